import type { Messages } from "./types";

/** Why it cannot be said whether a customer is new. */
export const newnessText = {
  historyBlank: {
    "zh-CN": "没有填写订单完整起始日，不能证明无往来",
    "zh-TW": "沒有填寫訂單完整起始日，不能證明無往來",
    "en-US": "It is not said from when Orders is complete, so the absence of orders proves nothing",
  },
  historyShort: {
    "zh-CN": "订单数据从 {since} 起，不能证明 {from} 以来无往来",
    "zh-TW": "訂單資料從 {since} 起，不能證明 {from} 以來無往來",
    "en-US": "Orders are complete from {since} only, which does not prove that there were none since {from}",
  },
  historyNever: {
    "zh-CN": "订单数据从 {since} 起，不能证明从未购买",
    "zh-TW": "訂單資料從 {since} 起，不能證明從未購買",
    "en-US": "Orders are complete from {since} only, which does not prove that the customer never bought",
  },
  unclearOrders: {
    "zh-CN": "有 {count} 个订单可能是该客户的往来，但客户、日期或样品栏不能确定",
    "zh-TW": "有 {count} 個訂單可能是該客戶的往來，但客戶、日期或樣品欄不能確定",
    "en-US": "{count} {count|order|orders} may be this customer’s, but their customer, date or sample mark is unclear",
  },
} as const satisfies Messages;
