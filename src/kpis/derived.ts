/** Derived columns of Accounts in one pass over Orders and one over Visits. Recalculation, rules and KPIs use these figures. */
import { isSerialDate } from "../calendar/serial";
import type { CellValue } from "../policy/values";
import { isBlank, plainCell } from "../policy/values";
import { unresolved } from "./accountIndex";
import { cadences, contactDue, dateCell } from "./contact";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import type { HistoryState } from "./history";
import { orderHistory, twelveMonthsFrom } from "./history";
import { fromTenThousandths } from "./money";
import { lineState } from "./orderLines";

/** Why an account's sales of twelve months cannot be said. */
export type SalesProblem = "historyBlank" | "historyShort" | "noOrders" | "badLine" | "ambiguousLine" | "tooLarge";

/** Lines of Orders inside the twelve months that belong to no account. */
export interface UnresolvedOrders {
  readonly blank: number;
  readonly unknown: number;
  readonly ambiguous: number;
}

/** One value an account (row of Accounts). NaN in a number array means none. */
export interface AccountFigures {
  /** Net sales of (asOf − 12 months, asOf], in currency units; NaN where `salesProblem` says why. */
  readonly salesLast12Months: Float64Array;
  salesProblem(row: number): SalesProblem | null;
  /** Latest and first order date up to today; samples and returns left out. */
  readonly lastOrderDate: Float64Array;
  readonly firstTransDate: Float64Array;
  /** Orders after the first one, counted by order number (a blank number counts by itself). */
  repeatOrders(): Int32Array;
  /** Latest done contact up to today. */
  readonly lastContactDate: Float64Array;
  /** 1: a done contact of this account (or possibly of it) has a date that cannot be read. */
  readonly contactUncertain: Uint8Array;
  readonly contactDueDate: Float64Array;
  readonly unresolvedOrders: UnresolvedOrders;
  /** First day of the twelve months. */
  readonly salesFrom: number | null;
}

const problems: readonly (SalesProblem | null)[] = [null, "badLine", "ambiguousLine", "tooLarge"];

/** @param data tables and evaluation date; Orders or Visits may be missing */
export function accountFigures(data: Dataset): AccountFigures {
  const accounts = data.rowCount("Accounts");
  return { ...orderFigures(data, accounts), ...contactFigures(data, accounts) };
}

function orderFigures(data: Dataset, accounts: number) {
  const today = Math.floor(data.today);
  const lines = data.orders();
  const salesFrom = twelveMonthsFrom(today);
  const sums = new Float64Array(accounts);
  const problem = new Uint8Array(accounts);
  const lastOrderDate = new Float64Array(accounts).fill(Number.NaN);
  const firstTransDate = new Float64Array(accounts).fill(Number.NaN);
  const missing = { blank: 0, unknown: 0, ambiguous: 0 };
  const customers = columnCells(data, "Orders.accountId");
  const from = salesFrom ?? Number.POSITIVE_INFINITY;

  for (let row = 0; row < lines.count; row++) {
    const account = lines.account[row] ?? unresolved.blank;
    const state = lines.state[row] ?? 0;
    const date = lines.date[row] ?? Number.NaN;
    const ordered = lines.orderDate[row] ?? Number.NaN;
    // A line without a readable date might lie inside the months; one with a date outside does not matter.
    const inside = state !== lineState.left && !(date < from) && !(date > today);
    if (account >= 0) {
      if (inside) {
        if (state === lineState.counts) sums[account] = (sums[account] ?? 0) + (lines.amount[row] ?? 0);
        else problem[account] = 1;
      }
      if (ordered <= today) {
        if (!((lastOrderDate[account] ?? Number.NaN) >= ordered)) lastOrderDate[account] = ordered;
        if (!((firstTransDate[account] ?? Number.NaN) <= ordered)) firstTransDate[account] = ordered;
      }
    } else if (inside) {
      if (account === unresolved.ambiguous) {
        missing.ambiguous++;
        for (const candidate of data.accounts.candidates(customers[row]))
          if (!problem[candidate]) problem[candidate] = 2;
      } else if (account === unresolved.unknown) missing.unknown++;
      else missing.blank++;
    }
  }
  const history: HistoryState = salesFrom === null ? "short" : orderHistory(data.policy, salesFrom);
  const whole: SalesProblem | null = !data.hasTable("Orders")
    ? "noOrders"
    : history === "blank"
      ? "historyBlank"
      : history === "short"
        ? "historyShort"
        : null;
  const sales = new Float64Array(accounts);
  for (let row = 0; row < accounts; row++) {
    const total = fromTenThousandths(sums[row] ?? 0);
    if (Number.isNaN(total) && !problem[row]) problem[row] = 3;
    sales[row] = whole !== null || problem[row] ? Number.NaN : total;
  }
  let repeats: Int32Array | undefined;
  return {
    salesLast12Months: sales,
    salesProblem: (row: number) => whole ?? problems[problem[row] ?? 0] ?? null,
    lastOrderDate,
    firstTransDate,
    repeatOrders: () => (repeats ??= repeatOrders(data, accounts)),
    unresolvedOrders: missing,
    salesFrom,
  };
}

