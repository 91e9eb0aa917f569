/** Computed columns of Accounts: how complete a file is, and what is said where it cannot be known. */
import { accountColumns } from "../../src/rules/accounts/computed";
import { dataset, day, type Row } from "./support";

const account = (more: Row = {}): Row => ({
  accountId: "1",
  accountName: "甲",
  accountType: "企业客户",
  legalRep: "王总",
  phone: "13812345678",
  email: null,
  businessScope: "包装",
  address: "上海",
  class: "成交客户",
  contractNo: "HT",
  ...more,
});
const visited: Row = { accountId: "1", date: day("2026-03-01"), status: "已访" };
const filledOf = (accounts: readonly Row[], more: Readonly<Record<string, readonly Row[]>> = { Visits: [visited] }) => {
  const data = dataset({ Accounts: accounts, ...more }, "2026-03-16");
  const value = accountColumns.archiveCompleteness(data);
  return accounts.map((_, row) => value(row));
};

test("a customer won: five of the basic data, dealings and a contact", () => {
  expect(
    filledOf([
      account(),
      account({ accountId: "2", accountName: "乙" }),
      account({ accountId: "3", accountName: "丙", address: null, legalRep: " " }),
      account({ accountId: "4", accountName: "丁", phone: null, email: "a@b.cn" }),
      account({ accountId: "5", accountName: "戊", phone: null, legalRep: null, email: "a@b.cn" }),
    ]),
  ).toEqual([1, 0.8571, 0.5714, 0.8571, 0.7143]);
});

test("others: the basic data alone; individuals name and phone", () => {
  expect(
    filledOf([
      account({ class: "潜在客户" }),
      account({ class: null, address: null }),
      account({ class: "意向客户", accountType: "institution", address: null }),
      account({ class: "潜在客户", accountType: "个人客户", legalRep: null, address: null, phone: null }),
      account({ class: "潜在客户", accountType: null, accountName: "乙", phone: null }),
      account({ class: { error: "#N/A" } }),
    ]),
  ).toEqual([1, 0.8, 0.8, 0.5, 0.5, null]);
});

test("dealings that are open leave it open, those that are known do not", () => {
  const accounts = [
    account({ contractNo: null }),
    account({ accountId: "2", accountName: "乙", contractNo: null }),
    account({ accountId: "3", accountName: "丙", contractNo: null }),
  ];
  const orders = [
    { accountId: "1", orderDate: day("2026-01-05"), amount: 1, isSample: null },
    { accountId: "2", orderDate: day("2026-01-05"), amount: 1, isSample: "也许" },
  ];
  expect(filledOf(accounts, { Visits: [visited], Orders: orders })).toEqual([1, null, 0.7143]);
  expect(filledOf(accounts)).toEqual([null, null, null]);
});

test("a contact that may be one leaves it open", () => {
  const odd = { accountId: "1", date: "上周", status: "已访" };
  expect(filledOf([account()], { Visits: [odd] })).toEqual([null]);
  expect(filledOf([account()], { Visits: [odd, visited] })).toEqual([1]);
});

test("without visits or a column that is asked for nothing is said", () => {
  const { address, ...rest } = account();
  expect(address).toBe("上海");
  expect(filledOf([account()], {})).toEqual([null]);
  expect(filledOf([rest])).toEqual([null]);
});

test("what orders give is unknown without Orders", () => {
  const data = dataset({ Accounts: [account()] }, "2026-03-16");
  for (const key of ["lastOrderBefore", "newness", "repeatOrders"] as const)
    expect(accountColumns[key](data)(0)).toBeNull();
});
