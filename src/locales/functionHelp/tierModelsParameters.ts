/** Arguments of custom functions: tierModels: name as the formula tip shows it, and what it is. */
import { text } from "./define";

export const tierModelsParameters = {
  salesColumn: {
    name: text("销售额", "銷售額", "sales"),
    description: text(
      "一栏销售额；空白格不参与。",
      "一欄銷售額；空白格不參與。",
      "A column of sales; blank cells take no part.",
    ),
  },
  bands: {
    name: text("分级标准", "分級標準", "bands"),
    description: text(
      "分级标准表 TierBands 的全部内容。",
      "分級標準表 TierBands 的全部內容。",
      "The rows of table TierBands.",
    ),
  },
  valueShare: {
    name: text("销售额占比", "銷售額占比", "valueShare"),
    description: text(
      "A级应占全部销售额的比例，如 0.8；两个比例都不填时按 0.8。",
      "A級應占全部銷售額的比例，如 0.8；兩個比例都不填時按 0.8。",
      "Share of all sales that tier A brings, such as 0.8; it is 0.8 when neither share is given.",
    ),
  },
  topShare: {
    name: text("客户数占比", "客戶數占比", "topShare"),
    description: text(
      "A级最多占客户数的比例，如 0.2；与销售额占比同时填写时两者都要满足。",
      "A級最多占客戶數的比例，如 0.2；與銷售額占比同時填寫時兩者都要滿足。",
      "Share of customers that tier A holds at most, such as 0.2; with both shares given both hold.",
    ),
  },
  days: {
    name: text("距今天数", "距今天數", "days"),
    description: text(
      "一栏距最近一次订单的天数；越少越好。",
      "一欄距最近一次訂單的天數；越少越好。",
      "A column of days since the last order; fewer is better.",
    ),
  },
  orders: {
    name: text("订单数", "訂單數", "orders"),
    description: text("一栏订单数。", "一欄訂單數。", "A column of numbers of orders."),
  },
  amountsRfm: {
    name: text("金额", "金額", "amounts"),
    description: text("一栏金额。", "一欄金額。", "A column of amounts."),
  },
  breaks: {
    name: text("分界值", "分界值", "breaks"),
    description: text(
      "3×4 的区域：天数、订单数、金额各四个从小到大的分界值；省略时按五等分。",
      "3×4 的範圍：天數、訂單數、金額各四個從小到大的分界值；省略時按五等分。",
      "Three rows of four rising breaks: days, orders, money; left out, fifths decide.",
    ),
  },
  inputs: {
    name: text("评分项", "評分項", "inputs"),
    description: text(
      "一组分数，或值列表中的词；空白表示缺失，不算零分。",
      "一組分數，或值列表中的詞；空白表示缺失，不算零分。",
      "Points, or words of value lists; a blank one is missing, not zero.",
    ),
  },
  lists: {
    name: text("值列表", "值列表", "lists"),
    description: text(
      "与评分项一一对应的值列表名：powerLevel、frequencyLevel、level3、intentLevel；分数则留空。",
      "與評分項一一對應的值列表名：powerLevel、frequencyLevel、level3、intentLevel；分數則留空。",
      "Names of the value lists of the inputs: powerLevel, frequencyLevel, level3, intentLevel; blank for points.",
    ),
  },
  least: {
    name: text("最低已知比例", "最低已知比例", "least"),
    description: text(
      "权重中至少要已知的比例，默认 0.6。",
      "權重中至少要已知的比例，預設 0.6。",
      "Share of the weight that must be known; 0.6 when left out.",
    ),
  },
  attractiveness: {
    name: text("吸引力", "吸引力", "attractiveness"),
    description: text("客户吸引力得分。", "客戶吸引力得分。", "Score of how attractive the customer is."),
  },
  strength: {
    name: text("我方优势", "我方優勢", "strength"),
    description: text(
      "我方在该客户处的优势得分。",
      "我方在該客戶處的優勢得分。",
      "Score of our position at the customer.",
    ),
  },
  medium: {
    name: text("中的下限", "中的下限", "medium"),
    description: text("“中”的下限，默认 2。", "「中」的下限，預設 2。", "Lower limit of medium; 2 when left out."),
  },
  high: {
    name: text("高的下限", "高的下限", "high"),
    description: text("“高”的下限，默认 3。", "「高」的下限，預設 3。", "Lower limit of high; 3 when left out."),
  },
  intent: {
    name: text("购买意向", "購買意向", "intent"),
    description: text(
      "购买意向：高意向、有一定意向、无。",
      "購買意向：高意向、有一定意向、無。",
      "Intent: high, some or none.",
    ),
  },
  power: {
    name: text("购买力", "購買力", "power"),
    description: text(
      "购买力：强、较强、一般、较弱；无意向时可留空。",
      "購買力：強、較強、一般、較弱；無意向時可留空。",
      "Purchasing power: strong, rather strong, average or rather weak; may be blank without intent.",
    ),
  },
  factorPower: {
    name: text("购买能力", "購買能力", "power"),
    description: text(
      "购买能力：强、较强、一般、较弱；空白为未知。",
      "購買能力：強、較強、一般、較弱；空白為未知。",
      "Purchasing power: strong, rather strong, average or rather weak; blank is not known.",
    ),
  },
  factorFrequency: {
    name: text("购买频率", "購買頻率", "frequency"),
    description: text(
      "购买频率：高、较高、适中、较低；空白为未知。",
      "購買頻率：高、較高、適中、較低；空白為未知。",
      "Purchase frequency: high, rather high, moderate or rather low; blank is not known.",
    ),
  },
  factorGrowth: {
    name: text("发展潜力", "發展潛力", "growth"),
    description: text(
      "发展潜力：高、中、低；空白为未知。",
      "發展潛力：高、中、低；空白為未知。",
      "Growth potential: high, medium or low; blank is not known.",
    ),
  },
  accountScore: {
    name: text("评分", "評分", "score"),
    description: text("客户的级别评分。", "客戶的級別評分。", "The score of the customer."),
  },
  channel: {
    name: text("渠道客户类", "通路客戶類", "channel"),
    description: text(
      "客户档案中登记的渠道客户类。",
      "客戶檔案中登記的通路客戶類。",
      "The channel class registered for the customer.",
    ),
  },
} as const;
