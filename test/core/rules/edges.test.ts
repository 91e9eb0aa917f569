/** Edges of what stands around the rules: confirmations, kinds of cells, the engine's places, whose row it is, safe fixes. */
import { say } from "../../../src/locales/format";
import { listById, tables as catalogue } from "../../../src/policy/catalogue";
import type { CellValue } from "../../../src/policy/values";
import { attested } from "../../../src/rules/attested";
import { cellTypeRule, checkAll, checkDataset, checkRows, type RuleEntry } from "../../../src/rules";
import { rule } from "../../../src/rules/define";
import { proposeFixes } from "../../../src/rules/fixes";
import { ownersOf } from "../../../src/rules/owners";
import { book, dataset, day, policyOf, type PolicyOptions, type Row } from "../support";

const words = { "zh-CN": "句", "zh-TW": "句", "en-US": "sentence" };
const error = { error: "#N/A" };
const packs = [...new Set(catalogue.map(({ pack }) => pack))];

describe("confirmations", () => {
  const entry = attested({ id: "PLN-29", title: words, help: words });
  const row = (confirmed: CellValue, on: CellValue, more: Row = {}): Row => ({
    ruleId: "PLN-29",
    person: "张三",
    confirmed,
    confirmedDate: on,
    ...more,
  });
  const said = (
    rows: readonly Row[],
    options: PolicyOptions = { parameters: { "review.phaseMonths": 3 } },
  ): string[] => {
    const empty = { ruleId: null, person: null, confirmed: null, confirmedDate: null };
    const given = rows.length === 0 ? [empty] : rows;
    const data = dataset({ Attestations: given }, "2026-03-31", { profile: "full", packs, ...options });
    const { findings, notEvaluable } = checkDataset(data, [entry]);
    return [
      ...findings.map(
        ({ row: at, column, message, expected }) =>
          `${at} ${column}: ${say("en-US", message)} → ${expected ? say("en-US", expected) : ""}`,
      ),
      ...notEvaluable.map(
        ({ missing, table, row: at, reason }) =>
          `? ${missing.join()} ${table} ${at} ${reason ? say("en-US", reason) : ""}`,
      ),
    ];
  };
  const none = "A person confirms this: log in Attestations who, when and on what evidence";
  const denied =
    "1 confirmed: 张三 recorded on 2026-03-01 that this is not met → Add a row to Attestations once it is met";
  test.each<[string, readonly Row[], readonly string[]]>([
    ["none", [], [`? Attestations Attestations 0 ${none}`]],
    ["on its last day", [row(true, day("2025-12-31"))], []],
    [
      "a day later",
      [row(true, day("2025-12-30"))],
      [
        "0 confirmedDate: The attestation expired on 2026-03-30; please confirm again → Add a row to Attestations once it is met",
      ],
    ],
    ["today's", [row(true, day("2026-03-31"))], []],
    ["tomorrow's", [row(true, day("2026-04-01"))], [`? Attestations Attestations 0 ${none}`]],
    ["of nobody", [row(true, day("2026-03-01"), { person: " " })], [`? Attestations Attestations 0 ${none}`]],
    [
      "of another rule",
      [row(true, day("2026-03-01"), { ruleId: "PLN-30" })],
      [`? Attestations Attestations 0 ${none}`],
    ],
    ["without a day", [row(true, "昨天")], [`? Attestations Attestations 0 ${none}`]],
    ["without an answer", [row(null, day("2026-03-01"))], [`? Attestations.confirmed Attestations 0 ${none}`]],
    ["with a word as answer", [row("?", day("2026-03-01"))], [`? Attestations.confirmed Attestations 0 ${none}`]],
    ["denied later", [row(true, day("2026-02-01")), row(false, day("2026-03-01"))], [denied]],
    ["denied on the same day, further down", [row(true, day("2026-03-01")), row(false, day("2026-03-01"))], [denied]],
    ["confirmed later, further up", [row(true, day("2026-03-02")), row(false, day("2026-03-01"))], []],
    ["valid beyond the calendar", [row(true, day("2026-03-01"))], []],
  ])("%s", (what, rows, expected) =>
    expect(said(rows, what.endsWith("calendar") ? { parameters: { "review.phaseMonths": 120 } } : undefined)).toEqual(
      expected,
    ),
  );
});

