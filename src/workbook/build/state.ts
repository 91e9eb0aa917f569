/** What the workbook holds, as plain data: sheets, tables with columns, names, our settings. One round trip whatever its size. */
import { setUpMessage } from "../../locales/setup";
import { UserError } from "../../locales/userError";
import { bookSetting, readJournal, readMetadata, setUpSetting, type Metadata, type SetUpJournal } from "./metadata";

export interface SheetState {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

export interface ColumnState {
  readonly id: number;
  readonly name: string;
  readonly index: number;
}

export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly sheetName: string;
  readonly rowCount: number;
  readonly columns: readonly ColumnState[];
}

export interface NameState {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
}

export interface WorkbookState {
  readonly structureLocked: boolean;
  readonly sheets: readonly SheetState[];
  readonly tables: readonly TableState[];
  readonly names: readonly NameState[];
  readonly metadata: Metadata | null;
  readonly journal: SetUpJournal | null;
}

/** 1 January 2000 in a workbook that counts its days from 1904. Any other answer is the system that everything here works with. */
const millennium1904 = 35064;

/**
 * Queues the loads; the returned function reads the answer after the next sync.
 * That function throws a UserError when the workbook counts its dates from 1904: every date in it would be four years off.
 */
export function askForState(context: Excel.RequestContext): () => WorkbookState {
  const { workbook } = context;
  const protection = workbook.protection.load("protected");
  const sheets = workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  const tables = workbook.tables.load(
    "items/id,items/name,items/rows/count,items/worksheet/name,items/columns/items/id,items/columns/items/name,items/columns/items/index",
  );
  const names = workbook.names.load("items/name,items/formula,items/visible");
  const book = workbook.settings.getItemOrNullObject(bookSetting).load("value");
  const journal = workbook.settings.getItemOrNullObject(setUpSetting).load("value");
  const day = workbook.functions.date(2000, 1, 1).load("value");
  return () => {
    if (day.value === millennium1904) throw new UserError(setUpMessage.dates1904);
    return {
    structureLocked: protection.protected,
    sheets: sheets.items.map((sheet) => ({ name: sheet.name, visible: sheet.visibility === "Visible", protected: sheet.protection.protected })),
    tables: tables.items.map((table) => ({
      id: table.id,
      name: table.name,
      sheetName: table.worksheet.name,
      rowCount: table.rows.count,
      columns: table.columns.items.map(({ id, name, index }) => ({ id, name, index })).sort((a, b) => a.index - b.index),
    })),
    names: names.items.map((item) => ({ name: item.name, formula: String(item.formula), visible: item.visible })),
    metadata: book.isNullObject ? null : readMetadata(book.value),
    journal: journal.isNullObject ? null : readJournal(journal.value),
    };
  };
}

/**
 * Reads the state.
 * @throws UserError when the workbook counts its dates from 1904
 */
export async function readState(context: Excel.RequestContext): Promise<WorkbookState> {
  const answer = askForState(context);
  await context.sync();
  return answer();
}
