/** Orders as days on which customers bought: samples and returns left out. For figures about customers: M3, M5, S5. */
import { accountDays, type AccountDays } from "./accountDays";
import type { AccountRows } from "./accountRows";
import { accountRows } from "./accountRows";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { everyAccount } from "./keyAccounts";
import { once, perDataset } from "./memo";
import { orderState } from "./orderLines";
import { personOf } from "./people";
import { limitsReached, periodTally, type CountRun } from "./periodTally";
import type { KpiScope } from "./result";
import type { Span } from "./scope";
import { siblings } from "./siblings";
import { plainCell } from "../policy/values";

export interface OrderRows {
  readonly rows: AccountRows;
  /** Days of orders by customer. */
  days(): AccountDays;
  /**
   * Customers with orders on at least so many days up to the end of the period. The person is the account's owner.
   * @param name names the days' beginning
   * @param fromOf first day of those that count for a period
   */
  customers(scope: KpiScope, least: number, name: string, fromOf: (span: Span) => number): number;
  /** Orders by number; a line without number counts by itself. Lines of unknown customers are nobody's. */
  orders(person: number | null, from: number, to: number): number;
  /** Lines that cannot be dated or assigned to one customer. */
  unclear(person: number | null, from: number, to: number): number;
}

export const orderRows = perDataset((data: Dataset): OrderRows => {
  const { order, orderDate } = data.orders();
  const numbers = columnCells(data, "Orders.orderId");
  // Without a day of its own an unclear line may be any period's.
  const rows = accountRows(data, "Orders.accountId", orderDate, null, (row) => order[row] !== orderState.none);
  const days = (): AccountDays =>
    once(data, "orderDays", () => accountDays(null, orderDate, rows.account, data.rowCount("Accounts")));
  return {
    rows,
    days,
    customers: (scope, least, name, fromOf) => {
      const { name: periods, spans, at } = siblings(data, scope);
      const tell = (): ((row: number, count: CountRun) => void) =>
        buyers(days(), least, limitsReached(spans.map(({ to }) => to + 1)), limitsReached(spans.map(fromOf)));
      const bought = periodTally(data, `bought ${name} ${least} ${periods}`, spans.length, 1, tell);
      return bought.of(personOf(data, scope), 0, at);
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

/**
 * Tells for an account the periods in which it ordered on at least so many days.
 * @param over how many periods were over before a day
 * @param begun how many periods' days had begun on a day
 */
const buyers =
  ({ starts, days }: AccountDays, least: number, over: (day: number) => number, begun: (day: number) => number) =>
  (row: number, count: CountRun): void => {
    const end = starts[row + 1] ?? 0;
    let told = 0;
    // The days between are skipped: `earliest` is the first of as many different days as are needed up to this one.
    let earliest = starts[row] ?? 0;
    let different = 0;
    for (let at = earliest; at < end; at++) {
      const day = days[at] ?? 0;
      if (at > (starts[row] ?? 0) && day === days[at - 1]) continue;
      different++;
      if (different > least) {
        const gone = days[earliest] ?? 0;
        while (days[earliest] === gone) earliest++;
      }
      if (different < least) continue;
      const first = Math.max(told, over(day));
      const next = begun(days[earliest] ?? 0);
      if (first >= next) continue;
      count(0, first, next);
      told = next;
    }
  };
