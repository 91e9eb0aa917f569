/** Who works there. */
import type { Row } from "../../core/support";
import { days } from "./calendar";

/** The two developers, each with a region of their own. */
export const developers = [
  { name: "张伟", territory: "华东" },
  { name: "李娜", territory: "华南" },
] as const;

export const boss = "陈静";
export const kaManager = "王强";
export const salesManager = "赵敏";
export const reviewer = "孙丽";
export const engineer = "周杰";
export const serviceClerk = "吴刚";

const person = (name: string, department: string, role: string, level: string, more: Row = {}): Row => ({
  name,
  personId: `T-${name}`,
  department,
  role,
  level,
  territory: null,
  active: true,
  manager: name === boss ? null : boss,
  hireDate: days("2024-01-02"),
  onboardingDone: true,
  onboardingDate: days("2024-01-15"),
  confidentialitySigned: true,
  productTrainedDate: days("2025-10-10"),
  salesTrainedDate: days("2025-10-10"),
  ...more,
});

export const team: readonly Row[] = [
  ...developers.map(({ name, territory }) => person(name, "销售部", "开发员", "supervisor", { territory })),
  person(boss, "管理层", "公司管理层", "director"),
  person(kaManager, "大客户部", "大客户部经理", "manager"),
  person("钱进", "大客户部", "大客户部专员", "specialist"),
  person("郑爽", "大客户部", "大客户部专员", "specialist"),
  person(salesManager, "销售部", "销售部经理", "manager"),
  person(reviewer, "市场分部", "市场专员", "specialist"),
  person(engineer, "技术部", "工程师", "specialist"),
  person(serviceClerk, "客服部", "客服", "clerk"),
];

export const absences: readonly Row[] = [
  { absenceId: "AB-1", person: engineer, from: days("2026-03-09"), to: days("2026-03-10"), kind: "leave", note: null },
];
