/** Market research: how often, what it covers, by which method. Clause: 000 市場調研. */
import { addMonths, isoDate } from "../../calendar/serial";
import { dateCell } from "../../kpis/contact";
import { planText } from "../../locales/rules";
import { columnName, joined, rule } from "../define";
import { listCells, yesNoCell } from "../shared/cells";
import { unreadable } from "../shared/report";
import type { RuleContext, RuleEntry } from "../types";
import { wordsListed } from "./words";

/** Days of full research, ascending, each with its row, and how many rows cannot be told. */
function fullResearch({ column, allRows, policy }: RuleContext): {
  days: readonly { date: number; row: number }[];
  unclear: number;
} {
  const types = column("Research.type");
  const dates = column("Research.date");
  const typeOf = listCells(policy, "researchType");
  const days: { date: number; row: number }[] = [];
  let unclear = 0;
  for (const row of allRows("Research")) {
    const type = typeOf(types[row]);
    if (type !== "full" && type !== undefined) continue;
    const date = dateCell(dates[row]);
    if (type === undefined || date === undefined) unclear++;
    else if (date !== null) days.push({ date, row });
  }
  return { days: days.sort((a, b) => a.date - b.date), unclear };
}

/** PLN-04: no stretch of a plan's period longer than the interval without full research, the future left aside. */
function researchInterval(context: RuleContext): void {
  const { column, allRows, policy, today, fail, notEvaluable, deadlines } = context;
  const months = policy.number("research.fullIntervalMonths") ?? 0;
  const { days, unclear } = fullResearch(context);
  const starts = column("Plans.periodStart");
  const ends = column("Plans.periodEnd");
  const told = new Set<number | null>();
  // A stretch that research ended, late, is told at the research (once for all plans), an open one at the plan.
  const report = (plan: number, { row, from, limit }: { row: number | null; from: number; limit: number }): void => {
    if (unclear > 0) {
      const reason = { text: planText.researchUnclear, args: { count: unclear } };
      return notEvaluable(["Research.date"], { table: "Plans", row: plan, reason });
    }
    told.add(row);
    fail({
      table: row === null ? "Plans" : "Research",
      row: row ?? plan,
      column: row === null ? "periodStart" : "date",
      message: { text: planText.researchGap, args: { from: isoDate(from), months } },
      expected: { text: planText.researchBy, args: { date: isoDate(limit) } },
    });
  };
  for (const plan of allRows("Plans")) {
    const start = dateCell(starts[plan]);
    const end = dateCell(ends[plan]);
    if (typeof start !== "number") {
      unreadable(context, "Plans", plan, "periodStart");
      continue;
    }
    if (typeof end !== "number") {
      unreadable(context, "Plans", plan, "periodEnd");
      continue;
    }
    const last = Math.min(today, end);
    let before = start;
    const reached = (day: number, row: number | null): void => {
      const limit = addMonths(before, months) ?? Number.POSITIVE_INFINITY;
      if (limit < day && (row === null || !told.has(row))) report(plan, { row, from: before, limit });
      before = day;
    };
    for (let next = firstFrom(days, start); next < days.length && (days[next]?.date ?? 0) <= last; next++) {
      const day = days[next];
      if (day) reached(day.date, day.row);
    }
    const due = addMonths(before, months);
    reached(last, null);
    if (unclear === 0 && today <= end && due !== null && due < end && due <= (deadlines?.until ?? 0))
      deadlines?.add({ table: "Plans", row: plan, column: "periodStart", due });
  }
}

/** Index of the first day that is not before `start`. */
function firstFrom(days: readonly { date: number }[], start: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.date ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const topics = ["coversMacro", "coversDemand", "coversCompetitor"];

/** PLN-05: full research covers surroundings, demand and competitors. */
function researchTopics(context: RuleContext): void {
  const { column, rows, policy } = context;
  const typeOf = listCells(policy, "researchType");
  const types = column("Research.type");
  for (const row of rows("Research")) {
    const type = typeOf(types[row]);
    if (type === undefined) unreadable(context, "Research", row, "type");
    if (type === "full") mustCover(context, "Research", row, topics);
  }
}

/** One finding for the yes/no columns of a row that do not say yes; where only unreadable ones are left, a gap. */
export function mustCover(context: RuleContext, table: string, row: number, keys: readonly string[]): void {
  const answers = keys.map((key) => yesNoCell(context.column(`${table}.${key}`)[row]));
  const missing = keys.filter((_, index) => answers[index] === false || answers[index] === null);
  const first = missing[0];
  if (first === undefined) {
    const open = keys.find((_, index) => answers[index] === undefined);
    if (open !== undefined) unreadable(context, table, row, open);
    return;
  }
  const columns = joined(missing.map((key) => columnName(`${table}.${key}`)));
  context.fail({
    table,
    row,
    column: first,
    message: { text: planText.notCovered, args: { columns } },
    expected: { text: planText.coverAll },
  });
}

/** PLN-06: every method is one of the list. */
const researchMethods = (context: RuleContext): void =>
  wordsListed(context, { table: "Research", key: "method", list: "researchMethod" }, () => true);

export const researchRules: readonly RuleEntry[] = [
  rule({
    id: "PLN-04",
    title: planText.pln04Title,
    help: planText.pln04Help,
    columns: ["Research.type", "Research.date", "Plans.periodStart", "Plans.periodEnd"],
    reads: ["Research.researchId"],
    check: researchInterval,
  }),
  rule({ id: "PLN-05", title: planText.pln05Title, help: planText.pln05Help, check: researchTopics }),
  rule({ id: "PLN-06", title: planText.pln06Title, help: planText.pln06Help, check: researchMethods }),
];
