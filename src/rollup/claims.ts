/** Claims of new customers, judged by the orders of every workbook that has the customer. */
import type { NewnessAnswer } from "../kpis/newCustomers";
import type { Message } from "../locales/types";
import type { Claim } from "./customers";

/**
 * "refuted": a workbook has an order within the look-back; "contested": somebody else claims the same customer too; "open": somebody's
 * orders cannot carry the answer.
 */
export type ClaimState = "confirmed" | "refuted" | "contested" | "open";

/** What the orders of another workbook say of the claim's customer at the claim's first deal. */
export interface OtherAnswer extends Pick<NewnessAnswer, "state" | "last" | "reason"> {
  readonly book: string;
}

export interface JudgedClaim {
  readonly state: ClaimState;
  /** The workbook that says so; null: the claim's own. */
  readonly book: string | null;
  /** Latest order before the first deal in that workbook, serial day. */
  readonly last: number | null;
  readonly reason: Message | null;
}

/**
 * @param others answers of the other workbooks that have the customer
 * @param rivals other workbooks in which the same customer is claimed as new
 */
export function judgeClaim(
  claim: Pick<Claim, "state" | "reason">,
  others: readonly OtherAnswer[],
  rivals: readonly string[],
): JudgedClaim {
  const own = { book: null, last: null, reason: claim.reason };
  if (claim.state === "notNew") return { ...own, state: "refuted" };
  const against = others
    .filter(({ state }) => state === "notNew")
    .sort((a, b) => (b.last ?? 0) - (a.last ?? 0) || (a.book < b.book ? -1 : 1))[0];
  if (against) return { state: "refuted", book: against.book, last: against.last, reason: against.reason };
  const [rival] = rivals;
  if (rival !== undefined) return { state: "contested", book: rival, last: null, reason: null };
  if (claim.state === "unknown") return { ...own, state: "open" };
  const silent = others.find(({ state }) => state === "unknown");
  if (silent) return { state: "open", book: silent.book, last: null, reason: silent.reason };
  return { ...own, state: "confirmed" };
}
