/** Derived columns of Accounts at their edges: sales of twelve months and why they cannot be said, last contact, contact due. */
import type { AccountFigures } from "../../../src/kpis/derived";
import { approvedOverride } from "../../../src/kpis/derived";
import type { CellValue } from "../../../src/policy/values";
import { buildDataset } from "../../../src/kpis";
import { book, dataset, day, policyOf, type PolicyOptions, type Row } from "../support";

const today = "2026-03-16";
const complete = { "orders.completeSince": day("2020-01-01") };
const line = (accountId: CellValue, iso: string | null, more: Row = {}): Row => ({
  ...{ accountId, orderDate: iso === null ? null : day(iso), amount: 1, isSample: null, isReturn: null },
  ...more,
});
/** 0 and 1 have names of their own, 2 and 3 share one. */
const accounts = ["甲", "乙", "丙", "丙"].map((accountName, at): Row => ({ accountId: String(at), accountName }));
const noNumber = Number.NaN;

function figuresOf(
  tables: Readonly<Record<string, readonly Row[]>>,
  parameters: PolicyOptions["parameters"] = complete,
  on = today,
): AccountFigures {
  return dataset({ Accounts: accounts, ...tables }, on, { parameters }).figures();
}

describe("sales of twelve months", () => {
  test.each<[string, readonly Row[], number, string | null]>([
    ["the first of the days", [line("0", "2025-03-17")], 1, null],
    ["the day before it", [line("0", "2025-03-16")], 0, null],
    ["today", [line("0", "2026-03-16")], 1, null],
    ["tomorrow", [line("0", "2026-03-17")], 0, null],
    ["no line", [], 0, null],
    ["an amount in words", [line("0", "2026-01-01"), line("0", "2026-01-02", { amount: "?" })], noNumber, "badLine"],
    ["the same on the first of the days", [line("0", "2025-03-17", { amount: "?" })], noNumber, "badLine"],
    ["the same today", [line("0", "2026-03-16", { amount: "?" })], noNumber, "badLine"],
    ["the same a day too early", [line("0", "2025-03-16", { amount: "?" })], 0, null],
    ["the same tomorrow", [line("0", "2026-03-17", { amount: "?" })], 0, null],
    ["no date with an amount", [line("0", null)], noNumber, "badLine"],
    ["a sample of which nothing else can be read", [line("0", null, { amount: "?", isSample: true })], 0, null],
    ["a line that may be another's too", [line("丙", "2026-01-01")], 0, null],
    ["an amount too large", [line("0", "2026-01-01", { amount: 1e15 })], noNumber, "tooLarge"],
    [
      "an amount too large beside one in words",
      [line("0", "2026-01-01", { amount: 1e15 }), line("0", "2026-01-01", { amount: "?" })],
      noNumber,
      "badLine",
    ],
  ])("%s", (_, Orders, sales, problem) => {
    const figures = figuresOf({ Orders: [...Orders, line("1", "2026-01-01")] });
    expect([figures.salesLast12Months[0], figures.salesProblem(0)]).toEqual([sales, problem]);
    expect([figures.salesLast12Months[1], figures.salesProblem(1)]).toEqual([1, null]);
  });

  const clear = line("2", "2026-01-01", { amount: "?" });
  const double = line("丙", "2026-01-01");
  test.each([
    ["before", [clear, double]],
    ["after", [double, clear]],
  ])("a line of one's own that cannot be read is named %s one that may be two customers'", (_, Orders) => {
    const figures = figuresOf({ Orders });
    expect([2, 3].map((row) => figures.salesProblem(row))).toEqual(["badLine", "ambiguousLine"]);
    expect(figures.unresolvedOrders).toEqual({ blank: 0, unknown: 0, ambiguous: 1 });
  });

  test("what no customer bought is counted inside the months only", () => {
    const days = ["2025-03-16", "2025-03-17", "2026-03-16", "2026-03-17"];
    const Orders = ["丙", "9", "9", null].flatMap((customer) => [
      ...days.map((iso) => line(customer, iso)),
      line(customer, "2026-01-01", { isSample: true }),
    ]);
    const figures = figuresOf({ Orders });
    expect(figures.unresolvedOrders).toEqual({ blank: 2, unknown: 4, ambiguous: 2 });
    expect([0, 1, 2, 3].map((row) => figures.salesProblem(row))).toEqual([
      null,
      null,
      "ambiguousLine",
      "ambiguousLine",
    ]);
    expect([...figures.lastOrderDate]).toEqual([noNumber, noNumber, noNumber, noNumber]);
  });

  test.each<[string, PolicyOptions["parameters"], string | null]>([
    ["complete from the first of the days", { "orders.completeSince": day("2025-03-17") }, null],
    ["a day later", { "orders.completeSince": day("2025-03-18") }, "historyShort"],
    ["nobody says from when", { "orders.completeSince": null }, "historyBlank"],
  ])("orders: %s", (_, parameters, problem) => {
    const figures = figuresOf(
      { Orders: [line("0", "2026-01-01"), line("1", "2026-01-01", { amount: "?" })] },
      parameters,
    );
    expect(figures.salesProblem(0)).toBe(problem);
    expect(figures.salesProblem(1)).toBe(problem ?? "badLine");
    expect(figures.salesLast12Months[0]).toBe(problem === null ? 1 : noNumber);
    // First and last order are known either way.
    expect([figures.firstTransDate[0], figures.lastOrderDate[0]]).toEqual([day("2026-01-01"), day("2026-01-01")]);
    expect(figures.salesFrom).toBe(day("2025-03-17"));
  });

  test("without table Orders that is the reason, whatever the policy says", () => {
    const figures = figuresOf({}, { "orders.completeSince": null });
    expect([figures.salesProblem(0), figures.salesLast12Months[0]]).toEqual(["noOrders", noNumber]);
    expect([...figures.repeatOrders()]).toEqual([0, 0, 0, 0]);
    expect([...figures.lastContactDate]).toEqual([noNumber, noNumber, noNumber, noNumber]);
  });

  test("before the calendar is twelve months old nothing lies inside and the history is short", () => {
    const Orders = [line("9", "1900-05-01"), line("丙", null)];
    const figures = figuresOf({ Orders }, { "orders.completeSince": 1 }, "1900-06-01");
    expect(figures.salesFrom).toBeNull();
    expect(figures.salesProblem(0)).toBe("historyShort");
    // A line with a day lies before every month; one without might lie anywhere.
    expect(figures.unresolvedOrders).toEqual({ blank: 0, unknown: 0, ambiguous: 1 });
  });
});

