/** What a chart shows, as plain data: the drawing and the table behind it say the same because both are made from it. */

export interface ChartRow {
  readonly label: string;
  /** One value a series; null: there is none, nothing is drawn. */
  readonly values: readonly (number | null)[];
  /** The same in words, as the reader sees them beside the bars and in the table. */
  readonly words: readonly string[];
}

export interface ChartModel {
  readonly kind: "bars" | "line";
  readonly title: string;
  /** What the rows are: "级别". */
  readonly head: string;
  /** At most two: the one before is hollow, the last one is solid. */
  readonly series: readonly string[];
  readonly rows: readonly ChartRow[];
  /** Value that the scale reaches at least, such as the whole of a share. */
  readonly top?: number;
  /** A value marked by a line, with what it says. */
  readonly mark?: { readonly value: number; readonly words: string };
  /** Names of the values at the upper and lower end of the scale of a line; as the rows say where absent. */
  readonly ends?: readonly [upper: string, lower: string];
}

/** Where values stand between the ends of a chart, in percent. Zero is always on it: a bar that begins elsewhere exaggerates. */
export interface ChartScale {
  readonly low: number;
  readonly high: number;
  /** Percent of the way from low to high. */
  readonly at: (value: number) => number;
}

/** The scale that all values of a chart fit on. Never of no length. */
export function scaleOf({ rows, top = 0, mark }: Pick<ChartModel, "rows" | "top" | "mark">): ChartScale {
  let [low, high] = [0, Math.max(top, mark?.value ?? 0, 0)];
  for (const { values } of rows)
    for (const value of values) {
      if (value === null || !Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  if (high === low) high = low + 1;
  // Halves, so that the length of the largest numbers is a number too.
  const length = high / 2 - low / 2;
  return { low, high, at: (value) => ((value / 2 - low / 2) / length) * 100 };
}

/** A bar from zero to its value: where it begins and how long it is, in percent. */
export function barOf(scale: ChartScale, value: number): { readonly from: number; readonly length: number } {
  const [zero, end] = [scale.at(0), scale.at(value)];
  return { from: Math.min(zero, end), length: Math.abs(end - zero) };
}

export interface ChartPoint {
  /** Percent from the left, and from above. */
  readonly x: number;
  readonly y: number;
  readonly row: number;
}

/** The points of a series, each in the middle of its place; rows without a value have none. */
export const pointsOf = (rows: readonly ChartRow[], series: number, scale: ChartScale): readonly ChartPoint[] =>
  rows.flatMap(({ values }, row) => {
    const value = values[series] ?? null;
    if (value === null || !Number.isFinite(value)) return [];
    return [{ x: ((row + 0.5) / rows.length) * 100, y: 100 - scale.at(value), row }];
  });

/** Pairs of points that a line joins: what lies between two rows with a gap is not known, so nothing is drawn there. */
export const joined = (points: readonly ChartPoint[]): readonly (readonly [ChartPoint, ChartPoint])[] =>
  points.flatMap((point, at) => {
    const next = points[at + 1];
    return next && next.row === point.row + 1 ? [[point, next] as const] : [];
  });
