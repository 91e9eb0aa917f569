import type { Policy, PolicyProblem } from "../policy/types";
import type { Book } from "./book";

/**
 * Reads the Policy sheet, the value lists and the holidays, and checks them.
 * @returns the policy, and what cannot be used with the place of each ("制度设置!C5")
 */
export declare function readPolicy(context: Excel.RequestContext, book: Book): Promise<{ policy: Policy; problems: readonly PolicyProblem[] }>;

/**
 * Stores the date that the sheets' formulas count from (defined name `TB_Today`): a value, never a formula. Queued, the caller syncs.
 * @param today serial date the command used
 */
export declare function setToday(context: Excel.RequestContext, book: Book, today: number): void;
