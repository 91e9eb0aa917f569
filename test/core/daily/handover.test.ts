/** Handing over: whose customers, what is open, and that nothing sold or done before counts for the new owner. */
import { handoverPlan } from "../../../src/daily/handover";
import { buildDataset, type Dataset } from "../../../src/kpis";
import { parsePolicy } from "../../../src/policy";
import { book, day, rawPolicy } from "../support";

const today = day("2026-03-16");
const tables = book({
  Accounts: [
    { accountId: "K1", accountName: "甲", owner: "李敏", nextContactDate: today + 3 },
    { accountId: "K2", accountName: "乙", owner: "陈刚", nextContactDate: null },
    { accountId: null, accountName: "丙", owner: " 李敏 ", nextContactDate: null },
  ],
  Visits: [
    { accountId: "K1", date: today - 5, actualDate: null, visitor: null, status: "已访" },
    { accountId: "K1", date: today + 5, actualDate: null, visitor: null, status: "待访" },
    { accountId: "K1", date: today - 4, actualDate: null, visitor: "王五", status: "已访" },
    { accountId: "K2", date: today - 4, actualDate: null, visitor: null, status: "已访" },
    { accountId: "丙", date: today + 1, actualDate: today, visitor: "", status: "已访" },
  ],
  Complaints: [
    { accountId: "K1", receivedDate: today - 9, details: "漏油", resolved: null, closedDate: null },
    { accountId: "K1", receivedDate: today - 8, details: "迟到", resolved: "是", closedDate: null },
  ],
  PlanActions: [
    { accountId: "K1", task: "送样", owner: "李敏", dueDate: today, status: "进行中", completedDate: null },
    { accountId: "K1", task: "报价", owner: "李敏", dueDate: today, status: "已取消", completedDate: null },
  ],
  Orders: [{ accountId: "K1", orderDate: today - 30, amount: 5, salesperson: null }],
});
const data: Dataset = buildDataset(tables, parsePolicy(rawPolicy()).policy, today);

test("the owner's customers with what is open", () => {
  const { accounts, owners } = handoverPlan(data, "李敏", "陈刚");
  expect(accounts.map(({ name, agreed }) => [name, agreed])).toEqual([
    ["甲", today + 3],
    ["丙", null],
  ]);
  expect(accounts[0]?.open.map(({ table, what }) => [table, what])).toEqual([
    ["Complaints", "漏油"],
    ["PlanActions", "送样"],
    ["Visits", ""],
  ]);
  expect(owners.map(({ row, from, to }) => [row, from, to])).toEqual([
    [0, "李敏", "陈刚"],
    [2, " 李敏 ", "陈刚"],
  ]);
});

test("past rows that name nobody stay with the old owner; what lies ahead goes along, and orders are left alone", () => {
  const { history } = handoverPlan(data, "李敏", "陈刚");
  expect(history).toEqual([
    { table: "Visits", row: 0, column: "visitor", from: null, to: "李敏" },
    { table: "Visits", row: 4, column: "visitor", from: "", to: "李敏" },
  ]);
});

test("only the customers chosen", () => {
  const { accounts, history, owners } = handoverPlan(data, "李敏", "陈刚", new Set(["丙"]));
  expect(accounts.map(({ name }) => name)).toEqual(["丙"]);
  expect([history.length, owners.length]).toEqual([1, 1]);
});
