/** Which table is which, and which column: by the stored ids, else by names and headers in any of the three languages. */
import { languages } from "../locales/types";
import type { Lang } from "../locales/types";
import { isPrivate, tables as catalogue, tableByKey } from "../policy/catalogue";
import { listKey } from "../policy/listLabels";
import type { Profile, TableEntry } from "../policy/types";
import { bookTable, type BookColumn, type BookMode, type BookTable } from "./book";
import { bookName, readEssentials } from "./build/metadata";
import type { TableState, WorkbookState } from "./build/state";

/** What is known of a workbook that is, or was, a Tierbook. */
export interface Recognised {
  readonly lang: Lang;
  readonly mode: BookMode;
  readonly packs: ReadonlySet<string>;
  readonly profile: Profile;
  readonly tables: ReadonlyMap<string, BookTable>;
  readonly names: ReadonlyMap<string, string>;
  /** The company keeps data about the private circumstances of persons. */
  readonly personalData: boolean;
  /** false: the stored description was lost; language, packs and mode were concluded from what is there. */
  readonly stored: boolean;
}

/** Share of a table's own headers that must be known for a table to be taken for ours by its headers alone. */
const headerShare = 0.8;
/** With the right name, this share is enough. */
const namedShare = 0.5;
/** Share of the columns that are shown at first which a table of ours still has, whatever people deleted. */
const ownShare = 0.5;

const prefixed = (key: string): string => `TB_${key}`;
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Header text → column key, by label in any language; synonyms count only where no label says otherwise. */
function headerKeys(entry: TableEntry): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const column of entry.columns)
    for (const lang of languages) {
      const label = listKey(column.label[lang]);
      if (!keys.has(label)) keys.set(label, column.key);
    }
  for (const column of entry.columns)
    for (const synonym of column.synonyms) {
      const word = listKey(synonym);
      if (!keys.has(word)) keys.set(word, column.key);
    }
  return keys;
}

/**
 * Names the columns of a table.
 * @param ids column ids by key, where they are stored
 */
export function matchColumns(
  entry: TableEntry,
  table: TableState,
  ids: Readonly<Record<string, number>> = {},
): readonly BookColumn[] {
  const byHeader = headerKeys(entry);
  const taken = new Set<string>();
  const keys = new Map<number, string>();
  const byId = new Map(Object.entries(ids).map(([key, id]) => [id, key]));
  for (const column of table.columns) {
    const key = byId.get(column.id);
    const says = byHeader.get(listKey(column.name));
    // An id is believed unless the header plainly names another column of ours: ids do not survive every program.
    if (key === undefined || (says !== undefined && says !== key && ids[says] !== undefined)) continue;
    keys.set(column.id, key);
    taken.add(key);
  }
  for (const column of table.columns) {
    const says = byHeader.get(listKey(column.name));
    if (keys.has(column.id) || says === undefined || taken.has(says)) continue;
    keys.set(column.id, says);
    taken.add(says);
  }
  return table.columns.map((column) => ({
    key: keys.get(column.id) ?? null,
    header: column.name,
    id: column.id,
    index: column.index,
  }));
}

/** Share of the table's headers that belong to the entry. */
function headersKnown(entry: TableEntry, table: TableState): number {
  const known = matchColumns(entry, table).filter((column) => column.key !== null).length;
  return table.columns.length === 0 ? 0 : known / table.columns.length;
}

const described = (entry: TableEntry, table: TableState, columns: readonly BookColumn[]): BookTable =>
  bookTable(
    entry,
    { tableName: table.name, tableId: table.id, sheetName: table.sheetName, rowCount: table.rowCount },
    columns,
  );

/**
 * Finds our tables.
 * @returns null when the workbook holds none of them
 */
