/** Computed columns against the pure computation, through the real office.js and in LibreOffice; all packs, profile full. */
import { checkEntries } from "../../src/commands/checkEntries";
import { recalculateTiers } from "../../src/commands/recalculateTiers";
import { setUp } from "../../src/commands/setUp";
import { serialFromIso } from "../../src/calendar";
import { customFunctions } from "../../src/functions";
import { readSheetRows, readSheets } from "../../src/import/xlsx";
import { buildDataset, type Dataset } from "../../src/kpis";
import { isEffective } from "../../src/kpis/complaints";
import { columnByRef, tableByKey } from "../../src/policy/catalogue";
import type { CellValue } from "../../src/policy/values";
import { accountColumns } from "../../src/rules/accounts/computed";
import { contactCounts } from "../../src/rules/development/contacts";
import { developmentValue } from "../../src/rules/development/value";
import { sheetContext } from "../../src/rules/shared/sheetContext";
import { openBook } from "../../src/workbook/recognise";
import { readPolicy } from "../../src/workbook/policySheet";
import { readTables } from "../../src/workbook/read";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { convert, editElsewhere } from "../support/libreOffice";
import { addRows, columnCells, place } from "../support/smallBook";
import { trendGaps } from "../support/trendGaps";

const slow = 300_000;
const day = (iso: string): number => serialFromIso(iso) ?? NaN;
const asOf = day("2026-03-31");
/** Stands once in the book. */
const mark = 987_654;

