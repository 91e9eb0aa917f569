/** What the rules have in common, each helper by itself: which rows, which cells, and the sentences word for word. */
import { say } from "../../../src/locales/format";
import { checkDataset, type RuleContext, type RuleEntry } from "../../../src/rules";
import { columnName, filled, joined, plainText, rule, shown } from "../../../src/rules/define";
import { outliers } from "../../../src/rules/outliers";
import { eachAccountRow } from "../../../src/rules/shared/accountRows";
import { listCells, numberCell, wordsOf, yesNoCell } from "../../../src/rules/shared/cells";
import { filledIn, listColumn, unlisted } from "../../../src/rules/shared/coded";
import { onCycle } from "../../../src/rules/shared/cycle";
import { datesInOrder } from "../../../src/rules/shared/dateOrder";
import { gaps } from "../../../src/rules/shared/gaps";
import { kaProspects, kaTargets, yes } from "../../../src/rules/shared/keyAccounts";
import { listName } from "../../../src/rules/shared/listNames";
import { knownValue, unknownWord } from "../../../src/rules/shared/listValues";
import { people } from "../../../src/rules/shared/people";
import { periodCell } from "../../../src/rules/shared/periodCell";
import { failNotListed, unreadable } from "../../../src/rules/shared/report";
import { allFilled, missingAt, requireFilled } from "../../../src/rules/shared/required";
import { teamRoles } from "../../../src/rules/shared/roles";
import { salesRows } from "../../../src/rules/shared/sales";
import { sheetContext } from "../../../src/rules/shared/sheetContext";
import { minuteCell } from "../../../src/rules/shared/times";
import { visitRows } from "../../../src/rules/shared/visitRows";
import { withinWorkdays } from "../../../src/rules/shared/workdayLimit";
import type { CellValue } from "../../../src/policy/values";
import { dataset, day, policyOf, type PolicyOptions, type Row } from "../support";

type Tables = Readonly<Record<string, readonly Row[]>>;
const words = { "zh-CN": "句", "zh-TW": "句", "en-US": "sentence" };
const today = "2026-03-16";
const error = { error: "#N/A" };

/** What a check says of tables: findings "severity table row column: message | expected", gaps "? missing @ table row: reason". */
function said(tables: Tables, check: RuleEntry["check"], options: PolicyOptions = {}): readonly string[] {
  const entry = rule({ id: "ACC-01", title: words, help: words, columns: [], parameters: [], check });
  const { findings, notEvaluable } = checkDataset(dataset(tables, today, options), [entry]);
  return [
    ...findings.map(
      ({ severity, table, row, column, message, expected }) =>
        `${severity} ${table} ${row} ${column}: ${say("en-US", message)}${expected ? ` | ${say("en-US", expected)}` : ""}`,
    ),
    ...notEvaluable.map(
      ({ missing, table, row, reason }) =>
        `? ${missing.join(", ")} @ ${table} ${row}: ${reason ? say("en-US", reason) : ""}`,
    ),
  ];
}

/** What a helper answers, given the context of a rule. */
function asked<Answer>(tables: Tables, ask: (context: RuleContext) => Answer, options: PolicyOptions = {}): Answer {
  const answers: Answer[] = [];
  expect(said(tables, (context) => void answers.push(ask(context)), options)).toEqual([]);
  return answers[0]!;
}

