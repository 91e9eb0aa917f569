/** Reviews come in time and are recorded: TIR-05, 06. */
import { addMonths, isoDate, isSerialDate } from "../../calendar/serial";
import { tierText } from "../../locales/tiers";
import { commonText, tierRuleText } from "../../locales/rules";
import { dateCell } from "../../kpis/contact";
import { atFourDecimals } from "../../kpis/money";
import type { Tier } from "../../policy/types";
import { isBlank } from "../../policy/values";
import type { Bands } from "../../tiers/bands";
import { isTier, policyBands, salesTier, tierRank } from "../../tiers/bands";
import { columnName, filled, shown } from "../define";
import { activeAccounts } from "../accounts/each";
import { numberCell } from "../shared/cells";
import { unreadable } from "../shared/report";
import { failMissing, missingAt } from "../shared/required";
import type { RuleContext } from "../types";
import { reviewLog } from "./log";

/** TIR-05: a graded account is reviewed again within the months of the policy; before the first review its grading or creation counts. */
export function reviewedOnCycle(context: RuleContext): void {
  const { column, rows, policy, today, fail, notEvaluable } = context;
  const tiers = column("Accounts.tier");
  const effective = column("Accounts.tierEffectiveDate");
  const created = column("Accounts.createdDate");
  const months = policy.number("tier.reviewMonths") ?? 0;
  const active = activeAccounts(context);
  const log = reviewLog(context);
  for (const row of rows("Accounts")) {
    const tier = tiers[row];
    if (isBlank(tier) || tier === "unrated") continue;
    if (!isTier(tier)) {
      unreadable(context, "Accounts", row, "tier");
      continue;
    }
    if (!active(row)) continue;
    const startKey = isBlank(effective[row]) ? "createdDate" : "tierEffectiveDate";
    const start = isBlank(effective[row]) ? dateCell(created[row]) : dateCell(effective[row]);
    const last = log.latest.get(row)?.date ?? start;
    const due = typeof last === "number" ? addMonths(last, months) : null;
    if (due !== null && today <= due) continue;
    // A review that cannot be dated could be a recent one.
    if (log.unclear.has(row))
      notEvaluable(["TierReviews.reviewDate"], {
        table: "Accounts",
        row,
        reason: { text: tierRuleText.reviewUnclear },
      });
    else if (due === null || typeof last !== "number") unreadable(context, "Accounts", row, startKey);
    else
      fail({
        table: "Accounts",
        row,
        column: "tier",
        message: { text: tierRuleText.reviewOverdue, args: { days: today - due, date: isoDate(last) } },
        expected: { text: tierRuleText.reviewBy, args: { date: isoDate(due) } },
      });
  }
}

/** A row of TierReviews with its account and day, as far as they can be read. */
interface Review {
  readonly row: number;
  readonly day: number;
}

/** Rows of TierReviews by account, oldest first, those of a day as they stand; evaluation date, else review date. */
function reviewsByAccount({ column, data, allRows }: RuleContext): ReadonlyMap<number, readonly Review[]> {
  const accounts = data.accountRows("TierReviews.accountId");
  const asOf = column("TierReviews.asOf");
  const written = column("TierReviews.reviewDate");
  const byAccount = new Map<number, Review[]>();
  for (const row of allRows("TierReviews")) {
    const account = accounts?.[row] ?? -1;
    const day = isBlank(asOf[row]) ? written[row] : asOf[row];
    if (account < 0 || !isSerialDate(day)) continue;
    const known = byAccount.get(account);
    const review = { row, day: Math.floor(day) };
    if (known) known.push(review);
    else byAccount.set(account, [review]);
  }
  for (const reviews of byAccount.values()) reviews.sort((a, b) => a.day - b.day);
  return byAccount;
}

/**
 * Reviews in a row before a review in which the account was kept in its old tier by grace while the computed tier lay on the same side
 * as now. Several rows of one day are one review.
 * @returns for a row of TierReviews and its old tier; null when its account or day cannot be read
 */