export function recogniseTables(state: WorkbookState): Recognised | null {
  const found = new Map<string, BookTable>();
  const left = new Set(state.tables);
  const take = (entry: TableEntry, table: TableState, ids?: Readonly<Record<string, number>>): void => {
    found.set(entry.key, described(entry, table, matchColumns(entry, table, ids)));
    left.delete(table);
  };
  const { metadata, journal } = state;
  for (const [key, stored] of Object.entries(metadata?.tables ?? {})) {
    const entry = tableByKey.get(key);
    const table =
      state.tables.find((candidate) => candidate.id === stored.id) ??
      state.tables.find((candidate) => same(candidate.name, stored.name));
    if (entry && table && left.has(table)) take(entry, table, stored.columns);
  }
  for (const entry of catalogue) {
    if (found.has(entry.key)) continue;
    const planned = journal?.tables[entry.key];
    const names = planned ? [planned] : metadata?.tables[entry.key] ? [] : [entry.key, prefixed(entry.key)];
    const named = [...left].find(
      (table) =>
        names.some((name) => same(table.name, name)) &&
        (planned !== undefined || (headersKnown(entry, table) >= namedShare && isWide(entry, table))),
    );
    if (named) take(entry, named);
  }
  // A table that a set-up had made but not yet named, or one that lost its name with the description.
  for (const entry of catalogue) {
    if (found.has(entry.key) || left.size === 0) continue;
    const sheet = journal?.sheets[entry.key] ?? (metadata ? metadata.sheets[entry.key] : undefined);
    const fits = [...left].filter(
      (table) => headersKnown(entry, table) >= headerShare && hasKeyColumns(entry, table) && isWide(entry, table),
    );
    const here = fits.filter((table) =>
      sheet === undefined ? metadata === null && found.size > 0 : table.sheetName === sheet,
    );
    const only = here.length === 1 ? here[0] : undefined;
    if (only) take(entry, only);
  }
  if (found.size === 0 && metadata === null) return null;
  const repeated = state.names.find((item) => item.name.toLowerCase() === bookName.toLowerCase());
  const said = metadata ?? journal ?? (repeated ? readEssentials(repeated.formula) : null);
  return {
    lang: said?.lang ?? votedLanguage(found),
    mode: said?.mode ?? "functions",
    packs: new Set(said?.packs ?? ["core", ...[...found.values()].map((table) => table.entry.pack)]),
    profile: said?.profile ?? "basic",
    // Where the description is lost, a column of that kind says that it was switched on.
    personalData:
      metadata?.personalData ??
      [...found.values()].some((table) =>
        table.entry.columns.some((column) => isPrivate(column) && table.indexOf(column.key) !== undefined),
      ),
    tables: found,
    names: new Map(Object.entries((metadata ?? journal)?.names ?? {})),
    stored: metadata !== null,
  };
}

/** Has the table its id column and most of the columns that must be filled? Two tables may share a few headers. */
function hasKeyColumns(entry: TableEntry, table: TableState): boolean {
  const keys = new Set(matchColumns(entry, table).map((column) => column.key));
  const needed = entry.columns.filter((column) => column.required || column.key === entry.idColumn);
  return needed.length > 0 && needed.every((column) => keys.has(column.key));
}

/**
 * Has the table a good part of the columns we make? Somebody's own list of customers may be called Accounts and have nothing but
 * headers that we know; it is not ours for that.
 */
function isWide(entry: TableEntry, table: TableState): boolean {
  const keys = new Set(matchColumns(entry, table).map((column) => column.key));
  const shown = entry.columns.filter((column) => column.visible);
  return shown.filter((column) => keys.has(column.key)).length >= shown.length * ownShare;
}

/** The language in which most headers are written. */
function votedLanguage(found: ReadonlyMap<string, BookTable>): Lang {
  const votes = languages.map((lang) => ({
    lang,
    count: [...found.values()].reduce(
      (sum, table) =>
        sum +
        table.columns.filter((column) =>
          table.entry.columns.some((entry) => entry.key === column.key && entry.label[lang] === column.header),
        ).length,
      0,
    ),
  }));
  return votes.reduce((best, vote) => (vote.count > best.count ? vote : best)).lang;
}
