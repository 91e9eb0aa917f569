import type { Messages } from "./types";

/** The customers view of the pane: finding, card, next step, duplicates. */
export const customersPaneText = {
  parts: { "zh-CN": "客户的内容", "zh-TW": "客戶的內容", "en-US": "Parts of customers" },
  partFind: { "zh-CN": "查找", "zh-TW": "查找", "en-US": "Find" },
  partDuplicates: { "zh-CN": "重复", "zh-TW": "重複", "en-US": "Duplicates" },
  partHandOver: { "zh-CN": "移交", "zh-TW": "移交", "en-US": "Hand over" },
  partNew: { "zh-CN": "新客户", "zh-TW": "新客戶", "en-US": "New" },

  search: { "zh-CN": "查找客户", "zh-TW": "查找客戶", "en-US": "Find a customer" },
  searchHint: {
    "zh-CN": "名称、编号或拼音首字母",
    "zh-TW": "名稱、編號或拼音首字母",
    "en-US": "Name, number or initials",
  },
  reload: { "zh-CN": "重新读取", "zh-TW": "重新讀取", "en-US": "Read again" },
  noCustomers: {
    "zh-CN": "客户档案还是空的。请先录入或导入客户。",
    "zh-TW": "客戶檔案還是空的。請先輸入或匯入客戶。",
    "en-US": "Prospects is still empty. Enter or import customers first.",
  },
  ready: {
    "zh-CN": "{count} 户可查。试试拼音首字母，例如 hdjd。",
    "zh-TW": "{count} 戶可查。試試拼音首字母，例如 hdjd。",
    "en-US": "Customers to search in: {count}. Pinyin initials work too, such as hdjd.",
  },
  noHit: {
    "zh-CN": "没有客户符合“{query}”。",
    "zh-TW": "沒有客戶符合「{query}」。",
    "en-US": "No customer matches “{query}”.",
  },
  hits: { "zh-CN": "找到 {count} 户", "zh-TW": "找到 {count} 戶", "en-US": "Customers found: {count}" },
  firstHits: {
    "zh-CN": "找到 {count} 户，显示最相符的 {shown} 户",
    "zh-TW": "找到 {count} 戶，顯示最相符的 {shown} 戶",
    "en-US": "Customers found: {count}; the best {shown} are shown",
  },
  noInitials: {
    "zh-CN": "拼音首字母暂时不能用：词典没有下载成功。名称和编号不受影响。",
    "zh-TW": "拼音首字母暫時不能用：詞典沒有下載成功。名稱和編號不受影響。",
    "en-US": "Pinyin initials do not work now: the dictionary could not be downloaded. Names and numbers do.",
  },
  gone: {
    "zh-CN": "这一户在客户档案里找不到了，请重新读取。",
    "zh-TW": "這一戶在客戶檔案裡找不到了，請重新讀取。",
    "en-US": "This customer is not on Prospects any more. Read again.",
  },
  back: { "zh-CN": "返回结果", "zh-TW": "返回結果", "en-US": "Back to results" },
  owner: { "zh-CN": "负责人：{owner}", "zh-TW": "負責人：{owner}", "en-US": "Owner: {owner}" },
  noOwner: { "zh-CN": "没有负责人", "zh-TW": "沒有負責人", "en-US": "No owner" },
  contactPerson: {
    "zh-CN": "联系人：{name} {phone}",
    "zh-TW": "聯絡人：{name} {phone}",
    "en-US": "Contact: {name} {phone}",
  },
  computedTier: { "zh-CN": "测算为{tier}", "zh-TW": "測算為{tier}", "en-US": "computed: {tier}" },

  nextTitle: { "zh-CN": "下一步", "zh-TW": "下一步", "en-US": "Next" },
  nextNone: { "zh-CN": "还没有写下一步", "zh-TW": "還沒有寫下一步", "en-US": "No next step is written" },
  agreed: { "zh-CN": "约定日 {date}", "zh-TW": "約定日 {date}", "en-US": "Agreed date {date}" },
  due: { "zh-CN": "最迟联系日 {date}", "zh-TW": "最遲聯絡日 {date}", "en-US": "Contact due {date}" },
  overdue: {
    "zh-CN": "已超最迟联系日 {days} 天（{date}）",
    "zh-TW": "已超最遲聯絡日 {days} 天（{date}）",
    "en-US": "Contact was due {date}, {days} {days|day|days} ago",
  },
  dueNone: {
    "zh-CN": "暂无法判断最迟联系日",
    "zh-TW": "暫無法判斷最遲聯絡日",
    "en-US": "Contact due is not evaluable",
  },
  lastContact: { "zh-CN": "最近联系 {date}", "zh-TW": "最近聯絡 {date}", "en-US": "Last contact {date}" },
  neverContacted: { "zh-CN": "没有已完成的联系", "zh-TW": "沒有已完成的聯絡", "en-US": "No contact was done yet" },

  salesTitle: { "zh-CN": "近12个月销售额", "zh-TW": "近12個月銷售額", "en-US": "Sales, last 12 months" },
  notEvaluable: { "zh-CN": "暂无法判断", "zh-TW": "暫無法判斷", "en-US": "Not evaluable" },
  salesSince: { "zh-CN": "自 {from} 起", "zh-TW": "自 {from} 起", "en-US": "since {from}" },
  lastOrder: { "zh-CN": "最近订单 {date}", "zh-TW": "最近訂單 {date}", "en-US": "Last order {date}" },
  noOrder: { "zh-CN": "没有订单", "zh-TW": "沒有訂單", "en-US": "No order" },
  unclear: {
    "zh-CN": "另有 {count} 行拜访或订单可能是这一户，客户栏不能确定",
    "zh-TW": "另有 {count} 列拜訪或訂單可能是這一戶，客戶欄不能確定",
    "en-US": "{count} more {count|row|rows} of Visits or Orders may be this customer’s; their customer cell is unclear",
  },

  openTitle: { "zh-CN": "未了事项（{count}）", "zh-TW": "未了事項（{count}）", "en-US": "Open ({count})" },
  findingsTitle: { "zh-CN": "待改（{count}）", "zh-TW": "待改（{count}）", "en-US": "Findings ({count})" },
  findingsNone: { "zh-CN": "这一行没有要改的", "zh-TW": "這一列沒有要改的", "en-US": "Nothing to mend in this row" },
  visitsTitle: { "zh-CN": "联系记录（{count}）", "zh-TW": "聯絡記錄（{count}）", "en-US": "Contacts ({count})" },
  historyTitle: { "zh-CN": "级别历史（{count}）", "zh-TW": "級別歷史（{count}）", "en-US": "Tier history ({count})" },
  noDate: { "zh-CN": "没有日期", "zh-TW": "沒有日期", "en-US": "no date" },

  gateTitle: {
    "zh-CN": "{ladder}：{from} → {to}",
    "zh-TW": "{ladder}：{from} → {to}",
    "en-US": "{ladder}: {from} → {to}",
  },
  gateFirst: { "zh-CN": "未填", "zh-TW": "未填", "en-US": "blank" },
  gateReady: {
    "zh-CN": "按现用的规定（{rules}）没有缺项",
    "zh-TW": "按現用的規定（{rules}）沒有缺項",
    "en-US": "The rules that are on ({rules}) find nothing missing",
  },
  gateOff: {
    "zh-CN": "没有启用、没有检查：{rules}",
    "zh-TW": "沒有啟用、沒有檢查：{rules}",
    "en-US": "Off and not judged: {rules}",
  },
  gateMissing: { "zh-CN": "还缺 {count} 项", "zh-TW": "還缺 {count} 項", "en-US": "Still missing: {count}" },
  gateUnknown: {
    "zh-CN": "有 {count} 条规定暂无法判断",
    "zh-TW": "有 {count} 條規定暫無法判斷",
    "en-US": "Rules that are not evaluable: {count}",
  },
  gateNoRule: {
    "zh-CN": "现用的规定不检查这一步",
    "zh-TW": "現用的規定不檢查這一步",
    "en-US": "No rule that is on judges this step",
  },
  clause: { "zh-CN": "依据 {clause}", "zh-TW": "依據 {clause}", "en-US": "Clause {clause}" },

  duplicatesIntro: {
    "zh-CN": "同一客户开了两行时，在这里合并成一行。先预览，再写入，可以撤销。",
    "zh-TW": "同一客戶開了兩列時，在這裡合併成一列。先預覽，再寫入，可以復原。",
    "en-US": "Where one customer stands in two rows, merge them here: preview, write, undo.",
  },
  duplicatesFind: { "zh-CN": "查找重复", "zh-TW": "查找重複", "en-US": "Find duplicates" },
  duplicatesNone: {
    "zh-CN": "没有发现重复的客户。",
    "zh-TW": "沒有發現重複的客戶。",
    "en-US": "No duplicates were found.",
  },
  duplicatesTitle: {
    "zh-CN": "可能重复（{count} 对）",
    "zh-TW": "可能重複（{count} 對）",
    "en-US": "Possible duplicates ({count})",
  },
  sameColumn: { "zh-CN": "{column}相同", "zh-TW": "{column}相同", "en-US": "Same: {column}" },
  alike: { "zh-CN": "名称相近，请核实", "zh-TW": "名稱相近，請核實", "en-US": "Names are alike: please verify" },
  labelled: { "zh-CN": "{label}：{value}", "zh-TW": "{label}：{value}", "en-US": "{label}: {value}" },
  preview: { "zh-CN": "预览合并", "zh-TW": "預覽合併", "en-US": "Preview merge" },
  swap: { "zh-CN": "对调", "zh-TW": "對調", "en-US": "Swap" },
  mergeTitle: {
    "zh-CN": "{drop} 并入 {keep}",
    "zh-TW": "{drop} 併入 {keep}",
    "en-US": "{drop} into {keep}",
  },
  mergeIds: {
    "zh-CN": "保留编号 {keep}，{drop} 并入",
    "zh-TW": "保留編號 {keep}，{drop} 併入",
    "en-US": "Number {keep} stays, {drop} goes into it",
  },
  mergeChoose: {
    "zh-CN": "两行不同的内容：选留下的值，另一个值记入备注和客户变更记录。",
    "zh-TW": "兩列不同的內容：選留下的值，另一個值記入備註和客戶變更記錄。",
    "en-US": "Where they differ, choose what stays; the other value goes into the note and Account changes.",
  },
  mergeSame: { "zh-CN": "两行内容没有冲突。", "zh-TW": "兩列內容沒有衝突。", "en-US": "The two rows do not differ." },
  mergeFill: {
    "zh-CN": "{column}：补入 {value}",
    "zh-TW": "{column}：補入 {value}",
    "en-US": "{column}: taken over, {value}",
  },
  mergeKept: {
    "zh-CN": "{column}：保留 {keep}，{drop} 只作记录",
    "zh-TW": "{column}：保留 {keep}，{drop} 只作記錄",
    "en-US": "{column}: {keep} stays, {drop} is only noted",
  },
  blank: { "zh-CN": "空", "zh-TW": "空", "en-US": "blank" },
  mergeReferences: {
    "zh-CN": "改指到保留的一户：{list}",
    "zh-TW": "改指到保留的一戶：{list}",
    "en-US": "Rows that will refer to the one that stays: {list}",
  },
  sheetRows: { "zh-CN": "{sheet} {rows} 行", "zh-TW": "{sheet} {rows} 列", "en-US": "{sheet} {rows}" },
  mergeMark: {
    "zh-CN": "{drop} 那一行不删除，名称后加“已并入”，状态改为终止。",
    "zh-TW": "{drop} 那一列不刪除，名稱後加「已併入」，狀態改為終止。",
    "en-US": "The row of {drop} is not deleted: its name says into which it was merged, its status becomes closed.",
  },
  mergeWrite: { "zh-CN": "合并", "zh-TW": "合併", "en-US": "Merge" },
  mergeUndo: { "zh-CN": "撤销上次合并", "zh-TW": "復原上次合併", "en-US": "Undo last merge" },

  choose: { "zh-CN": "请选择", "zh-TW": "請選擇", "en-US": "Choose" },
  handIntro: {
    "zh-CN": "把一个人的客户移交给另一个人。先看未了事项，再写入，可以撤销。",
    "zh-TW": "把一個人的客戶移交給另一個人。先看未了事項，再寫入，可以復原。",
    "en-US": "Hand one person’s customers over to another: look at what is open, write, undo.",
  },
  handLoad: { "zh-CN": "读取负责人", "zh-TW": "讀取負責人", "en-US": "Read the owners" },
  handFrom: { "zh-CN": "移交人", "zh-TW": "移交人", "en-US": "From" },
  handTo: { "zh-CN": "接手人", "zh-TW": "接手人", "en-US": "To" },
  handPreview: { "zh-CN": "看未了事项", "zh-TW": "看未了事項", "en-US": "Show what is open" },
  handUndo: { "zh-CN": "撤销上次移交", "zh-TW": "復原上次移交", "en-US": "Undo last handover" },
  handNone: {
    "zh-CN": "{from} 名下没有客户。",
    "zh-TW": "{from} 名下沒有客戶。",
    "en-US": "{from} owns no customer.",
  },
  handTitle: { "zh-CN": "移交 {count} 户", "zh-TW": "移交 {count} 戶", "en-US": "Customers to hand over: {count}" },
  handHistory: {
    "zh-CN": "没写名字的往期记录先写上 {from}，不算给接手人：{list}",
    "zh-TW": "沒寫名字的往期記錄先寫上 {from}，不算給接手人：{list}",
    "en-US": "Past rows that name nobody get {from}, so that they do not count for the new owner: {list}",
  },
  handRule: {
    "zh-CN": "只改负责人。订单的业务员和往期业绩不变；未了事项请当面交接。",
    "zh-TW": "只改負責人。訂單的業務員和往期業績不變；未了事項請當面交接。",
    "en-US":
      "Only the owner changes. Salespeople of orders and past figures stay; what is open is handed over in person.",
  },
  handWrite: { "zh-CN": "移交 {count} 户", "zh-TW": "移交 {count} 戶", "en-US": "Hand over {count}" },

  newIntro: {
    "zh-CN": "首次交易后一个月内要申请认定。这里列出申请期内的新客户和订单依据。",
    "zh-TW": "首次交易後一個月內要申請認定。這裡列出申請期內的新客戶和訂單依據。",
    "en-US": "Recognition is applied for soon after the first deal. New customers with the proof from the orders:",
  },
  newLoad: { "zh-CN": "查找新客户", "zh-TW": "查找新客戶", "en-US": "Find new customers" },
  newNoPack: {
    "zh-CN": "没有装“订单”或“新客户”模块，请到“开始”里加上。",
    "zh-TW": "沒有裝「訂單」或「新客戶」模組，請到「開始」裡加上。",
    "en-US": "The packs Orders and New customers are not both installed; add them under Start.",
  },
  newNone: {
    "zh-CN": "没有申请期内的新客户。",
    "zh-TW": "沒有申請期內的新客戶。",
    "en-US": "There is no new customer to apply for now.",
  },
  newTitle: { "zh-CN": "新客户（{count}）", "zh-TW": "新客戶（{count}）", "en-US": "New customers ({count})" },
  newApplied: { "zh-CN": "已申请", "zh-TW": "已申請", "en-US": "applied" },
  newLate: { "zh-CN": "已过 {days} 天", "zh-TW": "已過 {days} 天", "en-US": "{days} {days|day|days} late" },
  newLeft: { "zh-CN": "还剩 {days} 天", "zh-TW": "還剩 {days} 天", "en-US": "{days} {days|day|days} left" },
  newDeal: {
    "zh-CN": "首次交易 {deal}，最迟申请 {limit}",
    "zh-TW": "首次交易 {deal}，最遲申請 {limit}",
    "en-US": "First deal {deal}, apply by {limit}",
  },
  newProved: {
    "zh-CN": "{from} 至 {to} 没有订单",
    "zh-TW": "{from} 至 {to} 沒有訂單",
    "en-US": "No order from {from} to {to}",
  },
  newPerhaps: {
    "zh-CN": "有一份申请可能是这一户，客户栏不能确定",
    "zh-TW": "有一份申請可能是這一戶，客戶欄不能確定",
    "en-US": "An application may be this customer’s; its customer cell is unclear",
  },
  newShow: { "zh-CN": "看填好的内容", "zh-TW": "看填好的內容", "en-US": "Show what is filled in" },
  newApply: { "zh-CN": "填申请表", "zh-TW": "填申請表", "en-US": "Fill in the application" },
  newUndo: { "zh-CN": "撤销这份申请", "zh-TW": "復原這份申請", "en-US": "Take the application back" },
} as const satisfies Messages;
