/** Arguments of custom functions: counts: name as the formula tip shows it, and what it is. */
import { text } from "./define";

export const countsParameters = {
  orderDates: {
    name: text("订单日期", "訂單日期", "orderDates"),
    description: text("一栏订单日期。", "一欄訂單日期。", "A column of order dates."),
  },
  amounts: {
    name: text("金额", "金額", "amounts"),
    description: text("一栏订单金额。", "一欄訂單金額。", "A column of order amounts."),
  },
  samples: {
    name: text("样品", "樣品", "samples"),
    description: text(
      "一栏是或否：是否样品；样品不计。",
      "一欄是或否：是否樣品；樣品不計。",
      "A column of yes and no: samples are left out.",
    ),
  },
  returns: {
    name: text("退货", "退貨", "returns"),
    description: text(
      "一栏是或否：是否退货；退货扣减。",
      "一欄是或否：是否退貨；退貨扣減。",
      "A column of yes and no: returns are taken off.",
    ),
  },
  costs: { name: text("成本", "成本", "costs"), description: text("一栏成本。", "一欄成本。", "A column of costs.") },
  profits: {
    name: text("利润", "利潤", "profits"),
    description: text(
      "一栏利润；填了的以利润为准。",
      "一欄利潤；填了的以利潤為準。",
      "A column of profits; where filled it counts instead of the cost.",
    ),
  },
  lostDates: {
    name: text("流失日期", "流失日期", "lostDates"),
    description: text(
      "一栏流失日期，与客户对应。",
      "一欄流失日期，與客戶對應。",
      "A column of lost dates beside the customers.",
    ),
  },
  orderCustomers: {
    name: text("订单客户", "訂單客戶", "orderCustomers"),
    description: text(
      "一栏订单的客户名称，与订单日期对应。",
      "一欄訂單的客戶名稱，與訂單日期對應。",
      "A column of the orders’ customers beside the order dates.",
    ),
  },
  firstDeal: {
    name: text("首次成交日", "首次成交日", "firstDeal"),
    description: text("首次成交日。", "首次成交日。", "Day of the first deal."),
  },
  firstDeals: {
    name: text("首次成交日", "首次成交日", "firstDeals"),
    description: text(
      "一栏首次成交日，与客户对应。",
      "一欄首次成交日，與客戶對應。",
      "A column of first deals beside the customers.",
    ),
  },
  recognised: {
    name: text("是否认定", "是否認定", "recognised"),
    description: text(
      "一栏是或否：是否认定为新客户。",
      "一欄是或否：是否認定為新客戶。",
      "A column of yes and no: recognised as new.",
    ),
  },
  received: {
    name: text("收到日期", "收到日期", "received"),
    description: text(
      "一栏投诉收到日期。",
      "一欄投訴收到日期。",
      "A column of days on which complaints were received.",
    ),
  },
  effectiveMarks: {
    name: text("是否有效", "是否有效", "effective"),
    description: text(
      "一栏是或否；空白时看原因。",
      "一欄是或否；空白時看原因。",
      "A column of yes and no; blank: by the cause.",
    ),
  },
  causes: {
    name: text("原因", "原因", "causes"),
    description: text("一栏投诉原因。", "一欄投訴原因。", "A column of causes of complaints."),
  },
  results: {
    name: text("开发结果", "開發結果", "results"),
    description: text("一栏开发结果。", "一欄開發結果。", "A column of results of development."),
  },
  resultDates: {
    name: text("结果日期", "結果日期", "resultDates"),
    description: text("一栏结果日期。", "一欄結果日期。", "A column of days of the results."),
  },
  accountClass: {
    name: text("要数的分类", "要數的分類", "which"),
    description: text("要数的客户分类。", "要數的客戶分類。", "The class to be counted."),
  },
  classes: {
    name: text("客户分类", "客戶分類", "classes"),
    description: text("一栏客户分类。", "一欄客戶分類。", "A column of classes."),
  },
  statuses: {
    name: text("客户状态", "客戶狀態", "statuses"),
    description: text(
      "一栏客户状态；只数正常的客户。",
      "一欄客戶狀態；只數正常的客戶。",
      "A column of states; only active customers are counted.",
    ),
  },
} as const;
