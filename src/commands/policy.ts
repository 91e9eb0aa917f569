/** The policy as a file: out of the workbook, and into it. */
import type { Progress } from "../locales/progress";
import type { Message } from "../locales/types";
import { readPolicyFile, type PolicyFile } from "../policy";
import type { CellValue } from "../policy/values";
import { openBook } from "../workbook/recognise";
import { nowSerial } from "../workbook/journal";
import { readTables } from "../workbook/read";
import { recordPolicy } from "../workbook/policyLog";
import { refuseBadPolicyFile, writePolicy } from "../workbook/policyWrite";
import { conflictMessages } from "./conflictNotes";
import { setUp } from "./setUp";

export interface ExportPolicyResult {
  /** The policy in the shape of policy.json, with its version. */
  readonly file: PolicyFile;
  readonly version: number;
  /** Cells whose value cannot be read; they are not in the file ("制度设置!C5"). */
  readonly unreadable: readonly string[];
}

/**
 * Gives the policy of the workbook. What was typed on the sheet since the last version is logged and makes a new version.
 * @throws UserError when the workbook is no Tierbook or its log cannot be written
 */
export async function exportPolicy(
  context: Excel.RequestContext,
  options: { readonly user?: string } = {},
): Promise<ExportPolicyResult> {
  const book = await openBook(context);
  const { file, version, unreadable } = await recordPolicy(context, book, {
    at: nowSerial(),
    user: options.user ?? "",
  });
  return { file, version, unreadable };
}

export interface SavePolicyOptions {
  /** Content of a policy.json, parsed. */
  readonly policyFile: unknown;
  /** What cells of Parameters held when the person decided, by id: one that holds something else by now is left alone and told. */
  readonly seen?: Readonly<Record<string, CellValue>>;
  readonly user?: string;
  readonly signal?: AbortSignal;
}

export interface SavePolicyResult {
  readonly version: number;
  /** How many values changed. */
  readonly changed: number;
  /** Cells left alone because somebody changed them meanwhile. */
  readonly left: readonly Message[];
}

/**
 * Puts a policy.json into the workbook: what it names is written and logged. Packs or a profile that it names are switched, and a
 * parameter that has no row gets one, by a set-up.
 * @throws UserError before anything is written: a value that cannot be used, naming its place
 */
export async function savePolicy(
  context: Excel.RequestContext,
  options: SavePolicyOptions,
  progress?: Progress,
): Promise<SavePolicyResult> {
  const file = readPolicyFile(options.policyFile);
  const book = await openBook(context);
  refuseBadPolicyFile(file, book.lang);
  const user = options.user ?? "";
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const switches =
    (file.packs !== undefined && !sameWords(["core", ...file.packs], book.packs)) ||
    (file.profile !== undefined && file.profile !== book.profile);
  const { Parameters, RuleBook } = await readTables(context, book, [
    { table: "Parameters", columns: ["parameterId"] },
    { table: "RuleBook", columns: ["ruleId"] },
  ]);
  const lacks = (ids: readonly string[], rows: readonly unknown[] | undefined): boolean =>
    ids.some((id) => rows?.includes(id) !== true);
  const rebuild =
    switches ||
    lacks(Object.keys(file.parameters ?? {}), Parameters?.columns.parameterId) ||
    lacks(Object.keys(file.rules ?? {}), RuleBook?.columns.ruleId);
  if (rebuild) {
    const seen = options.seen === undefined ? {} : { seen: options.seen };
    const done = await setUp(context, { policyFile: file, user, ...seen, ...signal }, progress);
    return { version: done.policyVersion, changed: done.policyChanges, left: done.left };
  }
  // What people typed before is a version of its own.
  await recordPolicy(context, book, { at: nowSerial(), user });
  const at = nowSerial();
  const run = { id: `W${at.toFixed(5).replace(".", "")}`, at, user };
  const { changed, refused } = await writePolicy(context, book, file, run, options.seen);
  const logged = new Set([
    ...Object.keys(file.parameters ?? {}),
    ...Object.keys(file.rules ?? {}),
    ...(file.holidays ?? []).map(({ date }) => date),
  ]);
  const { version } = await recordPolicy(context, book, { at, user, logged });
  return { version, changed, left: refused.flatMap(conflictMessages) };
}

const sameWords = (a: Iterable<string>, b: Iterable<string>): boolean => {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((word) => right.has(word));
};
