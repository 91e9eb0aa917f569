/** Periods and days as tables: every date that an engine would have to reckon stands there as a whole number. */
import {
  isPeriodType,
  parsePeriod,
  periodContaining,
  readPeriod,
  type Period,
  type PeriodType,
} from "../../calendar/period";
import { addMonths, isSerialDate } from "../../calendar/serial";
import { isWorkday } from "../../calendar/workdays";
import { firstSilentFrom } from "../../kpis/churn";
import { columnCells } from "../../kpis/columns";
import type { Dataset } from "../../kpis/dataset";
import { yearBefore } from "../../kpis/sales";
import { spanOf } from "../../kpis/scope";
import { isBlank } from "../../policy/values";
import { rowsOf, tableOf, type SetColumn, type SetRows, type SetValue } from "./types";

const day = (name: string, meaning: string): SetColumn => ({ name, type: "whole", unit: "serial day", meaning });
const text = (name: string, meaning: string): SetColumn => ({ name, type: "text", unit: "", meaning });
const whole = (name: string, meaning: string): SetColumn => ({ name, type: "whole", unit: "", meaning });

const periods = tableOf("Periods", "periods by the workbook's own calendar, with the days that figures look back to", [
  text("period", "2026-Q3, 2026-09, 2026-H2, 2026"),
  text("period_type", "month, quarter, halfYear, year"),
  day("start_day", "first day"),
  day("end_day", "last day"),
  day("to_day", "last day, or the day of evaluation where that comes first"),
  day("before_from", "first of the same days a year before"),
  day("before_to", "last of the same days a year before"),
  day("base_from", "first of the twelve months before the period"),
  day("recent_from", "an order from this day on makes an opening customer"),
  day("silent_before", "whose last order lies before this day is lost by the end of the period"),
  day("active_from", "first day of churn.inactiveMonths before the end of the period"),
]);

const namedPeriods = tableOf("NamedPeriods", "what a cell that names a period means, for each kind of period", [
  text("table_name", "KpiInputs, ServiceCosts or ScorecardSnapshots"),
  whole("row_no", "row of that table"),
  text("period_type", "kind of period that is asked for"),
  day("start_day", "first day"),
  day("end_day", "last day"),
]);

const workdays = tableOf("Workdays", "days by the workbook's holidays, as far as answers to FeedbackItems need them", [
  day("day", "the day"),
  whole("number", "working days up to it, counted from the first day of the table"),
  whole("is_workday", "1 or 0"),
]);

export const calendarTables = [periods, namedPeriods, workdays];

const types: readonly PeriodType[] = ["month", "quarter", "halfYear", "year"];

/** The periods that figures are asked for: those named, or every period of the day's business year and of the year before. */
export function periodsOf(data: Dataset, named: readonly string[] | null): readonly Period[] {
  const yearStart = data.policy.number("calendar.fiscalYearStart") ?? 1;
  if (named) return named.flatMap((label) => parsePeriod(label, yearStart) ?? []);
  const year = periodContaining("year", data.today, yearStart);
  const before = year && addMonths(year.start, -12);
  if (!year || typeof before !== "number") return [];
  return types.flatMap((type) => {
    const found: Period[] = [];
    for (let at = before; at <= year.end;) {
      const period = periodContaining(type, at, yearStart);
      if (!period) break;
      found.push(period);
      at = period.end + 1;
    }
    return found;
  });
}

function periodRow(data: Dataset, period: Period): readonly SetValue[] {
  const scope = { period, owner: null };
  const span = spanOf(data, scope);
  const before = yearBefore(span, scope);
  const months = data.policy.number("churn.inactiveMonths");
  const silent = (to: number): number | null => (months === null || months < 1 ? null : firstSilentFrom(to, months));
  const base = addMonths(period.start, -12);
  const recent = silent(span.from);
  return [
    period.label,
    period.type,
    period.start,
    period.end,
    span.to,
    before?.from ?? null,
    before?.to ?? null,
    base,
    recent === null ? null : Math.max(base ?? 0, recent),
    silent(span.to + 1),
    (addMonths(span.to, -(months ?? 0)) ?? 0) + 1,
  ];
}

/** A blank cell of ServiceCosts means the period that holds its day. */
function namedRows(data: Dataset): readonly (readonly SetValue[])[] {
  const yearStart = data.policy.number("calendar.fiscalYearStart") ?? 1;
  const found: SetValue[][] = [];
  for (const table of ["KpiInputs", "ServiceCosts", "ScorecardSnapshots"]) {
    const cells = columnCells(data, `${table}.period`);
    const dates = columnCells(data, `${table}.date`);
    for (const row of data.filledRows(table))
      for (const type of types) {
        const date = dates[row];
        const period = !isBlank(cells[row])
          ? readPeriod(cells[row], type, yearStart)
          : table === "ServiceCosts" && isSerialDate(date)
            ? periodContaining(type, Math.floor(date), yearStart)
            : null;
        if (period) found.push([table, row, type, period.start, period.end]);
      }
  }
  return found;
}

/** Enough days for the longest limit of an answer. */
function workdayRows(data: Dataset): readonly (readonly SetValue[])[] {
  const received = columnCells(data, "FeedbackItems.receivedAt").filter(isSerialDate);
  if (received.length === 0) return [];
  const limit = Math.max(
    data.policy.number("feedback.standardTime") ?? 0,
    data.policy.number("question.limit") ?? 0,
    0,
  );
  const first = received.reduce((least, at) => Math.min(least, Math.floor(at)), Number.POSITIVE_INFINITY);
  const last = received.reduce((most, at) => Math.max(most, Math.floor(at)), 0) + 3 * limit + 60;
  const rows: SetValue[][] = [];
  let number = 0;
  for (let at = first; at <= last && rows.length < 40_000; at++) {
    const works = isWorkday(at, data.policy.holidays);
    if (works) number++;
    rows.push([at, number, works ? 1 : 0]);
  }
  return rows;
}

export const calendarRows = (data: Dataset, named: readonly string[] | null): readonly SetRows[] => [
  rowsOf(
    periods,
    periodsOf(data, named)
      .filter(({ type }) => isPeriodType(type))
      .map((period) => periodRow(data, period)),
  ),
  rowsOf(namedPeriods, namedRows(data)),
  rowsOf(workdays, workdayRows(data)),
];
