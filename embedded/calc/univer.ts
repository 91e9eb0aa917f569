import type { CellValue } from "../model/types";

/** Functions that come from Univer's library, called with plain values. */
export interface FunctionLibrary {
  has(name: string): boolean;
  call(name: string, args: readonly (CellValue | CellValue[][])[]): CellValue | CellValue[][];
}

/** Brings the library; called at most once a calculator, and only when a formula needs it. */
export type LoadLibrary = () => Promise<FunctionLibrary>;

/** Loads Univer's function library (Node and browser alike). */
export async function loadUniver(): Promise<FunctionLibrary> {
  throw new Error("Univer's function library could not be loaded.");
}
