/** Cases of family KPI. */
import { day, type PolicyOptions, type Row } from "../../support";
import type { RuleCases } from "../cases";
import { keyAccount, order } from "../rows";

const churn: PolicyOptions = { parameters: { "churn.inactiveMonths": 6, "orders.completeSince": day("2020-01-01") } };
const weight = (kpiId: string, share: number | string | null, more: Row = {}): Row => ({
  kpiId,
  on: true,
  weight: share,
  role: null,
  ...more,
});

export const kpisCases: RuleCases = {
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
