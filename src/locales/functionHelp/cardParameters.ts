/** Arguments of the functions of src/functions/kpiFigure.ts and periods.ts. */
import { text } from "./define";

export const cardParameters = {
  part: {
    name: text("哪一格", "哪一格", "part"),
    description: text(
      "numerator 分子、denominator 分母、actual 实际、target 目标、pace 进度、reason 原因。",
      "numerator 分子、denominator 分母、actual 實際、target 目標、pace 進度、reason 原因。",
      "numerator, denominator, actual, target, pace or reason.",
    ),
  },
  period: {
    name: text("期间", "期間", "period"),
    description: text(
      "如 2026-Q3、2026-09、2026-H2、2026、2026-09-R12。",
      "如 2026-Q3、2026-09、2026-H2、2026、2026-09-R12。",
      "Such as 2026-Q3, 2026-09, 2026-H2, 2026 or 2026-09-R12.",
    ),
  },
  scope: {
    name: text("考核对象", "考核對象", "scope"),
    description: text(
      "四格：负责人、团队、区域、产品；空白表示全部。",
      "四格：負責人、團隊、區域、產品；空白表示全部。",
      "Four cells: owner, team, region, product; a blank one is all of them.",
    ),
  },
  columns: {
    name: text("栏目和数据", "欄目和資料", "columns"),
    description: text(
      '栏目编号和该栏数据，一前一后，如 "Orders.amount",Orders[金额]；指标要哪些栏，见函数手册。',
      '欄目編號和該欄資料，一前一後，如 "Orders.amount",Orders[金額]；指標要哪些欄，見函數手冊。',
      'A column\'s key and its cells, in turn: "Orders.amount",Orders[Amount]; the handbook says which a KPI reads.',
    ),
  },
  periodCount: {
    name: text("往前几期", "往前幾期", "count"),
    description: text(
      "1 是前一期；负数是以后的期间。",
      "1 是前一期；負數是以後的期間。",
      "1 is the period before; below zero is after.",
    ),
  },
  fiscalYearStart: {
    name: text("财年起始月", "財年起始月", "fiscalYearStart"),
    description: text(
      "财年的第一个月，1至12；省略为1。",
      "財年的第一個月，1至12；省略為1。",
      "First month of the fiscal year, 1 to 12; January where it is left out.",
    ),
  },
} as const;
