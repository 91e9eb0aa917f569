import { applicationOf, newCustomerList, type ApplicationCells } from "../daily/newCustomers";
import { buildDataset } from "../kpis/dataset";
import { customersText } from "../locales/customers";
import { say } from "../locales/format";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import { auditLog, evaluationDate } from "../workbook/journal";
import { addLoggedRows, undoLoggedRun, type UndoneRun } from "../workbook/loggedRows";
import { readPolicy } from "../workbook/policySheet";
import { readTables } from "../workbook/read";
import { findRow } from "../workbook/rowRef";
import { cellAddress, sameValue, type TableSnapshot } from "../workbook/snapshot";
import { openLogged } from "./openLogged";

export const applyCommand = "applyNewCustomer";
const table = "NewCustomerApps";
const tables = ["Accounts", "Orders", "Visits", table];

export interface ApplyOptions {
  readonly lang?: Lang;
  /** Who does it, for the log. */
  readonly user?: string;
  readonly asOf?: number;
  readonly signal?: AbortSignal;
}

export interface ApplyResult {
  readonly lang: Lang;
  /** Number of the application; null where nothing was written. */
  readonly appNo: string | null;
  /** The application's cell, to go to; null where nothing was written. */
  readonly cell: string | null;
  readonly batch: string | null;
  readonly summary: string;
}

/**
 * Writes the application for a new customer as a row of its own, filled with what the workbook knows. The day of applying stays blank:
 * it is entered by who hands the form in. Journalled, and can be taken back.
 * @param ref what `rowRef` calls the customer
 * @param seen the cells as `applicationOf` gave them for the preview; where the workbook says something else by now nothing is written
 * @throws UserError when a table is missing, the customer is gone, is not to be applied for (any more), or a sheet is protected
 */
export async function applyNewCustomer(
  context: Excel.RequestContext,
  ref: string,
  seen: ApplicationCells,
  options: ApplyOptions = {},
  progress?: Progress,
): Promise<ApplyResult> {
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const { book, lang } = await openLogged(context, [...tables, auditLog], options.lang);
  const { policy } = await readPolicy(context, book);
  progress?.({ text: customersText.stepRead });
  const snapshots = await readTables(
    context,
    book,
    tables.map((key) => ({ table: key })),
    signal,
  );
  const accounts = snapshots.Accounts as TableSnapshot;
  const row = findRow(accounts, ref);
  if (row === null) throw new UserError(customersText.rowGone, { id: ref });
  const data = buildDataset(snapshots, policy, evaluationDate(options.asOf, policy.number("today")));
  const one = newCustomerList(data).find((each) => each.row === row);
  if (one === undefined) throw new UserError(customersText.notToApply, { name: ref });
  const nothing = { lang, appNo: null, cell: null, batch: null };
  if (one.application !== null) {
    const cell = cellAddress(snapshots[table] as TableSnapshot, one.application, "appNo");
    return { ...nothing, cell, summary: say(lang, customersText.applied, { cell }) };
  }
  const now = applicationOf(data, one);
  const differs = [...new Set([...Object.keys(now), ...Object.keys(seen)])].find(
    (key) => !sameValue(now[key] ?? null, seen[key] ?? null),
  );
  if (differs !== undefined) {
    const column = book.tables.get(table)?.entry.columns.find(({ key }) => key === differs)?.label[lang] ?? differs;
    return { ...nothing, summary: say(lang, customersText.applicationChanged, { column }) };
  }
  const installed = Object.entries(now).filter(([key]) => book.tables.get(table)?.indexOf(key) !== undefined);
  progress?.({ text: customersText.stepWrite });
  const work = { command: applyCommand, subject: `${ref} ${one.deal}`, table, user: options.user ?? "", ...signal };
  const { batch, ids } = await addLoggedRows(context, book, work, [Object.fromEntries(installed)]);
  const [appNo = ""] = ids;
  const after = (await readTables(context, book, [{ table, columns: ["appNo"] }], signal))[table] as TableSnapshot;
  const at = findRow(after, appNo);
  const cell = at === null ? null : cellAddress(after, at, "appNo");
  return { lang, appNo, cell, batch, summary: say(lang, customersText.applicationMade, { appNo }) };
}

/**
 * Takes an application back that nobody has edited since.
 * @param batch as `applyNewCustomer` returned it
 * @throws UserError when there is no such run or a sheet is protected
 */
export async function undoApplication(
  context: Excel.RequestContext,
  batch: string,
  options: Pick<ApplyOptions, "lang" | "user" | "signal"> = {},
): Promise<UndoneRun & { readonly summary: string }> {
  const { book, lang } = await openLogged(context, [table, auditLog], options.lang);
  const run = { batch, command: applyCommand, user: options.user ?? "" };
  const undone = await undoLoggedRun(context, book, options.signal ? { ...run, signal: options.signal } : run);
  const text = undone.left.length > 0 ? customersText.applicationEdited : customersText.applicationUndone;
  return { ...undone, summary: text[lang] };
}
