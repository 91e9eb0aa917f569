/** List cells: the label as the workbook's language and the company write it. */
import { setUpText } from "../../locales/setup";
import { languages } from "../../locales/types";
import { listById } from "../../policy/catalogue";
import { parseBoolean } from "../../policy/numberText";
import type { ColumnEntry } from "../../policy/types";
import { folded } from "./script";
import { listSynonyms } from "./synonyms";
import type { FixTools } from "./types";

const separators = /[,;，；、|/\n]+/;

/** Loose spellings of a list's values → code; null for a spelling that two values share. */
const looseCodes = new Map<string, ReadonlyMap<string, string | null>>();

function looseOf(list: string): ReadonlyMap<string, string | null> {
  const known = looseCodes.get(list);
  if (known) return known;
  const codes = new Map<string, string | null>();
  const add = (text: string, code: string): void => {
    const key = folded(text);
    const before = codes.get(key);
    codes.set(key, before === undefined || before === code ? code : null);
  };
  for (const { code, label } of listById.get(list)?.values ?? []) {
    add(code, code);
    for (const lang of languages) add(label[lang], code);
    for (const word of listSynonyms[list]?.[code] ?? []) add(word, code);
  }
  looseCodes.set(list, codes);
  return codes;
}

/** The label that a text stands for; null where no value, or more than one, fits. */
function labelOf(text: string, list: string, { policy }: FixTools): string | null {
  const code = policy.listCode(list, text) ?? looseOf(list).get(folded(text)) ?? null;
  return code === null ? null : policy.listLabel(list, code);
}

/**
 * The label a list cell should hold.
 * @param text what stands there: a label in another language or script, with spaces in it, in another width, or a usual other word
 * @returns null where it is right already, or means nothing the list knows
 */
export function fixedLabel(text: string, column: ColumnEntry, tools: FixTools): string | null {
  if (column.type === "boolean") {
    const value = parseBoolean(text);
    return value === null ? null : changed(text, setUpText[value ? "yes" : "no"][tools.policy.lang]);
  }
  const { list } = column;
  if (list === undefined) return null;
  const whole = labelOf(text, list, tools);
  if (whole !== null || column.type !== "multiList") return whole === null ? null : changed(text, whole);
  const labels = text
    .split(separators)
    .map((token) => token.trim())
    .filter((token) => token !== "")
    .map((token) => labelOf(token, list, tools) ?? (listById.get(list)?.open === true ? token : null));
  if (labels.length === 0 || labels.includes(null)) return null;
  // What separates the values means nothing: a cell that holds the right labels is left alone.
  return labels.every((label, index) => label === text.split(separators)[index]?.trim()) && text.trim() === text
    ? null
    : changed(text, labels.join("、"));
}

const changed = (text: string, label: string): string | null => (text === label ? null : label);
