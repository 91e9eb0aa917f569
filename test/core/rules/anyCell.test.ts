/** Whatever stands in the cells, a rule never throws: it passes, finds, or says what it cannot judge, in sentences that can be read. */
import fc from "fast-check";
import { rulesText } from "../../../src/locales/rules";
import { say } from "../../../src/locales/format";
import { languages } from "../../../src/locales/types";
import { buildDataset } from "../../../src/kpis";
import { listById, packs, parameters, tables } from "../../../src/policy/catalogue";
import type { ColumnEntry } from "../../../src/policy/types";
import type { BookTables, CellValue, TableColumns } from "../../../src/policy/values";
import { checkDataset, ruleEntries } from "../../../src/rules";
import { day, policyOf } from "../support";

/** What people, files and formulas leave in cells. */
const oddCells: readonly CellValue[] = [
  null,
  "",
  " ",
  "　",
  "文字",
  "😀👨‍👩‍👧",
  "＝１＋１",
  "2026-03-16",
  "1,000万",
  "甲、乙；丙",
  "__proto__",
  "constructor",
  "#1",
  "1",
  "已访",
  "A级",
  "是",
  "x".repeat(32767),
  "客".repeat(32767),
  "😀".repeat(16383),
  "，".repeat(32767),
  -1,
  0,
  0.5,
  60,
  -1e-308,
  1e308,
  -1e308,
  2958465.99,
  2958466,
  1e15,
  true,
  false,
  { error: "#N/A" },
  { error: "#VALUE!" },
];

const days = ["2025-12-31", "2026-03-13", "2026-03-16", "2026-03-17", "1900-01-01", "9999-12-31"].map(day);

/** Cells of a column: half of them what belongs there, so that rules get past their first look. */
function cellOf(column: ColumnEntry): fc.Arbitrary<CellValue> {
  const codes = listById.get(column.list ?? "")?.values.map(({ code }) => code) ?? [];
  const fitting: readonly CellValue[] =
    codes.length > 0
      ? codes
      : column.type === "boolean"
        ? [true, false]
        : column.type === "date" || column.type === "dateTime"
          ? days
          : column.type === "money" || column.type === "number" || column.type === "integer" || column.type === "share"
            ? [0, 1, 3, 0.85, 1000000]
            : ["1", "2", "甲", "张三", "2026-Q1", "P1"];
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...fitting) },
    { weight: 6, arbitrary: fc.constantFrom(...oddCells) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 5 }) },
    { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  );
}

/** A table of up to four rows; now and then a column is not there. */
const tableOf = (key: string, columns: readonly ColumnEntry[]): fc.Arbitrary<TableColumns> =>
  fc.nat(4).chain((rowCount) =>
    fc
      .tuple(
        ...columns.map((column) =>
          fc.option(fc.array(cellOf(column), { minLength: rowCount, maxLength: rowCount }), { freq: 15 }),
        ),
      )
      .map((cells) => ({
        key,
        rowCount,
        columns: Object.fromEntries(
          columns.flatMap((column, index) => {
            const values = cells[index];
            return values ? [[column.key, values] as const] : [];
          }),
        ),
      })),
  );

/** Mostly a usual day; now and then the first and last ones a workbook knows, and the leap day that never was. */
const evaluationDay = fc.constantFrom(day("2026-03-16"), day("2024-02-29"), 1, 60, 2958465);

/** Every parameter filled, so that no rule stops at a gap; choices vary. */
const filledPolicy = fc.tuple(fc.nat(5), fc.boolean()).map(([choice, loose]) =>
  policyOf({
    profile: "full",
    packs: packs.map(({ code }) => code),
    parameters: Object.fromEntries(
      parameters.map(({ id, default: own, suggestion, options, type }) => [
        id,
        type === "enum" && options && options.length > 0
          ? (options[choice % options.length]?.code ?? null)
          : (own ??
            suggestion ??
            (type === "date" ? day(loose ? "2020-01-01" : "2026-03-16") : type === "text" ? "甲" : 3)),
      ]),
    ),
  }),
);

const used = new Set(
  ruleEntries.flatMap(({ columns, reads }) => [...columns, ...(reads ?? [])]).map((ref) => ref.split(".")[0]),
);
const book: fc.Arbitrary<BookTables> = fc
  .tuple(...tables.filter(({ key }) => used.has(key)).map(({ key, columns }) => tableOf(key, columns)))
  .map((all) => Object.fromEntries(all.map((one) => [one.key, one])));

const families = [...new Set(ruleEntries.map(({ family }) => family))];

test.each(families)("%s: no cell is too odd", (family) => {
  const rules = ruleEntries.filter((rule) => rule.family === family);
  fc.assert(
    fc.property(book, filledPolicy, evaluationDay, (given, policy, asOf) => {
      const result = checkDataset(buildDataset(given, policy, asOf), rules);
      const defects = result.notEvaluable.filter(({ reason }) => reason?.text === rulesText.defect);
      expect(defects.map(({ rule, reason }) => [rule, reason?.args])).toEqual([]);
      for (const { rule, message, expected } of result.findings)
        for (const lang of languages) {
          const sentences = [say(lang, message), expected ? say(lang, expected) : ""];
          const unfit = sentences.filter((text) => /\{\w+\}|undefined|NaN/.test(text) || text.length > 1500);
          expect([rule, ...unfit.map((text) => text.slice(0, 200))]).toEqual([rule]);
        }
      for (const { reason } of result.notEvaluable)
        for (const lang of languages) expect(reason ? say(lang, reason) : "").not.toMatch(/\{\w+\}|undefined|NaN/);
    }),
    { numRuns: 20, seed: 20260316, endOnFailure: true },
  );
});
