import { elements, outlineOf, parseXml, attribute } from "../../src/import/xlsx/xml";
import type { SheetModel, WorkbookModel } from "../model/contract";
import type { ChartData } from "../model/types";
import type { ArrayFormulas } from "./arrayFormulas";
import { CellWriter } from "./cellsWrite";
import { chartContentType, writeChart } from "./chartXml";
import { commentsContentType, commentTargets, vmlContentType, writeNoteShapes, writeNotes } from "./comments";
import { writeConditionalFormats } from "./conditionalFormats";
import {
  drawingContentType,
  isMoved,
  newDrawing,
  placedCopy,
  updatedChart,
  withChart,
  withoutCharts,
} from "./drawings";
import { writePageLayout, writeProtection } from "./pageSetup";
import type { PartStore } from "./partStore";
import {
  writeColumns,
  writeDimension,
  writeFormat,
  writeMerges,
  writeSelected,
  writeTabColor,
  writeViews,
} from "./sheetLook";
import { SheetXml } from "./sheetXml";
import { sheetPrints, tablePrint, type FileSource, type SheetSource } from "./source";
import type { StringWriter } from "./stringsWrite";
import type { StyleWriter } from "./stylesWrite";
import { tableContentType, writeTable } from "./tables";
import { newSheetXml } from "./template";
import { writeValidations } from "./validations";

/** What is shared while a workbook is written. */
export interface Writing {
  model: WorkbookModel;
  source: FileSource;
  store: PartStore;
  styleWriter: StyleWriter;
  strings: StringWriter;
  arrayFormulas: ArrayFormulas;
  /** See CellWriting. */
  dynamicMark: () => number;
}

/** Whether something of the sheet differs from the file. */
const differs = (sheet: SheetModel, from: SheetSource | undefined, part: string): boolean => {
  if (part === "cells") return !from || sheet.dirty.has("cells") || sheet.dirty.has("rows");
  return !from || from.prints.get(part) !== sheetPrints[part]?.(sheet);
};

/**
 * Writes what changed of one sheet: its part, its tables, notes and charts.
 * @param part name of the sheet's part (new or of the file)
 * @returns true when cells with formulas may have changed
 */
export function writeSheet(writing: Writing, sheet: SheetModel, part: string, from: SheetSource | undefined): boolean {
  const { model, source, store } = writing;
  const text = from ? undefined : newSheetXml;
  let xml: SheetXml | undefined = text === undefined ? undefined : new SheetXml(text);
  const open = (): SheetXml => (xml ??= new SheetXml(store.text(part)));
  const cells = new CellWriter(sheet, {
    styles: model.styles,
    styleWriter: writing.styleWriter,
    strings: writing.strings,
    from,
    arrayFormulas: writing.arrayFormulas,
    dynamicMark: writing.dynamicMark,
    tables: model.tables.filter((table) => table.sheetId === sheet.id),
  });

  const areCellsChanged = differs(sheet, from, "cells");
  if (areCellsChanged) {
    open().set("sheetData", `<sheetData>${cells.write()}</sheetData>`);
    writeDimension(sheet, open());
  }
  const areColumnsChanged = differs(sheet, from, "columns");
  if (areColumnsChanged) writeColumns(sheet, open(), (style) => cells.xf(style));
  if (areColumnsChanged || areCellsChanged || differs(sheet, from, "properties")) writeFormat(sheet, open());
  if (differs(sheet, from, "properties")) writeTabColor(sheet, open());
  if (differs(sheet, from, "views")) writeViews(sheet, open());
  const isShown = model.activeSheetId === sheet.id;
  if (isShown !== (from !== undefined && source.activeSheetId === sheet.id)) writeSelected(open(), isShown);
  writeRules(writing, sheet, from, open);
  writeTables(writing, sheet, part, open);
  writeComments(writing, sheet, part, from, open);
  writeCharts(writing, sheet, part, from, open);
  if (xml) store.put(part, xml.toString());
  return areCellsChanged;
}