type Rows = readonly (readonly CellValue[])[];
const input: Readonly<Record<string, readonly [readonly string[], Rows]>> = {
  Accounts: [
    [
      "accountId",
      "accountName",
      "class",
      "accountType",
      "legalRep",
      "phone",
      "email",
      "businessScope",
      "address",
      "taxId",
    ],
    [
      ["K01", "甲公司", "成交客户", "企业客户", "王", "010-1", null, "五金", "北京", null],
      ["K02", "乙公司", "潜在客户", "企业客户", null, null, "b@b.cn", "五金", null, null],
      ["K03", "样品商行", "成交客户", "个人客户", null, null, null, null, null, null],
      ["K04", "退货商行", "成交客户", "个人客户", null, "1", null, null, null, null],
      ["K05", "新到商行", null, null, null, null, null, null, null, null],
      ["K06", "半年整*商行", "意向客户", null, null, null, null, null, null, null],
      ["K07", "差一天?商行", null, null, null, null, null, null, null, null],
      ["K08", "同名商行", "成交客户", null, null, null, null, null, null, "T8"],
      ["K09", "同名商行", null, null, null, null, null, null, null, "T9"],
      ["K10", "读不出商行", "成交客户", null, null, null, null, null, null, null],
      ["K11", "同日商行", null, null, null, null, null, null, null, null],
      ["K12", "一家之一", null, null, null, null, null, null, null, "T12"],
      ["K13", "一家之二", null, null, null, null, null, null, null, "T12"],
      ["K14", "三年又一天", null, null, null, null, null, null, null, null],
      ["K15", "分类出错", "成交客户", null, null, null, null, null, null, null],
    ],
  ],
  Orders: [
    ["lineId", "orderId", "orderDate", "accountId", "amount", "isSample", "isReturn"],
    [
      ["L01", "S1", day("2026-01-10"), "甲公司", 120_000, null, null],
      ["L02", "S2", day("2026-02-10"), "K01", 0.3, null, "否"],
      ["L03", "S2", day("2026-02-10"), "K01", 1, null, null],
      ["L04", "S3", day("2026-02-10"), "K03", 500, "是", null],
      ["L05", "S4", day("2026-02-11"), "K04", 700, null, null],
      ["L06", "S5", day("2026-02-20"), "K04", 700, null, "是"],
      ["L07", "S6", asOf, "新到商行", 36_000, null, null],
      ["L08", "S7", asOf + 1, "K05", 36_000, null, null],
      ["L09", "S8", day("2025-07-10"), "K06", 1, null, null],
      ["L10", "S9", day("2026-01-10"), "半年整*商行", 1, null, null],
      ["L11", "S10", day("2025-07-11"), "差一天?商行", 1, null, null],
      ["L12", "S11", day("2026-01-10"), "K07", 1, null, null],
      ["L13", "S12", day("2026-01-10"), "同名商行", 1, null, null],
      ["L14", "S13", day("2026-01-10"), "K10", 1, null, null],
      ["L15", "S14", day("2026-01-10"), "K11", 1, null, null],
      ["L16", "S14", day("2026-01-10"), "K11", 1, null, null],
      ["L17", null, day("2026-01-10"), "K11", 1, null, null],
      ["L18", "S15", day("2026-02-01"), "K12", 1, null, null],
      ["L19", "S16", day("2026-03-01"), "K13", 1, null, null],
      ["L20", "S17", day("2023-01-10"), "K14", 1, null, null],
      ["L21", "S18", day("2026-01-11"), "K14", 1, null, null],
      ["L22", "S19", null, "K10", 1, null, null],
      ["L23", "S20", day("2026-01-10"), "无此客户", 1, null, null],
    ],
  ],
  Team: [
    ["personId", "name", "role"],
    [
      ["P1", "陈经理", "大客户部经理"],
      ["P2", "张三", "开发员"],
      ["P3", "张三", "业务员"],
      ["P4", "李四", null],
      ["P5", "赵*", "开发员"],
      ["P6", "孙六", "开发员"],
      ["P7", "孙六", "开发员"],
    ],
  ],
  PlanTargets: [
    ["targetId", "setBy"],
    [
      ["1", "陈经理"],
      ["2", "张三"],
      ["3", "李四"],
      ["4", "赵*"],
      ["5", "赵?"],
      ["6", null],
      ["7", "王五"],
      ["8", "孙六"],
      ["9", "陈经理"],
    ],
  ],
  NewCustomerApps: [
    ["appNo", "recognised"],
    [
      ["1", "是"],
      ["2", "否"],
      ["3", null],
      ["4", "√"],
      ["5", true],
      ["6", 0],
      ["7", "?"],
      ["8", false],
      ["9", "是"],
    ],
  ],
  Complaints: [
    ["complaintId", "causeType"],
    [
      ["1", "人员过失"],
      ["2", "企业过失"],
      ["3", "客户原因"],
      ["4", "不可抗力/第三方"],
      ["5", null],
      ["6", "天气"],
      ["7", "人员过失"],
    ],
  ],
  Development: [
    [
      "devId",
      "accountId",
      "startDate",
      "resultDate",
      "forecastSales",
      "forecastProfit",
      "costInventoryInterest",
      "costStaff",
      "costTravel",
      "costManagement",
      "riskFactor",
    ],
    [
      ["D01", "甲公司", day("2026-01-10"), day("2026-02-10"), 100, 50, 1, 2, 3, 4, 0.1],
      ["D02", "K01", day("2026-02-11"), null, 0.1, 0.3, 0, 0, 0, 0, 1],
      ["D03", "K02", null, null, 100, 10, 1, 2, 3, 4, 0],
      ["D04", "K03", null, null, 100, 50, 1, 2, 3, null, 0.1],
      ["D05", "同名商行", day("2026-01-01"), null, 100, 50, 1, 2, 3, 4, 1.1],
      ["D06", "K10", day("2026-01-01"), null, 100, "约50", 1, 2, 3, 4, 0.1],
      ["D07", "无此客户", day("2026-01-01"), null, mark, 50, 1, 2, 3, 4, -0.1],
      ["D08", "差一天?商行", day("2026-01-01"), "不详", 100, 50, 1, 2, 3, 4, 0.1],
      ["D09", "半年整*商行", day("2026-01-01"), null, 100, 50, 1, 2, 3, 4, 0.1],
      ["D10", "K11", day("2026-01-01"), day("2026-03-01"), null, null, null, null, null, null, null],
      ["D11", null, null, null, 0, 0, 0, 0, 0, 0, 0],
      ["D12", "K12", day("2026-01-01"), null, 100, 50, 1, 2, 3, 4, 0.1],
    ],
  ],
  Visits: [
    ["visitId", "date", "actualDate", "accountId", "status", "devId"],
    [
      ["V01", day("2026-01-10"), null, "甲公司", "已访", null],
      ["V02", day("2026-01-09"), null, "甲公司", "已访", null],
      ["V03", day("2026-01-01"), day("2026-02-10") + 0.75, "K01", "已访", null],
      ["V04", day("2026-02-10"), day("2026-02-11"), "K01", "已访", null],
      ["V05", day("2026-01-20"), null, "K01", "未访", null],
      ["V06", day("2020-01-20"), null, "K14", "已访", "D01"],
      ["V07", asOf, null, "甲公司", "已访", null],
      ["V08", asOf + 1, null, "甲公司", "已访", null],
      ["V09", day("2026-01-20"), null, "K03", "已访", null],
      ["V10", day("2026-01-20"), null, "同名商行", "已访", null],
      ["V11", day("2026-01-20"), null, "K10", "已访", null],
      ["V12", "二月初", null, "K10", "已访", null],
      ["V13", day("2026-01-20"), null, "K07", "已访", null],
      ["V14", day("2026-01-20"), null, "半年整*商行", "已访", null],
      ["V15", day("2026-01-20"), null, "半年整乙商行", "已访", null],
      ["V16", day("2026-02-20"), null, "K11", "已访", null],
      ["V17", null, null, "K12", "已访", null],
      ["V18", day("2026-02-20"), null, "K02", "已访", "D03"],
      ["V19", day("2026-02-20"), null, "K02", "已访", "D11"],
    ],
  ],
};

