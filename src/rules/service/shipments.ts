/** CMP-10: goods leave after the money has come. */
import { isoDate } from "../../calendar/serial";
import { dateCell } from "../../kpis/contact";
import { serviceText } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { rule, shown } from "../define";
import { unreadable } from "../shared/report";
import { salesRows } from "../shared/sales";
import type { RuleContext, RuleEntry } from "../types";

/** Samples and returns are not paid for, so they are left out. */
function paidFirst(context: RuleContext): void {
  const { column, rows, fail } = context;
  const shipped = column("Orders.shipDate");
  const paid = column("Orders.paymentConfirmedDate");
  const sale = salesRows(context);
  for (const row of rows("Orders")) {
    if (isBlank(shipped[row]) || sale(row) === false) continue;
    const ship = dateCell(shipped[row]);
    const payment = dateCell(paid[row]);
    const at = (text: typeof serviceText.notPaid | typeof serviceText.paidLater, date: string): void =>
      fail({ table: "Orders", row, column: "paymentConfirmedDate", message: { text, args: { date } } });
    if (payment === null) at(serviceText.notPaid, typeof ship === "number" ? isoDate(ship) : shown(shipped[row]));
    else if (payment === undefined) unreadable(context, "Orders", row, "paymentConfirmedDate");
    else if (typeof ship !== "number") unreadable(context, "Orders", row, "shipDate");
    else if (payment > ship) at(serviceText.paidLater, isoDate(ship));
  }
}

export const shipmentRules: readonly RuleEntry[] = [
  rule({
    id: "CMP-10",
    title: serviceText.cmp10Title,
    help: serviceText.cmp10Help,
    reads: ["Orders.isSample", "Orders.isReturn"],
    check: paidFirst,
  }),
];
