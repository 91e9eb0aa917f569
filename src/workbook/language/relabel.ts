/**
 * Changes the language of a filled workbook: sheet titles, headers, list values in cells, catalogue texts, messages, colours' words.
 * A word of ours becomes the same word in the new language; everything else stays. Formulas are written anew by the set-up that
 * follows. It may stop anywhere: the next run goes on, because a word that is right already is left alone.
 */
import { setUpMessage, setUpStep } from "../../locales/setup";
import { languages } from "../../locales/types";
import type { Lang } from "../../locales/types";
import type { Progress } from "../../locales/progress";
import { UserError } from "../../locales/userError";
import { packs, parameters } from "../../policy/catalogue";
import { listName, referenceName } from "../blueprint/names";
import type { BookChoice } from "../blueprint/policyRows";
import { makeScope } from "../blueprint/scope";
import { figureWay } from "../blueprint/scorecard/way";
import { sheetPlans } from "../blueprint/sheets";
import type { SheetPlan } from "../blueprint/types";
import type { Sources } from "../blueprint/validation";
import { Batch } from "../build/batch";
import { bookName, bookSetting, essentialsFormula, setUpSetting, type SetUpJournal } from "../build/metadata";
import type { WorkbookState } from "../build/state";
import { newHeader } from "../build/target";
import { readRawPolicy } from "../policySheet";
import type { Recognised } from "../recogniseTables";
import { writeCells, type PlacedCell } from "../writeRanges";
import { captionCells, headCells, panelCells, tableCells, type Scopes } from "./cells";
import { lookAround, type KnownTable } from "./look";
import {
  relabelAmounts,
  relabelCharts,
  relabelFormats,
  relabelInputs,
  relabelPage,
  relabelValidation,
  relabelWidths,
} from "./rules";

/** Everything there can be: tables of packs that are off change their language too. */
const everything: BookChoice = {
  packs: packs.map((pack) => pack.code),
  profile: "full",
  personalData: true,
  extraParameters: new Set(parameters.map((entry) => entry.id)),
};

