import { areaRef, parseArea } from "../../src/import/xlsx/cellRefs";
import {
  attribute,
  child,
  decodeXString,
  elements,
  encodeXString,
  flag,
  parseXml,
  serialize,
  textOf,
  xmlHeader,
  type XmlElement,
} from "../../src/import/xlsx/xml";
import { XlsxError } from "../../src/import/xlsx/xlsxError";
import type { TableColumnData, TableData } from "../model/types";
import { criteriaFromFile, criteriaToFile } from "./filterCriteria";
import { callsAddIn, type ArrayFormulas } from "./arrayFormulas";
import { formulaFromFile, formulaToFile } from "./formulaText";

export const tableContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Totals functions: API name ↔ file name. */
const totalsNames: Readonly<Record<string, string>> = {
  Sum: "sum",
  Average: "average",
  Count: "count",
  CountNumbers: "countNums",
  Max: "max",
  Min: "min",
  StdDev: "stdDev",
  Var: "var",
  Custom: "custom",
  None: "none",
};
const totalsToApi = (name: string | undefined): string | undefined =>
  Object.keys(totalsNames).find((api) => totalsNames[api] === name);
const totalsToFile = (name: string): string =>
  totalsNames[name] ?? (Object.values(totalsNames).includes(name) ? name : "custom");

/**
 * Reads a table part.
 * @param xml its text
 * @param sheetId id of the sheet that holds the table
 */
export function readTable(xml: string, sheetId: string): TableData {
  const root = parseXml(xml);
  const range = parseArea(attribute(root, "ref") ?? "");
  const name = attribute(root, "displayName") ?? attribute(root, "name") ?? "";
  if (!range) throw new XlsxError("broken", `table ${name}`);
  const columns = elements(child(root, "tableColumns"), "tableColumn").map((column) => readColumn(column, name));
  const style = child(root, "tableStyleInfo");
  const autoFilter = child(root, "autoFilter");
  const filters = new Map<number, Record<string, unknown>>();
  for (const filter of elements(autoFilter, "filterColumn")) {
    const column = columns[Number(attribute(filter, "colId"))];
    const criteria = column && criteriaFromFile(filter);
    if (criteria) filters.set(column.id, criteria);
  }
  return {
    id: Number(attribute(root, "id")),
    name,
    sheetId,
    range,
    columns,
    filters,
    showHeaders: attribute(root, "headerRowCount") !== "0",
    showTotals: Number(attribute(root, "totalsRowCount") ?? 0) > 0,
    showFilterButton: autoFilter !== undefined,
    showBandedRows: flag(style, "showRowStripes"),
    showBandedColumns: flag(style, "showColumnStripes"),
    style: attribute(style, "name") ?? "",
  };
}

function readColumn(column: XmlElement, table: string): TableColumnData {
  const data: TableColumnData = {
    id: Number(attribute(column, "id")),
    name: decodeXString(attribute(column, "name") ?? ""),
  };
  const calculated = child(column, "calculatedColumnFormula");
  if (calculated) data.calculatedFormula = formulaFromFile(textOf(calculated), table);
  const totals = totalsToApi(attribute(column, "totalsRowFunction"));
  if (totals !== undefined) data.totalsFunction = totals;
  const formula = child(column, "totalsRowFormula");
  if (formula) data.totalsFormula = formulaFromFile(textOf(formula), table);
  const label = attribute(column, "totalsRowLabel");
  if (label !== undefined) data.totalsLabel = decodeXString(label);
  return data;
}

/**
 * Writes a table part.
 * @param table of the model
 * @param arrayFormulas says which formula columns are dynamic array formulas
 * @param oldXml the part it comes from: what the model does not describe is kept
 */
