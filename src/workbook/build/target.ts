/** How the workbook is to become: which sheet and table get which name, what is missing, what clashes. Pure. */
import { setUpMessage, setUpNote } from "../../locales/setup";
import type { Lang, Message } from "../../locales/types";
import { UserError } from "../../locales/userError";
import { columnByRef, installedColumns, installedTables, tableByKey } from "../../policy/catalogue";
import type { ColumnEntry, Profile } from "../../policy/types";
import { isOurName } from "../blueprint/names";
import type { BookChoice } from "../blueprint/policyRows";
import { sheetPlans } from "../blueprint/sheets";
import type { SheetPlan, TablePlan } from "../blueprint/types";
import type { BookColumn, BookMode, BookTable } from "../book";
import { quoteSheet } from "../snapshot";
import type { Recognised } from "../recogniseTables";
import type { WorkbookState } from "./state";

/** A table as it is to become. */
export interface TableTarget {
  readonly key: string;
  readonly plan: TablePlan;
  readonly sheet: SheetTarget;
  /** Its name in Excel from now on. */
  readonly name: string;
  readonly existing: BookTable | null;
  /** Columns that an existing table lacks. */
  readonly missing: readonly ColumnEntry[];
  /** Places of columns that the choice needed before and needs no longer: they are hidden, their content stays. */
  readonly off: readonly number[];
  /** Columns that are there and are needed again. */
  readonly on: readonly BookColumn[];
}

/** A sheet as it is to become. */
export interface SheetTarget {
  readonly key: string;
  readonly plan: SheetPlan;
  readonly name: string;
  /** Its name now; null when it must be made. */
  readonly existing: string | null;
  /** It must be made visible: its pack was off. */
  readonly show: boolean;
}

export interface Target {
  readonly lang: Lang;
  readonly mode: BookMode;
  readonly choice: BookChoice & {
    readonly packs: ReadonlySet<string>;
    readonly profile: Profile;
    readonly personalData: boolean;
  };
  readonly sheets: readonly SheetTarget[];
  readonly tables: readonly TableTarget[];
  /** Sheets of packs that are off now. */
  readonly hide: readonly string[];
  /** Defined names that cannot have ours. */
  readonly names: ReadonlyMap<string, string>;
  readonly notes: readonly Message[];
}

/** What the set-up is asked for. */
export interface Wanted {
  readonly lang: Lang;
  readonly mode: BookMode;
  readonly packs: ReadonlySet<string>;
  readonly profile: Profile;
  /** Parameters that get a row because a policy.json names them. */
  readonly extraParameters: ReadonlySet<string>;
  readonly extraRules: ReadonlySet<string>;
  readonly personalData: boolean;
  /** A policy.json names days off: a new table Holidays holds those and no example. */
  readonly ownHolidays?: boolean;
  /** A sheet without anything on it, in a workbook that has no other: it is taken for the first one. */
  readonly blankSheet?: string;
}

const sheetNameLimit = 31;

class Names {
  private readonly taken: Set<string>;
  constructor(names: Iterable<string>) {
    this.taken = new Set([...names].map((name) => name.toLowerCase()));
  }
  has(name: string): boolean {
    return this.taken.has(name.toLowerCase());
  }
  take(name: string): string {
    this.taken.add(name.toLowerCase());
    return name;
  }
  /** The first free one of the candidates. */
  free(candidate: (attempt: number) => string): string {
    for (let attempt = 0; ; attempt++) {
      const name = candidate(attempt);
      if (!this.has(name)) return this.take(name);
    }
  }
}

const ownSheetName = (title: string) => (attempt: number): string => {
  const suffix = attempt === 0 ? "" : attempt === 1 ? " (Tierbook)" : ` (Tierbook ${attempt})`;
  return title.slice(0, sheetNameLimit - suffix.length) + suffix;
};

const ownTableName = (key: string) => (attempt: number): string => (attempt === 0 ? key : attempt === 1 ? `TB_${key}` : `TB_${key}_${attempt}`);

/**
 * Plans a set-up.
 * @param state what the workbook holds
 * @param book what of it is ours; null for a workbook that is no Tierbook
 * @param wanted language, mode, packs and profile from now on
 * @param unusable keys of sheets that exist by name but hold something else at the table's place
 * @throws UserError when the structure is locked or a sheet is protected: nothing can have been written yet
 */
