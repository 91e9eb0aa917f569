/** The work on one workbook: read, computed, kept. Runs in a worker; only a small record comes back. */
import { readFileSync } from "node:fs";
import type { Dataset } from "../../src/kpis/dataset";
import { newCustomers } from "../../src/kpis/newCustomers";
import { rollupText } from "../../src/locales/rollup";
import { parsePolicy } from "../../src/policy";
import { tableByKey } from "../../src/policy/catalogue";
import { bookClaims, bookCustomers, type BookCustomer, type Claim } from "../../src/rollup/customers";
import { bookDataset, bookFigures, type FigureQuestion } from "../../src/rollup/figures";
import { bookFinding, refusal, type BookFinding } from "../../src/rollup/findings";
import { policyValues } from "../../src/rollup/policyDifferences";
import { readManagerBook } from "../../src/rollup/readBook";
import { repeatedKeys, takenRows } from "../../src/rollup/rows";
import { takenTables, withoutPersonal, type Narrowing } from "../../src/rollup/taken";
import { hashOf, type BookRecord, type KeptFigures, type KeptRows, type RollupStore } from "./store";

/** What a worker is asked. */
export interface Task {
  readonly file: string;
  /** Hash of the file when it was last read; "" when it never was. */
  readonly known: string;
  /** The file is as it was: only its figures are asked for anew. */
  readonly figuresOf: string | null;
  readonly question: FigureQuestion;
  readonly narrowing: Narrowing;
}

/** `record` null: the file holds what it held before. */
export interface Answer {
  readonly record: BookRecord | null;
  /** The workbook was read, not only looked at. */
  readonly read: boolean;
}

/** A workbook of which nothing was taken. */
const refusedRecord = (hash: string, refused: BookFinding): BookRecord => ({
  hash,
  lang: null,
  blueprint: null,
  policyVersion: "",
  savedAt: null,
  rows: {},
  lastVisit: null,
  lastOrder: null,
  problems: 0,
  repeated: {},
  refused,
});

const reasonOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);

/** Does one task. A workbook that cannot be read is an answer, not an error. */
export function readOne(store: RollupStore, task: Task): Answer {
  const { question, narrowing } = task;
  if (task.figuresOf !== null) {
    const { tables, policy } = store.readTables(task.figuresOf);
    keepFigures(store, task.figuresOf, bookDataset(tables, policy, question.asOf), policyValues(policy), task);
    return { record: null, read: false };
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(task.file));
  } catch (error) {
    const refused = bookFinding("unreadable", rollupText.fileUnreadable, { reason: reasonOf(error) });
    return { record: refusedRecord("", refused), read: true };
  }
  const hash = hashOf(bytes);
  if (hash === task.known) return { record: null, read: false };
  try {
    const book = readManagerBook(bytes);
    // Not even a reason beside a figure may name what stands in a personal column.
    const tables = withoutPersonal(book.tables);
    const data = bookDataset(tables, book.policy, question.asOf);
    const rows: Record<string, number> = {};
    const repeated: Record<string, number> = {};
    const taken: Record<string, KeptRows> = {};
    for (const one of takenTables(narrowing)) {
      const { key } = one.table;
      const found = data.hasTable(key) ? takenRows(data, one) : [];
      if (found.length === 0) continue;
      rows[key] = found.length;
      taken[key] = { keys: found.map((row) => row.key), cells: found.map(({ cells }) => cells) };
    }
    for (const key of ["Accounts", "Orders", "Visits"]) {
      const entry = tableByKey.get(key);
      const count = entry ? repeatedKeys(data, entry) : 0;
      if (count > 0) repeated[key] = count;
    }
    keepFigures(store, hash, data, policyValues(book.policy), task);
    if (narrowing.figuresOnly !== true) store.writeTables(hash, { tables, policy: book.policy }, taken);
    const record: BookRecord = {
      hash,
      lang: book.lang,
      blueprint: book.blueprint,
      policyVersion: book.policyVersion,
      savedAt: book.savedAt,
      rows,
      lastVisit: lastDay(data, "Visits.date"),
      lastOrder: lastDay(data, "Orders.orderDate"),
      problems: parsePolicy(book.policy).problems.length,
      repeated,
      refused: null,
    };
    return { record, read: true };
  } catch (error) {
    return { record: refusedRecord(hash, refusal(error, bytes)), read: true };
  }
}

/** The latest day up to the day of the figures: plans for later days say nothing of how far the workbook is kept. */
function lastDay(data: Dataset, ref: string): number | null {
  let last: number | null = null;
  for (const cell of data.column(ref) ?? [])
    if (typeof cell === "number" && cell < data.today + 1 && (last === null || cell > last)) last = cell;
  return last === null ? null : Math.floor(last);
}

function keepFigures(
  store: RollupStore,
  hash: string,
  data: Dataset,
  policy: KeptFigures["policy"],
  { question, narrowing }: Task,
): void {
  const { customers, placeOf } = bookCustomers(data);
  const claims = bookClaims(data, customers, placeOf);
  const bare = narrowing.figuresOnly === true;
  store.writeFigures(hash, {
    figures: bookFigures(data, question),
    customers: bare ? customers.map(nameless) : customers,
    claims: bare ? claims.map((claim): Claim => ({ ...claim, named: "", identities: {} })) : claims,
    policy,
  });
}

/** A customer that can still be found in another workbook, but not read. */
const nameless = (customer: BookCustomer): BookCustomer => ({
  ...customer,
  accountId: "",
  name: "",
  identities: Object.fromEntries(
    Object.entries(customer.identities).map(([kind, text]) => [kind, hashOf(Buffer.from(text)).slice(0, 24)]),
  ),
});

/** What the orders of a workbook that is kept say of customers at the first deals of others. */
export function judgeKept(
  store: RollupStore,
  hash: string,
  asOf: number,
  questions: readonly { readonly customer: number; readonly firstDeal: number }[],
) {
  const { tables, policy } = store.readTables(hash);
  const data = bookDataset(tables, policy, asOf);
  const history = newCustomers(data);
  const rows = [...data.filledRows("Accounts")];
  return questions.map(({ customer, firstDeal }) => history.judge(rows[customer] ?? -1, firstDeal));
}
