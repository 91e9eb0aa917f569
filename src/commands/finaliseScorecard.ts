import { parsePeriod } from "../calendar/period";
import { say } from "../locales/format";
import { scorecardCommandText } from "../locales/scorecardCommands";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { plainCell } from "../policy/values";
import type { Book } from "../workbook/book";
import { fileName, isCopyOfNow, makeCopy, planCopy, type CopyPlan } from "../workbook/finalCopy";
import { auditLog, logDone, logEntries, readRuns, resumeOrOpen } from "../workbook/journal";
import { readNamedCells } from "../workbook/namedCells";
import { tableStates } from "../workbook/writeState";
import { openLogged } from "./openLogged";

export interface FinaliseOptions {
  readonly lang?: Lang;
  /** Who runs it, for the log; "" when unknown. */
  readonly user?: string;
  readonly signal?: AbortSignal;
}

export interface FinaliseResult {
  readonly lang: Lang;
  /** Name of the new sheet. */
  readonly sheet: string;
  /** Name to save the workbook under: an add-in cannot save it itself. */
  readonly file: string;
  readonly summary: string;
}

const command = "FINALISE";

/**
 * Makes a copy of the Scorecard that holds values only (定稿), under the name of period and person. The Scorecard itself stays as it is;
 * an earlier copy too. Run again after a failure it finishes the copy that was begun; where the last copy shows what the Scorecard
 * shows now, no other is made.
 * @throws UserError when a figure is not computed or shows an error, or the workbook or the sheet is protected
 */
export async function finaliseScorecard(
  context: Excel.RequestContext,
  options: FinaliseOptions = {},
  progress?: Progress,
): Promise<FinaliseResult> {
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const { book, lang } = await openLogged(context, ["Scorecard", auditLog], options.lang);
  await tableStates(context, book, [auditLog]);
  const subject = await cardName(context, book, lang);
  const runs = await readRuns(context, book, [command], options.signal);
  const planned = await planCopy(context, book, subject);
  const { run, earlier } = resumeOrOpen(runs, command, subject, options.user ?? "");
  const made = earlier === null ? runs.filter((each) => each.subject === subject).pop()?.entries[0]?.rowId : undefined;
  if (made !== undefined && (await isCopyOfNow(context, book, made))) {
    context.workbook.worksheets.getItem(made).activate();
    await context.sync();
    return finalised(lang, made, subject);
  }
  const begun = earlier?.entries[0];
  const plan: CopyPlan = begun === undefined ? planned : { name: begun.rowId, before: begun.oldValue };
  const { name, before } = plan;
  await logEntries(
    context,
    book,
    run,
    [{ table: "Scorecard", rowId: name, field: "copy", oldValue: before, newValue: name }],
    signal,
  );
  progress?.({ text: scorecardCommandText.stepCopy });
  await makeCopy(context, book, plan);
  await logDone(context, book, run, signal);
  return finalised(lang, name, subject);
}

function finalised(lang: Lang, sheet: string, subject: string): FinaliseResult {
  const file = fileName(subject);
  return { lang, sheet, file, summary: say(lang, scorecardCommandText.finalised, { sheet, file }) };
}

/** "考核表_2025Q3_张三": period and person, team, region or product at the head of the Scorecard. */
export async function cardName(context: Excel.RequestContext, book: Book, lang: Lang): Promise<string> {
  const cells = await readNamedCells(context, book, ["period", "owner", "team", "region", "product"]);
  const [typed = "", ...parts] = (["period", "owner", "team", "region", "product"] as const).map((key) =>
    plainCell(cells.get(key)),
  );
  const period = (parsePeriod(typed)?.label ?? typed).replace(/-/g, "");
  const who = parts.filter((part) => part !== "").join("_") || scorecardCommandText.wholeName[lang];
  return say(lang, scorecardCommandText.sheetName, { period, who });
}
