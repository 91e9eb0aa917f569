/** Scores and weights beside a second implementation, on generated books; what holds for every card. */
import fc from "fast-check";
import { parsePeriod } from "../../../src/calendar";
import { scorecardOf } from "../../../src/kpis";
import { dataset, type Row } from "../support";
import { naiveScore, naiveTotal, type NaiveLine } from "./naive/scoring";

/** In the order of the catalogue. KPIs whose figure a test can set: counts and amounts of the period, and the company's own. */
const ids = ["K2", "D4", "D5", "D6", "S1", "S2"] as const;
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 });
const amount = fc.integer({ min: 0, max: 40 });
const line: fc.Arbitrary<NaiveLine> = fc.record({
  actual: amount,
  target: some(amount),
  direction: fc.constantFrom("higher", "lower", "band"),
  worst: some(amount),
  best: some(amount),
  stepPenalty: some(fc.constantFrom(0, 0.05, 0.1)),
  zeroRule: fc.constantFrom("reweight", "full", "error"),
  cap: fc.constantFrom(1, 1.2, 1.5),
  floor: fc.constantFrom(0, 0.2),
  weight: fc.constantFrom(0, 0.1, 0.15, 0.25, 0.5),
});
const book = fc.array(line, { minLength: 1, maxLength: ids.length });

/** A workbook in which each KPI has the line's figure. */
function card(lines: readonly NaiveLine[], order: readonly number[] = lines.map((_, at) => at)) {
  const of = (id: string): NaiveLine | undefined => lines[ids.indexOf(id as (typeof ids)[number])];
  const accounts = (["D4", "D5", "D6"] as const).flatMap((id, at) =>
    Array.from({ length: of(id)?.actual ?? 0 }, (_, index): Row => ({
      accountId: `${id}-${index}`,
      accountName: `${id}-${index}`,
      class: ["potential", "intent", "won"][at] ?? null,
      status: "active",
    })),
  );
  const KpiBook = order.map((at): Row => {
    const { actual: _, weight, ...conventions } = lines[at]!;
    return { kpiId: ids[at]!, on: true, periodType: "quarter", weight, role: null, ...conventions };
  });
  const tables = {
    Accounts: accounts.length > 0 ? accounts : [{ accountId: "x", accountName: "x", class: null, status: null }],
    Orders: [{ accountId: "x", orderDate: 46054, amount: of("S1")?.actual ?? 0, profit: of("S2")?.actual ?? 0 }],
    KpiInputs: [{ kpiId: "K2", period: "2026-Q1", owner: null, value: of("K2")?.actual ?? 0 }],
    KpiBook,
  };
  const data = dataset(tables, "2026-03-31", { parameters: { "kpi.02.definition": "自定" } });
  return scorecardOf(data, { period: parsePeriod("2026-Q1")!, owner: null });
}

test("naive: scores, total and evaluable share", () => {
  let scored = 0;
  fc.assert(
    fc.property(book, (lines) => {
      const { rows, total } = card(lines);
      expect(rows.map(({ actual }) => actual)).toEqual(lines.map(({ actual }) => actual));
      for (const [at, one] of lines.entries()) {
        const expected = naiveScore(one);
        expect([ids[at], rows[at]!.score]).toEqual([ids[at], expected === "error" ? null : expected]);
      }
      const expected = naiveTotal(lines);
      expect(total.evaluableWeight).toBe(expected.share);
      if (expected.score === null) expect(total.score).toBeNull();
      else {
        scored++;
        expect(Math.abs(total.score! - expected.score)).toBeLessThanOrEqual(0.00005 + 1e-12);
      }
    }),
    { numRuns: 200 },
  );
  expect(scored).toBeGreaterThan(20);
});

test("re-spread weights sum to the whole, weighted scores to the total; a row without a score has neither", () => {
  fc.assert(
    fc.property(book, (lines) => {
      const { rows, total } = card(lines);
      const spread = rows.flatMap(({ spreadWeight }) => (spreadWeight === null ? [] : [spreadWeight]));
      if (spread.length > 0) expect(spread.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
      const sum = rows.reduce((all, { weightedScore }) => all + (weightedScore ?? 0), 0);
      if (total.score !== null) expect(Math.abs(sum - total.score)).toBeLessThanOrEqual(0.00005 + 1e-12);
      for (const { score, reason, weightedScore } of rows) {
        expect(score === null).toBe(reason !== null);
        if (score === null) expect(weightedScore).toBeNull();
      }
    }),
    { numRuns: 100 },
  );
});

test("the order of the lines of the book never matters", () => {
  fc.assert(
    fc.property(book, (lines) => {
      const turned = lines.map((_, at) => lines.length - 1 - at);
      expect(card(lines, turned)).toEqual(card(lines));
    }),
    { numRuns: 60 },
  );
});

test("more of the good, less of the bad never lowers a score", () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 1, max: 10 }), (one, more) => {
      const at = (actual: number) => card([{ ...one, actual, weight: 1 }]).rows[0]!.score;
      const [less, greater] = [at(one.actual), at(one.actual + more)];
      if (less === null || greater === null || one.direction === "band") return;
      if (one.direction === "higher") expect(greater).toBeGreaterThanOrEqual(less);
      else expect(greater).toBeLessThanOrEqual(less);
    }),
    { numRuns: 100 },
  );
});
