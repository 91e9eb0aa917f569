/** The four KPIs that everybody computes: net sales (S1), churn (M1), visit plan (V1) and complaints by active customer (M3). */
import { months, owners } from "./sheets";

/** What each of them is made of: a number for every person and month, in the order of `owners` and `months`. */
export interface Figures {
  /** In cents. */
  readonly sales: Float64Array;
  readonly base: Float64Array;
  readonly lost: Float64Array;
  readonly due: Float64Array;
  readonly done: Float64Array;
  readonly active: Float64Array;
  readonly complaints: Float64Array;
}

export const parts = ["sales", "base", "lost", "due", "done", "active", "complaints"] as const;

export const emptyFigures = (): Figures =>
  Object.fromEntries(
    parts.map((part) => [part, new Float64Array(owners.length * months.length)]),
  ) as unknown as Figures;

/** Place of a person and month. */
export const placeOf = (owner: number, month: number): number => owner * months.length + month;

/** Months without an order after which a customer counts as lost, and within which it counts as active. */
export const inactiveMonths = 6;

/** @returns what differs, in words; nothing when all agree */
export function differences(name: string, found: Figures, expected: Figures): readonly string[] {
  return parts.flatMap((part) => {
    const wrong = found[part].findIndex((value, at) => Math.abs(value - expected[part][at]!) > 1e-6);
    return wrong < 0 ? [] : [`${name}, ${part} at ${wrong}: ${found[part][wrong]}, expected ${expected[part][wrong]}`];
  });
}
