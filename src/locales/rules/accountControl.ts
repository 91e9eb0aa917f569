import type { Messages } from "../types";

/** Messages of family ACC on owners, duplicates, access, targets and the log. */
export const accountControl = {
  ownerMissing: {
    "zh-CN": "意向客户没有负责人",
    "zh-TW": "意向客戶沒有負責人",
    "en-US": "A customer with intent has no owner",
  },
  ownerUnknown: {
    "zh-CN": "负责人“{found}”不在人员表里",
    "zh-TW": "負責人「{found}」不在人員表裡",
    "en-US": "The owner “{found}” is not in table Team",
  },
  ownerInactive: {
    "zh-CN": "负责人“{found}”已不在职",
    "zh-TW": "負責人「{found}」已不在職",
    "en-US": "The owner “{found}” is no longer active",
  },
  ownerTwice: {
    "zh-CN": "人员表里有 {count} 位在职的“{found}”，不能确定是谁",
    "zh-TW": "人員表裡有 {count} 位在職的「{found}」，不能確定是誰",
    "en-US": "Team holds {count} active {count|person|people} named “{found}”",
  },
  oneOwner: {
    "zh-CN": "填一位在职人员的姓名",
    "zh-TW": "填一位在職人員的姓名",
    "en-US": "Enter the name of one active person",
  },
  dutyMissing: {
    "zh-CN": "没有写这些成员的职责：{people}",
    "zh-TW": "沒有寫這些成員的職責：{people}",
    "en-US": "No duty is given for: {people}",
  },
  writeDuties: {
    "zh-CN": "在成员职责里逐人写明",
    "zh-TW": "在成員職責裡逐人寫明",
    "en-US": "Write a duty for each of them",
  },
  nobody: {
    "zh-CN": "没有维护人，也没有负责人",
    "zh-TW": "沒有維護人，也沒有負責人",
    "en-US": "Neither maintainer nor owner is given",
  },
  nameSomebody: { "zh-CN": "填维护人或负责人", "zh-TW": "填維護人或負責人", "en-US": "Enter a maintainer or an owner" },
  territoryMissing: {
    "zh-CN": "人员表里“{person}”没有负责区域",
    "zh-TW": "人員表裡「{person}」沒有負責區域",
    "en-US": "“{person}” has no territory in table Team",
  },
  outsideTerritory: {
    "zh-CN": "区域“{region}”不在{person}的负责区域（{territory}）内",
    "zh-TW": "區域「{region}」不在{person}的負責區域（{territory}）內",
    "en-US": "The region “{region}” is not in the territory of {person} ({territory})",
  },
  otherOwnerOrRegion: {
    "zh-CN": "更正区域或负责区域，或改由该区域的人负责",
    "zh-TW": "更正區域或負責區域，或改由該區域的人負責",
    "en-US": "Correct the region or the territory, or choose another owner",
  },
  wonUndated: {
    "zh-CN": "有 {count} 个成交客户没有分类变更日期，不知是否本年度成交，未计入",
    "zh-TW": "有 {count} 個成交客戶沒有分類變更日期，不知是否本年度成交，未計入",
    "en-US":
      "{count} won {count|customer|customers} {count|has|have} no date of the change of class; whether {count|it was|they were} won this year is unknown, so {count|it is|they are} left out",
  },
  noPyramid: {
    "zh-CN": "{person}：潜在 {potential}、意向 {intent}、本年成交 {won}，不成金字塔",
    "zh-TW": "{person}：潛在 {potential}、意向 {intent}、本年成交 {won}，不成金字塔",
    "en-US": "{person}: {potential} potential, {intent} with intent, {won} won this year: no pyramid",
  },
  pyramidWanted: {
    "zh-CN": "潜在不少于意向，意向不少于成交；请补充潜在客户",
    "zh-TW": "潛在不少於意向，意向不少於成交；請補充潛在客戶",
    "en-US": "At least as many potential as with intent, and as many of these as won; add potential customers",
  },
  sameId: {
    "zh-CN": "客户编号“{found}”与第 {rows} 行相同，订单和拜访无法归属",
    "zh-TW": "客戶編號「{found}」與第 {rows} 列相同，訂單和拜訪無法歸屬",
    "en-US": "The account number “{found}” is also on row {rows}; orders and visits cannot be assigned",
  },
  sameOtherOwner: {
    "zh-CN": "“{found}”与第 {rows} 行是同一客户，负责人不同",
    "zh-TW": "「{found}」與第 {rows} 列是同一客戶，負責人不同",
    "en-US": "“{found}” is the same customer as on row {rows}, with another owner",
  },
  sameOwner: {
    "zh-CN": "“{found}”与第 {rows} 行重复",
    "zh-TW": "「{found}」與第 {rows} 列重複",
    "en-US": "“{found}” is also on row {rows}",
  },
  mergeRows: {
    "zh-CN": "合并为一行，或填写共同负责人",
    "zh-TW": "合併為一列，或填寫共同負責人",
    "en-US": "Keep one row, or enter the co-owners",
  },
  likeName: {
    "zh-CN": "“{found}”与第 {rows} 行名称相近，可能是同一客户",
    "zh-TW": "「{found}」與第 {rows} 列名稱相近，可能是同一客戶",
    "en-US": "“{found}” is close to the name on row {rows}; it may be the same customer",
  },
  compareRows: {
    "zh-CN": "请核对；是同一客户的合并，不是的不用改",
    "zh-TW": "請核對；是同一客戶的合併，不是的不用改",
    "en-US": "Compare them; merge if they are one customer, otherwise leave them",
  },
  recordedLate: {
    "zh-CN": "首次接触（{date}）后第 {days} 天才建档",
    "zh-TW": "首次接觸（{date}）後第 {days} 天才建檔",
    "en-US": "Created {days} {days|day|days} after the first contact ({date})",
  },
  recordWithin: {
    "zh-CN": "首次接触后 {days} 天内建档，0 为当天",
    "zh-TW": "首次接觸後 {days} 天內建檔，0 為當天",
    "en-US": "Create it within {days} {days|day|days} after the first contact, 0 being the same day",
  },
  agreedPast: {
    "zh-CN": "约定日期已过 {days} 天",
    "zh-TW": "約定日期已過 {days} 天",
    "en-US": "The agreed date passed {days} {days|day|days} ago",
  },
  agreeAnew: {
    "zh-CN": "联系后填新的约定日期",
    "zh-TW": "聯絡後填新的約定日期",
    "en-US": "Get in touch and agree a new date",
  },
  approvedAfter: {
    "zh-CN": "批准日期 {date} 晚于查阅日期 {day}",
    "zh-TW": "批准日期 {date} 晚於查閱日期 {day}",
    "en-US": "Approved on {date}, after the access on {day}",
  },
  approveFirst: { "zh-CN": "先批准后查阅", "zh-TW": "先批准後查閱", "en-US": "Approve before access" },
  notReturned: {
    "zh-CN": "查阅后 {days} 天仍未归还",
    "zh-TW": "查閱後 {days} 天仍未歸還",
    "en-US": "Not returned {days} {days|day|days} after the access",
  },
  returnBy: { "zh-CN": "应在 {date} 前归还", "zh-TW": "應在 {date} 前歸還", "en-US": "Due by {date}" },
  purposeMissing: {
    "zh-CN": "没有写用途，也没有同意依据",
    "zh-TW": "沒有寫用途，也沒有同意依據",
    "en-US": "Neither the purpose nor a consent is given",
  },
  purposeOther: {
    "zh-CN": "用途“{found}”不是业务用途，也没有同意依据",
    "zh-TW": "用途「{found}」不是業務用途，也沒有同意依據",
    "en-US": "The purpose “{found}” is no business purpose, and no consent is given",
  },
  consentOrPurpose: {
    "zh-CN": "选业务用途，或填客户同意的依据",
    "zh-TW": "選業務用途，或填客戶同意的依據",
    "en-US": "Choose a business purpose, or enter the reference of the consent",
  },
  thirdPartyConsent: {
    "zh-CN": "向第三方提供资料，没有同意依据",
    "zh-TW": "向第三方提供資料，沒有同意依據",
    "en-US": "Data went to a third party without a consent",
  },
  consentOrWithdraw: {
    "zh-CN": "填客户同意的依据；没有同意的请收回资料",
    "zh-TW": "填客戶同意的依據；沒有同意的請收回資料",
    "en-US": "Enter the reference of the consent; without consent recall the data",
  },
  targetQuality: {
    "zh-CN": "目标客户不符合：{column}为“{found}”",
    "zh-TW": "目標客戶不符合：{column}為「{found}」",
    "en-US": "Not fit as a target: {column} is “{found}”",
  },
  targetUnknown: {
    "zh-CN": "目标客户的{column}还不清楚",
    "zh-TW": "目標客戶的{column}還不清楚",
    "en-US": "{column} of the target customer is not known yet",
  },
  spendsLess: {
    "zh-CN": "月消费量 {amount} 低于标准 {limit}",
    "zh-TW": "月消費量 {amount} 低於標準 {limit}",
    "en-US": "Monthly spending {amount} is below the limit {limit}",
  },
  standardUndated: {
    "zh-CN": "月消费量 {amount} 介于两个标准之间，标准启用日期没有填",
    "zh-TW": "月消費量 {amount} 介於兩個標準之間，標準啟用日期沒有填",
    "en-US": "Monthly spending {amount} lies between the two limits, and the starting day of the standard is blank",
  },
  noOrdersTable: {
    "zh-CN": "没有订单回款表，不知是否交易过",
    "zh-TW": "沒有訂單回款表，不知是否交易過",
    "en-US": "Without table Orders it is unknown whether it bought",
  },
  orderUndated: {
    "zh-CN": "该客户有订单读不出日期",
    "zh-TW": "該客戶有訂單讀不出日期",
    "en-US": "An order of this customer has no readable date",
  },
  historyBlank: {
    "zh-CN": "没有填订单完整起始日，不能证明没有交易",
    "zh-TW": "沒有填訂單完整起始日，不能證明沒有交易",
    "en-US": "The day from which Orders is complete is blank, so no trade cannot be proven",
  },
  boughtLately: {
    "zh-CN": "{date} 还有交易，不满 {months} 个月",
    "zh-TW": "{date} 還有交易，不滿 {months} 個月",
    "en-US": "It bought on {date}, less than {months} {months|month|months} ago",
  },
  targetFrom: {
    "zh-CN": "{date} 起才算停止交易；请取消目标客户标记",
    "zh-TW": "{date} 起才算停止交易；請取消目標客戶標記",
    "en-US": "It counts as stopped from {date}; clear the target mark",
  },
  otherDefinitionOpen: {
    "zh-CN": "不符合这一条，另一条还无法判断",
    "zh-TW": "不符合這一條，另一條還無法判斷",
    "en-US": "This definition is not met, and the other cannot be judged yet",
  },
  mendOrClear: {
    "zh-CN": "核实后更正，或取消目标客户标记",
    "zh-TW": "核實後更正，或取消目標客戶標記",
    "en-US": "Check and correct it, or clear the target mark",
  },
  targetWon: {
    "zh-CN": "已成交的客户不再是开发目标",
    "zh-TW": "已成交的客戶不再是開發目標",
    "en-US": "A customer that was won is no target any more",
  },
  clearTarget: { "zh-CN": "请取消目标客户标记", "zh-TW": "請取消目標客戶標記", "en-US": "Clear the target mark" },
  noClass: { "zh-CN": "空白", "zh-TW": "空白", "en-US": "blank" },
  noClassLog: {
    "zh-CN": "操作记录里没有分类变更",
    "zh-TW": "操作記錄裡沒有分類變更",
    "en-US": "The audit log holds no change of class",
  },
  changeNotLogged: {
    "zh-CN": "{date} 变更了分类，但没有记录",
    "zh-TW": "{date} 變更了分類，但沒有記錄",
    "en-US": "The class changed on {date}, but no log entry says so",
  },
  classLogGap: {
    "zh-CN": "{date} 的记录从“{from}”开始，此前记录却止于“{last}”",
    "zh-TW": "{date} 的記錄從「{from}」開始，此前記錄卻止於「{last}」",
    "en-US": "The entry of {date} starts from “{from}”, but the one before ended at “{last}”",
  },
  classNotLogged: {
    "zh-CN": "分类现为“{current}”，最近记录（{date}）却是“{last}”",
    "zh-TW": "分類現為「{current}」，最近記錄（{date}）卻是「{last}」",
    "en-US": "The class is “{current}”, but the last entry ({date}) says “{last}”",
  },
  logClass: {
    "zh-CN": "请核对分类和操作记录",
    "zh-TW": "請核對分類和操作記錄",
    "en-US": "Compare the class with the audit log",
  },
  lowInterest: {
    "zh-CN": "新项目合作意愿低，近期没有定级复核",
    "zh-TW": "新專案合作意願低，近期沒有定級複核",
    "en-US": "Interest in new projects is low, and no recent review of the tier is on record",
  },
  lowInterestSince: {
    "zh-CN": "{date} 起新项目合作意愿低，之后没有定级复核",
    "zh-TW": "{date} 起新專案合作意願低，之後沒有定級複核",
    "en-US": "Interest in new projects is low since {date}, and the tier was not reviewed after that",
  },
  reviewWorth: {
    "zh-CN": "请重新评估其价值（重新分级）",
    "zh-TW": "請重新評估其價值（重新分級）",
    "en-US": "Assess its value anew (recalculate tiers)",
  },
} as const satisfies Messages;
