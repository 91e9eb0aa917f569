/** A small company on a Monday morning: what is due, what is planned, what came in from phones. Its day never moves. */
import { setUp } from "../../src/commands/setUp";
import { customFunctions, functionOptions } from "../../src/functions";
import type { Lang } from "../../src/locales/types";
import { listLabels } from "../../src/policy";
import { columnByRef } from "../../src/policy/catalogue";
import type { CellValue } from "../../src/policy/values";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { day } from "../core/support";
import { addRows, limits, typeInto } from "./smallBook";

/** The evaluation date of the book (parameter `today`), a Monday. */
export const morning = "2026-03-16";

/** The words of a table's lists in the book's language; names of people and customers stay what they are. */
export function inLanguage(lang: Lang) {
  const labels = listLabels([], lang);
  const cell = (table: string, key: string, value: CellValue): CellValue => {
    const list = columnByRef(`${table}.${key}`)?.list;
    const code = list === undefined || typeof value !== "string" ? null : labels.code(list, value);
    return list === undefined || code === null ? value : labels.label(list, code);
  };
  return {
    header: (table: string, key: string): string => columnByRef(`${table}.${key}`)?.label[lang] ?? key,
    cell,
    rows: (table: string, columns: readonly string[], rows: readonly (readonly CellValue[])[]): CellValue[][] =>
      rows.map((row) => row.map((value, at) => cell(table, columns[at] ?? "", value))),
  };
}

/** Two people; customers of every tier, one overdue, one due today, one agreed; a planned visit each; three rows of QuickLog. */
export async function morningBook(
  open = (): Promise<EmbeddedExcel> => startEmbeddedExcel({ locale: "zh-CN" }),
  lang: Lang = "zh-CN",
): Promise<Buffer> {
  const words = inLanguage(lang);
  const excel = await open();
  const add = (table: string, keys: readonly string[], rows: readonly (readonly CellValue[])[]): Promise<void> =>
    addRows(excel, table, keys, words.rows(table, keys, rows));
  excel.client.associateFunctions(customFunctions, { functions: [], ...functionOptions });
  const parameters = { ...limits, today: morning, "visit.reportWorkdays": 1 };
  await excel.client.run((context) => setUp(context, { lang, policyFile: { profile: "basic", parameters } }));
  await add(
    "Team",
    ["personId", "name", "role", "active"],
    [
      ["M1", "李敏", "业务员", "是"],
      ["M2", "赵强", "业务员", "是"],
    ],
  );
  const created = day("2026-01-05");
  await add(
    "Accounts",
    ["accountId", "accountName", "class", "owner", "contactName", "expectedAnnualSales", "tier", "createdDate"],
    [
      ["K001", "海风贸易", "成交客户", "李敏", "王经理", 1_200_000, "A级", created],
      ["K002", "山城机电", "成交客户", "李敏", "周工", 300_000, "B级", created],
      ["K003", "北方纸业", "意向客户", "李敏", "孙主任", 60_000, "C级", created],
      ["K004", "江南食品", "成交客户", "李敏", "钱总", 1_500_000, "A级", created],
      ["K005", "平川物流", "成交客户", "赵强", "吴经理", 400_000, "B级", created],
      ["K006", "东湖电子", "意向客户", "赵强", "郑工", 80_000, "C级", created],
    ],
  );
  const columns = ["visitId", "date", "visitor", "accountId", "status", "mode", "who", "topic", "nextDate"];
  await add("Visits", columns, [
    ["V1", day("2026-03-06"), "李敏", "海风贸易", "已访", "电话", "王经理", "价格", null],
    ["V2", day("2026-03-13"), "李敏", "山城机电", "待访", "当面拜访", "周工", "样品", null],
    ["V3", day("2026-03-11"), "李敏", "北方纸业", "已访", "电话", "孙主任", "交期", null],
    ["V4", day("2026-03-09"), "李敏", "江南食品", "已访", "微信", "钱总", "续约", null],
    ["V5", day(morning), "赵强", "平川物流", "待访", "当面拜访", "吴经理", "对账", null],
    ["V6", day("2026-03-12"), "赵强", "东湖电子", "已访", "电话", "郑工", "试用", day("2026-03-18")],
  ]);
  const quick = [
    ["海风贸易", "微信", "问了账期"],
    ["北方纸業", "电话", "样品收到"],
    ["没有这家", "电话", "再联系"],
  ];
  const keys = ["date", "accountId", "mode", "keyPoints"];
  for (const [row, texts] of quick.entries())
    for (const [at, text] of ["2026-03-14", ...texts].entries()) {
      const key = keys[at] ?? "";
      const typed = String(words.cell("QuickLog", key, text));
      await typeInto(excel, excel.client, "QuickLog", words.header("QuickLog", key), row, typed);
    }
  const file = await excel.save();
  excel.dispose();
  return Buffer.from(file);
}
