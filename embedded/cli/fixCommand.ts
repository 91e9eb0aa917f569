/** `tierbook fix`: the pane's safe fixes on a file. What is not certain (customers' names) is made only when its kind is named. */
import { applyFixes, previewFixes, undoFixes, type FixResult, type PlacedFix } from "../../src/commands/fixEntries";
import { checkPaneText } from "../../src/locales/checkPane";
import { say } from "../../src/locales/format";
import { fixKindById, fixKindIds, type FixKindId } from "../../src/rules/fixes";
import { onBook, userName } from "./onBook";
import { choice, type CommandLine } from "./options";
import type { Output, Speaker } from "./output";

/** Kinds asked for by --kinds; those that are certain when none are. */
function kindsOf(line: CommandLine): readonly FixKindId[] {
  const words = line.text("kinds")?.split(",") ?? [];
  if (words.length === 0) return fixKindIds.filter((id) => fixKindById.get(id)?.certain === true);
  return words.map((word) => choice("--kinds", word.trim(), fixKindIds) as FixKindId);
}

/**
 * Finds fixes and makes them, or takes the last ones back.
 * @returns exit code 0
 * @throws UserError for an unknown kind, or when the workbook cannot be read or written
 */
export async function fixEntriesCommand(line: CommandLine, speaker: Speaker, output: Output): Promise<0> {
  const kinds = kindsOf(line);
  const undo = line.flag("undo");
  const dryRun = line.flag("dry-run");
  const options = { user: userName(), ...(line.lang === null ? {} : { lang: line.lang }) };
  const { fixes, done } = await onBook(line, speaker, { writes: !dryRun }, async (session) => {
    const preview = undo ? null : await session.run((context) => previewFixes(context, { ...options, kinds }));
    const found: readonly PlacedFix[] = preview?.fixes ?? [];
    let result: FixResult | null = null;
    if (!dryRun && undo) result = await session.run((context) => undoFixes(context, options));
    else if (!dryRun) result = await session.run((context) => applyFixes(context, found, options));
    return { result: { fixes: found, done: result }, changed: result !== null && result.batch !== null };
  });
  const conflicts = done?.conflicts ?? [];
  if (line.json) {
    const listed = fixes.map(({ row, kind, table, column, cell, from, to }) => {
      return { kind, table, row: row + 1, column, cell, from, to };
    });
    output.result(JSON.stringify({ fixes: listed, written: done?.written ?? 0, conflicts }));
    return 0;
  }
  for (const { cell, from, shown } of fixes)
    output.result(`${cell} ${say(speaker.lang, checkPaneText.fixChange, { from, to: shown })}`);
  for (const { message } of conflicts) output.message(message);
  if (done) output.result(done.summary);
  return 0;
}
