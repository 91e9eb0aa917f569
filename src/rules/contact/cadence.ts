/** COM-01 to COM-04: contact cadence by tier. */
import { durationText } from "../../calendar/duration";
import { isoDate } from "../../calendar/serial";
import { contactText } from "../../locales/rules";
import { tierText } from "../../locales/tiers";
import type { LocalText } from "../../locales/types";
import { languages } from "../../locales/types";
import { contactDue } from "../../kpis/contact";
import { approvedOverride, isActive, startOfCadence } from "../../kpis/derived";
import type { Duration } from "../../policy/types";
import { missedPeriods } from "./periods";
import { rule } from "../define";
import type { RuleContext, RuleEntry } from "../types";

type GradedTier = "A" | "B" | "C" | "D";

const inWords = (duration: Duration): LocalText =>
  Object.fromEntries(languages.map((lang) => [lang, durationText(lang, duration)])) as Record<
    (typeof languages)[number],
    string
  >;

/** COM-01 to COM-04: one formula, four tiers. */
const onCadence =
  (tier: GradedTier) =>
  (context: RuleContext): void => {
    const { column, data, rows, policy, today, fail, notEvaluable } = context;
    const normal = policy.duration(`cadence.${tier}`);
    if (policy.text("tier.scheme") === "intent" || normal === null) return;
    const tiers = column("Accounts.tier");
    const status = column("Accounts.status");
    const classes = column("Accounts.class");
    const effective = column("Accounts.tierEffectiveDate");
    const created = column("Accounts.createdDate");
    const wonOnly = policy.text("cadence.scope") === "won";
    const byCalendar = policy.text("cadence.mode") === "calendar";
    const figures = data.figures();
    const missed = byCalendar ? missedPeriods(context) : null;

    for (const row of rows("Accounts")) {
      if (tiers[row] !== tier || !isActive(status[row])) continue;
      if (wonOnly && classes[row] !== "won" && classes[row] !== "key") continue;
      const days = approvedOverride(data, row);
      const interval: Duration = days === null ? normal : { count: days, unit: "day" };
      const words = () => ({ tier: tierText[tier], interval: inWords(interval) });
      const start = startOfCadence(effective[row], created[row]);
      if (start === undefined) {
        notEvaluable(["Accounts.tierEffectiveDate"], {
          table: "Accounts",
          row,
          reason: { text: contactText.startUnreadable },
        });
        continue;
      }
      const last = figures.lastContactDate[row] ?? Number.NaN;
      const lastContact = Number.isNaN(last) ? null : last;
      if (lastContact === null && start === null) {
        notEvaluable(["Accounts.createdDate"], { table: "Accounts", row, reason: { text: contactText.noStart } });
        continue;
      }
      const unclear = (): void =>
        notEvaluable(["Visits.date"], { table: "Accounts", row, reason: { text: contactText.contactUnclear } });

      if (missed) {
        const gaps = missed(row, start ?? lastContact ?? today, interval);
        const latest = gaps[gaps.length - 1];
        if (!latest) continue;
        if (figures.contactUncertain[row]) {
          unclear();
          continue;
        }
        fail({
          table: "Accounts",
          row,
          column: "lastContactDate",
          message: {
            text: contactText.periodsMissed,
            args: { ...words(), count: gaps.length, from: isoDate(latest[0]), to: isoDate(latest[1]) },
          },
        });
        continue;
      }
      const due = contactDue(lastContact, start, interval, null);
      if (due === null || today <= due) continue;
      // A contact that cannot be dated could be the latest one: overdue without it is no proof.
      if (figures.contactUncertain[row]) {
        unclear();
        continue;
      }
      fail({
        table: "Accounts",
        row,
        column: "contactDueDate",
        message: { text: contactText.overdue, args: { ...words(), days: today - due } },
        expected: { text: contactText.dueOn, args: { date: isoDate(due) } },
      });
    }
  };

const columns = ["Accounts.tier", "Visits.accountId", "Visits.date", "Visits.status"];
const reads = [
  "Visits.actualDate",
  "Visits.mode",
  "Visits.contactKind",
  "Accounts.accountId",
  "Accounts.accountName",
  "Accounts.lastContactDate",
  "Accounts.contactDueDate",
  "Accounts.tierEffectiveDate",
  "Accounts.createdDate",
  "Accounts.class",
  "Accounts.status",
  "Accounts.cadenceOverrideDays",
  "Accounts.cadenceOverrideApprover",
];

const tierRule = (id: string, tier: GradedTier, title: LocalText): RuleEntry =>
  rule({
    id,
    title,
    help: contactText.help,
    // What is overdue is the account, not one of its contacts.
    table: "Accounts",
    columns,
    reads,
    check: onCadence(tier),
  });

export const cadenceRules: readonly RuleEntry[] = [
  tierRule("COM-01", "A", contactText.com01Title),
  tierRule("COM-02", "B", contactText.com02Title),
  tierRule("COM-03", "C", contactText.com03Title),
  tierRule("COM-04", "D", contactText.com04Title),
];
