/** Rules of family NEW: recognition of new customers. */
import { addMonths, isoDate } from "../calendar/serial";
import { halfWidth } from "../calendar/text";
import { rollToWorkday } from "../calendar/workdays";
import { newCustomerText } from "../locales/rules";
import type { LocalText } from "../locales/types";
import { unresolved } from "../kpis/accountIndex";
import { dateCell } from "../kpis/contact";
import { isBlank } from "../policy/values";
import { columnName, plainText, rule, shown } from "./define";
import type { RuleContext, RuleEntry } from "./types";

/** NEW-02: applied for on or after the first deal and within the months of the policy; strict unless limits roll over holidays. */
function appliedInTime({ column, rows, policy, today, fail, notEvaluable }: RuleContext): void {
  const firsts = column("NewCustomerApps.firstTransDate");
  const applications = column("NewCustomerApps.applicationDate");
  const status = column("NewCustomerApps.status");
  const months = policy.number("new.applyMonths") ?? 0;
  const rolls = policy.flag("calendar.rollHoliday") === true;
  for (const row of rows("NewCustomerApps")) {
    if (status[row] === "rejected") continue;
    const first = dateCell(firsts[row]);
    const applied = dateCell(applications[row]);
    const strict = typeof first === "number" ? addMonths(first, months) : null;
    const limit = strict === null || !rolls ? strict : rollToWorkday(strict, policy.holidays);
    if (typeof first !== "number" || applied === undefined || limit === null) {
      const missing = typeof first === "number" ? "NewCustomerApps.applicationDate" : "NewCustomerApps.firstTransDate";
      notEvaluable([missing], { table: "NewCustomerApps", row, reason: { text: newCustomerText.dateUnreadable } });
      continue;
    }
    const text =
      applied === null
        ? today > limit
          ? newCustomerText.applyMissing
          : null
        : applied < first
          ? newCustomerText.applyBefore
          : applied > limit
            ? newCustomerText.applyLate
            : null;
    if (!text) continue;
    fail({
      table: "NewCustomerApps",
      row,
      column: "applicationDate",
      message: { text, args: { first: isoDate(first), limit: isoDate(limit), days: (applied ?? today) - limit } },
      expected: { text: newCustomerText.applyBy, args: { limit: isoDate(limit) } },
    });
  }
}

/** Spelling left aside: width, case, spaces and brackets. */
const normalised = (name: string): string =>
  halfWidth(name)
    .toLowerCase()
    .replace(/[\s()[\]{}（）【】「」·・.,，。'"“”-]/g, "");

/** NEW-04: customer name, invoice name and the account's invoice name are the same. */
function sameNames({ column, data, rows, policy, fail, notEvaluable }: RuleContext): void {
  const names = column("NewCustomerApps.customerName");
  const invoices = column("NewCustomerApps.invoiceName");
  const customers = column("NewCustomerApps.accountId");
  const registered = column("Accounts.invoiceName");
  const accounts = data.accountRows("NewCustomerApps.accountId");
  const loose = policy.text("name.normalise") === "normalised";
  for (const row of rows("NewCustomerApps")) {
    const name = plainText(names[row]);
    const invoice = plainText(invoices[row]);
    for (const [key, value] of [
      ["customerName", name],
      ["invoiceName", invoice],
    ] as const) {
      if (value !== null) continue;
      const message = { text: newCustomerText.nameMissing, args: { column: columnName(`NewCustomerApps.${key}`) } };
      fail({ table: "NewCustomerApps", row, column: key, message, expected: { text: newCustomerText.sameName } });
    }
    if (name === null) continue;
    const compare = (other: string, column: string, different: LocalText): void => {
      if (name === other) return;
      const close = loose && normalised(name) === normalised(other);
      fail({
        table: "NewCustomerApps",
        row,
        column,
        message: {
          text: close ? newCustomerText.nameWritten : different,
          args: { name: shown(name), invoice: shown(other) },
        },
        expected: { text: newCustomerText.sameName },
        ...(close ? { severity: "warn" as const } : {}),
      });
    };
    if (invoice !== null) compare(invoice, "customerName", newCustomerText.nameDiffers);
    const account = accounts?.[row] ?? unresolved.blank;
    const theirs = account < 0 ? null : plainText(registered[account]);
    if (theirs !== null) {
      if (theirs !== invoice) compare(theirs, "customerName", newCustomerText.nameDiffersAccount);
    } else if (!isBlank(customers[row])) {
      const text = account < 0 ? newCustomerText.accountUnclear : newCustomerText.noInvoiceName;
      notEvaluable(["Accounts.invoiceName"], {
        table: "NewCustomerApps",
        row,
        reason: { text, args: { found: shown(customers[row]) } },
      });
    }
  }
}

export const newCustomerRules: readonly RuleEntry[] = [
  rule({
    id: "NEW-02",
    title: newCustomerText.new02Title,
    help: newCustomerText.new02Help,
    clause: "003 FS-QG-62237 第二条",
    severity: "error",
    pack: "newCustomers",
    scope: "time",
    table: "NewCustomerApps",
    columns: ["NewCustomerApps.firstTransDate", "NewCustomerApps.applicationDate"],
    reads: ["NewCustomerApps.status", "Holidays.date", "Holidays.isWorkday"],
    parameters: ["new.applyMonths", "calendar.rollHoliday"],
    check: appliedInTime,
  }),
  rule({
    id: "NEW-04",
    title: newCustomerText.new04Title,
    help: newCustomerText.new04Help,
    clause: "003 FS-QG-62237 第二条",
    severity: "error",
    pack: "newCustomers",
    scope: "row",
    table: "NewCustomerApps",
    columns: ["NewCustomerApps.customerName", "NewCustomerApps.invoiceName"],
    reads: ["NewCustomerApps.accountId", "Accounts.accountId", "Accounts.accountName", "Accounts.invoiceName"],
    parameters: ["name.normalise"],
    check: sameNames,
  }),
];
