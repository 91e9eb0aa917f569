/** Closing a period (结账) and freezing its plan of revisits: the rows that table ScorecardSnapshots gets. Ruling 13, CON-14. */
import { kpiText } from "../../locales/kpis";
import { scoreText } from "../../locales/kpiScore";
import type { Message } from "../../locales/types";
import type { CellValue } from "../../policy/values";
import { plainCell } from "../../policy/values";
import { columnCells } from "../columns";
import type { Dataset } from "../dataset";
import { missingColumns } from "../scope";
import type { KpiScope } from "../result";
import { frozenVisits, plannedRevisits } from "../revisits";
import { scorecardOf } from "./scorecard";
import { closedCard } from "./snapshots";
import type { ScorecardRow } from "./types";

/** Who closes what; only persons and everybody can be closed. */
export type ClosingScope = Pick<KpiScope, "period" | "owner">;

export interface ClosingOptions {
  /** Moment of closing, serial. */
  readonly at: number;
  readonly by: string;
  readonly policyVersion: string;
}

/** A row of ScorecardSnapshots: every column by key, list cells as codes. */
export type SnapshotRow = Readonly<Record<SnapshotColumn, CellValue>>;
type SnapshotColumn =
  | "period"
  | "owner"
  | "kpiId"
  | "target"
  | "actual"
  | "numerator"
  | "denominator"
  | "weight"
  | "score"
  | "asOf"
  | "policyVersion"
  | "closedBy"
  | "closedAt"
  | "snapshotId"
  | "kind"
  | "frozenKeys";

/** The rows, or why the period cannot be closed; then there are none. */
export interface Closing {
  readonly rows: readonly SnapshotRow[];
  readonly refused: Message | null;
}

const refuse = (text: Message["text"], args: Message["args"] = {}): Closing => ({ rows: [], refused: { text, args } });

const empty: Readonly<Record<"target" | "actual" | "numerator" | "denominator" | "weight" | "score", null>> = {
  target: null,
  actual: null,
  numerator: null,
  denominator: null,
  weight: null,
  score: null,
};

/** What every row of a closing says alike. The id is made of what the row is: a run that is repeated makes the same rows. */
function common(
  data: Dataset,
  { period, owner }: ClosingScope,
  options: ClosingOptions,
  kind: "closing" | "planFrozen",
) {
  return (kpiId: string, part = ""): SnapshotRow => ({
    ...empty,
    period: period.label,
    owner: owner?.trim() ?? null,
    kpiId,
    asOf: Math.floor(data.today),
    policyVersion: options.policyVersion,
    closedBy: options.by,
    closedAt: options.at,
    snapshotId: [kind === "closing" ? "C" : "F", period.label, owner?.trim() ?? "*", kpiId, part]
      .filter((word) => word !== "")
      .join("/"),
    kind,
    frozenKeys: null,
  });
}

/** KPIs that are not appraised in such a period are not closed with it. */
const belongs = ({ reason }: ScorecardRow): boolean => reason?.text !== scoreText.notDue;

/**
 * The rows that close a period for a person or for everybody: figures, weights and scores as they stand, with date and version of the
 * policy. K7 keeps the visits it was measured by.
 * @returns refused while the period is not over, or when it is closed already
 */
export function closePeriod(data: Dataset, scope: ClosingScope, options: ClosingOptions): Closing {
  if (data.today < scope.period.end) return refuse(scoreText.notOver);
  if (closedCard(data, scope)) return refuse(scoreText.closedAlready);
  const row = common(data, scope, options, "closing");
  const card = scorecardOf(data, scope);
  const rows = card.rows.filter(belongs).map(({ id, target, actual, numerator, denominator, weight, score }) => ({
    ...row(id),
    target,
    actual,
    numerator,
    denominator,
    weight,
    score,
    frozenKeys: id === "K7" ? keptWhole(frozenVisits(data, scope) ?? []) : null,
  }));
  return rows.length === 0 ? refuse(scoreText.nothingToClose) : { rows, refused: null };
}

/** A cell holds 32,767 characters; a longer list of visits takes several rows of one moment. */
const mostCharacters = 30000;

function chunks(keys: readonly string[]): readonly string[] {
  const found: string[] = [];
  let line = "";
  for (const key of keys) {
    if (line !== "" && line.length + key.length + 1 > mostCharacters) {
      found.push(line);
      line = "";
    }
    line = line === "" ? key : `${line},${key}`;
  }
  return [...found, line];
}

/** Visits that fit into one cell; of a longer list none, as a part would read like the whole: the frozen plan's own rows hold it. */
function keptWhole(keys: readonly string[]): string | null {
  const [first, ...more] = chunks(keys);
  return more.length === 0 && first ? first : null;
}

const needed = ["visitId", "accountId", "contactKind", "origin", "date"].map((key) => `Visits.${key}`);

/**
 * The rows that freeze the plan of revisits of a period (K7): ids of the revisits planned in it, of a visitor or of everybody.
 * @returns refused when it is frozen already, or when a planned visit has no id that can be kept
 */
export function freezeRevisits(data: Dataset, scope: ClosingScope, options: ClosingOptions): Closing {
  const missing = needed.filter((ref) => !data.column(ref));
  if (missing.length > 0) return { rows: [], refused: missingColumns(data, missing) };
  if (frozenVisits(data, scope)) return refuse(scoreText.frozenAlready);
  const ids = columnCells(data, "Visits.visitId");
  const keys = plannedRevisits(data, scope).map((row) => plainCell(ids[row]));
  const bad = keys.filter((key) => key === "" || /[\s,;，；、]/.test(key)).length + (keys.length - new Set(keys).size);
  if (bad > 0) return refuse(scoreText.visitsWithoutId, { count: bad });
  if (keys.length === 0) return { rows: [], refused: { text: kpiText.nonePlanned } };
  const row = common(data, scope, options, "planFrozen");
  const rows = chunks([...keys].sort()).map((frozenKeys, at) => ({
    ...row("K7", at === 0 ? "" : String(at + 1)),
    frozenKeys,
  }));
  return { rows, refused: null };
}