/** Error cells: table, column, row. */
const errors: readonly (readonly [string, string, number])[] = [
  ["Accounts", "class", 14],
  ["Orders", "orderDate", 21],
  ["PlanTargets", "setBy", 8],
  ["NewCustomerApps", "recognised", 8],
  ["Complaints", "causeType", 6],
  ["Visits", "actualDate", 16],
];

const header = (ref: string): string => columnByRef(ref)?.label["zh-CN"] ?? ref;
const tableOf = (ref: string): string => ref.slice(0, ref.indexOf("."));

async function makeBook(): Promise<EmbeddedExcel> {
  const excel = await startEmbeddedExcel({ locale: "zh-CN" });
  excel.client.associateFunctions(customFunctions);
  await excel.client.run((context) =>
    setUp(context, {
      lang: "zh-CN",
      mode: "compatible",
      packs: ["all"],
      profile: "full",
      asOf,
      policyFile: {
        parameters: {
          "tier.aMin": 1_000_000,
          "tier.bMin": 300_000,
          "tier.cMin": 50_000,
          "orders.completeSince": "2015-01-01",
        },
      },
    }),
  );
  for (const [table, [columns, rows]] of Object.entries(input)) await addRows(excel, table, columns, rows);
  for (const [table, column, row] of errors) {
    const { sheetId, rect, column: at } = place(excel, table, header(`${table}.${column}`));
    const area = { row: rect.row + 1 + row, column: at, rowCount: 1, columnCount: 1 };
    await excel.host.edit(excel.client.attached, (editor) => editor.cells.setFormulas(sheetId, area, [["=NA()"]]));
  }
  await excel.host.idle();
  await excel.client.run((context) => recalculateTiers(context, { asOf }));
  await excel.host.idle();
  return excel;
}

/** A computed column as it stands; a formula that shows nothing is blank. */
const shown = (cells: readonly unknown[]): unknown[] => cells.map((cell) => (cell === "" ? null : cell));

/** What the columns must hold. Prepared by hand; each is compared with the pure computation too. */
const expected: Readonly<Record<string, readonly CellValue[]>> = {
  "Accounts.archiveCompleteness": [1, 0.6, 0.5, 0.75, 0.5, 0.5, 0.5, null, 0.5, 0.75, 0.5, 0.5, 0.5, 0.5, null],
  "Accounts.lastOrderBefore": [
    ...[day("2026-01-10"), null, null, null, null, day("2025-07-10"), day("2025-07-11"), null, null, null],
    ...[null, day("2026-02-01"), day("2026-02-01"), day("2023-01-10"), null],
  ],
  "Accounts.newness": [
    ...["老客户", null, null, "新客户", "新客户", "停止交易再开发", "老客户", null, null, null],
    ...["新客户", "老客户", "老客户", "新客户", null],
  ],
  "Accounts.repeatOrders": [1, 0, 0, 0, 0, 1, 1, null, null, null, 1, 0, 0, 1, 0],
  "Accounts.monthlySales": [
    10_000.1083,
    0,
    0,
    0,
    3000,
    0.1667,
    0.1667,
    null,
    null,
    null,
    0.25,
    0.0833,
    0.0833,
    0.0833,
    0,
  ],
  "Development.devValue": [30, 0.2, 0, null, null, null, null, 30, 30, null, 0, 30],
  "Development.contactCount": [3, 2, 1, null, null, null, null, null, 1, 1, 1, null],
  "NewCustomerApps.rewardEligible": ["是", "否", null, "是", "是", "否", null, "否", null],
  "Complaints.isEffective": ["是", "是", "否", "否", null, null, null],
  "PlanTargets.setByRole": ["大客户部经理", null, null, "开发员", null, null, null, "开发员", null],
};

