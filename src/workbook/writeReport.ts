/** The sheet with all findings of a check. It is a print-out: written anew each time, read by nothing. */
import { isoDate } from "../calendar/serial";
import { checkText } from "../locales/check";
import { say } from "../locales/format";
import { operationsText } from "../locales/operations";
import { languages, type Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import type { CheckFinding } from "./liveFindings";
import { writeMatrix } from "./writeMatrix";
import { toExcel } from "./writeText";

export interface ReportContent {
  readonly asOf: number;
  readonly counts: { readonly error: number; readonly warn: number; readonly info: number; readonly history: number };
  readonly findings: readonly CheckFinding[];
  readonly notEvaluable: readonly { readonly rule: string; readonly missing: readonly string[] }[];
}

const columns = ["severity", "cell", "found", "message", "rule", "clause"] as const;
/** Widths in points, in the order of `columns`. */
const widths: readonly number[] = [60, 110, 110, 420, 60, 150];
/** Rows above the list: title, counts, a blank one, the headers. */
const headRows = 4;

/**
 * Writes the report sheet, over an earlier one of ours; a sheet of that name that is not ours is left alone.
 * @returns the sheet's name
 * @throws UserError when the workbook's structure is protected or the sheet is
 */
export async function writeReportSheet(
  context: Excel.RequestContext,
  content: ReportContent,
  lang: Lang,
  signal?: AbortSignal,
): Promise<string> {
  const name = await reportSheetName(context, lang);
  const text = (value: string): string => String(toExcel(value));
  const head = [
    [text(say(lang, checkText.reportTitle, { asOf: isoDate(content.asOf) }))],
    [
      text(
        content.findings.length === 0 ? checkText.reportClean[lang] : say(lang, checkText.reportCounts, content.counts),
      ),
    ],
    [""],
  ].map((row) => [...row, ...new Array<string>(columns.length - 1).fill("")]);
  const rows = [
    ...content.findings.map((finding) => [
      finding.history
        ? `${checkText.history[lang]} · ${checkText[finding.severity][lang]}`
        : checkText[finding.severity][lang],
      finding.cell ?? "",
      finding.found,
      finding.message,
      finding.rule,
      finding.clause,
    ]),
    ...content.notEvaluable.map(({ rule, missing }) => [
      checkText.notEvaluable[lang],
      "",
      "",
      say(lang, checkText.missing, { missing: missing.join(", ") }),
      rule,
      "",
    ]),
  ].map((row) => row.map(text));
  await writeMatrix(
    context,
    name,
    0,
    0,
    [...head, columns.map((column) => text(checkText[column][lang])), ...rows],
    signal,
  );
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.getRangeByIndexes(0, 0, 1, 1).format.font.bold = true;
  sheet.getRangeByIndexes(headRows - 1, 0, 1, columns.length).format.font.bold = true;
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  sheet.freezePanes.freezeRows(headRows);
  await context.sync();
  return name;
}

/** Finds our sheet (by its title in any language) or adds one; its old content is cleared. */
async function reportSheetName(context: Excel.RequestContext, lang: Lang): Promise<string> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name,items/visibility");
  context.workbook.protection.load("protected");
  await context.sync();
  const wanted = languages.map((each) => checkText.reportSheet[each]);
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
  const titles = languages.map((each) => say(each, checkText.reportTitle, { asOf: "" }));
  // A blank sheet of that name is what an interrupted report left.
  const own =
    corners.find(({ corner }) => titles.some((title) => String(corner.values[0]?.[0]).startsWith(title))) ??
    corners.find(({ used }) => used.isNullObject);
  if (own) {
    if (own.sheet.protection.protected) throw new UserError(operationsText.sheetProtected, { sheet: own.sheet.name });
    own.sheet.getUsedRange().clear();
    return own.sheet.name;
  }
  if (context.workbook.protection.protected) throw new UserError(operationsText.structureLocked);
  const taken = new Set(sheets.items.map((sheet) => sheet.name.toLowerCase()));
  const base = checkText.reportSheet[lang];
  let name: string = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} (${number})`;
  sheets.add(name);
  return name;
}
