/**
 * A whole workbook as plain text, entry by entry, so that two states can be compared and a difference says where it is.
 * Ids that Excel gives (sheets, tables, conditional formats, comments) are left out or replaced by names: a workbook made
 * in two goes has others than one made in one.
 */
import { arrayFormulasOf, type ArrayFormulas } from "../../embedded/files/arrayFormulas";
import type { SheetModel, WorkbookModel } from "../../embedded/model/contract";
import { holds } from "../../embedded/model/rect";
import type { CellStyle, Rect } from "../../embedded/model/types";
import { cellName } from "../../src/workbook/snapshot";

export type BookDump = Readonly<Record<string, string>>;

export interface DumpOptions {
  /** Tables (by Excel's name) whose rows are left out: logs, with their ids and times. */
  readonly apart?: readonly string[];
  /** Headers of columns that hold a moment: it is kept that there is one, not which. */
  readonly moments?: readonly string[];
}

/** Everything of a workbook but what `apart` names. */
export function dumpBook(workbook: WorkbookModel, options: DumpOptions = {}): BookDump {
  const dump: Record<string, string> = {};
  const nameOf = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
  const { structureProtected, date1904, calculationMode } = workbook;
  dump.workbook = text({
    structureProtected,
    date1904,
    calculationMode,
    active: nameOf.get(workbook.activeSheetId),
    sheets: workbook.sheets.map(({ name }) => name),
  });
  for (const [key, value] of workbook.settings) dump[`setting ${key}`] = text(namedIds(workbook, value));
  for (const [key, value] of Object.entries(workbook.properties)) dump[`property ${key}`] = value;
  for (const [index, part] of workbook.customXmlParts.entries()) dump[`custom XML ${index}`] = part.xml;
  for (const { name, formula, sheetId, visible, comment } of workbook.names) {
    dump[`name ${sheetId === undefined ? "" : `${nameOf.get(sheetId)}!`}${name}`] = text({ formula, visible, comment });
  }
  const apart = new Set(options.apart?.map((name) => name.toLowerCase()));
  const left = new Map<string, Rect[]>();
  for (const { id: _id, sheetId, name, range, filters, columns, ...look } of workbook.tables) {
    const isApart = apart.has(name.toLowerCase());
    if (isApart)
      left.set(sheetId, [
        ...(left.get(sheetId) ?? []),
        { ...range, row: range.row + 1, rowCount: Number.MAX_SAFE_INTEGER },
      ]);
    const area = isApart ? { ...range, rowCount: "apart" } : range;
    const filtered = [...filters].map(([id, criteria]) => [columns.find((column) => column.id === id)?.name, criteria]);
    dump[`table ${name}`] = text({
      sheet: nameOf.get(sheetId),
      area,
      look,
      filtered,
      columns: columns.map(({ id: _column, ...column }) => column),
    });
  }
  const style = styleTexts(workbook);
  const marks = arrayFormulasOf(workbook);
  for (const sheet of workbook.sheets) {
    const moments = momentAreas(workbook, sheet.id, options.moments ?? []);
    dumpSheet(sheet, left.get(sheet.id) ?? [], moments, style, marks, dump);
  }
  return dump;
}

/** Cells of a sheet's tables below the headers. */
const momentAreas = (workbook: WorkbookModel, sheetId: string, headers: readonly string[]): Rect[] =>
  workbook.tables
    .filter((table) => table.sheetId === sheetId)
    .flatMap(({ columns, range }) =>
      columns.flatMap(({ name }, at) =>
        headers.includes(name)
          ? [{ row: range.row + 1, column: range.column + at, rowCount: range.rowCount - 1, columnCount: 1 }]
          : [],
      ),
    );

/** Styles as text by their place, "" for the usual one: thousands of cells share a few of them. */
function styleTexts({ styles }: WorkbookModel): (index: number | undefined) => string {
  const known = new Map<number, string>();
  return (index = 0) => {
    if (index === 0) return "";
    const shown = known.get(index) ?? text(plainStyle(styles.get(index)));
    known.set(index, shown);
    return shown;
  };
}

