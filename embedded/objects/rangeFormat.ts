/** How cells look: RangeFormat and its fonts, fills, borders and protection, for ranges and for range areas. */
import type { Host } from "../host";
import type { StylePatch } from "../model/editing";
import { endColumn, endRow } from "../model/rect";
import type { BorderEdge, CellStyle } from "../model/types";
import { hostErrors } from "../protocol/hostError";
import type { ObjectType, PropertyEntry } from "../protocol/objectType";
import { common, stylesIn } from "./cellReading";
import { defineType, found, integer, link, method, object, oneOf } from "./define";
import { sheetOf, type Places } from "./places";

const colour = /^#?[0-9A-Fa-f]{6}$/;
const namedColours: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  darkgray: "#A9A9A9",
  purple: "#800080",
  pink: "#FFC0CB",
  brown: "#A52A2A",
  lightgreen: "#90EE90",
  lightblue: "#ADD8E6",
  lightyellow: "#FFFFE0",
  navy: "#000080",
  teal: "#008080",
};

/** "#RRGGBB" of what an add-in may write as a colour. @throws InvalidArgument */
export function readColour(value: unknown): string {
  const named = typeof value === "string" ? namedColours[value.toLowerCase()] : undefined;
  if (named !== undefined) return named;
  if (typeof value !== "string" || !colour.test(value))
    throw hostErrors.invalidArgument(`"${String(value)}" is no colour.`);
  return `#${value.replace("#", "").toUpperCase()}`;
}

/** A property of the style: what all cells agree on when read, a patch when written. */
function styled<T>(get: (style: CellStyle) => T, patch?: (value: unknown) => StylePatch): PropertyEntry<Places> {
  return {
    get: (host, { sheetId, areas }) => common(stylesIn(host, sheetOf(host, sheetId), areas).map(get)),
    ...(patch
      ? {
          set: (host: Host, { sheetId, areas }: Places, value: unknown) =>
            host.editor.format.apply(sheetId, areas, patch(value)),
        }
      : {}),
  };
}

const typed =
  (type: "boolean" | "number" | "string") =>
  <T>(value: unknown): T => {
    if (typeof value !== type) throw hostErrors.invalidArgument(`A ${type} is needed.`);
    return value as T;
  };
const flag = typed("boolean");
const number = typed("number");
const string = typed("string");
const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const rangeFont: ObjectType<Places> = defineType({
  name: "RangeFont",
  properties: {
    Name: styled(
      (style) => style.font?.name ?? "Calibri",
      (value) => ({ font: { name: string<string>(value) } }),
    ),
    Size: styled(
      (style) => style.font?.size ?? 11,
      (value) => ({ font: { size: number<number>(value) } }),
    ),
    Color: styled(
      (style) => style.font?.color ?? "#000000",
      (value) => ({ font: { color: readColour(value) } }),
    ),
    Bold: styled(
      (style) => style.font?.bold ?? false,
      (value) => ({ font: { bold: flag<boolean>(value) } }),
    ),
    Italic: styled(
      (style) => style.font?.italic ?? false,
      (value) => ({ font: { italic: flag<boolean>(value) } }),
    ),
    Underline: styled(
      (style) => style.font?.underline ?? "None",
      (value) => ({ font: { underline: oneOf(value, underlines, "underline") } }),
    ),
    Strikethrough: styled(
      (style) => style.font?.strikethrough ?? false,
      (value) => ({ font: { strikethrough: flag<boolean>(value) } }),
    ),
  },
  methods: {},
});

const rangeFill: ObjectType<Places> = defineType({
  name: "RangeFill",
  properties: {
    Color: styled(
      (style) => style.fill?.color ?? "#FFFFFF",
      (value) => ({ fill: value === "" ? null : { color: readColour(value) } }),
    ),
  },
  methods: { Clear: method((host, { sheetId, areas }) => host.editor.format.apply(sheetId, areas, { fill: null })) },
});

