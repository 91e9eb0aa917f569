import type { Messages } from "./types";

/** Words of a scorecard as text, and what is wrong with what was asked for. */
export const cardText = {
  title: { "zh-CN": "考核表 {period}", "zh-TW": "考核表 {period}", "en-US": "Scorecard {period}" },
  rankingTitle: { "zh-CN": "排名 {period}", "zh-TW": "排名 {period}", "en-US": "Ranking {period}" },
  owner: { "zh-CN": "负责人：{name}", "zh-TW": "負責人：{name}", "en-US": "Owner: {name}" },
  team: { "zh-CN": "团队：{name}", "zh-TW": "團隊：{name}", "en-US": "Team: {name}" },
  region: { "zh-CN": "区域：{name}", "zh-TW": "區域：{name}", "en-US": "Region: {name}" },
  product: { "zh-CN": "产品：{name}", "zh-TW": "產品：{name}", "en-US": "Product: {name}" },
  asOf: { "zh-CN": "数据日期：{date}", "zh-TW": "資料日期：{date}", "en-US": "Data up to {date}" },
  version: { "zh-CN": "制度版本：{version}", "zh-TW": "制度版本：{version}", "en-US": "Policy version {version}" },
  elapsed: {
    "zh-CN": "已过工作日：{share}",
    "zh-TW": "已過工作日：{share}",
    "en-US": "Working days elapsed: {share}",
  },
  closed: {
    "zh-CN": "已结账：{date} {by}",
    "zh-TW": "已結帳：{date} {by}",
    "en-US": "Closed {date} {by}",
  },
  kpi: { "zh-CN": "指标", "zh-TW": "指標", "en-US": "KPI" },
  weight: { "zh-CN": "权重", "zh-TW": "權重", "en-US": "Weight" },
  target: { "zh-CN": "目标", "zh-TW": "目標", "en-US": "Target" },
  numerator: { "zh-CN": "分子", "zh-TW": "分子", "en-US": "Numerator" },
  denominator: { "zh-CN": "分母", "zh-TW": "分母", "en-US": "Denominator" },
  actual: { "zh-CN": "实际", "zh-TW": "實際", "en-US": "Actual" },
  pace: { "zh-CN": "进度", "zh-TW": "進度", "en-US": "Pace" },
  score: { "zh-CN": "得分", "zh-TW": "得分", "en-US": "Score" },
  status: { "zh-CN": "状态", "zh-TW": "狀態", "en-US": "Status" },
  rank: { "zh-CN": "名次", "zh-TW": "名次", "en-US": "Rank" },
  person: { "zh-CN": "负责人", "zh-TW": "負責人", "en-US": "Owner" },
  total: { "zh-CN": "总分", "zh-TW": "總分", "en-US": "Total" },
  why: { "zh-CN": "原因", "zh-TW": "原因", "en-US": "Why" },
  green: { "zh-CN": "▲达成", "zh-TW": "▲達成", "en-US": "▲ green" },
  yellow: { "zh-CN": "►接近", "zh-TW": "►接近", "en-US": "► yellow" },
  red: { "zh-CN": "▼未达", "zh-TW": "▼未達", "en-US": "▼ red" },
  notEvaluable: { "zh-CN": "－暂无法判断", "zh-TW": "－暫無法判斷", "en-US": "– not evaluable" },
  totalLine: {
    "zh-CN": "总分 {score}（可评权重 {share}）",
    "zh-TW": "總分 {score}（可評權重 {share}）",
    "en-US": "Total {score} ({share} of the weight could be scored)",
  },
  noTotal: { "zh-CN": "没有总分：{reason}", "zh-TW": "沒有總分：{reason}", "en-US": "No total: {reason}" },
  badPeriod: {
    "zh-CN": "“{period}”不是期间。写法如2026-Q3、2026-09、2026-H2、2026、2026-09-R12（截至9月的12个月）。",
    "zh-TW": "「{period}」不是期間。寫法如2026-Q3、2026-09、2026-H2、2026、2026-09-R12（截至9月的12個月）。",
    "en-US":
      "“{period}” is no period. Write 2026-Q3, 2026-09, 2026-H2, 2026 or 2026-09-R12 (the twelve months up to September).",
  },
  noPerson: {
    "zh-CN": "台账里没有“{name}”。有：{names}。",
    "zh-TW": "台帳裡沒有「{name}」。有：{names}。",
    "en-US": "The book knows no “{name}”. There are: {names}.",
  },
  noTeam: {
    "zh-CN": "人员表里没有团队“{name}”。有：{names}。",
    "zh-TW": "人員表裡沒有團隊「{name}」。有：{names}。",
    "en-US": "Team has no department “{name}”. There are: {names}.",
  },
  step: { "zh-CN": "计算考核表", "zh-TW": "計算考核表", "en-US": "Computing the scorecard" },
} as const satisfies Messages;
