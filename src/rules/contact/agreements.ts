/** COM-06, 10 and 13: what is agreed about contacting a customer. */
import { approximateDays } from "../../calendar/duration";
import { addMonths, isoDate, isSerialDate } from "../../calendar/serial";
import { unresolved } from "../../kpis/accountIndex";
import { cadences, dateCell } from "../../kpis/contact";
import { isActive } from "../../kpis/derived";
import { commonText, contactText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { listById } from "../../policy/catalogue";
import { isBlank } from "../../policy/values";
import { columnName, filled, plainText, rule, shown } from "../define";
import type { RuleContext, RuleEntry } from "../types";
import { inWords } from "./overdue";

/** COM-06: an own interval has a reason, and an approver when it is longer than that of the tier or grade. */
function overrideJustified({ column, rows, policy, fail, notEvaluable }: RuleContext): void {
  const days = column("Accounts.cadenceOverrideDays");
  const reasons = column("Accounts.cadenceOverrideReason");
  const approvers = column("Accounts.cadenceOverrideApprover");
  const byIntent = policy.text("tier.scheme") === "intent";
  const grades = column(byIntent ? "Accounts.leadGrade" : "Accounts.tier");
  const normal = cadences(policy);
  for (const row of rows("Accounts")) {
    const own = days[row];
    if (isBlank(own)) continue;
    const at = (key: string, text: LocalText, args: Record<string, string | number | LocalText> = {}): void =>
      fail({ table: "Accounts", row, column: key, message: { text, args } });
    if (typeof own !== "number" || !Number.isInteger(own) || own < 1) {
      at("cadenceOverrideDays", contactText.overrideNoDays, { found: shown(own) });
      continue;
    }
    if (!filled(reasons[row])) at("cadenceOverrideReason", contactText.overrideNoReason, { days: own });
    if (filled(approvers[row])) continue;
    const interval = normal.get(plainText(grades[row]) ?? "");
    if (!interval) {
      const reason = { text: contactText.overrideNoNormal };
      notEvaluable([byIntent ? "Accounts.leadGrade" : "Accounts.tier"], { table: "Accounts", row, reason });
    } else if (own > approximateDays(interval))
      at("cadenceOverrideApprover", contactText.overrideNotApproved, { days: own, interval: inWords(interval) });
  }
}

const revisitModes: ReadonlySet<unknown> = new Set(["phone", "visit", "mail", "wechat", "meeting"]);
const customerClasses: ReadonlySet<unknown> = new Set(["won", "key"]);

/** Accounts with a planned contact from today on, and those that may have one by a row whose customer is not unique. */
function plannedContacts({ column, data, rowCount, today }: RuleContext): {
  planned: ReadonlySet<number>;
  perhaps: ReadonlySet<number>;
} {
  const accounts = data.accountRows("Visits.accountId");
  const customers = column("Visits.accountId");
  const dates = column("Visits.date");
  const status = column("Visits.status");
  const planned = new Set<number>();
  const perhaps = new Set<number>();
  for (let row = 0; row < rowCount("Visits"); row++) {
    const date = dates[row];
    if (status[row] !== "planned" || (isSerialDate(date) && Math.floor(date) < today)) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    if (account >= 0 && isSerialDate(date)) planned.add(account);
    else if (account >= 0) {
      if (!isBlank(date)) perhaps.add(account);
    } else if (account === unresolved.ambiguous)
      for (const candidate of data.accounts.candidates(customers[row])) perhaps.add(candidate);
  }
  return { planned, perhaps };
}

/** COM-10: an active customer that has not bought has a date and a way agreed, or a planned contact. */
function revisitPlanned(context: RuleContext): void {
  const { column, rows, fail, notEvaluable } = context;
  const classes = column("Accounts.class");
  const status = column("Accounts.status");
  const dates = column("Accounts.nextContactDate");
  const modes = column("Accounts.nextContactMode");
  const knownClasses = new Set<unknown>(listById.get("accountClass")?.values.map(({ code }) => code));
  const { planned, perhaps } = plannedContacts(context);
  for (const row of rows("Accounts")) {
    if (customerClasses.has(classes[row]) || !isActive(status[row])) continue;
    const date = dateCell(dates[row]);
    const agreed = typeof date === "number";
    if ((agreed && revisitModes.has(modes[row])) || planned.has(row)) continue;
    if (!isBlank(classes[row]) && !knownClasses.has(classes[row])) {
      const args = { column: columnName("Accounts.class"), found: shown(classes[row]) };
      const reason = { text: commonText.notInList, args };
      notEvaluable(["Accounts.class"], { table: "Accounts", row, reason });
      continue;
    }
    if (perhaps.has(row)) {
      const reason = { text: contactText.contactUnclear };
      notEvaluable(["Visits.date"], { table: "Accounts", row, reason });
      continue;
    }
    const key = agreed ? "nextContactMode" : "nextContactDate";
    const found = shown(column(`Accounts.${key}`)[row]);
    const message =
      found === ""
        ? { text: agreed ? contactText.revisitNoMode : contactText.revisitNoDate }
        : {
            text: agreed ? commonText.notInList : commonText.unreadable,
            args: { column: columnName(`Accounts.${key}`), found },
          };
    fail({ table: "Accounts", row, column: key, message, expected: { text: contactText.revisitExpected } });
  }
}

/** COM-13: a customer of some time bought again, or it is written down what else it could need. */
function secondPurchase(context: RuleContext): void {
  const { column, data, rows, policy, today, fail, notEvaluable } = context;
  const classes = column("Accounts.class");
  const notes = column("Accounts.upsellNote");
  const months = policy.number("upsell.checkMonths") ?? 0;
  const fromOrders = data.hasTable("Orders");
  const figures = fromOrders ? data.figures() : null;
  const repeats = figures?.repeatOrders();
  const first = (row: number): number | null | undefined => {
    if (!figures) return dateCell(column("Accounts.firstTransDate")[row]);
    const day = figures.firstTransDate[row] ?? Number.NaN;
    return Number.isNaN(day) ? null : day;
  };
  for (const row of rows("Accounts")) {
    if (!customerClasses.has(classes[row]) || filled(notes[row])) continue;
    const typed = column("Accounts.repeatOrders")[row];
    const again = repeats ? (repeats[row] ?? 0) : typeof typed === "number" ? typed : 0;
    if (again > 0) continue;
    const day = first(row);
    if (typeof day !== "number") {
      const reason = { text: contactText.noFirstOrder };
      notEvaluable(["Accounts.firstTransDate"], { table: "Accounts", row, reason });
      continue;
    }
    const checkFrom = addMonths(day, months);
    if (checkFrom === null || today <= checkFrom) continue;
    const args = { date: isoDate(day), months };
    fail({ table: "Accounts", row, column: "upsellNote", message: { text: contactText.noSecondPurchase, args } });
  }
}

export const agreementRules: readonly RuleEntry[] = [
  rule({
    id: "COM-06",
    title: contactText.com06Title,
    help: contactText.com06Help,
    reads: ["Accounts.tier", "Accounts.leadGrade"],
    check: overrideJustified,
  }),
  rule({
    id: "COM-10",
    title: contactText.com10Title,
    help: contactText.com10Help,
    reads: ["Accounts.accountId", "Accounts.accountName"],
    check: revisitPlanned,
  }),
  rule({
    id: "COM-13",
    title: contactText.com13Title,
    help: contactText.com13Help,
    // First and repeated orders come from Orders where it is installed, else from the formulas in Prospects.
    columns: ["Accounts.class", "Accounts.upsellNote", "Accounts.repeatOrders", "Accounts.firstTransDate"],
    reads: ["Orders.accountId", "Orders.orderDate", "Orders.orderId", "Orders.isSample", "Orders.isReturn"],
    check: secondPurchase,
  }),
];
