/**
 * Finding a customer while one types: by name, short name, number, invoice name or pinyin initials, in either script. The index holds
 * every kind of text in one long string, so that a search is a few scans of the engine's own `indexOf`, whatever the number of rows.
 */
import { plainCell, type CellValue } from "../policy/values";
import { coreName } from "../rules/accounts/nearNames";
import { folded } from "../rules/fixes/script";

/** A customer to be found. */
export interface SearchEntry {
  /** Row of Accounts, 0-based; what a search gives back. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** Name on invoices; "" where it is the same or none. */
  readonly invoiceName: string;
}

/** The initials under which a name may be typed, in lower case: one text a reading. */
export type InitialsOf = (name: string) => readonly string[];

export interface SearchResult {
  /** Rows of the best hits, the best first; hits that are equally good by name, then by number. */
  readonly rows: readonly number[];
  /** All hits. */
  readonly total: number;
}

export interface SearchIndex {
  readonly size: number;
  /**
   * @param query words; a customer is found where each of them is part of one of its texts
   * @param limit most rows to give back
   */
  search(query: string, limit: number): SearchResult;
}

/** The texts of one kind, one after the other. */
interface Haystack {
  readonly text: string;
  /** Where each text begins, with the end of all as last. */
  readonly starts: Uint32Array;
  /** Entry (its place in the sorted list) of each text. */
  readonly entries: Uint32Array;
  readonly points: Points;
}

/** How good a hit is by where it stands; 1 is best. */
interface Points {
  readonly whole: number;
  readonly front: number;
  readonly inside: number;
}
const points = {
  id: { whole: 1, front: 2, inside: 7 },
  name: { whole: 1, front: 3, inside: 5 },
  other: { whole: 3, front: 4, inside: 6 },
  initials: { whole: 4, front: 5, inside: 8 },
} as const satisfies Record<string, Points>;

/** No text holds it: folding takes out every white space. */
const separator = "\n";
/** Names looked at before a builder lets others have their turn. */
const slice = 2000;
/** Words of a query that count; people type two or three. */
const mostWords = 6;

interface Prepared {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly others: readonly string[];
  /** The texts whose initials may be typed. */
  readonly spoken: readonly string[];
}

export interface BuiltIndex extends SearchIndex {
  readonly prepared: readonly Prepared[];
  readonly haystacks: readonly Haystack[];
}

const marks = /[^\p{L}\p{N}]/gu;

/**
 * What a search compares of a customer.
 * @returns texts as they are compared: half-width, without spaces, in lower case and Simplified script
 */
export function searchTexts({ id, name, invoiceName }: Omit<SearchEntry, "row">): Omit<Prepared, "row"> {
  const plain = folded(name);
  const core = coreName(name);
  const invoice = folded(invoiceName);
  const bare = plain.replace(marks, "");
  return {
    id: folded(id),
    name: plain,
    others: [...(plain.includes(core) ? [] : [core]), ...(plain.includes(invoice) ? [] : [invoice])],
    spoken: [...new Set([bare, ...(bare.includes(core) ? [] : [core])])].filter((text) => text !== ""),
  };
}

/**
 * What a row of Accounts is found by.
 * @param columns by key, all of one length
 * @returns null for a row with neither name nor number
 */
export function searchEntry(columns: Readonly<Record<string, readonly CellValue[]>>, row: number): SearchEntry | null {
  const text = (key: string): string => plainCell(columns[key]?.[row]);
  const entry = { row, id: text("accountId"), name: text("accountName"), invoiceName: text("invoiceName") };
  return entry.id === "" && entry.name === "" ? null : entry;
}

/** The rows of Accounts that have a name or a number. @param columns by key, all of one length */
export function searchEntries(
  columns: Readonly<Record<string, readonly CellValue[]>>,
  rowCount: number,
): SearchEntry[] {
  return Array.from({ length: rowCount }, (_, row) => searchEntry(columns, row)).filter((entry) => entry !== null);
}

/** The texts of an entry that are there without a dictionary. */
const kinds: readonly (readonly [Points, (entry: Prepared) => readonly string[]])[] = [
  [points.id, ({ id }) => [id]],
  [points.name, ({ name }) => [name]],
  [points.other, ({ others }) => others],
];

/**
 * Builds the index over names and numbers. It yields between slices, so that a pane can draw meanwhile.
 * @returns an index that finds by everything but initials
 */
