/** What a row of Visits is: one log for every contact (ruling 8). */
import { isSerialDate } from "../../calendar/serial";
import { isBlank } from "../../policy/values";
import type { RuleContext } from "../types";

export interface VisitRows {
  /** A visit: kind visit; or kind blank, revisit or follow-up with mode visit; or both blank, so that an empty "how" is found. */
  readonly isVisit: (row: number) => boolean;
  /** Day of the contact: the actual day, else the planned one; null when the one that counts cannot be read. */
  readonly contactDate: (row: number) => number | null;
}

/** @param context the rule's context; contactKind and actualDate may not be installed */
export function visitRows({ column }: Pick<RuleContext, "column">): VisitRows {
  const kinds = column("Visits.contactKind");
  const modes = column("Visits.mode");
  const dates = column("Visits.date");
  const actual = column("Visits.actualDate");
  return {
    isVisit: (row) => {
      const kind = kinds[row];
      if (kind === "visit") return true;
      if (isBlank(kind) && isBlank(modes[row])) return true;
      return (isBlank(kind) || kind === "revisit" || kind === "followUp") && modes[row] === "visit";
    },
    contactDate: (row) => {
      const cell = isBlank(actual[row]) ? dates[row] : actual[row];
      return isSerialDate(cell) ? Math.floor(cell) : null;
    },
  };
}
