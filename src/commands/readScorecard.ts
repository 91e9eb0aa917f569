/** The scorecard of a workbook, computed from its tables; nothing is written. */
import { parsePeriod, periodContaining, type Period } from "../calendar/period";
import { buildDataset, type Dataset } from "../kpis/dataset";
import { peopleNamed } from "../kpis/people";
import type { KpiScope } from "../kpis/result";
import { ranking, scorecardOf, type RankedOwner, type Scorecard } from "../kpis/score";
import { teamsOf } from "../kpis/team";
import { cardText } from "../locales/kpiCard";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import { kpis } from "../policy/catalogue";
import type { Policy } from "../policy/types";
import { cellNames } from "../workbook/blueprint/names";
import type { Book } from "../workbook/book";
import { evaluationDate } from "../workbook/journal";
import { readPolicy } from "../workbook/policySheet";
import { readTables } from "../workbook/read";
import { openBook } from "../workbook/recognise";

export interface ReadScorecardOptions {
  /** "2026-Q3", as `parsePeriod` reads it; the quarter of the evaluation date when absent. */
  readonly period?: string;
  readonly owner?: string;
  /** A department as in table Team. */
  readonly team?: string;
  readonly region?: string;
  readonly product?: string;
  /** Evaluation date (serial); otherwise the parameter `today`, otherwise the current day. */
  readonly asOf?: number;
  /** Language of the messages; the workbook's own when absent. */
  readonly lang?: Lang;
  /** Rank everybody instead of showing one card. */
  readonly ranking?: boolean;
  readonly signal?: AbortSignal;
}

export interface ReadScorecardResult {
  readonly lang: Lang;
  readonly asOf: number;
  readonly period: Period;
  /** null when a ranking was asked for. */
  readonly card: Scorecard | null;
  readonly ranking: readonly RankedOwner[];
}

/** Tables that figures use beside those the catalogue names for them. */
const besides = ["KpiBook", "Team", "KpiInputs", "ScorecardSnapshots", "Plans", "PlanChanges", "PlanActions"] as const;
const tables = [...new Set([...besides, ...kpis.flatMap(({ needs }) => needs.map((ref) => ref.split(".")[0] ?? ""))])];

/**
 * Computes a scorecard or a ranking.
 * @throws UserError when the workbook is no Tierbook or cannot be read, the period is none, or nobody has the name
 */
export async function readScorecard(
  context: Excel.RequestContext,
  options: ReadScorecardOptions = {},
  progress?: Progress,
): Promise<ReadScorecardResult> {
  const book = await openBook(context);
  const { policy } = await readPolicy(context, book);
  const asOf = evaluationDate(options.asOf, policy.number("today"));
  const period = periodOf(policy, options.period, asOf);
  progress?.({ text: cardText.step });
  const version = await policyVersion(context, book);
  const snapshots = await readTables(
    context,
    book,
    tables.map((table) => ({ table })),
    options.signal === undefined ? {} : { signal: options.signal },
  );
  const data = buildDataset(snapshots, policy, asOf);
  const scope = scopeOf(data, period, options);
  const given = { policyVersion: version };
  return {
    lang: options.lang ?? book.lang,
    asOf,
    period,
    card: options.ranking === true ? null : scorecardOf(data, scope, given),
    ranking: options.ranking === true ? ranking(data, period, scope, given) : [],
  };
}

function periodOf(policy: Policy, text: string | undefined, asOf: number): Period {
  const yearStart = policy.number("calendar.fiscalYearStart") ?? 1;
  const period = text === undefined ? periodContaining("quarter", asOf, yearStart) : parsePeriod(text, yearStart);
  if (!period) throw new UserError(cardText.badPeriod, { period: text ?? "" });
  return period;
}

/** The scope asked for; a name that nobody has is an error, not a card of zeros. */
function scopeOf(data: Dataset, period: Period, options: ReadScorecardOptions): KpiScope {
  const { owner, team, region, product } = options;
  const people = peopleNamed(data);
  if (owner !== undefined && !people.includes(owner.trim()))
    throw new UserError(cardText.noPerson, { name: owner, names: people.join(", ") });
  if (team !== undefined && !teamsOf(data).includes(team.trim()))
    throw new UserError(cardText.noTeam, { name: team, names: teamsOf(data).join(", ") });
  return { period, owner: owner ?? null, team: team ?? null, region: region ?? null, product: product ?? null };
}

/** Version on the Policy sheet; "" where its cell is gone. */
async function policyVersion(context: Excel.RequestContext, book: Book): Promise<string> {
  const name = context.workbook.names
    .getItemOrNullObject(book.names.get(cellNames.policyVersion) ?? cellNames.policyVersion)
    .load("formula");
  await context.sync();
  if (name.isNullObject || String(name.formula).includes("#REF!")) return "";
  const cell = name.getRange().load("values");
  await context.sync();
  const value: unknown = cell.values[0]?.[0];
  return typeof value === "number" || typeof value === "string" ? String(value) : "";
}
