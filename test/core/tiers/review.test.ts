/** The review over any model: overrides that expire, contracts, approval, selections, tiers that run out. */
import fc from "fast-check";
import { say } from "../../../src/locales/format";
import { languages } from "../../../src/locales/types";
import type { CellValue } from "../../../src/policy/values";
import { reviewTiers, tierRank, type ReviewOptions } from "../../../src/tiers";
import { dataset, day, type PolicyOptions, type Row } from "../support";

const account = (id: string, sales: CellValue, tier: CellValue, more: Row = {}): Row => ({
  accountId: id,
  accountName: `客户${id}`,
  expectedAnnualSales: sales,
  tier,
  ...more,
});
const review = (
  accounts: readonly Row[],
  policy: PolicyOptions = {},
  options: ReviewOptions = {},
  reviews: readonly Row[] = [],
  today = "2026-03-31",
) => {
  const result = reviewTiers(dataset({ Accounts: accounts, TierReviews: reviews }, today, policy), options);
  for (const lang of languages)
    for (const { reason } of [...result.moves, ...result.held, ...result.notEvaluable])
      expect(say(lang, reason)).not.toMatch(/[{}]/);
  return result;
};
const parameters = (more: Record<string, CellValue>): PolicyOptions => ({ parameters: more });
const settings = (more: NonNullable<ReviewOptions["settings"]>): ReviewOptions => ({ settings: more });

describe("overrides count for one review cycle", () => {
  const cycle = parameters({ "tier.reviewMonths": 3 });
  const kept = account("1", 5, "A", { tierOverrideReason: "战略客户" });
  const logged = (asOf: string, more: Row = {}): Row => ({
    accountId: "1",
    asOf: day(asOf),
    oldTier: "A级",
    newTier: "A级",
    computedTier: "D级",
    reason: "测算为D级，因例外理由保留：战略客户",
    ...more,
  });

  test("the first time it holds, and says until when", () => {
    const result = review([kept], cycle);
    expect(result.held).toMatchObject([{ kind: "override", heldBy: "override", until: day("2026-06-30") }]);
    expect(say("zh-CN", result.held[0]!.reason)).toBe("测算为D级，因例外理由保留：战略客户（有效至 2026-06-30）");
  });
  test("without a cycle it does not expire", () => {
    const result = review([kept], {}, {}, [logged("2001-01-01")]);
    expect(result.held).toMatchObject([{ kind: "override", until: null }]);
    expect(say("zh-CN", result.held[0]!.reason)).toBe("测算为D级，因例外理由保留：战略客户");
  });

  test.each<[string, Row[], "held" | "moves"]>([
    ["on the last day", [logged("2025-12-31")], "held"],
    ["a day later", [logged("2025-12-30")], "moves"],
    [
      "logged in another language",
      [logged("2025-12-30", { reason: "Computed as tier D, kept for the reason given: 战略客户" })],
      "moves",
    ],
    [
      "logged with its last day",
      [logged("2025-12-30", { reason: "测算为D级，因例外理由保留：战略客户（有效至 2026-03-30）" })],
      "moves",
    ],
    ["the first of several days counts", [logged("2025-12-30"), logged("2026-03-30")], "moves"],
    ["whatever the order of the log", [logged("2026-03-30"), logged("2025-12-30")], "moves"],
    ["another reason was kept before", [logged("2025-01-01", { reason: "测算为D级，因例外理由保留：战略" })], "held"],
    [
      "a longer reason was kept before",
      [logged("2025-01-01", { reason: "测算为D级，因例外理由保留：战略客户（华东）" })],
      "held",
    ],
    ["a hold by grace says nothing of it", [logged("2025-01-01", { heldBy: "宽限" })], "held"],
    ["a log of tomorrow says nothing yet", [logged("2026-04-01")], "held"],
    ["a log without computed tier", [logged("2025-01-01", { computedTier: null })], "held"],
    ["a reason that is no text", [logged("2025-01-01", { reason: 5 })], "held"],
    ["another account's log", [logged("2025-01-01", { accountId: "2" })], "held"],
  ])("%s", (_, reviews, outcome) => {
    const result = review([kept, account("2", 5, "D")], cycle, {}, reviews);
    expect([result.held.length, result.moves.length]).toEqual(outcome === "held" ? [1, 0] : [0, 1]);
  });

  test("when it is over the move says so", () =>
    expect(say("zh-CN", review([kept], cycle, {}, [logged("2025-06-30")]).moves[0]!.reason)).toBe(
      "销售额 5，低于C级下限 100,000；例外理由“战略客户”已于 2025-09-30 到期，如需继续保留请更新理由",
    ));
  test("then grace begins, as for anybody", () =>
    expect(
      review([kept], parameters({ "tier.reviewMonths": 3, "tier.downgradePeriods": 2 }), {}, [logged("2025-06-30")])
        .held,
    ).toMatchObject([{ kind: "grace" }]));
  test("an override keeps unrated too, but nobody who has no tier at all", () => {
    const rows = [
      account("1", 2e6, "未定级", { tierOverrideReason: "待核实" }),
      account("2", 2e6, null, { tierOverrideReason: "待核实" }),
      account("3", 2e6, "未定级"),
    ];
    const result = review(rows);
    expect(result.held.map(({ accountId }) => accountId)).toEqual(["1"]);
    expect(result.moves.map(({ accountId, direction }) => [accountId, direction])).toEqual([
      ["2", "first"],
      ["3", "first"],
    ]);
  });
});

