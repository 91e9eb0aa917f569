/** COM-01 to COM-04 by tier, COM-14 by lead grade: one formula, also that of Accounts.contactDueDate and V2. */
import { isoDate } from "../../calendar/serial";
import { contactText } from "../../locales/rules";
import { tierText } from "../../locales/tiers";
import type { LocalText } from "../../locales/types";
import { cadences } from "../../kpis/contact";
import { approvedOverride, isActive, startOfCadence } from "../../kpis/derived";
import type { Duration } from "../../policy/types";
import { plainText, rule } from "../define";
import { listName } from "../shared/listNames";
import type { RuleContext, RuleEntry } from "../types";
import { missedPeriods } from "./periods";
import type { ContactDuty } from "./overdue";
import { inWords, overdueContacts } from "./overdue";

type GradedTier = "A" | "B" | "C" | "D";

/** What all cadences share: the clock starts with the tier, else with the account; every done contact counts. */
function commonDuty({ column, data }: RuleContext): Omit<ContactDuty, "interval" | "message" | "basis"> {
  const effective = column("Accounts.tierEffectiveDate");
  const created = column("Accounts.createdDate");
  const figures = data.figures();
  return {
    last: figures.lastContactDate,
    uncertain: figures.contactUncertain,
    start: (row) => startOfCadence(effective[row], created[row]),
    column: "contactDueDate",
    startColumn: "tierEffectiveDate",
  };
}

/** COM-01 to COM-04. */
const onCadence =
  (tier: GradedTier) =>
  (context: RuleContext): void => {
    const { column, data, policy } = context;
    const normal = policy.duration(`cadence.${tier}`);
    if (policy.text("tier.scheme") === "intent" || normal === null) return;
    const tiers = column("Accounts.tier");
    const status = column("Accounts.status");
    const classes = column("Accounts.class");
    const wonOnly = policy.text("cadence.scope") === "won";
    const interval = (row: number): Duration | null => {
      if (tiers[row] !== tier || !isActive(status[row])) return null;
      if (wonOnly && classes[row] !== "won" && classes[row] !== "key") return null;
      const days = approvedOverride(data, row);
      return days === null ? normal : { count: days, unit: "day" };
    };
    const duty: ContactDuty = {
      ...commonDuty(context),
      interval,
      message: (_, days, every) => ({
        text: contactText.overdue,
        args: { tier: tierText[tier], interval: inWords(every), days },
      }),
      basis: (_, every) => ({ text: contactText.basis, args: { grade: tierText[tier], interval: inWords(every) } }),
    };
    if (policy.text("cadence.mode") === "calendar") byCalendar(context, duty, tierText[tier]);
    else overdueContacts(context, duty);
  };

/** Calendar reading: at least one contact in every completed week, fortnight, month or quarter. */
function byCalendar(context: RuleContext, duty: ContactDuty, tier: LocalText): void {
  const { rows, today, fail, notEvaluable, deadlines } = context;
  const missed = missedPeriods(context);
  for (const row of rows("Accounts")) {
    const interval = duty.interval(row);
    if (interval === null) continue;
    const gap = (missing: string, text: LocalText): void =>
      notEvaluable([missing], { table: "Accounts", row, reason: { text } });
    const start = duty.start(row);
    const last = duty.last[row] ?? Number.NaN;
    if (start === undefined) {
      gap("Accounts.tierEffectiveDate", contactText.startUnreadable);
      continue;
    }
    if (start === null && Number.isNaN(last)) {
      gap("Accounts.createdDate", contactText.noStart);
      continue;
    }
    const from = start ?? (Number.isNaN(last) ? today : last);
    const all = missed(row, from, interval, Math.max(today, (deadlines?.until ?? 0) + 1));
    // Once there was a contact again, what was missed before cannot be made up for: only the finding remains.
    const open = all.find(([begin]) => !(last >= begin));
    const periods = all.filter(([, end]) => end < today);
    const latest = periods[periods.length - 1];
    if (!open && !latest) continue;
    if (duty.uncertain[row]) {
      gap("Visits.date", contactText.contactUnclear);
      continue;
    }
    if (open)
      deadlines?.add({ table: "Accounts", row, column: duty.column, due: open[1], basis: duty.basis(row, interval) });
    if (!latest) continue;
    const [first, to] = latest.map(isoDate);
    const args = { tier, interval: inWords(interval), count: periods.length, from: first ?? "", to: to ?? "" };
    fail({ table: "Accounts", row, column: "lastContactDate", message: { text: contactText.periodsMissed, args } });
  }
}

/** COM-14: the same by lead grade, where tier.scheme is intent. */
function byLeadGrade(context: RuleContext): void {
  const { column, data, policy, notEvaluable } = context;
  if (policy.text("tier.scheme") !== "intent") return;
  const grades = column("Accounts.leadGrade");
  const status = column("Accounts.status");
  const cycles = cadences(policy);
  if (cycles.size === 0) return notEvaluable(["leadGrade.cycleDays"]);
  overdueContacts(context, {
    ...commonDuty(context),
    interval: (row) => {
      const grade = plainText(grades[row]);
      if (grade === null || !isActive(status[row])) return null;
      const days = approvedOverride(data, row);
      return days === null ? (cycles.get(grade) ?? null) : { count: days, unit: "day" };
    },
    message: (row, days, every) => ({
      text: contactText.gradeOverdue,
      args: { grade: listName("leadGrade", plainText(grades[row]) ?? ""), interval: inWords(every), days },
    }),
    basis: (row, every) => ({
      text: contactText.basis,
      args: { grade: listName("leadGrade", plainText(grades[row]) ?? ""), interval: inWords(every) },
    }),
  });
}

const columns = ["Visits.accountId", "Visits.date", "Visits.status"];
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
    columns: ["Accounts.tier", ...columns],
    reads,
    check: onCadence(tier),
  });

export const cadenceRules: readonly RuleEntry[] = [
  tierRule("COM-01", "A", contactText.com01Title),
  tierRule("COM-02", "B", contactText.com02Title),
  tierRule("COM-03", "C", contactText.com03Title),
  tierRule("COM-04", "D", contactText.com04Title),
];

export const gradeRules: readonly RuleEntry[] = [
  rule({
    id: "COM-14",
    title: contactText.com14Title,
    help: contactText.com14Help,
    table: "Accounts",
    columns: ["Accounts.leadGrade", ...columns],
    reads,
    check: byLeadGrade,
  }),
];
