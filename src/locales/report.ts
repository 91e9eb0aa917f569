import type { Messages } from "./types";

/** The check report: its summary and lists. */
export const reportText = {
  owner: { "zh-CN": "负责人", "zh-TW": "負責人", "en-US": "Owner" },
  nobody: { "zh-CN": "（未填负责人）", "zh-TW": "（未填負責人）", "en-US": "(nobody named)" },
  count: { "zh-CN": "项数", "zh-TW": "項數", "en-US": "Count" },
  asks: { "zh-CN": "要求", "zh-TW": "要求", "en-US": "What it asks" },
  bySeverity: { "zh-CN": "按程度", "zh-TW": "依程度", "en-US": "By severity" },
  byRule: { "zh-CN": "按规则", "zh-TW": "依規則", "en-US": "By rule" },
  byOwner: { "zh-CN": "按负责人", "zh-TW": "依負責人", "en-US": "By owner" },
  findings: { "zh-CN": "要改的", "zh-TW": "要改的", "en-US": "To mend" },
  gaps: { "zh-CN": "暂无法判断", "zh-TW": "暫無法判斷", "en-US": "Not evaluable" },
  accepted: { "zh-CN": "已接受", "zh-TW": "已接受", "en-US": "accepted" },
  history: { "zh-CN": "历史数据", "zh-TW": "歷史資料", "en-US": "History" },
  listTitle: { "zh-CN": "{title}（{count}）", "zh-TW": "{title}（{count}）", "en-US": "{title} ({count})" },
  apart: {
    "zh-CN": "另外：已接受{accepted}项，暂无法判断的规则{gaps}条",
    "zh-TW": "另外：已接受{accepted}項，暫無法判斷的規則{gaps}條",
    "en-US": "counted apart: {accepted} accepted, {gaps} {gaps|rule|rules} not evaluable",
  },
  acceptedBy: {
    "zh-CN": "（{by}接受至{until}：{reason}）",
    "zh-TW": "（{by}接受至{until}：{reason}）",
    "en-US": "(accepted by {by} until {until}: {reason})",
  },
  expired: {
    "zh-CN": "（{by}的接受已于{until}到期）",
    "zh-TW": "（{by}的接受已於{until}到期）",
    "en-US": "(the acceptance by {by} ended on {until})",
  },
  changed: {
    "zh-CN": "（{by}接受后内容有改动，接受已失效）",
    "zh-TW": "（{by}接受後內容有更動，接受已失效）",
    "en-US": "(changed after {by} accepted it, so the acceptance fell away)",
  },
  rows: { "zh-CN": "涉及{rows}行", "zh-TW": "涉及{rows}列", "en-US": "{rows} {rows|row|rows}" },
  page: { "zh-CN": "第&P页，共&N页", "zh-TW": "第&P頁，共&N頁", "en-US": "Page &P of &N" },
} as const satisfies Messages;
