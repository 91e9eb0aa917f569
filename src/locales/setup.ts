import type { Messages } from "./types";

/** Set-up: words that stand on the sheets. */
export const setUpText = {
  yes: { "zh-CN": "是", "zh-TW": "是", "en-US": "Yes" },
  no: { "zh-CN": "否", "zh-TW": "否", "en-US": "No" },
  legend: {
    "zh-CN": "深色标题由人填写，浅色标题自动计算；橙色下线为必填。点右上方 [+] 展开更多栏目。",
    "zh-TW": "深色標題由人填寫，淺色標題自動計算；橙色底線為必填。點右上方 [+] 展開更多欄目。",
    "en-US":
      "Dark headers are typed, light ones are computed; an orange line marks what must be filled. [+] above opens more columns.",
  },
  legendPersonal: {
    "zh-CN":
      "深色标题由人填写，浅色标题自动计算；橙色下线为必填；紫色为个人信息，不进报告和导出。点右上方 [+] 展开更多栏目。",
    "zh-TW":
      "深色標題由人填寫，淺色標題自動計算；橙色底線為必填；紫色為個人資訊，不進報告和匯出。點右上方 [+] 展開更多欄目。",
    "en-US":
      "Dark headers are typed, light ones are computed; an orange line marks what must be filled; purple marks personal data, left out of reports and exports. [+] above opens more columns.",
  },
  hints: {
    Parameters: {
      "zh-CN": "所有界限只在这里填一次；黄色是必须由公司决定而尚未填写的值。",
      "zh-TW": "所有界限只在這裡填一次；黃色是必須由公司決定而尚未填寫的值。",
      "en-US": "Every limit is typed here and nowhere else; yellow cells wait for the company's decision.",
    },
    QuickLog: {
      "zh-CN": "手机或没有插件时，一次联系记一行；之后由台账并入拜访记录。",
      "zh-TW": "手機或沒有增益集時，一次聯絡記一列；之後由台帳併入拜訪記錄。",
      "en-US":
        "For phones and people without the add-in: one line a contact; Tierbook takes the lines over into the visits later.",
    },
    Lists: {
      "zh-CN": "左表是各列表的固定选项。右侧各列是下拉内容；标“可添加”的列，请在下方直接填写公司自己的选项。",
      "zh-TW": "左表是各列表的固定選項。右側各欄是下拉內容；標「可新增」的欄，請在下方直接填寫公司自己的選項。",
      "en-US":
        "The table holds the fixed values. The columns on the right feed the drop-downs; below a heading marked “own values”, type the company's own.",
    },
    Scorecard: {
      "zh-CN": "填期间和被考核人等黄格；每个数都可点开看公式。图表的数据在表右侧，评不出的原因见右下方第二页。",
      "zh-TW": "填期間和被考核人等黃格；每個數都可點開看公式。圖表的資料在表右側，評不出的原因見右下方第二頁。",
      "en-US":
        "Fill the yellow cells; every figure shows its formula. Data of the charts stand right of the table, page two with the reasons below them.",
    },
    Holidays: {
      "zh-CN":
        "放假日填一行；调休上班的日子在“调休上班”填“是”。期限按工作日计算时使用。新表先放法定节假日作示例，请按当年通知核对修改。",
      "zh-TW":
        "放假日填一列；補班的日子在「調休上班」填「是」。期限按工作日計算時使用。新表先放法定節假日作範例，請按當年通知核對修改。",
      "en-US":
        "One line a day off; say Yes for a make-up working day. Limits in working days count by this sheet. A new table starts with China's public holidays as an example: check them against the year's notice.",
    },
  },
  panel: {
    today: { "zh-CN": "计算日期", "zh-TW": "計算日期", "en-US": "Figures as of" },
    todayHint: { "zh-CN": "由命令写入", "zh-TW": "由命令寫入", "en-US": "set by the commands" },
    salesSource: { "zh-CN": "分级所用销售额", "zh-TW": "分級所用銷售額", "en-US": "Sales used for tiers" },
    salesBasis: { "zh-CN": "销售额口径", "zh-TW": "銷售額口徑", "en-US": "Sales counted by" },
    ordersFrom: { "zh-CN": "订单完整起始日", "zh-TW": "訂單完整起始日", "en-US": "Orders complete since" },
    applyMonths: { "zh-CN": "新客户申请月数", "zh-TW": "新客戶申請月數", "en-US": "Months to apply" },
    policyVersion: { "zh-CN": "制度版本", "zh-TW": "制度版本", "en-US": "Policy version" },
    ruleSwitchHint: {
      "zh-CN": "“启用”空着时按档次；填“是”或“否”可单独开关一条规则。",
      "zh-TW": "「啟用」空著時依檔次；填「是」或「否」可單獨開關一條規則。",
      "en-US": "A blank “On” follows the profile; Yes or No switches a single rule.",
    },
    cadenceDays: { "zh-CN": "间隔天数", "zh-TW": "間隔天數", "en-US": "Days" },
    cadenceMonths: { "zh-CN": "间隔月数", "zh-TW": "間隔月數", "en-US": "Months" },
    period: { "zh-CN": "期间", "zh-TW": "期間", "en-US": "Period" },
    periodType: { "zh-CN": "周期", "zh-TW": "週期", "en-US": "Cycle" },
    owner: { "zh-CN": "被考核人", "zh-TW": "被考核人", "en-US": "Person" },
    ownerHint: { "zh-CN": "留空为全部人员", "zh-TW": "留空為全部人員", "en-US": "blank: everybody" },
    periodStart: { "zh-CN": "起始日", "zh-TW": "起始日", "en-US": "From" },
    periodEnd: { "zh-CN": "截止日", "zh-TW": "截止日", "en-US": "To" },
    distribution: { "zh-CN": "客户分级（户数）", "zh-TW": "客戶分級（戶數）", "en-US": "Customers by tier" },
    tierNow: { "zh-CN": "现行级别", "zh-TW": "現行級別", "en-US": "Tier" },
    tierComputed: { "zh-CN": "测算级别", "zh-TW": "測算級別", "en-US": "Computed tier" },
    tierShare: { "zh-CN": "现行占比", "zh-TW": "現行占比", "en-US": "Share of tier" },
    total: { "zh-CN": "合计", "zh-TW": "合計", "en-US": "Total" },
    ownValues: { "zh-CN": "{list}（可添加）", "zh-TW": "{list}（可新增）", "en-US": "{list} (own values)" },
  },
  bandNotes: {
    A: { "zh-CN": "达到A级下限", "zh-TW": "達到A級下限", "en-US": "from limit A up" },
    B: { "zh-CN": "达到B级下限、未到A级", "zh-TW": "達到B級下限、未到A級", "en-US": "from limit B, below A" },
    C: { "zh-CN": "达到C级下限、未到B级", "zh-TW": "達到C級下限、未到B級", "en-US": "from limit C, below B" },
    D: { "zh-CN": "未到C级下限", "zh-TW": "未到C級下限", "en-US": "below limit C" },
    unrated: { "zh-CN": "没有销售额", "zh-TW": "沒有銷售額", "en-US": "no sales figure" },
  },
  kpiDefinition: {
    K1: {
      "zh-CN": "期内大客户实际销售额 ÷ 大客户计划中本周期末级销售指标的现行目标之和；样品不计，退货扣减。",
      "zh-TW": "期內大客戶實際銷售額 ÷ 大客戶計劃中本週期末級銷售指標的現行目標之和；樣品不計，退貨扣減。",
      "en-US":
        "Actual sales of key accounts in the period ÷ targets in force of the lowest-level sales rows of key-account plans of this cycle; samples left out, returns deducted.",
    },
    K3: {
      "zh-CN": "期初有往来的大客户中，期内流失的户数。",
      "zh-TW": "期初有往來的大客戶中，期內流失的戶數。",
      "en-US": "Key accounts trading at the start of the period that were lost in it.",
    },
    V1: {
      "zh-CN": "按计划完成的计划内拜访 ÷ 日期已过的计划内拜访；客户取消的不计。",
      "zh-TW": "按計劃完成的計劃內拜訪 ÷ 日期已過的計劃內拜訪；客戶取消的不計。",
      "en-US":
        "Planned visits done on plan ÷ planned visits whose day is over; those the customer cancelled are left out.",
    },
  },
  overdue: { "zh-CN": "已逾期", "zh-TW": "已逾期", "en-US": "overdue" },
  noResult: { "zh-CN": "待填结果", "zh-TW": "待填結果", "en-US": "result?" },
  applyDue: { "zh-CN": "申请逾期", "zh-TW": "申請逾期", "en-US": "apply!" },
  pageFooter: { "zh-CN": "第 &P 页，共 &N 页", "zh-TW": "第 &P 頁，共 &N 頁", "en-US": "Page &P of &N" },
  languageName: { "zh-CN": "简体中文", "zh-TW": "繁體中文", "en-US": "English" },
  product: { "zh-CN": "客户开发台账", "zh-TW": "客戶開發台帳", "en-US": "Tierbook" },
} as const satisfies Readonly<Record<string, Messages | Messages[string] | Readonly<Record<string, Messages[string]>>>>;

