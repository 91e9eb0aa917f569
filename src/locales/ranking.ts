import type { Messages } from "./types";

/** The sheet that ranks people and says why. */
export const rankingText = {
  sheet: { "zh-CN": "排名", "zh-TW": "排名", "en-US": "Ranking" },
  title: { "zh-CN": "人员排名 {period}", "zh-TW": "人員排名 {period}", "en-US": "Ranking of people {period}" },
  dated: {
    "zh-CN": "数据截至 {date}；制度版本 {version}。总分和得分以1为达到目标；并列者名次相同。",
    "zh-TW": "資料截至 {date}；制度版本 {version}。總分和得分以1為達到目標；並列者名次相同。",
    "en-US":
      "Data of {date}; policy version {version}. In totals and scores 1 means target reached; equal totals share a rank.",
  },
  part: { "zh-CN": "只含：{name}", "zh-TW": "只含：{name}", "en-US": "Only: {name}" },
  nobody: {
    "zh-CN": "没有可以排名的人员。请在人员表里填写业务人员，或在客户、订单、拜访里填写负责人。",
    "zh-TW": "沒有可以排名的人員。請在人員表裡填寫業務人員，或在客戶、訂單、拜訪裡填寫負責人。",
    "en-US": "Nobody can be ranked. Enter people in Team, or name them in customers, orders and visits.",
  },
  evaluable: { "zh-CN": "可评权重", "zh-TW": "可評權重", "en-US": "Weight scored" },
  scores: { "zh-CN": "各指标得分", "zh-TW": "各指標得分", "en-US": "Scores of each KPI" },
  unscored: { "zh-CN": "没有得分的指标", "zh-TW": "沒有得分的指標", "en-US": "KPIs without a score" },
  more: {
    "zh-CN": "{kpi}得{score}（{figures}），总分比平均多{points}",
    "zh-TW": "{kpi}得{score}（{figures}），總分比平均多{points}",
    "en-US": "{kpi} scores {score} ({figures}): {points} more in the total than on average",
  },
  less: {
    "zh-CN": "{kpi}得{score}（{figures}），总分比平均少{points}",
    "zh-TW": "{kpi}得{score}（{figures}），總分比平均少{points}",
    "en-US": "{kpi} scores {score} ({figures}): {points} less in the total than on average",
  },
  same: {
    "zh-CN": "各项得分都与平均相同",
    "zh-TW": "各項得分都與平均相同",
    "en-US": "Every score is that of the average",
  },
  actualOnly: { "zh-CN": "实际{actual}", "zh-TW": "實際{actual}", "en-US": "actual {actual}" },
  actualAndTarget: {
    "zh-CN": "实际{actual}，目标{target}",
    "zh-TW": "實際{actual}，目標{target}",
    "en-US": "actual {actual}, target {target}",
  },
  noFigure: { "zh-CN": "没有数据", "zh-TW": "沒有資料", "en-US": "no figure" },
  written: {
    "zh-CN": "排名已写入「{sheet}」。",
    "zh-TW": "排名已寫入「{sheet}」。",
    "en-US": "The ranking is on sheet “{sheet}”.",
  },
  step: { "zh-CN": "正在写排名", "zh-TW": "正在寫排名", "en-US": "Writing the ranking" },
} as const satisfies Messages;
