/** Filters of table columns, and the auto filter of a table. */
import type { Host } from "../host";
import { totalsOf } from "../model/edit/tableFill";
import { hostErrors } from "../protocol/hostError";
import type { MethodEntry, ObjectType } from "../protocol/objectType";
import { defineType, found, integer, method, read } from "./define";
import { bookOf, type Place } from "./places";
import { rangeObject } from "./range";
import { columnOf, type ColumnTarget } from "./tableColumns";

type Criteria = Record<string, unknown>;
const apply = (host: Host, { tableId, columnId }: ColumnTarget, criteria: Criteria | null): void =>
  host.editor.tables.filter(tableId, columnId, criteria);

function criteriaOf(value: unknown): Criteria {
  if (value === null || typeof value !== "object") throw hostErrors.invalidArgument("Filter criteria are an object.");
  return value as Criteria;
}

const filtered = (criteria: (args: readonly unknown[]) => Criteria): MethodEntry<ColumnTarget> =>
  method((host, target, args) => apply(host, target, criteria(args)));

export const columnFilter: ObjectType<ColumnTarget> = defineType<ColumnTarget>({
  name: "Filter",
  properties: { Criteria: read((host, target) => columnOf(host, target).data.filters.get(target.columnId) ?? null) },
  methods: {
    Apply: filtered(([criteria]) => criteriaOf(criteria)),
    ApplyValuesFilter: filtered(([values]) => ({ filterOn: "Values", values })),
    ApplyCustomFilter: filtered(([criterion1, criterion2, operator]) => ({
      filterOn: "Custom",
      criterion1,
      ...(criterion2 === undefined || criterion2 === null ? {} : { criterion2, operator: operator ?? "And" }),
    })),
    ApplyDynamicFilter: filtered(([dynamicCriteria]) => ({ filterOn: "Dynamic", dynamicCriteria })),
    ApplyTopItemsFilter: filtered(([count]) => ({ filterOn: "TopItems", criterion1: String(count) })),
    ApplyTopPercentFilter: filtered(([percent]) => ({ filterOn: "TopPercent", criterion1: String(percent) })),
    ApplyBottomItemsFilter: filtered(([count]) => ({ filterOn: "BottomItems", criterion1: String(count) })),
    ApplyBottomPercentFilter: filtered(([percent]) => ({ filterOn: "BottomPercent", criterion1: String(percent) })),
    ApplyCellColorFilter: filtered(([color]) => ({ filterOn: "CellColor", color })),
    ApplyFontColorFilter: filtered(([color]) => ({ filterOn: "FontColor", color })),
    Clear: method((host, target) => apply(host, target, null)),
  },
});

/** Headers and body: the area a table's filter works on. */
function filterPlace(host: Host, tableId: number): Place | null {
  const { sheetId, range, showFilterButton, ...table } = bookOf(host).table(tableId);
  if (!showFilterButton) return null;
  const totals = totalsOf({ sheetId, range, showFilterButton, ...table });
  return { sheetId, rect: { ...range, rowCount: range.rowCount - (totals ? 1 : 0) } };
}

const columnTarget = (host: Host, tableId: number, index: unknown): ColumnTarget => ({
  tableId,
  columnId: found(bookOf(host).table(tableId).columns[integer(index, "columnIndex")], "Column.").id,
});

export const tableAutoFilter: ObjectType<number> = defineType<number>({
  name: "AutoFilter",
  properties: {
    Enabled: read((host, id) => bookOf(host).table(id).showFilterButton),
    IsDataFiltered: read((host, id) => bookOf(host).table(id).filters.size > 0),
    Criteria: read((host, id) =>
      bookOf(host)
        .table(id)
        .columns.map((column) => bookOf(host).table(id).filters.get(column.id) ?? null),
    ),
  },
  methods: {
    Apply: method((host, id, [_range, index, criteria]) => {
      host.editor.tables.setLook(id, { showFilterButton: true });
      if (index !== undefined && index !== null)
        apply(
          host,
          columnTarget(host, id, index),
          criteria === undefined || criteria === null ? null : criteriaOf(criteria),
        );
    }),
    ClearColumnCriteria: method((host, id, [index]) => apply(host, columnTarget(host, id, index), null)),
    ClearCriteria: method((host, id) => host.editor.tables.clearFilters(id)),
    GetRange: method((host, id) => rangeObject(found(filterPlace(host, id), "The table has no filter."))),
    GetRangeOrNullObject: method((host, id) => {
      const place = filterPlace(host, id);
      return place && rangeObject(place);
    }),
    Reapply: method((host, id) => host.editor.tables.reapplyFilters(id)),
    Remove: method((host, id) => {
      host.editor.tables.clearFilters(id);
      host.editor.tables.setLook(id, { showFilterButton: false });
    }),
  },
});
