/** DEV-02, DEV-23, DEV-24: what the log of contacts says of developments. */
import { isoDate } from "../../calendar/serial";
import { commonText, developmentText as texts } from "../../locales/rules";
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { isBlank } from "../../policy/values";
import { plainText, shown } from "../define";
import { numberCell } from "../shared/cells";
import { gaps } from "../shared/gaps";
import { knownValue } from "../shared/listValues";
import { failNotListed, unreadable } from "../shared/report";
import { failMissing, missingAt } from "../shared/required";
import type { RuleContext } from "../types";
import { contactCounts, doneContacts } from "./contacts";
import { kaDevelopment, placeOf, step } from "./stages";
import { enteredOn, stageChanges } from "./stageLog";

/** DEV-02: from first contact on, a done contact no later than the day that stage was entered. */
export function firstContactLogged(context: RuleContext): void {
  const { column, data, rows, fail, notEvaluable } = context;
  const table = "Development";
  const place = placeOf(context, "stage");
  const changes = stageChanges(context, "stage");
  const entered = column("Development.stageEnteredDate");
  const customers = column("Development.accountId");
  const accounts = data.accountRows("Development.accountId");
  const contacts = doneContacts(context);
  for (const row of rows(table)) {
    const now = place(row);
    if (now === undefined) unreadable(context, table, row, "stage");
    if (typeof now !== "number" || now < step.firstContact) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    if (account < 0) {
      if (account === unresolved.blank) unreadable(context, table, row, "accountId");
      else {
        const reason = { text: commonText.accountUnclear, args: { found: shown(customers[row]) } };
        notEvaluable(["Accounts.accountId"], { table, row, reason });
      }
      continue;
    }
    // The column holds the day of the stage a row stands at; earlier stages are in the log alone.
    const typed = now === step.firstContact ? dateCell(entered[row]) : null;
    const day = enteredOn(changes(row), step.firstContact) ?? typed ?? null;
    if (day === null) {
      notEvaluable(["AuditLog"], { table, row, reason: { text: texts.noLog } });
      continue;
    }
    const { all, unclear } = contacts.ofAccount(account);
    if (all.some((one) => one <= day)) continue;
    if (unclear > 0 || all.some(Number.isNaN)) {
      notEvaluable(["Visits.date"], { table, row, reason: { text: texts.contactsUnclear } });
      continue;
    }
    const known = all.length === 0 ? null : Math.min(...all);
    fail({
      table,
      row,
      column: "stage",
      message: {
        text: known === null ? texts.noContact : texts.contactLater,
        args: { day: isoDate(day), first: known === null ? "" : isoDate(known) },
      },
      expected: { text: texts.logContact },
    });
  }
}

/** DEV-23: the number of contacts is that of the log. */
export function contactsCounted(context: RuleContext): void {
  const { column, allRows, fail, notEvaluable } = context;
  const table = "Development";
  const cells = column("Development.contactCount");
  const counted = contactCounts(context);
  const blank = gaps(context, table, ["Development.contactCount"], texts.countBlank);
  for (const row of allRows(table)) {
    const typed = numberCell(cells[row]);
    if (typed === null) {
      blank.add(row);
      continue;
    }
    if (typed === undefined) {
      unreadable(context, table, row, "contactCount");
      continue;
    }
    const { count, unclear } = counted(row);
    if (unclear !== null) notEvaluable([unclear], { table, row, reason: { text: texts.contactsUnclear } });
    else if (typed !== count)
      fail({
        table,
        row,
        column: "contactCount",
        message: { text: texts.countDiffers, args: { typed, count } },
        expected: { text: texts.countExpected, args: { count } },
      });
  }
  blank.report();
}

const told = ["who", "mode"];

/** DEV-24: a done contact of a key-account development tells whom, how, which step was reached and how the customer took it. */
export function contactDescribed(context: RuleContext): void {
  const { column, rows, allRows, policy, notEvaluable } = context;
  const table = "Visits";
  const ids = column("Visits.devId");
  const status = column("Visits.status");
  const isKa = kaDevelopment(context);
  const own = column("Development.devId");
  const developments = new Map<string, boolean>();
  for (const row of allRows("Development")) {
    const id = plainText(own[row]);
    if (id !== null) developments.set(id, isKa(row) || developments.get(id) === true);
  }
  const cells = told.map((key) => column(`Visits.${key}`));
  const lists = [
    { key: "customerAttitude", known: knownValue(policy, "attitude") },
    { key: "stepReached", known: knownValue(policy, "contactStep") },
  ];
  for (const row of rows(table)) {
    const id = plainText(ids[row]);
    // Only what took place can be described.
    if (id === null || !(status[row] === "done" || isBlank(status[row]))) continue;
    const ka = developments.get(id);
    if (ka === undefined) {
      const reason = { text: texts.developmentUnknown, args: { found: shown(id) } };
      notEvaluable(["Development.devId"], { table, row, reason });
      continue;
    }
    if (!ka) continue;
    const missing = missingAt(cells, row);
    if (missing) failMissing(context, table, row, told, missing);
    for (const { key, known } of lists)
      if (!known(column(`Visits.${key}`)[row])) failNotListed(context, table, row, key);
  }
}
