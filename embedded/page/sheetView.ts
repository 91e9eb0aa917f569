/** Draws the workbook of a host with Univer's sheet in a container and gives a person's edits to the model. */
import {
  ICommandService,
  IUniverInstanceService,
  type ICellData,
  type ICommandInfo,
  type IRange,
  type IWorkbookData,
  UniverInstanceType,
} from "@univerjs/core";
import type { FormulaCalculator } from "../calc";
import type { Change } from "../model/contract";
import type { Host, HostClient } from "../host";
import { mayStand } from "./mayStand";
import { editOf } from "./sheetView/edits";
import {
  drawCells,
  drawWorkbook,
  fromRange,
  placeKey,
  placeOf,
  sameDrawing,
  type DrawnSheet,
} from "./sheetView/snapshot";
import { hushLateChecks } from "./sheetView/lateChecks";
import { startUniver, type UniverSheet } from "./sheetView/univerSheet";

/** Changes of a sheet after which its cells are looked through again; other changes draw the whole workbook anew. */
const cellKinds = new Set(["calculated", "conditionalFormat", "comment", "chart", "protection"]);

export class SheetView {
  private sheet: UniverSheet | undefined;
  private unsubscribe: () => void = () => undefined;
  private readonly drawn = new Map<string, DrawnSheet>();
  /** Sheets whose cells may differ from what is drawn. */
  private readonly stale = new Set<string>();
  private structure = false;
  private planned = false;
  /** Univer changes because of us. */
  private drawing = false;
  private unit = "";
  private units = 0;

  /**
   * @param container element to fill
   * @param localClientId the client in whose name the person in front of the page edits
   */
  constructor(
    readonly container: HTMLElement,
    readonly host: Host,
    readonly localClientId: string,
  ) {}

  /** Draws the workbook; resolves when the grid is on the screen. */
  async open(): Promise<void> {
    this.sheet = await startUniver(this.container, this.host.settings.locale);
    this.drawAll();
    const { injector } = this.sheet;
    injector.get(ICommandService).onCommandExecuted((command) => this.heard(command));
    const unsubscribe = this.host.workbook.subscribe((change) => this.note(change));
    const listen = hushLateChecks();
    this.unsubscribe = () => {
      unsubscribe();
      listen();
    };
  }

  /** Removes the grid and stops following the model. */
  dispose(): void {
    this.unsubscribe();
    this.sheet?.univer.dispose();
    this.sheet = undefined;
    this.container.replaceChildren();
  }

  /** The text of a cell of the visible sheet as it stands on the screen. */
  displayed(row: number, column: number): string {
    return this.sheet?.api.getActiveWorkbook()?.getActiveSheet().getRange(row, column).getDisplayValue() ?? "";
  }

  /** The colour behind a cell of the visible sheet, "#rrggbb", or "" for none. */
  fillOf(row: number, column: number): string {
    return (
      this.sheet?.api.getActiveWorkbook()?.getActiveSheet().getRange(row, column).getCellStyleData()?.bg?.rgb ?? ""
    );
  }

  /** Takes a change of the model in; drawing follows, once for many changes. */
  private note(change: Change): void {
    switch (change.kind) {
      case "cells":
        if (change.changeType === "RangeEdited") this.stale.add(change.sheetId);
        else this.structure = true;
        break;
      case "format":
      case "formulas":
        this.stale.add(change.sheetId);
        // Widths and heights belong to the frame of the sheet.
        if (change.kind === "format") this.structure ||= this.frameChanged(change.sheetId);
        break;
      case "sheet":
        if (change.what === "activated") {
          this.showActive();
          return;
        }
        if (cellKinds.has(change.what)) this.stale.add(change.sheetId);
        else this.structure = true;
        break;
      case "table":
        this.stale.add(change.sheetId);
        if (change.what === "filter") this.structure = true;
        break;
      case "selection":
        if (change.origin.clientId === this.localClientId && change.origin.by === "api")
          this.select(change.sheetId, change.rect);
        return;
      case "name":
        this.structure = true;
        break;
      default:
        return;
    }
    this.plan();
  }

  private plan(): void {
    if (this.planned) return;
    this.planned = true;
    requestAnimationFrame(() => {
      this.planned = false;
      if (!this.sheet) return;
      // Drawing everything anew would close the editor of a cell in which somebody is typing.
      if (this.structure && this.sheet.api.getActiveWorkbook()?.isCellEditing()) setTimeout(() => this.plan(), 300);
      else if (this.structure) this.drawAll();
      else this.drawStale();
    });
  }

