/** What a KPI gives back. */
import type { Period } from "../calendar/period";
import { kpiText } from "../locales/kpis";
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
  /** How far a period that is not over has come against what is due by now (1 = on time); null where that cannot be said. */
  readonly pace?: number | null;
  /**
   * How scoring takes it where that is not the usual way. "none": shown, not scored (K7 with few planned customers). "floor": no ratio
   * exists, yet the worst score is earned (K8, spending without a budget); `actual` is null, `reason` says why.
   */
  readonly scoring?: "none" | "floor";
}

type Parts = Partial<Pick<KpiResult, "numerator" | "denominator" | "target" | "notes" | "pace">>;

/** Not evaluable, with the reason and what is known of the parts. */
export const undefinedKpi = (reason: Message, parts: Parts = {}): KpiResult => ({
  actual: null,
  numerator: null,
  denominator: null,
  target: null,
  ...parts,
  reason,
});

/** A count or an amount. */
export const plainKpi = (value: number, more: Parts = {}): KpiResult => ({
  actual: value,
  numerator: value,
  denominator: null,
  target: null,
  ...more,
  reason: null,
});

/** A ratio; without a whole to divide by it is not evaluable for the reason given. */
export const ratioKpi = (part: number, whole: number, zero: Message, more: Parts = {}): KpiResult =>
  whole > 0 && Number.isFinite(part / whole)
    ? { actual: part / whole, numerator: part, denominator: whole, target: null, ...more, reason: null }
    : undefinedKpi(zero, { ...more, numerator: part, denominator: whole });

/** Why there is no completion of a target that is not above zero. */
export const noCompletion = (target: number): Message => ({
  text: target < 0 ? kpiText.negativeTarget : kpiText.zeroTarget,
});

/** For whom and when a KPI is computed. A team, region or product that is not named is all of them. */
export interface KpiScope {
  readonly period: Period;
  /** Name as in Team; null for everybody. */
  readonly owner: string | null;
  /** A department as in Team.department. */
  readonly team?: string | null;
  /** A value of list region: code, label or the company's own word. */
  readonly region?: string | null;
  /** A value of list product. */
  readonly product?: string | null;
}
