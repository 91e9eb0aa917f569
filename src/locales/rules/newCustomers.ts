import type { Messages } from "../types";

export const newCustomerText = {
  new02Title: {
    "zh-CN": "首次交易后按期申请认定",
    "zh-TW": "首次交易後按期申請認定",
    "en-US": "Recognition is applied for in time after the first deal",
  },
  new02Help: {
    "zh-CN": "申请日期不早于首次交易日期，且在规定月数内（最后一天也算）。",
    "zh-TW": "申請日期不早於首次交易日期，且在規定月數內（最後一天也算）。",
    "en-US":
      "Apply on or after the day of the first deal and within the months the policy gives, the last day included.",
  },
  applyBefore: {
    "zh-CN": "申请日期早于首次交易日期 {first}",
    "zh-TW": "申請日期早於首次交易日期 {first}",
    "en-US": "The application is dated before the first deal on {first}",
  },
  applyLate: {
    "zh-CN": "申请晚了 {days} 天（应在 {limit} 前）",
    "zh-TW": "申請晚了 {days} 天（應在 {limit} 前）",
    "en-US": "The application is {days} days late (due by {limit})",
  },
  applyMissing: {
    "zh-CN": "首次交易 {first}，已过申请期限 {limit}，还没有申请日期",
    "zh-TW": "首次交易 {first}，已過申請期限 {limit}，還沒有申請日期",
    "en-US": "First deal on {first}; the limit {limit} has passed without an application date",
  },
  applyBy: { "zh-CN": "最迟 {limit}", "zh-TW": "最遲 {limit}", "en-US": "By {limit} at the latest" },
  dateUnreadable: {
    "zh-CN": "首次交易日期或申请日期读不出来",
    "zh-TW": "首次交易日期或申請日期讀不出來",
    "en-US": "The date of the first deal or of the application cannot be read",
  },
  new04Title: {
    "zh-CN": "客户名称与开票名称一致",
    "zh-TW": "客戶名稱與開票名稱一致",
    "en-US": "Customer name equals invoice name",
  },
  new04Help: {
    "zh-CN": "申请里的客户名称、开票名称和客户档案的开票名称要一字不差。",
    "zh-TW": "申請裡的客戶名稱、開票名稱和客戶檔案的開票名稱要一字不差。",
    "en-US": "Customer name, invoice name and the invoice name in Accounts must be the same to the letter.",
  },
  nameDiffers: {
    "zh-CN": "客户名称“{name}”与开票名称“{invoice}”不一致",
    "zh-TW": "客戶名稱「{name}」與開票名稱「{invoice}」不一致",
    "en-US": "Customer name “{name}” differs from invoice name “{invoice}”",
  },
  nameDiffersAccount: {
    "zh-CN": "客户名称“{name}”与客户档案的开票名称“{invoice}”不一致",
    "zh-TW": "客戶名稱「{name}」與客戶檔案的開票名稱「{invoice}」不一致",
    "en-US": "Customer name “{name}” differs from the invoice name “{invoice}” in Accounts",
  },
  nameWritten: {
    "zh-CN": "写法不同但应为同一名称：“{name}”与“{invoice}”",
    "zh-TW": "寫法不同但應為同一名稱：「{name}」與「{invoice}」",
    "en-US": "Written differently though likely the same: “{name}” and “{invoice}”",
  },
  nameMissing: { "zh-CN": "还缺：{column}", "zh-TW": "還缺：{column}", "en-US": "Still missing: {column}" },
  sameName: { "zh-CN": "按开票资料填写", "zh-TW": "按開票資料填寫", "en-US": "Write it as on the invoice data" },
  accountUnclear: {
    "zh-CN": "客户“{found}”在客户档案里找不到或不唯一，未能核对开票名称",
    "zh-TW": "客戶「{found}」在客戶檔案裡找不到或不唯一，未能核對開票名稱",
    "en-US": "The customer “{found}” is not in Accounts or more than once, so its invoice name was not compared",
  },
  noInvoiceName: {
    "zh-CN": "客户档案里没有该客户的开票名称，未能核对",
    "zh-TW": "客戶檔案裡沒有該客戶的開票名稱，未能核對",
    "en-US": "Accounts holds no invoice name for it, so it was not compared",
  },
} as const satisfies Messages;
