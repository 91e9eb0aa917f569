/** What holds for every workbook: order of rows, returns, parts and wholes, cells of any kind. */
import fc from "fast-check";
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions, kpiIds, type KpiId, type KpiResult } from "../../../src/kpis";
import { salesBetween } from "../../../src/kpis/salesRows";
import type { CellValue } from "../../../src/policy/values";
import { dataset, day, type PolicyOptions, type Row } from "../support";
import type { Tables } from "./figures";

const today = "2026-03-16";
const policy: PolicyOptions = {
  parameters: {
    "orders.completeSince": day("2015-01-01"),
    "churn.inactiveMonths": 6,
    "feedback.standardTime": 2,
    "question.limit": 2,
    "kpi.02.definition": "新项目数",
    "survey.minResponses": 1,
    "kpi.07.minPlanned": 1,
  },
};
const owners = ["张三", "李四"] as const;
const owner = fc.constantFrom(...owners, null);
const date = fc.integer({ min: day("2024-06-01"), max: day("2026-05-01") });
const some = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(cell, { nil: null, freq: 4 });
const id = fc.integer({ min: 1, max: 6 }).map(String);
const yes = fc.constantFrom(true, false, null);
const money = fc.integer({ min: -5000, max: 50000 }).map((cents) => cents / 100);
const rows = (row: Readonly<Record<string, fc.Arbitrary<CellValue>>>, most = 12): fc.Arbitrary<Row[]> =>
  fc.array(fc.record(row), { minLength: 1, maxLength: most });

const book: fc.Arbitrary<Tables> = fc.record({
  Accounts: fc.constant(
    ["1", "2", "3", "4", "5"].map((accountId, at): Row => ({
      accountId,
      accountName: `客户${accountId}`,
      owner: at === 4 ? null : (owners[at % 2] ?? null),
      isKeyAccount: at % 2 === 0,
      isKaProspect: at === 3,
      class: ["potential", "intent", "won", "key", "won"][at] ?? null,
      status: "active",
      tier: ["A", "B", "C", "D", "A"][at] ?? null,
      tierEffectiveDate: day("2025-01-01"),
      createdDate: day("2025-01-01") + at * 40,
      contractDate: day("2026-01-01") + at * 20,
      lostDate: at === 4 ? day("2026-02-01") : null,
      planId: "P",
    })),
  ),
  Orders: rows(
    {
      orderId: some(id),
      accountId: id,
      orderDate: date,
      amount: money,
      profit: money,
      salesperson: owner,
      isSample: yes,
      isReturn: yes,
    },
    30,
  ),
  Visits: rows({
    visitId: fc.uuid(),
    accountId: id,
    date,
    actualDate: some(date),
    status: fc.constantFrom("planned", "done", "missed", "cancelled"),
    origin: fc.constantFrom("planned", "adhoc"),
    mode: fc.constantFrom("visit", "phone", null),
    contactKind: fc.constantFrom("visit", "revisit", "followUp", null),
    visitor: owner,
    who: some(fc.constant("王")),
    topic: some(fc.constant("价格")),
    place: some(fc.constant("客户处")),
    plannedStart: some(fc.constant(0.4)),
    purpose: some(fc.constant("洽谈")),
    followUpDate: some(date),
    followUpMode: fc.constantFrom("phone", null),
    failReason: fc.constantFrom("absent", null),
  }),
  Plans: fc.constant([{ planId: "P", planType: "KA" }]),
  PlanTargets: rows({
    planId: fc.constant("P"),
    metric: fc.constantFrom("salesAmount", "signedCount"),
    periodType: fc.constant("quarter"),
    period: fc.constantFrom("2026-Q1", "2025-Q4"),
    owner,
    targetValue: fc.integer({ min: 0, max: 500 }),
    effectiveTarget: some(fc.integer({ min: 1, max: 500 })),
  }),
  Development: rows({
    accountId: id,
    owner,
    result: fc.constantFrom("won", "lost", "open", "terminated"),
    resultDate: date,
    planType: fc.constantFrom("KA", null),
  }),
  Complaints: rows({ accountId: id, receivedDate: date, causeType: fc.constantFrom("staff", "customer", null) }),
  FeedbackItems: rows({
    accountId: id,
    kind: fc.constantFrom("opinion", "question"),
    receivedAt: date,
    repliedAt: fc.constant(null),
    owner,
  }),
  Surveys: rows({
    accountId: id,
    date,
    score: some(fc.integer({ min: 1, max: 7 })),
    scaleMin: fc.constant(1),
    scaleMax: fc.constant(7),
  }),
  ServiceCosts: rows({
    date,
    period: fc.constant(null),
    category: fc.constantFrom("差旅", "礼品"),
    owner,
    amount: fc.integer({ min: 0, max: 90 }),
    budget: some(fc.integer({ min: 1, max: 90 })),
  }),
  KpiInputs: fc.constant<Row[]>([
    { kpiId: "S4", period: "2026-Q1", owner: null, marketSize: 1000, rating: null, value: null },
    ...["K9", "K10", "K11", "K12"].map((kpiId) => ({
      kpiId,
      period: "2026-Q1",
      owner: null,
      marketSize: null,
      rating: "good",
      value: null,
    })),
    { kpiId: "K2", period: "2026-Q1", owner: null, marketSize: null, rating: null, value: 3 },
  ]),
  NewCustomerApps: rows({
    accountId: id,
    firstTransDate: date,
    recognised: yes,
    applicant: owner,
    status: fc.constantFrom("approved", "rejected"),
  }),
  AuditLog: fc.constant<Row[]>([
    { sheet: "", rowId: "", field: "run", oldValue: "", newValue: "done", at: day("2025-01-01") },
    { sheet: "Accounts", rowId: "3", field: "class", oldValue: "potential", newValue: "won", at: day("2026-02-10") },
  ]),
  ScorecardSnapshots: fc.constant<Row[]>([]),
});

