/**
 * What the commands give back: the JSON shapes of the command line, dates still as serial numbers. Messages are already in
 * the language asked for.
 */
import type { Lang } from "../locales/types";
import type { Profile, Tier } from "../policy/types";
import type { HoldKind } from "../tiers";
import type { CellValue } from "../policy/values";
import type { TierModelId } from "../tiers/models/types";
import type { CheckFinding } from "../workbook/liveFindings";
import type { Accepted } from "../workbook/splitAccepted";

export type { CheckFinding };

/** Something that a rule lacks: a parameter, a column, a table. */
export interface MissingPart {
  /** "tier.aMin", "Orders.amount", "Attestations". */
  readonly key: string;
  /** Its name in the language of the result. */
  readonly label: string;
  /** Where it can be filled in ("制度设置!C5"), null where it is not in the workbook. */
  readonly cell: string | null;
}

/** A rule that could not be judged, for the whole workbook or for some rows. */
export interface Gap {
  readonly rule: string;
  readonly missing: readonly MissingPart[];
  /** Rows that could not be judged; 0 where the rule could not be judged at all. */
  readonly rows: number;
  /** Why, in words; "" where what is missing says it. */
  readonly reason: string;
  /** The first of the rows. */
  readonly cell: string | null;
}

/** A finding that a person accepted, and whose acceptance holds. */
export type AcceptedFinding = Accepted;

export interface CheckEntriesResult {
  /** Serial date the rules were judged for. */
  readonly asOf: number;
  /** Language of the messages. */
  readonly lang: Lang;
  readonly profile: Profile;
  /** Findings by severity; those of history rows and accepted ones are counted apart and not in the other three. */
  readonly counts: {
    readonly error: number;
    readonly warn: number;
    readonly info: number;
    readonly history: number;
    readonly accepted: number;
  };
  /** In stable order: table, row, column, rule. */
  readonly findings: readonly CheckFinding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly notEvaluable: readonly { readonly rule: string; readonly missing: readonly string[] }[];
  /** The same in words and with places. */
  readonly gaps: readonly Gap[];
}

/** One account whose tier moves (or moved). */
export interface TierMove {
  /** Text that tells the account's row from the others: by it a selection or an approval names the account. */
  readonly key: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly from: Tier | null;
  readonly to: Tier;
  /** What its effective date held. */
  readonly heldSince: CellValue;
  /** What the model says; another tier than `to` where a contract keeps it from falling further. */
  readonly computed: Tier;
  readonly reason: string;
  /** Typed expected annual sales, null where blank. */
  readonly enteredSales: number | null;
  /** Sales of the twelve months before the evaluation date, null where it cannot be said. */
  readonly salesLast12Months: number | null;
  /** "down" first, then "up", then "first" gradings. */
  readonly direction: "down" | "up" | "first";
}

/** An account that keeps its tier although the computed one differs. */
export interface HeldTier {
  readonly key: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly tier: Tier;
  /** What its effective date held. */
  readonly heldSince: CellValue;
  readonly computed: Tier;
  readonly kind: HoldKind;
  /** Where it would go, of a move that waits for approval (`kind` pending); else null. */
  readonly to: Tier | null;
  /** Last day it is held (serial); null where no day is set. */
  readonly until: number | null;
  readonly reason: string;
}

export interface RecalculateResult {
  readonly asOf: number;
  /** The model that gives the tier. */
  readonly model: TierModelId;
  /** Language of the reasons. */
  readonly lang: Lang;
  readonly accounts: number;
  /** Accounts whose tier changes (or was changed). */
  readonly changed: number;
  /** Accounts by tier after the recalculation. */
  readonly tiers: Readonly<Record<Tier, number>>;
  readonly moves: readonly TierMove[];
  readonly notEvaluable: readonly {
    readonly accountId: string;
    readonly accountName: string;
    readonly reason: string;
  }[];
  /** Accounts that keep their tier although the computed one differs, with why. */
  readonly held: readonly HeldTier[];
  /** Cells that somebody changed meanwhile and that were left alone. Empty for a preview. */
  readonly conflicts: readonly ConflictNote[];
  /** Why nobody could be graded (a limit is missing or out of order), null when it could be done. */
  readonly problem: string | null;
  /** Order lines of the twelve months that belong to no account; all 0 when typed sales decide. */
  readonly unresolvedOrders: { readonly blank: number; readonly unknown: number; readonly ambiguous: number };
  /** "12户级别有变：升4、降8。尚未写入" */
  readonly summary: string;
  /** Journal id of the run that wrote; null for a preview or when nothing was to be written. */
  readonly batch: string | null;
}

/** A cell left as it was because it no longer held what the decision was based on. */
export interface ConflictNote {
  readonly cell: string | null;
  readonly rowId: string;
  readonly column: string;
  readonly expected: string;
  readonly found: string;
  readonly message: string;
}

export interface UndoResult {
  /** Language of the sentences. */
  readonly lang: Lang;
  /** What was undone, in one or two sentences. */
  readonly summary: string;
  /** The run that was undone; null when there was none to undo. */
  readonly batch: string | null;
  /** Who ran it, "" where unknown, and when (serial date with time). */
  readonly user: string;
  readonly at: number | null;
  /** Accounts set back. */
  readonly restored: number;
  readonly conflicts: readonly ConflictNote[];
}