describe("cells", () => {
  const cells: readonly (CellValue | undefined)[] = [true, false, null, undefined, " ", "x", 7, error];
  test("yes, no, blank, unreadable", () => {
    expect(cells.map(yesNoCell)).toEqual([true, false, null, null, null, undefined, undefined, undefined]);
    expect(cells.map(yes)).toEqual([true, false, false, false, false, null, null, null]);
  });
  test("numbers", () => {
    expect([...cells, Number.NaN, Number.POSITIVE_INFINITY, -0.5].map(numberCell)).toEqual([
      ...[undefined, undefined, null, null, null, undefined, 7, undefined],
      ...[undefined, undefined, -0.5],
    ]);
  });
  test("filled, as text, and cut for a message", () => {
    expect(cells.map(filled)).toEqual([true, true, false, false, false, true, true, false]);
    expect([" x ", null, error, 7].map(plainText)).toEqual(["x", null, null, "7"]);
    expect(["x".repeat(60), "x".repeat(61), error].map(shown)).toEqual(["x".repeat(60), `${"x".repeat(59)}…`, "#N/A"]);
  });
  test("words of a cell", () => {
    expect(wordsOf(" 张三、李四/王五 | ,赵六\n ")).toEqual(["张三", "李四", "王五", "赵六"]);
    expect([null, " ", error].map(wordsOf)).toEqual([[], [], []]);
    expect(wordsOf(7)).toEqual(["7"]);
  });
  test("times as minutes", () => {
    expect([0, 8.5 / 24, 0.99999, day("2026-03-16") + 0.5].map(minuteCell)).toEqual([0, 510, 1440, 720]);
    expect([1, 2958466, -0.1, "8:30", error, Number.NaN].map(minuteCell)).toEqual([
      0,
      ...[undefined, undefined, undefined, undefined, undefined],
    ]);
    expect([null, " "].map(minuteCell)).toEqual([null, null]);
  });
  test("codes of a list, asked twice", () => {
    const code = listCells(
      policyOf({ lists: [{ list: "region", code: "east", text: "华东", active: true }] }),
      "region",
    );
    for (let time = 0; time < 2; time++)
      expect(["华东", "east", "西", null, "", error].map(code)).toEqual([
        ...["east", "east", undefined, null, null, undefined],
      ]);
  });
  test("values of a list", () => {
    const known = knownValue(policyOf(), "tier");
    for (let time = 0; time < 2; time++)
      expect(["A", "甲等", "", null, 7, error].map(known)).toEqual([true, false, false, false, false, false]);
    const unknown = unknownWord(policyOf(), "visitPurpose");
    const long = "x".repeat(61);
    for (let time = 0; time < 2; time++)
      expect([null, " ", 7, error, "nonsense", long, "probe"].map(unknown).slice(0, 6)).toEqual([
        ...[null, null, "7", "#N/A", "nonsense", `${"x".repeat(59)}…`],
      ]);
  });
  test("names of columns and of values", () => {
    expect(columnName("Accounts.tier")["zh-CN"]).not.toBe("Accounts.tier");
    expect(columnName("Accounts.nope")).toEqual({
      "zh-CN": "Accounts.nope",
      "zh-TW": "Accounts.nope",
      "en-US": "Accounts.nope",
    });
    const one = { "zh-CN": "甲", "zh-TW": "乙", "en-US": "a" };
    expect(joined([one, one])).toEqual({ "zh-CN": "甲、甲", "zh-TW": "乙、乙", "en-US": "a, a" });
    expect([listName("tier", "unrated")["zh-TW"], listName("tier", "Z"), listName("nope", "Z")]).toEqual([
      ...["未定級", { "zh-CN": "Z", "zh-TW": "Z", "en-US": "Z" }, { "zh-CN": "Z", "zh-TW": "Z", "en-US": "Z" }],
    ]);
  });
  test("a rule that the catalogue has not is refused", () => {
    const entry = { id: "ZZZ-99", title: words, help: words, check: () => undefined };
    expect(() => rule(entry)).toThrow(new Error("no rule ZZZ-99 in the catalogue"));
    expect(rule({ ...entry, id: "ACC-01" })).toMatchObject({ family: "ACC", priority: "P1", table: "Accounts" });
  });
});

describe("columns read once", () => {
  const rows = {
    Accounts: [
      { tier: "A级", owner: "甲" },
      { tier: "Z", owner: " " },
      { tier: null, owner: error },
    ],
  };
  test("filled, codes, words that the list does not know", () => {
    expect(asked(rows, (context) => [...filledIn(context, "Accounts.owner")])).toEqual([1, 0, 0]);
    expect(asked(rows, (context) => [0, 1, 2].map(listColumn(context, "Accounts.tier", "tier")))).toEqual([
      ...["A", undefined, null],
    ]);
    expect(asked(rows, (context) => [0, 1, 2].map(unlisted(context, "Accounts.tier", "tier")))).toEqual([
      ...[false, true, false],
    ]);
  });
  test("a column that is not there", () => {
    expect(asked(rows, (context) => [...filledIn(context, "Accounts.class")])).toEqual([]);
    expect(asked(rows, (context) => listColumn(context, "Accounts.class", "accountClass")(0))).toBeNull();
    expect(asked(rows, (context) => unlisted(context, "Accounts.class", "accountClass")(0))).toBe(false);
  });
  test("the same outside a check", () => {
    const data = dataset({ Team: [{ name: "甲" }, {}, { name: "乙" }] }, today);
    const { column, has, allRows, rowCount, today: at } = sheetContext(data);
    expect([column("Team.name").length, column("Team.role").length, has("Team.name"), has("Team.role")]).toEqual([
      ...[3, 0, true, false],
    ]);
    expect([[...allRows("Team")], rowCount("Team"), at]).toEqual([[0, 2], 3, day(today)]);
  });
});

