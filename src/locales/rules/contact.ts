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
    "en-US": "{days} {days|day|days} past contact due ({tier}, every {interval})",
  },
  basis: {
    "zh-CN": "{grade}，间隔{interval}",
    "zh-TW": "{grade}，間隔{interval}",
    "en-US": "{grade}, every {interval}",
  },
  dueOn: { "zh-CN": "最迟联系日 {date}", "zh-TW": "最遲聯絡日 {date}", "en-US": "Contact was due on {date}" },
  periodsMissed: {
    "zh-CN": "有 {count} 个周期没有联系（{tier}，每{interval}），最近：{from} 至 {to}",
    "zh-TW": "有 {count} 個週期沒有聯絡（{tier}，每{interval}），最近：{from} 至 {to}",
    "en-US": "No contact in {count} {count|period|periods} ({tier}, every {interval}), latest {from} to {to}",
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

  com05Title: {
    "zh-CN": "沟通方式在选项之内",
    "zh-TW": "溝通方式在選項之內",
    "en-US": "The mode of contact is in the list",
  },
  com05Help: {
    "zh-CN": "沟通方式从选项里选；公司另有方式请加到选项表。",
    "zh-TW": "溝通方式從選項裡選；公司另有方式請加到選項表。",
    "en-US": "Choose the mode from the list; add modes of your own to Lists.",
  },

  com06Title: {
    "zh-CN": "个别沟通间隔有理由",
    "zh-TW": "個別溝通間隔有理由",
    "en-US": "An own contact interval is justified",
  },
  com06Help: {
    "zh-CN": "给客户定了个别间隔要写理由；比级别的间隔长，还要有批准人。",
    "zh-TW": "給客戶定了個別間隔要寫理由；比級別的間隔長，還要有批准人。",
    "en-US": "An own interval needs a reason, and an approver when it is longer than that of the tier.",
  },
  overrideNoDays: {
    "zh-CN": "个别间隔“{found}”应是大于0的整天数",
    "zh-TW": "個別間隔「{found}」應是大於0的整天數",
    "en-US": "The own interval “{found}” should be whole days above zero",
  },
  overrideNoReason: {
    "zh-CN": "定了每 {days} 天联系一次，没有写理由",
    "zh-TW": "定了每 {days} 天聯絡一次，沒有寫理由",
    "en-US": "An interval of {days} {days|day|days} is set without a reason",
  },
  overrideNotApproved: {
    "zh-CN": "每 {days} 天比规定的每{interval}长，没有批准人，仍按规定联系",
    "zh-TW": "每 {days} 天比規定的每{interval}長，沒有批准人，仍按規定聯絡",
    "en-US":
      "{days} {days|day|days} is longer than every {interval} and nobody approved it, so the normal interval holds",
  },
  overrideNoNormal: {
    "zh-CN": "客户还没有级别，不知道规定的间隔",
    "zh-TW": "客戶還沒有級別，不知道規定的間隔",
    "en-US": "The customer has no tier yet, so the normal interval is unknown",
  },

  com07Title: {
    "zh-CN": "潜在客户定期联系",
    "zh-TW": "潛在客戶定期聯絡",
    "en-US": "Potential customers are contacted regularly",
  },
  com07Help: {
    "zh-CN": "潜在客户在规定间隔内至少联系一次，并登记为已访；任何方式都算。",
    "zh-TW": "潛在客戶在規定間隔內至少聯絡一次，並登記為已訪；任何方式都算。",
    "en-US": "Contact potential customers within the interval, in any way, and log it as done.",
  },
  potentialOverdue: {
    "zh-CN": "潜在客户已超 {days} 天没有联系（间隔{interval}）",
    "zh-TW": "潛在客戶已超 {days} 天沒有聯絡（間隔{interval}）",
    "en-US": "Potential customer {days} {days|day|days} past contact due (every {interval})",
  },
  com08Title: {
    "zh-CN": "定期向意向客户通报进展",
    "zh-TW": "定期向意向客戶通報進展",
    "en-US": "Intent customers hear of progress",
  },
  com08Help: {
    "zh-CN": "意向客户在规定间隔内至少有一次进展通报，或一次写了要点的联系。",
    "zh-TW": "意向客戶在規定間隔內至少有一次進展通報，或一次寫了要點的聯絡。",
    "en-US":
      "Within the interval intent customers get a progress report, or a contact with its key points written down.",
  },
  intentOverdue: {
    "zh-CN": "意向客户已超 {days} 天没有通报进展（间隔{interval}）",
    "zh-TW": "意向客戶已超 {days} 天沒有通報進展（間隔{interval}）",
    "en-US": "Progress report {days} {days|day|days} overdue (every {interval})",
  },
  com09Title: { "zh-CN": "定期回访成交客户", "zh-TW": "定期回訪成交客戶", "en-US": "Won customers are revisited" },
  com09Help: {
    "zh-CN": "成交客户和重点客户在规定间隔内至少回访一次；登记时沟通类型选“回访”。",
    "zh-TW": "成交客戶和重點客戶在規定間隔內至少回訪一次；登記時溝通類型選「回訪」。",
    "en-US": "Revisit won and key customers within the interval, logged with kind revisit.",
  },
  revisitOverdue: {
    "zh-CN": "成交客户已超 {days} 天没有回访（间隔{interval}）",
    "zh-TW": "成交客戶已超 {days} 天沒有回訪（間隔{interval}）",
    "en-US": "Revisit {days} {days|day|days} overdue (every {interval})",
  },

  com10Title: {
    "zh-CN": "未成交客户有回访计划",
    "zh-TW": "未成交客戶有回訪計劃",
    "en-US": "Customers not yet won have a planned contact",
  },
  com10Help: {
    "zh-CN": "还没成交的客户填约定日期和约定方式，或在拜访表排一次今天以后的待访。",
    "zh-TW": "還沒成交的客戶填約定日期和約定方式，或在拜訪表排一次今天以後的待訪。",
    "en-US": "Give a customer that has not bought an agreed date and mode, or a planned row in Visits from today on.",
  },
  revisitNoDate: {
    "zh-CN": "没有约定日期，也没有待访",
    "zh-TW": "沒有約定日期，也沒有待訪",
    "en-US": "There is neither an agreed date nor a planned contact",
  },
  revisitNoMode: {
    "zh-CN": "有约定日期，没有约定方式",
    "zh-TW": "有約定日期，沒有約定方式",
    "en-US": "There is an agreed date but no mode",
  },
  revisitExpected: {
    "zh-CN": "填约定日期和方式（电话、拜访、邮件、微信、会议），或排一次待访",
    "zh-TW": "填約定日期和方式（電話、拜訪、郵件、微信、會議），或排一次待訪",
    "en-US": "Agree a date and a mode (phone, visit, mail, WeChat, meeting), or plan a contact",
  },

  com11Title: { "zh-CN": "沟通记录填全", "zh-TW": "溝通記錄填全", "en-US": "The record of a contact is complete" },
  com11Help: {
    "zh-CN": "已访的记录要有客户、日期、方式、拜访人、访问谁和要点；日期不能在今天之后。",
    "zh-TW": "已訪的記錄要有客戶、日期、方式、拜訪人、訪問誰和要點；日期不能在今天之後。",
    "en-US": "A done contact has customer, date, mode, visitor, whom and key points, and does not lie in the future.",
  },
  doneTomorrow: {
    "zh-CN": "已访，日期 {date} 却在今天之后",
    "zh-TW": "已訪，日期 {date} 卻在今天之後",
    "en-US": "Done, but dated {date}, after today",
  },
  doneTomorrowFix: {
    "zh-CN": "改正日期，或把状态改为待访",
    "zh-TW": "改正日期，或把狀態改為待訪",
    "en-US": "Correct the date, or set the status to planned",
  },

  com12Title: {
    "zh-CN": "定期举办客户活动",
    "zh-TW": "定期舉辦客戶活動",
    "en-US": "Relationship activities on their cycle",
  },
  com12Help: {
    "zh-CN": "由人确认：按周期办了答谢、联谊等客户活动；关系维护表可作依据。",
    "zh-TW": "由人確認：按週期辦了答謝、聯誼等客戶活動；關係維護表可作依據。",
    "en-US":
      "A person confirms that customer activities took place on their cycle; table CareActivities is the evidence.",
  },

  com13Title: { "zh-CN": "成交客户挖掘再次购买", "zh-TW": "成交客戶挖掘再次購買", "en-US": "Won customers buy again" },
  com13Help: {
    "zh-CN": "首次交易满规定月数还没有再次下单的客户，在“二次购买记录”写明还可能要什么。",
    "zh-TW": "首次交易滿規定月數還沒有再次下單的客戶，在「二次購買記錄」寫明還可能要什麼。",
    "en-US": "For a customer without a second order after the months of the policy, note what else it could need.",
  },
  noSecondPurchase: {
    "zh-CN": "{date} 首次交易，已满 {months} 个月，没有再次下单，也没有二次购买记录",
    "zh-TW": "{date} 首次交易，已滿 {months} 個月，沒有再次下單，也沒有二次購買記錄",
    "en-US": "First order on {date}, more than {months} {months|month|months} ago; no second order and no note on one",
  },
  noFirstOrder: {
    "zh-CN": "成交客户没有首次交易日期",
    "zh-TW": "成交客戶沒有首次交易日期",
    "en-US": "The date of the won customer's first order is unknown",
  },

  com14Title: { "zh-CN": "按意向分级联系", "zh-TW": "按意向分級聯絡", "en-US": "Contact cadence by lead grade" },
  com14Help: {
    "zh-CN": "分级方式选“意向”时，按意向分级的跟进周期联系客户，并登记为已访。",
    "zh-TW": "分級方式選「意向」時，按意向分級的跟進週期聯絡客戶，並登記為已訪。",
    "en-US": "Where the tier scheme is intent, contact customers on the cycle of their lead grade and log it as done.",
  },
  gradeOverdue: {
    "zh-CN": "已超最迟联系日{days}天（{grade}，间隔{interval}）",
    "zh-TW": "已超最遲聯絡日{days}天（{grade}，間隔{interval}）",
    "en-US": "{days} {days|day|days} past contact due ({grade}, every {interval})",
  },
} as const satisfies Messages;