describe("accounts under contract", () => {
  const contract = (date: CellValue, months: CellValue, contractNo: CellValue = "HT-1"): Row => ({
    contractNo,
    contractDate: date,
    contractMonths: months,
  });
  const floorB = settings({ contractFloor: "B" });

  test.each<[string, Row, "held" | "moves" | "open"]>([
    ["runs to the day before its anniversary", contract(day("2025-04-01"), 12), "held"],
    ["ended the day before", contract(day("2025-03-31"), 12), "moves"],
    ["begins today", contract(day("2026-03-31"), 1), "held"],
    ["begins tomorrow", contract(day("2026-04-01"), 12), "moves"],
    ["a contract without number is one", contract(day("2026-01-01"), 12, null), "held"],
    ["no contract", contract(null, null, null), "moves"],
    ["blank months", contract(day("2026-01-01"), null), "open"],
    ["half a month", contract(day("2026-01-01"), 0.5), "open"],
    ["no months", contract(day("2026-01-01"), 0), "open"],
    ["months as text", contract(day("2026-01-01"), "一年"), "open"],
    ["a date that is none", contract("去年", 12), "open"],
    ["a blank date", contract(null, 12), "open"],
    ["beyond the calendar", contract(day("2026-01-01"), 999999), "held"],
  ])("%s", (_, more, outcome) => {
    const result = review([account("1", 5, "B", more)], {}, floorB);
    expect([result.held.length, result.moves.length, result.notEvaluable.length]).toEqual(
      outcome === "held" ? [1, 0, 0] : outcome === "moves" ? [0, 1, 0] : [0, 0, 1],
    );
    expect(result.tiers[outcome === "moves" ? "D" : "B"]).toBe(1);
  });
  const running = contract(day("2026-01-01"), 12);
  test("a hold is logged as a buffer and says the last day", () => {
    const [hold] = review([account("1", 5, "B", running)], {}, floorB).held;
    expect(hold).toMatchObject({ kind: "contract", heldBy: "hysteresis", until: day("2026-12-31"), computed: "D" });
    expect(say("zh-CN", hold!.reason)).toBe("测算为D级，合同有效至 2026-12-31，合同期内不低于B级");
  });
  test("a higher tier falls to the floor only", () => {
    const result = review([account("1", 5, "A", running)], {}, floorB);
    expect(result.moves).toMatchObject([{ from: "A", to: "B", computed: "D", direction: "down" }]);
    expect(result.tiers.B).toBe(1);
  });
  test("what lies below the floor already stays, and nobody is lifted to it", () => {
    expect(review([account("1", 5, "C", running)], {}, floorB).held).toMatchObject([{ tier: "C", kind: "contract" }]);
    expect(review([account("1", 5, "D", running), account("2", 5, null, running)], {}, floorB).tiers.D).toBe(2);
  });
  test("a computed tier at or above the floor is not the contract's business", () => {
    expect(review([account("1", 500000, "A", running)], {}, floorB).moves).toMatchObject([{ to: "B", computed: "B" }]);
    expect(review([account("1", 2e6, "D", running)], {}, floorB).moves).toMatchObject([{ to: "A" }]);
    expect(review([account("1", 500000, "A", contract("?", "?"))], {}, floorB).moves).toHaveLength(1);
  });
  test("the product has no floor unless the company wants one", () =>
    expect(review([account("1", 5, "B", running)]).moves).toHaveLength(1));
});

