/** Order histories behind the recognition of new customers. */
import { newCustomers } from "../../src/kpis";
import { say } from "../../src/locales/format";
import { dataset, day, type PolicyOptions, type Row } from "./support";

const order = (accountId: string, date: string, orderId: string | null = null): Row => ({
  accountId,
  orderDate: day(date),
  orderId,
});
const accounts: readonly Row[] = [
  { accountId: "1", accountName: "甲", taxId: "T1" },
  { accountId: "2", accountName: "甲公司", taxId: "T1" },
  { accountId: "3", accountName: "乙", taxId: null },
  { accountId: "4", accountName: "乙", taxId: "T4" },
  { accountId: "5", accountName: "丙", taxId: "T5" },
  { accountId: "6", accountName: "丙", taxId: "T6" },
];
const orders: readonly Row[] = [
  order("2", "2025-05-01", "A"),
  order("1", "2025-05-01", "A"),
  order("1", "2025-06-01"),
  order("1", "2025-06-01"),
  order("1", "2020-06-01", "B"),
  order("1", "2021-06-01", "C"),
  order("1", "2026-01-01", "D"),
];
const history = (parameters: PolicyOptions["parameters"] = {}) =>
  newCustomers(
    dataset({ Accounts: accounts, Orders: orders }, "2026-03-16", {
      parameters: { "orders.completeSince": day("2015-01-01"), ...parameters },
    }),
  );

test("rows with one tax id, or one name and no two tax ids, are one customer", () => {
  expect([0, 1, 2, 3, 4, 5].map((row) => history().sameCustomer(row))).toEqual([0, 0, 2, 2, 4, 5]);
});

test("orders inside the look-back are counted by number, those without one each by itself", () => {
  expect(history().ordersFound(1, day("2026-01-01"))).toBe(3);
  expect(history({ "new.definition": "neverBought" }).ordersFound(0, day("2026-01-01"))).toBe(5);
  expect(history().ordersFound(0, day("2020-06-01"))).toBe(0);
});

test("a customer is new again with the first order after a gap longer than the look-back", () => {
  const found = history();
  expect(found.firstDeal(0, day("2026-03-16"))).toBe(day("2025-05-01"));
  expect(found.firstDeal(0, day("2025-04-30"))).toBe(day("2020-06-01"));
  expect(found.firstDeal(0, day("2020-05-31"))).toBeNull();
  expect(found.firstDeal(4, day("2026-03-16"))).toBeNull();
  expect(found.lastBefore(0, day("2025-05-01"))).toBe(day("2021-06-01"));
  expect(found.lastBefore(0, day("2020-06-01"))).toBeNull();
  expect(found.ordersOn(0, day("2025-06-01"))).toEqual([2, 3]);
});

test("without a gap long enough the first order ever stays the first deal", () => {
  expect(history({ "new.lookbackYears": 4 }).firstDeal(0, day("2026-03-16"))).toBe(day("2020-06-01"));
  expect(history({ "new.definition": "neverBought" }).firstDeal(0, day("2026-03-16"))).toBe(day("2020-06-01"));
});

test("what the policy leaves blank leaves the answer open", () => {
  const answer = history({ "new.lookbackYears": null }).judge(0, day("2026-01-01"));
  expect([answer.state, answer.missing]).toEqual(["unknown", ["new.lookbackYears"]]);
  expect(history({ "new.definition": "neverBought" }).lookbackFrom(day("2026-01-01"))).toBe(1);
  expect(history().lookbackFrom(day("2026-01-01"))).toBe(day("2023-01-01"));
});

test("whether a customer is new, with its last order before and why nobody can say", () => {
  const more: readonly Row[] = [
    { accountId: "5", orderDate: "?", orderId: "X" },
    { accountId: "3", orderDate: day("2025-03-01"), orderId: "Y", isSample: "perhaps" },
    { accountId: "丙", orderDate: day("2025-03-01"), orderId: "Z" },
  ];
  const found = newCustomers(
    dataset({ Accounts: accounts, Orders: [...orders, ...more] }, "2026-03-16", {
      parameters: { "orders.completeSince": day("2021-06-02") },
    }),
  );
  const told = (account: number, iso: string) => {
    const { reason, ...rest } = found.judge(account, day(iso));
    return { ...rest, reason: reason && say("en-US", reason) };
  };
  // The third year back ends on the very day of the order.
  expect(told(0, "2024-06-01")).toEqual({ last: day("2021-06-01"), state: "notNew", missing: [], reason: null });
  expect(told(0, "2024-06-02")).toEqual({ last: day("2021-06-01"), state: "new", missing: [], reason: null });
  expect(told(2, "2026-01-01")).toEqual({
    last: null,
    state: "unknown",
    missing: ["Orders"],
    reason: expect.stringContaining("1") as string,
  });
  expect(told(2, "2025-03-01")).toMatchObject({ state: "new" });
  expect([told(4, "2026-01-01"), told(5, "2026-01-01")].map(({ state }) => state)).toEqual(["unknown", "unknown"]);
  expect(told(2, "2024-06-01")).toMatchObject({ state: "unknown", missing: ["orders.completeSince"] });
});
