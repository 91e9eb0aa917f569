/** Which files a roll-up is asked for. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { UserError } from "../../src/locales/userError";
import { isBookName, isPassing, plainName } from "../../src/rollup/bookNames";
import { cliText } from "../cli/text";

/** A workbook's file. */
export interface BookPath {
  /** By what it is known: its path below the folder that was named, without the ending. */
  readonly name: string;
  readonly file: string;
  readonly size: number;
  readonly mtime: number;
  /** When the file was written, serial with time (UTC). */
  readonly savedAt: number;
}

const dayOf1970 = 25569;

/** Every workbook below the folders and every file named, each once, by name. @throws UserError when there is none, or one is missing */
export function bookPaths(words: readonly string[], out: string): readonly BookPath[] {
  const files = new Map<string, string>();
  const store = `${resolve(out)}.rollup`;
  const below = (root: string, folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (isPassing(entry.name) || resolve(path) === store) continue;
      if (entry.isDirectory()) below(root, path);
      else if (isBookName(entry.name)) files.set(resolve(path), relative(root, path).split(sep).join("/"));
    }
  };
  for (const word of words) {
    if (!existsSync(word)) throw new UserError(cliText.noFile, { file: word });
    if (statSync(word).isDirectory()) below(word, word);
    else files.set(resolve(word), basename(word));
  }
  files.delete(resolve(out));
  if (files.size === 0) throw new UserError(cliText.noBooks, { file: words.join(", ") });
  const names = new Map<string, number>();
  for (const name of files.values()) names.set(plainName(name), (names.get(plainName(name)) ?? 0) + 1);
  return [...files]
    .map(([file, name]): BookPath => {
      const { size, mtimeMs } = statSync(file);
      const known = (names.get(plainName(name)) ?? 0) > 1 ? file : plainName(name);
      return { name: known, file, size, mtime: mtimeMs, savedAt: mtimeMs / 86_400_000 + dayOf1970 };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
