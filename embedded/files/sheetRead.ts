import { parseArea } from "../../src/import/xlsx/cellRefs";
import { about } from "../../src/import/xlsx/package";
import {
  attribute,
  child,
  elements,
  flag,
  nextTag,
  outlineOf,
  parseElementAt,
  type XmlElement,
} from "../../src/import/xlsx/xml";
import type { SheetModel } from "../model/contract";
import type { ColumnInfo, TableData } from "../model/types";
import { CellReader } from "./cellsRead";
import { colorOf } from "./colors";
import { commentTargets, readComments } from "./comments";
import { readConditionalFormats, ruleKey } from "./conditionalFormats";
import { readCharts } from "./drawings";
import { readPageLayout, readProtection } from "./pageSetup";
import type { FileSource, SheetSource } from "./source";
import { widthToCharacters, widthToPoints } from "./units";
import { readValidations } from "./validations";

/** Children of a worksheet that are read; the others are only kept. */
const understood = new Set([
  "sheetPr",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetProtection",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
]);

/** What reading a sheet needs from the workbook around it. */
export interface SheetReading {
  source: FileSource;
  tables: readonly TableData[];
  styleOf: (xf: number) => number;
  newId: () => string;
}

/** Reads one worksheet part into its sheet of the model. */
export function readSheet(sheet: SheetModel, from: SheetSource, reading: SheetReading): void {
  const { source } = reading;
  const text = source.pack.text(from.part);
  about(from.part, () => {
    const outline = outlineOf(text, ["sheetData"]);
    const parts = new Map<string, XmlElement[]>();
    let cellsAt = -1;
    for (const { name, start } of outline.children) {
      if (name === "sheetData") cellsAt = start;
      else if (understood.has(name)) parts.set(name, [...(parts.get(name) ?? []), parseElementAt(text, start).element]);
    }
    const one = (name: string): XmlElement | undefined => parts.get(name)?.[0];
    readLook(sheet, one, source.styles.theme);
    readColumns(sheet, one("cols"), reading.styleOf);
    sheet.merges = elements(one("mergeCells"), "mergeCell").flatMap(
      (merge) => parseArea(attribute(merge, "ref") ?? "") ?? [],
    );
    sheet.protection = readProtection(one("sheetProtection"));
    sheet.pageLayout = readPageLayout({
      sheetPr: one("sheetPr"),
      printOptions: one("printOptions"),
      pageMargins: one("pageMargins"),
      pageSetup: one("pageSetup"),
      headerFooter: one("headerFooter"),
      rowBreaks: one("rowBreaks"),
    });
    for (const { data, raw } of readValidations(one("dataValidations"))) {
      sheet.validations.push(data);
      from.keptValidations.set(JSON.stringify(data), raw);
    }
    for (const { data, raw } of readConditionalFormats(
      parts.get("conditionalFormatting") ?? [],
      source.styles.dxfs,
      reading.newId,
    )) {
      sheet.conditionalFormats.push(data);
      from.keptFormats.set(ruleKey(data), raw);
    }
    sheet.conditionalFormats.sort((a, b) => a.priority - b.priority);
    sheet.conditionalFormats.forEach((format, priority) => (format.priority = priority));
    const cells = cellsAt < 0 ? undefined : nextTag(text, cellsAt);
    if (cells) new CellReader(source, sheet, from, reading.tables, reading.styleOf).read(text, cells);
  });
  readRelated(sheet, from, reading);
}

function readLook(sheet: SheetModel, one: (name: string) => XmlElement | undefined, theme: readonly string[]): void {
  sheet.tabColor = colorOf(child(one("sheetPr"), "tabColor"), theme) ?? "";
  const view = child(one("sheetViews"), "sheetView");
  sheet.showGridlines = flag(view, "showGridLines", true);
  const pane = child(view, "pane");
  if (/^frozen/.test(attribute(pane, "state") ?? "")) {
    sheet.freeze = { rows: Number(attribute(pane, "ySplit") ?? 0), columns: Number(attribute(pane, "xSplit") ?? 0) };
  }
  const format = one("sheetFormatPr");
  const width = attribute(format, "defaultColWidth");
  if (width !== undefined) sheet.standardWidth = widthToCharacters(Number(width));
  const height = attribute(format, "defaultRowHeight");
  if (height !== undefined) sheet.standardHeight = Number(height);
}

function readColumns(sheet: SheetModel, cols: XmlElement | undefined, styleOf: (xf: number) => number): void {
  for (const col of elements(cols, "col")) {
    const info: ColumnInfo = {};
    const width = attribute(col, "width");
    if (width !== undefined) info.width = widthToPoints(Number(width));
    if (flag(col, "hidden")) info.hidden = true;
    if (flag(col, "collapsed")) info.collapsed = true;
    const level = Number(attribute(col, "outlineLevel") ?? 0);
    if (level > 0) info.outlineLevel = level;
    const style = attribute(col, "style");
    if (style !== undefined && styleOf(Number(style)) !== 0) info.style = styleOf(Number(style));
    const last = Math.min(Number(attribute(col, "max")), 16_384);
    for (let column = Number(attribute(col, "min")); column <= last; column++)
      sheet.columns.set(column - 1, { ...info });
  }
}

/** Comments and charts, which stand in parts of their own. */
function readRelated(sheet: SheetModel, from: SheetSource, { source, newId }: SheetReading): void {
  const { pack } = source;
  const relationships = pack.relationships(from.part);
  const textOfPart = (part: string | undefined): string | undefined =>
    part !== undefined && pack.find(part) !== undefined ? pack.text(part) : undefined;
  const targets = commentTargets(relationships);
  const persons = pack.relationships(pack.workbookPart).find(({ kind }) => kind === "person")?.target;
  about(targets.notes ?? from.part, () => {
    for (const { data, raw } of readComments(
      { notes: textOfPart(targets.notes), threads: textOfPart(targets.threads), persons: textOfPart(persons) },
      newId,
    )) {
      sheet.comments.push(data);
      from.keptComments.set(JSON.stringify(data), raw);
    }
  });
  const drawing = relationships.find(({ kind }) => kind === "drawing")?.target;
  if (drawing === undefined || pack.find(drawing) === undefined) return;
  about(drawing, () => {
    for (const { data, relationshipId } of readCharts(pack, drawing, newId)) {
      sheet.charts.push(data);
      from.charts.set(data.id, relationshipId);
    }
  });
}
