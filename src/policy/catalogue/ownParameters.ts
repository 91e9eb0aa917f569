/**
 * Parameters that the product adds to the catalogue's 156: how the tier models weigh and where their limits lie, the floor of accounts
 * under contract, and which moves wait for approval. The documents name factors and classes but none of these figures, and the catalogue
 * has no parameter for them; a company must be able to see and change them all the same, so each stands on the Policy sheet with what the
 * product takes unless somebody decides otherwise. `reason` says why an addition is needed.
 */
import type { optionText } from "../../locales/policy";
import type { ParameterType } from "../types";
import type { Labels } from "./tables";

export interface OwnParameter {
  readonly id: string;
  readonly label: Labels;
  readonly type: ParameterType;
  readonly unit: string;
  readonly default: number | string | null;
  /** What a blank cell means where there is no default that says it. */
  readonly blank?: Labels;
  readonly options?: readonly (keyof typeof optionText)[];
  readonly usedBy: string;
  readonly reason: string;
}

const weights = "TIR-03 names the factors, no clause their weights";
const limits = "002 三(二)1 describes the tiers in words; a score needs limits between them";
const rfm = "not in the documents: a model for comparison";
const fifths: Labels = ["按五等分", "按五等分", "fifths"];

const number = (
  id: string, label: Labels, value: number, usedBy: string, reason: string, unit = "point",
): OwnParameter => ({ id, label, type: "number", unit, default: value, usedBy, reason });

/** In the order in which they stand on the Policy sheet, behind `tier.upgradePeriods`. */
export const ownParameters: readonly OwnParameter[] = [
  {
    id: "tier.approval", label: ["级别变动审批", "級別變動簽核", "Tier moves that need approval"], type: "enum", unit: "",
    default: "none", options: ["none", "down", "up", "all"], usedBy: "TIR-06",
    reason: "the documents ask for approval of plans and targets, not of tiers; companies do",
  },
  {
    id: "tier.contractFloor", label: ["合同期内最低级别", "合約期內最低級別", "Lowest tier under contract"], type: "enum", unit: "",
    default: "none", options: ["none", "A", "B", "C"], usedBy: "TIR-06", reason: "no clause has a floor; contracts promise one",
  },
  {
    id: "tier.expired", label: ["复核过期且无法评定时", "複核過期且無法評定時", "Review overdue and not evaluable"], type: "enum", unit: "",
    default: "keep", options: ["keep", "unrate"], usedBy: "TIR-05", reason: "002 三(二)2 asks for reviews, not what an outdated tier becomes",
  },
  number("tier.weightPower", ["评分权重：购买能力", "評分權重：購買能力", "Score weight: purchasing power"], 1, "TIR-03", weights, ""),
  number("tier.weightFrequency", ["评分权重：购买频率", "評分權重：購買頻率", "Score weight: purchase frequency"], 1, "TIR-03", weights, ""),
  number("tier.weightGrowth", ["评分权重：发展潜力", "評分權重：發展潛力", "Score weight: growth potential"], 1, "TIR-03", weights, ""),
  number("tier.scoreAMin", ["评分A级下限", "評分A級下限", "Score: tier A from"], 3.5, "TIR-03", limits),
  number("tier.scoreBMin", ["评分B级下限", "評分B級下限", "Score: tier B from"], 2.5, "TIR-03", limits),
  number("tier.scoreCMin", ["评分C级下限", "評分C級下限", "Score: tier C from"], 1.5, "TIR-03", limits),
  {
    id: "tier.scoreLeastKnown", label: ["评分至少已知权重", "評分至少已知權重", "Score: least weight known"], type: "share", unit: "share",
    default: 0.6, usedBy: "TIR-03", reason: "a score of too little is a guess; the Scorecard has the same limit",
  },
  {
    id: "pareto.classBy", label: ["二八：按什么划分", "二八：按什麼劃分", "80/20: classes by"], type: "enum", unit: "",
    default: "value", options: ["value", "count", "both"], usedBy: "KA-10", reason: "001 大客户营销技巧 (1) names both shares, not which one divides",
  },
  number("tier.rfmAMin", ["近度频度金额A级下限", "近度頻度金額A級下限", "RFM: tier A from"], 4, "TIR-03", rfm),
  number("tier.rfmBMin", ["近度频度金额B级下限", "近度頻度金額B級下限", "RFM: tier B from"], 3, "TIR-03", rfm),
  number("tier.rfmCMin", ["近度频度金额C级下限", "近度頻度金額C級下限", "RFM: tier C from"], 2, "TIR-03", rfm),
  {
    id: "tier.rfmDays", label: ["近度分界（天）", "近度分界（天）", "RFM: breaks of days"], type: "list", unit: "", default: null, blank: fifths,
    usedBy: "TIR-03", reason: rfm,
  },
  {
    id: "tier.rfmOrders", label: ["频度分界（单）", "頻度分界（單）", "RFM: breaks of orders"], type: "list", unit: "", default: null,
    blank: fifths, usedBy: "TIR-03", reason: rfm,
  },
  {
    id: "tier.rfmSales", label: ["金额分界（元）", "金額分界（元）", "RFM: breaks of sales"], type: "list", unit: "", default: null, blank: fifths,
    usedBy: "TIR-03", reason: rfm,
  },
  number("tier.portfolioMedium", ["组合矩阵：中的下限", "組合矩陣：中的下限", "Portfolio: medium from"], 2, "TIR-03", rfm),
  number("tier.portfolioHigh", ["组合矩阵：高的下限", "組合矩陣：高的下限", "Portfolio: high from"], 3, "TIR-03", rfm),
];
