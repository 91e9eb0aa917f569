/** Protection, frozen panes and the auto filter of a sheet. */
import type { Host } from "../host";
import { MAX_COLUMNS, MAX_ROWS, endColumn, endRow } from "../model/rect";
import type { Rect } from "../model/types";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, ObjectType } from "../protocol/objectType";
import { defineType, found, integer, method, read } from "./define";
import { placeOfArgument, sheetOf } from "./places";
import { rangeObject } from "./range";

export const worksheetProtection: ObjectType<string> = defineType<string>({
  name: "WorksheetProtection",
  properties: {
    Protected: read((host, id) => sheetOf(host, id).protection.protected),
    Options: read((host, id) => (sheetOf(host, id).protection.protected ? sheetOf(host, id).protection.options : null)),
  },
  methods: {
    Protect: method((host, id, [options, password]) =>
      host.editor.sheets.protect(id, options as Record<string, boolean | string> | null, password as string | null),
    ),
    Unprotect: method((host, id, [password]) => host.editor.sheets.unprotect(id, password as string | null)),
  },
});

/** The frozen part of a sheet, or null when nothing is frozen. */
function frozen(host: Host, id: string): HostObject | null {
  const { rows, columns } = sheetOf(host, id).freeze;
  if (rows === 0 && columns === 0) return null;
  return rangeObject({
    sheetId: id,
    rect: { row: 0, column: 0, rowCount: rows || MAX_ROWS, columnCount: columns || MAX_COLUMNS },
  });
}

const count = (value: unknown): number => {
  const lines = integer(value, "count", 1);
  if (lines < 1) throw hostErrors.invalidArgument("At least one line is frozen.");
  return lines;
};

export const worksheetFreezePanes: ObjectType<string> = defineType<string>({
  name: "WorksheetFreezePanes",
  properties: {},
  methods: {
    FreezeRows: method((host, id, [rows]) => host.editor.grid.freeze(id, count(rows), 0)),
    FreezeColumns: method((host, id, [columns]) => host.editor.grid.freeze(id, 0, count(columns))),
    FreezeAt: method((host, id, [range]) => {
      const { rect }: { rect: Rect } = placeOfArgument(host, range, id);
      host.editor.grid.freeze(
        id,
        rect.rowCount === MAX_ROWS ? 0 : endRow(rect),
        rect.columnCount === MAX_COLUMNS ? 0 : endColumn(rect),
      );
    }),
    Unfreeze: method((host, id) => host.editor.grid.freeze(id, 0, 0)),
    GetLocation: method((host, id) => found(frozen(host, id), "No panes are frozen.")),
    GetLocationOrNullObject: method(frozen),
  },
});

/** A sheet's own auto filter: this Excel keeps filters in tables, so a sheet has none. */
export const sheetAutoFilter: ObjectType<string> = defineType<string>({
  name: "AutoFilter",
  properties: {
    Enabled: read(() => false),
    IsDataFiltered: read(() => false),
  },
  methods: {
    GetRangeOrNullObject: method(() => null),
    Apply: method(() => {
      throw hostErrors.notImplemented("AutoFilter.apply on a worksheet; filter a table instead");
    }),
    Remove: method(() => undefined),
  },
});
