import { parsePeriod } from "../../src/calendar";
import { lostKeyAccounts, salesPlanCompletion, tierDistribution, visitPlanCompletion } from "../../src/kpis";
import { dataset, day, type PolicyOptions, type Row } from "./support";

const scope = (period: string, owner: string | null = null) => ({ period: parsePeriod(period)!, owner });
const accounts: readonly Row[] = [
  { accountId: "1", accountName: "甲", isKeyAccount: "是", owner: "张三" },
  { accountId: "2", accountName: "乙", isKeyAccount: null },
  { accountId: "3", accountName: "丙", isKeyAccount: true, owner: "李四" },
];

describe("derived account figures", () => {
  test("orders and contacts give first, last, repeat, contact and due", () => {
    const data = dataset(
      {
        Accounts: [{ accountId: "1", accountName: "甲", tier: "B级", status: "正常", createdDate: day("2026-01-01") }],
        Orders: [
          { orderId: "A", accountId: "1", orderDate: day("2025-02-01"), amount: 10 },
          { orderId: "A", accountId: "1", orderDate: day("2025-02-01"), amount: 5 },
          { orderId: "B", accountId: "甲", orderDate: day("2026-02-01"), amount: 7.5 },
          { orderId: null, accountId: "1", orderDate: day("2026-02-02"), amount: 1 },
          { orderId: "C", accountId: "1", orderDate: day("2026-03-01"), amount: 9, isSample: true },
          { orderId: "D", accountId: "1", orderDate: day("2026-03-02"), amount: 2, isReturn: true },
          { orderId: "E", accountId: "1", orderDate: day("2026-04-01"), amount: 99 },
        ],
        Visits: [
          { accountId: "1", date: day("2026-03-01"), actualDate: day("2026-03-03"), status: "已访" },
          { accountId: "1", date: day("2026-03-20"), status: "已访" },
        ],
      },
      "2026-03-16",
      { parameters: { "orders.completeSince": day("2020-01-01") } },
    );
    const figures = data.figures();
    expect([
      figures.salesLast12Months[0],
      figures.firstTransDate[0],
      figures.lastOrderDate[0],
      figures.repeatOrders()[0],
    ]).toEqual([6.5, day("2025-02-01"), day("2026-02-02"), 2]);
    expect([figures.lastContactDate[0], figures.contactDueDate[0]]).toEqual([day("2026-03-03"), day("2026-03-17")]);
  });

  test("first and last order whatever the order of the lines, today's included, tomorrow's not; those of nobody are counted", () => {
    const Accounts = ["甲", "乙", "丙", "丙"].map((accountName, at) => ({ accountId: String(at), accountName }));
    const line = (accountId: string | null, iso: string, amount = 1): Row => ({
      accountId,
      orderDate: day(iso),
      amount,
    });
    const Orders = [
      line("0", "2025-06-01"),
      line("0", "2026-03-16"),
      line("0", "2025-05-01"),
      line("0", "2026-01-01"),
      line("0", "2026-03-17"),
      line("1", "2026-03-17"),
      line("丙", "2026-02-01"),
      line("丙", "2024-02-01"),
      line("9", "2026-02-01"),
      line(null, "2026-02-01"),
      line("1", "2026-02-01", Number.MAX_VALUE),
    ];
    const parameters = { "orders.completeSince": day("2020-01-01") };
    const figures = dataset({ Accounts, Orders }, "2026-03-16", { parameters }).figures();
    expect([figures.firstTransDate[0], figures.lastOrderDate[0]]).toEqual([day("2025-05-01"), day("2026-03-16")]);
    expect([0, 1, 2, 3].map((row) => figures.salesProblem(row))).toEqual([
      null,
      "tooLarge",
      "ambiguousLine",
      "ambiguousLine",
    ]);
    expect([...figures.salesLast12Months]).toEqual([4, Number.NaN, Number.NaN, Number.NaN]);
    expect(figures.unresolvedOrders).toEqual({ blank: 1, unknown: 1, ambiguous: 1 });
  });
});

describe("K1", () => {
  const plans: readonly Row[] = [
    { planId: "P1", planType: "大客户计划" },
    { planId: "P2", planType: "综合计划" },
  ];
  const target = (more: Row): Row => ({
    planId: "P1",
    metric: "销售金额",
    periodType: "季",
    period: "2026-Q1",
    targetValue: 1000,
    owner: "张三",
    effectiveTarget: null,
    parentTargetId: null,
    targetId: null,
    ...more,
  });
  const orders: readonly Row[] = [
    { accountId: "1", orderDate: day("2026-01-01"), amount: 600, salesperson: "张三" },
    { accountId: "2", orderDate: day("2026-01-02"), amount: 5000, salesperson: "张三" },
    { accountId: "3", orderDate: day("2026-03-16"), amount: 200, salesperson: "李四" },
    { accountId: "1", orderDate: day("2026-03-17"), amount: 70, salesperson: "张三" },
    { accountId: "1", orderDate: day("2025-12-31"), amount: 70, salesperson: "张三" },
    { accountId: "1", orderDate: day("2026-02-01"), amount: 100, salesperson: "张三", isReturn: true },
  ];
  const k1 = (
    targets: readonly Row[],
    owner: string | null = null,
    more: readonly Row[] = [],
    options: PolicyOptions = {},
  ) =>
    salesPlanCompletion(
      dataset(
        { Accounts: accounts, Plans: plans, PlanTargets: targets, Orders: [...orders, ...more] },
        "2026-03-16",
        options,
      ),
      scope("2026-Q1", owner),
    );

  test("key accounts' sales up to today against the leaf targets of key-account plans", () => {
    const rows = [
      target({ targetId: "T0", owner: "王总", targetValue: 1500 }),
      target({ targetId: "T1", parentTargetId: "T0" }),
      target({ targetId: "T2", parentTargetId: "T0", owner: "李四", targetValue: 500 }),
      target({ planId: "P2", targetValue: 7 }),
      target({ periodType: "月", period: "2026-01", targetValue: 7 }),
      target({ period: "2026-Q2", targetValue: 7 }),
    ];
    expect(k1(rows)).toMatchObject({ actual: 700 / 1500, numerator: 700, denominator: 1500 });
    expect(k1(rows, "李四")).toMatchObject({ actual: 0.4, numerator: 200, denominator: 500 });
  });
  test("the target in force counts", () => expect(k1([target({ effectiveTarget: 1400 })]).actual).toBe(0.5));
  test("pace goes by working days", () => expect(k1([target({})]).pace).toBeCloseTo(700 / (1000 * (53 / 64)), 12));
  test.each([
    ["no target", () => k1([target({ metric: "拜访次数" })]), 700],
    ["a blank target", () => k1([target({ targetValue: null })]), 700],
    ["a target of zero", () => k1([target({ targetValue: 0 })]), 700],
    ["a target in words", () => k1([target({ targetValue: "一百万" })]), 700],
    [
      "an unreadable order of a key account",
      () => k1([target({})], null, [{ accountId: "1", orderDate: day("2026-02-02"), amount: "很多" }]),
      null,
    ],
    [
      "orders that begin later",
      () => k1([target({})], null, [], { parameters: { "orders.completeSince": day("2026-02-01") } }),
      null,
    ],
  ])("%s is not evaluable", (_, asked, numerator) => {
    const result = asked();
    expect(result).toMatchObject({ actual: null, numerator });
    expect(result.reason).not.toBeNull();
  });
});

