/** Owners of rows, and the marks by which an acceptance knows its cells. */
import { keyOf, markOf, standingOf, type Acceptance } from "../../src/rules/accepted";
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

test("marks follow errors and blanks too, and are short enough for a log", () => {
  const marks = [{ accountName: "甲" }, { accountName: null }, { accountName: { error: "#N/A" } }].map((row) =>
    mark(row),
  );
  expect(new Set(marks).size).toBe(3);
  for (const text of marks) expect(text).toMatch(/^[0-9a-z]{1,11}$/);
  // What a log holds from earlier must be known again: these texts never change.
  expect(marks).toEqual(["1jx64p8s94q", "wky7ljyp8q", "s7o6tw4jfv"]);
  const unknown = markOf(finding({ table: "Nope", rule: "ZZZ-99", column: null }), {});
  expect([mark({}, { row: null, column: null }), unknown]).toEqual(["2d4sbnod12g", "1ugx6fmal8p"]);
});

test("a mark follows the columns that people fill and the rule reads, not those that formulas fill", () => {
  const plan = (row: Row): string => mark(row, { rule: "ACC-15", column: null });
  expect(plan({ accountName: "甲", owner: "李敏" })).not.toBe(plan({ accountName: "甲", owner: "赵强" }));
  expect(plan({ accountName: "甲", check: "x" })).toBe(plan({ accountName: "甲", check: "y" }));
});

test("a key names rule, table, row and column", () => {
  expect(keyOf({ rule: "ACC-19", table: "Accounts", ref: "K1", column: "" })).toBe("ACC-19\nAccounts\nK1\n");
});

test("owners: names in Team only, persons of other tables, customers by name as the policy compares them", () => {
  const tables = book({
    Accounts: [
      { accountId: "K1", accountName: "海风ＡＢＣ", owner: { error: "#N/A" } },
      { accountName: "丙", name: "x" },
    ],
    Visits: [{ accountId: "海风ABC" }, { accountId: "丙", visitor: " 赵强 " }, { visitor: null }],
  });
  expect([ownersOf(tables, true)("Visits", 0), ownersOf(tables, false)("Visits", 0)]).toEqual(["#N/A", ""]);
  expect([1, 2].map((row) => ownersOf(tables, false)("Visits", row))).toEqual(["赵强", ""]);
  expect(ownersOf(book({ Orders: [{ accountId: "K1" }] }), false)("Orders", 0)).toBe("");
  expect([ownersOf(tables, false)("Accounts", 1), ownersOf(tables, false)("Nope", 0)]).toEqual(["", ""]);
});
