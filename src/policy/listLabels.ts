/** Labels of list values and their codes, in three languages, with the company's own values. */
import { halfWidth } from "../calendar/text";
import { languages } from "../locales/types";
import type { Lang } from "../locales/types";
import { lists } from "./catalogue/lists";

/** A row of table Lists: a value of the company's own, or its own wording for one of ours. */
export interface OwnListValue {
  readonly list: string;
  readonly code: string;
  readonly text: string;
  readonly active: boolean;
}

/** How list texts are compared: full-width as half-width, case and outer spaces ignored. */
export const listKey = (text: string): string => halfWidth(text).toLowerCase();

const catalogueCodes = new Map<string, ReadonlyMap<string, string>>();

function codesOf(list: string): ReadonlyMap<string, string> {
  const known = catalogueCodes.get(list);
  if (known) return known;
  const codes = new Map<string, string>();
  const values = lists.find((entry) => entry.id === list)?.values ?? [];
  for (const value of values) codes.set(listKey(value.code), value.code);
  for (const value of values) {
    for (const lang of languages) {
      const key = listKey(value.label[lang]);
      if (!codes.has(key)) codes.set(key, value.code);
    }
  }
  catalogueCodes.set(list, codes);
  return codes;
}

/** Between the values of a cell that holds several. */
const valueSeparators = /[,;，；、\n]/g;

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
  const bounds: { readonly from: number; readonly to: number }[] = [];
  let from = 0;
  for (const match of cell.matchAll(valueSeparators)) {
    bounds.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  bounds.push({ from, to: cell.length });
  const parts: ListedPart[] = [];
  for (let start = 0; start < bounds.length; start++) {
    const first = bounds[start]?.from ?? 0;
    // No label holds more than a few separators.
    let end = Math.min(bounds.length - 1, start + 4);
    let found: string | null = null;
    for (; end >= start; end--) {
      found = code(cell.slice(first, bounds[end]?.to).trim());
      if (found !== null) break;
    }
    if (end < start) end = start;
    const text = cell.slice(first, bounds[end]?.to).trim();
    if (text !== "") parts.push({ text, code: found });
    start = end;
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
      return ownCodes.get(list)?.get(key) ?? codesOf(list).get(key) ?? null;
    },
    label: (list, code) =>
      ownLabels.get(`${list}\n${code}`) ??
      lists.find((entry) => entry.id === list)?.values.find((value) => value.code === code)?.label[lang] ??
      code,
  };
}
