/** Edges of the review: what is said of amounts word for word, columns that are not there, logs of other sides and days. */
import { say } from "../../../src/locales/format";
import type { Message } from "../../../src/locales/types";
import type { CellValue } from "../../../src/policy/values";
import {
  checkBands,
  checkUndo,
  datasetWith,
  dueForReview,
  policyBands,
  policyWith,
  reviewTiers,
  tierHistory,
  tierReason,
  tierSettingsOf,
  whatIf,
  type ReviewOptions,
} from "../../../src/tiers";
import { amountProblem, shortText } from "../../../src/tiers/amounts";
import { dataset, day, policyOf, type PolicyOptions, type Row } from "../support";

const english = (message: Message): string => say("en-US", message);
const account = (id: CellValue, sales: CellValue, tier: CellValue, more: Row = {}): Row => ({
  accountId: id,
  accountName: `客户${String(id)}`,
  expectedAnnualSales: sales,
  tier,
  ...more,
});
const parameters = (more: Record<string, CellValue>): PolicyOptions => ({ parameters: more });

interface Asked {
  readonly accounts: readonly Row[];
  readonly reviews?: readonly Row[];
  readonly orders?: readonly Row[];
  readonly policy?: Record<string, CellValue>;
  readonly options?: ReviewOptions;
  readonly today?: string;
}
const review = ({ accounts, reviews, orders, policy, options, today }: Asked) =>
  reviewTiers(
    dataset(
      {
        Accounts: accounts,
        ...(reviews ? { TierReviews: reviews } : {}),
        ...(orders ? { Orders: orders } : {}),
      },
      today ?? "2026-03-31",
      parameters(policy ?? {}),
    ),
    options,
  );

describe("amounts", () => {
  test.each<[CellValue, string | null]>([
    [5, null],
    [null, null],
    [" ", null],
    [{ error: "#REF!" }, "Expected annual sales holds the error #REF!"],
    ["很多", "Expected annual sales is not a number: “很多”"],
    [Number.NaN, "Expected annual sales is not a number: “NaN”"],
    [true, "Expected annual sales is not a number: “true”"],
  ])("a typed amount of %p: %p", (cell, words) => {
    const problem = amountProblem(cell, "Accounts.expectedAnnualSales");
    expect(problem && english(problem)).toBe(words);
  });
  test("texts of more than 120 characters are cut", () => {
    expect([120, 121].map((count) => shortText("x".repeat(count)))).toEqual(["x".repeat(120), `${"x".repeat(119)}…`]);
    expect(shortText({ error: "#N/A" })).toBe("#N/A");
  });
  test("without the column nobody has one", () => {
    const { notEvaluable } = review({ accounts: [{ accountId: "1", tier: "A" }] });
    expect(notEvaluable.map(({ reason }) => english(reason))).toEqual([
      "Prospects has no column “Expected annual sales”; switch it on from the Policy sheet and fill it in",
    ]);
  });
  test("an amount without bounds is none", () => {
    const { notEvaluable } = review({ accounts: [account("1", Number.POSITIVE_INFINITY, "A")] });
    expect(notEvaluable).toMatchObject([{ accountId: "1", enteredSales: Number.POSITIVE_INFINITY, figure: null }]);
  });
});

