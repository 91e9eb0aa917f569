/** Finds out what a formula reads, and what its names and structured references stand for. */
import { MAX_COLUMNS, MAX_ROWS } from "../model/rect";
import type { SheetModel, WorkbookModel } from "../model/contract";
import type { ErrorValue, NameData, Rect, TableData } from "../model/types";
import { walk, type FormulaNode } from "./ast";
import { hull, type Place } from "./evaluate";
import { isCustomName, isVolatile } from "./functions";
import { parseFormula } from "./parse";
import { Area, error } from "./values";

/** What a name means: on one sheet, or (no sheet) in the workbook. */
interface NameMeaning {
  readonly sheetId: string | undefined;
  readonly tree: FormulaNode;
}

/** What a formula reads. */
export interface Reads {
  /** Each area once. */
  readonly areas: readonly { readonly sheetId: string; readonly rect: Rect }[];
  readonly volatile: boolean;
  readonly custom: boolean;
  readonly named: boolean;
}

/** What a formula text reads at places of one kind: a filled-down column has one entry, not one a row. */
interface KnownReads extends Reads {
  /** Areas of the formula's own row, whatever row that is. */
  readonly ownRow: readonly { readonly sheetId: string; readonly rect: Rect }[];
  /** A range begins or ends in the own row: these areas hold for this one place. */
  readonly placed: boolean;
}

/** Looks names up in a workbook, without case; caches hold for one calculation and are dropped by `forget`. */
export class References {
  private sheetIds: Map<string, string> | null = null;
  private tables: Map<string, TableData> | null = null;
  private names: Map<string, NameMeaning[]> | null = null;
  private columns = new WeakMap<TableData, Map<string, number>>();
  private tablesOn: Map<string, TableData[]> | null = null;
  /** By tree, then by the kind of place (`kindOf`). */
  private known = new WeakMap<FormulaNode, Map<string, KnownReads>>();

  /** What a structured reference with a table's name stands for. */
  private areas = new WeakMap<FormulaNode, Area | ErrorValue>();

  constructor(private readonly workbook: WorkbookModel) {}

  forget(): void {
    this.sheetIds = null;
    this.tables = null;
    this.names = null;
    this.columns = new WeakMap();
    this.tablesOn = null;
    this.known = new WeakMap();
    this.areas = new WeakMap();
  }

