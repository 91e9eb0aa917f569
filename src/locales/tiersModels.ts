import type { Messages } from "./types";

/** Reasons of the tier models: sentences that may be said to the customer, and what keeps a model from rating. */
export const modelText = {
  high: { "zh-CN": "高", "zh-TW": "高", "en-US": "high" },
  medium: { "zh-CN": "中", "zh-TW": "中", "en-US": "medium" },
  low: { "zh-CN": "低", "zh-TW": "低", "en-US": "low" },

  sales: { "zh-CN": "销售额分级", "zh-TW": "銷售額分級", "en-US": "Sales bands" },
  score: { "zh-CN": "加权评分", "zh-TW": "加權評分", "en-US": "Weighted score" },
  pareto: { "zh-CN": "二八分级", "zh-TW": "二八分級", "en-US": "Pareto" },
  rfm: { "zh-CN": "近度、频度、金额", "zh-TW": "近度、頻度、金額", "en-US": "Recency, frequency, money" },
  portfolio: { "zh-CN": "客户组合矩阵", "zh-TW": "客戶組合矩陣", "en-US": "Portfolio matrix" },
  intent: { "zh-CN": "意向分级", "zh-TW": "意向分級", "en-US": "Lead grade" },
  channel: { "zh-CN": "渠道客户类", "zh-TW": "通路客戶類", "en-US": "Channel class" },

  settingRefused: {
    "zh-CN": "制度设置的“{name}”读不出来，暂无法定级，请改正",
    "zh-TW": "制度設置的「{name}」讀不出來，暫無法定級，請更正",
    "en-US": "“{name}” on the Policy sheet cannot be read, so no tier can be decided; correct it",
  },

  columnGone: {
    "zh-CN": "客户档案里没有“{column}”列，请到制度设置启用后填写",
    "zh-TW": "客戶檔案裡沒有「{column}」欄，請到制度設置啟用後填寫",
    "en-US": "Prospects has no column “{column}”; switch it on from the Policy sheet and fill it in",
  },
  notOnScale: {
    "zh-CN": "{column}“{found}”不在可选范围内，请改正",
    "zh-TW": "{column}「{found}」不在可選範圍內，請更正",
    "en-US": "{column} holds “{found}”, which is none of its choices; correct it",
  },
  blankColumn: {
    "zh-CN": "没有填写{column}",
    "zh-TW": "沒有填寫{column}",
    "en-US": "{column} is blank",
  },

  scoreReaches: {
    "zh-CN": "评分 {score}（{parts}），达到{tier}下限 {min}",
    "zh-TW": "評分 {score}（{parts}），達到{tier}下限 {min}",
    "en-US": "Score {score} ({parts}) reaches the lower limit of {tier}, {min}",
  },
  scoreBelow: {
    "zh-CN": "评分 {score}（{parts}），低于C级下限 {min}",
    "zh-TW": "評分 {score}（{parts}），低於C級下限 {min}",
    "en-US": "Score {score} ({parts}) is below the lower limit of tier C, {min}",
  },
  scorePart: { "zh-CN": "{name} {points}", "zh-TW": "{name} {points}", "en-US": "{name} {points}" },
  scorePartMissing: { "zh-CN": "{name}未填", "zh-TW": "{name}未填", "en-US": "{name} not given" },
  twoParts: { "zh-CN": "{first}、{second}", "zh-TW": "{first}、{second}", "en-US": "{first}, {second}" },
  scoreUncertain: {
    "zh-CN": "评分依据只占权重的 {known}，不足 {needed}，暂无法判断；还缺：{missing}",
    "zh-TW": "評分依據只占權重的 {known}，不足 {needed}，暫無法判斷；還缺：{missing}",
    "en-US": "Only {known} of the weight is known, {needed} is needed, so there is no score; missing: {missing}",
  },
  weightsWrong: {
    "zh-CN": "评分权重应为不小于0的数字，且合计大于0",
    "zh-TW": "評分權重應為不小於0的數字，且合計大於0",
    "en-US": "The weights of the score must be numbers of zero or more and not all zero",
  },
  scoreLimitsWrong: {
    "zh-CN": "评分下限应从A级到C级依次降低",
    "zh-TW": "評分下限應從A級到C級依次降低",
    "en-US": "The score limits must fall from tier A to tier C",
  },
  pointsNotNumber: {
    "zh-CN": "第{place}项评分“{found}”不是数字，也不在可选范围内",
    "zh-TW": "第{place}項評分「{found}」不是數字，也不在可選範圍內",
    "en-US": "Input {place} of the score holds “{found}”, which is neither a number nor one of its choices",
  },

  paretoIn: {
    "zh-CN": "销售额 {sales}，在 {count} 户中排第 {rank}，累计占 {share}，属{tier}",
    "zh-TW": "銷售額 {sales}，在 {count} 戶中排第 {rank}，累計占 {share}，屬{tier}",
    "en-US": "Sales {sales} are number {rank} of {count}; up to here customers bring {share} of all sales: {tier}",
  },
  paretoNone: {
    "zh-CN": "销售额 {sales}，没有正销售额，排在最后：{tier}",
    "zh-TW": "銷售額 {sales}，沒有正銷售額，排在最後：{tier}",
    "en-US": "Sales {sales} are not above zero, so it ranks last: {tier}",
  },
  paretoUnclear: {
    "zh-CN": "有客户的销售额读不出来（第 {row} 行），占比无法计算",
    "zh-TW": "有客戶的銷售額讀不出來（第 {row} 列），占比無法計算",
    "en-US": "The sales of a customer cannot be read (row {row}), so shares cannot be computed",
  },
  paretoNothing: {
    "zh-CN": "没有正销售额，无法计算占比",
    "zh-TW": "沒有正銷售額，無法計算占比",
    "en-US": "No sales are above zero, so there are no shares",
  },
  paretoLimits: {
    "zh-CN": "二八界限应在0到1之间，户数应为不小于0的数字，并逐级增大",
    "zh-TW": "二八界限應在0到1之間，戶數應為不小於0的數字，並逐級增大",
    "en-US":
      "Pareto shares must lie between 0 and 1, counts must be zero or more, and both must rise from class to class",
  },

  gradeA: {
    "zh-CN": "意向高且购买力强，列为A",
    "zh-TW": "意向高且購買力強，列為A",
    "en-US": "High intent and strong purchasing power: grade A",
  },
  gradeB: {
    "zh-CN": "有一定意向、购买力一般，列为B",
    "zh-TW": "有一定意向、購買力一般，列為B",
    "en-US": "Some intent and average purchasing power: grade B",
  },
  gradeC: {
    "zh-CN": "目前没有意向，长期培养，列为C",
    "zh-TW": "目前沒有意向，長期培養，列為C",
    "en-US": "No intent yet, a prospect to be looked after in the long run: grade C",
  },
  gradeUnsaid: {
    "zh-CN": "制度没有写明意向“{intent}”、购买力“{power}”列为哪一级，请由负责人判断",
    "zh-TW": "制度沒有寫明意向「{intent}」、購買力「{power}」列為哪一級，請由負責人判斷",
    "en-US":
      "The policy does not say the grade of intent “{intent}” with purchasing power “{power}”; decide it in person",
  },

  channelTyped: {
    "zh-CN": "登记为{channel}",
    "zh-TW": "登記為{channel}",
    "en-US": "Registered as {channel}",
  },
  channelNone: {
    "zh-CN": "没有登记渠道客户类",
    "zh-TW": "沒有登記通路客戶類",
    "en-US": "No channel class is registered",
  },

  rfmScored: {
    "zh-CN": "{days} 天前下单、12个月 {orders} 单、{sales}：近度 {r}、频度 {f}、金额 {m}，平均 {mean}，属{tier}",
    "zh-TW": "{days} 天前下單、12個月 {orders} 單、{sales}：近度 {r}、頻度 {f}、金額 {m}，平均 {mean}，屬{tier}",
    "en-US":
      "Days since the last order {days}; in twelve months orders {orders}, sales {sales}: recency {r}, frequency {f}, money {m}, mean {mean}: {tier}",
  },
  rfmNoOrder: {
    "zh-CN": "近12个月没有订单，不参加排名",
    "zh-TW": "近12個月沒有訂單，不參加排名",
    "en-US": "No order in the last twelve months, so it is not ranked",
  },
  breaksWrong: {
    "zh-CN": "每项应有4个从小到大的分界",
    "zh-TW": "每項應有4個從小到大的分界",
    "en-US": "Each measure needs four breaks in rising order",
  },

  portfolioCell: {
    "zh-CN": "吸引力{attractiveness}（{x}）、我方优势{strength}（{y}），属{tier}",
    "zh-TW": "吸引力{attractiveness}（{x}）、我方優勢{strength}（{y}），屬{tier}",
    "en-US": "Attractiveness {attractiveness} ({x}) and our strength {strength} ({y}): {tier}",
  },
  portfolioLimits: {
    "zh-CN": "矩阵的中、高分界应为数字，且中小于高",
    "zh-TW": "矩陣的中、高分界應為數字，且中小於高",
    "en-US": "The limits of medium and high must be numbers, medium below high",
  },
} as const satisfies Messages;
