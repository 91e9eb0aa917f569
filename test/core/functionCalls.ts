/** Calls of custom functions in tests: Excel's error, formulas as the help writes them, and what a call ends with. */
import { isoDate, serialFromIso } from "../../src/calendar";
import { setFunctionLanguage } from "../../src/functions";
import type { Lang } from "../../src/locales/types";

/** The two things of Excel's runtime that functions use: its error and its codes. */
export class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Puts them in place for the tests of a file; every test begins in Simplified Chinese. */
export function withFunctionRuntime(): void {
  beforeAll(() =>
    Object.assign(globalThis, {
      CustomFunctions: { Error: FunctionError, ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" } },
    }),
  );
  afterAll(() => Reflect.deleteProperty(globalThis, "CustomFunctions"));
  beforeEach(() => setFunctionLanguage("zh-CN"));
}

/** The error a call ends with: code and sentence. */
export function fault(call: () => unknown): string {
  try {
    return `no error: ${String(call())}`;
  } catch (error) {
    return error instanceof FunctionError ? `${error.code} ${error.message}` : String(error);
  }
}

/** Divides at a separator outside of quotes, braces and brackets. */
function divided(text: string, separator: string): string[] {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && "({".includes(sign)) depth++;
    if (!quoted && ")}".includes(sign)) depth--;
    if (sign === separator && !quoted && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

const constant = (text: string): unknown => (text.startsWith('"') ? text.slice(1, -1) : Number(text));

/**
 * A formula of the help as function and arguments, as Excel hands them over.
 * @param names defined names that it uses
 */
export function readCall(formula: string, names: Readonly<Record<string, unknown>>): { id: string; args: unknown[] } {
  const [, id = "", inside = ""] = /^=TIERBOOK\.([A-Z]+)\((.*)\)$/.exec(formula) ?? [];
  const args = divided(inside, ",").map((text): unknown => {
    const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(text);
    if (date) return serialFromIso([date[1], date[2]!.padStart(2, "0"), date[3]!.padStart(2, "0")].join("-"));
    if (text.startsWith("{"))
      return divided(text.slice(1, -1), ";").map((row) => divided(row, ",").map((cell) => constant(cell)));
    return text in names ? names[text] : constant(text);
  });
  return { id, args };
}

/** A result as the help tells it: figures at four decimals, days as dates, spilled cells in a row. */
export function asTold(result: unknown, told: string, lang: Lang): string {
  const [cells, rows] = lang === "en-US" ? [", ", "; "] : ["，", "；"];
  const cell = (value: unknown): string => {
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value !== "number") return String(value);
    return /^\d{4}-/.test(told) ? isoDate(value) : String(Math.round(value * 10000) / 10000);
  };
  return Array.isArray(result)
    ? (result as unknown[][]).map((row) => row.map(cell).join(cells)).join(rows)
    : cell(result);
}
