import type { Messages } from "../types";
import { kpiFindings } from "./kpiFindings";
import { kpiTitles } from "./kpiTitles";

export const kpiRuleText = {
  ...kpiTitles,
  ...kpiFindings,
  kpi03Title: { "zh-CN": "大客户流失", "zh-TW": "大客戶流失", "en-US": "Key accounts lost" },
  kpi03Help: {
    "zh-CN": "多月没有订单的大客户视为流失：请登记流失日期，或安排挽回。考核表的流失数要与订单和客户档案一致。",
    "zh-TW": "多月沒有訂單的大客戶視為流失：請登記流失日期，或安排挽回。考核表的流失數要與訂單和客戶檔案一致。",
    "en-US":
      "A key account without orders for months counts as lost: record the day or win it back. The Scorecard's count must agree with Orders and Accounts.",
  },
  lostUnrecorded: {
    "zh-CN": "大客户自 {last} 起已 {months} 个月无订单，未登记流失日期",
    "zh-TW": "大客戶自 {last} 起已 {months} 個月無訂單，未登記流失日期",
    "en-US": "A key account without orders since {last}, {months} {months|month|months} or more, and no lost date",
  },
  recordLoss: {
    "zh-CN": "登记流失日期和原因，或安排挽回",
    "zh-TW": "登記流失日期和原因，或安排挽回",
    "en-US": "Record date and reason, or win it back",
  },
  kpi15Title: {
    "zh-CN": "订单都能归到客户",
    "zh-TW": "訂單都能歸到客戶",
    "en-US": "Every order belongs to a known customer",
  },
  kpi15Help: {
    "zh-CN":
      "每个订单的客户要在客户档案里有且只有一行，日期和金额要能读出；不能归属的订单在合计里，却不在任何客户或级别里。",
    "zh-TW":
      "每個訂單的客戶要在客戶檔案裡有且只有一列，日期和金額要能讀出；不能歸屬的訂單在合計裡，卻不在任何客戶或級別裡。",
    "en-US":
      "The customer of an order must be exactly one row of Accounts, and date and amount must be readable; otherwise it is in the total but in no customer's or tier's figure.",
  },
  orderNoCustomer: { "zh-CN": "订单没有客户", "zh-TW": "訂單沒有客戶", "en-US": "The order names no customer" },
  orderUnknown: {
    "zh-CN": "客户档案里没有“{found}”",
    "zh-TW": "客戶檔案裡沒有「{found}」",
    "en-US": "“{found}” is not in Accounts",
  },
  orderAmbiguous: {
    "zh-CN": "客户档案里有多行对应“{found}”，请填客户编号",
    "zh-TW": "客戶檔案裡有多列對應「{found}」，請填客戶編號",
    "en-US": "Several rows of Accounts answer to “{found}”; enter the account number",
  },
  orderBadDate: {
    "zh-CN": "日期“{found}”读不出来，该订单未计入任何期间",
    "zh-TW": "日期「{found}」讀不出來，該訂單未計入任何期間",
    "en-US": "The date “{found}” cannot be read; the order is in no period",
  },
  orderBadAmount: {
    "zh-CN": "金额“{found}”不是数字，该订单未计入销售额",
    "zh-TW": "金額「{found}」不是數字，該訂單未計入銷售額",
    "en-US": "The amount “{found}” is not a number; the order is in no sales figure",
  },
  orderBadFlag: {
    "zh-CN": "“{column}”应为是或否，现为“{found}”",
    "zh-TW": "「{column}」應為是或否，現為「{found}」",
    "en-US": "“{column}” must be yes or no, but it is “{found}”",
  },
  amountHigh: {
    "zh-CN": "金额 {amount} 远高于其他订单（中位数 {median}），是否多填了单位？",
    "zh-TW": "金額 {amount} 遠高於其他訂單（中位數 {median}），是否多填了單位？",
    "en-US": "The amount {amount} is far above the others (median {median}); is the unit right?",
  },
  amountLow: {
    "zh-CN": "金额 {amount} 远低于其他订单（中位数 {median}），是否按万元填写？",
    "zh-TW": "金額 {amount} 遠低於其他訂單（中位數 {median}），是否按萬元填寫？",
    "en-US": "The amount {amount} is far below the others (median {median}); was it typed in units of 10,000?",
  },
  kpi21Title: { "zh-CN": "考核权重合计100%", "zh-TW": "考核權重合計100%", "en-US": "Weights add up to 100 %" },
  kpi21Help: {
    "zh-CN": "同一角色启用的指标权重合计应为100%；没有填权重就没有综合得分。",
    "zh-TW": "同一角色啟用的指標權重合計應為100%；沒有填權重就沒有綜合得分。",
    "en-US":
      "The weights of the indicators that are on must add up to 100 % for each role; without weights there is no total score.",
  },
  weightSum: {
    "zh-CN": "权重合计为 {sum}%，应为100%",
    "zh-TW": "權重合計為 {sum}%，應為100%",
    "en-US": "The weights add up to {sum} %, not to 100 %",
  },
  weightSumRole: {
    "zh-CN": "角色“{role}”的权重合计为 {sum}%，应为100%",
    "zh-TW": "角色「{role}」的權重合計為 {sum}%，應為100%",
    "en-US": "The weights for role “{role}” add up to {sum} %, not to 100 %",
  },
  weightNotNumber: {
    "zh-CN": "权重“{found}”不是0到100%之间的数",
    "zh-TW": "權重「{found}」不是0到100%之間的數",
    "en-US": "The weight “{found}” is not a share between 0 and 100 %",
  },
} as const satisfies Messages;
