/** One parameter's cell to a typed value: a table of readers by type, and one of ranges. */
import { parseDuration } from "../calendar/duration";
import { cellDay, parseTime } from "../calendar/parseDate";
import { halfWidth } from "../calendar/text";
import type { policyText } from "../locales/policy";
import type { ListLabels } from "./listLabels";
import { listedParts, listKey } from "./listLabels";
import { parseBoolean, parseNumberText } from "./numberText";
import type { Duration, ParameterEntry, ParameterType } from "./types";
import type { CellValue } from "./values";
import { isBlank, isErrorCell } from "./values";

/** A parameter's value once read: numbers (also dates and times), text, yes/no, a list of words, a duration; null is a gap. */
export type ParameterValue = number | string | boolean | readonly string[] | Duration | null;

/** The value, or which message tells what is wrong with it, with more arguments than name and found. */
export type ParameterReading =
  | { readonly value: ParameterValue }
  | { readonly problem: keyof typeof policyText; readonly args?: Readonly<Record<string, string | number>> };

type Reader = (cell: number | string | boolean, entry: ParameterEntry, labels: ListLabels) => ParameterReading;

/** Excel's longest text is 32,767; no parameter needs more than this. */
const longestText = 2000;

type Range = readonly [number, number];

/** Ranges that the type does not say. */
const ranges: Readonly<Record<string, Range>> = {
  "calendar.fiscalYearStart": [1, 12],
  "stage.minRelation": [1, 5],
  "invoice.day": [1, 31],
  "amount.outlierRatio": [2, 1e12],
  "tier.downgradePeriods": [1, 100],
  "tier.upgradePeriods": [1, 100],
  "ka.salesGrowthTarget": [0, 10],
  "tier.weightPower": [0, 1000],
  "tier.weightFrequency": [0, 1000],
  "tier.weightGrowth": [0, 1000],
  "tier.scoreAMin": [0, 4],
  "tier.scoreBMin": [0, 4],
  "tier.scoreCMin": [0, 4],
  "tier.rfmAMin": [1, 5],
  "tier.rfmBMin": [1, 5],
  "tier.rfmCMin": [1, 5],
  "tier.portfolioMedium": [0, 4],
  "tier.portfolioHigh": [0, 4],
};

/** Lowest and highest value of a number, share or count. */
export function parameterRange(entry: ParameterEntry): Range {
  const own = ranges[entry.id];
  if (own) return own;
  if (entry.type === "share") return entry.unitCode === "share" ? [0, 1] : [0, 10];
  return entry.type === "integer" ? [0, 1e6] : [0, 9e11];
}

/** "100万 元" → "100万": the parameter's unit behind a number, in any language. */
const withoutUnit = (text: string, { unit }: ParameterEntry): string =>
  Object.values(unit ?? {})
    .map(halfWidth)
    .reduce((rest, word) => (rest.endsWith(word) ? rest.slice(0, -word.length).trim() : rest), halfWidth(text));

const number: Reader = (cell, entry) => {
  let value = cell;
  if (typeof value === "string") {
    const reading = parseNumberText(withoutUnit(value, entry));
    if ("problem" in reading) return { problem: reading.problem === "ambiguous" ? "ambiguousNumber" : "notNumber" };
    value = reading.value;
  }
  if (typeof value !== "number") return { problem: "notNumber" };
  if (entry.type === "integer" && !Number.isInteger(value)) return { problem: "notInteger" };
  if (value < 0) return { problem: "negative" };
  const [min, max] = parameterRange(entry);
  return value >= min && value <= max ? { value } : { problem: "outOfRange", args: { min, max } };
};

const duration: Reader = (cell, entry, labels) => {
  if (typeof cell === "string") {
    const read = parseDuration(cell);
    if (read) return { value: read };
  }
  const counted = number(cell, { ...entry, type: "integer" }, labels);
  if ("problem" in counted)
    return counted.problem === "notInteger" || counted.problem === "negative" ? counted : { problem: "notDuration" };
  const unit = entry.unitCode === "month" || entry.unitCode === "quarter" ? entry.unitCode : "day";
  const count = Number(counted.value);
  return count > 0 ? { value: { count, unit } } : { problem: "notDuration" };
};

const date: Reader = (cell) => {
  const value = cellDay(cell);
  return value === null ? { problem: "notDate" } : { value };
};

const time: Reader = (cell) => {
  if (typeof cell === "number" && cell >= 0 && cell < 1) return { value: cell };
  const value = typeof cell === "string" ? parseTime(cell) : null;
  return value === null ? { problem: "notTime" } : { value };
};

/** Code of an option by code, label in any language or the list's wording. */
function option(text: string, entry: ParameterEntry, labels: ListLabels): string | null {
  const key = listKey(text);
  const own = entry.options?.find((value) =>
    [value.code, ...Object.values(value.label)].some((word) => listKey(word) === key),
  );
  return own?.code ?? (entry.list ? labels.code(entry.list, text) : null);
}

const choice: Reader = (cell, entry, labels) => {
  const code = option(String(cell), entry, labels);
  return code === null ? { problem: "notOption" } : { value: code };
};

/** Separators alone say as little as a blank cell: a gap, as the same policy is once it was a file. */
const wordsOrGap = (words: readonly string[]): readonly string[] | null => (words.length > 0 ? words : null);

const separators = /[,;，；、\n]/;

const list: Reader = (cell, entry, labels): ParameterReading => {
  const text = String(cell);
  if (!entry.list) {
    const words = text
      .split(separators)
      .map((word) => word.trim())
      .filter((word) => word !== "");
    return { value: wordsOrGap(words) };
  }
  const codes: string[] = [];
  for (const { text: word, code } of listedParts(text, (part) => option(part, entry, labels))) {
    if (code === null) return { problem: "notOption", args: { found: word } };
    codes.push(code);
  }
  return { value: wordsOrGap(codes) };
};

const text: Reader = (cell, entry) => {
  const value = String(cell);
  if (entry.unitCode === "regex") {
    try {
      new RegExp(value, "u");
    } catch {
      return { problem: "notPattern" };
    }
  }
  return { value: value.trim() };
};

const yesNo: Reader = (cell) => {
  const value = parseBoolean(cell);
  return value === null ? { problem: "notBoolean" } : { value };
};

const readers: Readonly<Record<ParameterType, Reader>> = {
  number,
  integer: number,
  share: number,
  duration,
  date,
  time,
  boolean: yesNo,
  enum: choice,
  list,
  text,
  map: text,
};

/**
 * Reads a parameter's cell.
 * @param entry what the catalogue says of the parameter
 * @param cell the cell; blank gives null (a gap)
 * @param labels list labels with the company's own values
 */
export function readParameter(entry: ParameterEntry, cell: CellValue, labels: ListLabels): ParameterReading {
  if (isErrorCell(cell)) return { problem: "errorCell" };
  if (isBlank(cell) || cell === null) return { value: null };
  if (typeof cell === "string" && cell.length > longestText)
    return { problem: "tooLong", args: { length: cell.length, max: longestText } };
  return readers[entry.type](cell, entry, labels);
}
