import type { Messages } from "./types";

/** Why a figure cannot be said, and notes beside one that can. */
export const kpiText = {
  noTarget: { "zh-CN": "没有本期目标", "zh-TW": "沒有本期目標", "en-US": "There is no target for the period" },
  zeroTarget: { "zh-CN": "目标为0，完成率无意义", "zh-TW": "目標為0，完成率無意義", "en-US": "The target is zero" },
  targetUnreadable: {
    "zh-CN": "有目标或期间读不出来",
    "zh-TW": "有目標或期間讀不出來",
    "en-US": "A target or its period cannot be read",
  },
  missingTable: { "zh-CN": "没有安装：{tables}", "zh-TW": "沒有安裝：{tables}", "en-US": "Not installed: {tables}" },
  ordersShort: {
    "zh-CN": "订单数据从 {since} 起，不能覆盖 {from} 起的期间",
    "zh-TW": "訂單資料從 {since} 起，不能涵蓋 {from} 起的期間",
    "en-US": "Orders are complete from {since} only and do not cover the time from {from}",
  },
  ordersUnknown: {
    "zh-CN": "没有填写订单完整起始日",
    "zh-TW": "沒有填寫訂單完整起始日",
    "en-US": "It is not said from when Orders is complete",
  },
  badOrders: {
    "zh-CN": "本期有 {count} 个订单的日期、金额或客户不能确定",
    "zh-TW": "本期有 {count} 個訂單的日期、金額或客戶不能確定",
    "en-US": "{count} orders of the period have an unclear date, amount or customer",
  },
  flagUnreadable: {
    "zh-CN": "有客户的“大客户”栏读不出来",
    "zh-TW": "有客戶的「大客戶」欄讀不出來",
    "en-US": "A key-account mark in Accounts cannot be read",
  },
  noneDue: {
    "zh-CN": "本期没有到期的计划拜访",
    "zh-TW": "本期沒有到期的計劃拜訪",
    "en-US": "No planned visit of the period is due yet",
  },
  visitUnreadable: {
    "zh-CN": "有 {count} 条拜访的日期或状态读不出来",
    "zh-TW": "有 {count} 條拜訪的日期或狀態讀不出來",
    "en-US": "{count} visits have an unreadable date or status",
  },
  noChurnMonths: {
    "zh-CN": "没有填写流失判定月数",
    "zh-TW": "沒有填寫流失判定月數",
    "en-US": "It is not said after how many months a customer counts as lost",
  },
  lostDateUnreadable: {
    "zh-CN": "有客户的流失日期读不出来",
    "zh-TW": "有客戶的流失日期讀不出來",
    "en-US": "A lost date in Accounts cannot be read",
  },
  futurePeriod: { "zh-CN": "期间还没有开始", "zh-TW": "期間還沒有開始", "en-US": "The period has not begun" },
} as const satisfies Messages;
