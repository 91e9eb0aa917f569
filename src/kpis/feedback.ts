/** Answers in time: K6 opinions and suggestions, and the aid of K12, questions. Clauses: 004 indicator 6, qualitative 4. */
import { isSerialDate } from "../calendar/serial";
import { addWorkdays } from "../calendar/workdays";
import { kpiText } from "../locales/kpis";
import type { LocalText, Message } from "../locales/types";
import type { CellValue } from "../policy/values";
import { isBlank } from "../policy/values";
import { unresolved } from "./accountIndex";
import type { AccountRows } from "./accountRows";
import { accountRows } from "./accountRows";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { keyAccounts } from "./keyAccounts";
import { once } from "./memo";
import { personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { ratioKpi, undefinedKpi } from "./result";
import { blocked, notesOf, spanOf } from "./scope";

/** A limit for answers: working days, or hours by the clock. */
interface Limit {
  readonly count: number;
  readonly hours: boolean;
}

/** Last moment of a limit: with working days the end of that day. */
const deadline = (data: Dataset, received: number, { count, hours }: Limit): number => {
  if (hours) return received + count / 24;
  const day = addWorkdays(Math.floor(received), count, data.policy.holidays);
  return day === null ? Number.NaN : day + 1;
};

/** Items by the day on which their deadline falls; a kind or a moment that cannot be read leaves an item without a day. */
interface Items extends AccountRows {
  /** 1: answered in time. */
  readonly onTime: Uint8Array;
}

/** One second: moments typed to the minute compare without the noise of fractions. */
const second = 1 / 86400;

function readItems(data: Dataset, kinds: ReadonlySet<unknown>, limit: Limit): Items {
  const kind = columnCells(data, "FeedbackItems.kind");
  const received = columnCells(data, "FeedbackItems.receivedAt");
  const replied = columnCells(data, "FeedbackItems.repliedAt");
  const count = data.rowCount("FeedbackItems");
  const days = new Float64Array(count).fill(Number.NaN);
  const onTime = new Uint8Array(count);
  const ours = new Uint8Array(count);
  const known = new Set<unknown>(["opinion", "suggestion", "question"]);
  for (const row of data.filledRows("FeedbackItems")) {
    // An item of no known kind might be one of ours.
    ours[row] = kinds.has(kind[row]) || !known.has(kind[row]) ? 1 : 0;
    const at = received[row];
    if (!kinds.has(kind[row]) || !isSerialDate(at)) continue;
    const due = deadline(data, at, limit);
    const answer: CellValue | undefined = replied[row];
    if (!isBlank(answer) && !(isSerialDate(answer) && Math.floor(answer) >= Math.floor(at))) continue;
    days[row] = limit.hours ? Math.floor(due) : due - 1;
    // A day typed without time is the whole day.
    const said = isSerialDate(answer) ? answer : Number.POSITIVE_INFINITY;
    onTime[row] = (limit.hours ? said <= due + second : said < due) ? 1 : 0;
  }
  return {
    ...accountRows(data, "FeedbackItems.accountId", days, "FeedbackItems.owner", (row) => ours[row] === 1),
    onTime,
  };
}

/** Items of key accounts whose deadline lies in the period and is over, and those answered in time. */
export interface Answered {
  readonly inTime: number;
  readonly due: number;
  readonly stray: number;
}

function answered(data: Dataset, scope: KpiScope, items: Items): Answered | Message {
  const key = keyAccounts(data);
  if ("text" in key) return key;
  const person = personOf(data, scope);
  const { from, to } = spanOf(data, scope);
  // A deadline of today is not over.
  const last = Math.min(to, Math.floor(data.today) - 1);
  const unclear =
    items.undated(person).filter((row) => key[items.account[row] ?? -1] === 1).length +
    items.ambiguous(person, from, last, key);
  if (unclear > 0) return { text: kpiText.badFeedback, args: { count: unclear } };
  let due = 0;
  let inTime = 0;
  let stray = 0;
  for (const row of items.within(person, from, last)) {
    const account = items.account[row] ?? unresolved.blank;
    if (account === unresolved.blank || account === unresolved.unknown) stray++;
    if (key[account] !== 1) continue;
    due++;
    inTime += items.onTime[row] ?? 0;
  }
  return { inTime, due, stray };
}

const needed = [
  "FeedbackItems.accountId",
  "FeedbackItems.kind",
  "FeedbackItems.receivedAt",
  "FeedbackItems.repliedAt",
  "Accounts.isKeyAccount",
];

/** K6, feedback timeliness: opinions and suggestions of key accounts answered in the standard time, over those due. */
export function feedbackTimeliness(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, needed);
  if (gap) return undefinedKpi(gap);
  const count = data.policy.number("feedback.standardTime");
  if (count === null) return undefinedKpi({ text: kpiText.noStandardTime });
  const limit = { count, hours: data.policy.text("feedback.unit") === "hour" };
  const items = once(data, "opinions", () => readItems(data, new Set(["opinion", "suggestion"]), limit));
  return rate(answered(data, scope, items), kpiText.noFeedbackDue);
}

const rate = (found: Answered | Message, zero: LocalText): KpiResult =>
  "text" in found
    ? undefinedKpi(found)
    : ratioKpi(found.inTime, found.due, { text: zero }, { notes: notesOf([kpiText.strayRows, found.stray]) });

/** Aid of K12: questions of key accounts answered within `question.limit` working days, over those due. */
export function answerTimeliness(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, needed);
  if (gap) return undefinedKpi(gap);
  const count = data.policy.number("question.limit");
  if (count === null) return undefinedKpi({ text: kpiText.noQuestionLimit });
  const items = once(data, "questions", () => readItems(data, new Set(["question"]), { count, hours: false }));
  return rate(answered(data, scope, items), kpiText.noFeedbackDue);
}
