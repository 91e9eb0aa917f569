/** How a sheet is printed. */
import type { Host } from "../host";
import { parseRect, rectName } from "../model/address";
import type { PageLayout, Rect } from "../model/types";
import { MAX_COLUMNS, MAX_ROWS, isWholeColumns, isWholeRows } from "../model/rect";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, ObjectType, PropertyEntry } from "../protocol/objectType";
import { defineType, found, isObject, link, method, object, oneOf, text } from "./define";
import { placeOfArgument, sheetOf, type Places } from "./places";
import { rangeObject } from "./range";
import { rangeAreas } from "./rangeAreas";

const layoutOf = (host: Host, id: string): PageLayout => sheetOf(host, id).pageLayout;
const patch = (host: Host, id: string, part: Partial<PageLayout>): void => host.editor.sheets.setPageLayout(id, part);

type Flag = "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite";
const flag = (key: Flag): PropertyEntry<string> => ({
  get: (host, id) => layoutOf(host, id)[key] ?? false,
  set: (host, id, value) => {
    if (typeof value !== "boolean") throw hostErrors.invalidArgument(`${key} is true or false.`);
    patch(host, id, { [key]: value });
  },
});

/** Margins in points, with what Excel has for a new sheet. */
const margins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 } as const;
type Margin = keyof typeof margins;
const points = (value: unknown): number => {
  if (typeof value !== "number" || value < 0) throw hostErrors.invalidArgument("A margin is a number of points.");
  return value;
};
const margin = (key: Margin): PropertyEntry<string> => ({
  get: (host, id) => layoutOf(host, id).margins?.[key] ?? margins[key],
  set: (host, id, value) => patch(host, id, { margins: { ...layoutOf(host, id).margins, [key]: points(value) } }),
});
const units = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

type Line = "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";
const line = (key: Line): PropertyEntry<string> => ({
  get: (host, id) => layoutOf(host, id).headersFooters?.[key] ?? "",
  set: (host, id, value) =>
    patch(host, id, { headersFooters: { ...layoutOf(host, id).headersFooters, [key]: text(value, key) } }),
});

const headerFooter: ObjectType<string> = defineType<string>({
  name: "HeaderFooter",
  properties: {
    LeftHeader: line("leftHeader"),
    CenterHeader: line("centerHeader"),
    RightHeader: line("rightHeader"),
    LeftFooter: line("leftFooter"),
    CenterFooter: line("centerFooter"),
    RightFooter: line("rightFooter"),
  },
  methods: {},
});

const headerFooterGroup: ObjectType<string> = defineType<string>({
  name: "HeaderFooterGroup",
  properties: {
    State: { get: () => "Default" },
    DefaultForAllPages: link((_host, id) => object(headerFooter, id)),
  },
  methods: {},
});

function zoomOf(value: unknown): NonNullable<PageLayout["zoom"]> {
  const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Record<string, unknown>;
  const number = (part: unknown): number | undefined => (typeof part === "number" ? part : undefined);
  if (typeof scale === "number" && (scale < 10 || scale > 400))
    throw hostErrors.invalidArgument("The scale runs from 10 to 400.");
  const zoom = {
    scale: number(scale),
    horizontalFitToPages: number(horizontalFitToPages),
    verticalFitToPages: number(verticalFitToPages),
  };
  return Object.fromEntries(Object.entries(zoom).filter(([, part]) => part !== undefined));
}

function areasOf(host: Host, id: string, value: unknown): Rect[] {
  if (isObject(value, "RangeAreas")) return (value.target as Places).areas;
  if (typeof value === "string") return value.split(",").map((part) => placeOfArgument(host, part.trim(), id).rect);
  return [placeOfArgument(host, value, id).rect];
}

const printArea = (host: Host, id: string): HostObject | null => {
  const stored = layoutOf(host, id).printArea;
  if (!stored) return null;
  return object(rangeAreas, {
    sheetId: id,
    areas: stored
      .split(",")
      .map((part) => parseRect(part))
      .filter((part): part is Rect => part !== undefined),
  });
};

const titles =
  (key: "printTitleRows" | "printTitleColumns") =>
  (host: Host, id: string): HostObject | null => {
    const rect = parseRect(layoutOf(host, id)[key] ?? "");
    return rect ? rangeObject({ sheetId: id, rect }) : null;
  };

/** Whole rows or columns from what was given, for print titles. */
function wholeLines(host: Host, id: string, value: unknown, rows: boolean): string {
  const { rect } = placeOfArgument(host, value, id);
  const whole = rows ? { ...rect, column: 0, columnCount: MAX_COLUMNS } : { ...rect, row: 0, rowCount: MAX_ROWS };
  if (rows ? isWholeColumns(rect) : isWholeRows(rect))
    throw hostErrors.invalidArgument("Print titles are some rows or columns.");
  return rectName(whole);
}

const none = "Nothing is set.";

export const pageLayout: ObjectType<string> = defineType<string>({
  name: "PageLayout",
  properties: {
    Orientation: {
      get: (host, id) => layoutOf(host, id).orientation ?? "Portrait",
      set: (host, id, value) =>
        patch(host, id, { orientation: oneOf(value, ["Portrait", "Landscape"] as const, "orientation") }),
    },
    PaperSize: {
      get: (host, id) => layoutOf(host, id).paperSize ?? "A4",
      set: (host, id, value) => patch(host, id, { paperSize: text(value, "paperSize") }),
    },
    Zoom: {
      get: (host, id) => layoutOf(host, id).zoom ?? { scale: 100 },
      set: (host, id, value) => patch(host, id, { zoom: zoomOf(value) }),
    },
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    BlackAndWhite: flag("blackAndWhite"),
    PrintErrors: {
      get: (host, id) => layoutOf(host, id).printErrors ?? "AsDisplayed",
      set: (host, id, value) =>
        patch(host, id, { printErrors: oneOf(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"], "printErrors") }),
    },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    HeadersFooters: link((_host, id) => object(headerFooterGroup, id)),
  },
  methods: {
    SetPrintArea: method((host, id, [area]) =>
      patch(host, id, {
        printArea: areasOf(host, id, area)
          .map((rect) => rectName(rect))
          .join(","),
      }),
    ),
    SetPrintTitleRows: method((host, id, [rows]) =>
      patch(host, id, { printTitleRows: wholeLines(host, id, rows, true) }),
    ),
    SetPrintTitleColumns: method((host, id, [columns]) =>
      patch(host, id, { printTitleColumns: wholeLines(host, id, columns, false) }),
    ),
    SetPrintMargins: method((host, id, [unit, options]) => {
      const factor = units[oneOf(unit, ["Points", "Inches", "Centimeters"], "unit")];
      const given = Object.entries((options ?? {}) as Record<string, unknown>).filter(
        ([key, value]) => key in margins && value !== null && value !== undefined,
      );
      patch(host, id, {
        margins: {
          ...layoutOf(host, id).margins,
          ...Object.fromEntries(given.map(([key, value]) => [key, points(value) * factor])),
        },
      });
    }),
    GetPrintArea: method((host, id) => found(printArea(host, id), none)),
    GetPrintAreaOrNullObject: method(printArea),
    GetPrintTitleRows: method((host, id) => found(titles("printTitleRows")(host, id), none)),
    GetPrintTitleRowsOrNullObject: method(titles("printTitleRows")),
    GetPrintTitleColumns: method((host, id) => found(titles("printTitleColumns")(host, id), none)),
    GetPrintTitleColumnsOrNullObject: method(titles("printTitleColumns")),
  },
});
