/** What every KPI asks first: are its columns there, has the period begun, how much of it has passed. */
import { isoDate } from "../calendar/serial";
import type { Holidays } from "../calendar/workdays";
import { workdaysAfter } from "../calendar/workdays";
import type { Period } from "../calendar/period";
import { kpiText } from "../locales/kpis";
import type { languages } from "../locales/types";
import type { LocalText, Message } from "../locales/types";
import { columnByRef, tableByKey } from "../policy/catalogue";
import type { Dataset } from "./dataset";
import type { KpiScope } from "./result";

/** The days that count: from the period's first day to its last, or to the evaluation date where that comes first. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The period is not over. */
  readonly partial: boolean;
}

export const spanOf = (data: Dataset, { period }: KpiScope): Span => {
  const today = Math.floor(data.today);
  return { from: period.start, to: Math.min(period.end, today), partial: today < period.end };
};

/**
 * @param refs columns without which the figure cannot be said: "Orders.amount"
 * @returns why it cannot be computed at all; null when it can
 */
export function blocked(data: Dataset, { period }: KpiScope, refs: readonly string[]): Message | null {
  const missing = refs.filter((ref) => !data.hasColumn(ref));
  if (missing.length > 0) return missingColumns(data, missing);
  return period.start > data.today ? { text: kpiText.futurePeriod } : null;
}

/** The reason for columns that are not installed. */
export const missingColumns = (data: Dataset, refs: readonly string[]): Message => ({
  text: kpiText.missingTable,
  args: { tables: namesOf(data, refs) },
});

/** Missing tables by sheet, missing columns of tables that are there by sheet and header. */
function namesOf(data: Dataset, refs: readonly string[]): LocalText {
  const name = (ref: string, lang: (typeof languages)[number]): string => {
    const table = ref.slice(0, ref.indexOf("."));
    const sheet = tableByKey.get(table)?.title[lang] ?? table;
    return data.hasTable(table) ? `${sheet}·${columnByRef(ref)?.label[lang] ?? ref}` : sheet;
  };
  const joined = (lang: (typeof languages)[number]): string =>
    [...new Set(refs.map((ref) => name(ref, lang)))].join(lang === "en-US" ? ", " : "、");
  return { "zh-CN": joined("zh-CN"), "zh-TW": joined("zh-TW"), "en-US": joined("en-US") };
}

/**
 * Orders must be complete from a day on (ruling 12).
 * @param required also when nobody said from when they are: for figures that look back before their period
 */
export function shortOrders(data: Dataset, from: number, required: boolean): Message | null {
  const since = data.policy.number("orders.completeSince");
  if (since === null) return required ? { text: kpiText.ordersUnknown } : null;
  return since > from ? { text: kpiText.ordersShort, args: { since: isoDate(since), from: isoDate(from) } } : null;
}

/** Share of the period's working days that have begun; null when it has none. */
export const elapsedShare = (data: Dataset, period: Period): number | null =>
  elapsedOf(period, data.today, data.policy.holidays);

/** The same of any days. @param today serial day, the last one that has begun */
export function elapsedOf(
  { start, end }: Pick<Period, "start" | "end">,
  today: number,
  holidays: Holidays,
): number | null {
  const whole = workdaysAfter(start - 1, end, holidays);
  const elapsed = workdaysAfter(start - 1, Math.min(end, Math.floor(today)), holidays);
  return whole === 0 ? null : elapsed / whole;
}

/** Pace of an amount against a target: what was reached over what is due by now. */
export const paceOf = (data: Dataset, period: Period, reached: number, target: number): number | null =>
  paceBy(elapsedShare(data, period), reached, target);

/** The same by the share of the working days that have begun. */
export const paceBy = (share: number | null, reached: number, target: number): number | null =>
  share === null || share * target === 0 ? null : reached / (target * share);

/** Notes that apply: each with its count, those of zero left out. */
export const notesOf = (...notes: readonly (readonly [LocalText, number])[]): readonly Message[] =>
  notes.filter(([, count]) => count > 0).map(([text, count]) => ({ text, args: { count } }));

/** The note of a period that is not over. */
export const partialNote = (span: Span): readonly Message[] =>
  span.partial ? [{ text: kpiText.partial, args: { date: isoDate(span.to) } }] : [];
