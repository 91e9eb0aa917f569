/** A workbook of plain cells and object tables of a few members, to test protocol and clients without the real model. */
import { createNullCalculator } from "../../embedded/calc";
import { Host, type HostObjects } from "../../embedded/host";
import type { Workbook } from "../../embedded/model";
import type { Calculator, Change, ChangeOrigin } from "../../embedded/model/contract";
import type { CellValue, Rect } from "../../embedded/model/types";
import { hostErrors } from "../../embedded/protocol/hostError";
import type { HostObject, ObjectType } from "../../embedded/protocol/objectType";
import type { HostSettings } from "../../embedded/protocol/settings";

interface TinySheet {
  id: string;
  name: string;
  cells: Map<string, CellValue>;
}

/** Keeps cells by "row,column"; every write tells the listeners, as the real model does. */
export class TinyBook {
  readonly sheets: TinySheet[] = [];
  readonly tables: never[] = [];
  readonly behaviour = { growTables: true, fillColumns: true };
  private readonly listeners = new Set<(change: Change) => void>();
  private nextSheet = 1;

  constructor() {
    this.add("Plan", { clientId: null, by: "load" });
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The only edits the tests use. */
  editor(origin: ChangeOrigin) {
    return {
      write: (sheetId: string, row: number, column: number, values: CellValue[][]) => {
        this.write(sheetId, row, column, values, origin);
      },
      add: (name: string) => this.add(name, origin),
    };
  }

  sheet(id: string): TinySheet {
    const found = this.sheets.find((sheet) => sheet.id === id);
    if (!found) throw hostErrors.itemNotFound(id);
    return found;
  }

  private add(name: string, origin: ChangeOrigin): TinySheet {
    const sheet = { id: `{${this.nextSheet++}}`, name, cells: new Map<string, CellValue>() };
    this.sheets.push(sheet);
    this.emit({ kind: "sheet", what: "added", sheetId: sheet.id, origin });
    return sheet;
  }

  private write(sheetId: string, row: number, column: number, values: CellValue[][], origin: ChangeOrigin): void {
    const sheet = this.sheet(sheetId);
    values.forEach((line, r) => line.forEach((value, c) => sheet.cells.set(`${row + r},${column + c}`, value)));
    const rect = { row, column, rowCount: values.length, columnCount: values[0]?.length ?? 0 };
    this.emit({ kind: "cells", sheetId, rect, origin, changeType: "RangeEdited" });
  }

  private emit(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}

export type TinyEditor = ReturnType<TinyBook["editor"]>;

const bookOf = (host: Host): TinyBook => host.workbook as unknown as TinyBook;
const editorOf = (host: Host): TinyEditor => host.editor as unknown as TinyEditor;
const object = <T>(type: ObjectType<T>, target: T): HostObject => ({ type: type as ObjectType<unknown>, target });

interface Area {
  sheetId: string;
  rect: Rect;
}

const fill: ObjectType<Area> = {
  name: "RangeFill",
  properties: { Color: { get: () => "#FFFFFF", set: () => undefined } },
  methods: {},
};
const format: ObjectType<Area> = {
  name: "RangeFormat",
  properties: {
    ColumnWidth: { get: () => 48 },
    AutoIndent: { since: "ExcelApi 1.9", get: () => false },
    Fill: { navigation: true, get: (_host, area) => object(fill, area) },
  },
  methods: {},
};
const range: ObjectType<Area> = {
  name: "Range",
  properties: {
    Address: { get: (host, { sheetId, rect }) => `${bookOf(host).sheet(sheetId).name}!R${rect.row}C${rect.column}` },
    Values: {
      get: (host, { sheetId, rect }) =>
        Array.from({ length: rect.rowCount }, (_r, r) =>
          Array.from(
            { length: rect.columnCount },
            (_c, c) =>
              bookOf(host)
                .sheet(sheetId)
                .cells.get(`${rect.row + r},${rect.column + c}`) ?? "",
          ),
        ),
      set: (host, { sheetId, rect }, value) => {
        const values = value as CellValue[][];
        if (!Array.isArray(values) || values.length !== rect.rowCount || values[0]?.length !== rect.columnCount)
          throw hostErrors.invalidArgument("Range.values");
        editorOf(host).write(sheetId, rect.row, rect.column, values);
      },
    },
    ValueTypes: { get: () => [["Empty"]] },
    Format: { navigation: true, get: (_host, area) => object(format, area) },
    Worksheet: { navigation: true, get: (_host, area) => object(worksheet, area.sheetId) },
  },
  methods: {
    GetCell: {
      args: [2, 2],
      call: (_host, { sheetId, rect }, [row, column]) =>
        object(range, {
          sheetId,
          rect: { row: rect.row + Number(row), column: rect.column + Number(column), rowCount: 1, columnCount: 1 },
        }),
    },
    GetBoundingRect: {
      call: (_host, area, [other]) => {
        const second = (other as HostObject<Area>).target.rect;
        const { sheetId, rect } = area;
        return object(range, {
          sheetId,
          rect: {
            ...rect,
            rowCount: second.row - rect.row + 1,
            columnCount: second.column - rect.column + second.columnCount,
          },
        });
      },
    },
    GetRow: {
      call: (_host, { sheetId, rect }, [row]) =>
        object(range, { sheetId, rect: { ...rect, row: rect.row + Number(row), rowCount: 1 } }),
    },
    _ValidateArraySize: { since: "ExcelApi 1.3", call: () => undefined },
    Clear: { call: () => undefined },
  },
};

/** "A1", "A1:B2" of the first 26 columns. */
function area(sheetId: string, address: string): Area {
  const [first = "A1", last = first] = address.split(":");
  const cell = (text: string) => ({ row: Number(text.slice(1)) - 1, column: text.charCodeAt(0) - 65 });
  const [a, b] = [cell(first), cell(last)];
  return {
    sheetId,
    rect: { row: a.row, column: a.column, rowCount: b.row - a.row + 1, columnCount: b.column - a.column + 1 },
  };
}

const worksheet: ObjectType<string> = {
  name: "Worksheet",
  id: (id) => id,
  properties: {
    Id: { get: (_host, id) => id },
    Name: {
      get: (host, id) => bookOf(host).sheet(id).name,
      set: (host, id, name) => void (bookOf(host).sheet(id).name = String(name)),
    },
    TabId: { since: "ExcelApi 1.17", get: () => 1 },
  },
  methods: {
    GetRange: { args: [0, 1], call: (_host, id, [address]) => object(range, area(id, String(address))) },
    Activate: { call: () => undefined },
    ShowOutlineLevels: { since: "ExcelApi 1.10", call: () => undefined },
    NewThing: { since: "ExcelApi 1.16", call: () => undefined },
  },
};

const find = (host: Host, key: unknown): HostObject | null => {
  const sheet = bookOf(host).sheets.find(({ id, name }) => id === key || name === key);
  return sheet ? object(worksheet, sheet.id) : null;
};

const worksheets: ObjectType<null> = {
  name: "WorksheetCollection",
  properties: {},
  methods: {
    Add: { call: (host, _target, [name]) => object(worksheet, editorOf(host).add(String(name)).id) },
    GetItemOrNullObject: { since: "ExcelApi 1.4", call: (host, _target, [key]) => find(host, key) },
    GetCount: { since: "ExcelApi 1.4", call: (host) => bookOf(host).sheets.length },
  },
  items: (host) => bookOf(host).sheets.map(({ id }) => object(worksheet, id)),
  itemType: () => worksheet,
  indexer: (host, _target, [key]) => find(host, key),
};

const workbook: ObjectType<null> = {
  name: "Workbook",
  properties: {
    Name: { get: (host) => host.settings.fileName },
    Worksheets: { navigation: true, get: () => object(worksheets, null) },
  },
  methods: {},
};

export const tinyObjects: HostObjects = {
  workbookObject: () => object(workbook, null),
  serviceObjects: {},
  rangeObject: (_host, sheetId, rect) => object(range, { sheetId, rect }),
};

/** A host over a tiny workbook. */
export function openTiny(
  settings: Partial<HostSettings> = {},
  calculator: Calculator = createNullCalculator(),
): Promise<Host> {
  return Host.open({ workbook: new TinyBook() as unknown as Workbook, calculator, objects: tinyObjects, settings });
}
