/** K5 effective complaints of key accounts, M3 complaint rate. Clauses: 004 indicator 5, 002 六(二)2. */
import { addMonths } from "../calendar/serial";
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import type { CellValue } from "../policy/values";
import { isBlank, plainCell } from "../policy/values";
import { unresolved } from "./accountIndex";
import type { AccountRows } from "./accountRows";
import { accountRows, daysOf } from "./accountRows";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { everyAccount, keyAccounts } from "./keyAccounts";
import { perDataset } from "./memo";
import { personOf } from "./people";
import { orderRows } from "./orderDays";
import type { KpiResult, KpiScope } from "./result";
import { plainKpi, ratioKpi, undefinedKpi } from "./result";
import type { Span } from "./scope";
import { blocked, notesOf, partialNote, shortOrders, spanOf } from "./scope";

/** Complaints by the day they were received; they belong to the account's owner. */
const complaints = perDataset((data: Dataset): AccountRows =>
  accountRows(
    data,
    "Complaints.accountId",
    daysOf(data, "Complaints.receivedDate"),
    null,
    (row) => !data.isBlankRow("Complaints", row),
  ),
);

const causes: Readonly<Record<string, boolean>> = { staff: true, company: true, customer: false, third: false };

/**
 * Is a complaint effective: as its cell says, else by its cause (own staff or company)?
 * @returns null while undecided, undefined when the cell cannot be read
 */
export function isEffective(cell: CellValue | undefined, cause: CellValue | undefined): boolean | null | undefined {
  if (typeof cell === "boolean") return cell;
  return isBlank(cell) ? (causes[plainCell(cause)] ?? null) : undefined;
}

interface Counted {
  readonly effective: number;
  readonly undecided: number;
  /** Complaints that name no known customer. */
  readonly stray: number;
}

function count(data: Dataset, scope: KpiScope, wanted: Uint8Array): Counted | Message {
  const rows = complaints(data);
  const person = personOf(data, scope);
  const { from, to } = spanOf(data, scope);
  const marks = columnCells(data, "Complaints.isEffective");
  const cause = columnCells(data, "Complaints.causeType");
  const isWanted = (row: number): boolean => wanted[rows.account[row] ?? -1] === 1;
  let unclear = rows.undated(person).filter(isWanted).length + rows.ambiguous(person, from, to, wanted);
  let effective = 0;
  let undecided = 0;
  let stray = 0;
  for (const row of rows.within(person, from, to)) {
    const mark = isEffective(marks[row], cause[row]);
    const account = rows.account[row] ?? unresolved.blank;
    if (account === unresolved.blank || account === unresolved.unknown) stray++;
    if (!isWanted(row)) continue;
    if (mark === undefined) unclear++;
    else if (mark === null) undecided++;
    else if (mark) effective++;
  }
  return unclear > 0 ? { text: kpiText.badComplaints, args: { count: unclear } } : { effective, undecided, stray };
}

const needed = (data: Dataset): readonly string[] => [
  "Complaints.accountId",
  "Complaints.receivedDate",
  data.hasColumn("Complaints.causeType") ? "Complaints.causeType" : "Complaints.isEffective",
];

const notes = (data: Dataset, scope: KpiScope, { undecided, stray }: Counted): readonly Message[] => [
  ...partialNote(spanOf(data, scope)),
  ...notesOf([kpiText.undecidedComplaints, undecided], [kpiText.strayRows, stray]),
];

/** K5: effective complaints of key accounts received in the period; undecided ones are told beside it. */
export function effectiveComplaints(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, [...needed(data), "Accounts.isKeyAccount"]);
  if (gap) return undefinedKpi(gap);
  const key = keyAccounts(data);
  if ("text" in key) return undefinedKpi(key);
  const found = count(data, scope, key);
  if ("text" in found) return undefinedKpi(found);
  return plainKpi(found.effective, { notes: notes(data, scope, found) });
}

/**
 * M3, complaint rate: effective complaints over active customers (an order within `churn.inactiveMonths` before the last day) or over
 * the period's orders, as `kpi.complaintBase` says.
 */
export function complaintRate(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, [...needed(data), "Orders.accountId", "Orders.orderDate"]);
  if (gap) return undefinedKpi(gap);
  const span = spanOf(data, scope);
  const byOrders = data.policy.text("kpi.complaintBase") === "orders";
  const months = data.policy.number("churn.inactiveMonths");
  if (!byOrders && (months === null || months < 1)) return undefinedKpi({ text: kpiText.noChurnMonths });
  const activeFrom = ({ to }: Span): number => (addMonths(to, -(months ?? 0)) ?? 0) + 1;
  const from = byOrders ? span.from : activeFrom(span);
  const short = shortOrders(data, from, !byOrders);
  if (short) return undefinedKpi(short);
  const orders = orderRows(data);
  const person = personOf(data, scope);
  const unclear = orders.unclear(person, from, span.to);
  if (unclear > 0) return undefinedKpi({ text: kpiText.badOrders, args: { count: unclear } });
  const found = count(data, scope, everyAccount(data));
  if ("text" in found) return undefinedKpi(found);
  const base = byOrders
    ? orders.orders(person, from, span.to)
    : orders.customers(scope, 1, `active ${months}`, activeFrom);
  return ratioKpi(found.effective, base, { text: kpiText.noCustomers }, { notes: notes(data, scope, found) });
}
