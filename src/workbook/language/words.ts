/** Our own words in three languages, and how a cell that holds one of them says the same in another language. Pure. */
import { languages } from "../../locales/types";
import type { Lang, LocalText } from "../../locales/types";
import { listedParts, readParameter, listLabels, parseBoolean, type ListLabels, type OwnListValue } from "../../policy";
import { listById } from "../../policy/catalogue";
import type { ColumnEntry, ParameterEntry } from "../../policy/types";
import type { CellValue } from "../../policy/values";
import { parameterCell } from "../blueprint/parameterCell";
import { listSeparator, yesNo } from "../blueprint/words";

/**
 * The text in another language.
 * @param present what stands in the cell
 * @param words the text in all languages
 * @returns the new text; null where the cell holds something else, or the right language already
 */
export function translated(present: unknown, words: LocalText, to: Lang): string | null {
  if (typeof present !== "string" || present === words[to]) return null;
  return languages.some((lang) => words[lang] === present) ? words[to] : null;
}

/** The company's own list values and wordings, without rows that merely repeat one of our labels in whatever language. */
export const ownWordings = (rows: readonly OwnListValue[]): readonly OwnListValue[] =>
  rows.filter(({ list, code, text }) => {
    const value = listById
      .get(list)
      ?.values.find((known) => known.code === code || (code === "" && known.code === text));
    return !value || !languages.some((lang) => value.label[lang] === text);
  });

/** Labels to translate list cells with: the company's wording stays, ours changes. */
export const labelsFor = (rows: readonly OwnListValue[], to: Lang): ListLabels => listLabels(ownWordings(rows), to);

/**
 * A list, yes/no or several-values cell in another language. What the lists do not know stays as typed.
 * @param present the cell
 * @returns the new text; null where nothing changes
 */
export function translatedCell(present: unknown, column: ColumnEntry, labels: ListLabels, to: Lang): string | null {
  if (typeof present !== "string" || present === "") return null;
  const next = cellText(present, column, labels, to);
  return next === present ? null : next;
}

function cellText(present: string, column: ColumnEntry, labels: ListLabels, to: Lang): string {
  const list = column.list ?? "";
  const one = (text: string): string | null => {
    const code = labels.code(list, text);
    return code === null ? null : labels.label(list, code);
  };
  switch (column.type) {
    case "list":
      return one(present) ?? present;
    case "multiList": {
      const parts = listedParts(present, (text) => labels.code(list, text));
      if (parts.every(({ code }) => code === null)) return present;
      return parts.map(({ text, code }) => (code === null ? text : labels.label(list, code))).join(listSeparator[to]);
    }
    case "boolean": {
      // Only our own two words: a tick or a truth value means the same in every language.
      const ours = languages.some((lang) => present === yesNo(true, lang) || present === yesNo(false, lang));
      const value = ours ? parseBoolean(present) : null;
      return value === null ? present : yesNo(value, to);
    }
    default:
      return present;
  }
}

/** Types of parameters whose cell holds words of ours. */
const wordy: ReadonlySet<ParameterEntry["type"]> = new Set(["enum", "list", "duration", "boolean"]);

/**
 * The value cell of a parameter in another language.
 * @param present the cell
 * @returns the new cell; null where nothing changes or the cell cannot be read
 */
export function translatedParameter(
  present: CellValue,
  entry: ParameterEntry,
  labels: ListLabels,
  to: Lang,
): string | null {
  if (typeof present !== "string" || !wordy.has(entry.type)) return null;
  if (entry.type === "list" && !entry.list && !entry.options) return null;
  const reading = readParameter(entry, present, labels);
  if (!("value" in reading) || reading.value === null) return null;
  const { value } = reading;
  const next =
    typeof value === "object" && "unit" in value
      ? parameterCell({ ...entry, unitCode: value.unit }, value.count, to)
      : parameterCell(
          entry,
          Array.isArray(value) ? (value as readonly string[]).join(",") : (value as string | boolean),
          to,
        );
  return typeof next === "string" && next !== present ? next : null;
}

/**
 * A formula or number format with the quoted words of ours replaced: what people changed about it stays.
 * @param words pairs of the text now and the text to be, longest first
 */
export const withWords = (text: string, words: readonly (readonly [string, string])[]): string =>
  text.replace(/"((?:[^"]|"")*)"/g, (whole, inner: string) => {
    const found = words.find(([from]) => inner.trim() === from);
    return found ? whole.replace(found[0], () => found[1]) : whole;
  });
