import type { Messages } from "./types";

/** Planning a week: why a customer is proposed, and what became of the plan. */
export const weekText = {
  agreed: { "zh-CN": "约定日 {date}", "zh-TW": "約定日 {date}", "en-US": "agreed for {date}" },
  overdue: {
    "zh-CN": "已超最迟联系日 {days} 天（{date}）",
    "zh-TW": "已超最遲聯絡日 {days} 天（{date}）",
    "en-US": "{days} {days|day|days} past contact due ({date})",
  },
  due: { "zh-CN": "最迟联系日 {date}", "zh-TW": "最遲聯絡日 {date}", "en-US": "contact due {date}" },
  never: { "zh-CN": "还没有联系过", "zh-TW": "還沒有聯絡過", "en-US": "never contacted" },
  nearby: {
    "zh-CN": "顺路：同一区域，最近联系 {date}",
    "zh-TW": "順路：同一區域，最近聯絡 {date}",
    "en-US": "on the way: same region, last contact {date}",
  },
  written: {
    "zh-CN": "已写入 {count} 次待访。",
    "zh-TW": "已寫入 {count} 次待訪。",
    "en-US": "{count} planned {count|visit|visits} written.",
  },
  leftOut: {
    "zh-CN": "未写入 {names}：这段时间里已有人排了同一天的拜访。",
    "zh-TW": "未寫入 {names}：這段時間裡已有人排了同一天的拜訪。",
    "en-US": "Not written: {names}. Somebody has planned a visit on the same day meanwhile.",
  },
  submitted: {
    "zh-CN": "已提交 {count} 次拜访的计划，提交时间已记下。",
    "zh-TW": "已提交 {count} 次拜訪的計劃，提交時間已記下。",
    "en-US": "The plan of {count} {count|visit|visits} is submitted; the time is noted.",
  },
  nothingToSubmit: {
    "zh-CN": "{person}这一周没有待提交的拜访。",
    "zh-TW": "{person}這一週沒有待提交的拜訪。",
    "en-US": "{person} has no visits to submit in this week.",
  },
  needsElements: {
    "zh-CN": "{customer}还缺：{fields}。",
    "zh-TW": "{customer}還缺：{fields}。",
    "en-US": "{customer} lacks: {fields}.",
  },
} as const satisfies Messages;