describe("V1", () => {
  const visit = (date: string, status: string, more: Row = {}): Row => ({
    date: day(date),
    status,
    origin: "计划内",
    mode: "当面拜访",
    visitor: "张三",
    failReason: null,
    ...more,
  });
  const v1 = (rows: readonly Row[], options: PolicyOptions = {}) =>
    visitPlanCompletion(dataset({ Visits: rows }, "2026-03-16", options), scope("2026-03"));
  const rows = [
    visit("2026-03-02", "已访"),
    visit("2026-03-03", "未访", { failReason: "内部原因" }),
    visit("2026-03-04", "取消", { failReason: "客户拒访" }),
    visit("2026-03-05", "取消", { failReason: "内部原因" }),
    visit("2026-03-06", "已访", { actualDate: day("2026-03-07") }),
    visit("2026-03-16", "已访"),
    visit("2026-02-27", "已访"),
    visit("2026-03-09", "已访", { origin: "计划外" }),
    visit("2026-03-09", "已访", { mode: "电话" }),
  ];
  test("done on their day among planned ones whose day is over, without those the customer cancelled", () => {
    expect(v1(rows)).toMatchObject({ actual: 0.25, numerator: 1, denominator: 4 });
    expect(v1(rows, { parameters: { "visit.lateToleranceDays": 1 } })).toMatchObject({ actual: 0.5, numerator: 2 });
  });
  test("nothing due is not evaluable", () =>
    expect(v1([visit("2026-03-16", "待访")])).toMatchObject({ actual: null, denominator: 0 }));
  test("an unreadable day is not evaluable", () =>
    expect(v1([...rows, visit("2026-03-02", "已访", { date: "周一" })]).actual).toBeNull());
});

describe("K3", () => {
  const k3 = (
    orders: readonly Row[],
    list: readonly Row[] = accounts,
    since: string | null = "2020-01-01",
    period = "2026-03",
  ) =>
    lostKeyAccounts(
      dataset({ Accounts: list, Orders: orders }, "2026-03-16", {
        parameters: { "churn.inactiveMonths": 6, "orders.completeSince": since === null ? null : day(since) },
      }),
      scope(period),
    );
  const order = (account: string, date: string, more: Row = {}): Row => ({
    accountId: account,
    orderDate: day(date),
    amount: 1,
    ...more,
  });
  test("silence that becomes six months in the period", () => {
    const result = k3([order("1", "2025-09-05"), order("2", "2025-09-05"), order("3", "2025-12-01")]);
    expect(result).toMatchObject({ actual: 1, base: 2, lost: [{ row: 0, by: "inactive" }] });
  });
  test("lost before the period, lost by its date, back again, samples", () => {
    expect(k3([order("1", "2025-08-05")]).base).toBe(0);
    expect(k3([order("1", "2026-02-01")], [{ ...accounts[0], lostDate: day("2026-03-02") }])).toMatchObject({
      actual: 1,
      lost: [{ by: "lostDate" }],
    });
    expect(k3([order("1", "2025-09-05"), order("1", "2026-03-10")]).actual).toBe(0);
    expect(k3([order("1", "2025-09-05"), order("1", "2025-12-10", { isSample: "是" })]).actual).toBe(1);
  });
  test("history must reach back for base and months", () => {
    expect(k3([order("1", "2025-09-05")], accounts, null).actual).toBeNull();
    expect(k3([order("1", "2025-09-05")], accounts, "2024-09-02").actual).toBeNull();
    expect(k3([order("1", "2025-09-05")], accounts, "2024-09-01").actual).toBe(1);
  });
});

test("tier distribution counts accounts, not empty rows", () => {
  const data = dataset(
    {
      Accounts: [
        { accountName: "甲", tier: "A级" },
        { accountName: "乙", tier: null },
        { accountName: "丙", tier: "VIP" },
        { accountName: null, tier: null },
      ],
    },
    "2026-03-16",
  );
  expect(tierDistribution(data)).toEqual({ A: 1, B: 0, C: 0, D: 0, unrated: 2 });
});
