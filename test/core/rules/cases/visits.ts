/** Cases of family VIS. */
import { day, type PolicyOptions, type Row } from "../../support";
import type { RuleCases } from "../cases";
import { keyAccount, plan, planned, team } from "../rows";
import { visitPlanCases } from "./visitPlans";
import { visitResultCases } from "./visitResults";

const morning: PolicyOptions = {
  parameters: { "visit.morningMeetingTime": "08:30", "visit.developerRoles": "开发员" },
};
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
const followed = (date: string, more: Row = {}): Row =>
  done(date, { followUpDate: null, followUpMode: null, contactKind: null, ...more });

export const visitsCases: RuleCases = {
  ...visitPlanCases,
  ...visitResultCases,
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
    {
      what: "of several plans of a day the first handed in counts, wherever its row is",
      policy: { parameters: { ...morning.parameters, "visit.morningMeetingTime": "09:05" } },
      tables: {
        Team: [{ name: "张三", role: "开发员", hireDate: day("2026-03-10") }],
        Visits: [
          plan("2026-03-10", 0.6),
          plan("2026-03-10", 0.3),
          plan("2026-03-11", null),
          plan("2026-03-11", 0.3),
          plan("2026-03-12", 0.3),
          plan("2026-03-12", 0.6),
          plan("2026-03-12", null),
          plan("2026-03-13", 0.7),
          plan("2026-03-13", 0.6),
        ],
      },
      outcome: ["error Visits 9 planSubmittedAt"],
    },
    {
      what: "leave of several days and one without an end; none before or after counts; five days missing, three are named",
      policy: morning,
      tables: {
        Team: [
          { name: "张三", role: "开发员", hireDate: day("2026-03-09") },
          { name: "李四", role: "开发员", hireDate: day("2026-03-09") },
        ],
        Absences: [
          { person: "张三", from: day("2026-03-01"), to: day("2026-03-02") },
          { person: "张三", from: day("2026-03-09"), to: day("2026-03-12") },
          { person: "张三", from: day("2026-03-13"), to: null },
          { person: "李四", from: day("2026-03-02"), to: day("2026-03-08") },
          { person: "李四", from: day("2026-03-14"), to: day("2026-03-20") },
          { person: "李四", from: "上周", to: day("2026-03-20") },
          { person: null, from: day("2026-03-01"), to: day("2026-03-20") },
        ],
        Visits: [
          plan("2026-03-08", 0.3),
          { visitor: "李四", date: "周一", planSubmittedAt: null },
          { visitor: null, date: day("2026-03-09") },
        ],
      },
      outcome: ["error Team 2 name"],
    },
    {
      what: "imported history is not asked; nor who has another role, none, or no name",
      policy: { parameters: { ...morning.parameters, "import.historyBefore": day("2026-03-13") } },
      tables: {
        Team: [
          ...team,
          { name: "王五", role: "内勤", hireDate: day("2026-01-01") },
          { name: "赵六", role: null },
          { name: null, role: "开发员" },
        ],
        Visits: [plan("2026-03-13", 0.3)],
      },
      outcome: [],
    },
    {
      what: "the last day whose meeting is over",
      policy: morning,
      today: "2026-03-14",
      tables: { Team: team, Visits: [plan("2026-03-12", 0.3)] },
      outcome: ["error Team 1 name"],
    },
  ],
  "VIS-02": [
    {
      what: "a column is gone",
      tables: { Visits: [{ who: "王总" }] },
      outcome: ["? Visits.topic, Visits.place, Visits.date, Visits.plannedStart, Visits.purpose, Visits.mode"],
    },
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
    {
      what: "a call and a planned visit need no report; a day nobody can read",
      policy: oneDay,
      tables: {
        Visits: [
          done("2026-03-02", { mode: "电话" }),
          done("2026-03-02", { status: "待访" }),
          done("2026-03-02", { date: "周一" }),
        ],
      },
      outcome: ["? Visits.date @ Visits 3"],
    },
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
    {
      what: "followed up on the day itself, by another visit; one planned needs none; still open though without a mode",
      tables: {
        Accounts: keyAccount,
        Visits: [
          followed("2026-03-02", { followUpDate: day("2026-03-02"), followUpMode: "再次当面拜访" }),
          followed("2026-03-02", { status: "待访" }),
          followed("2026-03-12", { followUpDate: day("2026-03-12") }),
        ],
      },
      outcome: [],
    },
    {
      what: "later contacts: on the last day, and another before it; a later visit",
      tables: {
        Accounts: [...keyAccount, { accountId: "3", accountName: "大客户三", isKeyAccount: "是" }],
        Visits: [
          followed("2026-03-02"),
          followed("2026-03-09", { mode: "电话" }),
          followed("2026-02-01", { mode: "电话" }),
          followed("2026-03-05", { accountId: "3" }),
          followed("2026-03-10", { accountId: "3" }),
        ],
      },
      outcome: [],
    },
    {
      what: "what is no follow-up: the same day, a day too late, a message, a plan, another customer's, one without a day",
      tables: {
        Accounts: keyAccount,
        Visits: [
          followed("2026-03-02"),
          followed("2026-03-02", { mode: "电话" }),
          followed("2026-03-10", { mode: "电话" }),
          followed("2026-03-05", { mode: "微信" }),
          followed("2026-03-05", { mode: "电话", status: "待访" }),
          followed("2026-03-05", { mode: "电话", accountId: "2" }),
          followed("2026-03-05", { mode: "电话", date: "周四" }),
        ],
      },
      outcome: ["error Visits 1 followUpDate"],
    },
    {
      what: "one planned for later, one long before; a visit without a day",
      tables: {
        Accounts: keyAccount,
        Visits: [
          followed("2026-03-02", { followUpDate: day("2026-03-20"), followUpMode: "电话" }),
          followed("2026-02-02", { followUpDate: day("2026-02-01"), followUpMode: "电话" }),
          followed("2026-03-02", { date: "周一" }),
        ],
      },
      outcome: ["error Visits 1 followUpDate", "error Visits 2 followUpDate", "? Visits.date @ Visits 3"],
    },
    {
      what: "a mark that nobody can read is named",
      tables: {
        Accounts: [{ accountId: "1", accountName: "一", isKeyAccount: "否", isKaProspect: "也许" }],
        Visits: [followed("2026-02-02")],
      },
      outcome: ["? Accounts.isKaProspect @ Visits 1"],
    },
  ],
  "VIS-19": [
    {
      what: "columns are gone",
      tables: { Visits: [{ status: "已访" }] },
      outcome: ["? Visits.origin, Visits.date, Visits.failReason"],
    },
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
    {
      what: "rescheduled: the latest row counts, not the last; the same day is not later; a customer nobody knows; a call",
      tables: {
        Accounts: keyAccount,
        Visits: [
          planned({ status: "改期", date: day("2026-03-10") }),
          planned({ date: day("2026-03-12") }),
          planned({ date: day("2026-03-02") }),
          planned({ accountId: "2", status: "改期" }),
          planned({ accountId: "2" }),
          planned({ accountId: "谁", status: "改期" }),
          planned({ accountId: "谁", date: day("2026-03-20") }),
          planned({ mode: "电话", status: null, origin: null }),
        ],
      },
      outcome: ["warn Visits 4 status"],
    },
    {
      what: "cancelled without a reason",
      tables: { Visits: [planned({ status: "取消" })] },
      outcome: ["warn Visits 1 failReason"],
    },
  ],
};
