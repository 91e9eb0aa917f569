/** Orders as days on which customers bought: samples and returns left out. For figures about customers: M3, M5, S5. */
import { unresolved } from "./accountIndex";
import type { AccountRows } from "./accountRows";
import { accountRows } from "./accountRows";
import { dateCell } from "./contact";
import type { Dataset } from "./dataset";
import { everyAccount } from "./keyAccounts";
import { once } from "./memo";
import { lineState } from "./orderLines";
import { plainCell } from "../policy/values";

export interface OrderRows {
  readonly rows: AccountRows;
  /** Customers with orders on at least so many days. The person is the account's owner. */
  customers(person: number | null, from: number, to: number, least: number): number;
  /** Orders by number; a line without number counts by itself. Lines of unknown customers are nobody's. */
  orders(person: number | null, from: number, to: number): number;
  /** Lines that cannot be dated or assigned to one customer. */
  unclear(person: number | null, from: number, to: number): number;
}

export const orderRows = (data: Dataset): OrderRows =>
  once(data, "orderRows", () => {
    const { count, state, orderDate } = data.orders();
    const cells = data.column("Orders.orderDate") ?? [];
    const numbers = data.column("Orders.orderId") ?? [];
    const kept = new Uint8Array(count);
    for (let row = 0; row < count; row++) {
      const dated = !Number.isNaN(orderDate[row] ?? Number.NaN);
      // Not dated: a sample, a return, an empty line, or a date that cannot be read; only the last one is kept, as unclear.
      kept[row] = dated || (state[row] !== lineState.left && dateCell(cells[row]) === undefined) ? 1 : 0;
    }
    const rows = accountRows(data, "Orders.accountId", orderDate, null, (row) => kept[row] === 1);
    const last = new Float64Array(data.rowCount("Accounts"));
    const seen = new Int32Array(data.rowCount("Accounts"));
    return {
      rows,
      customers: (person, from, to, least) => {
        const touched: number[] = [];
        let found = 0;
        const within = rows.within(person, from, to);
        for (let at = 0; at < within.length; at++) {
          const row = within[at] ?? 0;
          const account = rows.account[row] ?? unresolved.blank;
          const day = orderDate[row] ?? 0;
          if (account < 0 || last[account] === day) continue;
          if (seen[account] === 0) touched.push(account);
          last[account] = day;
          const days = (seen[account] ?? 0) + 1;
          seen[account] = days;
          if (days === least) found++;
        }
        for (const account of touched) last[account] = seen[account] = 0;
        return found;
      },
      orders: (person, from, to) => {
        const known = new Set<string>();
        let single = 0;
        for (const row of rows.within(person, from, to)) {
          const number = plainCell(numbers[row]);
          if (number === "") single++;
          else known.add(number);
        }
        return known.size + single;
      },
      unclear: (person, from, to) => rows.undated(person).length + rows.ambiguous(person, from, to, everyAccount(data)),
    };
  });
