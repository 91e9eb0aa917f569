/** Cases of family COM: records and agreements. */
import { day, type Row } from "../../support";
import type { RuleCases } from "../cases";
import { attestation, order } from "../rows";

const record = (more: Row = {}): Row => ({
  accountId: "1",
  date: day("2026-03-16"),
  status: "已访",
  mode: "微信",
  visitor: "张三",
  who: "王总",
  keyPoints: "谈妥",
  actualDate: null,
  ...more,
});
const own = (days: Row["days"], more: Row = {}): Row => ({
  accountId: "1",
  accountName: "一",
  tier: "B级",
  cadenceOverrideDays: days ?? null,
  cadenceOverrideReason: "客户要求",
  cadenceOverrideApprover: null,
  ...more,
});
const open = (id: string, more: Row = {}): Row => ({
  accountId: id,
  accountName: `客户${id}`,
  class: "意向客户",
  status: "正常",
  nextContactDate: null,
  nextContactMode: null,
  ...more,
});
const plannedFor = (accountId: string, date: string): Row => ({ accountId, date: day(date), status: "待访" });
const noPlan: readonly Row[] = [plannedFor("9", "2026-03-20")];
const bought = (id: string, more: Row = {}): Row => ({
  accountId: id,
  accountName: `客户${id}`,
  class: "成交客户",
  upsellNote: null,
  repeatOrders: null,
  firstTransDate: null,
  ...more,
});

