/** Cases: how many key accounts. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { won, yearTarget } from "./rows";

const accounts = (count: number, more: Row = {}): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({
    accountId: `A${index + 1}`,
    accountName: `客户${index + 1}`,
    isKeyAccount: "是",
    status: "正常",
    ...more,
  }));
const development = (rows: readonly Row[], key: readonly Row[] = accounts(6)): Tables => ({
  Accounts: key,
  Development: rows,
});
const two = { parameters: { "ka.newPerMonth": 2 } };

const bought = (account: string, ...months: readonly string[]): readonly Row[] =>
  months.map((month) => ({ accountId: account, orderDate: day(`2026-${month}-05`), isSample: null }));
const stable = (orders: readonly Row[], more: Readonly<Record<string, number>> = {}, since = "2026-01-01") => ({
  tables: { Accounts: [...accounts(3), { accountId: "N", accountName: "普通", isKeyAccount: "否" }], Orders: orders },
  policy: { parameters: { "ka.stablePerYear": 2, "ka.stableMonths": 6, "orders.completeSince": day(since), ...more } },
});
const half = ["01", "02", "03", "04", "05", "06"];

const counted = (count: number, target: Row = {}, more: readonly Row[] = []): Tables => ({
  Accounts: [...accounts(count), ...more],
  PlanTargets: [yearTarget({ metric: "大客户数量", targetValue: 60, baselineValue: 50, ...target })],
});
const sixty = { parameters: { "ka.countTarget": 60 } };

export const keyAccountTargetCases: RuleCases = {
  "TGT-05": [
    {
      what: "two in February, one by mid-March of twelve working days out of twenty-two",
      tables: development([won("A1", "2026-02-01"), won("A2", "2026-02-28"), won("A3", "2026-03-02")]),
      policy: two,
      outcome: [],
    },
    {
      what: "one in February",
      tables: development([won("A1", "2026-02-01"), won("A3", "2026-03-02")]),
      policy: two,
      outcome: ["warn Development - resultDate"],
    },
    {
      what: "the day before half of the month nothing is due yet",
      tables: development([won("A1", "2026-02-01"), won("A2", "2026-02-01")]),
      policy: two,
      today: "2026-03-13",
      outcome: [],
    },
    {
      what: "from then on one is",
      tables: development([won("A1", "2026-02-01"), won("A2", "2026-02-01")]),
      policy: two,
      today: "2026-03-16",
      outcome: ["warn Development - resultDate"],
    },
    {
      what: "one customer won twice counts once",
      tables: development([won("A1", "2026-02-01"), won("A1", "2026-02-20"), won("A3", "2026-03-02")]),
      policy: two,
      outcome: ["warn Development - resultDate"],
    },
    {
      what: "not key accounts, not won",
      tables: development(
        [won("A1", "2026-03-02", { result: "开发失败" }), won("B1", "2026-03-02")],
        [...accounts(1), { accountId: "B1", accountName: "乙", isKeyAccount: "否" }],
      ),
      policy: two,
      outcome: ["warn Development - resultDate"],
    },
    {
      what: "last year is over",
      tables: development([won("A1", "2025-06-01")]),
      policy: { parameters: { "ka.newPerMonth": 1 } },
      today: "2026-01-05",
      outcome: [],
    },
    {
      what: "a success without readable date might be the one",
      tables: development([won("A1", "2026-02-01"), won("A3", "2026-03-02"), won("A4", null)]),
      policy: two,
      outcome: ["? Development.resultDate"],
    },
    {
      what: "so might a customer whose flag cannot be read",
      tables: development(
        [won("A1", "2026-02-01"), won("A3", "2026-03-02"), won("X", "2026-02-02")],
        [...accounts(3), { accountId: "X", accountName: "丙", isKeyAccount: "大概" }],
      ),
      policy: two,
      outcome: ["? Development.resultDate"],
    },
    {
      what: "no column",
      tables: { Accounts: [{ accountId: "A1" }], Development: [won("A1", "2026-02-01")] },
      outcome: ["? Accounts.isKeyAccount"],
    },
  ],
  "TGT-06": [
    {
      what: "two in six months of the year",
      ...stable([...bought("A1", ...half), ...bought("A2", ...half)]),
      today: "2027-01-15",
      outcome: [],
    },
    {
      what: "one of them in five",
      ...stable([...bought("A1", ...half), ...bought("A2", ...half.slice(1))]),
      today: "2027-01-15",
      outcome: ["info Accounts - isKeyAccount"],
    },
    {
      what: "several orders in a month are one month",
      ...stable([...bought("A1", ...half), ...bought("A2", ...half.slice(1), "02")]),
      today: "2027-01-15",
      outcome: ["info Accounts - isKeyAccount"],
    },
    {
      what: "after six months one in three months is enough",
      ...stable(bought("A1", "01", "02", "03")),
      today: "2026-07-01",
      outcome: [],
    },
    {
      what: "and in two is not",
      ...stable(bought("A1", "01", "02")),
      today: "2026-07-01",
      outcome: ["info Accounts - isKeyAccount"],
    },
    { what: "before that none is due", ...stable(bought("A1", "01")), today: "2026-06-30", outcome: [] },
    {
      what: "samples, returns, ordinary customers",
      ...stable([
        ...bought("A1", "01", "02"),
        { accountId: "A1", orderDate: day("2026-03-05"), isSample: "是" },
        { accountId: "A1", orderDate: day("2026-04-05"), isReturn: "是" },
        ...bought("N", ...half),
      ]),
      today: "2026-07-01",
      outcome: ["info Accounts - isKeyAccount"],
    },
    {
      what: "an order whose date cannot be read might be the third",
      ...stable([...bought("A1", "01", "02"), { accountId: "A1", orderDate: "三月" }]),
      today: "2026-07-01",
      outcome: ["? Orders.orderDate"],
    },
    {
      what: "orders not complete since the start of the year",
      ...stable(bought("A1", ...half), {}, "2026-01-02"),
      today: "2026-07-01",
      outcome: ["? orders.completeSince"],
    },
    { what: "the months are a gap", tables: stable([...bought("A1", "01")]).tables, outcome: ["? ka.stableMonths"] },
  ],
  "TGT-13": [
    { what: "on the last day, just as many", tables: counted(60), today: "2026-12-31", outcome: [] },
    { what: "one less", tables: counted(59), today: "2026-12-31", outcome: ["warn PlanTargets 1 targetValue"] },
    { what: "on the first day the base is enough", tables: counted(50), today: "2026-01-01", outcome: [] },
    {
      what: "before half of the working days four more are enough",
      tables: counted(54),
      today: "2026-07-01",
      outcome: [],
    },
    {
      what: "from then on five more are due",
      tables: counted(54),
      today: "2026-07-02",
      outcome: ["warn PlanTargets 1 targetValue"],
    },
    { what: "and there", tables: counted(55), today: "2026-07-02", outcome: [] },
    {
      what: "the target in force counts",
      tables: counted(55, { effectiveTarget: 55 }),
      today: "2026-12-31",
      outcome: [],
    },
    {
      what: "customers paused or lost do not; a blank state is active",
      tables: counted(58, {}, [
        ...accounts(3, { status: "流失" }).map((row, index) => ({ ...row, accountId: `L${index}` })),
        { accountId: "Z1", isKeyAccount: true, status: null },
      ]),
      today: "2026-12-31",
      outcome: ["warn PlanTargets 1 targetValue"],
    },
    {
      what: "an owner's and a region's target count theirs",
      tables: {
        Accounts: [
          ...accounts(2, { owner: "张三", region: "华东" }),
          ...accounts(1, { accountId: "B", owner: "李四", region: "华北" }),
        ],
        PlanTargets: [
          yearTarget({ metric: "大客户数量", targetValue: 2, owner: "张三" }),
          yearTarget({ metric: "大客户数量", targetValue: 2, region: "华北" }),
        ],
      },
      today: "2026-12-31",
      outcome: ["warn PlanTargets 2 targetValue"],
    },
    {
      what: "a target of last year says nothing; the policy's number does",
      tables: counted(59, { period: "2025" }),
      policy: sixty,
      today: "2026-12-31",
      outcome: ["warn PlanTargets - metric"],
    },
    {
      what: "and is reached",
      tables: counted(60, { metric: "拜访次数" }),
      policy: sixty,
      today: "2026-12-31",
      outcome: [],
    },
    {
      what: "a flag nobody can read might be the sixtieth",
      tables: counted(59, {}, [{ accountId: "X", isKeyAccount: "?", status: "正常" }]),
      today: "2026-12-31",
      outcome: ["? Accounts.isKeyAccount @ PlanTargets 1"],
    },
    {
      what: "without a target too",
      tables: counted(59, { metric: "拜访次数" }, [{ accountId: "X", isKeyAccount: "?", status: "正常" }]),
      policy: sixty,
      today: "2026-12-31",
      outcome: ["? Accounts.isKeyAccount"],
    },
    {
      what: "a target by product, without number, without period, of a metric nobody knows",
      tables: {
        ...counted(60),
        PlanTargets: [
          yearTarget({ metric: "大客户数量", product: "泵" }),
          yearTarget({ metric: "大客户数量", targetValue: null }),
          yearTarget({ metric: "大客户数量", period: "?", periodStart: null }),
          yearTarget({ metric: "数量" }),
        ],
      },
      outcome: [
        "? Accounts.isKeyAccount @ PlanTargets 1",
        "? PlanTargets.targetValue @ PlanTargets 2",
        "? PlanTargets.period @ PlanTargets 3",
        "? PlanTargets.metric @ PlanTargets 4",
      ],
    },
    {
      what: "the policy's number is a gap",
      tables: counted(60),
      policy: { parameters: { "ka.countTarget": "" } },
      outcome: ["? ka.countTarget"],
    },
  ],
};
