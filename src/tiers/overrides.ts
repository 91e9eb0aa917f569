/**
 * Reasons for another tier than the computed one. A reason counts for one review cycle (tier.reviewMonths) from the day a review first
 * kept a tier by it; renewed in other words it counts anew. Without a cycle it does not expire.
 */
import { addMonths } from "../calendar/serial";
import { say } from "../locales/format";
import { tierText } from "../locales/tiers";
import type { LocalText } from "../locales/types";
import { languages } from "../locales/types";
import type { Dataset } from "../kpis/dataset";
import { isBlank } from "../policy/values";
import { shortText } from "./amounts";
import { isTier } from "./bands";
import { reviewRows } from "./reviewLog";

export interface Override {
  /** The reason as messages show it. */
  readonly why: string;
  /** Last day it counts, serial; null where the policy has no cycle. */
  readonly until: number | null;
  readonly expired: boolean;
}

const isoDays = /\d{4}-\d{2}-\d{2}/g;

/** Does a logged reason say that this one kept the tier? It was logged in the language of its day. */
function says(logged: string, why: string, computed: LocalText): boolean {
  const day = logged.match(isoDays)?.at(-1) ?? "";
  return languages.some(
    (lang) =>
      logged === say(lang, tierText.heldOverride, { computed, why }) ||
      logged === say(lang, tierText.heldOverrideUntil, { computed, why, until: day }),
  );
}

/**
 * The reason for the tier of an account.
 * @param row of Accounts
 * @returns null where none is given
 */
export function overrideOf(data: Dataset, row: number): Override | null {
  const cell = data.column("Accounts.tierOverrideReason")?.[row];
  if (isBlank(cell)) return null;
  const why = shortText(cell);
  const months = data.policy.number("tier.reviewMonths");
  if (months === null) return { why, until: null, expired: false };
  const today = Math.floor(data.today);
  const log = reviewRows(data);
  const first = log.of(row).find((review) => {
    const reason = log.cell("reason", review);
    const computed = log.cell("computedTier", review);
    return (
      log.day(review) <= today &&
      typeof reason === "string" &&
      isTier(computed) &&
      isBlank(log.cell("heldBy", review)) &&
      says(reason, why, tierText[computed])
    );
  });
  const until = addMonths(first === undefined ? today : log.day(first), months);
  return { why, until, expired: until !== null && today > until };
}
