/** KPISCORE with numerator and denominator beside the card's own rows: the same score of every KPI, also where there is no figure. */
import fc from "fast-check";
import { parsePeriod } from "../../src/calendar";
import { customFunctions } from "../../src/functions";
import { kpiFunctions, kpiIds, kpiLines, scoreRow, type KpiId, type KpiLine, type KpiResult } from "../../src/kpis";
import { cellFunctions } from "../../src/kpis/cellFunctions";
import { plainKpi, ratioKpi, undefinedKpi } from "../../src/kpis/result";
import { costShare } from "../../src/kpis/serviceCosts";
import { kpiText } from "../../src/locales/kpis";
import { say } from "../../src/locales/format";
import { fault, withFunctionRuntime } from "./functionCalls";
import { book, owner, policy as options, today } from "./kpis/generated";
import { dataset } from "./support";

withFunctionRuntime();

const parameters = { ...options.parameters, "kpi.07.minPlanned": 3 };
const rows = Object.entries(parameters).map(([id, value]) => [id, value]);
const scope = { period: parsePeriod("2026-Q1")!, owner: null };
const bare = dataset({}, today, { parameters });
const lines = new Map(kpiLines(bare, scope).lines.map((line) => [line.id, line]));

const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const amount = fc.integer({ min: -4, max: 40 }).map((quarters) => quarters / 4);
const conventions = fc.record({
  target: some(amount),
  direction: fc.constantFrom("higher", "lower", "band"),
  worst: some(amount),
  best: some(amount),
  stepPenalty: some(fc.constantFrom(-1, 0, 0.05, 0.1)),
  zeroRule: fc.constantFrom("reweight", "full", "error"),
  cap: fc.constantFrom(1, 1.2, 1.5),
  floor: fc.constantFrom(0, 0.2),
} as const);
type Own = Pick<KpiLine, "target" | "direction" | "worst" | "best" | "stepPenalty" | "zeroRule" | "cap" | "floor">;

const score = customFunctions.KPISCORE as (...all: unknown[]) => number;

/** What a cell says: the score, or the sentence. */
function told(id: KpiId, own: Own, target: number | null, result: KpiResult, given: boolean): unknown {
  const actual = given || cellFunctions[id].by === "rating" ? (result.actual ?? "") : "";
  const { direction, cap, floor, zeroRule, worst, best, stepPenalty } = own;
  const line = [direction, cap, floor, zeroRule, worst ?? "", best ?? "", stepPenalty ?? ""];
  let value: unknown;
  const error = fault(() => {
    value = score(id, actual, target ?? "", ...line, rows, result.numerator ?? "", result.denominator ?? "");
  });
  return error.startsWith("no error") ? value : error;
}

/** The card's row of a result, and what the cell says of it. */
function agree(id: KpiId, own: Own, result: KpiResult, given: boolean): void {
  const line = { ...lines.get(id)!, ...own };
  const { row } = scoreRow(bare, scope, line, result);
  const cell = told(id, own, row.target, result, given);
  if (row.score !== null) expect([id, cell]).toEqual([id, row.score]);
  else expect([id, cell]).toEqual([id, expect.stringMatching(/^#N\/A \S/)]);
  // Numerator and denominator say why themselves, but for what only the columns know.
  if (row.score === null && row.actual !== null && row.reason)
    expect([id, cell]).toEqual([id, `#N/A ${say("zh-CN", row.reason)}`]);
}

const numRuns = Math.min(40, Number(process.env.PROPERTY_RUNS ?? 40));

test("figures of generated books", () => {
  let scored = 0;
  fc.assert(
    fc.property(book, owner, conventions, fc.boolean(), (tables, whose, own, given) => {
      const data = dataset(tables, today, { parameters });
      for (const id of kpiIds) {
        const result = kpiFunctions[id](data, { ...scope, owner: whose });
        // Its plan has no zero beside it that would say so; the next test has.
        const hidden = result.actual === null && (result.numerator === null || result.denominator === null);
        if (hidden) expect(told(id, own, own.target, { ...result, numerator: null }, given)).toMatch(/^#N\/A /);
        else agree(id, own, result, given);
        if (result.actual !== null) scored++;
      }
    }),
    { numRuns },
  );
  expect(scored).toBeGreaterThan(numRuns * 5);
});

/** Results that a KPI has for a numerator and a denominator. */
const results: Readonly<Partial<Record<KpiId, (part: number, whole: number) => KpiResult>>> = {
  K1: (part, whole) =>
    whole >= 0.0001
      ? ratioKpi(part, whole, { text: kpiText.zeroTarget })
      : undefinedKpi({ text: kpiText.zeroTarget }, { numerator: part, denominator: whole }),
  K4: (part, whole) => ratioKpi(part, whole, { text: kpiText.zeroTarget }),
  K7: (part, whole) => {
    const found = ratioKpi(part, whole, { text: kpiText.nonePlanned });
    return whole < 3 && found.actual !== null ? { ...found, scoring: "none" } : found;
  },
  K8: (part, whole) => costShare(part, whole),
  V1: (part, whole) => ratioKpi(part, whole, { text: kpiText.noneDue }),
  S3: (part, whole) => ratioKpi(part, whole, { text: kpiText.noBase }),
  S1: (part) => plainKpi(part),
  K5: (part) => plainKpi(part),
};

test.each(Object.keys(results) as KpiId[])("%s: from nothing to divide by to more than the target", (id) => {
  const whole = fc.oneof(amount, fc.constantFrom(0, 0.00001, 2, 3));
  fc.assert(
    fc.property(amount, whole, conventions, fc.boolean(), (part, plan, own, given) =>
      agree(id, own, results[id]!(part, plan), given),
    ),
    { numRuns: Math.min(150, Number(process.env.PROPERTY_RUNS ?? 150)) },
  );
});
