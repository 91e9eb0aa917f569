import type { Messages } from "../types";

/** Texts of the rules on planning and preparing visits. */
export const visitPlanText = {
  vis03Title: { "zh-CN": "拜访时长", "zh-TW": "拜訪時長", "en-US": "Length of a visit" },
  vis03Help: {
    "zh-CN": "一次拜访一般不超过规定的分钟数；计划太长就分成两次，实际太长请在备注写明原因。",
    "zh-TW": "一次拜訪一般不超過規定的分鐘數；計劃太長就分成兩次，實際太長請在備註寫明原因。",
    "en-US":
      "A visit normally takes no longer than the minutes of the policy; split a longer plan, and note why a visit took longer.",
  },
  plannedTooLong: {
    "zh-CN": "计划 {minutes} 分钟，超过 {limit} 分钟",
    "zh-TW": "計劃 {minutes} 分鐘，超過 {limit} 分鐘",
    "en-US": "Planned for {minutes} {minutes|minute|minutes}, more than {limit}",
  },
  tooLong: {
    "zh-CN": "实际 {minutes} 分钟，超过 {limit} 分钟，请在备注写明原因",
    "zh-TW": "實際 {minutes} 分鐘，超過 {limit} 分鐘，請在備註寫明原因",
    "en-US": "Took {minutes} {minutes|minute|minutes}, more than {limit}; note why",
  },
  noLength: {
    "zh-CN": "{count} 次拜访没有起止时间，也没有滞留时间，不知道时长",
    "zh-TW": "{count} 次拜訪沒有起訖時間，也沒有滯留時間，不知道時長",
    "en-US": "{count} {count|visit|visits} {count|has|have} neither start and end nor a length of stay",
  },

  vis04Title: { "zh-CN": "当天路线排好", "zh-TW": "當天路線排好", "en-US": "The day's route is set" },
  vis04Help: {
    "zh-CN": "一天有几次拜访时，站次从 1 排起，不重不漏，与时间先后一致，时间不重叠，路上留够时间。",
    "zh-TW": "一天有幾次拜訪時，站次從 1 排起，不重不漏，與時間先後一致，時間不重疊，路上留夠時間。",
    "en-US":
      "With several visits a day number the stops from 1 without gaps, in the order of their times, without overlap and with time to travel.",
  },
  orderBlank: {
    "zh-CN": "这天有 {count} 次拜访，没有填站次",
    "zh-TW": "這天有 {count} 次拜訪，沒有填站次",
    "en-US": "There {count|is|are} {count} {count|visit|visits} that day, but no stop number",
  },
  orderOutside: {
    "zh-CN": "站次“{found}”应是 1 到 {count} 的整数",
    "zh-TW": "站次「{found}」應是 1 到 {count} 的整數",
    "en-US": "Stop “{found}” should be a whole number from 1 to {count}",
  },
  orderTwice: {
    "zh-CN": "站次 {found} 这天用了两次",
    "zh-TW": "站次 {found} 這天用了兩次",
    "en-US": "Stop {found} is used twice that day",
  },
  orderAgainstTime: {
    "zh-CN": "站次 {found} 排在时间更早的第 {other} 站之后，站次与时间不一致",
    "zh-TW": "站次 {found} 排在時間更早的第 {other} 站之後，站次與時間不一致",
    "en-US": "Stop {found} comes later than stop {other}: numbers and times disagree",
  },
  overlaps: {
    "zh-CN": "与这天前一次拜访的时间重叠",
    "zh-TW": "與這天前一次拜訪的時間重疊",
    "en-US": "Overlaps with the visit before it",
  },
  noTravel: {
    "zh-CN": "离前一次拜访只有 {minutes} 分钟（至少 {limit} 分钟）",
    "zh-TW": "離前一次拜訪只有 {minutes} 分鐘（至少 {limit} 分鐘）",
    "en-US": "Only {minutes} {minutes|minute|minutes} after the visit before it (at least {limit})",
  },
  noStart: {
    "zh-CN": "{count} 次拜访没有时间，不能核对路线",
    "zh-TW": "{count} 次拜訪沒有時間，不能核對路線",
    "en-US": "{count} {count|visit|visits} {count|has|have} no time, so the route cannot be checked",
  },
  noEnd: {
    "zh-CN": "{count} 次拜访没有计划结束时间，不能核对是否重叠",
    "zh-TW": "{count} 次拜訪沒有計劃結束時間，不能核對是否重疊",
    "en-US": "{count} {count|visit|visits} {count|has|have} no planned end, so overlaps cannot be checked",
  },

  vis05Title: { "zh-CN": "拜访资料带齐", "zh-TW": "拜訪資料帶齊", "en-US": "Materials are ready" },
  vis05Help: {
    "zh-CN": "出发前按清单备好资料，并在“已备资料”里逐项写出。",
    "zh-TW": "出發前按清單備好資料，並在「已備資料」裡逐項寫出。",
    "en-US": "Pack the materials of the list before leaving and name each in “Materials ready”.",
  },

  vis06Title: { "zh-CN": "写明最低愿望", "zh-TW": "寫明最低願望", "en-US": "The least result wanted is stated" },
  vis06Help: {
    "zh-CN": "每次拜访写一句：至少要谈成什么。",
    "zh-TW": "每次拜訪寫一句：至少要談成什麼。",
    "en-US": "Write for every visit what it must at least achieve.",
  },

  vis07Title: {
    "zh-CN": "访问目的在五项之内",
    "zh-TW": "訪問目的在五項之內",
    "en-US": "The purpose is one of the five",
  },
  vis07Help: {
    "zh-CN": "访问目的从选项里选，可以选几项；公司另有目的请加到选项表。",
    "zh-TW": "訪問目的從選項裡選，可以選幾項；公司另有目的請加到選項表。",
    "en-US": "Choose one or more purposes from the list; add purposes of your own to Lists.",
  },

  vis08Title: {
    "zh-CN": "见面前先联系",
    "zh-TW": "見面前先聯絡",
    "en-US": "The customer is contacted before the meeting",
  },
  vis08Help: {
    "zh-CN": "面谈前先与客户约好，并填预先联系日期，不晚于拜访当天。",
    "zh-TW": "面談前先與客戶約好，並填預先聯絡日期，不晚於拜訪當天。",
    "en-US": "Make an appointment and enter its date, at the latest the day of the visit.",
  },
  preContactLate: {
    "zh-CN": "预先联系日期 {found} 晚于拜访",
    "zh-TW": "預先聯絡日期 {found} 晚於拜訪",
    "en-US": "The appointment was made on {found}, after the visit",
  },

  vis10Title: {
    "zh-CN": "准大客户由主管级以上拜访",
    "zh-TW": "準大客戶由主管級以上拜訪",
    "en-US": "Future key accounts are visited by supervisors or above",
  },
  vis10Help: {
    "zh-CN": "开发中的大客户由达到规定级别的人员拜访；级别在人员表登记。",
    "zh-TW": "開發中的大客戶由達到規定級別的人員拜訪；級別在人員表登記。",
    "en-US":
      "Customers to become key accounts are visited by people of the level the policy asks; levels stand in Team.",
  },
  levelTooLow: {
    "zh-CN": "{person} 是{level}，级别不够",
    "zh-TW": "{person} 是{level}，級別不夠",
    "en-US": "{person} is {level}, which is too low",
  },
  levelExpected: {
    "zh-CN": "请由{level}或以上人员拜访",
    "zh-TW": "請由{level}或以上人員拜訪",
    "en-US": "Send somebody of level {level} or above",
  },
  levelUnknown: {
    "zh-CN": "人员表里 {person} 的级别“{found}”无法比较",
    "zh-TW": "人員表裡 {person} 的級別「{found}」無法比較",
    "en-US": "The level “{found}” of {person} in Team cannot be compared",
  },

  vis11Title: {
    "zh-CN": "拜访准大客户前开讨论会",
    "zh-TW": "拜訪準大客戶前開討論會",
    "en-US": "Visits to future key accounts are discussed first",
  },
  vis11Help: {
    "zh-CN": "拜访开发中的大客户之前先开讨论会，并填拜访前讨论日期；同一天也可以。",
    "zh-TW": "拜訪開發中的大客戶之前先開討論會，並填拜訪前討論日期；同一天也可以。",
    "en-US": "Discuss the visit beforehand, the same day included, and enter the date of the discussion.",
  },
  discussFirst: {
    "zh-CN": "讨论会应不晚于拜访当天",
    "zh-TW": "討論會應不晚於拜訪當天",
    "en-US": "The discussion comes first, at the latest on the day",
  },
  discussedLate: {
    "zh-CN": "讨论会在拜访之后才开",
    "zh-TW": "討論會在拜訪之後才開",
    "en-US": "The discussion was held after the visit",
  },

  vis12Title: {
    "zh-CN": "拜访大客户前准备好",
    "zh-TW": "拜訪大客戶前準備好",
    "en-US": "Visits to key accounts are prepared",
  },
  vis12Help: {
    "zh-CN": "到拜访当天，客户资料已收集、已分析，销售资料已备好，三项都选“是”。",
    "zh-TW": "到拜訪當天，客戶資料已收集、已分析，銷售資料已備好，三項都選「是」。",
    "en-US": "By the day of the visit set all three to yes: data collected, data analysed, sales kit ready.",
  },
  notPrepared: {
    "zh-CN": "还没有准备好：{columns}",
    "zh-TW": "還沒有準備好：{columns}",
    "en-US": "Not ready yet: {columns}",
  },

  vis13Title: {
    "zh-CN": "大客户的企业情况了解够了",
    "zh-TW": "大客戶的企業情況了解夠了",
    "en-US": "Enough is known about a key account",
  },
  vis13Help: {
    "zh-CN":
      "标了“客户资料已收集”的大客户，联系人的“企业情况”至少写到规定的项数：决策人、经办人、行业、产品、架构、效益、员工、规划、问题。",
    "zh-TW":
      "標了「客戶資料已收集」的大客戶，聯絡人的「企業情況」至少寫到規定的項數：決策人、經辦人、行業、產品、架構、效益、員工、規劃、問題。",
    "en-US":
      "Once customer data is marked as collected, “Company information” of its contacts covers enough of: decision maker, contact in charge, industry, product, organisation, results, staff, plans, problems.",
  },
  topicsFew: {
    "zh-CN": "只写到 {count} 项（至少 {least} 项），还没有：{topics}",
    "zh-TW": "只寫到 {count} 項（至少 {least} 項），還沒有：{topics}",
    "en-US": "Only {count} {count|topic|topics} (at least {least}); not yet: {topics}",
  },
  topicDecisionMaker: { "zh-CN": "决策人", "zh-TW": "決策人", "en-US": "decision maker" },
  topicHandler: { "zh-CN": "经办人", "zh-TW": "經辦人", "en-US": "contact in charge" },
  topicIndustry: { "zh-CN": "行业", "zh-TW": "行業", "en-US": "industry" },
  topicProduct: { "zh-CN": "产品", "zh-TW": "產品", "en-US": "product" },
  topicStructure: { "zh-CN": "架构", "zh-TW": "架構", "en-US": "organisation" },
  topicResults: { "zh-CN": "效益", "zh-TW": "效益", "en-US": "results" },
  topicStaff: { "zh-CN": "员工", "zh-TW": "員工", "en-US": "staff" },
  topicPlans: { "zh-CN": "规划", "zh-TW": "規劃", "en-US": "plans" },
  topicProblems: { "zh-CN": "问题", "zh-TW": "問題", "en-US": "problems" },

  vis22Title: {
    "zh-CN": "接待有目的、有计划、有准备",
    "zh-TW": "接待有目的、有計劃、有準備",
    "en-US": "Receptions have a purpose, a plan and their items",
  },
  vis22Help: {
    "zh-CN": "由人确认：每次接待都写明目的和计划，物品备齐；接待表可作依据。",
    "zh-TW": "由人確認：每次接待都寫明目的和計劃，物品備齊；接待表可作依據。",
    "en-US":
      "A person confirms that purpose, plan and items were ready for every reception; table Receptions is the evidence.",
  },
} as const satisfies Messages;
