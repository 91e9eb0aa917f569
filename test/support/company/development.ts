/** Developments with the log of their stages, samples, new-customer applications, and what key accounts need. */
import type { Row } from "../../core/support";
import { addMonths } from "../../../src/calendar";
import type { Customer, Kind } from "./accounts";
import { days, today } from "./calendar";
import { devIdOf } from "./contacts";
import { engineer, reviewer, salesManager } from "./people";

const stages: readonly (readonly [string, string, string])[] = [
  ["identify", "firstContact", "2026-03-06"],
  ["firstContact", "needSurvey", "2026-03-09"],
  ["needSurvey", "negotiation", "2026-03-11"],
];

const base = (customer: Customer): Row => ({
  accountId: customer.id,
  owner: customer.owner,
  startDate: days("2026-03-02"),
  compiledDate: days("2026-03-02"),
  reviewedDate: days("2026-03-03"),
  approvedDate: days("2026-03-04"),
  firstContactDate: days("2026-03-03"),
  firstContactMode: "phone",
  devMethod: "visit",
  devMeetingDate: days("2026-03-02"),
  devGoal: "年内成交",
  strategy: "先试用",
  proposalRef: "FA-1",
  stageAssessment: "进展正常",
  nextFocus: "价格",
  need: "替换旧泵",
  painPoints: "停机多",
  solution: "节能泵",
  yearsInOperation: 12,
  scale: "中型",
  operatingStatus: "稳定",
  supplierOverview: "两家",
  changeReason: "交期",
  needUrgency: "medium",
  opportunityExists: true,
  coachContact: "马经理",
  infoSufficient: true,
  needClear: true,
  obstacles: "预算",
  devProcedure: "试用后招标",
  decisionMaker: "刘总",
  relationLevel: 4,
  purchaseFactors: "cost",
  price: "9.8万",
  deliveryTerm: "30天",
  afterSalesTerm: "质保一年",
  forecastSales: 300_000,
  forecastProfit: 90_000,
  winProbability: 0.5,
  expectedCost: 20_000,
  costInventoryInterest: 2000,
  costStaff: 8000,
  costTravel: 4000,
  costManagement: 3000,
  riskFactor: 0.05,
  devValue: 58_000,
  competitors: "甲厂",
  ourAdvantage: "省电",
  ourWeakness: "交期",
  advantages: "cost,efficiency",
  kaPhase: null,
  newFlowStep: "proposal",
  devFormDone: true,
});

/** Prospects have come to the third phase, key accounts that are developed further to the last. */
const phaseOf: Partial<Record<Kind, number>> = { prospect: 3, key: 5 };

const open = (customer: Customer): Row => ({
  ...base(customer),
  devId: devIdOf(customer),
  planType: phaseOf[customer.kind] ? "KA" : "general",
  kaPhase: phaseOf[customer.kind] ? `p${phaseOf[customer.kind]}` : null,
  stage: "negotiation",
  prevStage: "needSurvey",
  stageEnteredDate: days("2026-03-11"),
  status: "open",
  result: "open",
});

const won = (customer: Customer): Row => ({
  ...base(customer),
  devId: `DEV-${customer.id}`,
  planType: "newCustomer",
  stage: "contract",
  prevStage: "negotiation",
  startDate: days("2026-03-02"),
  stageEnteredDate: days("2026-03-12"),
  status: "finished",
  result: "won",
  resultDate: days("2026-03-12"),
  resultReason: "product",
  resultNote: "试用满意",
  archivedDate: days("2026-03-13"),
  contractNo: `HT-${customer.index}`,
  contractDate: days("2026-03-12"),
});

/** Contacts of a customer up to the day its development ended. */
const contactsOf = (visits: readonly Row[], { id, name }: Customer, until: number): number =>
  visits.filter(({ accountId, date }) => (accountId === id || accountId === name) && Number(date) <= until).length;

/** The same with the number of contacts in each. */
export const countedDevelopments = (all: readonly Customer[], visits: readonly Row[]): readonly Row[] =>
  developments(all).map((row) => {
    const customer = all.find(({ id }) => id === row.accountId);
    const until = typeof row.resultDate === "number" ? row.resultDate : today;
    return customer ? { ...row, contactCount: contactsOf(visits, customer, until) } : row;
  });

/** Open ones for intent customers and prospects, finished ones for customers that are new. */
export const developments = (all: readonly Customer[]): readonly Row[] =>
  all.flatMap((customer) => (devIdOf(customer) ? [open(customer)] : customer.kind === "fresh" ? [won(customer)] : []));

/** The log of every first grading. */
export const tierLog = (accounts: readonly Row[]): readonly Row[] =>
  accounts.map(({ accountId, tier }) => ({
    entryId: `L-${String(accountId)}-tier`,
    sheet: "Accounts",
    rowId: accountId ?? null,
    field: "tier",
    oldValue: null,
    newValue: tier ?? null,
    user: "陈静",
    at: days("2026-03-02") + 0.5,
    command: "recalculateTiers",
  }));

