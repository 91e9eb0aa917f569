/** V2 at the edges of its intervals: rolling, by the calendar, of one's own; who counts and who is left open. */
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions } from "../../../src/kpis";
import { dataset, day, type PolicyOptions, type Row } from "../support";
import { figure, inWords } from "./figures";

const today = "2026-03-16";
const met = (iso: string | null, more: Row = {}): Row => ({
  ...{ accountId: "1", date: iso === null ? null : day(iso), actualDate: null, status: "done" },
  ...{ mode: "visit", contactKind: null, visitor: null, ...more },
});

describe("V2: how a customer stands", () => {
  const since = (iso: string, more: Row = {}): Row => ({ tier: "A", tierEffectiveDate: day(iso), ...more });
  interface Asked {
    readonly account: Row;
    readonly visits?: readonly Row[];
    readonly parameters?: PolicyOptions["parameters"];
    readonly on?: string;
    readonly period?: string;
  }
  const words: Readonly<Record<string, string>> = {
    "1 = 1 / 1": "kept",
    "0 = 0 / 1": "overdue",
    "All customers are still in their first interval": "grace",
    "1 customer has an unclear contact or start date": "unclear",
    "No active customer has a tier": "none",
    "No active customer has a tier, 1 customer was graded or created later and is left out": "later",
  };
  function standing({ account, visits = [], parameters = {}, on = today, period = "2026" }: Asked): string {
    const first = { accountId: "1", accountName: "甲", status: "active", createdDate: null, class: "potential" };
    const tables = {
      Accounts: [
        {
          tierEffectiveDate: null,
          tier: null,
          cadenceOverrideDays: null,
          cadenceOverrideApprover: null,
          ...first,
          ...account,
        },
        ...["丙", "丙"].map((accountName, at) => ({
          ...first,
          accountId: String(at + 2),
          accountName,
          status: "paused",
        })),
      ],
      Visits: [...visits, met("2000-01-01", { accountId: "9" })],
    };
    const result = figure("V2", {
      what: "",
      tables,
      today: on,
      period,
      policy: { parameters },
      gives: { actual: null },
    });
    const said = inWords(result).split(" | ");
    const [numbers = "", ...rest] = said.filter((text) => !text.startsWith("The period is not over"));
    return words[result.actual === null ? rest.join(", ") : [numbers, ...rest].join(", ")] ?? inWords(result);
  }
  const old = since("2026-01-01");

  test.each<[string, string, Asked]>([
    ["the last day of the interval", "kept", { account: old, visits: [met("2026-03-09")] }],
    ["a day more", "overdue", { account: old, visits: [met("2026-03-08")] }],
    ["contacted today", "kept", { account: old, visits: [met(today)] }],
    ["contacted tomorrow", "overdue", { account: old, visits: [met("2026-03-17")] }],
    ["never contacted", "overdue", { account: old }],
    [
      "the latest contact counts",
      "kept",
      { account: old, visits: ["2026-03-10", "2026-02-01"].map((iso) => met(iso)) },
    ],
    ["planned and not done", "overdue", { account: old, visits: [met("2026-03-10", { status: "planned" })] }],
    [
      "done on another day than planned",
      "kept",
      { account: old, visits: [met("2026-01-01", { actualDate: day("2026-03-10") })] },
    ],
    ["the first interval's last day", "grace", { account: since("2026-03-09") }],
    ["the day after", "overdue", { account: since("2026-03-08") }],
    [
      "in the first interval a contact of before is none",
      "grace",
      { account: since("2026-03-09"), visits: [met("2026-03-01")] },
    ],
    [
      "from creation where nobody says since when the tier",
      "grace",
      { account: { tier: "A", createdDate: day("2026-03-09") } },
    ],
    ["since the evaluation date", "grace", { account: since(today) }],
    ["since the day after", "later", { account: since("2026-03-17") }],
    ["no start, contacted in time", "kept", { account: { tier: "A" }, visits: [met("2026-03-09")] }],
    ["no start, contacted too long ago", "overdue", { account: { tier: "A" }, visits: [met("2026-03-08")] }],
    ["no start and no contact", "unclear", { account: { tier: "A" } }],
    ["no start and a contact of tomorrow", "unclear", { account: { tier: "A" }, visits: [met("2026-03-17")] }],
    [
      "a start that cannot be read",
      "unclear",
      { account: { tier: "A", tierEffectiveDate: "?" }, visits: [met("2026-03-10")] },
    ],
    ["no tier", "none", { account: { tier: null, tierEffectiveDate: day("2026-01-01") } }],
    ["paused", "none", { account: since("2026-01-01", { status: "paused" }) }],
    ["a blank status", "overdue", { account: since("2026-01-01", { status: null }) }],
    ["overdue, with a contact of no day", "unclear", { account: old, visits: [met(null)] }],
    [
      "overdue, with a planned contact of no day",
      "overdue",
      { account: old, visits: [met(null, { status: "planned" })] },
    ],
    ["overdue, another's contact of no day", "overdue", { account: old, visits: [met(null, { accountId: "2" })] }],
    ["kept, with a contact of no day", "kept", { account: old, visits: [met("2026-03-10"), met(null)] }],
    ["in the first interval, with a contact of no day", "grace", { account: since("2026-03-09"), visits: [met(null)] }],
    ["overdue, nobody's contact today", "overdue", { account: old, visits: [met(today, { accountId: null })] }],
    [
      "overdue, a contact of two others",
      "overdue",
      { account: old, visits: [met(today, { accountId: "丙" }), met(null, { accountId: "丙" })] },
    ],
    [
      "overdue, a contact of its own or another's today",
      "unclear",
      { account: { ...old, accountName: "丙" }, visits: [met(today, { accountId: "丙" })] },
    ],
    [
      "the same tomorrow",
      "overdue",
      { account: { ...old, accountName: "丙" }, visits: [met("2026-03-17", { accountId: "丙" })] },
    ],
    [
      "an own interval that somebody approved",
      "kept",
      { account: { ...old, cadenceOverrideDays: 20, cadenceOverrideApprover: "王总" }, visits: [met("2026-02-24")] },
    ],
    [
      "a day beyond it",
      "overdue",
      { account: { ...old, cadenceOverrideDays: 20, cadenceOverrideApprover: "王总" }, visits: [met("2026-02-23")] },
    ],
    [
      "one that nobody approved",
      "overdue",
      { account: { ...old, cadenceOverrideDays: 20 }, visits: [met("2026-02-24")] },
    ],
    ["a month", "kept", { account: { ...old, tier: "C" }, visits: [met("2026-02-16")] }],
    ["a month and a day", "overdue", { account: { ...old, tier: "C" }, visits: [met("2026-02-15")] }],
    ["at the end of a month that is over", "kept", { account: old, visits: [met("2026-02-21")], period: "2026-02" }],
    [
      "a day too early for it",
      "overdue",
      { account: old, visits: [met("2026-02-20"), met("2026-03-01")], period: "2026-02" },
    ],
    ["since the last day of that month", "grace", { account: since("2026-02-28"), period: "2026-02" }],
    ["since the day after that month", "later", { account: since("2026-03-01"), period: "2026-02" }],
    ["won customers only: a prospect", "none", { account: old, parameters: { "cadence.scope": "won" } }],
    [
      "won customers only: a won one",
      "overdue",
      { account: { ...old, class: "won" }, parameters: { "cadence.scope": "won" } },
    ],
    [
      "won customers only: a key account",
      "overdue",
      { account: { ...old, class: "key" }, parameters: { "cadence.scope": "won" } },
    ],
  ])("%s: %s", (_, expected, asked) => expect(standing(asked)).toBe(expected));

  const byIntent = { "tier.scheme": "intent", "leadGrade.cycleDays": "A=3" };
  test.each<[string, string, Asked]>([
    ["by lead grade", "kept", { account: { ...old, tier: null, leadGrade: "A" }, visits: [met("2026-03-13")] }],
    ["a day beyond", "overdue", { account: { ...old, tier: null, leadGrade: "A" }, visits: [met("2026-03-12")] }],
    ["a grade without interval", "none", { account: { ...old, leadGrade: "B" } }],
  ])("%s: %s", (_, expected, asked) => expect(standing({ ...asked, parameters: byIntent })).toBe(expected));

  test("what it needs is named", () => {
    const without = (parameters: PolicyOptions["parameters"]) => standing({ account: old, parameters });
    expect(without({ "tier.scheme": "intent", "leadGrade.cycleDays": "A=3" })).toMatch(
      /Not installed: Prospects·Lead grade$/,
    );
    expect(standing({ account: { ...old, leadGrade: "A" }, parameters: { "tier.scheme": "intent" } })).toMatch(
      /No contact interval is filled$/,
    );
    expect(standing({ account: old, period: "2026-Q2" })).toMatch(/The period has not begun$/);
  });

  test("customers are added up, period by period", () => {
    const Accounts = ["1", "2", "3"].map((accountId) => ({
      accountId,
      accountName: accountId,
      status: "active",
      ...old,
    }));
    const Visits = [met("2026-02-21"), met("2026-03-10"), met("2026-03-11", { accountId: "2" })];
    const data = dataset({ Accounts, Visits }, today);
    const of = (label: string) => kpiFunctions.V2(data, { period: parsePeriod(label)!, owner: null });
    expect(["2026-02", "2026-03"].map(of)).toMatchObject([
      { numerator: 1, denominator: 3 },
      { numerator: 2, denominator: 3 },
    ]);
  });

  // 2026-03-16 is a Monday; weeks and fortnights are counted from the first Monday after the start.
  const calendar = { "cadence.mode": "calendar" };
  const byDays = (days: number) => ({ cadenceOverrideDays: days, cadenceOverrideApprover: "王总" });
  const on = (iso: string | null) => (iso === null ? [] : [met(iso)]);
  test.each<[string, Row, string, string | null, string]>([
    ["the Sunday before the last whole week", old, today, "2026-03-08", "overdue"],
    ["its Monday", old, today, "2026-03-09", "kept"],
    ["its Sunday", old, today, "2026-03-15", "kept"],
    ["the Monday after it", old, today, "2026-03-16", "overdue"],
    ["on a Sunday that week is not over", old, "2026-03-15", "2026-03-09", "overdue"],
    ["but the one before is", old, "2026-03-15", "2026-03-08", "kept"],
    ["since a Sunday: the week after runs", since("2026-03-01"), "2026-03-08", null, "grace"],
    ["and is over", since("2026-03-01"), "2026-03-09", null, "overdue"],
    ["and held a contact", since("2026-03-01"), "2026-03-09", "2026-03-02", "kept"],
    ["since a Saturday: the week after runs", since("2026-02-28"), "2026-03-08", null, "grace"],
    ["since a Saturday: it is over", since("2026-02-28"), "2026-03-09", null, "overdue"],
    ["since a Monday: its own week is none", since("2026-03-02"), "2026-03-15", "2026-03-03", "grace"],
    ["since a Monday: the next one is over", since("2026-03-02"), "2026-03-16", "2026-03-03", "overdue"],
    ["since the evaluation date", since(today), today, null, "grace"],
    ["fortnights: the last one's first day", since("2026-02-15", { tier: "B" }), today, "2026-03-02", "kept"],
    ["fortnights: the day before", since("2026-02-15", { tier: "B" }), today, "2026-03-01", "overdue"],
    [
      "fortnights: the last one runs until Sunday",
      since("2026-02-15", { tier: "B" }),
      "2026-03-15",
      "2026-03-01",
      "kept",
    ],
    ["fortnights: the first one runs", since("2026-02-15", { tier: "B" }), "2026-03-01", null, "grace"],
    ["ten days from the day after the start: they run", since("2026-03-01", byDays(10)), "2026-03-11", null, "grace"],
    ["ten days since a Thursday, whatever the week", since("2026-03-05", byDays(10)), today, "2026-03-06", "kept"],
    ["ten days: they are over", since("2026-03-01", byDays(10)), "2026-03-12", null, "overdue"],
    [
      "ten days: the start itself is not among them",
      since("2026-03-01", byDays(10)),
      "2026-03-12",
      "2026-03-01",
      "overdue",
    ],
    ["ten days: their first", since("2026-03-01", byDays(10)), "2026-03-12", "2026-03-02", "kept"],
    ["ten days: their last", since("2026-03-01", byDays(10)), "2026-03-12", "2026-03-11", "kept"],
    ["ten days: the day after them", since("2026-03-01", byDays(10)), "2026-03-12", "2026-03-12", "overdue"],
    ["ten days: the second ten", since("2026-03-01", byDays(10)), "2026-03-22", "2026-03-12", "kept"],
    ["a month: the first one runs", since("2026-01-15", { tier: "C" }), "2026-02-28", null, "grace"],
    ["a month: it is over", since("2026-01-15", { tier: "C" }), "2026-03-01", null, "overdue"],
    ["a month: the day before it", since("2026-01-15", { tier: "C" }), "2026-03-31", "2026-01-31", "overdue"],
    ["a month: its first day", since("2026-01-15", { tier: "C" }), "2026-03-31", "2026-02-01", "kept"],
    ["a month: its last day", since("2026-01-15", { tier: "C" }), "2026-03-31", "2026-02-28", "kept"],
    ["a month: the day after", since("2026-01-15", { tier: "C" }), "2026-03-31", "2026-03-01", "overdue"],
    ["a month: the one after that", since("2026-01-15", { tier: "C" }), "2026-04-01", "2026-03-01", "kept"],
    ["a month: since the last day of one", since("2026-01-31", { tier: "C" }), "2026-03-01", "2026-02-01", "kept"],
    ["a month: since the first day of one", since("2026-02-01", { tier: "C" }), "2026-03-31", "2026-02-02", "grace"],
    ["a quarter: it runs", since("2025-11-15", { tier: "D" }), "2026-03-31", null, "grace"],
    ["a quarter: its first day", since("2025-11-15", { tier: "D" }), "2026-04-01", "2026-01-01", "kept"],
    ["a quarter: the day before", since("2025-11-15", { tier: "D" }), "2026-04-01", "2025-12-31", "overdue"],
    ["no start: the weeks run from the last contact on", { tier: "A" }, today, "2026-03-13", "grace"],
    ["no start: no week since then held one", { tier: "A" }, today, "2026-03-06", "overdue"],
  ])("by the calendar, %s", (_, account, asOf, contact, expected) =>
    expect(standing({ account, visits: on(contact), parameters: calendar, on: asOf })).toBe(expected),
  );

  test.each([
    ["2026-01-31", null, "grace"],
    ["2026-02-01", "2025-10-31", "overdue"],
    ["2026-02-01", "2025-11-01", "kept"],
    ["2026-02-01", "2026-01-31", "kept"],
  ])("quarters of a fiscal year from February: on %s, contacted on %s: %s", (asOf, contact, expected) => {
    const account = since("2025-09-15", { tier: "D" });
    const parameters = { ...calendar, "calendar.fiscalYearStart": 2 };
    expect(standing({ account, visits: on(contact), parameters, on: asOf })).toBe(expected);
  });
});
