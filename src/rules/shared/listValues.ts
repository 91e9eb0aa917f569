/** Does a cell hold values of a value list? The company's own values (table Lists) count. */
import type { Policy } from "../../policy/types";
import type { CellValue } from "../../policy/values";
import { isBlank } from "../../policy/values";
import { shown } from "../define";

/**
 * A test whether a cell, already translated to codes, holds a value of the list. Each distinct value is looked up once.
 * @param policy the parsed policy
 * @param list key of the list: "contactMode"
 * @returns true for a known value; false for blank cells, errors, numbers and unknown words
 */
export function knownValue(policy: Policy, list: string): (cell: CellValue | undefined) => boolean {
  const seen = new Map<CellValue, boolean>();
  return (cell) => {
    if (typeof cell !== "string" || isBlank(cell)) return false;
    let known = seen.get(cell);
    if (known === undefined) seen.set(cell, (known = policy.listCode(list, cell) !== null));
    return known;
  };
}

/**
 * The first word of a multi-list cell (codes joined by commas) that the list does not know.
 * @param policy the parsed policy
 * @param list key of the list: "visitPurpose"
 * @returns cut to a readable length; null for a blank cell or when all are known; an error or number as it is
 */
export function unknownWord(policy: Policy, list: string): (cell: CellValue | undefined) => string | null {
  const known = knownValue(policy, list);
  const seen = new Map<CellValue, string | null>();
  return (cell) => {
    if (cell === null || cell === undefined || isBlank(cell)) return null;
    if (typeof cell !== "string") return shown(cell);
    let word = seen.get(cell);
    if (word === undefined) {
      const found = cell.split(",").find((one) => !known(one));
      word = found === undefined ? null : shown(found);
      seen.set(cell, word);
    }
    return word;
  };
}
