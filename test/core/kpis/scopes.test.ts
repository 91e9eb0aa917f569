/** Figures by team, region and product; rolling months and fiscal years. */
import { parsePeriod, previousPeriod, isoDate } from "../../../src/calendar";
import { kpiFunctions, kpiIds, type KpiId, type KpiScope } from "../../../src/kpis";
import { say } from "../../../src/locales/format";
import { dataset, day, type PolicyOptions, type Row } from "../support";
import type { Tables } from "./figures";

const order = (accountId: string, amount: number, more: Row = {}): Row => ({
  accountId,
  amount,
  orderDate: day("2026-02-02"),
  salesperson: "张三",
  region: null,
  product: null,
  ...more,
});
const tables: Tables = {
  Team: [
    { name: "张三", department: "一部" },
    { name: "李四", department: "二部" },
    { name: "王五", department: "一部" },
  ],
  Accounts: [
    {
      accountId: "1",
      accountName: "甲",
      owner: "张三",
      region: "华东",
      isKeyAccount: true,
      class: "won",
      status: "正常",
    },
    {
      accountId: "2",
      accountName: "乙",
      owner: "李四",
      region: "华北",
      isKeyAccount: true,
      class: "won",
      status: "正常",
    },
    {
      accountId: "3",
      accountName: "丙",
      owner: "王五",
      region: null,
      isKeyAccount: false,
      class: "won",
      status: "正常",
    },
  ],
  Orders: [
    order("1", 100, { product: "泵" }),
    order("1", 40, { salesperson: "李四", region: "华北", product: "阀" }),
    order("2", 7, { salesperson: "王五" }),
    order("3", 1, { salesperson: null }),
  ],
  Visits: [
    { accountId: "1", visitor: "李四", date: day("2026-02-03"), origin: "计划内", status: "已访", mode: "当面拜访" },
    { accountId: "2", visitor: null, date: day("2026-02-03"), origin: "计划内", status: "待访", mode: "当面拜访" },
  ],
  ServiceCosts: [
    { date: day("2026-02-02"), owner: "张三", amount: 50, budget: 100 },
    { date: day("2026-02-02"), owner: "王五", amount: 30, budget: 100 },
    { date: day("2026-02-02"), owner: "李四", amount: 9, budget: 10 },
  ],
  KpiInputs: [
    { kpiId: "K9", period: "2026-Q1", owner: "张三", rating: "优", marketSize: null, value: null },
    { kpiId: "K9", period: "2026-Q1", owner: "王五", rating: "良", marketSize: null, value: null },
    { kpiId: "S4", period: "2026-Q1", owner: "张三", rating: null, marketSize: 500, value: null },
    { kpiId: "S4", period: "2026-Q1", owner: null, rating: null, marketSize: 1000, value: null },
  ],
};
const result = (
  id: KpiId,
  more: Partial<KpiScope>,
  period = "2026-Q1",
  policy: PolicyOptions = {},
  given: Tables = tables,
) => kpiFunctions[id](dataset(given, "2026-03-31", policy), { period: parsePeriod(period)!, owner: null, ...more });

test.each<[KpiId, string, Partial<KpiScope>, number]>([
  ["S1", "a team sells what its people sell", { team: "一部" }, 107],
  ["S1", "another", { team: "二部" }, 40],
  ["S1", "the order's region, else the customer's", { region: "华东" }, 100],
  ["S1", "the order's region stands over the customer's", { region: "华北" }, 47],
  ["S1", "a product", { product: "泵" }, 100],
  ["S1", "a team in a region", { team: "一部", region: "华北" }, 7],
  ["S1", "a person in a region", { owner: "李四", region: "华北" }, 40],
  ["S1", "a person of another team", { owner: "李四", team: "一部" }, 0],
  ["D6", "customers by their owner's team", { team: "一部" }, 2],
  ["D6", "customers by their region", { region: "华北" }, 1],
  ["V1", "visits by visitor, else by the customer's owner", { team: "二部" }, 0.5],
  ["V1", "visits by the customer's region", { region: "华东" }, 1],
  ["K8", "costs of a team", { team: "一部" }, 0.4],
  ["K9", "a team's rating is the mean of its people's", { team: "一部" }, 0.9],
  ["S4", "a size typed for one person is not the team's", { team: "一部" }, 0.107],
])("%s: %s", (id, _, more, expected) => expect(result(id, more).actual).toBeCloseTo(expected, 12));

