/** What people type for figures: values and sizes, costs and budgets, answers, elements of visits, contracts (K2, K8, M4, K11, S4, V3). */
import { parsePeriod } from "../../../src/calendar";
import { costShare } from "../../../src/kpis/serviceCosts";
import { keySatisfaction } from "../../../src/kpis/surveys";
import { stability, stabilityWeights } from "../../../src/kpis/stability";
import { say } from "../../../src/locales/format";
import type { CellValue } from "../../../src/policy/values";
import { counted, dataset, day, policyOf, type PolicyOptions, type Row } from "../support";
import { testFigures, type Tables } from "./figures";

const error = { error: "#N/A" };
const accounts: readonly Row[] = [
  { accountId: "1", accountName: "甲", owner: "张三", isKeyAccount: true },
  { accountId: "2", accountName: "双", owner: "张三", isKeyAccount: true },
  { accountId: "3", accountName: "双", owner: "李四", isKeyAccount: false },
  { accountId: "4", accountName: "合", owner: "李四", isKeyAccount: false },
  { accountId: "5", accountName: "合", owner: "李四", isKeyAccount: false },
];
const input = (kpiId: CellValue, more: Row): Row => ({
  ...{ kpiId, period: "2026-Q1", owner: null, rating: null, value: null, marketSize: null },
  ...more,
});
const own = { parameters: { "kpi.02.definition": "返工数" } };
const values = (...rows: readonly Row[]) => ({ tables: { KpiInputs: rows }, policy: own });
const sizes = (...rows: readonly Row[]) => ({
  tables: {
    Orders: [{ accountId: "1", orderDate: day("2026-02-02"), amount: 50, salesperson: "张三" }],
    KpiInputs: rows,
  },
});
const twice = "KPI inputs has several rows for the same period and person";
const unreadable = "The value in KPI inputs cannot be read";
const cost = (more: Row): Row => ({
  ...{ date: day("2026-02-02"), period: null, category: "travel", owner: "张三", amount: null, budget: null },
  ...more,
});
const costs = (...ServiceCosts: readonly Row[]): { tables: Tables } => ({ tables: { ServiceCosts } });
const badCosts = (count: number) =>
  `${counted(count, "row of service costs has", "rows of service costs have")} an unreadable period or amount`;
const survey = (more: Row): Row => ({
  ...{ accountId: "1", date: day("2026-02-02"), score: 4, scaleMin: 1, scaleMax: 5 },
  ...more,
});
const answers = (...Surveys: readonly Row[]) => ({
  tables: { Accounts: accounts, Surveys },
  policy: { parameters: { "survey.minResponses": 1 } },
});
const badSurveys = (count: number) =>
  `${counted(count, "survey has", "surveys have")} an unreadable date, score or scale`;
const visit = (more: Row): Row => ({
  ...{ accountId: "1", visitor: "张三", date: day("2026-02-02"), status: "done", mode: null, how: null },
  ...{ who: null, topic: null, place: null, plannedStart: null, purpose: null },
  ...more,
});
const visits = (...Visits: readonly Row[]): { tables: Tables } => ({ tables: { Accounts: accounts, Visits } });

