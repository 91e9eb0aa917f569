/** The data body of table TierBands as an argument: five rows, columns tier, minSales, maxSales, cadence, note. */
import { parseDuration } from "../calendar/duration";
import { functionText } from "../locales/functions";
import { languages } from "../locales/types";
import { listById } from "../policy/catalogue/lists";
import type { Duration, Tier } from "../policy/types";
import { checkBands } from "../tiers/bands";
import type { Bands } from "../tiers/bands";
import { blank, notAvailable, scalar, wrongArgument } from "./faults";

const order: readonly Tier[] = ["A", "B", "C", "D", "unrated"];

/** The rows of TierBands in the order A, B, C, D, unrated. */
function bandRows(bands: unknown): readonly (readonly unknown[])[] {
  if (
    !Array.isArray(bands) ||
    bands.length < order.length ||
    !bands.every((row) => Array.isArray(row) && row.length >= 2)
  ) {
    throw wrongArgument(functionText.notBands);
  }
  return bands as readonly (readonly unknown[])[];
}

/**
 * The three limits.
 * @throws #N/A with the reason while a limit is blank or out of order, #VALUE! when it is no range of bands
 */
export function bandLimits(bands: unknown): Bands {
  const limit = (row: readonly unknown[] | undefined): number | null => {
    const cell = scalar(row?.[1]);
    if (blank(cell)) return null;
    if (typeof cell !== "number")
      throw wrongArgument(functionText.limitNotNumber, { found: String(cell).slice(0, 60) });
    return cell;
  };
  const rows = bandRows(bands);
  const [a, b, c] = [limit(rows[0]), limit(rows[1]), limit(rows[2])];
  const problem = checkBands(a, b, c);
  if (problem || a === null || b === null || c === null) throw notAvailable(problem ?? functionText.notBands);
  return { a, b, c };
}

/** The label of a tier as it stands in the first column. */
export function bandLabel(bands: unknown, tier: Tier): string {
  const cell = scalar(bandRows(bands)[order.indexOf(tier)]?.[0]);
  return blank(cell) ? tier : String(cell);
}

/**
 * The tier a cell means: a label of the bands, a code, or our label in any language.
 * @returns null for blank; #VALUE! for anything else
 */
export function tierArgument(value: unknown, bands: unknown): Tier | null {
  const cell = scalar(value);
  if (blank(cell) || cell === 0) return null;
  const text = String(cell).trim();
  const own = order.find((tier) => bandLabel(bands, tier).trim() === text);
  const known =
    own ??
    listById
      .get("tier")
      ?.values.find((entry) => entry.code === text || languages.some((lang) => entry.label[lang] === text))?.code;
  const tier = order.find((code) => code === known);
  if (!tier) throw wrongArgument(functionText.notTier, { found: text.slice(0, 60) });
  return tier;
}

/** The contact interval of a tier. @throws #N/A with the reason while it is blank or cannot be read */
export function bandInterval(bands: unknown, tier: Tier): Duration {
  const cell = scalar(bandRows(bands)[order.indexOf(tier)]?.[3]);
  const interval = typeof cell === "string" ? parseDuration(cell) : null;
  if (!interval) throw notAvailable(functionText.noInterval, { tier: bandLabel(bands, tier) });
  return interval;
}
