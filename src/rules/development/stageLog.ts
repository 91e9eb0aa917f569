/** What the log says of a development's stages: table AuditLog, a row a change (corrections 12). */
import { isSerialDate } from "../../calendar/serial";
import { changedRows } from "../../kpis/auditRows";
import { columnByRef, tableByKey } from "../../policy/catalogue";
import { plainText } from "../define";
import type { RuleContext } from "../types";
import { placesIn, stageLists } from "./stages";
import type { Place, StageKey } from "./stages";

/** One logged change of a cell. */
export interface LoggedChange {
  /** Row of AuditLog. */
  readonly row: number;
  /** Serial date with time; null when it cannot be read. */
  readonly at: number | null;
}

/** One logged change of a stage. */
export interface StageChange extends LoggedChange {
  readonly from: Place;
  readonly to: Place;
}

/** Key or any label of a table or column, as logs written by hand may name it. */
const names = (key: string, labels: Readonly<Record<string, string>> | undefined): ReadonlySet<string> =>
  new Set([key, ...Object.values(labels ?? {})]);

/** Logged changes of a column of Development by row of Development, in the order of the log. */
export function changesOf({ column, data }: RuleContext, key: string): (row: number) => readonly LoggedChange[] {
  const sheets = names("Development", tableByKey.get("Development")?.sheet);
  const fields = names(key, columnByRef(`Development.${key}`)?.label);
  const sheet = column("AuditLog.sheet");
  const ids = column("AuditLog.rowId");
  const field = column("AuditLog.field");
  const times = column("AuditLog.at");
  const byId = new Map<string, LoggedChange[]>();
  for (const row of changedRows(data)) {
    const id = plainText(ids[row]);
    if (id === null || !fields.has(plainText(field[row]) ?? "") || !sheets.has(plainText(sheet[row]) ?? "")) continue;
    const at = times[row];
    const change = { row, at: isSerialDate(at) ? at : null };
    const known = byId.get(id);
    if (known) known.push(change);
    else byId.set(id, [change]);
  }
  const own = column("Development.devId");
  return (row) => byId.get(plainText(own[row]) ?? "") ?? [];
}

/** The same with the stages before and after. */
export function stageChanges(context: RuleContext, key: StageKey): (row: number) => readonly StageChange[] {
  const place = placesIn(context.policy, stageLists[key]);
  const before = context.column("AuditLog.oldValue");
  const after = context.column("AuditLog.newValue");
  const changes = changesOf(context, key);
  return (row) =>
    changes(row).map((change) => ({ ...change, from: place(before[change.row]), to: place(after[change.row]) }));
}

/**
 * Day on which a stage was first reached or passed.
 * @param changes the row's log
 * @param least number of the stage
 * @returns serial day; null when the log does not hold that change, or its time cannot be read
 */
export function enteredOn(changes: readonly StageChange[], least: number): number | null {
  const first = changes.find(({ to }) => typeof to === "number" && to >= least);
  if (!first || first.at === null || (typeof first.from === "number" && first.from >= least)) return null;
  return Math.floor(first.at);
}
