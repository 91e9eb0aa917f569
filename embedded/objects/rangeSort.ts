/** RangeSort. */
import { hostErrors } from "../protocol/hostError";
import type { ObjectType } from "../protocol/objectType";
import type { SortField } from "../model/editing";
import { defineType, method, oneOf } from "./define";
import type { Place } from "./places";

/** Sort fields as the API gives them. @throws InvalidArgument when they are none, NotImplemented for sorting by colour or icon */
export function sortFields(value: unknown): SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw hostErrors.invalidArgument("fields is a list of sort fields.");
  return (value as Record<string, unknown>[]).map(({ key, ascending, sortOn }) => {
    if (typeof key !== "number") throw hostErrors.invalidArgument("The key of a sort field is a number.");
    if (sortOn !== undefined && sortOn !== null && sortOn !== "Value")
      throw hostErrors.notImplemented(`sorting on ${String(sortOn)}`);
    return { key, ascending: ascending !== false };
  });
}

export const rangeSort: ObjectType<Place> = defineType<Place>({
  name: "RangeSort",
  properties: {},
  methods: {
    Apply: method((host, { sheetId, rect }, [fields, matchCase, hasHeaders, orientation]) =>
      host.editor.cells.sort(
        sheetId,
        rect,
        sortFields(fields),
        matchCase === true,
        hasHeaders === true,
        oneOf(orientation, ["Rows", "Columns"], "orientation"),
      ),
    ),
  },
});
