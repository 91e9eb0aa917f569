/** With every pack and profile full, no cell shows an error: newly set up, with rows imported, recalculated, checked, and in another language. */
import { checkEntries } from "../../src/commands/checkEntries";
import { importRows } from "../../src/commands/importRows";
import { recalculateTiers } from "../../src/commands/recalculateTiers";
import { setUp } from "../../src/commands/setUp";
import { serialFromIso } from "../../src/calendar";
import { customFunctions } from "../../src/functions";
import { readSheetRows, readSheets } from "../../src/import/xlsx";
import { columnByRef, tableByKey } from "../../src/policy/catalogue";
import type { Lang } from "../../src/locales/types";
import type { BookMode } from "../../src/workbook/book";
import { startEmbeddedExcel } from "../../embedded/node";
import { columnCells } from "../support/smallBook";
import { trendGaps } from "../support/trendGaps";

const slow = 600_000;
const asOf = serialFromIso("2026-03-31") ?? NaN;
const files = {
  Team: ["姓名,部门,职务", "陈经理,大客户部,大客户部经理"],
  Accounts: ["客户编号,客户名称,客户分类,预计年销售额", "K1,甲公司,成交客户,1200000", "K2,乙公司,潜在客户,"],
  Orders: ["订单号,订单日期,客户,金额", "S1,2026-03-01,甲公司,100"],
  Visits: ["日期,拜访人,客户,状态", "2026-03-20,陈经理,甲公司,已访"],
  Development: ["客户,负责人,开发阶段", "甲公司,陈经理,"],
  Complaints: ["接到日期,客户,投诉内容,投诉责任", "2026-03-02,甲公司,迟到,人员过失"],
} as const;

test.each<[Lang, BookMode, string]>([
  ["en-US", "functions", "new"],
  ["zh-TW", "compatible", "新客戶"],
])(
  "%s, %s",
  async (lang, mode, newCustomer) => {
    const excel = await startEmbeddedExcel({ locale: lang });
    try {
      excel.client.associateFunctions(customFunctions);
      // Blank limits are told as #N/A in the computed tier; everything else must be silent without them.
      const limits = { "tier.aMin": 1_000_000, "tier.bMin": 300_000, "tier.cMin": 50_000 };
      const policyFile = { parameters: { ...limits, "orders.completeSince": "2015-01-01" } };
      await excel.client.run((context) =>
        setUp(context, { lang, mode, packs: ["all"], profile: "full", asOf, policyFile }),
      );
      await excel.host.idle();
      const broken = async (): Promise<string[]> => {
        const file = await excel.save();
        const isGap = trendGaps(excel);
        return readSheets(file).flatMap(({ name }) =>
          readSheetRows(file, name).values.flatMap((cells, row) =>
            cells.flatMap((value, column) =>
              typeof value === "object" && value !== null && !isGap(row, column, value.error)
                ? [`${name} ${row},${column}: ${value.error}`]
                : [],
            ),
          ),
        );
      };
      expect(await broken()).toEqual([]);
      const ownTexts = async (): Promise<object[]> => {
        const { findings } = await excel.client.run((context) => checkEntries(context, { asOf }));
        return findings.filter(({ table, found }) => tableByKey.get(table)?.kind === "policy" && found !== "");
      };
      // What setting up wrote itself is never found fault with.
      expect(await ownTexts()).toEqual([]);
      for (const [table, lines] of Object.entries(files)) {
        const source = { name: `${table}.csv`, bytes: new TextEncoder().encode(lines.join("\n")) };
        const done = await excel.client.run((context) => importRows(context, { table, source }));
        expect([table, done.inserted]).toEqual([table, lines.length - 1]);
      }
      await excel.client.run((context) => recalculateTiers(context, { asOf }));
      await excel.client.run((context) => checkEntries(context, { asOf, writeChecks: true, reportSheet: true }));
      await excel.host.idle();
      expect(await broken()).toEqual([]);
      const shown = (ref: string, language: Lang): unknown[] =>
        columnCells(excel, ref.slice(0, ref.indexOf(".")), columnByRef(ref)?.label[language] ?? ref);
      expect(shown("Accounts.newness", lang)).toEqual([newCustomer, null]);
      await excel.client.run((context) => setUp(context, { lang: "zh-CN" }));
      await excel.host.idle();
      expect(shown("Accounts.newness", "zh-CN")).toEqual(["新客户", null]);
      expect(shown("Complaints.isEffective", "zh-CN")).toEqual(["是"]);
      expect(await broken()).toEqual([]);
      expect(await ownTexts()).toEqual([]);
    } finally {
      excel.dispose();
    }
  },
  slow,
);
