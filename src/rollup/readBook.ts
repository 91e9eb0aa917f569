/** A manager's workbook read from its file: what it is, and its tables by key. Nothing is written to it. */
import { parseArea } from "../import/xlsx/cellRefs";
import { figureTables } from "../kpis/figureTables";
import { rollupText } from "../locales/rollup";
import { setUpMessage } from "../locales/setup";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import { listById, tables as catalogue } from "../policy/catalogue";
import type { RawPolicy } from "../policy/types";
import { isBlank, plainCell, type CellValue } from "../policy/values";
import { openListRows } from "../workbook/blueprint/listsPanel";
import { cellNames, listHeadName } from "../workbook/blueprint/names";
import type { Book } from "../workbook/book";
import { rawPolicyOf } from "../workbook/policySheet";
import { firstRows, snapshotOf } from "../workbook/read";
import { bookOf } from "../workbook/recognise";
import { enteredColumns, type Snapshots, type TableSnapshot } from "../workbook/snapshot";
import { fillAreas, sharedTexts, wantedArea, type WantedArea } from "./fileCells";
import { openWorkbookFile, type FileTable, type WorkbookFile } from "./workbookFile";

/** What a manager's workbook brings. */
export interface ManagerBook {
  readonly lang: Lang;
  /** Version of the blueprint it was built from; null where the stored description is lost. */
  readonly blueprint: number | null;
  /** Version of its policy; "" where its cell is gone. */
  readonly policyVersion: string;
  /** When it was last saved, as the file says (serial with time); null when it does not say. */
  readonly savedAt: number | null;
  readonly policy: RawPolicy;
  readonly tables: Snapshots;
}

const policyTables = ["Parameters", "RuleBook", "KpiBook", "Lists", "Holidays", "Team"];

/** Tables that are read: everything people fill, and what figures and the policy need. */
const tablesRead: ReadonlySet<string> = new Set([
  ...catalogue.filter(({ kind }) => kind === "data").map(({ key }) => key),
  ...figureTables.filter((key) => key !== "Scorecard"),
  ...policyTables,
]);

/**
 * Reads a manager's workbook.
 * @param bytes the .xlsx file
 * @throws UserError when it is locked, damaged, no Tierbook, made by a newer version, or counts its days from 1904
 */
export function readManagerBook(bytes: Uint8Array): ManagerBook {
  const file = openWorkbookFile(bytes);
  if (file.date1904) throw new UserError(setUpMessage.dates1904);
  const book = bookOf(file.state);
  if (!book.tables.has("Accounts")) throw new UserError(rollupText.noAccounts);
  const read = readCells(file, book);
  return {
    lang: book.lang,
    blueprint: file.state.metadata?.version ?? null,
    policyVersion: plainCell(read.policyVersion),
    savedAt: file.savedAt,
    policy: rawPolicyOf(book, read.tables, read.own),
    tables: read.tables,
  };
}

interface Cells {
  readonly tables: Snapshots;
  readonly own: RawPolicy["lists"];
  readonly policyVersion: CellValue;
}

function readCells(file: WorkbookFile, book: Book): Cells {
  const wanted = new Map<string, WantedArea[]>();
  const want = (part: string, area: WantedArea): WantedArea => {
    wanted.set(part, [...(wanted.get(part) ?? []), area]);
    return area;
  };
  const places = new Map<string, FileTable>(file.tables.map((table) => [table.id, table]));
  const areas = [...book.tables.values()].flatMap((table) => {
    const place = tablesRead.has(table.key) ? places.get(table.tableId) : undefined;
    if (!place) return [];
    const columns = table.columns.filter(({ key }) => key !== null).map(({ index }) => place.body.column + index);
    return [{ table, place, area: want(place.part, wantedArea(place.body, columns)) }];
  });
  const named = (name: string, below: number, rows: number): WantedArea | null => {
    const cell = placeOf(file, name);
    return cell ? want(cell.part, wantedArea({ ...cell, row: cell.row + below, rowCount: rows }, [cell.column])) : null;
  };
  const version = named(book.names.get(cellNames.policyVersion) ?? cellNames.policyVersion, 0, 1);
  const heads = [...listById.values()]
    .filter(({ open }) => open)
    .map(({ id }) => ({ list: id, area: named(listHeadName(id), 1, openListRows) }));
  const shared = sharedTexts(file.pack);
  for (const [part, list] of wanted) fillAreas(file.pack, part, shared, list);

  const tables = Object.fromEntries(
    areas.map(({ table, place, area }) => {
      const columns = Object.fromEntries(
        table.columns.flatMap(({ key, index }) =>
          key === null ? [] : [[key, area.columns.get(place.body.column + index) ?? []]],
        ),
      );
      const { row: rowIndex, column: columnIndex, rowCount } = place.body;
      return [table.key, withoutBlankEnd(snapshotOf(table, { rowIndex, columnIndex, rowCount }, columns))];
    }),
  );
  const cellsOf = (area: WantedArea | null): readonly CellValue[] => (area ? [...area.columns.values()].flat() : []);
  const own = heads.flatMap(({ list, area }) =>
    cellsOf(area).flatMap((cell) =>
      typeof cell === "string" && !isBlank(cell) ? [{ list, code: "", text: cell.trim(), active: true }] : [],
    ),
  );
  return { tables, own, policyVersion: cellsOf(version)[0] ?? null };
}

/** Rows at the end in which nobody entered anything are none. */
function withoutBlankEnd(snapshot: TableSnapshot): TableSnapshot {
  const entered = enteredColumns(snapshot);
  let { rowCount } = snapshot;
  if (entered.length > 0) while (rowCount > 0 && entered.every((values) => isBlank(values[rowCount - 1]))) rowCount--;
  return firstRows(snapshot, rowCount);
}

/** The cell that a name of the workbook means; undefined when it is gone or means something else. */
function placeOf(file: WorkbookFile, name: string) {
  const formula = file.state.names.find((item) => item.name.toLowerCase() === name.toLowerCase())?.formula ?? "";
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+)$/i.exec(formula);
  const part = match && file.parts.get(match[1]?.replace(/''/g, "'") ?? match[2] ?? "");
  const area = match && parseArea(match[3] ?? "");
  return part && area ? { ...area, part } : undefined;
}
