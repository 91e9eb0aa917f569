import { lastSerial, parseDateText, parseTime } from "../calendar";
import { importText } from "../locales/import";
import { setUpText } from "../locales/setup";
import type { Lang, LocalText, Message } from "../locales/types";
import { listById } from "../policy/catalogue";
import { listedParts } from "../policy/listLabels";
import { parseNumberText } from "../policy/numberText";
import type { ColumnEntry, Policy } from "../policy/types";
import { isErrorCell, type CellValue } from "../policy/values";

/** A cell of the file: text from a delimited file, typed from a workbook. `isDate` says that a number is formatted as a date. */
export interface SourceCell {
  readonly value: CellValue;
  readonly isDate?: boolean;
}

/** A converted cell, blank as null, or why it cannot be taken. */
export type Converted = { readonly value: string | number | boolean | null } | { readonly problem: Message };

export interface ConvertTools {
  readonly policy: Policy;
  readonly lang: Lang;
}

type Converter = (cell: SourceCell, text: string, column: ColumnEntry, tools: ConvertTools, power: number) => Converted;

/** Excel's limit of a cell's text. */
const maxTextLength = 32767;

/** What export programs write for "nothing". */
const blankWords: ReadonlySet<string> = new Set(["null", "(null)", "none", "n/a", "nan", "undefined"]);
/** Errors of a sheet as they stand in a text file: the figure was lost there, it was not blank. */
const errorWords = /^#(n\/a|ref!|value!|div\/0!|name\?|num!|null!|spill!|calc!)$/i;
/** Dashes stand for "nothing" where a number or a date is expected; in a text they are kept. */
const dashes = /^[-–—/]+$/;

const booleans: ReadonlyMap<string, boolean> = new Map(
  Object.entries({
    是: true,
    有: true,
    对: true,
    對: true,
    true: true,
    yes: true,
    y: true,
    "1": true,
    "√": true,
    "✓": true,
    t: true,
    否: false,
    无: false,
    無: false,
    非: false,
    false: false,
    no: false,
    n: false,
    "0": false,
    "×": false,
    x: false,
    f: false,
  }),
);

/** One converter a column type; a new type is one entry. */
const converters: Readonly<Record<string, Converter>> = {
  text: convertText,
  longText: convertText,
  ref: convertText,
  accountRef: convertText,
  personRef: convertText,
  number: convertNumber,
  integer: (...args) => whole(convertNumber(...args), args),
  money: convertNumber,
  share: convertShare,
  boolean: convertBoolean,
  date: convertDate,
  dateTime: convertDateTime,
  time: convertTime,
  list: convertList,
  multiList: convertMultiList,
};

/**
 * One cell of the file as the column's type wants it. Nothing is guessed: what could mean two things is a problem.
 * @param power power of ten from the header's unit (万元: 4), for numbers without a unit of their own
 */
export function convertCell(cell: SourceCell, column: ColumnEntry, tools: ConvertTools, power = 0): Converted {
  const { value } = cell;
  if (isErrorCell(value)) return problem(importText.rowErrorCell, column, tools, value.error);
  const text = value === null ? "" : cleanText(String(value));
  if (text === "" || blankWords.has(text.toLowerCase())) return { value: null };
  if (errorWords.test(text)) return problem(importText.rowErrorCell, column, tools, text);
  const convert = converters[column.type] ?? convertText;
  return convert(cell, text, column, tools, power);
}

function problem(text: LocalText, column: ColumnEntry, { lang }: ConvertTools, value: string): { problem: Message } {
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return { problem: { text, args: { column: column.label[lang], value: shown } } };
}

/** Outer spaces (also full-width ones) and characters that a workbook cannot hold go; line ends become one kind. */
function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/g, "")
    .trim();
}

function convertText(_cell: SourceCell, text: string, column: ColumnEntry, { lang }: ConvertTools): Converted {
  if (text.length <= maxTextLength) return { value: text };
  return { problem: { text: importText.rowTooLong, args: { column: column.label[lang], count: text.length } } };
}

function convertNumber(
  cell: SourceCell,
  text: string,
  column: ColumnEntry,
  tools: ConvertTools,
  power: number,
): Converted {
  if (typeof cell.value === "boolean") return problem(importText.rowNotNumber, column, tools, text);
  if (dashes.test(text)) return { value: null };
  const hasUnit = /[千仟万萬亿億%‰]/.test(text.normalize("NFKC"));
  const reading = parseNumberText(text);
  if ("problem" in reading) {
    return problem(
      reading.problem === "ambiguous" ? importText.rowAmbiguousNumber : importText.rowNotNumber,
      column,
      tools,
      text,
    );
  }
  if (power === 0 || hasUnit) return { value: reading.value };
  const value = Number(`${shortest(reading.value)}e${power}`);
  // 1e308 in a column of 万: no cell holds such a number.
  return Number.isFinite(value) ? { value } : problem(importText.rowNotNumber, column, tools, text);
}

