import type { Package } from "../../src/import/xlsx/package";
import {
  attribute,
  child,
  elements,
  escapeText,
  flag,
  localName,
  outlineOf,
  parseElementAt,
  parseXml,
  textOf,
  xmlHeader,
  type XmlElement,
} from "../../src/import/xlsx/xml";
import type { ChartData } from "../model/types";

/** The drawing part of a sheet: which charts stand in it, and how new ones are added. */

export const drawingContentType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const mainNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const emuPerPoint = 12_700;

/** First element of a local name anywhere inside. */
function find(node: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const part of elements(node)) {
    const found = localName(part.name) === name ? part : find(part, name);
    if (found) return found;
  }
  return undefined;
}

/** The API's name of the kind of a chart part. */
function chartType(xml: string): { type: string; title: string } {
  const chart = child(parseXml(xml), "chart");
  const plot = elements(child(chart, "plotArea")).find(({ name }) => /Chart$/.test(name));
  const kind = plot ? localName(plot.name) : "";
  const isBar = attribute(child(plot, "barDir"), "val") === "bar";
  const grouping = attribute(child(plot, "grouping"), "val");
  const stacked = grouping === "stacked" ? "Stacked" : grouping === "percentStacked" ? "Stacked100" : "Clustered";
  const types: Readonly<Record<string, string>> = {
    barChart: (isBar ? "Bar" : "Column") + stacked,
    lineChart: flag(child(plot, "marker"), "val") ? "LineMarkers" : "Line",
    pieChart: "Pie",
    areaChart: "Area",
    scatterChart: "XYScatter",
    doughnutChart: "Doughnut",
    radarChart: "Radar",
    bubbleChart: "Bubble",
  };
  return { type: types[kind] ?? "Invalid", title: textOf(child(chart, "title")) };
}

/** The charts of a drawing part; they are known to the model but stay in their parts. */
export function readCharts(
  pack: Package,
  drawing: string,
  newId: () => string,
): { data: ChartData; relationshipId: string }[] {
  const targets = new Map(
    pack
      .relationships(drawing)
      .filter(({ kind }) => kind === "chart")
      .map(({ id, target }) => [id, target]),
  );
  return elements(parseXml(pack.text(drawing))).flatMap((anchor) => {
    const frame = find(anchor, "graphicFrame");
    const relationshipId = attribute(find(frame, "chart"), "id");
    const target = relationshipId === undefined ? undefined : targets.get(relationshipId);
    if (relationshipId === undefined || target === undefined || pack.find(target) === undefined) return [];
    const xml = pack.text(target);
    const { type, title } = chartType(xml);
    const name = attribute(find(frame, "cNvPr"), "name") ?? "";
    return [
      {
        relationshipId,
        data: {
          id: newId(),
          name,
          type,
          // The formulas follow renamed sheets and inserted rows like all others.
          props: {
            fromFile: true,
            part: target,
            ...placeOf(anchor),
            formulas: formulasOf(xml).map((formula) => `=${formula}`),
            ...(title === "" ? {} : { title: { text: title } }),
          },
        },
      },
    ];
  });
}

/** Between which cells a chart of a file stands, for a copy of it; nothing where it stands by points. */
function placeOf(anchor: XmlElement): { readonly placed?: { readonly from: CellPlace; readonly to: CellPlace } } {
  const corner = (name: string): { place: CellPlace; inside: CellPlace } | null => {
    const element = child(anchor, name);
    if (element === undefined) return null;
    const number = (part: string): number => Number(textOf(child(element, part)));
    // A chart that ends where a cell begins does not take the cell in.
    const inside = (at: string, offset: string): number => number(at) - (number(offset) > 0 ? 0 : 1);
    return {
      place: { row: number("row"), column: number("col") },
      inside: { row: inside("row", "rowOff"), column: inside("col", "colOff") },
    };
  };
  const [from, to] = [corner("from"), corner("to")];
  return from && to ? { placed: { from: from.place, to: to.inside } } : {};
}

/** A copied chart of a file stands where its original stands in its sheet. */
export const placedCopy = (chart: ChartData): ChartData =>
  isMoved(chart) ? chart : { ...chart, props: { ...chart.props, ...(chart.props["placed"] as object | undefined) } };

const formulaTags = /(<(?:\w+:)?f>)([^<]*)(<\/(?:\w+:)?f>)/g;

