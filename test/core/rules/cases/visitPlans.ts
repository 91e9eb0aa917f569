/** Cases of family VIS: planning and preparing. */
import { day, type PolicyOptions, type Row } from "../../support";
import type { RuleCases } from "../cases";

const visit = (more: Row): Row => ({
  date: day("2026-03-16"),
  visitor: "张三",
  accountId: "1",
  mode: "当面拜访",
  status: "待访",
  ...more,
});
const at = (hour: number, minute = 0): number => (hour * 60 + minute) / 1440;
const stop = (routeOrder: number | string | null, from: number | null, to: number | null, more: Row = {}): Row =>
  visit({ routeOrder, plannedStart: from, plannedEnd: to, ...more });

/** A prospect, an established key account, an ordinary customer, and one with a flag nobody can read. */
const customers: readonly Row[] = [
  { accountId: "1", accountName: "准大客户", isKeyAccount: "否", isKaProspect: "是" },
  { accountId: "2", accountName: "大客户", isKeyAccount: "是", isKaProspect: null },
  { accountId: "3", accountName: "普通", isKeyAccount: null, isKaProspect: null },
  { accountId: "4", accountName: "不明", isKeyAccount: null, isKaProspect: "也许" },
];
const developments: readonly Row[] = [
  { accountId: "3", planType: "大客户计划", status: "进行中" },
  { accountId: "2", planType: "大客户计划", status: "进行中" },
];
const noDevelopment: readonly Row[] = [{ accountId: "1", planType: "综合计划", status: "进行中" }];
const people: readonly Row[] = [
  { name: "主管", level: "主管" },
  { name: "内勤", level: "内勤" },
  { name: "经理", level: "经理" },
  { name: "顾问", level: "顾问" },
];
const travel: PolicyOptions = { parameters: { "visit.minTravelMinutes": 15 } };
const discussed = (date: string, meeting: string | null, more: Row = {}): Row =>
  visit({ date: day(date), preMeetingDate: meeting === null ? null : day(meeting), ...more });
const prepared = (more: Row = {}): Row =>
  visit({ prepCustomerData: "是", prepAnalysis: "是", prepSalesKit: "是", ...more });