describe("amounts of twelve months", () => {
  const order = (accountId: CellValue, amount: CellValue, date: CellValue = day("2026-01-01")): Row => ({
    accountId,
    amount,
    orderDate: date,
  });
  const byOrders = { "tier.salesSource": "last12Months", "orders.completeSince": day("2025-01-01") };
  const reasons = (accounts: readonly Row[], orders: readonly Row[] | undefined, policy: Record<string, CellValue>) =>
    review({ accounts, ...(orders ? { orders } : {}), policy: { ...byOrders, ...policy } }).notEvaluable.map(
      ({ row, reason }) => `${row} ${english(reason)}`,
    );

  test("why they cannot be said", () => {
    const one = [account("1", null, "A")];
    expect(reasons(one, [order("1", 5)], { "orders.completeSince": day("2025-04-02") })).toEqual([
      "0 Orders are complete from 2025-04-02 only; the twelve months begin on 2025-04-01",
    ]);
    expect(reasons(one, [order("1", 5)], { "orders.completeSince": null })).toEqual([
      "0 It is not said from when Orders is complete, so sales of the last twelve months cannot be computed",
    ]);
    expect(reasons(one, [order("1", "五")], {})).toEqual([
      "0 An order of this account has a date or an amount that cannot be read",
    ]);
  });
  test("a number that stands twice, a name that stands twice without number", () => {
    const twice = [account("1", null, "A"), account("1", null, "B"), account("2", null, "C")];
    expect(reasons(twice, [order("2", 5)], {})).toEqual([
      "0 2 rows carry the account number “1”, so it cannot be told whose sales they are",
      "1 2 rows carry the account number “1”, so it cannot be told whose sales they are",
    ]);
    const unnumbered = [
      account(null, null, "A", { accountName: "同名" }),
      account(null, null, "B", { accountName: "同名" }),
    ];
    expect(reasons(unnumbered, [], {})).toHaveLength(2);
  });
  test("rows are found by name where there is no number; blank rows are nobody", () => {
    const rows: readonly Row[] = [{ accountName: "甲", tier: "B" }, {}, { accountName: "乙", tier: "D" }];
    const result = review({ accounts: rows, orders: [order("甲", 2e6)], policy: byOrders });
    expect(result.moves).toMatchObject([{ row: 0, to: "A", salesUsed: 2e6, accountId: "", accountName: "甲" }]);
    expect([result.accounts, result.unchanged, result.notEvaluable]).toEqual([2, 1, []]);
    const numbered = review({ accounts: [{ accountId: "7", tier: "B" }], orders: [order("7", 2e6)], policy: byOrders });
    expect(numbered.moves).toMatchObject([{ to: "A", accountId: "7", accountName: "" }]);
  });
  test("orders of nobody are told only where the tier rests on orders", () => {
    const given = { accounts: [account("1", 5, "D")], orders: [order("9", 5), order(null, 5)] };
    expect(review({ ...given, policy: byOrders }).unresolvedOrders).toEqual({ blank: 1, unknown: 1, ambiguous: 0 });
    expect(review(given).unresolvedOrders).toEqual({ blank: 0, unknown: 0, ambiguous: 0 });
  });
  test("both amounts are shown, the one used by itself", () => {
    const given = { accounts: [account("1", 700000, "A")], orders: [order("1", 2e5)] };
    expect(review({ ...given, policy: byOrders }).moves).toMatchObject([
      { to: "C", enteredSales: 700000, salesLast12Months: 2e5, salesUsed: 2e5 },
    ]);
    const typed = review({ ...given, policy: { "orders.completeSince": day("2025-01-01") } });
    expect(typed.moves).toMatchObject([{ to: "B", enteredSales: 700000, salesLast12Months: 2e5, salesUsed: 700000 }]);
    expect(review({ accounts: [account("1", "很多", "A")] }).notEvaluable).toMatchObject([
      { enteredSales: null, salesLast12Months: null, salesUsed: null },
    ]);
  });
});

describe("bands", () => {
  const words = (a: number | null, b: number | null, c: number | null): string | null => {
    const problem = checkBands(a, b, c);
    return problem && english(problem);
  };
  const missing = (tier: string): string =>
    `The lower limit of tier ${tier} is missing, so no tier can be decided; fill it in on the Policy sheet`;
  const order = (a: number, b: number, c: number): string =>
    `The limits must fall from A to C, but A is ${a}, B is ${b}, C is ${c}; correct them on the Policy sheet`;
  test.each<[number | null, number | null, number | null, string | null]>([
    [null, null, null, missing("A")],
    [Number.POSITIVE_INFINITY, 2, 1, missing("A")],
    [3, null, 1, missing("B")],
    [3, Number.NaN, 1, missing("B")],
    [3, 2, null, missing("C")],
    [3, 2, Number.NEGATIVE_INFINITY, missing("C")],
    [3, 3, 1, order(3, 3, 1)],
    [3, 2, 2, order(3, 2, 2)],
    [3, 1, 2, order(3, 1, 2)],
    [3, 2, -1, "The lower limit of tier C cannot be below zero, but it is -1"],
    [3, 2, 0, null],
  ])("%p, %p, %p: %p", (a, b, c, expected) => expect(words(a, b, c)).toBe(expected));
  test("of a policy", () => {
    expect(policyBands(policyOf())).toEqual({ bands: { a: 1000000, b: 500000, c: 100000 } });
    expect(policyBands(policyOf(parameters({ "tier.bMin": null })))).toEqual({ problem: checkBands(1, null, 0) });
    expect(policyBands(policyOf(parameters({ "tier.cMin": null })))).toEqual({ problem: checkBands(2, 1, null) });
  });
  test.each<[number | null, string]>([
    [null, "No expected annual sales are given"],
    [3, "Sales 3 reach the lower limit of tier A, 3"],
    [2, "Sales 2 reach the lower limit of tier B, 2, and stay below 3"],
    [1.5, "Sales 1.5 reach the lower limit of tier C, 1, and stay below 2"],
    [0.5, "Sales 0.5 are below the lower limit of tier C, 1"],
  ])("the reason of %p: %s", (sales, expected) =>
    expect(english(tierReason(sales, { a: 3, b: 2, c: 1 }))).toBe(expected),
  );
});

