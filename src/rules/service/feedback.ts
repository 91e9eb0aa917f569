/** CMP-07: opinions and suggestions are answered within the standard time. K6 counts by the same limits. */
import { isSerialDate } from "../../calendar/serial";
import { workdaysAfter } from "../../calendar/workdays";
import { commonText, serviceText } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { columnName, rule } from "../define";
import { unreadable } from "../shared/report";
import type { RuleContext, RuleEntry } from "../types";

const table = "FeedbackItems";
const kindsAsked: ReadonlySet<unknown> = new Set(["opinion", "suggestion"]);

/** A moment as the first and last it can mean: a day typed without time is anywhere in that day. */
const moment = (cell: number): readonly [number, number] => [cell, Number.isInteger(cell) ? cell + 1 : cell];

/** One second: moments typed to the minute compare without the noise of fractions. */
const second = 1 / 86400;

function answered(context: RuleContext): void {
  const { column, rows, policy, today, data, fail } = context;
  const received = column(`${table}.receivedAt`);
  const replied = column(`${table}.repliedAt`);
  const kinds = column(`${table}.kind`);
  const limit = policy.number("feedback.standardTime") ?? 0;
  const byHour = policy.text("feedback.unit") === "hour";
  for (const row of rows(table)) {
    const kind = kinds[row];
    // Questions belong to K12.
    if (kind === "question") continue;
    if (!kindsAsked.has(kind)) {
      unreadable(context, table, row, "kind");
      continue;
    }
    const start = received[row];
    const end = replied[row];
    if (!isSerialDate(start)) {
      unreadable(context, table, row, "receivedAt");
      continue;
    }
    if (!isBlank(end) && !isSerialDate(end)) {
      unreadable(context, table, row, "repliedAt");
      continue;
    }
    const done = isSerialDate(end);
    const at = (message: Parameters<typeof fail>[0]["message"]): void =>
      fail({ table, row, column: "repliedAt", message });
    if (done && (Math.floor(end) < Math.floor(start) || (!Number.isInteger(end) && end < start))) {
      const args = { later: columnName(`${table}.repliedAt`), earlier: columnName(`${table}.receivedAt`) };
      at({ text: commonText.beforeStart, args });
      continue;
    }
    if (!byHour) {
      const days = workdaysAfter(start, done ? end : today, policy.holidays);
      if (days > limit) at({ text: done ? serviceText.answeredLate : serviceText.notAnswered, args: { days, limit } });
      continue;
    }
    const [first, last] = moment(start).map((time) => time + limit / 24) as [number, number];
    const [from, to] = done ? moment(end) : [data.today, data.today];
    const hours = Math.round((from - start) * 24);
    if (from > last + second)
      at({ text: done ? serviceText.answeredLateHours : serviceText.notAnsweredHours, args: { hours, limit } });
    else if (done && to > first + second) noTime(context, row, Number.isInteger(end) ? "repliedAt" : "receivedAt");
  }
}

/** A limit in hours needs the time of day. */
function noTime({ notEvaluable }: RuleContext, row: number, key: string): void {
  const args = { column: columnName(`${table}.${key}`) };
  notEvaluable([`${table}.${key}`], { table, row, reason: { text: serviceText.noTimeOfDay, args } });
}

export const feedbackRules: readonly RuleEntry[] = [
  rule({
    id: "CMP-07",
    title: serviceText.cmp07Title,
    help: serviceText.cmp07Help,
    reads: ["Holidays.date", "Holidays.isWorkday"],
    check: answered,
  }),
];
