/** Logs, inspections, meetings and attestations. */
import type { Row } from "../../core/support";
import { ruleIndex } from "../../../src/policy/catalogue";
import type { Customer } from "./accounts";
import { days } from "./calendar";
import { boss, developers } from "./people";

export const accessLog = (all: readonly Customer[]): readonly Row[] =>
  all.slice(0, 3).map((customer, index) => ({
    accessId: `AC-${index + 1}`,
    user: developers[0].name,
    accessDate: days("2026-03-10"),
    accountId: customer.id,
    purpose: "sales",
    approver: boss,
    approvalDate: days("2026-03-09"),
    scope: "联系方式",
    returnedDate: days("2026-03-11"),
    recipientType: "internal",
    consentRef: null,
    fields: "phone",
  }));

export const inspections: readonly Row[] = [
  {
    inspectionId: "IN-1",
    date: days("2026-02-05"),
    coversInfo: true,
    coversTier: true,
    coversDevelopment: true,
    coversTeam: true,
    methods: "documents,interview",
    findings: "无",
  },
];

export const meetings: readonly Row[] = [
  { meetingId: "MT-1", type: "team", date: days("2026-03-13"), minutes: "分配线索" },
];

/** Everything that a person confirms was confirmed this month. */
export const attestations: readonly Row[] = ruleIndex
  .filter(({ kind }) => kind === "attest")
  .map(({ id }) => ({
    attestationId: `AT-${id}`,
    ruleId: id,
    person: boss,
    period: "2026-03",
    confirmed: true,
    confirmedDate: days("2026-03-02"),
    evidence: "抽查记录",
  }));

export const tierReviews = (accounts: readonly Row[]): readonly Row[] =>
  accounts.map((row) => ({
    reviewId: `TR-${String(row.accountId)}`,
    accountId: row.accountId ?? null,
    reviewDate: days("2026-03-02"),
    oldTier: null,
    newTier: row.tier ?? null,
    computedTier: row.tier ?? null,
    reviewer: boss,
    reason: "首次定级",
    heldBy: null,
    asOf: days("2026-03-02"),
    salesUsed: row.expectedAnnualSales ?? null,
  }));

export const accountChanges = (all: readonly Customer[]): readonly Row[] =>
  all.slice(0, 5).map((customer, index) => ({
    changeId: `CH-${index + 1}`,
    accountId: customer.id,
    changeType: "contact",
    field: "phone",
    oldValue: "021-5555123",
    newValue: "13800000000",
    knownDate: days("2026-03-09"),
    updatedDate: days("2026-03-10"),
    updatedBy: customer.owner,
    notifiedBy: developers[0].name,
    notifiedDate: days("2026-03-09"),
  }));
