/** The Policy sheet read: parameters, rule switches, holidays and value lists, checked by the core. */
import { listById, parameterById } from "../policy/catalogue";
import { listLabels, parsePolicy, readParameter } from "../policy";
import type { Policy, PolicyProblem, Profile, RawPolicy } from "../policy/types";
import { isBlank, type CellValue } from "../policy/values";
import { cellNames, listHeadName } from "./blueprint/names";
import { openListRows } from "./blueprint/listsPanel";
import type { Book } from "./book";
import { readTables } from "./read";
import { cellAddress, valueText, type Snapshots, type TableSnapshot } from "./snapshot";

/**
 * Reads the Policy sheet, the value lists and the holidays, and checks them.
 * @returns the policy, and what cannot be used with the place of each ("制度设置!C5")
 */
export async function readPolicy(
  context: Excel.RequestContext,
  book: Book,
): Promise<{
  policy: Policy;
  problems: readonly PolicyProblem[];
  /** What stands in the cells of Parameters, by id. */
  typed: Readonly<Record<string, CellValue>>;
  /** What the sheets say, before it was checked. */
  raw: RawPolicy;
}> {
  const raw = await readRawPolicy(context, book);
  const typed = Object.fromEntries(raw.parameters.map(({ id, value }) => [id, value]));
  return { ...parsePolicy(raw), typed, raw };
}

/** What the sheets say, before it is checked. */
export async function readRawPolicy(context: Excel.RequestContext, book: Book): Promise<RawPolicy> {
  const names = context.workbook.names.load("items/name");
  const tables = await readTables(
    context,
    book,
    ["Parameters", "RuleBook", "Holidays", "Lists"].map((table) => ({ table })),
  );
  const heads = [...listById.values()]
    .filter((list) => list.open)
    .flatMap((list) => {
      const name = names.items.find((item) => item.name.toLowerCase() === listHeadName(list.id).toLowerCase());
      return name
        ? [
            {
              list: list.id,
              range: name.getRange().getOffsetRange(1, 0).getAbsoluteResizedRange(openListRows, 1).load("values"),
            },
          ]
        : [];
    });
  if (heads.length > 0) await context.sync();
  const own = heads.flatMap(({ list, range }) =>
    range.values.flatMap(([cell]: unknown[]) =>
      typeof cell === "string" && cell.trim() !== "" ? [{ list, code: "", text: cell.trim(), active: true }] : [],
    ),
  );
  return rawPolicyOf(book, tables, own);
}

/**
 * What tables say that were read.
 * @param tables Parameters, RuleBook, Holidays, Lists; one that is missing says nothing
 * @param own texts typed under the headings of open lists
 */
export function rawPolicyOf(
  book: Pick<Book, "lang" | "packs" | "profile">,
  tables: Snapshots,
  own: RawPolicy["lists"],
): RawPolicy {
  const { Parameters, RuleBook, Holidays, Lists } = tables;
  const parameters = rowsOf(Parameters, ["parameterId", "value"], ([id, value], where) =>
    isBlank(id) ? [] : [{ id: valueText(id), value: value ?? null, where: where("value") }],
  );
  const listed = rowsOf(Lists, ["list", "code", "text", "active"], ([list, code, text, active]) =>
    isBlank(list) || isBlank(text)
      ? []
      : [
          {
            list: valueText(list),
            code: isBlank(code) ? "" : valueText(code),
            text: valueText(text),
            active: !isNo(active),
          },
        ],
  );
  const profile = parameters.find((row) => row.id === "policy.profile")?.value ?? null;
  return {
    lang: book.lang,
    packs: [...book.packs],
    profile: profileOf(profile) ?? book.profile,
    parameters,
    rules: rowsOf(RuleBook, ["ruleId", "on", "severity"], ([id, on, severity], where) =>
      isBlank(id) ? [] : [{ id: valueText(id), on: on ?? null, severity: severity ?? null, where: where("on") }],
    ),
    holidays: rowsOf(Holidays, ["date", "isWorkday"], ([date, isWorkday], where) =>
      isBlank(date) ? [] : [{ date: date ?? null, isWorkday: isWorkday ?? null, where: where("date") }],
    ),
    lists: [...listed, ...ownValues(own, listed)],
  };
}

/** Values typed under a list's heading that the table does not hold already: their code is their text. */
function ownValues(
  own: readonly RawPolicy["lists"][number][],
  listed: readonly RawPolicy["lists"][number][],
): readonly RawPolicy["lists"][number][] {
  const known = new Set(listed.map((row) => `${row.list}\n${row.text}`));
  return own.filter((row) => !known.has(`${row.list}\n${row.text}`)).map((row) => ({ ...row, code: row.text }));
}

const isNo = (cell: CellValue | undefined): boolean =>
  cell === false || cell === 0 || (typeof cell === "string" && /^(否|no|false|n)$/i.test(cell.trim()));

function profileOf(cell: CellValue): Profile | null {
  const entry = parameterById.get("policy.profile");
  if (!entry) return null;
  const reading = readParameter(entry, cell, listLabels([], "en-US"));
  const value = "value" in reading ? reading.value : null;
  return value === "basic" || value === "standard" || value === "full" ? value : null;
}

/** Rows of a table as arrays of the named columns; a table or column that is missing gives nothing. */
function rowsOf<T>(
  table: TableSnapshot | undefined,
  columns: readonly string[],
  make: (cells: readonly (CellValue | undefined)[], where: (column: string) => string) => readonly T[],
): readonly T[] {
  if (!table) return [];
  return Array.from({ length: table.rowCount }, (_, row) =>
    make(
      columns.map((column) => table.columns[column]?.[row]),
      (column) => cellAddress(table, row, column),
    ),
  ).flat();
}

/**
 * Stores the date that the sheets' formulas count from (defined name `TB_Today`): a value, never a formula.
 * @param today serial date the command used
 */
export async function setToday(context: Excel.RequestContext, book: Book, today: number): Promise<void> {
  const name = context.workbook.names
    .getItemOrNullObject(book.names.get(cellNames.today) ?? cellNames.today)
    .load("formula");
  await context.sync();
  if (name.isNullObject || String(name.formula).includes("#REF!")) return;
  const cell = name.getRange().load("values");
  await context.sync();
  if (cell.values[0]?.[0] === today) return;
  cell.values = [[today]];
  await context.sync();
}
