/** What is wrong with the Policy sheet: the cell, what stands in it and the sentence, word for word. */
import { cellText, parsePolicy } from "../../../src/policy";
import type { PolicyProblem, RawPolicy } from "../../../src/policy";
import type { CellValue } from "../../../src/policy/values";
import { policyOf, rawPolicy } from "../support";

const problemsOf = (raw: RawPolicy): readonly PolicyProblem[] => parsePolicy(raw).problems;
const rule = (on: CellValue, severity: CellValue, id = "ACC-01"): RawPolicy =>
  rawPolicy({ rules: [{ id, on, severity, where: "制度设置!H3" }] });
const holiday = (date: CellValue, isWorkday: CellValue): RawPolicy =>
  rawPolicy({ holidays: [{ date, isWorkday, where: "节假日!A2" }] });

test.each([
  [
    "a switch",
    rule("vielleicht", null),
    {
      where: "制度设置!H3",
      parameter: "ACC-01",
      found: "vielleicht",
      english: "Rule ACC-01 must be switched with yes or no, but it is “vielleicht”",
    },
  ],
  [
    "a severity",
    rule(null, 3),
    {
      where: "制度设置!H3",
      parameter: "ACC-01",
      found: "3",
      english: "The severity of rule ACC-01 must be error, warn or info, but it is “3”",
    },
  ],
  [
    "a rule that there is not",
    rule(true, null, "ZZZ-99"),
    { where: "制度设置!H3", parameter: "ZZZ-99", found: "ZZZ-99", english: "There is no rule “ZZZ-99”" },
  ],
  [
    "a holiday without a day",
    holiday("soon", null),
    {
      where: "节假日!A2",
      parameter: "Holidays",
      found: "soon",
      english: "The holiday date “soon” cannot be read; enter a date such as 2026-10-01",
    },
  ],
  [
    "a holiday of which nobody knows whether it is worked",
    holiday("2026-10-01", "maybe"),
    {
      where: "节假日!A2",
      parameter: "Holidays",
      found: "maybe",
      english: "Holiday 2026-10-01 must say yes or no for make-up working day, but it is “maybe”",
    },
  ],
  [
    "a list that there is not",
    rawPolicy({ lists: [{ list: "colours", code: "red", text: "红", active: true }] }),
    { where: "colours", parameter: "", found: "colours", english: "There is no value list “colours”" },
  ],
  [
    "a pack that there is not",
    rawPolicy({ packs: ["core", "huge"] }),
    { where: "packs", parameter: "packs", found: "huge", english: "There is no pack “huge”" },
  ],
  [
    "a choice that there is not",
    rawPolicy({ parameters: { "new.reportCycle": "day" } }),
    {
      where: "制度设置!new.reportCycle",
      parameter: "new.reportCycle",
      found: "day",
      english: expect.stringMatching(/has no choice “day”; choose one of: week \/ month$/) as unknown,
    },
  ],
  [
    "a number beyond its range",
    rawPolicy({ parameters: { "calendar.fiscalYearStart": 13 } }),
    {
      where: "制度设置!calendar.fiscalYearStart",
      parameter: "calendar.fiscalYearStart",
      found: "13",
      english: expect.stringMatching(/must lie between 1 and 12, but it is 13$/) as unknown,
    },
  ],
] satisfies [string, RawPolicy, object][])("%s", (_, raw, problem) => {
  const found = problemsOf(raw).map(({ message, ...rest }) => ({ ...rest, english: message["en-US"] }));
  expect(found).toEqual([problem]);
});

test("blank cells are no problem", () => {
  expect(problemsOf(rule(" ", null))).toEqual([]);
  expect(problemsOf(rule(null, "　"))).toEqual([]);
  expect(problemsOf(holiday(null, "maybe"))).toEqual([]);
  expect(problemsOf(rawPolicy({ lists: [{ list: "region", code: "", text: "华东", active: true }] }))).toEqual([]);
});

test("core is there without being named, a pack that is unknown is not", () => {
  expect([...policyOf({ packs: ["orders", "huge"] }).packs]).toEqual(["core", "orders"]);
});

test("the same parameter again with the same value is no problem; with another it stays a gap, whatever comes after", () => {
  const again = (...values: CellValue[]): ReturnType<typeof parsePolicy> =>
    parsePolicy({
      ...rawPolicy(),
      parameters: values.map((value, index) => ({ id: "tier.aMin", value, where: `C${index}` })),
    });
  expect(again(5, 5).problems).toEqual([]);
  expect(again(5, 5).policy.number("tier.aMin")).toBe(5);
  const { policy, problems } = again(5, 6, 5);
  expect(problems.map(({ where, message }) => [where, message["en-US"]])).toEqual([
    ["C1", expect.stringMatching(/^“.+” occurs twice with different values; remove one row$/)],
  ]);
  expect(policy.number("tier.aMin")).toBeNull();
});

test("a value is given only as the kind that it is", () => {
  const policy = policyOf({ parameters: { "stage.allowSkip": true, "cadence.A": "2周", "cadence.mode": "rolling" } });
  const ids = ["tier.aMin", "cadence.mode", "stage.allowSkip", "cadence.A", "plan.requiredMetrics", "no.such"];
  expect(ids.map(policy.number)).toEqual([1000000, null, null, null, null, null]);
  expect(ids.map(policy.text)).toEqual([null, "rolling", null, null, null, null]);
  expect(ids.map(policy.flag)).toEqual([null, null, true, null, null, null]);
  expect(ids.map(policy.duration)).toEqual([null, null, null, { count: 14, unit: "day" }, null, null]);
  expect(ids.map((id) => policy.words(id).length)).toEqual([0, 0, 0, 0, 4, 0]);
  expect(ids.map(policy.isGap)).toEqual([false, false, false, false, false, true]);
});

test("severities: RuleBook, else the catalogue; of a rule that there is not the middle one", () => {
  const policy = policyOf({ rules: [{ id: "ACC-15", on: null, severity: "info", where: "" }] });
  expect(["ACC-15", "ACC-01", "ZZZ-99"].map(policy.severity)).toEqual(["info", "error", "warn"]);
});

test("cells in messages", () => {
  const cells: readonly CellValue[] = [null, { error: "#REF!" }, 5, true, "x".repeat(80), "x".repeat(81)];
  expect(cells.map(cellText)).toEqual(["", "#REF!", "5", "true", "x".repeat(80), `${"x".repeat(79)}…`]);
});
