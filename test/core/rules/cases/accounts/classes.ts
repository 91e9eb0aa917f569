/** Cases of family ACC on classes, key accounts, the archive and the log of class changes. */
import { day, type Row } from "../../../support";
import type { RuleCases } from "../../cases";
import { order } from "../../rows";
import { change, complete, every3, interest, meant } from "./rows";

const won = (more: Row = {}): Row => ({
  accountId: "1",
  accountName: "甲",
  class: "成交客户",
  contractNo: "HT-1",
  contractDate: day("2025-12-16"),
  ...more,
});

const visit = (date: string, more: Row = {}): Row => ({ accountId: "1", date: day(date), status: "已访", ...more });
const talk = (more: Row = {}): Row => ({ accountId: "1", stage: "商务洽谈", status: "进行中", ...more });

const review = (date: string): Row => ({ accountId: "1", reviewDate: day(date) });

export const classCases: RuleCases = {
  "ACC-03": [
    {
      what: "feedback a year ago less a day, a survey today, a customer with intent",
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", class: "成交客户" },
          { accountId: "2", accountName: "乙", class: "重点客户" },
          { accountId: "3", accountName: "丙", class: "意向客户" },
        ],
        FeedbackItems: [{ accountId: "1", receivedAt: day("2025-03-17") + 0.5, kind: "建议" }],
        Surveys: [{ accountId: "乙", date: day("2026-03-16") }],
      },
      outcome: [],
    },
    {
      what: "a year ago is too long, tomorrow has not been",
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", class: "成交客户" },
          { accountId: "2", accountName: "乙", class: "成交客户" },
        ],
        FeedbackItems: [{ accountId: "1", receivedAt: day("2025-03-16") + 0.9, kind: "建议" }],
        Surveys: [{ accountId: "2", date: day("2026-03-17") }],
      },
      outcome: ["info Accounts 1 class", "info Accounts 2 class"],
    },
    {
      what: "a date that cannot be read, a name that two have",
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", class: "成交客户" },
          { accountId: "2", accountName: "乙", class: "成交客户" },
          { accountId: "3", accountName: "乙", class: "潜在客户" },
        ],
        FeedbackItems: [{ accountId: "1", receivedAt: "上周", kind: "建议" }],
        Surveys: [{ accountId: "乙", date: day("2026-03-01") }],
      },
      outcome: ["? FeedbackItems.receivedAt @ Accounts 1", "? Surveys.accountId @ Accounts 2"],
    },
    {
      what: "no surveys table",
      tables: { Accounts: [{ class: "won" }], FeedbackItems: [{ accountId: null, receivedAt: null, kind: null }] },
      outcome: ["? Surveys.accountId, Surveys.date"],
    },
  ],
  "ACC-05": [
    { what: "contract and order", tables: { Accounts: [won()], Orders: [order("2026-01-05", 5)] }, outcome: [] },
    {
      what: "an intent customer needs neither",
      tables: {
        Accounts: [won({ class: "意向客户", contractNo: null })],
        Orders: [order("2026-01-05", 5, { accountId: "9" })],
      },
      outcome: [],
    },
    {
      what: "ninety days after the contract an order may still come",
      tables: { Accounts: [won()], Orders: [order("2026-01-05", 5, { isSample: true })] },
      outcome: ["warn Accounts 1 class"],
    },
    {
      what: "ninety-one days after it may not",
      tables: {
        Accounts: [won({ contractDate: day("2025-12-15") })],
        Orders: [
          order("2026-01-05", 5, { isSample: "是" }),
          order("2026-01-06", 5, { isSample: null, isReturn: true }),
        ],
      },
      outcome: ["error Accounts 1 class"],
    },
    {
      what: "no number; a date that is none; key counts as won",
      tables: {
        Accounts: [
          won({ contractNo: null }),
          won({ accountId: "2", accountName: "乙", class: "key", contractDate: "去年" }),
        ],
        Orders: [order("2026-01-05", 5), order("2026-01-05", 5, { accountId: "2" })],
      },
      outcome: ["error Accounts 1 contractNo", "error Accounts 2 contractDate"],
    },
    {
      what: "orders that do not reach back to the contract",
      policy: { parameters: { "orders.completeSince": day("2025-12-17") } },
      tables: { Accounts: [won()], Orders: [order("2026-01-05", 5, { accountId: "9" })] },
      outcome: ["? orders.completeSince @ Accounts 1"],
    },
    {
      what: "a sample flag that cannot be read; without Orders the contract is judged",
      tables: { Accounts: [won()], Orders: [order("2026-01-05", 5, { isSample: "大概" })] },
      outcome: ["? Orders.accountId @ Accounts 1"],
    },
    {
      what: "no Orders",
      tables: { Accounts: [won({ contractDate: null })] },
      outcome: ["error Accounts 1 contractDate", "? Orders.accountId"],
    },
  ],
  "ACC-06": [
    {
      what: "negotiated with, contacted thirty days ago",
      tables: { Accounts: [meant()], Visits: [visit("2026-02-14")], Development: [talk()] },
      outcome: [],
    },
    {
      what: "without a contact the change of class counts; contract is later than negotiation",
      tables: {
        Accounts: [meant({ classChangedDate: day("2026-02-14") })],
        Visits: [visit("2026-03-01", { status: "待访" })],
        Development: [talk({ stage: "合同签订", status: null })],
      },
      outcome: [],
    },
    {
      what: "no intent, early stage, thirty-one days",
      tables: {
        Accounts: [meant({ purchaseIntent: "无", classChangedDate: day("2026-03-16") })],
        Visits: [visit("2026-02-13")],
        Development: [talk({ stage: "需求调研" }), talk({ status: "终止" })],
      },
      outcome: ["warn Accounts 1 class", "warn Accounts 1 class", "warn Accounts 1 purchaseIntent"],
    },
    {
      what: "neither contact nor day of the change; a stage that cannot be read",
      tables: {
        Accounts: [meant()],
        Visits: [visit("2026-03-01", { accountId: "9" })],
        Development: [talk({ stage: { error: "#N/A" } })],
      },
      outcome: ["? Development.stage @ Accounts 1", "? Accounts.classChangedDate @ Accounts 1"],
    },
    {
      what: "a contact without date; no Development",
      tables: { Accounts: [meant()], Visits: [visit("2026-01-01"), { accountId: "1", date: "昨天", status: "已访" }] },
      outcome: ["? Development.stage", "? Visits.date @ Accounts 1"],
    },
  ],
  "ACC-07": [
    {
      what: "neither contract nor order; samples and returns are none",
      tables: {
        Accounts: [won({ class: "潜在客户", contractNo: null })],
        Orders: [
          order("2026-01-05", 5, { isSample: true }),
          order("2026-01-06", 5, { isReturn: "是", isSample: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "a contract, an order, an order without a date",
      tables: {
        Accounts: [
          won({ class: "潜在客户" }),
          won({ accountId: "2", accountName: "乙", class: "潜在客户", contractNo: null }),
          won({ accountId: "3", accountName: "丙", class: "潜在客户", contractNo: null }),
        ],
        Orders: [order("2020-01-05", 5, { accountId: "2" }), { accountId: "3", orderDate: "?", amount: 1 }],
      },
      outcome: ["warn Accounts 1 contractNo", "warn Accounts 2 class", "warn Accounts 3 class"],
    },
    {
      what: "an order of one of two",
      tables: {
        Accounts: [won({ class: "潜在客户", contractNo: null }), won({ accountId: "2", class: "成交客户" })],
        Orders: [order("2026-01-05", 5, { accountId: "甲" })],
      },
      outcome: ["? Orders.accountId @ Accounts 1"],
    },
    {
      what: "no Orders",
      tables: { Accounts: [won({ class: "潜在客户", contractNo: { error: "#N/A" } })] },
      outcome: ["? Orders.accountId", "? Accounts.contractNo @ Accounts 1"],
    },
  ],
  "ACC-08": [
    {
      what: "marked, with its reason; an ordinary customer",
      tables: {
        Accounts: [
          { class: "重点客户", isKeyAccount: "是", kaReason: "年采购500万" },
          { class: "成交客户", isKeyAccount: "否", kaReason: null },
        ],
      },
      outcome: [],
    },
    {
      what: "no reason; not marked; marked no",
      tables: {
        Accounts: [
          { class: "成交客户", isKeyAccount: true, kaReason: null },
          { class: "重点客户", isKeyAccount: null, kaReason: "大" },
          { class: "重点客户", isKeyAccount: "否", kaReason: null },
        ],
      },
      outcome: [
        "warn Accounts 1 kaReason",
        "warn Accounts 2 isKeyAccount",
        "warn Accounts 3 isKeyAccount",
        "warn Accounts 3 kaReason",
      ],
    },
    {
      what: "a mark that cannot be read",
      tables: { Accounts: [{ class: "成交客户", isKeyAccount: "也许", kaReason: null }] },
      outcome: ["? Accounts.isKeyAccount @ Accounts 1"],
    },
  ],
  "ACC-13": [
    {
      what: "basics, dealings, contact; an individual needs name and phone",
      tables: {
        Accounts: [
          complete({ contractNo: null }),
          complete({ accountId: "2", accountName: "乙", accountType: "个人客户", legalRep: null, contractNo: "HT-2" }),
        ],
        Orders: [order("2026-01-05", 5)],
        Visits: [visit("2026-03-01"), visit("2026-03-01", { accountId: "2" })],
      },
      outcome: [],
    },
    {
      what: "no dealings, no contact, no address",
      tables: {
        Accounts: [
          complete({ contractNo: null }),
          complete({ accountId: "2", accountName: "乙", contractNo: "HT-2" }),
          complete({ accountId: "3", accountName: "丙", contractNo: "HT-3", address: null }),
        ],
        Orders: [order("2026-01-05", 5, { isSample: true })],
        Visits: [
          visit("2026-03-01"),
          visit("2026-03-01", { accountId: "2", status: "未访" }),
          visit("2026-03-01", { accountId: "3" }),
        ],
      },
      outcome: ["warn Accounts 1 contractNo", "warn Accounts 2 class", "warn Accounts 3 address"],
    },
    {
      what: "exactly the share that is asked for, and one cell less (7 cells)",
      policy: { parameters: { "archive.minCompleteness": 0.7142 } },
      tables: {
        Accounts: [
          complete({ contractNo: "HT", address: null, legalRep: null }),
          complete({ accountId: "2", accountName: "乙", contractNo: "HT", address: null, legalRep: null, phone: null }),
        ],
        Visits: [visit("2026-03-01"), visit("2026-03-01", { accountId: "2" })],
      },
      outcome: ["warn Accounts 2 legalRep"],
    },
    {
      what: "dealings that nobody can tell without Orders",
      tables: { Accounts: [complete({ contractNo: null })], Visits: [visit("2026-03-01")] },
      outcome: ["? Orders.accountId @ Accounts 1"],
    },
    {
      what: "a contact without a date",
      tables: {
        Accounts: [complete({ contractNo: "HT" })],
        Visits: [{ accountId: "1", date: "上周", status: "已访" }],
      },
      outcome: ["? Visits.date @ Accounts 1"],
    },
    {
      what: "no column for the address",
      tables: {
        Accounts: [{ class: "won", accountName: "甲", legalRep: "王", phone: "1", businessScope: "x" }],
        Visits: [visit("2026-03-01")],
      },
      outcome: ["? Accounts.address"],
    },
  ],
  "ACC-33": [
    {
      what: "one of three; an ordinary customer",
      tables: {
        Accounts: [
          {
            isKeyAccount: "是",
            isKaProspect: null,
            productCategory: null,
            customerNature: "国企",
            serviceContent: null,
          },
          { isKeyAccount: null, isKaProspect: "否", productCategory: null, customerNature: null, serviceContent: null },
        ],
      },
      outcome: [],
    },
    {
      what: "none of three, also for a prospect",
      tables: {
        Accounts: [true, false].map((key) => ({
          isKeyAccount: key,
          isKaProspect: !key,
          productCategory: null,
          customerNature: " ",
          serviceContent: null,
        })),
      },
      outcome: ["info Accounts 1 productCategory", "info Accounts 2 productCategory"],
    },
    {
      what: "marks that cannot be read",
      tables: {
        Accounts: [
          { isKeyAccount: "?", isKaProspect: null, productCategory: null, customerNature: null, serviceContent: null },
          { isKeyAccount: null, isKaProspect: 7, productCategory: null, customerNature: null, serviceContent: null },
        ],
      },
      outcome: ["? Accounts.isKeyAccount @ Accounts 1", "? Accounts.isKaProspect @ Accounts 2"],
    },
  ],
  "ACC-34": [
    {
      what: "each change starts where the last one ended, whatever the order of the log",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", class: "成交客户", classChangedDate: day("2026-03-02") }],
        AuditLog: [change("2026-03-02", "intent", "won"), change("2026-02-01", "潜在客户", "意向客户")],
      },
      outcome: [],
    },
    {
      what: "changed before the log began",
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", class: "won", classChangedDate: day("2026-02-01") },
          { accountId: "2", accountName: "乙", class: "intent", classChangedDate: day("2026-01-31") },
        ],
        AuditLog: [change("2026-02-01", "intent", "won", { sheet: "客户档案", field: "客户分类" })],
      },
      outcome: [],
    },
    {
      what: "a gap, a class that was not logged, a date that was not logged",
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", class: "key", classChangedDate: day("2026-03-02") },
          { accountId: "2", accountName: "乙", class: "intent", classChangedDate: day("2026-02-01") },
        ],
        AuditLog: [change("2026-02-01", "potential", "intent"), change("2026-03-02", "potential", "won")],
      },
      outcome: ["warn Accounts 1 class", "warn Accounts 1 class", "warn Accounts 2 classChangedDate"],
    },
    {
      what: "no change logged at all",
      tables: {
        Accounts: [{ accountId: "1", class: "won", classChangedDate: day("2026-02-01") }],
        AuditLog: [change("2026-02-01", "A", "B", { field: "tier" })],
      },
      outcome: ["? AuditLog.field @ AuditLog 1"],
    },
    {
      what: "a date that cannot be read",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", class: "won", classChangedDate: "三月" }],
        AuditLog: [change("2026-02-01", null, "won", { rowId: "#1" })],
      },
      outcome: ["? Accounts.classChangedDate @ Accounts 1"],
    },
  ],
  "ACC-35": [
    {
      what: "reviewed the day after it was noted; no low interest; not active",
      policy: every3,
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", newProjectInterest: "低", status: "正常" },
          { accountId: "2", accountName: "乙", newProjectInterest: "中", status: "正常" },
          { accountId: "3", accountName: "丙", newProjectInterest: "低", status: "流失" },
        ],
        TierReviews: [review("2025-06-02")],
        AuditLog: [interest("2025-06-01", "low")],
      },
      outcome: [],
    },
    {
      what: "reviewed the same day is not after",
      policy: every3,
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", newProjectInterest: "低", status: "正常" }],
        TierReviews: [review("2025-06-01")],
        AuditLog: [interest("2025-06-01", "low")],
      },
      outcome: ["info Accounts 1 newProjectInterest"],
    },
    {
      what: "without the log three months ago is recent",
      policy: every3,
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", newProjectInterest: "低", status: null }],
        TierReviews: [review("2025-12-16")],
      },
      outcome: [],
    },
    {
      what: "and a day earlier is not",
      policy: every3,
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", newProjectInterest: "低", status: null }],
        TierReviews: [review("2025-12-15")],
      },
      outcome: ["info Accounts 1 newProjectInterest"],
    },
    {
      what: "months that are not filled in",
      tables: { Accounts: [{ accountId: "1", newProjectInterest: "低" }], TierReviews: [review("2025-12-15")] },
      outcome: ["? tier.reviewMonths"],
    },
    {
      what: "an interest that cannot be read",
      policy: every3,
      tables: { Accounts: [{ accountId: "1", newProjectInterest: "很低" }], TierReviews: [review("2025-12-15")] },
      outcome: ["? Accounts.newProjectInterest @ Accounts 1"],
    },
  ],
};
