import type { Messages } from "../types";

/** Findings of family KA. */
export const keyAccountText = {
  conditionIndustry: { "zh-CN": "重点行业前列", "zh-TW": "重點行業前列", "en-US": "focus industry" },
  conditionFunded: { "zh-CN": "新获融资", "zh-TW": "新獲融資", "en-US": "newly funded" },
  conditionDeal: { "zh-CN": "单笔金额达标", "zh-TW": "單筆金額達標", "en-US": "deal large enough" },
  conditionAd: { "zh-CN": "前三网站有投放", "zh-TW": "前三網站有投放", "en-US": "advertising on the top three" },
  noneMet: {
    "zh-CN": "标为大客户，但一个条件也不满足",
    "zh-TW": "標為大客戶，但一個條件也不滿足",
    "en-US": "Marked as a key account, but no condition is met",
  },
  tooFewMet: {
    "zh-CN": "标为大客户，只满足：{met}",
    "zh-TW": "標為大客戶，只滿足：{met}",
    "en-US": "Marked as a key account, but only this is met: {met}",
  },
  notMarked: {
    "zh-CN": "满足大客户条件（{met}），没有标记",
    "zh-TW": "滿足大客戶條件（{met}），沒有標記",
    "en-US": "A key account by its conditions ({met}), but not marked",
  },
  markIt: {
    "zh-CN": "“大客户”填是，或更正条件",
    "zh-TW": "「大客戶」填是，或更正條件",
    "en-US": "Set the mark to yes, or correct the conditions",
  },
  unmarkIt: {
    "zh-CN": "补齐条件，或“大客户”填否",
    "zh-TW": "補齊條件，或「大客戶」填否",
    "en-US": "Complete the conditions, or set the mark to no",
  },
  ordersUnclear: {
    "zh-CN": "有订单的客户、日期或金额读不出来",
    "zh-TW": "有訂單的客戶、日期或金額讀不出來",
    "en-US": "An order’s customer, day or amount cannot be read",
  },
  contractShort: {
    "zh-CN": "合约 {found} 个月，少于 {least} 个月",
    "zh-TW": "合約 {found} 個月，少於 {least} 個月",
    "en-US": "The contract runs {found} {found|month|months}, less than {least}",
  },
  contractExpected: {
    "zh-CN": "核对合约月数，或取消这个要素",
    "zh-TW": "核對合約月數，或取消這個要素",
    "en-US": "Check the months, or drop the element",
  },
  suppliersDiffer: {
    "zh-CN": "供应商数 {count}，名单里有 {named} 家",
    "zh-TW": "供應商數 {count}，名單裡有 {named} 家",
    "en-US": "{count} {count|supplier|suppliers} {count|is|are} written, {named} {named|is|are} named",
  },
  suppliersExpected: {
    "zh-CN": "数量与名单写一致",
    "zh-TW": "數量與名單寫一致",
    "en-US": "Write number and names alike",
  },
  stageUnclear: {
    "zh-CN": "开发阶段读不出来",
    "zh-TW": "開發階段讀不出來",
    "en-US": "The stage of its development cannot be read",
  },
  noFigure: {
    "zh-CN": "“{column}”的“{found}”不是数字",
    "zh-TW": "「{column}」的「{found}」不是數字",
    "en-US": "“{found}” in “{column}” is no number",
  },
  figureExpected: {
    "zh-CN": "填数字；拿不到的写“无法取得”",
    "zh-TW": "填數字；拿不到的寫「無法取得」",
    "en-US": "Write a number, or “not available”",
  },
  noMaker: {
    "zh-CN": "联系人里没有决策人",
    "zh-TW": "聯絡人裡沒有決策人",
    "en-US": "Contacts holds no decision maker",
  },
  makerUnclear: {
    "zh-CN": "联系人的客户或决策人标记不清楚",
    "zh-TW": "聯絡人的客戶或決策人標記不清楚",
    "en-US": "The customer or the mark of a contact is unclear",
  },
  makerExpected: {
    "zh-CN": "登记一位决策人和职务",
    "zh-TW": "登記一位決策人和職務",
    "en-US": "Enter a decision maker with the position",
  },
  rankUndue: {
    "zh-CN": "筛选不通过，不应有优先级 {found}",
    "zh-TW": "篩選不通過，不應有優先級 {found}",
    "en-US": "Failed the screening, but has rank {found}",
  },
  rankNoNumber: {
    "zh-CN": "优先级“{found}”不是数字",
    "zh-TW": "優先級「{found}」不是數字",
    "en-US": "The rank “{found}” is no number",
  },
  rankTwice: {
    "zh-CN": "优先级 {found} 重复（{group}相同）",
    "zh-TW": "優先級 {found} 重複（{group}相同）",
    "en-US": "Rank {found} is taken twice (same {group})",
  },
  memberUnclear: {
    "zh-CN": "人员表里看不出 {people} 的部门",
    "zh-TW": "人員表裡看不出 {people} 的部門",
    "en-US": "Team does not say in which department {people} is",
  },
  fewDepartments: {
    "zh-CN": "服务团队来自 {count} 个部门，少于 {least} 个",
    "zh-TW": "服務團隊來自 {count} 個部門，少於 {least} 個",
    "en-US": "The team comes from {count} {count|department|departments}, fewer than {least}",
  },
  teamExpected: {
    "zh-CN": "至少 {least} 个部门的人",
    "zh-TW": "至少 {least} 個部門的人",
    "en-US": "People of at least {least} {least|department|departments}",
  },
  levelUnclear: {
    "zh-CN": "人员表里看不出 {person} 的级别",
    "zh-TW": "人員表裡看不出 {person} 的級別",
    "en-US": "Team does not say clearly which level {person} has",
  },
  leadLow: {
    "zh-CN": "{person} 的级别低于{level}",
    "zh-TW": "{person} 的級別低於{level}",
    "en-US": "{person} is below {level}",
  },
  leadLeft: { "zh-CN": "{person} 已离职", "zh-TW": "{person} 已離職", "en-US": "{person} has left" },
  leadExpected: {
    "zh-CN": "由{level}或以上的人挂帅",
    "zh-TW": "由{level}或以上的人掛帥",
    "en-US": "Somebody of level {level} or above leads",
  },
  visitsUnclear: {
    "zh-CN": "有拜访的客户、日期或沟通层级读不出来",
    "zh-TW": "有拜訪的客戶、日期或溝通層級讀不出來",
    "en-US": "A visit’s customer, day or level cannot be read",
  },
  neverExecutive: {
    "zh-CN": "没有高层沟通的记录",
    "zh-TW": "沒有高層溝通的記錄",
    "en-US": "No contact of the executive is on record",
  },
  lateExecutive: {
    "zh-CN": "最近高层沟通 {last}，已 {days} 天（限 {limit} 天）",
    "zh-TW": "最近高層溝通 {last}，已 {days} 天（限 {limit} 天）",
    "en-US": "The executive last spoke with them on {last}, {days} {days|day|days} ago (limit {limit})",
  },
  expectExecutive: {
    "zh-CN": "{limit} 天内安排一次高层沟通",
    "zh-TW": "{limit} 天內安排一次高層溝通",
    "en-US": "A contact of the executive every {limit} {limit|day|days}",
  },
  neverVisited: { "zh-CN": "没有当面拜访的记录", "zh-TW": "沒有當面拜訪的記錄", "en-US": "No visit is on record" },
  lateVisited: {
    "zh-CN": "最近拜访 {last}，已 {days} 天（限 {limit} 天）",
    "zh-TW": "最近拜訪 {last}，已 {days} 天（限 {limit} 天）",
    "en-US": "Last visited on {last}, {days} {days|day|days} ago (limit {limit})",
  },
  expectVisit: {
    "zh-CN": "{limit} 天内拜访一次",
    "zh-TW": "{limit} 天內拜訪一次",
    "en-US": "A visit every {limit} {limit|day|days}",
  },
  lessConcentrated: {
    "zh-CN": "前 {count} 户（共 {of} 户）占销售额 {share}，参考值 {reference}",
    "zh-TW": "前 {count} 戶（共 {of} 戶）佔銷售額 {share}，參考值 {reference}",
    "en-US": "The top {count} of {of} {of|customer|customers} bring {share} of sales; the reference is {reference}",
  },
  lessProfit: {
    "zh-CN": "大客户占利润 {share}，参考值 {reference}",
    "zh-TW": "大客戶佔利潤 {share}，參考值 {reference}",
    "en-US": "Key accounts bring {share} of profit; the reference is {reference}",
  },
  ordersOfNobody: {
    "zh-CN": "近12个月有订单找不到客户或客户标记不清楚",
    "zh-TW": "近12個月有訂單找不到客戶或客戶標記不清楚",
    "en-US": "Orders of the twelve months belong to nobody known, or the customer’s mark is unclear",
  },
  noSales: {
    "zh-CN": "近12个月没有销售额或利润",
    "zh-TW": "近12個月沒有銷售額或利潤",
    "en-US": "There are no sales or profit in the twelve months",
  },
  noProfit: {
    "zh-CN": "有订单没有利润，也没有成本",
    "zh-TW": "有訂單沒有利潤，也沒有成本",
    "en-US": "An order has neither profit nor cost",
  },
  notEnded: {
    "zh-CN": "没有成交机会，开发还没有终止",
    "zh-TW": "沒有成交機會，開發還沒有終止",
    "en-US": "There is no opportunity, but the development goes on",
  },
  endIt: { "zh-CN": "状态改为终止", "zh-TW": "狀態改為終止", "en-US": "Set the status to terminated" },
  stillPlanned: {
    "zh-CN": "已无成交机会，还有 {count} 次待访（拜访第 {rows} 行）",
    "zh-TW": "已無成交機會，還有 {count} 次待訪（拜訪第 {rows} 列）",
    "en-US":
      "No opportunity, but {count} {count|visit|visits} {count|is|are} still planned (Visits, {count|row|rows} {rows})",
  },
  cancelVisits: { "zh-CN": "取消这些待访", "zh-TW": "取消這些待訪", "en-US": "Cancel these visits" },
} as const satisfies Messages;