describe("contracts", () => {
  const options: ReviewOptions = { settings: { contractFloor: "B" } };
  const found = (more: Row, today = "2026-03-31") => {
    const { held, moves, notEvaluable } = review({ accounts: [account("1", 5, "B", more)], options, today });
    return [held.length, moves.length, notEvaluable.length];
  };
  test("without the columns there is none; a number alone names one that is unclear", () => {
    expect(found({})).toEqual([0, 1, 0]);
    expect(found({ contractNo: "HT-1" })).toEqual([0, 0, 1]);
    expect(found({ contractDate: day("2026-01-01") })).toEqual([0, 0, 1]);
    expect(found({ contractMonths: 12 })).toEqual([0, 0, 1]);
    expect(found({ contractDate: day("2026-01-01"), contractMonths: "12" })).toEqual([0, 0, 1]);
  });
  test("one beyond the calendar runs to its last day", () => {
    const more = { contractDate: day("2026-01-01"), contractMonths: 999999 };
    const { held } = review({ accounts: [account("1", 5, "B", more)], options });
    expect(held).toMatchObject([{ until: day("9999-12-31") }]);
  });
  test("a floor keeps nobody who rises, and nobody is asked for a contract without a floor", () => {
    const unclear = { contractNo: "HT-1" };
    const rising = review({
      accounts: [account("1", 600000, "D", unclear)],
      options: { settings: { contractFloor: "A" } },
    });
    expect(rising.moves).toMatchObject([{ to: "B", direction: "up" }]);
    expect(review({ accounts: [account("1", 5, "B", unclear)] }).moves).toMatchObject([{ to: "D" }]);
  });
});

