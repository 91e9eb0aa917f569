/** Rules of family DEV: stages and gates of developments, samples, results. */
import { logColumns } from "../../kpis/classHistory";
import { developmentTitle as text } from "../../locales/rules";
import { rule } from "../define";
import type { RuleEntry } from "../types";
import { contactDescribed, contactsCounted, firstContactLogged } from "./contactRules";
import { contractSigned } from "./contract";
import {
  advantagesChosen,
  competitorsAnalysed,
  firstPhase,
  fourthPhase,
  lastPhase,
  secondPhase,
  surveyDone,
  termsRecorded,
  thirdPhase,
} from "./gates";
import { contactMode, methodChosen, tradeKnown } from "./method";
import { phasesInOrder, stagesInOrder } from "./order";
import { changesAssessed, stalledAssessed } from "./progress";
import { formFilled, lossAnalysed, wonArchived } from "./results";
import { samplesInOrder } from "./samples";
import { worthDeveloping } from "./value";

const customer = ["Accounts.accountId", "Accounts.accountName"] as const;
/** How far a key-account development is: its phase, else its stage. */
const number = ["Development.stage", "Development.kaPhase", "Development.planType"] as const;
const contacts = ["Visits.accountId", "Visits.date", "Visits.status"] as const;

export const developmentRules: readonly RuleEntry[] = [
  rule({
    id: "DEV-01",
    title: text.dev01Title,
    help: text.dev01Help,
    columns: ["Development.stage", "Development.devId", ...logColumns],
    reads: ["Development.prevStage", "Development.kaPhase"],
    check: stagesInOrder,
  }),
  rule({
    id: "DEV-02",
    title: text.dev02Title,
    help: text.dev02Help,
    columns: ["Development.stage", "Development.accountId", "Development.devId", ...contacts, ...logColumns],
    reads: ["Development.stageEnteredDate", "Visits.actualDate", ...customer],
    check: firstContactLogged,
  }),
  rule({ id: "DEV-03", title: text.dev03Title, help: text.dev03Help, check: surveyDone }),
  rule({ id: "DEV-04", title: text.dev04Title, help: text.dev04Help, check: termsRecorded }),
  rule({
    id: "DEV-05",
    title: text.dev05Title,
    help: text.dev05Help,
    // Number and date are judged without the log; the result is read where it is.
    columns: ["Development.contractNo", "Development.contractDate", "Development.stage"],
    reads: ["Development.result", "Development.devId", ...logColumns],
    check: contractSigned,
  }),
  rule({
    id: "DEV-06",
    title: text.dev06Title,
    help: text.dev06Help,
    // The order of phases is judged by the log, as that of stages; skipping means the same for both.
    reads: ["Development.devId", ...logColumns],
    parameters: ["stage.model", "stage.allowSkip"],
    check: phasesInOrder,
  }),
  rule({ id: "DEV-07", title: text.dev07Title, help: text.dev07Help, check: firstPhase }),
  rule({ id: "DEV-08", title: text.dev08Title, help: text.dev08Help, reads: ["Team.active"], check: samplesInOrder }),
  rule({ id: "DEV-09", title: text.dev09Title, help: text.dev09Help, check: secondPhase }),
  rule({ id: "DEV-10", title: text.dev10Title, help: text.dev10Help, check: thirdPhase }),
  rule({ id: "DEV-11", title: text.dev11Title, help: text.dev11Help, check: fourthPhase }),
  rule({
    id: "DEV-12",
    title: text.dev12Title,
    help: text.dev12Help,
    // Its sentence is about won developments.
    columns: [
      "Development.execMeetingDate",
      "Development.siteVisitDate",
      "Development.systemSupport",
      "Development.kaPhase",
      "Development.result",
    ],
    check: lastPhase,
  }),
  rule({
    id: "DEV-13",
    title: text.dev13Title,
    help: text.dev13Help,
    reads: ["Development.stage", "Development.prevStage"],
    check: changesAssessed,
  }),
  rule({
    id: "DEV-14",
    title: text.dev14Title,
    help: text.dev14Help,
    reads: ["Development.status", ...number],
    check: worthDeveloping,
  }),
  rule({
    id: "DEV-15",
    title: text.dev15Title,
    help: text.dev15Help,
    reads: ["Development.accountId", ...customer],
    check: competitorsAnalysed,
  }),
  rule({
    id: "DEV-16",
    title: text.dev16Title,
    help: text.dev16Help,
    // Who has orders, and the sales of a month, are in Orders itself.
    columns: [
      "Accounts.purchaseVolume",
      "Accounts.ourShare",
      "Accounts.isKeyAccount",
      "Orders.accountId",
      "Orders.orderDate",
    ],
    reads: ["Orders.isSample", "Orders.isReturn", ...customer],
    check: tradeKnown,
  }),
  rule({ id: "DEV-17", title: text.dev17Title, help: text.dev17Help, reads: number, check: advantagesChosen }),
  rule({
    id: "DEV-18",
    title: text.dev18Title,
    help: text.dev18Help,
    reads: ["Development.accountId", ...customer],
    check: methodChosen,
  }),
  rule({
    id: "DEV-19",
    title: text.dev19Title,
    help: text.dev19Help,
    reads: ["Development.firstContactDate"],
    check: contactMode,
  }),
  rule({ id: "DEV-20", title: text.dev20Title, help: text.dev20Help, check: lossAnalysed }),
  rule({
    id: "DEV-21",
    title: text.dev21Title,
    help: text.dev21Help,
    // Contacts are counted as in DEV-23; the cell is read only where there is no log.
    columns: ["Development.result", "Development.devFormDone", "Development.resultReason"],
    reads: [
      "Development.contactCount",
      "Development.accountId",
      "Development.devId",
      "Development.startDate",
      "Development.resultDate",
      "Visits.devId",
      "Visits.actualDate",
      ...contacts,
      ...customer,
    ],
    check: formFilled,
  }),
  rule({
    id: "DEV-22",
    title: text.dev22Title,
    help: text.dev22Help,
    // The limit is counted from the day of the result.
    columns: [
      "Development.result",
      "Development.resultDate",
      "Development.archivedDate",
      "Development.accountId",
      "Accounts.class",
    ],
    reads: ["Holidays.date", "Holidays.isWorkday", ...customer],
    check: wonArchived,
  }),
  rule({
    id: "DEV-23",
    title: text.dev23Title,
    help: text.dev23Help,
    columns: ["Development.contactCount", "Development.accountId", ...contacts],
    reads: [
      "Visits.devId",
      "Visits.actualDate",
      "Development.devId",
      "Development.startDate",
      "Development.resultDate",
      ...customer,
    ],
    check: contactsCounted,
  }),
  rule({
    id: "DEV-24",
    title: text.dev24Title,
    help: text.dev24Help,
    // Day, length and products shown are printed on the form but not asked by the sentence.
    columns: [
      "Visits.devId",
      "Visits.who",
      "Visits.mode",
      "Visits.stepReached",
      "Visits.customerAttitude",
      "Development.devId",
      "Development.kaPhase",
      "Development.planType",
    ],
    reads: ["Visits.status"],
    check: contactDescribed,
  }),
  rule({
    id: "DEV-25",
    title: text.dev25Title,
    help: text.dev25Help,
    // When it was assessed again is in the log; what has ended or rests does not stand still.
    reads: ["Development.devId", "Development.status", "Development.result", ...logColumns],
    check: stalledAssessed,
  }),
];
