/** Labels of list values and their codes, in three languages, with the company's own values. */
import { halfWidth } from "../calendar/text";
import { languages } from "../locales/types";
import type { Lang } from "../locales/types";
import { listById, lists } from "./catalogue/lists";
import type { ListValue } from "./types";

/** A row of table Lists: a value of the company's own, or its own wording for one of ours. */
export interface OwnListValue {
  readonly list: string;
  readonly code: string;
  readonly text: string;
  readonly active: boolean;
}

/** How list texts are compared: full-width as half-width, case and outer spaces ignored. */
export const listKey = (text: string): string => halfWidth(text).toLowerCase();

/** Codes by their own text and by their labels; where two values share a label, the first has it. */
function codesOf(values: readonly ListValue[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const value of values) codes.set(listKey(value.code), value.code);
  for (const value of values) {
    for (const lang of languages) {
      const key = listKey(value.label[lang]);
      if (!codes.has(key)) codes.set(key, value.code);
    }
  }
  return codes;
}

const catalogueCodes = new Map(lists.map((list) => [list.id, codesOf(list.values)]));

/** Between the values of a cell that holds several. */
const valueSeparator = /([,;，；、\n])/;

/** A part of a cell that holds several values. */
export interface ListedPart {
  readonly text: string;
  /** What the list knows it as; null where it knows it not. */
  readonly code: string | null;
}

/**
 * The values of a cell that holds several. Some labels hold a separator themselves ("传达资料、商品信息"): the longest stretch that the
 * list knows counts as one value.
 * @param cell the cell's text
 * @param code code of a label, null when unknown
 * @returns the parts in order, without blank ones
 */
export function listedParts(cell: string, code: (text: string) => string | null): readonly ListedPart[] {
  // Values stand at even places, what divides them between.
  const pieces = cell.split(valueSeparator);
  const stretch = (from: number, to: number): string => pieces.slice(from, to).join("").trim();
  const parts: ListedPart[] = [];
  for (let from = 0, to; from < pieces.length; from = to + 1) {
    // No label holds more than four separators.
    to = Math.min(pieces.length, from + 9);
    let text = stretch(from, to);
    let known = code(text);
    while (known === null && to > from + 1) {
      to -= 2;
      text = stretch(from, to);
      known = code(text);
    }
    if (text !== "") parts.push({ text, code: known });
  }
  return parts;
}

/** Translates between what a cell says and the code the core works with. */
export interface ListLabels {
  /** Code for a label in any language, the code itself, or the company's own value; null when unknown. */
  readonly code: (list: string, text: string) => string | null;
  /** Label of a code: the company's wording, else ours in the language; an unknown code is shown as it is. */
  readonly label: (list: string, code: string) => string;
}

/**
 * @param own rows of table Lists, also inactive ones: old entries stay readable
 * @param lang language of labels
 */
export function listLabels(own: readonly OwnListValue[], lang: Lang): ListLabels {
  const ownCodes = new Map<string, Map<string, string>>();
  const ownLabels = new Map<string, string>();
  for (const { list, code, text } of own) {
    const codes = ownCodes.get(list) ?? new Map<string, string>();
    ownCodes.set(list, codes);
    const id = code.trim() || text.trim();
    if (text.trim()) codes.set(listKey(text), id);
    codes.set(listKey(id), id);
    if (text.trim()) ownLabels.set(`${list}\n${id}`, text.trim());
  }
  return {
    code: (list, text) => {
      const key = listKey(text);
      return ownCodes.get(list)?.get(key) ?? catalogueCodes.get(list)?.get(key) ?? null;
    },
    label: (list, code) =>
      ownLabels.get(`${list}\n${code}`) ??
      listById.get(list)?.values.find((value) => value.code === code)?.label[lang] ??
      code,
  };
}
