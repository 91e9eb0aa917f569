/** D2 and D7 by the life of one customer: is it in the base, was it converted, or can nobody say? */
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions } from "../../../src/kpis";
import { say } from "../../../src/locales/format";
import { dataset, day, type Row } from "../support";
import { inWords } from "./figures";

const today = "2026-04-20";
const period = parsePeriod("2026-Q1")!;
/** Day, class before, class after. */
type Change = readonly [string, string, string];

interface Life {
  readonly created: string | null;
  readonly changes?: readonly Change[];
  /** Class now where nothing was logged. */
  readonly now?: string;
  /** First day of the log. */
  readonly begins?: string;
}

const logged = (rowId: string, [iso, oldValue, newValue]: Change): Row => ({
  ...{ sheet: "Accounts", rowId, field: "class", oldValue, newValue },
  at: day(iso) + 0.9,
});
const tablesOf = ({ created, changes = [], now = "potential", begins = "2025-01-01" }: Life) => ({
  Accounts: [
    {
      ...{ accountId: "1", accountName: "甲", classChangedDate: null },
      ...{ class: changes.at(-1)?.[2] ?? now, createdDate: created === null ? null : day(created) },
    },
  ],
  AuditLog: [
    { sheet: "", rowId: "", field: "run", oldValue: "", newValue: "done", at: day(begins) + 0.5 },
    logged("9", [begins, "potential", "won"]),
    ...changes.map((change) => logged("1", change)),
  ],
});

const words: Readonly<Record<string, string>> = {
  "1 = 1 / 1": "converted",
  "0 = 0 / 1": "in the base",
  "There is no customer to convert in the period": "outside",
  "The changes of class of 1 customer are not fully logged": "unknown",
};
function standing(id: "D2" | "D7", life: Life, base: string): string {
  const data = dataset(tablesOf(life), today, { parameters: { "kpi.conversionBase": base } });
  const result = kpiFunctions[id](data, { period, owner: null });
  const text = result.reason ? say("en-US", result.reason) : inWords({ ...result, notes: [] });
  return words[text] ?? text;
}

const toIntent = (iso: string): Change => [iso, "potential", "intent"];
const toWon = (iso: string): Change => [iso, "intent", "won"];
const back = (iso: string): Change => [iso, "won", "intent"];

describe("D2: prospects created in the period", () => {
  test.each<[string, Life, string]>([
    ["created the day before", { created: "2025-12-31" }, "outside"],
    ["on the first day", { created: "2026-01-01" }, "in the base"],
    ["on the last day", { created: "2026-03-31" }, "in the base"],
    ["the day after", { created: "2026-04-01" }, "outside"],
    ["became intent", { created: "2026-01-05", changes: [toIntent("2026-01-06")] }, "in the base"],
    ["won today", { created: "2026-01-05", changes: [toIntent("2026-01-06"), toWon(today)] }, "converted"],
    ["won tomorrow", { created: "2026-01-05", changes: [toIntent("2026-01-06"), toWon("2026-04-21")] }, "in the base"],
    ["a key account at once", { created: "2026-01-05", changes: [["2026-01-05", "potential", "key"]] }, "converted"],
    ["created as intent", { created: "2026-01-05", now: "intent" }, "outside"],
    ["created as intent, won since", { created: "2026-01-05", changes: [toWon("2026-02-01")] }, "outside"],
    ["created as won before the log", { created: "2026-01-31", now: "won", begins: "2026-02-01" }, "unknown"],
    ["created as won on its first day", { created: "2026-02-01", now: "won", begins: "2026-02-01" }, "outside"],
    ["created before the log, a prospect still", { created: "2026-01-31", begins: "2026-02-01" }, "in the base"],
    ["a log that begins after the period", { created: "2026-01-31", now: "won", begins: "2026-04-10" }, "unknown"],
  ])("%s", (_, life, expected) => expect(standing("D2", life, "created cohort")).toBe(expected));
});

describe("D7: customers that became intent in the period", () => {
  const old = "2025-06-01";
  test.each<[string, Life, string]>([
    ["the day before", { created: old, changes: [toIntent("2025-12-31")] }, "outside"],
    ["on the first day", { created: old, changes: [toIntent("2026-01-01")] }, "in the base"],
    ["on the last day", { created: old, changes: [toIntent("2026-03-31")] }, "in the base"],
    ["the day after", { created: old, changes: [toIntent("2026-04-01")] }, "outside"],
    ["won without being intent", { created: old, changes: [["2026-02-01", "potential", "won"]] }, "outside"],
    ["won the same day", { created: old, changes: [toIntent("2026-02-01"), toWon("2026-02-01")] }, "converted"],
    ["won today", { created: old, changes: [toIntent("2026-02-01"), toWon(today)] }, "converted"],
    ["won tomorrow", { created: old, changes: [toIntent("2026-02-01"), toWon("2026-04-21")] }, "in the base"],
    [
      "won before it fell back to intent",
      { created: old, changes: [toIntent("2025-07-01"), toWon("2026-01-31"), back("2026-02-01")] },
      "in the base",
    ],
    ["created as intent the day before", { created: "2025-12-31", now: "intent" }, "outside"],
    ["created as intent on the first day", { created: "2026-01-01", now: "intent" }, "in the base"],
    ["created as intent on the last day", { created: "2026-03-31", now: "intent" }, "in the base"],
    ["created as intent the day after", { created: "2026-04-01", now: "intent" }, "outside"],
    ["created as intent, won since", { created: "2026-01-10", changes: [toWon("2026-01-10")] }, "converted"],
    ["created as won", { created: "2026-01-10", now: "won" }, "outside"],
    ["created as intent before the log", { created: "2026-01-31", now: "intent", begins: "2026-02-01" }, "unknown"],
    ["created as intent with the log", { created: "2026-02-01", now: "intent", begins: "2026-02-01" }, "in the base"],
    ["created as won with the log", { created: "2026-02-01", now: "won", begins: "2026-02-01" }, "outside"],
    ["intent since before the log", { created: old, now: "intent", begins: "2026-01-02" }, "unknown"],
    ["won since before the log", { created: old, now: "won", begins: "2026-01-02" }, "unknown"],
    ["won, nobody knows since when", { created: null, now: "won", begins: "2026-01-02" }, "unknown"],
    ["a prospect since before the log", { created: old, begins: "2026-01-02" }, "outside"],
    ["a log from the first day on", { created: old, now: "intent", begins: "2026-01-01" }, "outside"],
    ["created since the period", { created: "2026-04-02", now: "won", begins: "2026-04-10" }, "outside"],
  ])("%s", (_, life, expected) => expect(standing("D7", life, "created cohort")).toBe(expected));
});