export function planTarget(
  state: WorkbookState,
  book: Recognised | null,
  wanted: Wanted,
  unusable: ReadonlySet<string> = new Set(),
): Target {
  const { packs, profile, extraParameters, extraRules, personalData, ownHolidays = false } = wanted;
  const choice = { packs, profile, extraParameters, extraRules, personalData, ownHolidays };
  const before = book ? { packs: book.packs, profile: book.profile, personalData: book.personalData } : choice;
  const notes: Message[] = [];
  const stored = { ...state.metadata?.sheets, ...state.journal?.sheets };
  const storedTables = { ...Object.fromEntries(Object.entries(state.metadata?.tables ?? {}).map(([key, table]) => [key, table.name])), ...state.journal?.tables };
  const sheetNames = new Names(state.sheets.map((sheet) => sheet.name));
  const tableNames = new Names([...state.tables.map((table) => table.name), ...state.names.map((item) => item.name)]);

  let blankTaken = false;
  const plans = sheetPlans(choice);
  const sheets = plans.map((plan): SheetTarget => {
    const withTable = plan.tables.map((table) => book?.tables.get(table.entry.key)?.sheetName).find((name) => name !== undefined);
    const remembered = stored[plan.key];
    const existing = withTable ?? (remembered !== undefined && sheetNames.has(remembered) && !unusable.has(plan.key) ? remembered : null);
    const title = plan.title[wanted.lang];
    const show = existing !== null && !plan.hidden && state.sheets.some((sheet) => sheet.name === existing && !sheet.visible);
    if (existing === null && wanted.blankSheet !== undefined && !blankTaken && !unusable.has(plan.key)) {
      blankTaken = true;
      return { key: plan.key, plan, name: sheetNames.free(ownSheetName(title)), existing: wanted.blankSheet, show };
    }
    if (existing === null) {
      const name = sheetNames.free(ownSheetName(title));
      if (name !== title) notes.push({ text: setUpNote.sheetNameTaken, args: { title, name } });
      return { key: plan.key, plan, name, existing, show };
    }
    const right = remembered ?? (existing.startsWith(title) ? existing : title);
    if (existing === right || sheetNames.has(right)) return { key: plan.key, plan, name: existing, existing, show };
    notes.push({ text: setUpNote.sheetRenamed, args: { from: existing, to: right } });
    return { key: plan.key, plan, name: sheetNames.take(right), existing, show };
  });

  const tables = sheets.flatMap((sheet) =>
    sheet.plan.tables.map((plan): TableTarget => {
      const { key } = plan.entry;
      const existing = book?.tables.get(key) ?? null;
      if (!existing) {
        const remembered = storedTables[key];
        const name = remembered !== undefined && !tableNames.has(remembered) ? tableNames.take(remembered) : tableNames.free(ownTableName(key));
        if (name !== key) notes.push({ text: setUpNote.tableNameTaken, args: { table: key, name } });
        return { key, plan, sheet, name, existing, missing: [], off: [], on: [] };
      }
      const has = new Set(existing.columns.map((column) => column.key));
      const missing = plan.columns.filter((column) => !has.has(column.key));
      const switched = switchedColumns(existing, plan, before);
      const right = storedTables[key] ?? key;
      if (existing.tableName === right || tableNames.has(right)) return { key, plan, sheet, name: existing.tableName, existing, missing, ...switched };
      // A table that the interrupted run had not named yet is no repair to tell of.
      if (state.journal === null) notes.push({ text: setUpNote.tableRenamed, args: { from: existing.tableName, to: right } });
      return { key, plan, sheet, name: tableNames.take(right), existing, missing, ...switched };
    }),
  );

  for (const { off, sheet } of tables)
    if (off.length > 0) notes.push({ text: setUpNote.columnsHidden, args: { sheet: sheet.name, count: off.length } });
  const planned = new Set(sheets.map((sheet) => sheet.existing));
  const hide = [...new Set([...(book?.tables.values() ?? [])].filter((table) => !wanted.packs.has(table.entry.pack)).map((table) => table.sheetName))].filter(
    (name) => !planned.has(name) && state.sheets.some((sheet) => sheet.name === name && sheet.visible),
  );
  hide.forEach((sheet) => notes.push({ text: setUpNote.sheetHidden, args: { sheet } }));
  sheets.filter((sheet) => sheet.show).forEach((sheet) => notes.push({ text: setUpNote.sheetShown, args: { sheet: sheet.name } }));

  const target: Target = { lang: wanted.lang, mode: wanted.mode, choice, sheets, tables, hide, names: clashingNames(state, book), notes };
  refuseLocked(state, target);
  return target;
}

