/** Arguments of custom functions: rates: name as the formula tip shows it, and what it is. */
import { text } from "./define";

export const ratesParameters = {
  actualSales: {
    name: text("实际销售额", "實際銷售額", "actual"),
    description: text(
      "本期大客户的实际销售额；一个数，或一个要加总的区域。",
      "本期大客戶的實際銷售額；一個數，或一個要加總的範圍。",
      "Sales of key accounts in the period; a number, or a range to be added up.",
    ),
  },
  targetSales: {
    name: text("目标销售额", "目標銷售額", "target"),
    description: text(
      "现行目标；一个数，或一个要加总的区域。",
      "現行目標；一個數，或一個要加總的範圍。",
      "Targets in force; a number, or a range to be added up.",
    ),
  },
  won: {
    name: text("开发成功数", "開發成功數", "won"),
    description: text("本期开发成功的大客户数。", "本期開發成功的大客戶數。", "Key accounts won in the period."),
  },
  plannedWins: {
    name: text("计划数", "計劃數", "planned"),
    description: text("计划开发的大客户数。", "計劃開發的大客戶數。", "Key accounts planned to be won."),
  },
  inTime: {
    name: text("按时答复数", "按時答覆數", "inTime"),
    description: text("在标准时间内答复的条数。", "在標準時間內答覆的條數。", "Items answered in the standard time."),
  },
  dueAnswers: {
    name: text("到期数", "到期數", "due"),
    description: text("本期到期应答复的条数。", "本期到期應答覆的條數。", "Items whose answer fell due in the period."),
  },
  revisited: {
    name: text("已回访户数", "已回訪戶數", "revisited"),
    description: text(
      "计划内已回访的大客户数。",
      "計劃內已回訪的大客戶數。",
      "Planned key accounts that were revisited.",
    ),
  },
  plannedRevisits: {
    name: text("计划回访户数", "計劃回訪戶數", "planned"),
    description: text(
      "期初锁定的计划回访户数。",
      "期初鎖定的計劃回訪戶數。",
      "Key accounts in the plan as frozen at the start of the period.",
    ),
  },
  spent: {
    name: text("实际费用", "實際費用", "spent"),
    description: text(
      "本期实际服务费用；一个数，或一个要加总的区域。",
      "本期實際服務費用；一個數，或一個要加總的範圍。",
      "Service costs of the period; a number, or a range to be added up.",
    ),
  },
  budget: {
    name: text("预算", "預算", "budget"),
    description: text(
      "本期费用预算；一个数，或一个要加总的区域。",
      "本期費用預算；一個數，或一個要加總的範圍。",
      "Budget of the period; a number, or a range to be added up.",
    ),
  },
  converted: {
    name: text("已转化数", "已轉化數", "converted"),
    description: text("其中已成交的客户数。", "其中已成交的客戶數。", "Those of the base that became customers."),
  },
  cohort: {
    name: text("基数", "基數", "base"),
    description: text(
      "本期的客户基数（新建或期初存量，按制度设置）。",
      "本期的客戶基數（新建或期初存量，按制度設置）。",
      "Customers of the base: created in the period or the opening stock, as the policy says.",
    ),
  },
  lost: {
    name: text("流失户数", "流失戶數", "lost"),
    description: text(
      "期初客户中本期流失的户数。",
      "期初客戶中本期流失的戶數。",
      "Customers of the opening base that were lost in the period.",
    ),
  },
  opening: {
    name: text("期初户数", "期初戶數", "opening"),
    description: text("期初有往来的客户数。", "期初有往來的客戶數。", "Customers of the opening base."),
  },
  kept: {
    name: text("保留户数", "保留戶數", "kept"),
    description: text(
      "期初客户中期末仍在的户数（期末户数减本期新增）。",
      "期初客戶中期末仍在的戶數（期末戶數減本期新增）。",
      "Customers of the opening base that are still there (those at the end less those gained).",
    ),
  },
  complaints: {
    name: text("有效投诉数", "有效投訴數", "complaints"),
    description: text("本期有效投诉的次数。", "本期有效投訴的次數。", "Effective complaints of the period."),
  },
  customers: {
    name: text("活跃客户数", "活躍客戶數", "customers"),
    description: text(
      "本期活跃客户数；投诉率也可用订单数。",
      "本期活躍客戶數；投訴率也可用訂單數。",
      "Active customers of the period; for complaints the number of orders where the policy says so.",
    ),
  },
  repeat: {
    name: text("重复购买户数", "重複購買戶數", "repeat"),
    description: text(
      "两天或以上有订单的客户数。",
      "兩天或以上有訂單的客戶數。",
      "Customers with orders on two or more days.",
    ),
  },
  nowSales: {
    name: text("本期销售额", "本期銷售額", "current"),
    description: text(
      "本期销售额；一个数，或一个要加总的区域。",
      "本期銷售額；一個數，或一個要加總的範圍。",
      "Sales of the period; a number, or a range to be added up.",
    ),
  },
  baseSales: {
    name: text("去年同期销售额", "去年同期銷售額", "base"),
    description: text(
      "去年同期销售额；一个数，或一个要加总的区域。",
      "去年同期銷售額；一個數，或一個要加總的範圍。",
      "Sales of the same period a year before; a number, or a range to be added up.",
    ),
  },
  ownSales: {
    name: text("本公司销售额", "本公司銷售額", "sales"),
    description: text("本公司本期销售额。", "本公司本期銷售額。", "Own sales of the period."),
  },
  market: {
    name: text("市场规模", "市場規模", "market"),
    description: text("本期市场规模。", "本期市場規模。", "Market size of the period."),
  },
  signedSales: {
    name: text("签约客户销售额", "簽約客戶銷售額", "sales"),
    description: text(
      "本期签约客户的销售额；一个数，或一个要加总的区域。",
      "本期簽約客戶的銷售額；一個數，或一個要加總的範圍。",
      "Sales to accounts that signed in the period; a number, or a range to be added up.",
    ),
  },
  signed: {
    name: text("签约户数", "簽約戶數", "signed"),
    description: text("本期签约的客户数。", "本期簽約的客戶數。", "Accounts that signed in the period."),
  },
  wonDeals: {
    name: text("成交数", "成交數", "won"),
    description: text("本期成交的客户开发数。", "本期成交的客戶開發數。", "Developments won in the period."),
  },
  endedDeals: {
    name: text("有结果数", "有結果數", "ended"),
    description: text(
      "本期有结果的客户开发数（成交、失败、终止）。",
      "本期有結果的客戶開發數（成交、失敗、終止）。",
      "Developments of the period with a result: won, lost or terminated.",
    ),
  },
  doneVisits: {
    name: text("按计划完成数", "按計劃完成數", "done"),
    description: text("按计划完成的拜访数。", "按計劃完成的拜訪數。", "Planned visits done on their day."),
  },
  dueVisits: {
    name: text("到期计划数", "到期計劃數", "due"),
    description: text(
      "当天已过的计划拜访数，客户取消的不计。",
      "當天已過的計劃拜訪數，客戶取消的不計。",
      "Planned visits whose day is over, without those the customer cancelled.",
    ),
  },
  inCadence: {
    name: text("按期户数", "按期戶數", "kept"),
    description: text(
      "未超最迟联系日的客户数。",
      "未超最遲聯絡日的客戶數。",
      "Customers whose contact is not overdue.",
    ),
  },
  graded: {
    name: text("已定级户数", "已定級戶數", "graded"),
    description: text(
      "首个间隔已过的已定级活跃客户数。",
      "首個間隔已過的已定級活躍客戶數。",
      "Active graded customers whose first interval is over.",
    ),
  },
  followed: {
    name: text("已回访次数", "已回訪次數", "followed"),
    description: text(
      "规定天数内有回访的拜访数。",
      "規定天數內有回訪的拜訪數。",
      "Visits followed up within the days set.",
    ),
  },
  closedVisits: {
    name: text("到期拜访数", "到期拜訪數", "visits"),
    description: text(
      "回访期限已过的拜访数。",
      "回訪期限已過的拜訪數。",
      "Visits whose window for the follow-up is over.",
    ),
  },
} as const;