test("an order of today repeats one of before, one of tomorrow does not", () => {
  const Orders = [line("0", "2026-01-01"), line("0", today), line("1", "2026-01-01"), line("1", "2026-03-17")];
  expect([...figuresOf({ Orders }).repeatOrders()]).toEqual([1, 0, 0, 0]);
});

describe("last contact", () => {
  const met = (accountId: CellValue, date: CellValue, more: Row = {}): Row => ({
    ...{ accountId, date, actualDate: null, status: "done", ...more },
  });
  test.each<[string, readonly Row[], number, boolean]>([
    ["today", [met("0", day(today))], day(today), false],
    ["tomorrow", [met("0", day(today) + 1)], noNumber, false],
    ["the latest of several", [3, 9, 5].map((back) => met("0", day(today) - back)), day(today) - 3, false],
    ["in the afternoon", [met("0", day("2026-03-01") + 0.7)], day("2026-03-01"), false],
    [
      "planned for another day",
      [met("0", day("2026-03-01"), { actualDate: day("2026-02-01") })],
      day("2026-02-01"),
      false,
    ],
    ["not done", [met("0", day("2026-03-01"), { status: "planned" })], noNumber, false],
    ["no day", [met("0", day("2026-03-01")), met("0", null)], day("2026-03-01"), true],
    ["an own day in words", [met("0", day("2026-03-01"), { actualDate: "soon" })], noNumber, true],
    ["not done and no day", [met("0", null, { status: "cancelled" })], noNumber, false],
    ["of nobody known, of nobody", [met("9", null), met(null, null), met("9", 46000)], noNumber, false],
    ["of two others", [met("丙", day("2026-03-01"))], noNumber, false],
  ])("%s", (_, Visits, last, uncertain) => {
    const figures = figuresOf({ Visits });
    expect([figures.lastContactDate[0], figures.contactUncertain[0]]).toEqual([last, uncertain ? 1 : 0]);
    expect([figures.lastContactDate[1], figures.contactUncertain[1]]).toEqual([noNumber, 0]);
  });

  test("one that may be two customers' leaves both uncertain", () => {
    const figures = figuresOf({ Visits: [met("丙", day("2026-03-01")), met("丙", null, { status: "planned" })] });
    expect([...figures.contactUncertain]).toEqual([0, 0, 1, 1]);
    expect([...figuresOf({ Visits: [met("丙", null, { status: "planned" })] }).contactUncertain]).toEqual([0, 0, 0, 0]);
  });
});

