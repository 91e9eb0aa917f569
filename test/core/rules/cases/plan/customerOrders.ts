/** Cases: customers of a plan and their orders, where several are meant or dates are missing. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { yearPlan } from "./rows";

const buys = (orders: readonly Row[], more: Tables = {}): Tables => ({
  Plans: [yearPlan()],
  Accounts: [
    { accountId: "1", accountName: "甲", planId: "P1" },
    { accountId: "2", accountName: "乙", planId: "P1" },
    { accountId: "3", accountName: "乙", planId: "P1" },
  ],
  Orders: [{ accountId: null, orderDate: null, isSample: null, note: "x" }, ...orders],
  ...more,
});
const complete = { parameters: { "orders.completeSince": day("2025-01-01") } };

export const customerOrderCases: RuleCases = {
  "PLN-34": [
    {
      what: "an order of one of two customers of a name, one of nobody known",
      tables: buys([
        { accountId: "乙", orderDate: day("2025-12-31") },
        { accountId: "丙", orderDate: day("2025-12-31") },
      ]),
      policy: complete,
      outcome: ["? Orders.orderDate @ Accounts 2", "? Orders.orderDate @ Accounts 3"],
      says: [
        "Date, sample mark or customer of an order cannot be read",
        "Date, sample mark or customer of an order cannot be read",
      ],
    },
    {
      what: "the latest of several, whatever their order",
      tables: buys([
        { accountId: "1", orderDate: day("2025-08-01") },
        { accountId: "1", orderDate: day("2025-09-01") },
        { accountId: "1", orderDate: day("2025-07-15") },
      ]),
      policy: complete,
      outcome: ["warn Accounts 1 planId"],
      says: [
        "It ordered on 2025-09-01, within 6 months before the plan began on 2026-01-01: a customer already → Take it out of the development plan and care for it as a customer",
      ],
    },
    {
      what: "a mark of a sample that nobody can read",
      tables: buys([{ accountId: "1", orderDate: day("2025-08-01"), isSample: "也许" }]),
      policy: complete,
      outcome: ["? Orders.orderDate @ Accounts 1"],
    },
    {
      what: "a plan without begin",
      tables: buys([], { Plans: [yearPlan({ periodStart: null })] }),
      policy: complete,
      outcome: [1, 2, 3].map((row) => `? Plans.periodStart @ Accounts ${row}`),
      says: ["The plan has no readable start", "The plan has no readable start", "The plan has no readable start"],
    },
    {
      what: "orders begin a day too late",
      tables: buys([], { Accounts: [{ accountId: "1", accountName: "甲", planId: "P1" }] }),
      policy: { parameters: { "orders.completeSince": day("2025-07-02") } },
      outcome: ["? orders.completeSince @ Accounts 1"],
      says: ["Orders do not reach back to 2025-07-01"],
    },
  ],
};
