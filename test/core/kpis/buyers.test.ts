/** Order histories behind "new customer": what is an order, what may be one, how far the look-back reaches, why nobody can say. */
import { newCustomers, type NewCustomers } from "../../../src/kpis";
import { say } from "../../../src/locales/format";
import type { CellValue } from "../../../src/policy/values";
import { counted, dataset, day, type PolicyOptions, type Row } from "../support";

const deal = "2026-02-01";
/** 0 and 1 have names of their own; 2 and 3 share one and are two by their tax ids. */
const accounts: readonly Row[] = [
  { accountId: "1", accountName: "甲", taxId: null },
  { accountId: "2", accountName: "乙", taxId: null },
  { accountId: "3", accountName: "丙", taxId: "T3" },
  { accountId: "4", accountName: "丙", taxId: "T4" },
];
const order = (accountId: CellValue, iso: string | null, more: Row = {}): Row => ({
  ...{ accountId, orderDate: iso === null ? null : day(iso), orderId: null, isSample: null, isReturn: null },
  ...more,
});
const parameters = { "orders.completeSince": day("2015-01-01") };
const of = (Orders: readonly Row[], more: PolicyOptions["parameters"] = {}): NewCustomers =>
  newCustomers(dataset({ Accounts: accounts, Orders }, "2026-03-16", { parameters: { ...parameters, ...more } }));
function told(found: NewCustomers, account = 0, iso = deal): string {
  const { state, last, missing, reason } = found.judge(account, day(iso));
  const known = last === null ? [] : [`last ${last - day(iso)}`];
  return [state, ...known, ...missing, ...(reason ? [say("en-US", reason)] : [])].join(" | ");
}
const may = (count: number) =>
  `unknown | Orders | ${counted(count, "order", "orders")} may be this customer’s, but their customer, date or sample mark is unclear`;
const samples = { "new.excludeSamples": false };

test.each<[string, readonly Row[], string, PolicyOptions["parameters"]?]>([
  ["no order", [order("2", "2025-05-01")], "new"],
  ["the day before", [order("1", "2026-01-31")], "notNew | last -1"],
  ["the day itself is the deal", [order("1", deal)], "new"],
  ["a return is no order", [order("1", "2025-05-01", { isReturn: true })], "new"],
  ["a sample is none", [order("1", "2025-05-01", { isSample: true })], "new"],
  [
    "samples are trade where the policy says so",
    [order("1", "2026-01-30", { isSample: true })],
    "notNew | last -2",
    samples,
  ],
  ["but not those that came back", [order("1", "2026-01-30", { isSample: true, isReturn: true })], "new", samples],
  ["marks that say no", [order("1", "2026-01-30", { isSample: false, isReturn: false })], "notNew | last -2"],
  ["a sample mark that cannot be read", [order("1", "2025-05-01", { isSample: "?" })], may(1)],
  ["it is no matter where samples count", [order("1", "2026-01-30", { isSample: "?" })], "notNew | last -2", samples],
  ["a return mark that cannot be read", [order("1", "2025-05-01", { isReturn: "?" })], may(1)],
  ["nor does it there", [order("1", "2025-05-01", { isReturn: "?" })], may(1), samples],
  ["an order of no day", [order("1", null), order("1", null)], may(2)],
  ["one of no day beside an unclear one", [order("1", null), order("1", "2025-05-01", { isSample: "?" })], may(2)],
  ["an unclear one of the deal's day", [order("1", deal, { isSample: "?" })], "new"],
  ["an unclear one as long ago as is looked back", [order("1", "2023-02-01", { isSample: "?" })], may(1)],
  ["an unclear one a day before that", [order("1", "2023-01-31", { isSample: "?" })], "new"],
  ["what nobody known bought", [order("9", "2025-05-01"), order("9", null), order(null, null)], "new"],
  ["what is known decides before what is unclear", [order("1", "2026-01-30"), order("1", null)], "notNew | last -2"],
  ["afternoons are their day", [order("1", deal, { orderDate: day(deal) - 0.1 })], "notNew | last -1"],
])("%s: %s", (_, orders, expected, more = {}) => {
  expect(told(of(orders, more))).toBe(expected);
});

test("an order that may be one of two customers' leaves both open, and nobody else", () => {
  const found = of([order("丙", "2025-05-01"), order("丙", null), order("丙", "2025-05-01", { isSample: true })]);
  expect([2, 3, 0].map((row) => told(found, row))).toEqual([may(2), may(2), "new"]);
  expect(told(of([order("丙", "2026-03-01")]), 2)).toBe("new");
});