export interface RelabelOptions {
  /** Journal id of the run. */
  readonly runId: string;
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

/** New names of sheets that bear our title in another language. A name that people gave stays. */
function newSheetNames(
  state: WorkbookState,
  sheets: ReadonlyMap<SheetPlan, string>,
  to: Lang,
): ReadonlyMap<SheetPlan, string> {
  const taken = new Set(state.sheets.map((sheet) => sheet.name.toLowerCase()));
  const names = new Map<SheetPlan, string>();
  for (const [plan, now] of sheets) {
    const title = plan.title[to];
    const lang = languages.find(
      (candidate) => now === plan.title[candidate] || now.startsWith(`${plan.title[candidate]} (Tierbook`),
    );
    if (lang === undefined || now === title || now.startsWith(`${title} (Tierbook`)) {
      names.set(plan, now);
      continue;
    }
    let name = title + now.slice(plan.title[lang].length);
    for (let attempt = 1; taken.has(name.toLowerCase()); attempt++)
      name = `${title} (Tierbook${attempt === 1 ? "" : ` ${attempt}`})`;
    taken.add(name.toLowerCase());
    names.set(plan, name);
  }
  return names;
}

/** Stands in for a header while another column still has the name it is to get. */
const passingHeader = (key: string): string => `TB_${key}`;

/** Headers that are ours in another language, with what they become. */
function newHeaders(
  { table }: KnownTable,
  to: Lang,
): readonly { index: number; key: string; header: string; next: string }[] {
  const changes = table.columns.flatMap((column) => {
    const entry = table.entry.columns.find((candidate) => candidate.key === column.key);
    if (!entry) return [];
    const ours = (label: string): boolean => column.header === label || column.header === `${label} (${entry.key})`;
    const is = column.header === passingHeader(entry.key) || languages.some((lang) => ours(entry.label[lang]));
    return !is || ours(entry.label[to]) ? [] : [{ index: column.index, key: entry.key, header: column.header, entry }];
  });
  const staying = new Set(
    table.columns
      .filter((column) => !changes.some((change) => change.index === column.index))
      .map((column) => column.header.toLowerCase()),
  );
  return changes.map(({ index, key, header, entry }) => {
    const next = newHeader(entry, to, staying);
    staying.add(next.toLowerCase());
    return { index, key, header, next };
  });
}

async function renameHeaders(batch: Batch, known: KnownTable, to: Lang): Promise<void> {
  const changes = newHeaders(known, to);
  const columns = batch.context.workbook.tables.getItem(known.table.tableName).columns;
  const wanted = new Set(changes.map(({ next }) => next.toLowerCase()));
  await batch.room(changes.length * 4, changes.length * 100);
  for (const { index, key, header } of changes)
    if (wanted.has(header.toLowerCase())) columns.getItemAt(index).name = passingHeader(key);
  for (const { index, next } of changes) columns.getItemAt(index).name = next;
}

/** Drop-downs that the workbook has. */
function presentSources(state: WorkbookState, book: Recognised): Sources {
  const present = new Set(state.names.map((item) => item.name.toLowerCase()));
  const actual = (name: string): string | undefined => {
    const known = book.names.get(name) ?? name;
    return present.has(known.toLowerCase()) ? known : undefined;
  };
  return { list: (list) => actual(listName(list)), reference: (ref) => actual(referenceName(ref)) };
}

/**
 * Changes the language.
 * @param book the workbook as it was recognised; `to` is another language than its own, or one that an interrupted run began with
 * @throws UserError before anything is written: locked structure or a protected sheet
 */
export async function relabel(
  context: Excel.RequestContext,
  state: WorkbookState,
  book: Recognised,
  to: Lang,
  options: RelabelOptions,
): Promise<void> {
  const known = sheetPlans(everything).flatMap((sheet) =>
    sheet.tables.flatMap((plan): KnownTable[] => {
      const table = book.tables.get(plan.entry.key);
      return table ? [{ table, plan, sheet }] : [];
    }),
  );
  const sheets = new Map(known.map(({ sheet, table }) => [sheet, table.sheetName] as const));
  const names = newSheetNames(state, sheets, to);
  if (state.structureLocked && [...names].some(([plan, name]) => sheets.get(plan) !== name))
    throw new UserError(setUpMessage.structureLocked);
  options.progress?.({ text: setUpStep.language });
  const around = await lookAround(context, state, book, known, options.signal);
  const own = (await readRawPolicy(context, book)).lists;
  const scopes = Object.fromEntries(
    languages.map((lang) => [
      lang,
      makeScope({
        lang,
        mode: book.mode,
        salesBasis: "order",
        figures: figureWay(book.mode, (table) => book.tables.get(table)?.rowCount ?? 0),
        tableNames: new Map([...book.tables].map(([key, table]) => [key, table.tableName])),
        headers: new Map(),
        names: book.names,
        initial: { today: 0, period: "" },
      }),
    ]),
  ) as Scopes;

  const { settings, worksheets } = context.workbook;
  const sheetNames = Object.fromEntries([...names].map(([plan, name]) => [plan.key, name]));
  const base: SetUpJournal = state.journal ?? {
    id: options.runId,
    sheets: {},
    tables: Object.fromEntries([...book.tables].map(([key, table]) => [key, table.tableName])),
    names: Object.fromEntries(book.names),
    lang: to,
    mode: book.mode,
    packs: [...book.packs],
    profile: book.profile,
    looks: [],
    added: [],
    outlined: [],
    ruling: null,
    charts: null,
    grouping: null,
    relabel: to,
    relabelOnly: true,
  };
  const batch = new Batch(context, options.signal);
  await batch.room(1, 6000);
  settings.add(
    setUpSetting,
    JSON.stringify({ ...base, sheets: { ...base.sheets, ...sheetNames }, lang: to, relabel: to }),
  );
  await batch.send();

  // Cells first: headers and sheets are renamed when everything below them is right.
  const cells = new Map<string, { cells: PlacedCell[]; rowByRow: boolean }>();
  const put = (sheet: string, more: readonly PlacedCell[], rowByRow = false): void => {
    const entry = cells.get(sheet) ?? { cells: [], rowByRow: false };
    cells.set(sheet, { cells: [...entry.cells, ...more], rowByRow: entry.rowByRow || rowByRow });
  };
  for (const look of around.tables) {
    put(look.table.sheetName, tableCells(look, scopes, own, to), look.hiddenRows);
    put(look.table.sheetName, captionCells(look, to));
  }
  for (const look of around.sheets) put(look.name, headCells(look, to));
  for (const look of around.panels) put(look.sheetName, panelCells(look, scopes, to));
  const signal = options.signal ? { signal: options.signal } : {};
  for (const [sheet, { cells: placed, rowByRow }] of cells)
    await writeCells(context, sheet, placed, { ...signal, rowByRow });

  const sources = presentSources(state, book);
  const again = typeof state.journal?.relabel === "string";
  for (const look of around.tables) {
    const { sheetName } = look.table;
    await relabelValidation(batch, look, sheetName, sources, to, again);
    await relabelFormats(batch, look, scopes, to);
    await relabelWidths(batch, look, sheetName, to);
    await relabelAmounts(batch, look, sheetName, to);
    await renameHeaders(batch, look, to);
  }
  for (const look of around.panels) await relabelInputs(batch, look, sources, to, again);
  for (const look of around.sheets) {
    await relabelPage(batch, look, look.name, to);
    await relabelCharts(batch, look, look.name, to);
  }
  for (const [plan, name] of names) {
    const now = sheets.get(plan);
    await batch.room(2);
    if (now !== undefined && now !== name) worksheets.getItem(now).name = name;
  }
  await batch.room(3, 60_000);
  const essentials = { lang: to, mode: book.mode, packs: [...book.packs], profile: book.profile };
  if (state.metadata)
    settings.add(
      bookSetting,
      JSON.stringify({ ...state.metadata, lang: to, sheets: { ...state.metadata.sheets, ...sheetNames } }),
    );
  const repeated = state.names.find((item) => item.name.toLowerCase() === bookName.toLowerCase());
  if (repeated) context.workbook.names.getItem(repeated.name).formula = essentialsFormula(essentials);
  if (base.relabelOnly) settings.getItem(setUpSetting).delete();
  else
    settings.add(
      setUpSetting,
      JSON.stringify({ ...base, sheets: { ...base.sheets, ...sheetNames }, lang: to, relabel: null }),
    );
  await batch.send();
}
