/** Which cells change when the workbook changes its language. Pure. */
import { exampleNames } from "../../calendar";
import { languages } from "../../locales/types";
import type { Lang, LocalText } from "../../locales/types";
import { columnGroups, listById, parameterById } from "../../policy/catalogue";
import type { OwnListValue } from "../../policy";
import type { PlannedCell, Scope } from "../blueprint/types";
import { keyOf } from "../build/contents";
import type { PlacedCell } from "../writeRanges";
import type { PanelLook, SheetLook, TableLook } from "./look";
import { labelsFor, translated, translatedCell, translatedParameter } from "./words";

/** The scope of each language over the workbook's tables. */
export type Scopes = Readonly<Record<Lang, Scope>>;

const inAll = <T>(make: (lang: Lang) => T): Readonly<Record<Lang, T>> =>
  Object.fromEntries(languages.map((lang) => [lang, make(lang)])) as Record<Lang, T>;

/** Something planned as one text in all languages; null when it is no text in one of them. */
function words(make: (lang: Lang) => PlannedCell): LocalText | null {
  const texts = inAll(make);
  return languages.every((lang) => typeof texts[lang] === "string") ? (texts as LocalText) : null;
}

/** Cells of a table: list values, yes and no, and what the catalogue wrote. */
export function tableCells(
  look: TableLook,
  scopes: Scopes,
  own: readonly OwnListValue[],
  to: Lang,
): readonly PlacedCell[] {
  const labels = labelsFor(own, to);
  const texts = catalogueTexts(look, scopes);
  const ids = look.columns.find(({ column }) => column.key === "parameterId")?.cells;
  return look.columns.flatMap(({ column, cells }) => {
    const entry = look.table.entry.columns.find((candidate) => candidate.key === column.key);
    if (!entry || !cells) return [];
    return cells.flatMap((cell, row): PlacedCell[] => {
      // Formulas follow by themselves or are written anew by the set-up.
      if (typeof cell !== "string" || cell === "" || cell.startsWith("=")) return [];
      const text = texts(row, entry.key) ?? holidayName(look, entry.key, cell);
      const parameter =
        look.table.key === "Parameters" && entry.key === "value" ? parameterById.get(keyOf(ids?.[row])) : undefined;
      const next =
        (text ? translated(cell, text, to) : null) ??
        (parameter ? translatedParameter(cell, parameter, labels, to) : translatedCell(cell, entry, labels, to));
      return next === null ? [] : [{ row: look.row + 1 + row, column: look.left + column.index, value: next }];
    });
  });
}

/** A name of the example in table Holidays. */
const holidayName = ({ table }: TableLook, column: string, cell: string): LocalText | null =>
  table.key === "Holidays" && column === "name"
    ? (exampleNames.find((name) => languages.some((lang) => name[lang] === cell)) ?? null)
    : null;

/** What the catalogue has for a row of a table that it fills, found by the row's key in any language. */
function catalogueTexts(look: TableLook, scopes: Scopes): (row: number, column: string) => LocalText | null {
  const { plan } = look;
  const keys = plan.keyColumns;
  if (!keys) return () => null;
  const rows = inAll((lang) => plan.rows(scopes[lang]));
  const index = new Map(plan.columns.map((column, at) => [column.key, at]));
  const byKey = new Map<string, number>();
  for (const lang of languages)
    rows[lang].forEach((row, at) => byKey.set(keys.map((key) => keyOf(row[index.get(key) ?? -1])).join("\n"), at));
  const cellsOf = new Map(look.columns.map(({ column, cells }) => [column.key, cells]));
  return (row, column) => {
    const at = byKey.get(keys.map((key) => keyOf(cellsOf.get(key)?.[row])).join("\n"));
    const place = index.get(column);
    if (at === undefined || place === undefined) return null;
    return words((lang) => rows[lang][at]?.[place] ?? null);
  };
}

const captionSign = "◂ ";

/** Captions above the outlines: one topic or several. */
export function captionCells(look: TableLook, to: Lang): readonly PlacedCell[] {
  return look.captions.flatMap((caption, at): PlacedCell[] => {
    if (typeof caption !== "string" || !caption.startsWith(captionSign)) return [];
    const topics = caption.slice(captionSign.length).split(" · ");
    const next = topics.map(
      (topic) =>
        Object.values(columnGroups).find((group) => languages.some((lang) => group[lang] === topic))?.[to] ?? topic,
    );
    const value = captionSign + next.join(" · ");
    return value === caption ? [] : [{ row: look.row - 1, column: look.left + at, value }];
  });
}

/** Title and hint of a sheet. */
export const headCells = ({ plan, head }: SheetLook, to: Lang): readonly PlacedCell[] =>
  [plan.title, plan.hint].flatMap((text, row): PlacedCell[] => {
    const next = translated(head[row], text, to);
    return next === null ? [] : [{ row, column: 0, value: next }];
  });

/** Captions and labels of a panel; on sheet Lists every label below a heading, wherever people moved it. */
export function panelCells(look: PanelLook, scopes: Scopes, to: Lang): readonly PlacedCell[] {
  const at = (row: number, column: number, next: string | null): PlacedCell[] =>
    next === null ? [] : [{ row: look.row + row, column: look.column + column, value: next }];
  const fixed = look.panel.cells
    .filter(
      (cell) => (cell.kind === "caption" || cell.kind === "label") && (look.sheet.key !== "Lists" || cell.row === 0),
    )
    .flatMap((cell) => {
      const text = words((lang) => cell.content(scopes[lang]));
      return text ? at(cell.row, cell.column, translated(look.cells[cell.row]?.[cell.column], text, to)) : [];
    });
  if (look.sheet.key !== "Lists") return fixed;
  const values = [...listById.values()].find((list) => look.panel.anchor.endsWith(`_${list.id}`))?.values ?? [];
  const labels = look.cells.slice(1).flatMap(([cell], row) => {
    const value = values.find(({ label }) => languages.some((lang) => label[lang] === cell));
    return value ? at(row + 1, 0, translated(cell, value.label, to)) : [];
  });
  return [...fixed, ...labels];
}
