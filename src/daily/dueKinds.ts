/** The kinds of things that can be due, in the order in which they are told on the same day. A new kind is an entry here. */
import { dueText as text } from "../locales/due";
import { agreedContacts, plannedVisits } from "./dueContacts";
import type { DueKind } from "./dueTypes";
import { changesWaiting, applicationsWaiting, movesWaiting, plansWaiting, samplesWaiting } from "./dueWaiting";

const contactAnswers = ["phoned", "visited", "wechat", "agree", "interval"];
const names = ["Accounts.accountId", "Accounts.accountName", "Accounts.owner"];

export const dueKinds: readonly DueKind[] = [
  {
    id: "complaintContact",
    text: text.complaintContact,
    what: text.complaintContactDay,
    rules: ["CMP-01"],
    answers: ["contacted"],
  },
  {
    id: "complaintTransfer",
    text: text.complaintTransfer,
    what: text.complaintTransferDay,
    rules: ["CMP-14"],
    answers: ["transferred"],
  },
  {
    id: "complaintSolution",
    text: text.complaintSolution,
    what: text.complaintSolutionDay,
    rules: ["CMP-02"],
    answers: ["solved"],
  },
  {
    id: "visit",
    text: text.visit,
    what: text.visitDay,
    find: plannedVisits,
    columns: ["Visits.date", "Visits.status", "Visits.accountId"],
    reads: names,
    answers: ["doneToday", "doneAsPlanned", "reschedule", "missed", "cancel"],
  },
  {
    id: "agreed",
    text: text.agreed,
    what: text.agreedDay,
    find: agreedContacts,
    columns: ["Accounts.nextContactDate"],
    reads: [
      ...names,
      "Accounts.status",
      ...["date", "actualDate", "status", "accountId", "nextDate"].map((key) => `Visits.${key}`),
    ],
    answers: ["phoned", "visited", "wechat", "agree"],
  },
  {
    id: "contact",
    text: text.contact,
    what: text.contactDay,
    rules: ["COM-01", "COM-02", "COM-03", "COM-04", "COM-14", "COM-07"],
    answers: contactAnswers,
  },
  {
    id: "progress",
    text: text.progress,
    what: text.progressDay,
    rules: ["COM-08"],
    answers: ["phoned", "visited", "wechat", "agree"],
    contactKind: "progress",
  },
  {
    id: "revisit",
    text: text.revisit,
    what: text.revisitDay,
    rules: ["COM-09"],
    answers: ["phoned", "visited", "wechat", "agree"],
    contactKind: "revisit",
  },
  {
    id: "followUp",
    text: text.followUp,
    what: text.followUpDay,
    rules: ["VIS-16", "VIS-20"],
    answers: ["followedByPhone", "followedByVisit"],
  },
  {
    id: "promise",
    text: text.promise,
    what: text.promiseDay,
    rules: ["VIS-09"],
    answers: ["kept", "postpone", "withdrawn"],
  },
  { id: "report", text: text.report, what: text.reportDay, rules: ["VIS-15"], answers: [] },
  {
    id: "application",
    text: text.application,
    what: text.applicationDay,
    rules: ["NEW-02", "NEW-18"],
    answers: ["applied"],
  },
  { id: "sample", text: text.sample, what: text.sampleDay, rules: ["DEV-08"], answers: ["delivered"] },
  { id: "planReview", text: text.planReview, what: text.planReviewDay, rules: ["PLN-21", "PLN-22"], answers: [] },
  { id: "research", text: text.research, what: text.researchDay, rules: ["PLN-04"], answers: [] },
  {
    id: "planApproval",
    text: text.planApproval,
    what: text.waitingDay,
    waits: true,
    find: plansWaiting,
    columns: ["Plans.status"],
    reads: ["Plans.approvalStatus", "Plans.submittedDate", "Plans.planName", "Plans.planId"],
    answers: [],
  },
  {
    id: "changeApproval",
    text: text.changeApproval,
    what: text.waitingDay,
    waits: true,
    find: changesWaiting,
    columns: ["PlanChanges.approvalStatus"],
    reads: ["PlanChanges.planId", "PlanChanges.content", "PlanChanges.changeId"],
    answers: [],
  },
  {
    id: "tierApproval",
    text: text.tierApproval,
    what: text.waitingDay,
    waits: true,
    find: movesWaiting,
    columns: ["Accounts.tier"],
    reads: names,
    answers: [],
  },
  {
    id: "applicationApproval",
    text: text.applicationApproval,
    what: text.waitingDay,
    waits: true,
    find: applicationsWaiting,
    columns: ["NewCustomerApps.status"],
    reads: ["NewCustomerApps.applicationDate", "NewCustomerApps.accountId", "NewCustomerApps.applicant"],
    answers: [],
  },
  {
    id: "sampleApproval",
    text: text.sampleApproval,
    what: text.waitingDay,
    waits: true,
    find: samplesWaiting,
    columns: ["Samples.deliveredDate", "Samples.meetsSpec"],
    reads: ["Samples.sampleId", "Samples.devId", "Samples.techResponsible"],
    answers: [],
  },
];

/** A kind by its id. */
export const dueKindById: ReadonlyMap<string, DueKind> = new Map(dueKinds.map((kind) => [kind.id, kind]));
