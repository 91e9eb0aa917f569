/** Rules of family ACC: the account register. */
import { accountTitles as text } from "../../locales/rules";
import { rule } from "../define";
import type { RuleEntry } from "../types";
import { accessApproved, businessUse, thirdParty } from "./access";
import { archiveComplete, feedbackCaptured } from "./archive";
import { basicData, businessDataKnown, firstContactData, listed, onPlan, sourceKnown } from "./basics";
import { intentIsLive, potentialHasNone, wonNeedsContract } from "./classes";
import { handedOver, serviceNotice } from "./departments";
import { keptTwice } from "./duplicates";
import { uniformFormat } from "./format";
import { changeUpdated, nextStepKnown, recordedAtContact, reviewedInTime } from "./freshness";
import { classLog, worthReviewed } from "./history";
import { grouped, keyJustified } from "./keyAccounts";
import { inTerritory, maintained, oneOwner, pyramid, sharedDuties } from "./owners";
import { targetCondition } from "./target";

/** What the register needs to tell purchases of an account. */
const orders = ["Orders.accountId", "Orders.orderDate", "Orders.isSample", "Orders.isReturn"];
/** What names an account. */
const identity = ["Accounts.accountId", "Accounts.accountName"];
/** What the three target rules read of each other where target.combine is OR. */
const target = [
  "Accounts.accountType",
  "Accounts.operatingWell",
  "Accounts.paymentPunctual",
  "Accounts.creditRating",
  "Accounts.monthlySpend",
  ...identity,
  ...orders,
];
/** The log of changes. */
const log = ["sheet", "rowId", "field", "oldValue", "newValue", "at"].map((key) => `AuditLog.${key}`);