const all = (tables: Tables, period = "2026-Q1", who: string | null = null): Readonly<Record<KpiId, KpiResult>> => {
  const data = dataset(tables, today, policy);
  const scope = { period: parsePeriod(period)!, owner: who };
  return Object.fromEntries(kpiIds.map((kpi) => [kpi, kpiFunctions[kpi](data, scope)])) as Record<KpiId, KpiResult>;
};
const numbers = (results: Readonly<Record<KpiId, KpiResult>>) =>
  kpiIds.map((kpi) => [
    kpi,
    results[kpi].actual,
    results[kpi].numerator,
    results[kpi].denominator,
    results[kpi].target,
  ]);
const shuffled = (tables: Tables, seed: number): Tables =>
  Object.fromEntries(
    Object.entries(tables).map(([key, list]) => [
      key,
      list
        .map((row, at) => [((at + 1) * 7919 * seed) % 104729, row] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, row]) => row),
    ]),
  );
const periods = fc.constantFrom("2026-Q1", "2026-03", "2025-Q4", "2026");

test("the order of rows never matters, for everybody and for a person", () => {
  fc.assert(
    fc.property(book, fc.integer({ min: 1, max: 9999 }), periods, owner, (tables, seed, period, who) => {
      expect(numbers(all(shuffled(tables, seed), period, who))).toEqual(numbers(all(tables, period, who)));
    }),
    { numRuns: 60 },
  );
});

test("most figures can be said of such workbooks", () => {
  const said = new Set<KpiId>();
  for (const tables of fc.sample(book, { numRuns: 60, seed: 7 }))
    for (const [kpi, { actual }] of Object.entries(all(tables))) if (actual !== null) said.add(kpi as KpiId);
  expect(kpiIds.filter((kpi) => !said.has(kpi))).toEqual(["K7", "D2", "D7"]);
});

test("a line marked as a return reduces sales by its amount twice over", () => {
  fc.assert(
    fc.property(book, fc.integer({ min: 1, max: 99999 }), (tables, cents) => {
      const line = {
        accountId: "1",
        orderDate: day("2026-02-02"),
        amount: cents / 100,
        profit: 1,
        salesperson: "张三",
        isSample: false,
      };
      const sold = all({ ...tables, Orders: [...(tables.Orders ?? []), { ...line, isReturn: false }] }).S1.actual!;
      const returned = all({ ...tables, Orders: [...(tables.Orders ?? []), { ...line, isReturn: true }] }).S1.actual!;
      expect(Math.round((sold - returned) * 100)).toBe(2 * cents);
    }),
    { numRuns: 60 },
  );
});

