/** Cases of family COM: cadence by class and by lead grade. */
import { day, type PolicyOptions, type Row } from "../../support";
import type { RuleCases } from "../cases";

const of = (type: string, more: Row = {}): Row => ({
  accountId: "1",
  accountName: "一",
  class: type,
  status: "正常",
  createdDate: day("2025-01-01"),
  classChangedDate: null,
  ...more,
});
const contact = (date: string, more: Row = {}): Row => ({
  accountId: "1",
  date: day(date),
  status: "已访",
  contactKind: null,
  keyPoints: null,
  ...more,
});
const every = (parameter: string, days: number): PolicyOptions => ({ parameters: { [`cadence.${parameter}`]: days } });
const second: Row = { accountId: "2", accountName: "二" };
const byIntent: PolicyOptions = { parameters: { "tier.scheme": "intent", "leadGrade.cycleDays": "A=3,B=7,C=30" } };
const lead = (grade: string, more: Row = {}): Row => of("意向客户", { leadGrade: grade, ...more });

export const contactClassCases: RuleCases = {
  "COM-07": [
    {
      what: "on the last day; an intent or lost customer is another matter",
      policy: every("potential", 30),
      tables: {
        Accounts: [
          of("潜在客户"),
          of("意向客户", second),
          of("潜在客户", { accountId: "3", accountName: "三", status: "流失" }),
        ],
        Visits: [contact("2026-02-14")],
      },
      outcome: [],
    },
    {
      what: "a day late; never contacted since it was registered",
      policy: every("potential", 30),
      tables: {
        Accounts: [of("潜在客户"), of("潜在客户", { ...second, createdDate: day("2026-02-13") })],
        Visits: [contact("2026-02-13")],
      },
      outcome: ["warn Accounts 1 lastContactDate", "warn Accounts 2 lastContactDate"],
    },
    {
      what: "no date to start from, one nobody can read, a contact nobody can date",
      policy: every("potential", 30),
      tables: {
        Accounts: [
          of("潜在客户", { createdDate: null }),
          of("潜在客户", { ...second, createdDate: "去年" }),
          of("潜在客户", { accountId: "3", accountName: "三" }),
        ],
        Visits: [contact("2026-02-01", { accountId: "3", date: "上周" })],
      },
      outcome: [
        "? Accounts.createdDate @ Accounts 1",
        "? Accounts.classChangedDate @ Accounts 2",
        "? Visits.date @ Accounts 3",
      ],
    },
    {
      what: "no interval",
      tables: { Accounts: [of("潜在客户")], Visits: [contact("2026-02-13")] },
      outcome: ["? cadence.potential"],
    },
  ],
  "COM-08": [
    {
      what: "a report, or key points, on the last day",
      policy: every("intent", 14),
      tables: {
        Accounts: [of("意向客户"), of("意向客户", second)],
        Visits: [
          contact("2026-03-02", { contactKind: "进展通报" }),
          contact("2026-03-02", { accountId: "2", keyPoints: "讲了进度" }),
        ],
      },
      outcome: [],
    },
    {
      what: "a day late; a contact that reports nothing",
      policy: every("intent", 14),
      tables: {
        Accounts: [of("意向客户"), of("意向客户", second)],
        Visits: [
          contact("2026-03-01", { contactKind: "进展通报" }),
          contact("2026-03-10", { accountId: "2" }),
          contact("2026-02-01", { accountId: "2", keyPoints: "讲了进度" }),
        ],
      },
      outcome: ["warn Accounts 1 lastContactDate", "warn Accounts 2 lastContactDate"],
    },
    {
      what: "only just an intent customer",
      policy: every("intent", 14),
      tables: {
        Accounts: [of("意向客户", { classChangedDate: day("2026-03-02") })],
        Visits: [contact("2026-01-01", { keyPoints: "讲了进度" })],
      },
      outcome: [],
    },
    {
      what: "a report for one of two of a name",
      policy: every("intent", 14),
      tables: {
        Accounts: [of("意向客户", { accountName: "同名" }), of("潜在客户", { accountId: "2", accountName: "同名" })],
        Visits: [contact("2026-03-10", { accountId: "同名", contactKind: "进展通报" })],
      },
      outcome: ["? Visits.date @ Accounts 1"],
    },
  ],
  "COM-09": [
    {
      what: "revisited on the last day",
      policy: every("revisit", 90),
      tables: { Accounts: [of("成交客户")], Visits: [contact("2025-12-16", { contactKind: "回访" })] },
      outcome: [],
    },
    {
      what: "a day late; another kind of contact is no revisit",
      policy: every("revisit", 90),
      tables: {
        Accounts: [of("成交客户"), of("重点客户", second)],
        Visits: [
          contact("2025-12-15", { contactKind: "回访" }),
          contact("2026-03-10", { accountId: "2", contactKind: "拜访" }),
        ],
      },
      outcome: ["warn Accounts 1 lastContactDate", "warn Accounts 2 lastContactDate"],
    },
    {
      what: "no interval",
      tables: { Accounts: [of("成交客户")], Visits: [contact("2025-12-15")] },
      outcome: ["? cadence.revisit"],
    },
    {
      what: "today; the latest counts, not the last row",
      policy: every("revisit", 90),
      tables: {
        Accounts: [of("成交客户"), of("成交客户", second)],
        Visits: [
          contact("2026-03-16", { contactKind: "回访" }),
          contact("2025-12-16", { accountId: "2", contactKind: "回访" }),
          contact("2025-10-01", { accountId: "2", contactKind: "回访" }),
        ],
      },
      outcome: [],
    },
    {
      what: "a later one counts too; one planned or to come does not",
      policy: every("revisit", 90),
      tables: {
        Accounts: [of("成交客户"), of("成交客户", second)],
        Visits: [
          contact("2025-10-01", { contactKind: "回访" }),
          contact("2025-12-10", { contactKind: "回访" }),
          contact("2026-03-01", { contactKind: "回访", status: "待访" }),
          contact("2025-12-15", { accountId: "2", contactKind: "回访" }),
          contact("2026-03-17", { accountId: "2", contactKind: "回访" }),
        ],
      },
      outcome: ["warn Accounts 1 lastContactDate", "warn Accounts 2 lastContactDate"],
    },
  ],
  "COM-14": [
    {
      what: "on the last day by grade; an approved own interval; no grade",
      policy: byIntent,
      tables: {
        Accounts: [
          lead("A"),
          lead("B", second),
          lead("A", { accountId: "3", accountName: "三", cadenceOverrideDays: 60, cadenceOverrideApprover: "王总" }),
          of("意向客户", { accountId: "4", accountName: "四" }),
        ],
        Visits: [
          contact("2026-03-13"),
          contact("2026-03-09", { accountId: "2" }),
          contact("2026-02-01", { accountId: "3" }),
        ],
      },
      outcome: [],
    },
    {
      what: "a day late",
      policy: byIntent,
      tables: {
        Accounts: [lead("A"), lead("B", second)],
        Visits: [contact("2026-03-12"), contact("2026-03-08", { accountId: "2" })],
      },
      outcome: ["warn Accounts 1 contactDueDate", "warn Accounts 2 contactDueDate"],
    },
    {
      what: "another scheme is COM-01's",
      policy: { parameters: { "leadGrade.cycleDays": "A=3" } },
      tables: { Accounts: [lead("A")], Visits: [contact("2026-01-01")] },
      outcome: [],
    },
    {
      what: "cycles nobody can read",
      policy: { parameters: { "tier.scheme": "intent", "leadGrade.cycleDays": "很快" } },
      tables: { Accounts: [lead("A")], Visits: [contact("2026-01-01")] },
      outcome: ["? leadGrade.cycleDays"],
    },
    {
      what: "an own interval that has passed; not active; a grade without a cycle",
      policy: { parameters: { "tier.scheme": "intent", "leadGrade.cycleDays": "A=3" } },
      tables: {
        Accounts: [
          lead("A", { cadenceOverrideDays: 5, cadenceOverrideApprover: "王总" }),
          lead("A", { ...second, status: "暂停" }),
          lead("B", { accountId: "3", accountName: "三" }),
        ],
        Visits: [contact("2026-03-10")],
      },
      outcome: ["warn Accounts 1 contactDueDate"],
    },
  ],
};