describe("kinds of cells", () => {
  const told = (table: string, key: string, cell: CellValue, options: PolicyOptions = {}): string[] =>
    checkAll(book({ [table]: [{ accountName: "甲", topic: "x", [key]: cell }] }), policyOf(options), {
      today: day("2026-03-16"),
    })
      .findings.filter(({ rule: id, column }) => id === cellTypeRule && column === key)
      .map(({ severity, message }) => `${severity} ${say("en-US", message)}`);
  const length = (count: number, tail: string): string => tail.padStart(count, " ");
  test("texts of more than 200 characters are read as nothing", () => {
    const [short, long] = [length(200, "5"), length(201, "5")];
    expect(told("Accounts", "expectedAnnualSales", short)[0]).toContain("is text, not a number");
    expect(told("Accounts", "expectedAnnualSales", long)[0]).not.toContain("is text, not a number");
    expect(told("Accounts", "createdDate", length(200, "2026-01-05"))[0]).toContain("is text, not a date");
    expect(told("Accounts", "createdDate", length(201, "2026-01-05"))[0]).not.toContain("is text, not a date");
    expect(told("Accounts", "tier", length(200, "A级"))).toEqual([]);
    expect(told("Accounts", "tier", length(201, "A级"))).toHaveLength(1);
  });
  test.each<[CellValue, number]>([
    [0, 0],
    [0.5, 0],
    [-0.1, 1],
    [true, 1],
    ["8:30", 1],
  ])("a time of %p", (cell, count) => expect(told("Visits", "plannedStart", cell)).toHaveLength(count));
  test("what nobody reads is a warning, what a figure or a rule that is on reads is an error", () => {
    const severity = (table: string, key: string, cell: CellValue, options: PolicyOptions = {}): string =>
      told(table, key, cell, options)[0]?.split(" ")[0] ?? "";
    const orders = ["core", "orders", "newCustomers", "contactCadence"];
    expect(severity("Orders", "amount", "x", { packs: orders })).toBe("error");
    expect(severity("Accounts", "createdDate", "x")).toBe("error");
    expect(severity("Accounts", "contactName", error)).toBe("warn");
  });
  test("checks, formulas and blank cells are not judged, texts may be anything", () => {
    for (const { key, columns, kind } of catalogue.filter((table) => table.kind === "data")) {
      expect(kind).toBe("data");
      for (const column of columns.filter(({ key: name, filledBy }) => name === "check" || filledBy === "formula"))
        expect([key, column.key, told(key, column.key, error)]).toEqual([key, column.key, []]);
    }
  });
  test("an empty table is nothing", () =>
    expect(checkAll(book({ Team: [], Accounts: [] }), policyOf(), { today: 46000 }).findings).toEqual([]));
});

