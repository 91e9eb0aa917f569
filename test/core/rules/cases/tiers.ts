/** Cases of family TIR. */
import { day, type Row } from "../../support";
import type { RuleCases } from "../cases";
import { graded, order } from "../rows";

const factors = (more: Row = {}): Row => ({
  tier: "A级",
  purchasingPower: "强",
  purchaseFrequency: "高",
  growthPotential: "中",
  ...more,
});
const quarterly = { parameters: { "tier.reviewMonths": 3 } };
const reviewed = (date: string, more: Row = {}): Row => ({ accountId: "1", reviewDate: day(date), ...more });
/** A change that follows the computed tier unless `more` says otherwise. */
const moved = (from: string | null, to: string, more: Row = {}): Row => ({
  accountId: "1",
  oldTier: from,
  newTier: to,
  computedTier: to,
  heldBy: null,
  reviewer: "张三",
  reason: "销售额下降",
  ...more,
});
/** Kept an A by grace although computed as B. */
const held = (date: string, more: Row = {}): Row =>
  moved("A级", "A级", { computedTier: "B级", heldBy: "宽限", reviewDate: day(date), ...more });
const byIntent = { parameters: { "tier.scheme": "intent" } };
const lead = (grade: string | null, intent: string | null, power: string | null): Row => ({
  accountName: "甲",
  leadGrade: grade,
  intentLevel: intent,
  purchasingPower: power,
});

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
    {
      what: "equal limits, of which nobody knows the cells",
      tables: {},
      policy: { parameters: { "tier.bMin": 1000000 } },
      outcome: ["error Parameters - value"],
    },
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
    {
      what: "limits that do not fall",
      policy: { parameters: { "tier.bMin": 1000000 } },
      tables: { Accounts: [graded("A级", { expectedAnnualSales: 5 })] },
      outcome: ["?  @ Parameters 1"],
    },
    {
      what: "sales from orders without orders",
      policy: { parameters: { "tier.salesSource": "last12Months", "orders.completeSince": day("2020-01-01") } },
      tables: { Accounts: [graded("A级")] },
      outcome: ["? Orders"],
    },
    {
      what: "sales from orders, one far above the others by the ratio of the policy",
      policy: {
        parameters: {
          "tier.salesSource": "last12Months",
          "orders.completeSince": day("2020-01-01"),
          "amount.outlierRatio": 3,
        },
      },
      tables: {
        Accounts: ["1", "2", "3"].map((id) => graded("D级", { accountId: id, accountName: `客户${id}` })),
        Orders: [
          order("2026-01-01", 10),
          order("2026-01-01", 20, { accountId: "2" }),
          order("2026-01-01", 60, { accountId: "3" }),
        ],
      },
      outcome: ["warn Accounts 3 salesLast12Months"],
    },
    {
      what: "the review is due on the last day of its month, counted from the grading",
      policy: { parameters: { "tier.reviewMonths": 1 } },
      tables: {
        Accounts: [
          graded("A级", { expectedAnnualSales: 5, tierEffectiveDate: day("2026-02-16") }),
          graded("A级", { expectedAnnualSales: 5, tierEffectiveDate: day("2026-02-15") }),
        ],
      },
      outcome: ["warn Accounts 1 tier", "error Accounts 2 tier"],
    },
    {
      what: "a hold of another tier; the later of two reviews of a day; a review of today",
      tables: {
        Accounts: [
          graded("A级", { expectedAnnualSales: 600000 }),
          graded("A级", { accountId: "2", accountName: "二", expectedAnnualSales: 600000 }),
          graded("A级", { accountId: "3", accountName: "三", expectedAnnualSales: 600000 }),
        ],
        TierReviews: [
          reviewed("2026-02-01", { newTier: "C级", computedTier: "B级", heldBy: "宽限" }),
          reviewed("2026-02-01", { accountId: "2", newTier: "A级", computedTier: "B级" }),
          reviewed("2026-02-01", { accountId: "2", newTier: "A级", computedTier: "B级", heldBy: "缓冲" }),
          reviewed("2026-03-16", { accountId: "3", newTier: "A级", computedTier: "B级" }),
        ],
      },
      outcome: ["warn Accounts 1 tier", "error Accounts 3 tier"],
    },
  ],
  "TIR-03": [
    {
      what: "all three, or no grade",
      tables: {
        Accounts: [
          factors(),
          factors({ tier: "未定级", purchasingPower: null }),
          factors({ tier: null, growthPotential: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "one missing, one of no scale",
      tables: { Accounts: [factors({ growthPotential: null }), factors({ purchaseFrequency: "天天" })] },
      outcome: ["info Accounts 1 growthPotential", "info Accounts 2 purchaseFrequency"],
    },
    {
      what: "where scores make the tier it weighs more",
      policy: { parameters: { "tier.scheme": "score" } },
      tables: { Accounts: [factors({ growthPotential: null })] },
      outcome: ["warn Accounts 1 growthPotential"],
    },
    {
      what: "a tier that cannot be read",
      tables: { Accounts: [factors({ tier: "S级" })] },
      outcome: ["? Accounts.tier @ Accounts 1"],
    },
  ],
  "TIR-04": [
    {
      what: "an A that is strong and buys often, a weak D, a B",
      tables: {
        Accounts: [
          factors(),
          factors({ tier: "D级", purchasingPower: "较强" }),
          factors({ tier: "B级", purchasingPower: "较弱" }),
        ],
      },
      outcome: [],
    },
    {
      what: "an A rather strong that buys rather often, a strong D",
      tables: {
        Accounts: [
          factors({ purchasingPower: "较强", purchaseFrequency: "较高" }),
          factors({ tier: "D级", purchaseFrequency: null }),
        ],
      },
      outcome: [
        "info Accounts 1 purchasingPower",
        "info Accounts 1 purchaseFrequency",
        "info Accounts 2 purchasingPower",
      ],
    },
    {
      what: "factors and tiers that are not there or cannot be read",
      tables: {
        Accounts: [
          factors({ purchasingPower: null, purchaseFrequency: "x" }),
          factors({ tier: { error: "#N/A" } }),
          factors({ tier: "D", purchasingPower: 3 }),
        ],
      },
      outcome: [
        "? Accounts.purchasingPower @ Accounts 1",
        "? Accounts.purchaseFrequency @ Accounts 1",
        "? Accounts.tier @ Accounts 2",
        "? Accounts.purchasingPower @ Accounts 3",
      ],
    },
  ],
  "TIR-05": [
    {
      what: "reviewed three months ago; graded three months ago; created; not graded; not active",
      policy: quarterly,
      tables: {
        Accounts: [
          graded("A级", { tierEffectiveDate: day("2020-01-01") }),
          graded("B级", { accountId: "2", accountName: "二", tierEffectiveDate: day("2025-12-16") }),
          graded("C级", { accountId: "3", accountName: "三", createdDate: day("2025-12-16") }),
          graded("未定级", { accountId: "4", accountName: "四", createdDate: day("2020-01-01") }),
          graded("D级", { accountId: "5", accountName: "五", createdDate: day("2020-01-01"), status: "流失" }),
        ],
        TierReviews: [reviewed("2025-12-16"), reviewed("2025-03-01")],
      },
      outcome: [],
    },
    {
      what: "a day longer ago; a review of tomorrow has not been",
      policy: quarterly,
      tables: {
        Accounts: [
          graded("A级", { tierEffectiveDate: day("2026-03-01") }),
          graded("B级", { accountId: "2", accountName: "二", tierEffectiveDate: day("2025-12-15") }),
          graded("C级", { accountId: "3", accountName: "三", createdDate: day("2025-12-15") }),
        ],
        TierReviews: [reviewed("2025-12-15"), reviewed("2026-03-17", { accountId: "2" })],
      },
      outcome: ["warn Accounts 1 tier", "warn Accounts 2 tier", "warn Accounts 3 tier"],
    },
    {
      what: "neither review nor start; a review without a day; a tier that cannot be read",
      policy: quarterly,
      tables: {
        Accounts: [
          graded("A级", { accountId: "7", createdDate: null }),
          graded("B级", { accountId: "2", accountName: "二", createdDate: day("2020-01-01") }),
          graded("S级", { accountId: "3", accountName: "三" }),
        ],
        TierReviews: [{ accountId: "2", reviewDate: "上季度" }],
      },
      outcome: [
        "? Accounts.createdDate @ Accounts 1",
        "? TierReviews.reviewDate @ Accounts 2",
        "? Accounts.tier @ Accounts 3",
      ],
    },
    {
      what: "months that are not filled in",
      tables: { Accounts: [graded("A级")], TierReviews: [reviewed("2025-12-16")] },
      outcome: ["? tier.reviewMonths"],
    },
    {
      what: "reviewed today; a review that may be of one of two; a grading without a readable day, or beyond all days",
      policy: quarterly,
      tables: {
        Accounts: [
          graded("A级", { createdDate: day("2020-01-01") }),
          graded("B级", { accountId: "2", accountName: "同名", createdDate: day("2020-01-01") }),
          graded("B级", { accountId: "3", accountName: "同名", createdDate: day("2020-01-01") }),
          graded("C级", { accountId: "4", accountName: "四", tierEffectiveDate: "去年" }),
          graded("C级", { accountId: "5", accountName: "五", tierEffectiveDate: day("9999-12-31") }),
        ],
        TierReviews: [reviewed("2026-03-16"), reviewed("2026-03-01", { accountId: "同名" })],
      },
      outcome: [
        "? TierReviews.reviewDate @ Accounts 2",
        "? TierReviews.reviewDate @ Accounts 3",
        "? Accounts.tierEffectiveDate @ Accounts 4",
        "? Accounts.tierEffectiveDate @ Accounts 5",
      ],
    },
  ],
  "TIR-06": [
    {
      what: "with reason and reviewer; no change; the first grading; undone",
      tables: {
        TierReviews: [
          moved("A级", "B级"),
          moved("A级", "A级", { reason: null }),
          moved("未定级", "A级", { reason: null, reviewer: null }),
          moved(null, "A级", { reason: null, reviewer: null }),
          moved("B级", "A级", { computedTier: "B级" }),
        ],
      },
      outcome: [],
    },
    {
      what: "without one of them",
      tables: { TierReviews: [moved("A级", "B级", { reason: " " }), moved("C级", "B级", { reviewer: null })] },
      outcome: ["warn TierReviews 1 reason", "warn TierReviews 2 reviewer"],
    },
    {
      what: "the second review in a row below, where two are needed; several rows of a day are one",
      policy: { parameters: { "tier.downgradePeriods": 2 } },
      tables: {
        Accounts: [graded("B级")],
        TierReviews: [held("2025-12-01"), moved("A级", "B级", { reviewDate: day("2026-01-01") })],
      },
      outcome: [],
    },
    {
      what: "the second where three are needed, and the first after the row was broken",
      policy: { parameters: { "tier.downgradePeriods": 3 } },
      tables: {
        Accounts: [graded("B级"), graded("B级", { accountId: "2", accountName: "二" })],
        TierReviews: [
          held("2025-12-01"),
          held("2025-12-01"),
          moved("A级", "B级", { reviewDate: day("2026-01-01") }),
          held("2025-10-01", { accountId: "2" }),
          held("2025-11-01", { accountId: "2" }),
          moved("A级", "A级", { accountId: "2", reviewDate: day("2025-12-01") }),
          moved("A级", "B级", { accountId: "2", reviewDate: day("2026-01-01") }),
        ],
      },
      outcome: ["warn TierReviews 3 newTier", "warn TierReviews 7 newTier"],
    },
    {
      what: "an upgrade at the first review where two are needed",
      policy: { parameters: { "tier.upgradePeriods": 2 } },
      tables: { Accounts: [graded("A级")], TierReviews: [moved("B级", "A级", { reviewDate: day("2026-01-01") })] },
      outcome: ["warn TierReviews 1 newTier"],
    },
    {
      what: "at the buffer and just below it",
      policy: { parameters: { "tier.hysteresisPct": 0.1 } },
      tables: {
        TierReviews: [moved("A级", "B级", { salesUsed: 900000 }), moved("A级", "B级", { salesUsed: 899999.99 })],
      },
      outcome: ["warn TierReviews 1 newTier"],
    },
    {
      what: "what was computed is not said; whose review it was; a tier that cannot be read",
      policy: { parameters: { "tier.downgradePeriods": 2 } },
      tables: {
        Accounts: [graded("A级")],
        TierReviews: [
          moved("A级", "B级", { computedTier: null }),
          moved("A级", "B级", { accountId: "9", reviewDate: day("2026-01-01") }),
          moved("A级", "S级"),
        ],
      },
      outcome: [
        "? TierReviews.computedTier @ TierReviews 1",
        "? TierReviews.reviewDate @ TierReviews 2",
        "? TierReviews.newTier @ TierReviews 3",
      ],
    },
    {
      what: "reviews in a row are counted by their days, wherever their rows are; the day evaluated counts first",
      policy: { parameters: { "tier.downgradePeriods": 3 } },
      tables: {
        Accounts: [graded("B级"), graded("B级", { accountId: "2", accountName: "二" })],
        TierReviews: [
          held("2025-12-01"),
          moved("A级", "B级", { reviewDate: day("2026-01-01") }),
          held("2026-02-01", { asOf: day("2025-11-01") }),
          moved("A级", "B级", { accountId: "2", reviewDate: day("2026-01-01") }),
          held("2025-12-01", { accountId: "2" }),
          held("2025-11-01", { accountId: "2" }),
        ],
      },
      outcome: [],
    },
    {
      what: "what is no hold on that side breaks the row: computed as before, nothing computed, not held, held in another tier",
      policy: { parameters: { "tier.downgradePeriods": 2 } },
      tables: {
        Accounts: ["1", "2", "3", "4"].map((id) => graded("B级", { accountId: id, accountName: `客户${id}` })),
        TierReviews: ["1", "2", "3", "4"].flatMap((accountId) => [
          held("2025-12-01", {
            accountId,
            ...[{ computedTier: "A级" }, { computedTier: null }, { heldBy: null }, { newTier: "C级" }][
              Number(accountId) - 1
            ],
          }),
          moved("A级", "B级", { accountId, reviewDate: day("2026-01-01") }),
        ]),
      },
      outcome: [2, 4, 6, 8].map((row) => `warn TierReviews ${row} newTier`),
    },
    {
      what: "an upgrade after a hold above, after one below, and after one in place",
      policy: { parameters: { "tier.upgradePeriods": 2 } },
      tables: {
        Accounts: ["1", "2", "3"].map((id) => graded("A级", { accountId: id, accountName: `客户${id}` })),
        TierReviews: ["A级", "C级", "B级"].flatMap((computedTier, index) => [
          held("2025-12-01", { accountId: String(index + 1), oldTier: "B级", newTier: "B级", computedTier }),
          moved("B级", "A级", { accountId: String(index + 1), reviewDate: day("2026-01-01") }),
        ]),
      },
      outcome: ["warn TierReviews 4 newTier", "warn TierReviews 6 newTier"],
    },
    {
      what: "the buffer of the other limits; not for an upgrade, a decision of its own, sales of another tier or none",
      policy: { parameters: { "tier.hysteresisPct": 0.1 } },
      tables: {
        TierReviews: [
          moved("B级", "C级", { salesUsed: 450000 }),
          moved("B级", "C级", { salesUsed: 449999 }),
          moved("C级", "D级", { salesUsed: 90000 }),
          moved("C级", "D级", { salesUsed: 89999 }),
          moved("C级", "B级", { salesUsed: 500000 }),
          moved("A级", "B级", { salesUsed: 950000, computedTier: "A级" }),
          moved("A级", "B级", { salesUsed: 1000000 }),
          moved("A级", "B级", { salesUsed: null }),
          moved("A级", "B级", { salesUsed: "90万" }),
        ],
      },
      outcome: ["warn TierReviews 1 newTier", "warn TierReviews 3 newTier"],
    },
    {
      what: "without limits in order nothing is said of the buffer; an old tier that cannot be read",
      policy: { parameters: { "tier.hysteresisPct": 0.1, "tier.bMin": 1000000 } },
      tables: { TierReviews: [moved("A级", "B级", { salesUsed: 950000 }), moved("S级", "B级")] },
      outcome: ["? TierReviews.oldTier @ TierReviews 2"],
    },
  ],
  "TIR-07": [
    {
      what: "the three that the clause names",
      policy: byIntent,
      tables: {
        Accounts: [lead("A", "高意向", "强"), lead("B", "有一定意向", "一般"), lead("C", "无", null)],
      },
      outcome: [],
    },
    {
      what: "another grade, none",
      policy: byIntent,
      tables: { Accounts: [lead("B", "高意向", "强"), lead(null, "有一定意向", "一般"), lead("A", "无", "强")] },
      outcome: ["info Accounts 1 leadGrade", "info Accounts 2 leadGrade", "info Accounts 3 leadGrade"],
    },
    {
      what: "a combination that is not named; cells that are blank or cannot be read",
      policy: byIntent,
      tables: {
        Accounts: [
          lead("A", "高意向", "较强"),
          lead("A", null, "强"),
          lead("A", "高意向", null),
          lead("Z", "高意向", "强"),
        ],
      },
      outcome: [
        "? Accounts.leadGrade @ Accounts 1",
        "? Accounts.intentLevel @ Accounts 2",
        "? Accounts.purchasingPower @ Accounts 3",
        "? Accounts.leadGrade @ Accounts 4",
      ],
    },
    { what: "another scheme", tables: { Accounts: [lead("B", "高意向", "强")] }, outcome: [] },
    {
      what: "each word alone makes no grade",
      policy: byIntent,
      tables: {
        Accounts: [lead("A", "有一定意向", "强"), lead("B", "高意向", "一般"), lead("B", "有一定意向", "较强")],
      },
      outcome: [1, 2, 3].map((row) => `? Accounts.leadGrade @ Accounts ${row}`),
    },
  ],
  "TIR-08": [
    {
      what: "cycle and mode of each",
      policy: { parameters: { "leadGrade.cycleDays": "A=3，B=7；C：1", "leadGrade.mode": "A=电话 B=wechat,C=邮件" } },
      tables: {},
      outcome: [],
    },
    {
      what: "nought, a fraction, a word; modes missing or of no list",
      policy: { parameters: { "leadGrade.cycleDays": "A=0,B=1.5,C=月", "leadGrade.mode": "A=电话,B=鸽子" } },
      tables: { Parameters: [{ parameterId: "leadGrade.cycleDays" }, { parameterId: "leadGrade.mode" }] },
      outcome: ["error Parameters 1 value", "error Parameters 2 value"],
    },
    { what: "blank", tables: {}, outcome: ["? leadGrade.cycleDays, leadGrade.mode"] },
  ],
  "TIR-09": [
    {
      what: "C2, blank, C1 with a specialist",
      tables: {
        Team: [{ name: "张三", role: "特殊渠道专员" }],
        Accounts: [
          { accountName: "甲", channelClass: "C2类客户", owner: null },
          { accountName: "乙", channelClass: null, owner: null },
          { accountName: "丙", channelClass: "C1", owner: "张三" },
        ],
      },
      outcome: [],
    },
    {
      what: "no class of ours; C1 with somebody else",
      tables: {
        Team: [{ name: "李四", role: "业务员" }],
        Accounts: [
          { channelClass: "C3", owner: null },
          { channelClass: "C1", owner: "李四" },
        ],
      },
      outcome: ["info Accounts 1 channelClass", "info Accounts 2 owner"],
    },
    {
      what: "nobody, somebody unknown, no role",
      tables: {
        Team: [{ name: "李四", role: null }],
        Accounts: [
          { channelClass: "C1", owner: null },
          { channelClass: "C1", owner: "王五" },
          { channelClass: "C1", owner: "李四" },
        ],
      },
      outcome: ["? Accounts.owner @ Accounts 1", "? Team.name @ Accounts 2", "? Team.role @ Accounts 3"],
    },
  ],
  "TIR-10": [
    { what: "the clause's 7 days, 14 days, a month, a quarter", tables: {}, outcome: [] },
    {
      what: "as often is fine",
      policy: { parameters: { "cadence.A": 30, "cadence.B": 30, "cadence.C": 1, "cadence.D": "1个月" } },
      tables: {},
      outcome: [],
    },
    {
      what: "a month is shorter than 31 days",
      policy: { parameters: { "cadence.B": 31, "cadence.C": 1 } },
      tables: { Parameters: [{ parameterId: "cadence.B" }, { parameterId: "cadence.C" }] },
      outcome: ["error Parameters 2 value"],
    },
    { what: "blank", tables: {}, policy: { parameters: { "cadence.C": null } }, outcome: ["? cadence.C"] },
  ],
};
