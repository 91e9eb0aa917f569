/** VIS-18, 19: whom a visit went to, and what became of the plan. */
import { isSerialDate } from "../../calendar/serial";
import { unresolved } from "../../kpis/accountIndex";
import { commonText, visitResultText, visitText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { listById } from "../../policy/catalogue";
import { isBlank } from "../../policy/values";
import { rule, shown } from "../define";
import { yes } from "../shared/keyAccounts";
import { visitRows } from "../shared/visitRows";
import type { RuleContext, RuleEntry } from "../types";

/** VIS-19: status and origin from their lists, past plans closed, reasons given, a rescheduled visit has a later row. */
function planAgainstActual(context: RuleContext): void {
  const { column, data, rows, rowCount, today, fail } = context;
  const { isVisit } = visitRows(context);
  const status = column("Visits.status");
  const origin = column("Visits.origin");
  const dates = column("Visits.date");
  const reasons = column("Visits.failReason");
  const accounts = data.accountRows("Visits.accountId");
  const codes = (list: string): ReadonlySet<unknown> => new Set(listById.get(list)?.values.map((value) => value.code));
  const statuses = codes("visitStatus");
  const origins = codes("visitOrigin");
  const failReasons = codes("visitFailReason");

  const lastDay = new Map<number, number>();
  for (let row = 0; row < rowCount("Visits"); row++) {
    const account = accounts?.[row] ?? unresolved.blank;
    const day = dates[row];
    if (account >= 0 && isSerialDate(day) && day > (lastDay.get(account) ?? 0)) lastDay.set(account, day);
  }

  for (const row of rows("Visits")) {
    if (!isVisit(row)) continue;
    const state = status[row];
    const at = (name: string, text: LocalText, args: Record<string, string | number> = {}): void =>
      fail({
        table: "Visits",
        row,
        column: name,
        message: { text, args: { found: shown(column(`Visits.${name}`)[row]), ...args } },
      });
    if (isBlank(state)) at("status", visitText.statusMissing);
    else if (!statuses.has(state)) at("status", visitText.statusUnknown);
    if (isBlank(origin[row])) at("origin", visitText.originMissing);
    else if (!origins.has(origin[row])) at("origin", visitText.originUnknown);
    const day = dates[row];
    if (state === "planned" && isSerialDate(day) && Math.floor(day) < today)
      at("status", visitText.stillPlanned, { days: today - Math.floor(day) });
    if (state === "missed" || state === "cancelled") {
      if (isBlank(reasons[row])) at("failReason", visitText.reasonMissing);
      else if (!failReasons.has(reasons[row])) at("failReason", visitText.reasonUnknown);
    }
    if (state === "rescheduled" && isSerialDate(day)) {
      const account = accounts?.[row] ?? unresolved.blank;
      if (account >= 0 && !((lastDay.get(account) ?? 0) > day)) at("status", visitText.noLaterVisit);
    }
  }
}

const customerClasses: ReadonlySet<unknown> = new Set(["intent", "won", "key"]);

/** VIS-18: the customer is in Prospects, and is a target, an intent or won customer, or a key account. */
function worthAVisit(context: RuleContext): void {
  const { column, data, rows, fail, notEvaluable } = context;
  const { isVisit } = visitRows(context);
  const accounts = data.accountRows("Visits.accountId");
  const customers = column("Visits.accountId");
  const target = column("Accounts.isTarget");
  const key = column("Accounts.isKeyAccount");
  const classes = column("Accounts.class");
  for (const row of rows("Visits")) {
    if (!isVisit(row)) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    const at = (text: LocalText): void =>
      fail({
        table: "Visits",
        row,
        column: "accountId",
        message: { text, args: { found: shown(customers[row]) } },
        expected: { text: visitResultText.vis18Expected },
      });
    if (account === unresolved.blank) at(visitResultText.noCustomer);
    else if (account < 0) at(commonText.accountUnclear);
    else if (!customerClasses.has(classes[account])) {
      const [isTarget, isKey] = [yes(target[account]), yes(key[account])];
      if (isTarget === true || isKey === true) continue;
      if (isTarget !== null && isKey !== null) {
        at(visitResultText.notATarget);
        continue;
      }
      const flag = isTarget === null ? "isTarget" : "isKeyAccount";
      const found = shown((isTarget === null ? target : key)[account]);
      const reason = { text: commonText.flagUnreadable, args: { found, customer: shown(customers[row]) } };
      notEvaluable([`Accounts.${flag}`], { table: "Visits", row, reason });
    }
  }
}

const kinds = ["Visits.contactKind", "Visits.mode"];
const names = ["Accounts.accountId", "Accounts.accountName"];

export const actualRules: readonly RuleEntry[] = [
  rule({
    id: "VIS-18",
    title: visitResultText.vis18Title,
    help: visitResultText.vis18Help,
    // Whether the flag of a target is deserved is checked by ACC-29 to ACC-31.
    columns: ["Visits.accountId", "Accounts.isTarget", "Accounts.isKeyAccount", "Accounts.class"],
    reads: [...kinds, ...names],
    check: worthAVisit,
  }),
  rule({
    id: "VIS-19",
    title: visitText.vis19Title,
    help: visitText.vis19Help,
    columns: ["Visits.origin", "Visits.status", "Visits.date", "Visits.failReason"],
    reads: ["Visits.actualDate", "Visits.accountId", ...kinds, ...names],
    check: planAgainstActual,
  }),
];
