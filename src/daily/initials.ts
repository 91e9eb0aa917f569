/** Pinyin initials of names: 华东机电 → hdjd. The dictionary is large: what needs it loads this file by itself. */
import { pinyin } from "pinyin-pro";
import type { InitialsOf } from "./search";

const first = { pattern: "first", toneType: "none", type: "array" } as const;

/** Surnames have one or two characters. */
const longestSurname = 2;
/** The beginnings of names read as surnames, for as long as the pane is open: customers' names begin alike. */
const beginnings = new Map<string, readonly string[]>();

function asSurname(beginning: string): readonly string[] {
  const known = beginnings.get(beginning);
  if (known) return known;
  const read = pinyin(beginning, { ...first, surname: "head" });
  beginnings.set(beginning, read);
  return read;
}

/**
 * The initials of a name, a character without a reading as it is. Words decide between readings (重庆 → cq); a name that begins with
 * a surname may be read as one too (单 → s, 曾 → z), so both are given where they differ.
 */
export const initialsOf: InitialsOf = (name) => {
  const letters = pinyin(name, first);
  const beginning = asSurname(Array.from(name).slice(0, longestSurname).join(""));
  const readings = [letters, [...beginning, ...letters.slice(beginning.length)]];
  return [...new Set(readings.map((reading) => reading.join("").toLowerCase()))];
};
