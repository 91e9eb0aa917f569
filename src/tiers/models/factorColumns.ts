/** Factors of a score as columns of points. */
import { modelText } from "../../locales/tiersModels";
import type { Message } from "../../locales/types";
import type { Dataset } from "../../kpis/dataset";
import { columnByRef } from "../../policy/catalogue";
import { plainCell } from "../../policy/values";
import type { AccountFactor } from "../settings";
import type { ScoreFactor } from "./points";
import { missingPoints, pointsOf, scales, unreadablePoints } from "./points";

export interface FactorColumns {
  readonly factors: readonly ScoreFactor[];
  /** A column of points a factor. */
  readonly points: readonly Float64Array[];
  /** The first factor of weight whose cell cannot be read, in words; null where all can. */
  readonly unreadable: (row: number) => Message | null;
}

/** A factor with the name of its column and the scale of the column's list. */
export function scoreFactorOf({ ref, weight }: AccountFactor): ScoreFactor {
  const entry = columnByRef(ref);
  const scale = scales[entry?.list ?? ""];
  const name = entry?.label ?? { "zh-CN": ref, "zh-TW": ref, "en-US": ref };
  return { name, weight, ...(scale && { scale }) };
}

/**
 * Reads the factors of all accounts; every distinct cell is read once.
 * @param wanted columns of Accounts with weights; one that is not installed is missing for everybody
 */
export function factorColumns(data: Dataset, wanted: readonly AccountFactor[]): FactorColumns {
  const factors = wanted.map((factor) => ({ ...scoreFactorOf(factor), ref: factor.ref }));
  const columns = factors.map((factor) => ({ ...factor, points: pointsColumn(data, factor.ref, factor.scale) }));
  return {
    factors,
    points: columns.map(({ points }) => points),
    unreadable: (row) => {
      const found = columns.find(({ weight, points }) => weight !== 0 && points[row] === unreadablePoints);
      if (!found) return null;
      const cell = plainCell(data.column(found.ref)?.[row]).slice(0, 60);
      return { text: modelText.notOnScale, args: { column: found.name, found: cell } };
    },
  };
}

/** Points of a column, row by row. */
function pointsColumn(data: Dataset, ref: string, scale: ScoreFactor["scale"]): Float64Array {
  const points = new Float64Array(data.rowCount("Accounts"));
  const column = data.coded(ref);
  if (!column) return points.fill(missingPoints);
  const known = Float64Array.from(column.values, (cell) => pointsOf(cell, scale));
  const { codes } = column;
  for (let row = 0; row < points.length; row++) points[row] = known[codes[row] ?? 0] ?? missingPoints;
  return points;
}
