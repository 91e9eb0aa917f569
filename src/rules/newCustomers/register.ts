/** NEW-17, NEW-18: what the register says of a customer's newness, and that every new customer is applied for. */
import { isoDate } from "../../calendar/serial";
import { commonText, newCustomerText } from "../../locales/rules";
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { newCustomers } from "../../kpis/newCustomers";
import type { NewCustomers, NewnessAnswer } from "../../kpis/newCustomers";
import { newnessAt, newnessNow } from "../../kpis/newness";
import { isBlank } from "../../policy/values";
import { shown } from "../define";
import { gaps } from "../shared/gaps";
import { listName } from "../shared/listNames";
import { unreadable } from "../shared/report";
import type { RuleContext } from "../types";
import { lastDayToApply } from "./application";

/** Rows that are unclear for the same reason, told once with their number. */
function unclear(context: RuleContext): {
  readonly add: (answer: Pick<NewnessAnswer, "missing">, row: number) => void;
  readonly report: () => void;
} {
  const byReason = new Map<string, ReturnType<typeof gaps>>();
  return {
    add: ({ missing }, row) => {
      const key = missing.join(",");
      let gap = byReason.get(key);
      if (!gap) {
        const text =
          missing[0] === "orders.completeSince" ? newCustomerText.historyShort : newCustomerText.ordersUnclear;
        byReason.set(key, (gap = gaps(context, "Accounts", missing, text)));
      }
      gap.add(row);
    },
    report: () => {
      for (const gap of byReason.values()) gap.report();
    },
  };
}

/**
 * NEW-17: new, reactivated or existing as the orders say at the first deal. A customer that bought again may also be called existing,
 * or what it was at its latest order: that is what recalculation writes.
 */
export function newnessAgrees(context: RuleContext): void {
  const { column, data, rows, today, fail } = context;
  const history = newCustomers(data);
  const typed = column("Accounts.newness");
  const firsts = column("Accounts.firstTransDate");
  const lasts = column("Accounts.lastOrderBefore");
  const open = unclear(context);
  const blank = gaps(context, "Accounts", ["Accounts.newness"], newCustomerText.newnessBlank);
  for (const row of rows("Accounts")) {
    const cell = dateCell(firsts[row]);
    if (cell === undefined) {
      unreadable(context, "Accounts", row, "firstTransDate");
      continue;
    }
    const first = cell ?? history.firstDeal(row, today);
    if (first === null) continue;
    const last = history.lastBefore(row, first);
    const latest = boughtAgain(history, row, first, today) ? newnessNow(data, row) : null;
    const written = dateCell(lasts[row]);
    if (latest === null || written !== latest.before) lastOrderAgrees(context, row, written, last);
    if (isBlank(typed[row])) {
      blank.add(row);
      continue;
    }
    if (latest !== null && typed[row] === latest.state) continue;
    const { state: expected, ...answer } = newnessAt(data, row, first);
    if (expected === null) {
      open.add(answer, row);
      continue;
    }
    if (typed[row] === expected || (typed[row] === "existing" && latest !== null)) continue;
    fail({
      table: "Accounts",
      row,
      column: "newness",
      message: {
        text: last === null ? newCustomerText.newnessFirst : newCustomerText.newnessDiffers,
        args: { found: shown(typed[row]), first: isoDate(first), last: last === null ? "" : isoDate(last) },
      },
      expected: { text: newCustomerText.newnessExpected, args: { expected: listName("newness", expected) } },
    });
  }
  open.report();
  blank.report();
}

const boughtAgain = (history: NewCustomers, row: number, first: number, today: number): boolean =>
  (history.lastBefore(row, today + 1) ?? first) > first;

