/** Packs and profiles: what each asks, what a company meets on its first day, and that nothing is ever lost. */
import fc from "fast-check";
import { createNullCalculator } from "../../embedded/calc/nullCalculator";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { checkEntries } from "../../src/commands/checkEntries";
import { importRows } from "../../src/commands/importRows";
import { savePolicy } from "../../src/commands/policy";
import { setUp, type SetUpOptions, type SetUpResult } from "../../src/commands/setUp";
import { languages } from "../../src/locales/types";
import { columnByRef, packs, profiles, questions, ruleIndex } from "../../src/policy/catalogue";
import { listedParts, listLabels, parseBoolean } from "../../src/policy";
import type { Profile } from "../../src/policy/types";
import { openBook } from "../../src/workbook/recognise";
import { addRows } from "../support/smallBook";

const asOf = 46347;
const codes = packs.map((pack) => pack.code);
const open: EmbeddedExcel[] = [];

async function start(file?: Uint8Array): Promise<EmbeddedExcel> {
  const excel = await startEmbeddedExcel({
    parts: { createCalculator: createNullCalculator },
    ...(file ? { file } : {}),
  });
  open.push(excel);
  return excel;
}
const run = (excel: EmbeddedExcel, options: SetUpOptions = {}): Promise<SetUpResult> =>
  excel.client.run((context) => setUp(context, { asOf, ...options }));

afterEach(() => open.splice(0).forEach((excel) => excel.dispose()));

test("a workbook of one blank sheet keeps no blank sheet", async () => {
  const excel = await start();
  await run(excel);
  expect(excel.host.workbook.sheetByName("Sheet1")).toBeUndefined();
  expect(excel.host.workbook.sheets[0]?.name).toBe("客户档案");
});

test.each([...codes.map((pack) => [pack]), codes])(
  "set-up with %s leaves exactly its questions open",
  async (...chosen) => {
    const excel = await start();
    const { gaps, packs: on } = await run(excel, { packs: chosen, profile: "full" });
    expect([...gaps].sort()).toEqual(
      questions({ packs: on, profile: "full" })
        .map(({ id }) => id)
        .sort(),
    );
    expect(gaps.length).toBeGreaterThan(0);
  },
);

test("the first day: 200 imported customers, at most eight questions, the findings of the twenty basic rules, history apart", async () => {
  const excel = await start();
  const { gaps } = await run(excel);
  expect(gaps.length).toBeLessThanOrEqual(8);
  await addRows(
    excel,
    "Team",
    ["personId", "name", "role"],
    [
      ["P1", "李敏", "开发员"],
      ["P2", "王强", "开发员"],
    ],
  );
  const old = 120;
  const lines = Array.from({ length: 200 }, (_, index) =>
    [
      index % 10 === 0 ? "" : `客户${index}`,
      index % 3 === 0 ? "" : "李敏",
      index < old ? "2019-05-01" : "2026-11-02",
      "意向客户",
    ].join(","),
  );
  const bytes = new TextEncoder().encode(["客户名称,负责人,建档日期,客户分类", ...lines].join("\n"));
  const done = await excel.client.run((context) =>
    importRows(context, { table: "Accounts", source: { name: "旧客户.csv", bytes } }),
  );
  expect(done.inserted).toBeGreaterThan(150);
  const parameters = {
    "tier.aMin": 1_000_000,
    "tier.bMin": 300_000,
    "tier.cMin": 50_000,
    "visit.morningMeetingTime": "08:30",
    "visit.developerRoles": "开发员",
    "visit.reportWorkdays": 1,
    "churn.inactiveMonths": 6,
    "orders.completeSince": "2026-06-01",
    "import.historyBefore": "2026-01-01",
  };
  expect(Object.keys(parameters)).toEqual(expect.arrayContaining([...gaps]));
  await excel.client.run((context) => savePolicy(context, { policyFile: { parameters } }));
  const again = await run(excel);
  expect(again.gaps).toEqual([]);
  const { findings, counts, notEvaluable } = await excel.client.run((context) => checkEntries(context, { asOf }));
  const basic = new Set(ruleIndex.filter((rule) => rule.profile === "basic").map((rule) => rule.id));
  expect(basic.size).toBe(20);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.filter(({ rule }) => ruleIndex.some(({ id }) => id === rule) && !basic.has(rule))).toEqual([]);
  expect(counts.history).toBeGreaterThan(0);
  expect(counts.history).toBe(findings.filter(({ history }) => history).length);
  expect(counts.error + counts.warn + counts.info + counts.history).toBe(findings.length);
  for (const { rule } of notEvaluable) expect(basic.has(rule)).toBe(true);
  // Lost customers are told by twelve months of orders; five months cannot show it, and the rule says so.
  expect(notEvaluable).toContainEqual({
    rule: "KPI-03",
    missing: expect.arrayContaining(["orders.completeSince"]) as unknown,
  });
});

