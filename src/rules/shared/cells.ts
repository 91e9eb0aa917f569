/** What a cell says, with three answers: a value, null for blank, undefined for something that cannot be read. */
import type { Policy } from "../../policy/types";
import type { CellValue } from "../../policy/values";
import { isBlank, isErrorCell, plainCell } from "../../policy/values";

/** A yes/no cell of the data set. */
export const yesNoCell = (cell: CellValue | undefined): boolean | null | undefined =>
  typeof cell === "boolean" ? cell : isBlank(cell) ? null : undefined;

/** A number or an amount of money; text and errors cannot be read. */
export const numberCell = (cell: CellValue | undefined): number | null | undefined =>
  typeof cell === "number" && Number.isFinite(cell) ? cell : isBlank(cell) ? null : undefined;

/**
 * Reads cells of a list column: the code (own values of the company count), null for blank, undefined for what the list does not know.
 * @param policy the policy with the company's own values
 * @param list key of the list: "accountClass"
 */
export function listCells(policy: Policy, list: string): (cell: CellValue | undefined) => string | null | undefined {
  // Blank cells and unknown words are remembered like codes, so that a cell seen before costs one look-up.
  const known = new Map<CellValue | undefined, string | null | typeof unknown>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before === unknown ? undefined : before;
    if (isErrorCell(cell)) return undefined;
    const code = isBlank(cell) ? null : (policy.listCode(list, plainCell(cell)) ?? undefined);
    known.set(cell, code === undefined ? unknown : code);
    return code;
  };
}

/** What no list knows; a symbol, since any text may be a code of the company's own. */
const unknown: unique symbol = Symbol("unknown");

const separators = /[,;，；、\n/|]/;

/** The words of a cell that names several people, regions or things: "张三、李四" → two words. Blank and errors have none. */
export const wordsOf = (cell: CellValue | undefined): readonly string[] =>
  isBlank(cell) || isErrorCell(cell)
    ? []
    : plainCell(cell)
        .split(separators)
        .map((word) => word.trim())
        .filter((word) => word !== "");
