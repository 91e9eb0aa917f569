/** Panels, defined names, rows of the catalogue and computed columns: written where they are missing, never over what people typed. */
import { setUpNote } from "../../locales/setup";
import type { Message } from "../../locales/types";
import { columnFormula } from "../blueprint/columnFormulas";
import { dataNames } from "../blueprint/dataNames";
import { cellNames, listHeadName, listName, referenceName } from "../blueprint/names";
import { openListRows } from "../blueprint/listsPanel";
import { usedLists } from "../blueprint/policyRows";
import type { Panel, PanelCell, PlannedCell, Scope } from "../blueprint/types";
import { computedWay, formulaRowLimit } from "../book";
import { cellName, columnLetters, quoteSheet } from "../snapshot";
import { toExcel } from "../writeText";
import type { Batch } from "./batch";
import type { Details, TableDetails } from "./details";
import { isOurFormula, isOwnFormula, sameFormula } from "./formulaText";
import type { SheetTarget, TableTarget, Target } from "./target";
import type { WorkbookState } from "./state";

/** Everything that writing needs to know. */
export interface Making {
  readonly batch: Batch;
  readonly state: WorkbookState;
  readonly target: Target;
  readonly details: Details;
  readonly scope: Scope;
  /** The same scope in every mode and basis: to recognise formulas of ours. */
  readonly variants: readonly Scope[];
  readonly note: (message: Message) => void;
}

const isFormula = (cell: PlannedCell): cell is { readonly formula: string } => typeof cell === "object" && cell !== null && "formula" in cell;

const content = (cell: PlannedCell): string | number | boolean => (isFormula(cell) ? cell.formula : toExcel(cell));

/** Columns that stay blank between a table and a panel on its right. */
const gap = 2;

/** 0-based place of a panel: where its anchor stands, else its default; a list that came later stands right of the others. */
export function panelPlace(making: Making, sheet: SheetTarget, panel: Panel): { row: number; column: number } {
  const known = making.details.panels.get(panel.anchor);
  if (known) return known;
  const first = sheet.plan.panels.find(({ anchor }) => anchor === panel.beside);
  const placed = first && making.details.panels.get(first.anchor);
  if (first && placed) return { row: placed.row + panel.row - first.row, column: placed.column + panel.column - first.column };
  if (panel.beside !== undefined) return panel;
  if (panel.rightOfTables === true) return { row: panel.row, column: panel.column + Math.max(0, tableEnd(making, sheet) + gap - firstRight(sheet)) };
  const others = sheet.plan.panels.flatMap((other) => making.details.panels.get(other.anchor) ?? []);
  if (others.length === 0) return panel;
  const missing = sheet.plan.panels.filter((other) => !making.details.panels.has(other.anchor));
  return { row: panel.row, column: Math.max(...others.map((other) => other.column)) + 1 + missing.indexOf(panel) };
}

/** First column of a sheet that no table of it covers after the set-up. */
function tableEnd(making: Making, sheet: SheetTarget): number {
  const ends = making.target.tables
    .filter((table) => table.sheet === sheet)
    .map((table) => {
      const { existing, missing, plan } = table;
      const left = making.details.tables.get(table.key)?.column ?? plan.column;
      return left + (existing ? existing.columns.length + missing.length : plan.columns.length);
    });
  return Math.max(0, ...ends);
}

/** The leftmost planned column of the panels right of the tables: they keep their places to each other. */
const firstRight = (sheet: SheetTarget): number =>
  Math.min(...sheet.plan.panels.filter((panel) => panel.rightOfTables === true).map(({ column }) => column));

/** Captions, entries and formulas of the panels. Entries are never touched once the panel is there. */
export async function writePanels(making: Making): Promise<void> {
  for (const sheet of making.target.sheets) {
    for (const panel of sheet.plan.panels) {
      const place = panelPlace(making, sheet, panel);
      const present = making.details.panels.get(panel.anchor)?.cells;
      const taken = making.details.taken.get(panel.anchor);
      const writes = panel.cells.filter(
        ({ row, column }) => (taken?.[row]?.[column] ?? "") === "",
      ).filter((cell) => needsWriting(making, cell, present?.[cell.row]?.[cell.column]));
      if (writes.length === 0) continue;
      const item = making.batch.context.workbook.worksheets.getItem(sheet.name);
      for (const run of columnRuns(writes)) {
        const values = run.map((cell) => [content(cell.content(making.scope))]);
        await making.batch.room(2, JSON.stringify(values).length * 2);
        const first = run[0] as PanelCell;
        item.getRangeByIndexes(place.row + first.row, place.column + first.column, run.length, 1).formulas = values;
      }
    }
  }
}

/** Are the tables and columns there that a panel's cell is about? */
export const isWanted = (making: Making, cell: PanelCell): boolean => (cell.needs ?? []).every((ref) => making.scope.has(ref));

