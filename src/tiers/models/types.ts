/** What a tier model is, and what it says of accounts. */
import type { Message, LocalText } from "../../locales/types";
import type { Dataset } from "../../kpis/dataset";
import type { Tier } from "../../policy/types";
import type { TierSettings } from "../settings";

export const modelIds = ["sales", "score", "pareto", "rfm", "portfolio", "intent", "channel"] as const;
export type ModelId = (typeof modelIds)[number];

/** Models that give a tier; grade and class are fields of their own. */
export type TierModelId = Exclude<ModelId, "intent" | "channel">;

/** Classes of a model that gives tiers, from best to worst; the code of a class is its place here. */
export const tierClasses = ["A", "B", "C", "D", "unrated"] as const satisfies readonly Tier[];

/** Code of "unrated" in `tierClasses`. */
export const unratedCode = 4;

/** Code of a row that is no account or cannot be evaluated. */
export const notRated = 255;

/** What a model says, a value a row of Accounts. */
export interface Ratings {
  /** Classes from best to worst. */
  readonly classes: readonly string[];
  /** Place in `classes`, or `notRated`. */
  readonly codes: Uint8Array;
  /** What the class rests on: sales, score, share …; NaN where there is none. */
  readonly figures: Float64Array;
  /** Lower limit of each class on the figure, null for the lowest; null as a whole where ranks decide, so that no buffer applies. */
  readonly limits: readonly (number | null)[] | null;
  /** Why nobody can be rated; null when somebody can. */
  readonly problem: Message | null;
  /** Why an account has its class, or why it cannot be evaluated. */
  readonly reason: (row: number) => Message;
}

/** A tier model: one entry of the registry. */
export interface TierModel {
  readonly id: ModelId;
  readonly name: LocalText;
  /** Column of Accounts its result belongs to; grade and class never become a tier (CON-03). */
  readonly field: "tier" | "leadGrade" | "channelClass";
  /** Clause it comes from; "" for a model that the documents do not have. */
  readonly clause: string;
  /** Are its figures sales, in currency units? Otherwise they are scores. */
  readonly bySales: boolean;
  /** Rates all accounts; nothing is allocated for a single row. */
  readonly rate: (data: Dataset, settings: TierSettings) => Ratings;
}
