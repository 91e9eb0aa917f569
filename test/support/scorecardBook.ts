/** A company whose people are appraised: the book for the commands of the Scorecard. */
import { setUp } from "../../src/commands/setUp";
import { serialFromIso } from "../../src/calendar";
import { made } from "./quickExcel";
import { addRows, columnCells, typeInto } from "./smallBook";

export const lang = "zh-CN" as const;
export const day = (iso: string): number => serialFromIso(iso) as number;
/** Ten days into the second quarter: the first is over. */
export const asOf = day("2026-04-10");

/** Two people with a key account each, one order a quarter, targets with an approved change, visits; K1 and V1 have weights. */
export const scorecardBook = (): Promise<Uint8Array> =>
  made(async (excel) => {
    const policyFile = { parameters: { "visit.lateToleranceDays": 0 } };
    const packs = ["core", "orders", "planGovernance"];
    await excel.client.run((context) => setUp(context, { lang, packs, mode: "compatible", asOf, policyFile }));
    const add = (table: string, columns: readonly string[], ...rows: (string | number | null)[][]) =>
      addRows(excel, table, columns, rows);
    await add(
      "Accounts",
      ["accountId", "accountName", "owner", "isKeyAccount"],
      ["A1", "海风贸易", "李敏", "是"],
      ["A2", "山城机电", "王芳", "是"],
    );
    await add(
      "Orders",
      ["lineId", "orderId", "accountId", "orderDate", "amount", "salesperson"],
      ["L1", "D1", "A1", day("2026-01-20"), 72_000, "李敏"],
      ["L2", "D2", "A2", day("2026-02-11"), 30_000, "王芳"],
    );
    await add(
      "Visits",
      ["visitId", "accountId", "date", "visitor", "contactKind", "origin", "status"],
      ["V1", "A1", day("2026-02-02"), "李敏", "回访", "计划内", "已访"],
      ["V2", "A2", day("2026-02-03"), "王芳", "拜访", "计划内", "未访"],
      ["V3", "A1", day("2026-02-04"), "李敏", "拜访", "计划内", "已访"],
    );
    await add("Plans", ["planId", "planName", "planType"], ["P1", "大客户", "大客户计划"]);
    await add(
      "PlanTargets",
      ["targetId", "planId", "metric", "owner", "periodType", "period", "targetValue", "effectiveTarget"],
      ["T1", "P1", "销售金额", "李敏", "季", "2026-Q1", 100_000, null],
      ["T2", "P1", "销售金额", "王芳", "季", "2026-Q1", 60_000, 55_000],
    );
    await add(
      "PlanChanges",
      ["changeId", "planId", "changeKind", "targetId", "newValue", "approvalStatus", "approvalDate", "effectiveDate"],
      ["X1", "P1", "指标变更", "T1", 90_000, "已批准", day("2026-02-01"), day("2026-02-10")],
    );
    const ids = columnCells(excel, "KpiBook", "指标编号");
    for (const id of ["K1", "V1"]) {
      const row = ids.indexOf(id);
      await typeInto(excel, excel.client, "KpiBook", "启用", row, "是");
      await typeInto(excel, excel.client, "KpiBook", "权重", row, "0.5");
    }
  });
