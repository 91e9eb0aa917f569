/** A workbook with one plan that has all its parts, in packs core and planGovernance. */
import { setUp } from "../../src/commands/setUp";
import { customFunctions, functionOptions } from "../../src/functions";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { day } from "../core/support";
import { addRows } from "./smallBook";

/** The file: a draft "年度计划" with a target of 500. */
export async function planBook(
  open = (): Promise<EmbeddedExcel> => startEmbeddedExcel({ locale: "zh-CN" }),
): Promise<Uint8Array> {
  const excel = await open();
  excel.client.associateFunctions(customFunctions, { functions: [], ...functionOptions });
  const policyFile = {
    packs: ["core", "planGovernance"],
    profile: "standard",
    parameters: { "plan.approverRoles": "公司管理层" },
  };
  await excel.client.run((context) => setUp(context, { lang: "zh-CN", policyFile }));
  const team = ["personId", "name", "role", "active"];
  await addRows(excel, "Team", team, [
    ["M1", "王总", "公司管理层", "是"],
    ["M2", "李敏", "业务员", "是"],
  ]);
  const days = [day("2026-01-01"), day("2026-12-31")];
  await addRows(
    excel,
    "Plans",
    ["planId", "planName", "planType", "periodStart", "periodEnd", "version", "status"],
    [["P1", "年度计划", "综合计划", ...days, 1, "草稿"]],
  );
  const target = ["targetId", "planId", "metric", "owner", "periodType", "period", "targetValue"];
  await addRows(excel, "PlanTargets", target, [["T1", "P1", "销售金额", "李敏", "年", "2026", 500]]);
  await addRows(
    excel,
    "PlanStrategies",
    ["strategyId", "planId", "strategyType", "content"],
    [["S1", "P1", null, "新品"]],
  );
  await addRows(excel, "PlanResources", ["resourceId", "planId", "item"], [["R1", "P1", "两人"]]);
  const action = [
    "actionId",
    "planId",
    "task",
    "owner",
    "dueDate",
    "requirement",
    "importance",
    "urgency",
    "startDate",
  ];
  const due = [day("2026-06-30"), "每周一次", "高", "高", day("2026-04-01")];
  await addRows(excel, "PlanActions", action, [["A1", "P1", "走访", "李敏", ...due]]);
  const file = await excel.save();
  excel.dispose();
  return file;
}
