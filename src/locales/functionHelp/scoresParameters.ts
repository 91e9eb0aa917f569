/** Arguments of custom functions: scores: name as the formula tip shows it, and what it is. */
import { text } from "./define";

export const scoresParameters = {
  direction: {
    name: text("方向", "方向", "direction"),
    description: text(
      "越高越好、越低越好或目标区间；留空按指标目录。",
      "越高越好、越低越好或目標區間；留空按指標目錄。",
      "Higher is better, lower is better or target band; blank: as the catalogue says.",
    ),
  },
  cap: {
    name: text("封顶", "封頂", "cap"),
    description: text(
      "最高得分；留空按制度设置。",
      "最高得分；留空按制度設置。",
      "Highest score; blank: as the policy says.",
    ),
  },
  floor: {
    name: text("保底", "保底", "floor"),
    description: text(
      "最低得分；留空按制度设置。",
      "最低得分；留空按制度設置。",
      "Lowest score; blank: as the policy says.",
    ),
  },
  zeroRule: {
    name: text("零目标规则", "零目標規則", "zeroRule"),
    description: text(
      "目标为0时如何计分；留空按制度设置。",
      "目標為0時如何計分；留空按制度設置。",
      "What holds when the target is zero; blank: as the policy says.",
    ),
  },
  worst: {
    name: text("最差值", "最差值", "worst"),
    description: text(
      "越低越好的指标得0分的值。",
      "越低越好的指標得0分的值。",
      "Value at which a lower-is-better KPI scores 0.",
    ),
  },
  best: {
    name: text("最好值", "最好值", "best"),
    description: text(
      "越低越好的指标得满分的值，或目标区间的另一端。",
      "越低越好的指標得滿分的值，或目標區間的另一端。",
      "Value at which it scores 1, or the other end of a target band.",
    ),
  },
  stepPenalty: {
    name: text("每次扣分", "每次扣分", "stepPenalty"),
    description: text("每超过目标一个扣多少。", "每超過目標一個扣多少。", "Penalty for each one beyond the target."),
  },
  attainment: {
    name: text("达成率", "達成率", "attainment"),
    description: text(
      "1 表示达到目标；空白为暂无法判断。",
      "1 表示達到目標；空白為暫無法判斷。",
      "1 is the target reached; blank is not evaluable.",
    ),
  },
  scores: {
    name: text("得分", "得分", "scores"),
    description: text(
      "一栏得分；空白表示暂无法判断，其权重分摊给其他指标。",
      "一欄得分；空白表示暫無法判斷，其權重分攤給其他指標。",
      "A column of scores; a blank one is not evaluable and its weight goes to the others.",
    ),
  },
  newValues: {
    name: text("变更后目标", "變更後目標", "newValues"),
    description: text("一栏变更后的目标。", "一欄變更後的目標。", "A column of changed targets."),
  },
  effective: {
    name: text("生效日", "生效日", "effective"),
    description: text("一栏变更生效日。", "一欄變更生效日。", "A column of days from which the changes hold."),
  },
  states: {
    name: text("审批状态", "簽核狀態", "states"),
    description: text(
      "一栏审批状态；只有已批准的变更算数。",
      "一欄簽核狀態；只有已批准的變更算數。",
      "A column of approval states; only approved changes count.",
    ),
  },
  approved: {
    name: text("批准日", "批准日", "approved"),
    description: text("一栏批准日。", "一欄批准日。", "A column of days of approval."),
  },
  date: {
    name: text("查询日", "查詢日", "date"),
    description: text("要看哪一天的目标。", "要看哪一天的目標。", "The day asked about."),
  },
  baseline: {
    name: text("基数", "基數", "baseline"),
    description: text("增长的基数。", "增長的基數。", "What the target grows from."),
  },
  growth: {
    name: text("增幅", "增幅", "growth"),
    description: text("申报的增幅，如 0.1。", "申報的增幅，如 0.1。", "The declared growth, such as 0.1."),
  },
  growthMode: {
    name: text("增幅方式", "增幅方式", "mode"),
    description: text("百分比或百分点。", "百分比或百分點。", "Percent or percentage points."),
  },
} as const;
