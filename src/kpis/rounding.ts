/**
 * How figures are rounded: kept as computed, shown and compared at the decimals of their unit (kpis.json, "rounding"). Everything that
 * compares, scores or shows a figure rounds it here.
 */
import { kpiById } from "../policy/catalogue";

/** Decimals at which figures of a unit are compared. */
const byUnit: Readonly<Record<string, number>> = { fraction: 4, currency: 2, rating: 2, count: 0 };

/** Decimals of shares, scores and whatever has no unit of its own. */
export const shareDecimals = 4;

/** @param unit unit of a KPI as in the catalogue: "fraction", "currency", "rating", "count" */
export const decimalsOfUnit = (unit: string): number => byUnit[unit] ?? shareDecimals;

/** Decimals of a KPI; the ratings K9 to K12 have two, whatever the unit of the aid beside them. */
export function decimalsOf(id: string): number {
  const kpi = kpiById.get(id);
  return kpi?.category === "qual" ? 2 : decimalsOfUnit(kpi?.unit ?? "");
}

/**
 * Half away from zero at so many decimals. Written in decimals, not in binary: 1.005 becomes 1.01 although its binary form lies below.
 * @returns never -0
 */
export function roundedAt(value: number, decimals: number): number {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return value;
  const factor = 10 ** decimals;
  const scaled = Math.abs(value) * factor;
  return (Math.sign(value) * Math.round(scaled + 1e-9 * Math.max(1, scaled * 1e-6))) / factor || 0;
}

/** A figure as its KPI is compared and scored. */
export const comparable = (id: string, value: number): number => roundedAt(value, decimalsOf(id));
