/** Workbooks made up for properties: five customers, two owners, every table that a figure reads. */
import fc from "fast-check";
import type { CellValue } from "../../../src/policy/values";
import { day, type PolicyOptions, type Row } from "../support";
import type { Tables } from "./figures";

export const today = "2026-03-16";
export const policy: PolicyOptions = {
  parameters: {
    "orders.completeSince": day("2015-01-01"),
    "churn.inactiveMonths": 6,
    "feedback.standardTime": 2,
    "question.limit": 2,
    "kpi.02.definition": "新项目数",
    "survey.minResponses": 1,
    "kpi.07.minPlanned": 1,
  },
};
export const owners = ["张三", "李四"] as const;
export const owner = fc.constantFrom(...owners, null);
const date = fc.integer({ min: day("2024-06-01"), max: day("2026-05-01") });
const some = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(cell, { nil: null, freq: 4 });
const id = fc.integer({ min: 1, max: 6 }).map(String);
const yes = fc.constantFrom(true, false, null);
const money = fc.integer({ min: -5000, max: 50000 }).map((cents) => cents / 100);
const rows = (row: Readonly<Record<string, fc.Arbitrary<CellValue>>>, most = 12): fc.Arbitrary<Row[]> =>
  fc.array(fc.record(row), { minLength: 1, maxLength: most });

export const book: fc.Arbitrary<Tables> = fc.record({
  Accounts: fc.constant(
    ["1", "2", "3", "4", "5"].map((accountId, at): Row => ({
      accountId,
      accountName: `客户${accountId}`,
      owner: at === 4 ? null : (owners[at % 2] ?? null),
      isKeyAccount: at % 2 === 0,
      isKaProspect: at === 3,
      class: ["potential", "intent", "won", "key", "won"][at] ?? null,
      status: "active",
      tier: ["A", "B", "C", "D", "A"][at] ?? null,
      tierEffectiveDate: day("2025-01-01"),
      createdDate: day("2025-01-01") + at * 40,
      contractDate: day("2026-01-01") + at * 20,
      lostDate: at === 4 ? day("2026-02-01") : null,
      planId: "P",
    })),
  ),
  Orders: rows(
    {
      orderId: some(id),
      accountId: id,
      orderDate: date,
      amount: money,
      profit: money,
      salesperson: owner,
      isSample: yes,
      isReturn: yes,
    },
    30,
  ),
  Visits: rows({
    visitId: fc.uuid(),
    accountId: id,
    date,
    actualDate: some(date),
    status: fc.constantFrom("planned", "done", "missed", "cancelled"),
    origin: fc.constantFrom("planned", "adhoc"),
    mode: fc.constantFrom("visit", "phone", null),
    contactKind: fc.constantFrom("visit", "revisit", "followUp", null),
    visitor: owner,
    who: some(fc.constant("王")),
    topic: some(fc.constant("价格")),
    place: some(fc.constant("客户处")),
    plannedStart: some(fc.constant(0.4)),
    purpose: some(fc.constant("洽谈")),
    followUpDate: some(date),
    followUpMode: fc.constantFrom("phone", null),
    failReason: fc.constantFrom("absent", null),
  }),
  Plans: fc.constant([{ planId: "P", planType: "KA" }]),
  PlanTargets: rows({
    planId: fc.constant("P"),
    metric: fc.constantFrom("salesAmount", "signedCount"),
    periodType: fc.constant("quarter"),
    period: fc.constantFrom("2026-Q1", "2025-Q4"),
    owner,
    targetValue: fc.integer({ min: 0, max: 500 }),
    effectiveTarget: some(fc.integer({ min: 1, max: 500 })),
  }),
  Development: rows({
    accountId: id,
    owner,
    result: fc.constantFrom("won", "lost", "open", "terminated"),
    resultDate: date,
    planType: fc.constantFrom("KA", null),
  }),
  Complaints: rows({ accountId: id, receivedDate: date, causeType: fc.constantFrom("staff", "customer", null) }),
  FeedbackItems: rows({
    accountId: id,
    kind: fc.constantFrom("opinion", "question"),
    receivedAt: date,
    repliedAt: fc.constant(null),
    owner,
  }),
  Surveys: rows({
    accountId: id,
    date,
    score: some(fc.integer({ min: 1, max: 7 })),
    scaleMin: fc.constant(1),
    scaleMax: fc.constant(7),
  }),
  ServiceCosts: rows({
    date,
    period: fc.constant(null),
    category: fc.constantFrom("差旅", "礼品"),
    owner,
    amount: fc.integer({ min: 0, max: 90 }),
    budget: some(fc.integer({ min: 1, max: 90 })),
  }),
  KpiInputs: fc.constant<Row[]>([
    { kpiId: "S4", period: "2026-Q1", owner: null, marketSize: 1000, rating: null, value: null },
    ...["K9", "K10", "K11", "K12"].map((kpiId) => ({
      kpiId,
      period: "2026-Q1",
      owner: null,
      marketSize: null,
      rating: "good",
      value: null,
    })),
    { kpiId: "K2", period: "2026-Q1", owner: null, marketSize: null, rating: null, value: 3 },
  ]),
  NewCustomerApps: rows({
    accountId: id,
    firstTransDate: date,
    recognised: yes,
    applicant: owner,
    status: fc.constantFrom("approved", "rejected"),
  }),
  AuditLog: fc.constant<Row[]>([
    { sheet: "", rowId: "", field: "run", oldValue: "", newValue: "done", at: day("2025-01-01") },
    { sheet: "Accounts", rowId: "3", field: "class", oldValue: "potential", newValue: "won", at: day("2026-02-10") },
  ]),
  ScorecardSnapshots: fc.constant<Row[]>([]),
});
