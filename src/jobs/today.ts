/** What is due, and how the month stands. */
import { dueList } from "../daily/due";
import { monthStanding, type MonthStanding } from "../daily/dueMonth";
import type { DueLine } from "../daily/dueTypes";
import { gapsByRule, type RuleGap } from "./gaps";
import type { Job } from "./job";

export interface Due {
  readonly asOf: number;
  /** The most urgent first. */
  readonly lines: readonly DueLine[];
  /** By line: the last contact with its customer, serial; null for none. */
  readonly contacts: readonly (number | null)[];
  readonly gaps: readonly RuleGap[];
  readonly month: MonthStanding | null;
}

/** `owner`: only what is this person's; null for everybody. */
export const todayJob: Job<{ readonly owner: string | null }, Due> = {
  name: "today",
  run: (data, { owner }) => {
    const { asOf, lines, notEvaluable } = dueList(data, owner === null ? {} : { owner });
    const known = ["Visits.date", "Accounts.accountId"].every((ref) => data.column(ref) !== undefined);
    const contacts = known ? data.figures().lastContactDate : null;
    const last = (account: number | null): number | null => {
      const day = account === null ? Number.NaN : (contacts?.[account] ?? Number.NaN);
      return Number.isNaN(day) ? null : day;
    };
    return {
      asOf,
      lines,
      contacts: lines.map(({ account }) => last(account)),
      gaps: gapsByRule(notEvaluable),
      month: monthStanding(data, owner),
    };
  },
};
