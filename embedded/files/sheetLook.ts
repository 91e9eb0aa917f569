import { areaRef, cellRef } from "../../src/import/xlsx/cellRefs";
import { attribute, child, localName, type XmlElement } from "../../src/import/xlsx/xml";
import type { SheetModel } from "../model/contract";
import type { ColumnInfo } from "../model/types";
import { argb } from "./colors";
import type { SheetXml } from "./sheetXml";
import { charactersToWidth, pointsToWidth } from "./units";

/** Columns, views and properties of a sheet, written over what the file has. */

const element = (name: string, attributes: Record<string, string> = {}): XmlElement => ({
  name,
  attributes,
  children: [],
});
const usualCharacters = 8.43;

/** Writes the column list. `xf` gives the format index of a style. */
export function writeColumns(sheet: SheetModel, xml: SheetXml, xf: (style: number) => number): void {
  const columns = [...sheet.columns].sort(([a], [b]) => a - b);
  const texts: string[] = [];
  for (let i = 0; i < columns.length; i++) {
    const [first, info] = columns[i] as [number, ColumnInfo];
    const attributes = columnAttributes(info, sheet.standardWidth, xf);
    let last = first;
    for (
      let next = columns[i + 1];
      next && next[0] === last + 1 && columnAttributes(next[1], sheet.standardWidth, xf) === attributes;
      next = columns[i + 1]
    ) {
      last = next[0];
      i++;
    }
    if (attributes !== "") texts.push(`<col min="${first + 1}" max="${last + 1}"${attributes}/>`);
  }
  xml.set("cols", texts.length === 0 ? "" : `<cols>${texts.join("")}</cols>`);
}

function columnAttributes(info: ColumnInfo, standardWidth: number, xf: (style: number) => number): string {
  const isSet =
    info.width !== undefined || info.hidden || info.outlineLevel || info.collapsed || info.style !== undefined;
  if (!isSet) return "";
  let text = ` width="${info.width === undefined ? charactersToWidth(standardWidth) : pointsToWidth(info.width)}"`;
  if (info.style !== undefined) text += ` style="${xf(info.style)}"`;
  if (info.hidden) text += ' hidden="1"';
  if (info.width !== undefined) text += ' customWidth="1"';
  if (info.outlineLevel) text += ` outlineLevel="${info.outlineLevel}"`;
  if (info.collapsed) text += ' collapsed="1"';
  return text;
}

/** Writes standard sizes and how deep the outlines go: without it Excel shows no outline buttons. */
export function writeFormat(sheet: SheetModel, xml: SheetXml): void {
  const format = xml.element("sheetFormatPr") ?? element("sheetFormatPr");
  const depth = (infos: Iterable<{ outlineLevel?: number }>): number => {
    let most = 0;
    for (const { outlineLevel = 0 } of infos) if (outlineLevel > most) most = outlineLevel;
    return most;
  };
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) delete format.attributes[name];
    else format.attributes[name] = value;
  };
  set("defaultRowHeight", String(sheet.standardHeight));
  if (sheet.standardWidth !== usualCharacters) set("defaultColWidth", String(charactersToWidth(sheet.standardWidth)));
  else if (attribute(format, "defaultColWidth") !== undefined)
    set("defaultColWidth", String(charactersToWidth(sheet.standardWidth)));
  set("outlineLevelRow", depth(sheet.rows.values()) === 0 ? undefined : String(depth(sheet.rows.values())));
  set("outlineLevelCol", depth(sheet.columns.values()) === 0 ? undefined : String(depth(sheet.columns.values())));
  xml.set("sheetFormatPr", format);
}

/** Writes the tab colour. */
export function writeTabColor(sheet: SheetModel, xml: SheetXml): void {
  const properties = xml.element("sheetPr") ?? element("sheetPr");
  properties.children = properties.children.filter(
    (node) => typeof node !== "string" && localName(node.name) !== "tabColor",
  );
  if (sheet.tabColor !== "") properties.children.unshift(element("tabColor", { rgb: argb(sheet.tabColor) }));
  const isEmpty = properties.children.length === 0 && Object.keys(properties.attributes).length === 0;
  xml.set("sheetPr", isEmpty ? undefined : properties);
}

/** Writes frozen panes and grid lines. */
export function writeViews(sheet: SheetModel, xml: SheetXml): void {
  const views = viewsOf(xml);
  const view = child(views, "sheetView") as XmlElement;
  if (sheet.showGridlines) delete view.attributes["showGridLines"];
  else view.attributes["showGridLines"] = "0";
  const { rows, columns } = sheet.freeze;
  view.children = view.children.filter((node) => typeof node !== "string" && !/(^|:)(pane|selection)$/.test(node.name));
  if (rows > 0 || columns > 0) {
    const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
    const pane = element("pane", {
      ...(columns > 0 ? { xSplit: String(columns) } : {}),
      ...(rows > 0 ? { ySplit: String(rows) } : {}),
      topLeftCell: cellRef(rows, columns),
      activePane: active,
      state: "frozen",
    });
    view.children.unshift(
      pane,
      element("selection", { pane: active, activeCell: cellRef(rows, columns), sqref: cellRef(rows, columns) }),
    );
    // A window scrolled to somewhere below the frozen rows would hide them.
    delete view.attributes["topLeftCell"];
  }
  xml.set("sheetViews", views);
}

/** Marks the sheet as the one shown, or not: two marked sheets would be edited together. */
export function writeSelected(xml: SheetXml, isSelected: boolean): void {
  const views = viewsOf(xml);
  for (const view of views.children) {
    if (typeof view === "string") continue;
    if (isSelected) view.attributes["tabSelected"] = "1";
    else delete view.attributes["tabSelected"];
  }
  xml.set("sheetViews", views);
}

function viewsOf(xml: SheetXml): XmlElement {
  const views = xml.element("sheetViews") ?? element("sheetViews");
  if (!child(views, "sheetView")) views.children.push(element("sheetView", { workbookViewId: "0" }));
  return views;
}

/** Writes the area in use. */
export function writeDimension(sheet: SheetModel, xml: SheetXml): void {
  const used = sheet.grid.used(true);
  xml.set("dimension", `<dimension ref="${used ? areaRef(used) : "A1"}"/>`);
}

/** Writes the merged areas. */
export function writeMerges(sheet: SheetModel, xml: SheetXml): void {
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaRef(area)}"/>`);
  xml.set(
    "mergeCells",
    merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
  );
}
