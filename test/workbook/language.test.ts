/** The language of a filled workbook is changed, there and back: everything speaks the new one, nothing entered is lost. */
import { createNullCalculator } from "../../embedded/calc/nullCalculator";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { setUp, type SetUpOptions, type SetUpResult } from "../../src/commands/setUp";
import { customFunctions } from "../../src/functions";
import { languages } from "../../src/locales/types";
import { tableByKey } from "../../src/policy/catalogue";
import { setUpSetting } from "../../src/workbook/build/metadata";
import { openBook } from "../../src/workbook/recognise";
import { bookShape } from "../support/bookShape";
import { addRows, columnCells } from "../support/smallBook";

const asOf = 46347;
const open: EmbeddedExcel[] = [];

async function start(calculated = false): Promise<EmbeddedExcel> {
  const excel = await startEmbeddedExcel(calculated ? {} : { parts: { createCalculator: createNullCalculator } });
  if (calculated) excel.client.associateFunctions(customFunctions);
  open.push(excel);
  return excel;
}

const run = (excel: EmbeddedExcel, options: SetUpOptions = {}): Promise<SetUpResult> =>
  excel.client.run((context) => setUp(context, { asOf, ...options }));

const fill = async (excel: EmbeddedExcel): Promise<void> => {
  await addRows(
    excel,
    "Accounts",
    ["accountId", "accountName", "owner", "expectedAnnualSales", "tier", "status"],
    [
      ["K001", "海风贸易", "李敏", 1_200_000, "A级", null],
      ["K002", "山城机电", "王强", 300_000, "我们自己的", "正常"],
    ],
  );
  await addRows(
    excel,
    "Visits",
    ["visitId", "date", "visitor", "accountId", "status", "origin", "purpose"],
    [
      ["V1", 46300, "李敏", "K001", "已访", "计划内", "传达资料、商品信息、获取需求信息、听取意见"],
      ["V2", 46360, "李敏", "海风贸易", "待访", "计划内", "自己的目的"],
    ],
  );
};

afterEach(() => open.splice(0).forEach((excel) => excel.dispose()));

test.each(languages.filter((lang) => lang !== "zh-CN"))("from Simplified Chinese to %s and back", async (lang) => {
  const excel = await start();
  await run(excel, { policyFile: { parameters: { "tier.aMin": 1_000_000, "tier.salesSource": "last12Months" } } });
  await fill(excel);
  await run(excel);
  const before = bookShape(excel);
  const there = await run(excel, { lang });
  expect(there.lang).toBe(lang);
  const book = await excel.client.run(openBook);
  expect(book.lang).toBe(lang);
  for (const table of book.tables.values())
    for (const column of table.columns)
      expect(column.header).toBe(tableByKey.get(table.key)?.columns.find(({ key }) => key === column.key)?.label[lang]);
  const left = Object.entries(bookShape(excel, ["AuditLog"])).filter(([key, value]) =>
    /级别|[ABCD]级|未定级|制度设置|客户档案|已访|计划内/.test(`${key} ${JSON.stringify(value)}`),
  );
  expect(left).toEqual([]);
  await run(excel, { lang: "zh-CN" });
  expect(bookShape(excel)).toEqual(before);
});

test("list values change, own values and own headers stay, formulas follow", async () => {
  const excel = await start(true);
  await run(excel, {
    policyFile: { parameters: { "tier.aMin": 1_000_000, "tier.bMin": 300_000, "tier.cMin": 50_000 } },
  });
  await fill(excel);
  await excel.client.run(async (context) => {
    context.workbook.tables.getItem("Accounts").columns.getItem("联系人").name = "对接人";
    context.workbook.worksheets.add("自己的").getRange("A1").formulas = [["=SUM(Accounts[预计年销售额])"]];
    await context.sync();
  });
  await run(excel, { lang: "en-US" });
  await excel.host.idle();
  await excel.host.settle();
  expect(columnCells(excel, "Accounts", "Tier")).toEqual(["tier A", "我们自己的"]);
  expect(columnCells(excel, "Accounts", "Computed tier")).toEqual(["tier A", "tier B"]);
  expect(columnCells(excel, "Accounts", "对接人")).toHaveLength(2);
  expect(columnCells(excel, "Visits", "Status")).toEqual(["done", "planned"]);
  expect(columnCells(excel, "Visits", "Why")).toEqual(["convey information, learn needs and opinions", "自己的目的"]);
  expect(columnCells(excel, "Accounts", "Last contact")).toEqual([46300, ""]);
  const sheet = excel.host.workbook.sheetByName("自己的");
  expect(sheet?.grid.get(0, 0)?.value).toBe(1_500_000);
});

test("an interrupted change of language goes on and ends in the same workbook", async () => {
  const made = await start();
  await run(made, { policyFile: { parameters: { "tier.aMin": 1_000_000 } } });
  await fill(made);
  const file = await made.save();
  const from = async (): Promise<EmbeddedExcel> => {
    const excel = await startEmbeddedExcel({ parts: { createCalculator: createNullCalculator }, file });
    open.push(excel);
    return excel;
  };
  const untouched = await from();
  await run(untouched);
  const before = bookShape(untouched, ["AuditLog"]);
  const whole = await from();
  await run(whole, { lang: "en-US" });
  const wanted = bookShape(whole, ["AuditLog"]);
  let tried = 0;
  for (let k = 60; ; k += 997) {
    const excel = await from();
    excel.host.faults.failAction(k);
    const failed = await run(excel, { lang: "en-US" }).then(
      () => false,
      () => true,
    );
    excel.host.faults.clear();
    if (!failed) break;
    // The next run need not be told the language again once the change has begun; before that, nothing is changed.
    const begun = excel.host.workbook.settings.has(setUpSetting) || (await excel.client.run(openBook)).lang === "en-US";
    const told = tried % 2 === 0;
    await run(excel, told ? { lang: "en-US" } : {});
    const shape = bookShape(excel, ["AuditLog"]);
    expect({ k, begun, shape }).toEqual({ k, begun, shape: begun || told ? wanted : before });
    tried++;
    excel.dispose();
    open.pop();
  }
  expect(tried).toBeGreaterThan(2);
}, 600000);
