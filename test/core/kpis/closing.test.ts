/** Closing, frozen plans, trend and ranking: what was signed does not move. Ruling 13, CON-14. */
import { parsePeriod } from "../../../src/calendar";
import {
  appraisedPeople,
  closePeriod,
  figureOf,
  freezeRevisits,
  kpiFunctions,
  ranking,
  scorecardOf,
  trendOf,
  type ClosingOptions,
} from "../../../src/kpis";
import { say } from "../../../src/locales/format";
import type { Message } from "../../../src/locales/types";
import { dataset, day, type Row } from "../support";
import type { Tables } from "./figures";

const said = (message: Message | null): string | null => message && say("en-US", message);
const quarter = parsePeriod("2026-Q1")!;
const order = (date: string, amount: number, salesperson = "张三"): Row => ({
  accountId: "1",
  orderDate: day(date),
  amount,
  salesperson,
});
const visit = (visitId: string | null, date: string, more: Row = {}): Row => ({
  visitId,
  accountId: "1",
  contactKind: "回访",
  mode: "电话",
  origin: "计划内",
  date: day(date),
  status: "已访",
  visitor: "张三",
  ...more,
});
const tables: Tables = {
  Team: [
    { name: "张三", department: "一部", active: true },
    { name: "李四", department: "二部", active: true },
    { name: "王五", department: "二部", active: false },
  ],
  Accounts: [{ accountId: "1", accountName: "甲", isKeyAccount: true, owner: "李四" }],
  Orders: [order("2026-01-05", 800), order("2026-02-05", 300, "李四"), order("2026-03-05", 100, "王五")],
  Visits: [visit("V1", "2026-01-10"), visit("V2", "2026-03-31"), visit("V3", "2026-04-01")],
  KpiBook: [
    { kpiId: "S1", on: true, weight: 0.6, target: 1000, periodType: "季" },
    { kpiId: "K7", on: true, weight: 0.4, periodType: "季" },
  ],
};
const closing: ClosingOptions = { at: day("2026-04-02") + 0.5, by: "财务", policyVersion: "3" };
const at = (given: Tables, today: string) => dataset(given, today, { parameters: { "kpi.07.minPlanned": 1 } });
const scope = { period: quarter, owner: "张三" };

describe("freezing the plan of revisits (K7)", () => {
  const options = { ...closing, at: day("2026-01-01") + 0.4 };
  test("ids of the revisits planned in the period, first and last day included", () => {
    const { rows, refused } = freezeRevisits(at(tables, "2026-01-01"), scope, options);
    expect(refused).toBeNull();
    expect(rows).toEqual([
      {
        period: "2026-Q1",
        owner: "张三",
        kpiId: "K7",
        target: null,
        actual: null,
        numerator: null,
        denominator: null,
        weight: null,
        score: null,
        asOf: day("2026-01-01"),
        policyVersion: "3",
        closedBy: "财务",
        closedAt: options.at,
        snapshotId: "F/2026-Q1/张三/K7",
        kind: "planFrozen",
        frozenKeys: "V1,V2",
      },
    ]);
  });

  test("what was frozen is what K7 is measured by, and cannot be frozen again", () => {
    const { rows } = freezeRevisits(at(tables, "2026-01-01"), scope, options);
    const frozen = {
      ...tables,
      ScorecardSnapshots: rows,
      Visits: [...(tables.Visits ?? []), visit("V9", "2026-02-01", { accountId: "2" })],
    };
    const data = at(frozen, "2026-04-01");
    expect(kpiFunctions.K7(data, scope)).toMatchObject({ actual: 1, numerator: 1, denominator: 1 });
    expect(said(freezeRevisits(data, scope, options).refused)).toBe("The revisit plan of the period is frozen already");
  });

  test("a long plan takes several rows of one moment and is read as one", () => {
    const many = Array.from({ length: 5000 }, (_, index) => visit(`VISIT-${index}`, "2026-02-02"));
    const long = { ...tables, Visits: many };
    const { rows } = freezeRevisits(at(long, "2026-01-01"), scope, options);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every(({ frozenKeys }) => String(frozenKeys).length <= 30000)).toBe(true);
    expect(new Set(rows.map(({ snapshotId }) => snapshotId)).size).toBe(rows.length);
    const data = at({ ...long, ScorecardSnapshots: rows }, "2026-04-01");
    expect(freezeRevisits(data, scope, options).refused).not.toBeNull();
    expect(kpiFunctions.K7(data, scope)).toMatchObject({ actual: 1 });
    // Part of the visits in the closing row would read like all of them.
    expect(closePeriod(data, scope, options).rows.find(({ kpiId }) => kpiId === "K7")?.frozenKeys ?? null).toBeNull();
  });

  test.each<[string, readonly Row[], string]>([
    ["without an id", [visit(null, "2026-02-02")], "1 planned revisit has no visit id that can be kept"],
    [
      "an id twice",
      [visit("V1", "2026-02-02"), visit("V1", "2026-02-03")],
      "1 planned revisit has no visit id that can be kept",
    ],
    ["an id of two words", [visit("V 1", "2026-02-02")], "1 planned revisit has no visit id that can be kept"],
    [
      "nothing planned",
      [visit("V1", "2026-02-02", { origin: "计划外" })],
      "No key account was planned to be revisited",
    ],
  ])("refused: %s", (_, Visits, reason) =>
    expect(said(freezeRevisits(at({ ...tables, Visits }, "2026-01-01"), scope, options).refused)).toBe(reason),
  );
});

