/** Columns of a workbook as arguments, a name and its cells in turn: a small workbook of just these, built once for the same content. */
import type { Dataset } from "../kpis/dataset";
import { buildDataset } from "../kpis/dataset";
import { ownLists } from "../kpis/cellColumns";
import { functionText } from "../locales/functions";
import { columnByRef } from "../policy/catalogue";
import { parsePolicy } from "../policy/parse";
import type { ColumnType, Policy, RawPolicy } from "../policy/types";
import type { CellValue, TableColumns } from "../policy/values";
import { isBlank, isErrorCell, plainCell } from "../policy/values";
import { blank, scalar, wrongArgument } from "./faults";
import { functionLanguage } from "./language";
import { sameLength } from "./ranges";

/** A column as it was handed over: the same cells have the same number. */
interface Column {
  readonly key: string;
  readonly number: number;
  readonly cells: readonly CellValue[];
}

/** Contents of a column that are kept: of the workbooks open, and of one state before. */
const contentsKept = 4;
/** Data sets that are kept: a scorecard asks for one a KPI. */
const datasetsKept = 64;

const known = new Map<string, Column[]>();
let lastNumber = 0;

/** The cell as the core takes it: empty text is blank, an error cell is one, of a data type its plain value counts. */
function cellOf(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return value === "" ? null : value;
  if (value === null || value === undefined) return null;
  const { code, type, basicValue } = value as Readonly<Record<string, unknown>>;
  if (typeof code === "string") return { error: code };
  return type === "Error" || typeof basicValue === "object" ? { error: "#VALUE!" } : cellOf(basicValue);
}

const alike = (a: CellValue, b: CellValue): boolean =>
  a === b || (isErrorCell(a) && isErrorCell(b) && a.error === b.error);

/** Kinds of columns in which a zero is a number that somebody may have typed. */
const numeric: ReadonlySet<ColumnType> = new Set(["number", "integer", "money", "share", "boolean", "time"]);

/** Excel on the desktop hands an empty cell over as 0: where a column of words or days knows no blank cell, its zeros are the blank ones. */
function withoutZeros(key: string, cells: readonly CellValue[]): readonly CellValue[] {
  const type = columnByRef(key)?.type;
  if ((type && numeric.has(type)) || !cells.includes(0) || cells.includes(null)) return cells;
  return cells.map((cell) => (cell === 0 ? null : cell));
}

/** @throws #VALUE! for a range of several columns */
function columnOf(key: string, range: unknown): Column {
  const rows = Array.isArray(range) ? (range as readonly unknown[]) : [[range]];
  const at = (row: number): CellValue => {
    const own = rows[row];
    if (!Array.isArray(own)) return cellOf(own);
    if (own.length > 1) throw wrongArgument(functionText.oneColumn, { name: key });
    return cellOf(own[0]);
  };
  const contents = known.get(key) ?? [];
  if (contents.length === 0) known.set(key, contents);
  const found = contents.findIndex(
    ({ cells }) => cells.length === rows.length && cells.every((cell, row) => alike(cell, at(row))),
  );
  const column = contents[found] ?? { key, number: ++lastNumber, cells: rows.map((_, row) => at(row)) };
  // The latest stands first, so the usual case compares once.
  if (found >= 0) contents.splice(found, 1);
  contents.unshift(column);
  contents.length = Math.min(contents.length, contentsKept);
  return column;
}

const listKey = (list: string): string => `Lists.${list}`;
const lists: ReadonlySet<string> = new Set(ownLists.map(listKey));

/** @throws #VALUE! for a name without cells, a name that is no column, or one given twice */
function columnsOf(pairs: readonly unknown[]): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (let at = 0; at < pairs.length; at += 2) {
    const name = scalar(pairs[at]);
    const key = typeof name === "string" ? name.trim() : "";
    const found = (blank(name) ? "" : String(name)).slice(0, 60);
    if (!columnByRef(key) && !lists.has(key)) throw wrongArgument(functionText.notColumn, { found });
    if (columns.has(key)) throw wrongArgument(functionText.columnTwice, { found });
    if (at + 1 === pairs.length) throw wrongArgument(functionText.columnWithoutCells, { found });
    columns.set(key, columnOf(key, pairs[at + 1]));
  }
  return columns;
}

/** A range of a policy table as a column of its own whose cells are its rows, one after the other. */
function rowsOf(key: string, range: unknown): { readonly number: number; readonly rows: readonly CellValue[][] } {
  if (blank(range)) return { number: 0, rows: [] };
  const rows = (Array.isArray(range) ? (range as readonly unknown[]) : [[range]]).map((row) =>
    (Array.isArray(row) ? (row as readonly unknown[]) : [row]).map(cellOf),
  );
  const width = rows[0]?.length ?? 0;
  const flat = rows.flat().map((cell) => [cell]);
  return { number: columnOf(`${key} ${width}`, flat).number, rows };
}

