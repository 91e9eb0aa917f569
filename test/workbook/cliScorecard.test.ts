/** `tierbook scorecard` on a company's workbook: the same figures as the core gives for the same rows. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parsePeriod } from "../../src/calendar";
import { kpiIds, scorecardOf } from "../../src/kpis";
import { plainScorecard, type PlainScorecard } from "../../src/kpis/score/shown";
import { companyDataset, companyRows } from "../support/company";
import { developers } from "../support/company/people";
import { companyBook } from "../support/company/workbook";
import { tierbookIn } from "../support/commandLine";

jest.setTimeout(300_000);

const company = companyRows(1);
/** Every KPI on, each with a weight and a target. */
const rows = {
  ...company,
  KpiBook: (company.KpiBook ?? []).map((row) => ({ ...row, on: true, weight: 0.03, target: row.target ?? 0.9 })),
};
let folder: string;
let book: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-"));
  book = join(folder, "company.xlsx");
  const excel = await companyBook(rows);
  writeFileSync(book, await excel.save());
  excel.dispose();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tierbook = tierbookIn("zh-CN");

const figures = ({ kpis }: PlainScorecard) =>
  kpis.map(({ id, actual, numerator, denominator, target, score, weight, status }) => ({
    id,
    actual,
    numerator,
    denominator,
    target,
    score,
    weight,
    status,
  }));

const data = companyDataset(rows);
const people = [null, ...developers.map(({ name }) => name)];
const cases = ["2026-Q1", "2026-02", "2026"].flatMap((period) => people.map((owner) => [period, owner] as const));

test.each(cases)("%s %s: command line and core agree on every KPI", async (period, owner) => {
  const before = readFileSync(book);
  const asked = ["--period", period, ...(owner === null ? [] : ["--owner", owner]), "--as-of", "2026-03-16", "--json"];
  const { code, out, err } = await tierbook("scorecard", book, ...asked);
  expect([code, err]).toEqual([0, ""]);
  const told = JSON.parse(out) as PlainScorecard;
  const card = plainScorecard(scorecardOf(data, { period: parsePeriod(period)!, owner }), "zh-CN");
  expect(figures(told)).toEqual(figures(card));
  expect([told.period, told.asOf, told.owner, told.total]).toEqual([period, card.asOf, owner, card.total]);
  // February was closed for each person with one KPI; everything else is computed.
  const closed = period === "2026-02" && owner !== null;
  expect(told.kpis.map(({ id }) => id)).toEqual(closed ? ["S1"] : [...kpiIds]);
  expect(told.asOf).toBe(closed ? "2026-01-08" : "2026-03-16");
  expect(readFileSync(book).equals(before)).toBe(true);
});

test("a table to read, in three languages; a ranking with its causes", async () => {
  const titles = { "zh-CN": "考核表 2026-Q1", "zh-TW": "考核表 2026-Q1", "en-US": "Scorecard 2026-Q1" };
  for (const [lang, title] of Object.entries(titles)) {
    const { code, out } = await tierbook(
      "scorecard",
      book,
      "--period",
      "2026Q1",
      "--as-of",
      "2026-03-16",
      "--lang",
      lang,
    );
    expect([code, out.split("\n")[0]]).toEqual([0, title]);
    expect(out).not.toMatch(/[{}]|undefined|NaN/);
    for (const id of kpiIds) expect(out).toContain(`${id} `);
  }
  const { out } = await tierbook("scorecard", book, "--ranking", "--as-of", "2026-03-16", "--json");
  const { ranking } = JSON.parse(out) as { ranking: { owner: string; rank: number | null; reason: string | null }[] };
  expect(ranking.map(({ owner }) => owner).sort()).toEqual(developers.map(({ name }) => name).sort());
  expect(ranking.every(({ rank, reason }) => (rank === null) === (reason !== null))).toBe(true);
});

test.each([
  ["a period that is none", ["--period", "2026-13"], "“2026-13”不是期间"],
  ["a person nobody knows", ["--owner", "赵无名"], "台账里没有“赵无名”"],
  ["a team nobody knows", ["--team", "月球部"], "人员表里没有团队“月球部”"],
])("%s is refused in one sentence", async (_, words, sentence) => {
  const { code, out, err } = await tierbook("scorecard", book, ...words);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(sentence);
});