describe("places of findings and gaps", () => {
  const message = { text: words };
  const own = (check: RuleEntry["check"]): RuleEntry =>
    rule({ id: "ACC-01", title: words, help: words, columns: [], parameters: [], mustFill: [], check });
  const rows = { Accounts: [{ accountName: "甲" }, {}, { accountName: "丙" }] as readonly Row[] };
  const found = (edited: { table: string; rows: number[] } | null, check: RuleEntry["check"]) => {
    const entry = own(check);
    return edited
      ? checkRows(book(rows), policyOf(), edited, { today: 46000, rules: [entry] })
      : checkDataset(dataset(rows, "2026-03-16"), [entry]);
  };
  test("a finding of a table or row has no cell; one of a column that is not there has none either", () => {
    const { findings } = found(null, ({ fail }) => {
      fail({ table: "Accounts", row: 0, column: null, message });
      fail({ table: "Accounts", row: null, column: "accountName", message });
      fail({ table: "Accounts", row: 2, column: "nobody", message });
      fail({ table: "Accounts", row: 2, column: "accountName", message });
    });
    expect(findings.map(({ row, column, found: cell }) => [row, column, cell])).toEqual([
      [null, "accountName", null],
      [0, null, null],
      [2, "nobody", null],
      [2, "accountName", "丙"],
    ]);
  });
  test("of an edit: rows of the table that are not blank, each once, ascending", () => {
    const asked: number[][] = [];
    found(
      { table: "Accounts", rows: [2, 0, 2, 1, 3, -1] },
      ({ rows: rowsOf }) => void asked.push([...rowsOf("Accounts")]),
    );
    found({ table: "Accounts", rows: [0] }, ({ rows: rowsOf }) => void asked.push([...rowsOf("Visits")]));
    expect(asked).toEqual([[0, 2], []]);
  });
  test("of an edit: what concerns no row, or another, is left to the check of the whole workbook", () => {
    const { findings, notEvaluable } = found({ table: "Accounts", rows: [2] }, ({ fail, notEvaluable: open }) => {
      fail({ table: "Accounts", row: null, column: null, message });
      fail({ table: "Accounts", row: 0, column: "accountName", message });
      fail({ table: "Visits", row: 2, column: "topic", message });
      fail({ table: "Accounts", row: 2, column: "accountName", message });
      open([], undefined);
      open(["x"], undefined);
      open(["y"], { table: "Accounts", row: 0 });
      open(["z"], { table: "Accounts", row: 2 });
    });
    expect(findings.map(({ table, row }) => [table, row])).toEqual([["Accounts", 2]]);
    expect(notEvaluable.map(({ missing }) => missing)).toEqual([["x"], ["z"]]);
  });
});

describe("whose row it is", () => {
  const owner = (tables: Readonly<Record<string, readonly Row[]>>, table: string, row: number | null = 0): string =>
    ownersOf(book(tables), false)(table, row);
  test("the person named in it, else the customer's owner", () => {
    const Accounts: readonly Row[] = [{ accountId: "1", accountName: "甲", owner: "张三" }, { accountId: "2" }];
    expect(owner({ Accounts, Orders: [{ accountId: "1", salesperson: "李四" }] }, "Orders")).toBe("李四");
    expect(owner({ Accounts, Orders: [{ accountId: "1", salesperson: " " }] }, "Orders")).toBe("张三");
    expect(owner({ Accounts, Orders: [{ accountId: "甲" }] }, "Orders")).toBe("张三");
    expect(owner({ Accounts, Orders: [{ accountId: "2" }, { accountId: " " }, { accountId: "9" }] }, "Orders", 2)).toBe(
      "",
    );
    expect(owner({ Accounts, Orders: [{ amount: 5 }] }, "Orders")).toBe("");
    expect(owner({ Accounts: [{ accountId: "1" }], Orders: [{ accountId: "1" }] }, "Orders")).toBe("");
    expect(
      owner(
        {
          Accounts: [
            { accountId: "1", owner: null },
            { accountId: "1", owner: "李四" },
          ],
        },
        "Accounts",
      ),
    ).toBe("");
    expect(owner({ Accounts }, "Accounts", null)).toBe("");
  });
  test("a name is a person's in Team only, a text column is nobody's", () => {
    expect(owner({ Team: [{ name: "张三" }] }, "Team")).toBe("张三");
    expect(owner({ Contacts: [{ name: "王五" }] }, "Contacts")).toBe("");
    expect(owner({ Holidays: [{ name: "春节" }] }, "Holidays")).toBe("");
    expect(owner({ AuditLog: [{ user: "王五" }] }, "AuditLog")).toBe("");
  });
});

