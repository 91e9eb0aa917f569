/** Help of the functions of src/functions/kpiFigure.ts and periods.ts. */
import { functionParts as part } from "../functionsParts";
import { help, same, text } from "./define";

export const cardHelp = {
  KPIFIGURE: help({
    description: text(
      "给出考核表上指标的一格：分子、分母、实际、目标、进度或原因。",
      "給出考核表上指標的一格：分子、分母、實際、目標、進度或原因。",
      "Gives a cell of a KPI on the Scorecard: numerator, denominator, actual, target, pace or the reason why there is none.",
    ),
    parameters: [part.kpi, part.part, part.period, part.scope, part.today, part.policy, part.holidays, part.columns],
    result: text(
      "数字，与窗格和命令行的考核表相同；没有数字时为 #N/A，并说明原因。原因为一句话，没有则为空。",
      "數字，與窗格和命令列的考核表相同；沒有數字時為 #N/A，並說明原因。原因為一句話，沒有則為空。",
      "A number, the same as on the scorecard of pane and command line; #N/A with the reason where there is none. The reason is a sentence, or empty.",
    ),
    formula: same(
      '=TIERBOOK.KPIFIGURE("S1","numerator","2026-Q1","",DATE(2026,3,31),{"orders.completeSince",43831},"","Orders.orderDate",{46023;46053;46113},"Orders.amount",{1000;2000;4000})',
    ),
    gives: same("3000"),
    explanation: text(
      "4月的订单不在这个季度里。",
      "4月的訂單不在這個季度裡。",
      "The order of April is not in the quarter.",
    ),
  }),
  PERIODBEFORE: help({
    description: text(
      "给出往前数几期的期间。",
      "給出往前數幾期的期間。",
      "Gives the period that lies a number of periods before another one.",
    ),
    parameters: [part.period, part.periodCount, part.fiscalYearStart],
    result: text(
      "同一种类的期间；在日历之外时为 #N/A。",
      "同一種類的期間；在日曆之外時為 #N/A。",
      "A period of the same kind; #N/A outside the calendar.",
    ),
    formula: same('=TIERBOOK.PERIODBEFORE("2026-Q1",2)'),
    gives: same("2025-Q3"),
    explanation: text("再往前两个季度。", "再往前兩個季度。", "Two quarters earlier."),
  }),
} as const;
