/** DEV-16, DEV-18, DEV-19: how key accounts are approached, and what is known of their trade. */
import { isoDate } from "../../calendar/serial";
import { developmentText as texts } from "../../locales/rules";
import { dateCell } from "../../kpis/contact";
import { columnName, filled, shown } from "../define";
import { eachAccountRow } from "../shared/accountRows";
import { numberCell } from "../shared/cells";
import { kaTargets, yes } from "../shared/keyAccounts";
import { knownValue } from "../shared/listValues";
import { failNotListed, unreadable } from "../shared/report";
import { failMissing } from "../shared/required";
import type { RuleContext } from "../types";

/** DEV-16: of a key account that buys, its volume and our share of it are known; monthly sales are in Orders. */
export function tradeKnown(context: RuleContext): void {
  const { column, data, rows, fail } = context;
  const key = column("Accounts.isKeyAccount");
  const needed = ["purchaseVolume", "ourShare"];
  const first = data.figures().firstTransDate;
  for (const row of rows("Accounts")) {
    const isKey = yes(key[row]);
    if (isKey === null) unreadable(context, "Accounts", row, "isKeyAccount");
    if (isKey !== true || Number.isNaN(first[row] ?? Number.NaN)) continue;
    const missing = needed.flatMap((name, index) => (filled(column(`Accounts.${name}`)[row]) ? [] : [index]));
    if (missing.length > 0) failMissing(context, "Accounts", row, needed, missing);
    const share = column("Accounts.ourShare")[row];
    const number = numberCell(share);
    if (number === null || (typeof number === "number" && number >= 0 && number <= 1) || !filled(share)) continue;
    const args = { column: columnName("Accounts.ourShare"), found: shown(share) };
    fail({ table: "Accounts", row, column: "ourShare", message: { text: texts.shareWrong, args } });
  }
}

/** DEV-18: for key accounts and prospects a method, chosen in a meeting no later than the first contact. */
export function methodChosen(context: RuleContext): void {
  const { column, policy, fail } = context;
  const table = "Development";
  const known = knownValue(policy, "devMethod");
  const methods = column("Development.devMethod");
  eachAccountRow(context, { table, when: () => true, applies: kaTargets(context) }, (row) => {
    if (!known(methods[row])) failNotListed(context, table, row, "devMethod");
    const meeting = dateCell(column("Development.devMeetingDate")[row]);
    const contact = dateCell(column("Development.firstContactDate")[row]);
    if (meeting === null) failMissing(context, table, row, ["devMeetingDate"], [0]);
    else if (meeting === undefined) unreadable(context, table, row, "devMeetingDate");
    else if (contact === undefined) unreadable(context, table, row, "firstContactDate");
    else if (contact !== null && meeting > contact)
      fail({
        table,
        row,
        column: "devMeetingDate",
        message: { text: texts.meetingLate, args: { meeting: isoDate(meeting), contact: isoDate(contact) } },
      });
  });
}

/** DEV-19: the mode of the first contact is one of the list; it may stay blank until there was one. */
export function contactMode(context: RuleContext): void {
  const { column, rows, policy } = context;
  const table = "Development";
  const known = knownValue(policy, "firstContactMode");
  const modes = column("Development.firstContactMode");
  const contacts = column("Development.firstContactDate");
  for (const row of rows(table)) {
    if (known(modes[row])) continue;
    if (filled(modes[row]) || (modes[row] !== null && typeof modes[row] === "object") || filled(contacts[row]))
      failNotListed(context, table, row, "firstContactMode");
  }
}