describe("rows of customers", () => {
  const unknownCustomer = "? Accounts.accountId @ Orders 1: The customer “丙” is not in Prospects, or more than once";
  const tables = (flag: CellValue): Tables => ({
    Accounts: [{ accountId: "K1", accountName: "甲", isKeyAccount: flag }],
    Orders: [{ accountId: "K1" }, { accountId: "丙" }, { accountId: null, amount: 1 }, { accountId: "K1", amount: 2 }],
  });
  const judge: RuleEntry["check"] = (context) => {
    const { column, fail } = context;
    eachAccountRow(
      context,
      {
        table: "Orders",
        when: (row) => column("Orders.amount")[row] !== 2,
        applies: (account) => yes(column("Accounts.isKeyAccount")[account]),
      },
      (row, account) =>
        fail({ table: "Orders", row, column: "accountId", message: { text: words, args: { account } } }),
    );
  };
  test("judged where the customer is known and meant; told where it is not", () => {
    expect(said(tables(true), judge)).toEqual(["error Orders 0 accountId: sentence", unknownCustomer]);
  });
  test("a flag that cannot be read is named", () => {
    expect(said(tables("?"), judge)).toEqual([
      "? Accounts.isKeyAccount @ Orders 0: The flag “?” of customer “K1” is neither yes nor no",
      unknownCustomer,
    ]);
    expect(said(tables(null), judge)).toEqual([unknownCustomer]);
  });
});

