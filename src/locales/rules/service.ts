import type { Messages } from "../types";

export const serviceText = {
  cmp01Title: {
    "zh-CN": "投诉及时联系客户",
    "zh-TW": "投訴及時聯絡客戶",
    "en-US": "A complaint is answered with a first contact in time",
  },
  cmp01Help: {
    "zh-CN": "接到投诉后在规定的工作日内联系客户，并填首次联系日期。",
    "zh-TW": "接到投訴後在規定的工作日內聯絡客戶，並填首次聯絡日期。",
    "en-US": "Contact the customer within the working days of the policy and enter the date of the first contact.",
  },
  notContacted: {
    "zh-CN": "接到投诉已 {days} 个工作日，还没有联系客户（限 {limit} 个工作日）",
    "zh-TW": "接到投訴已 {days} 個工作日，還沒有聯絡客戶（限 {limit} 個工作日）",
    "en-US": "{days} working {days|day|days} after the complaint the customer has not been contacted (limit {limit})",
  },
  contactedLate: {
    "zh-CN": "第 {days} 个工作日才联系客户（限 {limit} 个工作日）",
    "zh-TW": "第 {days} 個工作日才聯絡客戶（限 {limit} 個工作日）",
    "en-US": "Contacted after {days} working {days|day|days} (limit {limit})",
  },
  cmp02Title: {
    "zh-CN": "投诉及时拿出方案",
    "zh-TW": "投訴及時拿出方案",
    "en-US": "A complaint gets its solution in time",
  },
  cmp02Help: {
    "zh-CN": "责任部门从移交日起，在规定的工作日内拿出解决方案，并填方案日期。",
    "zh-TW": "責任部門從移交日起，在規定的工作日內拿出解決方案，並填方案日期。",
    "en-US":
      "From the day of handing over the department finds a solution within the working days and enters its date.",
  },
  notSolved: {
    "zh-CN": "移交已 {days} 个工作日，还没有方案（限 {limit} 个工作日）",
    "zh-TW": "移交已 {days} 個工作日，還沒有方案（限 {limit} 個工作日）",
    "en-US": "{days} working {days|day|days} after handing over there is no solution (limit {limit})",
  },
  solvedLate: {
    "zh-CN": "移交后第 {days} 个工作日才有方案（限 {limit} 个工作日）",
    "zh-TW": "移交後第 {days} 個工作日才有方案（限 {limit} 個工作日）",
    "en-US": "The solution came after {days} working {days|day|days} (limit {limit})",
  },
  cmp14Title: {
    "zh-CN": "投诉及时移交",
    "zh-TW": "投訴及時移交",
    "en-US": "A complaint is handed over in time",
  },
  cmp14Help: {
    "zh-CN": "接到投诉后在规定的工作日内移交责任部门，并填移交日期。",
    "zh-TW": "接到投訴後在規定的工作日內移交責任部門，並填移交日期。",
    "en-US": "Hand a complaint over to the department within the working days of the policy and enter the date.",
  },
  notHandedOver: {
    "zh-CN": "接到投诉已 {days} 个工作日，还没有移交（限 {limit} 个工作日）",
    "zh-TW": "接到投訴已 {days} 個工作日，還沒有移交（限 {limit} 個工作日）",
    "en-US": "{days} working {days|day|days} after the complaint it has not been handed over (limit {limit})",
  },
  handedOverLate: {
    "zh-CN": "第 {days} 个工作日才移交（限 {limit} 个工作日）",
    "zh-TW": "第 {days} 個工作日才移交（限 {limit} 個工作日）",
    "en-US": "Handed over after {days} working {days|day|days} (limit {limit})",
  },

  cmp03Title: {
    "zh-CN": "投诉有责任部门",
    "zh-TW": "投訴有責任部門",
    "en-US": "A complaint has a responsible department",
  },
  cmp03Help: {
    "zh-CN": "首次联系的期限过后，责任部门、移交日期和投诉内容都要填。",
    "zh-TW": "首次聯絡的期限過後，責任部門、移交日期和投訴內容都要填。",
    "en-US": "Once the days for the first contact are over, department, day of handing over and details are filled in.",
  },
  cmp04Title: {
    "zh-CN": "结案前已解决、已回访",
    "zh-TW": "結案前已解決、已回訪",
    "en-US": "A closed complaint is solved and was revisited",
  },
  cmp04Help: {
    "zh-CN": "填了结案日期的投诉，“已解决”选“是”，并有回访日期。",
    "zh-TW": "填了結案日期的投訴，「已解決」選「是」，並有回訪日期。",
    "en-US": "A complaint with a closing date is marked solved and has a revisit date.",
  },
  closedUnsolved: { "zh-CN": "没有解决就结案了", "zh-TW": "沒有解決就結案了", "en-US": "Closed without being solved" },
  closedUnknown: {
    "zh-CN": "已结案，没有填是否解决",
    "zh-TW": "已結案，沒有填是否解決",
    "en-US": "Closed, but nothing says whether it was solved",
  },
  notRevisited: { "zh-CN": "已结案，没有回访", "zh-TW": "已結案，沒有回訪", "en-US": "Closed without a revisit" },
  cmp05Title: {
    "zh-CN": "投诉有原因和改进措施",
    "zh-TW": "投訴有原因和改進措施",
    "en-US": "A closed complaint has cause and improvement",
  },
  cmp05Help: {
    "zh-CN": "结案时写明原因，以及怎样避免再发生。",
    "zh-TW": "結案時寫明原因，以及怎樣避免再發生。",
    "en-US": "When closing write down the cause and what keeps it from happening again.",
  },
  cmp06Title: {
    "zh-CN": "投诉责任已定",
    "zh-TW": "投訴責任已定",
    "en-US": "It is decided who caused a complaint",
  },
  cmp06Help: {
    "zh-CN": "在规定的工作日内选定投诉责任；人员或企业过失是有效投诉，客户原因或第三方不是。",
    "zh-TW": "在規定的工作日內選定投訴責任；人員或企業過失是有效投訴，客戶原因或第三方不是。",
    "en-US":
      "Choose the cause within the working days: faults of staff or company make a complaint effective, customer or third party do not.",
  },
  undecided: {
    "zh-CN": "接到投诉已 {days} 个工作日，责任还没有定（限 {limit} 个工作日）",
    "zh-TW": "接到投訴已 {days} 個工作日，責任還沒有定（限 {limit} 個工作日）",
    "en-US": "{days} working {days|day|days} after the complaint its cause is undecided (limit {limit})",
  },
  causeUnknown: {
    "zh-CN": "投诉责任“{found}”不在选项里，{days} 个工作日还没有定（限 {limit} 个工作日）",
    "zh-TW": "投訴責任「{found}」不在選項裡，{days} 個工作日還沒有定（限 {limit} 個工作日）",
    "en-US":
      "The cause “{found}” is not in the list, so it is undecided after {days} working {days|day|days} (limit {limit})",
  },
  isEffective: {
    "zh-CN": "责任在人员或企业，是有效投诉，这里却是“{found}”",
    "zh-TW": "責任在人員或企業，是有效投訴，這裡卻是「{found}」",
    "en-US": "Staff or company caused it, so the complaint is effective; here it says “{found}”",
  },
  notEffective: {
    "zh-CN": "责任在客户或第三方，不是有效投诉，这里却是“{found}”",
    "zh-TW": "責任在客戶或第三方，不是有效投訴，這裡卻是「{found}」",
    "en-US": "Customer or third party caused it, so the complaint is not effective; here it says “{found}”",
  },
  cmp11Title: {
    "zh-CN": "质量投诉有调查报告",
    "zh-TW": "品質投訴有調查報告",
    "en-US": "A quality complaint has its report",
  },
  cmp11Help: {
    "zh-CN": "质量投诉结案时，填调查评价报告的编号或文件名。",
    "zh-TW": "品質投訴結案時，填調查評價報告的編號或檔名。",
    "en-US": "When closing a quality complaint enter the number or file of its report.",
  },
  cmp12Title: { "zh-CN": "投诉写清楚", "zh-TW": "投訴寫清楚", "en-US": "A complaint is described" },
  cmp12Help: {
    "zh-CN": "投诉内容写到规定的字数：什么事、涉及什么、客户要求什么。",
    "zh-TW": "投訴內容寫到規定的字數：什麼事、涉及什麼、客戶要求什麼。",
    "en-US":
      "Write at least as many characters as the policy asks: what happened, what it concerns, what the customer wants.",
  },
  tooShort: {
    "zh-CN": "投诉内容只有 {count} 个字（至少 {least} 个）",
    "zh-TW": "投訴內容只有 {count} 個字（至少 {least} 個）",
    "en-US": "The description has {count} {count|character|characters} (at least {least})",
  },

  cmp07Title: {
    "zh-CN": "意见及时答复",
    "zh-TW": "意見及時答覆",
    "en-US": "Feedback is answered in time",
  },
  cmp07Help: {
    "zh-CN": "客户的意见和建议在标准时间内答复，并填答复时间。",
    "zh-TW": "客戶的意見和建議在標準時間內答覆，並填答覆時間。",
    "en-US": "Answer opinions and suggestions within the standard time and enter when.",
  },
  notAnswered: {
    "zh-CN": "收到已 {days} 个工作日，还没有答复（限 {limit} 个工作日）",
    "zh-TW": "收到已 {days} 個工作日，還沒有答覆（限 {limit} 個工作日）",
    "en-US": "Not answered after {days} working {days|day|days} (limit {limit})",
  },
  answeredLate: {
    "zh-CN": "第 {days} 个工作日才答复（限 {limit} 个工作日）",
    "zh-TW": "第 {days} 個工作日才答覆（限 {limit} 個工作日）",
    "en-US": "Answered after {days} working {days|day|days} (limit {limit})",
  },
  notAnsweredHours: {
    "zh-CN": "收到约 {hours} 小时，还没有答复（限 {limit} 小时）",
    "zh-TW": "收到約 {hours} 小時，還沒有答覆（限 {limit} 小時）",
    "en-US": "Not answered after about {hours} {hours|hour|hours} (limit {limit})",
  },
  answeredLateHours: {
    "zh-CN": "约 {hours} 小时才答复（限 {limit} 小时）",
    "zh-TW": "約 {hours} 小時才答覆（限 {limit} 小時）",
    "en-US": "Answered after about {hours} {hours|hour|hours} (limit {limit})",
  },
  noTimeOfDay: {
    "zh-CN": "“{column}”只有日期，没有钟点，按小时算不准",
    "zh-TW": "「{column}」只有日期，沒有鐘點，按小時算不準",
    "en-US": "“{column}” has no time of day, so hours cannot be told",
  },

  cmp08Title: {
    "zh-CN": "来函一天内登记",
    "zh-TW": "來函一天內登記",
    "en-US": "Incoming documents are registered within a day",
  },
  cmp08Help: {
    "zh-CN": "由人确认：来函按期交专人登记编号；来函登记表可作依据。",
    "zh-TW": "由人確認：來函按期交專人登記編號；來函登記表可作依據。",
    "en-US": "A person confirms that incoming documents get their number in time; table Documents is the evidence.",
  },
  cmp09Title: {
    "zh-CN": "每月10日前开出上月发票",
    "zh-TW": "每月10日前開出上月發票",
    "en-US": "Monthly invoices are out by the 10th",
  },
  cmp09Help: {
    "zh-CN": "由人确认：月结客户的发票在规定日期前开出；发票表可作依据。",
    "zh-TW": "由人確認：月結客戶的發票在規定日期前開出；發票表可作依據。",
    "en-US":
      "A person confirms that monthly invoices were issued by the day of the policy; table Invoices is the evidence.",
  },
  cmp10Title: {
    "zh-CN": "货款到账才发货",
    "zh-TW": "貨款到帳才發貨",
    "en-US": "Goods are shipped after the payment",
  },
  cmp10Help: {
    "zh-CN": "发货前确认货款到账，到账确认日期不晚于发货日期；样品和退货不算。",
    "zh-TW": "發貨前確認貨款到帳，到帳確認日期不晚於發貨日期；樣品和退貨不算。",
    "en-US": "Confirm the payment at the latest on the day of shipping; samples and returns are left out.",
  },
  notPaid: {
    "zh-CN": "已发货 {date}，没有到账确认日期",
    "zh-TW": "已發貨 {date}，沒有到帳確認日期",
    "en-US": "Shipped {date} without a confirmed payment",
  },
  paidLater: {
    "zh-CN": "{date} 发货之后才确认到账",
    "zh-TW": "{date} 發貨之後才確認到帳",
    "en-US": "The payment was confirmed after shipping on {date}",
  },

  cmp13Title: {
    "zh-CN": "投诉、流失、超期都有预警",
    "zh-TW": "投訴、流失、超期都有預警",
    "en-US": "Complaints, lost and overdue customers raise alerts",
  },
  cmp13Help: {
    "zh-CN": "未结案的投诉、过了流失月数没有下单的客户、超期未联系的A级客户，都要有预警；预警在规定天数内处理。",
    "zh-TW": "未結案的投訴、過了流失月數沒有下單的客戶、超期未聯絡的A級客戶，都要有預警；預警在規定天數內處理。",
    "en-US":
      "Open complaints, customers without orders for the months of churn and overdue tier A customers have an alert, and alerts are dealt with in time.",
  },
  alertOpen: {
    "zh-CN": "预警已 {days} 天没有处理（限 {limit} 天）",
    "zh-TW": "預警已 {days} 天沒有處理（限 {limit} 天）",
    "en-US": "The alert has been open for {days} {days|day|days} (limit {limit})",
  },
  noComplaintAlert: {
    "zh-CN": "{date} 的投诉没有预警",
    "zh-TW": "{date} 的投訴沒有預警",
    "en-US": "The complaint of {date} has no alert",
  },
  noChurnAlert: {
    "zh-CN": "{date} 以后没有下单，已过 {months} 个月，没有流失预警",
    "zh-TW": "{date} 以後沒有下單，已過 {months} 個月，沒有流失預警",
    "en-US": "No order since {date}, more than {months} {months|month|months}, and no alert of churn",
  },
  noCadenceAlert: {
    "zh-CN": "A级客户已过最迟联系日 {date}，没有预警",
    "zh-TW": "A級客戶已過最遲聯絡日 {date}，沒有預警",
    "en-US": "Tier A, contact due since {date}, and no alert",
  },

  cmp15Title: {
    "zh-CN": "定期调查客户满意度",
    "zh-TW": "定期調查客戶滿意度",
    "en-US": "Satisfaction is surveyed on its cycle",
  },
  cmp15Help: {
    "zh-CN": "满意度调查每过规定月数至少做一次。",
    "zh-TW": "滿意度調查每過規定月數至少做一次。",
    "en-US": "Survey customers' satisfaction at least once in the months of the policy.",
  },
  noSurvey: {
    "zh-CN": "还没有做过满意度调查（每 {months} 个月一次）",
    "zh-TW": "還沒有做過滿意度調查（每 {months} 個月一次）",
    "en-US": "There has been no survey yet (every {months} {months|month|months})",
  },
  surveyOverdue: {
    "zh-CN": "最近一次调查是 {date}，已过 {months} 个月",
    "zh-TW": "最近一次調查是 {date}，已過 {months} 個月",
    "en-US": "The latest survey of {date} is more than {months} {months|month|months} old",
  },
} as const satisfies Messages;