describe("the stock when the period began", () => {
  const old = "2025-06-01";
  const short = "2026-01-02";
  test.each<[string, Life, string, string]>([
    ["a prospect", { created: "2025-12-31" }, "in the base", "outside"],
    ["created on the first day", { created: "2026-01-01" }, "outside", "outside"],
    ["intent", { created: old, changes: [toIntent("2025-12-31")] }, "outside", "in the base"],
    ["intent since the first day", { created: old, changes: [toIntent("2026-01-01")] }, "in the base", "outside"],
    [
      "won on the first day",
      { created: old, changes: [toIntent("2025-07-01"), toWon("2026-01-01")] },
      "outside",
      "converted",
    ],
    [
      "won on the last day",
      { created: old, changes: [toIntent("2025-07-01"), toWon("2026-03-31")] },
      "outside",
      "converted",
    ],
    [
      "won the day after",
      { created: old, changes: [toIntent("2025-07-01"), toWon("2026-04-01")] },
      "outside",
      "in the base",
    ],
    [
      "won before and fallen back",
      { created: old, changes: [toIntent("2025-07-01"), toWon("2025-08-01"), back("2025-09-01")] },
      "outside",
      "in the base",
    ],
    ["won before", { created: old, now: "won" }, "outside", "outside"],
    [
      "won by the first day of the log, which is the period's",
      { created: old, now: "won", begins: "2026-01-01" },
      "outside",
      "outside",
    ],
    ["won by a log that begins a day later", { created: old, now: "won", begins: short }, "unknown", "unknown"],
    [
      "intent by a log that begins a day later",
      { created: old, now: "intent", begins: short },
      "unknown",
      "in the base",
    ],
    ["a prospect by a log that begins a day later", { created: old, begins: short }, "in the base", "outside"],
  ])("%s", (_, life, prospects, intents) => {
    expect(standing("D2", life, "opening stock")).toBe(prospects);
    expect(standing("D7", life, "opening stock")).toBe(intents);
  });
});

describe("how old the cohort is", () => {
  const won = (iso: string): Change => [iso, "potential", "won"];
  const notes = (life: Life, on: string, base = "created cohort") => {
    const data = dataset(tablesOf(life), on, { parameters: { "kpi.conversionBase": base } });
    const { notes: told } = kpiFunctions.D2(data, { period: parsePeriod("2026-01")!, owner: null });
    return (told ?? []).map((note) => say("en-US", note));
  };
  const converted = { created: "2026-01-01", changes: [won("2026-01-11")] };

  test("as old as the median sales cycle is old enough", () => {
    expect(notes(converted, "2026-02-10")).toEqual([]);
    expect(notes(converted, "2026-02-09")).toEqual([
      "The cohort is 9 days old, younger than the median sales cycle of 10 days; the rate will move",
    ]);
  });

  test("without any sale nobody knows; a stock is of no age", () => {
    const open = { created: "2026-01-01" };
    expect(notes(open, "2026-02-10")).toEqual(["No sales cycle is known yet; the rate may still rise"]);
    expect(notes({ ...converted, created: null }, "2026-02-10")).toEqual([
      "No sales cycle is known yet; the rate may still rise",
    ]);
    expect(notes({ ...open, created: "2025-12-01" }, "2026-02-10", "opening stock")).toEqual([]);
  });
});

test("figures and periods of one workbook stand side by side", () => {
  const data = dataset(tablesOf({ created: "2026-01-05", changes: [toIntent("2026-04-01")] }), today);
  const of = (id: "D2" | "D7", label: string) =>
    kpiFunctions[id](data, { period: parsePeriod(label)!, owner: null }).denominator;
  expect([of("D2", "2026-01"), of("D2", "2026-02"), of("D7", "2026-01"), of("D7", "2026-04")]).toEqual([1, 0, 0, 1]);
});

test("what is not installed is named", () => {
  const { Accounts } = tablesOf({ created: "2026-01-05" });
  expect(inWords(kpiFunctions.D2(dataset({ Accounts }, today), { period, owner: null }))).toMatch(
    /Not installed: Audit log$/,
  );
});
