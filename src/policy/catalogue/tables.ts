/** Tables and columns of the workbook, read from tables.json (one line a column). */
import type { LocalText } from "../../locales/types";
import type { ColumnEntry, ColumnType, FormEntry, TableEntry } from "../types";
import raw from "./tables.json";

/** Three labels in the order zh-CN, zh-TW, en-US. */
export type Labels = readonly [string, string, string];

/** key, three labels, type, flags (p/t/f who fills it; R required, V visible, P personal), group, list or reference, unit, synonyms, users. */
type ColumnLine = readonly [string, string, string, string, string, string, string, string?, string?, string?, string?];

interface RawTables {
  readonly groups: Readonly<Record<string, Labels>>;
  readonly tables: readonly {
    readonly key: string;
    readonly sheet: Labels;
    readonly title: Labels;
    readonly pack: string;
    readonly kind: TableEntry["kind"];
    readonly flags: string;
    readonly id: string;
    readonly keys: readonly (readonly string[])[];
    readonly columns: readonly ColumnLine[];
  }[];
  readonly forms: readonly {
    readonly key: string;
    readonly name: Labels;
    readonly tables: readonly string[];
    readonly columns: readonly string[];
    readonly header: number;
    readonly footer: number;
  }[];
}

const data = raw as unknown as RawTables;

/** Three labels as one text. */
export const localText = (labels: Labels): LocalText => ({ "zh-CN": labels[0], "zh-TW": labels[1], "en-US": labels[2] });

const words = (text: string | undefined, separator: string): readonly string[] => (text ? text.split(separator) : []);

const filledBy = { p: "person", t: "tierbook", f: "formula" } as const;

function column(line: ColumnLine): ColumnEntry {
  const [key, cn, tw, en, type, flags, group, source = "", unit = "", synonyms, users] = line;
  const isList = type === "list" || type === "multiList";
  return {
    key,
    label: localText([cn, tw, en]),
    type: type as ColumnType,
    ...(isList && source ? { list: source } : {}),
    ...(!isList && source ? { ref: source } : {}),
    ...(unit ? { unit } : {}),
    filledBy: filledBy[flags[0] as keyof typeof filledBy],
    required: flags.includes("R"),
    group,
    visible: flags.includes("V"),
    personal: flags.includes("P"),
    synonyms: words(synonyms, ";"),
    usedBy: words(users, " "),
  };
}

/** All 48 tables in the dictionary's order, each with its columns in default order. Source: the dictionary of columns. */
export const tables: readonly TableEntry[] = data.tables.map((table) => ({
  key: table.key,
  sheet: localText(table.sheet),
  title: localText(table.title),
  pack: table.pack,
  kind: table.kind,
  hidden: table.flags.includes("H"),
  optional: table.flags.includes("O"),
  idColumn: table.id,
  naturalKeys: table.keys,
  columns: table.columns.map(column),
}));

/** Table by key: "Accounts". */
export const tableByKey: ReadonlyMap<string, TableEntry> = new Map(tables.map((table) => [table.key, table]));

const columnsByRef = new Map(tables.flatMap((table) => table.columns.map((entry) => [`${table.key}.${entry.key}`, entry])));

/**
 * A column's entry.
 * @param ref "Accounts.tier"
 * @returns the entry, undefined when the catalogue has none
 */
export const columnByRef = (ref: string): ColumnEntry | undefined => columnsByRef.get(ref);

/** Labels of the column groups (outlines): key → text. */
export const columnGroups: Readonly<Record<string, LocalText>> = Object.fromEntries(
  Object.entries(data.groups).map(([key, labels]) => [key, localText(labels)]),
);

/** The seven printed forms. */
export const forms: readonly FormEntry[] = data.forms.map((form) => ({
  key: form.key,
  name: localText(form.name),
  tables: form.tables,
  header: form.columns.slice(0, form.header),
  lines: form.columns.slice(form.header, form.columns.length - form.footer),
  footer: form.columns.slice(form.columns.length - form.footer),
}));
