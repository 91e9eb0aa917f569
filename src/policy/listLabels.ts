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