/** Input messages of cells: the title is the column's header. */
export const promptText = {
  list: { "zh-CN": "从列表选择。", "zh-TW": "從清單選擇。", "en-US": "Choose from the list." },
  openList: {
    "zh-CN": "从列表选择，也可填写公司自己的值。",
    "zh-TW": "從清單選擇，也可填寫公司自己的值。",
    "en-US": "Choose from the list, or type a value of the company's own.",
  },
  multiList: {
    "zh-CN": "可填几项，用顿号“、”隔开。",
    "zh-TW": "可填幾項，用頓號「、」隔開。",
    "en-US": "Several values may stand here, separated by commas.",
  },
  effectiveTarget: {
    "zh-CN": "有计划调整表时只供查看，由刷新考核表写入；考核按已批准的变更计算。",
    "zh-TW": "有計劃調整表時只供查看，由更新考核表寫入；考核按已核准的變更計算。",
    "en-US":
      "Shown only where plans have changes, written when the Scorecard is refreshed; figures use approved changes.",
  },
  boolean: { "zh-CN": "填“是”或“否”。", "zh-TW": "填「是」或「否」。", "en-US": "Yes or No." },
  date: {
    "zh-CN": "日期，例如 2026-01-31。",
    "zh-TW": "日期，例如 2026-01-31。",
    "en-US": "A date such as 2026-01-31.",
  },
  time: { "zh-CN": "时间，例如 09:30。", "zh-TW": "時間，例如 09:30。", "en-US": "A time such as 09:30." },
  money: {
    "zh-CN": "金额，单位为元；100万元填 1000000。",
    "zh-TW": "金額，單位為元；100萬元填 1000000。",
    "en-US": "An amount in plain currency units.",
  },
  number: { "zh-CN": "填数字。", "zh-TW": "填數字。", "en-US": "A number." },
  integer: { "zh-CN": "填整数。", "zh-TW": "填整數。", "en-US": "A whole number." },
  share: { "zh-CN": "百分比，例如 85%。", "zh-TW": "百分比，例如 85%。", "en-US": "A percentage such as 85%." },
  account: {
    "zh-CN": "填客户名称或客户编号，须与客户档案一致。",
    "zh-TW": "填客戶名稱或客戶編號，須與客戶檔案一致。",
    "en-US": "Name or number of a customer, as in the register.",
  },
  person: {
    "zh-CN": "填姓名，须与人员表一致。",
    "zh-TW": "填姓名，須與人員表一致。",
    "en-US": "A name as in the team list.",
  },
  uniqueId: {
    "zh-CN": "每行一个，不能与别的行相同。",
    "zh-TW": "每列一個，不能與別的列相同。",
    "en-US": "One for each row; no other row may have it.",
  },
  uniqueName: {
    "zh-CN": "同一个名称只登记一次。",
    "zh-TW": "同一個名稱只登記一次。",
    "en-US": "Each name is entered once.",
  },
  idTaken: {
    "zh-CN": "这一列已有这个编号。请核对那一行，或填另一个编号。",
    "zh-TW": "這一欄已有這個編號。請核對那一列，或填另一個編號。",
    "en-US": "This column has that number already. Check the other row, or enter another number.",
  },
  nameTaken: {
    "zh-CN": "这一列已有这个名称。仍要填写吗？",
    "zh-TW": "這一欄已有這個名稱。仍要填寫嗎？",
    "en-US": "This column has that name already. Keep it?",
  },
  required: { "zh-CN": "必填。", "zh-TW": "必填。", "en-US": "Must be filled." },
  wrongTitle: { "zh-CN": "这里填不进去", "zh-TW": "這裡填不進去", "en-US": "This does not fit here" },
  checkTitle: { "zh-CN": "请核对", "zh-TW": "請核對", "en-US": "Please check" },
  notListed: {
    "zh-CN": "列表里没有这个值。仍要填写吗？",
    "zh-TW": "清單裡沒有這個值。仍要填寫嗎？",
    "en-US": "The list has no such value. Keep it?",
  },
} as const satisfies Messages;

