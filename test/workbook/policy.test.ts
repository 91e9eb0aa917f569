/** The policy as a file, its version and its log; RuleBook and profiles; private columns. */
import { createNullCalculator } from "../../embedded/calc/nullCalculator";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { exportPolicy, savePolicy } from "../../src/commands/policy";
import { setUp, type SetUpOptions, type SetUpResult } from "../../src/commands/setUp";
import { ruleEntries } from "../../src/rules";
import { readPolicy } from "../../src/workbook/policySheet";
import { openBook } from "../../src/workbook/recognise";
import { bookShape } from "../support/bookShape";
import { columnCells, place } from "../support/smallBook";

const asOf = 46347;
const open: EmbeddedExcel[] = [];

async function start(): Promise<EmbeddedExcel> {
  const excel = await startEmbeddedExcel({ parts: { createCalculator: createNullCalculator } });
  open.push(excel);
  return excel;
}
const run = (excel: EmbeddedExcel, options: SetUpOptions = {}): Promise<SetUpResult> =>
  excel.client.run((context) => setUp(context, { asOf, user: "周", ...options }));
const exported = (excel: EmbeddedExcel) => excel.client.run((context) => exportPolicy(context, { user: "周" }));

/** Types into the value cell of a parameter. */
async function typeValue(excel: EmbeddedExcel, id: string, value: string | number): Promise<void> {
  const { sheetId, rect, column } = place(excel, "Parameters", "值");
  const row = columnCells(excel, "Parameters", "参数").indexOf(id);
  const sheet = excel.host.workbook.sheet(sheetId).name;
  await excel.client.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(rect.row + 1 + row, column, 1, 1).values = [[value]];
    await context.sync();
  });
}

const log = (excel: EmbeddedExcel): string[] => {
  const columns = ["行编号", "原值", "新值", "用户", "命令"].map((header) => columnCells(excel, "AuditLog", header));
  return columns[0]?.map((_, row) => columns.map((cells) => String(cells[row] ?? "")).join("|")) ?? [];
};

afterEach(() => open.splice(0).forEach((excel) => excel.dispose()));

test("out and in again: another workbook gets the same policy, whatever its language", async () => {
  const first = await start();
  await run(first, {
    profile: "standard",
    packs: ["core", "orders", "service"],
    policyFile: {
      parameters: {
        "tier.aMin": 1_000_000,
        "tier.salesSource": "last12Months",
        "orders.completeSince": "2023-01-01",
        "visit.morningMeetingTime": "08:30",
        "tier.hysteresisPct": 0.05,
        "cadence.A": "10 days",
      },
      rules: { "ACC-15": { on: false }, "ACC-19": { severity: "info" } },
      holidays: [{ date: "2026-10-01", kind: "off" }],
    },
  });
  const { file, version, unreadable } = await exported(first);
  expect([version, unreadable]).toEqual([1, []]);
  expect(file).toMatchObject({
    version: 1,
    packs: ["core", "orders", "service"],
    profile: "standard",
    rules: { "ACC-15": { on: false }, "ACC-19": { severity: "info" } },
  });
  expect(file.holidays).toContainEqual({ date: "2026-10-01", kind: "off" });
  expect(file.parameters).toMatchObject({
    "tier.aMin": 1_000_000,
    "tier.salesSource": "last12Months",
    "orders.completeSince": "2023-01-01",
    "visit.morningMeetingTime": "08:30",
    "tier.hysteresisPct": 0.05,
    "cadence.A": "10 days",
  });
  const second = await start();
  await run(second, { lang: "en-US" });
  const saved = await second.client.run((context) => savePolicy(context, { policyFile: file, user: "Ann" }));
  expect(saved.version).toBe(2);
  const again = await exported(second);
  // The other workbook has rows for packs that it had before, with their defaults, and the days off of its own example.
  const { holidays = [], ...others } = file;
  expect({ ...again.file, version: 1 }).toMatchObject(others);
  expect(again.file.holidays).toEqual(expect.arrayContaining(holidays));
});