testFigures({
  K2: [
    {
      what: "a blank row beside the value",
      ...values(input("K2", {}), input("K2", { value: 7 })),
      gives: { actual: 7 },
    },
    { what: "an id in small letters", ...values(input(" k2 ", { value: 7 })), gives: { actual: 7 } },
    {
      what: "another KPI's value",
      ...values(input("K9", { value: 7 }), input(null, { value: 8 })),
      gives: { actual: null, reason: "KPI inputs has no value for the period" },
    },
    { what: "zero is a value", ...values(input("K2", { value: 0 })), gives: { actual: 0 } },
    {
      what: "two",
      ...values(input("K2", { value: 7 }), input("K2", { value: 7 })),
      gives: { actual: null, reason: twice },
    },
    {
      what: "a value in words",
      ...values(input("K2", { value: "many" })),
      gives: { actual: null, reason: unreadable },
    },
    {
      what: "a person's own; everybody's is not the person's",
      ...values(input("K2", { value: 7 }), input("K2", { value: 9, owner: "李四" })),
      owner: "张三",
      gives: { actual: null, reason: "KPI inputs has no value for the period" },
    },
    {
      what: "everybody's",
      ...values(input("K2", { value: 7 }), input("K2", { value: 9, owner: "李四" })),
      gives: { actual: 7 },
    },
    {
      what: "each person's own among several",
      ...values(input("K2", { value: 7, owner: "张三" }), input("K2", { value: 9, owner: "李四" })),
      owner: "李四",
      gives: { actual: 9 },
    },
    ...["none", "several"].map((value) => ({
      what: `the word ${value} for a value`,
      ...values(input("K2", { value })),
      gives: { actual: null, reason: unreadable },
    })),
    {
      what: "nobody has typed for KPIs",
      tables: { KpiInputs: [{ kpiId: "K2", period: "2026-Q1", value: 3 }] },
      policy: own,
      gives: { actual: 3 },
    },
  ],
  S4: [
    {
      what: "the person's own size stands over everybody's",
      ...sizes(input("S4", { marketSize: 500 }), input("S4", { marketSize: 100, owner: "张三" })),
      owner: "张三",
      gives: { actual: 0.5 },
    },
    {
      what: "else everybody's, also where the person's cell is an error",
      ...sizes(input("S4", { marketSize: 500, owner: error })),
      owner: "张三",
      gives: { actual: 0.1 },
    },
    {
      what: "another person's is not",
      ...sizes(input("S4", { marketSize: 500, owner: "李四" })),
      owner: "张三",
      gives: { actual: null, reason: "No market size is typed for the period in KPI inputs" },
    },
    {
      what: "two",
      ...sizes(input("S4", { marketSize: 500 }), input("S4", { marketSize: 500 })),
      gives: { actual: null, numerator: 50, reason: twice },
    },
    { what: "in words", ...sizes(input("S4", { marketSize: "big" })), gives: { actual: null, reason: unreadable } },
    {
      what: "the person's own in words, whatever everybody's is",
      ...sizes(input("S4", { marketSize: 500 }), input("S4", { marketSize: "big", owner: "张三" })),
      owner: "张三",
      gives: { actual: null, reason: unreadable },
    },
    ...[0, -1].map((marketSize) => ({
      what: `a size of ${marketSize}`,
      ...sizes(input("S4", { marketSize })),
      gives: {
        actual: null,
        numerator: 50,
        denominator: null,
        reason: "No market size is typed for the period in KPI inputs",
      },
    })),
  ],
  K8: [
    {
      what: "a budget of the very period stands; the parts of another category are added",
      ...costs(
        cost({ period: "2026-Q1", budget: 100 }),
        cost({ period: "2026-01", budget: 70 }),
        cost({ period: "2026-02", budget: 70 }),
        cost({ period: "2026-01", budget: 10, category: "gift" }),
        cost({ period: "2026-02", budget: 15, category: "gift", amount: 25 }),
      ),
      gives: { actual: 0.2, numerator: 25, denominator: 125, target: 125, pace: 25 / (125 * (53 / 64)), notes: [] },
    },
    {
      what: "budgets of two people for the same category, and two rows of one",
      ...costs(
        cost({ budget: 100, period: "2026-Q1" }),
        cost({ budget: 1, period: "2026-Q1" }),
        cost({ budget: 30, owner: "李四", period: "2026-Q1" }),
        cost({ budget: 4, owner: null, amount: 27 }),
      ),
      gives: { actual: 0.2, numerator: 27, denominator: 135 },
    },
    {
      what: "a person's own",
      ...costs(
        cost({ amount: 5, budget: 10 }),
        cost({ amount: 70, budget: 80, owner: "李四" }),
        cost({ amount: 9, budget: 9, owner: null }),
      ),
      owner: "张三",
      gives: { actual: 0.5, numerator: 5, denominator: 10 },
    },
    {
      what: "somebody's without a row",
      ...costs(cost({ amount: 5, budget: 10 })),
      owner: "王五",
      gives: {
        actual: null,
        numerator: 0,
        denominator: 0,
        reason: "There is neither budget nor spending in the period",
      },
    },
    {
      what: "costs of a longer period are told and do not count; other periods are no matter",
      ...costs(
        cost({ amount: 5, budget: 10 }),
        cost({ amount: 5, budget: 10, period: "2026" }),
        cost({ amount: 5, budget: 10, period: "2026-H1" }),
        cost({ amount: 5, budget: 10, period: "2025-Q4" }),
        cost({ amount: 5, budget: 10, period: "2026-Q2" }),
      ),
      gives: {
        actual: 0.5,
        numerator: 5,
        denominator: 10,
        notes: ["2 rows of service costs cover a longer period and are not counted"],
      },
    },
    {
      what: "what is dated after today is not spent yet, its budget stands; without a day the period counts, but for a budget that the quarter has itself",
      ...costs(
        cost({ amount: 5, budget: 10, date: day("2026-03-16") }),
        cost({ amount: 5, budget: 10, date: day("2026-03-17") }),
        cost({ amount: 5, budget: 10, date: null, period: "2026-03" }),
      ),
      gives: { actual: 0.5, numerator: 10, denominator: 20 },
    },
    {
      what: "neither period nor day, words for money: each row is counted; of other periods they are no matter",
      ...costs(
        cost({ date: "spring" }),
        cost({ period: "soon" }),
        cost({ amount: "much" }),
        cost({ budget: "much" }),
        cost({ amount: "much", date: day("2025-12-31") }),
      ),
      gives: { actual: null, reason: badCosts(4) },
    },
    {
      what: "another person's are no matter",
      ...costs(cost({ amount: 5, budget: 10 }), cost({ date: "spring", owner: "李四" })),
      owner: "张三",
      gives: { actual: 0.5 },
    },
    {
      what: "nobody's are for everybody's figure only",
      ...costs(cost({ amount: 5, budget: 10 }), cost({ date: "spring", owner: null })),
      owner: "张三",
      gives: { actual: 0.5 },
    },
    {
      what: "spent without a budget",
      ...costs(cost({ amount: 5 }), cost({ amount: 4, budget: 0, period: "2026-Q1" })),
      gives: {
        actual: null,
        numerator: 9,
        denominator: 0,
        target: 0,
        scoring: "floor",
        reason: "9 was spent without a budget",
        notes: [],
      },
    },
    {
      what: "budgets beyond exact numbers",
      ...costs(cost({ amount: 5, budget: 1e13 })),
      gives: { actual: null, reason: "The sum is too large to be exact" },
    },
    {
      what: "no budgets",
      tables: { ServiceCosts: [{ date: day("2026-02-02"), amount: 1 }] },
      gives: { actual: null, reason: "Not installed: Service costs·Budget" },
    },
    {
      what: "tenths add up exactly",
      ...costs(cost({ amount: 0.1, budget: 0.3 }), cost({ amount: 0.2 })),
      gives: { actual: 1, numerator: 0.3, denominator: 0.3 },
    },
  ],
  M4: [
    {
      what: "the mean of the shares; who did not answer is told",
      ...answers(
        survey({ score: 5 }),
        survey({ score: 1 }),
        survey({ score: 3, scaleMax: 3 }),
        survey({ score: null }),
      ),
      gives: { actual: 2 / 3, numerator: 2, denominator: 3, notes: ["3 of 4 were answered"] },
    },
    {
      what: "scores outside their scale, words, a scale that is none",
      ...answers(
        ...(
          [
            { score: 0 },
            { score: 6 },
            { score: "good" },
            { scaleMin: null },
            { scaleMax: "5" },
            { scaleMin: 5, score: 5 },
          ] as readonly Row[]
        ).map(survey),
      ),
      gives: { actual: null, reason: badSurveys(6) },
    },
    {
      what: "a day that cannot be read might be any",
      ...answers(survey({}), survey({ date: "spring" }), survey({ date: null })),
      gives: { actual: null, reason: badSurveys(2) },
    },
    {
      what: "of no known customer they count for everybody",
      ...answers(survey({ accountId: "9" }), survey({ accountId: "双", score: 1 })),
      gives: { actual: 0.375, denominator: 2 },
    },
    {
      what: "and for no person",
      ...answers(survey({ accountId: "9" }), survey({ score: 1 })),
      owner: "张三",
      gives: { actual: 0, denominator: 1 },
    },
    {
      what: "a blank row is none",
      ...answers(survey({}), { accountId: null, date: null, score: null, scaleMin: null, scaleMax: null }),
      gives: { actual: 0.75, notes: [] },
    },
    {
      what: "nobody answered",
      ...answers(survey({ score: null })),
      gives: { actual: null, numerator: 0, denominator: 0, reason: "Only 0 answers, fewer than 1" },
    },
    {
      what: "at least one, whatever is typed",
      tables: answers(survey({ score: null })).tables,
      policy: { parameters: { "survey.minResponses": 0 } },
      gives: { actual: null, reason: "Only 0 answers, fewer than 1" },
    },
  ],
  V3: [
    {
      what: "elements of planned and done visits; how by mode or in words, errors are no elements",
      ...visits(
        visit({ who: "王", topic: "价", place: "厂", plannedStart: 0.5, purpose: "谈", mode: "visit" }),
        visit({ how: "电话", status: null }),
        visit({ how: "登门", mode: "visit", status: "planned", date: day("2026-03-31") }),
        visit({ who: error, topic: " ", place: error }),
        visit({ who: "王", status: "cancelled" }),
      ),
      gives: { actual: 8 / 24, numerator: 8, denominator: 24, notes: [] },
    },
    {
      what: "visits without a readable day are told, those that do not count are not",
      ...visits(
        visit({ who: "王" }),
        visit({ date: "spring" }),
        visit({ date: null }),
        visit({ date: "spring", status: "cancelled" }),
      ),
      gives: { actual: 1 / 6, notes: ["2 visits have no day and are in no period"] },
    },
    {
      what: "none",
      ...visits(visit({ status: "cancelled" })),
      gives: { actual: null, denominator: 0, reason: "There are no visits in the period" },
    },
    {
      what: "no topics",
      tables: {
        Visits: [
          {
            who: "王",
            place: null,
            date: day("2026-02-02"),
            plannedStart: null,
            purpose: null,
            mode: null,
            status: null,
          },
        ],
      },
      gives: { actual: null, reason: "Not installed: Visits·What" },
    },
  ],
});