export const contactRecordCases: RuleCases = {
  "COM-05": [
    {
      what: "of the list, by code, blank",
      tables: { Visits: [{ mode: "微信" }, { mode: "visit" }, { mode: null, date: 46000 }] },
      outcome: [],
    },
    {
      what: "unknown, an error, a number",
      tables: { Visits: [{ mode: "飞鸽传书" }, { mode: { error: "#N/A" } }, { mode: 3 }] },
      outcome: ["error Visits 1 mode", "error Visits 2 mode", "error Visits 3 mode"],
    },
    {
      what: "a mode of the company's own",
      policy: { lists: [{ list: "contactMode", code: "dingtalk", text: "钉钉", active: true }] },
      tables: { Visits: [{ mode: "钉钉" }] },
      outcome: [],
    },
    { what: "the column is gone", tables: { Visits: [{ date: 46000 }] }, outcome: ["? Visits.mode"] },
  ],
  "COM-06": [
    {
      what: "shorter or as long as the tier's, with a reason; longer and approved; none",
      tables: {
        Accounts: [
          own(7),
          own(14, { accountId: "2", accountName: "二" }),
          own(60, { accountId: "3", accountName: "三", cadenceOverrideApprover: "王总" }),
          own(null, { accountId: "4", accountName: "四", cadenceOverrideReason: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "a day longer and not approved; no reason; no number of days",
      tables: {
        Accounts: [own(15), own(7, { cadenceOverrideReason: null }), own("两周"), own(0), own(2.5)],
      },
      outcome: [
        "warn Accounts 1 cadenceOverrideApprover",
        "warn Accounts 2 cadenceOverrideReason",
        "warn Accounts 3 cadenceOverrideDays",
        "warn Accounts 4 cadenceOverrideDays",
        "warn Accounts 5 cadenceOverrideDays",
      ],
    },
    {
      what: "a month is longer than thirty days and shorter than thirty-one",
      tables: { Accounts: [own(30, { tier: "C级" }), own(31, { tier: "C级" })] },
      outcome: ["warn Accounts 2 cadenceOverrideApprover"],
    },
    {
      what: "by lead grade",
      policy: { parameters: { "tier.scheme": "intent", "leadGrade.cycleDays": "A=3,B=7,C=30" } },
      tables: { Accounts: [own(7, { leadGrade: "B" }), own(8, { leadGrade: "B" })] },
      outcome: ["warn Accounts 2 cadenceOverrideApprover"],
    },
    {
      what: "no tier to compare with",
      tables: { Accounts: [own(7, { tier: null })] },
      outcome: ["? Accounts.tier @ Accounts 1"],
    },
  ],
  "COM-10": [
    {
      what: "agreed, planned for today, won, paused",
      tables: {
        Accounts: [
          open("1", { nextContactDate: day("2026-03-20"), nextContactMode: "电话" }),
          open("2"),
          open("3", { class: "成交客户" }),
          open("4", { class: "重点客户" }),
          open("5", { status: "暂停" }),
        ],
        Visits: [plannedFor("2", "2026-03-16")],
      },
      outcome: [],
    },
    {
      what: "planned for yesterday, done tomorrow, no mode, another mode, a date in words",
      tables: {
        Accounts: [
          open("1"),
          open("2", { class: null }),
          open("3", { nextContactDate: day("2026-03-20") }),
          open("4", { nextContactDate: day("2026-03-20"), nextContactMode: "其他" }),
          open("5", { nextContactDate: "下周", nextContactMode: "电话" }),
        ],
        Visits: [plannedFor("1", "2026-03-15"), { accountId: "2", date: day("2026-03-17"), status: "已访" }],
      },
      outcome: [
        "error Accounts 1 nextContactDate",
        "error Accounts 2 nextContactDate",
        "error Accounts 3 nextContactMode",
        "error Accounts 4 nextContactMode",
        "error Accounts 5 nextContactDate",
      ],
    },
    {
      what: "a class nobody knows, a planned contact without a readable day, one for two of a name",
      tables: {
        Accounts: [
          open("1", { class: "朋友" }),
          open("2"),
          open("3", { accountName: "同名" }),
          open("4", { accountName: "同名", nextContactDate: day("2026-03-20"), nextContactMode: "微信" }),
        ],
        Visits: [{ accountId: "2", date: "下周", status: "待访" }, plannedFor("同名", "2026-03-20")],
      },
      outcome: ["? Accounts.class @ Accounts 1", "? Visits.date @ Accounts 2", "? Visits.date @ Accounts 3"],
    },
    { what: "no log", tables: { Accounts: [open("1")] }, outcome: ["? Visits.accountId, Visits.date, Visits.status"] },
    { what: "nobody to contact", tables: { Accounts: [open("1", { status: "流失" })], Visits: noPlan }, outcome: [] },
  ],
  "COM-11": [
    {
      what: "complete, today; a planned one needs nothing yet",
      tables: { Visits: [record(), record({ status: "待访", keyPoints: null, date: day("2026-04-01") })] },
      outcome: [],
    },
    {
      what: "blanks, tomorrow, a day in words",
      tables: {
        Visits: [
          record({ keyPoints: null, who: " " }),
          record({ date: day("2026-03-17") }),
          record({ date: "昨天" }),
          record({ date: null }),
          record({ actualDate: day("2026-03-18") }),
        ],
      },
      outcome: [
        "error Visits 1 who",
        "error Visits 2 date",
        "error Visits 3 date",
        "error Visits 4 date",
        "error Visits 5 actualDate",
      ],
    },
    {
      what: "a column is gone",
      tables: { Visits: [{ accountId: "1", status: "已访" }] },
      outcome: ["? Visits.date, Visits.mode, Visits.visitor, Visits.who, Visits.keyPoints"],
    },
  ],
  "COM-12": [
    {
      what: "confirmed",
      policy: { parameters: { "activity.cycleMonths": 12 } },
      tables: { Attestations: [attestation("COM-12", "2026-03-01")] },
      outcome: [],
    },
    {
      what: "denied",
      policy: { parameters: { "activity.cycleMonths": 12 } },
      tables: { Attestations: [attestation("COM-12", "2026-03-01", "否")] },
      outcome: ["info Attestations 1 confirmed"],
    },
    {
      what: "no cycle",
      tables: { Attestations: [attestation("COM-12", "2026-03-01")] },
      outcome: ["? activity.cycleMonths"],
    },
  ],
  "COM-13": [
    {
      what: "twelve months ago to the day; a second order; a note; not won",
      tables: {
        Accounts: [
          bought("1"),
          bought("2"),
          bought("3", { upsellNote: "还要配件" }),
          bought("4", { class: "意向客户" }),
        ],
        Orders: [
          order("2025-03-16", 1),
          order("2024-01-01", 1, { accountId: "2" }),
          order("2024-06-01", 1, { accountId: "2" }),
          order("2024-01-01", 1, { accountId: "3" }),
          order("2024-01-01", 1, { accountId: "4" }),
        ],
      },
      outcome: [],
    },
    {
      what: "a day more",
      tables: { Accounts: [bought("1", { class: "重点客户" })], Orders: [order("2025-03-15", 1)] },
      outcome: ["info Accounts 1 upsellNote"],
    },
    {
      what: "without Orders the formulas count",
      tables: {
        Accounts: [
          bought("1", { firstTransDate: day("2025-03-15"), repeatOrders: 0 }),
          bought("2", { firstTransDate: day("2025-03-15"), repeatOrders: 1 }),
        ],
      },
      outcome: ["info Accounts 1 upsellNote"],
    },
    {
      what: "no first order",
      tables: { Accounts: [bought("1")], Orders: [order("2025-03-15", 1, { accountId: "2" })] },
      outcome: ["? Accounts.firstTransDate @ Accounts 1"],
    },
  ],
};
