/** Writes a filled form to its sheet. It is a print-out: written anew each time, read by nothing. */
import { formText } from "../../locales/forms";
import { languages, type Lang } from "../../locales/types";
import type { FormEntry } from "../../policy/types";
import { asUserError } from "../hostErrors";
import { ownReportSheet, reportColors as colors } from "../reportSheet";
import { writeMatrix } from "../writeMatrix";
import { toExcel } from "../writeText";
import { cardWidths, layOutForm, sectionWidths, type FormGrid, type FormLook } from "./layout";
import type { FormDefinition, FormPage } from "./types";

/**
 * Writes the pages below each other, over an earlier print-out of the same form, and shows the sheet.
 * @returns the sheet's name
 * @throws UserError when the workbook's structure is protected or the sheet is
 */
export async function writeForm(
  context: Excel.RequestContext,
  definition: FormDefinition,
  entry: FormEntry,
  pages: readonly FormPage[],
  lang: Lang,
  signal?: AbortSignal,
): Promise<string> {
  const widths = widthsOf(definition, entry);
  const grid = layOutForm(pages, widths, lang);
  const titles = languages.map((each) => entry.name[each]);
  const name = await ownReportSheet(context, lang, entry.name, titles);
  await writeMatrix(
    context,
    name,
    0,
    0,
    grid.cells.map((row) => row.map(toExcel)),
    signal,
  );
  const sheet = context.workbook.worksheets.getItem(name);
  dress(sheet, grid, widths);
  layOut(sheet, grid, widths.length, definition, lang);
  sheet.activate();
  try {
    await context.sync();
  } catch (error) {
    throw asUserError(error, name);
  }
  return name;
}

const widthsOf = ({ layout, widths }: FormDefinition, entry: FormEntry): readonly number[] =>
  ({ card: cardWidths, sections: sectionWidths, lines: entry.lines.map((ref) => widths[ref] ?? 60) })[layout];

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function boxed(range: Excel.Range): void {
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = colors.line;
  }
}

const looks: Readonly<Record<FormLook, (range: Excel.Range) => void>> = {
  title: ({ format }) => {
    format.font.bold = true;
    format.font.size = 16;
    format.font.color = colors.title;
    format.horizontalAlignment = "Center";
  },
  section: (range) => {
    range.format.font.bold = true;
    range.format.wrapText = true;
  },
  fields: ({ format }) => {
    format.wrapText = true;
  },
  head: (range) => {
    range.format.font.bold = true;
    range.format.fill.color = colors.section;
    range.format.horizontalAlignment = "Center";
    range.format.wrapText = true;
    boxed(range);
  },
  lines: (range) => {
    range.format.wrapText = true;
    boxed(range);
  },
  label: (range) => {
    range.format.fill.color = colors.head;
    range.format.wrapText = true;
    boxed(range);
  },
  value: (range) => {
    range.format.wrapText = true;
    boxed(range);
  },
  sign: (range) => {
    range.format.verticalAlignment = "Top";
    boxed(range);
  },
};

/** Widths, heights, merged cells and the look of every area. */
function dress(sheet: Excel.Worksheet, grid: FormGrid, widths: readonly number[]): void {
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  const all = sheet.getRangeByIndexes(0, 0, grid.cells.length, widths.length);
  all.format.font.size = 10;
  all.format.horizontalAlignment = "Left";
  all.format.verticalAlignment = "Center";
  // Estimated, not fitted: programs that open the file later do not fit rows that Excel is said to have written.
  for (const [row, height] of grid.heights) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  for (const { row, column, columns } of grid.merges) sheet.getRangeByIndexes(row, column, 1, columns).merge();
  for (const { row, column, rows, columns, look } of grid.areas)
    looks[look](sheet.getRangeByIndexes(row, column, rows, columns));
}

/** Percent. Columns are as wide as the workbook's font: where it is not installed, another by a third wider may take its place. */
const scaleOfSeveral = 88;

/** How it prints: A4, one page of the form a sheet of paper, no wider than the paper. */
function layOut(
  sheet: Excel.Worksheet,
  grid: FormGrid,
  columns: number,
  { layout, landscape }: FormDefinition,
  lang: Lang,
): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  // Fitted to a width, Excel leaves out the breaks between pages: several get a scale at which also the widest of the usual fonts fits.
  const whole = layout === "sections" ? { verticalFitToPages: 1 } : {};
  pageLayout.zoom = grid.starts.length === 1 ? { horizontalFitToPages: 1, ...whole } : { scale: scaleOfSeveral };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Centimeters", { left: 1.2, right: 1.2, top: 1.4, bottom: 1.4, header: 0.6, footer: 0.6 });
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, grid.cells.length, columns));
  pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
  pageLayout.headersFooters.defaultForAllPages.rightFooter = formText.page[lang];
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const start of grid.starts.slice(1)) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(start, 0, 1, 1));
  sheet.showGridlines = false;
}
