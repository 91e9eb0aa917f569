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
  return scale === undefined ? { name, weight } : { name, weight, scale };
}

/**
 * Reads the factors of all accounts; every distinct cell is read once.
 * @param wanted columns of Accounts with weights; one that is not installed is missing for everybody
 */
export function factorColumns(data: Dataset, wanted: readonly AccountFactor[]): FactorColumns {
  const count = data.rowCount("Accounts");
  const factors = wanted.map(scoreFactorOf);
  const points = wanted.map(({ ref }, index) => {
    const column = data.coded(ref);
    const values = new Float64Array(count).fill(missingPoints);
    if (!column) return values;
    const known = Float64Array.from(column.values, (cell) => pointsOf(cell, factors[index]?.scale));
    for (let row = 0; row < count; row++) values[row] = known[column.codes[row] ?? -1] ?? missingPoints;
    return values;
  });
  return {
    factors,
    points,
    unreadable: (row) => {
      const index = points.findIndex((values, at) => values[row] === unreadablePoints && factors[at]?.weight !== 0);
      const found = wanted[index];
      return found === undefined
        ? null
        : {
            text: modelText.notOnScale,
            args: {
              column: factors[index]?.name ?? found.ref,
              found: plainCell(data.column(found.ref)?.[row]).slice(0, 60),
            },
          };
    },
  };
}