/** The log of customers whose class changed this year. */
export const classLog = (all: readonly Customer[]): readonly Row[] =>
  all
    .filter(({ kind }) => kind === "intent" || kind === "prospect" || kind === "fresh")
    .map(({ id, owner, kind }) => ({
      entryId: `L-${id}-class`,
      sheet: "Accounts",
      rowId: id,
      field: "class",
      oldValue: "potential",
      newValue: kind === "fresh" ? "won" : "intent",
      user: owner,
      at: days("2026-03-02") + 0.5,
      command: "edit",
    }));

const phases: readonly (readonly [string | null, string, string])[] = [
  [null, "p1", "2026-03-02"],
  ["p1", "p2", "2026-03-06"],
  ["p2", "p3", "2026-03-11"],
  ["p3", "p4", "2026-03-12"],
  ["p4", "p5", "2026-03-13"],
];

/** The log of the phases of key-account developments. */
export const phaseLog = (all: readonly Customer[]): readonly Row[] =>
  developments(all)
    .filter(({ planType }) => planType === "KA")
    .flatMap(({ devId, kaPhase }) =>
      phases.slice(0, Number(String(kaPhase).slice(1))).map(([oldValue, newValue, iso]) => ({
        entryId: `L-${String(devId)}-${newValue}`,
        sheet: "Development",
        rowId: devId ?? null,
        field: "kaPhase",
        oldValue,
        newValue,
        user: "王强",
        at: days(iso) + 0.45,
        command: "edit",
      })),
    );

/** The log of every development's stages. */
export const stageLog = (all: readonly Customer[]): readonly Row[] =>
  developments(all).flatMap(({ devId, stage }) => {
    const steps = stage === "contract" ? [...stages, ["negotiation", "contract", "2026-03-12"] as const] : stages;
    return steps.map(([oldValue, newValue, iso]) => ({
      entryId: `L-${String(devId)}-${newValue}`,
      sheet: "Development",
      rowId: devId ?? null,
      field: "stage",
      oldValue,
      newValue,
      user: "张伟",
      at: days(iso) + 0.4,
      command: "edit",
    }));
  });

export const samples = (all: readonly Customer[]): readonly Row[] =>
  developments(all).map(({ devId }, index) => ({
    sampleId: `SM-${index + 1}`,
    devId: devId ?? null,
    specAgreed: "DN50",
    techResponsible: engineer,
    promisedDate: days("2026-03-13"),
    deliveredDate: days("2026-03-12"),
    meetsSpec: true,
  }));

/** Day of a customer's first order; null for one that has not bought. */
export const firstDealOf = ({ kind }: Customer): number | null =>
  kind === "fresh" ? days("2026-02-23") : kind === "won" || kind === "key" ? days("2025-01-08") : null;

/** Every customer that buys was recognised as new when it began to. */
export const applications = (all: readonly Customer[]): readonly Row[] =>
  all.flatMap((customer) => {
    const first = firstDealOf(customer);
    return first === null ? [] : [application(customer, first)];
  });

const application = (customer: Customer, first: number): Row => ({
  appNo: `N-${customer.id}`,
  accountId: customer.id,
  customerName: customer.name,
  invoiceName: customer.name,
  applicant: customer.owner,
  firstTransDate: first,
  firstTransNo: `O-${customer.id}-1`,
  applicationDate: first + 4,
  recognised: true,
  status: "approved",
  infoPath: "展会",
  contactProcess: "拜访两次",
  negotiationContent: "价格与交期",
  evalContribution: "年十五万",
  evalLongTermSales: "稳定",
  evalCredit: "良好",
  supportNeeded: "无",
  leaderInstruction: "同意",
  leaderName: salesManager,
  leaderDate: first + 7,
  salesManager,
  salesManagerDate: first + 7,
  marketReviewer: reviewer,
  marketDate: first + 9,
  historyChecked: true,
  historyFrom: addMonths(first, -36),
  historyTo: first,
  historyCheckDate: first + 8,
  historyOrdersFound: 0,
  archiveDate: first + 10,
  archivedBy: reviewer,
  rewardEligible: true,
  rewardAmount: null,
  rewardMonth: null,
});

/** Key accounts and prospects have their people on file. */
export const people = (all: readonly Customer[]): readonly Row[] =>
  all
    .filter(({ kind }) => kind === "key" || kind === "prospect")
    .map((customer) => ({
      contactId: `P-${customer.id}`,
      accountId: customer.id,
      name: "刘总",
      position: "总经理",
      isDecisionMaker: true,
      phone: `139${String(10_000_000 + customer.index)}`,
      decisionPressure: "年底前换线",
      infoPersonal: null,
      infoCompany: "经办人、行业、规模、产品、效益、员工、问题",
      consentRef: null,
    }));

export const resourceRequests = (all: readonly Customer[]): readonly Row[] =>
  all
    .filter(({ kind }) => kind === "key")
    .slice(0, 2)
    .map((customer, index) => ({
      requestId: `RR-${index + 1}`,
      accountId: customer.id,
      resource: "样机",
      priority: "high",
      status: "open",
      requestedDate: days("2026-03-10"),
    }));
