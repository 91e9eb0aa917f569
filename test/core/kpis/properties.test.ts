/** What holds for every workbook: order of rows, returns, parts and wholes, cells of any kind. */
import fc from "fast-check";
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions, kpiIds, type KpiId, type KpiResult } from "../../../src/kpis";
import { salesBetween } from "../../../src/kpis/salesRows";
import type { CellValue } from "../../../src/policy/values";
import { dataset, day } from "../support";
import type { Tables } from "./figures";
import { book, owner, owners, policy, today } from "./generated";

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
/** Mutants are tried with fewer runs (test/mutation/oneSeed.js). */
const runs = (usual: number) => ({ numRuns: Math.min(usual, Number(process.env.PROPERTY_RUNS ?? usual)) });
const periods = fc.constantFrom("2026-Q1", "2026-03", "2025-Q4", "2026");

test("the order of rows never matters, for everybody and for a person", () => {
  fc.assert(
    fc.property(book, fc.integer({ min: 1, max: 9999 }), periods, owner, (tables, seed, period, who) => {
      expect(numbers(all(shuffled(tables, seed), period, who))).toEqual(numbers(all(tables, period, who)));
    }),
    runs(60),
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
    runs(60),
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
    runs(60),
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
    runs(60),
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
    runs(60),
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
    runs(150),
  );
});
