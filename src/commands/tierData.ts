/** What looking at tiers reads, without writing: for a what-if, who is due for review, and the history of an account. */
import { datasetOf, type Subject } from "../jobs/job";
import type { Dataset } from "../kpis/dataset";
import type { Lang } from "../locales/types";
import { plainCell, type CellValue } from "../policy/values";
import { evaluationDate, requireTables } from "../workbook/journal";
import { readPolicy } from "../workbook/policySheet";
import { readAccounts } from "../workbook/readAccounts";
import { openBook } from "../workbook/recognise";
import { rowNames, type TableSnapshot } from "../workbook/snapshot";

export interface TierData {
  /** Language of the workbook. */
  readonly lang: Lang;
  /** Accounts, orders, visits and reviews with the policy, as they stood when they were read. */
  readonly data: Dataset;
  /** The same, for what is computed elsewhere. */
  readonly subject: Subject;
  /** Key of every row of Accounts, by which results and selections name it; "" for a blank row. */
  readonly names: readonly string[];
  /** Owners of accounts, each once, in the order of their first account. */
  readonly owners: readonly string[];
  /** What stands in the cells of Parameters, by id: what changes of the policy are decided on. */
  readonly typed: Readonly<Record<string, CellValue>>;
}

/**
 * Reads accounts, orders, visits and earlier reviews.
 * @param options asOf: serial date to judge by, else the parameter `today`, else the current day
 * @throws UserError when the workbook is no Tierbook or has no Accounts
 */
export async function readTierData(
  context: Excel.RequestContext,
  options: { readonly asOf?: number; readonly signal?: AbortSignal } = {},
): Promise<TierData> {
  const book = await openBook(context);
  requireTables(book, ["Accounts"]);
  const { policy, raw, typed } = await readPolicy(context, book);
  const tables = await readAccounts(
    context,
    book,
    policy,
    options.signal === undefined ? {} : { signal: options.signal },
  );
  const accounts = tables.Accounts as TableSnapshot;
  const subject = { tables, raw, today: evaluationDate(options.asOf, policy.number("today")) };
  const data = datasetOf(subject);
  const owners = (data.column("Accounts.owner") ?? []).map((cell) => plainCell(cell)).filter((name) => name !== "");
  return {
    lang: book.lang,
    data,
    subject,
    names: rowNames(accounts, "accountId", "accountName"),
    owners: [...new Set(owners)],
    typed,
  };
}
