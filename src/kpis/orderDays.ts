/** Orders as days on which customers bought: samples and returns left out. For figures about customers: M3, M5, S5. */
import { lastSerial } from "../calendar/serial";
import { accountDays, type AccountDays } from "./accountDays";
import type { AccountRows } from "./accountRows";
import { accountRows } from "./accountRows";
import { dateCell } from "./contact";
import type { Dataset } from "./dataset";
import { everyAccount } from "./keyAccounts";
import { once } from "./memo";
import { lineState } from "./orderLines";
import { ownerTally } from "./ownerTally";
import { plainCell } from "../policy/values";

export interface OrderRows {
  readonly rows: AccountRows;
  /** Days of orders by customer. */
  days(): AccountDays;
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
    const days = (): AccountDays =>
      once(data, "orderDays", () =>
        accountDays(rows.within(null, 1, lastSerial), orderDate, rows.account, data.rowCount("Accounts")),
      );
    return {
      rows,
      days,
      customers: (person, from, to, least) => {
        const all = days();
        const bought = (row: number): number => (all.reaches(row, from, to, least) ? 1 : 0);
        return ownerTally(data, `bought ${from} ${to} ${least}`, 2, bought).of(person)[1] ?? 0;
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
