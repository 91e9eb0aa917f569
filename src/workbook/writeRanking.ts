/** The sheet that ranks people (排名). A print-out like the check report: written anew each time, read by nothing. */
import { say } from "../locales/format";
import { rankingText } from "../locales/ranking";
import { reportText } from "../locales/report";
import { languages, type Lang } from "../locales/types";
import { asUserError } from "./hostErrors";
import { rankingLines, rankingWidths, type RankingContent, type RankingLine, type RankingStyle } from "./rankingRows";
import { lineHeight, linesOf, ownReportSheet, reportColors as colors } from "./reportSheet";
import { writeMatrix } from "./writeMatrix";
import { toExcel } from "./writeText";

export type { RankingContent };

const titles = languages.map((each) => say(each, rankingText.title, { period: "" }));

/**
 * Writes the ranking, over an earlier one of ours. It prints on A4 across, one page wide, the head repeated on every page.
 * @returns the sheet's name
 * @throws UserError when the workbook's structure is protected or the sheet is
 */
export async function writeRankingSheet(
  context: Excel.RequestContext,
  content: RankingContent,
  lang: Lang,
  signal?: AbortSignal,
): Promise<string> {
  const { lines, listHead } = rankingLines(content, lang);
  const name = await ownReportSheet(context, lang, rankingText.sheet, titles);
  const cells = lines.map((line) => line.cells.map((cell) => (typeof cell === "string" ? toExcel(cell) : cell)));
  await writeMatrix(context, name, 0, 0, cells, signal);
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

type Look = (range: Excel.Range, sheet: Excel.Worksheet, row: number) => void;

const wrapped: Look = (range) => {
  range.format.wrapText = true;
  range.format.verticalAlignment = "Top";
  const edge = range.format.borders.getItem("InsideHorizontal");
  edge.style = "Continuous";
  edge.color = colors.line;
};
const head: Look = (range) => {
  range.format.font.bold = true;
  range.format.fill.color = colors.head;
  range.format.wrapText = true;
  range.format.verticalAlignment = "Top";
};

const looks: Readonly<Partial<Record<RankingStyle, Look>>> = {
  title: (range) => {
    range.format.font.bold = true;
    range.format.font.size = 15;
    range.format.font.color = colors.title;
  },
  section: (range) => {
    range.format.font.bold = true;
    range.format.fill.color = colors.section;
  },
  head,
  names: head,
  line: wrapped,
  scores: wrapped,
};

/** Number formats of the columns that hold figures, by the kind of line. */
const formats: Readonly<
  Partial<Record<RankingStyle, readonly (readonly [column: number, count: number, format: string])[]>>
> = {
  line: [
    [2, 1, "0.0000"],
    [3, 1, "0.0%"],
  ],
  scores: [[2, rankingWidths.length - 2, "0.0000"]],
};

function dress(sheet: Excel.Worksheet, lines: readonly RankingLine[]): void {
  rankingWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  const all = sheet.getRangeByIndexes(0, 0, lines.length, rankingWidths.length);
  all.format.font.size = 10;
  all.format.horizontalAlignment = "Left";
  for (let start = 0; start < lines.length;) {
    const { style } = lines[start] as RankingLine;
    let end = start + 1;
    while (end < lines.length && lines[end]?.style === style) end++;
    looks[style]?.(sheet.getRangeByIndexes(start, 0, end - start, rankingWidths.length), sheet, start);
    for (const [column, count, format] of formats[style] ?? [])
      sheet.getRangeByIndexes(start, column, end - start, count).numberFormat = new Array<string[]>(end - start).fill(
        new Array<string>(count).fill(format),
      );
    start = end;
  }
  lines.forEach((line, row) => {
    if (line.textFrom !== null && line.textFrom < rankingWidths.length - 1) {
      const text = sheet.getRangeByIndexes(row, line.textFrom, 1, rankingWidths.length - line.textFrom);
      text.merge();
      text.format.wrapText = true;
    }
    // Every height is said: an earlier ranking may have left others.
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = heightOf(line);
  });
}

const titleHeight = 22;

function heightOf({ style, cells, textFrom }: RankingLine): number {
  if (style === "title") return titleHeight;
  const counts = cells.map((cell, column) => {
    const width =
      textFrom === column
        ? rankingWidths.slice(column).reduce((sum, each) => sum + each, 0)
        : (rankingWidths[column] ?? 0);
    return cell === "" ? 1 : linesOf(String(cell), width);
  });
  return Math.min(400, (style === "section" || style === "blank" ? 1 : Math.max(...counts)) * lineHeight + 3);
}

function layOut(sheet: Excel.Worksheet, rows: number, listHead: number, lang: Lang): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins("Centimeters", { left: 1.2, right: 1.2, top: 1.4, bottom: 1.4, header: 0.6, footer: 0.6 });
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, rows, rankingWidths.length));
  pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(0, 0, Math.max(1, Math.min(2, listHead)), 1));
  pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
  pageLayout.headersFooters.defaultForAllPages.rightFooter = reportText.page[lang];
  sheet.showGridlines = false;
}