export function writeTable(table: TableData, arrayFormulas: ArrayFormulas, oldXml?: string): string {
  const root: XmlElement =
    oldXml === undefined ? { name: "table", attributes: { xmlns: main }, children: [] } : parseXml(oldXml);
  const prefix = root.name.slice(0, root.name.length - "table".length);
  const element = (
    name: string,
    attributes: Record<string, string> = {},
    children: (XmlElement | string)[] = [],
  ): XmlElement => ({ name: prefix + name, attributes, children });
  const { range } = table;
  const attributes = root.attributes;
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) delete attributes[name];
    else attributes[name] = value;
  };
  set("id", String(table.id));
  if (attributes["name"] === undefined || attributes["displayName"] !== table.name) set("name", table.name);
  set("displayName", table.name);
  set("ref", areaRef(range));
  set("headerRowCount", table.showHeaders ? undefined : "0");
  set("totalsRowCount", table.showTotals ? "1" : undefined);
  if (!table.showTotals) set("totalsRowShown", attributes["totalsRowShown"] ?? "0");
  else delete attributes["totalsRowShown"];

  const oldColumns = new Map(
    elements(child(root, "tableColumns"), "tableColumn").map((column) => [Number(attribute(column, "id")), column]),
  );
  const columns = table.columns.map((column) =>
    writeColumn(column, table, oldColumns.get(column.id), arrayFormulas, element),
  );
  const filterRange = { ...range, rowCount: range.rowCount - (table.showTotals ? 1 : 0) };
  const oldFilter = child(root, "autoFilter");
  const filterColumns = table.columns.flatMap((column, index) => {
    const criteria = table.filters.get(column.id);
    return criteria ? [criteriaToFile(index, criteria)] : [];
  });
  const autoFilter =
    table.showFilterButton && table.showHeaders
      ? [element("autoFilter", { ...oldFilter?.attributes, ref: areaRef(filterRange) }, filterColumns)]
      : [];
  const oldStyle = child(root, "tableStyleInfo");
  const styleInfo = element("tableStyleInfo", {
    ...(table.style === "" ? {} : { name: table.style }),
    showFirstColumn: attribute(oldStyle, "showFirstColumn") ?? "0",
    showLastColumn: attribute(oldStyle, "showLastColumn") ?? "0",
    showRowStripes: table.showBandedRows ? "1" : "0",
    showColumnStripes: table.showBandedColumns ? "1" : "0",
  });
  // A sort state names cells; it is kept only where the table still covers the same ones.
  const oldRef = oldXml === undefined ? undefined : attribute(parseXml(oldXml), "ref");
  const sortState = oldRef === areaRef(range) ? child(root, "sortState") : undefined;
  const extensions = child(root, "extLst");
  root.children = [
    ...autoFilter,
    ...(sortState ? [sortState] : []),
    element("tableColumns", { count: String(columns.length) }, columns),
    styleInfo,
    ...(extensions ? [extensions] : []),
  ];
  return xmlHeader + serialize(root);
}

function writeColumn(
  column: TableColumnData,
  table: TableData,
  old: XmlElement | undefined,
  arrayFormulas: ArrayFormulas,
  element: (name: string, attributes?: Record<string, string>, children?: (XmlElement | string)[]) => XmlElement,
): XmlElement {
  const attributes: Record<string, string> = {
    ...old?.attributes,
    id: String(column.id),
    name: encodeXString(column.name).replace(/\n/g, "_x000a_"),
  };
  for (const name of ["totalsRowFunction", "totalsRowLabel"]) delete attributes[name];
  if (column.totalsFunction && column.totalsFunction !== "None")
    attributes["totalsRowFunction"] = totalsToFile(column.totalsFunction);
  else if (column.totalsFormula !== undefined) attributes["totalsRowFunction"] = "custom";
  if (column.totalsLabel) attributes["totalsRowLabel"] = encodeXString(column.totalsLabel);
  const children: XmlElement[] = [];
  if (column.calculatedFormula) {
    const oldCalculated = child(old, "calculatedColumnFormula");
    const text = formulaToFile(column.calculatedFormula, table.name);
    const kept = oldCalculated !== undefined && textOf(oldCalculated) === text;
    // What the file itself says stands, but for an add-in's functions: see cellsRead.ts.
    const isArray =
      arrayFormulas.needsMark(column.calculatedFormula) && (!kept || callsAddIn(column.calculatedFormula));
    const marked = { ...(kept ? oldCalculated.attributes : {}), ...(isArray ? { array: "1" } : {}) };
    children.push(element("calculatedColumnFormula", marked, [text]));
  }
  if (column.totalsFormula !== undefined && attributes["totalsRowFunction"] === "custom") {
    children.push(element("totalsRowFormula", {}, [formulaToFile(column.totalsFormula, table.name)]));
  }
  children.push(...elements(old).filter((part) => /(^|:)(xmlColumnPr|extLst)$/.test(part.name)));
  return element("tableColumn", attributes, children);
}
