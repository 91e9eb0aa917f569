import type { Messages } from "../types";

/** Titles and help of family KPI. */
export const kpiTitles = {
  kpi01Title: {
    "zh-CN": "大客户销售计划完成率",
    "zh-TW": "大客戶銷售計劃完成率",
    "en-US": "Sales plan completion of key accounts",
  },
  kpi01Help: {
    "zh-CN": "考核表上的完成率要等于大客户销售额除以大客户计划的现行目标。",
    "zh-TW": "考核表上的完成率要等於大客戶銷售額除以大客戶計劃的現行目標。",
    "en-US": "The Scorecard's rate must be sales to key accounts over the targets in force of key-account plans.",
  },
  kpi02Title: { "zh-CN": "第2项指标已明确", "zh-TW": "第2項指標已明確", "en-US": "Indicator 2 is settled" },
  kpi02Help: {
    "zh-CN": "制度文件的指标从1跳到3。请写明第2项的定义，或填“不用”。",
    "zh-TW": "制度文件的指標從1跳到3。請寫明第2項的定義，或填「不用」。",
    "en-US": "The list of indicators jumps from 1 to 3. Define number 2, or mark it as unused.",
  },
  kpi04Title: {
    "zh-CN": "大客户开发计划完成率",
    "zh-TW": "大客戶開發計劃完成率",
    "en-US": "Development plan completion of key accounts",
  },
  kpi04Help: {
    "zh-CN": "考核表上的完成率要等于计划内成交的大客户（或完成的行动）除以计划数。",
    "zh-TW": "考核表上的完成率要等於計劃內成交的大客戶（或完成的行動）除以計劃數。",
    "en-US": "The Scorecard's rate must be key accounts won under the plan (or actions done) over those planned.",
  },
  kpi05Title: {
    "zh-CN": "大客户有效投诉次数",
    "zh-TW": "大客戶有效投訴次數",
    "en-US": "Effective complaints of key accounts",
  },
  kpi05Help: {
    "zh-CN": "考核表上的次数要等于本期收到的大客户有效投诉；未定性的不算。",
    "zh-TW": "考核表上的次數要等於本期收到的大客戶有效投訴；未定性的不算。",
    "en-US":
      "The Scorecard's count must be the effective complaints of key accounts received in the period; undecided ones do not count.",
  },
  kpi06Title: { "zh-CN": "意见反馈及时率", "zh-TW": "意見回饋及時率", "en-US": "Timely replies to feedback" },
  kpi06Help: {
    "zh-CN": "考核表上的比率要等于在标准时间内答复的意见和建议除以已到期的；问题另计。",
    "zh-TW": "考核表上的比率要等於在標準時間內答覆的意見和建議除以已到期的；問題另計。",
    "en-US":
      "The Scorecard's rate must be opinions and suggestions answered in time over those due; questions are counted apart.",
  },
  kpi07Title: { "zh-CN": "大客户回访率", "zh-TW": "大客戶回訪率", "en-US": "Revisit rate of key accounts" },
  kpi07Help: {
    "zh-CN": "以期初锁定的回访计划为准；没有锁定就无法判断。",
    "zh-TW": "以期初鎖定的回訪計劃為準；沒有鎖定就無法判斷。",
    "en-US": "The plan frozen at the start of the period counts; without one nothing can be said.",
  },
  kpi08Title: { "zh-CN": "服务费用控制", "zh-TW": "服務費用控制", "en-US": "Service cost control" },
  kpi08Help: {
    "zh-CN": "考核表上的比率要等于本期服务费用除以本期预算；没有预算的支出算超支。",
    "zh-TW": "考核表上的比率要等於本期服務費用除以本期預算；沒有預算的支出算超支。",
    "en-US": "The Scorecard's rate must be service cost over its budget; spending without a budget is over budget.",
  },
  kpi09Title: {
    "zh-CN": "大客户档案完整性",
    "zh-TW": "大客戶檔案完整性",
    "en-US": "Completeness of key accounts' files",
  },
  kpi09Help: {
    "zh-CN": "每年在评分录入里打分，写明评分人和日期；系统算出的完整度供参考。",
    "zh-TW": "每年在評分錄入裡打分，寫明評分人和日期；系統算出的完整度供參考。",
    "en-US": "Rate it once a year in KPI inputs, with rater and day; the computed completeness helps.",
  },
  kpi10Title: { "zh-CN": "服务规范执行", "zh-TW": "服務規範執行", "en-US": "Execution of the service norm" },
  kpi10Help: {
    "zh-CN": "每年在评分录入里打分，写明评分人和日期。",
    "zh-TW": "每年在評分錄入裡打分，寫明評分人和日期。",
    "en-US": "Rate it once a year in KPI inputs, with rater and day.",
  },
  kpi11Title: { "zh-CN": "大客户满意程度", "zh-TW": "大客戶滿意程度", "en-US": "Satisfaction of key accounts" },
  kpi11Help: {
    "zh-CN": "每年在评分录入里打分，写明评分人和日期；满意度调查的均值供参考。",
    "zh-TW": "每年在評分錄入裡打分，寫明評分人和日期；滿意度調查的均值供參考。",
    "en-US": "Rate it once a year in KPI inputs, with rater and day; the mean of the surveys helps.",
  },
  kpi12Title: { "zh-CN": "解答问题的及时性", "zh-TW": "解答問題的及時性", "en-US": "Timely answers to questions" },
  kpi12Help: {
    "zh-CN": "每年在评分录入里打分，写明评分人和日期；在期限内解答的比例供参考。",
    "zh-TW": "每年在評分錄入裡打分，寫明評分人和日期；在期限內解答的比例供參考。",
    "en-US": "Rate it once a year in KPI inputs, with rater and day; the share answered in time helps.",
  },
  kpi13Title: { "zh-CN": "客户开发指标", "zh-TW": "客戶開發指標", "en-US": "Development indicators" },
  kpi13Help: {
    "zh-CN": "新客户、潜在客户转化、重点客户和各类客户数要与申请、开发记录和类别变更记录一致。",
    "zh-TW": "新客戶、潛在客戶轉化、重點客戶和各類客戶數要與申請、開發記錄和類別變更記錄一致。",
    "en-US":
      "New customers, conversion, new key accounts and customers by class must agree with applications, developments and the log of class changes.",
  },
  kpi14Title: { "zh-CN": "客户维护指标", "zh-TW": "客戶維護指標", "en-US": "Maintenance indicators" },
  kpi14Help: {
    "zh-CN": "流失、保留、投诉、满意度和忠诚度要与订单、投诉和调查一致。",
    "zh-TW": "流失、保留、投訴、滿意度和忠誠度要與訂單、投訴和調查一致。",
    "en-US": "Churn, retention, complaints, satisfaction and loyalty must agree with orders, complaints and surveys.",
  },
  kpi16Title: {
    "zh-CN": "大客户评估指标齐全",
    "zh-TW": "大客戶評估指標齊全",
    "en-US": "Key-account appraisal is complete",
  },
  kpi16Help: {
    "zh-CN": "考核表要有销售额、市场份额和满意度；每个大客户要填合同期限和对新项目的兴趣。",
    "zh-TW": "考核表要有銷售額、市場份額和滿意度；每個大客戶要填合約期限和對新專案的興趣。",
    "en-US":
      "The Scorecard holds sales, market share and satisfaction; each key account its contract and interest in new projects.",
  },
  kpi17Title: { "zh-CN": "市场份额", "zh-TW": "市場份額", "en-US": "Market share" },
  kpi17Help: {
    "zh-CN": "市场规模要有金额、出处和日期；本公司销售额不应超过它。",
    "zh-TW": "市場規模要有金額、出處和日期；本公司銷售額不應超過它。",
    "en-US": "A market size needs amount, source and day; own sales should not exceed it.",
  },
  kpi18Title: { "zh-CN": "大客户合作稳定性", "zh-TW": "大客戶合作穩定性", "en-US": "Stability of key accounts" },
  kpi18Help: {
    "zh-CN": "合作协议到期的大客户请续签；稳定性由剩余合同月数和有订单的月数合成。",
    "zh-TW": "合作協議到期的大客戶請續簽；穩定性由剩餘合約月數和有訂單的月數合成。",
    "en-US":
      "Renew the contract of a key account when it has run out; stability is made of contract months left and months with orders.",
  },
  kpi19Title: { "zh-CN": "加权综合得分", "zh-TW": "加權綜合得分", "en-US": "Weighted composite" },
  kpi19Help: {
    "zh-CN": "综合得分是有得分的指标按权重的平均；权重不能小于0。",
    "zh-TW": "綜合得分是有得分的指標按權重的平均；權重不能小於0。",
    "en-US": "The composite is the weighted mean of the indicators that have a score; no weight is below zero.",
  },
  kpi20Title: { "zh-CN": "营销人员每月考核", "zh-TW": "行銷人員每月考核", "en-US": "Monthly appraisal" },
  kpi20Help: {
    "zh-CN": "每个负责客户的人，每月结束后都要在宽限天数内有考核表。",
    "zh-TW": "每個負責客戶的人，每月結束後都要在寬限天數內有考核表。",
    "en-US": "Everybody who looks after customers has a scorecard of each month within the days of grace.",
  },
  kpi22Title: {
    "zh-CN": "指标有周期、定义和来源",
    "zh-TW": "指標有週期、定義和來源",
    "en-US": "Indicators have cycle, definition and source",
  },
  kpi22Help: {
    "zh-CN": "启用的指标要写明考核周期、定义和数据来源；投诉由客服部提供，服务费用由财务部提供。",
    "zh-TW": "啟用的指標要寫明考核週期、定義和資料來源；投訴由客服部提供，服務費用由財務部提供。",
    "en-US":
      "Indicators that are on state cycle, definition and source; complaints come from customer service, service cost from finance.",
  },
  kpi23Title: {
    "zh-CN": "意向转化率与平均签约金额",
    "zh-TW": "意向轉化率與平均簽約金額",
    "en-US": "Intent conversion and mean deal",
  },
  kpi23Help: {
    "zh-CN": "考核表上的数要与类别变更记录、合同日期和订单一致。",
    "zh-TW": "考核表上的數要與類別變更記錄、合約日期和訂單一致。",
    "en-US": "The Scorecard must agree with the log of class changes, contract dates and orders.",
  },
  kpi24Title: { "zh-CN": "计分办法已写明", "zh-TW": "計分辦法已寫明", "en-US": "Scoring is declared" },
  kpi24Help: {
    "zh-CN": "每个指标写明方向；上限、下限和计划为0的处理可以不填，不填就按制度参数。",
    "zh-TW": "每個指標寫明方向；上限、下限和計劃為0的處理可以不填，不填就按制度參數。",
    "en-US":
      "State the direction of each indicator; cap, floor and the rule for a plan of zero may stay blank, then the parameters hold.",
  },
  kpi25Title: { "zh-CN": "完成下达的销售任务", "zh-TW": "完成下達的銷售任務", "en-US": "Sales task completed" },
  kpi25Help: {
    "zh-CN": "个人的大客户销售计划完成率低于红灯线；期间未结束时按进度比。",
    "zh-TW": "個人的大客戶銷售計劃完成率低於紅燈線；期間未結束時按進度比。",
    "en-US":
      "A person's completion of the sales plan lies below the red line; while the period runs, what is due by now counts.",
  },
  kpi26Title: { "zh-CN": "按季、按年考核", "zh-TW": "按季、按年考核", "en-US": "Quarterly and yearly appraisal" },
  kpi26Help: {
    "zh-CN": "从首次结账起，每季和每年结束后都要在宽限天数内结账。",
    "zh-TW": "從首次結帳起，每季和每年結束後都要在寬限天數內結帳。",
    "en-US": "From the first one on, every quarter and year is closed within the days of grace.",
  },
  kpi27Title: {
    "zh-CN": "四项指标都在考核表里",
    "zh-TW": "四項指標都在考核表裡",
    "en-US": "The four named indicators",
  },
  kpi27Help: {
    "zh-CN": "绩效考核要有销售额、利润、开发数量和客户满意度。",
    "zh-TW": "績效考核要有銷售額、利潤、開發數量和客戶滿意度。",
    "en-US": "The appraisal holds sales, profit, development count and satisfaction.",
  },
} as const satisfies Messages;