function writeRules(
  { styleWriter }: Writing,
  sheet: SheetModel,
  from: SheetSource | undefined,
  open: () => SheetXml,
): void {
  if (differs(sheet, from, "merges")) writeMerges(sheet, open());
  if (differs(sheet, from, "protection")) open().set("sheetProtection", writeProtection(sheet.protection));
  if (differs(sheet, from, "validations"))
    open().set("dataValidations", writeValidations(sheet.validations, from?.keptValidations ?? new Map()));
  if (differs(sheet, from, "conditionalFormats")) {
    const dxf = styleWriter.dxf.bind(styleWriter);
    open().set(
      "conditionalFormatting",
      writeConditionalFormats(sheet.conditionalFormats, from?.keptFormats ?? new Map(), dxf),
    );
  }
  if (differs(sheet, from, "pageSetup")) {
    const xml = open();
    const names = ["sheetPr", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks"] as const;
    const old = Object.fromEntries(names.map((name) => [name, xml.element(name)]));
    const page = writePageLayout(sheet.pageLayout, old);
    for (const name of names) if (old[name] || page[name]) xml.set(name, page[name]);
  }
}

/** Tables stand in parts of their own; the sheet lists their relationships. */
function writeTables(
  { model, source, store, arrayFormulas }: Writing,
  sheet: SheetModel,
  part: string,
  open: () => SheetXml,
): void {
  const own = model.tables.filter((table) => table.sheetId === sheet.id);
  const before = [...source.tables].filter(([, from]) => from.sheetId === sheet.id);
  let isListChanged = false;
  for (const [id, from] of before) {
    if (own.some((table) => table.id === id)) continue;
    const relationship = store.relationshipsOf(part).find(({ target }) => store.pack.find(target) === from.part);
    if (relationship) store.unrelate(part, relationship.id);
    isListChanged = true;
  }
  for (const table of own) {
    const from = source.tables.get(table.id);
    if (from?.sheetId === sheet.id) {
      if (from.print !== tablePrint(table))
        store.put(from.part, writeTable(table, arrayFormulas, store.text(from.part)));
      continue;
    }
    const name = store.freeName("xl/tables/table", ".xml");
    store.add(name, writeTable(table, arrayFormulas), tableContentType);
    store.relate(part, "table", name);
    isListChanged = true;
  }
  if (!isListChanged) return;
  const ids = store
    .relationshipsOf(part)
    .filter(({ kind }) => kind === "table")
    .map(({ id }) => `<tablePart xmlns:r="${store.relationshipNamespace}" r:id="${id}"/>`);
  open().set("tableParts", ids.length === 0 ? "" : `<tableParts count="${ids.length}">${ids.join("")}</tableParts>`);
}

function writeComments(
  { store }: Writing,
  sheet: SheetModel,
  part: string,
  from: SheetSource | undefined,
  open: () => SheetXml,
): void {
  if (from ? !differs(sheet, from, "comments") : sheet.comments.length === 0) return;
  const { notes, threads } = commentTargets(store.relationshipsOf(part));
  if (threads !== undefined) removeThreads(store, threads, new Set(sheet.comments.map(({ id }) => id)));
  const notesPart = notes ?? store.freeName("xl/comments", ".xml");
  const text = writeNotes(
    sheet.comments,
    notes === undefined ? undefined : store.text(notes),
    from?.keptComments ?? new Map(),
  );
  if (notes === undefined) {
    store.add(notesPart, text, commentsContentType);
    store.relate(part, "comments", notesPart);
  } else store.put(notesPart, text);
  const legacyId = attribute(open().element("legacyDrawing"), "id");
  const old =
    legacyId === undefined ? undefined : store.relationshipsOf(part).find(({ id }) => id === legacyId)?.target;
  const shapes = writeNoteShapes(sheet.comments, old === undefined ? undefined : store.text(old));
  if (old !== undefined) store.put(old, shapes);
  else {
    const vml = store.freeName("xl/drawings/vmlDrawing", ".vml");
    store.addDefaultType("vml", vmlContentType);
    store.put(vml, shapes);
    open().set(
      "legacyDrawing",
      `<legacyDrawing xmlns:r="${store.relationshipNamespace}" r:id="${store.relate(part, "vmlDrawing", vml)}"/>`,
    );
  }
}

/** Takes threads (with their replies) that were deleted out of their part. */
function removeThreads(store: PartStore, part: string, kept: ReadonlySet<string>): void {
  const text = store.text(part);
  const { children } = outlineOf(text);
  const all = elements(parseXml(text));
  const gone = children.filter((_, i) => {
    const thread = all[i];
    return !kept.has(attribute(thread, "parentId") ?? attribute(thread, "id") ?? "");
  });
  if (gone.length > 0)
    store.put(
      part,
      gone.reverse().reduce((result, { start, end }) => result.slice(0, start) + result.slice(end), text),
    );
}

/** Charts of the file whose data moved, or that were given another title or place. */
function updateCharts(
  store: PartStore,
  drawing: string,
  kept: readonly { readonly chart: ChartData; readonly relationshipId: string }[],
): void {
  for (const { chart, relationshipId } of kept) {
    const target = store.relationshipsOf(drawing).find(({ id }) => id === relationshipId)?.target;
    const part = target === undefined ? undefined : (store.pack.find(target) ?? target);
    if (part === undefined || !store.has(part)) continue;
    const xml = store.text(part);
    const now = updatedChart(xml, chart);
    if (now !== xml) store.put(part, now);
  }
  const moved = kept.filter(({ chart }) => isMoved(chart));
  if (moved.length === 0) return;
  const rest = withoutCharts(store.text(drawing), new Set(moved.map(({ relationshipId }) => relationshipId)));
  store.put(
    drawing,
    moved.reduce(
      (xml, { chart, relationshipId }) => withChart(xml, chart, relationshipId, store.relationshipNamespace),
      rest,
    ),
  );
}

function writeCharts(
  { model, store }: Writing,
  sheet: SheetModel,
  part: string,
  from: SheetSource | undefined,
  open: () => SheetXml,
): void {
  const added = sheet.charts.filter((chart) => !from?.charts.has(chart.id));
  const removed = [...(from?.charts ?? [])]
    .filter(([id]) => !sheet.charts.some((chart) => chart.id === id))
    .map(([, relationshipId]) => relationshipId);
  let drawing = store.relationshipsOf(part).find(({ kind }) => kind === "drawing")?.target;
  const kept = sheet.charts.flatMap((chart) => {
    const relationshipId = from?.charts.get(chart.id);
    return relationshipId === undefined ? [] : [{ chart, relationshipId }];
  });
  if (drawing !== undefined) updateCharts(store, drawing, kept);
  if (added.length === 0 && removed.length === 0) return;
  if (drawing === undefined) {
    drawing = store.freeName("xl/drawings/drawing", ".xml");
    store.add(drawing, newDrawing, drawingContentType);
    open().set(
      "drawing",
      `<drawing xmlns:r="${store.relationshipNamespace}" r:id="${store.relate(part, "drawing", drawing)}"/>`,
    );
  }
  let xml = withoutCharts(store.text(drawing), new Set(removed));
  for (const id of removed) store.unrelate(drawing, id);
  for (const chart of added) {
    const chartPart = store.freeName("xl/charts/chart", ".xml");
    store.add(chartPart, chartText(store, chart, model, sheet.id), chartContentType);
    xml = withChart(xml, placedCopy(chart), store.relate(drawing, "chart", chartPart), store.relationshipNamespace);
  }
  store.put(drawing, xml);
}

/** The part of a chart that was added; a copy of one that came from a file keeps that one's looks. */
function chartText(store: PartStore, chart: ChartData, model: WorkbookModel, sheetId: string): string {
  const original = chart.props["part"];
  const part = typeof original === "string" ? (store.pack.find(original) ?? original) : undefined;
  return part !== undefined && store.has(part)
    ? updatedChart(store.text(part), chart)
    : writeChart(chart, model, sheetId);
}