describe("contact due", () => {
  const due = (account: Row, visits: readonly Row[] = [], parameters: PolicyOptions["parameters"] = {}): number =>
    dataset(
      {
        Accounts: [
          {
            ...{ accountId: "1", tier: "A", status: "active", createdDate: null, tierEffectiveDate: null },
            ...{ cadenceOverrideDays: null, cadenceOverrideApprover: null, ...account },
          },
        ],
        Visits: visits.map((row) => ({ accountId: "1", status: "done", ...row })),
      },
      today,
      { parameters },
    ).figures().contactDueDate[0]!;
  const since = day("2026-03-01");
  const own = { cadenceOverrideDays: 5, cadenceOverrideApprover: "王总" };
  const byIntent = { "tier.scheme": "intent", "leadGrade.cycleDays": "A=3" };

  test.each<[string, Row, number]>([
    ["an interval after the tier took effect", { tierEffectiveDate: since }, 7],
    ["at noon", { tierEffectiveDate: since + 0.5 }, 7],
    ["else after creation", { createdDate: since }, 7],
    ["the tier's day stands over that of creation", { tierEffectiveDate: since, createdDate: since + 3 }, 7],
    ["the tier's day cannot be read", { tierEffectiveDate: "?", createdDate: since }, noNumber],
    ["neither day", {}, noNumber],
    ["a blank status leaves no duty out", { tierEffectiveDate: since, status: null }, 7],
    ["a paused customer", { tierEffectiveDate: since, status: "paused" }, noNumber],
    ["no tier", { tierEffectiveDate: since, tier: null }, noNumber],
    ["an own interval that somebody approved", { tierEffectiveDate: since, ...own }, 5],
    ["of one day", { tierEffectiveDate: since, ...own, cadenceOverrideDays: 1 }, 1],
    ["of no day", { tierEffectiveDate: since, ...own, cadenceOverrideDays: 0 }, 7],
    ["of a day and a half", { tierEffectiveDate: since, ...own, cadenceOverrideDays: 1.5 }, 7],
    ["in words", { tierEffectiveDate: since, ...own, cadenceOverrideDays: "5" }, 7],
    ["that nobody approved", { tierEffectiveDate: since, ...own, cadenceOverrideApprover: " " }, 7],
  ])("%s", (_, account, days) => expect(due(account)).toBe(since + days));

  test("an own interval is null where there is none", () => {
    const rows = [own, { ...own, cadenceOverrideDays: -5 }, { ...own, cadenceOverrideApprover: null }];
    const data = dataset({ Accounts: rows }, today);
    expect(rows.map((_, row) => approvedOverride(data, row))).toEqual([5, null, null]);
    expect(approvedOverride(dataset({ Accounts: [{ accountId: "1" }] }, today), 0)).toBeNull();
  });

  test("from the later of last contact and start", () => {
    const start = { tierEffectiveDate: since };
    expect(due(start, [{ date: since + 4 }])).toBe(since + 11);
    expect(due(start, [{ date: since - 4 }])).toBe(since + 7);
    expect(due({}, [{ date: since }])).toBe(since + 7);
    // What might be the start, or a contact, and cannot be read leaves the day open.
    expect(due({ tierEffectiveDate: "?" }, [{ date: since }])).toBeNaN();
    expect(due(start, [{ date: since }, { date: "?" }])).toBeNaN();
  });

  test("by lead grade where the scheme is intent", () => {
    expect(due({ tierEffectiveDate: since, leadGrade: "A", tier: "B" }, [], byIntent)).toBe(since + 3);
    expect(due({ tierEffectiveDate: since, leadGrade: "B", tier: "A" }, [], byIntent)).toBeNaN();
    expect(due({ tierEffectiveDate: since, leadGrade: "B", tier: "A" })).toBe(since + 7);
  });
});

test("an evaluation moment within a day counts as its day", () => {
  const tables = book({
    Accounts: accounts,
    Orders: [line("0", today)],
    Visits: [{ accountId: "0", date: day(today), status: "done" }],
  });
  const noon = buildDataset(tables, policyOf({ parameters: complete }), day(today) + 0.5).figures();
  expect([noon.salesFrom, noon.salesLast12Months[0], noon.lastOrderDate[0], noon.lastContactDate[0]]).toEqual([
    day("2025-03-17"),
    1,
    day(today),
    day(today),
  ]);
});
