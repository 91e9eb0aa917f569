/** The KPIs as SQL over the data set against our own functions: figures, their parts and reasons, on DuckDB. */
import fc from "fast-check";
import { buildDataset } from "../../../src/kpis";
import { kpiIds } from "../../../src/kpis/registry";
import { kpiViews, withoutSql } from "../../../src/rollup/sql";
import { differences, ownFigures, sqlFigures, type Figure, type SqlBook } from "../../support/sqlFigures";
import { book as generated, policy as generatedPolicy } from "../kpis/generated";
import { oddBook, variants } from "../kpis/oddBook";
import type { Tables } from "../kpis/figures";
import { book, day, policyOf, rawPolicy, type PolicyOptions, type Row } from "../support";

const sqlBook = (name: string, tables: Tables, options: PolicyOptions, today = "2026-03-16"): SqlBook => ({
  name,
  data: buildDataset(book(tables), policyOf(options), day(today)),
  facts: { lang: "zh-CN", policyVersion: "1", policy: rawPolicy(options) },
});

const plain = variants()[0]!.options;
const withParameters = (more: PolicyOptions["parameters"]): PolicyOptions => ({
  ...plain,
  parameters: { ...plain.parameters, ...more },
});
const withRows = (table: string, rows: readonly Row[]): Tables => ({ ...oddBook, [table]: rows });
const changed = (table: string, at: number, cells: Row): Tables =>
  withRows(
    table,
    oddBook[table]!.map((row, place) => (place === at ? { ...row, ...cells } : row)),
  );

/** What the variants leave out: other definitions, customers that a cell may mean, closed periods, blank marks. */
const more: readonly SqlBook[] = [
  sqlBook("loyalty by retention", oddBook, withParameters({ "kpi.loyaltyDef": "retention" })),
  sqlBook("loyalty by survey", oddBook, withParameters({ "kpi.loyaltyDef": "survey" })),
  sqlBook("ad hoc revisits", oddBook, withParameters({ "kpi.07.countAdhoc": true })),
  sqlBook("samples make customers", oddBook, withParameters({ "new.excludeSamples": false })),
  sqlBook("never bought", oddBook, withParameters({ "new.definition": "neverBought" })),
  sqlBook("holidays", oddBook, { ...plain, holidays: [{ date: day("2026-02-03"), isWorkday: false, where: "x" }] }),
  sqlBook("two customers of one number", changed("Accounts", 1, { accountId: "1" }), plain),
  sqlBook("two customers of one number, one of them no key account", changed("Accounts", 3, { accountId: "1" }), plain),
  sqlBook("two rows of one customer", changed("Accounts", 4, { taxId: "T1" }), plain),
  sqlBook(
    "plans of two people",
    withRows("ScorecardSnapshots", [
      ...oddBook.ScorecardSnapshots!,
      {
        kind: "planFrozen",
        period: "2026-Q1",
        owner: "张三",
        kpiId: "K7",
        frozenKeys: "V1,V2",
        closedAt: day("2026-01-02"),
      },
      {
        kind: "planFrozen",
        period: "2026-Q1",
        owner: "张三",
        kpiId: "K7",
        frozenKeys: "V7",
        closedAt: day("2026-01-09"),
      },
    ]),
    plain,
  ),
  sqlBook(
    "a closed quarter",
    withRows("ScorecardSnapshots", [
      ...oddBook.ScorecardSnapshots!,
      ...["K1", "S1", "V1"].map((kpiId, at): Row => ({
        kind: "closing",
        period: "2025-Q4",
        owner: "张三",
        kpiId,
        actual: at === 2 ? null : 7 + at,
        numerator: 3,
        denominator: null,
        closedAt: day("2026-01-05"),
      })),
    ]),
    plain,
  ),
  sqlBook("on the last day", oddBook, plain, "2026-03-31"),
  sqlBook("when it is over", oddBook, plain, "2026-04-20"),
];

const periods = ["2026-Q1", "2025-Q4", "2026-02", "2026-Q2", "2026"];

const compare = async (books: readonly SqlBook[]): Promise<ReadonlyMap<string, Figure>> => {
  const own = new Map(books.flatMap((one) => [...ownFigures(one, periods)]));
  expect(differences(own, await sqlFigures(books, periods))).toEqual([]);
  return own;
};

test("every KPI has a query, or the reason why not is written down", () => {
  const names = kpiViews.map(({ name }) => name);
  expect(kpiIds.filter((id) => !names.includes(`kpi_${id}`))).toEqual(Object.keys(withoutSql));
});

test("workbooks with every setting, and with columns gone or odd, say the same by SQL; every KPI has a figure", async () => {
  const all = variants();
  // All of them take minutes; bench/rollup compares a thousand whole books.
  const some = all.filter(({ label }, at) => label.startsWith("{") || at % 11 === 0);
  const own = await compare([...some.map(({ label, tables, options }) => sqlBook(label, tables, options)), ...more]);
  const figures = new Set([...own].filter(([, { actual }]) => actual !== null).map(([key]) => key.split("|")[3]));
  expect(kpiIds.filter((id) => !figures.has(id))).toEqual([]);
  expect(new Set([...own.values()].map(({ reason }) => reason)).has("?")).toBe(false);
});

test("generated workbooks say the same by SQL", async () => {
  const books = fc.sample(generated, { numRuns: 12, seed: 20260316 });
  await compare(books.map((tables, at) => sqlBook(`book ${at}`, tables, generatedPolicy)));
});
