/** Owners of rows, and the marks by which an acceptance knows its cells. */
import { markOf, standingOf, type Acceptance } from "../../src/rules/accepted";
import { ownersOf } from "../../src/rules/owners";
import type { Finding } from "../../src/rules";
import { book, type Row } from "./support";

const said = { "zh-CN": "一", "zh-TW": "一", "en-US": "one" };
const finding = (more: Partial<Finding> = {}): Finding => ({
  ...{ rule: "ACC-19", severity: "warn", table: "Accounts", row: 0, column: "accountName", found: null },
  ...{ message: { text: said }, clause: "", history: false },
  ...more,
});
const mark = (row: Row, more: Partial<Finding> = {}): string => markOf(finding(more), book({ Accounts: [row] }));

test("a mark follows the finding's cell and those its rule reads, no others", () => {
  const row = { accountName: "甲", phone: "1", address: "x" };
  expect(mark({ ...row, address: "y" })).toBe(mark(row));
  expect(mark({ ...row, accountName: "乙" })).not.toBe(mark(row));
  expect(mark({ ...row, accountName: " 甲 " })).toBe(mark(row));
});

test("two faults of one cell have marks of their own; a table's finding follows its figures", () => {
  const other = { text: { ...said, "en-US": "two" } };
  expect(mark({ accountName: "甲" }, { message: other })).not.toBe(mark({ accountName: "甲" }));
  const whole = (count: number) => mark({}, { row: null, column: null, message: { text: said, args: { count } } });
  expect(whole(1)).toBe(whole(1));
  expect(whole(2)).not.toBe(whole(1));
});

test.each([
  ["m", 100, "holds"],
  ["m", 101, "expired"],
  ["n", 100, "changed"],
  ["n", 101, "changed"],
] as const)("mark %s on day %d: %s", (now, today, standing) => {
  const acceptance: Acceptance = {
    ...{ rule: "ACC-19", table: "Accounts", ref: "K1", column: "accountName", mark: "m" },
    ...{ until: 100, by: "李敏", at: null, reason: "x" },
  };
  expect(standingOf(acceptance, now, today)).toBe(standing);
});

test("a row's own person comes before the owner of its customer", () => {
  const tables = book({
    Accounts: [
      { accountId: "K1", accountName: "甲", owner: "李敏" },
      { accountId: "K2", accountName: "乙" },
    ],
    Orders: [{ accountId: "甲", salesperson: "赵强" }, { accountId: "K1" }, { accountId: "丙" }, {}],
    Team: [{ name: "孙伟", manager: "" }],
  });
  const owner = ownersOf(tables, false);
  expect([0, 1, 2, 3].map((row) => owner("Orders", row))).toEqual(["赵强", "李敏", "", ""]);
  expect([owner("Accounts", 0), owner("Accounts", 1), owner("Accounts", null), owner("Team", 0)]).toEqual([
    "李敏",
    "",
    "",
    "孙伟",
  ]);
});
