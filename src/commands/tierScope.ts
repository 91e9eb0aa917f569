/** Whom a recalculation is about: everybody, an owner's accounts, a selection, or moves that somebody approved. */
import { isoDate, serialFromIso } from "../calendar/serial";
import type { ReviewArgs } from "../jobs/tiers";
import { recalcText } from "../locales/recalc";
import { UserError } from "../locales/userError";
import type { CellValue } from "../policy/values";
import type { Tier } from "../policy/types";

/** A move that waited and that somebody approved: written only while the review still proposes just this. */
export interface ApprovedMove {
  /** Text that tells the account's row from the others, as results give it. */
  readonly key: string;
  readonly from: Tier;
  readonly to: Tier;
  /** What its effective date held. */
  readonly heldSince?: CellValue;
}

/** Nothing given: everybody. */
export interface TierScope {
  /** Only accounts of this owner. */
  readonly owner?: string;
  /** Only these accounts, by key. */
  readonly accounts?: readonly string[];
  /** Only these moves, all approved. */
  readonly approved?: readonly ApprovedMove[];
  /** Number of the approval in the company's own system (审批单号); needed with `approved`. */
  readonly document?: string;
}

/**
 * What the scope asks of a review.
 * @param names key of every row of Accounts, "" for a row without number and name
 */
export function reviewArgs(names: readonly string[], { owner, accounts, approved }: TierScope): ReviewArgs {
  const rowOf = accounts || approved ? new Map(names.map((name, row) => [name, row])) : new Map<string, number>();
  const placed = <T>(key: string, make: (row: number) => T): T[] => {
    const row = rowOf.get(key);
    return row === undefined ? [] : [make(row)];
  };
  return {
    owner: owner ?? null,
    rows: accounts?.flatMap((key) => placed(key, (row) => row)) ?? null,
    approved: approved?.flatMap(({ key, from, to }) => placed(key, (row) => ({ row, from, to }))) ?? null,
  };
}

/**
 * What the journal says a run is about: its evaluation date, and whom. A run that failed half way is gone on with only by one about the
 * same accounts.
 * @throws UserError when moves are approved without the number of a document
 */
export function reviewSubject(asOf: number, scope: TierScope): string {
  const document = scope.document?.trim() ?? "";
  if (scope.approved !== undefined && document === "") throw new UserError(recalcText.documentMissing);
  const parts = [
    scope.owner === undefined ? "" : `owner=${scope.owner.trim()}`,
    scope.accounts === undefined ? "" : `accounts=${listMark(scope.accounts)}`,
    scope.approved === undefined ? "" : `approval=${document} ${listMark(scope.approved.map(({ key }) => key))}`,
  ];
  return [isoDate(asOf), ...parts.filter((part) => part !== "")].join(" ");
}

/** The evaluation date of a run by its subject; null where it cannot be read. */
export const subjectDate = (subject: string): number | null => serialFromIso(subject.slice(0, 10));

/** The approval's document of a run by its subject; "" where it was none. */
export const subjectDocument = (subject: string): string => /(?:^| )approval=(.*) \d+:\w+$/.exec(subject)?.[1] ?? "";

/** The owner of a run by its subject; "" where it was not about one. */
export const subjectOwner = (subject: string): string =>
  /^\S+ owner=(.*?)(?: accounts=\d+:\w+| approval=.*)?$/.exec(subject)?.[1] ?? "";

/** A short mark of a list of accounts: how many, and a sum that differs where they differ (FNV-1a). */
function listMark(keys: readonly string[]): string {
  let sum = 0x811c9dc5;
  for (const character of [...keys].sort().join("\n")) {
    sum ^= character.codePointAt(0) ?? 0;
    sum = Math.imul(sum, 0x01000193) >>> 0;
  }
  return `${keys.length}:${sum.toString(36)}`;
}
