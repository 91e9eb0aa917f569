import type { Messages } from "./types";

/** What is said when an Excel file cannot be read. */
export const xlsxText = {
  notZip: {
    "zh-CN": "这不是 .xlsx 文件。请在 Excel 中打开它，另存为“Excel 工作簿 (.xlsx)”后再试。",
    "zh-TW": "這不是 .xlsx 檔案。請在 Excel 中開啟它，另存為「Excel 活頁簿 (.xlsx)」後再試。",
    "en-US": "This is not an .xlsx file. Open it in Excel, save it as “Excel Workbook (.xlsx)” and try again.",
  },
  oldFormat: {
    "zh-CN": "这是旧版 .xls 格式的文件。请在 Excel 中另存为“Excel 工作簿 (.xlsx)”后再试。",
    "zh-TW": "這是舊版 .xls 格式的檔案。請在 Excel 中另存為「Excel 活頁簿 (.xlsx)」後再試。",
    "en-US": "This file is in the old .xls format. Save it in Excel as “Excel Workbook (.xlsx)” and try again.",
  },
  binaryFormat: {
    "zh-CN": "这是二进制 .xlsb 格式的文件。请在 Excel 中另存为“Excel 工作簿 (.xlsx)”后再试。",
    "zh-TW": "這是二進位 .xlsb 格式的檔案。請在 Excel 中另存為「Excel 活頁簿 (.xlsx)」後再試。",
    "en-US": "This file is in the binary .xlsb format. Save it in Excel as “Excel Workbook (.xlsx)” and try again.",
  },
  passwordProtected: {
    "zh-CN": "该文件设有打开密码，无法读取。请在 Excel 中取消打开密码后再试。",
    "zh-TW": "該檔案設有開啟密碼，無法讀取。請在 Excel 中移除開啟密碼後再試。",
    "en-US": "This file is password protected and cannot be read. Remove the password in Excel and try again.",
  },
  notWorkbook: {
    "zh-CN": "文件里没有工作簿。请选择一个 Excel 工作簿 (.xlsx)。",
    "zh-TW": "檔案裡沒有活頁簿。請選擇一個 Excel 活頁簿 (.xlsx)。",
    "en-US": "There is no workbook in this file. Choose an Excel workbook (.xlsx).",
  },
  broken: {
    "zh-CN": "文件已损坏：{part}。请用 Excel 打开并修复后再试。",
    "zh-TW": "檔案已損毀：{part}。請用 Excel 開啟並修復後再試。",
    "en-US": "The file is damaged at {part}. Open and repair it in Excel, then try again.",
  },
  unsafeXml: {
    "zh-CN": "文件的 {part} 含有文档类型声明 (DTD)，出于安全考虑不予读取。",
    "zh-TW": "檔案的 {part} 含有文件類型宣告 (DTD)，基於安全考量不予讀取。",
    "en-US": "{part} in the file declares a document type (DTD); for safety it is not read.",
  },
  tooLarge: {
    "zh-CN": "文件解压后过大，不予读取：{part}。",
    "zh-TW": "檔案解壓縮後過大，不予讀取：{part}。",
    "en-US": "The file is too large once unpacked and is not read: {part}.",
  },
  sheetNotFound: {
    "zh-CN": "文件里没有名为“{part}”的工作表。",
    "zh-TW": "檔案裡沒有名為「{part}」的工作表。",
    "en-US": "The file has no sheet named “{part}”.",
  },
} as const satisfies Messages;
