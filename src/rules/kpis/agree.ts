/** Does the Scorecard say what the tables say? One comparison for all figures; a closed period is read from its snapshot (ruling 13). */
import type { Period } from "../../calendar/period";
import { commonText, kpiRuleText } from "../../locales/rules";
import type { KpiId } from "../../kpis/registry";
import type { KpiResult } from "../../kpis/result";
import { decimalsOfUnit, roundedAt } from "../../kpis/rounding";
import { figureOf } from "../../kpis/score/trend";
import { kpiById } from "../../policy/catalogue";
import { isBlank, plainCell } from "../../policy/values";
import { columnName, plainText, shown } from "../define";
import { periodCell } from "../shared/periodCell";
import type { RuleContext } from "../types";

export { periodCell };

/** A row of the Scorecard with the period and person it is about. */
export interface ScorecardRow {
  readonly row: number;
  readonly id: KpiId;
  readonly period: Period;
  readonly owner: string | null;
}

/** Rows of some KPIs; one whose period cannot be read is not evaluable. */
export function* scorecardRows(context: RuleContext, ids: readonly KpiId[]): Iterable<ScorecardRow> {
  const { column, rows, notEvaluable } = context;
  const kpis = column("Scorecard.kpiId");
  const owners = column("Scorecard.owner");
  for (const row of rows("Scorecard")) {
    const id = ids.find((one) => one === plainCell(kpis[row]).toUpperCase());
    if (!id) continue;
    const period = periodCell(context, "Scorecard", row);
    if (period) yield { row, id, period, owner: plainText(owners[row]) };
    else {
      const reason = { text: kpiRuleText.periodUnclear, args: { found: shown(column("Scorecard.period")[row]) } };
      notEvaluable(["Scorecard.period"], { table: "Scorecard", row, reason });
    }
  }
}

/** Equal at the decimals of the unit. */
export function sameFigure(a: number, b: number, unit: string): boolean {
  const decimals = decimalsOfUnit(unit);
  return Math.abs(a - b) < 1e-9 || (unit !== "count" && roundedAt(a, decimals) === roundedAt(b, decimals));
}

/**
 * A check that the Scorecard's rows of some KPIs agree with the figures. A row that shows nothing claims nothing; where the figure
 * cannot be said the row is not evaluable, with the figure's own reason.
 * @param ids KPIs that the rule stands for
 */
export const agrees =
  (...ids: readonly KpiId[]) =>
  (context: RuleContext): void => {
    for (const line of scorecardRows(context, ids)) {
      const figure = figureOf(context.data, line.id, line);
      if (figure.reason && figure.scoring !== "floor") {
        context.notEvaluable(["Scorecard.actual"], { table: "Scorecard", row: line.row, reason: figure.reason });
      } else compare(context, line, figure);
    }
  };

function compare({ column, fail, notEvaluable }: RuleContext, { row, id }: ScorecardRow, figure: KpiResult): void {
  const unit = kpiById.get(id)?.unit ?? "";
  for (const key of ["actual", "numerator", "denominator"] as const) {
    const ref = `Scorecard.${key}`;
    const cell = column(ref)[row];
    const right = figure[key];
    if (isBlank(cell) || right === null) continue;
    if (typeof cell !== "number") {
      const reason = { text: commonText.unreadable, args: { column: columnName(ref), found: shown(cell) } };
      notEvaluable([ref], { table: "Scorecard", row, reason });
      continue;
    }
    // Parts of a rate are amounts or counts; they are compared at four decimals.
    if (sameFigure(cell, right, key === "actual" ? unit : "fraction")) continue;
    const args = { kpi: id, column: columnName(ref), found: cell, right };
    fail({
      table: "Scorecard",
      row,
      column: key,
      message: { text: kpiRuleText.figureDiffers, args },
      expected: { text: kpiRuleText.figureExpected },
    });
    return;
  }
  const [actual, target, completion] = ["actual", "target", "completion"].map((key) => column(`Scorecard.${key}`)[row]);
  const higher = kpiById.get(id)?.direction === "higher";
  if (!higher || typeof actual !== "number" || typeof target !== "number" || typeof completion !== "number") return;
  if (target <= 0 || sameFigure(completion, actual / target, "fraction")) return;
  const args = { kpi: id, column: columnName("Scorecard.completion"), found: completion, right: actual / target };
  fail({ table: "Scorecard", row, column: "completion", message: { text: kpiRuleText.figureDiffers, args } });
}
