/** What a person did in Univer's sheet, as edits of the model. */
import { CellValueType, type ICellData, type IRange, type Nullable } from "@univerjs/core";
import type { Editor } from "../../model";
import type { CellValue } from "../../model/types";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/rect";
import { fromRange } from "./snapshot";

/** An edit of the model; what it did is drawn back from the model, also when it was refused. */
export type Edit = (editor: Editor) => void;

type Parameters = Readonly<Record<string, unknown>>;
type Cells = Record<string, Record<string, Nullable<ICellData>>>;

const points = (pixels: number): number => (pixels * 3) / 4;
const ranges = (value: unknown): IRange[] =>
  Array.isArray(value) ? (value as IRange[]) : value ? [value as IRange] : [];
const wholeRows = (range: IRange): { row: number; column: number; rowCount: number; columnCount: number } => ({
  row: range.startRow,
  column: 0,
  rowCount: range.endRow - range.startRow + 1,
  columnCount: MAX_COLUMNS,
});
const wholeColumns = (range: IRange): { row: number; column: number; rowCount: number; columnCount: number } => ({
  row: 0,
  column: range.startColumn,
  rowCount: MAX_ROWS,
  columnCount: range.endColumn - range.startColumn + 1,
});

/** Sizes come as one number for all or by index. */
function eachSize(value: unknown, work: (index: number | undefined, size: number) => void): void {
  if (typeof value === "number") work(undefined, value);
  else if (value && typeof value === "object") {
    for (const [index, size] of Object.entries(value)) if (typeof size === "number") work(Number(index), size);
  }
}

function sizes(axis: "rows" | "columns"): (p: Parameters, sheetId: string) => Edit {
  return (p, sheetId) => (editor) => {
    const set = (rect: ReturnType<typeof wholeRows>, size: number): void =>
      axis === "rows"
        ? editor.format.setRowHeight(sheetId, rect, points(size))
        : editor.format.setColumnWidth(sheetId, rect, points(size));
    eachSize(axis === "rows" ? p["rowHeight"] : p["colWidth"], (index, size) => {
      for (const range of ranges(p["ranges"])) {
        const whole = axis === "rows" ? wholeRows(range) : wholeColumns(range);
        if (index === undefined) set(whole, size);
        else if (axis === "rows" && index >= range.startRow && index <= range.endRow)
          set({ ...whole, row: index, rowCount: 1 }, size);
        else if (axis === "columns" && index >= range.startColumn && index <= range.endColumn)
          set({ ...whole, column: index, columnCount: 1 }, size);
      }
    });
  };
}

const hidden =
  (axis: "rows" | "columns", hide: boolean) =>
  (p: Parameters, sheetId: string): Edit =>
  (editor) => {
    for (const range of ranges(p["ranges"]))
      editor.format.setHidden(sheetId, axis === "rows" ? wholeRows(range) : wholeColumns(range), axis, hide);
  };

/** Cell contents: a change of style alone is none. */
function contents(
  p: Parameters,
  sheetId: string,
  locale: string,
  shown: (row: number, column: number) => { value: CellValue; formula?: string },
  mayStand: (row: number, column: number, text: string) => boolean,
): Edit | undefined {
  const writes: { row: number; column: number; text: string }[] = [];
  for (const [row, cells] of Object.entries((p["cellValue"] ?? {}) as Cells)) {
    for (const [column, data] of Object.entries(cells)) {
      const text = typed(data);
      if (text === undefined) continue;
      const now = shown(Number(row), Number(column));
      const was =
        now.formula ??
        (now.value === null
          ? ""
          : typeof now.value === "object"
            ? now.value.error
            : typeof now.value === "boolean"
              ? String(now.value).toUpperCase()
              : String(now.value));
      if (text !== was) writes.push({ row: Number(row), column: Number(column), text });
    }
  }
  const [only, ...others] = writes;
  // Validation is asked about what is typed, which is one cell; what is pasted or filled in goes past it, as in Excel.
  if (!only || (others.length === 0 && !mayStand(only.row, only.column, only.text))) return undefined;
  return (editor) => {
    for (const { row, column, text } of writes) {
      if (text === "") editor.cells.clear(sheetId, { row, column, rowCount: 1, columnCount: 1 }, "Contents");
      else editor.cells.typeText(sheetId, row, column, text, locale);
    }
  };
}

/** The text a cell's new data stands for; undefined when its content is not touched. */
function typed(data: Nullable<ICellData>): string | undefined {
  if (data === null) return "";
  if (data === undefined) return undefined;
  if (typeof data.f === "string" && data.f !== "") return data.f;
  const rich = data.p?.body?.dataStream;
  if (rich) return rich.replace(/[\r\n]+$/, "").replace(/\r/g, "\n");
  if (data.v === undefined) return undefined;
  if (data.v === null) return "";
  if (data.t === CellValueType.BOOLEAN) return data.v === 1 || data.v === true ? "TRUE" : "FALSE";
  return String(data.v);
}

