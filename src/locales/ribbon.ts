import type { Messages } from "./types";

/**
 * Ribbon, manifest and page shell. For a control `x` the manifest takes `x` as label and `xTip` as supertip text.
 * Labels at most 125 characters, tips at most 250 (`npm run validate` counts).
 */
export const ribbonText = {
  productName: { "zh-CN": "客户开发台账", "zh-TW": "客戶開發台帳", "en-US": "Tierbook" },
  productDescription: {
    "zh-CN":
      "把工作簿变成客户开发计划、客户档案、拜访记录和考核表，并按公司制度检查填写、测算客户级别。数据只留在工作簿里。",
    "zh-TW":
      "把活頁簿變成客戶開發計畫、客戶檔案、拜訪記錄和考核表，並依公司制度檢查填寫、測算客戶級別。資料只留在活頁簿裡。",
    "en-US":
      "Turns a workbook into a customer plan, a prospect register, a visit log and a scorecard, checks entries against the company's policy and computes customer tiers. All data stays in the workbook.",
  },
  getStartedTitle: { "zh-CN": "客户开发台账已就绪", "zh-TW": "客戶開發台帳已就緒", "en-US": "Tierbook is ready" },
  getStartedText: {
    "zh-CN": "打开“客户开发台账”选项卡，选择“建立台账”即可开始。",
    "zh-TW": "開啟「客戶開發台帳」索引標籤，選擇「建立台帳」即可開始。",
    "en-US": "Open the Tierbook tab and choose Set up to begin.",
  },
  tab: { "zh-CN": "客户开发台账", "zh-TW": "客戶開發台帳", "en-US": "Tierbook" },
  groupWorkbook: { "zh-CN": "工作簿", "zh-TW": "活頁簿", "en-US": "Workbook" },
  groupVisits: { "zh-CN": "拜访", "zh-TW": "拜訪", "en-US": "Visits" },
  groupPolicy: { "zh-CN": "制度", "zh-TW": "制度", "en-US": "Policy" },
  groupTiers: { "zh-CN": "客户分级", "zh-TW": "客戶分級", "en-US": "Tiers" },
  groupScorecard: { "zh-CN": "考核", "zh-TW": "考核", "en-US": "Appraisal" },
  groupPane: { "zh-CN": "打开", "zh-TW": "開啟", "en-US": "Open" },
  setUp: { "zh-CN": "建立台账", "zh-TW": "建立台帳", "en-US": "Set up" },
  setUpTip: {
    "zh-CN": "在本工作簿中建立或修复台账的工作表。已有的其他工作表和已填的数据都不会改动。",
    "zh-TW": "在本活頁簿中建立或修復台帳的工作表。已有的其他工作表和已填的資料都不會更動。",
    "en-US":
      "Builds the sheets of the book in this workbook, or repairs them. Other sheets and entered data are not touched.",
  },
  importRows: { "zh-CN": "导入", "zh-TW": "匯入", "en-US": "Import" },
  importRowsTip: {
    "zh-CN": "从 CSV、Excel 文件或本工作簿的其他表导入客户、拜访或订单。写入前先预览，重复导入不会产生重复行。",
    "zh-TW": "從 CSV、Excel 檔案或本活頁簿的其他表匯入客戶、拜訪或訂單。寫入前先預覽，重複匯入不會產生重複列。",
    "en-US":
      "Brings in accounts, visits or orders from a CSV or Excel file or another table. Shows a preview first; importing again doubles nothing.",
  },
  printDaySheet: { "zh-CN": "打印去向表", "zh-TW": "列印去向表", "en-US": "Day sheet" },
  printDaySheetTip: {
    "zh-CN": "选日期和拜访人，生成可打印的业务去向表：每人一页，A4 横向，有时间、六要素和签字栏。",
    "zh-TW": "選日期和拜訪人，產生可列印的業務去向表：每人一頁，A4 橫向，有時間、六要素和簽字欄。",
    "en-US":
      "Makes the day's route sheet for printing: choose the day and who. A page for each person, A4 across, with times, the six elements and boxes to sign.",
  },
  checkEntries: { "zh-CN": "检查填写", "zh-TW": "檢查填寫", "en-US": "Check entries" },
  checkEntriesTip: {
    "zh-CN": "按公司制度检查整本台账，列出必须改、应当改和建议，并注明依据的条款。不改动数据。",
    "zh-TW": "依公司制度檢查整本台帳，列出必須改、應當改和建議，並註明依據的條款。不更動資料。",
    "en-US":
      "Checks the whole book against the company's policy and lists errors, warnings and hints with the clause behind each. Changes no data.",
  },
  checkReport: { "zh-CN": "检查报告", "zh-TW": "檢查報告", "en-US": "Check report" },
  checkReportTip: {
    "zh-CN": "检查整本台账，并把结果写成一张可打印的报告表：按程度、规则、负责人汇总，再逐条列出。",
    "zh-TW": "檢查整本台帳，並把結果寫成一張可列印的報告表：依程度、規則、負責人彙總，再逐條列出。",
    "en-US":
      "Checks the whole book and writes the result to a sheet for printing: a summary by severity, rule and owner, then every finding.",
  },
  recalculateTiers: { "zh-CN": "重新分级", "zh-TW": "重新分級", "en-US": "Recalculate tiers" },
  recalculateTiersTip: {
    "zh-CN": "重新测算全部客户的级别，先列出哪些客户升降级及原因，确认后才写入。",
    "zh-TW": "重新測算全部客戶的級別，先列出哪些客戶升降級及原因，確認後才寫入。",
    "en-US": "Computes every customer's tier again and shows who moves and why. Nothing is written before you confirm.",
  },
  undoRecalculation: { "zh-CN": "撤销上次分级", "zh-TW": "撤銷上次分級", "en-US": "Undo last recalculation" },
  undoRecalculationTip: {
    "zh-CN": "恢复上次重新分级之前的级别，先说明是谁在何时做的分级。之后手工改过的级别保持不变。",
    "zh-TW": "恢復上次重新分級之前的級別，先說明是誰在何時做的分級。之後手動改過的級別保持不變。",
    "en-US":
      "Restores the tiers from before the last recalculation, after saying whose run of when it was. Tiers changed by hand since then stay.",
  },
  showScorecard: { "zh-CN": "考核表", "zh-TW": "考核表", "en-US": "Scorecard" },
  showScorecardTip: {
    "zh-CN": "按期间、负责人或团队显示各项指标、总分和排名，并写明每个得分的原因。不改动数据。",
    "zh-TW": "依期間、負責人或團隊顯示各項指標、總分和排名，並寫明每個得分的原因。不更動資料。",
    "en-US":
      "Shows every KPI, the total and the ranking for a period, a person or a team, with the reason behind each score. Changes no data.",
  },
  finaliseScorecard: { "zh-CN": "定稿", "zh-TW": "定稿", "en-US": "Finalise" },
  finaliseScorecardTip: {
    "zh-CN": "把考核表复制成只含数值的新工作表，可单独发送；原表的公式不变。",
    "zh-TW": "把考核表複製成只含數值的新工作表，可單獨傳送；原表的公式不變。",
    "en-US":
      "Makes a copy of the Scorecard that holds values only, for sending. The formulas of the Scorecard itself stay.",
  },
  closePeriod: { "zh-CN": "结账", "zh-TW": "結帳", "en-US": "Close period" },
  closePeriodTip: {
    "zh-CN": "保存一个期间的考核结果，注明日期和制度版本；之后数据再改，已结账的结果也不变。先预览，确认后才写入。",
    "zh-TW": "保存一個期間的考核結果，註明日期和制度版本；之後資料再改，已結帳的結果也不變。先預覽，確認後才寫入。",
    "en-US":
      "Stores a period's figures with date and policy version; later edits no longer move them. Shows a preview; nothing is written before you confirm.",
  },
  openPane: { "zh-CN": "工作台", "zh-TW": "工作台", "en-US": "Pane" },
  openPaneTip: {
    "zh-CN": "打开工作台：建立、导入、检查、分级和考核都在这里完成。",
    "zh-TW": "開啟工作台：建立、匯入、檢查、分級和考核都在這裡完成。",
    "en-US": "Opens the pane, where set-up, import, checking, tiers and the scorecard are done.",
  },
  officeMissing: {
    "zh-CN": "无法载入 Office 组件（office.js）。请检查能否访问 appsforoffice.microsoft.com，然后重新打开工作台。",
    "zh-TW": "無法載入 Office 元件（office.js）。請檢查能否存取 appsforoffice.microsoft.com，然後重新開啟工作台。",
    "en-US":
      "The Office library (office.js) could not be loaded. Check that appsforoffice.microsoft.com can be reached, then open the pane again.",
  },
  paneFailed: {
    "zh-CN": "工作台未能打开。请关闭后重新打开；表格中的函数不受影响。",
    "zh-TW": "工作台未能開啟。請關閉後重新開啟；表格中的函數不受影響。",
    "en-US": "The pane could not be opened. Close it and open it again; functions in the sheet are not affected.",
  },
} as const satisfies Messages;