const formulasOf = (xml: string): readonly string[] =>
  [...xml.matchAll(formulaTags)].map(([, , text = ""]) => unescapeText(text));

const unescapeText = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");

/**
 * The part of a chart that came from a file, with its title and the places of its data as they are now.
 * @returns the same text when nothing of it changed
 */
export function updatedChart(xml: string, chart: ChartData): string {
  const now = chart.props["formulas"];
  const before = formulasOf(xml);
  const formulas = Array.isArray(now) && now.length === before.length ? now.map(String) : null;
  let at = 0;
  const moved =
    formulas === null || before.every((formula, index) => `=${formula}` === formulas[index])
      ? xml
      : xml.replace(formulaTags, (_whole, open: string, _text: string, close: string) => {
          const formula = formulas[at++] ?? "";
          return `${open}${escapeText(formula.replace(/^=/, ""))}${close}`;
        });
  const title = (chart.props["title"] as { text?: unknown } | undefined)?.text;
  return typeof title !== "string" || title === chartType(xml).title ? moved : withTitle(moved, title);
}

/** The first run of the title says it all; further runs are emptied. A chart without title keeps having none. */
function withTitle(xml: string, title: string): string {
  return xml.replace(/<((?:\w+:)?)title>.*?<\/\1title>/s, (whole) => {
    let first = true;
    return whole.replace(/(<a:t>)[^<]*(<\/a:t>)/g, (_run, open: string, close: string) => {
      const text = first ? escapeText(title) : "";
      first = false;
      return open + text + close;
    });
  });
}

/** Was the chart given another place since it was read? */
export const isMoved = (chart: ChartData): boolean =>
  chart.props["fromFile"] === true && ["from", "left", "top", "width", "height"].some((key) => key in chart.props);

/** An empty drawing part. */
export const newDrawing = `${xmlHeader}<xdr:wsDr xmlns:xdr="${drawingNamespace}" xmlns:a="${mainNamespace}"></xdr:wsDr>`;

/** Takes the anchors of charts out of a drawing part; everything else stays as it is written. */
export function withoutCharts(xml: string, relationshipIds: ReadonlySet<string>): string {
  const gone = outlineOf(xml).children.filter(({ start }) => {
    const id = attribute(find(find(parseElementAt(xml, start).element, "graphicFrame"), "chart"), "id");
    return id !== undefined && relationshipIds.has(id);
  });
  return gone.reverse().reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), xml);
}

/** Adds the anchor of a chart to a drawing part. Position and size are in points from the sheet's corner. */
export function withChart(
  xml: string,
  chart: ChartData,
  relationshipId: string,
  relationshipNamespace: string,
): string {
  const number = (name: string, otherwise: number): number => {
    const value = chart.props[name];
    return Math.round((typeof value === "number" ? value : otherwise) * emuPerPoint);
  };
  const { root, innerEnd } = outlineOf(xml);
  const ids = [...xml.matchAll(/cNvPr[^>]*? id="(\d+)"/g)].map((match) => Number(match[1]));
  const id = Math.max(1, ...ids) + 1;
  const name = chart.name.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  const [open, close] = placeXml(chart, number);
  const anchor =
    open +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" xmlns:r="${relationshipNamespace}" r:id="${relationshipId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>${close}`;
  if (root.kind === "empty") return `${xml.slice(0, root.end - 2)}>${anchor}</${root.name}>`;
  return xml.slice(0, innerEnd) + anchor + xml.slice(innerEnd);
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A chart between two cells moves with them, the last one included; without cells it stands where its points say. */
function placeXml(chart: ChartData, number: (name: string, otherwise: number) => number): readonly [string, string] {
  const names = `xmlns:xdr="${drawingNamespace}" xmlns:a="${mainNamespace}"`;
  const { from, to } = chart.props as { readonly from?: CellPlace; readonly to?: CellPlace };
  const corner = (name: string, { row, column }: CellPlace): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  if (from && to) {
    const end = { row: to.row + 1, column: to.column + 1 };
    return [`<xdr:twoCellAnchor ${names}>${corner("from", from)}${corner("to", end)}`, "</xdr:twoCellAnchor>"];
  }
  return [
    `<xdr:absoluteAnchor ${names}><xdr:pos x="${number("left", 20)}" y="${number("top", 20)}"/><xdr:ext cx="${number("width", 360)}" cy="${number("height", 216)}"/>`,
    "</xdr:absoluteAnchor>",
  ];
}
