/**
 * Names of customers that look alike, for proposals only (ruling 6). Two names are compared when their numbers agree ("一分公司" and
 * "二分公司" are two customers) and when leaving out at most two characters makes them equal; work grows with the number of names,
 * not with its square.
 */
import { folded } from "../fixes/script";

/** Words that say only what kind of company it is; full-width forms, case and script are gone before they are looked for. */
const companyWords = /股份有限公司|有限责任公司|有限公司|股份|(co)?\.?,?(ltd|limited|inc|llc|corp)\.?$/g;
const marks = /[^\p{L}\p{N}]/gu;
const numerals = /[\p{N}一二三四五六七八九十百千]/gu;

/** The part of a name by which customers differ. */
export const coreName = (name: string): string => folded(name).replace(companyWords, "").replace(marks, "");

/** Longer names are compared by one left-out character only, and still longer ones must be equal: there would be too many forms to keep. */
const longestForTwo = 60;
const longestForOne = 120;
const mostEdits = 2;
/** Of many names that share a form, each is compared with so many neighbours. */
const neighbours = 8;
/** Room for row numbers (Excel has 2^20 rows) below a hash of 32 bits in one number. */
const rowRoom = 2 ** 21;

/** Hash of 32 bits (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Edits (a character put in, left out or changed) between two texts, at most `limit` + 1. */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const value = Math.min(changed, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    before = row;
  }
  return Math.min(before[b.length] ?? 0, limit + 1);
}

/** How many edits a name of this length may have at a likeness of `threshold` (1 less edits by length). */
const editsAllowed = (length: number, threshold: number): number =>
  length > longestForOne
    ? 0
    : Math.min(length > longestForTwo ? 1 : mostEdits, Math.floor((1 - threshold) * length + 1e-9));

/** Calls `emit` with the text and with what is left of it without one, or two, of its characters. */
function forms(text: string, edits: number, emit: (form: string) => void): void {
  emit(text);
  if (edits < 1) return;
  for (let i = 0; i < text.length; i++) {
    const shorter = text.slice(0, i) + text.slice(i + 1);
    emit(shorter);
    if (edits < 2) continue;
    for (let j = i; j < shorter.length; j++) emit(shorter.slice(0, j) + shorter.slice(j + 1));
  }
}

/**
 * Pairs of rows whose names are alike.
 * @param cores `coreName` by row; "" for a row that is not compared
 * @param groups rows are compared only within the same group (the region)
 * @param threshold least likeness, 0 to 1 (dedupe.nameThreshold)
 * @returns for a row the rows alike, ascending
 */
export function alike(
  cores: readonly string[],
  groups: readonly string[],
  threshold: number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const entries: number[] = [];
  cores.forEach((core, row) => {
    if (core === "") return;
    const prefix = `${groups[row] ?? ""}\n${(core.match(numerals) ?? []).join("")}\n`;
    forms(core, editsAllowed(core.length, threshold), (form) => entries.push(hashOf(prefix + form) * rowRoom + row));
  });
  const sorted = Float64Array.from(entries).sort();
  const found = new Map<number, Set<number>>();
  const add = (row: number, other: number): void => {
    const known = found.get(row);
    if (known) known.add(other);
    else found.set(row, new Set([other]));
  };
  for (let at = 0; at < sorted.length; at++) {
    const hash = Math.floor((sorted[at] ?? 0) / rowRoom);
    const row = (sorted[at] ?? 0) - hash * rowRoom;
    for (let next = at + 1; next <= at + neighbours && next < sorted.length; next++) {
      if (Math.floor((sorted[next] ?? 0) / rowRoom) !== hash) break;
      const other = (sorted[next] ?? 0) - hash * rowRoom;
      if (other === row || found.get(row)?.has(other) === true || groups[row] !== groups[other]) continue;
      const [a = "", b = ""] = [cores[row], cores[other]];
      const limit = editsAllowed(Math.max(a.length, b.length), threshold);
      if (editsBetween(a, b, limit) > limit) continue;
      add(row, other);
      add(other, row);
    }
  }
  return found;
}
