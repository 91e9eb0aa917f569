import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import type { CheckEntriesResult } from "./results";

export interface CheckEntriesOptions {
  /** Evaluation date (serial); otherwise the parameter `today`, otherwise the current day. */
  readonly asOf?: number;
  /** Language of the messages; the workbook's own when absent. */
  readonly lang?: Lang;
  /** Write the check columns of the tables (only cells that change). */
  readonly writeChecks?: boolean;
  /** Write a sheet with all findings. */
  readonly reportSheet?: boolean;
  readonly signal?: AbortSignal;
}

export declare function checkEntries(context: Excel.RequestContext, options?: CheckEntriesOptions, progress?: Progress): Promise<CheckEntriesResult>;
