import type { Messages } from "./types";

/** The words on the pane's tabs that views show as their titles too. Apart from the views' other texts: tabs are drawn before these load. */
export const viewName = {
  today: { "zh-CN": "今天", "zh-TW": "今天", "en-US": "Today" },
  visits: { "zh-CN": "拜访", "zh-TW": "拜訪", "en-US": "Visits" },
  customers: { "zh-CN": "客户", "zh-TW": "客戶", "en-US": "Customers" },
  plan: { "zh-CN": "计划", "zh-TW": "計劃", "en-US": "Plan" },
  scorecard: { "zh-CN": "考核", "zh-TW": "考核", "en-US": "Scorecard" },
  rollup: { "zh-CN": "汇总", "zh-TW": "彙總", "en-US": "Roll-up" },
  policy: { "zh-CN": "制度", "zh-TW": "制度", "en-US": "Policy" },
} as const satisfies Messages;