describe("dates", () => {
  const never = { ...words, "en-US": "never{date}, every {months} months" };
  const overdue = { ...words, "en-US": "last on {date}, every {months} months" };
  const cycle = (dates: readonly CellValue[], months = 3, counts?: (row: number) => boolean): readonly string[] =>
    said({ Inspections: dates.map((date) => ({ date, note: "x" })) }, (context) =>
      onCycle(context, {
        ...{ table: "Inspections", date: "date", months, never, overdue },
        ...(counts ? { counts } : {}),
      }),
    );
  test("again and again", () => {
    expect(cycle([day("2025-12-16")])).toEqual([]);
    const late = "last on 2025-12-15, every 3 months | Due by 2026-03-15";
    expect(cycle([day("2025-12-15")])).toEqual([`error Inspections 0 date: ${late}`]);
    expect(cycle([day("2025-11-01"), day("2025-12-15"), day("2026-03-17"), null])).toEqual([
      `error Inspections 1 date: ${late}`,
    ]);
    // Of two on one day the lower row.
    expect(cycle([day("2025-12-15"), day("2025-12-15")])).toEqual([`error Inspections 1 date: ${late}`]);
    expect(cycle([day("2025-12-15"), "?", "!"])).toEqual([
      "? Inspections.date @ Inspections 2: The date of this row cannot be read",
    ]);
    expect(cycle(["?"])).toEqual(["? Inspections.date @ Inspections 0: The date of this row cannot be read"]);
    expect(cycle([day("2026-03-16"), "?"])).toEqual([]);
    expect(cycle([])).toEqual(["error Inspections null null: never, every 3 months"]);
    expect(cycle([day("2026-03-17")])).toEqual(["error Inspections null null: never, every 3 months"]);
    expect(cycle([day("2026-03-16"), day("2025-01-01")], 3, (row) => row === 1)).toEqual([
      "error Inspections 1 date: last on 2025-01-01, every 3 months | Due by 2025-04-01",
    ]);
    // Due beyond the calendar: never.
    expect(cycle([day("2025-12-15")], 120000)).toEqual([]);
  });
  const order = (row: Row, severity?: "warn"): readonly string[] =>
    said({ Plans: [row] }, (context) =>
      datesInOrder(context, "Plans", ["compiledDate", "reviewedDate", "approvedDate"], severity)(0),
    );
  test("one after the other", () => {
    const [first, second] = [day("2026-01-05"), day("2026-01-06")];
    expect(order({ compiledDate: first, reviewedDate: first, approvedDate: second })).toEqual([]);
    expect(order({ compiledDate: second, reviewedDate: first, approvedDate: second })).toEqual([
      "error Plans 0 reviewedDate: Reviewed on (2026-01-05) is before Compiled on (2026-01-06) | Check the dates",
    ]);
    expect(order({ compiledDate: second, reviewedDate: null, approvedDate: first }, "warn")).toEqual([
      "warn Plans 0 approvedDate: Approved on (2026-01-05) is before Compiled on (2026-01-06) | Check the dates",
    ]);
    expect(order({ compiledDate: second, reviewedDate: "?", approvedDate: first })).toEqual([
      "error Plans 0 approvedDate: Approved on (2026-01-05) is before Compiled on (2026-01-06) | Check the dates",
      "? Plans.reviewedDate @ Plans 0: “Reviewed on” cannot be read: ?",
    ]);
    expect(order({ reviewedDate: second })).toEqual([]);
  });
  const open = { ...words, "en-US": "open for {days}, {limit} allowed" };
  const late = { ...words, "en-US": "late: {days}, {limit} allowed" };
  const limit = (row: Row, blankStart: "pending" | "gap" = "gap"): readonly string[] =>
    said(
      { Complaints: [{ complaintId: "C1", ...row }] },
      (context) =>
        withinWorkdays(context, {
          ...{ table: "Complaints", from: "receivedDate", to: "firstContactDate", limit: 2, blankStart },
          ...{ open, late },
        }),
      { holidays: [{ date: day("2026-03-12"), isWorkday: null, where: "" }] },
    );
  test("within working days", () => {
    const at = (from: CellValue, to: CellValue, blankStart?: "pending" | "gap"): readonly string[] =>
      limit({ receivedDate: from, firstContactDate: to }, blankStart);
    expect(at(day("2026-03-11"), day("2026-03-16"))).toEqual([]);
    expect(at(day("2026-03-11"), null)).toEqual([]);
    const cell = "Complaints 0 firstContactDate";
    expect(at(day("2026-03-10"), day("2026-03-16"))).toEqual([`error ${cell}: late: 3, 2 allowed | Due by 2026-03-13`]);
    expect(at(day("2026-03-10"), null)).toEqual([`error ${cell}: open for 3, 2 allowed | Due by 2026-03-13`]);
    expect(at(day("2026-03-10"), day("2026-03-10"))).toEqual([]);
    expect(at(day("2026-03-10"), day("2026-03-09"))).toEqual([
      `error ${cell}: “First contact” lies before “Received on”`,
    ]);
    expect(at(null, null)).toEqual(["? Complaints.receivedDate @ Complaints 0: “Received on” is blank"]);
    expect(at(null, null, "pending")).toEqual([]);
    expect(at("?", null)).toEqual(["? Complaints.receivedDate @ Complaints 0: “Received on” cannot be read: ?"]);
    expect(at(day("2026-03-10"), "?")).toEqual([
      "? Complaints.firstContactDate @ Complaints 0: “First contact” cannot be read: ?",
    ]);
  });
});

describe("people", () => {
  const Team = [
    { name: "甲", role: "经理", active: true },
    { name: " 乙 ", role: "专员", active: false },
    { name: "丙", role: "经理", active: null },
    { name: "丙", role: "专员", active: false },
    { name: "丁", role: "经理", active: true },
    { name: "丁", role: null, active: true },
    { name: null, role: "经理", active: true },
  ];
  test("by name", () => {
    expect(asked({ Team }, (context) => people(context).size)).toBe(4);
    expect(
      asked({ Team }, (context) => ["甲", "乙", "丙", "丁", "戊", null, error].map(people(context).rowOf)),
    ).toEqual([...[0, 1, 2, null, null, null, null]]);
    expect(asked({ Team }, (context) => people(context).named("丙"))).toEqual({ active: [2], gone: [3] });
  });
  const roles = new Set(["经理", "总监"]);
  const require = (visitor: CellValue, severity?: "info"): readonly string[] =>
    said({ Team, Visits: [{ visitor, topic: "x" }] }, (context) =>
      teamRoles(context).require("Visits", 0, "visitor", roles, severity),
    );
  test("by role", () => {
    expect(asked({ Team }, (context) => teamRoles(context).empty)).toBe(false);
    expect(asked({ Visits: [{ visitor: "甲" }] }, (context) => teamRoles(context).empty)).toBe(true);
    const answers = ["甲", "乙", "丙", "丁", "戊", " "].map((name) =>
      asked({ Team }, (context) => teamRoles(context).answer(name, roles)),
    );
    expect(answers).toEqual(["yes", "no", "unclear", "unclear", "unknown", "blank"]);
    const wanted = "To be signed by somebody whose role is “经理 / 总监”";
    const wrong = `Visits 0 visitor: Visitor: the role of “乙” in Team is not “经理 / 总监” | ${wanted}`;
    expect(["甲", "乙", "丙", "戊", null].map((name) => require(name))).toEqual([
      [],
      [`error ${wrong}`],
      ["? Team.role @ Visits 0: Team gives “丙” no role, or more than one"],
      [`error Visits 0 visitor: “戊” is not in Team | ${wanted}`],
      [`error Visits 0 visitor: “Visitor” is blank | ${wanted}`],
    ]);
    expect(require("乙", "info")).toEqual([`info ${wrong}`]);
  });
});

