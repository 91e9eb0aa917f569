/** Reviews of a plan: on time, on everything, with methods. Clause: 000 評估周期, 評估內容, 評估方法. */
import { isoDate } from "../../calendar/serial";
import { dateCell } from "../../kpis/contact";
import { planFollowText as text } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { isBlank, plainCell } from "../../policy/values";
import { joined, rule, shown } from "../define";
import { listCells } from "../shared/cells";
import { unknownWord } from "../shared/listValues";
import { listName } from "../shared/listNames";
import { failNotListed, unreadable } from "../shared/report";
import type { RuleContext, RuleEntry } from "../types";
import type { Span } from "./phases";
import { phasesWithin, planYears } from "./phases";
import { eachPlan, inForce, rowsOfPlans } from "./plans";
import { mustCover } from "./research";
import { failNotListedWord } from "./words";

const table = "PlanReviews";

interface Kind {
  readonly type: "phase" | "comprehensive";
  /** The stretches of a plan's period that must be reviewed. */
  readonly spans: (context: RuleContext, start: number, end: number) => readonly Span[];
  /** Is a review that ends on this day the one of the stretch? */
  readonly matches: (periodEnd: number, span: Span) => boolean;
  readonly missing: LocalText;
}

/** PLN-21 and PLN-22: every stretch that is over, with the days of grace, was reviewed; late reviews are told more lightly. */
const reviewed =
  (kind: Kind) =>
  (context: RuleContext): void => {
    const { column, policy, today, deadlines } = context;
    const grace = policy.number("review.graceDays") ?? 0;
    const types = column("PlanReviews.reviewType");
    const typeOf = listCells(policy, "reviewType");
    const ends = column("PlanReviews.periodEnd");
    const byPlan = rowsOfPlans(context, table);
    eachPlan(context, context.allRows("Plans"), inForce, (plan) => {
      const start = dateCell(column("Plans.periodStart")[plan]);
      const end = dateCell(column("Plans.periodEnd")[plan]);
      if (typeof start !== "number") return unreadable(context, "Plans", plan, "periodStart");
      if (typeof end !== "number") return unreadable(context, "Plans", plan, "periodEnd");
      const last = Math.max(today - 1, deadlines?.until ?? 0);
      const due = kind.spans(context, start, end).filter((span) => span.end + grace <= last);
      let open = byPlan.unclear(plan);
      const held: { row: number; end: number }[] = [];
      for (const row of byPlan.of(plan)) {
        const type = typeOf(types[row]);
        const day = dateCell(ends[row]);
        if (type === undefined || (type === kind.type && day === undefined)) open = true;
        else if (type === kind.type) held.push({ row, end: day ?? 0 });
      }
      const missing: Span[] = [];
      for (const span of due) {
        const rows = held.filter((one) => kind.matches(one.end, span)).map((one) => one.row);
        if (deadlines && !open && notHeld(context, rows)) {
          const basis = { text: text.reviewOf, args: { span: span.label } };
          deadlines.add({ table: "Plans", row: plan, column: "status", due: span.end + grace, basis });
        }
        if (span.end + grace >= today) continue;
        if (rows.length === 0) missing.push(span);
        else judgeDates(context, rows, span, span.end + grace);
      }
      if (missing.length > 0) tellMissing(context, plan, kind, missing, open);
    });
  };

function tellMissing(context: RuleContext, plan: number, kind: Kind, missing: readonly Span[], open: boolean): void {
  const names = missing.slice(-5).map((span) => span.label);
  const args = {
    count: missing.length,
    names: `${missing.length > 5 ? "… " : ""}${names.join(", ")}`,
  };
  if (open) {
    const reason = { text: text.reviewUnclear, args };
    return context.notEvaluable(["PlanReviews.periodEnd"], { table: "Plans", row: plan, reason });
  }
  const message = { text: kind.missing, args };
  context.fail({ table: "Plans", row: plan, column: "status", message, expected: { text: text.addReview } });
}

/** The earliest of some reviews that was held, and one whose date cannot be read. */
function firstReview({ column, today }: RuleContext, rows: readonly number[]) {
  const dates = column("PlanReviews.reviewDate");
  let first: { row: number; date: number } | null = null;
  let odd: number | null = null;
  for (const row of rows) {
    const date = dateCell(dates[row]);
    if (date === undefined) odd ??= row;
    else if (date !== null && date <= today && date < (first?.date ?? Number.POSITIVE_INFINITY)) first = { row, date };
  }
  return { first, odd };
}

