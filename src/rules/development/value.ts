/** DEV-14: is a development worth its cost? */
import { commonText, developmentText as texts } from "../../locales/rules";
import { atFourDecimals } from "../../kpis/money";
import { isBlank } from "../../policy/values";
import { columnName, filled, shown } from "../define";
import { numberCell } from "../shared/cells";
import { unreadable } from "../shared/report";
import { failMissing } from "../shared/required";
import type { RuleContext } from "../types";
import { kaFrom } from "./stages";

const table = "Development";
const costs = ["costInventoryInterest", "costStaff", "costTravel", "costManagement"];
const inputs = ["forecastSales", "forecastProfit", ...costs, "riskFactor"];

/**
 * Profit less the four costs less the allowance for risk: a share of the sales, or an amount where dev.riskAllowance says so.
 * The netting is the product's own; the clause names its items.
 */
export function developmentValue(of: (key: string) => number, fixedAllowance: boolean): number {
  const risk = fixedAllowance ? of("riskFactor") : of("riskFactor") * of("forecastSales");
  return atFourDecimals(costs.reduce((rest, key) => rest - of(key), of("forecastProfit")) - risk);
}

/** The check: key-account developments have the inputs from the third phase on, and an open one is worth something. */
export function worthDeveloping(context: RuleContext): void {
  const { column, rows, policy, fail, notEvaluable } = context;
  const third = kaFrom(context, 3);
  const fixed = policy.text("dev.riskAllowance") === "fixed";
  const status = column("Development.status");
  const cells = new Map(inputs.map((key) => [key, column(`${table}.${key}`)]));
  for (const row of rows(table)) {
    const missing = inputs.flatMap((key, index) => (filled(cells.get(key)?.[row]) ? [] : [index]));
    if (missing.length > 0) {
      const answer = third(row);
      if (typeof answer === "string") unreadable(context, table, row, answer);
      else if (answer) failMissing(context, table, row, inputs, missing);
      continue;
    }
    const text = inputs.find((key) => typeof numberCell(cells.get(key)?.[row]) !== "number");
    const share = cells.get("riskFactor")?.[row];
    if (text !== undefined || (!fixed && typeof share === "number" && (share < 0 || share > 1))) {
      const key = text ?? "riskFactor";
      const args = { column: columnName(`${table}.${key}`), found: shown(cells.get(key)?.[row]) };
      notEvaluable([`${table}.${key}`], { table, row, reason: { text: commonText.unreadable, args } });
      continue;
    }
    if (!(status[row] === "open" || isBlank(status[row]))) continue;
    const value = developmentValue((key) => numberCell(cells.get(key)?.[row]) ?? 0, fixed);
    if (value > 0) continue;
    fail({
      table,
      row,
      column: "forecastProfit",
      message: { text: texts.worthless, args: { value } },
      expected: { text: texts.worthlessExpected },
    });
  }
}