describe("closing", () => {
  const open = () => at(tables, "2026-04-02");
  const closed = () => closePeriod(open(), scope, closing).rows;

  test("a row a KPI, with figures, weight, score, date and version", () => {
    const rows = closed();
    expect(rows.map(({ kpiId, actual, target, weight, score }) => [kpiId, actual, target, weight, score])).toEqual([
      ["K7", null, 1, 0.4, null],
      ["S1", 800, 1000, 0.6, 0.8],
    ]);
    expect(rows[1]).toMatchObject({
      kind: "closing",
      asOf: day("2026-04-02"),
      policyVersion: "3",
      closedBy: "财务",
      closedAt: closing.at,
      snapshotId: "C/2026-Q1/张三/S1",
    });
  });

  test("a closed period is read, whatever is typed later", () => {
    const rows = closed();
    const later = at(
      {
        ...tables,
        Orders: [order("2026-01-05", 5000)],
        KpiBook: [{ kpiId: "S1", on: true, weight: 1, target: 1 }],
        ScorecardSnapshots: rows,
      },
      "2026-06-30",
    );
    const card = scorecardOf(later, scope, { policyVersion: "9" });
    expect(
      card.rows.map(({ id, actual, target, weight, score, light }) => [id, actual, target, weight, score, light]),
    ).toEqual([
      ["K7", null, 1, 0.4, null, "notEvaluable"],
      ["S1", 800, 1000, 0.6, 0.8, "yellow"],
    ]);
    expect(card).toMatchObject({
      asOf: day("2026-04-02"),
      policyVersion: "3",
      elapsed: 1,
      closed: { at: closing.at, by: "财务" },
    });
    expect(card.total).toEqual(scorecardOf(open(), scope).total);
    expect(said(card.rows[0]?.reason ?? null)).toBe("Not evaluable when the period was closed");
    expect(figureOf(later, "S1", scope)).toMatchObject({ actual: 800, target: 1000 });
    // Another person's card of the period is open still.
    expect(figureOf(later, "S1", { ...scope, owner: "李四" }).actual).toBe(0);
  });

  test("the first closing stands, in whatever order the rows are", () => {
    const rows = closed();
    const second = rows.map((row) => ({
      ...row,
      closedAt: closing.at + 1,
      actual: 1,
      snapshotId: `${String(row.snapshotId)}2`,
    }));
    for (const ScorecardSnapshots of [
      [...rows, ...second],
      [...second, ...rows],
    ])
      expect(figureOf(at({ ...tables, ScorecardSnapshots }, "2026-06-30"), "S1", scope).actual).toBe(800);
  });

  test("not before the last day, not twice; on the last day it may be", () => {
    expect(said(closePeriod(at(tables, "2026-03-30"), scope, closing).refused)).toBe(
      "The period is not over and cannot be closed",
    );
    expect(closePeriod(at(tables, "2026-03-31"), scope, closing).refused).toBeNull();
    const later = at({ ...tables, ScorecardSnapshots: closed() }, "2026-06-30");
    expect(said(closePeriod(later, scope, closing).refused)).toBe("The period is closed already");
    expect(closePeriod(later, { ...scope, owner: null }, closing).refused).toBeNull();
  });

  test("KPIs of a longer cycle are not closed with it; with none left there is nothing to close", () => {
    const yearly: Tables = { ...tables, KpiBook: [{ kpiId: "S1", on: true, weight: 1, periodType: "年" }] };
    expect(said(closePeriod(at(yearly, "2026-04-02"), scope, closing).refused)).toBe("There is no KPI to close");
  });

  test("the closing of K7 keeps the visits it was measured by", () => {
    const frozen = freezeRevisits(at(tables, "2026-01-01"), scope, { ...closing, at: day("2026-01-01") }).rows;
    const k7 = closePeriod(at({ ...tables, ScorecardSnapshots: frozen }, "2026-04-02"), scope, closing).rows[0];
    expect([k7?.kpiId, k7?.actual, k7?.frozenKeys]).toEqual(["K7", 1, "V1,V2"]);
  });
});

