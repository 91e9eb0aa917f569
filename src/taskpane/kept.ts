/**
 * What the pane remembers of a workbook when it is closed: which view, which part of it. Kept in the browser of the person, not in
 * the workbook, which colleagues share. Only words from fixed lists are kept: nothing of the data, no names, no path.
 */
import { useCallback, useState } from "react";

/** Where this workbook's memory is; null for one that was never saved, as it has no name to be found by. */
function place(): string | null {
  // Excel gives neither for a new workbook or in a browser control without partitions, whatever the types say.
  const { partitionKey, document } = Office.context as {
    readonly partitionKey?: string;
    readonly document?: { readonly url?: string | null };
  };
  const url = document?.url;
  return url ? `${partitionKey ?? ""}tierbook.pane.${markOf(url)}` : null;
}

/**
 * A short mark (FNV-1a) of a text that may hold a person's name, to be kept in its place. Two workbooks of one mark share their last
 * view.
 */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Everything kept for this workbook; nothing where the browser lends no storage or something else lies there. */
function readAll(): Readonly<Record<string, unknown>> {
  try {
    const key = place();
    const all: unknown = JSON.parse((key === null ? null : localStorage.getItem(key)) ?? "{}");
    return typeof all === "object" && all !== null ? (all as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/**
 * What was kept under a name.
 * @param choices the words it may be; anything else (an older version's) is as if nothing were kept
 */
export function readKept<T extends string>(name: string, choices: readonly T[]): T | null {
  const found = readAll()[name];
  return choices.find((choice) => choice === found) ?? null;
}

/** Keeps a word for the next time the pane opens with this workbook; silently not, where the browser lends no storage. */
export function keep(name: string, word: string): void {
  try {
    const key = place();
    if (key !== null) localStorage.setItem(key, JSON.stringify({ ...readAll(), [name]: word }));
  } catch {
    // Private windows refuse: the pane then opens as for the first time.
  }
}

/**
 * State that is one of some words and survives closing the pane.
 * @param name what it is called, such as "check.part"
 * @param choices the words; the first is the one to begin with
 */
export function useKept<T extends string>(name: string, choices: readonly [T, ...T[]]): [T, (next: T) => void] {
  const [word, setWord] = useState(() => readKept(name, choices) ?? choices[0]);
  const set = useCallback(
    (next: T) => {
      setWord(next);
      keep(name, next);
    },
    [name],
  );
  return [word, set];
}
