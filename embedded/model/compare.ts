/** The order in which Excel sorts: numbers, texts, booleans, errors, and blanks always last. */
import type { Cell, CellValue } from "./types";

const rank = (value: CellValue): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;
const collators = {
  true: new Intl.Collator("en", { sensitivity: "variant", caseFirst: "lower" }),
  false: new Intl.Collator("en", { sensitivity: "accent" }),
};

/** Negative when `a` comes first. */
export function compareCells(a: Cell | undefined, b: Cell | undefined, ascending: boolean, matchCase: boolean): number {
  const left = a?.value ?? null;
  const right = b?.value ?? null;
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  const difference = rank(left) - rank(right) || compareSame(left, right, matchCase);
  return ascending ? difference : -difference;
}

function compareSame(left: NonNullable<CellValue>, right: NonNullable<CellValue>, matchCase: boolean): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "string" && typeof right === "string") return collators[`${matchCase}`].compare(left, right);
  return Number(left === true) - Number(right === true);
}
