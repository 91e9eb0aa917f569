/** What every command about the Scorecard begins with: tables, policy, period and whose figures. */
import { parsePeriod, periodContaining, type Period } from "../calendar/period";
import { buildDataset, type Dataset } from "../kpis/dataset";
import { figureTables } from "../kpis/figureTables";
import { peopleNamed } from "../kpis/people";
import type { KpiScope } from "../kpis/result";
import { teamsOf } from "../kpis/team";
import { cardText } from "../locales/kpiCard";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import type { Policy } from "../policy/types";
import { plainCell } from "../policy/values";
import type { CellName } from "../workbook/blueprint/names";
import type { Book } from "../workbook/book";
import { evaluationDate } from "../workbook/journal";
import { readNamedCells } from "../workbook/namedCells";
import { readPolicy } from "../workbook/policySheet";
import { readTables } from "../workbook/read";
import type { Snapshots } from "../workbook/snapshot";

/** Whose figures of when. A person, team, region or product that is "" stands for all of them. */
export interface ScopeOptions {
  /** "2026-Q3", as `parsePeriod` reads it. */
  readonly period?: string;
  readonly owner?: string;
  /** A department as in table Team. */
  readonly team?: string;
  readonly region?: string;
  readonly product?: string;
  /** Evaluation date (serial); otherwise the parameter `today`, otherwise the current day. */
  readonly asOf?: number;
  readonly signal?: AbortSignal;
}

export interface ScorecardData {
  readonly book: Book;
  readonly lang: Lang;
  readonly policy: Policy;
  readonly asOf: number;
  readonly period: Period;
  readonly scope: KpiScope;
  readonly data: Dataset;
  readonly snapshots: Snapshots;
  /** Version on the Policy sheet; "" where its cell is gone. */
  readonly policyVersion: string;
}

/** The part of a scope that the head of the Scorecard holds, by the name of its cell. */
const panelCells = {
  period: "period",
  owner: "owner",
  team: "team",
  region: "region",
  product: "product",
} as const satisfies Partial<Record<keyof ScopeOptions, CellName>>;
type PanelKey = keyof typeof panelCells;
const panelKeys = Object.keys(panelCells) as readonly PanelKey[];

/**
 * What stands at the head of the Scorecard; options that were given go before it.
 * A person that was asked for stands alone: the other cells do not narrow it, and the other way round.
 */
export async function withPanel<T extends ScopeOptions>(
  context: Excel.RequestContext,
  book: Book,
  options: T,
): Promise<T> {
  const cells = await readNamedCells(
    context,
    book,
    panelKeys.map((key) => panelCells[key]),
  );
  const typed = (key: PanelKey): string => plainCell(cells.get(panelCells[key]));
  const given = (["owner", "team", "region", "product"] as const).some((key) => options[key] !== undefined);
  const found = panelKeys.filter((key) => typed(key) !== "" && (key === "period" || !given));
  return { ...Object.fromEntries(found.map((key) => [key, typed(key)])), ...options };
}

/**
 * Reads what figures need.
 * @throws UserError when the workbook cannot be read, the period is none, or nobody has the name
 */
export async function readScorecardData(
  context: Excel.RequestContext,
  book: Book,
  options: ScopeOptions & { readonly lang?: Lang },
  progress?: Progress,
): Promise<ScorecardData> {
  const { policy } = await readPolicy(context, book);
  const asOf = evaluationDate(options.asOf, policy.number("today"));
  const period = periodOf(policy, options.period, asOf);
  progress?.({ text: cardText.step });
  const cells = await readNamedCells(context, book, ["policyVersion"]);
  const snapshots = await readTables(
    context,
    book,
    figureTables.map((table) => ({ table })),
    options.signal === undefined ? {} : { signal: options.signal },
  );
  const data = buildDataset(snapshots, policy, asOf);
  return {
    book,
    lang: options.lang ?? book.lang,
    policy,
    asOf,
    period,
    scope: scopeOf(data, period, options),
    data,
    snapshots,
    policyVersion: plainCell(cells.get("policyVersion")),
  };
}

function periodOf(policy: Policy, text: string | undefined, asOf: number): Period {
  const yearStart = policy.number("calendar.fiscalYearStart") ?? 1;
  const period = text === undefined ? periodContaining("quarter", asOf, yearStart) : parsePeriod(text, yearStart);
  if (!period) throw new UserError(cardText.badPeriod, { period: text ?? "" });
  return period;
}

/** The scope asked for; a name that nobody has is an error, not a card of zeros. */
function scopeOf(data: Dataset, period: Period, options: ScopeOptions): KpiScope {
  const asked = (key: "owner" | "team" | "region" | "product"): string | null => options[key]?.trim() || null;
  const [owner, team] = [asked("owner"), asked("team")];
  const people = peopleNamed(data);
  if (owner !== null && !people.includes(owner))
    throw new UserError(cardText.noPerson, { name: owner, names: people.join(", ") });
  if (team !== null && !teamsOf(data).includes(team))
    throw new UserError(cardText.noTeam, { name: team, names: teamsOf(data).join(", ") });
  return { period, owner, team, region: asked("region"), product: asked("product") };
}
