/** Faults of family COM. */
import { days } from "../calendar";
import type { Row } from "../../../core/support";
import type { Books } from "..";
import { add, clear, leaveRoute, rowsAbout, seenOnce, visitsOf } from "./books";
import { cell, is, type Fault } from "./types";

const ofKind = (kind: string) => is("class", kind);
const existing: Fault["where"] = (row) => row.class === "won" && row.newness === "existing";

/** A customer seen once, so many days before the first of the two weeks; other dates follow so that only the one cadence is over. */
const seenLast = (
  rule: string,
  where: Fault["where"],
  days: number,
  set: Row,
  column: string,
  more?: (books: Books, row: number) => void,
): Fault => ({
  rule,
  table: "Accounts",
  ...(where ? { where } : {}),
  set,
  change: (books, row) => {
    seenOnce(books, books.Accounts?.[row], days);
    more?.(books, row);
  },
  found: [`${rule} Accounts ${column}`],
});

const seldom: Fault["where"] = (row) => row.tier === "C" && row.class === "intent";
const override: Row = { cadenceOverrideDays: 8, cadenceOverrideReason: "合同在谈" };

/** The alert that CMP-13 asks for. */
const alerted = (books: Books, row: number, type = "cadence"): void => {
  const alert = { alertId: `AL-x${row}`, type, accountId: books.Accounts?.[row]?.accountId ?? null };
  add(books, "Alerts", books.Alerts?.[0], {
    ...alert,
    raisedDate: days("2026-03-14"),
    handledDate: days("2026-03-15"),
  });
};

export const contactFaults: readonly Fault[] = [
  seenLast("COM-01", is("tier", "A"), 0, {}, "contactDueDate", alerted),
  seenLast("COM-02", existing, 7, { tierEffectiveDate: days("2026-02-20") }, "contactDueDate"),
  // An interval of the customer's own, approved.
  seenLast("COM-03", seldom, 0, { ...override, cadenceOverrideApprover: "陈静" }, "contactDueDate"),
  seenLast("COM-04", ofKind("potential"), 105, { tierEffectiveDate: days("2025-11-12") }, "contactDueDate"),
  // Still a visit by its kind, and a stop of the route.
  cell("COM-05", "Visits", { mode: "飞鸽" }, is("contactKind", "visit")),
  cell("COM-06", "Accounts", { cadenceOverrideReason: null, cadenceOverrideDays: 5 }),
  cell("COM-10", "Accounts", { nextContactMode: null }, is("class", "intent")),
  {
    rule: "COM-11",
    table: "Visits",
    change: (books, row) => {
      const visit = books.Visits?.[row];
      if (!visit) return;
      leaveRoute(books, visit);
      visit.visitor = null;
    },
    found: ["COM-11 Visits visitor"],
  },
  {
    rule: "COM-07",
    table: "Accounts",
    where: ofKind("potential"),
    set: { createdDate: days("2026-01-26"), firstContactDate: days("2026-01-26") },
    change: (books, row) => seenOnce(books, books.Accounts?.[row], 28),
    found: ["COM-07 Accounts lastContactDate"],
  },
  {
    rule: "COM-08",
    table: "Accounts",
    where: (row) => row.class === "intent" && row.isKaProspect === false,
    set: {
      createdDate: days("2026-02-16"),
      firstContactDate: days("2026-02-16"),
      classChangedDate: days("2026-02-16"),
    },
    change: (books, row) => seenOnce(books, books.Accounts?.[row], 7),
    found: ["COM-08 Accounts lastContactDate"],
  },
  {
    // Seen, but not to revisit: that was due for a customer of last year.
    rule: "COM-09",
    table: "Accounts",
    where: existing,
    change: (books, row) => {
      for (const visit of visitsOf(books, books.Accounts?.[row])) visit.contactKind = "visit";
    },
    found: ["COM-09 Accounts lastContactDate"],
  },
  {
    // Where the grade of interest makes the cadence, A is three days; a high one asks for that grade.
    rule: "COM-14",
    table: "Accounts",
    where: (row) => row.class === "key",
    set: { leadGrade: "A", intentLevel: "high" },
    policy: { "tier.scheme": "intent" },
    change: (books, row) => {
      seenOnce(books, books.Accounts?.[row], 0);
      alerted(books, row);
    },
    found: ["COM-14 Accounts contactDueDate"],
    alone: true,
  },
  {
    // Bought once, fourteen months ago, and has an alert that it stays away.
    rule: "COM-13",
    table: "Accounts",
    where: existing,
    set: { upsellNote: null, newness: "new" },
    change: (books, row) => {
      const [, ...later] = rowsAbout(books, "Orders", books.Accounts?.[row]);
      clear(later);
      alerted(books, row, "churn");
    },
  },
];