/** A number as plain text, so that a power of ten can be put behind it. */
const shortest = (value: number): string => {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20) : text;
};

function whole(converted: Converted, args: Parameters<Converter>): Converted {
  if ("problem" in converted || converted.value === null || Number.isInteger(converted.value)) return converted;
  return problem(importText.rowNotInteger, args[2], args[3], args[1]);
}

function convertShare(cell: SourceCell, text: string, column: ColumnEntry, tools: ConvertTools): Converted {
  if (dashes.test(text)) return { value: null };
  const reading = parseNumberText(text);
  if (typeof cell.value === "boolean" || "problem" in reading)
    return problem(importText.rowNotNumber, column, tools, text);
  // 85 without a percent sign may be 85 % or a slip of 0.85; a wrong share would move a score.
  if (!reading.percent && Math.abs(reading.value) > 1) return problem(importText.rowNotShare, column, tools, text);
  return { value: reading.value };
}

function convertBoolean(cell: SourceCell, text: string, column: ColumnEntry, tools: ConvertTools): Converted {
  const value = typeof cell.value === "boolean" ? cell.value : booleans.get(text.normalize("NFKC").toLowerCase());
  if (value === undefined) return problem(importText.rowNotBoolean, column, tools, text);
  // The cells hold the words that their drop-down lists offer: 是 and 否.
  return { value: (value ? setUpText.yes : setUpText.no)[tools.policy.lang] };
}

/** A date without its time of day. */
function convertDate(cell: SourceCell, text: string, column: ColumnEntry, tools: ConvertTools): Converted {
  const converted = convertDateTime(cell, text, column, tools);
  if ("problem" in converted || typeof converted.value !== "number") return converted;
  return { value: Math.floor(converted.value) };
}

function convertDateTime(cell: SourceCell, text: string, column: ColumnEntry, tools: ConvertTools): Converted {
  if (dashes.test(text)) return { value: null };
  const { value } = cell;
  if (typeof value === "boolean") return problem(importText.rowNotDate, column, tools, text);
  // A number out of a workbook is a serial; 20240105 is the one number that means a date by its digits.
  if (typeof value === "number" && !(Number.isInteger(value) && value >= 19000101 && value <= 99991231)) {
    return value >= 1 && value < lastSerial + 1 ? { value } : problem(importText.rowNotDate, column, tools, text);
  }
  const read = parseDateText(text);
  if ("serial" in read) return { value: read.serial };
  return problem(
    read.problem === "ambiguous" ? importText.rowAmbiguousDate : importText.rowNotDate,
    column,
    tools,
    text,
  );
}

function convertTime(cell: SourceCell, text: string, column: ColumnEntry, tools: ConvertTools): Converted {
  if (dashes.test(text)) return { value: null };
  if (typeof cell.value === "number" && cell.value >= 0 && cell.value < 1) return { value: cell.value };
  const value = parseTime(text);
  return value === null ? problem(importText.rowNotTime, column, tools, text) : { value };
}

function convertList(_cell: SourceCell, text: string, column: ColumnEntry, tools: ConvertTools): Converted {
  const label = listLabel(text, column, tools);
  return label === null ? problem(importText.rowNotInList, column, tools, text) : { value: label };
}

function convertMultiList(_cell: SourceCell, text: string, column: ColumnEntry, tools: ConvertTools): Converted {
  const labels: string[] = [];
  const whole = column.list === undefined ? null : tools.policy.listCode(column.list, text);
  const plain = whole === null ? text.replace(/[|/]/g, "、") : text;
  const known = (part: string): string | null =>
    column.list === undefined ? null : tools.policy.listCode(column.list, part);
  for (const { text: token } of listedParts(plain, known)) {
    const label = listLabel(token, column, tools);
    if (label === null) return problem(importText.rowNotInList, column, tools, token);
    labels.push(label);
  }
  return { value: labels.join("、") };
}

/** The list's label in the workbook's language; a value of the company's own stays as it is where the list is open. */
function listLabel(text: string, column: ColumnEntry, { policy }: ConvertTools): string | null {
  if (column.list === undefined) return text;
  const code = policy.listCode(column.list, text);
  if (code !== null) return policy.listLabel(column.list, code);
  return listById.get(column.list)?.open === true ? text : null;
}
