/** What the customers view reads: a light list to search in, and everything about customers once one is opened. */
import { customerCard, type CustomerCard } from "../daily/customerCard";
import { searchEntry, type SearchEntry } from "../daily/search";
import { stageGates, type StageGate } from "../daily/stageGate";
import { gapsByRule } from "../jobs/gaps";
import { buildDataset, type Dataset } from "../kpis/dataset";
import type { Progress } from "../locales/progress";
import { recalcText } from "../locales/recalc";
import type { Lang } from "../locales/types";
import { parsePolicy } from "../policy";
import type { RawPolicy } from "../policy/types";
import { plainCell } from "../policy/values";
import { checkRows, tablesForRows, type Finding } from "../rules";
import { acceptancesIn } from "../workbook/accepted";
import type { Book } from "../workbook/book";
import { auditLog, evaluationDate, requireTables } from "../workbook/journal";
import { describeFindings, type CheckFinding } from "../workbook/liveFindings";
import { readRawPolicy } from "../workbook/policySheet";
import { readTable, readTables } from "../workbook/read";
import { openBook } from "../workbook/recognise";
import { findRow, rowRef } from "../workbook/rowRef";
import { eachInSlices, mapInSlices } from "../workbook/slices";
import { cellAddress, type Snapshots, type TableSnapshot } from "../workbook/snapshot";
import { splitAccepted } from "../workbook/splitAccepted";
import { gapsOf } from "./gaps";
import type { Gap } from "./results";

/** The customers to search in. */
export interface CustomerList {
  readonly entries: readonly SearchEntry[];
  /** By row of Accounts: what names it (`rowRef`), its tier and owner as typed. */
  readonly refs: readonly string[];
  readonly tiers: readonly string[];
  readonly owners: readonly string[];
}

/** Everything that cards are made of, as it stood when it was read. */
export interface CustomerData {
  readonly book: Book;
  readonly data: Dataset;
  readonly snapshots: Snapshots;
  readonly raw: RawPolicy;
}

/** A next step with what is missing, in words. */
export interface GateInWords extends Omit<StageGate, "missing" | "notEvaluable"> {
  readonly missing: readonly CheckFinding[];
  readonly gaps: readonly Gap[];
}

export interface CustomerDetail {
  readonly ref: string;
  /** Cell of the name, to go to: "客户档案!A5". */
  readonly cell: string;
  readonly card: CustomerCard;
  readonly gates: readonly GateInWords[];
  /** Open findings of the row. */
  readonly findings: readonly CheckFinding[];
  /** The contact person with telephone, where the workbook keeps data of persons; else null. */
  readonly contact: { readonly name: string; readonly phone: string } | null;
}

export interface ReadCustomersOptions {
  /** Serial date to judge by; else the parameter `today`, else the current day. */
  readonly asOf?: number;
  readonly signal?: AbortSignal;
}

const listColumns = ["accountId", "accountName", "invoiceName", "tier", "owner"];

/** Tables that cards show beside those the rules of a customer's row read. */
const cardTables = [
  "Accounts",
  "Orders",
  "Visits",
  "TierReviews",
  "Complaints",
  "PlanActions",
  "Development",
  "NewCustomerApps",
  "Team",
  auditLog,
];

/**
 * Reads what a search looks in: five columns of Accounts.
 * @throws UserError when the workbook is no Tierbook or has no Accounts
 */
export async function readCustomerList(
  context: Excel.RequestContext,
  options: Pick<ReadCustomersOptions, "signal"> = {},
): Promise<CustomerList> {
  const book = await openBook(context);
  requireTables(book, ["Accounts"]);
  const accounts = await readTable(context, book, "Accounts", listColumns, options);
  const texts = (key: string): Promise<string[]> => mapInSlices(accounts.columns[key] ?? [], (cell) => plainCell(cell));
  const entries: SearchEntry[] = [];
  const refs: string[] = [];
  await eachInSlices(accounts.rowCount, (row) => {
    const entry = searchEntry(accounts.columns, row);
    if (entry !== null) entries.push(entry);
    refs.push(rowRef(accounts, row));
  });
  return { entries, refs, tiers: await texts("tier"), owners: await texts("owner") };
}

/**
 * Reads the tables that cards, gates, duplicates, handing over and new customers rest on. Nothing is written.
 * @throws UserError when the workbook is no Tierbook or has no Accounts
 */
export async function readCustomers(
  context: Excel.RequestContext,
  options: ReadCustomersOptions = {},
  progress?: Progress,
): Promise<CustomerData> {
  const book = await openBook(context);
  requireTables(book, ["Accounts"]);
  const raw = await readRawPolicy(context, book);
  const { policy } = parsePolicy(raw);
  progress?.({ text: recalcText.stepRead });
  const judged = ["Accounts", "Development"].flatMap((table) => tablesForRows(table, policy));
  const tables = [...new Set([...cardTables, ...judged])].filter((table) => book.tables.has(table));
  const snapshots = await readTables(
    context,
    book,
    tables.map((table) => ({ table })),
    options.signal === undefined ? {} : { signal: options.signal },
  );
  const today = evaluationDate(options.asOf, policy.number("today"));
  return { book, data: buildDataset(snapshots, policy, today), snapshots, raw };
}

/**
 * A customer's card with its next steps and open findings.
 * @param ref what `readCustomerList` named the row by
 * @returns null where no row goes by that name any more
 */
export function customerDetail(read: CustomerData, ref: string, lang: Lang): CustomerDetail | null {
  const { book, data, snapshots, raw } = read;
  const accounts = snapshots.Accounts as TableSnapshot;
  const row = findRow(accounts, ref);
  if (row === null) return null;
  const { findings } = checkRows(snapshots, data.policy, { table: "Accounts", rows: [row] }, { today: data.today });
  const words = (found: readonly Finding[]): CheckFinding[] =>
    describeFindings(found, snapshots, lang, data.policy.text("name.normalise") === "normalised");
  const cell = (key: string): string => plainCell(data.column(`Accounts.${key}`)?.[row]);
  return {
    ref,
    cell: cellAddress(accounts, row, "accountName"),
    card: customerCard(data, row),
    gates: stageGates(data, row).map(({ missing, notEvaluable, ...gate }) => ({
      ...gate,
      missing: words(missing),
      gaps: gapsOf(gapsByRule(notEvaluable), snapshots, raw, lang),
    })),
    findings: splitAccepted(words(findings), acceptancesIn(snapshots[auditLog]), data.today).open,
    contact: book.personalData ? { name: cell("contactName"), phone: cell("phone") } : null,
  };
}