describe("grace counts reviews of one tier on one side", () => {
  const held = (asOf: string, computed: CellValue, more: Row = {}): Row => ({
    accountId: "1",
    asOf: day(asOf),
    reviewDate: day(asOf),
    oldTier: "B",
    newTier: "B",
    computedTier: computed,
    heldBy: "grace",
    ...more,
  });
  const outcome = (sales: number, reviews: readonly Row[]): string => {
    const result = review({
      accounts: [account("1", sales, "B")],
      reviews,
      policy: { "tier.downgradePeriods": 2, "tier.upgradePeriods": 2 },
    });
    return result.moves.length > 0 ? "moves" : english(result.held[0]!.reason);
  };
  const waits = (up: boolean, to: string): string =>
    `Computed as tier ${to}; review 1 in a row ${up ? "above" : "below"} the limit, it goes ${up ? "up" : "down"} after 2`;
  test.each<[string, number, Row[], string]>([
    ["lower and lower before", 5, [held("2025-12-31", "C")], "moves"],
    ["higher and higher before", 2e6, [held("2025-12-31", "A")], "moves"],
    ["lower now, higher before", 5, [held("2025-12-31", "A")], waits(false, "D")],
    ["higher now, lower before", 2e6, [held("2025-12-31", "D")], waits(true, "A")],
    ["the tier itself before", 5, [held("2025-12-31", "B")], waits(false, "D")],
    ["the tier itself before a rise", 2e6, [held("2025-12-31", "B")], waits(true, "A")],
    ["no tier before", 5, [held("2025-12-31", "VIP")], waits(false, "D")],
    ["no computed tier before", 2e6, [held("2025-12-31", null)], waits(true, "A")],
    ["another tier was kept", 5, [held("2025-12-31", "D", { newTier: "C" })], waits(false, "D")],
    ["kept by a buffer", 5, [held("2025-12-31", "D", { heldBy: "hysteresis" })], waits(false, "D")],
    ["the last row of a day counts", 5, [held("2025-12-31", "A"), held("2025-12-31", "D")], "moves"],
    ["the last row of a day counts alone", 5, [held("2025-12-31", "D"), held("2025-12-31", "A")], waits(false, "D")],
    ["later and today say nothing", 5, [held("2026-03-31", "D"), held("2026-04-30", "D")], waits(false, "D")],
  ])("%s", (_, sales, reviews, expected) => expect(outcome(sales, reviews)).toBe(expected));

  const settled = (reviews: readonly Row[] | undefined) =>
    review({ accounts: [account("1", 600000, "B")], ...(reviews ? { reviews } : {}) }).settled.map(
      ({ accountId, tier }) => [accountId, tier],
    );
  test("an account that agrees again is settled once", () => {
    const open = held("2025-12-31", "D");
    expect(settled([open])).toEqual([["1", "B"]]);
    expect(settled(undefined)).toEqual([]);
    expect(settled([])).toEqual([]);
    expect(settled([{ ...open, accountId: "2" }])).toEqual([]);
    expect(settled([open, held("2026-03-31", "B", { heldBy: null })])).toEqual([]);
    expect(settled([open, held("2026-04-30", "B", { heldBy: null })])).toEqual([["1", "B"]]);
    expect(settled([open, held("2026-01-31", "B", { heldBy: null })])).toEqual([]);
    expect(settled([held("2025-12-31", "D", { heldBy: null })])).toEqual([]);
    expect(settled([held("2026-04-30", "D")])).toEqual([]);
  });

  const logged = (more: Row): boolean | undefined =>
    review({
      accounts: [account("1", 5, "B")],
      reviews: [held("2026-03-31", "D", more)],
      policy: { "tier.downgradePeriods": 2 },
    }).held[0]?.alreadyLogged;
  test.each<[string, Row, boolean]>([
    ["this very hold", {}, true],
    ["another day", { asOf: day("2026-04-30") }, false],
    ["another tier", { newTier: "C" }, false],
    ["another computed tier", { computedTier: "C" }, false],
    ["held by something else", { heldBy: "hysteresis" }, false],
    ["held by nothing", { heldBy: null }, false],
  ])("logged today: %s", (_, more, expected) => expect(logged(more)).toBe(expected));
  test("an exception is logged with no kind of hold", () => {
    const reviews = [held("2026-03-31", "D", { heldBy: null })];
    const accounts = [account("1", 5, "B", { tierOverrideReason: "战略" })];
    expect(review({ accounts, reviews }).held).toMatchObject([{ kind: "override", alreadyLogged: true }]);
  });
});

describe("exceptions", () => {
  const accounts = [account("1", 5, "A", { tierOverrideReason: "战略" })];
  const kept = (asOf: string, reason: string): Row => ({
    accountId: "1",
    asOf: day(asOf),
    newTier: "A",
    computedTier: "D",
    reason,
  });
  const until = (reviews: readonly Row[]): number | null | undefined =>
    review({ accounts, reviews, policy: { "tier.reviewMonths": 3 } }).held[0]?.until;
  const words = "Computed as tier D, kept for the reason given: 战略";
  test("count from the first review that kept the tier by it, today's included, later ones not", () => {
    expect(until([kept("2026-03-31", words), kept("2026-04-30", words)])).toBe(day("2026-06-30"));
    expect(until([kept("2026-02-28", words), kept("2026-03-31", words)])).toBe(day("2026-05-28"));
    expect(until([kept("2026-02-28", `${words} (valid until Stryker)`)])).toBe(day("2026-06-30"));
  });
});

