import type { Messages } from "../types";

export const contactText = {
  com01Title: {
    "zh-CN": "A级客户按期联系",
    "zh-TW": "A級客戶按期聯絡",
    "en-US": "Tier A accounts are contacted on cadence",
  },
  com02Title: {
    "zh-CN": "B级客户按期联系",
    "zh-TW": "B級客戶按期聯絡",
    "en-US": "Tier B accounts are contacted on cadence",
  },
  com03Title: {
    "zh-CN": "C级客户按期联系",
    "zh-TW": "C級客戶按期聯絡",
    "en-US": "Tier C accounts are contacted on cadence",
  },
  com04Title: {
    "zh-CN": "D级客户按期联系",
    "zh-TW": "D級客戶按期聯絡",
    "en-US": "Tier D accounts are contacted on cadence",
  },
  help: {
    "zh-CN": "在最迟联系日之前联系客户，并在拜访表登记为已访；任何方式都算。",
    "zh-TW": "在最遲聯絡日之前聯絡客戶，並在拜訪表登記為已訪；任何方式都算。",
    "en-US": "Contact the account by its due day, in any way, and log it as done in Visits.",
  },
  overdue: {
    "zh-CN": "已超最迟联系日{days}天（{tier}，间隔{interval}）",
    "zh-TW": "已超最遲聯絡日{days}天（{tier}，間隔{interval}）",
    "en-US": "{days} days past contact due ({tier}, every {interval})",
  },
  dueOn: { "zh-CN": "最迟联系日 {date}", "zh-TW": "最遲聯絡日 {date}", "en-US": "Contact was due on {date}" },
  periodsMissed: {
    "zh-CN": "有 {count} 个周期没有联系（{tier}，每{interval}），最近：{from} 至 {to}",
    "zh-TW": "有 {count} 個週期沒有聯絡（{tier}，每{interval}），最近：{from} 至 {to}",
    "en-US": "No contact in {count} periods ({tier}, every {interval}), latest {from} to {to}",
  },
  noStart: {
    "zh-CN": "没有联系记录，也没有级别生效日期或建档日期",
    "zh-TW": "沒有聯絡記錄，也沒有級別生效日期或建檔日期",
    "en-US": "There is no contact, and neither a tier date nor a creation date",
  },
  startUnreadable: {
    "zh-CN": "级别生效日期或建档日期读不出来",
    "zh-TW": "級別生效日期或建檔日期讀不出來",
    "en-US": "The tier date or creation date cannot be read",
  },
  contactUnclear: {
    "zh-CN": "有已完成的联系日期读不出来或客户不唯一，不能确定最近联系",
    "zh-TW": "有已完成的聯絡日期讀不出來或客戶不唯一，不能確定最近聯絡",
    "en-US": "A done contact has an unreadable date or an unclear customer, so the last contact is uncertain",
  },
} as const satisfies Messages;
