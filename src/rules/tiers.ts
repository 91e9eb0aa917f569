/** Rules of family TIR: tiers. */
import { addMonths, isSerialDate } from "../calendar/serial";
import { tierText } from "../locales/tiers";
import { tierRuleText } from "../locales/rules";
import { isBlank } from "../policy/values";
import { checkBands, isTier, policyBands, salesTier, tierReason } from "../tiers/bands";
import { amountProblem, salesReason } from "../tiers/review";
import { rule, shown } from "./define";
import { outliers } from "./outliers";
import type { RuleContext, RuleEntry } from "./types";

const limits = ["tier.aMin", "tier.bMin", "tier.cMin"];

/** TIR-01: the three limits fall from A to C; blank ones are gaps, which the engine reports. */
function limitsOrdered({ column, policy, fail }: RuleContext): void {
  const [a, b, c] = limits.map((id) => policy.number(id));
  const problem = checkBands(a ?? null, b ?? null, c ?? null);
  if (!problem) return;
  const row = column("Parameters.parameterId").indexOf("tier.aMin");
  fail({ table: "Parameters", row: row < 0 ? null : row, column: "value", message: problem });
}

interface LoggedReview {
  readonly date: number;
  readonly newTier: unknown;
  readonly computed: unknown;
  readonly held: boolean;
}

/** The latest logged review of each account. */
function latestReviews({ column, data }: RuleContext): ReadonlyMap<number, LoggedReview> {
  const latest = new Map<number, LoggedReview>();
  const dates = column("TierReviews.reviewDate");
  const newTiers = column("TierReviews.newTier");
  const computed = column("TierReviews.computedTier");
  const held = column("TierReviews.heldBy");
  data.accountRows("TierReviews.accountId")?.forEach((account, index) => {
    const date = dates[index];
    if (account < 0 || !isSerialDate(date) || date < (latest.get(account)?.date ?? 0)) return;
    latest.set(account, {
      date,
      newTier: newTiers[index],
      computed: computed[index],
      held: held[index] === "grace" || held[index] === "hysteresis",
    });
  });
  return latest;
}

/** TIR-02: the tier agrees with the computed one, an override has its reason, a logged hold its log. */
function tierAgrees(context: RuleContext): void {
  const { column, data, rows, policy, today, fail, notEvaluable } = context;
  const bands = policyBands(policy);
  if ("problem" in bands) return notEvaluable([], { table: "Parameters", row: 0, reason: bands.problem });
  const fromOrders = policy.text("tier.salesSource") === "last12Months";
  const key = fromOrders ? "salesLast12Months" : "expectedAnnualSales";
  const typed = column("Accounts.expectedAnnualSales");
  const tiers = column("Accounts.tier");
  const reasons = column("Accounts.tierOverrideReason");
  const effective = column("Accounts.tierEffectiveDate");
  const created = column("Accounts.createdDate");
  const reviews = latestReviews(context);
  const cycle = policy.number("tier.reviewMonths");
  const figures = data.figures();
  if (fromOrders && figures.salesProblem(0) === "noOrders") return notEvaluable(["Orders"]);
  if (fromOrders && policy.isGap("orders.completeSince")) return notEvaluable(["orders.completeSince"]);

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
    const problem = fromOrders ? figures.salesProblem(row) : null;
    const unreadable = problem
      ? salesReason(problem, data)
      : fromOrders
        ? null
        : amountProblem(typed[row] ?? null, "Accounts.expectedAnnualSales");
    if (unreadable) {
      notEvaluable([`Accounts.${key}`], { table: "Accounts", row, reason: unreadable });
      continue;
    }
    const cell = typed[row];
    const sales = fromOrders ? (figures.salesLast12Months[row] ?? null) : typeof cell === "number" ? cell : null;
    const computed = salesTier(sales, bands.bands);
    if (tier === computed || !isBlank(reasons[row])) continue;
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
          reason: tierReason(sales, bands.bands),
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

export const tierRules: readonly RuleEntry[] = [
  rule({
    id: "TIR-01",
    title: tierRuleText.tir01Title,
    help: tierRuleText.tir01Help,
    clause: "002 三(二)1",
    severity: "error",
    scope: "config",
    table: "Parameters",
    columns: [],
    reads: ["Parameters.parameterId", "Parameters.value"],
    parameters: limits,
    mustFill: limits,
    check: limitsOrdered,
  }),
  rule({
    id: "TIR-02",
    title: tierRuleText.tir02Title,
    help: tierRuleText.tir02Help,
    clause: "002 三(二)1",
    severity: "error",
    scope: "row",
    table: "Accounts",
    columns: ["Accounts.tier"],
    reads: [
      "Accounts.accountId",
      "Accounts.accountName",
      "Accounts.expectedAnnualSales",
      "Accounts.salesLast12Months",
      "Accounts.computedTier",
      "Accounts.tierOverrideReason",
      "Accounts.tierEffectiveDate",
      "Accounts.createdDate",
      "TierReviews.accountId",
      "TierReviews.reviewDate",
      "TierReviews.newTier",
      "TierReviews.computedTier",
      "TierReviews.heldBy",
      "Orders.accountId",
      "Orders.orderDate",
      "Orders.amount",
    ],
    parameters: [...limits, "tier.salesSource", "amount.outlierRatio"],
    mustFill: limits,
    check: tierAgrees,
  }),
];
