/**
 * One company's workbook, asked in four ways: `tierbook scorecard`, the pane's command, cells (`KPIFIGURE` through office.js's own runtime)
 * and the core on the same rows. All say the same of every KPI, period and person.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FunctionCall } from "../../embedded/model/contract";
import type { EmbeddedExcel } from "../../embedded/node";
import { parsePeriod, serialFromIso } from "../../src/calendar";
import { readScorecard } from "../../src/commands/readScorecard";
import { setFunctionLanguage } from "../../src/functions";
import { kpiIds, scorecardOf } from "../../src/kpis";
import { kpiColumns, ownLists } from "../../src/kpis/cellColumns";
import { plainScorecard, type PlainScorecard } from "../../src/kpis/score/shown";
import type { RawPolicy } from "../../src/policy";
import { columnByRef } from "../../src/policy/catalogue";
import { cellNames } from "../../src/workbook/blueprint/names";
import { readRawPolicy } from "../../src/workbook/policySheet";
import { readTables } from "../../src/workbook/read";
import { openBook } from "../../src/workbook/recognise";
import type { Snapshots } from "../../src/workbook/snapshot";
import { companyDataset, companyRows } from "../support/company";
import { developers } from "../support/company/people";
import { companyBook } from "../support/company/workbook";
import { tierbookIn } from "../support/commandLine";
import { openBookFile } from "../support/smallBook";

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
/** The workbook as the add-in has it open, what its sheets hold, and its policy as typed. */
interface Open {
  readonly excel: EmbeddedExcel;
  readonly sheets: Snapshots;
  readonly policy: RawPolicy;
}
let open: Open | undefined;
afterAll(() => open?.excel.dispose());

async function opened(): Promise<Open> {
  if (open) return open;
  setFunctionLanguage("zh-CN");
  const excel = await openBookFile(readFileSync(book));
  const held = await excel.client.run(async (context) => {
    const found = await openBook(context);
    const every = [...found.tables.keys()].map((table) => ({ table }));
    return { sheets: await readTables(context, found, every), policy: await readRawPolicy(context, found) };
  });
  return (open = { excel, ...held });
}

const parts = ["numerator", "denominator", "actual", "target", "pace", "reason"] as const;

/** What a cell of the scorecard shows, by KPI and part. */
async function cells(period: string, owner: string | null, today: number): Promise<Map<string, unknown>> {
  const { excel, sheets, policy } = await opened();
  const typed = policy.parameters.map(({ id, value }) => [id, value]);
  const days = policy.holidays.map(({ date, isWorkday }) => [date, isWorkday]);
  const words = ownLists.flatMap((list) => [
    `Lists.${list}`,
    [[null], ...policy.lists.filter((own) => own.list === list).map(({ text }) => [text])],
  ]);
  const columns = (id: (typeof kpiIds)[number]) =>
    kpiColumns[id].flatMap((ref) => {
      const [table = "", column = ""] = ref.split(".");
      const found = sheets[table]?.columns[column];
      return found ? [ref, found.length > 0 ? found.map((cell) => [cell]) : [[null]]] : [];
    });
  const calls = kpiIds.flatMap((id) => {
    const given = [period, [[owner, null, null, null]], today, typed, days, ...columns(id), ...words];
    return parts.map((part) => ({
      name: "TIERBOOK.KPIFIGURE",
      args: [id, part, ...given] as FunctionCall["args"],
      address: "",
    }));
  });
  const answers = await excel.host.functions.invoke(calls);
  return new Map(calls.map(({ args: [id, part] }, at) => [`${String(id)} ${String(part)}`, answers[at]]));
}

const people = [null, ...developers.map(({ name }) => name)];
const cases = ["2026-Q1", "2026-02", "2026"].flatMap((period) => people.map((owner) => [period, owner] as const));

/** Columns of the Scorecard that show what a row of the pane's card says. */
const onSheet = ["weight", "target", "numerator", "denominator", "actual", "pace", "score", "reason"] as const;

