/** Set-up on new, foreign, damaged and locked workbooks, in three languages and both modes. */
import { createNullCalculator } from "../../embedded/calc/nullCalculator";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { setUp, type SetUpOptions, type SetUpResult } from "../../src/commands/setUp";
import { customFunctions } from "../../src/functions";
import { say } from "../../src/locales/format";
import { languages } from "../../src/locales/types";
import { UserError } from "../../src/locales/userError";
import { appendRows } from "../../src/workbook/append";
import { readPolicy } from "../../src/workbook/policySheet";
import { openBook } from "../../src/workbook/recognise";
import { bookShape } from "../support/bookShape";
import { place } from "../support/smallBook";
import { trendGaps } from "../support/trendGaps";

const asOf = 46347;
const open: EmbeddedExcel[] = [];

/** Without calculation where only the structure counts. */
async function start(calculated = false, file?: Uint8Array): Promise<EmbeddedExcel> {
  const excel = await startEmbeddedExcel({
    ...(calculated ? {} : { parts: { createCalculator: createNullCalculator } }),
    ...(file ? { file } : {}),
  });
  if (calculated) excel.client.associateFunctions(customFunctions);
  open.push(excel);
  return excel;
}

const run = (excel: EmbeddedExcel, options: SetUpOptions = {}): Promise<SetUpResult> =>
  excel.client.run((context) => setUp(context, { asOf, ...options }));

const notes = (result: SetUpResult): string[] => result.notes.map((note) => say("zh-CN", note));

const customers = async (excel: EmbeddedExcel): Promise<void> => {
  await excel.client.run(async (context) =>
    appendRows(
      context,
      await openBook(context),
      "Accounts",
      ["accountId", "accountName", "owner", "expectedAnnualSales"],
      [
        ["K001", "海风贸易", "李敏", 1_200_000],
        ["K002", "山城机电", "王强", 300_000],
      ],
    ),
  );
};

const columnFormulasOf = (excel: EmbeddedExcel, table: string, name: string): unknown[] => {
  const { sheetId, rect, column } = place(excel, table, name);
  const { grid } = excel.host.workbook.sheet(sheetId);
  return Array.from({ length: rect.rowCount - 1 }, (_, row) => grid.get(rect.row + 1 + row, column)?.formula);
};

const header = (excel: EmbeddedExcel, table: string): string[] =>
  excel.host.workbook.tableByName(table)?.columns.map((column) => column.name) ?? [];

afterEach(() => open.splice(0).forEach((excel) => excel.dispose()));

test.each(languages)("a new workbook in %s is whole, without an error cell, and opens as a book", async (lang) => {
  const excel = await start(true);
  const result = await run(excel, { lang });
  expect(result).toMatchObject({ lang, created: true, profile: "basic" });
  expect(result.gaps).toContain("tier.aMin");
  const book = await excel.client.run(openBook);
  expect(book.lang).toBe(lang);
  for (const table of book.tables.values()) {
    expect(table.tableName).toBe(table.key);
    expect(table.columns.every((column) => column.key !== null)).toBe(true);
  }
  await excel.host.idle();
  await excel.host.settle();
  const errors: unknown[] = [];
  const isGap = trendGaps(excel);
  for (const sheet of excel.host.workbook.sheets)
    sheet.grid.forEach((row, column, { value }) => {
      if (typeof value === "object" && value !== null && !isGap(row, column, value.error))
        errors.push([sheet.name, row, column, value]);
    });
  expect(errors).toEqual([]);
  const { problems } = await excel.client.run(async (context) => readPolicy(context, await openBook(context)));
  expect(problems).toEqual([]);
  for (const sheet of excel.host.workbook.sheets)
    for (const { prompt } of sheet.validations) {
      expect(prompt?.title.length).toBeLessThanOrEqual(32);
      expect(prompt?.message.length).toBeLessThanOrEqual(255);
    }
});

test("a second run changes nothing", async () => {
  const excel = await start();
  await run(excel);
  await customers(excel);
  const before = bookShape(excel);
  const result = await run(excel);
  expect(notes(result)).toEqual([]);
  expect(result.added).toEqual([]);
  expect(bookShape(excel)).toEqual(before);
});

