/**
 * One customer kept in two rows of Accounts becomes one: what each cell will hold, which rows of other tables refer to the other
 * row, and how that row is marked. Nothing is left out: what does not stay is told, cell by cell.
 */
import { unresolved } from "../kpis/accountIndex";
import type { Dataset } from "../kpis/dataset";
import { customersText } from "../locales/customers";
import { say } from "../locales/format";
import { tableByKey, tables } from "../policy/catalogue";
import type { ColumnEntry } from "../policy/types";
import { isBlank, plainCell, type CellValue } from "../policy/values";

/** A cell that is to hold something else. */
export interface PlannedCell {
  readonly table: string;
  /** 0-based row of the table. */
  readonly row: number;
  readonly column: string;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** Columns in which the two rows differ. */
export interface MergeDifference {
  readonly column: string;
  readonly keep: CellValue;
  readonly drop: CellValue;
  /** fill: the row that stays had none; keep, drop: whose value stays. */
  readonly stays: "fill" | "keep" | "drop";
  /** May a person choose the other value? */
  readonly free: boolean;
}

export interface MergePlan {
  readonly differences: readonly MergeDifference[];
  /** The note of the row that stays, written before anything else. */
  readonly note: readonly PlannedCell[];
  /** Cells of other tables that refer to the row that goes; they go before the values, a name among which they may stand. */
  readonly references: readonly PlannedCell[];
  readonly values: readonly PlannedCell[];
  /** Cells of the row that goes. */
  readonly marks: readonly PlannedCell[];
}

/** Columns whose value is the other row's, by a person's choice. */
export type MergeChoices = ReadonlySet<string>;

/** What a row is known by: the row that goes gives it up, or it would be found again as a duplicate. */
const identity = ["taxId", "phone"];

/** Logs tell what was done to a number when it was done: they stay as they are. */
const referring = tables.flatMap((table) =>
  table.kind !== "data" || table.key === "Accounts"
    ? []
    : table.columns.filter(({ type }) => type === "accountRef").map(({ key }) => ({ table: table.key, column: key })),
);

/** Tables with the columns that refer to customers. */
export const referringTables: readonly string[] = [...new Set(referring.map(({ table }) => table))];

/**
 * Plans a merge. Planning again after a part of it was written gives what is left.
 * @param data tables as read, Accounts with all its columns
 * @param keep row of Accounts that stays, 0-based
 * @param drop row that goes; both have numbers of their own
 */
export function mergePlan(data: Dataset, keep: number, drop: number, choices: MergeChoices): MergePlan {
  const raw = (column: string, row: number): CellValue => data.raw.Accounts?.columns[column]?.[row] ?? null;
  const mark = say(data.policy.lang, customersText.mergedInto, { id: plainCell(raw("accountId", keep)) });
  const name = plainCell(raw("accountName", drop));
  // The mark on the name comes first of the marks: a row that has it has given all it had.
  const marked = name.endsWith(mark.trim());
  const differences = marked ? [] : differencesOf(data, keep, drop, choices);
  const cell = (row: number, column: string, to: CellValue): PlannedCell[] =>
    raw(column, row) === to || (isBlank(raw(column, row)) && to === null) || !installed(data, column)
      ? []
      : [{ table: "Accounts", row, column, from: raw(column, row), to }];
  const values = differences.flatMap(({ column, drop: value, stays }) =>
    stays === "keep" ? [] : cell(keep, column, value),
  );
  const renamed = values.some(({ column }) => column === "accountName");
  const note = marked ? null : noteOf(data, keep, drop, differences);
  const closed = data.policy.listLabel("accountStatus", "closed");
  return {
    differences,
    note: note === null ? [] : cell(keep, "note", note),
    values,
    references: referencesTo(data, keep, drop, renamed),
    marks: [
      ...(marked ? [] : cell(drop, "accountName", name + mark)),
      ...identity.flatMap((column) => cell(drop, column, null)),
      ...(data.column("Accounts.status")?.[drop] === "closed" ? [] : cell(drop, "status", closed)),
      ...cell(drop, "nextContactDate", null),
    ],
  };
}

const installed = (data: Dataset, column: string): boolean => data.raw.Accounts?.columns[column] !== undefined;

const left: ReadonlySet<string> = new Set(["accountId", "check", "note"]);

function differencesOf(data: Dataset, keep: number, drop: number, choices: MergeChoices): MergeDifference[] {
  const entries = tableByKey.get("Accounts")?.columns ?? [];
  return entries.flatMap((entry): MergeDifference[] => {
    const cells = data.raw.Accounts?.columns[entry.key];
    if (cells === undefined || entry.filledBy === "formula" || left.has(entry.key)) return [];
    const [kept = null, dropped = null] = [cells[keep], cells[drop]];
    if (isBlank(dropped) || same(data, entry, keep, drop)) return [];
    // What Tierbook decides (tier, recognition) is decided for a row and does not move.
    const free = entry.filledBy === "person" && !isBlank(kept);
    const fill = entry.filledBy === "person" && isBlank(kept);
    const stays = fill ? "fill" : free && choices.has(entry.key) ? "drop" : "keep";
    return [{ column: entry.key, keep: kept, drop: dropped, stays, free }];
  });
}

/** Do the cells say the same: as typed, or by the code of a list? */
function same(data: Dataset, { key }: ColumnEntry, a: number, b: number): boolean {
  const cells = data.raw.Accounts?.columns[key];
  const codes = data.column(`Accounts.${key}`);
  return plainCell(cells?.[a]) === plainCell(cells?.[b]) || plainCell(codes?.[a]) === plainCell(codes?.[b]);
}

/** The note with what does not stay, and the other row's own note. Data of persons go into no note: AccountChanges holds them. */
function noteOf(data: Dataset, keep: number, drop: number, differences: readonly MergeDifference[]): string | null {
  const raw = (column: string, row: number): string => plainCell(data.raw.Accounts?.columns[column]?.[row]);
  const { lang } = data.policy;
  const entries = new Map(tableByKey.get("Accounts")?.columns.map((entry) => [entry.key, entry]));
  const lost = differences.filter(({ column, stays }) => stays !== "fill" && entries.get(column)?.personal !== true);
  const values = lost.map((one) =>
    say(lang, customersText.noteValue, {
      column: entries.get(one.column)?.label ?? one.column,
      value: plainCell(one.stays === "keep" ? one.drop : one.keep),
    }),
  );
  const own = raw("note", drop);
  const before = raw("note", keep);
  const names = { id: raw("accountId", drop), name: raw("accountName", drop) };
  // A merge that broke off has written its line: with fewer differences left it would be another one.
  const begun = before.includes(say(lang, customersText.noteLine, { ...names, values: "" }));
  const line =
    values.length === 0 || begun
      ? ""
      : say(lang, customersText.noteLine, { ...names, values: values.join(lang === "en-US" ? "; " : "；") });
  const added = [own, line].filter((text) => text !== "" && !before.includes(text));
  return added.length === 0 ? null : [before, ...added].filter((text) => text !== "").join("\n");
}

/**
 * Cells that mean the row that goes, or one of the two where it cannot be said which. A row that takes another name takes those that
 * call it by the old one with it.
 */
function referencesTo(data: Dataset, keep: number, drop: number, renamed: boolean): PlannedCell[] {
  const to = data.raw.Accounts?.columns.accountId?.[keep] ?? null;
  return referring.flatMap(({ table, column }) => {
    const ref = `${table}.${column}`;
    const cells = data.raw[table]?.columns[column];
    const accounts = data.accountRows(ref);
    if (!cells || !accounts) return [];
    return cells.flatMap((from, row): PlannedCell[] => {
      const account = accounts[row] ?? unresolved.blank;
      const either =
        account === unresolved.ambiguous && data.accounts.candidates(from).every((one) => one === keep || one === drop);
      const byName = renamed && account === keep && plainCell(from) !== plainCell(to);
      return account === drop || either || byName ? [{ table, row, column, from, to }] : [];
    });
  });
}
