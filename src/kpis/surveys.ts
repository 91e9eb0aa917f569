/** Satisfaction from surveys: M4, and the aid of K11 for key accounts. Clauses: 002 六(二)2, 004 qualitative 3. */
import { kpiText } from "../locales/kpis";
import type { AccountRows } from "./accountRows";
import { accountRows, daysOf } from "./accountRows";
import { isWhole } from "./cut";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { keyAccounts } from "./keyAccounts";
import { perDataset } from "./memo";
import { personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { undefinedKpi } from "./result";
import { blocked, partialNote, spanOf } from "./scope";
import { isBlank } from "../policy/values";

/** Surveys by day; `share` is (score − min) ÷ (max − min): NaN where it cannot be read, below zero where nobody answered. */
interface Surveys extends AccountRows {
  readonly share: Float64Array;
}

const unanswered = -1;

const surveys = perDataset((data: Dataset): Surveys => {
  const [scores, lows, highs] = ["score", "scaleMin", "scaleMax"].map((key) => columnCells(data, `Surveys.${key}`));
  const dates = columnCells(data, "Surveys.date");
  const customers = columnCells(data, "Surveys.accountId");
  // A row with neither customer nor day nor score says nothing: a number or a note alone takes no figure away.
  const said = [customers, dates, scores, lows, highs];
  const filled = new Set(data.filledRows("Surveys").filter((row) => said.some((cells) => !isBlank(cells?.[row]))));
  const share = new Float64Array(data.rowCount("Surveys")).fill(Number.NaN);
  for (const row of filled) {
    const [score, low, high] = [scores?.[row], lows?.[row], highs?.[row]];
    if (isBlank(score)) share[row] = unanswered;
    else if (typeof score === "number" && typeof low === "number" && typeof high === "number")
      if (high > low && score >= low && score <= high) share[row] = (score - low) / (high - low);
  }
  const rows = accountRows(data, "Surveys.accountId", daysOf(data, "Surveys.date"), null, (row) => filled.has(row));
  return { ...rows, share };
});

const needed = ["Surveys.date", "Surveys.score", "Surveys.scaleMin", "Surveys.scaleMax"];

/** @param wanted accounts that are asked about; null: all answers, also those of no known customer */
function meanScore(data: Dataset, scope: KpiScope, wanted: Uint8Array | null): KpiResult {
  const rows = surveys(data);
  const person = personOf(data, scope);
  const span = spanOf(data, scope);
  const isWanted = (row: number): boolean => wanted === null || wanted[rows.account[row] ?? -1] === 1;
  let unclear = rows.undated(person).filter(isWanted).length;
  if (wanted !== null) unclear += rows.ambiguous(person, span.from, span.to, wanted);
  const shares: number[] = [];
  let sent = 0;
  for (const row of rows.within(person, span.from, span.to)) {
    if (!isWanted(row)) continue;
    const share = rows.share[row] ?? Number.NaN;
    sent++;
    if (Number.isNaN(share)) unclear++;
    else if (share !== unanswered) shares.push(share);
  }
  if (unclear > 0) return undefinedKpi({ text: kpiText.badSurveys, args: { count: unclear } });
  // Added in ascending order: fractions added in another order would differ in the last digit.
  const sum = Float64Array.from(shares)
    .sort()
    .reduce((total, share) => total + share, 0);
  const least = Math.max(1, data.policy.number("survey.minResponses") ?? 1);
  const parts = { numerator: sum, denominator: shares.length };
  if (shares.length < least)
    return undefinedKpi({ text: kpiText.fewResponses, args: { count: shares.length, least } }, parts);
  const rate = sent > shares.length ? [{ text: kpiText.responseRate, args: { count: shares.length, sent } }] : [];
  return { ...parts, actual: sum / shares.length, target: null, reason: null, notes: [...partialNote(span), ...rate] };
}

/** M4, satisfaction: mean of the normalised scores of the period; fewer answers than `survey.minResponses` say nothing. */
export function satisfaction(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, isWhole(scope) ? needed : [...needed, "Surveys.accountId"]);
  return gap ? undefinedKpi(gap) : meanScore(data, scope, null);
}

/** Aid of K11: the same for key accounts. */
export function keySatisfaction(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, [...needed, "Surveys.accountId", "Accounts.isKeyAccount"]);
  if (gap) return undefinedKpi(gap);
  const key = keyAccounts(data);
  return "text" in key ? undefinedKpi(key) : meanScore(data, scope, key);
}