describe("answers of key accounts", () => {
  const asked = (...Surveys: readonly Row[]) => {
    const { tables, policy } = answers(...Surveys);
    const { actual, denominator, reason } = keySatisfaction(dataset(tables, "2026-03-16", policy), {
      period: parsePeriod("2026-Q1")!,
      owner: null,
    });
    return [actual, denominator, reason && say("en-US", reason)];
  };
  test("only theirs; what may be one's leaves it open, what cannot does not", () => {
    expect(asked(survey({}), survey({ accountId: "3", score: 1 }), survey({ accountId: "9", score: 1 }))).toEqual([
      0.75,
      1,
      null,
    ]);
    expect(asked(survey({}), survey({ accountId: "合" }))).toEqual([0.75, 1, null]);
    expect(asked(survey({}), survey({ accountId: "双" }))).toEqual([null, null, badSurveys(1)]);
    expect(asked(survey({}), survey({ date: "spring" }), survey({ date: "spring", accountId: "3" }))).toEqual([
      null,
      null,
      badSurveys(1),
    ]);
  });
});

test("a share of costs: of a budget above zero, of none, with nothing spent", () => {
  expect(costShare(5, 10)).toMatchObject({ actual: 0.5, target: null, reason: null });
  expect(costShare(5, 10, { target: 10, pace: 2, notes: [] })).toMatchObject({
    actual: 0.5,
    target: 10,
    pace: 2,
    notes: [],
  });
  const none = costShare(5, 0);
  expect([none, "notes" in none]).toMatchObject([
    { actual: null, numerator: 5, denominator: 0, target: 0, scoring: "floor" },
    false,
  ]);
  expect(costShare(5, -1)).toMatchObject({ actual: null, denominator: -1, scoring: "floor" });
  const idle = costShare(0, 0);
  expect([idle.actual, idle.scoring, idle.reason && say("en-US", idle.reason)]).toEqual([
    null,
    undefined,
    "There is neither budget nor spending in the period",
  ]);
});