/** Mutations of Univer that are edits of the model, by their id. Whatever is not here is drawn back as the model has it. */
export const editTable: Readonly<Record<string, (p: Parameters, sheetId: string) => Edit>> = {
  "sheet.mutation.set-worksheet-col-width": sizes("columns"),
  "sheet.mutation.set-worksheet-row-height": sizes("rows"),
  "sheet.mutation.set-col-hidden": hidden("columns", true),
  "sheet.mutation.set-col-visible": hidden("columns", false),
  "sheet.mutation.set-row-hidden": hidden("rows", true),
  "sheet.mutation.set-row-visible": hidden("rows", false),
  "sheet.mutation.insert-row": (p, sheetId) => (editor) => {
    editor.grid.insert(sheetId, wholeRows(p["range"] as IRange), "Down");
  },
  "sheet.mutation.insert-col": (p, sheetId) => (editor) => {
    editor.grid.insert(sheetId, wholeColumns(p["range"] as IRange), "Right");
  },
  "sheet.mutation.remove-rows": (p, sheetId) => (editor) =>
    editor.grid.remove(sheetId, wholeRows(p["range"] as IRange), "Up"),
  "sheet.mutation.remove-col": (p, sheetId) => (editor) =>
    editor.grid.remove(sheetId, wholeColumns(p["range"] as IRange), "Left"),
  "sheet.mutation.set-frozen": (p, sheetId) => (editor) =>
    editor.grid.freeze(sheetId, Number(p["ySplit"] ?? 0), Number(p["xSplit"] ?? 0)),
  "sheet.mutation.insert-sheet": (p) => (editor) => {
    editor.sheets.add((p["sheet"] as { name?: string } | undefined)?.name);
  },
  "sheet.mutation.remove-sheet": (_p, sheetId) => (editor) => editor.sheets.remove(sheetId),
  "sheet.mutation.set-worksheet-name": (p, sheetId) => (editor) => editor.sheets.rename(sheetId, String(p["name"])),
  "sheet.mutation.set-worksheet-order": (p, sheetId) => (editor) => editor.sheets.move(sheetId, Number(p["toOrder"])),
  "sheet.mutation.set-worksheet-hidden": (p, sheetId) => (editor) =>
    editor.sheets.setVisibility(sheetId, p["hidden"] ? "Hidden" : "Visible"),
  "sheet.mutation.set-tab-color": (p, sheetId) => (editor) =>
    editor.sheets.setView(sheetId, { tabColor: String(p["color"] ?? "") }),
  "sheet.mutation.add-worksheet-merge": (p, sheetId) => (editor) => {
    for (const range of ranges(p["ranges"])) editor.format.merge(sheetId, fromRange(range), false);
  },
  "sheet.mutation.remove-worksheet-merge": (p, sheetId) => (editor) => {
    for (const range of ranges(p["ranges"])) editor.format.unmerge(sheetId, fromRange(range));
  },
};

/**
 * The edit behind a mutation of Univer.
 * @param shown what the model holds in a cell, to leave alone what did not change
 * @param mayStand asked before a single cell is written: does its validation let the text in, or the person insist?
 * @returns the edit; "redraw" when the model has no such edit; undefined when nothing of the workbook changed
 */
export function editOf(
  id: string,
  p: Parameters,
  locale: string,
  shown: (sheetId: string, row: number, column: number) => { value: CellValue; formula?: string },
  mayStand: (at: { sheetId: string; row: number; column: number }, text: string) => boolean = () => true,
): Edit | "redraw" | undefined {
  const sheetId = String(p["subUnitId"] ?? "");
  if (id === "sheet.mutation.set-range-values")
    return (
      contents(
        p,
        sheetId,
        locale,
        (row, column) => shown(sheetId, row, column),
        (row, column, text) => mayStand({ sheetId, row, column }, text),
      ) ?? "redraw"
    );
  if (harmless.has(id) || !id.startsWith("sheet.mutation.")) return undefined;
  return editTable[id]?.(p, sheetId) ?? "redraw";
}

/** Mutations that only concern the drawing. */
const harmless = new Set([
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.set-worksheet-row-is-auto-height",
  "sheet.mutation.set-worksheet-row-count",
  "sheet.mutation.set-worksheet-column-count",
  "sheet.mutation.empty",
  "sheet.mutation.mark-dirty-filter-change",
  "sheet.mutation.set-worksheet-permission-points",
]);
