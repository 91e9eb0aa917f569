/** The appraisal beside the plan: same cycle as the reviews, all groups of figures, figures and judgements. Clause: 000 考核. */
import { periodContaining, parsePeriod } from "../../calendar/period";
import { dateCell } from "../../kpis/contact";
import { planFollowText as text } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { kpis, listById } from "../../policy/catalogue";
import { isBlank, isErrorCell, plainCell } from "../../policy/values";
import { joined, plainText, rule, shown } from "../define";
import { listCells } from "../shared/cells";
import { listName } from "../shared/listNames";
import { periodCell } from "../shared/periodCell";
import { unreadable } from "../shared/report";
import type { RuleContext, RuleEntry } from "../types";

/** PLN-30: the appraisal has the cycle of the review, and a year that was reviewed as a whole was appraised as a whole. */
function sameCycle(context: RuleContext): void {
  const { column, allRows, policy, fail } = context;
  const review = policy.number("review.phaseMonths");
  const appraisal = policy.number("appraisal.phaseMonths");
  if (review !== appraisal) {
    const ids = column("Parameters.parameterId");
    const row = allRows("Parameters").find((one) => plainText(ids[one]) === "appraisal.phaseMonths") ?? null;
    const args = { appraisal: appraisal ?? 0, review: review ?? 0 };
    const message = { text: text.cyclesDiffer, args };
    fail({ table: "Parameters", row, column: "value", message, expected: { text: text.sameCycle } });
  }
  if (context.has("PlanReviews.reviewType") && context.has("ScorecardSnapshots.kind")) yearsAppraised(context);
}

/** A year with a comprehensive review that took place has a closed yearly appraisal. */
function yearsAppraised(context: RuleContext): void {
  const { column, allRows, policy, today, fail } = context;
  const first = policy.number("calendar.fiscalYearStart") ?? 1;
  const closed = new Set<number>();
  const kinds = column("ScorecardSnapshots.kind");
  const periods = column("ScorecardSnapshots.period");
  for (const row of allRows("ScorecardSnapshots")) {
    const period = kinds[row] === "closing" ? parsePeriod(plainCell(periods[row]), first) : null;
    if (period?.type === "year") closed.add(period.start);
  }
  const types = column("PlanReviews.reviewType");
  const ends = column("PlanReviews.periodEnd");
  const dates = column("PlanReviews.reviewDate");
  const told = new Set<number>();
  for (const row of allRows("PlanReviews")) {
    const held = dateCell(dates[row]);
    if (types[row] !== "comprehensive" || typeof held !== "number" || held > today) continue;
    const end = dateCell(ends[row]);
    const year = periodContaining("year", end ?? Number.NaN, first);
    if (!year) unreadable(context, "PlanReviews", row, "periodEnd");
    if (!year || closed.has(year.start) || told.has(year.start)) continue;
    told.add(year.start);
    const message = { text: text.yearNotAppraised, args: { year: year.label } };
    fail({ table: "PlanReviews", row, column: "periodEnd", message, expected: { text: text.closeYear } });
  }
}

/** Every group of rows of the Scorecard, those of a period (and a person), holds every kind. */
function everyKind(
  context: RuleContext,
  at: { column: "category" | "kpiGroup"; list: string; groupedBy: readonly string[]; missing: LocalText },
): void {
  const { column, allRows, policy, fail } = context;
  const table = "Scorecard";
  const kindOf = listCells(policy, at.list);
  const kinds = column(`Scorecard.${at.column}`);
  const periods = column("Scorecard.period");
  const owners = column("Scorecard.owner");
  const groups = at.groupedBy.map((key) => column(`Scorecard.${key}`));
  const found = new Map<string, { row: number; kinds: Set<string>; odd: number | null }>();
  for (const row of allRows(table)) {
    const unclear = at.groupedBy.find((key) => isErrorCell(column(`Scorecard.${key}`)[row]));
    if (unclear !== undefined) unreadable(context, table, row, unclear);
    // A row of no period is not of the table's figures.
    if (unclear !== undefined || isBlank(periods[row])) continue;
    const key = groups.map((cells) => plainCell(cells[row])).join("\n");
    const known = found.get(key) ?? { row, kinds: new Set<string>(), odd: null };
    const kind = kindOf(kinds[row]);
    // A cell that is an error or no word of the list may be the one that is missing; a blank one is none.
    if (kind === undefined) known.odd ??= row;
    else if (kind !== null) known.kinds.add(kind);
    found.set(key, known);
  }
  const required = (listById.get(at.list)?.values ?? []).map(({ code }) => code);
  // A kind none of whose indicators is appraised in such a period (ratings are yearly) cannot be asked of it.
  const possible = (kind: string, type: string): boolean =>
    kpis.some((kpi) => (at.column === "category" ? kpi.category : kpi.group) === kind && kpi.cycles.includes(type));
  for (const group of found.values()) {
    const type = periodCell(context, table, group.row)?.type;
    const missing = required.filter((kind) => !group.kinds.has(kind) && (type === undefined || possible(kind, type)));
    if (missing.length === 0) continue;
    if (group.odd !== null) {
      unreadable(context, table, group.odd, at.column);
      continue;
    }
    const owner = owners[group.row];
    const args = {
      period: shown(periods[group.row]),
      owner: isBlank(owner) ? text.everybody : shown(owner),
      names: joined(missing.map((kind) => listName(at.list, kind))),
    };
    fail({
      table,
      row: group.row,
      column: at.column,
      message: { text: at.missing, args },
      expected: { text: text.switchOnKpi, args },
    });
  }
}

export const appraisalRules: readonly RuleEntry[] = [
  rule({
    id: "PLN-30",
    title: text.pln30Title,
    help: text.pln30Help,
    // That a year was reviewed and appraised can be seen only where both tables are installed.
    reads: [
      "PlanReviews.reviewType",
      "PlanReviews.periodEnd",
      "PlanReviews.reviewDate",
      "ScorecardSnapshots.kind",
      "ScorecardSnapshots.period",
    ],
    check: sameCycle,
  }),
  rule({
    id: "PLN-35",
    title: text.pln35Title,
    help: text.pln35Help,
    check: (context) =>
      everyKind(context, { column: "kpiGroup", list: "kpiGroup", groupedBy: ["period"], missing: text.groupsMissing }),
  }),
  rule({
    id: "PLN-36",
    title: text.pln36Title,
    help: text.pln36Help,
    check: (context) =>
      everyKind(context, {
        column: "category",
        list: "kpiCategory",
        groupedBy: ["period", "owner"],
        missing: text.partsMissing,
      }),
  }),
];
