/** Cases of family TIR. */
import { day } from "../../support";
import type { RuleCases } from "../cases";
import { graded, order } from "../rows";

export const tiersCases: RuleCases = {
  "TIR-01": [
    { what: "limits that fall", tables: {}, outcome: [] },
    { what: "a blank limit", tables: {}, policy: { parameters: { "tier.bMin": null } }, outcome: ["? tier.bMin"] },
    {
      what: "equal limits",
      tables: { Parameters: [{ parameterId: "x" }, { parameterId: "tier.aMin" }] },
      policy: { parameters: { "tier.bMin": 1000000 } },
      outcome: ["error Parameters 2 value"],
    },
    { what: "zero as the lowest limit", tables: {}, policy: { parameters: { "tier.cMin": 0 } }, outcome: [] },
  ],
  "TIR-02": [
    {
      what: "tiers that agree",
      tables: {
        Accounts: [
          graded("A级", { expectedAnnualSales: 1000000 }),
          graded("未定级", { expectedAnnualSales: null }),
          graded("D", { expectedAnnualSales: 0 }),
        ],
      },
      outcome: [],
    },
    {
      what: "one that differs",
      tables: { Accounts: [graded("A级", { expectedAnnualSales: 999999 })] },
      outcome: ["warn Accounts 1 tier"],
    },
    {
      what: "one with a reason",
      tables: { Accounts: [graded("A级", { expectedAnnualSales: 5, tierOverrideReason: "战略" })] },
      outcome: [],
    },
    {
      what: "a difference logged before is an error",
      tables: {
        Accounts: [graded("A级", { expectedAnnualSales: 600000 })],
        TierReviews: [
          { accountId: "1", reviewDate: day("2026-02-01"), newTier: "A级", computedTier: "B级", heldBy: null },
        ],
      },
      outcome: ["error Accounts 1 tier"],
    },
    {
      what: "a logged hold is exempt while it is the same",
      tables: {
        Accounts: [graded("A级", { expectedAnnualSales: 600000 })],
        TierReviews: [
          { accountId: "1", reviewDate: day("2026-02-01"), newTier: "A级", computedTier: "B级", heldBy: "宽限" },
        ],
      },
      outcome: [],
    },
    {
      what: "and not when it fell further",
      tables: {
        Accounts: [graded("A级", { expectedAnnualSales: 5 })],
        TierReviews: [
          { accountId: "1", reviewDate: day("2026-02-01"), newTier: "A级", computedTier: "B级", heldBy: "宽限" },
        ],
      },
      outcome: ["warn Accounts 1 tier"],
    },
    {
      what: "an overdue review is an error",
      policy: { parameters: { "tier.reviewMonths": 1 } },
      tables: { Accounts: [graded("A级", { expectedAnnualSales: 5 })] },
      outcome: ["error Accounts 1 tier"],
    },
    {
      what: "no tier yet, a text as sales",
      tables: {
        Accounts: [
          { accountName: "甲", expectedAnnualSales: 5, tier: null },
          graded("A级", { expectedAnnualSales: "5万" }),
        ],
      },
      outcome: ["? Accounts.tier @ Accounts 1", "? Accounts.expectedAnnualSales @ Accounts 2"],
    },
    {
      what: "an unusual amount",
      tables: {
        Accounts: [
          graded("A级", { expectedAnnualSales: 2000000 }),
          graded("A级", { expectedAnnualSales: 1500000 }),
          graded("D级", { expectedAnnualSales: 150 }),
          graded("D级", { expectedAnnualSales: 0 }),
        ],
      },
      outcome: ["warn Accounts 3 expectedAnnualSales"],
    },
    {
      what: "sales from orders without history",
      policy: { parameters: { "tier.salesSource": "last12Months" } },
      tables: { Accounts: [graded("A级")], Orders: [order("2026-01-01", 5)] },
      outcome: ["? orders.completeSince"],
    },
    {
      what: "sales from orders",
      policy: { parameters: { "tier.salesSource": "last12Months", "orders.completeSince": day("2020-01-01") } },
      tables: {
        Accounts: [graded("A级"), graded("A级", { accountId: "2", accountName: "二" })],
        Orders: [order("2026-01-01", 1000000)],
      },
      outcome: ["warn Accounts 2 tier"],
    },
    {
      what: "a limit is missing",
      policy: { parameters: { "tier.aMin": null, "tier.cMin": null } },
      tables: { Accounts: [graded("A级")] },
      outcome: ["? tier.aMin, tier.cMin"],
    },
  ],
};
