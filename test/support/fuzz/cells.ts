/** Fuzzed: what people write in cells as numbers, dates, periods and durations, and the conversion of a cell to its column's type. */
import { readInput } from "../../../embedded/model/input";
import { addDuration, durationText, parseDuration } from "../../../src/calendar/duration";
import { cellDay, parseDateText, parseTime } from "../../../src/calendar/parseDate";
import { parsePeriod, periodContaining, previousPeriod, readPeriod } from "../../../src/calendar/period";
import { isoDate, isSerialDate } from "../../../src/calendar/serial";
import { convertCell } from "../../../src/import";
import { languages } from "../../../src/locales/types";
import { parsePolicy } from "../../../src/policy";
import { lists, tables } from "../../../src/policy/catalogue";
import { parseBoolean, parseNumberText } from "../../../src/policy/numberText";
import type { ColumnEntry } from "../../../src/policy/types";
import { isErrorCell, type CellValue } from "../../../src/policy/values";
import { cellText, loggedValue } from "../../../src/workbook/loggedCells";
import { toExcel } from "../../../src/workbook/writeText";
import { rawPolicy } from "../../core/support";
import { anyCell, anyText } from "./make";
import { must, same, type FuzzTarget } from "./target";

export const policies = languages.map((lang) => parsePolicy(rawPolicy({ lang })).policy);
export const columns: readonly ColumnEntry[] = tables.flatMap((table) => table.columns);
/** Labels of every list in every language: what a good file holds. */
export const labels: readonly string[] = lists.flatMap(({ values }) =>
  values.flatMap(({ code, label }) => [code, ...Object.values(label)]),
);

/** What a text becomes in a cell when it is written there: nothing but itself. */
export function mustStayText(value: CellValue): void {
  if (typeof value !== "string" || value === "" || value.length > 32_000) return;
  const written = readInput(toExcel(value), "General");
  must(written.formula === undefined, `the text became the formula ${written.formula ?? ""}`);
  same(written.value, value, "the text in its cell");
}

export const cellTargets: readonly FuzzTarget[] = [
  {
    name: "numbers",
    contract: "a finite number that reads back from its own text, or why there is none",
    cases: 170_000,
    run: (random, given) => {
      const text = anyText(random);
      given(text);
      const reading = parseNumberText(text);
      if ("problem" in reading) must(["notNumber", "ambiguous"].includes(reading.problem), "a problem known by name");
      else {
        must(Number.isFinite(reading.value), "a finite number");
        same(parseNumberText(String(reading.value)), { value: reading.value, percent: false }, "the number read again");
      }
      must([true, false, null].includes(parseBoolean(text)), "yes, no or neither");
    },
  },
  {
    name: "dates",
    contract: "a day of the calendar that reads back from its ISO form, or why there is none",
    cases: 140_000,
    run: (random, given) => {
      const cell = random.chance(0.8) ? anyText(random) : anyCell(random);
      const order = random.pick(["ymd", "dmy", "mdy", null] as const) ?? undefined;
      given([cell, order]);
      const reading = parseDateText(String(cell), order);
      if ("serial" in reading) must(isSerialDate(reading.serial), "a day of the calendar");
      const time = parseTime(String(cell));
      must(time === null || (time >= 0 && time < 1), "a part of a day");
      const day = cellDay(cell);
      if (day !== null) same(cellDay(isoDate(day)), day, "the day read again");
    },
  },
  {
    name: "periods",
    contract: "first and last day of the calendar and a name that reads back as the same, or none",
    cases: 120_000,
    run: (random, given) => {
      const start = random.integer(1, 12);
      const type = random.pick(["day", "week", "month", "quarter", "halfYear", "year", null] as const);
      const cell = random.chance(0.8) ? anyText(random) : anyCell(random);
      given([cell, type, start]);
      const period = readPeriod(cell, type, start);
      if (period === null) return;
      must(isSerialDate(period.start) && isSerialDate(period.end) && period.start <= period.end, "days in their order");
      same(parsePeriod(period.label, start), period, "the period's name read again");
      const before = previousPeriod(period, start);
      must(before === null || before.start < period.start, "an earlier period before");
      const inside = periodContaining(period.type, period.start, start);
      if (!period.label.endsWith("-R12")) same(inside, period, "the period around its first day");
    },
  },
  {
    name: "durations",
    contract: "a whole number of days, months or quarters that reads back from its words, or none",
    cases: 60_000,
    run: (random, given) => {
      const text = anyText(random);
      given(text);
      const duration = parseDuration(text);
      if (duration === null) return;
      must(Number.isInteger(duration.count) && duration.count > 0, "a whole number");
      for (const lang of languages)
        if (duration.count <= 36_500)
          same(parseDuration(durationText(lang, duration)), duration, "the words read again");
      const end = addDuration(random.integer(1, 2958465), duration);
      must(end === null || isSerialDate(end), "a last day in the calendar");
    },
  },
  {
    name: "convert",
    contract: "a value of the column's type that stays itself in a cell, or a sentence about the column",
    cases: 120_000,
    run: (random, given) => {
      const column = random.pick(columns);
      const value = anyCell(random, labels);
      const policy = random.pick(policies);
      const power = random.pick([0, 0, 4, 8]);
      const lang = random.pick(languages);
      given([value, column.key, column.type, policy.lang, power]);
      const converted = convertCell({ value, isDate: random.chance(0.2) }, column, { policy, lang }, power);
      if ("problem" in converted) {
        must(converted.problem.text[lang].length > 3, "a sentence");
        return;
      }
      const { value: result } = converted;
      must(result === null || ["string", "number", "boolean"].includes(typeof result), "a plain value");
      if (typeof result === "number") must(Number.isFinite(result), "a finite number");
      if (column.type === "boolean" && result !== null)
        must(parseBoolean(result) === parseBoolean(value) || parseBoolean(value) === null, "the same yes or no");
      if (column.type === "boolean" && typeof value === "string" && result !== null)
        must(value.trim().length < 12, "a word for yes or no");
      mustStayText(result);
    },
  },
  {
    name: "cellText",
    contract: "any text written to a cell stays that text, never a formula; the log gives a cell back as it was",
    cases: 120_000,
    run: (random, given) => {
      const value = anyCell(random);
      given(value);
      mustStayText(value);
      if (isErrorCell(value)) return;
      const logged = loggedValue(cellText(value));
      if (typeof value === "string" && value.trim() !== "") same(logged, value, "the logged text");
      if (typeof value === "number" || typeof value === "boolean") same(logged, value, "the logged value");
    },
  },
];
