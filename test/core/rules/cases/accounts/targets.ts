/** Cases of family ACC on target customers. */
import { day, type PolicyOptions } from "../../../support";
import type { RuleCases } from "../../cases";
import { order } from "../../rows";
import { target } from "./rows";

const policy = (parameters: Readonly<Record<string, number | string | null>>): PolicyOptions => ({
  parameters: { "orders.completeSince": day("2020-01-01"), ...parameters },
});
const from = (date: string): PolicyOptions => policy({ "target.standardFrom": day(date) });
const either = policy({ "target.combine": "OR", "target.standardFrom": day("2026-03-16") });
/** Six months before today, and a day later. */
const stopped = order("2025-09-16", 5);
const buying = order("2025-09-17", 5);
const nobody = order("2025-09-17", 5, { accountId: "9" });

export const targetCases: RuleCases = {
  "ACC-29": [
    {
      what: "fit; no target; fair credit where fair is enough",
      policy: policy({ "target.minCredit": "fair" }),
      tables: {
        Accounts: [target(), target({ isTarget: null, operatingWell: "否" }), target({ creditRating: "一般" })],
      },
      outcome: [],
    },
    {
      what: "an individual, doing badly, paying late, fair credit; a no counts before an unknown",
      tables: {
        Accounts: [
          target({ accountType: "个人客户" }),
          target({ operatingWell: "否" }),
          target({ paymentPunctual: false }),
          target({ creditRating: "一般", operatingWell: null }),
        ],
      },
      outcome: [
        "error Accounts 1 accountType",
        "error Accounts 2 operatingWell",
        "error Accounts 3 paymentPunctual",
        "error Accounts 4 creditRating",
      ],
    },
    {
      what: "unknown is a warning; a customer won is told to clear the mark",
      tables: { Accounts: [target({ operatingWell: null }), target({ class: "成交客户", operatingWell: "否" })] },
      outcome: ["warn Accounts 1 operatingWell", "info Accounts 2 isTarget"],
    },
    {
      what: "with OR it counts only where the customer is buying",
      policy: either,
      tables: {
        Accounts: [target({ operatingWell: "否" }), target({ accountId: "2", accountName: "乙", operatingWell: "否" })],
        Orders: [buying],
      },
      outcome: ["error Accounts 1 operatingWell"],
    },
    {
      what: "with OR and without history the other definition is open",
      policy: policy({ "target.combine": "OR", "orders.completeSince": null }),
      tables: { Accounts: [target({ operatingWell: "否" })], Orders: [nobody] },
      outcome: ["? Accounts.operatingWell @ Accounts 1"],
    },
    {
      what: "mark and class that cannot be read",
      tables: { Accounts: [target({ isTarget: "也许" }), target({ class: "大户" })] },
      outcome: ["? Accounts.isTarget @ Accounts 1", "? Accounts.class @ Accounts 2"],
    },
  ],
  "ACC-30": [
    { what: "the standard from its day on", policy: from("2026-03-16"), tables: { Accounts: [target()] }, outcome: [] },
    {
      what: "below the standard on its day",
      policy: from("2026-03-16"),
      tables: { Accounts: [target({ monthlySpend: 2999.99 })] },
      outcome: ["error Accounts 1 monthlySpend"],
    },
    {
      what: "before its day the lower limit",
      policy: from("2026-03-17"),
      tables: { Accounts: [target({ monthlySpend: 1000 }), target({ monthlySpend: 999.99 })] },
      outcome: ["error Accounts 2 monthlySpend"],
    },
    {
      what: "without that day: below, between, from the standard on",
      tables: {
        Accounts: [
          target({ monthlySpend: 999 }),
          target({ monthlySpend: 1000 }),
          target({ monthlySpend: 2999 }),
          target(),
        ],
      },
      outcome: [
        "error Accounts 1 monthlySpend",
        "? Accounts.monthlySpend @ Accounts 2",
        "? Accounts.monthlySpend @ Accounts 3",
      ],
    },
    {
      what: "blank and text",
      policy: from("2026-03-16"),
      tables: { Accounts: [target({ monthlySpend: null }), target({ monthlySpend: "三千" })] },
      outcome: ["? Accounts.monthlySpend @ Accounts 1", "? Accounts.monthlySpend @ Accounts 2"],
    },
    {
      what: "with OR it counts only where the customer is buying",
      policy: either,
      tables: { Accounts: [target({ monthlySpend: 1 })], Orders: [stopped] },
      outcome: [],
    },
    {
      what: "the advice comes from here where ACC-29 is off",
      policy: { ...from("2026-03-16"), rules: [{ id: "ACC-29", on: false, severity: null, where: "x" }] },
      tables: { Accounts: [target({ class: "重点客户" })] },
      outcome: ["info Accounts 1 isTarget"],
    },
  ],
  "ACC-31": [
    {
      what: "never bought, or stopped half a year ago",
      policy: policy({}),
      tables: { Accounts: [target(), target({ accountId: "2", accountName: "乙" })], Orders: [stopped] },
      outcome: [],
    },
    {
      what: "bought a day less than half a year ago",
      policy: policy({}),
      tables: { Accounts: [target()], Orders: [buying] },
      outcome: ["error Accounts 1 isTarget"],
    },
    {
      what: "samples and returns are no trade",
      policy: policy({}),
      tables: {
        Accounts: [target()],
        Orders: [
          order("2026-03-01", 1, { isSample: true }),
          order("2026-03-01", 1, { isReturn: true, isSample: false }),
        ],
      },
      outcome: [],
    },
    {
      what: "orders that reach back just far enough",
      policy: policy({ "orders.completeSince": day("2025-09-17") }),
      tables: { Accounts: [target()], Orders: [nobody] },
      outcome: [],
    },
    {
      what: "orders that reach back a day less",
      policy: policy({ "orders.completeSince": day("2025-09-18") }),
      tables: { Accounts: [target()], Orders: [nobody] },
      outcome: ["? orders.completeSince @ Accounts 1"],
    },
    {
      what: "blank; but a purchase inside is found all the same",
      policy: policy({ "orders.completeSince": null }),
      tables: { Accounts: [target(), target({ accountId: "2", accountName: "乙" })], Orders: [buying] },
      outcome: ["error Accounts 1 isTarget", "? orders.completeSince @ Accounts 2"],
    },
    {
      what: "with OR it counts only where quality or spending fails too",
      policy: either,
      tables: {
        Accounts: [target(), target({ accountId: "2", accountName: "乙", monthlySpend: 1 })],
        Orders: [buying, order("2026-01-01", 1, { accountId: "2" })],
      },
      outcome: ["error Accounts 2 isTarget"],
    },
    {
      what: "an order without a date, one with an unreadable flag",
      policy: policy({}),
      tables: {
        Accounts: [target(), target({ accountId: "2", accountName: "乙" })],
        Orders: [
          { accountId: "1", orderDate: "?", amount: 1, isSample: null },
          { accountId: "2", orderDate: day("2026-01-01"), amount: 1, isSample: "大概" },
        ],
      },
      outcome: ["? Orders.orderDate @ Accounts 1", "? Orders.accountId @ Accounts 2"],
    },
    { what: "no Orders", tables: { Accounts: [target()] }, outcome: ["? Orders.accountId, Orders.orderDate"] },
  ],
};
