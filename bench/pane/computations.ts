/** Runs in Chromium: what views of the pane compute over a large workbook, with the tasks by which each kept the page from anything else. */
import { dueList } from "../../src/daily/due";
import { monthStanding } from "../../src/daily/dueMonth";
import { customerCard } from "../../src/daily/customerCard";
import { initialsOf } from "../../src/daily/initials";
import { buildSearch, searchEntries, withInitials, type SearchIndex } from "../../src/daily/search";
import { buildDataset } from "../../src/kpis";
import { parsePolicy } from "../../src/policy";
import { checkAll, checkRows } from "../../src/rules";
import { inSlices } from "../../src/workbook/slices";
import { companyRawPolicy } from "../../test/support/company/policy";
import { largeTables } from "../rules/workbook";

/** What one computation did to the page, milliseconds. */
export interface Blocking {
  readonly name: string;
  /** The longest task without a turn for anything else. */
  readonly longest: number;
  /** How many tasks were longer than 100 ms. */
  readonly over: number;
}

const today = 45_930; // 2025-09-30
const limit = 100;

/** The turn of others between two computations; entries of long tasks come after it. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

/** @param rows of Accounts, Visits and Orders each. Reading them from a workbook is the host's work and not among it. */
export async function measure(rows: number): Promise<readonly Blocking[]> {
  const { policy } = parsePolicy(companyRawPolicy());
  const tables = largeTables({ accounts: rows, visits: rows, orders: rows });
  const accounts = tables["Accounts"];
  if (!accounts) throw new Error("no customers");
  const signal = new AbortController().signal;
  let index: SearchIndex | null = null;
  const work: readonly (readonly [string, () => unknown])[] = [
    [
      "Today: what is due, the month",
      () => {
        const data = buildDataset(tables, policy, today);
        return [dueList(data), monthStanding(data, null)];
      },
    ],
    ["Check: every rule", () => checkAll(tables, policy, { today })],
    ["Customers: the list read", () => searchEntries(accounts.columns, accounts.rowCount)],
    [
      "Customers: index and initials",
      async () => {
        const named = await inSlices(buildSearch(searchEntries(accounts.columns, accounts.rowCount)), signal);
        index = named && (await inSlices(withInitials(named, initialsOf), signal));
      },
    ],
    ["Customers: one search", () => index?.search("hd", 30)],
    ["Customers: the first card", () => customerCard(buildDataset(tables, policy, today), 0)],
    ["Live: an edited row", () => checkRows(tables, policy, { table: "Accounts", rows: [0] }, { today })],
  ];
  const seen: Blocking[] = [];
  for (const [name, run] of work) {
    await turn();
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: "longtask" });
    // In a task of its own, as after a press of a button.
    await new Promise<void>((resolve, reject) => {
      setTimeout(() => void Promise.resolve(run()).then(() => resolve(), reject));
    });
    await turn();
    observer.disconnect();
    seen.push({ name, longest: Math.max(0, ...tasks), over: tasks.filter((time) => time > limit).length });
  }
  return seen;
}

Object.assign(window, { measure });
