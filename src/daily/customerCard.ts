/** What a manager wants to see of one customer before a call: level, contacts, orders, what is open, what comes next. */
import { unresolved } from "../kpis/accountIndex";
import { dateCell } from "../kpis/contact";
import type { Dataset } from "../kpis/dataset";
import type { Message } from "../locales/types";
import type { Tier } from "../policy/types";
import { isBlank, plainCell, type CellValue } from "../policy/values";
import { isTier, salesReason, tierHistory, type HistoryEntry } from "../tiers";

/** A contact of the log. */
export interface CardVisit {
  /** Row of Visits, 0-based. */
  readonly row: number;
  /** Serial day; null where blank or no date. */
  readonly day: number | null;
  /** Codes of lists visitStatus and contactMode; "" where blank. */
  readonly status: string;
  readonly mode: string;
  readonly visitor: string;
  readonly keyPoints: string;
  readonly nextStep: string;
}

/** A row of another table that waits for somebody. */
export interface OpenItem {
  readonly table: "Complaints" | "PlanActions" | "Visits";
  /** Row of the table, 0-based. */
  readonly row: number;
  /** When it came, is due, or is planned: serial day; null where blank or no date. */
  readonly day: number | null;
  readonly person: string;
  readonly what: string;
}

export interface CustomerCard {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** Codes; "" where blank. */
  readonly class: string;
  readonly status: string;
  readonly tier: Tier | null;
  readonly computedTier: Tier | null;
  /** Reviews, the latest first. */
  readonly history: readonly HistoryEntry[];
  /** Contacts, the latest first. */
  readonly visits: readonly CardVisit[];
  /** Sales of the twelve months up to today, by the day that the company counts; null with the reason. */
  readonly sales: number | null;
  readonly salesReason: Message | null;
  /** First day of the twelve months, serial. */
  readonly salesFrom: number | null;
  /** Serial days; null where there is none. */
  readonly firstOrder: number | null;
  readonly lastOrder: number | null;
  readonly lastContact: number | null;
  readonly contactDue: number | null;
  /** Days past the due day; 0 where it is not past. */
  readonly overdue: number;
  readonly agreed: number | null;
  readonly nextStep: string;
  readonly open: readonly OpenItem[];
  /** Rows of Visits and Orders whose customer cell may mean this one or another. */
  readonly unclear: number;
}

const dayOf = (cell: CellValue | undefined): number | null => dateCell(cell) ?? null;
const figure = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
/** Latest first; what has no day comes last. */
const latestFirst = (a: { readonly day: number | null; readonly row: number }, b: typeof a): number =>
  (b.day ?? -1) - (a.day ?? -1) || b.row - a.row;

/**
 * The card of a customer.
 * @param data tables as read; what is not installed stays empty
 * @param row of Accounts, 0-based
 */
export function customerCard(data: Dataset, row: number): CustomerCard {
  const cell = (key: string): CellValue => data.column(`Accounts.${key}`)?.[row] ?? null;
  const figures = data.figures();
  const sales = figure(figures.salesLast12Months[row]);
  const problem = figures.salesProblem(row);
  const today = Math.floor(data.today);
  const due = figure(figures.contactDueDate[row]);
  const tierOf = (key: string): Tier | null => {
    const value = cell(key);
    return isTier(value) ? value : null;
  };
  return {
    id: plainCell(cell("accountId")),
    name: plainCell(cell("accountName")),
    owner: plainCell(cell("owner")),
    class: plainCell(cell("class")),
    status: plainCell(cell("status")),
    tier: tierOf("tier"),
    computedTier: tierOf("computedTier"),
    history: tierHistory(data, row),
    visits: visitsOf(data, row),
    sales,
    salesReason: sales === null && problem !== null ? salesReason(problem, data) : null,
    salesFrom: figures.salesFrom,
    firstOrder: figure(figures.firstTransDate[row]),
    lastOrder: figure(figures.lastOrderDate[row]),
    lastContact: figure(figures.lastContactDate[row]),
    contactDue: due,
    overdue: due === null ? 0 : Math.max(0, today - due),
    agreed: dayOf(cell("nextContactDate")),
    nextStep: plainCell(cell("nextStep")),
    open: openItems(data, row),
    unclear: ["Visits", "Orders"].reduce((sum, table) => sum + unclearRows(data, table, row), 0),
  };
}

/** Rows of a table that refer to an account, ascending. @param account row of Accounts */
export function rowsOfAccount(data: Dataset, table: string, account: number): readonly number[] {
  const accounts = data.accountRows(`${table}.accountId`);
  if (!accounts) return [];
  const rows: number[] = [];
  for (let row = 0; row < accounts.length; row++) if (accounts[row] === account) rows.push(row);
  return rows;
}

function unclearRows(data: Dataset, table: string, account: number): number {
  const accounts = data.accountRows(`${table}.accountId`);
  const cells = data.column(`${table}.accountId`) ?? [];
  let count = 0;
  for (let row = 0; row < (accounts?.length ?? 0); row++)
    if (accounts?.[row] === unresolved.ambiguous && data.accounts.candidates(cells[row]).includes(account)) count++;
  return count;
}

function visitsOf(data: Dataset, account: number): readonly CardVisit[] {
  const text = (key: string, row: number): string => plainCell(data.column(`Visits.${key}`)?.[row]);
  return rowsOfAccount(data, "Visits", account)
    .map((row): CardVisit => ({
      row,
      day: dayOf(data.column("Visits.actualDate")?.[row]) ?? dayOf(data.column("Visits.date")?.[row]),
      status: text("status", row),
      mode: text("mode", row),
      visitor: text("visitor", row),
      keyPoints: text("keyPoints", row),
      nextStep: text("nextStep", row),
    }))
    .sort(latestFirst);
}

interface OpenKind {
  readonly table: OpenItem["table"];
  readonly day: string;
  readonly person: string;
  readonly what: readonly string[];
  readonly open: (cell: (key: string) => CellValue) => boolean;
}

/** What waits, table by table. A status that is no value of its list is taken for open: it must not hide anything. */
const openKinds: readonly OpenKind[] = [
  {
    table: "Complaints",
    day: "receivedDate",
    person: "responsibleDept",
    what: ["details"],
    open: (cell) => cell("resolved") !== true && isBlank(cell("closedDate")),
  },
  {
    table: "PlanActions",
    day: "dueDate",
    person: "owner",
    what: ["task"],
    open: (cell) => cell("status") !== "done" && cell("status") !== "cancelled" && isBlank(cell("completedDate")),
  },
  {
    table: "Visits",
    day: "date",
    person: "visitor",
    what: ["topic", "nextStep"],
    open: (cell) => cell("status") === "planned" || cell("status") === "rescheduled",
  },
];

/** Open complaints, actions and planned visits of an account, the latest first within each kind. @param account row of Accounts */
export const openItems = (data: Dataset, account: number): readonly OpenItem[] =>
  openKinds.flatMap(({ table, day, person, what, open }) => {
    const cellOf =
      (row: number) =>
      (key: string): CellValue =>
        data.column(`${table}.${key}`)?.[row] ?? null;
    return rowsOfAccount(data, table, account)
      .filter((row) => open(cellOf(row)))
      .map((row): OpenItem => {
        const cell = cellOf(row);
        return {
          table,
          row,
          day: dayOf(cell(day)),
          person: plainCell(cell(person)),
          what: what.map((key) => plainCell(cell(key))).find((text) => text !== "") ?? "",
        };
      })
      .sort(latestFirst);
  });
