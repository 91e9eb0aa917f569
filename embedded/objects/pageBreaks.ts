/** Page breaks between rows that somebody put there. */
import type { Host } from "../host";
import { hostErrors } from "../protocol/hostError";
import type { ObjectType } from "../protocol/objectType";
import { defineType, found, integer, method, object } from "./define";
import { placeOfArgument, sheetOf } from "./places";
import { rangeObject } from "./range";

interface PageBreak {
  readonly sheetId: string;
  /** The row (0-based) that begins the page. */
  readonly row: number;
}

const rowsOf = (host: Host, sheetId: string): readonly number[] => sheetOf(host, sheetId).pageLayout.rowBreaks ?? [];
const set = (host: Host, sheetId: string, rows: readonly number[]): void =>
  host.editor.sheets.setPageLayout(sheetId, { rowBreaks: [...new Set(rows)].sort((a, b) => a - b) });

const pageBreak: ObjectType<PageBreak> = defineType<PageBreak>({
  name: "PageBreak",
  properties: {
    RowIndex: { get: (_host, { row }) => row },
    ColumnIndex: { get: () => 0 },
  },
  methods: {
    Delete: method((host, { sheetId, row }) =>
      set(
        host,
        sheetId,
        rowsOf(host, sheetId).filter((other) => other !== row),
      ),
    ),
    GetCellAfterBreak: method((_host, { sheetId, row }) =>
      rangeObject({ sheetId, rect: { row, column: 0, rowCount: 1, columnCount: 1 } }),
    ),
  },
});

export const horizontalPageBreaks: ObjectType<string> = defineType<string>({
  name: "PageBreakCollection",
  properties: {},
  methods: {
    Add: method((host, id, [range]) => {
      const { rect } = placeOfArgument(host, range, id);
      if (rect.row === 0) throw hostErrors.invalidArgument("No page break can stand above the first row.");
      set(host, id, [...rowsOf(host, id), rect.row]);
      return object(pageBreak, { sheetId: id, row: rect.row });
    }),
    GetCount: method((host, id) => rowsOf(host, id).length),
    RemovePageBreaks: method((host, id) => set(host, id, [])),
  },
  indexer: (host, id, [index]) =>
    object(pageBreak, { sheetId: id, row: found(rowsOf(host, id)[integer(index, "index")], "PageBreak.") }),
  items: (host, id) => rowsOf(host, id).map((row) => object(pageBreak, { sheetId: id, row })),
  itemType: () => pageBreak,
});
