/** How many key accounts: won in a month, stable over a year. Clause: 001 大客户部规划书 一. */
import { periodContaining } from "../../calendar/period";
import { addMonths } from "../../calendar/serial";
import { workdaysAfter } from "../../calendar/workdays";
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { orderHistory } from "../../kpis/history";
import { targetText as text } from "../../locales/rules";
import { rule } from "../define";
import { listCells } from "../shared/cells";
import { yes } from "../shared/keyAccounts";
import { salesRows } from "../shared/sales";
import type { RuleContext, RuleEntry } from "../types";

export const yearStart = ({ policy }: RuleContext): number => policy.number("calendar.fiscalYearStart") ?? 1;

/** Share of a stretch's working days that have come by today, that day included; 0 for a stretch without working days. */
export function elapsed({ today, policy }: RuleContext, start: number, end: number): number {
  const whole = workdaysAfter(start - 1, end, policy.holidays);
  return whole === 0 ? 0 : workdaysAfter(start - 1, Math.min(end, today), policy.holidays) / whole;
}

/** Whole number of things that should be there after a share of the time; a trifle below a whole number is that number. */
export const soFar = (whole: number, share: number): number => Math.floor(whole * share + 1e-9);

/**
 * TGT-05: in every month of the year enough key accounts were won, in the current month so many as its working days allow. Months
 * before the first dated result in Development are not judged: the table was not kept yet.
 */
function wonPerMonth(context: RuleContext): void {
  const { column, data, allRows, policy, today, fail, notEvaluable } = context;
  const due = policy.number("ka.newPerMonth") ?? 0;
  const accounts = data.accountRows("Development.accountId");
  const customers = column("Development.accountId");
  const results = column("Development.result");
  const resultOf = listCells(policy, "devResult");
  const dates = column("Development.resultDate");
  const key = column("Accounts.isKeyAccount");
  const won = new Map<number, Set<number>>();
  const open = new Map<number, number>();
  let anywhere = 0;
  let first = Number.POSITIVE_INFINITY;
  for (const row of allRows("Development")) {
    const result = resultOf(results[row]);
    const date = dateCell(dates[row]);
    if (typeof date === "number" && result !== null) first = Math.min(first, date);
    if (result !== "won" && result !== undefined) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    const flag =
      account >= 0
        ? yes(key[account])
        : data.accounts.candidates(customers[row]).some((one) => yes(key[one]) !== false)
          ? null
          : false;
    if (flag === false) continue;
    const month = typeof date === "number" ? periodContaining("month", date)?.start : undefined;
    if (date === null && result === undefined) continue;
    if (month === undefined) anywhere++;
    else if (flag === null || result === undefined) open.set(month, (open.get(month) ?? 0) + 1);
    else won.set(month, (won.get(month) ?? new Set<number>()).add(account));
  }
  const year = periodContaining("year", today, yearStart(context));
  for (let day = Math.max(year?.start ?? today, Math.min(first, today)); day <= today;) {
    const month = periodContaining("month", day);
    if (!month) break;
    const share = elapsed(context, month.start, month.end);
    const needed = soFar(due, share);
    const count = won.get(month.start)?.size ?? 0;
    const unclear = (open.get(month.start) ?? 0) + anywhere;
    if (count < needed) {
      if (count + unclear >= needed) notEvaluable(["Development.resultDate"]);
      else {
        const args = { month: month.label, count, needed, due };
        const message = { text: share === 1 ? text.wonTooFew : text.wonTooFewSoFar, args };
        fail({ table: "Development", row: null, column: "resultDate", message });
      }
    }
    day = month.end + 1;
  }
}

/** TGT-06: enough key accounts ordered in enough months of the year, pro rata to the months that are over. */
function stableAccounts(context: RuleContext): void {
  const { column, data, allRows, policy, today, fail, notEvaluable } = context;
  const month = periodContaining("month", today);
  const until = (month?.start ?? today) - 1;
  const year = periodContaining("year", until, yearStart(context));
  if (!year) return;
  let over = 0;
  while ((addMonths(year.start, over + 1) ?? Number.POSITIVE_INFINITY) - 1 <= until) over++;
  const months = Math.max(1, Math.ceil(((policy.number("ka.stableMonths") ?? 0) * over) / 12 - 1e-9));
  const needed = soFar(policy.number("ka.stablePerYear") ?? 0, over / 12);
  if (orderHistory(policy, year.start) !== "ok") return notEvaluable(["orders.completeSince"]);
  const key = column("Accounts.isKeyAccount");
  const accounts = data.accountRows("Orders.accountId");
  const customers = column("Orders.accountId");
  const dates = column("Orders.orderDate");
  const sale = salesRows({ column });
  const bought = new Map<number, Set<number>>();
  let unclear = 0;
  for (const row of allRows("Orders")) {
    const sold = sale(row);
    if (sold === false) continue;
    const date = dateCell(dates[row]);
    if (typeof date === "number" && (date < year.start || date > until)) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    const flag = account >= 0 ? yes(key[account]) : null;
    if (flag === false || account === unresolved.unknown) continue;
    const certain = flag === true && sold === true;
    const blank = date === null && account === unresolved.blank;
    if (typeof date !== "number" || !certain) {
      const may =
        account !== unresolved.ambiguous ||
        data.accounts.candidates(customers[row]).some((one) => yes(key[one]) !== false);
      if (!blank && may) unclear++;
      continue;
    }
    const start = periodContaining("month", date)?.start ?? 0;
    bought.set(account, (bought.get(account) ?? new Set<number>()).add(start));
  }
  let count = 0;
  for (const distinct of bought.values()) if (distinct.size >= months) count++;
  if (count >= needed) return;
  if (count + unclear >= needed) return notEvaluable(["Orders.orderDate"]);
  const args = { year: year.label, over, months, count, needed };
  fail({ table: "Accounts", row: null, column: "isKeyAccount", message: { text: text.stableTooFew, args } });
}

export const keyAccountRules: readonly RuleEntry[] = [
  rule({ id: "TGT-05", title: text.tgt05Title, help: text.tgt05Help, check: wonPerMonth }),
  rule({
    id: "TGT-06",
    title: text.tgt06Title,
    help: text.tgt06Help,
    columns: ["Accounts.isKeyAccount", "Orders.accountId", "Orders.orderDate", "Orders.isSample"],
    // The date of the last order says nothing of the months.
    reads: ["Accounts.accountId", "Accounts.accountName", "Accounts.lastOrderDate", "Orders.isReturn"],
    check: stableAccounts,
  }),
];
