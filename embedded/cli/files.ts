/** Reading and replacing files: a file is replaced as a whole or not at all. */
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { refuseLarge } from "../../src/import";
import { UserError } from "../../src/locales/userError";
import { cliText } from "./text";

/** Why the system refused, without its English sentence: "EACCES". */
export const reasonOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);

/**
 * Reads a file.
 * @throws UserError when it is missing, a folder, or not to be read
 */
export function readBytes(file: string): Uint8Array {
  try {
    refuseLarge(basename(file), statSync(file).size);
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = reasonOf(error);
    if (reason === "ENOENT") throw new UserError(cliText.noFile, { file }, error);
    if (reason === "EISDIR") throw new UserError(cliText.isFolder, { file }, error);
    throw new UserError(cliText.unreadable, { file, reason }, error);
  }
}

/**
 * Reads a JSON file (with or without byte order mark).
 * @throws UserError when it is none
 */
export function readJson(file: string): unknown {
  const text = new TextDecoder("utf-8").decode(readBytes(file));
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    // Without a position the text ended too early.
    const line = text.slice(0, position === undefined ? undefined : Number(position)).split("\n").length;
    throw new UserError(cliText.badJson, { file, line: String(line) }, error);
  }
}

/**
 * Writes a file: into a new one beside it, flushed to disk, then renamed over the old one, so that at every moment either the
 * old or the new one is whole. A link keeps pointing to where it did; the old file's permissions stay.
 * @throws UserError when it cannot be written; the old file is unchanged then
 */
export function replaceFile(file: string, bytes: Uint8Array): void {
  let temporary: string | null = null;
  try {
    const target = existsSync(file) ? realpathSync(file) : file;
    const mode = existsSync(target) ? statSync(target).mode & 0o777 : 0o666;
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`);
    const handle = openSync(temporary, "wx", mode);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== null) rmSync(temporary, { force: true });
    throw new UserError(cliText.unwritable, { file, reason: reasonOf(error) }, error);
  }
}

/**
 * Refuses what cannot be replaced, before any work is done.
 * @throws UserError when the name is no .xlsx or Excel holds the file open
 */
export function refuseUnwritable(file: string): void {
  if (!/\.xlsx$/i.test(file)) throw new UserError(cliText.notXlsxName, { file });
  if (existsSync(file) && statSync(file).isDirectory()) throw new UserError(cliText.isFolder, { file });
  // Excel's own mark beside a file that somebody has open.
  if (existsSync(join(dirname(file), `~$${basename(file)}`)))
    throw new UserError(cliText.openInExcel, { file: basename(file) });
}
