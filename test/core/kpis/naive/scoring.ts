/** Scores and totals a second way, from the sentences of the catalogue ("Scoring"). Nothing of the product is used. */

export interface NaiveLine {
  readonly actual: number;
  readonly target: number | null;
  readonly direction: "higher" | "lower" | "band";
  readonly worst: number | null;
  readonly best: number | null;
  readonly stepPenalty: number | null;
  readonly zeroRule: "reweight" | "full" | "error";
  readonly cap: number;
  readonly floor: number;
  readonly weight: number;
}

/** Half up at four decimals, by way of the decimal text. */
const four = (value: number): number => Number(`${Math.round(Number(`${value.toPrecision(14)}e4`))}e-4`);

function attained({
  actual,
  target,
  direction,
  worst,
  best,
  stepPenalty,
  zeroRule,
}: NaiveLine): number | null | "error" {
  if (direction === "higher") {
    if (target === null || target < 0) return null;
    if (target === 0) return zeroRule === "reweight" ? null : zeroRule === "error" ? "error" : actual >= 0 ? 1 : 0;
    return actual / target;
  }
  if (direction === "lower") {
    if (worst !== null && best !== null) return worst > best ? (worst - actual) / (worst - best) : null;
    if (stepPenalty !== null) return 1 - Math.max(0, actual - (target ?? 0)) * stepPenalty;
    return target === null || target <= 0 ? null : 2 - actual / target;
  }
  if (target === null || best === null) return null;
  const [low, high] = target < best ? [target, best] : [best, target];
  if (actual >= low && actual <= high) return 1;
  if (low === 0 && high === 0) return null;
  if (actual < low) return 1 - (low - actual) / (low === 0 ? high : low);
  return 1 - (actual - high) / (high === 0 ? -low : high);
}

export function naiveScore(line: NaiveLine): number | null | "error" {
  const value = attained(line);
  if (value === null || value === "error") return value;
  const rounded = four(value);
  return rounded > line.cap ? line.cap : rounded < line.floor ? line.floor : rounded;
}

/** Total of a card; null where there is none. */
export function naiveTotal(lines: readonly NaiveLine[]): { score: number | null; share: number | null } {
  let [sum, known, whole] = [0, 0, 0];
  let blocked = false;
  for (const line of lines) {
    const score = naiveScore(line);
    if (line.weight === 0) continue;
    whole += line.weight;
    if (score === "error") blocked = true;
    else if (score !== null) {
      sum += line.weight * score;
      known += line.weight;
    }
  }
  if (whole === 0) return { score: null, share: null };
  const share = four(known / whole);
  return { score: blocked || share < 0.6 ? null : sum / known, share };
}