describe("an account without number, name or other columns", () => {
  test("is shown with what there is", () => {
    const result = review({ accounts: [{ accountName: "甲", expectedAnnualSales: 2e6 }] });
    expect(result.moves).toMatchObject([{ accountId: "", accountName: "甲", from: null, to: "A" }]);
    expect(
      review({ accounts: [{ accountId: "1", expectedAnnualSales: 5 }], options: { owner: "张三" } }).accounts,
    ).toBe(0);
  });
  test("a word that is no tier is named", () =>
    expect(review({ accounts: [account("1", 5, "VIP")] }).notEvaluable.map(({ reason }) => english(reason))).toEqual([
      "“VIP” is no tier we know",
    ]));
  test("an unrated account that stays unrated is unchanged; one that is rated is graded first", () => {
    const result = review({
      accounts: [account("1", null, "unrated"), account("2", 5, "unrated"), account("3", null, "A")],
    });
    expect([result.unchanged, result.before.unrated]).toEqual([1, 2]);
    expect(result.moves.map(({ accountId, direction }) => [accountId, direction])).toEqual([
      ["3", "down"],
      ["2", "first"],
    ]);
  });
  test("an unrated account is not told as run out", () => {
    const accounts = [account("1", "很多", "unrated", { tierEffectiveDate: day("2020-01-01") })];
    const result = review({
      accounts,
      policy: { "tier.reviewMonths": 3 },
      options: { settings: { expired: "unrate" } },
    });
    expect([result.moves.length, result.notEvaluable.length]).toEqual([0, 1]);
  });
});

describe("cycles", () => {
  const cycle = parameters({ "tier.reviewMonths": 3 });
  const due = (tables: Record<string, readonly Row[]>, today = "2026-03-31") =>
    dueForReview(dataset(tables, today, cycle));
  const graded = (id: string, from: string, more: Row = {}): Row => ({
    accountId: id,
    tier: "A",
    tierEffectiveDate: day(from),
    ...more,
  });
  test("a review of today counts, also with its time; the latest of several counts", () => {
    const reviews = (...days: number[]) => days.map((at) => ({ accountId: "1", reviewDate: at }));
    const of = (...days: number[]) =>
      due({ Accounts: [graded("1", "2020-01-01")], TierReviews: reviews(...days) }).due.map(({ since }) => since);
    expect(of(day("2026-03-31"))).toEqual([]);
    expect(of(day("2026-03-31") + 0.5)).toEqual([]);
    expect(of(day("2025-06-01"), day("2025-03-01"))).toEqual([day("2025-06-01")]);
    expect(of(day("2026-04-01"))).toEqual([day("2020-01-01")]);
  });
  test("only number and tier are needed; rows of nobody are nobody's", () => {
    const accounts: readonly Row[] = [{ accountId: "1", tier: "A" }, { tier: "A" }];
    const result = due({ Accounts: accounts });
    expect([result.accounts, result.due, result.notEvaluable.length]).toEqual([1, [], 1]);
    expect(due({ Accounts: [{ accountId: "1" }] }).accounts).toBe(0);
    const named = due({ Accounts: [{ accountName: "甲", tier: "A", tierEffectiveDate: day("2020-01-01") }] });
    expect(named.due).toMatchObject([{ accountId: "", accountName: "甲", owner: "", reviewed: false }]);
    expect(due({ Accounts: [graded("1", "2020-01-01")], TierReviews: [{ accountId: "1" }] }).notEvaluable).toHaveLength(
      1,
    );
    expect(
      due({ Accounts: [graded("1", "2020-01-01")], TierReviews: [{ accountId: "9", reviewDate: "?" }] }).due,
    ).toHaveLength(1);
  });
  test("those due on one day stand as in the table", () => {
    const rows = ["3", "1", "2"].map((id) => graded(id, "2020-01-01"));
    expect(due({ Accounts: rows }).due.map(({ row }) => row)).toEqual([0, 1, 2]);
  });
  test("without a cycle nothing is listed", () =>
    expect(dueForReview(dataset({ Accounts: [{ accountId: "1", tier: "A" }] }, "2026-03-31"))).toMatchObject({
      due: [],
      notEvaluable: [],
      accounts: 0,
    }));
  test("no word of a tier is due for a person without owners' column", () => {
    const data = dataset({ Accounts: [graded("1", "2020-01-01")] }, "2026-03-31", cycle);
    expect(dueForReview(data, { owner: "张三" }).accounts).toBe(0);
  });
});

