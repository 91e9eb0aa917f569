/** Every rule by data: what passes, what is found and where, what cannot be judged, and the edges between. */
import { say } from "../../src/locales/format";
import { languages } from "../../src/locales/types";
import { checkDataset, ruleById, ruleEntries } from "../../src/rules";
import type { CheckResult } from "../../src/rules";
import { columnByRef, parameterById, ruleIndexById } from "../../src/policy/catalogue";
import { dataset, day, type PolicyOptions, type Row } from "./support";

type Tables = Readonly<Record<string, readonly Row[]>>;

/** Findings as "error Accounts 1 tier", rows counted from 1; what could not be judged as "? key, key". */
type Outcome = readonly string[];

interface Case {
  readonly what: string;
  readonly tables: Tables;
  readonly policy?: PolicyOptions;
  readonly today?: string;
  readonly outcome: Outcome;
}

const today = "2026-03-16";

function check(id: string, { tables, policy, today: asOf }: Case): CheckResult {
  return checkDataset(dataset(tables, asOf ?? today, policy), [ruleById.get(id)!]);
}

const outcomeOf = (result: CheckResult): Outcome => [
  ...result.findings.map(
    ({ severity, table, row, column }) => `${severity} ${table} ${row === null ? "-" : row + 1} ${column ?? "-"}`,
  ),
  ...result.notEvaluable.map(
    ({ missing, table, row }) => `? ${missing.join(", ")}${table === undefined ? "" : ` @ ${table} ${(row ?? 0) + 1}`}`,
  ),
];

const targets = (rows: readonly Row[]): Tables => ({
  PlanTargets: [{ metric: "意向客户数量", targetValue: 5, periodType: "年", period: "2026" }, ...rows],
});
const only = (metric: string): PolicyOptions => ({ parameters: { "plan.requiredMetrics": metric } });
const team: readonly Row[] = [
  { name: "张三", active: true, role: "开发员", hireDate: day("2026-03-12") },
  { name: "李四", active: "否", role: "开发员", hireDate: day("2026-01-01") },
];
const morning: PolicyOptions = {
  parameters: { "visit.morningMeetingTime": "08:30", "visit.developerRoles": "开发员" },
};
const plan = (date: string, time: number | null, person = "张三"): Row => ({
  visitor: person,
  date: day(date),
  planSubmittedAt: time === null ? null : day(date) + time,
});
const sixth: Row = {
  date: day("2026-03-10"),
  visitor: "张三",
  accountId: "1",
  who: "王总",
  topic: "新品",
  place: "上海",
  plannedStart: 0.4,
  purpose: "联络感情",
  mode: "当面拜访",
};
const oneDay: PolicyOptions = { parameters: { "visit.reportWorkdays": 1 } };
const done = (date: string, more: Row = {}): Row => ({
  date: day(date),
  accountId: "1",
  status: "已访",
  mode: "当面拜访",
  keyPoints: null,
  reportSubmittedAt: null,
  ...more,
});
const keyAccount: readonly Row[] = [
  { accountId: "1", accountName: "大客户一", isKeyAccount: "是" },
  { accountId: "2", accountName: "普通", isKeyAccount: "否" },
];
const followed = (date: string, more: Row = {}): Row =>
  done(date, { followUpDate: null, followUpMode: null, contactKind: null, ...more });
const planned = (more: Row): Row => ({
  date: day("2026-03-10"),
  accountId: "1",
  mode: "当面拜访",
  origin: "计划内",
  status: "已访",
  failReason: null,
  ...more,
});
const graded = (tier: string, more: Row = {}): Row => ({
  accountId: "1",
  accountName: "一",
  tier,
  status: "正常",
  createdDate: day("2026-01-31"),
  ...more,
});
const contact = (date: string, more: Row = {}): Row => ({ accountId: "1", date: day(date), status: "已访", ...more });
const application = (more: Row): Row => ({
  appNo: "1",
  firstTransDate: day("2026-01-31"),
  applicationDate: day("2026-02-28"),
  status: "待审核",
  ...more,
});
const names = (more: Row): Row => ({ accountId: "1", customerName: "上海甲公司", invoiceName: "上海甲公司", ...more });
const churn: PolicyOptions = { parameters: { "churn.inactiveMonths": 6, "orders.completeSince": day("2020-01-01") } };
const order = (date: string, amount: number, more: Row = {}): Row => ({
  accountId: "1",
  orderDate: day(date),
  amount,
  ...more,
});
const weight = (kpiId: string, share: number | string | null, more: Row = {}): Row => ({
  kpiId,
  on: true,
  weight: share,
  role: null,
  ...more,
});

