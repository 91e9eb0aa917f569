import type { Progress } from "../locales/progress";
import type { Lang, Message } from "../locales/types";
import type { Profile } from "../policy/types";
import type { BookMode } from "../workbook/book";

export interface SetUpOptions {
  /** Language of a new workbook; an existing Tierbook keeps its own unless given. */
  readonly lang?: Lang;
  /** Packs to switch on; core is always there. Those of the workbook, or core, orders, newCustomers, contactCadence. */
  readonly packs?: readonly string[];
  readonly profile?: Profile;
  readonly mode?: BookMode;
  /** Content of a policy.json, parsed: what it names overwrites the workbook's policy. */
  readonly policyFile?: unknown;
  /** Date that the sheets count from (serial); the current day for a new workbook when absent. */
  readonly asOf?: number;
  /** Who runs it, for the log; "" when unknown. */
  readonly user?: string;
  readonly signal?: AbortSignal;
}

export interface SetUpResult {
  readonly lang: Lang;
  readonly mode: BookMode;
  readonly packs: readonly string[];
  readonly profile: Profile;
  /** true: the workbook was no Tierbook before. */
  readonly created: boolean;
  /** Keys of tables added, "Accounts.phone" for columns added. */
  readonly added: readonly string[];
  /** What was repaired, renamed because of a clash, hidden, or kept: for people, in order. */
  readonly notes: readonly Message[];
  /** Must-fill parameters that are still blank. */
  readonly gaps: readonly string[];
}

export declare function setUp(context: Excel.RequestContext, options?: SetUpOptions, progress?: Progress): Promise<SetUpResult>;
