import { isoDate } from "../calendar/serial";
import type { KpiScope } from "../kpis/result";
import type { KpiId } from "../kpis/registry";
import { scorecardOf, trendOf, type Scorecard, type TrendPoint } from "../kpis/score";
import { say } from "../locales/format";
import { scorecardCommandText } from "../locales/scorecardCommands";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { plainCell, type CellValue } from "../policy/values";
import type { CellName } from "../workbook/blueprint/names";
import { auditLog, logDone, logEntries, logSkipped, readRuns, resumeOrOpen } from "../workbook/journal";
import { readNamedCells, writeNamedCells } from "../workbook/namedCells";
import { setToday } from "../workbook/policySheet";
import { readToday } from "../workbook/readToday";
import { scorecardChanges } from "../workbook/scorecardValues";
import { writeIfUnchanged } from "../workbook/write";
import { tableStates } from "../workbook/writeState";
import { conflictNotes } from "./conflictNotes";
import { targetCells } from "./effectiveTargets";
import { openLogged } from "./openLogged";
import type { ConflictNote } from "./results";
import { readScorecardData, withPanel, type ScopeOptions } from "./scorecardData";

export interface RefreshOptions extends ScopeOptions {
  readonly lang?: Lang;
  /** Who runs it, for the log; "" when unknown. */
  readonly user?: string;
}

export interface RefreshResult {
  readonly lang: Lang;
  /** Data date. */
  readonly asOf: number;
  readonly card: Scorecard;
  /** The last eight figures of a KPI of the scope, oldest first; computed when asked for. */
  readonly trend: (id: KpiId) => readonly TrendPoint[];
  /** Cells of the Scorecard that hold values and were changed. */
  readonly cells: number;
  /** Targets in force that were written. */
  readonly targets: number;
  /** Targets whose number in force somebody typed otherwise: left alone. */
  readonly kept: readonly string[];
  readonly conflicts: readonly ConflictNote[];
  /** false: everything was as it should be already. */
  readonly written: boolean;
  readonly summary: string;
}

const command = "REFRESH";
const scopeCells = ["owner", "team", "region", "product"] as const;

/**
 * Brings the Scorecard up to date: whose figures of when (as asked, else as its head says), the date it counts from, targets in force,
 * and the figures that stand as values where formulas cannot say them. Only cells that differ are written.
 * @throws UserError when the workbook is no Tierbook, the period is none, nobody has the name, a table is missing or a sheet protected
 */
export async function refreshScorecard(
  context: Excel.RequestContext,
  options: RefreshOptions = {},
  progress?: Progress,
): Promise<RefreshResult> {
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const { book } = await openLogged(context, ["Scorecard", auditLog], options.lang);
  const asked = await withPanel(context, book, options);
  const read = await readScorecardData(context, book, asked, progress);
  const { lang, asOf, data, scope, snapshots } = read;
  progress?.({ text: scorecardCommandText.stepRefresh });
  const card = scorecardOf(data, scope, { policyVersion: read.policyVersion });
  const runs = await readRuns(context, book, [command], options.signal);
  const panel = await readNamedCells(context, book, ["period", ...scopeCells, "trendKpi", "valuesAt"]);
  const head = headCells(panel, scope, options);
  const targets = targetCells(data, snapshots.PlanTargets, runs);
  const trendKpi = plainCell(panel.get("trendKpi")).toUpperCase();
  const { changes, holds } = await scorecardChanges(context, book, data, scope, card, trendKpi);
  const result = (
    cells: number,
    wrote: number,
    conflicts: readonly ConflictNote[],
    written: boolean,
  ): RefreshResult => ({
    lang,
    asOf,
    card,
    trend: (id) => trendOf(data, id, scope),
    cells,
    targets: wrote,
    kept: targets.kept,
    conflicts,
    written,
    summary: summaryOf(lang, { date: isoDate(asOf), cells, targets: wrote }, targets.kept),
  });
  const subject = `${isoDate(asOf)}/${scope.period.label}/${scope.owner?.trim() ?? "*"}`;
  const { run, earlier } = resumeOrOpen(runs, command, subject, options.user ?? "");
  const undated = holds && panel.has("valuesAt") && panel.get("valuesAt") !== asOf;
  const idle =
    earlier === null &&
    head.size === 0 &&
    changes.length === 0 &&
    !undated &&
    targets.entries.length === 0 &&
    (await readToday(context, book)) === asOf;
  if (idle) return result(0, 0, [], false);

  await tableStates(context, book, ["Scorecard", "PlanTargets", auditLog, "Parameters"]);
  await logEntries(context, book, run, targets.entries, signal);
  if (head.size > 0) await writeNamedCells(context, book, head);
  progress?.({ text: scorecardCommandText.stepTargets });
  const written =
    targets.changes.length === 0 ? null : await writeIfUnchanged(context, book, "PlanTargets", targets.changes, signal);
  const refused = new Set(written?.conflicts.map(({ change }) => change.row));
  const left = targets.entries.filter((_, at) => refused.has(targets.changes[at]?.row ?? -1));
  if (left.length > 0) await logSkipped(context, book, run, left, signal);
  progress?.({ text: scorecardCommandText.stepRefresh });
  const figures = changes.length === 0 ? null : await writeIfUnchanged(context, book, "Scorecard", changes, signal);
  if (undated) await writeNamedCells(context, book, new Map([["valuesAt", asOf]]));
  await setToday(context, book, asOf);
  await logDone(context, book, run, signal);
  const conflicts = [written, figures].flatMap((report) => (report ? conflictNotes(report, lang) : []));
  return result(figures?.written ?? 0, written?.written ?? 0, conflicts, true);
}

/** Cells at the head that do not say what was asked for. A person asked for stands alone, a team without a person. */
function headCells(
  panel: ReadonlyMap<CellName, CellValue>,
  scope: KpiScope,
  options: RefreshOptions,
): ReadonlyMap<CellName, CellValue> {
  const wanted = new Map<CellName, CellValue>();
  const ask = (key: CellName, value: string | null): void => {
    if (panel.has(key) && plainCell(panel.get(key)) !== (value ?? "")) wanted.set(key, value);
  };
  if (options.period !== undefined) ask("period", scope.period.label);
  if (scopeCells.some((key) => options[key] !== undefined))
    for (const key of scopeCells) ask(key, scope[key]?.trim() ?? null);
  return wanted;
}

function summaryOf(
  lang: Lang,
  counts: { readonly date: string; readonly cells: number; readonly targets: number },
  kept: readonly string[],
): string {
  const done = say(lang, scorecardCommandText.refreshed, counts);
  if (kept.length === 0) return done;
  const ids = kept.slice(0, 5).join(lang === "en-US" ? ", " : "、");
  return `${done}${lang === "en-US" ? " " : ""}${say(lang, scorecardCommandText.targetsKept, { count: kept.length, ids })}`;
}