const cases: Readonly<Record<string, readonly Case[]>> = {
  "PLN-19": [
    { what: "a target that covers today", tables: targets([]), policy: only("intentCount"), outcome: [] },
    {
      what: "the last day of the period still counts",
      tables: targets([]),
      policy: only("intentCount"),
      today: "2026-12-31",
      outcome: [],
    },
    {
      what: "the day after does not",
      tables: targets([]),
      policy: only("intentCount"),
      today: "2027-01-01",
      outcome: ["warn PlanTargets - metric"],
    },
    { what: "no row", tables: targets([]), policy: only("salesAmount"), outcome: ["warn PlanTargets - metric"] },
    {
      what: "a blank target",
      tables: targets([{ metric: "销售金额", periodType: "季", period: "2026-Q1" }]),
      policy: only("销售金额"),
      outcome: ["warn PlanTargets 2 targetValue"],
    },
    {
      what: "a period nobody can read",
      tables: targets([{ metric: "销售金额", periodType: "季", period: "春天", targetValue: 1 }]),
      policy: only("salesAmount"),
      outcome: ["? PlanTargets.period @ PlanTargets 2"],
    },
    { what: "the metrics are a gap", tables: targets([]), policy: only(""), outcome: ["? plan.requiredMetrics"] },
  ],
  "ACC-01": [
    { what: "a name", tables: { Accounts: [{ accountName: "甲" }] }, outcome: [] },
    {
      what: "no name, a blank one, an error",
      tables: {
        Accounts: [
          { accountName: null, phone: "1" },
          { accountName: "　", phone: "2" },
          { accountName: { error: "#N/A" } },
        ],
      },
      outcome: ["error Accounts 1 accountName", "error Accounts 2 accountName", "error Accounts 3 accountName"],
    },
    { what: "an empty row is none", tables: { Accounts: [{ accountName: null, phone: null }] }, outcome: [] },
    {
      what: "basic asks the name only",
      tables: { Accounts: [{ accountName: "甲", accountType: "企业客户", class: "意向客户" }] },
      outcome: [],
    },
    {
      what: "standard asks more, by class",
      policy: { profile: "standard" },
      tables: {
        Accounts: [
          { accountName: "甲", accountType: "企业客户", class: "意向客户", phone: "1" },
          { accountName: "乙", accountType: "个人客户", class: "潜在客户" },
          { accountName: "丙", accountType: "个人客户", class: "潜在客户", email: "a@b.c" },
        ],
      },
      outcome: ["error Accounts 1 legalRep", "warn Accounts 2 phone"],
    },
    { what: "no column", tables: { Accounts: [{ phone: "1" }] }, outcome: ["? Accounts.accountName"] },
  ],
  "ACC-15": [
    {
      what: "one active owner",
      tables: {
        Team: team,
        Accounts: [
          { accountName: "甲", class: "意向客户", owner: " 张三 " },
          { accountName: "乙", class: "潜在客户", owner: null },
        ],
      },
      outcome: [],
    },
    {
      what: "nobody, unknown, left, two",
      tables: {
        Team: [...team, { name: "王五" }, { name: "王五" }],
        Accounts: [null, "赵六", "李四", "王五", "张三、王五"].map((owner) => ({
          accountName: "甲",
          class: "intent",
          owner,
        })),
      },
      outcome: [1, 2, 3, 4, 5].map((row) => `error Accounts ${row} owner`),
    },
    {
      what: "an empty Team",
      tables: { Team: [{ name: null }], Accounts: [{ class: "意向客户", owner: "张三" }] },
      outcome: ["? Team.name"],
    },
    { what: "no Team", tables: { Accounts: [{ class: "意向客户", owner: "张三" }] }, outcome: ["? Team.name"] },
  ],
  "ACC-19": [
    {
      what: "different customers",
      tables: { Accounts: [{ accountName: "甲" }, { accountName: "甲（北京）" }] },
      outcome: [],
    },
    {
      what: "one name, two owners",
      tables: {
        Accounts: [
          { accountName: "甲", owner: "张三" },
          { accountName: "甲 ", owner: "李四" },
        ],
      },
      outcome: ["error Accounts 1 accountName", "error Accounts 2 accountName"],
    },
    {
      what: "one name, one owner",
      tables: {
        Accounts: [
          { accountName: "甲", owner: "张三" },
          { accountName: "甲", owner: "张三" },
        ],
      },
      outcome: ["warn Accounts 1 accountName", "warn Accounts 2 accountName"],
    },
    {
      what: "one tax number",
      tables: {
        Accounts: [
          { accountName: "甲", taxId: 91, owner: "张三" },
          { accountName: "乙", taxId: "91", owner: "李四" },
        ],
      },
      outcome: ["error Accounts 1 taxId", "error Accounts 2 taxId"],
    },
    {
      what: "one number is always an error",
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲" },
          { accountId: 1, accountName: "乙" },
        ],
      },
      outcome: ["error Accounts 1 accountId", "error Accounts 2 accountId"],
    },
    {
      what: "kept together on purpose",
      tables: {
        Accounts: [
          { accountName: "甲", owner: "张三", coOwners: "李四" },
          { accountName: "甲", owner: "李四", coOwners: "张三" },
        ],
      },
      outcome: [],
    },
    {
      what: "a shared phone matters from standard on",
      tables: {
        Accounts: [
          { accountName: "甲", phone: "1", owner: "a" },
          { accountName: "乙", phone: "1", owner: "b" },
        ],
      },
      outcome: [],
    },
    {
      what: "and there it does",
      policy: { profile: "standard" },
      tables: {
        Accounts: [
          { accountName: "甲", phone: "1", owner: "a" },
          { accountName: "乙", phone: "1", owner: "b" },
        ],
      },
      outcome: ["error Accounts 1 phone", "error Accounts 2 phone"],
    },
  ],
  "TIR-01": [
    { what: "limits that fall", tables: {}, outcome: [] },
    { what: "a blank limit", tables: {}, policy: { parameters: { "tier.bMin": null } }, outcome: ["? tier.bMin"] },
    {
      what: "equal limits",
      tables: { Parameters: [{ parameterId: "x" }, { parameterId: "tier.aMin" }] },
      policy: { parameters: { "tier.bMin": 1000000 } },
      outcome: ["error Parameters 2 value"],
    },
    { what: "zero as the lowest limit", tables: {}, policy: { parameters: { "tier.cMin": 0 } }, outcome: [] },
  ],
  "TIR-02": [
    {
      what: "tiers that agree",
      tables: {
        Accounts: [
          graded("A级", { expectedAnnualSales: 1000000 }),
          graded("未定级", { expectedAnnualSales: null }),
          graded("D", { expectedAnnualSales: 0 }),
        ],
      },
      outcome: [],
    },
    {
      what: "one that differs",
      tables: { Accounts: [graded("A级", { expectedAnnualSales: 999999 })] },
      outcome: ["warn Accounts 1 tier"],
    },
    {
      what: "one with a reason",
      tables: { Accounts: [graded("A级", { expectedAnnualSales: 5, tierOverrideReason: "战略" })] },
      outcome: [],
    },
    {
      what: "a difference logged before is an error",
      tables: {
        Accounts: [graded("A级", { expectedAnnualSales: 600000 })],
        TierReviews: [
          { accountId: "1", reviewDate: day("2026-02-01"), newTier: "A级", computedTier: "B级", heldBy: null },
        ],
      },
      outcome: ["error Accounts 1 tier"],
    },
    {
      what: "a logged hold is exempt while it is the same",
      tables: {
        Accounts: [graded("A级", { expectedAnnualSales: 600000 })],
        TierReviews: [
          { accountId: "1", reviewDate: day("2026-02-01"), newTier: "A级", computedTier: "B级", heldBy: "宽限" },
        ],
      },
      outcome: [],
    },
    {
      what: "and not when it fell further",
      tables: {
        Accounts: [graded("A级", { expectedAnnualSales: 5 })],
        TierReviews: [
          { accountId: "1", reviewDate: day("2026-02-01"), newTier: "A级", computedTier: "B级", heldBy: "宽限" },
        ],
      },
      outcome: ["warn Accounts 1 tier"],
    },
    {
      what: "an overdue review is an error",
      policy: { parameters: { "tier.reviewMonths": 1 } },
      tables: { Accounts: [graded("A级", { expectedAnnualSales: 5 })] },
      outcome: ["error Accounts 1 tier"],
    },
    {
      what: "no tier yet, a text as sales",
      tables: {
        Accounts: [
          { accountName: "甲", expectedAnnualSales: 5, tier: null },
          graded("A级", { expectedAnnualSales: "5万" }),
        ],
      },
      outcome: ["? Accounts.tier @ Accounts 1", "? Accounts.expectedAnnualSales @ Accounts 2"],
    },
    {
      what: "an unusual amount",
      tables: {
        Accounts: [
          graded("A级", { expectedAnnualSales: 2000000 }),
          graded("A级", { expectedAnnualSales: 1500000 }),
          graded("D级", { expectedAnnualSales: 150 }),
          graded("D级", { expectedAnnualSales: 0 }),
        ],
      },
      outcome: ["warn Accounts 3 expectedAnnualSales"],
    },
    {
      what: "sales from orders without history",
      policy: { parameters: { "tier.salesSource": "last12Months" } },
      tables: { Accounts: [graded("A级")], Orders: [order("2026-01-01", 5)] },
      outcome: ["? orders.completeSince"],
    },
    {
      what: "sales from orders",
      policy: { parameters: { "tier.salesSource": "last12Months", "orders.completeSince": day("2020-01-01") } },
      tables: {
        Accounts: [graded("A级"), graded("A级", { accountId: "2", accountName: "二" })],
        Orders: [order("2026-01-01", 1000000)],
      },
      outcome: ["warn Accounts 2 tier"],
    },
    {
      what: "a limit is missing",
      policy: { parameters: { "tier.aMin": null, "tier.cMin": null } },
      tables: { Accounts: [graded("A级")] },
      outcome: ["? tier.aMin, tier.cMin"],
    },
  ],
  "VIS-01": [
    {
      what: "on time, to the second; weekend free; today's meeting is not over",
      policy: morning,
      tables: { Team: team, Visits: [plan("2026-03-12", 8.5 / 24), plan("2026-03-13", 0.3)] },
      outcome: [],
    },
    {
      what: "a minute late",
      policy: morning,
      tables: { Team: team, Visits: [plan("2026-03-12", 8.5 / 24 + 1 / 1440), plan("2026-03-13", 0.3)] },
      outcome: ["error Visits 1 planSubmittedAt"],
    },
    {
      what: "no plan at all",
      policy: morning,
      tables: { Team: team, Visits: [plan("2026-03-13", 0.3)] },
      outcome: ["error Team 1 name"],
    },
    {
      what: "on leave",
      policy: morning,
      tables: {
        Team: team,
        Absences: [{ person: "张三", from: day("2026-03-12"), to: day("2026-03-12") }],
        Visits: [plan("2026-03-13", 0.3)],
      },
      outcome: [],
    },
    {
      what: "a holiday",
      policy: { ...morning, holidays: [{ date: day("2026-03-12"), isWorkday: null, where: "" }] },
      tables: { Team: team, Visits: [plan("2026-03-13", 0.3)] },
      outcome: [],
    },
    {
      what: "imported rows without a time",
      policy: morning,
      tables: { Team: team, Visits: [plan("2026-03-12", null), plan("2026-03-13", 0.3)] },
      outcome: ["? Visits.planSubmittedAt @ Team 1"],
    },
    {
      what: "no hire date",
      policy: morning,
      tables: { Team: [{ name: "张三", role: "开发员" }], Visits: [plan("2026-03-13", 0.3)] },
      outcome: ["? Team.hireDate @ Team 1"],
    },
    {
      what: "nobody must",
      policy: { parameters: { "visit.morningMeetingTime": "08:30", "visit.developerRoles": null } },
      tables: { Team: team, Visits: [plan("2026-03-13", 0.3)] },
      outcome: ["? visit.developerRoles"],
    },
  ],
  "VIS-02": [
    { what: "all six", tables: { Visits: [sixth] }, outcome: [] },
    {
      what: "how in words instead of a mode",
      tables: { Visits: [{ ...sixth, mode: null, how: "带样品" }] },
      outcome: [],
    },
    {
      what: "kind and mode blank is a visit without how",
      tables: { Visits: [{ ...sixth, mode: null, how: null }] },
      outcome: ["error Visits 1 mode"],
    },
    {
      what: "a day without a time",
      tables: { Visits: [{ ...sixth, plannedStart: null }] },
      outcome: ["error Visits 1 plannedStart"],
    },
    { what: "a call is no visit", tables: { Visits: [{ ...sixth, mode: "电话", topic: null }] }, outcome: [] },
    {
      what: "nothing but a date",
      tables: {
        Visits: [{ ...sixth, who: null, topic: null, place: null, plannedStart: null, purpose: null, mode: null }],
      },
      outcome: ["error Visits 1 who"],
    },
  ],
  "VIS-15": [
    {
      what: "written on the next working day (Friday to Monday)",
      policy: oneDay,
      tables: { Visits: [done("2026-03-13", { keyPoints: "谈妥", reportSubmittedAt: day("2026-03-16") + 0.5 })] },
      outcome: [],
    },
    {
      what: "written a day later",
      policy: oneDay,
      tables: { Visits: [done("2026-03-12", { keyPoints: "谈妥", reportSubmittedAt: day("2026-03-16") })] },
      outcome: ["warn Visits 1 reportSubmittedAt"],
    },
    { what: "not written and still in time", policy: oneDay, tables: { Visits: [done("2026-03-13")] }, outcome: [] },
    {
      what: "not written and too late",
      policy: oneDay,
      tables: { Visits: [done("2026-03-12")] },
      outcome: ["warn Visits 1 keyPoints"],
    },
    {
      what: "written, nobody knows when",
      policy: oneDay,
      tables: { Visits: [done("2026-03-02", { keyPoints: "谈妥" })] },
      outcome: ["? Visits.reportSubmittedAt @ Visits 1"],
    },
    {
      what: "the actual day counts",
      policy: oneDay,
      tables: { Visits: [done("2026-03-02", { actualDate: day("2026-03-13") })] },
      outcome: [],
    },
    { what: "no limit", tables: { Visits: [done("2026-03-02")] }, outcome: ["? visit.reportWorkdays"] },
  ],
  "VIS-16": [
    {
      what: "followed up on the last day",
      tables: {
        Accounts: keyAccount,
        Visits: [followed("2026-03-02", { followUpDate: day("2026-03-09"), followUpMode: "电话" })],
      },
      outcome: [],
    },
    {
      what: "a day too late",
      tables: {
        Accounts: keyAccount,
        Visits: [followed("2026-03-02", { followUpDate: day("2026-03-10"), followUpMode: "电话" })],
      },
      outcome: ["error Visits 1 followUpDate"],
    },
    {
      what: "no follow-up, window open and window closed",
      tables: { Accounts: keyAccount, Visits: [followed("2026-03-09"), followed("2026-02-01")] },
      outcome: ["error Visits 2 followUpDate"],
    },
    {
      what: "a later call counts",
      tables: { Accounts: keyAccount, Visits: [followed("2026-03-02"), followed("2026-03-05", { mode: "电话" })] },
      outcome: [],
    },
    {
      what: "no mode",
      tables: { Accounts: keyAccount, Visits: [followed("2026-03-02", { followUpDate: day("2026-03-09") })] },
      outcome: ["error Visits 1 followUpMode"],
    },
    {
      what: "before the visit",
      tables: {
        Accounts: keyAccount,
        Visits: [followed("2026-03-12", { followUpDate: day("2026-03-11"), followUpMode: "电话" })],
      },
      outcome: ["error Visits 1 followUpDate"],
    },
    {
      what: "a follow-up needs none, nor does an ordinary account",
      tables: {
        Accounts: keyAccount,
        Visits: [followed("2026-03-02", { contactKind: "拜访后回访" }), followed("2026-03-02", { accountId: "2" })],
      },
      outcome: [],
    },
    {
      what: "an unknown customer",
      tables: { Accounts: keyAccount, Visits: [followed("2026-03-02", { accountId: "谁" })] },
      outcome: ["? Accounts.accountId @ Visits 1"],
    },
  ],
  "VIS-19": [
    { what: "done as planned", tables: { Visits: [planned({})] }, outcome: [] },
    {
      what: "planned for today, planned for yesterday",
      tables: {
        Visits: [
          planned({ status: "待访", date: day("2026-03-16") }),
          planned({ status: "待访", date: day("2026-03-15") }),
        ],
      },
      outcome: ["warn Visits 2 status"],
    },
    {
      what: "missed without reason, cancelled with one",
      tables: {
        Visits: [
          planned({ status: "未访" }),
          planned({ status: "取消", failReason: "客户拒访" }),
          planned({ status: "未访", failReason: "下雨" }),
        ],
      },
      outcome: ["warn Visits 1 failReason", "warn Visits 3 failReason"],
    },
    {
      what: "blank and unknown words",
      tables: { Visits: [planned({ status: null, origin: null }), planned({ status: "去了", origin: "随便" })] },
      outcome: ["warn Visits 1 status", "warn Visits 1 origin", "warn Visits 2 status", "warn Visits 2 origin"],
    },
    {
      what: "rescheduled with and without a later row",
      tables: {
        Accounts: keyAccount,
        Visits: [
          planned({ status: "改期", date: day("2026-03-02") }),
          planned({ status: "待访", date: day("2026-03-20") }),
          planned({ accountId: "2", status: "改期" }),
        ],
      },
      outcome: ["warn Visits 3 status"],
    },
  ],
  "COM-01": [
    { what: "on the due day", tables: { Accounts: [graded("A级")], Visits: [contact("2026-03-09")] }, outcome: [] },
    {
      what: "a day later",
      tables: { Accounts: [graded("A级")], Visits: [contact("2026-03-08")] },
      outcome: ["warn Accounts 1 contactDueDate"],
    },
    {
      what: "the actual day counts, planned ones do not",
      tables: {
        Accounts: [graded("A级")],
        Visits: [
          contact("2026-03-01", { actualDate: day("2026-03-10") }),
          contact("2026-03-01", { actualDate: null, status: "待访" }),
        ],
      },
      outcome: [],
    },
    {
      what: "a new tier starts the clock",
      tables: { Accounts: [graded("A级", { tierEffectiveDate: day("2026-03-09") })], Visits: [contact("2026-01-09")] },
      outcome: [],
    },
    {
      what: "paused accounts rest, a blank status does not",
      tables: {
        Accounts: [
          graded("A级", { status: "暂停" }),
          graded("A级", { accountId: "2", accountName: "二", status: null }),
        ],
        Visits: [contact("2026-01-09")],
      },
      outcome: ["warn Accounts 2 contactDueDate"],
    },
    {
      what: "an approved own interval, one that nobody approved",
      tables: {
        Accounts: [
          graded("A级", { cadenceOverrideDays: 60, cadenceOverrideApprover: "王总" }),
          graded("A级", { accountId: "2", accountName: "二", cadenceOverrideDays: 60 }),
        ],
        Visits: [contact("2026-03-01"), contact("2026-03-01", { accountId: "2" })],
      },
      outcome: ["warn Accounts 2 contactDueDate"],
    },
    {
      what: "no date to start from",
      tables: { Accounts: [graded("A级", { createdDate: null })], Visits: [contact("2026-03-01", { accountId: "9" })] },
      outcome: ["? Accounts.createdDate @ Accounts 1"],
    },
    {
      what: "a contact without a readable day could be the latest",
      tables: {
        Accounts: [graded("A级")],
        Visits: [contact("2026-03-01"), { accountId: "1", date: "上周", status: "已访" }],
      },
      outcome: ["? Visits.date @ Accounts 1"],
    },
    {
      what: "only customers who bought",
      policy: { parameters: { "cadence.scope": "won" } },
      tables: {
        Accounts: [
          graded("A级", { class: "潜在客户" }),
          graded("A级", { accountId: "2", accountName: "二", class: "重点客户" }),
        ],
        Visits: [contact("2026-01-01")],
      },
      outcome: ["warn Accounts 2 contactDueDate"],
    },
    {
      what: "by the calendar: a Monday, then Friday of the next week",
      policy: { parameters: { "cadence.mode": "calendar" } },
      tables: {
        Accounts: [graded("A级", { createdDate: day("2026-02-25") })],
        Visits: [contact("2026-03-02"), contact("2026-03-13")],
      },
      outcome: [],
    },
    {
      what: "by the calendar: a week without contact",
      policy: { parameters: { "cadence.mode": "calendar" } },
      tables: { Accounts: [graded("A级", { createdDate: day("2026-02-25") })], Visits: [contact("2026-03-13")] },
      outcome: ["warn Accounts 1 lastContactDate"],
    },
    {
      what: "a scheme by intent is another rule's",
      policy: { parameters: { "tier.scheme": "intent" } },
      tables: { Accounts: [graded("A级")], Visits: [contact("2026-01-01")] },
      outcome: [],
    },
    {
      what: "no contact log",
      tables: { Accounts: [graded("A级")] },
      outcome: ["? Visits.accountId, Visits.date, Visits.status"],
    },
  ],
  "COM-02": [
    {
      what: "fourteen days, and fifteen",
      tables: {
        Accounts: [graded("B级"), graded("B级", { accountId: "2", accountName: "二" })],
        Visits: [contact("2026-03-02"), contact("2026-03-01", { accountId: "2" })],
      },
      outcome: ["warn Accounts 2 contactDueDate"],
    },
  ],
  "COM-03": [
    {
      what: "a month, and a day more",
      tables: {
        Accounts: [graded("C级"), graded("C级", { accountId: "2", accountName: "二" })],
        Visits: [contact("2026-02-16"), contact("2026-02-15", { accountId: "2" })],
      },
      outcome: ["warn Accounts 2 contactDueDate"],
    },
    {
      what: "31 January leads to the last day of February",
      tables: { Accounts: [graded("C级")], Visits: [contact("2026-01-31")] },
      today: "2026-02-28",
      outcome: [],
    },
    {
      what: "and not beyond",
      tables: { Accounts: [graded("C级")], Visits: [contact("2026-01-31")] },
      today: "2026-03-01",
      outcome: ["warn Accounts 1 contactDueDate"],
    },
  ],
  "COM-04": [
    {
      what: "a quarter, and a day more",
      tables: {
        Accounts: [
          graded("D级", { createdDate: day("2025-01-01") }),
          graded("D级", { accountId: "2", accountName: "二", createdDate: day("2025-01-01") }),
        ],
        Visits: [contact("2025-12-16"), contact("2025-12-15", { accountId: "2" })],
      },
      outcome: ["warn Accounts 2 contactDueDate"],
    },
  ],
  "NEW-02": [
    { what: "on the last day of the month", tables: { NewCustomerApps: [application({})] }, outcome: [] },
    {
      what: "a day later",
      tables: { NewCustomerApps: [application({ applicationDate: day("2026-03-01") })] },
      outcome: ["error NewCustomerApps 1 applicationDate"],
    },
    {
      what: "before the deal",
      tables: { NewCustomerApps: [application({ applicationDate: day("2026-01-30") })] },
      outcome: ["error NewCustomerApps 1 applicationDate"],
    },
    {
      what: "a holiday moves nothing unless the policy says so",
      policy: { parameters: { "calendar.rollHoliday": "是" } },
      tables: { NewCustomerApps: [application({ applicationDate: day("2026-03-02") })] },
      outcome: [],
    },
    {
      what: "refused ones are left aside",
      tables: { NewCustomerApps: [application({ applicationDate: day("2026-03-09"), status: "不予认定" })] },
      outcome: [],
    },
    {
      what: "not yet applied, in time and too late",
      tables: {
        NewCustomerApps: [
          application({ applicationDate: null, firstTransDate: day("2026-02-16") }),
          application({ applicationDate: null }),
        ],
      },
      outcome: ["error NewCustomerApps 2 applicationDate"],
    },
    {
      what: "no first deal, a text as day",
      tables: { NewCustomerApps: [application({ firstTransDate: null }), application({ applicationDate: "上周" })] },
      outcome: [
        "? NewCustomerApps.firstTransDate @ NewCustomerApps 1",
        "? NewCustomerApps.applicationDate @ NewCustomerApps 2",
      ],
    },
  ],
  "NEW-04": [
    {
      what: "the same to the letter, outer spaces aside",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "上海甲公司" }],
        NewCustomerApps: [names({ customerName: "上海甲公司 " })],
      },
      outcome: [],
    },
    {
      what: "full-width brackets are another name",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "甲(上海)" }],
        NewCustomerApps: [names({ customerName: "甲（上海）", invoiceName: "甲(上海)" })],
      },
      outcome: ["error NewCustomerApps 1 customerName"],
    },
    {
      what: "unless the policy normalises",
      policy: { parameters: { "name.normalise": "normalised" } },
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "甲(上海)" }],
        NewCustomerApps: [names({ customerName: "甲（上海）", invoiceName: "甲(上海)" })],
      },
      outcome: ["warn NewCustomerApps 1 customerName"],
    },
    {
      what: "the register says otherwise",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "北京甲公司" }],
        NewCustomerApps: [names({})],
      },
      outcome: ["error NewCustomerApps 1 customerName"],
    },
    {
      what: "nothing to compare with",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: null }],
        NewCustomerApps: [names({}), names({ accountId: "9" })],
      },
      outcome: ["? Accounts.invoiceName @ NewCustomerApps 1", "? Accounts.invoiceName @ NewCustomerApps 2"],
    },
    {
      what: "a blank name",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "上海甲公司" }],
        NewCustomerApps: [names({ invoiceName: null })],
      },
      outcome: ["error NewCustomerApps 1 invoiceName"],
    },
  ],
  "KPI-03": [
    {
      what: "orders within the months",
      policy: churn,
      tables: { Accounts: keyAccount, Orders: [order("2025-09-30", 5)] },
      outcome: [],
    },
    {
      what: "silent since the first days of the month",
      policy: churn,
      tables: { Accounts: keyAccount, Orders: [order("2025-09-05", 5), order("2026-02-01", 5, { accountId: "2" })] },
      outcome: ["error Accounts 1 lostDate"],
    },
    {
      what: "recorded",
      policy: churn,
      tables: { Accounts: [{ ...keyAccount[0], lostDate: day("2026-03-06") }], Orders: [order("2025-09-05", 5)] },
      outcome: [],
    },
    {
      what: "silent on the last day the months allow",
      policy: churn,
      tables: { Accounts: keyAccount, Orders: [order("2025-09-16", 5)] },
      outcome: [],
    },
    {
      what: "the Scorecard says otherwise",
      policy: churn,
      tables: {
        Accounts: keyAccount,
        Orders: [order("2025-12-05", 5)],
        Scorecard: [{ kpiId: "K3", period: "2026-03", periodType: "月", actual: 2 }],
      },
      outcome: ["error Scorecard 1 actual"],
    },
    {
      what: "months and history are not filled",
      tables: { Accounts: keyAccount, Orders: [order("2025-09-30", 5)] },
      outcome: ["? churn.inactiveMonths, orders.completeSince"],
    },
    {
      what: "history too short",
      policy: { parameters: { ...churn.parameters, "orders.completeSince": day("2025-01-01") } },
      tables: { Accounts: keyAccount, Orders: [order("2025-09-05", 5)] },
      outcome: ["? orders.completeSince @ Accounts 1"],
    },
  ],
  "KPI-15": [
    {
      what: "orders that belong",
      tables: { Accounts: keyAccount, Orders: [order("2026-01-01", 5), order("2026-01-01", 5, { accountId: "普通" })] },
      outcome: [],
    },
    {
      what: "unknown, ambiguous and no customer",
      tables: {
        Accounts: [...keyAccount, { accountId: "3", accountName: "普通" }],
        Orders: [
          order("2026-01-01", 5, { accountId: "谁" }),
          order("2026-01-01", 5, { accountId: "普通" }),
          order("2026-01-01", 5, { accountId: null }),
        ],
      },
      outcome: [1, 2, 3].map((row) => `error Orders ${row} accountId`),
    },
    {
      what: "what cannot be read",
      tables: {
        Accounts: keyAccount,
        Orders: [
          order("2026-01-01", 5, { amount: "5万" }),
          order("2026-01-01", 5, { orderDate: "去年" }),
          order("2026-01-01", 5, { isSample: "也许" }),
        ],
      },
      outcome: ["error Orders 1 amount", "error Orders 2 orderDate", "error Orders 3 isSample"],
    },
    {
      what: "an unusual amount, at the ratio and just inside",
      tables: {
        Accounts: keyAccount,
        Orders: [
          order("2026-01-01", 2000),
          order("2026-01-01", 2000),
          order("2026-01-01", 2),
          order("2026-01-01", 2.01),
          order("2026-01-01", 0),
          order("2026-01-01", 2000),
          order("2026-01-01", 3000000),
          order("2026-01-01", 2000),
        ],
      },
      outcome: ["warn Orders 3 amount", "warn Orders 7 amount"],
    },
    {
      what: "not yet collected is nothing wrong",
      policy: { parameters: { "sales.basis": "回款" } },
      tables: {
        Accounts: keyAccount,
        Orders: [order("2026-01-01", 5, { collectedDate: null, collectedAmount: null })],
      },
      outcome: [],
    },
    { what: "no register", tables: { Orders: [order("2026-01-01", 5)] }, outcome: ["? Accounts.accountName"] },
  ],
  "KPI-21": [
    {
      what: "one hundred percent",
      tables: { KpiBook: [weight("K1", 0.7), weight("V1", 0.3), weight("K3", 0.5, { on: false })] },
      outcome: [],
    },
    {
      what: "within a hundredth of a percent, and beyond",
      tables: { KpiBook: [weight("K1", 0.7), weight("V1", 0.3001)] },
      outcome: [],
    },
    {
      what: "beyond",
      tables: { KpiBook: [weight("K1", 0.7), weight("V1", 0.3002)] },
      outcome: ["error KpiBook 1 weight"],
    },
    {
      what: "per role; a role's own row replaces the one for all",
      tables: { KpiBook: [weight("K1", 0.7), weight("V1", 0.3), weight("K1", 0.6, { role: "专员" })] },
      outcome: ["error KpiBook 3 weight"],
    },
    {
      what: "a text, a percentage as 70",
      tables: { KpiBook: [weight("K1", "七成"), weight("V1", 30)] },
      outcome: ["error KpiBook 1 weight", "error KpiBook 2 weight"],
    },
    {
      what: "no weights at all",
      tables: { KpiBook: [weight("K1", null), weight("V1", null)] },
      outcome: ["? KpiBook.weight"],
    },
  ],
};

