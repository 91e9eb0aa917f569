import type { Messages } from "./types";

/** Steps and results of the roll-up in the pane. */
export const rollupPaneText = {
  stepKept: {
    "zh-CN": "查看上次取用的内容",
    "zh-TW": "查看上次取用的內容",
    "en-US": "Looking at what was taken last time",
  },
  stepRead: { "zh-CN": "读取{book}", "zh-TW": "讀取{book}", "en-US": "Reading {book}" },
  stepAdd: { "zh-CN": "合计各台账", "zh-TW": "合計各台帳", "en-US": "Adding up the books" },
  stepCompare: { "zh-CN": "比较{sheet}", "zh-TW": "比較{sheet}", "en-US": "Comparing {sheet}" },
  stepWrite: { "zh-CN": "写入{sheet}", "zh-TW": "寫入{sheet}", "en-US": "Writing {sheet}" },
  noFiles: {
    "zh-CN": "没有可读的工作簿。请选择 .xlsx 文件，或它们所在的文件夹。",
    "zh-TW": "沒有可讀的活頁簿。請選擇 .xlsx 檔案，或它們所在的資料夾。",
    "en-US": "There is no workbook to read. Choose .xlsx files, or the folder that holds them.",
  },
  tooMany: {
    "zh-CN": "“{sheet}”将有{rows}行，工作表最多{most}行。请少选几张表或几个台账，或用命令行汇总。尚未写入。",
    "zh-TW": "「{sheet}」將有{rows}列，工作表最多{most}列。請少選幾張表或幾個台帳，或用命令列彙總。尚未寫入。",
    "en-US":
      "“{sheet}” would have {rows} {rows|row|rows}; a sheet holds {most}. Choose fewer tables or books, or use the command line. Nothing was written.",
  },
  summary: {
    "zh-CN": "已汇总{books}个台账（读取{read}个）：新增{inserted}行，更新{updated}行，移除{removed}行。",
    "zh-TW": "已彙總{books}個台帳（讀取{read}個）：新增{inserted}列，更新{updated}列，移除{removed}列。",
    "en-US":
      "{books} {books|book|books} rolled up ({read} read): {inserted} {inserted|row|rows} added, {updated} updated, {removed} removed.",
  },
} as const satisfies Messages;
