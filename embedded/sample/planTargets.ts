/** Targets of the sample's plans: by year, and for sales and visits by quarter and person. */
import type { SamplePlan } from "./plans";
import { keyAccountManager, owners } from "./people";
import { numbered, type SampleRow } from "./rows";

type Draft = Readonly<Record<"metric" | "periodType" | "period", string>> & { readonly targetValue: number } & Partial<
    Readonly<Record<"owner" | "growthMode" | "parent" | "key", string>>
  > & { readonly baselineValue?: number; readonly declaredGrowthPct?: number };

/** What the company wants to sell in a quarter, by the quarter of the year. */
const salesOfQuarter = [4_600_000, 4_900_000, 5_100_000, 5_500_000] as const;
const keyShare = 0.6;

export function targetRows(plans: readonly SamplePlan[]): readonly SampleRow[] {
  const drafts = plans.flatMap((plan) => draftsOf(plan).map((draft) => ({ plan, draft })));
  const ids = new Map(
    drafts.flatMap(({ plan, draft }, index) =>
      draft.key ? [[`${plan.id}/${draft.key}`, numbered("T", index)] as const] : [],
    ),
  );
  return drafts.map(({ plan, draft: { parent, key: _, ...row } }, index) => ({
    targetId: numbered("T", index),
    planId: plan.id,
    owner: null,
    baselineValue: null,
    declaredGrowthPct: null,
    growthMode: null,
    ...row,
    parentTargetId: parent === undefined ? null : (ids.get(`${plan.id}/${parent}`) ?? null),
  }));
}

function draftsOf(plan: SamplePlan): readonly Draft[] {
  const { type, year, status } = plan;
  if (type === "general")
    // Fault (PLN-19): the draft of next year has no target for signed customers yet.
    return status === "draft"
      ? [...counts(year, 60).slice(0, 2), ...sales(year, 1.15, false)]
      : [...counts(year, 40), ...sales(year, 1.05, status === "executing")];
  if (type === "KA") return keyAccounts(year, status === "executing");
  return [
    ...counts(year, 12),
    { metric: "salesAmount", periodType: "year", period: `${year}`, targetValue: 1_800_000 },
  ];
}

const counts = (year: number, base: number): readonly Draft[] => [
  yearly(year, "potentialCount", base),
  yearly(year, "intentCount", Math.round(base * 0.6)),
  yearly(year, "signedCount", Math.round(base * 2)),
  { ...yearly(year, "visitCount", 500), owner: "林晓东" },
  ...quarters.map((quarter) => ({
    ...yearly(year, "intentConversion", 0.3),
    periodType: "quarter",
    period: `${year}-Q${quarter}`,
  })),
];

const quarters = [1, 2, 3, 4] as const;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

const yearly = (year: number, metric: string, targetValue: number): Draft => ({
  metric,
  periodType: "year",
  period: `${year}`,
  targetValue,
});

/** The year and its quarters; of the plan that runs also its months, and what each person is to sell in a quarter. */
function sales(year: number, factor: number, split: boolean): readonly Draft[] {
  const total = Math.round(salesOfQuarter.reduce((sum, value) => sum + value, 0) * factor);
  const whole: Draft = {
    ...yearly(year, "salesAmount", total),
    baselineValue: Math.round(total / 1.2),
    declaredGrowthPct: 0.2,
    growthMode: "pct",
  };
  return [
    whole,
    ...(split ? months : []).map((month) => ({
      ...yearly(year, "salesAmount", Math.round(((salesOfQuarter[Math.floor((month - 1) / 3)] ?? 0) * factor) / 3)),
      periodType: "month",
      period: `${year}-${String(month).padStart(2, "0")}`,
    })),
    ...quarters.flatMap((quarter): readonly Draft[] => {
      const period = { metric: "salesAmount", periodType: "quarter", period: `${year}-Q${quarter}` };
      const value = Math.round((salesOfQuarter[quarter - 1] ?? 0) * factor);
      const each = Math.floor(value / owners.length);
      return [
        { ...period, targetValue: value, key: `Q${quarter}` },
        ...(split ? owners : []).map((owner, index) => ({
          ...period,
          owner,
          parent: `Q${quarter}`,
          // The last one takes what is left over, so that the parts are the whole.
          targetValue: index === owners.length - 1 ? value - each * (owners.length - 1) : each,
        })),
      ];
    }),
  ];
}

/** Key accounts: their sales and how many are to be won in each quarter. */
function keyAccounts(year: number, split: boolean): readonly Draft[] {
  const others = split ? owners.filter((owner) => owner !== keyAccountManager) : [];
  const people = [keyAccountManager, ...others];
  return [
    yearly(year, "keyAccountCount", 24),
    ...quarters.flatMap((quarter): readonly Draft[] => {
      const period = { periodType: "quarter", period: `${year}-Q${quarter}` };
      const value = Math.round((salesOfQuarter[quarter - 1] ?? 0) * keyShare);
      const each = Math.floor(value / people.length);
      return [
        ...people.map((owner, index) => ({
          ...period,
          metric: "salesAmount",
          owner,
          targetValue: index === 0 ? value - each * (people.length - 1) : each,
        })),
        { ...period, metric: "signedCount", targetValue: 3 },
      ];
    }),
  ];
}
