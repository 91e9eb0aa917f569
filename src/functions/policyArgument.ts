/** The company's policy as an argument: the rows of table Parameters, and those of Holidays. Read once for the same content. */
import type { Holidays } from "../calendar/workdays";
import { functionText } from "../locales/functions";
import { parsePolicy } from "../policy/parse";
import type { Policy, RawPolicy } from "../policy/types";
import type { CellValue } from "../policy/values";
import { plainCell } from "../policy/values";
import { blank, wrongArgument } from "./faults";
import { functionLanguage } from "./language";
import { rowsOf } from "./ranges";

type Rows = readonly (readonly unknown[])[];

/** How many contents are remembered: a workbook has one or two, several workbooks may be open. */
const remembered = 8;

/**
 * A reading that is done once for the same cells, also when Excel hands them over anew at every call.
 * @param read what to do with rows not met lately
 */
export function onceByContent<T>(read: (rows: Rows) => T): (rows: Rows) => T {
  const known: { lang: string; rows: Rows; result: T }[] = [];
  return (rows) => {
    const lang = functionLanguage();
    const found = known.findIndex((one) => one.lang === lang && same(one.rows, rows));
    const entry = known[found] ?? { lang, rows: rows.map((row) => [...row]), result: read(rows) };
    if (found === 0) return entry.result;
    // The latest stands first, so the usual case compares once.
    if (found > 0) known.splice(found, 1);
    known.unshift(entry);
    known.length = Math.min(known.length, remembered);
    return entry.result;
  };
}

function same(a: Rows, b: Rows): boolean {
  if (a.length !== b.length) return false;
  for (let row = 0; row < a.length; row++) {
    const [one, two] = [a[row] ?? [], b[row] ?? []];
    if (one.length !== two.length) return false;
    for (let column = 0; column < one.length; column++) if (one[column] !== two[column]) return false;
  }
  return true;
}

const cell = (value: unknown): CellValue => (blank(value) ? null : (value as CellValue));

const raw = (more: Partial<RawPolicy>): RawPolicy => ({
  lang: functionLanguage(),
  packs: [],
  profile: "full",
  parameters: [],
  rules: [],
  holidays: [],
  lists: [],
  ...more,
});

/** Rows of parameter and value: the whole table (value in its third column), or two columns. */
const readParameters = onceByContent((rows): Policy => {
  const width = rows[0]?.length ?? 0;
  if (width < 2) throw wrongArgument(functionText.notPolicy);
  const at = width === 2 ? 1 : 2;
  const parameters = rows.flatMap((row) =>
    blank(row[0]) ? [] : [{ id: String(row[0]).trim(), value: cell(row[at]), where: String(row[0]) }],
  );
  return parsePolicy(raw({ parameters })).policy;
});

/**
 * The policy an argument holds. A parameter that cannot be read is a gap, as on the Policy sheet: what needs it is not available.
 * @param value rows of Parameters; left out: the catalogue's defaults
 * @throws #VALUE! when it is no range of parameters
 */
export const policyArgument = (value: unknown): Policy =>
  blank(value) ? readParameters([["", ""]]) : readParameters(rowsOf(value));

/** Rows of day and, in the last of several columns, whether it is worked; a single column holds days off. */
const readHolidays = onceByContent((rows): Holidays => {
  const holidays = rows.flatMap((row) =>
    blank(row[0]) || row[0] === 0
      ? []
      : [{ date: cell(row[0]), isWorkday: row.length > 1 ? cell(row[row.length - 1]) : null, where: "" }],
  );
  const wrong = holidays.find(({ date }) => typeof date !== "number");
  if (wrong) throw wrongArgument(functionText.notHoliday, { found: plainCell(wrong.date).slice(0, 60) });
  // An empty cell is 0 on the desktop: not worked.
  const asked = holidays.map((day) => (day.isWorkday === 0 ? { ...day, isWorkday: null } : day));
  const { policy, problems } = parsePolicy(raw({ holidays: asked }));
  const problem = problems[0]?.message;
  if (problem) throw wrongArgument(problem);
  return policy.holidays;
});

/** Days off and make-up working days of table Holidays; left out: Monday to Friday are worked. */
export const holidaysArgument = (value: unknown): Holidays =>
  blank(value) ? readHolidays([[""]]) : readHolidays(rowsOf(value));
