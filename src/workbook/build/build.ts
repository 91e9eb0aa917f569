/** Makes the workbook as the target says, in one queue of actions; the journal in the settings lets an interrupted run go on. */
import type { Lang, Message } from "../../locales/types";
import { setUpNote, setUpStep } from "../../locales/setup";
import type { Progress } from "../../locales/progress";
import { columnByRef } from "../../policy/catalogue";
import type { Scope } from "../blueprint/types";
import { Batch } from "./batch";
import { clearValuesDay, keyOf, rowPlaces, writeColumnFormulas, writeNames, writePanels, writeRows, type Making } from "./contents";
import type { Details } from "./details";
import { columnLooks, outlines, panelLooks, parameterFormats, placedTable, sheetLooks, type PlacedTable } from "./looks";
import { setUpSetting, type SetUpJournal } from "./metadata";
import { undoOutline, writeOutlines, type PlannedOutline } from "./outline";
import { writeFormats, writeParameterValidation, writeValidation } from "./rules";
import { lineLooks, pageAreas, scorecardGrew, whyLooks, writeCharts } from "./scorecardPage";
import { buildSheets, buildTables, tableLooks } from "./structure";
import type { SheetTarget, Target } from "./target";
import type { WorkbookState } from "./state";
import { planWidenings } from "./widen";