/** What the sheet shows for the period and person typed in its head, by KPI; and its total. */
async function sheetFor(period: string, owner: string | null, today: number) {
  const { excel } = await opened();
  const cell = (context: Excel.RequestContext, name: string) => context.workbook.names.getItem(name).getRange();
  await excel.client.run(async (context) => {
    cell(context, cellNames.period).values = [[period]];
    cell(context, cellNames.owner).values = [[owner ?? ""]];
    cell(context, cellNames.today).values = [[today]];
    await context.sync();
  });
  await excel.host.idle();
  return excel.client.run(async (context) => {
    const table = context.workbook.tables.getItem("Scorecard");
    const [body, head] = [table.getDataBodyRange().load("values"), table.getHeaderRowRange().load("values")];
    const [score, share] = [cellNames.totalScore, cellNames.evaluable].map((name) =>
      cell(context, name).load("values"),
    );
    await context.sync();
    const place = (key: string) =>
      (head.values[0] ?? []).indexOf(columnByRef(`Scorecard.${key}`)?.label["zh-CN"] ?? key);
    const rows = (body.values as unknown[][]).map(
      (row) => [row[place("kpiId")], onSheet.map((key) => row[place(key)])] as const,
    );
    return { rows: new Map(rows), total: [score?.values[0]?.[0], share?.values[0]?.[0]] as unknown[] };
  });
}

test.each([
  ["2026-Q1", null],
  ["2026-Q1", people[1] ?? ""],
  ["2026-02", people[1] ?? ""],
])("%s %s: the cells of the sheet say what the pane says of every KPI", async (period, owner) => {
  const today = serialFromIso("2026-03-16")!;
  const sheet = await sheetFor(period, owner, today);
  const { excel } = await opened();
  const pane = await excel.client.run((context) =>
    readScorecard(context, { period, asOf: today, ...(owner === null ? {} : { owner }) }),
  );
  const card = plainScorecard(pane.card!, "zh-CN");
  expect(card.kpis.length).toBeGreaterThan(0);
  const near = (value: unknown): unknown => (typeof value === "number" ? expect.closeTo(value, 9) : (value ?? ""));
  for (const row of card.kpis)
    expect([row.id, sheet.rows.get(row.id)]).toEqual([row.id, onSheet.map((key) => near(row[key]))]);
  const { score, evaluableWeight } = card.total;
  expect(sheet.total).toEqual([near(score), evaluableWeight === null ? expect.anything() : near(evaluableWeight)]);
});

test.each(cases)("%s %s: command line, pane, cells and core agree on every KPI", async (period, owner) => {
  const before = readFileSync(book);
  const asked = ["--period", period, ...(owner === null ? [] : ["--owner", owner]), "--as-of", "2026-03-16", "--json"];
  const { code, out, err } = await tierbook("scorecard", book, ...asked);
  expect([code, err]).toEqual([0, ""]);
  const told = JSON.parse(out) as PlainScorecard;
  const card = plainScorecard(scorecardOf(data, { period: parsePeriod(period)!, owner }), "zh-CN");
  expect(figures(told)).toEqual(figures(card));
  expect([told.period, told.asOf, told.owner, told.total]).toEqual([period, card.asOf, owner, card.total]);
  const { excel } = await opened();
  const asOf = serialFromIso("2026-03-16")!;
  const pane = await excel.client.run((context) =>
    readScorecard(context, { period, asOf, ...(owner === null ? {} : { owner }) }),
  );
  expect(plainScorecard(pane.card!, "zh-CN")).toEqual(told);
  const shown = await cells(period, owner, asOf);
  for (const row of told.kpis)
    for (const part of parts) {
      const value = part === "reason" ? (row.reason ?? "") : row[part];
      const name = `${row.id} ${part}`;
      expect([name, shown.get(name)]).toEqual([name, value ?? expect.objectContaining({ error: "#N/A" })]);
    }
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