function needsWriting(making: Making, cell: PanelCell, present: unknown): boolean {
  if (!isWanted(making, cell)) return false;
  const planned = cell.content(making.scope);
  if (planned === null) return false;
  if (present === undefined) return true;
  // What people cleared stays clear, but without a date no formula can say anything.
  if (present === "") return cell.kind !== "entry" || cell.name === "today" || making.state.journal !== null;
  if (!isFormula(planned) || sameFormula(present, planned.formula, "")) return false;
  const variants = making.variants.flatMap((scope) => {
    const other = cell.content(scope);
    return isFormula(other) ? [other.formula] : [];
  });
  return isOurFormula(present, variants, "");
}

/** Cells below each other that are written in one go. */
function columnRuns(cells: readonly PanelCell[]): PanelCell[][] {
  const runs: PanelCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1];
    const before = last?.[last.length - 1];
    if (last && before && before.column === cell.column && before.row + 1 === cell.row) last.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** Defined names by what they should refer to: "TB_Today" → "=制度设置!$B$4". */
export function plannedNames(making: Making): ReadonlyMap<string, string> {
  const { target, scope } = making;
  const names = new Map<string, string>();
  const add = (name: string, formula: string): void => void names.set(target.names.get(name) ?? name, formula);
  for (const sheet of target.sheets) {
    const at = (row: number, column: number): string => `${quoteSheet(sheet.name)}!${absolute(row, column)}`;
    for (const panel of sheet.plan.panels) {
      const { row, column } = panelPlace(making, sheet, panel);
      add(panel.anchor, `=${at(row, column)}`);
      for (const cell of panel.cells) {
        if (!cell.name) continue;
        const first = at(row + cell.row, column + cell.column);
        const last = cell.nameRows ? `:${absolute(row + cell.row + cell.nameRows - 1, column + cell.column)}` : "";
        add(cellNames[cell.name], `=${first}${last}`);
      }
    }
    if (sheet.key !== "Lists") continue;
    for (const list of usedLists(target.choice)) {
      const panel = sheet.plan.panels.find((candidate) => candidate.anchor === listHeadName(list.id));
      if (!panel) continue;
      const { row, column } = panelPlace(making, sheet, panel);
      const from = at(row + 1, column);
      if (list.open) {
        const whole = `${from}:${absolute(row + openListRows, column)}`;
        add(listName(list.id), `=${from}:INDEX(${whole},MAX(1,COUNTA(${whole})))`);
      } else add(listName(list.id), `=${from}:${absolute(row + list.values.length, column)}`);
    }
  }
  for (const ref of references(target)) if (scope.has(ref)) add(referenceName(ref), `=${scope.column(ref)}`);
  for (const [name, formula] of dataNames(scope)) add(name, formula);
  return names;
}

/** References that columns of the workbook make: "Team.name", and the customers' names. */
export function references(target: Target): ReadonlySet<string> {
  const refs = new Set<string>(["Accounts.accountName"]);
  for (const table of target.tables) for (const column of table.plan.columns) if (column.ref && column.type !== "accountRef") refs.add(column.ref);
  return refs;
}

const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** Adds missing names and mends those whose cells are gone. */
export async function writeNames(making: Making): Promise<void> {
  const present = new Map(making.state.names.map((item) => [item.name.toLowerCase(), item.formula]));
  for (const [name, formula] of plannedNames(making)) {
    const now = present.get(name.toLowerCase());
    if (now !== undefined && !now.includes("#REF!")) continue;
    await making.batch.room(2, formula.length * 2);
    if (now === undefined) making.batch.context.workbook.names.add(name, formula);
    else making.batch.context.workbook.names.getItem(name).formula = formula;
  }
}

/** Computed columns of the tables that people fill. */
export async function writeColumnFormulas(making: Making): Promise<void> {
  for (const table of making.target.tables) {
    if (table.plan.keyColumns) continue;
    const details = making.details.tables.get(table.key);
    const rowCount = details?.rowCount ?? 1;
    const restored: string[] = [];
    for (const entry of table.plan.columns) {
      const ref = `${table.key}.${entry.key}`;
      const formula = columnFormula(ref, making.scope);
      if (formula === null) continue;
      if (computedWay(entry, rowCount) !== "formula") continue;
      const present = details?.formulas.get(entry.key);
      const variants = making.variants.flatMap((scope) => columnFormula(ref, scope) ?? []);
      const header = making.scope.cell(ref).replace(/^\[@\[?|\]?\]$/g, "");
      const own = (present ?? []).filter((cell) => isOwnFormula(cell, [formula, ...variants], table.name)).length;
      if (own > 0)
        making.note({ text: setUpNote.formulaKept, args: { sheet: table.sheet.name, column: unescaped(header), count: own } });
      const cells = (present ?? Array.from({ length: rowCount }, () => "")).map((cell) =>
        cell === "" || (!sameFormula(cell, formula, table.name) && isOurFormula(cell, variants, table.name)) ? formula : null,
      );
      if (cells.every((cell) => cell === null)) continue;
      await making.batch.room(4, cells.reduce((bytes, cell) => bytes + (cell?.length ?? 4) * 2, 0));
      const column = making.batch.context.workbook.tables.getItem(table.name).columns.getItem(unescaped(header));
      column.getDataBodyRange().formulas = cells.map((cell) => [cell]);
      if (present) restored.push(header);
    }
    if (restored.length > 0) {
      making.note({ text: setUpNote.formulaRepaired, args: { sheet: table.sheet.name, column: restored.join("、") } });
    }
    if (rowCount > formulaRowLimit) making.note({ text: setUpNote.valuesAboveLimit, args: { sheet: table.sheet.name, limit: formulaRowLimit } });
  }
}