export interface BuildInput {
  readonly state: WorkbookState;
  readonly target: Target;
  readonly details: Details;
  readonly scope: Scope;
  readonly variants: readonly Scope[];
  readonly runId: string;
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

/** What was made, for the result. */
export interface BuildResult {
  /** Keys of tables and columns that were added by this run or the one it goes on with. */
  readonly added: readonly string[];
  readonly notes: readonly Message[];
}

/** Columns added to tables that were there: of this run, and of the interrupted one. */
function addedColumns(input: BuildInput): readonly string[] {
  const now = input.target.tables.flatMap((table) => (table.existing ? table.missing.map((column) => `${table.key}.${column.key}`) : []));
  return [...new Set([...(input.state.journal?.added ?? []), ...now])];
}

/** Sheets whose looks are to be set: new ones, and those that the interrupted run had not finished. */
function unfinishedSheets(input: BuildInput): readonly string[] {
  const made = input.target.sheets.filter((sheet) => sheet.existing === null).map((sheet) => sheet.key);
  const newTables = input.target.tables.filter((table) => !table.existing).map((table) => table.sheet.key);
  return [...new Set([...(input.state.journal?.looks ?? []), ...made, ...newTables])].filter((key) => input.target.sheets.some((sheet) => sheet.key === key));
}

/** Panels that came with a later version, on sheets that are there; and those that the interrupted run had not finished. */
function unfinishedPanels(input: BuildInput): readonly string[] {
  return input.target.sheets.flatMap((sheet) =>
    sheet.plan.panels.flatMap(({ anchor, beside, rightOfTables }) => {
      const late = sheet.existing !== null && (beside !== undefined || rightOfTables === true) && !input.details.panels.has(anchor);
      return late || input.state.journal?.looks.includes(anchor) === true ? [anchor] : [];
    }),
  );
}

/** Charts of the sheets that are to have some, as they were before the run or the one it goes on with. */
const chartsBefore = ({ state, details }: BuildInput): string[] =>
  state.journal?.charts ?? [...details.charts.values()].flatMap((charts) => charts.map(({ name }) => name));

/**
 * Builds and repairs.
 * @returns what was added and what people should know
 */
export async function build(context: Excel.RequestContext, given: BuildInput): Promise<BuildResult> {
  const widened = planWidenings(given.target, given.details);
  const input = { ...given, details: widened.details };
  const { target, state, progress } = input;
  const batch = new Batch(context, input.signal);
  const notes: Message[] = [];
  const making: Making = { ...input, batch, note: (message) => void notes.push(message) };
  const placed = new Map(target.tables.map((table) => [table.key, placedTable(making, table)]));
  const panels = new Set(unfinishedPanels(input));
  const looks = [...unfinishedSheets(input), ...panels];
  const added = addedColumns(input);
  const unsure = state.journal?.grouping ?? null;
  const journal: SetUpJournal = {
    id: input.runId,
    sheets: Object.fromEntries(target.sheets.map((sheet) => [sheet.key, sheet.name])),
    tables: Object.fromEntries(target.tables.map((table) => [table.key, table.name])),
    names: Object.fromEntries(target.names),
    lang: target.lang,
    mode: target.mode,
    packs: [...target.choice.packs],
    profile: target.choice.profile,
    looks,
    added: [...added],
    outlined: [...(state.journal?.outlined ?? [])],
    ruling: state.journal?.ruling ?? null,
    charts: chartsBefore(input),
    grouping: unsure,
    relabel: null,
    relabelOnly: false,
  };
  const writeJournal = (change: Partial<SetUpJournal> = {}): void => {
    Object.assign(journal, change);
    context.workbook.settings.add(setUpSetting, JSON.stringify(journal));
  };

  const planned = plannedOutlines(placed, looks, added, target.lang);
  const half = planned.find((outline) => outline.mark === unsure);
  if (half) await undoOutline(context, half);

  progress?.({ text: setUpStep.building });
  await batch.room(2, 4000);
  writeJournal();
  await buildSheets(batch, target);
  await buildTables(batch, target, input.scope, widened);
  progress?.({ text: setUpStep.formulas });
  await writeNames(making);
  await writePanels(making);
  await writeRows(making);
  await writeColumnFormulas(making);

  progress?.({ text: setUpStep.looks });
  for (const sheet of target.sheets) {
    const tables = target.tables.filter((table) => table.sheet === sheet).flatMap((table) => placed.get(table.key) ?? []);
    const whole = looks.includes(sheet.key);
    for (const table of tables) {
      const columns = whole ? table.columns : table.columns.filter((column) => added.includes(`${table.table.key}.${column.entry.key}`));
      if (columns.length > 0) await columnLooks(making, table, columns);
      // A table that the interrupted run had made may lack the rest of its looks.
      if (whole && table.table.existing) tableLooks(batch.context.workbook.tables.getItem(table.table.name), table.table.plan);
      await parameterLooks(making, table);
      await lineLooks(making, table, whole);
      await batch.room(6, 4000);
      writeJournal({ ruling: table.table.key });
      await writeValidation(making, table);
      await writeFormats(making, table);
    }
    if (whole) await sheetLooks(making, sheet, tables);
    else for (const panel of sheet.plan.panels) if (panels.has(panel.anchor)) await panelLooks(making, sheet, panel);
    await scorecardPage(making, sheet, tables, whole || sheet.plan.panels.some(({ anchor }) => panels.has(anchor)));
    const groups = planned.filter((outline) => outline.sheet === sheet.name);
    const done = journal.outlined.includes(sheet.key);
    // The group that the interrupted run was about to make was taken back; those before it are there.
    const made = done ? groups.length : Math.max(0, groups.findIndex((outline) => outline.mark === unsure));
    await writeOutlines(batch, groups, made, (outline) => writeJournal({ grouping: outline.mark }));
    if (!whole && groups.length === 0) continue;
    await batch.room(1, 4000);
    const outlined = groups.length > 0 && !done ? [...journal.outlined, sheet.key] : journal.outlined;
    writeJournal({ looks: journal.looks.filter((key) => key !== sheet.key), outlined, grouping: null });
  }
  await clearValuesDay(making);
  await switchColumns(making);
  for (const name of target.hide) {
    await batch.room(2);
    context.workbook.worksheets.getItem(name).visibility = "Hidden";
  }
  await batch.send();
  return { added: [...target.tables.filter((table) => !table.existing).map((table) => table.key), ...added], notes: [...notes, ...addedNotes(input, added)] };
}

/** Charts, print and second page of the Scorecard. */
async function scorecardPage(making: Making, sheet: SheetTarget, tables: readonly PlacedTable[], fresh: boolean): Promise<void> {
  const table = tables.find(({ table: { key } }) => key === "Scorecard");
  if (!table) return;
  await writeCharts(making, sheet, table);
  if (fresh || scorecardGrew(making, table)) await pageAreas(making, sheet, table);
  if (fresh) await whyLooks(making, sheet);
}

/** Hides columns that are needed no longer; those needed again are shown where the rest of their topic is. */
async function switchColumns(making: Making): Promise<void> {
  // Columns that the interrupted run had added are there by now, but nobody had them before: they stay as their outline left them.
  const made = new Set(making.state.journal?.added);
  for (const table of making.target.tables) {
    if (table.off.length + table.on.length === 0) continue;
    const details = making.details.tables.get(table.key);
    if (!details) continue;
    const sheet = making.batch.context.workbook.worksheets.getItem(table.sheet.name);
    const again = new Set(table.on.map((column) => column.key));
    const groupOf = (key: string | null): string | undefined => table.plan.columns.find((column) => column.key === key)?.group;
    const open = new Set(
      table.plan.columns.flatMap(({ key, group }) => (!again.has(key) && details.hidden.get(key) === false ? [group] : [])),
    );
    const show = table.on
      .filter(({ key }) => open.has(groupOf(key) ?? "") && !made.has(`${table.key}.${key ?? ""}`))
      .map((column) => column.index);
    await making.batch.room((table.off.length + show.length) * 2);
    for (const index of table.off) sheet.getRangeByIndexes(details.row, details.column + index, 1, 1).columnHidden = true;
    for (const index of show) sheet.getRangeByIndexes(details.row, details.column + index, 1, 1).columnHidden = false;
  }
}

/** Outlines of new sheets, and of columns added to others. */
function plannedOutlines(
  placed: ReadonlyMap<string, PlacedTable>,
  looks: readonly string[],
  added: readonly string[],
  lang: Lang,
): readonly PlannedOutline[] {
  return [...placed.values()].flatMap(({ table, columns, headerRow }) => {
    const wanted = looks.includes(table.sheet.key) ? columns : columns.filter((column) => added.includes(`${table.key}.${column.entry.key}`));
    return outlines(wanted, lang).map((outline): PlannedOutline => ({
      ...outline,
      sheet: table.sheet.name,
      captionRow: Math.max(0, headerRow - 1),
      mark: `${table.key}:${wanted.find((column) => column.at === outline.first)?.entry.key ?? outline.first}`,
    }));
  });
}

/** Formats and validation of parameters' values: all of a new table, the added rows of an old one. */
async function parameterLooks(making: Making, placed: PlacedTable): Promise<void> {
  const { table } = placed;
  if (table.key !== "Parameters") return;
  const ids = table.plan.rows(making.scope).map((row) => keyOf(row[table.plan.columns.findIndex((column) => column.key === "parameterId")]));
  const body = making.details.tables.get(table.key)?.body;
  const places = body && table.existing ? rowPlaces(table, table.plan.rows(making.scope), body) : ids.map((_, index) => index);
  let next = body?.length ?? 0;
  const all = new Map(ids.map((id, index) => [places[index] ?? next++, id] as const));
  const fresh = body && table.existing && making.state.journal === null ? new Map([...all].filter(([row]) => row >= body.length)) : all;
  await parameterFormats(making, placed, fresh);
  await writeParameterValidation(making, placed, making.details.tables.has(table.key) ? withoutValidation(making, all, fresh) : fresh);
}

/** The details know one type for the whole column: only when all cells have lost theirs is the whole column repaired. */
function withoutValidation(making: Making, all: ReadonlyMap<number, string>, fresh: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  return making.details.tables.get("Parameters")?.validations.get("value") === "None" ? all : fresh;
}

function addedNotes(input: BuildInput, added: readonly string[]): readonly Message[] {
  const { target, state } = input;
  const repaired = state.metadata !== null;
  const sheets = repaired ? target.sheets.filter((sheet) => sheet.existing === null) : [];
  const columns = repaired ? added : [];
  return [
    ...sheets.map((sheet): Message => ({ text: setUpNote.tableAdded, args: { sheet: sheet.name } })),
    ...columns.flatMap((ref): Message[] => {
      const table = target.tables.find((candidate) => candidate.key === ref.slice(0, ref.indexOf(".")));
      const column = columnByRef(ref);
      return table && column ? [{ text: setUpNote.columnAdded, args: { sheet: table.sheet.name, column: column.label[target.lang] } }] : [];
    }),
  ];
}