const formatProtection: ObjectType<Places> = defineType({
  name: "FormatProtection",
  properties: {
    Locked: styled(
      (style) => style.locked ?? true,
      (value) => ({ locked: flag<boolean>(value) }),
    ),
    FormulaHidden: styled(
      (style) => style.formulaHidden ?? false,
      (value) => ({ formulaHidden: flag<boolean>(value) }),
    ),
  },
  methods: {},
});

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof sides)[number];
interface BorderTarget extends Places {
  side: Side;
}
type StoredSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";
const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** The cells a border of an area touches, and which of their edges: inner borders are the edges between cells. */
function edges({ areas, side }: BorderTarget): { areas: Places["areas"]; edge: StoredSide }[] {
  const parts: Record<Side, (rect: Places["areas"][number]) => { area: Places["areas"][number]; edge: StoredSide }[]> =
    {
      EdgeTop: (rect) => [{ area: { ...rect, rowCount: 1 }, edge: "EdgeTop" }],
      EdgeBottom: (rect) => [{ area: { ...rect, row: endRow(rect) - 1, rowCount: 1 }, edge: "EdgeBottom" }],
      EdgeLeft: (rect) => [{ area: { ...rect, columnCount: 1 }, edge: "EdgeLeft" }],
      EdgeRight: (rect) => [{ area: { ...rect, column: endColumn(rect) - 1, columnCount: 1 }, edge: "EdgeRight" }],
      InsideVertical: (rect) =>
        rect.columnCount < 2
          ? []
          : [
              { area: { ...rect, columnCount: rect.columnCount - 1 }, edge: "EdgeRight" },
              { area: { ...rect, column: rect.column + 1, columnCount: rect.columnCount - 1 }, edge: "EdgeLeft" },
            ],
      InsideHorizontal: (rect) =>
        rect.rowCount < 2
          ? []
          : [
              { area: { ...rect, rowCount: rect.rowCount - 1 }, edge: "EdgeBottom" },
              { area: { ...rect, row: rect.row + 1, rowCount: rect.rowCount - 1 }, edge: "EdgeTop" },
            ],
      DiagonalDown: () => [],
      DiagonalUp: () => [],
    };
  return areas.flatMap((rect) => parts[side](rect)).map(({ area, edge }) => ({ areas: [area], edge }));
}

function bordered<T>(
  get: (edge: BorderEdge | undefined) => T,
  change: (edge: BorderEdge | undefined, value: unknown) => BorderEdge | undefined,
): PropertyEntry<BorderTarget> {
  return {
    get: (host, target) => {
      const sheet = sheetOf(host, target.sheetId);
      return common(
        edges(target).flatMap(({ areas, edge }) =>
          stylesIn(host, sheet, areas).map((style) => get(style.borders?.[edge])),
        ),
      );
    },
    set: (host, target, value) => {
      const sheet = sheetOf(host, target.sheetId);
      for (const { areas, edge } of edges(target)) {
        const present = stylesIn(host, sheet, areas)[0]?.borders?.[edge];
        host.editor.format.apply(target.sheetId, areas, { borders: { [edge]: change(present, value) ?? null } });
      }
    },
  };
}

const rangeBorder: ObjectType<BorderTarget> = defineType({
  name: "RangeBorder",
  id: ({ side }) => side,
  properties: {
    SideIndex: { get: (_host, { side }) => side },
    Style: bordered(
      (edge) => edge?.style ?? "None",
      (edge, value) => {
        const style = oneOf(value, lineStyles, "style");
        return style === "None" ? undefined : { ...edge, style };
      },
    ),
    Weight: bordered(
      (edge) => edge?.weight ?? "Thin",
      (edge, value) => ({ ...(edge ?? { style: "Continuous" }), weight: oneOf(value, weights, "weight") }),
    ),
    Color: bordered(
      (edge) => edge?.color ?? "#000000",
      (edge, value) => ({ ...(edge ?? { style: "Continuous" }), color: readColour(value) }),
    ),
  },
  methods: {},
});

const borderOf = (target: Places, side: unknown) =>
  object(rangeBorder, { ...target, side: oneOf(side, sides, "The index of a border") });

const rangeBorderCollection: ObjectType<Places> = defineType({
  name: "RangeBorderCollection",
  properties: { Count: { get: () => sides.length } },
  methods: {
    GetItemAt: method((_host, target, [index]) => borderOf(target, found(sides[integer(index, "index")], "Border."))),
  },
  items: (_host, target) => sides.map((side) => borderOf(target, side)),
  indexer: (_host, target, [side]) => borderOf(target, side),
});

const horizontal = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const vertical = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** Sizes of the rows or columns of the areas, at most a thousand of them: the rest of a whole sheet has the standard size. */
function sizes(host: Host, { sheetId, areas }: Places, axis: "rows" | "columns"): number[] {
  const sheet = sheetOf(host, sheetId);
  return areas.flatMap((rect) => {
    const [start, count] = axis === "rows" ? [rect.row, rect.rowCount] : [rect.column, rect.columnCount];
    return Array.from({ length: Math.min(count, 1000) }, (_unused, index) =>
      sizeOf(host, sheet.id, axis, start + index),
    );
  });
}

