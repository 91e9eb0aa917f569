import type { Messages } from "./types";

/** Charts of the pane, and the tables behind them. */
export const chartText = {
  showChart: { "zh-CN": "看图", "zh-TW": "看圖", "en-US": "As chart" },
  showTable: { "zh-CN": "看表格", "zh-TW": "看表格", "en-US": "As table" },
  chartOf: { "zh-CN": "看图：{title}", "zh-TW": "看圖：{title}", "en-US": "As chart: {title}" },
  tableOf: { "zh-CN": "看表格：{title}", "zh-TW": "看表格：{title}", "en-US": "As table: {title}" },
  name: {
    "zh-CN": "图：{title}，{series}，{first} 至 {last}，数字见表格",
    "zh-TW": "圖：{title}，{series}，{first} 至 {last}，數字見表格",
    "en-US": "Chart: {title}; {series}; {first} to {last}. As table gives the figures.",
  },
  loading: { "zh-CN": "正在画图", "zh-TW": "正在畫圖", "en-US": "Drawing" },
  none: { "zh-CN": "暂无法判断", "zh-TW": "暫無法判斷", "en-US": "not evaluable" },
  more: {
    "zh-CN": "图上只有前 {count} 项，其余见表格。",
    "zh-TW": "圖上只有前 {count} 項，其餘見表格。",
    "en-US": "The chart shows the first {count}; the table has all.",
  },

  day: { "zh-CN": "日期", "zh-TW": "日期", "en-US": "Day" },
  historyTitle: { "zh-CN": "级别走势", "zh-TW": "級別走勢", "en-US": "Tier over time" },
  decided: { "zh-CN": "定级", "zh-TW": "定級", "en-US": "decided" },

  period: { "zh-CN": "期间", "zh-TW": "期間", "en-US": "Period" },
  kpi: { "zh-CN": "指标", "zh-TW": "指標", "en-US": "KPI" },
  trendTitle: { "zh-CN": "近八期：{kpi}", "zh-TW": "近八期：{kpi}", "en-US": "Last eight periods: {kpi}" },
  actual: { "zh-CN": "实际", "zh-TW": "實際", "en-US": "actual" },
  closedPeriod: { "zh-CN": "{value}（已结账）", "zh-TW": "{value}（已結帳）", "en-US": "{value} (closed)" },
  planTitle: { "zh-CN": "实际与目标", "zh-TW": "實際與目標", "en-US": "Actual against target" },
  attainment: { "zh-CN": "达成度", "zh-TW": "達成度", "en-US": "attainment" },
  ofTarget: {
    "zh-CN": "{share}（{actual} / {target}）",
    "zh-TW": "{share}（{actual} / {target}）",
    "en-US": "{share} ({actual} of {target})",
  },
  targetMark: { "zh-CN": "竖线：达成度 100%", "zh-TW": "直線：達成度 100%", "en-US": "Upright line: attainment 100%" },

  progressTitle: { "zh-CN": "行动进度", "zh-TW": "行動進度", "en-US": "Progress of actions" },
  action: { "zh-CN": "行动", "zh-TW": "行動", "en-US": "Action" },
  progress: { "zh-CN": "进度", "zh-TW": "進度", "en-US": "progress" },
  progressLate: {
    "zh-CN": "{share}，已超 {days} 天",
    "zh-TW": "{share}，已超 {days} 天",
    "en-US": "{share}, {days} {days|day|days} late",
  },
} as const satisfies Messages;
