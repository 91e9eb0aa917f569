/** Help of the custom functions of src/functions/workdays.ts. */
import { functionParts as part } from "../functionsParts";
import { help, same, text } from "./define";

export const workdaysHelp = {
  WORKDAYS: help({
    description: text(
      "数一段日期的工作日，含首尾，计入调休。",
      "數一段日期的工作日，含首尾，計入調休。",
      "Counts the working days of a period, first and last day included, make-up days too.",
    ),
    parameters: [part.from, part.to, part.holidays],
    result: text("工作日数。", "工作日數。", "A number of days."),
    formula: text(
      '=TIERBOOK.WORKDAYS(DATE(2026,10,1),DATE(2026,10,10),{46296,"否";46297,"否";46300,"否";46305,"是"})',
      '=TIERBOOK.WORKDAYS(DATE(2026,10,1),DATE(2026,10,10),{46296,"否";46297,"否";46300,"否";46305,"是"})',
      '=TIERBOOK.WORKDAYS(DATE(2026,10,1),DATE(2026,10,10),{46296,"no";46297,"no";46300,"no";46305,"yes"})',
    ),
    gives: same("5"),
    explanation: text(
      "1日、2日、5日放假，10日（周六）调休上班。",
      "1日、2日、5日放假，10日（週六）調休上班。",
      "The 1st, 2nd and 5th are off, Saturday the 10th is worked.",
    ),
  }),
  WORKDAYSBETWEEN: help({
    description: text(
      "数事件之后已开始的工作日，当天不计。",
      "數事件之後已開始的工作日，當天不計。",
      "Counts the working days that have begun after an event, the day itself left out.",
    ),
    parameters: [part.event, part.to, part.holidays],
    result: text(
      "工作日数；截止日不晚于事件日时为0。",
      "工作日數；截止日不晚於事件日時為0。",
      "A number of days; 0 when the last day is not after the event.",
    ),
    formula: same("=TIERBOOK.WORKDAYSBETWEEN(DATE(2026,6,5),DATE(2026,6,9))"),
    gives: same("2"),
    explanation: text(
      "6月5日是周五，从次日起有周一、周二。",
      "6月5日是週五，從次日起有周一、週二。",
      "5 June is a Friday; Monday and Tuesday follow.",
    ),
  }),
  WORKDAYLIMIT: help({
    description: text(
      "给出以工作日计的期限的最后一天。",
      "給出以工作日計的期限的最後一天。",
      "Gives the last day of a limit in working days.",
    ),
    parameters: [part.event, part.limitDays, part.holidays],
    result: text(
      "日期；请用日期格式显示。",
      "日期；請用日期格式顯示。",
      "The day as a date number; show it with a date format.",
    ),
    formula: same("=TIERBOOK.WORKDAYLIMIT(DATE(2026,6,5),3)"),
    gives: same("2026-06-10"),
    explanation: text(
      "从周五的次日起，第三个工作日是周三。",
      "從週五的次日起，第三個工作日是週三。",
      "The third working day after Friday is Wednesday.",
    ),
  }),
} as const;
