/** Faults of families ACC and TIR. */
import { days } from "../calendar";
import type { Books } from "..";
import { add, clearWhere, leaveOut, rowWhere, visitsOf } from "./books";
import { cell, is, parameter, type Fault } from "./types";

const of = (kind: string) => is("class", kind);
const key = is("isKeyAccount", true);
const prospect = is("isKaProspect", true);
const signed: Fault["where"] = (row) => row.class === "won" && row.newness === "existing";
const plainIntent: Fault["where"] = (row) => row.class === "intent" && row.isKaProspect === false;

/** An edit of an account on 9 March that was logged. */
function logged(books: Books, row: number, field: string, oldValue: string, newValue: string): void {
  const rowId = books.Accounts?.[row]?.accountId ?? null;
  const at = days("2026-03-09") + 0.5;
  add(books, "AuditLog", books.AuditLog?.[0], {
    entryId: `L-${String(rowId)}-x`,
    rowId,
    field,
    oldValue,
    newValue,
    at,
  });
}

export const accountFaults: readonly Fault[] = [
  // Of won customers the archive asks for it too (ACC-13).
  cell("ACC-01", "Accounts", { legalRep: null }, of("potential")),
  cell("ACC-02", "Accounts", { purchaseIntent: "很高" }, of("won")),
  {
    rule: "ACC-03",
    table: "Accounts",
    where: of("won"),
    change: (books, row) => {
      for (const table of ["FeedbackItems", "Surveys"])
        clearWhere(books, table, is("accountId", books.Accounts?.[row]?.accountId));
    },
    found: ["ACC-03 Accounts class"],
  },
  // Visits to a customer of no known class are asked about too.
  cell("ACC-04", "Accounts", { class: "大客" }, of("key"), ["ACC-04 Accounts class"]),
  cell("ACC-05", "Accounts", { contractNo: null }, of("won")),
  cell("ACC-06", "Accounts", { purchaseIntent: "none" }, plainIntent),
  cell("ACC-07", "Accounts", { contractNo: "HT-x" }, of("potential")),
  cell("ACC-08", "Accounts", { kaReason: null }, key),
  cell(
    "ACC-09",
    "Accounts",
    { lastFullReviewDate: days("2026-01-02"), createdDate: days("2026-01-02"), firstContactDate: days("2026-01-02") },
    of("potential"),
  ),
  cell("ACC-10", "AccountChanges", { updatedDate: days("2026-03-13") }),
  cell("ACC-11", "AccountChanges", { updatedDate: null, notifiedBy: "吴刚", knownDate: null, changeType: null }),
  cell("ACC-12", "Accounts", { phone: "12-34" }),
  {
    // Bought last year and never seen since: no contact stands in the archive.
    rule: "ACC-13",
    table: "Accounts",
    where: signed,
    set: { classChangedDate: days("2026-01-08") },
    change: (books, row) => leaveOut(books, visitsOf(books, books.Accounts?.[row])),
    found: ["ACC-13 Accounts class"],
  },
  cell("ACC-15", "Accounts", { owner: null }, plainIntent),
  cell("ACC-14", "Accounts", { createdBy: "孙丽" }, undefined, ["ACC-14 Accounts handoverDate"]),
  cell("ACC-16", "Accounts", { devGoal: null }, of("potential")),
  cell("ACC-17", "Accounts", { sourceChannel: "customerReferral" }, undefined, ["ACC-17 Accounts referrer"]),
  cell("ACC-18", "Accounts", { projectLead: null, coOwners: "李娜", memberRoles: "李娜：报价" }, of("won")),
  {
    rule: "ACC-19",
    table: "Accounts",
    where: (row) => row.accountId !== "C0001",
    change: (books, row) => {
      const [first, line] = [books.Accounts?.[0], books.Accounts?.[row]];
      if (first && line) line.phone = first.phone ?? null;
    },
    // Both of them are the same customer.
    found: ["ACC-19 Accounts phone", "ACC-19 Accounts phone@0"],
  },
  cell("ACC-20", "Accounts", { firstContactDate: days("2026-02-27") }, undefined, ["ACC-20 Accounts createdDate"]),
  cell("ACC-21", "Accounts", { budgetRange: null }),
  cell("ACC-22", "Accounts", { maintainer: null, owner: null }, of("won"), ["ACC-22 Accounts maintainer"]),
  cell("ACC-23", "Accounts", { nextContactDate: days("2026-03-13") }, of("won")),
  {
    // All of an owner's customers of earlier years are said to be won this year: more than there are with intent.
    rule: "ACC-24",
    table: "Accounts",
    where: key,
    change: (books, row) => {
      for (const account of books.Accounts ?? [])
        if (account.newness === "existing" && account.owner === books.Accounts?.[row]?.owner)
          account.classChangedDate = days("2026-01-08");
    },
    found: ["ACC-24 Accounts owner@-"],
    alone: true,
  },
  cell("ACC-25", "AccessLog", { approver: null }),
  // The consent is missing, and the word is outside its list.
  cell("ACC-26", "AccessLog", { purpose: "好奇" }, undefined, [
    "ACC-26 AccessLog consentRef",
    "TYPE AccessLog purpose",
  ]),
  cell("ACC-27", "AccessLog", { recipientType: "thirdParty" }, undefined, ["ACC-27 AccessLog consentRef"]),
  cell("ACC-28", "Accounts", { accountType: "外星" }, of("won")),
  cell("ACC-29", "Accounts", { paymentPunctual: false }, of("potential")),
  cell("ACC-30", "Accounts", { monthlySpend: 2999.99 }, of("potential")),
  {
    rule: "ACC-31",
    table: "Accounts",
    where: plainIntent,
    change: (books, row) => {
      const number = `O-new-${row}`;
      const order = {
        accountId: books.Accounts?.[row]?.accountId ?? null,
        salesperson: books.Accounts?.[row]?.owner ?? null,
      };
      add(books, "Orders", books.Orders?.[0], {
        ...order,
        lineId: number,
        orderId: number,
        orderDate: days("2026-03-10"),
      });
    },
    found: ["ACC-31 Accounts isTarget"],
  },
  cell("ACC-32", "Accounts", { region: "华东" }, is("region", "华南")),
  cell("ACC-33", "Accounts", { productCategory: null }, prospect),
  {
    rule: "ACC-34",
    table: "Accounts",
    where: plainIntent,
    change: (books, row) =>
      clearWhere(
        books,
        "AuditLog",
        (entry) => entry.field === "class" && entry.rowId === books.Accounts?.[row]?.accountId,
      ),
    found: ["ACC-34 Accounts classChangedDate"],
  },
  {
    rule: "ACC-35",
    table: "Accounts",
    where: of("won"),
    set: { newProjectInterest: "low" },
    // Noted after the last review.
    change: (books, row) => logged(books, row, "newProjectInterest", "medium", "low"),
  },
  parameter("TIR-01", { "tier.aMin": 500_000 }, ["TIR-01 Parameters value"]),
  {
    // A person decided so, and it was logged; the reason is missing.
    rule: "TIR-02",
    table: "Accounts",
    where: signed,
    set: { tier: "C" },
    change: (books, row) => logged(books, row, "tier", "B", "C"),
  },
  cell("TIR-03", "Accounts", { growthPotential: null }),
  cell("TIR-04", "Accounts", { purchaseFrequency: "low" }, is("tier", "A")),
  {
    rule: "TIR-05",
    table: "Accounts",
    change: (books, row) => {
      const id = books.Accounts?.[row]?.accountId;
      for (const review of books.TierReviews ?? []) if (review.accountId === id) review.reviewDate = days("2025-12-15");
    },
    found: ["TIR-05 Accounts tier"],
  },
  cell("TIR-06", "TierReviews", { oldTier: "C", reason: null }, is("newTier", "B"), ["TIR-06 TierReviews reason"]),
  {
    rule: "TIR-07",
    table: "Accounts",
    where: (row) => row.class === "potential",
    set: { leadGrade: "C" },
    policy: { "tier.scheme": "intent" },
    alone: true,
  },
  parameter("TIR-08", { "leadGrade.mode": "A=visit,B=飞鸽,C=phone" }, (books) => [
    `TIR-08 Parameters value@${rowWhere(books, "Parameters", is("parameterId", "leadGrade.mode"))}`,
  ]),
  // The class C9 is outside the list; a word outside a list is told as such where the rule is only advice.
  cell("TIR-09", "Accounts", { channelClass: "C9" }, undefined, [
    "TIR-09 Accounts channelClass",
    "TYPE Accounts channelClass",
  ]),
  parameter("TIR-10", { "cadence.A": 20 }, (books) => [
    `TIR-10 Parameters value@${rowWhere(books, "Parameters", is("parameterId", "cadence.B"))}`,
  ]),
];