test("one customer kept twice has one history", () => {
  const twice = accounts.map((row) => ({ ...row, taxId: "T" }));
  const found = newCustomers(
    dataset({ Accounts: twice, Orders: [order("丙", "2026-01-30")] }, "2026-03-16", { parameters }),
  );
  expect([0, 1, 2, 3].map((row) => told(found, row))).toEqual(Array<string>(4).fill("notNew | last -2"));
});

const never = { "new.definition": "neverBought" };
test.each<[string, PolicyOptions["parameters"], string]>([
  [
    "nobody says from when orders are complete",
    { "orders.completeSince": null },
    "unknown | orders.completeSince | It is not said from when Orders is complete, so the absence of orders proves nothing",
  ],
  ["complete from the first day that is looked at", { "orders.completeSince": day("2023-02-01") }, "new"],
  [
    "a day later",
    { "orders.completeSince": day("2023-02-02") },
    "unknown | orders.completeSince | Orders are complete from 2023-02-02 only, which does not prove that there were none since 2023-02-01",
  ],
  [
    "who never bought needs the orders of all time",
    { ...never, "orders.completeSince": day("2015-01-01") },
    "unknown | orders.completeSince | Orders are complete from 2015-01-01 only, which does not prove that the customer never bought",
  ],
  ["which can be said", { ...never, "orders.completeSince": 1 }, "new"],
  [
    "and by nobody",
    { ...never, "orders.completeSince": null },
    "unknown | orders.completeSince | It is not said from when Orders is complete, so the absence of orders proves nothing",
  ],
])("%s", (_, more, expected) => expect(told(of([], more))).toBe(expected));

test("who never bought is asked for all orders, however old", () => {
  const found = of([order("1", "2001-01-01"), order("1", "2025-01-01")], never);
  expect(told(found, 0, "2025-01-01")).toMatch(/^notNew/);
  expect(found.firstDeal(0, day(deal))).toBe(day("2001-01-01"));
  expect(found.ordersFound(0, day(deal))).toBe(2);
});

test("orders are found by number, each without one by itself, in any order of rows", () => {
  const numbered = (iso: string, orderId: CellValue) => order("1", iso, { orderId });
  const found = of([
    numbered("2025-06-01", " A "),
    numbered("2025-05-01", "A"),
    ...["2025-07-01", "2024-01-01", "2025-07-01"].map((iso) => numbered(iso, null)),
    numbered("2023-02-01", "B"),
    numbered("2023-01-31", "C"),
    numbered(deal, "D"),
  ]);
  expect(found.ordersFound(0, day(deal))).toBe(5);
  expect(found.ordersFound(1, day(deal))).toBe(0);
  expect(found.ordersOn(0, day("2025-07-01"))).toEqual([2, 4]);
  expect(found.ordersOn(0, day("2025-07-02"))).toEqual([]);
  expect(found.lastBefore(0, day("2025-07-01"))).toBe(day("2025-06-01"));
  expect(found.lastBefore(1, day(deal))).toBeNull();
});

test("the first deal is that of the day asked for, and of each customer and day by itself", () => {
  const found = of([
    order("1", "2022-01-01"),
    order("1", deal),
    order("1", deal),
    order("2", "2026-02-02"),
    order("3", deal),
  ]);
  const first = (account: number, iso: string) => found.firstDeal(account, day(iso));
  expect(first(0, "2026-01-31")).toBe(day("2022-01-01"));
  expect(first(0, deal)).toBe(day(deal));
  expect(first(0, "2026-01-31")).toBe(day("2022-01-01"));
  expect([1, 2, 3].map((account) => first(account, deal))).toEqual([null, day(deal), null]);
  expect([first(1, "2026-02-02"), first(0, "2021-12-31")]).toEqual([day("2026-02-02"), null]);
});

test("what may be an order between two days, both included, beside what has no day", () => {
  const days = ["2026-01-01", "2026-01-02", "2026-01-31", "2026-02-01"];
  const found = of([...days.map((iso) => order("1", iso, { isSample: "?" })), order("1", null)]);
  expect(found.unclearWithin(0, day("2026-01-02"), day("2026-01-31"))).toBe(3);
  expect(found.unclearWithin(0, day("2026-03-02"), day("2026-03-01"))).toBe(1);
  expect(found.unclearWithin(1, 1, day("2026-03-01"))).toBe(0);
});

test("histories are read once", () => {
  const data = dataset({ Accounts: accounts, Orders: [] }, "2026-03-16", { parameters });
  expect(newCustomers(data)).toBe(newCustomers(data));
});
