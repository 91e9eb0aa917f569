/** Arguments of custom functions: name as the formula tip shows it, and what it is. */
import { text } from "./define";

export const commonParameters = {
  numerator: {
    name: text("分子", "分子", "numerator"),
    description: text("考核表上的分子。", "考核表上的分子。", "The numerator as the Scorecard shows it."),
  },
  denominator: {
    name: text("分母", "分母", "denominator"),
    description: text("考核表上的分母。", "考核表上的分母。", "The denominator as the Scorecard shows it."),
  },
  kpi: {
    name: text("指标编号", "指標編號", "kpi"),
    description: text("指标编号，如 M1。", "指標編號，如 M1。", "Number of the KPI, such as M1."),
  },
  weights: {
    name: text("权重", "權重", "weights"),
    description: text(
      "与前一个区域一一对应的权重。",
      "與前一個範圍一一對應的權重。",
      "A weight for each cell of the range before.",
    ),
  },
  actual: { name: text("实际", "實際", "actual"), description: text("实际的数。", "實際的數。", "The figure.") },
  target: {
    name: text("目标", "目標", "target"),
    description: text("要达到的数。", "要達到的數。", "What is to be reached."),
  },
  policy: {
    name: text("参数", "參數", "policy"),
    description: text(
      "制度设置的参数表 Parameters 的全部内容，或“参数编号、值”两栏；省略时用默认值。",
      "制度設置的參數表 Parameters 的全部內容，或「參數編號、值」兩欄；省略時用預設值。",
      "The rows of table Parameters, or two columns of parameter and value; defaults where it is left out.",
    ),
  },
  from: { name: text("起始日", "起始日", "from"), description: text("第一天。", "第一天。", "First day.") },
  to: {
    name: text("截止日", "截止日", "to"),
    description: text("最后一天，含当天。", "最後一天，含當天。", "Last day, included."),
  },
  today: {
    name: text("计算日期", "計算日期", "today"),
    description: text("工作簿的计算日期。", "工作簿的計算日期。", "The evaluation date of the workbook."),
  },
  holidays: {
    name: text("节假日", "節假日", "holidays"),
    description: text(
      "节假日表 Holidays 的全部内容（日期、名称、是否上班），或一栏休息日；省略时周一至周五上班。",
      "節假日表 Holidays 的全部內容（日期、名稱、是否上班），或一欄休息日；省略時週一至週五上班。",
      "The rows of table Holidays (day, name, worked or not), or a column of days off; left out, Monday to Friday are worked.",
    ),
  },
  customerNames: {
    name: text("客户", "客戶", "customers"),
    description: text(
      "一栏客户名称；空白的不计。",
      "一欄客戶名稱；空白的不計。",
      "A column of customers; blank ones are left out.",
    ),
  },
} as const;
