/** A scorecard as data: what the sheet, the pane and the command line show. */
import type { Period, PeriodType } from "../../calendar/period";
import type { LocalText, Message } from "../../locales/types";
import type { KpiId } from "../registry";

/** Codes of list kpiStatus: the colour on attainment. The word beside it is the list's label. */
export type Light = "green" | "yellow" | "red" | "notEvaluable";

/** Where a figure stands now: by pace while the period runs, by attainment when it is over. */
export type Progress = "ahead" | "onTrack" | "behind" | "notEvaluable";

/** What a KPI is, on whatever card. */
export interface KpiFacts {
  readonly id: KpiId;
  readonly name: LocalText;
  readonly category: "quant" | "qual";
  /** Code of list kpiGroup. */
  readonly group: string;
  /** null: said nowhere. */
  readonly cycle: PeriodType | null;
  readonly definition: LocalText;
  readonly dataSource: LocalText | null;
}

/** The facts alone of a line that says more. */
export function factsOf({ id, name, category, group, cycle, definition, dataSource }: KpiFacts): KpiFacts {
  return { id, name, category, group, cycle, definition, dataSource };
}

export interface ScorecardRow extends KpiFacts {
  /** As typed in KpiBook; null: shown without weight. */
  readonly weight: number | null;
  /** Share of the total after the weights of KPIs without a score were spread over the others; null without score or weight. */
  readonly spreadWeight: number | null;
  /** What the figure is measured by; for a completion of a plan the share that is to be reached. */
  readonly target: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Unrounded. */
  readonly actual: number | null;
  /** 1: target reached; at four decimals, neither capped nor floored. */
  readonly attainment: number | null;
  /** How far a running period has come against what is due by now; 1 is on time. */
  readonly pace: number | null;
  readonly score: number | null;
  /** Spread weight times score: what the KPI brings to the total. */
  readonly weightedScore: number | null;
  readonly light: Light;
  readonly status: Progress;
  /** Why there is no figure or no score; with score "floor" why it is the floor. */
  readonly reason: Message | null;
  readonly notes: readonly Message[];
}

export interface ScorecardTotal {
  /** Mean of the scores by spread weight, four decimals; null: see `reason`. */
  readonly score: number | null;
  /** Share of the weight that could be scored, four decimals; null where no weight is typed. */
  readonly evaluableWeight: number | null;
  readonly reason: Message | null;
}

export interface Scorecard {
  readonly period: Period;
  readonly owner: string | null;
  readonly team: string | null;
  readonly region: string | null;
  readonly product: string | null;
  /** Data date, serial day: of a closed period that of its closing. */
  readonly asOf: number;
  /** Version of the policy, as given or as closed; "" where nobody said. */
  readonly policyVersion: string;
  /** Share of the period's working days that have begun; null when it has none. */
  readonly elapsed: number | null;
  /** When and by whom the period was closed; null while it is open. */
  readonly closed: { readonly at: number; readonly by: string } | null;
  readonly rows: readonly ScorecardRow[];
  readonly total: ScorecardTotal;
}
