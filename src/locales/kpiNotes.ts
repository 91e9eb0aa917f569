import type { Messages } from "./types";

/** What to know beside a figure that stands. */
export const kpiNotes = {
  partial: {
    "zh-CN": "期间未结束，数据截至 {date}",
    "zh-TW": "期間未結束，資料截至 {date}",
    "en-US": "The period is not over; figures up to {date}",
  },
  noSalesperson: {
    "zh-CN": "有 {count} 个订单没有业务员，不计入任何个人",
    "zh-TW": "有 {count} 個訂單沒有業務員，不計入任何個人",
    "en-US": "{count} {count|order|orders} {count|names|name} no salesperson and {count|is|are} in nobody's figure",
  },
  soldWithoutTarget: {
    "zh-CN": "目标为0，但已有销售额 {amount}",
    "zh-TW": "目標為0，但已有銷售額 {amount}",
    "en-US": "The target is zero, yet {amount} was sold",
  },
  lostBothCounts: {
    "zh-CN": "登记流失 {dated} 户，久无订单 {silent} 户",
    "zh-TW": "登記流失 {dated} 戶，久無訂單 {silent} 戶",
    "en-US": "{dated} lost by their date, {silent} by months without orders",
  },
  winsWithoutPlan: {
    "zh-CN": "有 {count} 个成交不属于大客户计划，未计入",
    "zh-TW": "有 {count} 個成交不屬於大客戶計劃，未計入",
    "en-US": "{count} {count|win|wins} {count|belongs|belong} to no key-account plan and {count|is|are} not counted",
  },
  undecidedComplaints: {
    "zh-CN": "另有 {count} 条投诉尚未定性",
    "zh-TW": "另有 {count} 條投訴尚未定性",
    "en-US": "{count} more {count|complaint|complaints} {count|is|are} not decided yet",
  },
  strayRows: {
    "zh-CN": "有 {count} 行找不到客户，未计入",
    "zh-TW": "有 {count} 列找不到客戶，未計入",
    "en-US": "{count} {count|row|rows} {count|names|name} no known customer and {count|is|are} not counted",
  },
  responseRate: {
    "zh-CN": "发出 {sent} 份，收回 {count} 份",
    "zh-TW": "發出 {sent} 份，收回 {count} 份",
    "en-US": "{count} of {sent} {count|was|were} answered",
  },
  frozenLate: {
    "zh-CN": "计划到 {date} 才锁定，晚于首个工作日",
    "zh-TW": "計劃到 {date} 才鎖定，晚於首個工作日",
    "en-US": "The plan was frozen on {date}, after the first working day",
  },
  fewPlanned: {
    "zh-CN": "计划回访少于 {count} 户，只显示，不计分",
    "zh-TW": "計劃回訪少於 {count} 戶，只顯示，不計分",
    "en-US": "Fewer than {count} {count|customer|customers} planned: shown, not scored",
  },
  undatedVisits: {
    "zh-CN": "有 {count} 条拜访没有日期，不属于任何期间",
    "zh-TW": "有 {count} 條拜訪沒有日期，不屬於任何期間",
    "en-US": "{count} {count|visit|visits} {count|has|have} no day and {count|is|are} in no period",
  },
  gradedSince: {
    "zh-CN": "有 {count} 户此后才定级或建档，未计入",
    "zh-TW": "有 {count} 戶此後才定級或建檔，未計入",
    "en-US": "{count} {count|customer|customers} {count|was|were} graded or created later and {count|is|are} left out",
  },
  notNew: {
    "zh-CN": "有 {count} 份已认定的申请按订单不是新客户，未计入",
    "zh-TW": "有 {count} 份已認定的申請按訂單不是新客戶，未計入",
    "en-US":
      "{count} recognised {count|application|applications} {count|is|are} not new by the orders and {count|is|are} not counted",
  },
  pendingApplications: {
    "zh-CN": "另有 {count} 份申请待认定",
    "zh-TW": "另有 {count} 份申請待認定",
    "en-US": "{count} more {count|application|applications} {count|is|are} waiting",
  },
  statusUndated: {
    "zh-CN": "有 {count} 户现已停用但不知何时，未计入",
    "zh-TW": "有 {count} 戶現已停用但不知何時，未計入",
    "en-US":
      "{count} {count|customer|customers} {count|is|are} inactive since an unknown day and {count|is|are} left out",
  },
  cycleUnknown: {
    "zh-CN": "还没有成交周期可比，转化率可能偏低",
    "zh-TW": "還沒有成交週期可比，轉化率可能偏低",
    "en-US": "No sales cycle is known yet; the rate may still rise",
  },
  immature: {
    "zh-CN": "本期客户只过了 {age} 天，短于成交周期中位数 {cycle} 天，转化率会变",
    "zh-TW": "本期客戶只過了 {age} 天，短於成交週期中位數 {cycle} 天，轉化率會變",
    "en-US":
      "The cohort is {age} {age|day|days} old, younger than the median sales cycle of {cycle} {cycle|day|days}; the rate will move",
  },
  longerCosts: {
    "zh-CN": "有 {count} 行服务费用属于更长的期间，未计入",
    "zh-TW": "有 {count} 列服務費用屬於更長的期間，未計入",
    "en-US":
      "{count} {count|row|rows} of service costs {count|covers|cover} a longer period and {count|is|are} not counted",
  },
  meanRating: {
    "zh-CN": "{count} 个评分的平均",
    "zh-TW": "{count} 個評分的平均",
    "en-US": "Mean of {count} {count|rating|ratings}",
  },
  aid: { "zh-CN": "数据参考值 {share}%", "zh-TW": "資料參考值 {share}%", "en-US": "The data say {share} %" },
  noAid: {
    "zh-CN": "没有数据参考值：{reason}",
    "zh-TW": "沒有資料參考值：{reason}",
    "en-US": "The data say nothing: {reason}",
  },
} as const satisfies Messages;
