/**
 * A colleague edits the very cells that an action of the pane is about to write, after the person has looked and before the action
 * writes. Which cells those are is seen from a run without colleague.
 */
import type { EmbeddedExcel } from "../../embedded/node";
import { quickExcel } from "./quickExcel";

export type Run = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Something the pane writes when a person presses a button. */
export interface WriteAction {
  readonly name: string;
  /** The command in src/commands that writes. */
  readonly command: string;
  readonly book: () => Promise<Uint8Array>;
  /** What the person sees before pressing the button; gives what the button does. */
  readonly look: (run: Run) => Promise<(run: Run) => Promise<unknown>>;
  /** Writes no cell that people type into: its own sheet, the log, or marks of its own. With why. */
  readonly own?: string;
}

/** Logs, which only grow, the card and the sheets of a roll-up, whose figures are the product's: nobody types there. */
const apart = [
  ...["AuditLog", "AccountChanges", "TierReviews", "Scorecard"],
  ...["Books", "Findings", "Scorecard", "Shared", "Claims", "Policies", "Taken"].map((name) => `Rollup_${name}`),
];
/** Columns that the product fills again and again. */
const products = ["检查"];
export const theirs = "同事写的";

interface Place {
  readonly table: string;
  readonly row: number;
  readonly column: number;
}
/** Rows of every table as texts by column; formulas as "=", ids and moments of a run as such. */
type Rows = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Texts that differ from run to run: ids made from the run's name, and the time of now. */
export function masked(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" && value > 40_000 && value < 70_000 && value % 1 !== 0) return "a moment";
  return String(value).replace(/\b(V-)?[A-Z]-?[a-z0-9]{5,6}-\d+|\b[a-zA-Z]+-\d{9,}-[a-z0-9]{6}/g, "an id");
}

function rowsOf({ host: { workbook } }: EmbeddedExcel): Rows {
  return new Map(
    workbook.tables
      .filter(({ name }) => !apart.includes(name))
      .map(({ name, sheetId, range, columns }) => {
        const { grid } = workbook.sheet(sheetId);
        const text = (row: number, column: number): string => {
          const cell = grid.get(range.row + 1 + row, range.column + column);
          return cell?.formula === undefined ? masked(cell?.value) : "=";
        };
        const rows = Array.from({ length: range.rowCount - 1 }, (_, row) =>
          columns.map((column, at) => (products.includes(column.name) ? "" : text(row, at))),
        );
        return [name, rows] as const;
      }),
  );
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell === "" || cell === "=");

interface Measured {
  readonly before: Rows;
  readonly after: Rows;
  /** Cells it writes, in rows that were there first, then the first cells of rows it adds. */
  readonly cells: readonly Place[];
  readonly told: string;
}

async function withBook<T>(action: WriteAction, work: (excel: EmbeddedExcel, run: Run) => Promise<T>): Promise<T> {
  const excel = await quickExcel(await action.book());
  try {
    return await work(excel, (inside) => excel.client.run(inside));
  } finally {
    excel.dispose();
  }
}

/** What the action does with nobody else at work. */
export const measureAction = (action: WriteAction): Promise<Measured> =>
  withBook(action, async (excel, run) => {
    const press = await action.look(run);
    await excel.host.idle();
    const before = rowsOf(excel);
    const told = masked(JSON.stringify(await press(run)));
    await excel.host.idle();
    const after = rowsOf(excel);
    const cells: Place[] = [];
    const added: Place[] = [];
    for (const [table, rows] of after) {
      rows.forEach((row, at) => {
        const old = before.get(table)?.[at];
        const columns = row.flatMap((text, column) =>
          text === (old?.[column] ?? "") || text === "an id" ? [] : column,
        );
        const isNew = old === undefined || isBlank(old);
        for (const column of columns) (isNew ? added : cells).push({ table, row: at, column });
      });
    }
    return { before, after, cells: [...cells, ...added.slice(0, 1)], told };
  });

/** What is wrong after a colleague typed into a cell, in words; empty when all is well. */
export const beside = (
  action: WriteAction,
  measured: Measured,
  place: Place,
  insertAbove: boolean,
): Promise<readonly string[]> =>
  withBook(action, async (excel, run) => {
    const press = await action.look(run);
    await excel.host.idle();
    const colleague = excel.attachClient("赵强");
    const cell = `${place.table}, row ${place.row + 1}, column ${place.column + 1}`;
    await colleague.run(async (context) => {
      const table = context.workbook.tables.getItem(place.table);
      if (insertAbove) table.rows.add(0);
      const header = table.getHeaderRowRange();
      const typed = header.getOffsetRange(place.row + (insertAbove ? 2 : 1), 0).getCell(0, place.column);
      typed.values = [[theirs]];
      await context.sync();
    });
    await excel.host.idle();
    const added = isBlank(measured.before.get(place.table)?.[place.row] ?? []);
    const told = await press(run).then(
      (result) => masked(JSON.stringify(result)),
      (error: unknown) => `refused: ${String(error)}`,
    );
    await excel.host.idle();
    const now = rowsOf(excel);
    const problems: string[] = [];
    for (const [table, rows] of now) {
      const own = table === place.table;
      const at = place.row + (insertAbove ? 1 : 0);
      if (own && rows[at]?.[place.column] !== theirs)
        problems.push(`${cell} holds ${rows[at]?.[place.column] ?? "nothing"}`);
      const before = measured.before.get(table) ?? [];
      const after = measured.after.get(table) ?? [];
      // Rows as they were before the colleague came: theirs apart.
      const rest = rows.filter((_, row) => !own || !((insertAbove && row === 0) || (added && row === at)));
      const news = after.filter((_, row) => isBlank(before[row] ?? []));
      rest.forEach((row, index) => {
        const old = before[index] ?? [];
        const allowed = isBlank(old) ? news : [after[index] ?? []];
        const fits = (made: readonly string[]): boolean =>
          row.every(
            (text, column) =>
              (own && !added && index === place.row && column === place.column) ||
              [old[column] ?? "", made[column] ?? "", "="].includes(text) ||
              made[column] === "=",
          );
        if (!isBlank(row) && !allowed.some(fits)) problems.push(`${table}, row ${index + 1}: ${row.join("|")}`);
      });
    }
    if (!added && told === measured.told) problems.push(`nothing was told: ${told}`);
    return problems.slice(0, 8);
  });