describe("stability of the cooperation", () => {
  test.each<[CellValue, readonly [number, number] | null]>([
    ["0.5,0.5", [0.5, 0.5]],
    ["1,0", [1, 0]],
    ["0,2", [0, 2]],
    ["0,0", null],
    ["-1,2", null],
    ["2,-1", null],
    ["1", null],
    ["1,2,3", null],
    ["a,b", null],
  ])("weights %p", (typed, expected) =>
    expect(stabilityWeights(policyOf({ parameters: { "ka.stabilityWeights": typed } }))).toEqual(expected),
  );

  const today = "2026-03-16";
  const of = (
    account: Row,
    orders: readonly (readonly [CellValue, string])[] = [],
    weights: readonly [number, number] = [1, 0],
    since: CellValue = day("2020-01-01"),
    more: Tables = {},
  ): number | null => {
    const options: PolicyOptions = { parameters: { "orders.completeSince": since } };
    const Orders = orders.map(([accountId, iso]) => ({ accountId, orderDate: day(iso), amount: 1 }));
    return stability(
      dataset({ Accounts: [{ accountId: "1", ...account }, { accountId: "2" }], Orders, ...more }, today, options),
      0,
      weights,
    );
  };
  const contract = (iso: string, contractMonths: CellValue): Row => ({ contractDate: day(iso), contractMonths });

  test.each<[string, Row, number | null]>([
    ["a year that ends in a year", contract("2026-03-17", 12), 1],
    ["signed today", contract("2026-03-16", 12), 1],
    ["signed a month ago", contract("2026-02-16", 12), 11 / 12],
    ["a day less than a month ago", contract("2026-02-17", 12), 1],
    ["a day more", contract("2026-02-15", 12), 11 / 12],
    ["the last month begins", contract("2025-04-16", 12), 1 / 12],
    ["ends tomorrow", contract("2025-03-17", 12), 1 / 12],
    ["ends today", contract("2025-03-16", 12), 0],
    ["ended long ago", contract("2020-03-16", 12), 0],
    ["begins later", contract("2027-01-01", 12), 1],
    ["one month", contract("2026-03-01", 1), 1],
    ["parts of months do not count", { contractDate: day("2026-02-16") + 0.9, contractMonths: 2.9 }, 1 / 2],
    ["less than a month", contract("2026-03-01", 0.9), null],
    ["months in words", contract("2026-03-01", "12"), null],
    ["no day of signing", { contractDate: null, contractMonths: 12 }, null],
    ["a day in words", { contractDate: "spring", contractMonths: 12 }, null],
    ["neither column", {}, null],
  ])("contract: %s", (_, account, expected) => expect(of(account, [["2", "2026-01-01"]])).toBe(expected));

  const year = contract("2026-03-16", 12);
  const months = [
    "2025-04",
    "2025-05",
    "2025-06",
    "2025-07",
    "2025-08",
    "2025-09",
    "2025-10",
    "2025-11",
    "2025-12",
    "2026-01",
    "2026-02",
    "2026-03",
  ];
  test.each<[string, readonly (readonly [CellValue, string])[], number]>([
    ["none", [["2", "2026-01-01"]], 0],
    ["one", [["1", "2026-01-01"]], 1],
    [
      "two of one month",
      [
        ["1", "2026-01-01"],
        ["1", "2026-01-31"],
      ],
      1,
    ],
    [
      "today's, and the first of the twelve months",
      [
        ["1", "2026-03-16"],
        ["1", "2025-03-17"],
      ],
      1,
    ],
    [
      "a day before, tomorrow's, nobody's",
      [
        ["1", "2025-03-16"],
        ["1", "2026-03-17"],
        ["9", "2026-01-01"],
        [null, "2026-01-01"],
      ],
      0,
    ],
    ["the cut month by itself", [["1", "2025-03-31"]], 1],
    [
      "December and January",
      [
        ["1", "2025-12-31"],
        ["1", "2026-01-01"],
      ],
      2,
    ],
    ["all", months.map((month) => ["1", `${month}-10`] as const), 12],
  ])("months with orders: %s", (_, orders, expected) => expect(of(year, orders, [0, 1])).toBe(expected / 12));

  test.each<[string, Row, number | null]>([
    ["an order without a day may be of any month", { orderDate: null }, null],
    ["as may one in words", { orderDate: "spring" }, null],
    ["nobody can say whether it is a sample", { isSample: "perhaps" }, null],
    ["a sample", { isSample: true, orderDate: null }, 0],
    ["that of another", { accountId: "2", orderDate: null }, 0],
    ["that of nobody", { accountId: "9", orderDate: null }, 0],
  ])("%s", (_, more, expected) => {
    const Orders = [{ accountId: "1", orderDate: day("2024-01-01"), amount: 1, isSample: null, ...more }];
    expect(of(year, [], [0, 1], day("2020-01-01"), { Orders })).toBe(expected);
  });

  test("both by their weights", () => {
    const half = contract("2025-09-16", 12);
    const quarter = months.slice(0, 3).map((month) => ["1", `${month}-10`] as const);
    expect([of(half, quarter, [1, 1]), of(half, quarter, [3, 1]), of(half, quarter, [1, 0])]).toEqual([
      0.375, 0.4375, 0.5,
    ]);
  });
  test("orders must reach back twelve months", () => {
    expect([
      of(year, [], [1, 0], day("2025-03-17")),
      of(year, [], [1, 0], day("2025-03-18")),
      of(year, [], [1, 0], null),
    ]).toEqual([1, null, null]);
    const bare = dataset({ Accounts: [{ accountId: "1", ...year }] }, today, {
      parameters: { "orders.completeSince": day("2020-01-01") },
    });
    expect(stability(bare, 0, [1, 0])).toBeNull();
  });
});
