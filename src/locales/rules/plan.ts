import type { Messages } from "../types";

export const planText = {
  pln19Title: {
    "zh-CN": "监控指标都有目标",
    "zh-TW": "監控指標都有目標",
    "en-US": "Every monitored metric has a target",
  },
  pln19Help: {
    "zh-CN": "为制度要求的每个指标，在开发计划里填一行期间包含今天、目标为数字的指标。",
    "zh-TW": "為制度要求的每個指標，在開發計劃裡填一列期間包含今天、目標為數字的指標。",
    "en-US":
      "Give every metric the policy asks for a row in the plan whose period covers today and whose target is a number.",
  },
  noTarget: {
    "zh-CN": "本期没有“{metric}”的目标",
    "zh-TW": "本期沒有「{metric}」的目標",
    "en-US": "There is no target for “{metric}” in the current period",
  },
  targetNotNumber: {
    "zh-CN": "“{metric}”的目标不是数字",
    "zh-TW": "「{metric}」的目標不是數字",
    "en-US": "The target for “{metric}” is not a number",
  },
  addTarget: {
    "zh-CN": "补一行期间包含 {today} 的目标",
    "zh-TW": "補一列期間包含 {today} 的目標",
    "en-US": "Add a row whose period covers {today}",
  },
  periodUnreadable: {
    "zh-CN": "“{metric}”的期间“{found}”读不出来，例如应为 2026-Q4 或 2026-12",
    "zh-TW": "「{metric}」的期間「{found}」讀不出來，例如應為 2026-Q4 或 2026-12",
    "en-US": "The period “{found}” of “{metric}” cannot be read; write 2026-Q4 or 2026-12",
  },
} as const satisfies Messages;