describe("which rows", () => {
  test("sales are neither samples nor returns", () => {
    const flags: readonly CellValue[] = [true, false, null, "?"];
    const Orders = flags.flatMap((isSample) => flags.map((isReturn) => ({ amount: 1, isSample, isReturn })));
    expect(asked({ Orders }, (context) => Orders.map((_, row) => salesRows(context)(row)))).toEqual([
      ...[false, false, false, false],
      ...[false, true, true, null],
      ...[false, true, true, null],
      ...[false, null, null, null],
    ]);
  });
  test("visits by kind, else by mode; their day", () => {
    const kinds: readonly CellValue[] = ["visit", "revisit", "followUp", "call", null];
    const Visits = kinds.flatMap((contactKind) =>
      ["visit", "phone", null].map((mode) => ({ contactKind, mode, date: 46000.5 })),
    );
    expect(asked({ Visits }, (context) => Visits.map((_, row) => visitRows(context).isVisit(row)))).toEqual([
      ...[true, true, true],
      ...[true, false, false],
      ...[true, false, false],
      ...[false, false, false],
      ...[true, false, true],
    ]);
    const dates: Row[] = [
      { date: 46000.5 },
      { date: 46000, actualDate: 46001.5 },
      { date: 46000, actualDate: "?" },
      { topic: "x" },
    ];
    expect(asked({ Visits: dates }, (context) => dates.map((_, row) => visitRows(context).contactDate(row)))).toEqual([
      ...[46000, 46001, null, null],
    ]);
  });
  test("key accounts and their prospects", () => {
    const flags: readonly CellValue[] = [true, false, "?"];
    const Accounts = flags.flatMap((isKeyAccount) =>
      flags.map((isKaProspect, at) => ({ accountName: `${String(isKeyAccount)}${at}`, isKeyAccount, isKaProspect })),
    );
    const rows = Accounts.map((_, row) => row);
    expect(asked({ Accounts }, (context) => rows.map(kaTargets(context)))).toEqual([
      ...[true, true, true],
      ...[true, false, null],
      ...[true, null, null],
    ]);
    const Development: Row[] = [
      { accountId: "false1", planType: "KA", status: "open" },
      { accountId: "true1", planType: "KA", status: null },
      { accountId: "?1", planType: "KA", status: " " },
      { accountId: "false2", planType: "KA", status: "won" },
      { accountId: "?2", planType: "normal", status: "open" },
      { accountId: "nobody", planType: "KA", status: "open" },
      { planType: "KA", status: "open" },
    ];
    expect(asked({ Accounts }, (context) => rows.map(kaProspects(context)))).toEqual([
      ...[false, false, false],
      ...[true, false, null],
      ...[null, false, null],
    ]);
    const others = Development.map((row) => ({ ...row, planType: "normal" }));
    expect(asked({ Accounts, Development: others }, (context) => rows.map(kaProspects(context)))).toEqual(
      asked({ Accounts }, (context) => rows.map(kaProspects(context))),
    );
    expect(asked({ Accounts, Development }, (context) => rows.map(kaProspects(context)))).toEqual([
      ...[false, false, false],
      ...[true, true, null],
      ...[null, null, null],
    ]);
  });
  test("the period of a row", () => {
    const Scorecard = [
      { periodType: "month", period: day("2026-03-05") },
      { periodType: "nonsense", period: day("2026-03-05") },
      { periodType: "quarter", period: "2026-Q1" },
      { periodType: null, period: 202603 },
      { periodType: null, period: null },
    ];
    const labels = asked({ Scorecard }, (context) => Scorecard.map((_, row) => periodCell(context, "Scorecard", row)), {
      parameters: { "calendar.fiscalYearStart": 4 },
    });
    expect(labels.map((period) => period?.label ?? null)).toEqual(["2026-03", null, "2026-Q1", "2026-03", null]);
    expect(labels[2]?.start).toBe(day("2026-04-01"));
  });
});