/** Was none of the reviews held yet, as far as their dates can be read? */
function notHeld(context: RuleContext, rows: readonly number[]): boolean {
  const { first, odd } = firstReview(context, rows);
  return first === null && odd === null;
}

/** The earliest date on which the stretch was reviewed: none yet is found, a late one warned of. */
function judgeDates(context: RuleContext, rows: readonly number[], span: Span, limit: number): void {
  const { fail } = context;
  const { first, odd } = firstReview(context, rows);
  const at = { table, column: "reviewDate" };
  const args = { span: span.label, limit: isoDate(limit) };
  const expected = { text: text.reviewBy, args };
  if (first !== null) {
    if (first.date <= limit) return;
    const message = { text: text.reviewLate, args: { ...args, date: isoDate(first.date) } };
    return fail({ ...at, row: first.row, message, expected, severity: "warn" });
  }
  if (odd !== null) return unreadable(context, table, odd, "reviewDate");
  fail({ ...at, row: rows[0] ?? null, message: { text: text.reviewNotHeld, args }, expected });
}

const yearStart = ({ policy }: RuleContext): number => policy.number("calendar.fiscalYearStart") ?? 1;

const phase: Kind = {
  type: "phase",
  spans: (context, start, end) =>
    phasesWithin(start, end, context.policy.number("review.phaseMonths") ?? 0, yearStart(context)),
  matches: (periodEnd, span) => periodEnd === span.end,
  missing: text.phaseMissing,
};

const comprehensive: Kind = {
  type: "comprehensive",
  spans: (context, start, end) => planYears(start, end, yearStart(context)),
  matches: (periodEnd, span) => span.start <= periodEnd && periodEnd <= span.end,
  missing: text.yearMissing,
};

const areas = ["coversTarget", "coversStrategy", "coversAction", "coversResource"];

/** PLN-23: a review that took place covers targets, strategies, actions and resources. */
function reviewContent(context: RuleContext): void {
  const dates = context.column("PlanReviews.reviewDate");
  for (const row of context.rows(table)) {
    // A review fixed for a day to come has nothing to cover yet.
    if ((dateCell(dates[row]) ?? 0) > context.today) continue;
    mustCover(context, table, row, areas);
  }
}

/** PLN-24: a review says how it was made, by methods of the list; a comprehensive one by all three. */
function reviewMethods(context: RuleContext): void {
  const { column, rows, policy, fail } = context;
  const cells = column("PlanReviews.methods");
  const types = column("PlanReviews.reviewType");
  const unknown = unknownWord(policy, "reviewMethod");
  const all = ["data", "feedback", "internal"];
  for (const row of rows(table)) {
    const cell = cells[row];
    const word = unknown(cell);
    if (word !== null) failNotListedWord(context, table, row, "methods", shown(word));
    else if (isBlank(cell)) failNotListed(context, table, row, "methods");
    else if (types[row] === "comprehensive") {
      const used = new Set(plainCell(cell).split(","));
      const missing = all.filter((method) => !used.has(method));
      if (missing.length === 0) continue;
      const args = { names: joined(missing.map((method) => listName("reviewMethod", method))) };
      const expected = { text: text.allMethods };
      fail({ table, row, column: "methods", message: { text: text.methodsMissing, args }, expected });
    }
  }
}

export const reviewRules: readonly RuleEntry[] = [
  rule({
    id: "PLN-21",
    title: text.pln21Title,
    help: text.pln21Help,
    reads: ["Plans.planId", "Plans.planName"],
    check: reviewed(phase),
  }),
  rule({
    id: "PLN-22",
    title: text.pln22Title,
    help: text.pln22Help,
    reads: ["Plans.planId", "Plans.planName"],
    check: reviewed(comprehensive),
  }),
  rule({
    id: "PLN-23",
    title: text.pln23Title,
    help: text.pln23Help,
    columns: areas.map((key) => `PlanReviews.${key}`),
    // Both kinds of review are judged alike: the clause says what a review covers, not of which kind (ruling 22: warn).
    reads: ["PlanReviews.reviewType", "PlanReviews.reviewDate"],
    check: reviewContent,
  }),
  rule({
    id: "PLN-24",
    title: text.pln24Title,
    help: text.pln24Help,
    reads: ["PlanReviews.reviewType"],
    check: reviewMethods,
  }),
];