describe("moves that wait for approval", () => {
  const rows = [account("1", 5, "A"), account("2", 2e6, "B"), account("3", 2e6, null)];
  test.each<["none" | "down" | "up" | "all", string[], string[]]>([
    ["none", ["1", "2", "3"], []],
    ["down", ["2", "3"], ["1"]],
    ["up", ["1", "3"], ["2"]],
    ["all", ["3"], ["1", "2"]],
  ])("%s", (approval, moved, pending) => {
    const result = review(rows, {}, settings({ approval }));
    expect(result.moves.map(({ accountId }) => accountId)).toEqual(moved);
    expect(result.held.map(({ accountId }) => accountId)).toEqual(pending);
    for (const hold of result.held) expect(hold).toMatchObject({ kind: "pending", heldBy: "grace", until: null });
  });
  test("what was approved moves", () =>
    expect(
      review(rows, {}, { ...settings({ approval: "all" }), approved: new Set([0]) }).moves.map(
        ({ accountId }) => accountId,
      ),
    ).toEqual(["1", "3"]));
  test("the proposal is told with its reason", () => {
    const [down, up] = review(rows, {}, settings({ approval: "all" })).held;
    expect(say("zh-CN", down!.reason)).toBe("建议降为D级，待批准：销售额 5，低于C级下限 100,000");
    expect(say("zh-CN", up!.reason)).toBe("建议升为A级，待批准：销售额 2,000,000，达到A级下限 1,000,000");
  });
  test("its reviews go on counting: logged as grace it neither starts anew nor is held twice", () => {
    const waiting = (asOf: string): Row => ({
      accountId: "1",
      asOf: day(asOf),
      oldTier: "A级",
      newTier: "A级",
      computedTier: "D级",
      heldBy: "宽限",
    });
    const policy = parameters({ "tier.downgradePeriods": 2 });
    const logs = [waiting("2025-09-30"), waiting("2025-12-31")];
    expect(review([rows[0]!], policy, settings({ approval: "down" }), logs).held).toMatchObject([{ kind: "pending" }]);
    const approved = { ...settings({ approval: "down" as const }), approved: new Set([0]) };
    expect(review([rows[0]!], policy, approved, logs).moves).toHaveLength(1);
  });
  test("grace comes first, an override before all", () => {
    const held = review(
      [account("1", 5, "A"), account("2", 5, "A", { tierOverrideReason: "战略" })],
      parameters({ "tier.downgradePeriods": 2 }),
      settings({ approval: "all" }),
    ).held;
    expect(held.map(({ kind }) => kind)).toEqual(["grace", "override"]);
  });
});

describe("a selection", () => {
  const rows = [
    account("1", 2e6, "B", { owner: "张三" }),
    account("2", 2e6, "B", { owner: " 李四 " }),
    account("3", 5, "B", { owner: null }),
  ];
  test.each<[ReviewOptions, string[]]>([
    [{}, ["3", "1", "2"]],
    [{ owner: "李四" }, ["2"]],
    [{ owner: " 张三 " }, ["1"]],
    [{ owner: "王五" }, []],
    [{ rows: new Set([0, 2]) }, ["3", "1"]],
    [{ rows: new Set([0, 2]), owner: "张三" }, ["1"]],
    [{ rows: new Set<number>() }, []],
  ])("%j reviews %j", (options, ids) => {
    const result = review(rows, {}, options);
    expect(result.moves.map(({ accountId }) => accountId)).toEqual(ids);
    expect([result.accounts, result.before.B, result.tiers.A + result.tiers.D]).toEqual([
      ids.length,
      ids.length,
      ids.length,
    ]);
  });
});

describe("a tier whose time is over and that cannot be evaluated", () => {
  const old = account("1", "很多", "A", { tierEffectiveDate: day("2025-12-31") });
  const cycle = parameters({ "tier.reviewMonths": 3 });
  const unrate = settings({ expired: "unrate" });
  test("stays, unless the company wants it gone", () => {
    expect(review([old], cycle, {}, [], "2026-04-01").notEvaluable).toHaveLength(1);
    const result = review([old], cycle, unrate, [], "2026-04-01");
    expect(result.moves).toMatchObject([{ from: "A", to: "unrated", direction: "down" }]);
    expect(say("zh-CN", result.moves[0]!.reason)).toBe(
      "原级别有效至 2026-03-31，现在无法重新评定：预计年销售额不是数字：“很多”",
    );
  });
  test.each<[string, Row, PolicyOptions, string]>([
    ["its last day", {}, cycle, "2026-03-31"],
    ["no cycle", {}, {}, "2027-01-01"],
    ["nothing to count from", { tierEffectiveDate: null }, cycle, "2027-01-01"],
    ["an override", { tierOverrideReason: "战略" }, cycle, "2027-01-01"],
    ["a word that is no tier", { tier: "VIP" }, cycle, "2027-01-01"],
  ])("%s keeps it", (_, more, policy, today) => {
    const result = review([{ ...old, ...more }], policy, unrate, [], today);
    expect([result.moves.length, result.notEvaluable.length]).toEqual([0, 1]);
  });
});

