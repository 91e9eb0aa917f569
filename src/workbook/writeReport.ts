/** The sheet with the result of a check. It is a print-out: written anew each time, read by nothing. */
import { checkText } from "../locales/check";
import { say } from "../locales/format";
import { reportText } from "../locales/report";
import { languages, type Lang } from "../locales/types";
import { asUserError } from "./hostErrors";
import { reportColumns, reportLines, type ReportContent, type ReportLine, type ReportStyle } from "./reportRows";
import { lineHeight, linesOf, ownReportSheet, reportColors as colors } from "./reportSheet";
import { writeMatrix } from "./writeMatrix";
import { toExcel } from "./writeText";

export type { ReportContent };

/**
 * Writes the report sheet, over an earlier one of ours; a sheet of that name that is not ours is left alone. It prints on A4 across:
 * one page wide, the summary on pages of its own, the head of the lists repeated on every page.
 * @returns the sheet's name
 * @throws UserError when the workbook's structure is protected or the sheet is
 */
export async function writeReportSheet(
  context: Excel.RequestContext,
  content: ReportContent,
  lang: Lang,
  signal?: AbortSignal,
): Promise<string> {
  const { lines, listHead } = reportLines(content, lang);
  const name = await ownReportSheet(context, lang, checkText.reportSheet, titles);
  await writeMatrix(
    context,
    name,
    0,
    0,
    lines.map(({ cells }) => cells.map((cell) => (typeof cell === "string" ? toExcel(cell) : cell))),
    signal,
  );
  const sheet = context.workbook.worksheets.getItem(name);
  dress(sheet, lines);
  layOut(sheet, lines.length, listHead, lang);
  try {
    await context.sync();
  } catch (error) {
    throw asUserError(error, name);
  }
  return name;
}

/** How the titles of our reports begin, in all languages. */
const titles = languages.map((each) => say(each, checkText.reportTitle, { asOf: "" }));

type Look = (range: Excel.Range) => void;

/** How the kinds of lines look; blank ones and lines of a list keep the sheet's own look. */
const looks: Readonly<Partial<Record<ReportStyle, Look>>> = {
  title: (range) => {
    range.format.font.bold = true;
    range.format.font.size = 15;
    range.format.font.color = colors.title;
  },
  section: (range) => {
    range.format.font.bold = true;
    range.format.fill.color = colors.section;
  },
  head: (range) => {
    range.format.font.bold = true;
    range.format.fill.color = colors.head;
    range.format.wrapText = true;
    range.format.verticalAlignment = "Top";
  },
  line: (range) => {
    range.format.wrapText = true;
    range.format.verticalAlignment = "Top";
    const edge = range.format.borders.getItem("InsideHorizontal");
    edge.style = "Continuous";
    edge.color = colors.line;
  },
};

/** Widths, and the look of every run of lines of one kind. */
function dress(sheet: Excel.Worksheet, lines: readonly ReportLine[]): void {
  reportColumns.forEach(({ width }, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  const all = sheet.getRangeByIndexes(0, 0, lines.length, reportColumns.length);
  all.format.font.size = 10;
  all.format.horizontalAlignment = "Left";
  let start = 0;
  for (let at = 1; at <= lines.length; at++) {
    const style = lines[start]?.style;
    if (at < lines.length && lines[at]?.style === style) continue;
    if (style) looks[style]?.(sheet.getRangeByIndexes(start, 0, at - start, reportColumns.length));
    start = at;
  }
  setHeights(sheet, lines);
}

/**
 * Gives long lines their height. Estimated, not left to autofit: programs that open the file later (WPS, LibreOffice, a PDF printer)
 * do not fit rows of a file that Excel is said to have written.
 */
function setHeights(sheet: Excel.Worksheet, lines: readonly ReportLine[]): void {
  const heights = lines.map(({ style, cells }) =>
    style !== "line"
      ? 1
      : Math.max(...cells.map((cell, column) => linesOf(String(cell), reportColumns[column]?.width ?? 0))),
  );
  let start = 0;
  for (let at = 1; at <= heights.length; at++) {
    const count = heights[start] ?? 1;
    if (at < heights.length && heights[at] === count) continue;
    if (count > 1) sheet.getRangeByIndexes(start, 0, at - start, 1).format.rowHeight = count * lineHeight + 3;
    start = at;
  }
}

/** How it prints, and what stays in sight on the screen. */
function layOut(sheet: Excel.Worksheet, rows: number, listHead: number, lang: Lang): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  // Fonts differ from machine to machine: the width must fit even where Excel then leaves page breaks out.
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins("Centimeters", { left: 1.2, right: 1.2, top: 1.4, bottom: 1.4, header: 0.6, footer: 0.6 });
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, rows, reportColumns.length));
  pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(listHead, 0, 1, 1));
  pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
  pageLayout.headersFooters.defaultForAllPages.rightFooter = reportText.page[lang];
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(listHead, 0, 1, 1));
  sheet.showGridlines = false;
}
