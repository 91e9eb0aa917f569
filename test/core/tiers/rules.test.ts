/** The models and the rules say the same: TIR-02 by score, TIR-05, TIR-07. */
import { say } from "../../../src/locales/format";
import { listById } from "../../../src/policy/catalogue/lists";
import { dueForReview, leadGrade } from "../../../src/tiers";
import { check } from "../rules/allCases";
import { dataset, day, type Row } from "../support";

test("TIR-05 finds those who are due", () => {
  const policy = { parameters: { "tier.reviewMonths": 3 } };
  const days = ["2025-12-15", "2025-12-16", "2025-12-17", "2024-02-29", null, "昨天"];
  const accounts = days.flatMap((start, at): Row[] => {
    const from = start === null || start === "昨天" ? start : day(start);
    return [
      { accountId: `a${at}`, tier: "A级", tierEffectiveDate: from },
      { accountId: `b${at}`, tier: "D级", tierEffectiveDate: null, createdDate: from, status: "正常" },
      { accountId: `c${at}`, tier: "B级", tierEffectiveDate: from, status: "流失" },
    ];
  });
  const reviews: Row[] = [
    { accountId: "a0", reviewDate: day("2026-03-01") },
    { accountId: "b0", reviewDate: "?" },
    { accountId: "b3", reviewDate: day("2025-12-10") },
  ];
  const tables = { Accounts: accounts, TierReviews: reviews };
  const found = check("TIR-05", { what: "", tables, policy, today: "2026-03-16", outcome: [] });
  const due = dueForReview(dataset(tables, "2026-03-16", policy));
  const sorted = (rows: readonly (number | null | undefined)[]) => rows.map(Number).sort((a, b) => a - b);
  expect(sorted(due.due.map(({ row }) => row))).toEqual(sorted(found.findings.map(({ row }) => row)));
  expect(sorted(due.notEvaluable.map(({ row }) => row))).toEqual(sorted(found.notEvaluable.map(({ row }) => row)));
  expect([due.due.length, due.notEvaluable.length]).toEqual([2, 5]);
});

test("TIR-07 expects the grade of the model, for every pair of words", () => {
  const codes = (list: string): string[] => listById.get(list)?.values.map(({ code }) => code) ?? [];
  for (const intentLevel of codes("intentLevel"))
    for (const purchasingPower of codes("powerLevel")) {
      const { grade } = leadGrade(intentLevel, purchasingPower);
      for (const typed of codes("leadGrade")) {
        const found = check("TIR-07", {
          what: "",
          tables: { Accounts: [{ accountName: "甲", leadGrade: typed, intentLevel, purchasingPower }] },
          policy: { parameters: { "tier.scheme": "intent" } },
          outcome: [],
        });
        expect([found.findings.length, found.notEvaluable.length]).toEqual(
          grade === null ? [0, 1] : [grade === typed ? 0 : 1, 0],
        );
      }
    }
});

describe("TIR-02 where the score gives the tier", () => {
  const account = (more: Row): Row => ({
    accountId: "1",
    accountName: "甲",
    expectedAnnualSales: 5,
    salesLast12Months: null,
    computedTier: null,
    tierOverrideReason: null,
    purchasingPower: "强",
    purchaseFrequency: "高",
    growthPotential: "中",
    ...more,
  });
  const of = (more: Row) =>
    check("TIR-02", {
      what: "",
      tables: { Accounts: [account(more)], TierReviews: [] },
      policy: { parameters: { "tier.scheme": "score" } },
      outcome: [],
    });
  test("agrees with the score, whatever the sales", () => {
    expect(of({ tier: "A级" })).toMatchObject({ findings: [], notEvaluable: [] });
    expect(of({ tier: "A级", expectedAnnualSales: "很多" })).toMatchObject({ findings: [], notEvaluable: [] });
  });
  test("differs from it, with what was counted", () => {
    const { findings } = of({ tier: "D级" });
    expect(findings).toMatchObject([{ rule: "TIR-02", severity: "warn", column: "tier" }]);
    expect(say("zh-CN", findings[0]!.message)).toContain("评分 3.5（购买能力 4、购买频率 4、发展潜力 2.5）");
  });
  test("has no score to agree with", () => {
    const { findings, notEvaluable } = of({ tier: "A级", purchaseFrequency: null, growthPotential: null });
    expect([findings.length, notEvaluable.length]).toEqual([0, 1]);
    expect(say("zh-CN", notEvaluable[0]!.reason!)).toContain("还缺：购买频率、发展潜力");
  });
});