describe("safe fixes", () => {
  const fixes = (tables: Readonly<Record<string, readonly Row[]>>, options: PolicyOptions = {}): string[] =>
    proposeFixes(book(tables), policyOf(options)).map(
      ({ table, row, column, to }) => `${table} ${row} ${column} ${to}`,
    );
  test("in the order of rows, then of columns", () => {
    const row: Row = { accountName: " 甲", tier: "tier A", phone: "１" };
    const columns = catalogue.find(({ key }) => key === "Accounts")!.columns.map(({ key }) => key);
    const order = ["accountName", "tier", "phone"].sort((a, b) => columns.indexOf(a) - columns.indexOf(b));
    const to: Record<string, string> = { accountName: "甲", tier: "A级", phone: "1" };
    expect(fixes({ Accounts: [row, row] })).toEqual(
      [0, 1].flatMap((at) => order.map((key) => `Accounts ${at} ${key} ${to[key]}`)),
    );
  });
  test("of what people type, and of lists; what formulas and commands fill stays", () => {
    expect(
      fixes({
        Accounts: [
          {
            check: " x",
            accountId: " 1",
            tierEffectiveDate: "2026-01-05",
            salesLast12Months: "5",
            computedTier: "tier A",
          },
        ],
      }),
    ).toEqual([]);
    expect(fixes({ Alerts: [{ accountId: " 1", raisedDate: "2026-01-05" }] })).toEqual([]);
    expect(
      fixes({
        Team: [{ name: " 张三" }],
        Scorecard: [{ owner: " 张三" }],
        AuditLog: [{ user: " 张三" }],
        KpiBook: [{ source: " x" }],
      }),
    ).toEqual(["Team 0 name 张三"]);
  });
  const named = (Accounts: readonly Row[], cell: CellValue, options: PolicyOptions = {}): string[] =>
    fixes({ Accounts, Orders: [{ accountId: cell }] }, options).filter((line) => line.startsWith("Orders"));
  test("customers by their name in another script, width or spacing, where one fits", () => {
    expect(named([{ accountName: "海风" }], "海 风")).toEqual(["Orders 0 accountId 海风"]);
    expect(named([{ accountName: "海风" }, { accountName: "海 风" }], "海  风")).toEqual([]);
    expect(named([{ accountId: "海风", accountName: "海风" }], "海 风")).toEqual(["Orders 0 accountId 海风"]);
    expect(named([{ accountId: "K1", accountName: null }], "ｋ１")).toEqual([]);
    expect(named([{ accountId: "K1", accountName: " " }, { accountName: "" }], "　")).toEqual([]);
    expect(named([{ accountId: "K1" }], "k 1")).toEqual([]);
  });
  test("a name that is one already stays, as the policy compares names", () => {
    const full = [{ accountName: "海风ABC" }];
    expect(named(full, "海风ＡＢＣ")).toEqual(["Orders 0 accountId 海风ABC"]);
    expect(named(full, "海风ＡＢＣ", { parameters: { "name.normalise": "normalised" } })).toEqual([]);
  });
  test("several values: each by itself, none where one is unknown, words of the company's own where the list is open", () => {
    const labels = (cell: CellValue): string[] => fixes({ Inspections: [{ methods: cell }] });
    const [one, two] = methodLabels();
    expect(labels(`${one}、${two}`)).toEqual([]);
    expect(labels(`${one}, ${two}`)).toEqual([]);
    expect(labels(` ${one}、${two}`)).toEqual([`Inspections 0 methods ${one}、${two}`]);
    expect(labels(`${one.split("").join(" ")}、${two}`)).toEqual([`Inspections 0 methods ${one}、${two}`]);
    expect(labels(`${one.split("").join(" ")}、看天气`)).toEqual([]);
    expect(labels("、")).toEqual([]);
  });
});

/** Two labels of the list of ways to inspect. */
function methodLabels(): readonly [string, string] {
  const { values } = listById.get("inspectMethod")!;
  return [values[0]!.label["zh-CN"], values[1]!.label["zh-CN"]];
}
