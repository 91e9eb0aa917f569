/** CMP-01, 02, 14: what must happen within so many working days of a complaint. */
import { serviceText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { rule } from "../define";
import type { WorkdayLimit } from "../shared/workdayLimit";
import { withinWorkdays } from "../shared/workdayLimit";
import type { RuleEntry } from "../types";

interface Deadline extends Pick<WorkdayLimit, "from" | "to" | "blankStart" | "open" | "late"> {
  readonly id: string;
  readonly title: LocalText;
  readonly help: LocalText;
  /** The parameter with the working days. */
  readonly parameter: string;
}

const deadlines: readonly Deadline[] = [
  {
    id: "CMP-01",
    title: serviceText.cmp01Title,
    help: serviceText.cmp01Help,
    parameter: "complaint.contactWorkdays",
    from: "receivedDate",
    to: "firstContactDate",
    blankStart: "gap",
    open: serviceText.notContacted,
    late: serviceText.contactedLate,
  },
  {
    id: "CMP-02",
    title: serviceText.cmp02Title,
    help: serviceText.cmp02Help,
    parameter: "complaint.solutionWorkdays",
    from: "transferDate",
    to: "solutionDate",
    // The department's clock starts when it gets the complaint; that it gets it is CMP-03's.
    blankStart: "pending",
    open: serviceText.notSolved,
    late: serviceText.solvedLate,
  },
  {
    id: "CMP-14",
    title: serviceText.cmp14Title,
    help: serviceText.cmp14Help,
    parameter: "complaint.transferWorkdays",
    from: "receivedDate",
    to: "transferDate",
    blankStart: "gap",
    open: serviceText.notHandedOver,
    late: serviceText.handedOverLate,
  },
];

export const deadlineRules: readonly RuleEntry[] = deadlines.map(({ id, title, help, parameter, ...limit }) =>
  rule({
    id,
    title,
    help,
    columns: [`Complaints.${limit.from}`, `Complaints.${limit.to}`],
    reads: ["Holidays.date", "Holidays.isWorkday"],
    check: (context) =>
      withinWorkdays(context, { ...limit, table: "Complaints", limit: context.policy.number(parameter) ?? 0 }),
  }),
);
