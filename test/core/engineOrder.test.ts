/** What the engine makes of a rule's words: order, severity, history, gaps, and what of them an edit keeps. */
import { checkAll, checkDataset, checkRows, tablesForRows, type RuleContext, type RuleEntry } from "../../src/rules";
import { rule } from "../../src/rules/define";
import { book, dataset, day, policyOf, type PolicyOptions, type Row } from "./support";

const today = day("2026-03-16");
const words = { "zh-CN": "句", "zh-TW": "句", "en-US": "sentence" };
const message = { text: words };
const own = (id: string, check: RuleEntry["check"], more: Partial<RuleEntry> = {}): RuleEntry =>
  rule({ id, title: words, help: words, columns: [], parameters: [], mustFill: [], check, ...more });

const rows: Readonly<Record<string, readonly Row[]>> = {
  Accounts: [{ accountName: "甲" }, { accountName: "乙" }, {}, { accountName: "丙" }],
  Visits: [{ topic: "x" }],
};

test("findings by table, row, column and rule; gaps by rule, table and row", () => {
  const say = (context: RuleContext): void => {
    const { fail, notEvaluable } = context;
    fail({ table: "Visits", row: 0, column: "topic", message });
    fail({ table: "Accounts", row: 1, column: "tier", message });
    fail({ table: "Accounts", row: 1, column: "accountName", message });
    fail({ table: "Accounts", row: 0, column: null, message });
    fail({ table: "Accounts", row: null, column: null, message });
    notEvaluable(["b"], { table: "Visits", row: 0 });
    notEvaluable(["c"], { table: "Accounts", row: 1 });
    notEvaluable(["d"], { table: "Accounts", row: 0 });
    notEvaluable(["e"]);
  };
  const { findings, notEvaluable } = checkDataset(dataset(rows, "2026-03-16"), [
    own("ACC-15", say),
    own("ACC-01", say),
  ]);
  expect(findings.map(({ table, row, column, rule: id }) => `${table} ${row} ${column} ${id}`)).toEqual(
    ["Accounts null null", "Accounts 0 null", "Accounts 1 accountName", "Accounts 1 tier", "Visits 0 topic"].flatMap(
      (place) => [`${place} ACC-01`, `${place} ACC-15`],
    ),
  );
  expect(notEvaluable.map(({ rule: id, missing }) => `${id} ${missing.join()}`)).toEqual(
    ["ACC-01", "ACC-15"].flatMap((id) => ["e", "d", "c", "b"].map((key) => `${id} ${key}`)),
  );
});

test("a finding holds what the cell holds, its clause, and the lighter of two severities", () => {
  const found = (options: PolicyOptions, severity?: "error" | "warn" | "info"): unknown => {
    const entry = own("ACC-19", ({ fail }) =>
      fail({ table: "Accounts", row: 1, column: "accountName", message, ...(severity ? { severity } : {}) }),
    );
    const [finding] = checkDataset(dataset(rows, "2026-03-16", options), [entry]).findings;
    return [finding?.severity, finding?.found, finding?.clause, "expected" in finding!];
  };
  const clause = own("ACC-19", () => undefined).clause;
  const lighter = { rules: [{ id: "ACC-19", on: null, severity: "warn", where: "" }] };
  const asked = [undefined, "error", "warn", "info"] as const;
  expect([
    ...asked.map((severity) => found({}, severity)),
    ...asked.map((severity) => found(lighter, severity)),
  ]).toEqual(
    ["error", "error", "warn", "info", "warn", "warn", "warn", "info"].map((severity) => [
      severity,
      "乙",
      clause,
      false,
    ]),
  );
});

test("a rule whose column or parameter is missing is not run", () => {
  const entry = own("ACC-01", ({ fail }) => fail({ table: "Accounts", row: 0, column: null, message }), {
    columns: ["Accounts.accountName", "Accounts.tier"],
    parameters: ["visit.followUpDays", "orders.completeSince"],
    mustFill: ["churn.inactiveMonths"],
  });
  const run = (options: PolicyOptions): unknown => {
    const { findings, notEvaluable } = checkDataset(dataset(rows, "2026-03-16", options), [entry]);
    return [findings.length, notEvaluable];
  };
  // orders.completeSince has no default: its blank is the rule's own matter.
  expect(run({})).toEqual([0, [{ rule: "ACC-01", missing: ["Accounts.tier", "churn.inactiveMonths"] }]]);
  expect(run({ parameters: { "visit.followUpDays": null, "churn.inactiveMonths": 6 } })).toEqual([
    0,
    [{ rule: "ACC-01", missing: ["Accounts.tier", "visit.followUpDays"] }],
  ]);
  expect(run({ rules: [{ id: "ACC-01", on: false, severity: null, where: "" }] })).toEqual([0, []]);
});

