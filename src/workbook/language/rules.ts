/** Validation, conditional formats, widths and print of a workbook that changes its language. What people changed stays. */
import { languages } from "../../locales/types";
import type { Lang } from "../../locales/types";
import { setUpText } from "../../locales/setup";
import { listById, parameterById } from "../../policy/catalogue";
import { columnFormats } from "../blueprint/conditional";
import { figureColumns, figureFormat, isAmountFormat } from "../blueprint/scorecard/formats";
import {
  columnValidation,
  panelValidation,
  parameterValidation,
  type PlannedValidation,
  type Sources,
} from "../blueprint/validation";
import { columnWidth } from "../blueprint/widths";
import type { Batch } from "../build/batch";
import { keyOf } from "../build/contents";
import { sameFormula } from "../build/formulaText";
import { lastRow, put } from "../build/rules";
import { columnLetters } from "../snapshot";
import type { Scopes } from "./cells";
import type { PanelLook, SheetLook, TableLook } from "./look";
import { translated, withWords } from "./words";

/**
 * Is what stands in a cell's message ours, in another language than the one wanted?
 * @param again an interrupted run may have written the message and not the rest: then ours in the wanted language counts too
 */
function isOurs(
  present: Excel.DataValidationPrompt | null,
  planned: (lang: Lang) => PlannedValidation | null,
  to: Lang,
  again: boolean,
): boolean {
  if (!present) return false;
  return languages.some((lang) => {
    const ours = lang === to && !again ? null : planned(lang)?.prompt;
    return ours ? ours.title === present.title && ours.message === present.message : false;
  });
}

/** Messages, and drop-downs whose words stand in the rule itself. */
export async function relabelValidation(
  batch: Batch,
  look: TableLook,
  sheetName: string,
  sources: Sources,
  to: Lang,
  again: boolean,
): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(sheetName);
  for (const { column, prompt } of look.columns) {
    const entry = look.plan.columns.find((candidate) => candidate.key === column.key);
    if (!entry || (look.table.key === "Parameters" && entry.key === "value")) continue;
    const planned = columnValidation(entry, to, sources);
    if (!planned || !isOurs(prompt, (lang) => columnValidation(entry, lang, sources), to, again)) continue;
    await batch.room(8, 900);
    const letters = columnLetters(look.left + column.index);
    const bottom = look.plan.growing ? lastRow : look.row + 1 + look.rowCount;
    put(sheet.getRange(`${letters}${look.row + 2}:${letters}${bottom}`), planned);
  }
  const ids = look.columns.find(({ column }) => column.key === "parameterId")?.cells;
  const value = look.table.indexOf("value");
  if (look.table.key !== "Parameters" || !ids || value === undefined) return;
  for (const [row, prompt] of look.cellPrompts.entries()) {
    const entry = parameterById.get(keyOf(ids[row]));
    const planned = entry ? parameterValidation(entry, to) : null;
    if (!entry || !planned || !isOurs(prompt, (lang) => parameterValidation(entry, lang), to, again)) continue;
    await batch.room(8, 900);
    put(sheet.getRangeByIndexes(look.row + 1 + row, look.left + value, 1, 1), planned);
  }
}

/** Lists whose labels stand in conditional formats, and the words behind dates. */
const formatLists = ["tier", "visitStatus", "actionStatus", "parameterStatus", "kpiStatus"];
const dateWords = [setUpText.overdue, setUpText.noResult, setUpText.applyDue];

function formatWords(to: Lang): readonly (readonly [string, string])[] {
  const texts = [
    ...formatLists.flatMap((list) => (listById.get(list)?.values ?? []).map((value) => value.label)),
    ...dateWords,
  ];
  return texts.flatMap((text) =>
    languages.filter((lang) => text[lang] !== text[to]).map((lang) => [text[lang], text[to]] as const),
  );
}

/**
 * Words in the formulas and number formats of conditional formats. A formula of ours is written as it is in the new language; in one
 * that people changed our words are replaced.
 */