function repeatOrders(data: Dataset, accounts: number): Int32Array {
  const lines = data.orders();
  const numbers: readonly CellValue[] = columnCells(data, "Orders.orderId");
  const seen = new Set<string>();
  const counts = new Int32Array(accounts);
  for (let row = 0; row < lines.count; row++) {
    const account = lines.account[row] ?? -1;
    if (account < 0 || !((lines.orderDate[row] ?? Number.NaN) <= data.today)) continue;
    const number = numbers[row];
    if (!isBlank(number)) {
      const key = `${account}\n${plainCell(number)}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    counts[account] = (counts[account] ?? 0) + 1;
  }
  return counts.map((count) => Math.max(0, count - 1));
}

function contactFigures(data: Dataset, accounts: number) {
  const today = Math.floor(data.today);
  const rows = data.accountRows("Visits.accountId");
  const customers = columnCells(data, "Visits.accountId");
  const dates = columnCells(data, "Visits.date");
  const actual = data.column("Visits.actualDate");
  const status = columnCells(data, "Visits.status");
  const last = new Float64Array(accounts).fill(Number.NaN);
  const uncertain = new Uint8Array(accounts);
  const count = data.rowCount("Visits");

  for (let row = 0; row < count; row++) {
    if (status[row] !== "done") continue;
    const account = rows?.[row] ?? unresolved.blank;
    const own = actual?.[row];
    const date = isBlank(own) ? dates[row] : own;
    const readable = isSerialDate(date);
    if (account >= 0 && readable) {
      const day = Math.floor(date);
      if (day <= today && !((last[account] ?? Number.NaN) >= day)) last[account] = day;
    } else if (account >= 0) uncertain[account] = 1;
    else if (account === unresolved.ambiguous)
      for (const candidate of data.accounts.candidates(customers[row])) uncertain[candidate] = 1;
  }
  return {
    lastContactDate: last,
    contactUncertain: uncertain,
    contactDueDate: dueDates(data, accounts, last, uncertain),
  };
}

function dueDates(data: Dataset, accounts: number, last: Float64Array, uncertain: Uint8Array): Float64Array {
  const byIntent = data.policy.text("tier.scheme") === "intent";
  const intervals = cadences(data.policy);
  const grades = columnCells(data, byIntent ? "Accounts.leadGrade" : "Accounts.tier");
  const status = columnCells(data, "Accounts.status");
  const effective = columnCells(data, "Accounts.tierEffectiveDate");
  const created = columnCells(data, "Accounts.createdDate");
  const due = new Float64Array(accounts).fill(Number.NaN);
  for (let row = 0; row < accounts; row++) {
    const interval = intervals.get(plainCell(grades[row]));
    if (!interval || !isActive(status[row])) continue;
    if (uncertain[row]) continue;
    const start = startOfCadence(effective[row], created[row]);
    if (start === undefined) continue;
    const contact = last[row] ?? Number.NaN;
    const day = contactDue(Number.isNaN(contact) ? null : contact, start, interval, approvedOverride(data, row));
    if (day !== null) due[row] = day;
  }
  return due;
}

/** Active, or nothing said: a blank status leaves no duty out. */
export const isActive = (status: CellValue | undefined): boolean => status === "active" || isBlank(status);

/** tierEffectiveDate, else createdDate; null when both are blank, undefined when the one that counts cannot be read. */
export function startOfCadence(
  effective: CellValue | undefined,
  created: CellValue | undefined,
): number | null | undefined {
  return isBlank(effective) ? dateCell(created) : dateCell(effective);
}

/** The account's own interval in days when it is a whole number above zero and somebody approved it; else null. */
export function approvedOverride(data: Dataset, row: number): number | null {
  const days = data.column("Accounts.cadenceOverrideDays")?.[row];
  const approver = data.column("Accounts.cadenceOverrideApprover")?.[row];
  return typeof days === "number" && Number.isInteger(days) && days > 0 && !isBlank(approver) ? days : null;
}
