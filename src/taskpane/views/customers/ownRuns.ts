/**
 * The runs that were written from a panel and can be taken back, the last one at the end; null while nothing was written or taken back
 * from here, when the workbook's last run is meant.
 */
export type OwnRuns = readonly string[] | null;

/** @param batch of a run just written; null where nothing was */
export const afterWriting = (runs: OwnRuns, batch: string | null): OwnRuns =>
  batch === null ? runs : [...(runs ?? []), batch];

/** One was taken back: the next is the one before it, never somebody else's. */
export const afterUndo = (runs: OwnRuns): OwnRuns => (runs ?? []).slice(0, -1);

/** The run to be taken back next: named; none that exists once all of this panel's are taken back; the workbook's last. */
export const nextToUndo = (runs: OwnRuns): { readonly batch?: string } =>
  runs === null ? {} : { batch: runs[runs.length - 1] ?? "" };
