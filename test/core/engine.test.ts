import { ruleIndexById } from "../../src/policy/catalogue";
import type { CellValue } from "../../src/policy/values";
import { checkAll, checkDataset, checkRows, ruleEntries, ruleListing, tablesForRows } from "../../src/rules";
import type { RuleEntry } from "../../src/rules";
import { book, dataset, day, policyOf, type Row } from "./support";

const today = day("2026-03-16");
describe("the engine", () => {
  test("gives findings in the order of tables, rows, columns, rules", () => {
    const tables = book({
      Orders: [{ accountId: "谁", orderDate: "x", amount: "y" }],
      Accounts: [
        { accountName: "甲", owner: "a" },
        { accountName: "甲", owner: "b", class: "意向客户" },
      ],
      Team: [{ name: "张三" }],
    });
    const { findings } = checkAll(tables, policyOf(), { today });
    expect(findings.map(({ rule, table: key, row, column }) => [key, row, column, rule])).toEqual([
      ["Accounts", 0, "accountName", "ACC-19"],
      ["Accounts", 1, "accountName", "ACC-19"],
      ["Accounts", 1, "owner", "ACC-15"],
      ["Orders", 0, "orderDate", "KPI-15"],
      ["Orders", 0, "accountId", "KPI-15"],
      ["Orders", 0, "amount", "TYPE"],
    ]);
  });

  test("judges edited rows only, seeing the whole table", () => {
    const tables = book({
      Accounts: [
        { accountName: "甲", owner: "a" },
        { accountName: "乙" },
        { accountName: "甲", owner: "b" },
        { accountName: null, phone: "1" },
      ],
    });
    const rows = (edited: number[]) =>
      checkRows(tables, policyOf(), { table: "Accounts", rows: edited }, { today }).findings.map(({ rule, row }) => [
        rule,
        row,
      ]);
    expect(rows([2])).toEqual([["ACC-19", 2]]);
    expect(rows([1])).toEqual([]);
    expect(rows([3, 99, -1])).toEqual([["ACC-01", 3]]);
    expect(tablesForRows("Accounts", policyOf())).toEqual(
      expect.arrayContaining(["Accounts", "Team", "Visits", "Orders", "TierReviews"]),
    );
  });

  test("marks what is older than the day history ends, or marked so", () => {
    const rows: readonly Row[] = [
      { accountId: "谁", orderDate: day("2019-12-31"), amount: 1 },
      { accountId: "谁", orderDate: day("2020-01-01"), amount: 1 },
      { accountId: "谁", orderDate: day("2026-01-01"), amount: 1, isHistory: "是" },
    ];
    const policy = policyOf({ parameters: { "import.historyBefore": day("2020-01-01") } });
    const { findings } = checkAll(book({ Orders: rows, Accounts: [{ accountName: "甲" }] }), policy, { today });
    expect(findings.map(({ history }) => history)).toEqual([true, false, true]);
  });

  test("RuleBook switches rules off and makes them lighter", () => {
    const tables = book({
      Accounts: [
        { accountName: null, phone: "1" },
        { accountName: "甲", owner: "a" },
        { accountName: "甲", owner: "a" },
      ],
    });
    const severities = (severity: string | null, on: CellValue) =>
      checkAll(tables, policyOf({ rules: ["ACC-01", "ACC-19"].map((id) => ({ id, severity, on, where: "" })) }), {
        today,
      }).findings.map(({ rule, severity: own }) => `${rule} ${own}`);
    expect(severities(null, null)).toEqual(["ACC-01 error", "ACC-19 warn", "ACC-19 warn"]);
    expect(severities("建议", "是")).toEqual(["ACC-01 info", "ACC-19 info", "ACC-19 info"]);
    expect(severities(null, "否")).toEqual([]);
  });

  test("a rule that breaks is reported and stops no other", () => {
    const broken: RuleEntry = {
      ...ruleEntries.find(({ id }) => id === "ACC-19")!,
      check: () => {
        throw new Error("out of luck");
      },
    };
    const data = dataset({ Accounts: [{ accountName: null, phone: "1" }] }, "2026-03-16");
    const { findings, notEvaluable } = checkDataset(data, [broken, ruleEntries.find(({ id }) => id === "ACC-01")!]);
    expect(findings.map(({ rule }) => rule)).toEqual(["ACC-01"]);
    expect(notEvaluable).toMatchObject([{ rule: "ACC-19", reason: { args: { detail: "out of luck" } } }]);
  });

  test("without tables every rule that needs one says what is missing", () => {
    const { findings, notEvaluable } = checkAll({}, policyOf(), { today });
    expect(findings).toEqual([]);
    expect(notEvaluable.map(({ rule }) => rule).sort()).toEqual(
      ruleEntries
        .map(({ id }) => id)
        .filter((id) => policyOf().ruleOn(id) && id !== "TIR-01")
        .sort(),
    );
    for (const { missing } of notEvaluable) expect(missing.length).toBeGreaterThan(0);
  });

  test("rules are listed as the command line shows them", () => {
    const listing = ruleListing();
    const ids = listing.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !ruleIndexById.has(id))).toEqual([]);
    expect(listing.filter(({ profile }) => profile === "basic")).toHaveLength(20);
    expect(listing.find(({ id }) => id === "ACC-01")).toEqual({
      id: "ACC-01",
      family: "ACC",
      priority: "P1",
      severity: "error",
      profile: "basic",
      pack: "core",
      kind: "computed",
      parameters: ["account.requiredBasic"],
      columns: [
        "Accounts.accountName",
        "Accounts.legalRep",
        "Accounts.phone",
        "Accounts.email",
        "Accounts.businessScope",
        "Accounts.address",
        "Accounts.accountType",
        "Accounts.class",
      ],
      clause: "002 二(一)1",
    });
  });
});
