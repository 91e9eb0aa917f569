/** Cases of family VIS: what comes of visits. */
import { day, type PolicyOptions, type Row } from "../../support";
import type { RuleCases } from "../cases";
import { keyAccount } from "../rows";

const visited = (date: string, more: Row = {}): Row => ({
  date: day(date),
  accountId: "1",
  status: "已访",
  mode: "当面拜访",
  ...more,
});
const form = (more: Row = {}): Row =>
  visited("2026-03-10", {
    who: "王总",
    place: "上海",
    keyPoints: "谈妥",
    customerOpinion: "满意",
    nextStep: "寄样",
    actualDate: null,
    ...more,
  });
const threeDays: PolicyOptions = { parameters: { "reception.followUpDays": 3 } };
const received = (date: string, followUp: string | null, more: Row = {}): Row =>
  visited(date, {
    contactKind: "接待",
    mode: null,
    followUpDate: followUp === null ? null : day(followUp),
    ...more,
  });
const classes: readonly Row[] = [
  { accountId: "1", accountName: "目标", class: "潜在客户", isTarget: "是", isKeyAccount: null },
  { accountId: "2", accountName: "意向", class: "意向客户", isTarget: null, isKeyAccount: null },
  { accountId: "3", accountName: "老客户", class: "成交客户", isTarget: null, isKeyAccount: null },
  { accountId: "4", accountName: "大", class: "潜在客户", isTarget: "否", isKeyAccount: "是" },
  { accountId: "5", accountName: "路人", class: "潜在客户", isTarget: "否", isKeyAccount: null },
  { accountId: "6", accountName: "不明", class: null, isTarget: "待定", isKeyAccount: null },
  { accountId: "7", accountName: "同名", class: "潜在客户", isTarget: null, isKeyAccount: null },
  { accountId: "8", accountName: "同名", class: "潜在客户", isTarget: null, isKeyAccount: null },
];

export const visitResultCases: RuleCases = {
  "VIS-14": [
    {
      what: "complete; ordinary customers and planned visits need no form",
      tables: {
        Accounts: keyAccount,
        Visits: [form(), form({ accountId: "2", nextStep: null }), form({ status: "待访", keyPoints: null })],
      },
      outcome: [],
    },
    {
      what: "one blank, several blanks, no readable day",
      tables: {
        Accounts: keyAccount,
        Visits: [
          form({ nextStep: null }),
          form({ place: " ", keyPoints: null }),
          form({ date: null }),
          form({ actualDate: "昨天" }),
        ],
      },
      outcome: ["error Visits 1 nextStep", "error Visits 2 place", "error Visits 3 date", "error Visits 4 actualDate"],
    },
    {
      what: "an unknown customer",
      tables: { Accounts: keyAccount, Visits: [form({ accountId: "谁", nextStep: null })] },
      outcome: ["? Accounts.accountId @ Visits 1"],
    },
  ],
  "VIS-18": [
    {
      what: "a target, an intent, a won customer and a key account; a call to anybody",
      tables: {
        Accounts: classes,
        Visits: [
          ...["1", "2", "3", "4"].map((accountId) => visited("2026-03-10", { accountId })),
          visited("2026-03-10", { accountId: "5", mode: "电话" }),
        ],
      },
      outcome: [],
    },
    {
      what: "no target, nobody, somebody unknown, one of two",
      tables: {
        Accounts: classes,
        Visits: ["5", null, "谁", "同名"].map((accountId) => visited("2026-03-10", { accountId })),
      },
      outcome: [
        "warn Visits 1 accountId",
        "warn Visits 2 accountId",
        "warn Visits 3 accountId",
        "warn Visits 4 accountId",
      ],
    },
    {
      what: "a flag nobody can read",
      tables: { Accounts: classes, Visits: [visited("2026-03-10", { accountId: "6" })] },
      outcome: ["? Accounts.isTarget @ Visits 1"],
    },
  ],
  "VIS-20": [
    {
      what: "followed up on the last day, and by any later contact",
      policy: threeDays,
      tables: {
        Accounts: keyAccount,
        Visits: [
          received("2026-03-02", "2026-03-05"),
          received("2026-03-06", null, { accountId: "2" }),
          visited("2026-03-09", { accountId: "2", mode: "微信" }),
        ],
      },
      outcome: [],
    },
    {
      what: "a day late, and not at all",
      policy: threeDays,
      tables: {
        Accounts: keyAccount,
        Visits: [received("2026-03-02", "2026-03-06"), received("2026-03-12", null, { accountId: "2" })],
      },
      outcome: ["warn Visits 1 followUpDate", "warn Visits 2 followUpDate"],
    },
    {
      what: "the last day is not over; an ordinary visit needs none",
      policy: threeDays,
      tables: {
        Accounts: keyAccount,
        Visits: [received("2026-03-13", null), visited("2026-03-02", { followUpDate: null, accountId: "2" })],
      },
      outcome: [],
    },
    {
      what: "in words, when it is too late to wait",
      policy: threeDays,
      tables: { Accounts: keyAccount, Visits: [received("2026-03-02", null, { followUpDate: "周五" })] },
      outcome: ["? Visits.followUpDate @ Visits 1"],
    },
    {
      what: "no limit",
      tables: { Accounts: keyAccount, Visits: [received("2026-03-02", null)] },
      outcome: ["? reception.followUpDays"],
    },
  ],
  "VIS-21": [
    {
      what: "judged at the first, or by another visit of that day; later ones need none",
      tables: {
        Accounts: keyAccount,
        Visits: [
          visited("2026-03-05", { creditJudgement: null }),
          visited("2026-03-02", { creditJudgement: "一般" }),
          visited("2026-03-02", { accountId: "2", creditJudgement: null }),
          visited("2026-03-02", { accountId: "2", creditJudgement: "高" }),
        ],
      },
      outcome: [],
    },
    {
      what: "not judged, or in a word of nobody's list; a call before does not count",
      tables: {
        Accounts: keyAccount,
        Visits: [
          visited("2026-03-01", { mode: "电话", creditJudgement: "高" }),
          visited("2026-03-02", { creditJudgement: null }),
          visited("2026-03-02", { accountId: "2", creditJudgement: "很好" }),
        ],
      },
      outcome: ["warn Visits 2 creditJudgement", "warn Visits 3 creditJudgement"],
    },
    {
      what: "a visit without a readable day may be the first; an unknown customer",
      tables: {
        Accounts: keyAccount,
        Visits: [
          visited("2026-03-02", { creditJudgement: null }),
          visited("2026-03-02", { date: "开年", creditJudgement: null }),
          visited("2026-03-02", { accountId: "谁", creditJudgement: null }),
        ],
      },
      outcome: ["? Visits.date @ Visits 2", "? Accounts.accountId @ Visits 3"],
    },
  ],
};
