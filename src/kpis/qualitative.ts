/**
 * K9 to K12, rated by a person in KpiInputs, with a computed aid beside the rating; K2, the figure the company defines itself.
 * Clause: 004 2.1. Numerator and denominator are those of the aid; without a rating there is no figure.
 */
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import type { CellValue } from "../policy/values";
import { isBlank, isErrorCell, plainCell } from "../policy/values";
import { isWhole } from "./cut";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { answerTimeliness } from "./feedback";
import { inputRows, ownRows, typedValue } from "./inputs";
import { keyAccounts } from "./keyAccounts";
import { perDataset } from "./memo";
import { accountsOf, personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { plainKpi, ratioKpi, undefinedKpi } from "./result";
import { comparable, roundedAt, shareDecimals } from "./rounding";
import { blocked } from "./scope";
import { keySatisfaction } from "./surveys";

/** Value of a rating by code, from `kpi.qualScale`: "excellent=1,good=0.8". Pairs that cannot be read are left out. */
export const ratingScale = perDataset((data: Dataset): ReadonlyMap<string, number> => {
  const pairs = data.policy.words("kpi.qualScale").map((pair) => pair.split(/[=:：]/));
  return new Map(
    pairs.flatMap(([name = "", value = ""]): [string, number][] => {
      const number = Number(value);
      const code = data.policy.listCode("qualRating", name) ?? name.trim();
      return value.trim() !== "" && Number.isFinite(number) ? [[code, number]] : [];
    }),
  );
});

/** Mean of the ratings of the scope: the person's rows, a team's people's; for everybody the rows without person, else all of them. */
function ratingOf(data: Dataset, scope: KpiScope, kpi: string): { value: number; count: number } | Message {
  const cells = columnCells(data, "KpiInputs.rating");
  const values = ratingScale(data);
  if (values.size === 0) return { text: kpiText.noScale };
  const all = inputRows(data, scope, kpi).filter((row) => !isBlank(cells[row]));
  const own = ownRows(data, scope, all);
  const rows = own.length === 0 && isWhole(scope) ? all : own;
  if (rows.length === 0) return { text: kpiText.noRating };
  const people = columnCells(data, "KpiInputs.owner");
  const accounts = columnCells(data, "KpiInputs.accountId");
  const seen = new Set(rows.map((row) => `${plainCell(people[row])}\n${plainCell(accounts[row])}`));
  if (seen.size < rows.length) return { text: kpiText.inputTwice };
  const numbers = rows.map((row) => values.get(plainCell(cells[row])));
  if (numbers.includes(undefined)) return { text: kpiText.ratingUnknown };
  // Added from the smallest: the order of rows must not reach the last digits of the mean.
  const sum = Float64Array.from(numbers as number[])
    .sort()
    .reduce((total, one) => total + one, 0);
  return { value: comparable(kpi, sum / rows.length), count: rows.length };
}

const rated =
  (kpi: string, aidOf: ((data: Dataset, scope: KpiScope) => KpiResult) | null) =>
  (data: Dataset, scope: KpiScope): KpiResult => {
    const gap = blocked(data, scope, ["KpiInputs.kpiId", "KpiInputs.period", "KpiInputs.rating"]);
    if (gap) return undefinedKpi(gap);
    const aid = aidOf?.(data, scope) ?? null;
    const parts = {
      numerator: aid?.numerator ?? null,
      denominator: aid?.denominator ?? null,
      notes: aid ? [aidNote(aid)] : [],
    };
    const rating = ratingOf(data, scope, kpi);
    if ("text" in rating) return undefinedKpi(rating, parts);
    const mean = rating.count > 1 ? [{ text: kpiText.meanRating, args: { count: rating.count } }] : [];
    return { ...parts, actual: rating.value, target: null, reason: null, notes: [...mean, ...parts.notes] };
  };

/** What the data say beside the rating. */
const aidNote = ({ actual, reason }: KpiResult): Message =>
  actual === null
    ? { text: kpiText.noAid, args: { reason: reason ?? { text: kpiText.noInput } } }
    : { text: kpiText.aid, args: { share: roundedAt(actual, shareDecimals) * 100 } };

const filled = (cell: CellValue | undefined): boolean => !isBlank(cell) && !isErrorCell(cell);

/**
 * Filled over required fields of a row.
 * @param columns a list a field: any of its columns meets it
 */
export const filledShare = (columns: readonly (readonly (readonly CellValue[])[])[], row: number): number =>
  columns.filter((names) => names.some((cells) => filled(cells[row]))).length / columns.length;

/** Columns of the required fields of `account.requiredBasic`, a list a field; phone is met by phone or e-mail. */
export const requiredColumns = (data: Dataset): readonly (readonly (readonly CellValue[])[])[] =>
  data.policy
    .words("account.requiredBasic")
    .map((name) => (name === "phone" ? ["phone", "email"] : [name]))
    .map((names) => names.map((name) => columnCells(data, `Accounts.${name}`)));

/**
 * Aid of K9: completeness of the key accounts' files, their mean. The share in Accounts.archiveCompleteness where it is filled, else
 * filled over required fields of `account.requiredBasic`, where phone is met by phone or e-mail.
 */
function archiveCompleteness(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, ["Accounts.isKeyAccount"]);
  if (gap) return undefinedKpi(gap);
  const key = keyAccounts(data);
  if ("text" in key) return undefinedKpi(key);
  const typed = columnCells(data, "Accounts.archiveCompleteness");
  const columns = requiredColumns(data);
  if (columns.length === 0) return undefinedKpi({ text: kpiText.noRequiredFields });
  const rows = accountsOf(data, personOf(data, scope));
  let sum = 0;
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (key[row] !== 1) continue;
    const own = typed[row];
    sum += typeof own === "number" ? own : filledShare(columns, row);
    count++;
  }
  return ratioKpi(sum, count, { text: kpiText.noKeyAccounts });
}

/** K9, archive completeness. */
export const archiveRating = rated("K9", archiveCompleteness);
/** K10, execution of the service norm. */
export const serviceRating = rated("K10", null);
/** K11, satisfaction of key accounts. */
export const satisfactionRating = rated("K11", keySatisfaction);
/** K12, timely answers to questions. */
export const answerRating = rated("K12", answerTimeliness);

const unused: ReadonlySet<string> = new Set(["unused", "不用", "不使用", "未使用", "停用", "不启用", "不啟用"]);

/** Is K2, the number that the documents leave out, marked as not used? */
export const isUnused = (definition: string | null): boolean => unused.has((definition ?? "").trim().toLowerCase());

/** K2: the value typed for it when the company defined the indicator; not evaluable while unused or undecided (CON-09). */
export function ownIndicator(data: Dataset, scope: KpiScope): KpiResult {
  const definition = data.policy.text("kpi.02.definition");
  if (definition === null) return undefinedKpi({ text: kpiText.ownUndefined });
  if (isUnused(definition)) return undefinedKpi({ text: kpiText.ownUnused });
  const gap = blocked(data, scope, ["KpiInputs.kpiId", "KpiInputs.period", "KpiInputs.value"]);
  if (gap) return undefinedKpi(gap);
  const value = typedValue(data, scope, "K2");
  return typeof value === "number" ? plainKpi(value) : undefinedKpi(value);
}