describe("the review by score", () => {
  const scored = (id: string, tier: CellValue, power: CellValue, frequency: CellValue, potential: CellValue): Row =>
    account(id, 2e6, tier, { purchasingPower: power, purchaseFrequency: frequency, growthPotential: potential });
  const scheme = parameters({ "tier.scheme": "score" });
  test("the score decides, sales do not, and the log gets no sales", () => {
    const result = review([scored("1", "A", "一般", "适中", "低"), scored("2", "A", "强", "高", "高")], scheme);
    expect(result.model).toBe("score");
    expect(result.moves).toMatchObject([{ accountId: "1", to: "C", salesUsed: null, figure: 1.6667 }]);
    expect([result.unchanged, result.problem]).toEqual([1, null]);
  });
  test.each([
    ["强", "较高", "中", "held"],
    ["强", "适中", "中", "moves"],
  ])("the buffer lies below the limit of the tier: %s %s %s %s", (power, frequency, potential, outcome) => {
    const policy = parameters({ "tier.scheme": "score", "tier.hysteresisPct": 0.1 });
    const result = review([scored("1", "A", power, frequency, potential)], policy);
    expect(outcome === "held" ? result.held : result.moves).toHaveLength(1);
    if (outcome === "held")
      expect(say("zh-CN", result.held[0]!.reason)).toContain("评分 3.1667 仍在降级缓冲内（不低于 3.15）");
  });
  test("too little known is not evaluable and keeps the tier", () => {
    const result = review([scored("1", "A", "强", null, null)], scheme);
    expect([result.notEvaluable.length, result.tiers.A]).toEqual([1, 1]);
  });
  test("another model for once", () => {
    const rows = [account("1", 80, "D"), account("2", 15, "D"), account("3", 5, "A")];
    const result = review(rows, parameters({ "tier.hysteresisPct": 0.5 }), { model: "pareto" });
    expect(result.moves.map(({ accountId, to, salesUsed }) => [accountId, to, salesUsed])).toEqual([
      ["3", "B", 5],
      ["1", "A", 80],
      ["2", "B", 15],
    ]);
  });
});

describe("what was logged before", () => {
  test("tiers before are those decided; unknown words count as unrated", () => {
    const result = review([account("1", 2e6, "B"), account("2", 5, "VIP"), account("3", null, null)]);
    expect(result.before).toEqual({ A: 0, B: 1, C: 0, D: 0, unrated: 2 });
    expect(result.tiers).toEqual({ A: 1, B: 0, C: 0, D: 0, unrated: 2 });
  });
  test("rows without a day or an account say nothing", () => {
    const held: Row = { accountId: "1", newTier: "A", computedTier: "D", heldBy: "grace" };
    const two = parameters({ "tier.downgradePeriods": 2 });
    const logs = [
      { ...held, asOf: "昨天", reviewDate: null },
      { ...held, accountId: "9", asOf: day("2026-01-01") },
    ];
    expect(review([account("1", 5, "A")], two, {}, logs).held).toMatchObject([{ kind: "grace" }]);
    const byDay = [{ ...held, asOf: null, reviewDate: day("2026-01-01") }];
    expect(review([account("1", 5, "A")], two, {}, byDay).moves).toHaveLength(1);
  });
});

