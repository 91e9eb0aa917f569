import type { Messages } from "./types";

/** Texts of the view that rolls up the team's books. */
export const rollupViewText = {
  title: { "zh-CN": "汇总下属台账", "zh-TW": "彙總下屬台帳", "en-US": "Roll up team books" },
  intro: {
    "zh-CN": "读取下属各自的台账，汇到本工作簿的部门表里。下属的文件只读，不会改动；电话、联系人等个人信息不取。",
    "zh-TW": "讀取下屬各自的台帳，匯到本活頁簿的部門表裡。下屬的檔案只讀，不會更動；電話、聯絡人等個人資訊不取。",
    "en-US":
      "Reads your team’s books into department sheets of this workbook. Their files are only read, never changed; phone numbers, contacts and other personal columns are not taken.",
  },
  chooseFiles: { "zh-CN": "选择文件", "zh-TW": "選擇檔案", "en-US": "Choose files" },
  chooseFolder: { "zh-CN": "选择文件夹", "zh-TW": "選擇資料夾", "en-US": "Choose a folder" },
  drop: {
    "zh-CN": "也可以把文件拖到这里。OneDrive 文件夹请先同步到本机，再选文件夹。",
    "zh-TW": "也可以把檔案拖到這裡。OneDrive 資料夾請先同步到本機，再選資料夾。",
    "en-US": "Or drop files here. A OneDrive folder must be synced to this computer before you choose it.",
  },
  chosen: {
    "zh-CN": "已选{count}个工作簿",
    "zh-TW": "已選{count}個活頁簿",
    "en-US": "{count} {count|workbook|workbooks} chosen",
  },
  leftOut: {
    "zh-CN": "另有{count}个文件不是工作簿，不读。",
    "zh-TW": "另有{count}個檔案不是活頁簿，不讀。",
    "en-US": "{count} other {count|file is no workbook|files are no workbooks}; not read.",
  },
  clear: { "zh-CN": "清除", "zh-TW": "清除", "en-US": "Clear" },
  period: { "zh-CN": "考核期间", "zh-TW": "考核期間", "en-US": "Period" },
  periodHint: {
    "zh-CN": "如 2026-Q3，空白为本季",
    "zh-TW": "如 2026-Q3，空白為本季",
    "en-US": "such as 2026-Q3; blank: this quarter",
  },
  savedSince: {
    "zh-CN": "此日以后没保存过的算迟交",
    "zh-TW": "此日以後沒儲存過的算遲交",
    "en-US": "Late when not saved since",
  },
  takenTitle: { "zh-CN": "取用哪些内容", "zh-TW": "取用哪些內容", "en-US": "What is taken" },
  figuresOnly: {
    "zh-CN": "只取考核数字，不取明细行和客户名称",
    "zh-TW": "只取考核數字，不取明細列和客戶名稱",
    "en-US": "Figures only: no rows, no names of customers",
  },
  takes: { "zh-CN": "取：{columns}", "zh-TW": "取：{columns}", "en-US": "Taken: {columns}" },
  stays: {
    "zh-CN": "留在台账里：{columns}",
    "zh-TW": "留在台帳裡：{columns}",
    "en-US": "Stays in the book: {columns}",
  },
  showColumns: { "zh-CN": "列出各列", "zh-TW": "列出各欄", "en-US": "List the columns" },
  hideColumns: { "zh-CN": "收起", "zh-TW": "收起", "en-US": "Hide them" },
  keep: {
    "zh-CN": "在本工作簿的隐藏表里留一份底稿（不含个人信息），下次只读有变动的台账",
    "zh-TW": "在本活頁簿的隱藏表裡留一份底稿（不含個人資訊），下次只讀有變動的台帳",
    "en-US":
      "Keep a hidden copy of what figures need (nothing personal) in this workbook, so that next time only changed books are read",
  },
  keepNeedsAll: {
    "zh-CN": "只有取全部表时才能留底稿；否则下次全部重读。",
    "zh-TW": "只有取全部表時才能留底稿；否則下次全部重讀。",
    "en-US": "Only when every table is taken; otherwise all books are read again next time.",
  },
  forget: {
    "zh-CN": "移除上次有、这次没选到的台账",
    "zh-TW": "移除上次有、這次沒選到的台帳",
    "en-US": "Remove books that were there last time and are not chosen now",
  },
  choices: {
    "zh-CN": "改变取用范围和期间",
    "zh-TW": "改變取用範圍和期間",
    "en-US": "Change what is taken, and the period",
  },
  read: { "zh-CN": "读取并合计", "zh-TW": "讀取並合計", "en-US": "Read and add up" },
  readAgain: { "zh-CN": "重新读取", "zh-TW": "重新讀取", "en-US": "Read again" },
  found: {
    "zh-CN": "{period}：取用{taken}个台账，{refused}个未取用；新读{read}个，其余没有变动。尚未写入。",
    "zh-TW": "{period}：取用{taken}個台帳，{refused}個未取用；新讀{read}個，其餘沒有變動。尚未寫入。",
    "en-US":
      "{period}: {taken} {taken|book|books} taken, {refused} not; {read} read, the others unchanged. Nothing is written yet.",
  },
  write: {
    "zh-CN": "写入部门表（新增{inserted}行、更新{updated}行、移除{removed}行）",
    "zh-TW": "寫入部門表（新增{inserted}列、更新{updated}列、移除{removed}列）",
    "en-US": "Write rows to the department sheets ({inserted} new, {updated} changed, {removed} removed)",
  },
  parts: { "zh-CN": "汇总结果", "zh-TW": "彙總結果", "en-US": "Results" },
  partBooks: { "zh-CN": "台账（{books}）", "zh-TW": "台帳（{books}）", "en-US": "Books ({books})" },
  partCard: { "zh-CN": "部门考核", "zh-TW": "部門考核", "en-US": "Scorecard" },
  partShared: { "zh-CN": "同一客户（{shared}）", "zh-TW": "同一客戶（{shared}）", "en-US": "Same customer ({shared})" },
  partClaims: { "zh-CN": "新客户申报（{claims}）", "zh-TW": "新客戶申報（{claims}）", "en-US": "Claims ({claims})" },
  partPolicies: {
    "zh-CN": "制度差异（{policies}）",
    "zh-TW": "制度差異（{policies}）",
    "en-US": "Policy ({policies})",
  },
  missingTitle: {
    "zh-CN": "没有台账的人（{count}）",
    "zh-TW": "沒有台帳的人（{count}）",
    "en-US": "People without a book ({count})",
  },
  missingWhy: {
    "zh-CN": "人员表里有，但没有一个台账里有他的客户、订单或拜访。",
    "zh-TW": "人員表裡有，但沒有一個台帳裡有他的客戶、訂單或拜訪。",
    "en-US": "They stand in table Team, but no book has a customer, an order or a visit of theirs.",
  },
  rowsTaken: { "zh-CN": "{rows}行", "zh-TW": "{rows}列", "en-US": "{rows} {rows|row|rows}" },
  savedOn: { "zh-CN": "保存于{date}", "zh-TW": "儲存於{date}", "en-US": "saved {date}" },
  visitOn: { "zh-CN": "最后拜访{date}", "zh-TW": "最後拜訪{date}", "en-US": "last visit {date}" },
  orderOn: { "zh-CN": "最后订单{date}", "zh-TW": "最後訂單{date}", "en-US": "last order {date}" },
  whose: { "zh-CN": "看谁的", "zh-TW": "看誰的", "en-US": "Whose figures" },
  ofBooks: {
    "zh-CN": "{asked}个台账中计入{books}个",
    "zh-TW": "{asked}個台帳中計入{books}個",
    "en-US": "{books} of {asked} books counted",
  },
  total: { "zh-CN": "总分 {score}", "zh-TW": "總分 {score}", "en-US": "Total {score}" },
  noTotal: { "zh-CN": "没有总分：{reason}", "zh-TW": "沒有總分：{reason}", "en-US": "No total: {reason}" },
  noShared: {
    "zh-CN": "没有在几个台账里都有的客户。",
    "zh-TW": "沒有在幾個台帳裡都有的客戶。",
    "en-US": "No customer stands in several books.",
  },
  noClaims: { "zh-CN": "没有新客户申报。", "zh-TW": "沒有新客戶申報。", "en-US": "There are no new-customer claims." },
  noPolicies: {
    "zh-CN": "各台账的制度相同。",
    "zh-TW": "各台帳的制度相同。",
    "en-US": "All books have the same policy.",
  },
  valueOf: {
    "zh-CN": "{value}：{count}个台账（{books}）",
    "zh-TW": "{value}：{count}個台帳（{books}）",
    "en-US": "{value}: {count} {count|book|books} ({books})",
  },
  blank: { "zh-CN": "空白", "zh-TW": "空白", "en-US": "blank" },
} as const satisfies Messages;