describe("history", () => {
  test("rows of one day as they stand, the later first; sales only where they are numbers", () => {
    const reviews: readonly Row[] = [
      { accountId: "1", asOf: day("2026-01-31"), reviewId: "a", salesUsed: "5" },
      { accountId: "1", reviewDate: day("2026-02-28"), reviewId: "b", salesUsed: 5 },
      { accountId: "1", asOf: day("2026-01-31"), reviewId: "c" },
    ];
    const entries = tierHistory(dataset({ Accounts: [account("1", 5, "A")], TierReviews: reviews }, "2026-03-31"), 0);
    expect(entries.map(({ reviewId, salesUsed }) => [reviewId, salesUsed])).toEqual([
      ["b", 5],
      ["c", null],
      ["a", null],
    ]);
  });
  test("a log without days is none", () => {
    const reviews = [{ accountId: "1", reviewId: "a" }];
    expect(tierHistory(dataset({ Accounts: [account("1", 5, "A")], TierReviews: reviews }, "2026-03-31"), 0)).toEqual(
      [],
    );
  });
});

describe("settings of the policy", () => {
  test("every cell sets its own", () => {
    const given = {
      ...{ "tier.weightPower": 1.5, "tier.weightFrequency": 2.5, "tier.weightGrowth": 3.5 },
      ...{ "tier.scoreAMin": 3.9, "tier.scoreBMin": 2.9, "tier.scoreCMin": 1.9, "tier.scoreLeastKnown": 0.7 },
      ...{ "tier.rfmAMin": 4.9, "tier.rfmBMin": 3.9, "tier.rfmCMin": 2.9 },
      ...{ "tier.portfolioMedium": 1.1, "tier.portfolioHigh": 3.1 },
      ...{ "pareto.classBy": "both", "tier.contractFloor": "A", "tier.approval": "up", "tier.expired": "unrate" },
    };
    expect(tierSettingsOf(policyOf(parameters(given)))).toMatchObject({
      factors: [{ weight: 1.5 }, { weight: 2.5 }, { weight: 3.5 }],
      scoreLimits: { a: 3.9, b: 2.9, c: 1.9 },
      leastConfidence: 0.7,
      rfmBreaks: null,
      rfmLimits: { a: 4.9, b: 3.9, c: 2.9 },
      portfolioLimits: { medium: 1.1, high: 3.1 },
      ...{ paretoBy: "both", contractFloor: "A", approval: "up", expired: "unrate" },
    });
  });
  test.each<[string, CellValue, object]>([
    ["tier.contractFloor", "C", { contractFloor: "C" }],
    ["tier.approval", "none", { approval: "none" }],
    ["tier.expired", "keep", { expired: "keep" }],
    ["pareto.classBy", "value", { paretoBy: "value" }],
  ])("%s of %p", (id, cell, expected) =>
    expect(tierSettingsOf(policyOf(parameters({ [id]: cell })))).toMatchObject(expected),
  );
});

describe("another policy", () => {
  test("names no problems of its own", () => expect(policyWith(policyOf(), { "tier.aMin": 5 }).problems).toEqual([]));
  test("one parameter beyond the review's is enough to work everything out anew", () => {
    const data = dataset({ Accounts: [account("1", 5, "A")] }, "2026-03-31");
    const changed = datasetWith(data, { "tier.aMin": 5, "churn.inactiveMonths": 3 });
    expect(changed.accounts).not.toBe(data.accounts);
  });
  test("blank rows flow nowhere", () => {
    const data = dataset({ Accounts: [account("1", 5, "A"), {}] }, "2026-03-31");
    const { flows, computed } = whatIf(data, { policy: { "tier.cMin": 4 } });
    expect(flows).toEqual([{ from: "D", to: "C", count: 1 }]);
    expect(computed.now.notEvaluable).toBe(0);
  });
});

test("an undo tells the first cell that was changed, also the first of all", () => {
  const run = {
    batch: "r",
    cells: [
      { rowId: "1", field: "tier", oldValue: "A", newValue: "B" },
      { rowId: "1", field: "note", oldValue: "x", newValue: "y" },
    ],
  };
  expect(checkUndo(run, [], (_, field) => (field === "tier" ? "C" : "y")).contradicted).toEqual([
    { rowId: "1", why: "changed", field: "tier", found: "C" },
  ]);
});
