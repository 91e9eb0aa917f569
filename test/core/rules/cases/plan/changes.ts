/** Cases: changes and versions of a plan, confirmation, and customers of a plan. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { adjustment as change, approvers, roles, yearPlan } from "./rows";

const changes = (rows: readonly Row[], plan: Row = yearPlan({ version: 2 })): Tables => ({
  Plans: [plan],
  Team: roles,
  PlanChanges: rows,
});
const asked: Row = { changeKind: "指标变更", reason: "停产", content: "减二成", expectedEffect: "目标可达" };
const based = (more: Row): Tables => ({
  PlanChanges: [{ changeKind: "计划调整", basis: null, reviewId: null, basisNote: null, ...more }],
  PlanReviews: [{ reviewId: "R1" }],
});
const window = { parameters: { "change.windowDays": 90, "change.maxInWindow": 1 } };
const approvedOn = (date: string, more: Row = {}): Row => change({ approvalDate: day(date), ...more });

const confirmed = (more: Row): Tables => ({
  Attestations: [{ ruleId: "PLN-29", person: "张三", confirmed: "是", confirmedDate: day("2026-01-01"), ...more }],
});

const footed = (more: Row): Row => yearPlan({ version: 2, revisionCount: 2, revisionDate: day("2026-03-16"), ...more });
const twoChanges = [
  change({ effectiveDate: day("2026-02-01") }),
  change(),
  change({ approvalStatus: "待审核" }),
  change({ changeKind: "指标变更" }),
];

const buys = (orders: readonly Row[], account: Row = {}, since: string | null = "2025-01-01") => ({
  tables: {
    Plans: [yearPlan()],
    Accounts: [{ accountId: "1", accountName: "甲", planId: "P1", ...account }],
    Orders: [
      { accountId: null, orderDate: null, isSample: null, note: "x" },
      ...orders.map((row) => ({ accountId: "1", ...row })),
    ],
  },
  policy: { parameters: { "orders.completeSince": since === null ? "" : day(since) } },
});

export const changeCases: RuleCases = {
  "PLN-25": [
    { what: "all three", tables: changes([asked]), outcome: [] },
    {
      what: "two missing",
      tables: changes([{ ...asked, reason: null, expectedEffect: " " }]),
      outcome: ["error PlanChanges 1 reason"],
    },
    {
      what: "no column",
      tables: changes([{ changeKind: "指标变更", reason: "停产", content: "减二成" }]),
      outcome: ["? PlanChanges.expectedEffect"],
    },
  ],
  "PLN-26": [
    {
      what: "approved, with everything, on the day it takes effect",
      tables: changes([change({ approvalDate: day("2026-03-16") })]),
      policy: approvers,
      outcome: [],
    },
    {
      what: "approved the day after it took effect",
      tables: changes([change({ approvalDate: day("2026-03-17") })]),
      policy: approvers,
      today: "2026-03-20",
      outcome: ["error PlanChanges 1 effectiveDate"],
    },
    {
      what: "proposed for tomorrow, and for today",
      tables: changes(
        [change({ approvalStatus: "待审核", effectiveDate: day("2026-03-17") }), change({ approvalStatus: "待审核" })],
        yearPlan(),
      ),
      policy: approvers,
      outcome: ["error PlanChanges 2 approvalStatus"],
    },
    {
      what: "refused: it never took effect",
      tables: changes([change({ approvalStatus: "不予认定" })], yearPlan()),
      policy: approvers,
      outcome: [],
    },
    {
      what: "no date, no number, the wrong person",
      tables: changes([
        change({ approvalDate: null }),
        change({ approvalNo: null }),
        change({ approver: "张三" }),
        change({ approvalDate: "三月" }),
      ]),
      policy: approvers,
      outcome: [
        "error PlanChanges 1 approvalDate",
        "error PlanChanges 2 approvalNo",
        "error PlanChanges 3 approver",
        "error PlanChanges 4 approvalDate",
      ],
    },
    {
      what: "a version without change, and one that names another version",
      tables: changes([change()], yearPlan({ version: 3 })),
      policy: approvers,
      outcome: ["error Plans 1 version"],
    },
    {
      what: "versions in rows of their own answer each for itself",
      tables: {
        ...changes([change(), change({ planId: "P3", toVersion: 3 })]),
        Plans: [yearPlan({ version: 2 }), yearPlan({ planId: "P3", version: 3 })],
      },
      policy: approvers,
      outcome: [],
    },
    {
      what: "a change of a target is not this rule's",
      tables: changes([change(), change({ changeKind: "指标变更", approvalStatus: "待审核" })]),
      policy: approvers,
      outcome: [],
    },
    {
      what: "cells nobody can read",
      tables: changes(
        [change(), change({ changeKind: null }), change({ effectiveDate: "?" }), change({ approvalStatus: "?" })],
        yearPlan({ version: 1.5 }),
      ),
      policy: approvers,
      outcome: [
        "? Plans.version @ Plans 1",
        "? PlanChanges.changeKind @ PlanChanges 2",
        "? PlanChanges.effectiveDate @ PlanChanges 3",
        "? PlanChanges.approvalStatus @ PlanChanges 4",
      ],
    },
    {
      what: "a version named by no readable number",
      tables: changes([change({ toVersion: "二" })]),
      policy: approvers,
      outcome: ["? PlanChanges.toVersion @ Plans 1"],
    },
    { what: "the roles are a gap", tables: changes([change()]), outcome: ["? plan.approverRoles"] },
  ],
  "PLN-27": [
    { what: "a review that exists", tables: based({ basis: "评估结果", reviewId: "R1" }), outcome: [] },
    { what: "the market, with words", tables: based({ basis: "市场变化", basisNote: "对手降价" }), outcome: [] },
    { what: "no basis", tables: based({}), outcome: ["warn PlanChanges 1 basis"] },
    {
      what: "a review nobody knows",
      tables: based({ basis: "review", reviewId: "R2" }),
      outcome: ["warn PlanChanges 1 reviewId"],
    },
    {
      what: "no number, no words",
      tables: {
        ...based({ basis: "review" }),
        PlanChanges: [
          { changeKind: "计划调整", basis: "review", reviewId: null, basisNote: null },
          { changeKind: "计划调整", basis: "market" },
        ],
      },
      outcome: ["warn PlanChanges 1 reviewId", "warn PlanChanges 2 basisNote"],
    },
    { what: "a change of a target needs none", tables: based({ changeKind: "指标变更" }), outcome: [] },
    { what: "no kind", tables: based({ changeKind: "？" }), outcome: ["? PlanChanges.changeKind @ PlanChanges 1"] },
  ],
  "PLN-28": [
    {
      what: "ninety days apart",
      tables: changes([approvedOn("2026-01-01"), approvedOn("2026-04-01")]),
      policy: window,
      outcome: [],
    },
    {
      what: "eighty-nine",
      tables: changes([approvedOn("2026-01-01"), approvedOn("2026-03-31")]),
      policy: window,
      outcome: ["warn PlanChanges 2 approvalDate"],
    },
    {
      what: "other plans, other kinds, not approved",
      tables: {
        ...changes([
          approvedOn("2026-01-01"),
          approvedOn("2026-01-02", { planId: "P2" }),
          approvedOn("2026-01-02", { changeKind: "指标变更" }),
          approvedOn("2026-01-02", { approvalStatus: "待审核" }),
        ]),
        Plans: [yearPlan(), yearPlan({ planId: "P2", planName: "另一" })],
      },
      policy: window,
      outcome: [],
    },
    {
      what: "two allowed: the third is one too many",
      tables: changes([approvedOn("2026-01-03"), approvedOn("2026-01-01"), approvedOn("2026-01-02")]),
      policy: { parameters: { ...window.parameters, "change.maxInWindow": 2 } },
      outcome: ["warn PlanChanges 1 approvalDate"],
    },
    {
      what: "no readable date, no plan",
      tables: changes([change({ approvalDate: null }), change({ planId: "P9" })]),
      policy: window,
      outcome: ["? PlanChanges.approvalDate @ PlanChanges 1", "? PlanChanges.planId @ PlanChanges 2"],
    },
    {
      what: "the numbers are a gap",
      tables: changes([change()]),
      outcome: ["? change.windowDays, change.maxInWindow"],
    },
  ],
  "PLN-29": [
    { what: "confirmed, on the last day it holds", tables: confirmed({}), today: "2026-04-01", outcome: [] },
    { what: "expired", tables: confirmed({}), today: "2026-04-02", outcome: ["info Attestations 1 confirmedDate"] },
    { what: "denied", tables: confirmed({ confirmed: "否" }), outcome: ["info Attestations 1 confirmed"] },
    {
      what: "nobody confirmed it",
      tables: confirmed({ ruleId: "PLN-28" }),
      outcome: ["? Attestations @ Attestations 1"],
    },
  ],
  "PLN-33": [
    { what: "both agree", tables: changes(twoChanges, footed({})), outcome: [] },
    {
      what: "another number, another day",
      tables: changes(twoChanges, footed({ revisionCount: 3, revisionDate: day("2026-03-15") })),
      outcome: ["info Plans 1 revisionCount", "info Plans 1 revisionDate"],
    },
    {
      what: "both blank",
      tables: changes(twoChanges, footed({ revisionCount: null, revisionDate: null })),
      outcome: ["info Plans 1 revisionCount", "info Plans 1 revisionDate"],
    },
    {
      what: "the first version has no foot",
      tables: changes(twoChanges, footed({ version: 1, revisionCount: null, revisionDate: null })),
      outcome: [],
    },
    {
      what: "a change without day, a version nobody can read",
      tables: {
        ...changes([change({ effectiveDate: null })], footed({})),
        Plans: [footed({}), footed({ planId: "P2", version: "二" })],
      },
      outcome: ["? PlanChanges.effectiveDate @ Plans 1", "? Plans.version @ Plans 2"],
    },
    {
      what: "changes are not installed",
      tables: { Plans: [footed({})] },
      outcome: ["? PlanChanges.planId, PlanChanges.changeKind, PlanChanges.approvalStatus, PlanChanges.effectiveDate"],
    },
  ],
  "PLN-34": [
    { what: "never bought", ...buys([]), outcome: [] },
    {
      what: "lapsed: the half year ended the day before the plan began",
      ...buys([{ orderDate: day("2025-06-30") }]),
      outcome: [],
    },
    {
      what: "it ended on the day the plan began",
      ...buys([{ orderDate: day("2025-07-01") }]),
      outcome: ["warn Accounts 1 planId"],
    },
    {
      what: "bought the day before",
      ...buys([{ orderDate: day("2025-12-31") }, { orderDate: day("2024-01-01") }]),
      outcome: ["warn Accounts 1 planId"],
    },
    {
      what: "won on the first day: that is what the plan is for",
      ...buys([{ orderDate: day("2026-01-01") }]),
      outcome: [],
    },
    {
      what: "samples and returns are no orders",
      ...buys([
        { orderDate: day("2025-12-31"), isSample: "是" },
        { orderDate: day("2025-12-31"), isReturn: "是" },
      ]),
      outcome: [],
    },
    { what: "a customer of no plan", ...buys([{ orderDate: day("2025-12-31") }], { planId: null }), outcome: [] },
    {
      what: "orders begin too late to know",
      ...buys([], {}, "2025-07-02"),
      outcome: ["? orders.completeSince @ Accounts 1"],
    },
    { what: "they begin just in time", ...buys([], {}, "2025-07-01"), outcome: [] },
    {
      what: "an order is found all the same",
      ...buys([{ orderDate: day("2025-12-31") }], {}, null),
      outcome: ["warn Accounts 1 planId"],
    },
    {
      what: "an order without date, an unknown plan",
      ...buys([{ orderDate: "去年" }]),
      outcome: ["? Orders.orderDate @ Accounts 1"],
    },
    { what: "an unknown plan", ...buys([], { planId: "P9" }), outcome: ["? Accounts.planId @ Accounts 1"] },
  ],
};