describe.each(Object.entries(cases))("%s", (id, rows) => {
  test.each(rows.map((row) => [row.what, row] as const))("%s", (_, row) => {
    const result = check(id, row);
    expect(outcomeOf(result)).toEqual(row.outcome);
    for (const lang of languages) {
      for (const { message, expected } of result.findings) {
        expect(say(lang, message)).not.toMatch(/[{}]|undefined|NaN/);
        if (expected) expect(say(lang, expected)).not.toMatch(/[{}]|undefined|NaN/);
      }
      for (const { reason } of result.notEvaluable)
        if (reason) expect(say(lang, reason)).not.toMatch(/[{}]|undefined|NaN/);
    }
  });
});

test("every built rule has its cases, and its entry agrees with the catalogue", () => {
  expect(Object.keys(cases).sort()).toEqual(ruleEntries.map(({ id }) => id).sort());
  for (const rule of ruleEntries) {
    const known = ruleIndexById.get(rule.id)!;
    expect([rule.id, rule.profile, rule.pack, rule.severity, [...rule.mustFill].sort()]).toEqual([
      known.id,
      known.profile,
      known.pack,
      known.severity,
      [...known.mustFill].sort(),
    ]);
    for (const ref of [...rule.columns, ...(rule.reads ?? [])])
      expect([ref, columnByRef(ref) !== undefined]).toEqual([ref, true]);
    for (const parameter of rule.parameters) expect(parameterById.has(parameter)).toBe(true);
    for (const lang of languages) expect(rule.title[lang].length * rule.help[lang].length).toBeGreaterThan(0);
  }
});