export const visitPlanCases: RuleCases = {
  "VIS-03": [
    {
      what: "half an hour, planned and actual",
      tables: {
        Visits: [
          visit({ plannedStart: at(9), plannedEnd: at(9, 30), actualStart: at(9), actualEnd: at(9, 30) }),
          visit({ plannedStart: at(9), plannedEnd: at(9, 30), stayMinutes: 30 }),
        ],
      },
      outcome: [],
    },
    {
      what: "a minute more each",
      tables: {
        Visits: [
          visit({ plannedStart: at(9), plannedEnd: at(9, 31), actualStart: at(9), actualEnd: at(9, 31) }),
          visit({ plannedStart: at(9), plannedEnd: at(9, 30), stayMinutes: 31 }),
        ],
      },
      outcome: ["info Visits 1 plannedEnd", "info Visits 1 actualEnd", "info Visits 2 stayMinutes"],
    },
    {
      what: "another limit",
      policy: { parameters: { "visit.maxMinutes": 45 } },
      tables: { Visits: [visit({ plannedStart: at(9), plannedEnd: at(9, 45) })] },
      outcome: [],
    },
    {
      what: "no length is known of two; a call and a cancelled visit need none",
      tables: {
        Visits: [
          visit({ plannedStart: at(9), plannedEnd: null }),
          visit({ plannedStart: at(10), plannedEnd: at(9) }),
          visit({ mode: "电话" }),
          visit({ status: "取消" }),
        ],
      },
      outcome: ["? Visits.plannedEnd, Visits.actualEnd @ Visits 1"],
    },
    {
      what: "no time at all, a stay below nought is none; a missed visit needs no length; an end without a start",
      tables: {
        Visits: [
          visit({ plannedStart: at(9), plannedEnd: at(9) }),
          visit({ plannedStart: null, plannedEnd: null, stayMinutes: 0 }),
          visit({ plannedStart: null, plannedEnd: null, status: "未访" }),
          visit({ plannedStart: null, plannedEnd: at(9, 30) }),
          visit({ plannedStart: null, plannedEnd: null, stayMinutes: -1 }),
        ],
      },
      outcome: ["? Visits.plannedEnd, Visits.actualEnd @ Visits 4"],
    },
  ],
  "VIS-04": [
    {
      what: "one after the other, in any order of rows",
      tables: { Visits: [stop(2, at(10), at(10, 30)), stop(1, at(9), at(10)), stop(3, at(11), null)] },
      outcome: [],
    },
    { what: "a single visit needs no number", tables: { Visits: [stop(null, at(9), null)] }, outcome: [] },
    {
      what: "another day, another person",
      tables: {
        Visits: [
          stop(1, at(9), at(10)),
          stop(1, at(9), at(10), { visitor: "李四" }),
          stop(1, at(9), at(10), { date: day("2026-03-17") }),
        ],
      },
      outcome: [],
    },
    {
      what: "numbers blank, twice, too high and no number",
      tables: {
        Visits: [
          stop(1, at(8), at(9)),
          stop(1, at(9), at(10)),
          stop(null, at(10), at(11)),
          stop(6, at(11), at(12)),
          stop("二", at(13), at(14)),
        ],
      },
      outcome: [
        "warn Visits 2 routeOrder",
        "warn Visits 3 routeOrder",
        "warn Visits 4 routeOrder",
        "warn Visits 5 routeOrder",
      ],
    },
    {
      what: "a cancelled stop leaves its number free",
      tables: {
        Visits: [stop(1, at(9), at(10)), stop(2, at(10), at(11), { status: "取消" }), stop(3, at(11), at(12))],
      },
      outcome: [],
    },
    {
      what: "overlap by a minute, and two at once",
      tables: {
        Visits: [stop(1, at(9), at(10)), stop(2, at(9, 59), at(10, 30)), stop(3, at(11), null), stop(4, at(11), null)],
      },
      outcome: ["warn Visits 2 plannedStart", "warn Visits 4 plannedStart"],
    },
    {
      what: "a long visit covers the two after it",
      tables: { Visits: [stop(1, at(9), at(12)), stop(2, at(9, 30), at(10)), stop(3, at(11), at(11, 30))] },
      outcome: ["warn Visits 2 plannedStart", "warn Visits 3 plannedStart"],
    },
    {
      what: "just enough time to travel, and a minute less",
      policy: travel,
      tables: { Visits: [stop(1, at(9), at(10)), stop(2, at(10, 15), at(11)), stop(3, at(11, 14), at(12))] },
      outcome: ["warn Visits 3 plannedStart"],
    },
    {
      what: "numbers against the times",
      tables: { Visits: [stop(2, at(9), at(10)), stop(1, at(10), at(11))] },
      outcome: ["warn Visits 2 routeOrder"],
    },
    {
      what: "times are missing",
      tables: { Visits: [stop(1, null, null), stop(2, at(9), null), stop(3, at(10), null)] },
      outcome: ["? Visits.plannedStart @ Visits 1", "? Visits.plannedEnd @ Visits 2"],
    },
    {
      what: "calls, cancelled and rescheduled visits and rows of nobody or no day take no time",
      tables: {
        Visits: [
          stop(1, at(9), at(10)),
          stop(2, at(10), at(11)),
          stop(9, at(9), at(10), { mode: "电话" }),
          stop(9, at(9), at(10), { status: "取消" }),
          stop(9, at(9), at(10), { status: "改期" }),
          stop(9, at(9), at(10), { visitor: null }),
          stop(9, at(9), at(10), { visitor: null }),
          stop(9, at(9), at(10), { date: "周一" }),
          stop(9, at(9), at(10), { date: "周一" }),
        ],
      },
      outcome: [],
    },
    {
      what: "nought and a half are no stops; at the same time the numbers have no order; an end before its start, one at it",
      tables: {
        Visits: [
          stop(0, at(8), at(8)),
          stop(1.5, at(9), at(8)),
          stop(4, at(11), at(11, 30)),
          stop(3, at(11), at(11, 30)),
        ],
      },
      outcome: [
        "warn Visits 1 routeOrder",
        "warn Visits 2 routeOrder",
        "warn Visits 4 plannedStart",
        "? Visits.plannedEnd @ Visits 2",
      ],
    },
  ],
  "VIS-05": [
    {
      what: "all of the list, in any order and with more",
      tables: { Visits: [visit({ materialsReady: "名片、资料、样品；宣传单，记录本" })] },
      outcome: [],
    },
    {
      what: "one is missing; all are missing",
      tables: {
        Visits: [visit({ materialsReady: "资料,宣传单,名片" }), visit({ materialsReady: null, status: "已访" })],
      },
      outcome: ["info Visits 1 materialsReady", "info Visits 2 materialsReady"],
    },
    {
      what: "tomorrow's visit, a missed one, a call",
      tables: {
        Visits: [
          visit({ date: day("2026-03-17"), materialsReady: null }),
          visit({ status: "未访" }),
          visit({ mode: "电话" }),
        ],
      },
      outcome: [],
    },
    {
      what: "a day nobody can read",
      tables: { Visits: [visit({ date: "下周", materialsReady: null })] },
      outcome: ["? Visits.date @ Visits 1"],
    },
  ],
  "VIS-06": [
    { what: "stated", tables: { Visits: [visit({ minGoal: "约下次见面" })] }, outcome: [] },
    {
      what: "blank, spaces; a call needs none",
      tables: { Visits: [visit({ minGoal: null }), visit({ minGoal: "　" }), visit({ minGoal: null, mode: "微信" })] },
      outcome: ["warn Visits 1 minGoal", "warn Visits 2 minGoal"],
    },
    { what: "the column is gone", tables: { Visits: [visit({})] }, outcome: ["? Visits.minGoal"] },
  ],
  "VIS-07": [
    {
      what: "two of the five; a blank one is another rule's",
      tables: {
        Visits: [
          visit({ purpose: "引导客户消费，信用状况初步判断" }),
          visit({ purpose: "rapport" }),
          visit({ purpose: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "one unknown among them; an error; a call with one",
      tables: {
        Visits: [
          visit({ purpose: "rapport,收款" }),
          visit({ purpose: { error: "#N/A" } }),
          visit({ purpose: "收款", mode: "电话" }),
        ],
      },
      outcome: ["warn Visits 1 purpose", "warn Visits 2 purpose"],
    },
    {
      what: "a purpose of the company's own",
      policy: { lists: [{ list: "visitPurpose", code: "collect", text: "收款", active: true }] },
      tables: { Visits: [visit({ purpose: "收款" })] },
      outcome: [],
    },
    { what: "the column is gone", tables: { Visits: [visit({})] }, outcome: ["? Visits.purpose"] },
  ],
  "VIS-08": [
    {
      what: "on the day; tomorrow's visit is not due",
      tables: {
        Visits: [
          visit({ preContactDate: day("2026-03-16") }),
          visit({ date: day("2026-03-17"), preContactDate: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "a day late, blank, text; the actual day counts",
      tables: {
        Visits: [
          visit({ preContactDate: day("2026-03-17") }),
          visit({ preContactDate: null, status: "已访" }),
          visit({ preContactDate: "上周" }),
          visit({ date: day("2026-03-12"), actualDate: day("2026-03-13"), preContactDate: day("2026-03-13") }),
        ],
      },
      outcome: ["info Visits 1 preContactDate", "info Visits 2 preContactDate", "info Visits 3 preContactDate"],
    },
    {
      what: "a done visit without a readable day",
      tables: { Visits: [visit({ date: "某天", status: "已访", preContactDate: day("2026-03-10") })] },
      outcome: ["? Visits.date @ Visits 1"],
    },
  ],
  "VIS-10": [
    {
      what: "a supervisor, a manager",
      tables: {
        Accounts: customers,
        Development: noDevelopment,
        Team: people,
        Visits: [visit({ visitor: "主管" }), visit({ visitor: " 经理 " })],
      },
      outcome: [],
    },
    {
      what: "one level below",
      tables: { Accounts: customers, Development: noDevelopment, Team: people, Visits: [visit({ visitor: "内勤" })] },
      outcome: ["error Visits 1 visitor"],
    },
    {
      what: "an open key-account development makes a target, but not of an established key account",
      tables: {
        Accounts: customers,
        Development: developments,
        Team: people,
        Visits: [visit({ visitor: "内勤", accountId: "3" }), visit({ visitor: "内勤", accountId: "2" })],
      },
      outcome: ["error Visits 1 visitor"],
    },
    {
      what: "an ordinary customer, a follow-up, a cancelled visit, a call",
      tables: {
        Accounts: customers,
        Development: noDevelopment,
        Team: people,
        Visits: [
          visit({ visitor: "内勤", accountId: "3" }),
          visit({ visitor: "内勤", contactKind: "拜访后回访" }),
          visit({ visitor: "内勤", status: "取消" }),
          visit({ visitor: "内勤", mode: "电话" }),
        ],
      },
      outcome: [],
    },
    {
      what: "nobody, somebody unknown, a level of no rank, a flag nobody can read",
      tables: {
        Accounts: customers,
        Development: noDevelopment,
        Team: people,
        Visits: [
          visit({ visitor: null }),
          visit({ visitor: "王五" }),
          visit({ visitor: "顾问" }),
          visit({ visitor: "内勤", accountId: "4" }),
        ],
      },
      outcome: [
        "? Visits.visitor @ Visits 1",
        "? Team.name @ Visits 2",
        "? Team.level @ Visits 3",
        "? Accounts.isKaProspect @ Visits 4",
      ],
    },
    {
      what: "without table Development the flagged ones are judged, and the gap is told",
      tables: { Accounts: customers, Team: people, Visits: [visit({ visitor: "内勤" })] },
      outcome: ["error Visits 1 visitor", "? Development.accountId, Development.planType, Development.status"],
    },
    {
      what: "the lowest level of all",
      tables: {
        Accounts: customers,
        Development: noDevelopment,
        Team: [{ name: "专员", level: "专员" }],
        Visits: [visit({ visitor: "专员" })],
      },
      outcome: ["error Visits 1 visitor"],
    },
  ],
  "VIS-11": [
    {
      what: "discussed the same day; tomorrow's visit and a cancelled one are not due",
      tables: {
        Accounts: customers,
        Development: noDevelopment,
        Visits: [
          discussed("2026-03-16", "2026-03-16"),
          discussed("2026-03-17", null),
          discussed("2026-03-10", null, { status: "取消" }),
        ],
      },
      outcome: [],
    },
    {
      what: "a day after, not at all, in words",
      tables: {
        Accounts: customers,
        Development: noDevelopment,
        Visits: [
          discussed("2026-03-10", "2026-03-11"),
          discussed("2026-03-16", null),
          discussed("2026-03-10", null, { preMeetingDate: "已开", status: "已访" }),
        ],
      },
      outcome: ["error Visits 1 preMeetingDate", "error Visits 2 preMeetingDate", "error Visits 3 preMeetingDate"],
    },
    {
      what: "the actual day counts; established key accounts need none",
      tables: {
        Accounts: customers,
        Development: developments,
        Visits: [
          discussed("2026-03-10", "2026-03-11", { actualDate: day("2026-03-11") }),
          discussed("2026-03-10", null, { accountId: "2" }),
        ],
      },
      outcome: [],
    },
    {
      what: "a day nobody can read, an unknown customer",
      tables: {
        Accounts: customers,
        Development: noDevelopment,
        Visits: [
          discussed("2026-03-10", "2026-03-10", { date: "某天" }),
          discussed("2026-03-10", "2026-03-10", { accountId: "谁" }),
        ],
      },
      outcome: ["? Visits.date @ Visits 1", "? Accounts.accountId @ Visits 2"],
    },
    {
      what: "a follow-up needs no discussion",
      tables: {
        Accounts: customers,
        Development: noDevelopment,
        Visits: [discussed("2026-03-10", null, { contactKind: "拜访后回访" })],
      },
      outcome: [],
    },
    {
      what: "a visit made on a day nobody can read",
      tables: {
        Accounts: customers,
        Development: noDevelopment,
        Visits: [discussed("2026-03-10", "2026-03-10", { date: "某天", status: "已访" })],
      },
      outcome: ["? Visits.date @ Visits 1"],
    },
  ],
  "VIS-12": [
    {
      what: "all ready; an ordinary customer and tomorrow's visit need not be",
      tables: {
        Accounts: customers,
        Visits: [
          prepared(),
          prepared({ accountId: "3", prepAnalysis: null }),
          prepared({ date: day("2026-03-17"), prepAnalysis: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "one is not, one nobody said, one nobody can read",
      tables: {
        Accounts: customers,
        Visits: [
          prepared({ prepAnalysis: "否" }),
          prepared({ accountId: "2", prepSalesKit: null }),
          prepared({ prepCustomerData: "差不多" }),
        ],
      },
      outcome: ["warn Visits 1 prepAnalysis", "warn Visits 2 prepSalesKit", "warn Visits 3 prepCustomerData"],
    },
    {
      what: "a flag and a day nobody can read",
      tables: { Accounts: customers, Visits: [prepared({ accountId: "4" }), prepared({ date: "某天" })] },
      outcome: ["? Accounts.isKaProspect @ Visits 1", "? Visits.date @ Visits 2"],
    },
    {
      what: "one is not ready, the last one nobody can read",
      tables: { Accounts: customers, Visits: [prepared({ prepAnalysis: "否", prepSalesKit: "差不多" })] },
      outcome: ["warn Visits 1 prepSalesKit"],
    },
  ],
};
