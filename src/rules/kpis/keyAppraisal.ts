/** Appraisal of key accounts: KPI-16 its indicators, KPI-17 market share, KPI-18 stability, KPI-25 the sales task of a person. */
import { addMonths, isoDate, isSerialDate } from "../../calendar/serial";
import { salesPlanCompletion } from "../../kpis/salesPlan";
import { salesAmount } from "../../kpis/sales";
import { stability, stabilityWeights } from "../../kpis/stability";
import { isActive } from "../../kpis/derived";
import { commonText, kpiRuleText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { kpiById } from "../../policy/catalogue";
import { isBlank, plainCell } from "../../policy/values";
import { columnName, filled, joined, plainText, shown } from "../define";
import type { RuleContext } from "../types";
import { agrees, periodCell, scorecardRows } from "./agree";

/** Indicators by word of `ka.appraisalIndicators`: KPIs of the Scorecard, or columns of each key account. */
const indicators: Readonly<
  Record<string, { readonly name: LocalText; readonly ids?: readonly string[]; readonly columns?: readonly string[] }>
> = {
  sales: { name: kpiRuleText.namedSales, ids: ["S1", "K1"] },
  marketShare: { name: kpiRuleText.namedShare, ids: ["S4"] },
  stability: { name: kpiRuleText.namedStability, columns: ["contractDate", "contractMonths"] },
  satisfaction: { name: kpiRuleText.namedSatisfaction, ids: ["K11", "M4"] },
  newProjectInterest: { name: kpiRuleText.namedInterest, columns: ["newProjectInterest"] },
};

/** KPI-16: every scorecard has the indicators, and every key account what the others are read from. */
export function appraised(context: RuleContext): void {
  const { column, rows, allRows, policy, fail, notEvaluable } = context;
  const wanted = policy.words("ka.appraisalIndicators");
  if (wanted.some((word) => !indicators[word])) return notEvaluable(["ka.appraisalIndicators"]);
  const known = wanted.flatMap((word) => indicators[word] ?? []);
  const cards = new Map<string, { first: number; ids: Set<string> }>();
  for (const row of rows("Scorecard")) {
    const key = `${plainCell(column("Scorecard.period")[row])}\n${plainCell(column("Scorecard.owner")[row])}`;
    const card = cards.get(key) ?? { first: row, ids: new Set() };
    cards.set(key, card);
    card.ids.add(plainCell(column("Scorecard.kpiId")[row]).toUpperCase());
  }
  if (cards.size === 0) return notEvaluable(["Scorecard.kpiId"]);
  for (const { first, ids } of cards.values()) {
    // A KPI that is not appraised in periods like this one cannot be asked of it.
    const type = periodCell(context, "Scorecard", first)?.type;
    const asked = (id: string): boolean => type === undefined || (kpiById.get(id)?.cycles.includes(type) ?? false);
    const missing = known.filter((one) => one.ids?.some(asked) && !one.ids.some((id) => ids.has(id)));
    if (missing.length === 0) continue;
    const message = { text: kpiRuleText.indicatorsMissing, args: { names: joined(missing.map(({ name }) => name)) } };
    fail({ table: "Scorecard", row: first, column: "kpiId", message });
  }
  for (const row of allRows("Accounts")) {
    if (column("Accounts.isKeyAccount")[row] !== true || !isActive(column("Accounts.status")[row])) continue;
    for (const one of known) {
      const blank = (one.columns ?? []).find((key) => !filled(column(`Accounts.${key}`)[row]));
      if (!blank) continue;
      const args = { name: one.name, column: columnName(`Accounts.${blank}`) };
      fail({ table: "Accounts", row, column: blank, message: { text: kpiRuleText.indicatorBlank, args } });
    }
  }
}

const shareOnScorecard = agrees("S4");

/** KPI-17: a market size is an amount above zero with source and date, and not below own sales; S4 agrees. */
export function sizedMarket(context: RuleContext): void {
  const { column, rows, data, fail, notEvaluable } = context;
  for (const row of rows("KpiInputs")) {
    if (plainCell(column("KpiInputs.kpiId")[row]).toUpperCase() !== "S4") continue;
    const size = column("KpiInputs.marketSize")[row];
    const at = (key: string, text: LocalText, args: Readonly<Record<string, string | number>> = {}): void => {
      const ref = `KpiInputs.${key}`;
      const found = { column: columnName(ref), found: shown(column(ref)[row]) };
      fail({ table: "KpiInputs", row, column: key, message: { text, args: { ...found, ...args } } });
    };
    if (isBlank(size)) {
      notEvaluable(["KpiInputs.marketSize"], { table: "KpiInputs", row, reason: { text: kpiRuleText.noMarketSize } });
      continue;
    }
    if (!(typeof size === "number" && size > 0)) at("marketSize", kpiRuleText.sizeNotAbove);
    if (!filled(column("KpiInputs.basis")[row])) at("basis", commonText.blank);
    const day = column("KpiInputs.ratedDate")[row];
    if (!isSerialDate(day)) at("ratedDate", isBlank(day) ? commonText.blank : commonText.unreadable);
    const period = periodCell(context, "KpiInputs", row);
    if (!period) {
      const reason = { text: kpiRuleText.periodUnclear, args: { found: shown(column("KpiInputs.period")[row]) } };
      notEvaluable(["KpiInputs.period"], { table: "KpiInputs", row, reason });
      continue;
    }
    const sales = salesAmount(data, { period, owner: plainText(column("KpiInputs.owner")[row]) }).actual;
    if (typeof size === "number" && size > 0 && sales !== null && sales > size)
      at("marketSize", kpiRuleText.shareAboveOne, { sales, found: size });
  }
  shareOnScorecard(context);
}

/** KPI-18: a key account whose contract has run out, with its stability. */
export function stable({ column, rows, data, policy, today, fail, notEvaluable }: RuleContext): void {
  const weights = stabilityWeights(policy);
  if (!weights) return notEvaluable(["ka.stabilityWeights"]);
  for (const row of rows("Accounts")) {
    if (column("Accounts.isKeyAccount")[row] !== true || !isActive(column("Accounts.status")[row])) continue;
    const signed = column("Accounts.contractDate")[row];
    const months = column("Accounts.contractMonths")[row];
    if (!isSerialDate(signed) || typeof months !== "number" || !(months > 0)) {
      const key = isSerialDate(signed) ? "contractMonths" : "contractDate";
      const reason = { text: kpiRuleText.noContract, args: { column: columnName(`Accounts.${key}`) } };
      notEvaluable([`Accounts.${key}`], { table: "Accounts", row, reason });
      continue;
    }
    const next = addMonths(Math.floor(signed), Math.floor(months));
    if (next === null || today < next) continue;
    const value = stability(data, row, weights);
    const text = value === null ? kpiRuleText.contractOver : kpiRuleText.contractOverStability;
    const args = { date: isoDate(next - 1), share: value === null ? 0 : Math.round(value * 1000) / 10 };
    fail({ table: "Accounts", row, column: "contractDate", message: { text, args } });
  }
}

/** KPI-25: a person's completion of the sales plan below `light.red`; while the period runs, against what is due by now. */
export function taskCompleted(context: RuleContext): void {
  const { data, policy, today, fail, notEvaluable } = context;
  const red = policy.number("light.red") ?? 0;
  for (const { row, period, owner } of scorecardRows(context, ["K1"])) {
    if (owner === null) continue;
    const result = salesPlanCompletion(data, { period, owner });
    const share = today < period.end ? result.pace : result.actual;
    if (share === null) {
      const reason = result.reason ?? { text: kpiRuleText.noPace };
      notEvaluable(["Scorecard.actual"], { table: "Scorecard", row, reason });
    } else if (Math.round(share * 10000) < Math.round(red * 10000)) {
      const args = { owner, share: Math.round(share * 1000) / 10, red: Math.round(red * 1000) / 10 };
      fail({ table: "Scorecard", row, column: "actual", message: { text: kpiRuleText.taskRed, args } });
    }
  }
}