/** Columns of a table that the new choice needs no longer, and those that it needs again. Columns of people stay out of it. */
function switchedColumns(existing: BookTable, plan: TablePlan, before: BookChoice): Pick<TableTarget, "off" | "on"> {
  const now = new Set(plan.columns.map((column) => column.key));
  // A table whose pack was off had none of its columns needed.
  const installed = installedTables(before).some((entry) => entry.key === existing.key);
  const then = new Set(installed ? installedColumns(existing.entry, before).map((column) => column.key) : []);
  const ours = existing.columns.filter((column) => column.key !== null);
  return {
    off: ours.flatMap(({ key, index }) => (key !== null && then.has(key) && !now.has(key) ? [index] : [])),
    on: installed ? ours.filter(({ key }) => key !== null && now.has(key) && !then.has(key)) : [],
  };
}

/** Names with our prefix that are not ours: the workbook is none of ours, or they refer to nothing of ours. */
function clashingNames(state: WorkbookState, book: Recognised | null): ReadonlyMap<string, string> {
  const known = new Map(Object.entries({ ...state.metadata?.names, ...state.journal?.names }));
  if (state.journal || state.metadata) return known;
  const ours = book
    ? [...book.tables.values()].flatMap((table) => [`${quoteSheet(table.sheetName)}!`, `${table.tableName}[`])
    : [];
  const taken = new Names(state.names.map((item) => item.name));
  for (const item of state.names) {
    if (!isOurName(item.name) || item.formula.includes("#REF!") || ours.some((part) => item.formula.includes(part))) continue;
    known.set(item.name, taken.free((attempt) => `${item.name}_${attempt + 2}`));
  }
  return known;
}

function refuseLocked(state: WorkbookState, target: Target): void {
  const changes = target.sheets.some((sheet) => sheet.existing !== sheet.name || sheet.show) || target.hide.length > 0;
  if (state.structureLocked && changes) throw new UserError(setUpMessage.structureLocked);
  const ours = new Set(target.sheets.map((sheet) => sheet.existing));
  const locked = state.sheets.find((sheet) => sheet.protected && ours.has(sheet.name));
  if (locked) throw new UserError(setUpMessage.sheetProtected, { sheet: locked.name });
}

/**
 * Header for a column that is added: its label, unless another column of the table is called so.
 * @param taken headers that the table has
 */
export function newHeader(entry: ColumnEntry, lang: Lang, taken: ReadonlySet<string>): string {
  const label = entry.label[lang];
  return taken.has(label.toLowerCase()) ? `${label} (${entry.key})` : label;
}

/** Header of every column after the set-up, by "Table.column". */
export function targetHeaders(target: Target, book: Recognised | null): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const planned = new Set(target.tables.map((table) => table.key));
  for (const table of target.tables) {
    const taken = new Set(table.existing?.columns.map((column) => column.header.toLowerCase()) ?? []);
    for (const column of table.existing?.columns ?? []) if (column.key) headers.set(`${table.key}.${column.key}`, column.header);
    const added = table.existing ? table.missing : table.plan.columns;
    for (const entry of added) headers.set(`${table.key}.${entry.key}`, newHeader(entry, target.lang, taken));
  }
  for (const [key, table] of book?.tables ?? []) {
    if (planned.has(key)) continue;
    for (const column of table.columns) if (column.key && columnByRef(`${key}.${column.key}`)) headers.set(`${key}.${column.key}`, column.header);
  }
  return headers;
}

/** Excel's name of every table after the set-up; those of packs that are off are there too. */
export function targetTableNames(target: Target, book: Recognised | null): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [key, table] of book?.tables ?? []) if (tableByKey.has(key)) names.set(key, table.tableName);
  for (const table of target.tables) names.set(table.key, table.name);
  return names;
}
