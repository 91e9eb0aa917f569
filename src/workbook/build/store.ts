/** The end of a set-up: looks whether everything is there and stores what recognises the book next time. */
import { setUpMessage } from "../../locales/setup";
import { UserError } from "../../locales/userError";
import type { Book } from "../book";
import { recogniseTables } from "../recogniseTables";
import { blueprintVersion, bookName, bookSetting, essentialsFormula, setUpSetting, type Metadata } from "./metadata";
import { readState } from "./state";
import type { Target } from "./target";

/** A book that was just set up; `done` ends the run's journal. */
export interface ReadyBook extends Book {
  readonly done: () => Promise<void>;
}

/**
 * Reads the workbook again, checks that every table and column of the target is there, and stores the description of the book.
 * @throws UserError when something is missing although it was written: another person or program took it away meanwhile
 */
export async function finish(context: Excel.RequestContext, target: Target): Promise<ReadyBook> {
  const state = await readState(context);
  const book = recogniseTables(state);
  for (const table of target.tables) {
    const made = book?.tables.get(table.key);
    const lacking = made ? table.plan.columns.find((column) => made.indexOf(column.key) === undefined) : undefined;
    if (!made || lacking) {
      throw new UserError(setUpMessage.notWhole, { sheet: table.sheet.name, column: (lacking ?? table.plan.columns[0])?.label[target.lang] ?? table.key });
    }
  }
  if (!book) throw new UserError(setUpMessage.noTierbook);
  const before = state.metadata;
  const metadata: Metadata = {
    version: blueprintVersion,
    lang: target.lang,
    mode: target.mode,
    packs: [...target.choice.packs],
    profile: target.choice.profile,
    sheets: { ...before?.sheets, ...Object.fromEntries(target.sheets.map((sheet) => [sheet.key, sheet.name])) },
    tables: Object.fromEntries(
      [...book.tables].map(([key, table]) => [
        key,
        {
          name: table.tableName,
          id: table.tableId,
          columns: Object.fromEntries(table.columns.flatMap((column) => (column.key === null ? [] : [[column.key, column.id] as const]))),
        },
      ]),
    ),
    names: Object.fromEntries(target.names),
    personalData: target.choice.personalData,
  };
  const text = JSON.stringify(metadata);
  // First of all: once the description is stored, nothing tells a run that goes on after a failure from a repair.
  if (before === null) context.workbook.worksheets.getItem(target.sheets[0]?.name ?? "").activate();
  if (before === null || JSON.stringify(before) !== text) context.workbook.settings.add(bookSetting, text);
  const essentials = essentialsFormula(metadata);
  const repeated = state.names.find((item) => item.name.toLowerCase() === bookName.toLowerCase());
  if (!repeated) context.workbook.names.add(bookName, essentials).visible = false;
  else {
    const item = (): Excel.NamedItem => context.workbook.names.getItem(repeated.name);
    if (repeated.formula !== essentials) item().formula = essentials;
    if (repeated.visible) item().visible = false;
  }
  await context.sync();
  const { packs, profile, personalData } = target.choice;
  const done = async (): Promise<void> => {
    context.workbook.settings.getItem(setUpSetting).delete();
    await context.sync();
  };
  return { lang: target.lang, mode: target.mode, packs, profile, personalData, tables: book.tables, names: target.names, done };
}
