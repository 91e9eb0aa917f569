/** Weights: KPI-21 they add up, KPI-19 the composite, KPI-27 the indicators that must be among them. */
import { kpiRuleText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { isBlank, plainCell } from "../../policy/values";
import { joined, plainText, shown } from "../define";
import type { RuleContext } from "../types";
import { sameFigure } from "./agree";

/** KPI-21: per role the weights of the KPIs that are on add up to one; a role's own row replaces the one for everyone. */
export function weightsComplete(context: RuleContext): void {
  const { column, fail, notEvaluable } = context;
  const weights = column("KpiBook.weight");
  const active = activeRows(context);
  if (active.every((row) => isBlank(weights[row]))) return notEvaluable(["KpiBook.weight"]);
  let unreadable = false;
  for (const row of active) {
    const weight = weights[row];
    if (isBlank(weight) || (typeof weight === "number" && weight >= 0 && weight <= 1)) continue;
    unreadable = true;
    fail({
      table: "KpiBook",
      row,
      column: "weight",
      message: { text: kpiRuleText.weightNotNumber, args: { found: shown(weight) } },
    });
  }
  if (unreadable) return;
  for (const [role, all] of activeByRole(context)) {
    const sum = all.reduce((total, row) => total + (typeof weights[row] === "number" ? weights[row] : 0), 0);
    if (Math.abs(sum - 1) <= 0.0001 + 1e-12) continue;
    fail({
      table: "KpiBook",
      row: all[0] ?? null,
      column: "weight",
      message: {
        text: role === "" ? kpiRuleText.weightSum : kpiRuleText.weightSumRole,
        args: { role: shown(role), sum: Math.round(sum * 10000) / 100 },
      },
    });
  }
}

/** Rows of KpiBook that are on and name a KPI. */
function activeRows({ column, rows }: RuleContext): readonly number[] {
  const ids = column("KpiBook.kpiId");
  const on = column("KpiBook.on");
  return [...rows("KpiBook")].filter((row) => on[row] === true && !isBlank(ids[row]));
}

/** The same by role, its own rows first; the rows for everyone also hold for a role, unless it has its own row of the KPI. */
function activeByRole(context: RuleContext): ReadonlyMap<string, readonly number[]> {
  const { column } = context;
  const ids = column("KpiBook.kpiId");
  const roleOf = (row: number): string => plainText(column("KpiBook.role")[row]) ?? "";
  const active = activeRows(context);
  const common = active.filter((row) => roleOf(row) === "");
  const roles = new Map<string, readonly number[]>();
  for (const role of new Set(active.map(roleOf))) {
    const own = active.filter((row) => roleOf(row) === role);
    const replaced = new Set(own.map((row) => plainText(ids[row])));
    roles.set(role, role === "" ? own : [...own, ...common.filter((row) => !replaced.has(plainText(ids[row])))]);
  }
  return roles;
}

/** The four named indicators, each met by one of its KPIs. */
const named: readonly { readonly name: LocalText; readonly ids: readonly string[] }[] = [
  { name: kpiRuleText.namedSales, ids: ["S1", "K1"] },
  { name: kpiRuleText.namedProfit, ids: ["S2"] },
  { name: kpiRuleText.namedDevelopment, ids: ["D1", "D3"] },
  { name: kpiRuleText.namedSatisfaction, ids: ["M4", "K11"] },
];

/** KPI-27: sales, profit, development count and satisfaction are among the KPIs of every role. */
export function namedIndicators(context: RuleContext): void {
  const ids = context.column("KpiBook.kpiId");
  const roles = activeByRole(context);
  if (roles.size === 0) return context.notEvaluable(["KpiBook.on"]);
  for (const [role, rows] of roles) {
    const known = new Set(rows.map((row) => plainCell(ids[row]).toUpperCase()));
    const missing = named.filter((one) => !one.ids.some((id) => known.has(id)));
    if (missing.length === 0) continue;
    context.fail({
      table: "KpiBook",
      row: rows[0] ?? null,
      column: "on",
      message: {
        text: role === "" ? kpiRuleText.namedMissing : kpiRuleText.namedMissingRole,
        args: { role: shown(role), names: joined(missing.map(({ name }) => name)) },
      },
      expected: { text: kpiRuleText.namedExpected },
    });
  }
}

/**
 * KPI-19: weights of a scorecard are not negative, and a weighted score is weight times score, re-spread over the KPIs that have a score
 * or as it is. Without any weight there is no composite.
 */
export function composite({ column, rows, fail, notEvaluable }: RuleContext): void {
  const [weights, scores, weighted] = ["weight", "score", "weightedScore"].map((key) => column(`Scorecard.${key}`));
  const cards = new Map<string, number[]>();
  for (const row of rows("Scorecard")) {
    const key = `${plainCell(column("Scorecard.period")[row])}\n${plainCell(column("Scorecard.owner")[row])}`;
    const card = cards.get(key);
    if (card) card.push(row);
    else cards.set(key, [row]);
  }
  for (const card of cards.values()) {
    const first = card[0] ?? 0;
    const bad = card.filter((row) => !isBlank(weights?.[row]) && !((weights?.[row] as number) >= 0));
    for (const row of bad) {
      const message = { text: kpiRuleText.weightNegative, args: { found: shown(weights?.[row]) } };
      fail({ table: "Scorecard", row, column: "weight", message });
    }
    if (bad.length > 0) continue;
    const scored = card.filter((row) => typeof weights?.[row] === "number" && typeof scores?.[row] === "number");
    const whole = scored.reduce((sum, row) => sum + (weights?.[row] as number), 0);
    if (whole === 0) {
      notEvaluable(["Scorecard.weight"], { table: "Scorecard", row: first, reason: { text: kpiRuleText.noComposite } });
      continue;
    }
    for (const row of scored) {
      const cell = weighted?.[row];
      const plain = (weights?.[row] as number) * (scores?.[row] as number);
      if (
        isBlank(cell) ||
        (typeof cell === "number" && [plain, plain / whole].some((right) => sameFigure(cell, right, "fraction")))
      )
        continue;
      const args = { found: shown(cell), right: plain / whole };
      fail({ table: "Scorecard", row, column: "weightedScore", message: { text: kpiRuleText.weightedWrong, args } });
    }
  }
}