test("every change makes a version, and the log says who, when, old and new; what was typed has no user", async () => {
  const excel = await start();
  await run(excel);
  const save = (parameters: Record<string, number | string>) =>
    excel.client.run((context) => savePolicy(context, { policyFile: { parameters }, user: "周" }));
  expect(await save({ "tier.aMin": 1_000_000, "tier.bMin": 300_000 })).toEqual({ version: 2, changed: 2, left: [] });
  expect(await save({ "tier.aMin": 1_000_000 })).toEqual({ version: 2, changed: 0, left: [] });
  await typeValue(excel, "tier.cMin", 50_000);
  expect((await exported(excel)).version).toBe(3);
  await run(excel, { packs: ["core", "orders", "newCustomers", "contactCadence", "service"] });
  expect((await exported(excel)).version).toBe(4);
  await run(excel, { lang: "en-US" });
  expect((await exported(excel)).version).toBe(4);
  await run(excel, { lang: "zh-CN" });
  const lines = log(excel);
  expect(lines).toEqual(
    expect.arrayContaining([
      "tier.aMin||1000000|周|setUp",
      "tier.cMin||50000||typed",
      "version|2|3|周|policy",
      "packs|core,orders,newCustomers,contactCadence|core,orders,newCustomers,contactCadence,service|周|policy",
    ]),
  );
  expect(lines.filter((line) => line.startsWith("tier.aMin"))).toHaveLength(1);
  const name = excel.host.workbook.names.find((item) => item.name === "TB_PolicyVersion");
  expect(name?.formula).toContain("制度设置");
});

test("a value that cannot be used is refused with its place, and nothing changes", async () => {
  const excel = await start();
  await run(excel);
  const before = bookShape(excel);
  const save = (policyFile: unknown) => excel.client.run((context) => savePolicy(context, { policyFile }));
  await expect(save({ parameters: { "tier.aMin": "many" } })).rejects.toThrow(/tier\.aMin/);
  await expect(save({ parameter: {} })).rejects.toThrow(/parameter/);
  expect(bookShape(excel)).toEqual(before);
  await typeValue(excel, "tier.aMin", "多");
  expect((await exported(excel)).unreadable).toHaveLength(1);
});

test("a smaller profile switches its rules off, a rule that somebody switched stays as it is", async () => {
  const excel = await start();
  await run(excel, { profile: "full", packs: ["all"] });
  const read = () => excel.client.run(async (context) => (await readPolicy(context, await openBook(context))).policy);
  const [left = "", kept = ""] = ruleEntries.filter((rule) => rule.profile !== "basic").map((rule) => rule.id);
  expect((await read()).ruleOn(left)).toBe(true);
  await excel.client.run((context) => savePolicy(context, { policyFile: { rules: { [kept]: { on: true } } } }));
  await run(excel, { profile: "basic" });
  const policy = await read();
  expect([policy.ruleOn(left), policy.ruleOn(kept), policy.ruleOn("ACC-15")]).toEqual([false, true, true]);
});

test("private columns come only when the company says so, and are hidden again without losing anything", async () => {
  const excel = await start();
  await run(excel, { profile: "full", packs: ["all"] });
  const headers = (): string[] => excel.host.workbook.tableByName("Contacts")?.columns.map(({ name }) => name) ?? [];
  expect(headers()).not.toContain("个人情况");
  await run(excel, { personalData: true });
  expect(headers()).toContain("个人情况");
  const { sheetId, rect, column } = place(excel, "Contacts", "个人情况");
  const sheet = excel.host.workbook.sheet(sheetId);
  await excel.client.run(async (context) => {
    context.workbook.worksheets.getItem(sheet.name).getRangeByIndexes(rect.row + 1, column, 1, 1).values = [
      ["爱好：钓鱼"],
    ];
    await context.sync();
  });
  await run(excel, { personalData: false });
  expect(sheet.columns.get(column)?.hidden).toBe(true);
  expect(sheet.grid.get(rect.row + 1, column)?.value).toBe("爱好：钓鱼");
  expect((await excel.client.run(openBook)).personalData).toBe(false);
});

test("a day typed by somebody after the pane was opened stays, and the sentence says it as a day", async () => {
  const excel = await start();
  await run(excel);
  await typeValue(excel, "orders.completeSince", 45658);
  const saved = await excel.client.run((context) =>
    savePolicy(context, {
      policyFile: { parameters: { "orders.completeSince": "2023-01-01" } },
      seen: { "orders.completeSince": null },
    }),
  );
  expect(saved.changed).toBe(0);
  expect(saved.left.map(({ text }) => text["en-US"])).toEqual([expect.stringContaining("2025-01-01")]);
  const values = columnCells(excel, "Parameters", "值");
  expect(values[columnCells(excel, "Parameters", "参数").indexOf("orders.completeSince")]).toBe(45658);
});
