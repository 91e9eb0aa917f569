/** K8, service cost control: spent over budget. Clause: 004 indicator 8. */
import { periodContaining, readPeriod } from "../calendar/period";
import type { Period, PeriodType } from "../calendar/period";
import { isSerialDate } from "../calendar/serial";
import { kpiText } from "../locales/kpis";
import { isBlank, plainCell } from "../policy/values";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { once, perDataset } from "./memo";
import { fromTenThousandths, toTenThousandths } from "./money";
import { peopleOf, personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { ratioKpi, undefinedKpi } from "./result";
import { blocked, notesOf, paceOf, partialNote, spanOf } from "./scope";

/** A row of ServiceCosts, read. Money in ten-thousandths; NaN where it cannot be read. */
interface CostRow {
  readonly row: number;
  readonly person: number;
  readonly category: string;
  readonly amount: number;
  /** null: blank. */
  readonly budget: number | null;
  /** Serial day; null when blank or not readable. */
  readonly day: number | null;
}

const money = (cell: unknown): number => (typeof cell === "number" ? toTenThousandths(cell) : Number.NaN);

const costRows = perDataset((data: Dataset): readonly CostRow[] => {
  const column = (key: string) => columnCells(data, `ServiceCosts.${key}`);
  const [amounts, budgets, categories, dates] = [
    column("amount"),
    column("budget"),
    column("category"),
    column("date"),
  ];
  const people = peopleOf(data, "ServiceCosts.owner");
  // A number or a note alone is no cost and takes no figure away.
  const cells = ["date", "period", "accountId", "owner", "category", "amount", "budget"].map(column);
  const said = data.filledRows("ServiceCosts").filter((row) => cells.some((each) => !isBlank(each[row])));
  return Array.from(said, (row) => {
    const day = dates[row];
    return {
      row,
      person: people[row] ?? -1,
      category: plainCell(categories[row]),
      amount: isBlank(amounts[row]) ? 0 : money(amounts[row]),
      budget: isBlank(budgets[row]) ? null : money(budgets[row]),
      day: isSerialDate(day) ? Math.floor(day) : null,
    };
  });
});

/** A row with its period: the typed one, else the one of the KPI's kind that holds its date; null when neither can be read. */
interface DatedCost extends CostRow {
  readonly period: Period | null;
}

/** Rows with their periods for figures of a kind of period, all of them and by person. */
const datedCosts = (data: Dataset, type: PeriodType) =>
  once(data, `costs by ${type}`, () => {
    const yearStart = data.policy.number("calendar.fiscalYearStart") ?? 1;
    const cells = columnCells(data, "ServiceCosts.period");
    const own = new Map<number, DatedCost[]>();
    const all = costRows(data).map((cost): DatedCost => {
      const cell = cells[cost.row];
      const byDay = cost.day === null ? null : periodContaining(type, cost.day, yearStart);
      const dated = { ...cost, period: isBlank(cell) ? byDay : readPeriod(cell, type, yearStart) };
      const list = own.get(cost.person);
      if (list) list.push(dated);
      else own.set(cost.person, [dated]);
      return dated;
    });
    return { all, own };
  });

/**
 * Budget of the period: one row a category, person and period. Where a category has a row for the very period it stands; else the rows
 * of its parts are added (the quarters of a year).
 */
class Budget {
  private readonly exact = new Map<string, number>();
  private readonly parts = new Map<string, number>();

  add(row: CostRow, exact: boolean): void {
    if (row.budget === null) return;
    const key = `${row.person} ${row.category}`;
    const sums = exact ? this.exact : this.parts;
    sums.set(key, (sums.get(key) ?? 0) + row.budget);
  }

  sum(): number {
    let total = 0;
    for (const budget of this.exact.values()) total += budget;
    for (const [key, budget] of this.parts) if (!this.exact.has(key)) total += budget;
    return total;
  }
}

/** Service cost control (K8). Costs of parts of the period count; those of a longer period do not and are told beside it. */
export function serviceCost(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, ["ServiceCosts.amount", "ServiceCosts.budget", "ServiceCosts.date"]);
  if (gap) return undefinedKpi(gap);
  const { period } = scope;
  const span = spanOf(data, scope);
  const person = personOf(data, scope);
  const budget = new Budget();
  let spent = 0;
  let bad = 0;
  let longer = 0;
  const costs = datedCosts(data, period.type);
  for (const row of person === null ? costs.all : (costs.own.get(person) ?? [])) {
    const own = row.period;
    if (!own) {
      bad++;
      continue;
    }
    if (own.start > period.end || own.end < period.start) continue;
    if (own.start < period.start || own.end > period.end) {
      longer++;
      continue;
    }
    if (Number.isNaN(row.amount) || Number.isNaN(row.budget ?? 0)) bad++;
    budget.add(row, own.start === period.start && own.end === period.end);
    if (row.day === null || row.day <= span.to) spent += row.amount;
  }
  if (bad > 0) return undefinedKpi({ text: kpiText.badCosts, args: { count: bad } });
  const [cost, plan] = [fromTenThousandths(spent), fromTenThousandths(budget.sum())];
  if (Number.isNaN(cost) || Number.isNaN(plan)) return undefinedKpi({ text: kpiText.tooLarge });
  const notes = [...partialNote(span), ...notesOf([kpiText.longerCosts, longer])];
  return costShare(cost, plan, { target: plan > 0 ? plan : null, pace: paceOf(data, period, cost, plan), notes });
}

/** Spent over budget. Money spent without a budget has no share, yet earns the worst score. */
export function costShare(
  cost: number,
  plan: number,
  more: Partial<Pick<KpiResult, "target" | "pace" | "notes">> = {},
): KpiResult {
  if (!(plan <= 0 && cost > 0)) return ratioKpi(cost, plan, { text: kpiText.noBudget }, more);
  const parts = { numerator: cost, denominator: plan, target: plan, ...(more.notes ? { notes: more.notes } : {}) };
  return { ...undefinedKpi({ text: kpiText.spentWithoutBudget, args: { amount: cost } }, parts), scoring: "floor" };
}
