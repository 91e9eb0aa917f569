import fc from "fast-check";
import { say } from "../../src/locales/format";
import { languages } from "../../src/locales/types";
import { checkBands, reviewTiers, salesTier, tierReason } from "../../src/tiers";
import type { CellValue } from "../../src/policy/values";
import { dataset, day, type PolicyOptions, type Row } from "./support";

const bands = { a: 1000000, b: 500000, c: 100000 };

describe("bands are half-open", () => {
  test.each([
    [1000000, "A"],
    [999999.9999, "B"],
    [999999.99999, "A"],
    [500000, "B"],
    [499999.99, "C"],
    [100000, "C"],
    [99999.99, "D"],
    [0, "D"],
    [-5, "D"],
    [null, "unrated"],
    [0.1 + 0.2, "D"],
  ])("%d is %s", (sales, tier) => expect(salesTier(sales, bands)).toBe(tier));

  test("a decimal sum at the limit counts as the limit", () =>
    expect(salesTier(0.1 + 0.2, { a: 0.3, b: 0.2, c: 0.1 })).toBe("A"));

  test.each([
    [null, 2, 1],
    [3, null, 1],
    [3, 2, null],
    [3, 3, 1],
    [1, 2, 3],
    [3, 2, -1],
    [Number.NaN, 2, 1],
  ])("%p, %p, %p cannot grade", (a, b, c) => {
    const problem = checkBands(a, b, c);
    for (const lang of languages) expect(say(lang, problem!)).not.toMatch(/[{}]/);
  });
  test("zero is a limit, blank is none", () => expect(checkBands(2, 1, 0)).toBeNull());

  test("more sales never mean a worse tier, and the reason names its limits", () => {
    const rank = { A: 4, B: 3, C: 2, D: 1, unrated: 0 };
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e8, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (sales, more) => {
          expect(rank[salesTier(sales + more, bands)]).toBeGreaterThanOrEqual(rank[salesTier(sales, bands)]);
          for (const lang of languages) expect(say(lang, tierReason(sales, bands))).not.toMatch(/[{}]/);
        },
      ),
    );
  });
});

const asOf = "2017-12-31";
const review = (
  accounts: readonly Row[],
  options: PolicyOptions = {},
  more: Record<string, readonly Row[]> = {},
  today = asOf,
) => reviewTiers(dataset({ Accounts: accounts, ...more }, today, options));
const account = (id: string, sales: CellValue, tier: CellValue = null, more: Row = {}): Row => ({
  accountId: id,
  accountName: `客户${id}`,
  expectedAnnualSales: sales,
  tier,
  ...more,
});

describe("review with typed sales", () => {
  test("downgrades first, then upgrades, then first gradings; counts are those after the moves", () => {
    const result = review([
      account("1", 2e6),
      account("2", 2e6, "B级"),
      account("3", 5, "A级"),
      account("4", 600000, "B"),
      account("5", null, "A級"),
      account("6", null),
    ]);
    expect(result.moves.map(({ accountId, from, to, direction }) => [accountId, from, to, direction])).toEqual([
      ["3", "A", "D", "down"],
      ["5", "A", "unrated", "down"],
      ["2", "B", "A", "up"],
      ["1", null, "A", "first"],
      ["6", null, "unrated", "first"],
    ]);
    expect(result.tiers).toEqual({ A: 2, B: 1, C: 0, D: 1, unrated: 2 });
    expect([result.accounts, result.unchanged]).toEqual([6, 1]);
  });

  test("texts, errors and unknown tiers are not evaluable and keep what they have", () => {
    const result = review([
      account("1", "100万", "A级"),
      account("2", { error: "#REF!" }, "B级"),
      account("3", 2e6, "VIP"),
      account("4", 2e6, { error: "#N/A" }),
    ]);
    expect(result.notEvaluable.map(({ accountId }) => accountId)).toEqual(["1", "2", "3", "4"]);
    expect(result.moves).toEqual([]);
    expect(result.tiers).toEqual({ A: 1, B: 1, C: 0, D: 0, unrated: 2 });
    for (const lang of languages)
      for (const { reason } of result.notEvaluable) expect(say(lang, reason)).not.toMatch(/[{}]/);
  });

  test("a missing limit grades nobody and says so", () => {
    const result = review([account("1", 2e6, "B")], { parameters: { "tier.aMin": null } });
    expect(say("zh-CN", result.problem!)).toBe("缺A级下限，暂无法定级，请到制度设置填写");
    expect([result.moves.length, result.notEvaluable.length, result.tiers.B]).toEqual([0, 1, 1]);
  });

  test("an override with its reason stays", () => {
    const result = review([
      account("1", 5, "A", { tierOverrideReason: "战略客户" }),
      account("2", 5, "A", { tierOverrideReason: "  " }),
    ]);
    expect(result.held).toMatchObject([{ accountId: "1", heldBy: "override", computed: "D" }]);
    expect(say("zh-CN", result.held[0]!.reason)).toContain("战略客户");
    expect(result.moves.map(({ accountId }) => accountId)).toEqual(["2"]);
  });

  test.each([
    [900000, true],
    [899999.99, false],
    [999999, true],
    [null, false],
  ])("buffer of 10 %%: %p holds: %p", (sales, holds) => {
    const result = review([account("1", sales, "A")], { parameters: { "tier.hysteresisPct": 0.1 } });
    expect(result.held.map(({ heldBy }) => heldBy)).toEqual(holds ? ["hysteresis"] : []);
    expect(result.moves).toHaveLength(holds ? 0 : 1);
  });

  test("blank rows are no accounts", () =>
    expect(review([account("1", 5), {}, { accountId: " ", accountName: null }]).accounts).toBe(1));
});

