/** What a KPI gives back. */
import type { Period } from "../calendar/period";
import type { Message } from "../locales/types";

/** A figure with what it is made of, or why there is none. */
export interface KpiResult {
  /** Unrounded; null when not evaluable. */
  readonly actual: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Target of the figure itself, where it has one. */
  readonly target: number | null;
  readonly reason: Message | null;
  /** Things to know beside a figure that stands. */
  readonly notes?: readonly Message[];
}

/** Not evaluable, with the reason and what is known of the parts. */
export const undefinedKpi = (
  reason: Message,
  parts: Partial<Pick<KpiResult, "numerator" | "denominator" | "target">> = {},
): KpiResult => ({
  actual: null,
  numerator: null,
  denominator: null,
  target: null,
  ...parts,
  reason,
});

/** For whom and when a KPI is computed. */
export interface KpiScope {
  readonly period: Period;
  /** Name as in Team; null for everybody. */
  readonly owner: string | null;
}
