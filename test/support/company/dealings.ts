/** Orders, invoices, complaints, opinions, costs and surveys. */
import type { Row } from "../../core/support";
import { addMonths } from "../../../src/calendar";
import type { Customer } from "./accounts";
import { days } from "./calendar";
import { firstDealOf } from "./development";
import { engineer, serviceClerk } from "./people";

const order = (customer: Customer, index: number, orderDate: number): Row => ({
  lineId: `O-${customer.id}-${index}-1`,
  orderId: `O-${customer.id}-${index}`,
  orderDate,
  accountId: index % 2 === 0 ? customer.id : customer.name,
  product: "泵",
  quantity: 2,
  amount: 40_000 + index * 100,
  cost: 30_000,
  profit: null,
  salesperson: customer.owner,
  isSample: false,
  isReturn: false,
  shipDate: orderDate + 2,
  invoiceDate: orderDate + 3,
  invoiceNo: `F-${customer.id}-${index}`,
  paymentConfirmedDate: orderDate + 1,
  collectedAmount: 40_000 + index * 100,
  collectedDate: orderDate + 1,
  currency: "CNY",
  region: customer.region,
  isHistory: false,
});

/** Old customers buy every month, new ones have bought once. */
export const orders = (all: readonly Customer[]): readonly Row[] =>
  all.flatMap((customer) => {
    const first = firstDealOf(customer);
    if (first === null) return [];
    const count = customer.kind === "fresh" ? 1 : 15;
    return Array.from({ length: count }, (_, index) => order(customer, index + 1, addMonths(first, index) ?? first));
  });

export const invoices: readonly Row[] = [
  { invoiceNo: "F-1", accountId: "C0003", period: "2026-02", issuedDate: days("2026-03-05"), amount: 40_000 },
];

const signedKinds = new Set(["won", "fresh", "key"]);
const signedOnes = (all: readonly Customer[]): readonly Customer[] => all.filter(({ kind }) => signedKinds.has(kind));

export const complaints = (all: readonly Customer[]): readonly Row[] =>
  signedOnes(all).map((customer, index) => ({
    complaintId: `CP-${index + 1}`,
    receivedDate: days("2026-03-04"),
    accountId: customer.id,
    details: "泵体渗漏，要求当周更换密封件",
    responsibleDept: "客服部",
    transferDate: days("2026-03-05"),
    firstContactDate: days("2026-03-05"),
    solutionDate: days("2026-03-09"),
    causeType: "company",
    isEffective: true,
    resolved: true,
    closedDate: days("2026-03-11"),
    revisitDate: days("2026-03-12"),
    rootCause: "密封件批次不良",
    preventiveAction: "加抽检",
    isQuality: true,
    qualityReportRef: "ZL-7",
    judgedDate: days("2026-03-10"),
  }));

export const feedback = (all: readonly Customer[]): readonly Row[] =>
  signedOnes(all).map((customer, index) => ({
    feedbackId: `FB-${index + 1}`,
    receivedAt: days("2026-03-04") + 0.4,
    accountId: customer.id,
    kind: index % 2 === 0 ? "opinion" : "question",
    content: "希望缩短交期",
    owner: customer.owner,
    repliedAt: days("2026-03-05") + 0.6,
  }));

export const serviceCosts = (all: readonly Customer[]): readonly Row[] =>
  signedOnes(all).map((customer, index) => ({
    costId: `SC-${index + 1}`,
    date: days("2026-03-05"),
    period: null,
    accountId: customer.id,
    owner: customer.owner,
    category: "维修",
    amount: 800,
    budget: 1000,
  }));

export const surveys = (all: readonly Customer[]): readonly Row[] =>
  signedOnes(all).map((customer, index) => ({
    surveyId: `SV-${index + 1}`,
    date: days("2026-03-06"),
    accountId: customer.id,
    score: 9,
    scaleMin: 0,
    scaleMax: 10,
    comment: null,
  }));

/** One alert a complaint, handled. */
export const alerts = (all: readonly Customer[]): readonly Row[] =>
  signedOnes(all).map((customer, index) => ({
    alertId: `AL-${index + 1}`,
    type: "complaint",
    accountId: customer.id,
    raisedDate: days("2026-03-04"),
    handledBy: serviceClerk,
    handledDate: days("2026-03-05"),
  }));

export const documents: readonly Row[] = [
  {
    docNo: "D-1",
    receivedDate: days("2026-03-05"),
    registeredDate: days("2026-03-05"),
    subject: "技术协议",
    handler: engineer,
  },
];