test.each<[KpiId, string, Partial<KpiScope>, string]>([
  ["K2", "team", { team: "一部" }, "This figure cannot be split by team"],
  ["K8", "region", { region: "华东" }, "This figure cannot be split by region"],
  ["V1", "product", { product: "泵" }, "This figure cannot be split by product"],
  ["S1", "a team nobody knows", { team: "三部" }, "Team has no department “三部”"],
])("%s cannot be cut: %s", (id, _, more, reason) => {
  const found = result(id, more);
  expect([found.actual, found.reason && say("en-US", found.reason)]).toEqual([null, reason]);
});

test("what is missing is named: no team table, no region anywhere, no product", () => {
  const bare: Tables = {
    Accounts: [{ accountId: "1", accountName: "甲", owner: "张三" }],
    Orders: [{ accountId: "1", orderDate: day("2026-02-02"), amount: 1, salesperson: "张三" }],
  };
  const told = ([{ team: "一部" }, { region: "华东" }, { product: "泵" }] as const).map((more) => {
    const { reason } = result("S1", more, "2026-Q1", {}, bare);
    return reason && say("en-US", reason);
  });
  expect(told).toEqual([
    "Not installed: Team",
    "Not installed: Orders·Region, Prospects·Region",
    "Not installed: Orders·Product",
  ]);
});

test("a person in two departments makes both teams unclear", () => {
  const double = { ...tables, Team: [...(tables.Team ?? []), { name: "张三", department: "二部" }] };
  const { reason } = result("S1", { team: "二部" }, "2026-Q1", {}, double);
  expect(reason && say("en-US", reason)).toBe("张三 has two departments in Team, so the team is unclear");
});

test("what is in no part is told beside the figure", () => {
  const notes = (more: Partial<KpiScope>) => (result("S1", more).notes ?? []).map((note) => say("en-US", note));
  expect(notes({ team: "一部" })).toEqual(["1 order does not say where it belongs and is in no part's figure"]);
  expect(notes({ region: "华东" })).toEqual([
    "1 order does not say where it belongs and is in no part's figure",
    "1 customer has no region and is in no region's figure",
  ]);
});

test("every KPI cut by every dimension has a figure or a reason, and none throws", () => {
  for (const id of kpiIds)
    for (const more of [{ team: "一部" }, { region: "华东" }, { product: "泵" }, { team: "一部", region: "华东" }]) {
      const { actual, reason } = result(id, more);
      expect([id, actual === null]).toEqual([id, reason !== null]);
    }
});

test("S1: teams and nobody together are everybody", () => {
  const parts = ["一部", "二部"].map((team) => result("S1", { team }).actual ?? 0);
  expect(parts.reduce((sum, one) => sum + one, 0) + 1).toBe(result("S1", {}).actual);
});

test.each([
  ["2026-03-R12", 1, "2025-04-01", "2026-03-31", "2026-02-R12"],
  ["2026-01-R12", 4, "2025-02-01", "2026-01-31", "2025-12-R12"],
  ["2024-02-R12", 1, "2023-03-01", "2024-02-29", "2024-01-R12"],
  ["2026-Q1", 4, "2026-04-01", "2026-06-30", "2025-Q4"],
  ["2026-H1", 7, "2026-07-01", "2026-12-31", "2025-H2"],
  ["2026", 7, "2026-07-01", "2027-06-30", "2025"],
  ["2026-01", 4, "2026-01-01", "2026-01-31", "2025-12"],
])("period %s with a fiscal year from month %i", (text, first, from, to, before) => {
  const period = parsePeriod(text, first)!;
  expect([isoDate(period.start), isoDate(period.end), previousPeriod(period, first)?.label]).toEqual([
    from,
    to,
    before,
  ]);
});

test.each([
  ["2026-Q4", 100],
  ["2026-03-R12", 148],
  ["2025-H2", 148],
  ["2025", 148],
])("S1 of %s with a fiscal year from April", (text, expected) => {
  const later = { ...tables, Orders: [...(tables.Orders ?? []), order("1", 100, { orderDate: day("2027-01-05") })] };
  const data = dataset(later, "2027-06-30", { parameters: { "calendar.fiscalYearStart": 4 } });
  expect(kpiFunctions.S1(data, { period: parsePeriod(text, 4)!, owner: null }).actual).toBe(expected);
});
