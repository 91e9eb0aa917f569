/** What sheets that print a result have in common: found again, written anew, with heights that fit everywhere. */
import { operationsText } from "../locales/operations";
import { languages, type Lang, type LocalText } from "../locales/types";
import { UserError } from "../locales/userError";

export const reportColors = { title: "#1F3864", section: "#D9E2F3", head: "#F2F2F2", line: "#BFBFBF" } as const;

/** Widths of a character at ten points: Chinese ones and the rest, on the wide side. */
const wide = 10;
const narrow = 6;
export const lineHeight = 13.5;

/** Lines that a text takes in a column of so many points. */
export function linesOf(text: string, width: number): number {
  return text
    .split("\n")
    .map((piece) => Array.from(piece).reduce((sum, sign) => sum + (sign > "\u2e7f" ? wide : narrow), 0))
    .reduce((sum, points) => sum + Math.max(1, Math.ceil(points / (width - 8))), 0);
}

/**
 * Finds our sheet (by its title in any language) or adds one; its old content is cleared. A sheet of that name that is not ours is left
 * alone.
 * @param names the sheet's name
 * @param titles how the text in its first cell begins, in all languages
 * @returns its name
 * @throws UserError when the workbook's structure is protected or the sheet is
 */
export async function ownReportSheet(
  context: Excel.RequestContext,
  lang: Lang,
  names: LocalText,
  titles: readonly string[],
): Promise<string> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name,items/visibility");
  context.workbook.protection.load("protected");
  await context.sync();
  const wanted = languages.map((each) => names[each]);
  const candidates = sheets.items.filter((sheet) =>
    wanted.some((each) => sheet.name === each || sheet.name.startsWith(`${each} (`)),
  );
  const corners = candidates.map((sheet) => {
    const corner = sheet.getRangeByIndexes(0, 0, 1, 1);
    corner.load("values");
    sheet.protection.load("protected");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    return { sheet, corner, used };
  });
  await context.sync();
  // A blank sheet of that name is what an interrupted report left.
  const own =
    corners.find(({ corner }) => titles.some((title) => String(corner.values[0]?.[0]).startsWith(title))) ??
    corners.find(({ used }) => used.isNullObject);
  if (own) {
    if (own.sheet.protection.protected) throw new UserError(operationsText.sheetProtected, { sheet: own.sheet.name });
    const used = own.sheet.getUsedRange();
    used.unmerge();
    used.clear();
    return own.sheet.name;
  }
  if (context.workbook.protection.protected) throw new UserError(operationsText.structureLocked);
  const taken = new Set(sheets.items.map((sheet) => sheet.name.toLowerCase()));
  const base = names[lang];
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} (${number})`;
  sheets.add(name);
  return name;
}
