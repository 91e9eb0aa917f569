/** CMP-13: complaints, lost customers and overdue tier A customers raise an alert, and somebody deals with it. */
import { addMonths, isoDate } from "../../calendar/serial";
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { isActive } from "../../kpis/derived";
import { commonText, serviceText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { isBlank } from "../../policy/values";
import { rule, shown } from "../define";
import { unreadable } from "../shared/report";
import type { RuleContext, RuleEntry } from "../types";

/** The latest alert of a type for an account: serial day, or minus infinity. */
type Latest = (type: string, account: number) => number;

function latestAlerts({ column, data, allRows }: RuleContext): Latest {
  const accounts = data.accountRows("Alerts.accountId");
  const types = column("Alerts.type");
  const raised = column("Alerts.raisedDate");
  const days = new Map<string, Map<number, number>>();
  for (const row of allRows("Alerts")) {
    const account = accounts?.[row] ?? unresolved.blank;
    const day = dateCell(raised[row]);
    const type = types[row];
    if (account < 0 || typeof day !== "number" || typeof type !== "string") continue;
    const own = days.get(type) ?? new Map<number, number>();
    days.set(type, own);
    if (!((own.get(account) ?? Number.NEGATIVE_INFINITY) >= day)) own.set(account, day);
  }
  return (type, account) => days.get(type)?.get(account) ?? Number.NEGATIVE_INFINITY;
}

/** Alerts that nobody has dealt with for longer than alert.days; the last day is still in time. */
function openAlerts(context: RuleContext): void {
  const { column, rows, policy, today, fail } = context;
  const raised = column("Alerts.raisedDate");
  const handled = column("Alerts.handledDate");
  const limit = policy.number("alert.days") ?? 0;
  for (const row of rows("Alerts")) {
    if (!isBlank(handled[row])) continue;
    const day = dateCell(raised[row]);
    if (typeof day !== "number") {
      unreadable(context, "Alerts", row, "raisedDate");
      continue;
    }
    if (today - day <= limit) continue;
    const args = { days: today - day, limit };
    fail({ table: "Alerts", row, column: "handledDate", message: { text: serviceText.alertOpen, args } });
  }
}

const complaintColumns = ["Complaints.accountId", "Complaints.receivedDate", "Complaints.closedDate"];

/** Complaints that are not closed: an alert since the day they came in. */
function complaintAlerts(context: RuleContext, latest: Latest): void {
  const { column, data, allRows, has, fail, notEvaluable } = context;
  const missing = complaintColumns.filter((ref) => !has(ref));
  if (missing.length > 0) return notEvaluable(missing);
  const accounts = data.accountRows("Complaints.accountId");
  const received = column("Complaints.receivedDate");
  const closed = column("Complaints.closedDate");
  for (const row of allRows("Complaints")) {
    if (!isBlank(closed[row])) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    const day = dateCell(received[row]);
    if (account < 0) {
      const args = { found: shown(column("Complaints.accountId")[row]) };
      const reason = { text: commonText.accountUnclear, args };
      notEvaluable(["Accounts.accountId"], { table: "Complaints", row, reason });
    } else if (typeof day !== "number") unreadable(context, "Complaints", row, "receivedDate");
    else if (latest("complaint", account) < day) {
      const message = { text: serviceText.noComplaintAlert, args: { date: isoDate(day) } };
      fail({ table: "Complaints", row, column: "receivedDate", message });
    }
  }
}

/** Active accounts whose last order lies longer back than the months of churn: an alert since then. */
function churnAlerts(context: RuleContext, latest: Latest): void {
  const { column, data, allRows, has, policy, today, fail, notEvaluable } = context;
  const missing = ["Orders.accountId", "Orders.orderDate"].filter((ref) => !has(ref));
  if (missing.length > 0) return notEvaluable(missing);
  const months = policy.number("churn.inactiveMonths") ?? 0;
  const status = column("Accounts.status");
  const lost = column("Accounts.lostDate");
  const { lastOrderDate } = data.figures();
  for (const row of allRows("Accounts")) {
    const order = lastOrderDate[row] ?? Number.NaN;
    if (Number.isNaN(order) || !isActive(status[row]) || !isBlank(lost[row])) continue;
    const until = addMonths(order, months);
    if (until === null || today <= until || latest("churn", row) > until) continue;
    const args = { date: isoDate(order), months };
    fail({ table: "Accounts", row, column: "accountName", message: { text: serviceText.noChurnAlert, args } });
  }
}

/** Tier A accounts past their contact due day: an alert since then. */
function cadenceAlerts(context: RuleContext, latest: Latest): void {
  const { column, data, allRows, has, policy, today, fail, notEvaluable } = context;
  const missing = ["Visits.accountId", "Visits.date", "Visits.status"].filter((ref) => !has(ref));
  if (missing.length > 0) return notEvaluable(missing);
  if (policy.text("tier.scheme") === "intent") return;
  const tiers = column("Accounts.tier");
  const { contactDueDate } = data.figures();
  for (const row of allRows("Accounts")) {
    const due = contactDueDate[row] ?? Number.NaN;
    if (tiers[row] !== "A" || !(due < today) || latest("cadence", row) > due) continue;
    const text: LocalText = serviceText.noCadenceAlert;
    fail({ table: "Accounts", row, column: "accountName", message: { text, args: { date: isoDate(due) } } });
  }
}

function alerts(context: RuleContext): void {
  const latest = latestAlerts(context);
  openAlerts(context);
  complaintAlerts(context, latest);
  churnAlerts(context, latest);
  cadenceAlerts(context, latest);
}

export const alertRules: readonly RuleEntry[] = [
  rule({
    id: "CMP-13",
    title: serviceText.cmp13Title,
    help: serviceText.cmp13Help,
    // Each kind of alert is judged where its table is installed; the others are told as gaps.
    columns: ["Alerts.type", "Alerts.accountId", "Alerts.raisedDate", "Alerts.handledDate", "Accounts.tier"],
    reads: [
      ...complaintColumns,
      "Orders.accountId",
      "Orders.orderDate",
      "Orders.isSample",
      "Visits.accountId",
      "Visits.date",
      "Visits.actualDate",
      "Visits.status",
      ...["accountId", "accountName", "status", "lostDate", "tierEffectiveDate", "createdDate"].map(
        (key) => `Accounts.${key}`,
      ),
    ],
    check: alerts,
  }),
];
