import type { Messages } from "../types";

/** Findings of family NEW. */
export const newCustomerText = {
  applyBefore: {
    "zh-CN": "申请日期早于首次交易日期 {first}",
    "zh-TW": "申請日期早於首次交易日期 {first}",
    "en-US": "The application is dated before the first deal on {first}",
  },
  applyLate: {
    "zh-CN": "申请晚了 {days} 天（应在 {limit} 前）",
    "zh-TW": "申請晚了 {days} 天（應在 {limit} 前）",
    "en-US": "The application is {days} {days|day|days} late (due by {limit})",
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
  boughtBefore: {
    "zh-CN": "上次交易 {last}，在首次交易 {first} 前 {years} 年内，不是新客户",
    "zh-TW": "上次交易 {last}，在首次交易 {first} 前 {years} 年內，不是新客戶",
    "en-US":
      "Last order on {last}, within {years} {years|year|years} before the first deal on {first}: not a new customer",
  },
  boughtOnce: {
    "zh-CN": "{last} 已有交易，按“从未购买”不是新客户",
    "zh-TW": "{last} 已有交易，按「從未購買」不是新客戶",
    "en-US": "An order of {last} exists: by “never bought” not a new customer",
  },
  notRecognisable: {
    "zh-CN": "不予认定，或更正首次交易日期",
    "zh-TW": "不予認定，或更正首次交易日期",
    "en-US": "Refuse it, or correct the date of the first deal",
  },
  recognisedLate: {
    "zh-CN": "申请日期不合规定（期限 {limit}），却已认定",
    "zh-TW": "申請日期不合規定（期限 {limit}），卻已認定",
    "en-US": "Recognised although the application date breaks the limit ({limit})",
  },
  recognisedUndated: {
    "zh-CN": "没有申请日期，却已认定",
    "zh-TW": "沒有申請日期，卻已認定",
    "en-US": "Recognised without an application date",
  },
  refuseLate: {
    "zh-CN": "“予以认定”填否，状态改为不予认定",
    "zh-TW": "「予以認定」填否，狀態改為不予認定",
    "en-US": "Set Recognised to no and the status to refused",
  },
  signedBefore: {
    "zh-CN": "“{column}”{signed} 早于申请日期 {applied}",
    "zh-TW": "「{column}」{signed} 早於申請日期 {applied}",
    "en-US": "“{column}” {signed} is before the application on {applied}",
  },
  signAfter: {
    "zh-CN": "按实际认定日期填写",
    "zh-TW": "按實際認定日期填寫",
    "en-US": "Give the day on which it was recognised",
  },
  departmentOther: {
    "zh-CN": "{person} 在“{found}”，不在“{department}”",
    "zh-TW": "{person} 在「{found}」，不在「{department}」",
    "en-US": "{person} is in “{found}”, not in “{department}”",
  },
  departmentUnclear: {
    "zh-CN": "人员表里没写清 {person} 的部门",
    "zh-TW": "人員表裡沒寫清 {person} 的部門",
    "en-US": "Team does not say clearly in which department {person} is",
  },
  departmentExpected: {
    "zh-CN": "由“{department}”的人认定，或更正人员表",
    "zh-TW": "由「{department}」的人認定，或更正人員表",
    "en-US": "Somebody of “{department}” recognises it, or correct Team",
  },
  historyNotChecked: {
    "zh-CN": "没有查历史交易就已认定",
    "zh-TW": "沒有查歷史交易就已認定",
    "en-US": "Recognised without a search of past orders",
  },
  checkHistory: {
    "zh-CN": "查清订单记录后再认定",
    "zh-TW": "查清訂單記錄後再認定",
    "en-US": "Search the orders, then recognise",
  },
  searchedFrom: {
    "zh-CN": "只从 {found} 查起，应从 {needed} 查起",
    "zh-TW": "只從 {found} 查起，應從 {needed} 查起",
    "en-US": "Searched from {found} only; should begin on {needed}",
  },
  searchedTo: {
    "zh-CN": "只查到 {found}，应查到 {needed}",
    "zh-TW": "只查到 {found}，應查到 {needed}",
    "en-US": "Searched to {found} only; should reach {needed}",
  },
  searchedAfter: {
    "zh-CN": "查询日期 {found} 晚于市场分部日期 {signed}",
    "zh-TW": "查詢日期 {found} 晚於市場分部日期 {signed}",
    "en-US": "Searched on {found}, after the market department’s date {signed}",
  },
  ordersTyped: {
    "zh-CN": "查到 {count} 笔交易，却已认定",
    "zh-TW": "查到 {count} 筆交易，卻已認定",
    "en-US": "Recognised although {count} {count|order was|orders were} found",
  },
  ordersFound: {
    "zh-CN": "填的是0，订单表里有 {count} 笔（最近 {last}）",
    "zh-TW": "填的是0，訂單表裡有 {count} 筆（最近 {last}）",
    "en-US": "0 is written, but Orders holds {count} (latest {last})",
  },
  archivedBefore: {
    "zh-CN": "存档日期 {day} 早于市场分部日期 {signed}",
    "zh-TW": "存檔日期 {day} 早於市場分部日期 {signed}",
    "en-US": "Archived on {day}, before the market department’s date {signed}",
  },
  archiveAfter: { "zh-CN": "认定后再存档", "zh-TW": "認定後再存檔", "en-US": "Archive it after recognition" },
  notMarked: {
    "zh-CN": "客户“{found}”已认定，客户档案里没有标记",
    "zh-TW": "客戶「{found}」已認定，客戶檔案裡沒有標記",
    "en-US": "“{found}” is recognised but not marked so in Prospects",
  },
  markRegister: {
    "zh-CN": "在客户档案把“已认定新客户”填是",
    "zh-TW": "在客戶檔案把「已認定新客戶」填是",
    "en-US": "Set “recognised new customer” to yes in Prospects",
  },
  enterRegister: {
    "zh-CN": "先把客户登记到客户档案，并保证只有一条",
    "zh-TW": "先把客戶登記到客戶檔案，並保證只有一條",
    "en-US": "Enter the customer in Prospects, once",
  },
  rewardMissing: {
    "zh-CN": "已认定，“可奖励”不是“是”",
    "zh-TW": "已認定，「可獎勵」不是「是」",
    "en-US": "Recognised, but Reward due is not yes",
  },
  rewardUndue: {
    "zh-CN": "没有认定，却有奖励",
    "zh-TW": "沒有認定，卻有獎勵",
    "en-US": "A reward without recognition",
  },
  rewardExpected: {
    "zh-CN": "可奖励与予以认定一致",
    "zh-TW": "可獎勵與予以認定一致",
    "en-US": "Reward due says the same as Recognised",
  },
  neverNeedsAll: {
    "zh-CN": "按“从未购买”认定，订单数据却只从 {since} 起",
    "zh-TW": "按「從未購買」認定，訂單資料卻只從 {since} 起",
    "en-US": "“Never bought” is chosen, but Orders is complete from {since} only",
  },
  neverExpected: {
    "zh-CN": "补齐全部订单后把起始日填 1900-01-01，或改用规定年数",
    "zh-TW": "補齊全部訂單後把起始日填 1900-01-01，或改用規定年數",
    "en-US": "Add all orders and give 1900-01-01 as the first day, or choose the years",
  },
  reportMissing: {
    "zh-CN": "{person} 有 {count} 个周期没有汇报（最近：{periods}）",
    "zh-TW": "{person} 有 {count} 個週期沒有彙報（最近：{periods}）",
    "en-US": "{person} did not report in {count} {count|cycle|cycles} (latest: {periods})",
  },
  reportUndated: {
    "zh-CN": "{person} 有汇报没写日期",
    "zh-TW": "{person} 有彙報沒寫日期",
    "en-US": "A report by {person} has no date",
  },
  reportExpected: {
    "zh-CN": "在进度汇报里补上，或登记缺勤",
    "zh-TW": "在進度彙報裡補上，或登記缺勤",
    "en-US": "Enter the reports, or the absence",
  },
  typeUnclear: {
    "zh-CN": "客户“{customer}”的类型不明：{found}",
    "zh-TW": "客戶「{customer}」的類型不明：{found}",
    "en-US": "The type of customer “{customer}” is unclear: {found}",
  },
  applicantOther: {
    "zh-CN": "申请人 {applicant} 不是该客户的开发人（{people}）",
    "zh-TW": "申請人 {applicant} 不是該客戶的開發人（{people}）",
    "en-US": "{applicant} applied, but the customer was developed by {people}",
  },
  applicantExpected: {
    "zh-CN": "由 {people} 申请，或更正开发和订单记录",
    "zh-TW": "由 {people} 申請，或更正開發和訂單記錄",
    "en-US": "{people} applies, or correct the records of development and orders",
  },
  developerUnknown: {
    "zh-CN": "看不出客户“{customer}”由谁开发",
    "zh-TW": "看不出客戶「{customer}」由誰開發",
    "en-US": "Nothing says who developed “{customer}”",
  },
  historyShort: {
    "zh-CN": "{count} 户：订单数据不够早，不能证明是不是新客户",
    "zh-TW": "{count} 戶：訂單資料不夠早，不能證明是不是新客戶",
    "en-US":
      "{count} {count|customer|customers}: Orders does not reach back far enough to prove whether {count|it is|they are} new",
  },
  ordersUnclear: {
    "zh-CN": "{count} 户：有订单或设置不清楚，不能判断是不是新客户",
    "zh-TW": "{count} 戶：有訂單或設定不清楚，不能判斷是不是新客戶",
    "en-US":
      "{count} {count|customer|customers}: orders or settings are unclear, so whether {count|it is|they are} new cannot be said",
  },
  newnessBlank: {
    "zh-CN": "{count} 户有交易，没有填新老判定",
    "zh-TW": "{count} 戶有交易，沒有填新老判定",
    "en-US":
      "{count} {count|customer|customers} with orders {count|has|have} no word on whether {count|it is|they are} new",
  },
  newnessFirst: {
    "zh-CN": "填的是“{found}”，但 {first} 之前没有订单",
    "zh-TW": "填的是「{found}」，但 {first} 之前沒有訂單",
    "en-US": "“{found}” is written, but there is no order before {first}",
  },
  newnessDiffers: {
    "zh-CN": "填的是“{found}”，首次交易 {first}，此前最近 {last}",
    "zh-TW": "填的是「{found}」，首次交易 {first}，此前最近 {last}",
    "en-US": "“{found}” is written; first deal {first}, the order before {last}",
  },
  newnessExpected: { "zh-CN": "应为“{expected}”", "zh-TW": "應為「{expected}」", "en-US": "Should be “{expected}”" },
  noOrderBefore: {
    "zh-CN": "填的是 {found}，首次交易前没有订单",
    "zh-TW": "填的是 {found}，首次交易前沒有訂單",
    "en-US": "{found} is written, but there is no order before the first deal",
  },
  otherOrderBefore: {
    "zh-CN": "填的是 {found}，此前最近的订单是 {last}",
    "zh-TW": "填的是 {found}，此前最近的訂單是 {last}",
    "en-US": "{found} is written, but the latest order before is of {last}",
  },
  neverApplied: {
    "zh-CN": "首单 {deal}，已过期限 {limit}，没有认定申请",
    "zh-TW": "首單 {deal}，已過期限 {limit}，沒有認定申請",
    "en-US": "First order on {deal}; the limit {limit} has passed without an application",
  },
  applyNow: {
    "zh-CN": "补交申请（逾期不予认定），或说明不是新客户",
    "zh-TW": "補交申請（逾期不予認定），或說明不是新客戶",
    "en-US": "Hand the application in (late ones are not recognised), or show that it is no new customer",
  },
  dealDiffers: {
    "zh-CN": "申请的首次交易日期与首单 {deal} 不符",
    "zh-TW": "申請的首次交易日期與首單 {deal} 不符",
    "en-US": "The application’s first deal is not the first order of {deal}",
  },
  dealExpected: { "zh-CN": "填 {deal}", "zh-TW": "填 {deal}", "en-US": "Write {deal}" },
} as const satisfies Messages;
