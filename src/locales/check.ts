import type { Messages } from "./types";

/** Checking entries: the check column, the report sheet, the steps. */
export const checkText = {
  error: { "zh-CN": "必须改", "zh-TW": "必須改", "en-US": "error" },
  warn: { "zh-CN": "应当改", "zh-TW": "應當改", "en-US": "warn" },
  info: { "zh-CN": "建议", "zh-TW": "建議", "en-US": "info" },
  history: { "zh-CN": "历史数据", "zh-TW": "歷史資料", "en-US": "history" },
  line: { "zh-CN": "{severity}：{message}", "zh-TW": "{severity}：{message}", "en-US": "{severity}: {message}" },
  more: { "zh-CN": "另有{count}项", "zh-TW": "另有{count}項", "en-US": "{count} more" },
  personal: { "zh-CN": "（个人信息）", "zh-TW": "（個人資訊）", "en-US": "(personal data)" },
  step: { "zh-CN": "正在检查填写", "zh-TW": "正在檢查填寫", "en-US": "Checking entries" },
  reportSheet: { "zh-CN": "检查结果", "zh-TW": "檢查結果", "en-US": "Check report" },
  reportTitle: {
    "zh-CN": "检查填写 · 截至{asOf}",
    "zh-TW": "檢查填寫 · 截至{asOf}",
    "en-US": "Check entries, as of {asOf}",
  },
  reportCounts: {
    "zh-CN": "必须改{error}项，应当改{warn}项，建议{info}项，历史数据{history}项",
    "zh-TW": "必須改{error}項，應當改{warn}項，建議{info}項，歷史資料{history}項",
    "en-US": "errors {error}, warnings {warn}, suggestions {info}, history {history}",
  },
  reportClean: { "zh-CN": "没有发现问题。", "zh-TW": "沒有發現問題。", "en-US": "Nothing to mend." },
  notEvaluable: { "zh-CN": "暂无法判断", "zh-TW": "暫無法判斷", "en-US": "not evaluable" },
  missing: { "zh-CN": "缺：{missing}", "zh-TW": "缺：{missing}", "en-US": "missing: {missing}" },
  rule: { "zh-CN": "规则", "zh-TW": "規則", "en-US": "Rule" },
  severity: { "zh-CN": "程度", "zh-TW": "程度", "en-US": "Severity" },
  cell: { "zh-CN": "单元格", "zh-TW": "儲存格", "en-US": "Cell" },
  found: { "zh-CN": "现值", "zh-TW": "現值", "en-US": "Found" },
  message: { "zh-CN": "说明", "zh-TW": "說明", "en-US": "What to do" },
  clause: { "zh-CN": "条款", "zh-TW": "條款", "en-US": "Clause" },
  yes: { "zh-CN": "是", "zh-TW": "是", "en-US": "yes" },
  no: { "zh-CN": "否", "zh-TW": "否", "en-US": "no" },
} as const satisfies Messages;
