/** NEW-04: one name on the application, the invoice and the register. */
import { halfWidth } from "../../calendar/text";
import { newCustomerText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { unresolved } from "../../kpis/accountIndex";
import { isBlank } from "../../policy/values";
import { columnName, plainText, shown } from "../define";
import type { RuleContext } from "../types";

/** Spelling left aside: width, case, spaces and brackets. */
const normalised = (name: string): string =>
  halfWidth(name)
    .toLowerCase()
    .replace(/[\s()[\]{}（）【】「」·・.,，。'"“”-]/g, "");

/** NEW-04: customer name, invoice name and the account's invoice name are the same. */
export function sameNames({ column, data, rows, policy, fail, notEvaluable }: RuleContext): void {
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
