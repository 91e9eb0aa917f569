/** COM-07 to COM-09: how often customers of a class are contacted, and by what. */
import { contactText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { isActive, startOfCadence } from "../../kpis/derived";
import { filled, plainText, rule } from "../define";
import { listName } from "../shared/listNames";
import type { RuleContext, RuleEntry } from "../types";
import type { LastContacts } from "./overdue";
import { inWords, lastContacts, overdueContacts } from "./overdue";

interface ClassCadence {
  readonly classes: ReadonlySet<unknown>;
  /** The parameter with the interval. */
  readonly parameter: string;
  readonly last: (context: RuleContext) => LastContacts;
  readonly text: LocalText;
}

const classCadence =
  ({ classes, parameter, last, text }: ClassCadence) =>
  (context: RuleContext): void => {
    const { column, policy } = context;
    const interval = policy.duration(parameter);
    if (interval === null) return;
    const own = column("Accounts.class");
    const status = column("Accounts.status");
    const changed = column("Accounts.classChangedDate");
    const created = column("Accounts.createdDate");
    overdueContacts(context, {
      ...last(context),
      interval: (row) => (classes.has(own[row]) && isActive(status[row]) ? interval : null),
      // Before the customer came into the class nothing was due.
      start: (row) => startOfCadence(changed[row], created[row]),
      column: "lastContactDate",
      startColumn: "classChangedDate",
      message: (_, days, every) => ({ text, args: { days, interval: inWords(every) } }),
      basis: (row, every) => ({
        text: contactText.basis,
        args: { grade: listName("accountClass", plainText(own[row]) ?? ""), interval: inWords(every) },
      }),
    });
  };

const anyContact = ({ data }: RuleContext): LastContacts => ({
  last: data.figures().lastContactDate,
  uncertain: data.figures().contactUncertain,
});

/** Progress reports: contacts of that kind, or any whose key points were written down. */
function reports(context: RuleContext): LastContacts {
  const kinds = context.column("Visits.contactKind");
  const points = context.column("Visits.keyPoints");
  return lastContacts(context, (row) => kinds[row] === "progress" || filled(points[row]));
}

function revisits(context: RuleContext): LastContacts {
  const kinds = context.column("Visits.contactKind");
  return lastContacts(context, (row) => kinds[row] === "revisit");
}

const contacts = ["Visits.accountId", "Visits.date", "Visits.status"];
const reads = [
  "Visits.actualDate",
  ...["accountId", "accountName", "status", "classChangedDate", "createdDate", "lastContactDate"].map(
    (key) => `Accounts.${key}`,
  ),
];

export const classRules: readonly RuleEntry[] = [
  rule({
    id: "COM-07",
    title: contactText.com07Title,
    help: contactText.com07Help,
    // What is overdue is the account, not one of its contacts.
    table: "Accounts",
    columns: ["Accounts.class", ...contacts],
    reads,
    check: classCadence({
      classes: new Set(["potential"]),
      parameter: "cadence.potential",
      last: anyContact,
      text: contactText.potentialOverdue,
    }),
  }),
  rule({
    id: "COM-08",
    title: contactText.com08Title,
    help: contactText.com08Help,
    table: "Accounts",
    columns: ["Accounts.class", ...contacts, "Visits.contactKind", "Visits.keyPoints"],
    reads,
    check: classCadence({
      classes: new Set(["intent"]),
      parameter: "cadence.intent",
      last: reports,
      text: contactText.intentOverdue,
    }),
  }),
  rule({
    id: "COM-09",
    title: contactText.com09Title,
    help: contactText.com09Help,
    // The plan of revisits frozen in snapshots is K7's; here every done revisit counts.
    table: "Accounts",
    columns: ["Accounts.class", ...contacts, "Visits.contactKind"],
    reads,
    check: classCadence({
      classes: new Set(["won", "key"]),
      parameter: "cadence.revisit",
      last: revisits,
      text: contactText.revisitOverdue,
    }),
  }),
];
