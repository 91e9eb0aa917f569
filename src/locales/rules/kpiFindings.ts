import type { Messages } from "../types";

/** Findings of family KPI about the Scorecard, its book and the appraisal. */
export const kpiFindings = {
  periodUnclear: {
    "zh-CN": "期间“{found}”读不出来",
    "zh-TW": "期間「{found}」讀不出來",
    "en-US": "The period “{found}” cannot be read",
  },
  figureDiffers: {
    "zh-CN": "{kpi} 的“{column}”为 {found}，按数据应为 {right}",
    "zh-TW": "{kpi} 的「{column}」為 {found}，按資料應為 {right}",
    "en-US": "“{column}” of {kpi} is {found}; the data give {right}",
  },
  figureExpected: {
    "zh-CN": "更新考核表，或改正来源数据",
    "zh-TW": "更新考核表，或改正來源資料",
    "en-US": "Refresh the Scorecard, or mend the data it comes from",
  },
  namedSales: { "zh-CN": "销售额", "zh-TW": "銷售額", "en-US": "sales" },
  namedProfit: { "zh-CN": "利润", "zh-TW": "利潤", "en-US": "profit" },
  namedDevelopment: { "zh-CN": "开发数量", "zh-TW": "開發數量", "en-US": "development count" },
  namedSatisfaction: { "zh-CN": "满意度", "zh-TW": "滿意度", "en-US": "satisfaction" },
  namedShare: { "zh-CN": "市场份额", "zh-TW": "市場份額", "en-US": "market share" },
  namedStability: { "zh-CN": "合作稳定性", "zh-TW": "合作穩定性", "en-US": "stability" },
  namedInterest: { "zh-CN": "对新项目的兴趣", "zh-TW": "對新專案的興趣", "en-US": "interest in new projects" },
  namedMissing: {
    "zh-CN": "启用的指标里没有：{names}",
    "zh-TW": "啟用的指標裡沒有：{names}",
    "en-US": "Not among the indicators that are on: {names}",
  },
  namedMissingRole: {
    "zh-CN": "角色“{role}”启用的指标里没有：{names}",
    "zh-TW": "角色「{role}」啟用的指標裡沒有：{names}",
    "en-US": "Not among the indicators of role “{role}”: {names}",
  },
  namedExpected: {
    "zh-CN": "销售额（S1或K1）、利润（S2）、开发数量（D1或D3）、满意度（M4或K11）各启用一项",
    "zh-TW": "銷售額（S1或K1）、利潤（S2）、開發數量（D1或D3）、滿意度（M4或K11）各啟用一項",
    "en-US": "Switch on one each of sales (S1 or K1), profit (S2), development (D1 or D3), satisfaction (M4 or K11)",
  },
  weightNegative: {
    "zh-CN": "权重“{found}”不是不小于0的数",
    "zh-TW": "權重「{found}」不是不小於0的數",
    "en-US": "The weight “{found}” is not a number of zero or more",
  },
  noComposite: {
    "zh-CN": "没有既有权重又有得分的指标，算不出综合得分",
    "zh-TW": "沒有既有權重又有得分的指標，算不出綜合得分",
    "en-US": "No indicator has both weight and score, so there is no composite",
  },
  weightedWrong: {
    "zh-CN": "加权得分为 {found}，应为 {right}",
    "zh-TW": "加權得分為 {found}，應為 {right}",
    "en-US": "The weighted score is {found}; it should be {right}",
  },
  kpiUnknown: {
    "zh-CN": "没有编号为“{found}”的指标",
    "zh-TW": "沒有編號為「{found}」的指標",
    "en-US": "There is no indicator “{found}”",
  },
  cycleNotAllowed: {
    "zh-CN": "考核周期“{found}”不在规定的 {cycles} 里",
    "zh-TW": "考核週期「{found}」不在規定的 {cycles} 裡",
    "en-US": "The cycle “{found}” is not one of {cycles}",
  },
  sourceWrong: {
    "zh-CN": "数据来源为“{found}”，应为“{right}”",
    "zh-TW": "資料來源為「{found}」，應為「{right}」",
    "en-US": "The source is “{found}”; it should be “{right}”",
  },
  directionTurned: {
    "zh-CN": "方向与指标相反，应为“{right}”",
    "zh-TW": "方向與指標相反，應為「{right}」",
    "en-US": "The direction is the wrong way round; it should be “{right}”",
  },
  bookNotNumber: {
    "zh-CN": "“{column}”应为数字，现为“{found}”",
    "zh-TW": "「{column}」應為數字，現為「{found}」",
    "en-US": "“{column}” must be a number, but it is “{found}”",
  },
  capBelowFloor: {
    "zh-CN": "得分上限 {cap} 不高于下限 {floor}",
    "zh-TW": "得分上限 {cap} 不高於下限 {floor}",
    "en-US": "The cap {cap} is not above the floor {floor}",
  },
  ratingUnknown: {
    "zh-CN": "评分“{found}”不在评分标度里",
    "zh-TW": "評分「{found}」不在評分標度裡",
    "en-US": "The rating “{found}” is not on the scale",
  },
  dateAhead: {
    "zh-CN": "评分日期在今天之后",
    "zh-TW": "評分日期在今天之後",
    "en-US": "The day of the rating lies ahead",
  },
  ownUndecided: {
    "zh-CN": "第2项指标的定义“{found}”等于没填",
    "zh-TW": "第2項指標的定義「{found}」等於沒填",
    "en-US": "“{found}” defines nothing for indicator 2",
  },
  ownExpected: {
    "zh-CN": "写明定义，或填“不用”",
    "zh-TW": "寫明定義，或填「不用」",
    "en-US": "Write the definition, or “unused”",
  },
  ownUnusedValue: {
    "zh-CN": "第2项指标标明不用，这里却有数值",
    "zh-TW": "第2項指標標明不用，這裡卻有數值",
    "en-US": "Indicator 2 is marked unused, yet a value stands here",
  },
  indicatorsMissing: {
    "zh-CN": "这份考核表没有：{names}",
    "zh-TW": "這份考核表沒有：{names}",
    "en-US": "This scorecard lacks: {names}",
  },
  indicatorBlank: {
    "zh-CN": "评估“{name}”还缺“{column}”",
    "zh-TW": "評估「{name}」還缺「{column}」",
    "en-US": "“{column}” is blank, so {name} cannot be appraised",
  },
  noMarketSize: {
    "zh-CN": "没有市场规模，算不出市场份额",
    "zh-TW": "沒有市場規模，算不出市場份額",
    "en-US": "Without a market size there is no market share",
  },
  sizeNotAbove: {
    "zh-CN": "市场规模“{found}”不是大于0的金额",
    "zh-TW": "市場規模「{found}」不是大於0的金額",
    "en-US": "The market size “{found}” is not an amount above zero",
  },
  shareAboveOne: {
    "zh-CN": "本公司销售额 {sales} 超过市场规模 {found}",
    "zh-TW": "本公司銷售額 {sales} 超過市場規模 {found}",
    "en-US": "Own sales of {sales} exceed the market size {found}",
  },
  noContract: {
    "zh-CN": "没有“{column}”，看不出合作稳定性",
    "zh-TW": "沒有「{column}」，看不出合作穩定性",
    "en-US": "Without “{column}” nothing can be said of stability",
  },
  contractOver: {
    "zh-CN": "合作协议已于 {date} 到期",
    "zh-TW": "合作協議已於 {date} 到期",
    "en-US": "The contract ended on {date}",
  },
  contractOverStability: {
    "zh-CN": "合作协议已于 {date} 到期，稳定性 {share}%",
    "zh-TW": "合作協議已於 {date} 到期，穩定性 {share}%",
    "en-US": "The contract ended on {date}; stability {share} %",
  },
  noPace: {
    "zh-CN": "到今天还没有应完成的部分",
    "zh-TW": "到今天還沒有應完成的部分",
    "en-US": "Nothing is due by today yet",
  },
  taskRed: {
    "zh-CN": "{owner} 完成 {share}%，低于红灯线 {red}%",
    "zh-TW": "{owner} 完成 {share}%，低於紅燈線 {red}%",
    "en-US": "{owner} is at {share} %, below the red line of {red} %",
  },
  notClosed: {
    "zh-CN": "{period} 结束 {days} 天后仍没有结账",
    "zh-TW": "{period} 結束 {days} 天後仍沒有結帳",
    "en-US": "{period} was not closed within {days} {days|day|days} of its end",
  },
  notAppraised: {
    "zh-CN": "{name} 有 {count} 个月没有考核，最近为 {month}",
    "zh-TW": "{name} 有 {count} 個月沒有考核，最近為 {month}",
    "en-US": "{name} has {count} {count|month|months} without appraisal, the latest {month}",
  },
} as const satisfies Messages;