/** What the Policy sheet says, as far as figures ask for it. */
function policyOf(
  parameters: readonly CellValue[][],
  holidays: readonly CellValue[][],
  given: ReadonlyMap<string, Column>,
): Policy {
  const width = parameters[0]?.length ?? 0;
  if (parameters.length > 0 && width < 2) throw wrongArgument(functionText.notPolicy);
  const at = width === 2 ? 1 : 2;
  const listed = (key: string): readonly CellValue[] => given.get(`Lists.${key}`)?.cells ?? [];
  const [ids, codes, texts] = [listed("list"), listed("code"), listed("text")];
  const table = ids.flatMap((list, row) =>
    isBlank(list) || isBlank(texts[row])
      ? []
      : [{ list: plainCell(list), code: plainCell(codes[row]), text: plainCell(texts[row]), active: true }],
  );
  const inTable = new Set(table.map(({ list, text }) => `${list}\n${text}`));
  const typed = ownLists.flatMap((list) =>
    (given.get(listKey(list))?.cells ?? []).flatMap((cell) => {
      const text = typeof cell === "string" ? cell.trim() : "";
      return text === "" || inTable.has(`${list}\n${text}`) ? [] : [{ list, code: text, text, active: true }];
    }),
  );
  const raw: RawPolicy = {
    lang: functionLanguage(),
    packs: [],
    profile: "full",
    rules: [],
    parameters: parameters.flatMap(([id, ...rest]) =>
      isBlank(id) ? [] : [{ id: plainCell(id), value: rest[at - 1] ?? null, where: "" }],
    ),
    holidays: holidays.flatMap((row) => {
      const [date = null] = row;
      const isWorkday = row.length > 1 ? (row[row.length - 1] ?? null) : null;
      // An empty cell is 0 on the desktop: no day, or one not worked.
      return isBlank(date) || date === 0 ? [] : [{ date, isWorkday: isWorkday === 0 ? null : isWorkday, where: "" }];
    }),
    lists: [...table, ...typed],
  };
  return parsePolicy(raw).policy;
}

/** Columns as tables. @throws #VALUE! when columns of a table have different lengths */
function tablesOf(columns: ReadonlyMap<string, Column>): Readonly<Record<string, TableColumns>> {
  const tables = new Map<string, Record<string, readonly CellValue[]>>();
  for (const { key, cells } of columns.values()) {
    if (lists.has(key)) continue;
    const [table = "", name = ""] = key.split(".");
    const own = tables.get(table) ?? {};
    tables.set(table, own);
    own[name] = withoutZeros(key, cells);
  }
  return Object.fromEntries(
    [...tables].map(([key, own]) => [key, { key, rowCount: sameLength(...Object.values(own)), columns: own }]),
  );
}

const datasets = new Map<string, Dataset>();
const policies = new Map<string, Policy>();

/** What is kept under a key, else made; of the others the latest asked for stay. */
function kept<T>(all: Map<string, T>, most: number, key: string, make: () => T): T {
  const value = all.get(key) ?? make();
  all.delete(key);
  all.set(key, value);
  for (const oldest of all.keys()) if (all.size > most) all.delete(oldest);
  return value;
}

export interface BookArguments {
  readonly today: number;
  /** Rows of Parameters and of Holidays; what cannot be read is a gap, as on the Policy sheet. */
  readonly policy: unknown;
  readonly holidays: unknown;
  /** Name, cells, name, cells …: "Orders.amount" and its range. Error cells are cells that cannot be read. */
  readonly columns: readonly unknown[];
}

/**
 * The data set of the columns. Rows stay where they are, so that what points at a row of a table still does.
 * @throws #VALUE! when names and ranges do not go together
 */
export function bookArgument({ today, policy, holidays, columns }: BookArguments): Dataset {
  const given = columnsOf(columns);
  const [parameters, days] = [rowsOf("policy", policy), rowsOf("holidays", holidays)];
  const numbers = [...given.values()].map(({ number }) => number).sort((a, b) => a - b);
  const key = [functionLanguage(), today, parameters.number, days.number, ...numbers].join();
  return kept(datasets, datasetsKept, key, () => {
    const words = [...given.values()].filter((column) => column.key.startsWith("Lists."));
    const said = [functionLanguage(), parameters.number, days.number, ...words.map(({ number }) => number)].join();
    const read = (): Policy => policyOf(parameters.rows, days.rows, given);
    return buildDataset(tablesOf(given), kept(policies, contentsKept, said, read), today);
  });
}