describe("grace over earlier reviews", () => {
  const options = { parameters: { "tier.downgradePeriods": 2, "tier.upgradePeriods": 3 } };
  const logged = (asOfDay: string, heldBy: CellValue, tier = "A级", computed = "D级"): Row => ({
    accountId: "1",
    reviewDate: day(asOfDay),
    asOf: day(asOfDay),
    newTier: tier,
    computedTier: computed,
    heldBy,
  });
  test("the first time it is held, the second time it goes", () => {
    const first = review([account("1", 5, "A")], options);
    expect(first.held).toMatchObject([{ heldBy: "grace", alreadyLogged: false }]);
    const second = review([account("1", 5, "A")], options, { TierReviews: [logged("2017-09-30", "宽限")] });
    expect(second.moves).toMatchObject([{ to: "D", direction: "down" }]);
  });
  test("running twice on one day is one review", () => {
    const again = review([account("1", 5, "A")], options, { TierReviews: [logged(asOf, "宽限")] });
    expect(again.held).toMatchObject([{ heldBy: "grace", alreadyLogged: true }]);
  });
  test("a review that agreed breaks the row, and is asked to be logged", () => {
    const agreed = review([account("1", 2e6, "A")], options, { TierReviews: [logged("2017-09-30", "宽限")] });
    expect(agreed.settled.map(({ accountId }) => accountId)).toEqual(["1"]);
    const broken = review([account("1", 5, "A")], options, {
      TierReviews: [logged("2017-06-30", "宽限"), logged("2017-09-30", null, "A级", "A级")],
    });
    expect(broken.held).toMatchObject([{ heldBy: "grace" }]);
  });
  test("upgrades wait for their own number of reviews", () => {
    const rows = [logged("2017-06-30", "宽限", "C级", "A级"), logged("2017-09-30", "grace", "C", "B")];
    expect(review([account("1", 2e6, "C")], options, { TierReviews: rows.slice(1) }).held).toHaveLength(1);
    expect(review([account("1", 2e6, "C")], options, { TierReviews: rows }).moves).toMatchObject([
      { to: "A", direction: "up" },
    ]);
  });
  test("the first grading waits for nobody", () => expect(review([account("1", 2e6)], options).moves).toHaveLength(1));
});

