/** Faults of family KA. */
import { days } from "../calendar";
import { engineer } from "../people";
import { leaveRoute, visitsOf } from "./books";
import { cell, is, parameter, type Fault } from "./types";

const key = is("isKeyAccount", true);
const prospect = is("isKaProspect", true);

/** A key account since last year, of which something is due by now. */
const sinceLastYear = { createdDate: days("2025-01-06"), firstContactDate: days("2025-01-06") };

export const keyAccountFaults: readonly Fault[] = [
  cell("KA-01", "Accounts", { industryRank: 11 }, key, ["KA-01 Accounts isKeyAccount"]),
  cell("KA-02", "Accounts", { elemBigLongOrder: false }, key, ["KA-02 Accounts isKeyAccount"]),
  cell("KA-03", "Accounts", { contractMonths: 11, contractDate: days("2025-12-01") }, key),
  cell("KA-04", "Accounts", { supplierCount: 3 }, key),

  cell("KA-05", "Accounts", { netMargin: null }, key),
  {
    rule: "KA-06",
    table: "Contacts",
    where: (row, books) =>
      books.Accounts?.some((account) => key(account) && account.accountId === row.accountId) ?? false,
    set: { position: null },
  },
  cell("KA-07", "Accounts", { kaTeamLead: engineer }, key),
  {
    rule: "KA-08",
    table: "Accounts",
    where: key,
    set: sinceLastYear,
    change: (books, row) => {
      for (const visit of visitsOf(books, books.Accounts?.[row])) visit.contactLevel = "working";
    },
    found: ["KA-08 Accounts isKeyAccount"],
  },
  parameter("KA-10", { "pareto.valueShare": 0.99 }, ["KA-10 Orders -@-"]),
  parameter("KA-11", { "ka.profitShare": 0.99 }, ["KA-11 Orders -@-"]),
  // What holds for every customer holds for key accounts twice.
  cell(
    "KA-12",
    "Accounts",
    { lastFullReviewDate: days("2026-02-15"), createdDate: days("2026-02-02"), firstContactDate: days("2026-02-02") },
    key,
    ["ACC-09 Accounts lastFullReviewDate", "KA-12 Accounts lastFullReviewDate"],
  ),
  {
    rule: "KA-13",
    table: "Accounts",
    where: key,
    set: sinceLastYear,
    change: (books, row) => {
      for (const visit of visitsOf(books, books.Accounts?.[row])) {
        leaveRoute(books, visit);
        Object.assign(visit, { mode: "meeting", routeOrder: null });
      }
    },
    found: ["KA-13 Accounts isKeyAccount"],
  },
  cell("KA-15", "Development", { opportunityExists: false }, is("planType", "KA"), ["KA-15 Development status"]),
  cell("KA-14", "Accounts", { priorityRank: null }, prospect),
];
