import type { Messages } from "../types";

export const visitText = {
  vis01Title: {
    "zh-CN": "晨会前交拜访计划",
    "zh-TW": "晨會前交拜訪計劃",
    "en-US": "The day's plan is handed in before the morning meeting",
  },
  vis01Help: {
    "zh-CN": "须交计划的人员，每个工作日晨会前至少提交一条当天的拜访；请假请记在缺勤表。",
    "zh-TW": "須交計劃的人員，每個工作日晨會前至少提交一條當天的拜訪；請假請記在缺勤表。",
    "en-US":
      "Those who must hand in a plan submit at least one visit of the day before the meeting on every working day; leave belongs in table Absences.",
  },
  planLate: {
    "zh-CN": "计划在晨会 {time} 之后才提交",
    "zh-TW": "計劃在晨會 {time} 之後才提交",
    "en-US": "The plan was submitted after the meeting at {time}",
  },
  planMissing: {
    "zh-CN": "{person} 有 {count} 个工作日没有交拜访计划，最近：{days}",
    "zh-TW": "{person} 有 {count} 個工作日沒有交拜訪計劃，最近：{days}",
    "en-US": "{person} handed in no visit plan on {count} working {count|day|days}, latest: {days}",
  },
  planBefore: { "zh-CN": "请在晨会前提交", "zh-TW": "請在晨會前提交", "en-US": "Submit it before the meeting" },
  noHireDate: {
    "zh-CN": "{person} 没有入职日期，不知从哪天起须交计划",
    "zh-TW": "{person} 沒有入職日期，不知從哪天起須交計劃",
    "en-US": "{person} has no hire date, so it is unknown from when plans are due",
  },
  noSubmissionTime: {
    "zh-CN": "{person} 有 {count} 个工作日的拜访没有提交时间（例如导入的），无法判断是否按时",
    "zh-TW": "{person} 有 {count} 個工作日的拜訪沒有提交時間（例如匯入的），無法判斷是否按時",
    "en-US": "{person} has visits without submission time (such as imported ones) on {count} working {count|day|days}",
  },

  vis02Title: {
    "zh-CN": "拜访六要素齐全",
    "zh-TW": "拜訪六要素齊全",
    "en-US": "The six elements of a visit are answered",
  },
  vis02Help: {
    "zh-CN": "访问谁、谈什么、何处、何时、目的、如何进行，六项都要填。",
    "zh-TW": "訪問誰、談什麼、何處、何時、目的、如何進行，六項都要填。",
    "en-US": "Fill in whom, about what, where, when, why and how.",
  },
  elementsMissing: { "zh-CN": "还缺：{elements}", "zh-TW": "還缺：{elements}", "en-US": "Still missing: {elements}" },
  elementsExpected: { "zh-CN": "六要素都要填", "zh-TW": "六要素都要填", "en-US": "All six elements are needed" },
  who: { "zh-CN": "访问谁", "zh-TW": "訪問誰", "en-US": "whom" },
  what: { "zh-CN": "谈什么", "zh-TW": "談什麼", "en-US": "what about" },
  where: { "zh-CN": "何处", "zh-TW": "何處", "en-US": "where" },
  when: { "zh-CN": "日期和时间", "zh-TW": "日期和時間", "en-US": "date and time" },
  why: { "zh-CN": "访问目的", "zh-TW": "訪問目的", "en-US": "purpose" },
  how: { "zh-CN": "如何进行", "zh-TW": "如何進行", "en-US": "how" },

  vis15Title: {
    "zh-CN": "拜访结果及时填写",
    "zh-TW": "拜訪結果及時填寫",
    "en-US": "The result of a visit is recorded in time",
  },
  vis15Help: {
    "zh-CN": "已访后在规定的工作日内填写要点。",
    "zh-TW": "已訪後在規定的工作日內填寫要點。",
    "en-US": "Write the key points within the working days the policy gives.",
  },
  reportMissing: {
    "zh-CN": "已访 {days} 个工作日，还没有填写要点（限 {limit} 个工作日）",
    "zh-TW": "已訪 {days} 個工作日，還沒有填寫要點（限 {limit} 個工作日）",
    "en-US": "{days} working {days|day|days} after the visit there are no key points yet (limit {limit})",
  },
  reportLate: {
    "zh-CN": "拜访后第 {days} 个工作日才填报（限 {limit} 个工作日）",
    "zh-TW": "拜訪後第 {days} 個工作日才填報（限 {limit} 個工作日）",
    "en-US": "Reported {days} working {days|day|days} after the visit (limit {limit})",
  },
  reportBy: { "zh-CN": "应在 {date} 前填写", "zh-TW": "應在 {date} 前填寫", "en-US": "Due by {date}" },
  noContactDate: {
    "zh-CN": "拜访日期读不出来",
    "zh-TW": "拜訪日期讀不出來",
    "en-US": "The date of the visit cannot be read",
  },
  noReportTime: {
    "zh-CN": "要点已填，但没有填报时间，无法判断是否及时",
    "zh-TW": "要點已填，但沒有填報時間，無法判斷是否及時",
    "en-US": "Key points are there, but not when they were written",
  },

  vis16Title: {
    "zh-CN": "大客户拜访后一周内回访",
    "zh-TW": "大客戶拜訪後一週內回訪",
    "en-US": "Key accounts are asked for feedback within a week",
  },
  vis16Help: {
    "zh-CN": "拜访大客户或准大客户后，在期限内用电话或当面回访，并填回访日期和方式。",
    "zh-TW": "拜訪大客戶或準大客戶後，在期限內用電話或當面回訪，並填回訪日期和方式。",
    "en-US":
      "After visiting a key account or prospect follow up by phone or in person in time, and enter date and mode.",
  },
  followUpMissing: {
    "zh-CN": "{date} 拜访后 {days} 天内没有回访",
    "zh-TW": "{date} 拜訪後 {days} 天內沒有回訪",
    "en-US": "No follow-up within {days} {days|day|days} after the visit on {date}",
  },
  followUpLate: {
    "zh-CN": "回访晚了：拜访后第 {after} 天（限 {days} 天）",
    "zh-TW": "回訪晚了：拜訪後第 {after} 天（限 {days} 天）",
    "en-US": "The follow-up came {after} {after|day|days} after the visit (limit {days})",
  },
  followUpBefore: {
    "zh-CN": "回访日期早于拜访日期",
    "zh-TW": "回訪日期早於拜訪日期",
    "en-US": "The follow-up is dated before the visit",
  },
  followUpNoMode: {
    "zh-CN": "有回访日期，没有回访方式（电话或再次当面拜访）",
    "zh-TW": "有回訪日期，沒有回訪方式（電話或再次當面拜訪）",
    "en-US": "The follow-up has a date but no mode (phone or another visit)",
  },
  followUpBy: { "zh-CN": "应在 {date} 前回访", "zh-TW": "應在 {date} 前回訪", "en-US": "Due by {date}" },

  vis19Title: { "zh-CN": "拜访计划与实际", "zh-TW": "拜訪計劃與實際", "en-US": "Visits: plan against actual" },
  vis19Help: {
    "zh-CN": "过了日期的待访要改为已访或未访；未访、取消要写原因；改期要有新的一行。",
    "zh-TW": "過了日期的待訪要改為已訪或未訪；未訪、取消要寫原因；改期要有新的一列。",
    "en-US":
      "Set past visits to done or missed, give a reason for missed and cancelled ones, and add a row for a rescheduled one.",
  },
  statusUnknown: {
    "zh-CN": "状态“{found}”不在选项里：待访、已访、未访、改期、取消",
    "zh-TW": "狀態「{found}」不在選項裡：待訪、已訪、未訪、改期、取消",
    "en-US": "The status “{found}” is none of planned, done, missed, rescheduled, cancelled",
  },
  statusMissing: { "zh-CN": "没有填状态", "zh-TW": "沒有填狀態", "en-US": "The status is missing" },
  originMissing: { "zh-CN": "没有填计划内外", "zh-TW": "沒有填計劃內外", "en-US": "Planned or ad hoc is missing" },
  originUnknown: {
    "zh-CN": "计划内外“{found}”不在选项里",
    "zh-TW": "計劃內外「{found}」不在選項裡",
    "en-US": "“{found}” is neither planned nor ad hoc",
  },
  stillPlanned: {
    "zh-CN": "已过 {days} 天仍为待访，请改为已访或未访",
    "zh-TW": "已過 {days} 天仍為待訪，請改為已訪或未訪",
    "en-US": "Still planned {days} {days|day|days} after its date; set it to done or missed",
  },
  reasonMissing: {
    "zh-CN": "没有填未访原因",
    "zh-TW": "沒有填未訪原因",
    "en-US": "The reason for not visiting is missing",
  },
  reasonUnknown: {
    "zh-CN": "未访原因“{found}”不在选项里",
    "zh-TW": "未訪原因「{found}」不在選項裡",
    "en-US": "The reason “{found}” is not in the list",
  },
  noLaterVisit: {
    "zh-CN": "改期后没有该客户新的拜访",
    "zh-TW": "改期後沒有該客戶新的拜訪",
    "en-US": "Rescheduled, but the account has no later visit",
  },
} as const satisfies Messages;