describe("review with sales of the last twelve months", () => {
  const options: PolicyOptions = {
    parameters: { "tier.salesSource": "last12Months", "orders.completeSince": day("2017-01-01") },
  };
  const order = (customer: CellValue, date: CellValue, amount: CellValue, more: Row = {}): Row => ({
    accountId: customer,
    orderDate: date,
    amount,
    ...more,
  });
  const sales = (
    orders: readonly Row[],
    more: PolicyOptions = options,
    accounts: readonly Row[] = [account("1", null)],
  ) => review(accounts, more, { Orders: orders });

  test("the window is the twelve months that end on the day, both ends stated", () => {
    const result = sales([
      order("1", day("2016-12-31"), 7e6),
      order("1", day("2017-01-01"), 300000),
      order("1", day("2017-12-31"), 200000),
      order("1", day("2018-01-01"), 9e6),
    ]);
    expect(result.moves).toMatchObject([{ to: "B", salesUsed: 500000, salesLast12Months: 500000, enteredSales: null }]);
  });

  test("returns are negative whatever their sign, samples do not count", () => {
    const result = sales([
      order("1", day("2017-05-01"), 900000),
      order("1", day("2017-06-01"), 100000, { isReturn: "是" }),
      order("1", day("2017-06-01"), -100000, { isReturn: true }),
      order("1", day("2017-06-01"), 5e6, { isSample: "是" }),
    ]);
    expect(result.moves).toMatchObject([{ salesUsed: 700000 }]);
  });

  test("an account without orders has sales of zero when the history is complete", () =>
    expect(sales([]).moves).toMatchObject([{ to: "D", salesUsed: 0 }]));

  test.each([[null], [day("2017-01-02")]])("history from %p is too short", (since) => {
    const result = sales([order("1", day("2017-05-01"), 9e6)], {
      parameters: { ...options.parameters, "orders.completeSince": since },
    });
    expect([result.moves.length, result.notEvaluable.length]).toEqual([0, 1]);
  });

  test("an order that cannot be read makes its account not evaluable, unless it lies outside", () => {
    expect(sales([order("1", "last week", 5)]).notEvaluable).toHaveLength(1);
    expect(sales([order("1", day("2017-05-01"), "5万")]).notEvaluable).toHaveLength(1);
    expect(sales([order("1", day("2017-05-01"), { error: "#VALUE!" })]).notEvaluable).toHaveLength(1);
    expect(sales([order("1", day("2017-05-01"), 5, { isSample: "vielleicht" })]).notEvaluable).toHaveLength(1);
    expect(sales([order("1", day("2015-05-01"), "5万")]).moves).toMatchObject([{ salesUsed: 0 }]);
  });

  test("customers resolve by number, else by exact name; nothing is guessed", () => {
    const accounts = [
      account("1", null),
      account("客户1", null),
      account("3", null, null, { accountName: "同名" }),
      account("4", null, null, { accountName: "同名" }),
    ];
    const result = sales(
      [
        order("客户1", day("2017-05-01"), 1),
        order(1, day("2017-05-01"), 2),
        order(" 同名 ", day("2017-05-01"), 3),
        order("谁", day("2017-05-01"), 4),
        order(null, day("2017-05-01"), 5),
      ],
      options,
      accounts,
    );
    expect(result.moves.map(({ accountId, salesUsed }) => [accountId, salesUsed])).toEqual([
      ["1", 2],
      ["客户1", 1],
    ]);
    expect(result.notEvaluable.map(({ accountId }) => accountId)).toEqual(["3", "4"]);
    expect(result.unresolvedOrders).toEqual({ blank: 1, unknown: 1, ambiguous: 1 });
  });

  test("two rows with one number are not evaluable", () => {
    const result = sales([order("1", day("2017-05-01"), 5)], options, [account("1", null), account("1", null)]);
    expect(result.notEvaluable).toHaveLength(2);
  });

  test("sales.basis picks the date and the amount", () => {
    const rows = [
      order("1", day("2017-05-01"), 600000, {
        shipDate: null,
        collectedDate: day("2017-08-01"),
        collectedAmount: 150000,
      }),
    ];
    const by = (basis: string) =>
      sales(rows, { parameters: { ...options.parameters, "sales.basis": basis } }).moves[0]?.salesUsed;
    expect([by("order"), by("ship"), by("collected")]).toEqual([600000, 0, 150000]);
  });

  test("sums are exact", () => {
    const rows = Array.from({ length: 1000 }, () => order("1", day("2017-05-01"), 0.1));
    expect(sales(rows).moves[0]?.salesUsed).toBe(100);
  });

  test("applied moves leave nothing to move", () => {
    const anyRow = fc.record({
      sales: fc.option(fc.double({ min: 0, max: 3e6, noNaN: true })),
      tier: fc.constantFrom(null, "A", "B", "C", "D", "unrated"),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
        const accounts = rows.map(({ sales: amount, tier }, index) => account(String(index), amount, tier));
        const first = review(accounts);
        const applied = accounts.map((row, index) => ({
          ...row,
          tier: first.moves.find((move) => move.row === index)?.to ?? row["tier"] ?? null,
        }));
        const second = review(applied);
        expect(second.moves).toEqual([]);
        expect(second.tiers).toEqual(first.tiers);
      }),
    );
  });
});
