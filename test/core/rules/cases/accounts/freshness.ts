/** Cases of family ACC on dates: reviews, changes, notices, handing over, next steps. */
import { day, type Row } from "../../../support";
import type { RuleCases } from "../../cases";

const three = { parameters: { "account.changeUpdateWorkdays": 3 } };
const one = { parameters: { "lead.handoverWorkdays": 1 } };

/** 2026-03-16 is a Monday: known on the 10th (a Tuesday) makes Friday the 13th the third working day. */
const changed = (known: string | null, updated: string | null, more: Row = {}): Row => ({
  accountId: "1",
  changeType: "联系方式",
  knownDate: known === null ? null : day(known),
  updatedDate: updated === null ? null : day(updated),
  ...more,
});

const desk: readonly Row[] = [
  { name: "小林", department: "客户服务部" },
  { name: "小陈", department: "华东市场部" },
  { name: "老王", department: "销售一部" },
  { name: "新人", department: null },
];
const notice = (by: string | null, noticed: string | null, updated: string | null): Row => ({
  notifiedBy: by,
  notifiedDate: noticed === null ? null : day(noticed),
  updatedDate: updated === null ? null : day(updated),
});
const lead = (
  by: string | null,
  created: string | null,
  handed: string | null,
  owner: string | null = "老王",
): Row => ({
  createdBy: by,
  createdDate: created === null ? null : day(created),
  handoverDate: handed === null ? null : day(handed),
  owner,
  source: null,
});

const next = (more: Row = {}): Row => ({
  status: "正常",
  statusNote: "在谈",
  nextStep: "送样",
  nextContactDate: day("2026-03-16"),
  ...more,
});