describe("whatever the figures", () => {
  const tierWord = fc.constantFrom<CellValue>(null, "A", "B", "C", "D", "unrated");
  const anyRow = fc.record({
    sales: fc.oneof(fc.integer({ min: -10, max: 2000000 }), fc.constantFrom<CellValue>(null, 1e6, 9e5, 5e5, 45e4, "x")),
    tier: tierWord,
    override: fc.constantFrom<CellValue>(null, null, "理由"),
  });
  const rules = fc.record({
    buffer: fc.constantFrom(0, 0.1, 0.5),
    down: fc.integer({ min: 1, max: 3 }),
    up: fc.integer({ min: 1, max: 3 }),
  });
  const policyOf = ({ buffer, down, up }: { buffer: number; down: number; up: number }) =>
    parameters({ "tier.hysteresisPct": buffer, "tier.downgradePeriods": down, "tier.upgradePeriods": up });
  const rowsOf = (rows: readonly { sales: CellValue; tier: CellValue; override: CellValue }[]): Row[] =>
    rows.map(({ sales, tier, override }, at) => account(String(at), sales, tier, { tierOverrideReason: override }));

  test("the order of the rows never matters", () =>
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 15 }), rules, (rows, rule) => {
        const one = review(rowsOf(rows), policyOf(rule));
        const other = review(rowsOf(rows).reverse(), policyOf(rule));
        const outcomes = (result: typeof one) =>
          [
            ...result.moves.map(({ accountId, to }) => `${accountId} ${to}`),
            ...result.held.map(({ accountId, kind }) => `${accountId} ${kind}`),
            ...result.notEvaluable.map(({ accountId }) => `${accountId} ?`),
          ].sort();
        expect(outcomes(other)).toEqual(outcomes(one));
        expect(other.tiers).toEqual(one.tiers);
      }),
    ));

  /** The review of one account by its definition; no grace. */
  const naive = (sales: CellValue, tier: CellValue, override: CellValue, buffer: number): string => {
    if (typeof sales !== "number" && sales !== null) return "?";
    const limits = { A: 1000000, B: 500000, C: 100000 } as const;
    const computed =
      sales === null ? "unrated" : sales >= limits.A ? "A" : sales >= limits.B ? "B" : sales >= limits.C ? "C" : "D";
    if (computed === tier) return "same";
    if (tier !== null && override !== null) return "override";
    if (tier === null || tier === "unrated") return computed;
    const limit = tier === "A" || tier === "B" || tier === "C" ? limits[tier] * (1 - buffer) : null;
    const down = tierRank[computed] < tierRank[tier as "A"];
    return down && sales !== null && limit !== null && sales >= limit ? "hysteresis" : computed;
  };
  test("a review agrees with its definition, row by row", () =>
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 15 }), fc.constantFrom(0, 0.1, 0.5), (rows, buffer) => {
        const result = review(rowsOf(rows), policyOf({ buffer, down: 1, up: 1 }));
        rows.forEach(({ sales, tier, override }, row) => {
          const found =
            result.moves.find((one) => one.row === row)?.to ??
            result.held.find((one) => one.row === row)?.kind ??
            (result.notEvaluable.some((one) => one.row === row) ? "?" : "same");
          expect(found).toBe(naive(sales, tier, override, buffer));
        });
        const counts = [result.moves, result.held, result.notEvaluable].map(({ length }) => length);
        expect(counts.reduce((sum, count) => sum + count, result.unchanged)).toBe(result.accounts);
      }),
    ));

  test("on the same figures a tier changes once at most, then rests", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500000 }),
        fc.constantFrom("A", "B", "C", "D"),
        rules,
        (sales, start, rule) => {
          let tier: string = start;
          let changes = 0;
          const log: Row[] = [];
          for (let quarter = 0; quarter < 8; quarter++) {
            const today = `20${20 + quarter}-03-31`;
            const result = review([account("1", sales, tier)], policyOf(rule), {}, log, today);
            const [move] = result.moves;
            const [hold] = result.held;
            if (move) {
              changes++;
              tier = move.to;
            }
            if (hold && !hold.alreadyLogged)
              log.push({
                accountId: "1",
                asOf: day(today),
                oldTier: tier,
                newTier: tier,
                computedTier: hold.computed,
                heldBy: hold.heldBy,
              });
          }
          expect(changes).toBeLessThanOrEqual(1);
          const last = review([account("1", sales, tier)], policyOf(rule), {}, log, "2030-01-01");
          expect(last.moves).toEqual([]);
          expect(last.held.every(({ kind }) => kind === "hysteresis")).toBe(true);
        },
      ),
      { numRuns: 60 },
    ));

  test("more sales never mean a worse tier after the review, from the same tier on", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500000 }),
        fc.integer({ min: 0, max: 500000 }),
        tierWord,
        fc.constantFrom(0, 0.1, 0.5),
        (sales, more, tier, buffer) => {
          const result = review(
            [account("1", sales, tier), account("2", sales + more, tier)],
            policyOf({ buffer, down: 1, up: 1 }),
          );
          const of = (row: number) =>
            result.moves.find((one) => one.row === row)?.to ?? ((tier ?? "unrated") as keyof typeof tierRank);
          expect(tierRank[of(1)]).toBeGreaterThanOrEqual(tierRank[of(0)]);
        },
      ),
    ));
});
