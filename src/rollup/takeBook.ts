/** What is taken of one workbook: a small record, its figures, and the rows and tables where they may be taken. */
import type { Dataset } from "../kpis/dataset";
import { newCustomers, type NewnessAnswer } from "../kpis/newCustomers";
import { parsePolicy } from "../policy";
import { tableByKey } from "../policy/catalogue";
import { bookClaims, bookCustomers, type BookCustomer, type Claim } from "./customers";
import { bookDataset, bookFigures, type FigureQuestion } from "./figures";
import { refusal, type BookFinding } from "./findings";
import { policyValues } from "./policyDifferences";
import { readManagerBook } from "./readBook";
import type { BookRecord, KeptFigures, KeptRows, KeptTables } from "./records";
import { repeatedKeys, takenRows } from "./rows";
import { takenTables, withoutPersonal, type Narrowing } from "./taken";

/** What is asked of every workbook. */
export interface Asked {
  readonly question: FigureQuestion;
  readonly narrowing: Narrowing;
  /** Makes of a text another one from which it cannot be read, the same for the same; where no names are taken. */
  readonly hashText: (text: string) => string;
}

/** What a workbook brings. */
export interface Brought {
  readonly record: BookRecord;
  readonly kept: KeptFigures;
  readonly tables: KeptTables;
  readonly rows: Readonly<Record<string, KeptRows>>;
}

/** A workbook of which nothing was taken. */
export const refusedRecord = (hash: string, refused: BookFinding): BookRecord => ({
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

/**
 * Takes what is asked for.
 * @param bytes the .xlsx file
 * @param hash the file's hash, by which it is known again
 * @returns the record alone where the workbook is refused; `kept`, `tables` and `rows` hold nothing personal
 */
export function takeBook(bytes: Uint8Array, hash: string, asked: Asked): Brought | { readonly record: BookRecord } {
  const { question, narrowing } = asked;
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
    const kept = keptFigures(data, policyValues(book.policy), asked);
    return { record, kept, tables: { tables, policy: book.policy }, rows: taken };
  } catch (error) {
    return { record: refusedRecord(hash, refusal(error, bytes)) };
  }
}

/** The figures of a workbook whose tables are kept, for another period or another day. */
export const figuresAgain = ({ tables, policy }: KeptTables, asked: Asked): KeptFigures =>
  keptFigures(bookDataset(tables, policy, asked.question.asOf), policyValues(policy), asked);

/** The latest day up to the day of the figures: plans for later days say nothing of how far the workbook is kept. */
function lastDay(data: Dataset, ref: string): number | null {
  let last: number | null = null;
  for (const cell of data.column(ref) ?? [])
    if (typeof cell === "number" && cell < data.today + 1 && (last === null || cell > last)) last = cell;
  return last === null ? null : Math.floor(last);
}

function keptFigures(
  data: Dataset,
  policy: KeptFigures["policy"],
  { question, narrowing, hashText }: Asked,
): KeptFigures {
  const { customers, placeOf } = bookCustomers(data);
  const claims = bookClaims(data, customers, placeOf);
  const bare = narrowing.figuresOnly === true;
  return {
    figures: bookFigures(data, question),
    customers: bare ? customers.map((one) => nameless(one, hashText)) : customers,
    claims: bare ? claims.map((claim): Claim => ({ ...claim, named: "", identities: {} })) : claims,
    policy,
  };
}

/** A customer that can still be found in another workbook, but not read. */
const nameless = (customer: BookCustomer, hashText: Asked["hashText"]): BookCustomer => ({
  ...customer,
  accountId: "",
  name: "",
  identities: Object.fromEntries(Object.entries(customer.identities).map(([kind, text]) => [kind, hashText(text)])),
});

/** What the orders of a workbook that is kept say of customers at the first deals of others. */
export function judgeKept(
  { tables, policy }: KeptTables,
  asOf: number,
  questions: readonly { readonly customer: number; readonly firstDeal: number }[],
): readonly NewnessAnswer[] {
  const data = bookDataset(tables, policy, asOf);
  const history = newCustomers(data);
  const rows = [...data.filledRows("Accounts")];
  return questions.map(({ customer, firstDeal }) => history.judge(rows[customer] ?? -1, firstDeal));
}