  sheetId(name: string): string | undefined {
    this.sheetIds ??= new Map(this.workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id]));
    return this.sheetIds.get(name.toLowerCase());
  }

  /** The tree of a defined name: the sheet's own before the workbook's. */
  name(name: string, sheetId: string): FormulaNode | undefined {
    this.names ??= meanings(this.workbook.names);
    const found = this.names.get(name.toLowerCase()) ?? [];
    return (found.find((item) => item.sheetId === sheetId) ?? found.find((item) => item.sheetId === undefined))?.tree;
  }

  bareTable(name: string): Area | undefined {
    const table = this.tableNamed(name);
    return table && new Area(table.sheetId, bodyOf(table));
  }

  /** The area of a structured reference in a formula at `at`. */
  table(node: FormulaNode & { kind: "table" }, at: Place): Area | ErrorValue {
    // The same wherever it stands, and asked for with every calculation of every cell.
    if (node.table === null || node.rows === "thisRow") return this.findTable(node, at);
    const known = this.areas.get(node) ?? this.findTable(node, at);
    this.areas.set(node, known);
    return known;
  }

  private findTable(node: FormulaNode & { kind: "table" }, at: Place): Area | ErrorValue {
    const table = node.table === null ? this.tableAround(at) : this.tableNamed(node.table);
    if (!table) return error(node.table === null ? "#VALUE!" : "#REF!");
    const columns = this.columnsOf(table, node.first, node.last);
    if (!columns) return error("#REF!");
    const body = bodyOf(table);
    const { range } = table;
    const below = table.showTotals ? range.rowCount - 1 : range.rowCount;
    const area = (row: number, rowCount: number): Area => new Area(table.sheetId, { row, rowCount, ...columns });
    switch (node.rows) {
      case "all":
        return area(range.row, range.rowCount);
      case "headers":
        return table.showHeaders ? area(range.row, 1) : error("#REF!");
      case "totals":
        return table.showTotals ? area(range.row + range.rowCount - 1, 1) : error("#REF!");
      case "headersAndData":
        return area(range.row, below);
      case "dataAndTotals":
        return area(body.row, range.row + range.rowCount - body.row);
      case "thisRow":
        return table.sheetId === at.sheetId && at.row >= body.row && at.row < body.row + body.rowCount
          ? area(at.row, 1)
          : error("#VALUE!");
      default:
        return area(body.row, body.rowCount);
    }
  }

  /** Everything a formula at `at` reads, without computing it. */
  reads(tree: FormulaNode, at: Place): Reads {
    let kinds = this.known.get(tree);
    if (!kinds) this.known.set(tree, (kinds = new Map<string, KnownReads>()));
    const kind = this.kindOf(at);
    let known = kinds.get(kind);
    if (!known) {
      known = this.findReads(tree, at);
      if (!known.placed) kinds.set(kind, known);
    }
    if (known.ownRow.length === 0) return known;
    const own = known.ownRow.map(({ sheetId, rect }) => ({ sheetId, rect: { ...rect, row: at.row } }));
    return { ...known, areas: [...known.areas, ...own] };
  }

  /** Places of one kind read the same areas with the same text, but for the own row: those inside the same tables' rows. */
  private kindOf(at: Place): string {
    if (!this.tablesOn) {
      this.tablesOn = new Map();
      for (const table of this.workbook.tables) {
        const list = this.tablesOn.get(table.sheetId);
        if (list) list.push(table);
        else this.tablesOn.set(table.sheetId, [table]);
      }
    }
    let kind = at.sheetId;
    for (const table of this.tablesOn.get(at.sheetId) ?? []) {
      const { range } = table;
      if (at.row < range.row || at.row >= range.row + range.rowCount) continue;
      const body = bodyOf(table);
      const within = at.column >= range.column && at.column < range.column + range.columnCount;
      kind += `|${table.name}${at.row >= body.row && at.row < body.row + body.rowCount ? " row" : ""}${within ? " in" : ""}`;
    }
    return kind;
  }

  private findReads(tree: FormulaNode, at: Place): KnownReads {
    const areas = new Map<string, { sheetId: string; rect: Rect }>();
    const ownRow = new Map<string, { sheetId: string; rect: Rect }>();
    const put = (to: typeof areas, { sheetId, rect }: { sheetId: string; rect: Rect }): void => {
      to.set(`${sheetId}:${rect.row}:${rect.column}:${rect.rowCount}:${rect.columnCount}`, { sheetId, rect });
    };
    let volatile = false;
    let custom = false;
    let named = false;
    let placed = false;
    const seen = new Set<string>();
    const visit = (node: FormulaNode): void => {
      if (node.kind === "area") {
        const sheetId = node.sheet === undefined ? at.sheetId : this.sheetId(node.sheet);
        if (sheetId !== undefined) put(areas, { sheetId, rect: node.rect });
      } else if (node.kind === "table") {
        const area = this.table(node, at);
        if (area instanceof Area) put(node.rows === "thisRow" ? ownRow : areas, area);
      } else if (node.kind === "binary" && node.operator === ":") {
        placed ||= inOwnRow(node.left) || inOwnRow(node.right);
        const [from, to] = [this.reach(node.left, at), this.reach(node.right, at)];
        if (from && from.sheetId === to?.sheetId) put(areas, new Area(from.sheetId, hull(from.rect, to.rect)));
        // The range between ends that are computed otherwise is not known beforehand.
        else volatile = true;
      } else if (node.kind === "spill") volatile = true;
      else if (node.kind === "call") {
        volatile ||= isVolatile(node.name);
        custom ||= isCustomName(node.name);
        follow(node.name);
      } else if (node.kind === "name") {
        named = true;
        follow(node.name, node.sheet);
      }
    };
    const follow = (name: string, sheet?: string): void => {
      const sheetId = sheet === undefined ? at.sheetId : this.sheetId(sheet);
      const key = `${sheetId ?? ""}!${name.toLowerCase()}`;
      if (sheetId === undefined || seen.has(key)) return;
      seen.add(key);
      const meaning = this.name(name, sheetId);
      if (meaning) walk(meaning, visit);
      else {
        const body = this.bareTable(name);
        if (body) put(areas, body);
      }
    };
    walk(tree, visit);
    return { areas: [...areas.values()], ownRow: [...ownRow.values()], volatile, custom, named, placed };
  }

  /** The area in which an end of a range lies, whatever is computed: as in Excel, INDEX over an area is not volatile. */
  private reach(node: FormulaNode | null | undefined, at: Place): Area | undefined {
    if (node?.kind === "call" && node.name === "INDEX") return this.reach(node.args[0], at);
    if (node?.kind === "area") {
      const sheetId = node.sheet === undefined ? at.sheetId : this.sheetId(node.sheet);
      return sheetId === undefined ? undefined : new Area(sheetId, node.rect);
    }
    const area = node?.kind === "table" ? this.table(node, at) : undefined;
    return area instanceof Area ? area : undefined;
  }

  private columnsOf(
    table: TableData,
    first: string | undefined,
    last: string | undefined,
  ): { column: number; columnCount: number } | undefined {
    if (first === undefined) return { column: table.range.column, columnCount: table.range.columnCount };
    let places = this.columns.get(table);
    if (!places) {
      places = new Map(table.columns.map((column, index) => [column.name.toLowerCase(), index]));
      this.columns.set(table, places);
    }
    const from = places.get(first.toLowerCase());
    const to = last === undefined ? from : places.get(last.toLowerCase());
    if (from === undefined || to === undefined) return undefined;
    return { column: table.range.column + Math.min(from, to), columnCount: Math.abs(to - from) + 1 };
  }

  private tableNamed(name: string): TableData | undefined {
    this.tables ??= new Map(this.workbook.tables.map((table) => [table.name.toLowerCase(), table]));
    return this.tables.get(name.toLowerCase());
  }

  private tableAround(at: Place): TableData | undefined {
    return this.workbook.tables.find(
      ({ sheetId, range }) =>
        sheetId === at.sheetId &&
        at.row >= range.row &&
        at.row < range.row + range.rowCount &&
        at.column >= range.column &&
        at.column < range.column + range.columnCount,
    );
  }
}

