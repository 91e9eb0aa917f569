/** How a cell looks: the model's style, the table it is in, its conditional formats; in Univer's terms. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import type { BorderEdge, CellStyle, TableData } from "../../model/types";

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const vertical: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};
/** Univer's border styles by Excel's style, at thin weight. */
const borderStyles: Readonly<Record<string, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dot: BorderStyleTypes.DOTTED,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};
const heavyBorders: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};
const yes = BooleanNumber.TRUE;
const edges = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const;

/** What lies over or under the cell's own style. */
export interface Layer {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  /** Thin lines above and below, for tables without fill. */
  line?: string;
}

/**
 * @param under the table's look: gives way to what the cell says itself
 * @param over the conditional format: wins over the cell
 */
export function univerStyle(style: CellStyle, under: Layer | undefined, over: Layer | undefined): IStyleData {
  const { font } = style;
  const fill = over?.fill ?? style.fill?.color ?? under?.fill;
  const color = over?.color ?? font?.color ?? under?.color;
  const made: IStyleData = { ff: font?.name ?? "Calibri", fs: font?.size ?? 11 };
  if (over?.bold ?? font?.bold ?? under?.bold) made.bl = yes;
  if (over?.italic ?? font?.italic) made.it = yes;
  if (font?.underline && font.underline !== "None") made.ul = { s: yes };
  if (font?.strikethrough) made.st = { s: yes };
  if (color) made.cl = { rgb: color };
  if (fill) made.bg = { rgb: fill };
  const ht = horizontal[style.horizontalAlignment ?? ""];
  if (ht !== undefined) made.ht = ht;
  made.vt = vertical[style.verticalAlignment ?? "Bottom"] ?? VerticalAlign.BOTTOM;
  if (style.wrapText) made.tb = WrapStrategy.WRAP;
  if (style.indentLevel) made.pd = { l: 9 * style.indentLevel + 2 };
  if (style.textOrientation) made.tr = { a: style.textOrientation };
  if (style.numberFormat && style.numberFormat !== "General") made.n = { pattern: style.numberFormat };
  const borders: IBorderData = {};
  for (const [edge, key] of Object.entries(edges) as [keyof typeof edges, "t" | "b" | "l" | "r"][]) {
    const line = style.borders?.[edge];
    if (line && line.style !== "None") borders[key] = { s: borderStyle(line), cl: { rgb: line.color ?? "#000000" } };
    else if (under?.line && (key === "t" || key === "b"))
      borders[key] = { s: BorderStyleTypes.THIN, cl: { rgb: under.line } };
  }
  if (Object.keys(borders).length > 0) made.bd = borders;
  return made;
}

const borderStyle = (line: BorderEdge): BorderStyleTypes =>
  (line.style === "Continuous" ? heavyBorders[line.weight ?? ""] : undefined) ??
  borderStyles[line.style] ??
  BorderStyleTypes.THIN;

/** Office's accent colours in the order of the table styles 1 to 7. */
const accents = ["#404040", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** A colour mixed with white; 0 = white, 1 = the colour. */
function tint(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(255 - (255 - part) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** The look of one table: a handful of layers, made once, so that equal cells share one. */
export class TableLook {
  private readonly layers:
    { header: Layer; totals: Layer; plain: Layer | undefined; banded: Layer | undefined } | undefined;

  /** After Excel's built-in styles (TableStyleLight1…21, Medium1…28, Dark1…11); others have no look. */
  constructor(private readonly table: TableData) {
    const named = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
    if (!named) return;
    const accent = accents[(Number(named[2]) - 1) % 7] ?? "#4472C4";
    const light = named[1] === "Light";
    const dark = named[1] === "Dark";
    this.layers = {
      header: light ? { bold: true, line: accent } : { fill: accent, color: "#FFFFFF", bold: true },
      totals: { bold: true, line: accent },
      banded: dark ? { fill: tint(accent, 0.8), color: "#FFFFFF" } : { fill: tint(accent, 0.2) },
      plain: dark ? { fill: tint(accent, 0.6), color: "#FFFFFF" } : light ? undefined : { line: tint(accent, 0.4) },
    };
  }

  /** What the style gives a cell of the table. */
  at(row: number, column: number): Layer | undefined {
    const { table, layers } = this;
    if (!layers) return undefined;
    if (table.showHeaders && row === table.range.row) return layers.header;
    if (table.showTotals && row === table.range.row + table.range.rowCount - 1) return layers.totals;
    const inBody = row - table.range.row - (table.showHeaders ? 1 : 0);
    const banded =
      (table.showBandedRows && inBody % 2 === 0) ||
      (table.showBandedColumns && (column - table.range.column) % 2 === 0);
    return banded ? layers.banded : layers.plain;
  }
}