describe("reports", () => {
  test("a value outside its list, a cell that cannot be read", () => {
    const Accounts = [
      { accountName: "甲", tier: "Z" },
      { accountName: "乙", tier: null },
    ];
    const each = (tell: (context: RuleContext, row: number) => void): readonly string[] =>
      said({ Accounts }, (context) => [0, 1].forEach((row) => tell(context, row)));
    expect(each((context, row) => failNotListed(context, "Accounts", row, "tier"))).toEqual([
      "error Accounts 0 tier: “Z” in “Tier” is not in the list",
      "error Accounts 1 tier: “Tier” is blank",
    ]);
    expect(each((context, row) => failNotListed(context, "Accounts", row, "tier", "info"))).toEqual([
      "info Accounts 0 tier: “Z” in “Tier” is not in the list",
      "info Accounts 1 tier: “Tier” is blank",
    ]);
    expect(each((context, row) => unreadable(context, "Accounts", row, "tier"))).toEqual([
      "? Accounts.tier @ Accounts 0: “Tier” cannot be read: Z",
      "? Accounts.tier @ Accounts 1: “Tier” is blank",
    ]);
  });
  test("columns that must be filled", () => {
    const Accounts = [
      { accountName: "甲", phone: "1", owner: "x" },
      { accountName: "乙", phone: " ", owner: error },
      { accountName: "丙", phone: "1", owner: null },
    ];
    const keys = ["accountName", "phone", "owner"];
    expect(said({ Accounts }, (context) => allFilled(context, "Accounts", keys))).toEqual([
      "error Accounts 1 phone: Still missing: Phone, Owner",
      "error Accounts 2 owner: Still missing: Owner",
    ]);
    expect(said({ Accounts }, (context) => allFilled(context, "Accounts", keys, (row) => row !== 1, "info"))).toEqual([
      "info Accounts 2 owner: Still missing: Owner",
    ]);
    const answers = [0, 1, 2].map((row) => {
      let all: boolean | undefined;
      const lines = said({ Accounts }, (context) => void (all = requireFilled(context, "Accounts", row, keys, "warn")));
      return [all, ...lines];
    });
    expect(answers).toEqual([
      [true],
      [false, "warn Accounts 1 phone: Still missing: Phone, Owner"],
      [false, "warn Accounts 2 owner: Still missing: Owner"],
    ]);
    expect(
      [0, 1, 2].map((row) =>
        missingAt(
          [
            ["x", null, "x"],
            ["x", " ", error],
          ],
          row,
        ),
      ),
    ).toEqual([null, [0, 1], [1]]);
  });
  test("many rows with the same gap are one", () => {
    const tell = (rows: readonly number[]): readonly string[] =>
      said({ Visits: [{ topic: "x" }] }, (context) => {
        const found = gaps(context, "Visits", ["Visits.plannedEnd"], { ...words, "en-US": "{count} rows" });
        rows.forEach(found.add);
        found.report();
      });
    expect(tell([])).toEqual([]);
    expect(tell([4, 2, 7])).toEqual(["? Visits.plannedEnd @ Visits 4: 3 rows"]);
  });
});

describe("amounts far from the others", () => {
  const far = (amounts: readonly CellValue[], ratio = 10, rows = amounts.map((_, row) => row)): unknown =>
    outliers(amounts, ratio, rows).map(({ row, amount, median, side }) => [row, amount, median, side]);
  test("at the ratio exactly, on both sides", () => {
    expect(far([10, 100, 1000])).toEqual([
      [0, 10, 100, "low"],
      [2, 1000, 100, "high"],
    ]);
    expect(far([11, 100, 999])).toEqual([]);
  });
  test("the middle of an even number lies between the two", () =>
    expect(far([1, 10, 30, 1000])).toEqual([
      [0, 1, 20, "low"],
      [3, 1000, 20, "high"],
    ]));
  test("signs do not count, zeros and what is no number are left out, three are needed", () => {
    expect(far([-1000, 100, 100, 0, null, "9", error, Number.NaN])).toEqual([[0, -1000, 100, "high"]]);
    expect(far([1, 1000])).toEqual([]);
    expect(far([1, 1000, 0])).toEqual([]);
    expect(far([1000, 100, 100], 10, [1, 2])).toEqual([]);
  });
});
