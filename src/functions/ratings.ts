/** Custom functions that judge columns: answers of surveys, ratings, files, visits. */
import { functionParts } from "../locales/functionsParts";
import { functionText } from "../locales/functions";
import { kpiText } from "../locales/kpis";
import { filledShare } from "../kpis/qualitative";
import { ratioKpi } from "../kpis/result";
import type { CellValue } from "../policy/values";
import { shown } from "./answer";
import { blank, notAvailable, scalar, wrongArgument } from "./faults";
import { always, figureOf, tableOf } from "./figures";
import { policyArgument } from "./policyArgument";
import { columnOf, numbersOf, rowsOf, sameLength, spreadOver } from "./ranges";

const parts = functionParts;

/** A day that all rows of an argument without days share. */
const someDay = 40000;
const days = { from: someDay, to: someDay };

/**
 * Gives satisfaction: the mean of the scores of a survey, as shares of their scale.
 * @customfunction SATISFACTION
 * @param scores Column of scores; blank: no answer.
 * @param scaleMin Lowest score, one for all or one an answer.
 * @param scaleMax Highest score, one for all or one an answer.
 * @param [policy] The rows of table Parameters.
 * @returns A share.
 */
export function satisfactionOf(scores: any[][], scaleMin: any[][], scaleMax: any[][], policy?: any[][]): number {
  const answers = numbersOf(scores, parts.surveyScores.name);
  const [low, high] = [numbersOf(scaleMin, parts.scaleMin.name), numbersOf(scaleMax, parts.scaleMax.name)].map(
    (column) => spreadOver(column, answers.length),
  ) as [readonly (number | null)[], readonly (number | null)[]];
  sameLength(answers, low, high);
  const rows = answers.map((_, row) => row).filter((row) => answers[row] !== null);
  const surveys = tableOf("Surveys", {
    date: always(someDay, rows.length),
    score: rows.map((row) => answers[row] ?? null),
    scaleMin: rows.map((row) => low[row] ?? null),
    scaleMax: rows.map((row) => high[row] ?? null),
  });
  return shown(figureOf("M4", { tables: [surveys], days, policy: policyArgument(policy) }));
}

/**
 * Gives the mean of ratings in words, by the scale of the policy.
 * @customfunction QUALRATING
 * @param ratings Column of ratings.
 * @param [policy] The rows of table Parameters.
 * @returns A share.
 */
export function qualRating(ratings: any[][], policy?: any[][]): number {
  const words = columnOf(ratings, "word", parts.ratings.name).filter((word) => word !== null);
  const inputs = tableOf("KpiInputs", {
    kpiId: always("K10", words.length),
    period: always(someDay, words.length),
    rating: words,
    accountId: words.map((_, row) => String(row + 1)),
  });
  return shown(figureOf("K10", { tables: [inputs], days, policy: policyArgument(policy) }));
}

/**
 * Gives the completeness of customers' files: filled over required fields, their mean.
 * @customfunction ARCHIVECOMPLETENESS
 * @param customers Column of customers; a blank one is left out.
 * @param fields The required fields, a column a field.
 * @returns A share.
 */
export function archiveOf(customers: any[][], fields: any[][]): number {
  const names = columnOf(customers, "any", parts.customerNames.name);
  const rows = rowsOf(fields);
  sameLength(names, rows);
  const columns = (rows[0] ?? []).map((_, column) => [rows.map((row) => filledCell(row[column]))]);
  const shares = Float64Array.from(names.flatMap((name, row) => (name === null ? [] : [filledShare(columns, row)])));
  const sum = shares.sort().reduce((total, one) => total + one, 0);
  return shown(ratioKpi(sum, shares.length, { text: functionText.noCustomerRows }));
}

/** A cell that may be filled; Excel on the desktop hands an empty one over as 0, which says nothing here either. */
const filledCell = (cell: unknown): CellValue => (blank(cell) || cell === 0 ? null : (cell as CellValue));

/** The columns of the six elements, in the order of the argument; the day alone meets nothing. */
const elements = ["who", "topic", "place", "plannedStart", "purpose", "mode"] as const;

/**
 * Gives the six-element completeness of visits.
 * @customfunction SIXELEMENTS
 * @param visits Six columns, a visit a row: whom, what, where, when, why, how.
 * @returns A share.
 */
export function sixElements(visits: any[][]): number {
  const rows = rowsOf(visits);
  if (rows.some((row) => row.length !== elements.length)) throw wrongArgument(functionText.notSix);
  const filled = rows.filter((row) => row.some((cell) => filledCell(cell) !== null));
  // How somebody is met is said in words here: a call would be no visit, yet its elements are asked for.
  const columns = elements.map((key, at): [string, readonly CellValue[]] => [
    key === "mode" ? "how" : key,
    filled.map((row) => filledCell(row[at])),
  ]);
  const table = tableOf("Visits", {
    ...Object.fromEntries(columns),
    date: always(someDay, filled.length),
    status: always("done", filled.length),
    mode: always(null, filled.length),
  });
  return shown(figureOf("V3", { tables: [table], days }));
}

/**
 * Gives the company's own indicator K2.
 * @customfunction OWNINDICATOR
 * @param value The value typed for it.
 * @param policy The rows of table Parameters.
 * @returns The value.
 */
export function ownIndicatorOf(value: any, policy: any[][]): number {
  const cell = scalar(value);
  if (!blank(cell) && typeof cell !== "number")
    throw wrongArgument(functionText.notNumber, { name: functionText.actual, found: String(cell).slice(0, 60) });
  const inputs = tableOf("KpiInputs", {
    kpiId: ["K2"],
    period: [someDay],
    value: [blank(cell) ? null : (cell as number)],
  });
  const result = figureOf("K2", { tables: [inputs], days, policy: policyArgument(policy) });
  if (result.actual === null) throw notAvailable(result.reason ?? { text: kpiText.noInput });
  return result.actual;
}