export const accountRules: readonly RuleEntry[] = [
  rule({
    id: "ACC-01",
    title: text.acc01Title,
    help: text.acc01Help,
    // Profile basic asks for the name only, so the others need not be there.
    columns: ["Accounts.accountName"],
    reads: [
      "Accounts.legalRep",
      "Accounts.phone",
      "Accounts.email",
      "Accounts.businessScope",
      "Accounts.address",
      "Accounts.accountType",
      "Accounts.class",
    ],
    check: basicData,
  }),
  rule({ id: "ACC-02", title: text.acc02Title, help: text.acc02Help, check: businessDataKnown }),
  rule({ id: "ACC-03", title: text.acc03Title, help: text.acc03Help, check: feedbackCaptured }),
  rule({ id: "ACC-04", title: text.acc04Title, help: text.acc04Help, check: listed("class", "accountClass") }),
  rule({
    id: "ACC-05",
    title: text.acc05Title,
    help: text.acc05Help,
    // The contract is judged by itself; without Orders only the purchase is open.
    columns: ["Accounts.class", "Accounts.contractNo", "Accounts.contractDate"],
    reads: [...identity, ...orders],
    check: wonNeedsContract,
  }),
  rule({
    id: "ACC-06",
    title: text.acc06Title,
    help: text.acc06Help,
    // Without pack development only the negotiation is open.
    columns: ["Accounts.class", "Accounts.purchaseIntent", "Visits.accountId", "Visits.date", "Visits.status"],
    reads: [
      "Accounts.classChangedDate",
      ...identity,
      "Visits.actualDate",
      "Development.accountId",
      "Development.stage",
      "Development.status",
    ],
    check: intentIsLive,
  }),
  rule({
    id: "ACC-07",
    title: text.acc07Title,
    help: text.acc07Help,
    // The contract is judged by itself; without Orders only the purchases are open.
    columns: ["Accounts.class", "Accounts.contractNo"],
    reads: ["Accounts.lastOrderDate", ...identity, ...orders],
    check: potentialHasNone,
  }),
  rule({
    id: "ACC-08",
    title: text.acc08Title,
    help: text.acc08Help,
    columns: ["Accounts.class", "Accounts.isKeyAccount", "Accounts.kaReason"],
    // The amount explains the reason; it decides nothing here.
    reads: ["Accounts.expectedAnnualSales"],
    check: keyJustified,
  }),
  rule({
    id: "ACC-09",
    title: text.acc09Title,
    help: text.acc09Help,
    columns: ["Accounts.lastFullReviewDate"],
    reads: ["Accounts.createdDate", "Accounts.status", "Accounts.owner"],
    check: reviewedInTime,
  }),
  rule({
    id: "ACC-10",
    title: text.acc10Title,
    help: text.acc10Help,
    columns: ["AccountChanges.changeType", "AccountChanges.knownDate", "AccountChanges.updatedDate"],
    reads: ["AccountChanges.accountId"],
    check: changeUpdated,
  }),
  rule({ id: "ACC-11", title: text.acc11Title, help: text.acc11Help, check: serviceNotice }),
  rule({
    id: "ACC-12",
    title: text.acc12Title,
    help: text.acc12Help,
    columns: ["Accounts.accountName", "Accounts.phone"],
    reads: ["Accounts.email", "Accounts.region", "Accounts.industry"],
    check: uniformFormat,
  }),
  rule({
    id: "ACC-13",
    title: text.acc13Title,
    help: text.acc13Help,
    // A contract number stands for dealings too, so Orders may be missing.
    columns: ["Accounts.class", "Visits.accountId", "Visits.date", "Visits.status"],
    reads: ["Accounts.contractNo", "Accounts.archiveCompleteness", "Accounts.accountType", ...identity, ...orders],
    check: archiveComplete,
  }),
  rule({ id: "ACC-14", title: text.acc14Title, help: text.acc14Help, check: handedOver }),
  rule({
    id: "ACC-15",
    title: text.acc15Title,
    help: text.acc15Help,
    columns: ["Accounts.class", "Accounts.owner", "Team.name"],
    reads: ["Team.active"],
    check: oneOwner,
  }),
  rule({
    id: "ACC-16",
    title: text.acc16Title,
    help: text.acc16Help,
    columns: ["Accounts.class", "Accounts.planId", "Accounts.devGoal", "Accounts.nextStep"],
    reads: ["Accounts.status"],
    check: onPlan,
  }),
  rule({ id: "ACC-17", title: text.acc17Title, help: text.acc17Help, check: sourceKnown }),
  rule({ id: "ACC-18", title: text.acc18Title, help: text.acc18Help, check: sharedDuties }),
  rule({
    id: "ACC-19",
    title: text.acc19Title,
    help: text.acc19Help,
    columns: ["Accounts.accountName"],
    reads: [
      "Accounts.accountId",
      "Accounts.invoiceName",
      "Accounts.taxId",
      "Accounts.phone",
      "Accounts.owner",
      "Accounts.region",
      "Accounts.coOwners",
    ],
    check: keptTwice,
  }),
  rule({ id: "ACC-20", title: text.acc20Title, help: text.acc20Help, check: recordedAtContact }),
  rule({ id: "ACC-21", title: text.acc21Title, help: text.acc21Help, check: firstContactData }),
  rule({
    id: "ACC-22",
    title: text.acc22Title,
    help: text.acc22Help,
    columns: ["Accounts.maintainer", "Accounts.owner"],
    check: maintained,
  }),
  rule({
    id: "ACC-23",
    title: text.acc23Title,
    help: text.acc23Help,
    columns: ["Accounts.statusNote", "Accounts.nextStep", "Accounts.nextContactDate"],
    reads: ["Accounts.status", "Accounts.owner"],
    check: nextStepKnown,
  }),
  rule({
    id: "ACC-24",
    title: text.acc24Title,
    help: text.acc24Help,
    columns: ["Accounts.class", "Accounts.owner"],
    reads: ["Accounts.classChangedDate"],
    check: pyramid,
  }),
  rule({
    id: "ACC-25",
    title: text.acc25Title,
    help: text.acc25Help,
    columns: ["approver", "approvalDate", "scope", "returnedDate", "accessDate"].map((key) => `AccessLog.${key}`),
    reads: ["AccessLog.user", "AccessLog.accountId", "AccessLog.purpose"],
    check: accessApproved,
  }),
  rule({ id: "ACC-26", title: text.acc26Title, help: text.acc26Help, check: businessUse }),
  rule({
    id: "ACC-27",
    title: text.acc27Title,
    help: text.acc27Help,
    columns: ["AccessLog.recipientType", "AccessLog.consentRef"],
    reads: ["AccessLog.fields"],
    check: thirdParty,
  }),
  rule({ id: "ACC-28", title: text.acc28Title, help: text.acc28Help, check: listed("accountType", "accountType") }),
  rule({
    id: "ACC-29",
    title: text.acc29Title,
    help: text.acc29Help,
    columns: [
      "Accounts.accountType",
      "Accounts.operatingWell",
      "Accounts.paymentPunctual",
      "Accounts.creditRating",
      "Accounts.isTarget",
      "Accounts.class",
    ],
    reads: target.filter((ref) => ref.startsWith("Orders.")),
    check: targetCondition("ACC-29"),
  }),
  rule({
    id: "ACC-30",
    title: text.acc30Title,
    help: text.acc30Help,
    columns: ["Accounts.monthlySpend", "Accounts.isTarget", "Accounts.class"],
    reads: ["Accounts.region", ...orders],
    // Without the day of the standard, amounts below the lower and from the higher limit are clear all the same.
    mustFill: [],
    check: targetCondition("ACC-30"),
  }),
  rule({
    id: "ACC-31",
    title: text.acc31Title,
    help: text.acc31Help,
    columns: ["Accounts.isTarget", "Accounts.class", "Orders.accountId", "Orders.orderDate"],
    reads: ["Accounts.lastOrderDate", ...target.filter((ref) => !ref.startsWith("Orders.")), ...orders.slice(2)],
    check: targetCondition("ACC-31"),
  }),
  rule({
    id: "ACC-32",
    title: text.acc32Title,
    help: text.acc32Help,
    columns: ["Accounts.region", "Accounts.owner", "Team.territory", "Team.name"],
    check: inTerritory,
  }),
  rule({
    id: "ACC-33",
    title: text.acc33Title,
    help: text.acc33Help,
    check: grouped,
  }),
  rule({
    id: "ACC-34",
    title: text.acc34Title,
    help: text.acc34Help,
    // The catalogue names the log in its text only.
    columns: ["Accounts.class", "Accounts.classChangedDate", ...log],
    reads: identity,
    check: classLog,
  }),
  rule({
    id: "ACC-35",
    title: text.acc35Title,
    help: text.acc35Help,
    columns: ["Accounts.newProjectInterest", "TierReviews.accountId", "TierReviews.reviewDate"],
    reads: ["Accounts.status", ...identity, ...log],
    check: worthReviewed,
  }),
];
