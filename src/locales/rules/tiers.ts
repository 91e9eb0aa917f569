import type { Messages } from "../types";

export const tierRuleText = {
  tir01Title: {
    "zh-CN": "分级下限填写完整且由高到低",
    "zh-TW": "分級下限填寫完整且由高到低",
    "en-US": "Tier limits are filled in and fall from A to C",
  },
  tir01Help: {
    "zh-CN": "在制度设置填写A、B、C级下限（单位元），A大于B、B大于C，C不小于0。",
    "zh-TW": "在制度設置填寫A、B、C級下限（單位元），A大於B、B大於C，C不小於0。",
    "en-US":
      "Enter the lower limits of tiers A, B and C on the Policy sheet, in yuan: A above B, B above C, C not below zero.",
  },
  tir02Title: {
    "zh-CN": "级别与测算一致",
    "zh-TW": "級別與測算一致",
    "en-US": "The tier agrees with the computed one",
  },
  tir02Help: {
    "zh-CN": "级别与按销售额测算的不同时，请重新分级，或写明级别例外理由。",
    "zh-TW": "級別與按銷售額測算的不同時，請重新分級，或寫明級別例外理由。",
    "en-US":
      "Where the tier differs from the one computed from sales, recalculate tiers or give a reason for the exception.",
  },
  differs: {
    "zh-CN": "现为{tier}，测算为{computed}：{reason}",
    "zh-TW": "現為{tier}，測算為{computed}：{reason}",
    "en-US": "It is {tier}, computed as {computed}: {reason}",
  },
  recalculate: {
    "zh-CN": "用“重新分级”更新，或填写级别例外理由",
    "zh-TW": "用「重新分級」更新，或填寫級別例外理由",
    "en-US": "Use Recalculate tiers, or give a reason for the exception",
  },
  unusualHigh: {
    "zh-CN": "销售额 {sales} 远高于其他客户（中位数 {median}），是否多填了单位？",
    "zh-TW": "銷售額 {sales} 遠高於其他客戶（中位數 {median}），是否多填了單位？",
    "en-US": "Sales {sales} are far above the others (median {median}); is the unit right?",
  },
  unusualLow: {
    "zh-CN": "销售额 {sales} 远低于其他客户（中位数 {median}），是否按万元填写？",
    "zh-TW": "銷售額 {sales} 遠低於其他客戶（中位數 {median}），是否按萬元填寫？",
    "en-US": "Sales {sales} are far below the others (median {median}); was it typed in units of 10,000?",
  },
  noTierYet: {
    "zh-CN": "还没有定级，请先重新分级",
    "zh-TW": "還沒有定級，請先重新分級",
    "en-US": "No tier yet; recalculate tiers first",
  },
  tir03Title: { "zh-CN": "分级依据有记录", "zh-TW": "分級依據有記錄", "en-US": "Factors of the tier are recorded" },
  tir03Help: {
    "zh-CN": "已定级的客户要从选项里选购买能力、购买频率和发展潜力；按评分分级时，缺一项级别就站不住。",
    "zh-TW": "已定級的客戶要從選項裡選購買能力、購買頻率和發展潛力；按評分分級時，缺一項級別就站不住。",
    "en-US":
      "For every graded account choose purchasing power, purchase frequency and growth potential; where tiers come from scores, a missing factor leaves the tier without ground.",
  },
  tir04Title: {
    "zh-CN": "级别与描述因素相符",
    "zh-TW": "級別與描述因素相符",
    "en-US": "Descriptive factors agree with the tier",
  },
  tir04Help: {
    "zh-CN": "A级客户应购买能力强、购买频率高；D级客户购买能力不应为强。不符的请核实因素或重新分级。",
    "zh-TW": "A級客戶應購買能力強、購買頻率高；D級客戶購買能力不應為強。不符的請核實因素或重新分級。",
    "en-US":
      "A tier A has strong purchasing power and buys often, a tier D is not strong. Where they disagree check the factor or recalculate tiers.",
  },
  factorDiffers: {
    "zh-CN": "{tier}，但{column}为“{found}”",
    "zh-TW": "{tier}，但{column}為「{found}」",
    "en-US": "It is {tier}, but {column} is “{found}”",
  },
  checkFactor: {
    "zh-CN": "核实这一因素，或重新分级",
    "zh-TW": "核實這一因素，或重新分級",
    "en-US": "Check the factor, or recalculate tiers",
  },
  tir05Title: { "zh-CN": "级别按期复核", "zh-TW": "級別按期複核", "en-US": "Tiers are reviewed on schedule" },
  tir05Help: {
    "zh-CN": "正常且已定级的客户，在规定的月数内至少重新分级一次；从未复核的，从级别生效日期或建档日期算起。",
    "zh-TW": "正常且已定級的客戶，在規定的月數內至少重新分級一次；從未複核的，從級別生效日期或建檔日期算起。",
    "en-US":
      "Recalculate the tier of every active graded account within the months of the policy; before the first review the day of grading, or of creation, counts.",
  },
  reviewUnclear: {
    "zh-CN": "该客户有一次复核读不出日期，或可能属于别的客户",
    "zh-TW": "該客戶有一次複核讀不出日期，或可能屬於別的客戶",
    "en-US": "A review of this account has no readable date, or may be another's",
  },
  reviewOverdue: {
    "zh-CN": "级别复核已超期 {days} 天（上次 {date}）",
    "zh-TW": "級別複核已超期 {days} 天（上次 {date}）",
    "en-US": "The review of the tier is {days} {days|day|days} overdue (last on {date})",
  },
  reviewBy: { "zh-CN": "应在 {date} 前重新分级", "zh-TW": "應在 {date} 前重新分級", "en-US": "Recalculate by {date}" },
  tir06Title: {
    "zh-CN": "级别变更有理由和复核人",
    "zh-TW": "級別變更有理由和複核人",
    "en-US": "Changes of tier are recorded with reason",
  },
  tir06Help: {
    "zh-CN": "级别每次变更都要写理由和复核人（首次定级除外）；按测算变更的，连续期数和缓冲要符合制度。",
    "zh-TW": "級別每次變更都要寫理由和複核人（首次定級除外）；按測算變更的，連續期數和緩衝要符合制度。",
    "en-US":
      "Every change of a tier, the first grading left aside, names reason and reviewer; one that follows the computed tier respects the number of reviews and the buffer of the policy.",
  },
  reviewPlaceless: {
    "zh-CN": "这次复核读不出日期或客户，连续期数无从计算",
    "zh-TW": "這次複核讀不出日期或客戶，連續期數無從計算",
    "en-US": "The date or customer of this review cannot be read, so the reviews in a row cannot be counted",
  },
  downTooEarly: {
    "zh-CN": "从{from}降到{to}，只连续 {count} 次（应连续 {needed} 次）",
    "zh-TW": "從{from}降到{to}，只連續 {count} 次（應連續 {needed} 次）",
    "en-US": "Down from {from} to {to} after {count} {count|review|reviews} in a row ({needed} {needed|is|are} needed)",
  },
  upTooEarly: {
    "zh-CN": "从{from}升到{to}，只连续 {count} 次（应连续 {needed} 次）",
    "zh-TW": "從{from}升到{to}，只連續 {count} 次（應連續 {needed} 次）",
    "en-US": "Up from {from} to {to} after {count} {count|review|reviews} in a row ({needed} {needed|is|are} needed)",
  },
  withinBuffer: {
    "zh-CN": "从{from}降到{to}，但销售额 {sales} 仍在降级缓冲内（不低于 {limit}）",
    "zh-TW": "從{from}降到{to}，但銷售額 {sales} 仍在降級緩衝內（不低於 {limit}）",
    "en-US": "Down from {from} to {to}, but sales {sales} are still within the buffer (not below {limit})",
  },
  tir07Title: {
    "zh-CN": "意向分级与意向、购买力相符",
    "zh-TW": "意向分級與意向、購買力相符",
    "en-US": "The lead grade agrees with intent and purchasing power",
  },
  tir07Help: {
    "zh-CN":
      "按意向分级时：高意向且购买能力强为A级，有一定意向且购买能力一般为B级，无意向的长期培养为C级；其他组合由人判断。",
    "zh-TW":
      "按意向分級時：高意向且購買能力強為A級，有一定意向且購買能力一般為B級，無意向的長期培養為C級；其他組合由人判斷。",
    "en-US":
      "Where the workbook grades by intent: high intent and strong power make A, some intent and average power B, no intent C for the long run; other combinations are for a person to judge.",
  },
  gradeOpen: {
    "zh-CN": "意向“{intent}”、购买能力“{power}”的组合制度没有规定，请人工判断",
    "zh-TW": "意向「{intent}」、購買能力「{power}」的組合制度沒有規定，請人工判斷",
    "en-US": "The policy names no grade for intent “{intent}” with power “{power}”; a person decides",
  },
  gradeMissing: { "zh-CN": "还没有意向分级", "zh-TW": "還沒有意向分級", "en-US": "The lead grade is missing" },
  gradeDiffers: {
    "zh-CN": "意向分级为“{found}”，与意向和购买能力不符",
    "zh-TW": "意向分級為「{found}」，與意向和購買能力不符",
    "en-US": "The lead grade “{found}” does not agree with intent and purchasing power",
  },
  gradeExpected: { "zh-CN": "应为“{grade}”", "zh-TW": "應為「{grade}」", "en-US": "It should be “{grade}”" },
  tir08Title: {
    "zh-CN": "各级意向客户有跟进周期和方式",
    "zh-TW": "各級意向客戶有跟進週期和方式",
    "en-US": "Each lead grade has a cycle and a mode",
  },
  tir08Help: {
    "zh-CN": "在制度设置为A、B、C级意向客户各填跟进天数和方式，例如 A=3,B=7,C=30 和 A=电话,B=微信,C=邮件。",
    "zh-TW": "在制度設定為A、B、C級意向客戶各填跟進天數和方式，例如 A=3,B=7,C=30 和 A=電話,B=微信,C=郵件。",
    "en-US":
      "On the Policy sheet give grades A, B and C a cycle in days and a mode, for example A=3,B=7,C=30 and A=phone,B=wechat,C=mail.",
  },
  gradeCycle: {
    "zh-CN": "这些意向级别没有可用的跟进天数：{grades}",
    "zh-TW": "這些意向級別沒有可用的跟進天數：{grades}",
    "en-US": "These lead grades have no usable cycle in days: {grades}",
  },
  gradeCycleShape: {
    "zh-CN": "写成 A=3,B=7,C=30，天数为大于0的整数",
    "zh-TW": "寫成 A=3,B=7,C=30，天數為大於0的整數",
    "en-US": "Write it as A=3,B=7,C=30, in whole days above 0",
  },
  gradeMode: {
    "zh-CN": "这些意向级别没有跟进方式，或不在选项里：{grades}",
    "zh-TW": "這些意向級別沒有跟進方式，或不在選項裡：{grades}",
    "en-US": "These lead grades have no mode, or one that is not in the list: {grades}",
  },
  gradeModeShape: {
    "zh-CN": "写成 A=电话,B=微信,C=邮件，从约定方式的选项里选",
    "zh-TW": "寫成 A=電話,B=微信,C=郵件，從約定方式的選項裡選",
    "en-US": "Write it as A=phone,B=wechat,C=mail, with the modes of contact from the list",
  },
  tir09Title: {
    "zh-CN": "渠道客户类在选项内",
    "zh-TW": "通路客戶類在選項內",
    "en-US": "The channel class is from the list",
  },
  tir09Help: {
    "zh-CN": "渠道客户类填C1、C2或空着；C1类客户由特殊渠道专员负责。它是渠道类型，不是级别。",
    "zh-TW": "通路客戶類填C1、C2或空著；C1類客戶由特殊通路專員負責。它是通路類型，不是級別。",
    "en-US":
      "The channel class is C1, C2 or blank; C1 is developed by a specialist for special channels. It is a kind of channel, not a tier.",
  },
  roleMissing: {
    "zh-CN": "人员表里“{person}”没有角色",
    "zh-TW": "人員表裡「{person}」沒有角色",
    "en-US": "“{person}” has no role in table Team",
  },
  notSpecialist: {
    "zh-CN": "C1类客户由{person}（{role}）负责，不是特殊渠道专员",
    "zh-TW": "C1類客戶由{person}（{role}）負責，不是特殊通路專員",
    "en-US": "The C1 customer is looked after by {person} ({role}), who is no specialist for special channels",
  },
  specialistWanted: {
    "zh-CN": "改由特殊渠道专员负责，或更正渠道客户类",
    "zh-TW": "改由特殊通路專員負責，或更正通路客戶類",
    "en-US": "Choose a specialist for special channels, or correct the channel class",
  },
  tir10Title: {
    "zh-CN": "各级沟通频率由密到疏",
    "zh-TW": "各級溝通頻率由密到疏",
    "en-US": "Cadences run from often to seldom",
  },
  tir10Help: {
    "zh-CN": "A、B、C、D级的沟通间隔都要填，级别低的不短于级别高的；按时间长短比较，不看数字大小。",
    "zh-TW": "A、B、C、D級的溝通間隔都要填，級別低的不短於級別高的；按時間長短比較，不看數字大小。",
    "en-US":
      "Fill in the interval of tiers A to D; that of a lower tier is not shorter than that of a higher one. Durations are compared, not numbers.",
  },
  cadenceOrder: {
    "zh-CN": "{lower}每 {seldom} 一次，比{higher}（每 {often} 一次）还密",
    "zh-TW": "{lower}每 {seldom} 一次，比{higher}（每 {often} 一次）還密",
    "en-US": "{lower}: every {seldom}, more often than {higher} (every {often})",
  },
  cadenceWanted: {
    "zh-CN": "请到制度设置调整，级别低的间隔不短于级别高的",
    "zh-TW": "請到制度設定調整，級別低的間隔不短於級別高的",
    "en-US": "Adjust it on the Policy sheet: a lower tier's interval is not shorter than a higher one's",
  },
} as const satisfies Messages;
