/** One parameter's cell to a typed value. The readers are a table by type; zod checks the range of what they read. */
import { z } from "zod";
import { parseDuration } from "../calendar/duration";
import { parseDateText, parseTime } from "../calendar/parseDate";
import { isSerialDate, lastSerial } from "../calendar/serial";
import { halfWidth } from "../calendar/text";
import type { policyText } from "../locales/policy";
import type { ListLabels } from "./listLabels";
import { listedParts, listKey } from "./listLabels";
import { parseBoolean, parseNumberText } from "./numberText";
import type { Duration, ParameterEntry, ParameterType } from "./types";
import type { CellValue } from "./values";
import { isBlank, isErrorCell } from "./values";

z.config({ jitless: true });

/** A parameter's value once read: numbers (also dates and times), text, yes/no, a list of words, a duration; null is a gap. */
export type ParameterValue = number | string | boolean | readonly string[] | Duration | null;

/** The value, or which message tells what is wrong with it, with more arguments than name and found. */
export type ParameterReading =
  | { readonly value: ParameterValue }
  | { readonly problem: keyof typeof policyText; readonly args?: Readonly<Record<string, string | number>> };

type Reader = (cell: number | string | boolean, entry: ParameterEntry, labels: ListLabels) => ParameterReading;

/** Excel's longest text is 32,767; no parameter needs more than this. */
const longestText = 2000;

/** Lowest and highest value of a number, share or count. */
export function parameterRange(entry: ParameterEntry): readonly [number, number] {
  if (entry.id === "calendar.fiscalYearStart") return [1, 12];
  if (entry.id === "stage.minRelation") return [1, 5];
  if (entry.id === "invoice.day") return [1, 31];
  if (entry.id === "amount.outlierRatio") return [2, 1e12];
  if (entry.id === "tier.downgradePeriods" || entry.id === "tier.upgradePeriods") return [1, 100];
  if (entry.type === "share")
    return entry.unitCode === "share" && entry.id !== "ka.salesGrowthTarget" ? [0, 1] : [0, 10];
  return entry.type === "integer" ? [0, 1e6] : [0, 9e11];
}

const number: Reader = (cell, entry) => {
  let value: number;
  if (typeof cell === "string") {
    const unit = entry.unit;
    const plain = unit
      ? Object.values(unit).reduce(
          (text, word) => text.replace(new RegExp(`\\s*${word.replace(/[/]/g, "\\/")}$`), ""),
          halfWidth(cell),
        )
      : cell;
    const reading = parseNumberText(plain);
    if ("problem" in reading) return { problem: reading.problem === "ambiguous" ? "ambiguousNumber" : "notNumber" };
    value = reading.value;
  } else if (typeof cell === "number") value = cell;
  else return { problem: "notNumber" };
  const [min, max] = parameterRange(entry);
  const checked = (entry.type === "integer" ? z.number().int() : z.number()).min(min).max(max).safeParse(value);
  if (checked.success) return { value };
  const codes = checked.error.issues.map((issue) => issue.code);
  if (!Number.isInteger(value) && entry.type === "integer" && codes.includes("invalid_type"))
    return { problem: "notInteger" };
  return value < 0 ? { problem: "negative" } : { problem: "outOfRange", args: { min, max } };
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
  if (isSerialDate(cell)) return { value: Math.floor(cell) };
  const reading = typeof cell === "string" ? parseDateText(cell) : null;
  return reading && "serial" in reading && reading.serial <= lastSerial
    ? { value: Math.floor(reading.serial) }
    : { problem: "notDate" };
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

const separators = /[,;，；、\n]/;

const list: Reader = (cell, entry, labels): ParameterReading => {
  const text = String(cell);
  if (text.length > longestText) return { problem: "tooLong", args: { length: text.length, max: longestText } };
  if (!entry.list)
    return {
      value: text
        .split(separators)
        .map((word) => word.trim())
        .filter((word) => word !== ""),
    };
  const codes: string[] = [];
  for (const { text: word, code } of listedParts(text, (part) => option(part, entry, labels))) {
    if (code === null) return { problem: "notOption", args: { found: word } };
    codes.push(code);
  }
  return { value: codes };
};

const text: Reader = (cell, entry) => {
  const value = String(cell);
  if (value.length > longestText) return { problem: "tooLong", args: { length: value.length, max: longestText } };
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
  return readers[entry.type](cell, entry, labels);
}
