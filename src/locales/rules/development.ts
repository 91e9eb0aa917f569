import type { Messages } from "../types";

/** Findings of family DEV. */
export const developmentText = {
  skipped: {
    "zh-CN": "从“{from}”直接到“{to}”，跳过了中间阶段",
    "zh-TW": "從「{from}」直接到「{to}」，跳過了中間階段",
    "en-US": "From “{from}” straight to “{to}”: stages were skipped",
  },
  oneAfterTheOther: {
    "zh-CN": "补齐中间阶段，或由制度允许跳步",
    "zh-TW": "補齊中間階段，或由制度允許跳步",
    "en-US": "Pass the stages between, or let the policy allow skipping",
  },
  logBackwards: {
    "zh-CN": "阶段变更的时间倒退：{at} 记在 {before} 之后",
    "zh-TW": "階段變更的時間倒退：{at} 記在 {before} 之後",
    "en-US": "Stage changes run backwards: {at} is logged after {before}",
  },
  noLog: {
    "zh-CN": "操作记录里没有所需的阶段变更",
    "zh-TW": "操作記錄裡沒有所需的階段變更",
    "en-US": "The audit log does not hold the stage change needed",
  },
  logUnclear: {
    "zh-CN": "操作记录里的阶段变更不完整或读不出来",
    "zh-TW": "操作記錄裡的階段變更不完整或讀不出來",
    "en-US": "The stage changes in the audit log are incomplete or cannot be read",
  },
  noContact: {
    "zh-CN": "{day} 进入首次接触，没有已完成的联系记录",
    "zh-TW": "{day} 進入首次接觸，沒有已完成的聯絡記錄",
    "en-US": "First contact was entered on {day}, and there is no done contact",
  },
  contactLater: {
    "zh-CN": "{day} 进入首次接触，最早的联系却在 {first}",
    "zh-TW": "{day} 進入首次接觸，最早的聯絡卻在 {first}",
    "en-US": "First contact was entered on {day}, the earliest contact is of {first}",
  },
  logContact: {
    "zh-CN": "在拜访表登记联系，状态为已访",
    "zh-TW": "在拜訪表登記聯絡，狀態為已訪",
    "en-US": "Enter the contact in Visits with status done",
  },
  contactsUnclear: {
    "zh-CN": "有联系记录或起止日期不清楚，不能确定接触次数和日期",
    "zh-TW": "有聯絡記錄或起止日期不清楚，不能確定接觸次數和日期",
    "en-US": "Contacts, start or result are unclear, so neither number nor days of contacts are certain",
  },
  countBlank: {
    "zh-CN": "{count} 条开发没有累计接触次数",
    "zh-TW": "{count} 條開發沒有累計接觸次數",
    "en-US": "{count} {count|development|developments} {count|has|have} no number of contacts",
  },
  countDiffers: {
    "zh-CN": "填的是 {typed} 次，记录里有 {count} 次",
    "zh-TW": "填的是 {typed} 次，記錄裡有 {count} 次",
    "en-US": "{typed} is written, the log holds {count}",
  },
  countExpected: {
    "zh-CN": "改为 {count}，或补登联系",
    "zh-TW": "改為 {count}，或補登聯絡",
    "en-US": "Write {count}, or enter the contacts",
  },
  developmentUnknown: {
    "zh-CN": "客户开发里没有编号“{found}”",
    "zh-TW": "客戶開發裡沒有編號「{found}」",
    "en-US": "No development has the number “{found}”",
  },
  mustBeYes: {
    "zh-CN": "“{column}”要为是，现在是“{found}”",
    "zh-TW": "「{column}」要為是，現在是「{found}」",
    "en-US": "“{column}” must be yes, it is “{found}”",
  },
  yesOrNo: {
    "zh-CN": "“{column}”要填是或否，现在是“{found}”",
    "zh-TW": "「{column}」要填是或否，現在是「{found}」",
    "en-US": "“{column}” must be yes or no, it is “{found}”",
  },
  notListed: {
    "zh-CN": "“{column}”里的“{found}”不在选项里",
    "zh-TW": "「{column}」裡的「{found}」不在選項裡",
    "en-US": "“{found}” in “{column}” is not in the list",
  },
  shareWrong: {
    "zh-CN": "“{column}”应在 0 到 100% 之间，现在是 {found}",
    "zh-TW": "「{column}」應在 0 到 100% 之間，現在是 {found}",
    "en-US": "“{column}” lies between 0 and 100%, it is {found}",
  },
  amountWrong: {
    "zh-CN": "“{column}”应是不小于0的金额，现在是 {found}",
    "zh-TW": "「{column}」應是不小於0的金額，現在是 {found}",
    "en-US": "“{column}” is an amount of at least 0, it is {found}",
  },
  relationLow: {
    "zh-CN": "关系等级 {found}，低于 {least}",
    "zh-TW": "關係等級 {found}，低於 {least}",
    "en-US": "The relation is {found}, below {least}",
  },
  noActivity: {
    "zh-CN": "没有记录高层沟通、考察验厂或系统支持",
    "zh-TW": "沒有記錄高層溝通、考察驗廠或系統支援",
    "en-US": "No executive meeting, site visit or system support is on record",
  },
  contractUndated: {
    "zh-CN": "合同日期不是日期",
    "zh-TW": "合同日期不是日期",
    "en-US": "The contract date is no date",
  },
  contractEarly: {
    "zh-CN": "合同日期 {date} 早于进入商务洽谈的 {began}",
    "zh-TW": "合同日期 {date} 早於進入商務洽談的 {began}",
    "en-US": "The contract is dated {date}, before negotiation began on {began}",
  },
  contractExpected: {
    "zh-CN": "核对合同日期和阶段",
    "zh-TW": "核對合同日期和階段",
    "en-US": "Check the contract date and the stage",
  },
  noLongestStay: {
    "zh-CN": "没有规定“{stage}”最多停留几天",
    "zh-TW": "沒有規定「{stage}」最多停留幾天",
    "en-US": "The policy does not say how long “{stage}” may last",
  },
  assessmentUndated: {
    "zh-CN": "“{column}”有内容，但操作记录里没有写的日期",
    "zh-TW": "「{column}」有內容，但操作記錄裡沒有寫的日期",
    "en-US": "“{column}” is filled, but the log does not say when",
  },
  stalled: {
    "zh-CN": "{since} 进入“{stage}”，已 {days} 天（上限 {longest} 天），没有重新评判",
    "zh-TW": "{since} 進入「{stage}」，已 {days} 天（上限 {longest} 天），沒有重新評判",
    "en-US": "In “{stage}” since {since}, {days} {days|day|days} (at most {longest}), and not assessed again",
  },
  assessAgain: {
    "zh-CN": "重新评判后继续、调整或终止",
    "zh-TW": "重新評判後繼續、調整或終止",
    "en-US": "Assess it, then go on, change course or end it",
  },
  winReason: {
    "zh-CN": "“{found}”是成功原因",
    "zh-TW": "「{found}」是成功原因",
    "en-US": "“{found}” is a reason for winning",
  },
  lossReason: { "zh-CN": "选失败原因", "zh-TW": "選失敗原因", "en-US": "Choose a reason for losing" },
  resultUndated: {
    "zh-CN": "结果日期不是日期",
    "zh-TW": "結果日期不是日期",
    "en-US": "The day of the result is no date",
  },
  formNotDone: { "zh-CN": "还没有填开发表", "zh-TW": "還沒有填開發表", "en-US": "The development form is not done" },
  neverContacted: { "zh-CN": "没有一次联系记录", "zh-TW": "沒有一次聯絡記錄", "en-US": "The log holds no contact" },
  notArchived: {
    "zh-CN": "成功已 {days} 个工作日（限 {limit} 个），还没有归档",
    "zh-TW": "成功已 {days} 個工作日（限 {limit} 個），還沒有歸檔",
    "en-US": "Won {days} working {days|day|days} ago (limit {limit}) and not filed",
  },
  archivedLate: {
    "zh-CN": "归档用了 {days} 个工作日（限 {limit} 个）",
    "zh-TW": "歸檔用了 {days} 個工作日（限 {limit} 個）",
    "en-US": "Filed after {days} working {days|day|days} (limit {limit})",
  },
  notClassedWon: {
    "zh-CN": "开发已成功，客户分类还是“{found}”",
    "zh-TW": "開發已成功，客戶分類還是「{found}」",
    "en-US": "The development is won, but the class is “{found}”",
  },
  worthless: {
    "zh-CN": "测算价值 {value}，不大于零",
    "zh-TW": "測算價值 {value}，不大於零",
    "en-US": "The computed value is {value}, not above zero",
  },
  worthlessExpected: {
    "zh-CN": "核对预计数，或重新考虑是否开发",
    "zh-TW": "核對預計數，或重新考慮是否開發",
    "en-US": "Check the forecasts, or think again about the development",
  },
  sampleMissing: {
    "zh-CN": "承诺 {promised}，已过 {days} 天，还没有提供",
    "zh-TW": "承諾 {promised}，已過 {days} 天，還沒有提供",
    "en-US": "Promised for {promised}, {days} {days|day|days} ago, and not delivered",
  },
  sampleLate: {
    "zh-CN": "承诺 {promised}，晚了 {days} 天",
    "zh-TW": "承諾 {promised}，晚了 {days} 天",
    "en-US": "Promised for {promised}, delivered {days} {days|day|days} late",
  },
  sampleOff: {
    "zh-CN": "样品没有达到标准",
    "zh-TW": "樣品沒有達到標準",
    "en-US": "The sample does not meet the standard",
  },
  departmentBlank: {
    "zh-CN": "人员表里没有 {person} 的部门",
    "zh-TW": "人員表裡沒有 {person} 的部門",
    "en-US": "Team does not say in which department {person} is",
  },
  notTechnical: {
    "zh-CN": "{person} 的部门是“{department}”，看不出是技术部门",
    "zh-TW": "{person} 的部門是「{department}」，看不出是技術部門",
    "en-US": "{person} is in “{department}”, which does not look like a technical department",
  },
  meetingLate: {
    "zh-CN": "开发会议 {meeting} 晚于首次接触 {contact}",
    "zh-TW": "開發會議 {meeting} 晚於首次接觸 {contact}",
    "en-US": "The meeting on {meeting} came after the first contact on {contact}",
  },
} as const satisfies Messages;
