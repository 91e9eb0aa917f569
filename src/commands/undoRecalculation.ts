import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import type { UndoResult } from "./results";

export interface UndoOptions {
  readonly lang?: Lang;
  readonly user?: string;
  readonly signal?: AbortSignal;
}

export declare function undoRecalculation(context: Excel.RequestContext, options?: UndoOptions, progress?: Progress): Promise<UndoResult>;
