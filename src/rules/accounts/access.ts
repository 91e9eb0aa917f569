/** Who looked at customer data, and what left the company: ACC-25, 26, 27. */
import { isoDate } from "../../calendar/serial";
import { accountText } from "../../locales/rules";
import { dateCell } from "../../kpis/contact";
import { isBlank } from "../../policy/values";
import { filled, shown } from "../define";
import { listCells } from "../shared/cells";
import { unreadable } from "../shared/report";
import { failMissing, missingAt } from "../shared/required";
import type { RuleContext } from "../types";

const table = "AccessLog";
const approval = ["approver", "approvalDate", "scope"];

/** ACC-25: access is approved beforehand and scoped, and what was taken comes back in time. */
export function accessApproved(context: RuleContext): void {
  const { column, rows, policy, today, fail } = context;
  const cells = approval.map((key) => column(`AccessLog.${key}`));
  const approved = column("AccessLog.approvalDate");
  const accessed = column("AccessLog.accessDate");
  const returned = column("AccessLog.returnedDate");
  const days = policy.number("access.returnDays") ?? 0;
  for (const row of rows(table)) {
    const missing = missingAt(cells, row);
    if (missing !== null) failMissing(context, table, row, approval, missing);
    const day = dateCell(accessed[row]);
    const granted = dateCell(approved[row]);
    const back = dateCell(returned[row]);
    if (typeof day !== "number") {
      unreadable(context, table, row, "accessDate");
      continue;
    }
    if (granted === undefined && filled(approved[row]))
      fail({
        table,
        row,
        column: "approvalDate",
        message: { text: accountText.notADate, args: { found: shown(approved[row]) } },
      });
    if (typeof granted === "number" && granted > day)
      fail({
        table,
        row,
        column: "approvalDate",
        message: { text: accountText.approvedAfter, args: { date: isoDate(granted), day: isoDate(day) } },
        expected: { text: accountText.approveFirst },
      });
    if (back === undefined) unreadable(context, table, row, "returnedDate");
    else if (back === null && today - day > days)
      fail({
        table,
        row,
        column: "returnedDate",
        message: { text: accountText.notReturned, args: { days: today - day } },
        expected: { text: accountText.returnBy, args: { date: isoDate(day + days) } },
      });
  }
}

/** ACC-26: a use that is none of the business purposes has the customer's consent. */
export function businessUse({ column, rows, policy, fail }: RuleContext): void {
  const purposes = column("AccessLog.purpose");
  const consents = column("AccessLog.consentRef");
  const codeOf = listCells(policy, "businessPurpose");
  for (const row of rows(table)) {
    if (typeof codeOf(purposes[row]) === "string" || filled(consents[row])) continue;
    const message = isBlank(purposes[row])
      ? { text: accountText.purposeMissing }
      : { text: accountText.purposeOther, args: { found: shown(purposes[row]) } };
    fail({ table, row, column: "consentRef", message, expected: { text: accountText.consentOrPurpose } });
  }
}

/** ACC-27: nothing goes to a third party without consent. */
export function thirdParty(context: RuleContext): void {
  const { column, rows, policy, fail } = context;
  const recipients = column("AccessLog.recipientType");
  const consents = column("AccessLog.consentRef");
  const codeOf = listCells(policy, "recipientType");
  for (const row of rows(table)) {
    const recipient = codeOf(recipients[row]);
    if (recipient === undefined) unreadable(context, table, row, "recipientType");
    if (recipient !== "thirdParty" || filled(consents[row])) continue;
    fail({
      table,
      row,
      column: "consentRef",
      message: { text: accountText.thirdPartyConsent },
      expected: { text: accountText.consentOrWithdraw },
    });
  }
}
