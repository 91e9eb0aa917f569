/** TIR-02: the tier agrees with the computed one, an override has its reason, a logged hold its log. */
import { addMonths, isSerialDate } from "../../calendar/serial";
import { tierText } from "../../locales/tiers";
import { tierRuleText } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { isTier, policyBands, salesTier, tierReason } from "../../tiers/bands";
import { notRated, tierClasses } from "../../tiers/models/types";
import { ratingsInForce, tierModelOf } from "../../tiers/registry";
import { amountProblem, salesReason } from "../../tiers/review";
import { shown } from "../define";
import { outliers } from "../outliers";
import type { RuleContext } from "../types";
import { reviewLog } from "./log";

export function tierAgrees(context: RuleContext): void {
  const { column, data, rows, policy, today, fail, notEvaluable } = context;
  const model = tierModelOf(policy);
  // Where the score gives the tier, the tier must agree with the score.
  const scores = model.bySales ? null : ratingsInForce(data);
  const bands = policyBands(policy);
  const problem = scores ? scores.problem : "problem" in bands ? bands.problem : null;
  if (problem) return notEvaluable([], { table: "Parameters", row: 0, reason: problem });
  const limits = "bands" in bands ? bands.bands : null;
  const fromOrders = policy.text("tier.salesSource") === "last12Months";
  const key = fromOrders ? "salesLast12Months" : "expectedAnnualSales";
  const typed = column("Accounts.expectedAnnualSales");
  const tiers = column("Accounts.tier");
  const reasons = column("Accounts.tierOverrideReason");
  const effective = column("Accounts.tierEffectiveDate");
  const created = column("Accounts.createdDate");
  const reviews = reviewLog(context).latest;
  const cycle = policy.number("tier.reviewMonths");
  const figures = data.figures();
  if (!scores && fromOrders && figures.salesProblem(0) === "noOrders") return notEvaluable(["Orders"]);
  if (!scores && fromOrders && policy.isGap("orders.completeSince")) return notEvaluable(["orders.completeSince"]);

  const overdue = (row: number): boolean => {
    const last = [reviews.get(row)?.date, effective[row], created[row]].find(isSerialDate);
    const limit = last === undefined || cycle === null ? null : addMonths(last, cycle);
    return limit !== null && today > limit;
  };

  for (const row of rows("Accounts")) {
    const tier = tiers[row];
    if (isBlank(tier)) {
      notEvaluable(["Accounts.tier"], { table: "Accounts", row, reason: { text: tierRuleText.noTierYet } });
      continue;
    }
    const unknown = fromOrders ? figures.salesProblem(row) : null;
    const scored = tierClasses[scores?.codes[row] ?? notRated];
    const unreadable = scores
      ? scored === undefined
        ? scores.reason(row)
        : null
      : unknown
        ? salesReason(unknown, data)
        : fromOrders
          ? null
          : amountProblem(typed[row] ?? null, "Accounts.expectedAnnualSales");
    if (unreadable) {
      notEvaluable([scores ? "Accounts.tierScore" : `Accounts.${key}`], { table: "Accounts", row, reason: unreadable });
      continue;
    }
    const cell = typed[row];
    const sales = fromOrders ? (figures.salesLast12Months[row] ?? null) : typeof cell === "number" ? cell : null;
    const computed = scored ?? (limits ? salesTier(sales, limits) : null);
    if (computed === null || tier === computed || !isBlank(reasons[row])) continue;
    const review = reviews.get(row);
    const logged = review !== undefined && review.newTier === tier && review.computed === computed;
    if (logged && review.held) continue;
    fail({
      table: "Accounts",
      row,
      column: "tier",
      message: {
        text: tierRuleText.differs,
        args: {
          tier: isTier(tier) ? tierText[tier] : shown(tier),
          computed: tierText[computed],
          reason: scores || !limits ? (scores?.reason(row) ?? "") : tierReason(sales, limits),
        },
      },
      expected: { text: tierRuleText.recalculate },
      ...(logged || overdue(row) ? {} : { severity: "warn" as const }),
    });
  }
  for (const { row, amount, median, side } of outliers(
    fromOrders ? figures.salesLast12Months : typed,
    policy.number("amount.outlierRatio") ?? 1000,
    rows("Accounts"),
  )) {
    fail({
      table: "Accounts",
      row,
      column: key,
      severity: "warn",
      message: {
        text: side === "high" ? tierRuleText.unusualHigh : tierRuleText.unusualLow,
        args: { sales: amount, median },
      },
    });
  }
}
