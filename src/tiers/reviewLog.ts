/** TierReviews by account, oldest first; read once for grace, overrides, history and review cycles. */
import { isSerialDate } from "../calendar/serial";
import { perDataset } from "../kpis/memo";
import type { Dataset } from "../kpis/dataset";
import type { CellValue } from "../policy/values";

export interface ReviewRows {
  /** Rows of TierReviews of an account that have a day, by day and then as they stand; none for an account never reviewed. */
  readonly of: (account: number) => readonly number[];
  /** Evaluation date (else day of the review) of a row of TierReviews. */
  readonly day: (row: number) => number;
  /** A cell of a row of TierReviews; null when the column is not there. */
  readonly cell: (key: string, row: number) => CellValue;
}

const none: readonly number[] = [];

/** @param data TierReviews may be missing: then nobody was reviewed */
export const reviewRows = perDataset((data: Dataset): ReviewRows => {
  const accounts = data.accountRows("TierReviews.accountId");
  const dates = data.column("TierReviews.asOf");
  const written = data.column("TierReviews.reviewDate");
  const days = new Float64Array(accounts?.length ?? 0).fill(Number.NaN);
  const rows = new Map<number, number[]>();
  accounts?.forEach((account, row) => {
    const cell = dates?.[row] ?? written?.[row];
    if (account < 0 || !isSerialDate(cell)) return;
    days[row] = Math.floor(cell);
    const known = rows.get(account);
    if (known) known.push(row);
    else rows.set(account, [row]);
  });
  const day = (row: number): number => days[row] ?? Number.NaN;
  for (const list of rows.values()) list.sort((a, b) => day(a) - day(b));
  return {
    of: (account) => rows.get(account) ?? none,
    day,
    cell: (key, row) => data.column(`TierReviews.${key}`)?.[row] ?? null,
  };
});