function earlierHolds(context: RuleContext): (row: number, from: Tier, down: boolean) => number | null {
  const { column } = context;
  const newTiers = column("TierReviews.newTier");
  const computed = column("TierReviews.computedTier");
  const held = column("TierReviews.heldBy");
  const places = new Map<number, { readonly reviews: readonly Review[]; readonly index: number }>();
  for (const reviews of reviewsByAccount(context).values())
    reviews.forEach(({ row }, index) => places.set(row, { reviews, index }));
  return (row, from, down) => {
    const place = places.get(row);
    if (!place) return null;
    const days = new Set<number>();
    for (let index = place.index - 1; index >= 0; index--) {
      const review = place.reviews[index];
      const then = review && computed[review.row];
      if (!review || !isTier(then)) break;
      const onSide = down ? tierRank[then] < tierRank[from] : tierRank[then] > tierRank[from];
      if (!onSide || held[review.row] !== "grace" || newTiers[review.row] !== from) break;
      days.add(review.day);
    }
    return days.size;
  };
}

/** Lower limit of a tier that can be left downwards. */
const lowerLimit = (tier: Tier, { a, b, c }: Bands): number => (tier === "A" ? a : tier === "B" ? b : c);

/**
 * TIR-06: a change of tier names reason and reviewer, and one that follows the computed tier came neither too early (grace) nor within
 * the buffer (hysteresis). A change against the computed tier is a decision of its own: it needs its reason, nothing else can be judged.
 */
export function changeRecorded(context: RuleContext): void {
  const { column, rows, policy, fail, notEvaluable } = context;
  const table = "TierReviews";
  const names = ["reason", "reviewer"];
  const cells = names.map((key) => column(`${table}.${key}`));
  const oldTiers = column("TierReviews.oldTier");
  const newTiers = column("TierReviews.newTier");
  const computed = column("TierReviews.computedTier");
  const used = column("TierReviews.salesUsed");
  const buffer = policy.number("tier.hysteresisPct") ?? 0;
  const needed = { down: policy.number("tier.downgradePeriods") ?? 1, up: policy.number("tier.upgradePeriods") ?? 1 };
  const holdsBefore = earlierHolds(context);
  const limits = policyBands(policy);

  for (const row of rows(table)) {
    const [from, to] = [oldTiers[row], newTiers[row]];
    // The first grading is no change.
    if (isBlank(from) || from === "unrated" || from === to) continue;
    if (!isTier(from) || !isTier(to)) {
      unreadable(context, table, row, isTier(from) ? "newTier" : "oldTier");
      continue;
    }
    const missing = missingAt(cells, row);
    if (missing !== null) failMissing(context, table, row, names, missing);
    const now = computed[row];
    if (!filled(now)) {
      const args = { column: columnName("TierReviews.computedTier"), found: shown(now) };
      const text = isBlank(now) ? commonText.blank : commonText.unreadable;
      notEvaluable(["TierReviews.computedTier"], { table, row, reason: { text, args } });
      continue;
    }
    if (now !== to) continue;
    const down = tierRank[to] < tierRank[from];
    const periods = down ? needed.down : needed.up;
    const holds = periods > 1 ? holdsBefore(row, from, down) : 0;
    if (holds === null) {
      notEvaluable(["TierReviews.reviewDate"], { table, row, reason: { text: tierRuleText.reviewPlaceless } });
      continue;
    }
    const inARow = 1 + holds;
    if (inARow < periods) {
      fail({
        table,
        row,
        column: "newTier",
        message: {
          text: down ? tierRuleText.downTooEarly : tierRuleText.upTooEarly,
          args: { from: tierText[from], to: tierText[to], count: inARow, needed: periods },
        },
      });
      continue;
    }
    const sales = numberCell(used[row]);
    if (!down || typeof sales !== "number" || "problem" in limits) continue;
    // Limits that were others at the time say nothing of that review.
    if (salesTier(sales, limits.bands) !== to) continue;
    const limit = atFourDecimals(lowerLimit(from, limits.bands) * (1 - buffer));
    if (sales >= limit)
      fail({
        table,
        row,
        column: "newTier",
        message: { text: tierRuleText.withinBuffer, args: { from: tierText[from], to: tierText[to], sales, limit } },
      });
  }
}
