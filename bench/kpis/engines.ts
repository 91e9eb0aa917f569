/** Programs that compute sheets, as the comparisons see them: they are installed beside the benchmark only, so nothing else may need their types. */
import type { Grids } from "./formulas";

/** What a sheet shows, and the milliseconds it took. */
export interface Shown {
  readonly cells: readonly (readonly unknown[])[];
  readonly time: number;
}

/** Computes a workbook. @returns the cells of a sheet */
export type Engine = (grids: Grids, sheet: string) => readonly (readonly unknown[])[];

export interface Engines {
  readonly hyperFormula: Engine;
  readonly ironCalc: Engine;
  readonly libreOffice: (grids: Grids, sheet: string) => Shown;
}

const file = "engines";

export const loadEngines = (): Promise<Engines> => import(`./peers/${file}`) as Promise<Engines>;
