/** Cases of family VIS: what comes of visits. */
import { day, type PolicyOptions, type Row } from "../../support";
import type { RuleCases } from "../cases";
import { attestation, keyAccount } from "../rows";

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

const promise = (due: string | null, status: string, more: Row = {}): Row => ({
  content: "下周寄样",
  owner: "张三",
  dueDate: due === null ? null : day(due),
  status,
  ...more,
});
const half: PolicyOptions = { parameters: { "visit.kaFaceShare": 0.5 } };
const known = (infoCompany: string | null, more: Row = {}): Row => ({
  accountId: "1",
  name: "王总",
  isDecisionMaker: "是",
  infoCompany,
  ...more,
});
const collected: readonly Row[] = [visited("2026-03-10", { prepCustomerData: "是" })];
const target = (period: string | null, value: Row["x"], more: Row = {}): Row => ({
  metric: "拜访次数",
  owner: "张三",
  periodType: null,
  period,
  targetValue: value ?? null,
  ...more,
});
const by = (date: string, more: Row = {}): Row => visited(date, { visitor: "张三", ...more });

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
    {
      what: "a key account's mark nobody can read",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", class: "潜在客户", isTarget: "否", isKeyAccount: "?" }],
        Visits: [visited("2026-03-10")],
      },
      outcome: ["? Accounts.isKeyAccount @ Visits 1"],
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
    {
      what: "a reception that is planned",
      policy: threeDays,
      tables: { Accounts: keyAccount, Visits: [received("2026-03-02", null, { status: "待访" })] },
      outcome: [],
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
    {
      what: "a judgement of a later day does not count, and only the first row of the first day is told",
      tables: {
        Accounts: keyAccount,
        Visits: [
          visited("2026-03-05", { creditJudgement: "高" }),
          visited("2026-03-02", { creditJudgement: null }),
          visited("2026-03-02", { creditJudgement: null }),
          visited("2026-03-07", { creditJudgement: null }),
        ],
      },
      outcome: ["warn Visits 2 creditJudgement"],
    },
  ],
  "VIS-09": [
    {
      what: "due today, kept, withdrawn; a row without a promise",
      tables: {
        Commitments: [
          promise("2026-03-16", "未兑现"),
          promise("2026-03-01", "已兑现"),
          promise("2026-03-01", "已撤回"),
          promise(null, "未兑现", { content: null, owner: null, visitId: "V1" }),
        ],
      },
      outcome: [],
    },
    {
      what: "due yesterday; nobody's; without a day; a day in words",
      tables: {
        Commitments: [
          promise("2026-03-15", "未兑现"),
          promise("2026-03-20", "未兑现", { owner: null }),
          promise(null, "未兑现"),
          promise(null, "未兑现", { dueDate: "尽快" }),
          promise("2026-03-15", "已兑现", { status: null }),
        ],
      },
      outcome: [
        "warn Commitments 1 status",
        "warn Commitments 2 owner",
        "warn Commitments 3 dueDate",
        "warn Commitments 4 dueDate",
        "warn Commitments 5 status",
      ],
    },
    {
      what: "a column is gone",
      tables: { Commitments: [{ content: "寄样" }] },
      outcome: ["? Commitments.owner, Commitments.dueDate, Commitments.status"],
    },
  ],
  "VIS-13": [
    {
      what: "five topics, the contact's own among them; nothing was collected of another",
      tables: {
        Accounts: keyAccount,
        Visits: [...collected, visited("2026-03-10", { accountId: "2", prepCustomerData: "是" })],
        Contacts: [known("行业：电力。员工 200 人"), known("新产品规划", { name: null })],
      },
      outcome: [],
    },
    {
      what: "four topics",
      tables: { Accounts: keyAccount, Visits: collected, Contacts: [known("行业：电力。员工 200 人，产品：泵")] },
      outcome: ["info Contacts 1 infoCompany"],
    },
    {
      what: "no contact at all",
      tables: { Accounts: keyAccount, Visits: collected, Contacts: [known("行业", { accountId: "2" })] },
      outcome: ["info Visits 1 prepCustomerData"],
    },
    {
      what: "a flag nobody can read",
      tables: {
        Accounts: [{ accountId: "1", accountName: "一", isKeyAccount: "也许" }],
        Visits: collected,
        Contacts: [known("行业")],
      },
      outcome: ["? Accounts.isKeyAccount @ Visits 1"],
    },
    {
      what: "one in charge, once for two visits; nothing collected; a customer nobody knows",
      tables: {
        Accounts: [...keyAccount, { accountId: "3", accountName: "三", isKeyAccount: "是" }],
        Visits: [
          visited("2026-03-09", { prepCustomerData: "否", accountId: "3" }),
          visited("2026-03-09", { prepCustomerData: "是", accountId: "谁" }),
          ...collected,
          ...collected,
        ],
        Contacts: [
          known(null, { accountId: "谁" }),
          known(null, { name: null }),
          known("问题", { isDecisionMaker: "否" }),
        ],
      },
      outcome: ["info Contacts 2 infoCompany"],
    },
  ],
  "VIS-17": [
    {
      what: "half, a meeting counts; other customers and planned rows do not",
      policy: half,
      tables: {
        Accounts: keyAccount,
        Visits: [
          visited("2026-03-10", { mode: "会议" }),
          visited("2026-03-10", { mode: "电话" }),
          visited("2026-03-10", { mode: "电话", accountId: "2" }),
          visited("2026-03-10", { mode: "电话", status: "待访" }),
          visited("2025-03-16", { mode: "电话" }),
        ],
      },
      outcome: [],
    },
    {
      what: "less than half: a day of a year ago counts",
      policy: half,
      tables: {
        Accounts: keyAccount,
        Visits: [
          visited("2026-03-10"),
          visited("2026-03-10", { mode: "电话" }),
          visited("2025-03-17", { mode: "电话" }),
        ],
      },
      outcome: ["info Visits - mode"],
    },
    {
      what: "a day nobody can read",
      policy: half,
      tables: { Accounts: keyAccount, Visits: [visited("2026-03-10"), visited("2026-03-10", { date: "上周" })] },
      outcome: ["? Visits.date @ Visits 1"],
    },
    {
      what: "no contact",
      policy: half,
      tables: { Accounts: keyAccount, Visits: [visited("2026-03-10", { accountId: "2" })] },
      outcome: ["? Visits.date @ Visits 1"],
    },
    {
      what: "no share",
      tables: { Accounts: keyAccount, Visits: [visited("2026-03-10")] },
      outcome: ["? visit.kaFaceShare"],
    },
    {
      what: "of one of two of a name, of whom one is a key account; of two who are none, in time and before",
      policy: half,
      tables: {
        Accounts: [
          ...keyAccount,
          { accountId: "3", accountName: "同名", isKeyAccount: "是" },
          { accountId: "4", accountName: "同名", isKeyAccount: "否" },
          { accountId: "5", accountName: "双", isKeyAccount: "否" },
          { accountId: "6", accountName: "双", isKeyAccount: "否" },
        ],
        Visits: [
          visited("2026-03-10"),
          visited("2026-03-10", { accountId: "同名" }),
          visited("2025-03-16", { accountId: "同名" }),
          visited("2026-03-10", { accountId: "双" }),
        ],
      },
      outcome: ["? Visits.date @ Visits 1"],
    },
    {
      what: "today's counts, tomorrow's and a stranger's do not",
      policy: half,
      tables: {
        Accounts: keyAccount,
        Visits: [
          visited("2026-03-16"),
          visited("2026-03-10", { mode: "电话" }),
          visited("2026-03-17", { mode: "电话" }),
          visited("2026-03-10", { mode: "电话", accountId: "谁" }),
        ],
      },
      outcome: [],
    },
    {
      what: "a mark nobody can read",
      policy: half,
      tables: { Accounts: [{ ...keyAccount[0], isKeyAccount: "?" }], Visits: [visited("2026-03-10")] },
      outcome: ["? Visits.date @ Visits 1"],
    },
  ],
  "VIS-22": [
    { what: "confirmed", tables: { Attestations: [attestation("VIS-22", "2026-03-01")] }, outcome: [] },
    {
      what: "denied",
      tables: { Attestations: [attestation("VIS-22", "2026-03-01", "否")] },
      outcome: ["info Attestations 1 confirmed"],
    },
    {
      what: "nobody yet",
      tables: { Attestations: [attestation("COM-12", "2026-03-01")] },
      outcome: ["? Attestations @ Attestations 1"],
    },
  ],
  "VIS-23": [
    {
      what: "as many as planned on the day, in the week and the month; the month is not over; a year is not asked",
      tables: {
        Visits: [by("2026-02-10"), by("2026-02-10", { actualDate: day("2026-02-11") }), by("2026-03-10")],
        PlanTargets: [
          target("2026-02-10", 1),
          target("2026-W07", 2),
          target("2026-02", 2),
          target("2026-03", 9),
          target("2025", 99),
        ],
      },
      outcome: [],
    },
    {
      what: "one too few; the target in force counts; calls are no visits",
      tables: {
        Visits: [by("2026-02-10"), by("2026-02-12", { mode: "电话" })],
        PlanTargets: [target("2026-02", 2), target("2026-02", 9, { effectiveTarget: 1 }), target("2026-W07", 2)],
      },
      outcome: ["info PlanTargets 1 targetValue", "info PlanTargets 3 targetValue"],
    },
    {
      what: "targets of nobody, of no period, of one region; a visit without a day",
      tables: {
        Visits: [by("2026-02-10"), by("2026-02-10", { date: "二月" })],
        PlanTargets: [
          target("2026-02", 1, { owner: null }),
          target("春天", 1),
          target("2026-02", 9, { region: "华东" }),
          target("2026-02", 2),
          target("2026-02", 3),
        ],
      },
      outcome: [
        "info PlanTargets 5 targetValue",
        "? PlanTargets.targetValue @ PlanTargets 1",
        "? PlanTargets.targetValue @ PlanTargets 2",
        "? PlanTargets.targetValue @ PlanTargets 3",
        "? Visits.date @ PlanTargets 4",
      ],
    },
    {
      what: "no target for visits",
      tables: { Visits: [by("2026-02-10")], PlanTargets: [target("2026-02", 1, { metric: "销售金额" })] },
      outcome: ["? PlanTargets.targetValue @ PlanTargets 1"],
    },
    {
      what: "visits of the period only, in any order of rows, done and with a name; a day that is not over; a number in words",
      tables: {
        Visits: [
          by("2026-03-10"),
          by("2026-02-28"),
          by("2026-01-31"),
          by("2026-02-01"),
          by("2026-01-05"),
          by("2026-02-10", { status: "待访" }),
          by("2026-02-10", { visitor: null }),
        ],
        PlanTargets: [
          target("2026-02", 3),
          target("2026-02", 2),
          target("2026-01", 3),
          target("2026-03-15", 1),
          target("2026-03-16", 1),
          target("2026-02", "两次"),
        ],
      },
      outcome: [
        "info PlanTargets 1 targetValue",
        "info PlanTargets 3 targetValue",
        "info PlanTargets 4 targetValue",
        "? PlanTargets.targetValue @ PlanTargets 6",
      ],
    },
  ],
};
