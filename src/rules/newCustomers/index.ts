/** Rules of family NEW: recognition of new customers. */
import { newCustomerTitle as text } from "../../locales/rules";
import { rule } from "../define";
import type { RuleEntry } from "../types";
import { applicantDeveloped } from "./applicant";
import { appliedInTime, lateNotRecognised } from "./application";
import { definitionHolds } from "./definition";
import { developmentDescribed, leaderInstructed, longTermEvaluated, plannedBeforeProposal } from "./forms";
import { historyDocumented, reallyNew } from "./history";
import { sameNames } from "./names";
import { archived, inRegister, rewardDue, twoRecognitions } from "./recognition";
import { appliedFor, newnessAgrees } from "./register";
import { reportedInCycle } from "./reports";

/** What the history of orders is read from (src/kpis/newCustomers.ts), beside the order's customer, day and sample mark. */
const history = [
  "Orders.isReturn",
  "Orders.orderId",
  "Accounts.accountId",
  "Accounts.accountName",
  "Accounts.taxId",
] as const;
const orders = ["Orders.accountId", "Orders.orderDate", "Orders.isSample"] as const;
const holidays = ["Holidays.date", "Holidays.isWorkday"] as const;

export const newCustomerRules: readonly RuleEntry[] = [
  rule({ id: "NEW-01", title: text.new01Title, help: text.new01Help, reads: history, check: reallyNew }),
  rule({
    id: "NEW-02",
    title: text.new02Title,
    help: text.new02Help,
    columns: ["NewCustomerApps.firstTransDate", "NewCustomerApps.applicationDate"],
    reads: ["NewCustomerApps.status", ...holidays],
    check: appliedInTime,
  }),
  rule({
    id: "NEW-03",
    title: text.new03Title,
    help: text.new03Help,
    // The date test is that of NEW-02, with its first deal and its holidays.
    columns: ["NewCustomerApps.firstTransDate", "NewCustomerApps.applicationDate", "NewCustomerApps.recognised"],
    reads: ["NewCustomerApps.status", ...holidays],
    parameters: ["new.applyMonths", "calendar.rollHoliday"],
    check: lateNotRecognised,
  }),
  rule({
    id: "NEW-04",
    title: text.new04Title,
    help: text.new04Help,
    columns: ["NewCustomerApps.customerName", "NewCustomerApps.invoiceName"],
    reads: ["NewCustomerApps.accountId", "Accounts.accountId", "Accounts.accountName", "Accounts.invoiceName"],
    check: sameNames,
  }),
  rule({ id: "NEW-05", title: text.new05Title, help: text.new05Help, check: twoRecognitions }),
  rule({
    id: "NEW-06",
    title: text.new06Title,
    help: text.new06Help,
    // Without Orders what was typed is still judged.
    reads: ["NewCustomerApps.accountId", ...orders, ...history],
    check: historyDocumented,
  }),
  rule({
    id: "NEW-07",
    title: text.new07Title,
    help: text.new07Help,
    // Which rows are recognised must be known; who archived the form is not asked.
    columns: ["NewCustomerApps.archiveDate", "NewCustomerApps.marketDate", "NewCustomerApps.recognised"],
    check: archived,
  }),
  rule({
    id: "NEW-08",
    title: text.new08Title,
    help: text.new08Help,
    reads: ["Accounts.accountId", "Accounts.accountName"],
    check: inRegister,
  }),
  rule({ id: "NEW-09", title: text.new09Title, help: text.new09Help, check: developmentDescribed }),
  rule({ id: "NEW-10", title: text.new10Title, help: text.new10Help, check: longTermEvaluated }),
  rule({
    id: "NEW-11",
    title: text.new11Title,
    help: text.new11Help,
    // Which rows are recognised must be known; support and the day of the instruction are not asked.
    columns: ["NewCustomerApps.leaderInstruction", "NewCustomerApps.leaderName", "NewCustomerApps.recognised"],
    check: leaderInstructed,
  }),
  rule({
    id: "NEW-12",
    title: text.new12Title,
    help: text.new12Help,
    // Any one of the three records can say who developed the customer.
    columns: ["NewCustomerApps.applicant", "NewCustomerApps.accountId"],
    reads: [
      "Development.accountId",
      "Development.owner",
      "Development.result",
      "Orders.salesperson",
      "Accounts.owner",
      ...orders,
      ...history,
    ],
    check: applicantDeveloped,
  }),
  rule({ id: "NEW-13", title: text.new13Title, help: text.new13Help, check: rewardDue }),
  rule({
    id: "NEW-14",
    title: text.new14Title,
    help: text.new14Help,
    // "Never bought" is judged by how far back Orders is complete.
    parameters: ["new.definition", "orders.completeSince"],
    check: definitionHolds,
  }),
  rule({
    id: "NEW-15",
    title: text.new15Title,
    help: text.new15Help,
    // Who has to report is said by visit.developerRoles: the catalogue names no role of its own.
    columns: ["ProgressReports.reporter", "ProgressReports.reportDate", "Team.name", "Team.role"],
    reads: [
      "ProgressReports.fromRole",
      "Team.active",
      "Team.hireDate",
      "Absences.person",
      "Absences.from",
      "Absences.to",
    ],
    parameters: ["new.reportCycle", "visit.developerRoles"],
    mustFill: ["new.reportCycle", "visit.developerRoles"],
    check: reportedInCycle,
  }),
  rule({ id: "NEW-16", title: text.new16Title, help: text.new16Help, check: plannedBeforeProposal }),
  rule({
    id: "NEW-17",
    title: text.new17Title,
    help: text.new17Help,
    // Both days come from Orders; the cells are read where they are.
    columns: ["Accounts.newness", ...orders],
    reads: ["Accounts.firstTransDate", "Accounts.lastOrderBefore", ...history],
    check: newnessAgrees,
  }),
  rule({
    id: "NEW-18",
    title: text.new18Title,
    help: text.new18Help,
    // Newness and first deal come from Orders, not from the computed columns of Accounts.
    columns: ["Accounts.accountId", ...orders, "NewCustomerApps.accountId", "NewCustomerApps.firstTransDate"],
    reads: ["NewCustomerApps.applicationDate", ...holidays, ...history],
    check: appliedFor,
  }),
];