test("compatible mode says the same without the add-in's functions", async () => {
  const made = await Promise.all(
    (["functions", "compatible"] as const).map(async (mode) => {
      const excel = await start(true);
      await run(excel, {
        mode,
        policyFile: { parameters: { "tier.aMin": 1_000_000, "tier.bMin": 300_000, "tier.cMin": 50_000 } },
      });
      await excel.client.run(async (context) => {
        const book = await openBook(context);
        await appendRows(
          context,
          book,
          "Accounts",
          ["accountId", "accountName", "owner", "expectedAnnualSales", "tier", "createdDate"],
          [
            ["K001", "海风贸易", "李敏", 1_200_000, "A级", 46000],
            ["K002", "山城*", "王强", 299_999.99, "B级", 46000],
            ["K003", "北方纸业", "李敏", null, "C级", 46053],
            ["K004", "江南食品", "李敏", 0, "D级", 46053],
            ["K005", "平川物流", "李敏", 1_000_000, null, 46000],
          ],
        );
        await appendRows(
          context,
          book,
          "Visits",
          ["visitId", "date", "actualDate", "visitor", "accountId", "status", "origin"],
          [
            ["V1", 46300, null, "李敏", "K001", "已访", "计划内"],
            ["V2", 46310, 46312, "李敏", "海风贸易", "已访", "计划内"],
            ["V3", 46340, null, "李敏", "山城*", "待访", "计划内"],
            ["V4", 46330, null, "王强", "山城机电", "已访", "计划外"],
          ],
        );
      });
      await excel.host.idle();
      await excel.host.settle();
      const table = excel.host.workbook.tableByName("Accounts");
      if (!table) throw new Error("no table Accounts");
      const { grid } = excel.host.workbook.sheet(table.sheetId);
      const formulas: string[] = [];
      for (const sheet of excel.host.workbook.sheets)
        sheet.grid.forEach((_row, _column, cell) => {
          if (cell.formula) formulas.push(cell.formula);
        });
      const column = (key: string): unknown[] =>
        [0, 1, 2, 3, 4].map(
          (row) =>
            grid.get(table.range.row + 1 + row, table.range.column + header(excel, "Accounts").indexOf(key))?.value ??
            null,
        );
      return {
        custom: formulas.some((formula) => formula.includes("TIERBOOK.")),
        tiers: column("测算级别"),
        last: column("最近联系"),
        due: column("最迟联系日"),
      };
    }),
  );
  const [functions, compatible] = made;
  expect(functions?.custom).toBe(true);
  expect(compatible?.custom).toBe(false);
  expect(functions?.tiers).toEqual(["A级", "C级", "未定级", "D级", "A级"]);
  expect(functions?.last).toEqual([46312, "", "", "", ""]);
  // 2026-02-01 and a month is 2026-03-01; and a quarter 2026-05-01.
  expect(functions?.due).toEqual([46319, 46014, 46081, 46142, ""]);
  expect({ ...compatible, custom: true }).toEqual(functions);
});

test("a foreign workbook keeps its sheets, tables and names; clashes are resolved and told", async () => {
  const excel = await start();
  await excel.client.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.add("客户档案");
    const area = sheet.getRange("A1:B3");
    area.values = [
      ["客户名称", "价格"],
      ["甲", 1],
      ["乙", "'=1+1"],
    ];
    workbook.tables.add(area, true).name = "Accounts";
    workbook.names.add("TB_Today", sheet.getRange("B2"));
    workbook.names.add("Visits", sheet.getRange("B3"));
    await context.sync();
  });
  const before = bookShape(excel);
  const result = await run(excel);
  expect(notes(result).join("\n")).toMatch(/客户档案 \(Tierbook\)/);
  expect(notes(result).join("\n")).toMatch(/TB_Accounts/);
  expect(bookShape(excel)).toMatchObject(before);
  const book = await excel.client.run(openBook);
  expect(book.tables.get("Accounts")?.tableName).toBe("TB_Accounts");
  expect(book.tables.get("Visits")?.tableName).toBe("TB_Visits");
  expect(excel.host.workbook.names.find((item) => item.name === "TB_Today_2")?.formula).toContain("制度设置");
  const whole = bookShape(excel);
  await run(excel);
  expect(bookShape(excel)).toEqual(whole);
});

test("what is deleted, renamed or lost comes back, and nothing entered changes", async () => {
  const excel = await start();
  await run(excel);
  await customers(excel);
  await excel.client.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const accounts = tables.getItem("Accounts");
    accounts.columns.getItem("电话").delete();
    accounts.columns.getItem("联系人").name = "对接人";
    accounts.columns.getItem("负责人").getDataBodyRange().dataValidation.clear();
    accounts.name = "客户表";
    worksheets.getItem("拜访").name = "我的拜访";
    worksheets.getItem("节假日").delete();
    tables.getItem("Parameters").rows.getItemAt(0).delete();
    await context.sync();
  });
  const result = await run(excel);
  const told = notes(result).join("\n");
  expect(told).toMatch(/我的拜访.*拜访/);
  expect(told).toMatch(/客户表 改回 Accounts/);
  expect(told).toMatch(/电话/);
  expect(result.added).toEqual(expect.arrayContaining(["Holidays", "Accounts.phone"]));
  expect(header(excel, "Accounts")).toEqual(expect.arrayContaining(["电话", "对接人"]));
  const book = await excel.client.run(openBook);
  expect(book.tables.get("Accounts")?.indexOf("contactName")).toBeDefined();
  const { problems } = await excel.client.run(async (context) => readPolicy(context, await openBook(context)));
  expect(problems).toEqual([]);
  const accounts = excel.host.workbook.tableByName("Accounts");
  const grid = accounts && excel.host.workbook.sheet(accounts.sheetId).grid;
  expect(grid?.get((accounts?.range.row ?? 0) + 2, 0)?.value).toBe("山城机电");
  const again = await run(excel);
  expect(notes(again)).toEqual([]);
});

