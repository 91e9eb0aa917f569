/** What the log says of an account: ACC-34, 35. */
import { addMonths, isoDate, isSerialDate } from "../../calendar/serial";
import { accountText } from "../../locales/rules";
import { accountChanges } from "../../kpis/changeLog";
import { dateCell } from "../../kpis/contact";
import type { Dataset } from "../../kpis/dataset";
import type { LocalText } from "../../locales/types";
import { plainCell } from "../../policy/values";
import { listCells } from "../shared/cells";
import { listName } from "../shared/listNames";
import { unreadable } from "../shared/report";
import type { RuleContext } from "../types";
import { activeAccounts } from "./each";

/** A class in words. */
function className(code: string): LocalText {
  return code === "" ? accountText.noClass : listName("accountClass", code);
}

/**
 * ACC-34: the log of class changes has no gap, so that opening count, what came in, what went out and closing count agree for every
 * class and period: each change starts from where the last one ended, and the last one ended at the class of today.
 */
export function classLog(context: RuleContext): void {
  const { column, data, allRows, fail, notEvaluable } = context;
  const changes = accountChanges(data, "Accounts.class");
  if (changes.size === 0)
    return notEvaluable(["AuditLog.field"], { table: "AuditLog", row: 0, reason: { text: accountText.noClassLog } });
  const classes = column("Accounts.class");
  const dates = column("Accounts.classChangedDate");
  let logged = Number.POSITIVE_INFINITY;
  for (const [first] of changes.values()) logged = Math.min(logged, Math.floor(first?.at ?? logged));
  for (const row of allRows("Accounts")) {
    const known = changes.get(row);
    const changed = dateCell(dates[row]);
    if (changed === undefined) unreadable(context, "Accounts", row, "classChangedDate");
    if (!known) {
      // A change from before the log began need not stand in it.
      if (typeof changed === "number" && changed >= logged)
        fail({
          table: "Accounts",
          row,
          column: "classChangedDate",
          message: { text: accountText.changeNotLogged, args: { date: isoDate(changed) } },
          expected: { text: accountText.logClass },
        });
      continue;
    }
    const gap = known.findIndex((change, index) => index > 0 && change.oldValue !== known[index - 1]?.newValue);
    const [before, after] = [known[gap - 1], known[gap]];
    if (before && after)
      fail({
        table: "Accounts",
        row,
        column: "class",
        message: {
          text: accountText.classLogGap,
          args: { date: isoDate(after.at), from: className(after.oldValue), last: className(before.newValue) },
        },
        expected: { text: accountText.logClass },
      });
    const last = known[known.length - 1];
    const current = plainCell(classes[row]);
    if (last && last.newValue !== current)
      fail({
        table: "Accounts",
        row,
        column: "class",
        message: {
          text: accountText.classNotLogged,
          args: { current: className(current), last: className(last.newValue), date: isoDate(last.at) },
        },
        expected: { text: accountText.logClass },
      });
  }
}

/** Latest readable review day up to today by account. */
function lastReviews(data: Dataset): ReadonlyMap<number, number> {
  const dates = data.column("TierReviews.reviewDate") ?? [];
  const latest = new Map<number, number>();
  data.accountRows("TierReviews.accountId")?.forEach((account, row) => {
    const date = dates[row];
    if (account < 0 || !isSerialDate(date) || date >= Math.floor(data.today) + 1) return;
    latest.set(account, Math.max(latest.get(account) ?? 0, Math.floor(date)));
  });
  return latest;
}

/** ACC-35: an account with little interest in new projects is graded anew after that was noted. */
export function worthReviewed(context: RuleContext): void {
  const { column, data, rows, policy, today, fail } = context;
  const interests = column("Accounts.newProjectInterest");
  const interestOf = listCells(policy, "level3");
  const active = activeAccounts(context);
  const changes = accountChanges(data, "Accounts.newProjectInterest");
  const reviews = lastReviews(data);
  const months = policy.number("tier.reviewMonths") ?? 0;
  for (const row of rows("Accounts")) {
    const interest = interestOf(interests[row]);
    if (interest === undefined) unreadable(context, "Accounts", row, "newProjectInterest");
    if (interest !== "low" || !active(row)) continue;
    const noted = changes.get(row)?.filter(({ newValue }) => newValue === "low");
    const since = noted?.[noted.length - 1]?.at;
    const reviewed = reviews.get(row) ?? null;
    const until = reviewed === null ? null : addMonths(reviewed, months);
    const done =
      since === undefined ? until !== null && today <= until : reviewed !== null && reviewed > Math.floor(since);
    if (done) continue;
    fail({
      table: "Accounts",
      row,
      column: "newProjectInterest",
      message:
        since === undefined
          ? { text: accountText.lowInterest }
          : { text: accountText.lowInterestSince, args: { date: isoDate(since) } },
      expected: { text: accountText.reviewWorth },
    });
  }
}
