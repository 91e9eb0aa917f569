/** S1 sales, S2 profit, S3 growth, S4 market share: lines by `sales.basis`, net of returns, without samples. Clauses: 002 六(二)3, 000, 001. */
import { addMonths } from "../calendar/serial";
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import { isBlank } from "../policy/values";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { marketSize } from "./inputs";
import { perDataset } from "./memo";
import { fromTenThousandths, toTenThousandths } from "./money";
import { lineState, salesColumns } from "./orderLines";
import { personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { plainKpi, ratioKpi, undefinedKpi } from "./result";
import { salesBetween, salesRows, unassignedLines, unassignedText, unclearSales } from "./salesRows";
import type { Span } from "./scope";
import { blocked, notesOf, partialNote, shortOrders, spanOf } from "./scope";

const columns = (data: Dataset): readonly string[] => salesColumns(data.policy.text("sales.basis"));

const notes = (data: Dataset, span: Span, person: number | null): readonly Message[] => [
  ...partialNote(span),
  ...notesOf([unassignedText(data), unassignedLines(data, person, span.from, span.to)]),
];

/** S1, sales: net amount of the period, credited to the order's salesperson. */
export function salesAmount(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, columns(data)) ?? shortOrders(data, scope.period.start, false);
  if (gap) return undefinedKpi(gap);
  const span = spanOf(data, scope);
  const person = personOf(data, scope);
  const sales = salesBetween(data, person, span.from, span.to);
  return sales.amount === null
    ? undefinedKpi(unclearSales(sales))
    : plainKpi(sales.amount, { notes: notes(data, span, person) });
}

/** Profit of every line in ten-thousandths; NaN where neither profit nor cost can be read. A return takes its profit back. */
const profits = perDataset((data: Dataset): Float64Array => {
  const lines = data.orders();
  const typed = columnCells(data, "Orders.profit");
  const costs = columnCells(data, "Orders.cost");
  const returns = columnCells(data, "Orders.isReturn");
  const profit = new Float64Array(lines.count).fill(Number.NaN);
  for (let row = 0; row < lines.count; row++) {
    const own = typed[row];
    const cost = costs[row];
    const back = returns[row] === true;
    if (typeof own === "number") profit[row] = back ? -Math.abs(toTenThousandths(own)) : toTenThousandths(own);
    else if (isBlank(own) && typeof cost === "number") {
      const spent = back ? -Math.abs(toTenThousandths(cost)) : toTenThousandths(cost);
      profit[row] = (lines.amount[row] ?? 0) - spent;
    }
  }
  return profit;
});

/** S2, profit: the profit of each line, else its amount less its cost; a line with neither makes the figure not evaluable. */
export function salesProfit(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, columns(data)) ?? shortOrders(data, scope.period.start, false);
  if (gap) return undefinedKpi(gap);
  const span = spanOf(data, scope);
  const person = personOf(data, scope);
  const sales = salesBetween(data, person, span.from, span.to);
  if (sales.amount === null) return undefinedKpi(unclearSales(sales));
  const profit = profits(data);
  const { state } = data.orders();
  let sum = 0;
  let without = 0;
  const rows = salesRows(data).within(person, span.from, span.to);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (state[row] !== lineState.counts) continue;
    const one = profit[row] ?? Number.NaN;
    if (Number.isNaN(one)) without++;
    else sum += one;
  }
  if (without > 0) return undefinedKpi({ text: kpiText.noProfit, args: { count: without } });
  const total = fromTenThousandths(sum);
  return Number.isNaN(total)
    ? undefinedKpi({ text: kpiText.tooLarge })
    : plainKpi(total, { notes: notes(data, span, person) });
}

/** The same days a year before: of a period that is not over only as many days as have passed. Weeks and days go back 52 weeks. */
export function yearBefore(span: Span, { period }: KpiScope): { from: number; to: number } | null {
  if (period.type === "week" || period.type === "day") {
    return span.from > 364 ? { from: span.from - 364, to: span.to - 364 } : null;
  }
  const from = addMonths(period.start, -12);
  const next = addMonths(period.end + 1, -12);
  if (from === null || next === null) return null;
  return { from, to: span.partial ? Math.min(next - 1, from + (span.to - span.from)) : next - 1 };
}

/** S3, growth against the same period of the year before. */
export function salesGrowth(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, columns(data));
  if (gap) return undefinedKpi(gap);
  const span = spanOf(data, scope);
  const base = yearBefore(span, scope);
  if (!base) return undefinedKpi({ text: kpiText.noBase });
  const short = shortOrders(data, base.from, true);
  if (short) return undefinedKpi(short);
  const person = personOf(data, scope);
  const now = salesBetween(data, person, span.from, span.to);
  const before = salesBetween(data, person, base.from, base.to);
  if (now.amount === null) return undefinedKpi(unclearSales(now));
  if (before.amount === null) return undefinedKpi(unclearSales(before));
  return growthOf(now.amount, before.amount, { notes: notes(data, span, person) });
}

/** Growth of an amount against a base above zero. */
export const growthOf = (now: number, before: number, more: Pick<KpiResult, "notes"> = {}): KpiResult =>
  ratioKpi(
    fromTenThousandths(toTenThousandths(now) - toTenThousandths(before)),
    before,
    { text: kpiText.noBase },
    more,
  );

/** S4, market share: own sales over the market size typed in KpiInputs. */
export function marketShare(data: Dataset, scope: KpiScope): KpiResult {
  const gap =
    blocked(data, scope, [...columns(data), "KpiInputs.kpiId", "KpiInputs.marketSize"]) ??
    shortOrders(data, scope.period.start, false);
  if (gap) return undefinedKpi(gap);
  const span = spanOf(data, scope);
  const person = personOf(data, scope);
  const sales = salesBetween(data, person, span.from, span.to);
  if (sales.amount === null) return undefinedKpi(unclearSales(sales));
  const size = marketSize(data, scope);
  if (typeof size !== "number") return undefinedKpi(size, { numerator: sales.amount });
  return ratioKpi(sales.amount, size, { text: kpiText.noMarketSize }, { notes: notes(data, span, person) });
}
