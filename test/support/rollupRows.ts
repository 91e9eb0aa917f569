/** The smaller tables of a generated workbook, so that every KPI has something to say. Everything follows from the row's number. */
import { day } from "../core/support";
import type { Row } from "./rollupBooks";

const pick = <T>(words: readonly T[], at: number): T => words[at % words.length]!;

/** What a visit says beside day, customer and visitor. */
export const visitOf = (at: number): Row => ({
  origin: pick(["planned", "planned", "adhoc"], at),
  status: pick(["done", "done", "done", "missed", "cancelled"], at),
  mode: pick(["visit", "phone", null], at),
  contactKind: pick(["visit", "revisit", "followUp", null], at),
  topic: pick(["价格", null], at),
  place: pick(["客户处", "客户处", null], at),
  plannedStart: 0.4,
  purpose: "洽谈",
  failReason: pick(["absent", null, null], at),
  followUpMode: pick(["phone", null], at),
});

/** How a customer stands. */
export const standingOf = (at: number): Row => ({
  status: pick(["active", "active", "active", "dormant"], at),
  class: pick(["potential", "intent", "won", "key"], at),
  tier: pick(["A", "B", "C", "D"], at),
  tierEffectiveDate: day("2023-06-01"),
  contractDate: at % 4 >= 2 ? day("2025-01-10") + at : null,
  lostDate: at % 37 === 5 ? day("2025-02-01") + at : null,
  planId: at % 5 === 0 ? "P1" : null,
});

const first = day("2025-01-01");
const rows = (count: number, row: (at: number) => Row): readonly Row[] =>
  Array.from({ length: count }, (_, at) => row(at));

/**
 * @param idOf number of a customer by its place
 * @param book the workbook's number: amounts differ from book to book
 */
export function otherRows(
  owner: string,
  idOf: (at: number) => string,
  book: number,
): Readonly<Record<string, readonly Row[]>> {
  return {
    Plans: [
      { planId: "P1", planName: "大客户", planType: "KA", status: "approved" },
      { planId: "P2", planName: "全年", planType: "general", status: "approved" },
    ],
    PlanTargets: rows(16, (at) => ({
      targetId: `T${at + 1}`,
      planId: pick(["P1", "P2"], at),
      metric: pick(["salesAmount", "salesAmount", "signedCount", "potentialCount"], at),
      owner: at % 8 < 4 ? owner : null,
      periodType: "quarter",
      period: `2025-Q${1 + Math.floor(at / 4)}`,
      targetValue: at % 4 < 2 ? 1_000_000 + 1000 * book : 5,
    })),
    Development: rows(30, (at) => ({
      accountId: idOf(7 * at),
      owner,
      result: pick(["won", "lost", "open", "terminated"], at),
      resultDate: first + 11 * at,
      planType: pick(["KA", null], at),
    })),
    Complaints: rows(20, (at) => ({
      accountId: idOf(5 * at),
      receivedDate: first + 17 * at,
      causeType: pick(["staff", "company", "customer", null], at),
    })),
    FeedbackItems: rows(40, (at) => ({
      accountId: idOf(5 * at),
      owner,
      kind: pick(["opinion", "suggestion", "question"], at),
      receivedAt: first + 8 * at + 0.375,
      repliedAt: at % 5 === 4 ? null : first + 8 * at + 0.5 + (at % 6),
    })),
    Surveys: rows(40, (at) => ({
      accountId: idOf(5 * at),
      date: first + 8 * at,
      score: at % 9 === 8 ? null : 1 + ((at + book) % 7),
      scaleMin: 1,
      scaleMax: 7,
    })),
    ServiceCosts: rows(24, (at) => ({
      date: first + 15 * at,
      owner,
      category: pick(["travel", "gifts"], at),
      amount: 100 * (at + 1) + book,
      budget: at % 3 === 0 ? 5000 : null,
    })),
    KpiInputs: [0, 1, 2, 3].flatMap((at): readonly Row[] => [
      { kpiId: "S4", period: `2025-Q${at + 1}`, owner: null, marketSize: 1e9 },
      { kpiId: "K2", period: `2025-Q${at + 1}`, owner, value: at + book },
      ...["K9", "K10", "K11", "K12"].map((kpiId, one): Row => ({
        kpiId,
        period: `2025-Q${at + 1}`,
        owner,
        rating: pick(["excellent", "good"], at + one),
      })),
    ]),
    AuditLog: [
      { sheet: "", rowId: "", field: "run", oldValue: "", newValue: "done", at: day("2022-12-01") },
      ...rows(10, (at): Row => ({
        sheet: "Accounts",
        rowId: idOf(4 * at + 2),
        field: "class",
        oldValue: "potential",
        newValue: "won",
        at: first + 30 * at,
      })),
    ],
  };
}
