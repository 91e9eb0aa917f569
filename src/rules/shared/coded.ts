/** Columns read once for all rows: a loop then compares small numbers instead of texts. */
import { filled } from "../define";
import type { RuleContext } from "../types";
import { listCells } from "./cells";

const none = new Uint8Array(0);

/**
 * 1 for every row whose cell is filled, neither blank nor an error.
 * @param ref "Accounts.owner"; a column that is not installed has no filled cells
 */
export const filledIn = ({ data }: RuleContext, ref: string): Uint8Array => data.filledCells(ref) ?? none;

/**
 * Reads a list column, each distinct cell once.
 * @param ref "Accounts.class"
 * @param list key of the list: "accountClass"
 * @returns for a row the code (own values of the company count), null for blank, undefined for what the list does not know
 */
export function listColumn(
  { data, policy }: RuleContext,
  ref: string,
  list: string,
): (row: number) => string | null | undefined {
  const coded = data.coded(ref);
  if (!coded) return () => null;
  const answers = coded.values.map(listCells(policy, list));
  const { codes } = coded;
  return (row) => answers[codes[row] ?? -1];
}

/**
 * Does a list column hold a word that its list does not know?
 * @returns for a row; blank cells and errors hold none
 */
export function unlisted({ data, policy }: RuleContext, ref: string, list: string): (row: number) => boolean {
  const coded = data.coded(ref);
  if (!coded) return () => false;
  const codeOf = listCells(policy, list);
  const wrong = Uint8Array.from(coded.values, (cell) => (filled(cell) && codeOf(cell) === undefined ? 1 : 0));
  const { codes } = coded;
  return (row) => wrong[codes[row] ?? -1] === 1;
}
