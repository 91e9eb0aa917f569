import { say } from "../locales/format";
import type { Lang } from "../locales/types";
import { columnByRef, parameterById, tableByKey } from "../policy/catalogue";
import type { RuleGap } from "../jobs/gaps";
import type { RawPolicy } from "../policy/types";
import { cellAddress, type Snapshots } from "../workbook/snapshot";
import type { Gap, MissingPart } from "./results";

/**
 * What could not be judged, once a rule: what is missing by name and place, how many rows, and why.
 * @param open what the rules gave back
 * @param raw where the parameters stand
 */
export function gapsOf(open: readonly RuleGap[], snapshots: Snapshots, raw: RawPolicy, lang: Lang): Gap[] {
  const places = new Map(raw.parameters.map(({ id, where }) => [id, where]));
  return open.map(({ rule, missing, rows, first, reason }) => {
    const snapshot = first === null ? undefined : snapshots[first.table];
    return {
      rule,
      missing: missing.map((key) => part(key, snapshots, places, lang)),
      rows,
      // Rows differ in their figures: the first sentence stands for all.
      reason: reason === null ? "" : say(lang, reason),
      cell: snapshot && first && first.row < snapshot.rowCount ? cellAddress(snapshot, first.row, null) : null,
    };
  });
}

/** A missing part by its name, with the place where it can be filled in. */
function part(key: string, snapshots: Snapshots, places: ReadonlyMap<string, string>, lang: Lang): MissingPart {
  const parameter = parameterById.get(key);
  if (parameter) return { key, label: parameter.label[lang], cell: places.get(key) ?? null };
  const table = tableByKey.get(key);
  if (table) return { key, label: table.title[lang], cell: place(snapshots, key, null) };
  const dot = key.indexOf(".");
  const column = columnByRef(key);
  if (!column) return { key, label: key, cell: null };
  const owner = key.slice(0, dot);
  return {
    key,
    label: `${tableByKey.get(owner)?.title[lang] ?? owner} · ${column.label[lang]}`,
    cell: place(snapshots, owner, key.slice(dot + 1)),
  };
}

/** The header of a column (or of a table's first column); null where the workbook lacks it. */
function place(snapshots: Snapshots, table: string, column: string | null): string | null {
  const snapshot = snapshots[table];
  if (!snapshot || (column !== null && snapshot.table.indexOf(column) === undefined)) return null;
  return cellAddress(snapshot, null, column);
}
