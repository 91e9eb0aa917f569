/** Puts the rows of a form's page into words. */
import { isSerialDate, weekday } from "../../calendar/serial";
import type { Dataset } from "../../kpis/dataset";
import { formText } from "../../locales/forms";
import { say } from "../../locales/format";
import type { Lang } from "../../locales/types";
import { columnByRef, forms, isConfidential, tableByKey } from "../../policy/catalogue";
import type { FormEntry } from "../../policy/types";
import type { CellValue } from "../../policy/values";
import { shownValue } from "../liveFindings";
import type { FormDefinition, FormField, FormPage, PageRows } from "./types";

const weekdays = [
  formText.monday,
  formText.tuesday,
  formText.wednesday,
  formText.thursday,
  formText.friday,
  formText.saturday,
  formText.sunday,
] as const;

/** Text of more than so many characters goes over the whole width of a card. */
const longText = 28;

/** The catalogue's entry of a form. */
export const formEntry = (key: string): FormEntry | undefined => forms.find((form) => form.key === key);

/** Columns that a form reads, and those by which its rows are found: table → keys. */
export function formColumns(form: FormEntry): ReadonlyMap<string, readonly string[]> {
  const columns = new Map<string, Set<string>>(form.tables.map((table) => [table, new Set()]));
  for (const ref of [...form.header, ...form.lines, ...form.footer]) {
    const [table = "", key = ""] = ref.split(".");
    columns.get(table)?.add(key);
  }
  for (const [table, keys] of columns) keys.add(tableByKey.get(table)?.idColumn ?? "");
  return new Map([...columns].map(([table, keys]) => [table, [...keys]]));
}

/** The customer's name for a cell that holds the number; the text itself where it names nobody, or several. */
function customer(data: Dataset, cell: CellValue, lang: Lang): string {
  const row = data.accounts.rowOf(cell);
  const name = row >= 0 ? data.column("Accounts.accountName")?.[row] : undefined;
  return shownValue(name ?? cell, "text", lang);
}

/**
 * A cell as the form shows it: as typed, dates as days, customers by name. A column that the workbook lacks is left for writing by hand,
 * and so are the private data of persons.
 */
function shownCell(data: Dataset, ref: string, row: number | undefined, lang: Lang): string {
  const [table = "", key = ""] = ref.split(".");
  const entry = columnByRef(ref);
  const cell = row === undefined ? undefined : data.raw[table]?.columns[key]?.[row];
  if (entry === undefined || cell === undefined || cell === null || isConfidential(entry)) return "";
  return entry.type === "accountRef" ? customer(data, cell, lang) : shownValue(cell, entry.type, lang);
}

/** A field about all rows of its table on the page: what they say, each once. */
function field(data: Dataset, ref: string, page: PageRows, lang: Lang): FormField {
  const [table = "", key = ""] = ref.split(".");
  const entry = columnByRef(ref);
  const rows = page[table] ?? [];
  const values = [...new Set(rows.map((row) => shownCell(data, ref, row, lang)))].filter((value) => value !== "");
  const day = data.raw[table]?.columns[key]?.[rows[0] ?? -1];
  const dated = entry?.type === "date" && values.length === 1 && isSerialDate(day);
  const value = dated
    ? say(lang, formText.dayOfWeek, { date: values[0] ?? "", day: weekdays[weekday(day) - 1] ?? formText.monday })
    : values.join(lang === "en-US" ? ", " : "、");
  return {
    label: entry?.label[lang] ?? key,
    value,
    long: entry?.type === "longText" || entry?.type === "multiList" || value.length > longText,
    tall: entry?.type === "longText",
  };
}

/**
 * The pages of a form in words.
 * @param data the form's tables, with Accounts where customers are to be shown by name
 * @param pages what `definition.pages` gave
 */
export function fillPages(
  data: Dataset,
  definition: FormDefinition,
  entry: FormEntry,
  pages: readonly PageRows[],
  lang: Lang,
): FormPage[] {
  const lined = definition.layout === "lines";
  const table = entry.lines[0]?.split(".")[0] ?? "";
  return pages.map((page) => {
    const rows = page[table] ?? [];
    const blank = Math.max(definition.room.lines, definition.room.least - rows.length);
    const lines: (number | undefined)[] = lined ? [...rows, ...new Array<undefined>(blank).fill(undefined)] : [];
    const fields = (refs: readonly string[]): FormField[] => refs.map((ref) => field(data, ref, page, lang));
    return {
      title: entry.name[lang],
      header: fields(entry.header),
      heads: lined ? entry.lines.map((ref) => columnByRef(ref)?.label[lang] ?? ref) : [],
      lines: lines.map((row) => entry.lines.map((ref) => shownCell(data, ref, row, lang))),
      body: definition.layout === "card" ? fields(entry.lines) : [],
      footer: fields(entry.footer),
      ...(definition.sections && { sections: definition.sections(data, page, lang) }),
      signatures: definition.signatures.map((text) => text[lang]),
    };
  });
}