/** What set-up tells and asks. */
export const setUpMessage = {
  structureLocked: {
    "zh-CN": "工作簿结构被锁定，不能增加或改名工作表。请在“审阅”里取消“保护工作簿”，再运行建立台账。尚未改动。",
    "zh-TW": "活頁簿結構被鎖定，不能新增或改名工作表。請在「校閱」裡取消「保護活頁簿」，再執行建立台帳。尚未更動。",
    "en-US":
      "The structure of the workbook is locked, so no sheet can be added or renamed. Switch off Protect Workbook under Review, then run Set up again. Nothing was changed.",
  },
  sheetProtected: {
    "zh-CN": "工作表「{sheet}」受保护。请在“审阅”里撤销工作表保护，再运行建立台账。尚未改动。",
    "zh-TW": "工作表「{sheet}」受保護。請在「校閱」裡取消保護工作表，再執行建立台帳。尚未更動。",
    "en-US": "Sheet “{sheet}” is protected. Unprotect it under Review, then run Set up again. Nothing was changed.",
  },
  noTierbook: {
    "zh-CN": "这个工作簿还不是客户开发台账。请先运行“建立台账”。",
    "zh-TW": "這個活頁簿還不是客戶開發台帳。請先執行「建立台帳」。",
    "en-US": "This workbook is not a Tierbook yet. Run Set up first.",
  },
  dates1904: {
    "zh-CN":
      "这个工作簿从1904年起计日期，日期会差四年零一天，因此不处理，也没有改动。请在Excel的“选项 > 高级”里取消“使用1904日期系统”，核对已有的日期，再试一次。",
    "zh-TW":
      "這個活頁簿從1904年起計日期，日期會差四年零一天，因此不處理，也沒有更動。請在Excel的「選項 > 進階」裡取消「使用1904年日期系統」，核對已有的日期，再試一次。",
    "en-US":
      "This workbook counts its dates from 1904, four years and a day apart from what Tierbook works with, so it is refused and nothing was changed. Switch “Use 1904 date system” off under Options > Advanced in Excel, check the dates that are there, then try again.",
  },
  newerBook: {
    "zh-CN": "这个台账是用更新的版本建立的。请先更新插件。",
    "zh-TW": "這個台帳是用更新的版本建立的。請先更新增益集。",
    "en-US": "This Tierbook was set up by a newer version. Update the add-in first.",
  },
  unknownPack: {
    "zh-CN": "没有名为“{found}”的功能包。可选：{packs}",
    "zh-TW": "沒有名為「{found}」的功能包。可選：{packs}",
    "en-US": "There is no pack “{found}”. Choose from: {packs}",
  },
  policyProblem: {
    "zh-CN": "policy.json 不能使用：{where} {message} 尚未改动。",
    "zh-TW": "policy.json 不能使用：{where} {message} 尚未更動。",
    "en-US": "policy.json cannot be used: {where} {message} Nothing was changed.",
  },
  notWhole: {
    "zh-CN": "「{sheet}」的“{column}”没有建好，可能有人同时在改动。请再运行一次建立台账；已填的内容没有改动。",
    "zh-TW": "「{sheet}」的「{column}」沒有建好，可能有人同時在更動。請再執行一次建立台帳；已填的內容沒有更動。",
    "en-US":
      "“{column}” of sheet “{sheet}” is not there, perhaps because somebody was changing the workbook. Run Set up once more; what was entered is unchanged.",
  },
  noRoom: {
    "zh-CN": "「{sheet}」里「{table}」下面有别的内容，新行放不下。请移开第{row}行起的内容，再运行建立台账。",
    "zh-TW": "「{sheet}」裡「{table}」下面有別的內容，新列放不下。請移開第{row}列起的內容，再執行建立台帳。",
    "en-US":
      "Something stands below “{table}” on sheet “{sheet}”, so new rows do not fit. Move what is there from row {row} on, then run Set up again.",
  },
} as const satisfies Messages;

