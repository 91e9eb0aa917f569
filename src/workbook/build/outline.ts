/** Outline groups. Grouping the same columns twice nests the group, so an interrupted run says in its journal which one was about to be made. */
import type { Batch } from "./batch";
import { columnLetters } from "../snapshot";
import { theme } from "../blueprint/theme";
import type { Outline } from "./looks";

/** A group with its sheet and the mark by which the journal knows it. */
export interface PlannedOutline extends Outline {
  readonly sheet: string;
  /** Row (0-based) above the headers where the caption stands. */
  readonly captionRow: number;
  readonly mark: string;
}

/** Takes back a group that may or may not have been made before the last run stopped. */
export async function undoOutline(context: Excel.RequestContext, outline: PlannedOutline): Promise<void> {
  context.workbook.worksheets.getItem(outline.sheet).getRange(columns(outline)).ungroup("ByColumns");
  try {
    await context.sync();
  } catch {
    // Excel refuses to ungroup what is not grouped: then there is nothing to take back.
  }
}

const columns = (outline: Outline): string => `${columnLetters(outline.first)}:${columnLetters(outline.last)}`;

/**
 * Makes the groups, closed, each with its caption beside the button.
 * @param made how many of them an interrupted run has made: those only get their captions and their closed state again (formats and
 *   widths of the columns have been set anew)
 * @param mark called before each group is queued, to write the journal
 */
export async function writeOutlines(
  batch: Batch,
  outlines: readonly PlannedOutline[],
  made: number,
  mark: (outline: PlannedOutline) => void,
): Promise<void> {
  for (const [index, outline] of outlines.entries()) {
    await batch.room(9, 1500);
    const sheet = batch.context.workbook.worksheets.getItem(outline.sheet);
    const caption = sheet.getRange(`${columnLetters(outline.last + 1)}${outline.captionRow + 1}`);
    caption.values = [[`◂ ${outline.caption}`]];
    caption.format.font.size = theme.hintSize;
    caption.format.font.color = theme.hint;
    caption.format.horizontalAlignment = "Left";
    const range = sheet.getRange(columns(outline));
    if (index >= made) {
      mark(outline);
      range.group("ByColumns");
    }
    range.hideGroupDetails("ByColumns");
  }
}
