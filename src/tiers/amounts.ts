/** The sales that tiers rest on: typed, or those of the last twelve months (`tier.salesSource`). */
import { tierText } from "../locales/tiers";
import { modelText } from "../locales/tiersModels";
import type { Message } from "../locales/types";
import { isoDate } from "../calendar/serial";
import { unresolved } from "../kpis/accountIndex";
import type { Dataset } from "../kpis/dataset";
import type { SalesProblem } from "../kpis/derived";
import type { CellValue } from "../policy/values";
import { isBlank, isErrorCell, plainCell } from "../policy/values";
import { accountMarks } from "./accounts";
import { columnLabel } from "./models/words";

/** What a row's amount is. */
export const amountState = { known: 0, blank: 1, unreadable: 2, noAccount: 3 } as const;

export interface TierAmounts {
  /** Currency units; NaN unless known. */
  readonly amounts: Float64Array;
  /** One of `amountState`. */
  readonly states: Uint8Array;
  /** Why an amount cannot be read. */
  readonly problem: (row: number) => Message;
}

const typedRef = "Accounts.expectedAnnualSales";

/** The amounts of all accounts; nothing is allocated for a single row. */
export function tierAmounts(data: Dataset): TierAmounts {
  return data.policy.text("tier.salesSource") === "last12Months" ? orderAmounts(data) : typedAmounts(data);
}

function typedAmounts(data: Dataset): TierAmounts {
  const marks = accountMarks(data);
  const count = marks.length;
  const cells = data.column(typedRef);
  const amounts = new Float64Array(count).fill(Number.NaN);
  const states = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const cell = cells?.[row];
    if (marks[row] === 0) states[row] = amountState.noAccount;
    else if (typeof cell === "number" && Number.isFinite(cell)) amounts[row] = cell;
    else states[row] = cells !== undefined && isBlank(cell) ? amountState.blank : amountState.unreadable;
  }
  return {
    amounts,
    states,
    problem: (row) =>
      cells === undefined
        ? { text: modelText.columnGone, args: { column: columnLabel(typedRef) } }
        : (amountProblem(cells[row] ?? null, typedRef) ?? { text: tierText.noSales }),
  };
}

function orderAmounts(data: Dataset): TierAmounts {
  const marks = accountMarks(data);
  const ids = data.column("Accounts.accountId");
  const names = data.column("Accounts.accountName");
  const figures = data.figures();
  const count = marks.length;
  const amounts = new Float64Array(count).fill(Number.NaN);
  const states = new Uint8Array(count);
  const keyOf = (row: number): CellValue | undefined => (isBlank(ids?.[row]) ? names?.[row] : ids?.[row]);
  for (let row = 0; row < count; row++) {
    const amount = figures.salesLast12Months[row] ?? Number.NaN;
    if (marks[row] === 0) states[row] = amountState.noAccount;
    else if (Number.isNaN(amount) || data.accounts.rowOf(keyOf(row)) === unresolved.ambiguous)
      states[row] = amountState.unreadable;
    else amounts[row] = amount;
  }
  return {
    amounts,
    states,
    problem: (row) => {
      const key = keyOf(row);
      const twins = data.accounts.candidates(key).length;
      if (twins > 1) return { text: tierText.sameAccount, args: { count: twins, found: shortText(key) } };
      const problem = figures.salesProblem(row);
      return problem === null ? { text: tierText.noSales } : salesReason(problem, data);
    },
  };
}

/** What is wrong with a typed amount: an error or a text is not evaluable; null for a number or a blank. */
export function amountProblem(cell: CellValue, ref: string): Message | null {
  if (Number.isFinite(cell) || isBlank(cell)) return null;
  const named = isErrorCell(cell) ? tierText.salesError : tierText.salesText;
  return { text: named, args: { column: columnLabel(ref), found: shortText(cell) } };
}

/** Why sales of twelve months cannot be said, in words. */
export function salesReason(problem: SalesProblem, data: Dataset): Message {
  if (problem !== "historyShort") return { text: tierText[problem] };
  const since = data.policy.number("orders.completeSince") ?? Number.NaN;
  const from = data.figures().salesFrom ?? Number.NaN;
  return { text: tierText[problem], args: { since: isoDate(since), from: isoDate(from) } };
}

/** A cell as text for results and messages; long texts are cut. */
export function shortText(cell: CellValue | undefined): string {
  const whole = isErrorCell(cell) ? cell.error : plainCell(cell);
  return whole.length > 120 ? `${whole.slice(0, 119)}…` : whole;
}
