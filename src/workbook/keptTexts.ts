/**
 * Long texts that a workbook keeps for the next run, on a sheet that Excel does not offer to show. A cell holds 32,767 characters: a text
 * goes on in the cells below.
 *
 * | row | column A | column B |
 * |---|---|---|
 * | 1 | the mark | form |
 * | from 2 | number of the piece, how many there are, mark of the whole text, name: "0/2/1x9kd3/East/Li" | the piece |
 */
import { operationsText } from "../locales/operations";
import { UserError } from "../locales/userError";
import { asUserError } from "./hostErrors";
import { readBlocks } from "./readSlices";
import { isDue, rest } from "./slices";

const piece = 30_000;
/** Pieces in one request: 150 KB. */
const piecesAtOnce = 5;
const mark = "Tierbook";

/** Where texts are kept: a sheet's name, and a number that is raised when their form changes. */
export interface Keeping {
  readonly sheet: string;
  readonly form: number;
}

/**
 * The texts by name; those of which a piece is missing, or of another form, are none.
 */
export async function readKept(
  context: Excel.RequestContext,
  { sheet, form }: Keeping,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const item = context.workbook.worksheets.getItemOrNullObject(sheet);
  item.load("name");
  await context.sync();
  if (item.isNullObject) return new Map();
  const used = item.getUsedRangeOrNullObject(true);
  used.load("rowCount,rowIndex");
  await context.sync();
  if (used.isNullObject || used.rowIndex !== 0) return new Map();
  const block = { sheet: item, row: 0, column: 0, rows: used.rowCount, columns: 2 };
  const [rows = []] = await readBlocks(context, [block], "values", {
    ...(signal === undefined ? {} : { signal }),
    partBytes: piecesAtOnce * piece,
  });
  if (rows[0]?.[0] !== mark || rows[0][1] !== form) return new Map();
  const pieces = new Map<string, (string | undefined)[]>();
  for (const [head, text] of rows.slice(1)) {
    const said = /^(\d+)\/(\d+)\/(\w+)\/(.*)$/s.exec(String(head));
    if (!said) continue;
    const [, at, of, whole = "", name = ""] = said;
    // More pieces than the sheet has rows are none of ours, and would ask for any amount of memory.
    if (Number(of) > rows.length) continue;
    const key = `${whole}/${name}`;
    const known = pieces.get(key) ?? new Array<string | undefined>(Number(of));
    pieces.set(key, known);
    if (known.length === Number(of)) known[Number(at)] = String(text);
  }
  // What a run that was cut short left is none: the mark does not fit, or a piece is missing.
  const texts = new Map<string, string>();
  for (const [key, parts] of pieces) {
    if (isDue()) await rest();
    const text = [...parts].every((part) => part !== undefined) ? parts.join("") : null;
    const at = key.indexOf("/");
    if (text !== null && markOf(text) === key.slice(0, at)) texts.set(key.slice(at + 1), text);
  }
  return texts;
}

/** A mark of a text (FNV-1a, 32 bits, and its length): pieces of two texts are not taken for one. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36) + text.length.toString(36);
}

/**
 * Keeps the texts, and no others.
 * @throws UserError when the workbook's structure is protected
 */
export async function writeKept(
  context: Excel.RequestContext,
  { sheet, form }: Keeping,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const { worksheets, protection } = context.workbook;
  const item = worksheets.getItemOrNullObject(sheet);
  item.load("name");
  protection.load("protected");
  await context.sync();
  if (item.isNullObject && protection.protected) throw new UserError(operationsText.structureLocked);
  const kept = item.isNullObject ? worksheets.add(sheet) : item;
  kept.visibility = "VeryHidden";
  const used = kept.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  await context.sync();
  const end = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const rows: [string, string][] = [];
  for (const [name, text] of texts) {
    if (isDue()) await rest();
    const count = Math.max(1, Math.ceil(text.length / piece));
    const whole = markOf(text);
    for (let at = 0; at < count; at++)
      rows.push([`'${at}/${count}/${whole}/${name}`, `'${text.slice(at * piece, (at + 1) * piece)}`]);
  }
  try {
    for (let at = 0; at < rows.length; at += piecesAtOnce) {
      const some = rows.slice(at, at + piecesAtOnce);
      kept.getRangeByIndexes(at + 1, 0, some.length, 2).values = some;
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- requests must stay small
      await context.sync();
    }
    const below = end - rows.length - 1;
    if (below > 0) kept.getRangeByIndexes(rows.length + 1, 0, below, 2).clear("Contents");
    kept.getRangeByIndexes(0, 0, 1, 2).values = [[mark, form]];
    await context.sync();
  } catch (error) {
    throw asUserError(error, sheet);
  }
}
