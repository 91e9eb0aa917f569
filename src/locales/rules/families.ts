import type { Messages } from "../types";

/** The twelve families of rules, by the front of a rule's id. */
export const familyText = {
  PLN: { "zh-CN": "开发计划", "zh-TW": "開發計劃", "en-US": "Plan" },
  TGT: { "zh-CN": "目标", "zh-TW": "目標", "en-US": "Targets" },
  ACC: { "zh-CN": "客户档案", "zh-TW": "客戶檔案", "en-US": "Account register" },
  KA: { "zh-CN": "大客户", "zh-TW": "大客戶", "en-US": "Key accounts" },
  TIR: { "zh-CN": "客户分级", "zh-TW": "客戶分級", "en-US": "Tiers" },
  DEV: { "zh-CN": "开发过程", "zh-TW": "開發過程", "en-US": "Development" },
  VIS: { "zh-CN": "拜访", "zh-TW": "拜訪", "en-US": "Visits" },
  COM: { "zh-CN": "联系与关怀", "zh-TW": "聯絡與關懷", "en-US": "Contact and care" },
  CMP: { "zh-CN": "投诉与服务", "zh-TW": "投訴與服務", "en-US": "Complaints and service" },
  NEW: { "zh-CN": "新客户认定", "zh-TW": "新客戶認定", "en-US": "New customers" },
  KPI: { "zh-CN": "考核指标", "zh-TW": "考核指標", "en-US": "Indicators" },
  GOV: { "zh-CN": "人员与管理", "zh-TW": "人員與管理", "en-US": "People and governance" },
} as const satisfies Messages;
