import type { Messages } from "./types";

/** Why a KPI has no score, a card no total, or a period cannot be closed. */
export const scoreText = {
  noTarget: { "zh-CN": "没有目标", "zh-TW": "沒有目標", "en-US": "There is no target" },
  zeroTarget: {
    "zh-CN": "目标为0，不计分，权重分摊",
    "zh-TW": "目標為0，不計分，權重分攤",
    "en-US": "The target is zero: not scored, its weight goes to the others",
  },
  zeroBlocks: {
    "zh-CN": "目标为0，制度规定不得计算",
    "zh-TW": "目標為0，制度規定不得計算",
    "en-US": "The target is zero, which the policy does not allow",
  },
  targetNotPositive: {
    "zh-CN": "目标不大于0，不能计分",
    "zh-TW": "目標不大於0，不能計分",
    "en-US": "The target is not above zero, so there is no score",
  },
  targetOfOtherCycle: {
    "zh-CN": "指标清单里的目标属于另一种周期",
    "zh-TW": "指標清單裡的目標屬於另一種週期",
    "en-US": "The target in the KPI book is one of another cycle",
  },
  noDirection: {
    "zh-CN": "指标清单没有写方向",
    "zh-TW": "指標清單沒有寫方向",
    "en-US": "The KPI book gives no direction",
  },
  worstNotWorse: {
    "zh-CN": "最差值要大于最佳值",
    "zh-TW": "最差值要大於最佳值",
    "en-US": "The worst value must lie above the best one",
  },
  penaltyNegative: {
    "zh-CN": "每次扣分不能小于0",
    "zh-TW": "每次扣分不能小於0",
    "en-US": "The penalty a step cannot be below zero",
  },
  needsPenalty: {
    "zh-CN": "目标为0，要填每次扣分，或最差值和最佳值",
    "zh-TW": "目標為0，要填每次扣分，或最差值和最佳值",
    "en-US": "With a target of zero, fill the penalty a step, or worst and best value",
  },
  needsBand: {
    "zh-CN": "目标区间要填目标和最佳值两端",
    "zh-TW": "目標區間要填目標和最佳值兩端",
    "en-US": "A target band needs both ends: target and best value",
  },
  lineTwice: {
    "zh-CN": "指标清单里{kpi}有两行",
    "zh-TW": "指標清單裡{kpi}有兩列",
    "en-US": "The KPI book has {kpi} twice",
  },
  lineUnreadable: {
    "zh-CN": "指标清单里{kpi}有栏读不出来",
    "zh-TW": "指標清單裡{kpi}有欄讀不出來",
    "en-US": "A cell of {kpi} in the KPI book cannot be read",
  },
  capBelowFloor: {
    "zh-CN": "得分上限{cap}不大于下限{floor}",
    "zh-TW": "得分上限{cap}不大於下限{floor}",
    "en-US": "The cap {cap} is not above the floor {floor}",
  },
  twoRoles: {
    "zh-CN": "人员表里{name}有两个角色，不知用哪套权重",
    "zh-TW": "人員表裡{name}有兩個角色，不知用哪套權重",
    "en-US": "{name} has two roles in Team, so the weights are unclear",
  },
  notDue: {
    "zh-CN": "按{cycle}考核，本期不计分",
    "zh-TW": "按{cycle}考核，本期不計分",
    "en-US": "Appraised by the {cycle}, not in this period",
  },
  cycle_day: { "zh-CN": "日", "zh-TW": "日", "en-US": "day" },
  cycle_week: { "zh-CN": "周", "zh-TW": "周", "en-US": "week" },
  cycle_month: { "zh-CN": "月", "zh-TW": "月", "en-US": "month" },
  cycle_quarter: { "zh-CN": "季", "zh-TW": "季", "en-US": "quarter" },
  cycle_halfYear: { "zh-CN": "半年", "zh-TW": "半年", "en-US": "half year" },
  cycle_year: { "zh-CN": "年", "zh-TW": "年", "en-US": "year" },
  shownOnly: { "zh-CN": "只显示，不计分", "zh-TW": "只顯示，不計分", "en-US": "Shown, not scored" },
  noWeights: {
    "zh-CN": "没有填写权重，没有总分",
    "zh-TW": "沒有填寫權重，沒有總分",
    "en-US": "No weight is typed, so there is no total",
  },
  noneDue: {
    "zh-CN": "有权重的指标本期都不考核",
    "zh-TW": "有權重的指標本期都不考核",
    "en-US": "None of the KPIs with a weight is appraised in this period",
  },
  tooLittle: {
    "zh-CN": "可评权重只有{share}%，不足{least}%，没有总分",
    "zh-TW": "可評權重只有{share}%，不足{least}%，沒有總分",
    "en-US": "Only {share} % of the weight can be scored; below {least} % there is no total",
  },
  blocked: {
    "zh-CN": "{kpi}不能缺：{reason}",
    "zh-TW": "{kpi}不能缺：{reason}",
    "en-US": "{kpi} may not be left out: {reason}",
  },
  closedOpen: {
    "zh-CN": "结账时暂无法判断",
    "zh-TW": "結帳時暫無法判斷",
    "en-US": "Not evaluable when the period was closed",
  },
  closedUnscored: {
    "zh-CN": "结账时未计分",
    "zh-TW": "結帳時未計分",
    "en-US": "Not scored when the period was closed",
  },
  notOver: {
    "zh-CN": "期间还没有结束，不能结账",
    "zh-TW": "期間還沒有結束，不能結帳",
    "en-US": "The period is not over and cannot be closed",
  },
  closedAlready: { "zh-CN": "这个期间已经结账", "zh-TW": "這個期間已經結帳", "en-US": "The period is closed already" },
  nothingToClose: { "zh-CN": "没有可以结账的指标", "zh-TW": "沒有可以結帳的指標", "en-US": "There is no KPI to close" },
  frozenAlready: {
    "zh-CN": "本期回访计划已经锁定",
    "zh-TW": "本期回訪計劃已經鎖定",
    "en-US": "The revisit plan of the period is frozen already",
  },
  visitsWithoutId: {
    "zh-CN": "有{count}条计划回访没有可用的拜访编号",
    "zh-TW": "有{count}條計劃回訪沒有可用的拜訪編號",
    "en-US": "{count} planned {count|revisit|revisits} {count|has|have} no visit id that can be kept",
  },
} as const satisfies Messages;