test("what breaks without an error is told too", () => {
  const entry = own("ACC-01", () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- what a library may throw
    throw "plain words";
  });
  expect(checkDataset(dataset(rows, "2026-03-16"), [entry]).notEvaluable).toMatchObject([
    { rule: "ACC-01", missing: [], reason: { args: { detail: "plain words" } } },
  ]);
});

describe("after an edit", () => {
  const edit = (entries: readonly RuleEntry[], edited = [3, 1, 3, 2, 9, -1]): ReturnType<typeof checkRows> =>
    checkRows(book(rows), policyOf(), { table: "Accounts", rows: edited }, { today, rules: entries });

  test("rules of rows, sets and times of that table only", () => {
    const ran: string[] = [];
    const scopes = ["row", "set", "time", "aggregate", "config", "attest"] as const;
    edit(scopes.map((scope) => own("ACC-01", () => void ran.push(scope), { scope })));
    edit([own("ACC-01", () => void ran.push("elsewhere"), { scope: "row", table: "Visits" })]);
    expect(ran).toEqual(["row", "set", "time"]);
  });

  test("the rows to judge are those edited, in the table and not blank", () => {
    let judged: readonly (readonly number[])[] = [];
    edit([
      own(
        "ACC-01",
        ({ rows: of, allRows }) => {
          judged = [[...of("Accounts")], [...of("Visits")], [...allRows("Accounts")]];
        },
        { scope: "row" },
      ),
    ]);
    expect(judged).toEqual([[1, 3], [], [0, 1, 3]]);
  });

  test("what is said elsewhere is left to the check of the whole", () => {
    const { findings, notEvaluable } = edit(
      [
        own(
          "ACC-01",
          ({ fail, notEvaluable: gap }) => {
            for (const row of [0, 1, null]) fail({ table: "Accounts", row, column: null, message });
            fail({ table: "Visits", row: 1, column: null, message });
            for (const row of [0, 1]) gap(["x"], { table: "Accounts", row });
            gap(["y"], { table: "Visits", row: 1 });
            gap(["z"]);
            gap([]);
          },
          { scope: "row" },
        ),
      ],
      [1],
    );
    expect(findings.map(({ table, row }) => [table, row])).toEqual([["Accounts", 1]]);
    expect(notEvaluable.map(({ missing, row }) => [missing, row])).toEqual([
      [["z"], undefined],
      [["x"], 1],
    ]);
  });

  test("the tables to read are those that its rules read", () => {
    const needed = tablesForRows("Invoices", policyOf());
    expect(needed[0]).toBe("Invoices");
    expect(new Set(needed).size).toBe(needed.length);
    const everything = policyOf({ profile: "full", packs: ["orders", "service", "control"] });
    expect(tablesForRows("Invoices", everything).length).toBeGreaterThanOrEqual(needed.length);
    expect(tablesForRows("Lists", policyOf())).toEqual(["Lists"]);
  });
});

test("history by the first date that is one, or by the mark", () => {
  const Accounts: readonly Row[] = [
    { accountName: "甲", createdDate: day("2019-12-31"), firstContactDate: day("2021-01-01") },
    { accountName: "乙", createdDate: "?", firstContactDate: day("2019-12-31") },
    { accountName: "丙", createdDate: day("2020-01-01"), firstContactDate: day("2019-01-01") },
    { accountName: "丁" },
  ];
  const entry = own("ACC-01", ({ fail }) => {
    for (const row of [null, 0, 1, 2, 3]) fail({ table: "Accounts", row, column: null, message });
    fail({ table: "Team", row: 0, column: null, message });
  });
  const history = (options: PolicyOptions): readonly boolean[] =>
    checkAll(book({ Accounts, Team: [{ name: "x" }] }), policyOf(options), { today, rules: [entry] }).findings.map(
      (finding) => finding.history,
    );
  expect(history({})).toEqual([false, false, false, false, false, false]);
  expect(history({ parameters: { "import.historyBefore": day("2020-01-01") } })).toEqual([
    ...[false, true, true, false, false, false],
  ]);
});