test("trend: eight periods, oldest first, closed ones as signed", () => {
  const rows = closePeriod(at(tables, "2026-04-02"), scope, closing).rows;
  const data = at(
    { ...tables, ScorecardSnapshots: rows, Orders: [order("2026-01-05", 1), order("2026-05-05", 70)] },
    "2026-06-30",
  );
  const points = trendOf(data, "S1", { period: parsePeriod("2026-Q2")!, owner: "张三" });
  expect(points.map(({ period, actual, closed }) => [period.label, actual, closed])).toEqual([
    ["2024-Q3", 0, false],
    ["2024-Q4", 0, false],
    ["2025-Q1", 0, false],
    ["2025-Q2", 0, false],
    ["2025-Q3", 0, false],
    ["2025-Q4", 0, false],
    ["2026-Q1", 800, true],
    ["2026-Q2", 70, false],
  ]);
});

test("trend of twelve rolling months goes back month by month", () => {
  const points = trendOf(at(tables, "2026-04-02"), "S1", { period: parsePeriod("2026-03-R12")!, owner: null }, 3);
  expect(points.map(({ period, actual }) => [period.label, actual])).toEqual([
    ["2026-01-R12", 800],
    ["2026-02-R12", 1100],
    ["2026-03-R12", 1200],
  ]);
});

describe("ranking", () => {
  const sold: Tables = {
    ...tables,
    KpiBook: [{ kpiId: "S1", on: true, weight: 1, target: 1000, periodType: "季" }],
  };
  const data = () => at(sold, "2026-04-02");
  test("active people whom the tables name", () => {
    expect(appraisedPeople(data())).toEqual(["张三", "李四"].sort());
    expect(appraisedPeople(at({ ...sold, Team: [] }, "2026-04-02"))).toEqual(["张三", "李四", "王五"].sort());
  });

  test("by total, with what sets each apart", () => {
    expect(
      ranking(data(), quarter).map(({ rank, owner, total, causes }) => [rank, owner, total, causes[0]?.againstMean]),
    ).toEqual([
      [1, "张三", 0.8, 0.25],
      [2, "李四", 0.3, -0.25],
    ]);
  });

  test("the same total has the same rank; of a team its people only", () => {
    const even = at({ ...sold, Orders: [order("2026-01-05", 500), order("2026-02-05", 500, "李四")] }, "2026-04-02");
    expect(ranking(even, quarter).map(({ rank }) => rank)).toEqual([1, 1]);
    expect(ranking(data(), quarter, { team: "二部" }).map(({ rank, owner }) => [rank, owner])).toEqual([[1, "李四"]]);
  });

  test("without a total last, with the reason", () => {
    const target = { metric: "销售金额", periodType: "季", period: "2026-Q1", owner: "李四", targetValue: 300 };
    const one: Tables = {
      ...sold,
      KpiBook: [{ kpiId: "S1", on: true, weight: 1, periodType: "季" }],
      PlanTargets: [target],
    };
    const ranked = ranking(at(one, "2026-04-02"), quarter);
    expect(ranked.map(({ rank, owner, reason }) => [rank, owner, said(reason)])).toEqual([
      [1, "李四", null],
      [null, "张三", "Only 0 % of the weight can be scored; below 60 % there is no total"],
    ]);
  });
});