  /** Cells of the visible sheet that differ from what is drawn. */
  private drawStale(): void {
    const { workbook } = this.host;
    const id = this.activeSheetId();
    if (id === undefined || !this.stale.has(id)) return;
    this.stale.delete(id);
    const sheet = workbook.sheets.find((each) => each.id === id);
    if (!sheet) return;
    const before = this.drawn.get(id) ?? new Map<number, never>();
    const after = drawCells(workbook, sheet, this.evaluate);
    const cellValue: Record<number, Record<number, ICellData | null>> = {};
    let count = 0;
    const put = (key: number, data: ICellData | null): void => {
      const { row, column } = placeOf(key);
      (cellValue[row] ??= {})[column] = data;
      count += 1;
    };
    for (const [key, cell] of after) if (!sameDrawing(before.get(key), cell)) put(key, complete(cell.data));
    for (const key of before.keys()) if (!after.has(key)) put(key, null);
    this.drawn.set(id, after);
    const worksheet = this.sheet?.api.getActiveWorkbook()?.getSheetBySheetId(id);
    if (count === 0 || !worksheet) return;
    const used = sheet.grid.used(true);
    // Rows or columns beyond the drawn frame need a larger frame.
    if (
      used &&
      (used.row + used.rowCount > worksheet.getMaxRows() || used.column + used.columnCount > worksheet.getMaxColumns())
    )
      return this.drawAll();
    this.asUs((commands) =>
      commands.syncExecuteCommand(
        "sheet.mutation.set-range-values",
        { unitId: this.unit, subUnitId: id, cellValue },
        { onlyLocal: true },
      ),
    );
  }

  /** Draws the workbook anew and puts selection and view back. */
  private drawAll(): void {
    const { sheet } = this;
    if (!sheet) return;
    this.structure = false;
    this.stale.clear();
    const { workbook } = this.host;
    const before = this.place();
    const data = drawWorkbook(`book-${(this.units += 1)}`, workbook, sheet.locale, (each) => {
      const cells = drawCells(workbook, each, this.evaluate);
      this.drawn.set(each.id, cells);
      return cells;
    });
    this.frames = new Map(workbook.sheets.map((each) => [each.id, frameKey(each)]));
    this.drawing = true;
    try {
      const instances = sheet.injector.get(IUniverInstanceService);
      if (this.unit) instances.disposeUnit(this.unit);
      this.unit = data.id;
      sheet.univer.createUnit<IWorkbookData, never>(UniverInstanceType.UNIVER_SHEET, data);
    } finally {
      this.drawing = false;
    }
    this.showActive();
    if (before) this.putBack(before);
  }

  private frames = new Map<string, string>();

  private frameChanged(sheetId: string): boolean {
    const sheet = this.host.workbook.sheets.find((each) => each.id === sheetId);
    return sheet !== undefined && this.frames.get(sheetId) !== frameKey(sheet);
  }

  private readonly evaluate: FormulaCalculator["evaluate"] = (formula, at, writtenFor) => {
    const { calculator } = this.host;
    return "evaluate" in calculator ? (calculator as FormulaCalculator).evaluate(formula, at, writtenFor) : null;
  };

  /** Where the person is: sheet, selection, first visible cell. */
  private place(): { sheetId: string; range: IRange | undefined; row: number; column: number } | undefined {
    const worksheet = this.sheet?.api.getActiveWorkbook()?.getActiveSheet();
    if (!worksheet) return undefined;
    const range = worksheet.getActiveRange()?.getRange();
    const scroll = worksheet.getScrollState();
    return {
      sheetId: worksheet.getSheetId(),
      range,
      row: scroll.sheetViewStartRow,
      column: scroll.sheetViewStartColumn,
    };
  }

  private putBack({ sheetId, range, row, column }: NonNullable<ReturnType<SheetView["place"]>>): void {
    const worksheet = this.sheet?.api.getActiveWorkbook()?.getActiveSheet();
    if (!worksheet || worksheet.getSheetId() !== sheetId) return;
    this.quietly(() => {
      if (range && range.endRow < worksheet.getMaxRows() && range.endColumn < worksheet.getMaxColumns()) {
        worksheet
          .getRange(
            range.startRow,
            range.startColumn,
            range.endRow - range.startRow + 1,
            range.endColumn - range.startColumn + 1,
          )
          .activate();
      }
      if (row > 0 || column > 0) worksheet.scrollToCell(row, column);
    });
  }

  /** Brings the model's active sheet to the front. */
  private showActive(): void {
    const book = this.sheet?.api.getActiveWorkbook();
    const id = this.host.workbook.activeSheetId;
    if (!book || book.getActiveSheet().getSheetId() === id || !book.getSheetBySheetId(id)) return;
    this.quietly(() => book.setActiveSheet(id));
    this.plan();
  }