/** Every entered value of every table by table, row and column key; words of ours as codes, so that a language does not matter. */
async function entered(excel: EmbeddedExcel): Promise<ReadonlyMap<string, unknown>> {
  const book = await excel.client.run(openBook);
  const labels = listLabels([], "en-US");
  const values = new Map<string, unknown>();
  for (const table of book.tables.values()) {
    if (table.entry.kind !== "data") continue;
    const data = excel.host.workbook.tableByName(table.tableName);
    if (!data) throw new Error(`no table ${table.tableName}`);
    const { grid } = excel.host.workbook.sheet(data.sheetId);
    for (const column of table.columns)
      for (let row = 1; row < data.range.rowCount; row++) {
        const cell = grid.get(data.range.row + row, data.range.column + column.index);
        const value = cell?.formula === undefined ? (cell?.value ?? null) : null;
        if (value === null || value === "") continue;
        const entry = columnByRef(`${table.key}.${column.key ?? ""}`);
        const code = (text: string): string | null => labels.code(entry?.list ?? "", text);
        const plain =
          typeof value !== "string"
            ? value
            : entry?.type === "boolean"
              ? (parseBoolean(value) ?? value)
              : entry?.list
                ? listedParts(value, code)
                    .map((part) => part.code ?? part.text)
                    .join(",")
                : value;
        values.set(`${table.key}.${column.key ?? column.header}.${row}`, plain);
      }
  }
  return values;
}

test("packs, profiles and languages in any order lose no value", async () => {
  const made = await start();
  await run(made, { packs: ["all"], profile: "full", personalData: true });
  await made.client.run(async (context) => {
    const { tables } = context.workbook;
    tables.getItem("Accounts").columns.add(undefined, undefined, "自己的栏");
    tables.getItem("Accounts").columns.getItem("联系人").name = "对接人";
    await context.sync();
  });
  await addRows(
    made,
    "Accounts",
    ["accountId", "accountName", "contactName", "tier", "isKeyAccount", "status", "legalRep"],
    [
      ["K1", "海风贸易", "赵", "A级", "是", "正常", "钱"],
      ["K2", "Harbour, Ltd", "=SUM(1)", "自己的级别", "否", null, null],
    ],
  );
  await addRows(
    made,
    "Visits",
    ["visitId", "date", "visitor", "accountId", "status", "purpose"],
    [["V1", 46300, "李敏", "K1", "已访", "传达资料、商品信息、自己的目的"]],
  );
  await addRows(
    made,
    "Complaints",
    ["complaintId", "receivedAt", "accountId", "content"],
    [["T1", 46300, "K1", "迟到"]],
  );
  await addRows(
    made,
    "Contacts",
    ["contactId", "accountId", "name", "infoPersonal"],
    [["C1", "K1", "孙", "爱好：围棋"]],
  );
  const file = await made.save();
  const wanted = await entered(made);
  expect(wanted.size).toBeGreaterThan(20);
  const step = fc.record({
    packs: fc.subarray(codes.slice(1)),
    profile: fc.constantFrom(...profiles.map((profile) => profile.code as Profile)),
    lang: fc.constantFrom(...languages),
    personalData: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 3 }), async (steps) => {
      const excel = await start(file);
      for (const options of steps) await run(excel, options);
      expect(await entered(excel)).toEqual(wanted);
      expect(excel.host.workbook.tables.length).toBe(48);
      excel.dispose();
      open.pop();
    }),
    { numRuns: 3, seed: 20261122, endOnFailure: true },
  );
}, 600000);
