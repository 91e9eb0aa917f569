/** Help of the custom functions of src/functions/scores.ts. */
import { functionParts as part } from "../functionsParts";
import { help, same, text } from "./define";

export const scoresHelp = {
  KPIATTAINMENT: help({
    description: text(
      "给出指标的达成率，不封顶不保底。",
      "給出指標的達成率，不封頂不保底。",
      "Gives how far a figure attains its target, neither capped nor floored.",
    ),
    parameters: [
      part.kpi,
      part.actual,
      part.target,
      part.direction,
      part.zeroRule,
      part.worst,
      part.best,
      part.stepPenalty,
      part.policy,
    ],
    result: text(
      "1 表示达到目标；不能计算时为 #N/A，并说明原因。",
      "1 表示達到目標；不能計算時為 #N/A，並說明原因。",
      "1 is the target reached; #N/A with the reason where it cannot be said.",
    ),
    formula: same('=TIERBOOK.KPIATTAINMENT("S1",600000,500000)'),
    gives: same("1.2"),
    explanation: text("600,000 ÷ 500,000。", "600,000 ÷ 500,000。", "600,000 over 500,000."),
  }),
  KPISCORE: help({
    description: text(
      "给出指标得分，在保底与封顶之间。",
      "給出指標得分，在保底與封頂之間。",
      "Gives the score of a figure between floor and cap.",
    ),
    parameters: [
      part.kpi,
      part.actual,
      part.target,
      part.direction,
      part.cap,
      part.floor,
      part.zeroRule,
      part.worst,
      part.best,
      part.stepPenalty,
      part.policy,
      part.numerator,
      part.denominator,
    ],
    result: text(
      "得分；不能计分时为 #N/A，并说明原因。实际留空时由分子和分母算出。",
      "得分；不能計分時為 #N/A，並說明原因。實際留空時由分子和分母算出。",
      "The score; #N/A with the reason where there is none. A blank actual is computed from numerator and denominator.",
    ),
    formula: same('=TIERBOOK.KPISCORE("S1",900000,500000)'),
    gives: same("1.2"),
    explanation: text("达成率1.8，封顶1.2。", "達成率1.8，封頂1.2。", "An attainment of 1.8 is capped at 1.2."),
  }),
  KPISTATUS: help({
    description: text(
      "用文字说明达成情况（红黄绿灯）。",
      "用文字說明達成情況（紅黃綠燈）。",
      "Gives the traffic light of an attainment in words.",
    ),
    parameters: [part.attainment, part.policy],
    result: text(
      "达成、接近、未达或暂无法判断。",
      "達成、接近、未達或暫無法判斷。",
      "green, yellow, red or not evaluable.",
    ),
    formula: same("=TIERBOOK.KPISTATUS(0.85)"),
    gives: text("接近", "接近", "yellow"),
    explanation: text("0.8以上、1以下为接近。", "0.8以上、1以下為接近。", "From 0.8 on and below 1 is yellow."),
  }),
  WEIGHTEDTOTAL: help({
    description: text(
      "按权重给出总分；空白得分的权重分摊给其他指标。",
      "按權重給出總分；空白得分的權重分攤給其他指標。",
      "Gives the total of scores by weight; the weight of a blank score goes to the others.",
    ),
    parameters: [part.scores, part.weights],
    result: text(
      "总分；可评权重不足60%时为 #N/A，并说明原因。",
      "總分；可評權重不足60%時為 #N/A，並說明原因。",
      "The total; #N/A with the reason when less than 60 % of the weight has a score.",
    ),
    formula: same('=TIERBOOK.WEIGHTEDTOTAL({0.9;1.1;""},{0.5;0.3;0.2})'),
    gives: same("0.975"),
    explanation: text("(0.9×0.5+1.1×0.3)÷0.8。", "(0.9×0.5+1.1×0.3)÷0.8。", "(0.9 × 0.5 + 1.1 × 0.3) ÷ 0.8."),
  }),
  EVALUABLESHARE: help({
    description: text(
      "给出可评权重的比例。",
      "給出可評權重的比例。",
      "Gives the share of the weight that has a score.",
    ),
    parameters: [part.scores, part.weights],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same('=TIERBOOK.EVALUABLESHARE({0.9;1.1;""},{0.5;0.3;0.2})'),
    gives: same("0.8"),
    explanation: text(
      "第三项没有得分，其权重0.2。",
      "第三項沒有得分，其權重0.2。",
      "The third has no score; its weight is 0.2.",
    ),
  }),
  PACE: help({
    description: text(
      "给出进度：实际与按工作日应完成数之比。",
      "給出進度：實際與按工作日應完成數之比。",
      "Gives what was reached over what is due by now, by working days.",
    ),
    parameters: [part.actual, part.target, part.from, part.to, part.today, part.holidays],
    result: text(
      "1 表示与进度一致；不能计算时为 #N/A，并说明原因。",
      "1 表示與進度一致；不能計算時為 #N/A，並說明原因。",
      "1 is on time; #N/A with the reason where it cannot be said.",
    ),
    formula: same("=TIERBOOK.PACE(110,220,DATE(2026,6,1),DATE(2026,6,30),DATE(2026,6,15))"),
    gives: same("1"),
    explanation: text(
      "六月22个工作日，已过11个。",
      "六月22個工作日，已過11個。",
      "June has 22 working days, eleven have begun.",
    ),
  }),
  EFFECTIVETARGET: help({
    description: text(
      "给出某日的现行目标；未批准的变更不算。",
      "給出某日的現行目標；未批准的變更不算。",
      "Gives the target that counts on a day; an unapproved change does not count.",
    ),
    parameters: [part.target, part.newValues, part.effective, part.states, part.approved, part.date, part.today],
    result: text(
      "现行目标；不能判断时为 #N/A，并说明原因。",
      "現行目標；不能判斷時為 #N/A，並說明原因。",
      "The target in force; #N/A with the reason where it cannot be told.",
    ),
    formula: text(
      '=TIERBOOK.EFFECTIVETARGET(5000000,{6000000;9000000},{46054;46082},{"已批准";"不予认定"},{46050;46080},DATE(2026,3,31))',
      '=TIERBOOK.EFFECTIVETARGET(5000000,{6000000;9000000},{46054;46082},{"已批准";"不予認定"},{46050;46080},DATE(2026,3,31))',
      '=TIERBOOK.EFFECTIVETARGET(5000000,{6000000;9000000},{46054;46082},{"approved";"not recognised"},{46050;46080},DATE(2026,3,31))',
    ),
    gives: same("6000000"),
    explanation: text(
      "2月1日起的变更已批准；3月1日起的未获认定。",
      "2月1日起的變更已批准；3月1日起的未獲認定。",
      "The change from 1 February is approved, the one from 1 March was turned down.",
    ),
  }),
  GROWNTARGET: help({
    description: text(
      "按基数和增幅给出目标。",
      "按基數和增幅給出目標。",
      "Gives a target from a baseline and a declared growth.",
    ),
    parameters: [part.baseline, part.growth, part.growthMode],
    result: text("目标。", "目標。", "The target."),
    formula: text(
      '=TIERBOOK.GROWNTARGET(0.2,0.05,"百分点")',
      '=TIERBOOK.GROWNTARGET(0.2,0.05,"百分點")',
      '=TIERBOOK.GROWNTARGET(0.2,0.05,"percentage points")',
    ),
    gives: same("0.25"),
    explanation: text(
      "20%加5个百分点；按百分比则为21%。",
      "20%加5個百分點；按百分比則為21%。",
      "20 % plus five points; by percent it would be 21 %.",
    ),
  }),
} as const;