function inOwnRow(node: FormulaNode): boolean {
  let found = false;
  walk(node, (inner) => (found ||= inner.kind === "table" && inner.rows === "thisRow"));
  return found;
}

/** The rows between header and totals. */
export function bodyOf(table: TableData): Rect {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return { ...table.range, row: table.range.row + top, rowCount: Math.max(1, table.range.rowCount - top - bottom) };
}

/** All names with their formulas parsed once. */
function meanings(names: readonly NameData[]): Map<string, NameMeaning[]> {
  const found = new Map<string, NameMeaning[]>();
  for (const { name, formula, sheetId } of names) {
    const meaning = { sheetId, tree: parseFormula(formula) ?? { kind: "value" as const, value: error("#NAME?") } };
    const key = name.toLowerCase();
    const same = found.get(key);
    if (same) same.push(meaning);
    else found.set(key, [meaning]);
  }
  return found;
}

/** Cuts an area that spans the sheet to what is used of it. */
export function clip(rect: Rect, sheet: SheetModel): Rect {
  const tall = rect.rowCount >= MAX_ROWS - rect.row && rect.rowCount > 10_000;
  const broad = rect.columnCount >= MAX_COLUMNS - rect.column && rect.columnCount > 1000;
  if (!tall && !broad) return rect;
  const used = sheet.grid.used() ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  return {
    row: rect.row,
    column: rect.column,
    rowCount: tall ? Math.max(1, used.row + used.rowCount - rect.row) : rect.rowCount,
    columnCount: broad ? Math.max(1, used.column + used.columnCount - rect.column) : rect.columnCount,
  };
}