/** Width in points of a number of characters of the standard font. */
export const pointsOf = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;

/** Width or height in points of one column or row, 0 when hidden. */
export function sizeOf(host: Host, sheetId: string, axis: "rows" | "columns", index: number): number {
  const sheet = sheetOf(host, sheetId);
  if (axis === "rows") {
    const row = sheet.rows.get(index);
    return row?.hidden ? 0 : (row?.height ?? sheet.standardHeight);
  }
  const column = sheet.columns.get(index);
  return column?.hidden ? 0 : (column?.width ?? pointsOf(sheet.standardWidth));
}

const eachArea = (
  host: Host,
  { sheetId, areas }: Places,
  work: (sheetId: string, rect: Places["areas"][number]) => void,
): void => {
  for (const rect of areas) work(sheetId, rect);
};

export const rangeFormat: ObjectType<Places> = defineType({
  name: "RangeFormat",
  properties: {
    Font: link((_host, target) => object(rangeFont, target)),
    Fill: link((_host, target) => object(rangeFill, target)),
    Borders: link((_host, target) => object(rangeBorderCollection, target)),
    Protection: link((_host, target) => object(formatProtection, target)),
    HorizontalAlignment: styled(
      (style) => style.horizontalAlignment ?? "General",
      (value) => ({ horizontalAlignment: oneOf(value, horizontal, "horizontalAlignment") }),
    ),
    VerticalAlignment: styled(
      (style) => style.verticalAlignment ?? "Bottom",
      (value) => ({ verticalAlignment: oneOf(value, vertical, "verticalAlignment") }),
    ),
    WrapText: styled(
      (style) => style.wrapText ?? false,
      (value) => ({ wrapText: flag<boolean>(value) }),
    ),
    IndentLevel: styled(
      (style) => style.indentLevel ?? 0,
      (value) => ({ indentLevel: number<number>(value) }),
    ),
    ShrinkToFit: styled(
      (style) => style.shrinkToFit ?? false,
      (value) => ({ shrinkToFit: flag<boolean>(value) }),
    ),
    TextOrientation: styled(
      (style) => style.textOrientation ?? 0,
      (value) => ({ textOrientation: number<number>(value) }),
    ),
    ColumnWidth: {
      get: (host, target) => common(sizes(host, target, "columns")),
      set: (host, target, value) =>
        eachArea(host, target, (sheetId, rect) =>
          host.editor.format.setColumnWidth(sheetId, rect, number<number>(value)),
        ),
    },
    RowHeight: {
      get: (host, target) => common(sizes(host, target, "rows")),
      set: (host, target, value) =>
        eachArea(host, target, (sheetId, rect) =>
          host.editor.format.setRowHeight(sheetId, rect, number<number>(value)),
        ),
    },
    UseStandardWidth: {
      get: (host, { sheetId, areas }) =>
        areas.every((rect) =>
          Array.from(
            { length: Math.min(rect.columnCount, 1000) },
            (_unused, index) => sheetOf(host, sheetId).columns.get(rect.column + index)?.width,
          ).every((width) => width === undefined),
        ),
      set: (host, target, value) =>
        value === true &&
        eachArea(host, target, (sheetId, rect) => host.editor.format.setColumnWidth(sheetId, rect, null)),
    },
    UseStandardHeight: {
      get: (host, { sheetId, areas }) =>
        areas.every((rect) =>
          Array.from(
            { length: Math.min(rect.rowCount, 1000) },
            (_unused, index) => sheetOf(host, sheetId).rows.get(rect.row + index)?.height,
          ).every((height) => height === undefined),
        ),
      set: (host, target, value) =>
        value === true &&
        eachArea(host, target, (sheetId, rect) => host.editor.format.setRowHeight(sheetId, rect, null)),
    },
  },
  methods: {
    AutofitColumns: method((host, target) =>
      eachArea(host, target, (sheetId, rect) => host.editor.format.autofitColumns(sheetId, rect)),
    ),
    AutofitRows: method((host, target) =>
      eachArea(host, target, (sheetId, rect) => host.editor.format.autofitRows(sheetId, rect)),
    ),
    AdjustIndent: method((host, { sheetId, areas }, [amount]) => {
      const level = common(stylesIn(host, sheetOf(host, sheetId), areas).map((style) => style.indentLevel ?? 0)) ?? 0;
      host.editor.format.apply(sheetId, areas, {
        indentLevel: Math.min(250, Math.max(0, level + integer(amount, "amount"))),
      });
    }),
  },
});