export async function relabelFormats(batch: Batch, look: TableLook, scopes: Scopes, to: Lang): Promise<void> {
  const words = formatWords(to);
  const letters = new Map(look.columns.map(({ column }) => [column.key, columnLetters(look.left + column.index)]));
  const at = (key: string): string => `$${letters.get(key) ?? "A"}${look.row + 2}`;
  for (const { column, formats } of look.columns) {
    if (formats.length === 0) continue;
    const planned = (columnFormats[`${look.table.key}.${column.key ?? ""}`] ?? []).filter((format) =>
      format.needs.every((key) => letters.has(key)),
    );
    for (const { item, formula, numberFormat } of formats) {
      const ours = planned.find((format) =>
        languages.some((lang) => sameFormula(formula, format.formula(scopes[lang], at), "")),
      );
      const next = ours ? ours.formula(scopes[to], at) : withWords(formula, words);
      await batch.room(4, next.length * 2);
      if (next !== formula) item.rule.formula = next;
      const shown = typeof numberFormat === "string" ? withWords(numberFormat, words) : null;
      if (shown !== null && shown !== numberFormat) item.format.numberFormat = shown;
    }
  }
}

/** Widths of columns that people left as they were made. */
export async function relabelWidths(batch: Batch, look: TableLook, sheetName: string, to: Lang): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(sheetName);
  for (const { column, width } of look.columns) {
    const entry = look.plan.columns.find((candidate) => candidate.key === column.key);
    if (!entry || width === null || width === 0) continue;
    const wanted = columnWidth(look.table.key, entry, to);
    const made = languages.some((lang) => Math.abs(columnWidth(look.table.key, entry, lang) - width) < 1);
    if (!made || Math.abs(wanted - width) < 1) continue;
    await batch.room(2);
    const letters = columnLetters(look.left + column.index);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = wanted;
  }
}

/** Amounts of the Scorecard are shown in 万 in a Chinese workbook. */
export async function relabelAmounts(batch: Batch, look: TableLook, sheetName: string, to: Lang): Promise<void> {
  if (look.table.key !== "Scorecard") return;
  const ids = look.columns.find(({ column }) => column.key === "kpiId")?.cells ?? [];
  for (const key of figureColumns) {
    const column = look.table.indexOf(key);
    if (column === undefined) continue;
    for (const [row, id] of ids.entries()) {
      if (!isAmountFormat(keyOf(id), key)) continue;
      await batch.room(2);
      const cell = batch.context.workbook.worksheets
        .getItem(sheetName)
        .getRangeByIndexes(look.row + 1 + row, look.left + column, 1, 1);
      cell.numberFormat = [[figureFormat(keyOf(id), key, to)]];
    }
  }
}

/** Input messages of a panel's cells. */
export async function relabelInputs(
  batch: Batch,
  look: PanelLook,
  sources: Sources,
  to: Lang,
  again: boolean,
): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(look.sheetName);
  for (const { cell, prompt } of look.inputs) {
    const { input } = cell;
    if (!input || !isOurs(prompt, (lang) => panelValidation(input, lang, sources), to, again)) continue;
    await batch.room(8, 900);
    put(
      sheet.getRangeByIndexes(look.row + cell.row, look.column + cell.column, 1, 1),
      panelValidation(input, to, sources),
    );
  }
}

/** Titles of charts that people left as they were made. */
export async function relabelCharts(batch: Batch, look: SheetLook, sheetName: string, to: Lang): Promise<void> {
  for (const { name, title } of look.charts) {
    const planned = look.plan.charts.find((chart) => chart.name === name);
    const next = planned ? translated(title, planned.title, to) : null;
    if (next === null) continue;
    await batch.room(2);
    batch.context.workbook.worksheets.getItem(sheetName).charts.getItem(name).title.text = next;
  }
}

/** Header and footer of the printed page. */
export async function relabelPage(batch: Batch, look: SheetLook, sheetName: string, to: Lang): Promise<void> {
  const product = translated(look.leftHeader, setUpText.product, to);
  const footer = translated(look.centerFooter, setUpText.pageFooter, to);
  if (product === null && footer === null) return;
  await batch.room(4);
  const page = batch.context.workbook.worksheets.getItem(sheetName).pageLayout.headersFooters.defaultForAllPages;
  if (product !== null) page.leftHeader = product;
  if (footer !== null) page.centerFooter = footer;
}
