/** Many rows that lack the same thing, told as one gap with their number instead of one each. */
import type { LocalText } from "../../locales/types";
import type { RuleContext } from "../types";

export interface Gaps {
  readonly add: (row: number) => void;
  /** Tells the gap at its first row, if there was one. */
  readonly report: () => void;
}

/**
 * @param context the rule's context
 * @param table where the rows are
 * @param missing what they lack: ["Visits.plannedEnd"]
 * @param text a sentence with {count}
 */
export function gaps({ notEvaluable }: RuleContext, table: string, missing: readonly string[], text: LocalText): Gaps {
  let first = -1;
  let count = 0;
  return {
    add: (row) => {
      if (count++ === 0) first = row;
    },
    report: () => {
      if (count > 0) notEvaluable(missing, { table, row: first, reason: { text, args: { count } } });
    },
  };
}