export function* buildSearch(entries: readonly SearchEntry[]): Generator<void, BuiltIndex> {
  const unsorted: Prepared[] = [];
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] as SearchEntry;
    unsorted.push({ row: entry.row, ...searchTexts(entry) });
    if (at % slice === slice - 1) yield;
  }
  const prepared = yield* sorted(unsorted);
  const haystacks: Haystack[] = [];
  for (const [kind, textsOf] of kinds) {
    haystacks.push(haystack(kind, prepared, textsOf));
    yield;
  }
  return indexOver(prepared, haystacks);
}

/** The same index with initials. @param initialsOf gets names as they are compared */
export function* withInitials(index: BuiltIndex, initialsOf: InitialsOf): Generator<void, BuiltIndex> {
  const { prepared } = index;
  const readings: (readonly string[])[] = [];
  for (let at = 0; at < prepared.length; at++) {
    const spoken = prepared[at]?.spoken ?? [];
    readings.push([...new Set(spoken.flatMap((text) => initialsOf(text)))]);
    // Reading a name takes longer than folding it.
    if (at % (slice / 10) === slice / 10 - 1) yield;
  }
  const initials = haystack(points.initials, prepared, (_, at) => readings[at] ?? []);
  return indexOver(prepared, [...index.haystacks, initials]);
}

/** Runs a builder to its end at once. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const inOrder = (a: Prepared, b: Prepared): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : a.row - b.row;

/** Sorts in slices that are merged, with a turn for others between them. */
function* sorted(items: readonly Prepared[]): Generator<void, readonly Prepared[]> {
  let runs: (readonly Prepared[])[] = [];
  for (let at = 0; at < items.length; at += slice) {
    runs.push(items.slice(at, at + slice).sort(inOrder));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly Prepared[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(mergeRuns(runs[at] ?? [], runs[at + 1] ?? []));
      yield;
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function mergeRuns(a: readonly Prepared[], b: readonly Prepared[]): readonly Prepared[] {
  const all: Prepared[] = [];
  let next = 0;
  for (const one of a) {
    for (let other = b[next]; other && inOrder(other, one) < 0; other = b[++next]) all.push(other);
    all.push(one);
  }
  return all.concat(b.slice(next));
}

function haystack(
  kind: Points,
  prepared: readonly Prepared[],
  textsOf: (entry: Prepared, at: number) => readonly string[],
): Haystack {
  const texts: string[] = [];
  const entries: number[] = [];
  const starts: number[] = [];
  let length = 0;
  prepared.forEach((entry, at) => {
    for (const text of textsOf(entry, at)) {
      if (text === "") continue;
      starts.push(length);
      entries.push(at);
      texts.push(text);
      length += text.length + separator.length;
    }
  });
  starts.push(length);
  // A text ends where the next begins, less the separator: the last one needs it too.
  const text = texts.length === 0 ? "" : texts.join(separator) + separator;
  return { text, starts: Uint32Array.from(starts), entries: Uint32Array.from(entries), points: kind };
}

/** Points of every entry for one word; 0 where the word is not found. */
function pointsFor(word: string, haystacks: readonly Haystack[], size: number): Uint8Array {
  const best = new Uint8Array(size);
  for (const { text, starts, entries, points: kind } of haystacks) {
    let segment = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[segment])) {
      while ((starts[segment + 1] ?? text.length) <= at) segment++;
      const entry = entries[segment] ?? 0;
      const front = at === starts[segment];
      const whole = front && at + word.length + separator.length === starts[segment + 1];
      const found = whole ? kind.whole : front ? kind.front : kind.inside;
      const known = best[entry] ?? 0;
      if (known === 0 || found < known) best[entry] = found;
      segment++;
      if (segment >= entries.length) break;
    }
  }
  return best;
}

/** The words of a query as they are compared. */
export const queryWords = (query: string): readonly string[] =>
  query
    .normalize("NFKC")
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== "")
    .slice(0, mostWords);

function indexOver(prepared: readonly Prepared[], haystacks: readonly Haystack[]): BuiltIndex {
  const size = prepared.length;
  const search = (query: string, limit: number): SearchResult => {
    const words = queryWords(query);
    if (words.length === 0) return { rows: [], total: 0 };
    const found = words.map((word) => pointsFor(word, haystacks, size));
    const byPoints: number[][] = [];
    let total = 0;
    for (let at = 0; at < size; at++) {
      let sum = 0;
      for (const best of found) {
        const one = best[at] ?? 0;
        if (one === 0) {
          sum = 0;
          break;
        }
        sum += one;
      }
      if (sum === 0) continue;
      total++;
      const list = (byPoints[sum] ??= []);
      if (list.length < limit) list.push(prepared[at]?.row ?? -1);
    }
    return { rows: byPoints.flat().slice(0, limit), total };
  };
  return { size, search, prepared, haystacks };
}