test("a formula of an earlier version becomes today's; somebody's own stays and is told", async () => {
  const excel = await start();
  await run(excel, { lang: "zh-CN", packs: ["core"] });
  await customers(excel);
  const today = columnFormulasOf(excel, "Accounts", "测算级别");
  await excel.client.run(async (context) => {
    const body = context.workbook.tables.getItem("Accounts").columns.getItem("测算级别").getDataBodyRange();
    body.formulas = [['=IF([@客户名称]="","",TIERBOOK.TIER([@预计年销售额],TierBands))'], ['=UPPER("a")&"级"']];
    await context.sync();
  });
  const told = notes(await run(excel));
  expect(columnFormulasOf(excel, "Accounts", "测算级别")).toEqual([today[0], '=UPPER("a")&"级"']);
  expect(told).toContain("「客户档案」的“测算级别”补上公式。");
  expect(told.filter((note) => note.includes("测算级别”有1格是自己写的公式"))).toHaveLength(1);
});

test("a workbook whose settings vanished is recognised by names and headers", async () => {
  const excel = await start();
  await run(excel, { lang: "zh-TW" });
  await customers(excel);
  const before = await excel.client.run(openBook);
  excel.host.workbook.settings.clear();
  const after = await excel.client.run(openBook);
  expect(after.lang).toBe("zh-TW");
  expect([...after.tables.keys()].sort()).toEqual([...before.tables.keys()].sort());
  expect([...after.packs].sort()).toEqual([...before.packs].sort());
  const shape = bookShape(excel);
  await run(excel);
  expect(bookShape(excel)).toEqual(shape);
});

test("no Tierbook, locked structure, protected sheet, bad policy: one sentence, nothing changed", async () => {
  const excel = await start();
  await expect(excel.client.run(openBook)).rejects.toThrow(UserError);
  const empty = bookShape(excel);
  await expect(run(excel, { policyFile: { parameters: { "tier.aMin": "many" } } })).rejects.toThrow(/tier\.aMin/);
  await expect(run(excel, { packs: ["nothing"] })).rejects.toThrow(/nothing/);
  await excel.client.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await expect(run(excel)).rejects.toThrow(/Protect Workbook/);
  expect(bookShape(excel)).toEqual(empty);
  await excel.client.run(async (context) => {
    context.workbook.protection.unprotect();
    await context.sync();
  });
  await run(excel);
  await excel.client.run(async (context) => {
    context.workbook.worksheets.getItem("拜访").protection.protect();
    await context.sync();
  });
  const before = bookShape(excel);
  await expect(run(excel, { packs: ["all"] })).rejects.toThrow(/“拜访” is protected/);
  expect(bookShape(excel)).toEqual(before);
});

test("packs switched on add, switched off hide, and come back with their content", async () => {
  const excel = await start();
  await run(excel);
  await customers(excel);
  const all = await run(excel, { packs: ["all"], profile: "full" });
  expect(all.added).toEqual(expect.arrayContaining(["Complaints", "Development", "Accounts.industryRank"]));
  const book = await excel.client.run(openBook);
  expect(book.tables.size).toBe(48);
  expect(book.profile).toBe("full");
  const less = await run(excel, { packs: ["core", "orders"] });
  expect(notes(less).join("\n")).toContain("客户投诉");
  expect(excel.host.workbook.sheetByName("客户投诉")?.visibility).toBe("Hidden");
  expect(excel.host.workbook.tables.length).toBe(48);
  await run(excel, { packs: ["all"] });
  expect(excel.host.workbook.sheetByName("客户投诉")?.visibility).toBe("Visible");
});

test("a policy.json is written, logged once, and dates in it are dates", async () => {
  const excel = await start();
  const policyFile = {
    parameters: {
      "tier.aMin": 1_000_000,
      "orders.completeSince": "2017-01-01",
      "tier.salesSource": "last12Months",
      "visit.morningMeetingTime": "08:30",
      "ka.topRank": 5,
    },
    rules: { "ACC-15": { on: false } },
    holidays: [
      { date: "2026-10-01", kind: "off" as const },
      { date: "2026-10-10", kind: "work" as const },
    ],
  };
  await run(excel, { policyFile });
  const read = (): Promise<Awaited<ReturnType<typeof readPolicy>>> =>
    excel.client.run(async (context) => readPolicy(context, await openBook(context)));
  const { policy, problems } = await read();
  expect(problems).toEqual([]);
  expect(policy.number("tier.aMin")).toBe(1_000_000);
  expect(policy.number("orders.completeSince")).toBe(42736);
  expect(policy.text("tier.salesSource")).toBe("last12Months");
  expect(policy.number("visit.morningMeetingTime")).toBeCloseTo(8.5 / 24, 10);
  expect(policy.number("ka.topRank")).toBe(5);
  expect(policy.ruleOn("ACC-15")).toBe(false);
  expect([...policy.holidays]).toEqual([
    [46296, false],
    [46305, true],
  ]);
  const logged = excel.host.workbook.tableByName("AuditLog")?.range.rowCount;
  await run(excel, { policyFile });
  expect(excel.host.workbook.tableByName("AuditLog")?.range.rowCount).toBe(logged);
});
