/** The review of tiers, and the computed columns of Accounts where they hold values. */
import type { Dataset } from "../kpis/dataset";
import type { Tier } from "../policy/types";
import type { CellValue } from "../policy/values";
import { accountColumns, type AccountColumn } from "../rules/accounts/computed";
import {
  notRated,
  ratingsInForce,
  reviewTiers,
  tierClasses,
  tierModelOf,
  type ReviewOptions,
  type TierReviewResult,
} from "../tiers";
import type { Job } from "./job";

/** Whom a review is about; null for everybody. Rows are those of Accounts, 0-based. */
export interface ReviewArgs {
  readonly owner: string | null;
  readonly rows: readonly number[] | null;
  /** Only moves that waited and that somebody approved, while the review still proposes just these. */
  readonly approved: readonly { readonly row: number; readonly from: Tier; readonly to: Tier }[] | null;
}

export const reviewJob: Job<ReviewArgs, TierReviewResult> = {
  name: "review",
  run: (data, { owner, rows, approved }) => {
    const options: ReviewOptions = {
      ...(owner === null ? {} : { owner }),
      ...(rows === null ? {} : { rows: new Set(rows) }),
    };
    const review = reviewTiers(data, options);
    if (approved === null) return review;
    const wanted = new Map(approved.map((move) => [move.row, move]));
    const waiting = review.held.filter(({ row, kind, tier, to }) => {
      const move = wanted.get(row);
      return kind === "pending" && move !== undefined && move.from === tier && move.to === to;
    });
    const found = new Set(waiting.map(({ row }) => row));
    return reviewTiers(data, { rows: found, approved: found });
  },
};

/** Computed columns of Accounts by key, as a recalculation writes them: a value a row, list values as labels. */
export const computedColumnsJob: Job<readonly string[], Readonly<Record<string, readonly CellValue[]>>> = {
  name: "computedColumns",
  run: (data, keys) => {
    const rows = Array.from({ length: data.rowCount("Accounts") }, (_, row) => row);
    return Object.fromEntries(keys.map((key) => [key, rows.map(valuesOf[key]?.(data) ?? (() => null))]));
  },
};

const number =
  (values: ArrayLike<number>): AccountColumn =>
  (row) => {
    const value = values[row] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };

/** By key of the column: how its values are prepared. */
const valuesOf: Readonly<Record<string, (data: Dataset) => AccountColumn>> = {
  tierScore: (data) => (tierModelOf(data.policy).id === "score" ? number(ratingsInForce(data).figures) : () => null),
  computedTier: (data) => {
    const { codes } = ratingsInForce(data);
    return (row) => {
      const tier = tierClasses[codes[row] ?? notRated];
      return tier === undefined ? null : data.policy.listLabel("tier", tier);
    };
  },
  salesLast12Months: (data) => number(data.figures().salesLast12Months),
  lastContactDate: (data) => number(data.figures().lastContactDate),
  contactDueDate: (data) => number(data.figures().contactDueDate),
  firstTransDate: (data) => number(data.figures().firstTransDate),
  lastOrderDate: (data) => number(data.figures().lastOrderDate),
  ...accountColumns,
  newness: (data) => {
    const newness = accountColumns.newness(data);
    return (row) => {
      const state = newness(row);
      return typeof state === "string" ? data.policy.listLabel("newness", state) : null;
    };
  },
};
