/** RangeAreas: several areas of one sheet. */
import type { ClearWhat } from "../model/editing";
import type { Host } from "../host";
import { MAX_COLUMNS, MAX_ROWS, intersect, isWholeColumns, isWholeRows } from "../model/rect";
import type { Rect } from "../model/types";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, ObjectType } from "../protocol/objectType";
import { conditionalFormatCollection } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { defineType, found, integer, isObject, link, method, object, oneOf, read } from "./define";
import { addressOf, checked, placeOfArgument, usedPart, type Places } from "./places";
import { rangeObject } from "./range";
import { rangeFormat } from "./rangeFormat";
import { specialCells } from "./specialCells";
import { tableScopedCollection } from "./tables";
import { worksheet } from "./worksheet";

const rangeCollection: ObjectType<Places> = defineType<Places>({
  name: "RangeCollection",
  properties: {},
  methods: {
    GetCount: method((_host, { areas }) => areas.length),
    GetItemAt: method((_host, { sheetId, areas }, [index]) =>
      rangeObject({ sheetId, rect: found(areas[integer(index, "index")], "Range.") }),
    ),
  },
  items: (_host, { sheetId, areas }) => areas.map((rect) => rangeObject({ sheetId, rect })),
});

const other = (host: Host, value: unknown, sheetId: string): Places => {
  if (isObject(value, "RangeAreas")) return value.target as Places;
  const place = placeOfArgument(host, value, sheetId);
  return { sheetId: place.sheetId, areas: [place.rect] };
};

function intersection(host: Host, target: Places, value: unknown): HostObject | null {
  const { sheetId, areas } = other(host, value, target.sheetId);
  if (sheetId !== target.sheetId) throw hostErrors.invalidArgument("Both lie on one sheet.");
  const parts = target.areas
    .flatMap((area) => areas.map((second) => intersect(area, second)))
    .filter((part): part is Rect => part !== null);
  return parts.length > 0 ? object(rangeAreas, { sheetId, areas: parts }) : null;
}

const mapped = ({ sheetId, areas }: Places, change: (area: Rect) => Rect): HostObject =>
  object(rangeAreas, { sheetId, areas: areas.map((area) => checked(sheetId, change(area)).rect) });

function used(host: Host, { sheetId, areas }: Places, valuesOnly: unknown): HostObject | null {
  const parts = areas
    .map((rect) => usedPart(host, { sheetId, rect }, valuesOnly)?.rect)
    .filter((part): part is Rect => part !== undefined);
  return parts.length > 0 ? object(rangeAreas, { sheetId, areas: parts }) : null;
}

const clears = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const satisfies readonly ClearWhat[];
const addresses = (host: Host, { sheetId, areas }: Places): string =>
  areas.map((rect) => addressOf(host, { sheetId, rect })).join(",");
const nothing = "The requested area is empty.";

export const rangeAreas: ObjectType<Places> = defineType<Places>({
  name: "RangeAreas",
  properties: {
    Address: read(addresses),
    AddressLocal: read(addresses),
    AreaCount: read((_host, { areas }) => areas.length),
    CellCount: read((_host, { areas }) => areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0)),
    IsEntireRow: read((_host, { areas }) => areas.every(isWholeRows)),
    IsEntireColumn: read((_host, { areas }) => areas.every(isWholeColumns)),
    Areas: link((_host, target) => object(rangeCollection, target)),
    Format: link((_host, target) => object(rangeFormat, target)),
    DataValidation: link((_host, target) => object(dataValidation, target)),
    ConditionalFormats: link((_host, target) => object(conditionalFormatCollection, target)),
    Worksheet: link((_host, { sheetId }) => object(worksheet, sheetId)),
  },
  methods: {
    Clear: method((host, { sheetId, areas }, [what]) => {
      for (const rect of areas) host.editor.cells.clear(sheetId, rect, oneOf(what, clears, "applyTo"));
    }),
    Calculate: method((host) => host.calculator.settle()),
    GetEntireRow: method((_host, target) =>
      mapped(target, (area) => ({ ...area, column: 0, columnCount: MAX_COLUMNS })),
    ),
    GetEntireColumn: method((_host, target) => mapped(target, (area) => ({ ...area, row: 0, rowCount: MAX_ROWS }))),
    GetOffsetRangeAreas: method((_host, target, [rows, columns]) =>
      mapped(target, (area) => ({
        ...area,
        row: area.row + integer(rows, "rowOffset"),
        column: area.column + integer(columns, "columnOffset"),
      })),
    ),
    GetIntersection: method((host, target, [value]) => found(intersection(host, target, value), nothing)),
    GetIntersectionOrNullObject: method((host, target, [value]) => intersection(host, target, value)),
    GetSpecialCells: method((host, target, [type, valueType]) =>
      found(specialCells(host, target, type, valueType), nothing),
    ),
    GetSpecialCellsOrNullObject: method((host, target, [type, valueType]) =>
      specialCells(host, target, type, valueType),
    ),
    GetUsedRangeAreas: method((host, target, [valuesOnly]) => found(used(host, target, valuesOnly), nothing)),
    GetUsedRangeAreasOrNullObject: method((host, target, [valuesOnly]) => used(host, target, valuesOnly)),
    GetTables: method((_host, target, [fullyContained]) =>
      object(tableScopedCollection, { ...target, fullyContained: fullyContained === true }),
    ),
  },
});