function lastOrderAgrees(
  context: RuleContext,
  row: number,
  typed: number | null | undefined,
  last: number | null,
): void {
  if (typed === null || typed === last) return;
  if (typed === undefined) return unreadable(context, "Accounts", row, "lastOrderBefore");
  context.fail({
    table: "Accounts",
    row,
    column: "lastOrderBefore",
    message:
      last === null
        ? { text: newCustomerText.noOrderBefore, args: { found: isoDate(typed) } }
        : { text: newCustomerText.otherOrderBefore, args: { found: isoDate(typed), last: isoDate(last) } },
  });
}

export interface Application {
  readonly row: number;
  /** Serial day; null when blank or not readable. */
  readonly first: number | null;
}

/** Applications by customer (first row of Accounts), and the customers that an ambiguous application may mean. */
export interface Applications {
  readonly byCustomer: ReadonlyMap<number, readonly Application[]>;
  readonly perhaps: ReadonlySet<number>;
}

/** Reads them all. */
export function applications(
  { column, data, allRows }: Pick<RuleContext, "column" | "data" | "allRows">,
  history: NewCustomers,
): Applications {
  const customers = column("NewCustomerApps.accountId");
  const firsts = column("NewCustomerApps.firstTransDate");
  const rows = data.accountRows("NewCustomerApps.accountId");
  const byCustomer = new Map<number, Application[]>();
  const perhaps = new Set<number>();
  for (const row of allRows("NewCustomerApps")) {
    const account = rows?.[row] ?? unresolved.blank;
    const meant = account >= 0 ? [account] : data.accounts.candidates(customers[row]);
    const leaders = [...new Set(meant.map((one) => history.sameCustomer(one)))];
    if (leaders.length > 1) for (const leader of leaders) perhaps.add(leader);
    const [leader] = leaders;
    if (leaders.length !== 1 || leader === undefined) continue;
    const known = byCustomer.get(leader);
    const application = { row, first: dateCell(firsts[row]) ?? null };
    if (known) known.push(application);
    else byCustomer.set(leader, [application]);
  }
  return { byCustomer, perhaps };
}

/** NEW-18: a new customer has an application once the limit is over, with the day of the order as first deal. */
export function appliedFor(context: RuleContext): void {
  const { data, rows, policy, today, fail, notEvaluable, deadlines } = context;
  const history = newCustomers(data);
  const { byCustomer, perhaps } = applications(context, history);
  const open = unclear(context);
  for (const row of rows("Accounts")) {
    const leader = history.sameCustomer(row);
    // A customer kept twice is judged once.
    if (leader !== row) continue;
    const deal = history.firstDeal(row, today);
    const limit = deal === null ? null : lastDayToApply(policy, deal);
    if (deal === null || limit === null || (today <= limit && !(limit <= (deadlines?.until ?? 0)))) continue;
    const before = history.lastBefore(row, deal) ?? 0;
    const mine = (byCustomer.get(row) ?? []).filter(({ first }) => first === null || first > before);
    if (mine.some(({ first }) => first === deal)) continue;
    const answer = history.judge(row, deal);
    if (answer.state === "unknown") {
      open.add(answer, row);
      continue;
    }
    const args = { deal: isoDate(deal), limit: isoDate(limit) };
    const last = mine[mine.length - 1];
    if (!last && !perhaps.has(row)) deadlines?.add({ table: "Accounts", row, column: "accountId", due: limit });
    if (today <= limit) continue;
    if (last)
      fail({
        table: "NewCustomerApps",
        row: last.row,
        column: "firstTransDate",
        message: { text: newCustomerText.dealDiffers, args },
        expected: { text: newCustomerText.dealExpected, args },
      });
    else if (perhaps.has(row)) {
      const reason = {
        text: commonText.accountUnclear,
        args: { found: shown(context.column("Accounts.accountName")[row]) },
      };
      notEvaluable(["NewCustomerApps.accountId"], { table: "Accounts", row, reason });
    } else
      fail({
        table: "Accounts",
        row,
        column: "accountId",
        message: { text: newCustomerText.neverApplied, args },
        expected: { text: newCustomerText.applyNow },
      });
  }
  open.report();
}
