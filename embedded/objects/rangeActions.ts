/** Methods of Range that change cells and grid. */
import type { ClearWhat } from "../model/editing";
import { isWholeColumns, isWholeRows } from "../model/rect";
import { hostErrors } from "../protocol/hostError";
import type { MethodEntry } from "../protocol/objectType";
import { method, oneOf } from "./define";
import { placeOfArgument, type Place } from "./places";
import { rangeObject } from "./range";

const clears = [
  "All",
  "Formats",
  "Contents",
  "Hyperlinks",
  "RemoveHyperlinks",
  "ResetContents",
] as const satisfies readonly ClearWhat[];
const groupAxis = (value: unknown, { rect }: Place): "rows" | "columns" =>
  value === undefined || value === null
    ? isWholeColumns(rect) && !isWholeRows(rect)
      ? "columns"
      : "rows"
    : oneOf(value, ["ByRows", "ByColumns"], "groupOption") === "ByRows"
      ? "rows"
      : "columns";

export const rangeActions: Readonly<Record<string, MethodEntry<Place>>> = {
  Clear: method((host, { sheetId, rect }, [what]) =>
    host.editor.cells.clear(sheetId, rect, oneOf(what, clears, "applyTo")),
  ),
  Insert: method((host, { sheetId, rect }, [shift]) =>
    rangeObject({ sheetId, rect: host.editor.grid.insert(sheetId, rect, oneOf(shift, ["Down", "Right"], "shift")) }),
  ),
  Delete: method((host, { sheetId, rect }, [shift]) =>
    host.editor.grid.remove(sheetId, rect, oneOf(shift, ["Up", "Left"], "shift")),
  ),
  Merge: method((host, { sheetId, rect }, [across]) => host.editor.format.merge(sheetId, rect, across === true)),
  Unmerge: method((host, { sheetId, rect }) => host.editor.format.unmerge(sheetId, rect)),
  Select: method((host, { sheetId, rect }) => host.editor.book.select(sheetId, rect)),
  Group: method((host, place, [option]) => host.editor.grid.group(place.sheetId, place.rect, groupAxis(option, place))),
  Ungroup: method((host, place, [option]) =>
    host.editor.grid.ungroup(place.sheetId, place.rect, groupAxis(option, place)),
  ),
  ShowGroupDetails: method((host, place, [option]) =>
    host.editor.grid.showDetails(place.sheetId, place.rect, groupAxis(option, place), true),
  ),
  HideGroupDetails: method((host, place, [option]) =>
    host.editor.grid.showDetails(place.sheetId, place.rect, groupAxis(option, place), false),
  ),
  CopyFrom: method((host, target, [source, type, skipBlanks, transpose]) => {
    const from = placeOfArgument(host, source, target.sheetId);
    host.editor.cells.copy(
      from,
      target,
      oneOf(type, ["All", "Formulas", "Values", "Formats"], "copyType"),
      skipBlanks === true,
      transpose === true,
    );
  }),
  MoveTo: method((host, source, [destination]) => {
    const target = placeOfArgument(host, destination, source.sheetId);
    const to = { sheetId: target.sheetId, rect: { ...source.rect, row: target.rect.row, column: target.rect.column } };
    if (to.sheetId === source.sheetId && to.rect.row === source.rect.row && to.rect.column === source.rect.column)
      return;
    host.editor.cells.move(source, to);
  }),
  Calculate: method((host) => host.calculator.settle()),
  SetDirty: method((host) => host.calculator.recalculateAll()),
  // The library asks before it cuts a large matrix into chunks.
  _ValidateArraySize: {
    call: (_host, { rect }, [rows, columns]) => {
      if (rows !== rect.rowCount || columns !== rect.columnCount)
        throw hostErrors.invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
    },
  },
};