/** Notes in the result of set-up. */
export const setUpNote = {
  sheetNameTaken: {
    "zh-CN": "工作簿里已有自己的工作表「{title}」，台账的表放在「{name}」。",
    "zh-TW": "活頁簿裡已有自己的工作表「{title}」，台帳的表放在「{name}」。",
    "en-US": "The workbook has a sheet “{title}” of its own; Tierbook's stands on “{name}”.",
  },
  tableNameTaken: {
    "zh-CN": "工作簿里已有名为 {table} 的表或名称，台账的表叫 {name}。",
    "zh-TW": "活頁簿裡已有名為 {table} 的表或名稱，台帳的表叫 {name}。",
    "en-US": "The workbook has a table or name {table} of its own; Tierbook's is called {name}.",
  },
  sheetRenamed: {
    "zh-CN": "工作表「{from}」改回「{to}」。",
    "zh-TW": "工作表「{from}」改回「{to}」。",
    "en-US": "Sheet “{from}” was given its name “{to}” back.",
  },
  tableRenamed: {
    "zh-CN": "表 {from} 改回 {to}。",
    "zh-TW": "表 {from} 改回 {to}。",
    "en-US": "Table {from} was given its name {to} back.",
  },
  columnAdded: {
    "zh-CN": "「{sheet}」补上栏目“{column}”。",
    "zh-TW": "「{sheet}」補上欄目「{column}」。",
    "en-US": "Column “{column}” was added to sheet “{sheet}”.",
  },
  tableAdded: {
    "zh-CN": "增加工作表「{sheet}」。",
    "zh-TW": "新增工作表「{sheet}」。",
    "en-US": "Sheet “{sheet}” was added.",
  },
  validationRepaired: {
    "zh-CN": "「{sheet}」补上{count}个栏目的下拉和填写限制。",
    "zh-TW": "「{sheet}」補上{count}個欄目的下拉和填寫限制。",
    "en-US": "Drop-downs and input rules of {count} {count|column|columns} of sheet “{sheet}” were restored.",
  },
  formulaRepaired: {
    "zh-CN": "「{sheet}」的“{column}”补上公式。",
    "zh-TW": "「{sheet}」的「{column}」補上公式。",
    "en-US": "The formula of “{column}” on sheet “{sheet}” was restored.",
  },
  formulaKept: {
    "zh-CN": "「{sheet}」的“{column}”有{count}格是自己写的公式，没有改动。要用本表的公式，请清空这些格，再建立一次。",
    "zh-TW": "「{sheet}」的「{column}」有{count}格是自己寫的公式，沒有改動。要用本表的公式，請清空這些格，再建立一次。",
    "en-US":
      "“{column}” on sheet “{sheet}” holds {count} {count|formula|formulas} of your own; {count|it was|they were} left alone. For Tierbook's, clear {count|that cell|those cells} and set up again.",
  },
  sheetHidden: {
    "zh-CN": "停用功能包后，工作表「{sheet}」已隐藏，内容都在。",
    "zh-TW": "停用功能包後，工作表「{sheet}」已隱藏，內容都在。",
    "en-US": "Sheet “{sheet}” was hidden with its pack; its content is kept.",
  },
  sheetShown: {
    "zh-CN": "工作表「{sheet}」重新显示。",
    "zh-TW": "工作表「{sheet}」重新顯示。",
    "en-US": "Sheet “{sheet}” is shown again.",
  },
  valuesAboveLimit: {
    "zh-CN": "「{sheet}」超过{limit}行，计算栏目改为由重新分级写入数值。",
    "zh-TW": "「{sheet}」超過{limit}列，計算欄目改為由重新分級寫入數值。",
    "en-US":
      "Sheet “{sheet}” has more than {limit} rows; its computed columns hold values that the recalculation writes.",
  },
  languageChanged: {
    "zh-CN": "工作簿已改为{language}；自己改过的表头和填写的内容没有改动。",
    "zh-TW": "活頁簿已改為{language}；自己改過的表頭和填寫的內容沒有更動。",
    "en-US": "The workbook now speaks {language}; headers you renamed and what was entered stayed as they were.",
  },
  columnsHidden: {
    "zh-CN": "「{sheet}」有{count}个栏目不再需要，已隐藏，内容都在。",
    "zh-TW": "「{sheet}」有{count}個欄目不再需要，已隱藏，內容都在。",
    "en-US":
      "{count} {count|column|columns} of sheet “{sheet}” {count|is|are} no longer needed and {count|was|were} hidden; {count|its|their} content is kept.",
  },
  policyWritten: {
    "zh-CN": "按 policy.json 改写了{count}项制度，已记入操作记录。",
    "zh-TW": "按 policy.json 改寫了{count}項制度，已記入操作記錄。",
    "en-US": "{count} policy {count|value|values} {count|was|were} set from policy.json and logged.",
  },
} as const satisfies Messages;

/** Steps of set-up for the progress bar. */
export const setUpStep = {
  reading: { "zh-CN": "查看工作簿", "zh-TW": "查看活頁簿", "en-US": "Looking at the workbook" },
  language: { "zh-CN": "更换语言", "zh-TW": "更換語言", "en-US": "Changing the language" },
  building: { "zh-CN": "建立工作表", "zh-TW": "建立工作表", "en-US": "Building the sheets" },
  formulas: { "zh-CN": "写入公式和制度", "zh-TW": "寫入公式和制度", "en-US": "Writing formulas and policy" },
  looks: {
    "zh-CN": "设置格式、下拉和打印",
    "zh-TW": "設定格式、下拉和列印",
    "en-US": "Setting formats, drop-downs and print",
  },
  storing: { "zh-CN": "保存设置", "zh-TW": "保存設定", "en-US": "Storing the settings" },
} as const satisfies Messages;
