/** The archive of a customer: ACC-03, 13. */
import { addMonths, isSerialDate } from "../../calendar/serial";
import { accountText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { unresolved } from "../../kpis/accountIndex";
import { columnName, filled, joined } from "../define";
import type { RuleContext } from "../types";
import { dealings } from "./dealings";
import { eachOfClass, wonClasses } from "./each";

/**
 * ACC-13: filled required cells by required cells of a won customer, at least archive.minCompleteness. Required are the basic data
 * (organisations all of account.requiredBasic, individuals name and phone), a record of dealings and one of contacts.
 */
export function archiveComplete(context: RuleContext): void {
  const { column, data, has, policy, fail, notEvaluable } = context;
  const least = policy.number("archive.minCompleteness") ?? 1;
  const types = column("Accounts.accountType");
  const mails = column("Accounts.email");
  const contracts = column("Accounts.contractNo");
  const wanted = policy.words("account.requiredBasic");
  const absent = wanted.filter((key) => !has(`Accounts.${key}`));
  if (absent.length > 0) return notEvaluable(absent.map((key) => `Accounts.${key}`));
  const basics = wanted.map((key) => ({
    key,
    cells: column(`Accounts.${key}`),
    always: key === "accountName" || key === "phone",
  }));
  const bought = dealings(context);
  const figures = data.figures();
  eachOfClass(context, wonClasses, (row) => {
    const organisation = types[row] === "enterprise" || types[row] === "institution";
    const missing: LocalText[] = [];
    let first: string | undefined;
    let required = 2;
    for (const { key, cells, always } of basics) {
      if (!always && !organisation) continue;
      required++;
      if (filled(cells[row]) || (key === "phone" && filled(mails[row]))) continue;
      first ??= key;
      missing.push(columnName(`Accounts.${key}`));
    }
    const dealt = filled(contracts[row]) || bought?.ordered[row] === 1;
    const contacted = !Number.isNaN(figures.lastContactDate[row] ?? Number.NaN);
    const dealtOpen = !dealt && (bought === null || bought.unclear[row] === 1);
    const contactOpen = !contacted && figures.contactUncertain[row] === 1;
    const share = (lacking: number): number => Math.round(((required - lacking) / required) * 10000) / 10000;
    const certain = missing.length + (dealt || dealtOpen ? 0 : 1) + (contacted || contactOpen ? 0 : 1);
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
    if (!dealt && !dealtOpen) missing.push(accountText.dealings);
    if (!contacted && !contactOpen) missing.push(accountText.contacts);
    fail({
      table: "Accounts",
      row,
      column: first ?? (dealt || dealtOpen ? "class" : "contractNo"),
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