export const freshnessCases: RuleCases = {
  "ACC-09": [
    {
      what: "a month ago, the later of two days, not active",
      tables: {
        Accounts: [
          { lastFullReviewDate: day("2026-02-16"), createdDate: day("2025-01-01"), status: "正常" },
          { lastFullReviewDate: null, createdDate: day("2026-02-16"), status: "正常" },
          { lastFullReviewDate: day("2025-01-01"), createdDate: null, status: "终止" },
        ],
      },
      outcome: [],
    },
    {
      what: "a month and a day ago",
      tables: {
        Accounts: [
          { lastFullReviewDate: day("2026-02-15"), createdDate: day("2025-01-01"), status: "正常" },
          { lastFullReviewDate: null, createdDate: day("2026-02-15"), status: null },
        ],
      },
      outcome: ["warn Accounts 1 lastFullReviewDate", "warn Accounts 2 lastFullReviewDate"],
    },
    {
      what: "the last day of February ends a month that began on the 31st",
      today: "2026-02-28",
      tables: { Accounts: [{ lastFullReviewDate: day("2026-01-31"), createdDate: null, status: "正常" }] },
      outcome: [],
    },
    {
      what: "no day at all, a day that cannot be read",
      tables: {
        Accounts: [
          { lastFullReviewDate: null, createdDate: null, status: "正常" },
          { lastFullReviewDate: "上月", createdDate: day("2025-01-01"), status: "正常" },
        ],
      },
      outcome: ["? Accounts.createdDate @ Accounts 1", "? Accounts.lastFullReviewDate @ Accounts 2"],
    },
  ],
  "ACC-10": [
    {
      what: "on the third working day, not yet late, no important change",
      policy: three,
      tables: {
        AccountChanges: [
          changed("2026-03-10", "2026-03-13"),
          changed("2026-03-11", null),
          changed("2026-01-01", null, { changeType: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "on the fourth, or still open on it; the weekend does not count",
      policy: three,
      tables: { AccountChanges: [changed("2026-03-10", "2026-03-16"), changed("2026-03-10", null)] },
      outcome: ["error AccountChanges 1 updatedDate", "error AccountChanges 2 updatedDate"],
    },
    {
      what: "a make-up day counts",
      policy: { ...three, holidays: [{ date: day("2026-03-14"), isWorkday: true, where: "节假日!A2" }] },
      tables: { AccountChanges: [changed("2026-03-11", null)] },
      outcome: ["error AccountChanges 1 updatedDate"],
    },
    {
      what: "days and kinds that cannot be read",
      policy: three,
      tables: {
        AccountChanges: [
          changed(null, null),
          changed("2026-03-10", null, { updatedDate: "昨天" }),
          changed("2026-03-10", null, { changeType: "天气" }),
        ],
      },
      outcome: [
        "? AccountChanges.knownDate @ AccountChanges 1",
        "? AccountChanges.updatedDate @ AccountChanges 2",
        "? AccountChanges.changeType @ AccountChanges 3",
      ],
    },
    {
      what: "a limit that is not filled in",
      tables: { AccountChanges: [changed("2026-03-10", null)] },
      outcome: ["? account.changeUpdateWorkdays"],
    },
  ],
  "ACC-11": [
    {
      what: "in time, still open in time, another department, nobody",
      policy: three,
      tables: {
        Team: desk,
        AccountChanges: [
          notice("小林", "2026-03-10", "2026-03-13"),
          notice("小林", "2026-03-11", null),
          notice("老王", null, null),
          { ...notice(null, "2026-01-01", null), accountId: "1" },
        ],
      },
      outcome: [],
    },
    {
      what: "no day of the notice, a day late",
      policy: three,
      tables: {
        Team: desk,
        AccountChanges: [notice("小林", null, "2026-03-13"), notice("小林", "2026-03-10", "2026-03-16")],
      },
      outcome: ["warn AccountChanges 1 notifiedDate", "warn AccountChanges 2 updatedDate"],
    },
    {
      what: "somebody unknown, without department; a day that cannot be read",
      policy: three,
      tables: {
        Team: desk,
        AccountChanges: [
          notice("外人", "2026-03-10", null),
          notice("新人", "2026-03-10", null),
          { ...notice("小林", "2026-03-10", null), updatedDate: "?" },
        ],
      },
      outcome: [
        "? Team.name @ AccountChanges 1",
        "? Team.department @ AccountChanges 2",
        "? AccountChanges.updatedDate @ AccountChanges 3",
      ],
    },
    {
      what: "no limit",
      tables: { Team: desk, AccountChanges: [notice("小林", "2026-03-10", null)] },
      outcome: ["? account.changeUpdateWorkdays"],
    },
  ],
  "ACC-14": [
    {
      what: "on the next working day; of sales; of nobody",
      policy: one,
      tables: {
        Team: desk,
        Accounts: [
          lead("小陈", "2026-03-06", "2026-03-09"),
          lead("小林", "2026-03-13", null),
          lead("老王", "2026-01-01", null, null),
          lead(null, "2026-01-01", null, null),
        ],
      },
      outcome: [],
    },
    {
      what: "a working day later; still open; nobody to take it",
      policy: one,
      tables: {
        Team: desk,
        Accounts: [
          lead("小陈", "2026-03-06", "2026-03-10"),
          lead("小林", "2026-03-12", null),
          lead("小林", "2026-03-13", null, null),
        ],
      },
      outcome: ["warn Accounts 1 handoverDate", "warn Accounts 2 handoverDate", "warn Accounts 3 owner"],
    },
    {
      what: "unknown people and days",
      policy: one,
      tables: { Team: desk, Accounts: [lead("外人", "2026-03-06", null), lead("小陈", null, null)] },
      outcome: ["? Team.name @ Accounts 1", "? Accounts.createdDate @ Accounts 2"],
    },
    {
      what: "no limit",
      tables: { Team: desk, Accounts: [lead("小陈", "2026-03-06", null)] },
      outcome: ["? lead.handoverWorkdays"],
    },
  ],
  "ACC-20": [
    {
      what: "the same day, before, never contacted",
      tables: {
        Accounts: [
          { createdDate: day("2026-03-10"), firstContactDate: day("2026-03-10") + 0.4 },
          { createdDate: day("2026-03-09"), firstContactDate: day("2026-03-10") },
          { createdDate: null, firstContactDate: null, accountName: "甲" },
        ],
      },
      outcome: [],
    },
    {
      what: "the day after",
      tables: { Accounts: [{ createdDate: day("2026-03-11"), firstContactDate: day("2026-03-10") }] },
      outcome: ["warn Accounts 1 createdDate"],
    },
    {
      what: "the day after where one day is allowed, and two",
      policy: { parameters: { "account.recordWithinDays": 1 } },
      tables: {
        Accounts: [
          { createdDate: day("2026-03-11"), firstContactDate: day("2026-03-10") },
          { createdDate: day("2026-03-12"), firstContactDate: day("2026-03-10") },
        ],
      },
      outcome: ["warn Accounts 2 createdDate"],
    },
    {
      what: "days that are not there or cannot be read",
      tables: {
        Accounts: [
          { createdDate: null, firstContactDate: day("2026-03-10") },
          { createdDate: day("2026-03-10"), firstContactDate: "三月" },
        ],
      },
      outcome: ["? Accounts.createdDate @ Accounts 1", "? Accounts.firstContactDate @ Accounts 2"],
    },
  ],
  "ACC-23": [
    {
      what: "all three, the date is today",
      tables: { Accounts: [next(), next({ status: "流失", nextStep: null })] },
      outcome: [],
    },
    {
      what: "yesterday, missing, no date",
      tables: {
        Accounts: [
          next({ nextContactDate: day("2026-03-15") }),
          next({ status: null, statusNote: null, nextContactDate: null }),
          next({ nextContactDate: "下周" }),
          next({ nextStep: null, nextContactDate: day("2026-03-15") }),
          next({ nextContactDate: { error: "#VALUE!" } }),
        ],
      },
      outcome: [
        "warn Accounts 1 nextContactDate",
        "warn Accounts 2 statusNote",
        "warn Accounts 3 nextContactDate",
        "warn Accounts 4 nextStep",
        "warn Accounts 4 nextContactDate",
        "warn Accounts 5 nextContactDate",
      ],
    },
    {
      what: "a status that cannot be read",
      tables: { Accounts: [next({ status: 5, nextStep: null })] },
      outcome: ["? Accounts.status @ Accounts 1"],
    },
  ],
};