const unescaped = (header: string): string => header.replace(/'(['[\]#@])/g, "$1");

/** Rows that the catalogue fills: formulas of new tables, missing rows, lost cells of those that are there. */
export async function writeRows(making: Making): Promise<void> {
  for (const table of making.target.tables) {
    if (!table.plan.keyColumns) continue;
    const details = making.details.tables.get(table.key);
    if (details?.body) await repairRows(making, table, details);
    else await fillNewTable(making, table);
  }
}

/** Formulas of a table that this run made with values only. */
async function fillNewTable(making: Making, table: TableTarget): Promise<void> {
  const rows = table.plan.rows(making.scope);
  const item = making.batch.context.workbook.worksheets.getItem(table.sheet.name);
  for (const [index] of table.plan.columns.entries()) {
    const cells = rows.map((row) => row[index] ?? null);
    const formulas = cells.map((cell) => (isFormula(cell) ? cell.formula : null));
    const own = columnFormula(`${table.key}.${table.plan.columns[index]?.key ?? ""}`, making.scope);
    const values = own === null ? formulas : rows.map(() => own);
    if (values.every((value) => value === null)) continue;
    await making.batch.room(3, JSON.stringify(values).length * 2);
    item.getRangeByIndexes(table.plan.row + 1, table.plan.column + index, values.length, 1).formulas = values.map((value) => [value]);
  }
}

/** A key cell as text; keys are text or numbers, anything else is none. */
export const keyOf = (cell: unknown): string => (typeof cell === "string" || typeof cell === "number" ? String(cell) : "");

/** Place of every planned row in a table that is there: index of the body row, or null where it is missing. */
export function rowPlaces(table: TableTarget, rows: readonly (readonly PlannedCell[])[], body: readonly (readonly unknown[])[]): readonly (number | null)[] {
  const existing = table.existing;
  const keys = table.plan.keyColumns ?? [];
  const keyed = (columns: readonly number[]) => (row: readonly unknown[]): string =>
    columns.map((column) => keyOf(row[column])).join("\n");
  const plannedKey = keyed(keys.map((key) => table.plan.columns.findIndex((column) => column.key === key)));
  const bodyKey = keyed(keys.map((key) => existing?.indexOf(key) ?? -1));
  const places = new Map(body.map((row, index) => [bodyKey(row), index] as const).reverse());
  return rows.map((row) => places.get(plannedKey(row)) ?? null);
}

async function repairRows(making: Making, table: TableTarget, details: TableDetails): Promise<void> {
  const existing = table.existing;
  const body = details.body ?? [];
  if (!existing) return;
  const rows = table.plan.rows(making.scope);
  const places = rowPlaces(table, rows, body);
  let variantRows: readonly (readonly (readonly PlannedCell[])[])[] | undefined;
  /** What other modes and settings would have written: mostly the cell is as planned, and nobody asks. */
  const variants = (at: number, index: number): readonly string[] =>
    (variantRows ??= making.variants.map((scope) => table.plan.rows(scope))).flatMap((variant) => {
      const cell = variant[at]?.[index] ?? null;
      return isFormula(cell) ? [cell.formula] : [];
    });
  const writes = new Map<number, Map<number, PlannedCell>>();
  for (const [at, place] of places.entries()) {
    if (place === null) continue;
    for (const [index, entry] of table.plan.columns.entries()) {
      const added = table.missing.indexOf(entry);
      const column = added >= 0 ? existing.columns.length + added : existing.indexOf(entry.key);
      const planned = columnFormulaCell(making, table, entry.key) ?? rows[at]?.[index] ?? null;
      if (column === undefined) continue;
      const present = body[place]?.[column] ?? "";
      // In another mode a command writes the value: a function that stayed would show an error there.
      const left = planned === null && entry.filledBy === "formula" && typeof present === "string" && /^=.*TIERBOOK\./is.test(present);
      if (left) writes.set(column, (writes.get(column) ?? new Map<number, PlannedCell>()).set(place, ""));
      if (planned === null) continue;
      const lost = present === "" && entry.filledBy !== "person";
      const stale = isFormula(planned) && !sameFormula(present, planned.formula, table.name) && isOurFormula(present, variants(at, index), table.name);
      // Values of a date give way to formulas again once the figures are computed in their cells.
      const dated = table.key === "Scorecard" && hasDatedValues(making) && entry.filledBy === "formula" && isFormula(planned) && !(typeof present === "string" && present.startsWith("="));
      if (lost || stale || dated) writes.set(column, (writes.get(column) ?? new Map<number, PlannedCell>()).set(place, planned));
    }
  }
  const item = making.batch.context.workbook.worksheets.getItem(table.sheet.name);
  for (const [column, cells] of writes) {
    // The whole column in one go, blank cells as blank: a single formula would make Excel fill the blank limits of a band with it.
    const values = body.map((row, place) => {
      const planned = cells.get(place);
      return [planned !== undefined ? content(planned) : (row[column] ?? "") === "" ? "" : null];
    });
    await making.batch.room(2, JSON.stringify(values).length * 2);
    item.getRangeByIndexes(details.row + 1, details.column + column, values.length, 1).formulas = values;
  }
  await appendRows(making, table, details, rows.filter((_, at) => places[at] === null));
}

/** Do figures that are computed in their cells now still stand there as values of a day? */
function hasDatedValues(making: Making): boolean {
  const marks = making.target.sheets.flatMap(({ plan }) =>
    plan.panels.flatMap(({ anchor, cells }) => {
      const mark = cells.find(({ name }) => name === "valuesAt");
      return mark ? [making.details.panels.get(anchor)?.cells[mark.row]?.[mark.column]] : [];
    }),
  );
  return making.scope.figures === "formulas" && marks.some((day) => day !== undefined && day !== "");
}

/** The day of values goes with them; last of all, so that an interrupted run finds it again. */
export async function clearValuesDay(making: Making): Promise<void> {
  if (!hasDatedValues(making)) return;
  const name = making.target.names.get(cellNames.valuesAt) ?? cellNames.valuesAt;
  await making.batch.room(2);
  making.batch.context.workbook.names.getItem(name).getRange().values = [[""]];
}

const columnFormulaCell = (making: Making, table: TableTarget, key: string): PlannedCell => {
  const formula = columnFormula(`${table.key}.${key}`, making.scope);
  return formula === null ? null : { formula };
};

/** Adds rows at the end of a table that nothing stands below of, and lets the table take them in. */
async function appendRows(making: Making, table: TableTarget, details: TableDetails, rows: readonly (readonly PlannedCell[])[]): Promise<void> {
  const existing = table.existing;
  if (!existing || rows.length === 0) return;
  const width = existing.columns.length + table.missing.length;
  // Columns that this run adds stand right of those that were there.
  const indexOf = (key: string): number | undefined => {
    const added = table.missing.findIndex((column) => column.key === key);
    return added >= 0 ? existing.columns.length + added : existing.indexOf(key);
  };
  const planned = (row: readonly PlannedCell[], index: number, key: string): PlannedCell =>
    columnFormulaCell(making, table, key) ?? row[index] ?? null;
  const values = rows.map((row) => {
    const cells: (string | number | boolean)[] = Array.from({ length: width }, () => "");
    table.plan.columns.forEach((entry, index) => {
      const column = indexOf(entry.key);
      const cell = planned(row, index, entry.key);
      if (column !== undefined && cell !== null && !isFormula(cell)) cells[column] = content(cell);
    });
    return cells;
  });
  await making.batch.room(6 + table.plan.columns.length * 2, JSON.stringify(values).length * 2);
  const item = making.batch.context.workbook.worksheets.getItem(table.sheet.name);
  item.getRangeByIndexes(details.row + 1 + details.rowCount, details.column, values.length, width).formulas = values;
  const last = cellName(details.row + details.rowCount + values.length, details.column + width - 1);
  making.batch.context.workbook.tables
    .getItem(table.name)
    .resize(item.getRange(`${cellName(details.row, details.column)}:${last}`));
  // Formulas of a row can only stand inside the table: they follow once it has taken the rows in.
  for (const [index, entry] of table.plan.columns.entries()) {
    const column = indexOf(entry.key);
    const formulas = rows.map((row) => {
      const cell = planned(row, index, entry.key);
      return [isFormula(cell) ? cell.formula : null];
    });
    if (column === undefined || formulas.every(([formula]) => formula === null)) continue;
    await making.batch.room(2, JSON.stringify(formulas).length * 2);
    item.getRangeByIndexes(details.row + 1 + details.rowCount, details.column + column, rows.length, 1).formulas = formulas;
  }
}
