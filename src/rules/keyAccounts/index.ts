/** Rules of family KA: key accounts. */
import { keyAccountTitle as text } from "../../locales/rules";
import { attested } from "../attested";
import { rule } from "../define";
import type { RuleEntry } from "../types";
import { concentrated, profitShare } from "./concentration";
import { executiveContact, visited } from "./contact";
import { byElements, byFigures, longContract } from "./definition";
import { opportunityOrEnd } from "./opportunity";
import { archiveCurrent, consultativeProfile, decisionMakerKnown, financialProfile, screenedRanked } from "./profile";
import { servedByTeam } from "./team";

const customer = ["Accounts.accountId", "Accounts.accountName"] as const;
const figures = ["currentRatio", "netMargin", "returnOnAssets", "collectionDays", "inventoryDays"].map(
  (key) => `Accounts.${key}`,
);
/** How far a customer's development has come. */
const developed = ["Development.accountId", "Development.stage"] as const;
const phase = ["Development.kaPhase", "Development.result"] as const;

export const keyAccountRules: readonly RuleEntry[] = [
  rule({
    id: "KA-01",
    title: text.ka01Title,
    help: text.ka01Help,
    // Without Orders the amount typed is the largest deal.
    columns: [
      "Accounts.industry",
      "Accounts.industryRank",
      "Accounts.newlyFunded",
      "Accounts.dealMinAmount",
      "Accounts.adOnTop3",
      "Accounts.isKeyAccount",
    ],
    reads: ["Orders.accountId", "Orders.orderId", "Orders.amount", "Orders.isSample", "Orders.isReturn", ...customer],
    check: byFigures,
  }),
  rule({ id: "KA-02", title: text.ka02Title, help: text.ka02Help, check: byElements }),
  rule({ id: "KA-03", title: text.ka03Title, help: text.ka03Help, check: longContract }),
  rule({ id: "KA-04", title: text.ka04Title, help: text.ka04Help, check: consultativeProfile }),
  rule({
    id: "KA-05",
    title: text.ka05Title,
    help: text.ka05Help,
    // Its sentence is about a stage of the development.
    columns: [...figures, "Accounts.isKeyAccount", ...developed],
    reads: [...phase, ...customer],
    check: financialProfile,
  }),
  rule({
    id: "KA-06",
    title: text.ka06Title,
    help: text.ka06Help,
    // The pressure on a person is personal and never asked (CON-19); the stage is that of the development.
    columns: [
      "Contacts.accountId",
      "Contacts.isDecisionMaker",
      "Contacts.position",
      "Accounts.isKeyAccount",
      ...developed,
    ],
    reads: [...phase, ...customer],
    check: decisionMakerKnown,
  }),
  rule({ id: "KA-07", title: text.ka07Title, help: text.ka07Help, reads: ["Team.active"], check: servedByTeam }),
  rule({
    id: "KA-08",
    title: text.ka08Title,
    help: text.ka08Help,
    reads: ["Visits.actualDate", "Accounts.status", "Accounts.createdDate", ...customer],
    check: executiveContact,
  }),
  attested({ id: "KA-09", title: text.ka09Title, help: text.ka09Help }),
  rule({
    id: "KA-10",
    title: text.ka10Title,
    help: text.ka10Help,
    reads: ["Orders.isSample", "Orders.isReturn", "Orders.shipDate", "Orders.invoiceDate", ...customer],
    check: concentrated,
  }),
  rule({
    id: "KA-11",
    title: text.ka11Title,
    help: text.ka11Help,
    // Profit of a line is the one typed, else amount less cost.
    columns: ["Orders.accountId", "Orders.profit", "Orders.orderDate", "Orders.amount", "Accounts.isKeyAccount"],
    reads: [
      "Orders.cost",
      "Orders.isSample",
      "Orders.isReturn",
      "Orders.shipDate",
      "Orders.invoiceDate",
      "Orders.collectedDate",
      "Orders.collectedAmount",
      ...customer,
    ],
    check: profitShare,
  }),
  rule({
    id: "KA-12",
    title: text.ka12Title,
    help: text.ka12Help,
    // It is ACC-13 and ACC-09 for key accounts, with their columns and limits.
    columns: [
      "Accounts.isKeyAccount",
      "Accounts.class",
      "Accounts.lastFullReviewDate",
      "Visits.accountId",
      "Visits.date",
      "Visits.status",
    ],
    reads: [
      "Accounts.createdDate",
      "Accounts.status",
      "Accounts.contractNo",
      "Accounts.accountType",
      "Accounts.legalRep",
      "Accounts.phone",
      "Accounts.email",
      "Accounts.businessScope",
      "Accounts.address",
      "Visits.actualDate",
      "Orders.accountId",
      "Orders.orderDate",
      "Orders.isSample",
      "Orders.isReturn",
      ...customer,
    ],
    parameters: ["archive.minCompleteness", "account.requiredBasic", "account.reviewMonths"],
    check: archiveCurrent,
  }),
  rule({
    id: "KA-13",
    title: text.ka13Title,
    help: text.ka13Help,
    // The day itself is filled only where it differs from the planned one (ruling 8).
    columns: ["Visits.accountId", "Visits.mode", "Visits.date", "Visits.status", "Accounts.isKeyAccount"],
    reads: ["Visits.actualDate", "Visits.contactKind", "Accounts.status", "Accounts.createdDate", ...customer],
    check: visited,
  }),
  rule({
    id: "KA-14",
    title: text.ka14Title,
    help: text.ka14Help,
    reads: ["Accounts.owner", "Accounts.region"],
    check: screenedRanked,
  }),
  rule({
    id: "KA-15",
    title: text.ka15Title,
    help: text.ka15Help,
    columns: ["Development.stage", "Development.opportunityExists", "Development.status"],
    reads: [
      "Development.kaPhase",
      "Development.devId",
      "Development.result",
      "Development.resultDate",
      "Visits.date",
      "Visits.status",
      "Visits.devId",
    ],
    check: opportunityOrEnd,
  }),
];
