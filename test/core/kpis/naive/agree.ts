/** A figure of the product beside the one of the definition. */
import type { KpiId, KpiResult } from "../../../../src/kpis";
import type { Answer } from "./figures";

/**
 * Counts, amounts and what is made of them are equal to the last digit; a mean of scores may differ in the last, as it is added in
 * another order.
 * @returns whether it was a number
 */
export function agree(id: KpiId, found: KpiResult, expected: Answer, ...place: readonly unknown[]): boolean {
  if (expected.actual === null || id !== "M4")
    expect([id, ...place, found.actual]).toEqual([id, ...place, expected.actual]);
  else expect(found.actual).toBeCloseTo(expected.actual, 10);
  expect([id, ...place, found.reason === null]).toEqual([id, ...place, expected.actual !== null]);
  for (const key of ["numerator", "denominator"] as const)
    if (expected[key] !== undefined)
      expect([id, ...place, key, found[key]?.toFixed(8)]).toEqual([id, ...place, key, expected[key].toFixed(8)]);
  return expected.actual !== null;
}
