import type { Messages } from "./types";

/** The pane: views, buttons, states. */
export const paneText = {
  viewStart: { "zh-CN": "开始", "zh-TW": "開始", "en-US": "Start" },
  viewCheck: { "zh-CN": "检查", "zh-TW": "檢查", "en-US": "Check" },
  viewTiers: { "zh-CN": "分级", "zh-TW": "分級", "en-US": "Tiers" },
  viewImport: { "zh-CN": "导入", "zh-TW": "匯入", "en-US": "Import" },
  views: { "zh-CN": "工作台的页面", "zh-TW": "工作台的頁面", "en-US": "Views of the pane" },
  moreViews: { "zh-CN": "更多", "zh-TW": "更多", "en-US": "More" },
  moreViewsName: {
    "zh-CN": "更多，另有 {count} 页",
    "zh-TW": "更多，另有 {count} 頁",
    "en-US": "{count} more {count|view|views}",
  },
  product: { "zh-CN": "客户开发台账", "zh-TW": "客戶開發台帳", "en-US": "Tierbook" },
  pane: { "zh-CN": "工作台", "zh-TW": "工作台", "en-US": "pane" },
  loading: { "zh-CN": "正在打开…", "zh-TW": "正在開啟…", "en-US": "Opening…" },
  viewFailed: {
    "zh-CN": "“{view}”显示不出来（{code}）。工作簿里的数据没有受影响。请重试；仍不行，请关闭工作台再打开。",
    "zh-TW": "「{view}」顯示不出來（{code}）。活頁簿裡的資料沒有受影響。請重試；仍不行，請關閉工作台再開啟。",
    "en-US":
      "“{view}” cannot be shown ({code}). The data in the workbook is not affected. Try again; if that does not help, close the pane and open it again.",
  },
  viewNotLoaded: {
    "zh-CN": "“{view}”没能下载。请检查网络后重试；仍不行，请关闭工作台再打开。",
    "zh-TW": "「{view}」沒能下載。請檢查網路後重試；仍不行，請關閉工作台再開啟。",
    "en-US":
      "“{view}” could not be downloaded. Check the network and try again; if that does not help, close the pane and open it again.",
  },
  retry: { "zh-CN": "重试", "zh-TW": "重試", "en-US": "Try again" },
  toStart: { "zh-CN": "去建立台账", "zh-TW": "去建立台帳", "en-US": "Set up" },
  cancel: { "zh-CN": "取消", "zh-TW": "取消", "en-US": "Cancel" },
  clear: { "zh-CN": "清空", "zh-TW": "清空", "en-US": "Clear" },
  increase: { "zh-CN": "加一", "zh-TW": "加一", "en-US": "One more" },
  decrease: { "zh-CN": "减一", "zh-TW": "減一", "en-US": "One less" },
  close: { "zh-CN": "关闭", "zh-TW": "關閉", "en-US": "Close" },
  working: { "zh-CN": "正在处理…", "zh-TW": "正在處理…", "en-US": "Working…" },
  progressOf: {
    "zh-CN": "{step}：{done} / {total}",
    "zh-TW": "{step}：{done} / {total}",
    "en-US": "{step}: {done} of {total}",
  },
  unexpected: {
    "zh-CN": "出了意外（{code}）。已写好的部分不受影响，再运行一次会接着做完；若仍不行，请把这行字发给管理员。",
    "zh-TW": "出了意外（{code}）。已寫好的部分不受影響，再執行一次會接著做完；若仍不行，請把這行字傳給管理員。",
    "en-US":
      "Something unexpected happened ({code}). What was written stays valid, and running it again finishes the rest; if it does not, send this line to your administrator.",
  },
  notABook: {
    "zh-CN": "这本工作簿还不是客户开发台账。请先到“开始”建立台账。",
    "zh-TW": "這本活頁簿還不是客戶開發台帳。請先到「開始」建立台帳。",
    "en-US": "This workbook is not a Tierbook yet. Set it up under Start first.",
  },
  more: { "zh-CN": "再显示 {count} 条", "zh-TW": "再顯示 {count} 條", "en-US": "Show {count} more" },
  listComma: { "zh-CN": "、", "zh-TW": "、", "en-US": ", " },

  setUpTitle: { "zh-CN": "建立台账", "zh-TW": "建立台帳", "en-US": "Set up" },
  setUpIntro: {
    "zh-CN":
      "在这本工作簿里加上客户档案、拜访、订单回款、考核表和制度设置。已有的工作表和数据不会改动，数据只留在工作簿里。",
    "zh-TW":
      "在這本活頁簿裡加上客戶檔案、拜訪、訂單回款、考核表和制度設置。已有的工作表和資料不會更動，資料只留在活頁簿裡。",
    "en-US":
      "Adds prospects, visits, orders, scorecard and policy to this workbook. Existing sheets and data are not touched, and nothing leaves the workbook.",
  },
  bookLanguage: { "zh-CN": "工作簿语言", "zh-TW": "活頁簿語言", "en-US": "Language of the workbook" },
  profile: { "zh-CN": "检查范围", "zh-TW": "檢查範圍", "en-US": "Profile" },
  packs: { "zh-CN": "功能包", "zh-TW": "功能包", "en-US": "Packs" },
  mode: { "zh-CN": "计算方式", "zh-TW": "計算方式", "en-US": "How figures are computed" },
  modeFunctions: {
    "zh-CN": "用 Tierbook 函数（推荐）",
    "zh-TW": "用 Tierbook 函數（建議）",
    "en-US": "Tierbook functions (recommended)",
  },
  modeCompatible: {
    "zh-CN": "用 Excel 自带公式（同事用 WPS、手机或旧版 Excel 时）",
    "zh-TW": "用 Excel 內建公式（同事用 WPS、手機或舊版 Excel 時）",
    "en-US": "Excel's own formulas (where colleagues use WPS, phones or an old Excel)",
  },
  runSetUp: { "zh-CN": "建立台账", "zh-TW": "建立台帳", "en-US": "Set up" },
  runRepair: { "zh-CN": "检查并修复台账", "zh-TW": "檢查並修復台帳", "en-US": "Check and repair the book" },
  setUpDone: { "zh-CN": "台账已建好。", "zh-TW": "台帳已建好。", "en-US": "The book is ready." },
  repairDone: {
    "zh-CN": "台账完好，缺的已补上。",
    "zh-TW": "台帳完好，缺的已補上。",
    "en-US": "The book is in order; what was missing has been added.",
  },
  bookReady: {
    "zh-CN": "这本工作簿是客户开发台账，有 {tables} 张表。",
    "zh-TW": "這本活頁簿是客戶開發台帳，有 {tables} 張表。",
    "en-US": "This workbook is a Tierbook with {tables} {tables|table|tables}.",
  },
  questionsTitle: {
    "zh-CN": "还要公司定的 {count} 个数",
    "zh-TW": "還要公司定的 {count} 個數",
    "en-US": "{count} {count|figure|figures} your company decides",
  },
  questionsIntro: {
    "zh-CN": "制度文件里没有写明。可以跳过，以后在制度设置里填；空着的，相关检查会显示“暂无法判断”。",
    "zh-TW": "制度文件裡沒有寫明。可以跳過，以後在制度設置裡填；空著的，相關檢查會顯示「暫無法判斷」。",
    "en-US":
      "The policy documents leave them open. Skip what you like and fill it in on the Policy sheet later; until then the checks that need it say “not evaluable”.",
  },
  suggestion: { "zh-CN": "建议：{value}", "zh-TW": "建議：{value}", "en-US": "Suggested: {value}" },
  useSuggestion: {
    "zh-CN": "采用建议值 {value}",
    "zh-TW": "採用建議值 {value}",
    "en-US": "Use the suggestion {value}",
  },
  saveAnswers: { "zh-CN": "写入制度设置", "zh-TW": "寫入制度設置", "en-US": "Write to the Policy sheet" },
  answersSaved: { "zh-CN": "已写入制度设置。", "zh-TW": "已寫入制度設置。", "en-US": "Written to the Policy sheet." },

  checkIntro: {
    "zh-CN": "按公司制度检查整本台账，并注明依据的条款。不改动数据。",
    "zh-TW": "依公司制度檢查整本台帳，並註明依據的條款。不更動資料。",
    "en-US": "Checks the whole book against the company's policy and names the clauses. It changes no data.",
  },
  runCheck: { "zh-CN": "检查填写", "zh-TW": "檢查填寫", "en-US": "Check entries" },
  severityError: { "zh-CN": "必须改", "zh-TW": "必須改", "en-US": "Error" },
  severityWarn: { "zh-CN": "应当改", "zh-TW": "應當改", "en-US": "Warn" },
  severityInfo: { "zh-CN": "建议", "zh-TW": "建議", "en-US": "Info" },
  checkCounts: {
    "zh-CN": "必须改 {error}、应当改 {warn}、建议 {info}；历史行 {history}",
    "zh-TW": "必須改 {error}、應當改 {warn}、建議 {info}；歷史列 {history}",
    "en-US":
      "{error} {error|error|errors}, {warn} {warn|warning|warnings}, {info} {info|info|infos}; {history} in history rows",
  },
  checkClean: { "zh-CN": "没有发现问题。", "zh-TW": "沒有發現問題。", "en-US": "Nothing to mend." },
  notEvaluableTitle: {
    "zh-CN": "暂无法判断（{count}）",
    "zh-TW": "暫無法判斷（{count}）",
    "en-US": "Not evaluable ({count})",
  },
  goToCell: { "zh-CN": "转到 {cell}", "zh-TW": "前往 {cell}", "en-US": "Go to {cell}" },
  clause: { "zh-CN": "依据：{clause}", "zh-TW": "依據：{clause}", "en-US": "Clause: {clause}" },
  found: { "zh-CN": "现为：{found}", "zh-TW": "現為：{found}", "en-US": "Found: {found}" },
  liveTitle: { "zh-CN": "刚才改的行", "zh-TW": "剛才改的列", "en-US": "Rows just edited" },
  liveClean: {
    "zh-CN": "刚才改的行没有问题。",
    "zh-TW": "剛才改的列沒有問題。",
    "en-US": "The rows just edited are fine.",
  },

  tiersIntro: {
    "zh-CN": "重新测算每位客户的级别。先看谁变、为什么，确认后才写入。",
    "zh-TW": "重新測算每位客戶的級別。先看誰變、為什麼，確認後才寫入。",
    "en-US": "Computes every customer's tier again. You see who moves and why before anything is written.",
  },
  asOf: { "zh-CN": "截至日期", "zh-TW": "截至日期", "en-US": "As of" },
  asOfHint: { "zh-CN": "空着按今天算", "zh-TW": "空著按今天算", "en-US": "Blank means today" },
  badDate: {
    "zh-CN": "请写成 2025-12-31 的样子。",
    "zh-TW": "請寫成 2025-12-31 的樣子。",
    "en-US": "Write it like 2025-12-31.",
  },
  runPreview: { "zh-CN": "预览", "zh-TW": "預覽", "en-US": "Preview" },
  runApply: {
    "zh-CN": "写入 {count} 户",
    "zh-TW": "寫入 {count} 戶",
    "en-US": "Apply to {count} {count|customer|customers}",
  },
  runUndo: { "zh-CN": "撤销上次分级", "zh-TW": "撤銷上次分級", "en-US": "Undo last recalculation" },
  movesTitle: {
    "zh-CN": "{count} 户级别有变：升 {up}、降 {down}、首次 {first}。尚未写入",
    "zh-TW": "{count} 戶級別有變：升 {up}、降 {down}、首次 {first}。尚未寫入",
    "en-US":
      "{count} {count|customer|customers} {count|moves|move}: {up} up, {down} down, {first} for the first time. Nothing is written yet",
  },
  noMoves: {
    "zh-CN": "没有客户需要变动级别。",
    "zh-TW": "沒有客戶需要變動級別。",
    "en-US": "No customer's tier changes.",
  },
  applied: {
    "zh-CN": "已写入 {count} 户的级别。",
    "zh-TW": "已寫入 {count} 戶的級別。",
    "en-US": "The {count|tier|tiers} of {count} {count|customer|customers} were written.",
  },
  conflictsTitle: {
    "zh-CN": "{count} 处在这期间被人改过，没有动：",
    "zh-TW": "{count} 處在這期間被人改過，沒有動：",
    "en-US": "{count} {count|cell|cells} {count|was|were} changed meanwhile and left alone:",
  },
  undone: {
    "zh-CN": "已撤销 {user}{at} 的分级，{count} 户恢复原级别。",
    "zh-TW": "已撤銷 {user}{at} 的分級，{count} 戶恢復原級別。",
    "en-US":
      "The recalculation of {at}{user} was undone; {count} {count|customer|customers} {count|has|have} {count|its|their} former tier.",
  },
  undoneBy: { "zh-CN": "{user} ", "zh-TW": "{user} ", "en-US": " by {user}" },
  nothingToUndo: {
    "zh-CN": "没有可撤销的分级。",
    "zh-TW": "沒有可撤銷的分級。",
    "en-US": "There is no recalculation to undo.",
  },
  salesEntered: { "zh-CN": "预计年销售额", "zh-TW": "預計年銷售額", "en-US": "Expected annual sales" },
  salesLast12: { "zh-CN": "近12个月", "zh-TW": "近12個月", "en-US": "Last 12 months" },
  noFigure: { "zh-CN": "无", "zh-TW": "無", "en-US": "none" },
  moveDown: { "zh-CN": "降", "zh-TW": "降", "en-US": "down" },
  moveUp: { "zh-CN": "升", "zh-TW": "升", "en-US": "up" },
  moveFirst: { "zh-CN": "首次", "zh-TW": "首次", "en-US": "first" },
  heldTitle: { "zh-CN": "保留原级别（{count}）", "zh-TW": "保留原級別（{count}）", "en-US": "Tier kept ({count})" },
  tierCounts: { "zh-CN": "分级后", "zh-TW": "分級後", "en-US": "Afterwards" },

  importIntro: {
    "zh-CN": "从文件或本工作簿的其他表导入。先预览；同一份文件导入两次也不会重复。",
    "zh-TW": "從檔案或本活頁簿的其他表匯入。先預覽；同一份檔案匯入兩次也不會重複。",
    "en-US":
      "Imports from a file or from another table of this workbook. You see a preview first; importing a file twice doubles nothing.",
  },
  importFrom: { "zh-CN": "来源", "zh-TW": "來源", "en-US": "From" },
  importFile: {
    "zh-CN": "文件（CSV、TSV、.xlsx）",
    "zh-TW": "檔案（CSV、TSV、.xlsx）",
    "en-US": "File (CSV, TSV, .xlsx)",
  },
  chooseFile: { "zh-CN": "选择文件", "zh-TW": "選擇檔案", "en-US": "Choose a file" },
  sourceSheet: { "zh-CN": "工作表：{name}", "zh-TW": "工作表：{name}", "en-US": "Sheet: {name}" },
  sourceTable: { "zh-CN": "表格：{name}", "zh-TW": "表格：{name}", "en-US": "Table: {name}" },
  fileSheet: {
    "zh-CN": "文件里的工作表（空着取第一张）",
    "zh-TW": "檔案裡的工作表（空著取第一張）",
    "en-US": "Sheet of the file (blank: the first)",
  },
  encoding: { "zh-CN": "文字编码", "zh-TW": "文字編碼", "en-US": "Encoding" },
  encodingAuto: { "zh-CN": "自动", "zh-TW": "自動", "en-US": "automatic" },
  importTo: { "zh-CN": "导入到", "zh-TW": "匯入到", "en-US": "Into" },
  onlyRows: { "zh-CN": "只要这样的行（可空）", "zh-TW": "只要這樣的列（可空）", "en-US": "Only rows where (optional)" },
  onlyRowsHint: { "zh-CN": "例如 状态=成交", "zh-TW": "例如 狀態=成交", "en-US": "such as status=Won" },
  onlyRowsBad: { "zh-CN": "请写成 列名=值。", "zh-TW": "請寫成 欄名=值。", "en-US": "Write it as column=value." },
  runImportPreview: { "zh-CN": "预览导入", "zh-TW": "預覽匯入", "en-US": "Preview" },
  runImport: {
    "zh-CN": "导入：新增 {inserted}、更新 {updated}",
    "zh-TW": "匯入：新增 {inserted}、更新 {updated}",
    "en-US": "Import: add {inserted}, update {updated}",
  },
  importSummary: {
    "zh-CN": "读到 {read} 行：新增 {inserted}，更新 {updated}，不变 {unchanged}，跳过 {skipped}。",
    "zh-TW": "讀到 {read} 列：新增 {inserted}，更新 {updated}，不變 {unchanged}，略過 {skipped}。",
    "en-US":
      "{read} {read|row|rows} read: {inserted} to add, {updated} to update, {unchanged} unchanged, {skipped} left out.",
  },
  importDone: {
    "zh-CN": "已导入：新增 {inserted} 行，更新 {updated} 行。",
    "zh-TW": "已匯入：新增 {inserted} 列，更新 {updated} 列。",
    "en-US": "Imported: {inserted} {inserted|row|rows} added, {updated} updated.",
  },
  mappingTitle: { "zh-CN": "列的对应", "zh-TW": "欄的對應", "en-US": "Columns" },
  mapNone: { "zh-CN": "不导入", "zh-TW": "不匯入", "en-US": "leave out" },
  mapFor: { "zh-CN": "“{header}”导入到", "zh-TW": "「{header}」匯入到", "en-US": "“{header}” goes to" },
  mapTimes: {
    "zh-CN": "按表头单位乘以 {factor}",
    "zh-TW": "依表頭單位乘以 {factor}",
    "en-US": "times {factor}, the header's unit",
  },
  skippedTitle: { "zh-CN": "跳过的行（{count}）", "zh-TW": "略過的列（{count}）", "en-US": "Rows left out ({count})" },
  skippedRow: { "zh-CN": "第 {row} 行：{reason}", "zh-TW": "第 {row} 列：{reason}", "en-US": "Row {row}: {reason}" },
} as const satisfies Messages;
