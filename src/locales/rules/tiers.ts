import type { Messages } from "../types";

export const tierRuleText = {
  tir01Title: {
    "zh-CN": "分级下限填写完整且由高到低",
    "zh-TW": "分級下限填寫完整且由高到低",
    "en-US": "Tier limits are filled in and fall from A to C",
  },
  tir01Help: {
    "zh-CN": "在制度设置填写A、B、C级下限（单位元），A大于B、B大于C，C不小于0。",
    "zh-TW": "在制度設置填寫A、B、C級下限（單位元），A大於B、B大於C，C不小於0。",
    "en-US":
      "Enter the lower limits of tiers A, B and C on the Policy sheet, in yuan: A above B, B above C, C not below zero.",
  },
  tir02Title: {
    "zh-CN": "级别与测算一致",
    "zh-TW": "級別與測算一致",
    "en-US": "The tier agrees with the computed one",
  },
  tir02Help: {
    "zh-CN": "级别与按销售额测算的不同时，请重新分级，或写明级别例外理由。",
    "zh-TW": "級別與按銷售額測算的不同時，請重新分級，或寫明級別例外理由。",
    "en-US":
      "Where the tier differs from the one computed from sales, recalculate tiers or give a reason for the exception.",
  },
  differs: {
    "zh-CN": "现为{tier}，测算为{computed}：{reason}",
    "zh-TW": "現為{tier}，測算為{computed}：{reason}",
    "en-US": "It is {tier}, computed as {computed}: {reason}",
  },
  recalculate: {
    "zh-CN": "用“重新分级”更新，或填写级别例外理由",
    "zh-TW": "用「重新分級」更新，或填寫級別例外理由",
    "en-US": "Use Recalculate tiers, or give a reason for the exception",
  },
  unusualHigh: {
    "zh-CN": "销售额 {sales} 远高于其他客户（中位数 {median}），是否多填了单位？",
    "zh-TW": "銷售額 {sales} 遠高於其他客戶（中位數 {median}），是否多填了單位？",
    "en-US": "Sales {sales} are far above the others (median {median}); is the unit right?",
  },
  unusualLow: {
    "zh-CN": "销售额 {sales} 远低于其他客户（中位数 {median}），是否按万元填写？",
    "zh-TW": "銷售額 {sales} 遠低於其他客戶（中位數 {median}），是否按萬元填寫？",
    "en-US": "Sales {sales} are far below the others (median {median}); was it typed in units of 10,000?",
  },
  noTierYet: {
    "zh-CN": "还没有定级，请先重新分级",
    "zh-TW": "還沒有定級，請先重新分級",
    "en-US": "No tier yet; recalculate tiers first",
  },
} as const satisfies Messages;