/** The same from the tables, by the functions that the rules use. */
function computed(data: Dataset, ref: string): readonly CellValue[] {
  const cell = (key: string, row: number): CellValue => data.column(`${tableOf(ref)}.${key}`)?.[row] ?? null;
  const rows = Array.from({ length: data.rowCount(tableOf(ref)) }, (_, row) => row);
  const yesNo = (value: boolean | null | undefined): CellValue =>
    typeof value === "boolean" ? (value ? "是" : "否") : null;
  const key = ref.slice(ref.indexOf(".") + 1);
  if (tableOf(ref) === "Accounts") {
    const value = accountColumns[key as keyof typeof accountColumns](data);
    return rows.map((row) => {
      const found = value(row);
      return typeof found === "string" ? data.policy.listLabel("newness", found) : found;
    });
  }
  switch (ref) {
    case "Complaints.isEffective":
      return rows.map((row) => yesNo(isEffective(null, cell("causeType", row))));
    case "NewCustomerApps.rewardEligible":
      return rows.map((row) => {
        const recognised = cell("recognised", row);
        return typeof recognised === "boolean" ? yesNo(recognised) : null;
      });
    case "PlanTargets.setByRole":
      return rows.map((row) => {
        const names = data.column("Team.name") ?? [];
        const roles = new Set(
          names.flatMap((name, at) => (name === cell("setBy", row) ? [data.column("Team.role")?.[at] ?? null] : [])),
        );
        return roles.size === 1 ? ([...roles][0] ?? null) : null;
      });
    case "Development.contactCount": {
      const counts = contactCounts(sheetContext(data));
      return rows.map((row) => {
        const { count, unclear } = counts(row);
        return unclear === null ? count : null;
      });
    }
    case "Development.devValue": {
      const keys = (input.Development?.[0] ?? []).slice(4);
      return rows.map((row) => {
        const readable = keys.every((name) => typeof cell(name, row) === "number");
        const risk = cell("riskFactor", row);
        if (!readable || typeof risk !== "number" || risk < 0 || risk > 1) return null;
        return developmentValue((name) => Number(cell(name, row)), false);
      });
    }
    default:
      throw new Error(ref);
  }
}

describe("a book with all packs", () => {
  let excel: EmbeddedExcel;
  let file: Uint8Array;
  beforeAll(async () => {
    excel = await makeBook();
    file = await excel.save();
  }, slow);
  afterAll(() => excel.dispose());

  test.each(Object.entries(expected))("%s", async (ref, values) => {
    expect(shown(columnCells(excel, tableOf(ref), header(ref)))).toEqual(values);
    const data = await excel.client.run(async (context) => {
      const book = await openBook(context);
      const { policy } = await readPolicy(context, book);
      const tables = await readTables(
        context,
        book,
        [...book.tables.keys()].map((table) => ({ table })),
      );
      return buildDataset(tables, policy, asOf);
    });
    expect(computed(data, ref)).toEqual(values);
  });

  test("the rules that read them agree", async () => {
    const { findings } = await excel.client.run((context) => checkEntries(context, { asOf }));
    const keys = new Set(Object.keys(expected));
    expect(findings.filter(({ table, column }) => keys.has(`${table}.${column ?? ""}`))).toEqual([]);
  });

  test(
    "LibreOffice computes the same",
    () => {
      const seen = convert(editElsewhere(file, mark, mark), "xlsx");
      for (const [ref, values] of Object.entries(expected)) {
        const { values: rows } = readSheetRows(seen, tableByKey.get(tableOf(ref))?.sheet["zh-CN"] ?? "");
        const top = rows.findIndex((row) => row.includes(header(ref)));
        const at = rows[top]?.indexOf(header(ref)) ?? -1;
        expect([ref, shown(values.map((_, row) => rows[top + 1 + row]?.[at] ?? null))]).toEqual([ref, values]);
      }
      // Nothing is broken but the cells that were typed so.
      const isGap = trendGaps(excel);
      const broken = readSheets(seen).flatMap(({ name }) =>
        readSheetRows(seen, name).values.flatMap((cells, row) =>
          cells.flatMap((value, column) =>
            typeof value === "object" && value !== null && !isGap(row, column, value.error)
              ? [`${name} ${value.error}`]
              : [],
          ),
        ),
      );
      const typed = errors.map(([table]) => `${tableByKey.get(table)?.sheet["zh-CN"]} #N/A`);
      expect(broken.sort()).toEqual(typed.sort());
    },
    slow,
  );
});
