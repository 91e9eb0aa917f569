/** Orders as lines: which date counts, what amount with which sign, whose. One pass, kept as typed arrays. */
import { isSerialDate } from "../calendar/serial";
import type { CellValue } from "../policy/values";
import { isBlank } from "../policy/values";
import { kindsOf } from "./codedColumns";
import type { Dataset } from "./dataset";
import { toTenThousandths } from "./money";

/** What a line is good for. `left`: sample, empty, or not yet shipped, invoiced or collected by the chosen basis. */
export const lineState = { counts: 0, left: 1, badDate: 2, badAmount: 3, badFlag: 4 } as const;

/**
 * Whether a line is an order of its customer, whatever sales count. `none`: sample, return, or neither day nor customer; `unclear`:
 * the order date is blank or cannot be read, or a mark of sample or return cannot.
 */
export const orderState = { dated: 0, none: 1, unclear: 2 } as const;

export interface OrderLines {
  readonly count: number;
  /** One of `lineState` for sales by `sales.basis`. */
  readonly state: Uint8Array;
  /** Serial day that counts by `sales.basis`; NaN where there is none. */
  readonly date: Float64Array;
  /** Amount in ten-thousandths, a return negative whatever its sign. */
  readonly amount: Float64Array;
  /** One of `orderState`. */
  readonly order: Uint8Array;
  /** Order date of lines that are `dated`; NaN otherwise. */
  readonly orderDate: Float64Array;
  /** Row of Accounts, or one of `unresolved`. */
  readonly account: Int32Array;
}

/** Which columns carry date and amount for a choice of `sales.basis`; `open`: a blank date means not yet. */
interface Basis {
  readonly date: string;
  readonly amount: string;
  readonly open: boolean;
}
const byOrder: Basis = { date: "Orders.orderDate", amount: "Orders.amount", open: false };
const bases: Readonly<Record<string, Basis>> = {
  order: byOrder,
  ship: { date: "Orders.shipDate", amount: "Orders.amount", open: true },
  invoice: { date: "Orders.invoiceDate", amount: "Orders.amount", open: true },
  collected: { date: "Orders.collectedDate", amount: "Orders.collectedAmount", open: true },
};

const basisOf = (code: string | null): Basis => bases[code ?? "order"] ?? byOrder;

/** Columns that the chosen basis reads: [date, amount]. */
export function salesColumns(basis: string | null): readonly [string, string] {
  const { date, amount } = basisOf(basis);
  return [date, amount];
}

const empty: readonly CellValue[] = [];

/** What a cell of a mark, sample or return, says. */
const marked = { no: 0, yes: 1, unreadable: 2 } as const;
const markOf = (cell: CellValue): number =>
  cell === true ? marked.yes : cell === false || isBlank(cell) ? marked.no : marked.unreadable;

/**
 * @param data tables; without Orders there are no lines
 * @returns the lines by `sales.basis`; a line that cannot be read is marked, never left out silently
 */
export function orderLines(data: Dataset): OrderLines {
  const count = data.rowCount("Orders");
  const basis = basisOf(data.policy.text("sales.basis"));
  const dates = data.column(basis.date) ?? empty;
  const amounts = data.column(basis.amount) ?? empty;
  const ordered = data.column("Orders.orderDate") ?? empty;
  const samples = kindsOf(data.coded("Orders.isSample"), count, markOf);
  const returns = kindsOf(data.coded("Orders.isReturn"), count, markOf);
  const customers = data.column("Orders.accountId") ?? empty;
  const state = new Uint8Array(count);
  const date = new Float64Array(count).fill(Number.NaN);
  const amount = new Float64Array(count);
  const order = new Uint8Array(count);
  const orderDate = new Float64Array(count).fill(Number.NaN);
  const account = data.accountRows("Orders.accountId") ?? new Int32Array(count).fill(-1);

  for (let row = 0; row < count; row++) {
    const sample = samples[row];
    const back = returns[row];
    if (sample === marked.yes) {
      state[row] = lineState.left;
      order[row] = orderState.none;
      continue;
    }
    const ordinary = sample === marked.no && back !== marked.unreadable;
    const day = dates[row] ?? null;
    const money = amounts[row] ?? null;
    const first = ordered[row] ?? null;
    if (back === marked.yes || (isBlank(first) && isBlank(customers[row]))) order[row] = orderState.none;
    else if (ordinary && isSerialDate(first)) orderDate[row] = Math.floor(first);
    else order[row] = orderState.unclear;
    if (isSerialDate(day)) date[row] = Math.floor(day);
    if (typeof money === "number")
      amount[row] = back === marked.yes ? -Math.abs(toTenThousandths(money)) : toTenThousandths(money);

    if (isBlank(day) && (basis.open || (isBlank(money) && isBlank(customers[row])))) state[row] = lineState.left;
    else if (!ordinary) state[row] = lineState.badFlag;
    else if (!isSerialDate(day)) state[row] = lineState.badDate;
    else if (typeof money !== "number") state[row] = lineState.badAmount;
  }
  return { count, state, date, amount, order, orderDate, account };
}
