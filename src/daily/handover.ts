/**
 * A salesperson's customers go to somebody else: which, with what is open, and what has to be written so that what was sold stays with
 * who sold it (ruling 14: a new owner does not inherit history).
 */
import { dateCell } from "../kpis/contact";
import type { Dataset } from "../kpis/dataset";
import { isBlank, plainCell } from "../policy/values";
import { openItems, type OpenItem } from "./customerCard";
import type { PlannedCell } from "./merge";

/** A customer that is to be handed over. */
export interface HandoverAccount {
  /** Row of Accounts, 0-based. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** Agreed date, serial; null where there is none. */
  readonly agreed: number | null;
  /** Open complaints, actions and planned visits. */
  readonly open: readonly OpenItem[];
}

export interface HandoverPlan {
  readonly accounts: readonly HandoverAccount[];
  /** Rows that name nobody and would count for the new owner: they get the old one's name first. */
  readonly history: readonly PlannedCell[];
  /** The owner's cells. */
  readonly owners: readonly PlannedCell[];
}

/** Tables whose rows count for the customer's owner where they name nobody, with the days by which they are past, the surest first. */
const credited = [
  { table: "Visits", person: "visitor", days: ["actualDate", "date"] },
  { table: "NewCustomerApps", person: "applicant", days: ["firstTransDate"] },
  { table: "Development", person: "owner", days: ["resultDate"] },
  { table: "FeedbackItems", person: "owner", days: ["receivedAt"] },
] as const;

/** Tables a plan reads beside Accounts. */
export const handoverTables: readonly string[] = [
  ...new Set([...credited.map(({ table }) => table), "Complaints", "PlanActions"]),
];

/** Who owns customers, by name. */
export function ownersNamed(data: Dataset): readonly string[] {
  const names = new Set((data.column("Accounts.owner") ?? []).map((cell) => plainCell(cell)));
  names.delete("");
  return [...names].sort();
}

/**
 * Plans a handover.
 * @param from owner as named in Accounts
 * @param to who takes over
 * @param ids numbers or names of the customers to hand over; all of the owner's when absent
 */
export function handoverPlan(data: Dataset, from: string, to: string, ids?: ReadonlySet<string>): HandoverPlan {
  const owners = data.column("Accounts.owner") ?? [];
  const text = (key: string, row: number): string => plainCell(data.column(`Accounts.${key}`)?.[row]);
  const accounts = [...data.filledRows("Accounts")]
    .filter((row) => plainCell(owners[row]) === from)
    .map((row): HandoverAccount => ({
      row,
      id: text("accountId", row),
      name: text("accountName", row),
      agreed: dateCell(data.column("Accounts.nextContactDate")?.[row]) ?? null,
      open: openItems(data, row),
    }))
    .filter(({ id, name }) => ids === undefined || ids.has(id === "" ? name : id));
  const chosen = new Set(accounts.map(({ row }) => row));
  return {
    accounts,
    history: credited.flatMap((kind) => uncredited(data, kind, chosen, from)),
    owners: accounts.map(({ row }) => ({ table: "Accounts", row, column: "owner", from: owners[row] ?? null, to })),
  };
}

/** Rows of the customers that name nobody and whose day is past; what lies ahead, or has no day, is the new owner's. */
function uncredited(
  data: Dataset,
  { table, person, days }: (typeof credited)[number],
  chosen: ReadonlySet<number>,
  from: string,
): PlannedCell[] {
  const people = data.column(`${table}.${person}`);
  const accounts = data.accountRows(`${table}.accountId`);
  if (people === undefined || accounts === undefined) return [];
  const dayOf = (row: number): number =>
    days.map((day) => dateCell(data.column(`${table}.${day}`)?.[row])).find((day) => typeof day === "number") ??
    Infinity;
  const cells: PlannedCell[] = [];
  for (let row = 0; row < accounts.length; row++) {
    if (!chosen.has(accounts[row] ?? -1) || !isBlank(people[row]) || dayOf(row) > Math.floor(data.today)) continue;
    cells.push({ table, row, column: person, from: people[row] ?? null, to: from });
  }
  return cells;
}
