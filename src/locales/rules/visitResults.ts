import type { Messages } from "../types";

/** Texts of the rules on what comes of visits. */
export const visitResultText = {
  vis09Title: {
    "zh-CN": "承诺有责任人和期限，并按期兑现",
    "zh-TW": "承諾有責任人和期限，並按期兌現",
    "en-US": "Promises have an owner and a date, and are kept",
  },
  vis09Help: {
    "zh-CN": "对客户的每项承诺写明责任人和兑现期限；兑现后把状态改为“已兑现”。",
    "zh-TW": "對客戶的每項承諾寫明責任人和兌現期限；兌現後把狀態改為「已兌現」。",
    "en-US": "Give every promise an owner and a date, and set it to kept when it is.",
  },
  promiseOverdue: {
    "zh-CN": "承诺已过期 {days} 天，还没有兑现",
    "zh-TW": "承諾已過期 {days} 天，還沒有兌現",
    "en-US": "The promise is {days} {days|day|days} overdue",
  },

  vis14Title: {
    "zh-CN": "大客户拜访表填全",
    "zh-TW": "大客戶拜訪表填全",
    "en-US": "The form of a key-account visit is complete",
  },
  vis14Help: {
    "zh-CN": "拜访大客户或准大客户后，填全人员、地点、方式、日期、要点、客户看法和下一步。",
    "zh-TW": "拜訪大客戶或準大客戶後，填全人員、地點、方式、日期、要點、客戶看法和下一步。",
    "en-US":
      "After visiting a key account or prospect fill in whom, where, how, when, the key points, the customer's view and the next step.",
  },

  vis17Title: {
    "zh-CN": "大客户以当面拜访为主",
    "zh-TW": "大客戶以當面拜訪為主",
    "en-US": "Key accounts are mainly met face to face",
  },
  vis17Help: {
    "zh-CN": "近12个月与大客户的联系中，当面拜访和会议的占比不低于规定。",
    "zh-TW": "近12個月與大客戶的聯絡中，當面拜訪和會議的占比不低於規定。",
    "en-US": "Of the contacts with key accounts in the last twelve months, enough were visits or meetings.",
  },
  faceShareLow: {
    "zh-CN": "近12个月 {total} 次联系中当面 {face} 次，占 {percent}%（至少 {least}%）",
    "zh-TW": "近12個月 {total} 次聯絡中當面 {face} 次，占 {percent}%（至少 {least}%）",
    "en-US":
      "{face} of {total} {total|contact|contacts} in twelve months {face|was|were} face to face: {percent}% (at least {least}%)",
  },
  noKaContacts: {
    "zh-CN": "近12个月没有与大客户的联系记录",
    "zh-TW": "近12個月沒有與大客戶的聯絡記錄",
    "en-US": "There is no contact with a key account in the last twelve months",
  },
  kaContactsUnclear: {
    "zh-CN": "{count} 条已访记录的日期或客户不清楚，占比算不准",
    "zh-TW": "{count} 條已訪記錄的日期或客戶不清楚，占比算不準",
    "en-US":
      "{count} done {count|contact|contacts} {count|has|have} an unclear date or customer, so the share is uncertain",
  },

  vis18Title: {
    "zh-CN": "拜访的是合适的客户",
    "zh-TW": "拜訪的是合適的客戶",
    "en-US": "Visits go to suitable customers",
  },
  vis18Help: {
    "zh-CN": "拜访的客户先建档，并且是目标客户、意向客户、成交客户或大客户。",
    "zh-TW": "拜訪的客戶先建檔，並且是目標客戶、意向客戶、成交客戶或大客戶。",
    "en-US": "Register a customer before visiting; it is a target, an intent or won customer, or a key account.",
  },
  vis18Expected: {
    "zh-CN": "先建档，并标出目标客户或改分类",
    "zh-TW": "先建檔，並標出目標客戶或改分類",
    "en-US": "Register the customer, then mark it as a target or correct its class",
  },
  noCustomer: { "zh-CN": "没有填客户", "zh-TW": "沒有填客戶", "en-US": "There is no customer" },
  notATarget: {
    "zh-CN": "“{found}”不是目标客户，也不是意向、成交或大客户",
    "zh-TW": "「{found}」不是目標客戶，也不是意向、成交或大客戶",
    "en-US": "“{found}” is neither a target nor an intent, won or key customer",
  },

  vis20Title: {
    "zh-CN": "接待后及时回访",
    "zh-TW": "接待後及時回訪",
    "en-US": "A reception is followed up in time",
  },
  vis20Help: {
    "zh-CN": "接待客户后，在规定天数内回访，填回访日期，或登记该客户新的联系。",
    "zh-TW": "接待客戶後，在規定天數內回訪，填回訪日期，或登記該客戶新的聯絡。",
    "en-US": "Follow up within the days of the policy: enter the date, or log another contact.",
  },

  vis21Title: {
    "zh-CN": "首次拜访判断信用",
    "zh-TW": "首次拜訪判斷信用",
    "en-US": "The first visit judges the customer's credit",
  },
  vis21Help: {
    "zh-CN": "每个客户第一次已访后，填信用初判。",
    "zh-TW": "每個客戶第一次已訪後，填信用初判。",
    "en-US": "After the first visit to a customer enter a first judgement of its credit.",
  },
  noJudgement: {
    "zh-CN": "首次拜访没有填信用初判",
    "zh-TW": "首次拜訪沒有填信用初判",
    "en-US": "The first visit has no credit judgement",
  },

  vis23Title: {
    "zh-CN": "拜访次数达到计划",
    "zh-TW": "拜訪次數達到計劃",
    "en-US": "As many visits as planned",
  },
  vis23Help: {
    "zh-CN": "开发计划里每人每日、每周、每月的拜访次数指标，到期后与已访次数核对。",
    "zh-TW": "開發計劃裡每人每日、每週、每月的拜訪次數指標，到期後與已訪次數核對。",
    "en-US":
      "A person's targets for visits a day, week or month in Plan are compared with the visits done once the period is over.",
  },
  visitsFew: {
    "zh-CN": "{person} {period} 已访 {count} 次，计划 {target} 次",
    "zh-TW": "{person} {period} 已訪 {count} 次，計劃 {target} 次",
    "en-US": "{person} made {count} {count|visit|visits} in {period}, planned {target}",
  },
  noVisitTargets: {
    "zh-CN": "开发计划里没有拜访次数指标",
    "zh-TW": "開發計劃裡沒有拜訪次數指標",
    "en-US": "Plan has no targets for the number of visits",
  },
  visitTargetUnclear: {
    "zh-CN": "负责人、期间或目标次数读不出来，或只限某个区域、产品、客户，不能核对",
    "zh-TW": "負責人、期間或目標次數讀不出來，或只限某個區域、產品、客戶，不能核對",
    "en-US": "Owner, period or number cannot be read, or the target is for one region, product or customer only",
  },
  visitsUnclear: {
    "zh-CN": "{person} 有 {count} 次已访的日期读不出来，次数数不准",
    "zh-TW": "{person} 有 {count} 次已訪的日期讀不出來，次數數不準",
    "en-US": "{person} has {count} done {count|visit|visits} whose day cannot be read",
  },
} as const satisfies Messages;
