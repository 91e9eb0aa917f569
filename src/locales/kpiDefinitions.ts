import type { Messages } from "./types";

/** What each KPI is, in one line, as the scorecard prints it. */
export const kpiDefinitions = {
  K1: {
    "zh-CN": "期内大客户实际销售额 ÷ 大客户计划本周期末级销售指标的现行目标之和；样品不计，退货扣减",
    "zh-TW": "期內大客戶實際銷售額 ÷ 大客戶計劃本週期末級銷售指標的現行目標之和；樣品不計，退貨扣減",
    "en-US":
      "Sales of key accounts in the period ÷ targets in force of the lowest-level sales rows of key-account plans of this cycle; no samples, net of returns",
  },
  K2: {
    "zh-CN": "公司自定义的指标，数值填在评分录入",
    "zh-TW": "公司自訂的指標，數值填在評分錄入",
    "en-US": "The company's own indicator; its value is typed in KPI inputs",
  },
  K3: {
    "zh-CN": "期初有往来的大客户中，期内流失的户数",
    "zh-TW": "期初有往來的大客戶中，期內流失的戶數",
    "en-US": "Key accounts trading at the start of the period that were lost in it",
  },
  K4: {
    "zh-CN": "大客户计划下期内开发成功的大客户数 ÷ 计划数",
    "zh-TW": "大客戶計劃下期內開發成功的大客戶數 ÷ 計劃數",
    "en-US": "Key accounts won under key-account plans in the period ÷ planned ones",
  },
  K5: {
    "zh-CN": "期内收到的、属实的大客户投诉次数",
    "zh-TW": "期內收到的、屬實的大客戶投訴次數",
    "en-US": "Complaints of key accounts received in the period that were our own fault",
  },
  K6: {
    "zh-CN": "在标准时间内答复的大客户意见和建议 ÷ 期内到期的",
    "zh-TW": "在標準時間內答覆的大客戶意見和建議 ÷ 期內到期的",
    "en-US": "Opinions and suggestions of key accounts answered in time ÷ those due in the period",
  },
  K7: {
    "zh-CN": "已回访的计划大客户数 ÷ 期初锁定的计划回访大客户数",
    "zh-TW": "已回訪的計劃大客戶數 ÷ 期初鎖定的計劃回訪大客戶數",
    "en-US": "Planned key accounts revisited ÷ key accounts in the plan frozen at the start of the period",
  },
  K8: {
    "zh-CN": "期内服务费用 ÷ 同期预算",
    "zh-TW": "期內服務費用 ÷ 同期預算",
    "en-US": "Service costs of the period ÷ their budget",
  },
  K9: {
    "zh-CN": "对大客户档案的评分，旁注必填栏的填写比例",
    "zh-TW": "對大客戶檔案的評分，旁註必填欄的填寫比例",
    "en-US": "Rating of the files of key accounts, with the share of required fields beside it",
  },
  K10: {
    "zh-CN": "对服务规范执行情况的评分",
    "zh-TW": "對服務規範執行情況的評分",
    "en-US": "Rating of how service norms are kept",
  },
  K11: {
    "zh-CN": "对大客户满意程度的评分，旁注调查均值",
    "zh-TW": "對大客戶滿意程度的評分，旁註調查均值",
    "en-US": "Rating of the satisfaction of key accounts, with the mean of surveys beside it",
  },
  K12: {
    "zh-CN": "对解答问题及时性的评分，旁注按时解答比例",
    "zh-TW": "對解答問題及時性的評分，旁註按時解答比例",
    "en-US": "Rating of timely answers, with the share answered in time beside it",
  },
  D1: {
    "zh-CN": "首次交易在期内、已认定的新客户数",
    "zh-TW": "首次交易在期內、已認定的新客戶數",
    "en-US": "Recognised new customers with their first deal in the period",
  },
  D2: {
    "zh-CN": "潜在客户中转为成交的 ÷ 期内新建的潜在客户（或期初存量）",
    "zh-TW": "潛在客戶中轉為成交的 ÷ 期內新建的潛在客戶（或期初存量）",
    "en-US": "Prospects that became customers ÷ prospects created in the period (or the opening stock)",
  },
  D3: {
    "zh-CN": "期内开发成功的大客户数",
    "zh-TW": "期內開發成功的大客戶數",
    "en-US": "Key accounts won in the period",
  },
  D4: {
    "zh-CN": "期末正常的潜在客户数",
    "zh-TW": "期末正常的潛在客戶數",
    "en-US": "Active potential customers at the end of the period",
  },
  D5: {
    "zh-CN": "期末正常的意向客户数",
    "zh-TW": "期末正常的意向客戶數",
    "en-US": "Active intent customers at the end of the period",
  },
  D6: {
    "zh-CN": "期末正常的签约客户数，含大客户",
    "zh-TW": "期末正常的簽約客戶數，含大客戶",
    "en-US": "Active signed customers at the end of the period, key accounts included",
  },
  D7: {
    "zh-CN": "意向客户中转为成交的 ÷ 期内成为意向的客户（或期初存量）",
    "zh-TW": "意向客戶中轉為成交的 ÷ 期內成為意向的客戶（或期初存量）",
    "en-US": "Intent customers that became customers ÷ those that became intent in the period (or the opening stock)",
  },
  M1: {
    "zh-CN": "期内流失的期初客户 ÷ 期初客户",
    "zh-TW": "期內流失的期初客戶 ÷ 期初客戶",
    "en-US": "Customers of the opening base lost in the period ÷ the opening base",
  },
  M2: {
    "zh-CN": "期末仍在的期初客户 ÷ 期初客户，等于1减流失率",
    "zh-TW": "期末仍在的期初客戶 ÷ 期初客戶，等於1減流失率",
    "en-US": "Customers of the opening base still there ÷ the opening base; one less churn",
  },
  M3: {
    "zh-CN": "期内属实的投诉次数 ÷ 活跃客户数（或订单数）",
    "zh-TW": "期內屬實的投訴次數 ÷ 活躍客戶數（或訂單數）",
    "en-US": "Complaints of the period that were our own fault ÷ active customers (or orders)",
  },
  M4: {
    "zh-CN": "调查得分折算为0到1后的平均",
    "zh-TW": "調查得分折算為0到1後的平均",
    "en-US": "Mean of the survey scores, each as a share of its scale",
  },
  M5: {
    "zh-CN": "期内两天以上有订单的客户 ÷ 有订单的客户（或按公司口径）",
    "zh-TW": "期內兩天以上有訂單的客戶 ÷ 有訂單的客戶（或按公司口徑）",
    "en-US": "Customers with orders on two days or more ÷ customers with orders (or as the company defines it)",
  },
  S1: {
    "zh-CN": "期内订单金额之和，样品不计，退货扣减",
    "zh-TW": "期內訂單金額之和，樣品不計，退貨扣減",
    "en-US": "Sum of the amounts of orders in the period; no samples, net of returns",
  },
  S2: {
    "zh-CN": "与销售额同样的订单的利润之和；没填利润的按金额减成本",
    "zh-TW": "與銷售額同樣的訂單的利潤之和；沒填利潤的按金額減成本",
    "en-US": "Profit of the same orders as sales; where none is typed, amount less cost",
  },
  S3: {
    "zh-CN": "（本期销售额 − 去年同期）÷ 去年同期",
    "zh-TW": "（本期銷售額 − 去年同期）÷ 去年同期",
    "en-US": "(Sales of the period − sales of the same period a year before) ÷ the latter",
  },
  S4: { "zh-CN": "自己的销售额 ÷ 市场规模", "zh-TW": "自己的銷售額 ÷ 市場規模", "en-US": "Own sales ÷ market size" },
  S5: {
    "zh-CN": "期内签约客户的订单金额 ÷ 签约客户数",
    "zh-TW": "期內簽約客戶的訂單金額 ÷ 簽約客戶數",
    "en-US": "Orders of the customers signed in the period ÷ their number",
  },
  S6: {
    "zh-CN": "开发成功数 ÷ 期内有结果的开发数",
    "zh-TW": "開發成功數 ÷ 期內有結果的開發數",
    "en-US": "Developments won ÷ developments with a result in the period",
  },
  V1: {
    "zh-CN": "按计划完成的计划内拜访 ÷ 日期已过的计划内拜访；客户取消的不计",
    "zh-TW": "按計劃完成的計劃內拜訪 ÷ 日期已過的計劃內拜訪；客戶取消的不計",
    "en-US":
      "Planned visits done on plan ÷ planned visits whose day is over; those the customer cancelled are left out",
  },
  V2: {
    "zh-CN": "没有超过最迟联系日的已定级客户 ÷ 首个周期已满的已定级客户",
    "zh-TW": "沒有超過最遲聯繫日的已定級客戶 ÷ 首個週期已滿的已定級客戶",
    "en-US": "Graded customers whose contact is not overdue ÷ graded customers whose first interval is over",
  },
  V3: {
    "zh-CN": "填写的要素数 ÷ 6倍的待访和已访拜访数",
    "zh-TW": "填寫的要素數 ÷ 6倍的待訪和已訪拜訪數",
    "en-US": "Elements filled ÷ 6 × planned and done visits",
  },
  V4: {
    "zh-CN": "回访期限内已回访的拜访 ÷ 期限已过的大客户拜访",
    "zh-TW": "回訪期限內已回訪的拜訪 ÷ 期限已過的大客戶拜訪",
    "en-US": "Visits followed up in time ÷ visits to key accounts whose window is over",
  },
} as const satisfies Messages;
