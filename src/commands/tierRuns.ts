import type { Lang } from "../locales/types";
import { readRuns } from "../workbook/journal";
import { readPolicy } from "../workbook/policySheet";
import { readAccounts } from "../workbook/readAccounts";
import type { TableSnapshot } from "../workbook/snapshot";
import { openLogged } from "./openLogged";
import { recalculateCommand, undoCommand } from "./tierDecisions";
import { subjectDate, subjectDocument, subjectOwner } from "./tierScope";
import { undoableRuns, undoCheck } from "./undoCheck";

/** A past recalculation that is not undone, and what an undo would do. */
export interface TierRun {
  readonly batch: string;
  /** Who ran it, "" where unknown, and when (serial date with time; null where the log lacks it). */
  readonly user: string;
  readonly at: number | null;
  /** Evaluation date. */
  readonly asOf: number | null;
  /** Owner whose accounts it was about, "" for none in particular. */
  readonly owner: string;
  /** Number of the approval, "" where it was none. */
  readonly document: string;
  /** Accounts it changed: those that an undo sets back, those that hold the old values already, those it leaves alone. */
  readonly accounts: number;
  readonly restorable: number;
  readonly restored: number;
  /** By why: changed since, decided again by a later run, or the row is gone. */
  readonly contradicted: { readonly changed: number; readonly laterRun: number; readonly gone: number };
}

/**
 * Past recalculations that are not undone, the latest first; nothing is written.
 * @param options limit: so many of them at most
 * @throws UserError when the workbook is no Tierbook or has no log
 */
export async function tierRuns(
  context: Excel.RequestContext,
  options: { readonly lang?: Lang; readonly limit?: number; readonly signal?: AbortSignal } = {},
): Promise<readonly TierRun[]> {
  const { book } = await openLogged(context, ["Accounts", "AuditLog"], options.lang);
  const { policy } = await readPolicy(context, book);
  const runs = await readRuns(context, book, [recalculateCommand, undoCommand], options.signal);
  const tables = await readAccounts(context, book, policy, options.signal ? { signal: options.signal } : {});
  const accounts = tables.Accounts as TableSnapshot;
  return undoableRuns(runs)
    .slice(0, options.limit ?? 20)
    .map((run): TierRun => {
      const { restorable, restored, contradicted } = undoCheck(accounts, run, runs, policy);
      const because = (why: string): number => contradicted.filter((found) => found.why === why).length;
      return {
        batch: run.batch,
        user: run.user,
        at: run.at,
        asOf: subjectDate(run.subject),
        owner: subjectOwner(run.subject),
        document: subjectDocument(run.subject),
        accounts: restorable.length + restored.length + contradicted.length,
        restorable: restorable.length,
        restored: restored.length,
        contradicted: { changed: because("changed"), laterRun: because("laterRun"), gone: because("gone") },
      };
    });
}
