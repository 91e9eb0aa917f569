/** Help of the custom functions of src/functions/rates.ts. */
import { functionParts as part } from "../functionsParts";
import { help, same, text } from "./define";

export const ratesHelp = {
  SALESPLANRATE: help({
    description: text(
      "给出大客户销售计划完成率（K1）。",
      "給出大客戶銷售計劃完成率（K1）。",
      "Gives the sales plan completion of key accounts (K1).",
    ),
    parameters: [part.actualSales, part.targetSales],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.SALESPLANRATE(4250000,5000000)"),
    gives: same("0.85"),
    explanation: text("4,250,000 ÷ 5,000,000。", "4,250,000 ÷ 5,000,000。", "4,250,000 over 5,000,000."),
  }),
  DEVELOPMENTRATE: help({
    description: text(
      "给出大客户开发计划完成率（K4）。",
      "給出大客戶開發計劃完成率（K4）。",
      "Gives the development plan completion of key accounts (K4).",
    ),
    parameters: [part.won, part.plannedWins],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.DEVELOPMENTRATE(3,4)"),
    gives: same("0.75"),
    explanation: text("计划4户，成功3户。", "計劃4戶，成功3戶。", "Four planned, three won."),
  }),
  TIMELINESS: help({
    description: text(
      "给出意见反馈及时率（K6）。",
      "給出意見反饋及時率（K6）。",
      "Gives the share of feedback answered in time (K6).",
    ),
    parameters: [part.inTime, part.dueAnswers],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.TIMELINESS(18,20)"),
    gives: same("0.9"),
    explanation: text("到期20条，按时18条。", "到期20條，按時18條。", "Twenty due, eighteen in time."),
  }),
  REVISITRATE: help({
    description: text(
      "给出大客户回访率（K7）。",
      "給出大客戶回訪率（K7）。",
      "Gives the revisit rate of key accounts (K7).",
    ),
    parameters: [part.revisited, part.plannedRevisits],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.REVISITRATE(9,12)"),
    gives: same("0.75"),
    explanation: text("锁定12户，已回访9户。", "鎖定12戶，已回訪9戶。", "Twelve in the frozen plan, nine revisited."),
  }),
  SERVICECOSTRATE: help({
    description: text(
      "给出服务费用占预算的比例（K8）。",
      "給出服務費用占預算的比例（K8）。",
      "Gives service costs over their budget (K8).",
    ),
    parameters: [part.spent, part.budget],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.SERVICECOSTRATE({1200;800},2500)"),
    gives: same("0.8"),
    explanation: text(
      "费用合计 2,000，预算 2,500。",
      "費用合計 2,000，預算 2,500。",
      "Costs of 2,000 against a budget of 2,500.",
    ),
  }),
  CONVERSIONRATE: help({
    description: text(
      "给出潜在客户转化率（D2）。",
      "給出潛在客戶轉化率（D2）。",
      "Gives the conversion of prospects (D2).",
    ),
    parameters: [part.converted, part.cohort],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.CONVERSIONRATE(6,40)"),
    gives: same("0.15"),
    explanation: text("40户中6户成交。", "40戶中6戶成交。", "Six of forty became customers."),
  }),
  INTENTCONVERSION: help({
    description: text(
      "给出意向客户转化率（D7）。",
      "給出意向客戶轉化率（D7）。",
      "Gives the conversion of intent customers (D7).",
    ),
    parameters: [part.converted, part.cohort],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.INTENTCONVERSION(5,20)"),
    gives: same("0.25"),
    explanation: text("20户中5户成交。", "20戶中5戶成交。", "Five of twenty became customers."),
  }),
  CHURNRATE: help({
    description: text("给出客户流失率（M1）。", "給出客戶流失率（M1）。", "Gives the churn rate (M1)."),
    parameters: [part.lost, part.opening],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.CHURNRATE(3,60)"),
    gives: same("0.05"),
    explanation: text("期初60户，流失3户。", "期初60戶，流失3戶。", "Sixty at the start, three lost."),
  }),
  RETENTIONRATE: help({
    description: text(
      "给出客户保留率（M2）；与流失率之和为1。",
      "給出客戶保留率（M2）；與流失率之和為1。",
      "Gives the retention rate (M2); with the churn rate it makes 1.",
    ),
    parameters: [part.kept, part.opening],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.RETENTIONRATE(57,60)"),
    gives: same("0.95"),
    explanation: text("期初60户，留下57户。", "期初60戶，留下57戶。", "Sixty at the start, 57 kept."),
  }),
  COMPLAINTRATE: help({
    description: text("给出客户投诉率（M3）。", "給出客戶投訴率（M3）。", "Gives the complaint rate (M3)."),
    parameters: [part.complaints, part.customers],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.COMPLAINTRATE(2,80)"),
    gives: same("0.025"),
    explanation: text(
      "80户活跃客户，有效投诉2次。",
      "80戶活躍客戶，有效投訴2次。",
      "Eighty active customers, two effective complaints.",
    ),
  }),
  LOYALTY: help({
    description: text(
      "给出客户忠诚度（M5）：重复购买户数的比例。",
      "給出客戶忠誠度（M5）：重複購買戶數的比例。",
      "Gives loyalty (M5): the share of customers that bought again.",
    ),
    parameters: [part.repeat, part.customers],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.LOYALTY(45,60)"),
    gives: same("0.75"),
    explanation: text("60户中45户重复购买。", "60戶中45戶重複購買。", "45 of sixty bought again."),
  }),
  GROWTHRATE: help({
    description: text("给出销售增长率（S3）。", "給出銷售增長率（S3）。", "Gives the growth of sales (S3)."),
    parameters: [part.nowSales, part.baseSales],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.GROWTHRATE({600000;500000},1000000)"),
    gives: same("0.1"),
    explanation: text(
      "本期合计 1,100,000，去年同期 1,000,000。",
      "本期合計 1,100,000，去年同期 1,000,000。",
      "1,100,000 now against 1,000,000 a year before.",
    ),
  }),
  MARKETSHARE: help({
    description: text("给出市场份额（S4）。", "給出市場份額（S4）。", "Gives the market share (S4)."),
    parameters: [part.ownSales, part.market],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.MARKETSHARE(12000000,80000000)"),
    gives: same("0.15"),
    explanation: text("1,200万 ÷ 8,000万。", "1,200萬 ÷ 8,000萬。", "12 million of 80 million."),
  }),
  MEANDEAL: help({
    description: text("给出签约客户平均金额（S5）。", "給出簽約客戶平均金額（S5）。", "Gives the mean deal (S5)."),
    parameters: [part.signedSales, part.signed],
    result: text(
      "金额；没有签约客户时为 #N/A，并说明原因。",
      "金額；沒有簽約客戶時為 #N/A，並說明原因。",
      "An amount; #N/A with the reason when nobody signed.",
    ),
    formula: same("=TIERBOOK.MEANDEAL({300000;100000;200000},3)"),
    gives: same("200000"),
    explanation: text("三户合计 600,000。", "三戶合計 600,000。", "600,000 from three customers."),
  }),
  CLOSERATE: help({
    description: text("给出成交率（S6）。", "給出成交率（S6）。", "Gives the close rate (S6)."),
    parameters: [part.wonDeals, part.endedDeals],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.CLOSERATE(4,10)"),
    gives: same("0.4"),
    explanation: text(
      "有结果10个，成交4个；进行中的不计。",
      "有結果10個，成交4個；進行中的不計。",
      "Ten with a result, four won; open ones are in neither.",
    ),
  }),
  VISITPLANRATE: help({
    description: text(
      "给出拜访计划完成率（V1）。",
      "給出拜訪計劃完成率（V1）。",
      "Gives the visit plan completion (V1).",
    ),
    parameters: [part.doneVisits, part.dueVisits],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.VISITPLANRATE(18,24)"),
    gives: same("0.75"),
    explanation: text(
      "到期24次，按计划完成18次。",
      "到期24次，按計劃完成18次。",
      "24 due, eighteen done on their day.",
    ),
  }),
  CADENCECOVERAGE: help({
    description: text(
      "给出沟通频率达标率（V2）。",
      "給出溝通頻率達標率（V2）。",
      "Gives the share of customers contacted in their cadence (V2).",
    ),
    parameters: [part.inCadence, part.graded],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.CADENCECOVERAGE(54,60)"),
    gives: same("0.9"),
    explanation: text("60户中54户未超最迟联系日。", "60戶中54戶未超最遲聯絡日。", "54 of sixty are not overdue."),
  }),
  FOLLOWUPRATE: help({
    description: text(
      "给出拜访后回访率（V4）。",
      "給出拜訪後回訪率（V4）。",
      "Gives the follow-up rate of visits (V4).",
    ),
    parameters: [part.followed, part.closedVisits],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.FOLLOWUPRATE(7,10)"),
    gives: same("0.7"),
    explanation: text("到期10次，已回访7次。", "到期10次，已回訪7次。", "Ten windows over, seven followed up."),
  }),
  KPIRATE: help({
    description: text(
      "按考核表的分子和分母给出一个比率指标。",
      "按考核表的分子和分母給出一個比率指標。",
      "Gives a KPI that is a ratio from its numerator and denominator on the Scorecard.",
    ),
    parameters: [part.kpi, part.numerator, part.denominator],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same('=TIERBOOK.KPIRATE("S3",100000,1000000)'),
    gives: same("0.1"),
    explanation: text(
      "考核表上增长率的分子是增加额。",
      "考核表上增長率的分子是增加額。",
      "On the Scorecard the numerator of growth is the increase.",
    ),
  }),
} as const;
