import type { Messages } from "../types";

/** Messages of family ACC on the data of an account: what was found, and what to do. */
export const accountData = {
  nameMissing: { "zh-CN": "没有客户名称", "zh-TW": "沒有客戶名稱", "en-US": "The account has no name" },
  fillIn: { "zh-CN": "请补填", "zh-TW": "請補填", "en-US": "Please fill it in" },
  phoneOrMail: { "zh-CN": "电话或邮箱", "zh-TW": "電話或郵箱", "en-US": "phone or e-mail" },
  referrerMissing: {
    "zh-CN": "推荐来的客户没有写推荐人",
    "zh-TW": "推薦來的客戶沒有寫推薦人",
    "en-US": "The customer was referred, but by whom is missing",
  },
  notADate: { "zh-CN": "“{found}”不是日期", "zh-TW": "「{found}」不是日期", "en-US": "“{found}” is not a date" },
  noOrderYet: {
    "zh-CN": "成交客户还没有非样品订单",
    "zh-TW": "成交客戶還沒有非樣品訂單",
    "en-US": "The won customer has no order yet, samples left out",
  },
  orderOrClass: {
    "zh-CN": "签约后 {days} 天内登记订单，否则改分类",
    "zh-TW": "簽約後 {days} 天內登記訂單，否則改分類",
    "en-US": "Record an order within {days} {days|day|days} after the contract, or change the class",
  },
  ordersUnclear: {
    "zh-CN": "有订单可能属于该客户，但客户、样品或退货栏读不出来",
    "zh-TW": "有訂單可能屬於該客戶，但客戶、樣品或退貨欄讀不出來",
    "en-US": "An order may be this customer's, but its customer, sample or return cell cannot be read",
  },
  ordersShort: {
    "zh-CN": "订单回款的完整起始日太晚，此前的购买无从得知",
    "zh-TW": "訂單回款的完整起始日太晚，此前的購買無從得知",
    "en-US": "Orders is complete only from a later day; earlier purchases are unknown",
  },
  intentWithoutIntent: {
    "zh-CN": "意向客户的购买意向为“无”",
    "zh-TW": "意向客戶的購買意向為「無」",
    "en-US": "A customer with intent has no purchase intent",
  },
  intentOrClass: {
    "zh-CN": "更正购买意向，或改为潜在客户",
    "zh-TW": "更正購買意向，或改為潛在客戶",
    "en-US": "Correct the purchase intent, or change the class to potential",
  },
  noNegotiation: {
    "zh-CN": "意向客户没有进行中且已到商务洽谈的开发记录",
    "zh-TW": "意向客戶沒有進行中且已到商務洽談的開發記錄",
    "en-US": "The customer with intent has no open development at negotiation or later",
  },
  negotiationOrClass: {
    "zh-CN": "更新客户开发的阶段，或改为潜在客户",
    "zh-TW": "更新客戶開發的階段，或改為潛在客戶",
    "en-US": "Update the stage in Development, or change the class to potential",
  },
  developmentUnclear: {
    "zh-CN": "该客户的开发记录读不出阶段或状态，或客户不唯一",
    "zh-TW": "該客戶的開發記錄讀不出階段或狀態，或客戶不唯一",
    "en-US": "A development of this customer has an unreadable stage or status, or could be another's",
  },
  contactUnclear: {
    "zh-CN": "该客户有一次沟通读不出日期",
    "zh-TW": "該客戶有一次溝通讀不出日期",
    "en-US": "A contact of this customer has a date that cannot be read",
  },
  intentStale: {
    "zh-CN": "意向客户已 {days} 天没有联系（上次 {date}）",
    "zh-TW": "意向客戶已 {days} 天沒有聯絡（上次 {date}）",
    "en-US": "The customer with intent was not contacted for {days} {days|day|days} (last on {date})",
  },
  contactWithin: {
    "zh-CN": "{days} 天内至少联系一次",
    "zh-TW": "{days} 天內至少聯絡一次",
    "en-US": "At least one contact within {days} {days|day|days}",
  },
  potentialContract: {
    "zh-CN": "潜在客户已有合同“{found}”",
    "zh-TW": "潛在客戶已有合同「{found}」",
    "en-US": "The potential customer has contract “{found}”",
  },
  changeClass: {
    "zh-CN": "请改为成交客户，或删去合同编号",
    "zh-TW": "請改為成交客戶，或刪去合同編號",
    "en-US": "Change the class to won, or remove the contract number",
  },
  potentialOrders: {
    "zh-CN": "潜在客户已有订单",
    "zh-TW": "潛在客戶已有訂單",
    "en-US": "The potential customer has orders",
  },
  potentialOrdersLast: {
    "zh-CN": "潜在客户已有订单，最近 {date}",
    "zh-TW": "潛在客戶已有訂單，最近 {date}",
    "en-US": "The potential customer has orders, the last on {date}",
  },
  changeClassOrReactivate: {
    "zh-CN": "请改为成交客户；停止交易后再开发的，在现状说明里注明",
    "zh-TW": "請改為成交客戶；停止交易後再開發的，在現狀說明裡註明",
    "en-US": "Change the class to won; if it is being won back, say so in the note on its state",
  },
  keyNotRecorded: {
    "zh-CN": "分类为重点客户，但没有填大客户标记",
    "zh-TW": "分類為重點客戶，但沒有填大客戶標記",
    "en-US": "The class is key, but whether it is a key account is blank",
  },
  keyDenied: {
    "zh-CN": "分类为重点客户，大客户标记却是“否”",
    "zh-TW": "分類為重點客戶，大客戶標記卻是「否」",
    "en-US": "The class is key, but the key-account mark says no",
  },
  recordKey: {
    "zh-CN": "按认定结果填大客户标记，或改分类",
    "zh-TW": "按認定結果填大客戶標記，或改分類",
    "en-US": "Enter the result of the assessment as the mark, or change the class",
  },
  notGrouped: {
    "zh-CN": "三项都没有填：{columns}",
    "zh-TW": "三項都沒有填：{columns}",
    "en-US": "All three are blank: {columns}",
  },
  reviewOverdue: {
    "zh-CN": "全面梳理已超期 {days} 天（上次 {date}）",
    "zh-TW": "全面梳理已超期 {days} 天（上次 {date}）",
    "en-US": "The review of the account's data is {days} {days|day|days} overdue (last on {date})",
  },
  reviewBy: { "zh-CN": "应在 {date} 前梳理", "zh-TW": "應在 {date} 前梳理", "en-US": "Due by {date}" },
  changeOpen: {
    "zh-CN": "得知后已 {days} 个工作日仍未更新（限 {limit} 个工作日）",
    "zh-TW": "得知後已 {days} 個工作日仍未更新（限 {limit} 個工作日）",
    "en-US": "Not entered {days} working {days|day|days} after it became known (limit {limit})",
  },
  changeLate: {
    "zh-CN": "得知后第 {days} 个工作日才更新（限 {limit} 个工作日）",
    "zh-TW": "得知後第 {days} 個工作日才更新（限 {limit} 個工作日）",
    "en-US": "Entered {days} working {days|day|days} after it became known (limit {limit})",
  },
  changeBy: { "zh-CN": "应在 {date} 前更新", "zh-TW": "應在 {date} 前更新", "en-US": "Due by {date}" },
  noticeOpen: {
    "zh-CN": "客服通知后已 {days} 个工作日仍未更新（限 {limit} 个工作日）",
    "zh-TW": "客服通知後已 {days} 個工作日仍未更新（限 {limit} 個工作日）",
    "en-US": "Not entered {days} working {days|day|days} after the notice (limit {limit})",
  },
  noticeLate: {
    "zh-CN": "客服通知后第 {days} 个工作日才更新（限 {limit} 个工作日）",
    "zh-TW": "客服通知後第 {days} 個工作日才更新（限 {limit} 個工作日）",
    "en-US": "Entered {days} working {days|day|days} after the notice (limit {limit})",
  },
  departmentMissing: {
    "zh-CN": "人员表里“{person}”没有部门",
    "zh-TW": "人員表裡「{person}」沒有部門",
    "en-US": "“{person}” has no department in table Team",
  },
  leadWithoutOwner: {
    "zh-CN": "{person} 建档的客户还没有负责人",
    "zh-TW": "{person} 建檔的客戶還沒有負責人",
    "en-US": "The account created by {person} has no owner yet",
  },
  handoverOpen: {
    "zh-CN": "建档后已 {days} 个工作日仍未移交（限 {limit} 个工作日）",
    "zh-TW": "建檔後已 {days} 個工作日仍未移交（限 {limit} 個工作日）",
    "en-US": "Not handed over {days} working {days|day|days} after it was created (limit {limit})",
  },
  handoverLate: {
    "zh-CN": "建档后第 {days} 个工作日才移交（限 {limit} 个工作日）",
    "zh-TW": "建檔後第 {days} 個工作日才移交（限 {limit} 個工作日）",
    "en-US": "Handed over {days} working {days|day|days} after it was created (limit {limit})",
  },
  phoneForm: {
    "zh-CN": "电话“{found}”不符合规定的写法",
    "zh-TW": "電話「{found}」不符合規定的寫法",
    "en-US": "The phone “{found}” does not match the form of the policy",
  },
  mailForm: {
    "zh-CN": "邮箱“{found}”写法不对",
    "zh-TW": "郵箱「{found}」寫法不對",
    "en-US": "The e-mail address “{found}” is not well formed",
  },
  spaces: {
    "zh-CN": "{column}里有多余或全角空格",
    "zh-TW": "{column}裡有多餘或全形空格",
    "en-US": "{column} has stray or full-width spaces",
  },
  dateAsText: {
    "zh-CN": "{column}“{found}”是文字，不是日期",
    "zh-TW": "{column}「{found}」是文字，不是日期",
    "en-US": "{column} “{found}” is text, not a date",
  },
  listEmpty: {
    "zh-CN": "{column}的选项还没有建立，无法核对",
    "zh-TW": "{column}的選項還沒有建立，無法核對",
    "en-US": "The list for {column} has no values yet, so nothing can be compared",
  },
  dealings: { "zh-CN": "业务往来", "zh-TW": "業務往來", "en-US": "dealings" },
  contacts: { "zh-CN": "沟通记录", "zh-TW": "溝通記錄", "en-US": "contacts" },
  archiveGaps: {
    "zh-CN": "档案完整度 {share}，还缺：{columns}",
    "zh-TW": "檔案完整度 {share}，還缺：{columns}",
    "en-US": "The archive is {share} complete; missing: {columns}",
  },
  archiveLeast: {
    "zh-CN": "完整度应达到 {share}",
    "zh-TW": "完整度應達到 {share}",
    "en-US": "It should be {share} complete",
  },
  noFeedback: {
    "zh-CN": "近 {months} 个月没有反馈或满意度调查",
    "zh-TW": "近 {months} 個月沒有回饋或滿意度調查",
    "en-US": "No feedback and no survey in the last {months} {months|month|months}",
  },
  askFeedback: {
    "zh-CN": "请回访并登记意见反馈，或做一次满意度调查",
    "zh-TW": "請回訪並登記意見回饋，或做一次滿意度調查",
    "en-US": "Ask for feedback and record it, or make a survey",
  },
  feedbackUnclear: {
    "zh-CN": "有一条反馈可能属于该客户，但客户或日期读不出来",
    "zh-TW": "有一條回饋可能屬於該客戶，但客戶或日期讀不出來",
    "en-US": "A row of feedback may be this customer's, but its customer or date cannot be read",
  },
} as const satisfies Messages;