function dumpSheet(
  sheet: SheetModel,
  left: readonly Rect[],
  moments: readonly Rect[],
  style: (index: number | undefined) => string,
  marks: ArrayFormulas,
  dump: Record<string, string>,
): void {
  const {
    name,
    visibility,
    tabColor,
    showGridlines,
    standardWidth,
    standardHeight,
    freeze,
    protection,
    pageLayout,
    merges,
  } = sheet;
  const add = (what: string, value: unknown): void => void (dump[`${name} ${what}`] = text(value));
  add("sheet", { visibility, tabColor, showGridlines, standardWidth, standardHeight, freeze, protection, pageLayout });
  add("merges", sorted(merges));
  for (const [column, info] of sheet.columns) {
    const { style: index, ...rest } = info;
    const shown = text(trimmed(rest)) + style(index);
    if (shown !== "{}") dump[`${name} column ${column}`] = shown;
  }
  for (const [row, info] of sheet.rows) {
    if (left.some((area) => row >= area.row)) continue;
    const { style: index, ...rest } = info;
    const shown = text(trimmed(rest)) + style(index);
    if (shown !== "{}") dump[`${name} row ${row}`] = shown;
  }
  for (const [rule, areas] of byRule(sheet.validations.map(({ areas, ...rule }) => ({ rule: text(rule), areas }))))
    dump[`${name} validation ${rule}`] = areas;
  const formats = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  for (const [rule, areas] of byRule(
    formats.map(({ id: _id, priority: _priority, areas, ...rule }) => ({ rule: text(rule), areas })),
  ))
    dump[`${name} format ${rule}`] = areas;
  for (const { id: _id, ...comment } of sheet.comments) add(`comment ${text(comment.cell)}`, comment);
  for (const { id: _id, ...chart } of sheet.charts) {
    // A chart put where it stood already stands there all the same.
    const { placed, ...props } = chart.props;
    add(`chart ${chart.name}`, { ...chart, props: { ...(placed as object | undefined), ...props } });
  }
  sheet.grid.forEach((row, column, cell) => {
    if (left.some((area) => holds(area, row, column))) return;
    const { style: index, isLegacy, ...rest } = cell;
    // That a formula comes from a file without mark is of weight only where it would need one.
    const content = isLegacy === true && marks.needsMark(rest.formula ?? "") ? { ...rest, isLegacy } : rest;
    const isMoment = typeof content.value === "number" && moments.some((area) => holds(area, row, column));
    const shown = text({ ...content, value: isMoment ? "a moment" : (content.value ?? undefined) }) + style(index);
    if (shown !== "{}") dump[`${name}!${cellName(row, column)}`] = shown;
  });
}

/** What differs between two dumps, at most `limit` entries: "where: before → after". */
export function differences(before: BookDump, after: BookDump, limit = 10): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => before[key] !== after[key],
  );
  const shown = keys
    .slice(0, limit)
    .map((key) => `${key}: ${before[key] ?? "(nothing)"} → ${after[key] ?? "(nothing)"}`);
  return keys.length > limit ? [...shown, `and ${keys.length - limit} more`] : shown;
}

/** Cells that hold something people or imports entered: no formula, not blank; address to value as text. */
export function enteredCells(workbook: WorkbookModel, options: DumpOptions = {}): ReadonlyMap<string, string> {
  const apart = new Set(options.apart?.map((name) => name.toLowerCase()));
  const cells = new Map<string, string>();
  for (const sheet of workbook.sheets) {
    const logs = workbook.tables.filter((table) => table.sheetId === sheet.id && apart.has(table.name.toLowerCase()));
    if (logs.length > 0) continue;
    sheet.grid.forEach((row, column, cell) => {
      if (cell.formula === undefined && cell.value !== null && cell.spillFrom === undefined)
        cells.set(`${sheet.id}!${cellName(row, column)}`, text(cell.value));
    });
  }
  return cells;
}

/** Same rules together, areas cut into columns and joined again: however often and in whatever pieces a rule was set. */
function byRule(items: readonly { rule: string; areas: readonly Rect[] }[]): Map<string, string> {
  const rules = new Map<string, Map<number, [number, number][]>>();
  for (const { rule, areas } of items) {
    const columns = rules.get(rule) ?? new Map<number, [number, number][]>();
    rules.set(rule, columns);
    for (const area of areas) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        columns.set(column, [...(columns.get(column) ?? []), [area.row, area.row + area.rowCount]]);
      }
    }
  }
  return new Map(
    [...rules].map(([rule, columns]) => [
      rule,
      text([...columns].sort(([a], [b]) => a - b).map(([column, rows]) => [column, joined(rows)])),
    ]),
  );
}

function joined(rows: [number, number][]): [number, number][] {
  const made: [number, number][] = [];
  for (const [from, to] of [...rows].sort(([a], [b]) => a - b)) {
    const last = made[made.length - 1];
    if (last && from < last[1])
      made.push([from, to]); // the same rule twice over one cell shows as such
    else if (last && from === last[1]) last[1] = to;
    else made.push([from, to]);
  }
  return made;
}

/** A style without its place in the file it came from. */
function plainStyle({ sourceXf: _source, baseXf: _base, ...style }: CellStyle): unknown {
  return style;
}

/** Without what says nothing: false and undefined. */
const trimmed = (info: object): object =>
  Object.fromEntries(Object.entries(info).filter(([, value]) => value !== undefined && value !== false && value !== 0));

/** The book's description holds ids of tables and columns: replaced by what they are called. */
function namedIds(workbook: WorkbookModel, value: unknown): unknown {
  if (typeof value !== "string" || !value.includes('"tables"')) return value;
  const json = JSON.parse(value) as {
    tables?: Record<string, { id?: string; columns?: Record<string, number> } | string>;
  };
  for (const stored of Object.values(json.tables ?? {})) {
    if (typeof stored === "string") continue;
    const table = workbook.tables.find((item) => String(item.id) === stored.id);
    stored.id = table?.name ?? `no table: ${stored.id}`;
    for (const [key, id] of Object.entries(stored.columns ?? {})) {
      (stored.columns as Record<string, unknown>)[key] =
        table?.columns.find((column) => column.id === id)?.name ?? `no column: ${id}`;
    }
  }
  return json;
}

const sorted = (rects: readonly Rect[]): Rect[] => [...rects].sort((a, b) => a.row - b.row || a.column - b.column);

/** JSON with sorted keys. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
