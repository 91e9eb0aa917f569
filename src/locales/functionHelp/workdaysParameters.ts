/** Arguments of custom functions: workdays: name as the formula tip shows it, and what it is. */
import { text } from "./define";

export const workdaysParameters = {
  event: {
    name: text("事件日", "事件日", "event"),
    description: text(
      "事件当天，不计入；从次日起算。",
      "事件當天，不計入；從次日起算。",
      "Day of the event; counting starts on the next day.",
    ),
  },
  limitDays: {
    name: text("期限天数", "期限天數", "days"),
    description: text("期限的工作日数。", "期限的工作日數。", "Working days of the limit."),
  },
} as const;
