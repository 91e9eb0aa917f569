import { kpiNotes } from "./kpiNotes";
import { kpiScopes } from "./kpiScopes";
import type { Messages } from "./types";

/** Why a figure cannot be said, and notes beside one that can. */
export const kpiText = {
  ...kpiNotes,
  ...kpiScopes,
  noTarget: { "zh-CN": "没有本期目标", "zh-TW": "沒有本期目標", "en-US": "There is no target for the period" },
  zeroTarget: { "zh-CN": "目标为0，完成率无意义", "zh-TW": "目標為0，完成率無意義", "en-US": "The target is zero" },
  negativeTarget: {
    "zh-CN": "目标小于0，完成率无意义",
    "zh-TW": "目標小於0，完成率無意義",
    "en-US": "The target is below zero",
  },
  targetUnreadable: {
    "zh-CN": "有目标或期间读不出来",
    "zh-TW": "有目標或期間讀不出來",
    "en-US": "A target or its period cannot be read",
  },
  missingTable: { "zh-CN": "没有安装：{tables}", "zh-TW": "沒有安裝：{tables}", "en-US": "Not installed: {tables}" },
  ordersShort: {
    "zh-CN": "订单数据从 {since} 起，不能覆盖 {from} 起的期间",
    "zh-TW": "訂單資料從 {since} 起，不能涵蓋 {from} 起的期間",
    "en-US": "Orders are complete from {since} only and do not cover the time from {from}",
  },
  ordersUnknown: {
    "zh-CN": "没有填写订单完整起始日",
    "zh-TW": "沒有填寫訂單完整起始日",
    "en-US": "It is not said from when Orders is complete",
  },
  badOrders: {
    "zh-CN": "本期有 {count} 个订单的日期、金额或客户不能确定",
    "zh-TW": "本期有 {count} 個訂單的日期、金額或客戶不能確定",
    "en-US": "{count} {count|order|orders} of the period {count|has|have} an unclear date, amount or customer",
  },
  flagUnreadable: {
    "zh-CN": "有客户的“大客户”栏读不出来",
    "zh-TW": "有客戶的「大客戶」欄讀不出來",
    "en-US": "A key-account mark in Accounts cannot be read",
  },
  accountIdUnreadable: {
    "zh-CN": "有 {count} 个客户的客户编号是错误值，业务记录归不到这些客户",
    "zh-TW": "有 {count} 個客戶的客戶編號是錯誤值，業務記錄歸不到這些客戶",
    "en-US": "The account ID of {count} {count|customer|customers} is an error, so nothing can be assigned to them",
  },
  noneDue: {
    "zh-CN": "本期没有到期的计划拜访",
    "zh-TW": "本期沒有到期的計劃拜訪",
    "en-US": "No planned visit of the period is due yet",
  },
  visitUnreadable: {
    "zh-CN": "有 {count} 条拜访的日期或状态读不出来",
    "zh-TW": "有 {count} 條拜訪的日期或狀態讀不出來",
    "en-US": "{count} {count|visit|visits} {count|has|have} an unreadable date or status",
  },
  parameterOpen: {
    "zh-CN": "制度设置的“{name}”没有填写，或填写的内容读不出来",
    "zh-TW": "制度設置的「{name}」沒有填寫，或填寫的內容讀不出來",
    "en-US": "“{name}” on the Policy sheet is blank or cannot be read",
  },
  noChurnMonths: {
    "zh-CN": "没有填写流失判定月数",
    "zh-TW": "沒有填寫流失判定月數",
    "en-US": "It is not said after how many months a customer counts as lost",
  },
  lostDateUnreadable: {
    "zh-CN": "有客户的流失日期读不出来",
    "zh-TW": "有客戶的流失日期讀不出來",
    "en-US": "A lost date in Accounts cannot be read",
  },
  futurePeriod: { "zh-CN": "期间还没有开始", "zh-TW": "期間還沒有開始", "en-US": "The period has not begun" },
  tooLarge: {
    "zh-CN": "合计太大，不能精确计算",
    "zh-TW": "合計太大，不能精確計算",
    "en-US": "The sum is too large to be exact",
  },
  noProfit: {
    "zh-CN": "有 {count} 个订单既无利润也无成本",
    "zh-TW": "有 {count} 個訂單既無利潤也無成本",
    "en-US": "{count} {count|order|orders} {count|has|have} neither profit nor cost",
  },
  noBase: {
    "zh-CN": "去年同期销售额不大于0，增长率无意义",
    "zh-TW": "去年同期銷售額不大於0，增長率無意義",
    "en-US": "Sales of the same period a year before are not above zero",
  },
  noMarketSize: {
    "zh-CN": "没有填写本期市场规模（评分录入）",
    "zh-TW": "沒有填寫本期市場規模（評分錄入）",
    "en-US": "No market size is typed for the period in KPI inputs",
  },
  noInput: {
    "zh-CN": "评分录入里没有本期的数值",
    "zh-TW": "評分錄入裡沒有本期的數值",
    "en-US": "KPI inputs has no value for the period",
  },
  inputTwice: {
    "zh-CN": "评分录入里同一期间、同一人有多行",
    "zh-TW": "評分錄入裡同一期間、同一人有多列",
    "en-US": "KPI inputs has several rows for the same period and person",
  },
  inputUnreadable: {
    "zh-CN": "评分录入里的数值读不出来",
    "zh-TW": "評分錄入裡的數值讀不出來",
    "en-US": "The value in KPI inputs cannot be read",
  },
  noBaseAccounts: {
    "zh-CN": "期初一年内没有下过单的客户",
    "zh-TW": "期初一年內沒有下過單的客戶",
    "en-US": "No customer ordered in the twelve months before the period",
  },
  badResults: {
    "zh-CN": "有 {count} 条客户开发的结果、结果日期或客户不能确定",
    "zh-TW": "有 {count} 條客戶開發的結果、結果日期或客戶不能確定",
    "en-US": "{count} {count|development|developments} {count|has|have} an unclear result, result date or customer",
  },
  noPlanOfWins: {
    "zh-CN": "不知道成交属于哪个计划：客户开发没有“计划类型”，客户档案也没有“计划编号”",
    "zh-TW": "不知道成交屬於哪個計劃：客戶開發沒有「計劃類型」，客戶檔案也沒有「計劃編號」",
    "en-US":
      "Nothing says which plan a win belongs to: neither plan type in Development nor plan in Accounts is installed",
  },
  badActions: {
    "zh-CN": "有 {count} 个行动的完成期限读不出来",
    "zh-TW": "有 {count} 個行動的完成期限讀不出來",
    "en-US": "{count} {count|action|actions} {count|has|have} no readable due date",
  },
  noResults: {
    "zh-CN": "本期没有开发结果",
    "zh-TW": "本期沒有開發結果",
    "en-US": "No development of the period has a result",
  },
  badComplaints: {
    "zh-CN": "有 {count} 条投诉的日期、客户或有效性不能确定",
    "zh-TW": "有 {count} 條投訴的日期、客戶或有效性不能確定",
    "en-US": "{count} {count|complaint|complaints} {count|has|have} an unclear date, customer or mark",
  },
  noCustomers: {
    "zh-CN": "本期没有活跃客户",
    "zh-TW": "本期沒有活躍客戶",
    "en-US": "There are no active customers in the period",
  },
  noneSigned: { "zh-CN": "本期没有签约客户", "zh-TW": "本期沒有簽約客戶", "en-US": "No customer signed in the period" },
  badContracts: {
    "zh-CN": "有 {count} 户的合同日期读不出来",
    "zh-TW": "有 {count} 戶的合約日期讀不出來",
    "en-US": "{count} {count|customer|customers} {count|has|have} an unreadable contract date",
  },
  badFeedback: {
    "zh-CN": "有 {count} 条反馈的类型、时间或客户不能确定",
    "zh-TW": "有 {count} 條回饋的類型、時間或客戶不能確定",
    "en-US": "{count} feedback {count|item|items} {count|has|have} an unclear kind, time or customer",
  },
  noStandardTime: {
    "zh-CN": "没有填写意见反馈的标准时间",
    "zh-TW": "沒有填寫意見回饋的標準時間",
    "en-US": "The standard time for feedback is not filled",
  },
  noQuestionLimit: {
    "zh-CN": "没有填写解答问题的期限",
    "zh-TW": "沒有填寫解答問題的期限",
    "en-US": "The time limit for answers is not filled",
  },
  noFeedbackDue: {
    "zh-CN": "本期没有到期的反馈",
    "zh-TW": "本期沒有到期的回饋",
    "en-US": "No feedback of the period is due yet",
  },
  badSurveys: {
    "zh-CN": "有 {count} 份调查的日期、分数或分制读不出来",
    "zh-TW": "有 {count} 份調查的日期、分數或分制讀不出來",
    "en-US": "{count} {count|survey|surveys} {count|has|have} an unreadable date, score or scale",
  },
  fewResponses: {
    "zh-CN": "只有 {count} 份答复，少于 {least} 份",
    "zh-TW": "只有 {count} 份答覆，少於 {least} 份",
    "en-US": "Only {count} {count|answer|answers}, fewer than {least}",
  },
  noFrozenPlan: {
    "zh-CN": "没有期初锁定的回访计划",
    "zh-TW": "沒有期初鎖定的回訪計劃",
    "en-US": "No revisit plan was frozen at the start of the period",
  },
  frozenGone: {
    "zh-CN": "锁定的计划里有 {count} 条拜访已不在",
    "zh-TW": "鎖定的計劃裡有 {count} 條拜訪已不在",
    "en-US": "{count} {count|visit|visits} of the frozen plan {count|is|are} gone",
  },
  nonePlanned: {
    "zh-CN": "没有计划回访的大客户",
    "zh-TW": "沒有計劃回訪的大客戶",
    "en-US": "No key account was planned to be revisited",
  },
  noVisits: { "zh-CN": "本期没有拜访", "zh-TW": "本期沒有拜訪", "en-US": "There are no visits in the period" },
  noVisitsClosed: {
    "zh-CN": "本期没有已过回访期限的拜访",
    "zh-TW": "本期沒有已過回訪期限的拜訪",
    "en-US": "No visit of the period has its follow-up window behind it",
  },
  noCadence: { "zh-CN": "没有填写联系周期", "zh-TW": "沒有填寫聯繫週期", "en-US": "No contact interval is filled" },
  contactUnclear: {
    "zh-CN": "有 {count} 户的联系或起算日期不能确定",
    "zh-TW": "有 {count} 戶的聯繫或起算日期不能確定",
    "en-US": "{count} {count|customer|customers} {count|has|have} an unclear contact or start date",
  },
  noneGraded: {
    "zh-CN": "没有已定级的正常客户",
    "zh-TW": "沒有已定級的正常客戶",
    "en-US": "No active customer has a tier",
  },
  allInGrace: {
    "zh-CN": "客户都还在首个联系周期内",
    "zh-TW": "客戶都還在首個聯繫週期內",
    "en-US": "All customers are still in their first interval",
  },
  badApplications: {
    "zh-CN": "有 {count} 份认定申请的客户、首次交易日期或结论不能确定",
    "zh-TW": "有 {count} 份認定申請的客戶、首次交易日期或結論不能確定",
    "en-US": "{count} {count|application|applications} {count|has|have} an unclear customer, first deal or decision",
  },
  noClassLog: {
    "zh-CN": "操作记录里没有客户类别的变更",
    "zh-TW": "操作記錄裡沒有客戶類別的變更",
    "en-US": "The audit log holds no changes of customer class",
  },
  logShort: {
    "zh-CN": "操作记录从 {since} 起，不能说明 {date} 的类别",
    "zh-TW": "操作記錄從 {since} 起，不能說明 {date} 的類別",
    "en-US": "The audit log begins on {since} and cannot tell the classes of {date}",
  },
  classUnlogged: {
    "zh-CN": "有 {count} 户的客户类别变更没有完整记录",
    "zh-TW": "有 {count} 戶的客戶類別變更沒有完整記錄",
    "en-US": "The changes of class of {count} {count|customer|customers} are not fully logged",
  },
  noCohort: {
    "zh-CN": "本期没有可转化的客户",
    "zh-TW": "本期沒有可轉化的客戶",
    "en-US": "There is no customer to convert in the period",
  },
  badCosts: {
    "zh-CN": "有 {count} 行服务费用的期间或金额读不出来",
    "zh-TW": "有 {count} 列服務費用的期間或金額讀不出來",
    "en-US": "{count} {count|row|rows} of service costs {count|has|have} an unreadable period or amount",
  },
  spentWithoutBudget: {
    "zh-CN": "没有预算，却已支出 {amount}",
    "zh-TW": "沒有預算，卻已支出 {amount}",
    "en-US": "{amount} was spent without a budget",
  },
  noBudget: {
    "zh-CN": "本期没有预算也没有支出",
    "zh-TW": "本期沒有預算也沒有支出",
    "en-US": "There is neither budget nor spending in the period",
  },
  noScale: {
    "zh-CN": "定性评分标度没有填写",
    "zh-TW": "定性評分標度沒有填寫",
    "en-US": "The rating scale is not filled",
  },
  noRating: { "zh-CN": "本期没有评分", "zh-TW": "本期沒有評分", "en-US": "There is no rating for the period" },
  ratingUnknown: {
    "zh-CN": "评分不在评分标度里",
    "zh-TW": "評分不在評分標度裡",
    "en-US": "A rating is not on the scale",
  },
  noRequiredFields: {
    "zh-CN": "没有填写基本信息必填项",
    "zh-TW": "沒有填寫基本資訊必填項",
    "en-US": "The required basic fields are not filled",
  },
  noKeyAccounts: { "zh-CN": "没有大客户", "zh-TW": "沒有大客戶", "en-US": "There are no key accounts" },
  ownUndefined: {
    "zh-CN": "第2项指标还没有定义，也没有标明不用",
    "zh-TW": "第2項指標還沒有定義，也沒有標明不用",
    "en-US": "Indicator 2 is neither defined nor marked as unused",
  },
  ownUnused: { "zh-CN": "第2项指标不使用", "zh-TW": "第2項指標不使用", "en-US": "Indicator 2 is not used" },
} as const satisfies Messages;
