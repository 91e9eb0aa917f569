import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import type { RecalculateResult } from "./results";

export interface RecalculateOptions {
  /** Evaluation date (serial); otherwise the parameter `today`, otherwise the current day. */
  readonly asOf?: number;
  /** true: preview only, nothing is written. */
  readonly dryRun?: boolean;
  readonly lang?: Lang;
  /** Who runs it, for the log: a name typed in the pane or the account of the system; "" when unknown. */
  readonly user?: string;
  readonly signal?: AbortSignal;
}

export declare function recalculateTiers(context: Excel.RequestContext, options?: RecalculateOptions, progress?: Progress): Promise<RecalculateResult>;