  private select(sheetId: string, rect: { row: number; column: number; rowCount: number; columnCount: number }): void {
    this.showActive();
    const worksheet = this.sheet?.api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    if (!worksheet || rect.row >= worksheet.getMaxRows() || rect.column >= worksheet.getMaxColumns()) return;
    const rowCount = Math.min(rect.rowCount, worksheet.getMaxRows() - rect.row);
    const columnCount = Math.min(rect.columnCount, worksheet.getMaxColumns() - rect.column);
    this.quietly(() => {
      worksheet.getRange(rect.row, rect.column, rowCount, columnCount).activate();
      worksheet.scrollToCell(rect.row, rect.column);
    });
  }

  private activeSheetId(): string | undefined {
    return this.sheet?.api.getActiveWorkbook()?.getActiveSheet().getSheetId();
  }

  /** Univer has done something: if a person did it, the model does it too, and what the model says is drawn. */
  private heard(command: Readonly<ICommandInfo>): void {
    if (this.drawing || !this.sheet) return;
    const p = (command.params ?? {}) as Readonly<Record<string, unknown>>;
    if (p["unitId"] !== undefined && p["unitId"] !== this.unit) return;
    if (command.id === "sheet.operation.set-worksheet-active") return this.activated(String(p["subUnitId"] ?? ""));
    if (command.id === "sheet.operation.set-selections") return this.selected(p);
    const { workbook, settings } = this.host;
    const shown = (sheetId: string, row: number, column: number) => {
      const cell = workbook.sheets.find((each) => each.id === sheetId)?.grid.get(row, column);
      return { value: cell?.value ?? null, formula: cell?.formula };
    };
    const edit = editOf(command.id, p, settings.locale, shown, (at, text) => mayStand(this.host, at, text));
    if (edit === undefined) return;
    if (command.id === "sheet.mutation.set-range-values") this.forget(String(p["subUnitId"]), p["cellValue"]);
    else this.structure = true;
    const after = (): void => this.plan();
    if (edit === "redraw") return after();
    const client = this.client();
    if (!client) return after();
    this.host.edit(client, edit).then(after, (error: unknown) => {
      this.onRefused(error);
      after();
    });
  }

  /** Told when the model refused a person's edit (a protected sheet, a name that is taken); the sheet shows what was before. */
  onRefused: (error: unknown) => void = () => undefined;

  /** What Univer wrote by itself is not what we drew: those cells are drawn again. */
  private forget(sheetId: string, cellValue: unknown): void {
    this.stale.add(sheetId);
    const drawn = this.drawn.get(sheetId);
    if (!drawn) return;
    for (const [row, cells] of Object.entries((cellValue ?? {}) as Record<string, Record<string, unknown>>))
      for (const column of Object.keys(cells)) drawn.set(placeKey(Number(row), Number(column)), { look: "", data: {} });
  }

  private activated(sheetId: string): void {
    this.plan();
    const client = this.client();
    if (!client || sheetId === this.host.workbook.activeSheetId) return;
    this.host
      .edit(client, (editor) => editor.sheets.activate(sheetId))
      .catch((error: unknown) => this.onRefused(error));
  }

  private selected(p: Readonly<Record<string, unknown>>): void {
    const selections = p["selections"] as { range: Parameters<typeof fromRange>[0] }[] | undefined;
    const range = selections?.[selections.length - 1]?.range;
    const client = this.client();
    if (!range || !client || Number.isNaN(range.startRow) || Number.isNaN(range.startColumn)) return;
    const sheetId = String(p["subUnitId"] ?? "");
    this.host
      .edit(client, (editor) => editor.book.select(sheetId, fromRange(range)))
      .catch((error: unknown) => this.onRefused(error));
  }

  private client(): HostClient | undefined {
    return this.host.clients.find((client) => client.id === this.localClientId);
  }

  private asUs(work: (commands: ICommandService) => void): void {
    this.quietly(() => {
      const commands = this.sheet?.injector.get(ICommandService);
      if (commands) work(commands);
    });
  }

  private quietly(work: () => unknown): void {
    const before = this.drawing;
    this.drawing = true;
    try {
      work();
    } finally {
      this.drawing = before;
    }
  }
}

/** Univer merges new data into a cell: what is not there any more must be taken out by name. */
const complete = (data: ICellData): ICellData => ({ v: null, f: null, si: null, p: null, ...data });

/** Everything of a sheet that belongs to its frame: widths, heights, what is hidden. */
function frameKey(sheet: Host["workbook"]["sheets"][number]): string {
  const lines = (map: ReadonlyMap<number, { width?: number; height?: number; hidden?: boolean }>): string =>
    [...map].map(([index, info]) => `${index}:${info.width ?? info.height ?? ""}${info.hidden ? "h" : ""}`).join(",");
  return `${lines(sheet.columns)}|${lines(sheet.rows)}|${sheet.merges.length}|${sheet.standardWidth}`;
}
