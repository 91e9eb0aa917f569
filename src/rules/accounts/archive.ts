/** The archive of a customer: ACC-03, 13. */
import { addMonths, isSerialDate } from "../../calendar/serial";
import { accountText } from "../../locales/rules";
import { unresolved } from "../../kpis/accountIndex";
import { joined } from "../define";
import type { RuleContext } from "../types";
import { absentBasics, basicData, records, shareFilled } from "./completeness";
import { eachOfClass, wonClasses } from "./each";

/**
 * ACC-13: filled required cells by required cells of a won customer, at least archive.minCompleteness. Required are the basic data
 * (organisations all of account.requiredBasic, individuals name and phone), a record of dealings and one of contacts.
 */
export function archiveComplete(context: RuleContext): void {
  const { policy, fail, notEvaluable } = context;
  const least = policy.number("archive.minCompleteness") ?? 1;
  const absent = absentBasics(context);
  if (absent.length > 0) return notEvaluable(absent);
  const basicsOf = basicData(context);
  const recordsOf = records(context);
  eachOfClass(context, wonClasses, (row) => {
    const basics = basicsOf(row);
    const { dealt, contacted } = recordsOf(row);
    const [dealtOpen, contactOpen] = [dealt === null, contacted === null];
    const share = (lacking: number): number => shareFilled(basics.required + 2, lacking);
    const certain = basics.missing.length + (dealt === false ? 1 : 0) + (contacted === false ? 1 : 0);
    if (share(certain) >= least) {
      // What is open decides only where it would tip the scale.
      const key = dealtOpen ? "Orders.accountId" : "Visits.date";
      if (share(certain + (dealtOpen ? 1 : 0) + (contactOpen ? 1 : 0)) < least)
        notEvaluable([key], {
          table: "Accounts",
          row,
          reason: { text: dealtOpen ? accountText.ordersUnclear : accountText.contactUnclear },
        });
      return;
    }
    const missing = [...basics.missing];
    if (dealt === false) missing.push(accountText.dealings);
    if (contacted === false) missing.push(accountText.contacts);
    fail({
      table: "Accounts",
      row,
      column: basics.first ?? (dealt === false ? "contractNo" : "class"),
      message: {
        text: accountText.archiveGaps,
        args: { columns: joined(missing), share: `${Math.floor(share(certain) * 100)}%` },
      },
      expected: { text: accountText.archiveLeast, args: { share: `${Math.round(least * 100)}%` } },
    });
  });
}

/** ACC-03: a won customer gave feedback, or was asked in a survey, in the last months of the policy. */
export function feedbackCaptured(context: RuleContext): void {
  const { column, data, allRows, policy, today, fail, notEvaluable } = context;
  const months = policy.number("feedback.minIntervalMonths") ?? 0;
  const after = addMonths(today, -months) ?? 0;
  const heard = new Set<number>();
  const unclear = new Map<number, string>();
  for (const [table, key] of [
    ["FeedbackItems", "receivedAt"],
    ["Surveys", "date"],
  ] as const) {
    const accounts = data.accountRows(`${table}.accountId`);
    const customers = column(`${table}.accountId`);
    const dates = column(`${table}.${key}`);
    for (const row of allRows(table)) {
      const date = dates[row];
      const readable = isSerialDate(date);
      if (readable && (Math.floor(date) <= after || Math.floor(date) > today)) continue;
      const account = accounts?.[row] ?? unresolved.blank;
      if (account === unresolved.ambiguous)
        for (const candidate of data.accounts.candidates(customers[row])) unclear.set(candidate, `${table}.accountId`);
      else if (readable) heard.add(account);
      else unclear.set(account, `${table}.${key}`);
    }
  }
  eachOfClass(context, wonClasses, (row) => {
    if (heard.has(row)) return;
    const open = unclear.get(row);
    if (open !== undefined)
      return notEvaluable([open], { table: "Accounts", row, reason: { text: accountText.feedbackUnclear } });
    fail({
      table: "Accounts",
      row,
      column: "class",
      message: { text: accountText.noFeedback, args: { months } },
      expected: { text: accountText.askFeedback },
    });
  });
}
