/**
 * A large workbook: the made-up company again and again, every copy with people, customers, plans and numbers of its own, so that
 * a check of it finds about as little as in the small one and its time is that of looking, not of reporting.
 */
import { plainCell, type BookTables, type CellValue } from "../../src/policy/values";
import { tables as catalogueTables } from "../../src/policy/catalogue";
import { companyRows, type Books, type OpenRow } from "../../test/support/company";

export interface Sizes {
  readonly accounts: number;
  readonly visits: number;
  readonly orders: number;
}

/** Tables that belong to the workbook, not to a customer or a salesperson. */
const once: ReadonlySet<string> = new Set(
  catalogueTables
    .filter(({ key, kind }) => key !== "Team" && key !== "Absences" && (kind === "policy" || kind === "report"))
    .map(({ key }) => key),
);

/** Columns whose values name a row: all other cells that repeat them are references. */
const naming: Readonly<Record<string, readonly string[]>> = {
  Accounts: ["accountName", "invoiceName", "taxId"],
  Orders: ["orderId", "invoiceNo"],
  Team: ["name"],
};

const signs = "东西南北春夏秋冬金木水火土河海云风雨雪松竹梅兰菊虎马牛羊鹿鹤青红白黑紫银铜铁玉石花草叶果米麦茶";

/**
 * A mark of its own for every copy. Any two differ in two signs at least, and they are short: names that differ in less, or longer
 * names, would be proposed as the same customer kept twice.
 */
function markOf(copy: number): string {
  const [first, second] = [copy % signs.length, Math.floor(copy / signs.length)];
  if (second >= signs.length) throw new RangeError(`no mark for copy ${copy}`);
  return [first, second, (first + second) % signs.length].map((index) => signs[index]).join("");
}

/** The names that a copy changes. */
function namesOf(books: Books): readonly string[] {
  const names = catalogueTables
    .filter(({ key }) => !once.has(key))
    .flatMap(({ key, idColumn }) =>
      [idColumn, ...(naming[key] ?? [])].flatMap((column) => (books[key] ?? []).map((row) => row[column])),
    );
  return [...new Set(names)].filter((name): name is string => typeof name === "string" && name.length > 1);
}

/** Cells of the company, each with what a copy makes of it; a cell that names nothing is the same in all copies. */
type Maker = (mark: string, copy: number) => CellValue;

function makers(books: Books): (key: string, cell: CellValue) => CellValue | Maker {
  const names = new Set(namesOf(books));
  // Cells with several names: people of a team, rows of a log.
  const people = (books.Team ?? []).map(({ name }) => plainCell(name));
  return (key, cell) => {
    if (typeof cell !== "string") return cell;
    if (key === "phone") return (_, copy) => `1${String(Number(cell.slice(1)) + copy * 100_003).padStart(10, "0")}`;
    // Short enough that two names of one copy stay as unlike as they are.
    if (names.has(cell)) return (mark) => (mark === "" ? cell : mark + cell.replace("机电设备", ""));
    const held = people.filter((name) => cell.includes(name));
    if (held.length === 0) return cell;
    return (mark) => held.reduce((text, name) => text.replaceAll(name, mark + name), cell);
  };
}

/** Four weeks earlier everybody was visited once more. */
const earlier = (visits: readonly OpenRow[]): readonly OpenRow[] =>
  visits.slice(0, Math.ceil(visits.length / 2)).map((row) => ({
    ...row,
    ...Object.fromEntries(
      Object.entries(row).flatMap(([key, cell]) =>
        typeof cell === "number" && cell > 40_000 && key !== "nextDate" ? [[key, cell - 28]] : [],
      ),
    ),
    visitId: `${plainCell(row.visitId)}-0`,
    devId: null,
    followUpDate: Number(row.date) - 28 + 4,
    followUpMode: "phone",
  }));

/** Orders with every customer's first in front, then the latest: the first so many of them leave no customer without both. */
function byUse(orders: readonly OpenRow[]): readonly OpenRow[] {
  const numberOf = (row: OpenRow): number => Number(plainCell(row.orderId).split("-").pop());
  const rank = (row: OpenRow): number => (numberOf(row) === 1 ? 0 : 100 - numberOf(row));
  return [...orders].sort((a, b) => rank(a) - rank(b));
}

/**
 * Tables as columns, as they are read from a workbook.
 * @param sizes rows of Accounts, Visits and Orders; the other tables grow with Accounts or stay as they are
 */
export function largeTables({ accounts, visits, orders }: Sizes): BookTables {
  const company = companyRows(8);
  const books: Books = {
    ...company,
    Visits: [...(company.Visits ?? []), ...earlier(company.Visits ?? [])],
    Orders: [...byUse(company.Orders ?? [])],
  };
  const size = company.Accounts?.length ?? 1;
  const wanted: Readonly<Record<string, number>> = { Accounts: accounts, Visits: visits, Orders: orders };
  const make = makers(books);
  const marks = Array.from({ length: Math.ceil(accounts / size) + 1 }, (_, copy) => (copy === 0 ? "" : markOf(copy)));
  return Object.fromEntries(
    catalogueTables.map(({ key, columns }) => {
      const rows = books[key] ?? [];
      const count = once.has(key) ? rows.length : (wanted[key] ?? Math.ceil((rows.length * accounts) / size));
      // Every copy has the same share of the table's rows.
      const share = Math.max(1, Math.ceil((count * size) / accounts));
      const used = once.has(key) ? rows : rows.slice(0, share);
      const cells = columns.map((column): [string, CellValue[]] => {
        const own = used.map((row) => make(column.key, row[column.key] ?? null));
        const made = new Array<CellValue>(used.length === 0 ? 0 : count);
        for (let row = 0; row < made.length; row++) {
          const cell = own[row % own.length] ?? null;
          const copy = Math.floor(row / own.length);
          made[row] =
            typeof cell === "function" ? (copy === 0 ? cell("", 0) : cell(marks[copy] ?? markOf(copy), copy)) : cell;
        }
        return [column.key, made];
      });
      return [key, { key, rowCount: used.length === 0 ? 0 : count, columns: Object.fromEntries(cells) }];
    }),
  );
}