test("what adds up over people and months: people and nobody together are everybody, months the quarter", () => {
  fc.assert(
    fc.property(book, (tables) => {
      const whole = all(tables, "2025-Q4");
      const own = owners.map((who) => all(tables, "2025-Q4", who));
      const months = ["2025-10", "2025-11", "2025-12"].map((month) => all(tables, month));
      const sum = (
        parts: readonly Readonly<Record<KpiId, KpiResult>>[],
        kpi: KpiId,
        key: "actual" | "numerator" | "denominator",
      ) => parts.reduce((total, part) => total + (part[kpi][key] ?? 0), 0);
      const data = dataset(tables, today, policy);
      const unnamed = (tables.Orders ?? []).filter(({ salesperson }) => salesperson === null);
      const nobodys = all({ ...tables, Orders: unnamed }, "2025-Q4").S1.actual ?? 0;
      const { start, end } = parsePeriod("2025-Q4")!;
      expect(sum(own, "S1", "actual") + nobodys).toBeCloseTo(salesBetween(data, null, start, end).amount ?? 0, 6);
      expect(sum(months, "S1", "actual")).toBeCloseTo(whole.S1.actual ?? 0, 6);
      for (const kpi of ["K5", "S6", "V1", "V3", "V4", "M3"] as const)
        expect([kpi, sum(own, kpi, "numerator") <= (whole[kpi].numerator ?? 0)]).toEqual([kpi, true]);
      for (const kpi of ["K5", "S6", "V1", "V3", "V4"] as const)
        expect([kpi, sum(months, kpi, "numerator")]).toEqual([kpi, whole[kpi].numerator]);
      for (const kpi of ["S6", "V1", "V3", "V4"] as const)
        expect([kpi, sum(months, kpi, "denominator")]).toEqual([kpi, whole[kpi].denominator]);
    }),
    { numRuns: 60 },
  );
});

test("churn and retention are one together; shares stay between 0 and 1", () => {
  fc.assert(
    fc.property(book, periods, owner, (tables, period, who) => {
      const { M1, M2, M5, V1, V2, V3, V4, S6, D2, D7, K6 } = all(tables, period, who);
      if (M1.actual === null) expect(M2.actual).toBeNull();
      else expect(M1.actual + M2.actual!).toBeCloseTo(1, 12);
      for (const { actual } of [M1, M2, M5, V1, V2, V3, V4, S6, D2, D7, K6]) {
        if (actual === null) continue;
        expect(actual).toBeGreaterThanOrEqual(0);
        expect(actual).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 60 },
  );
});

test("sales by a loop over the rows, written from the definition", () => {
  fc.assert(
    fc.property(book, periods, owner, (tables, period, who) => {
      const { start, end } = parsePeriod(period)!;
      let cents = 0;
      for (const { orderDate, amount, salesperson, isSample, isReturn } of tables.Orders ?? []) {
        if (isSample === true || (orderDate as number) < start || (orderDate as number) > Math.min(end, day(today)))
          continue;
        if (who !== null && salesperson !== who) continue;
        const one = Math.round((amount as number) * 100);
        cents += isReturn === true ? -Math.abs(one) : one;
      }
      expect(Math.round(all(tables, period, who).S1.actual! * 100)).toBe(cents);
    }),
    { numRuns: 60 },
  );
});

test("no cell makes a figure throw: it is a number, or there is a reason", () => {
  const odd: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      "",
      "　",
      "#N/A",
      "🙂",
      true,
      1e300,
      -1,
      0,
      Number.MAX_SAFE_INTEGER,
      2958466,
      "2026-13-45",
    ),
    fc.constant<CellValue>({ error: "#N/A" }),
    fc.string({ maxLength: 6 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(
      book,
      fc.infiniteStream(odd),
      fc.integer({ min: 2, max: 9 }),
      periods,
      owner,
      (tables, cells, every, period, who) => {
        let at = 0;
        const spoiled = Object.fromEntries(
          Object.entries(tables).map(([key, list]) => [
            key,
            list.map((row) =>
              Object.fromEntries(
                Object.entries(row).map(([name, cell]) => [
                  name,
                  ++at % every === 0 ? (cells.next().value as CellValue) : cell,
                ]),
              ),
            ),
          ]),
        );
        for (const [kpi, { actual, reason }] of Object.entries(all(spoiled, period, who))) {
          expect([kpi, actual === null || Number.isFinite(actual)]).toEqual([kpi, true]);
          expect([kpi, actual === null]).toEqual([kpi, reason !== null]);
        }
      },
    ),
    { numRuns: 150 },
  );
});
