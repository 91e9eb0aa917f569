/** Custom functions as pure functions; office.js's own runtime runs them in test/host and test/workbook. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serialFromIso } from "../../src/calendar";
import { customFunctions, setFunctionLanguage } from "../../src/functions";
import { functionHelp } from "../../src/locales/functions";
import { languages, type Lang } from "../../src/locales/types";
import { listById } from "../../src/policy/catalogue";
import { durationText } from "../../src/calendar";
import { asTold, fault, FunctionError, readCall, withFunctionRuntime } from "./functionCalls";
import { generateFunctionMetadata } from "../../scripts/metadata/functions";

withFunctionRuntime();

const label = (code: string, lang: Lang): string =>
  listById.get("tier")!.values.find((value) => value.code === code)!.label[lang];
const bandsIn = (lang: Lang): unknown[][] => [
  [label("A", lang), 1000000, "", durationText(lang, { count: 7, unit: "day" }), ""],
  [label("B", lang), 500000, 1000000, durationText(lang, { count: 14, unit: "day" }), ""],
  [label("C", lang), 100000, 500000, durationText(lang, { count: 1, unit: "month" }), ""],
  [label("D", lang), "", 100000, durationText(lang, { count: 1, unit: "quarter" }), ""],
  [label("unrated", lang), "", "", "", ""],
];
const bands = bandsIn("zh-CN");
const { TIER, TIERREASON, NEXTCONTACT, CONTACTSTATUS, COMPLETIONRATE } = customFunctions;
const day = (iso: string): number => serialFromIso(iso)!;

describe("TIER and TIERREASON", () => {
  test.each([
    [1000000, "A级"],
    [999999.99, "B级"],
    [100000, "C级"],
    [0, "D级"],
    [-1, "D级"],
    ["", "未定级"],
    [null, "未定级"],
    [undefined, "未定级"],
    [[[600000]], "B级"],
  ])("%p is %s", (sales, tier) => expect(TIER(sales, bands)).toBe(tier));
  test("the label is that of the band", () =>
    expect(
      TIER(
        5,
        bands.map((row, index) => (index === 3 ? ["小客户", ...row.slice(1)] : row)),
      ),
    ).toBe("小客户"));
  test("a reason in the language set", () => {
    expect(TIERREASON(600000, bands)).toBe("销售额 600,000，达到B级下限 500,000，低于 1,000,000");
    setFunctionLanguage("en-US");
    expect(TIERREASON("", bands)).toBe("No expected annual sales are given");
  });
  test("limits that cannot grade are #N/A with the reason", () => {
    const without = bands.map((row, index) => (index === 0 ? [row[0], "", ...row.slice(2)] : row));
    expect(fault(() => TIER(5, without))).toBe("#N/A 缺A级下限，暂无法定级，请到制度设置填写");
    const zero = bands.map((row, index) => (index === 0 ? [row[0], 0, ...row.slice(2)] : row));
    expect(fault(() => TIER(5, zero))).toMatch(/^#N\/A 分级下限应从高到低/);
  });
  test("wrong arguments are #VALUE! with a sentence, error cells pass through", () => {
    expect(fault(() => TIER("很多", bands))).toBe("#VALUE! 销售额应为数字，现为“很多”");
    expect(fault(() => TIER(true, bands))).toMatch(/^#VALUE!/);
    expect(fault(() => TIER(5, [[1]]))).toMatch(/^#VALUE! 请用分级标准表/);
    expect(fault(() => TIER([[1, 2]], bands))).toMatch(/^#VALUE! 这里只能用一个单元格/);
    const error = new FunctionError("#REF!");
    expect(fault(() => TIER(error, bands))).toBe("#REF! ");
    expect(
      fault(() =>
        TIER(
          5,
          bands.map((row, index) => (index === 1 ? [row[0], error] : row)),
        ),
      ),
    ).toBe("#REF! ");
  });
});

describe("NEXTCONTACT and CONTACTSTATUS", () => {
  test("the later of contact and start, plus the tier's interval", () => {
    expect(NEXTCONTACT(day("2026-03-02"), day("2026-01-01"), "A级", bands)).toBe(day("2026-03-09"));
    expect(NEXTCONTACT(day("2026-03-02.5".slice(0, 10)) + 0.5, "", "C", bands)).toBe(day("2026-04-02"));
    expect(NEXTCONTACT("", day("2025-11-30"), "D級", bands, null)).toBe(day("2026-02-28"));
    expect(NEXTCONTACT(0, day("2026-03-02"), "A级", bands, 30)).toBe(day("2026-04-01"));
    expect([NEXTCONTACT(1, 1, "", bands), NEXTCONTACT(1, 1, "未定级", bands)]).toEqual(["", ""]);
  });
  test("what cannot be said", () => {
    expect(fault(() => NEXTCONTACT("", "", "A级", bands))).toMatch(/^#N\/A 没有联系记录/);
    expect(fault(() => NEXTCONTACT("昨天", "", "A级", bands))).toMatch(/^#VALUE! 最近联系应为日期/);
    expect(fault(() => NEXTCONTACT(46000, "", "VIP", bands))).toMatch(/^#VALUE! “VIP”/);
    expect(fault(() => NEXTCONTACT(46000, "", "A级", bands, 1.5))).toMatch(/^#VALUE!/);
    expect(
      fault(() =>
        NEXTCONTACT(
          46000,
          "",
          "A级",
          bands.map((row) => [...row.slice(0, 3), ""]),
        ),
      ),
    ).toMatch(/^#N\/A A级没有沟通间隔/);
    expect(fault(() => NEXTCONTACT(2958465, "", "A级", bands))).toMatch(/^#N\/A/);
  });
  test("status", () => {
    expect([CONTACTSTATUS(100, 103), CONTACTSTATUS(100, 100), CONTACTSTATUS(100, 99), CONTACTSTATUS("", 99)]).toEqual([
      "已超3天",
      "今天到期",
      "还有1天",
      "",
    ]);
    expect(fault(() => CONTACTSTATUS(100, ""))).toMatch(/^#VALUE!/);
  });
});

test("COMPLETIONRATE divides, and says why it does not", () => {
  expect([COMPLETIONRATE(425, 500), COMPLETIONRATE(0, 5)]).toEqual([0.85, 0]);
  expect(
    [
      fault(() => COMPLETIONRATE(1, 0)),
      fault(() => COMPLETIONRATE(1, "")),
      fault(() => COMPLETIONRATE("", 5)),
      fault(() => COMPLETIONRATE(1, -5)),
    ].map((text) => text.slice(0, 4)),
  ).toEqual(Array(4).fill("#N/A"));
  expect(fault(() => COMPLETIONRATE("a", 5))).toMatch(/^#VALUE!/);
});

describe("metadata and help", () => {
  const files = generateFunctionMetadata("https://example.test");
  const metadata = (path: string) =>
    JSON.parse(files[path]!) as {
      functions: {
        id: string;
        name: string;
        helpUrl: string;
        description: string;
        parameters: { name: string; description: string; optional?: boolean }[];
      }[];
    };
  test("the same functions in every language, each with its page", () => {
    const english = metadata("functions.json");
    expect(english.functions.map(({ id }) => id).sort()).toEqual(Object.keys(customFunctions).sort());
    for (const lang of ["zh-CN", "zh-TW"]) {
      const other = metadata(`functions.${lang}.json`);
      expect(other.functions.map(({ id, name, parameters }) => [id, name, parameters.length])).toEqual(
        english.functions.map(({ id, name, parameters }) => [id, name, parameters.length]),
      );
      for (const { description, parameters } of other.functions)
        expect(description + parameters.map((one) => one.description).join("")).toMatch(/[\u4e00-\u9fff]/);
    }
    for (const path of ["functions.json", "functions.zh-CN.json", "functions.zh-TW.json"]) {
      for (const { helpUrl, id } of metadata(path).functions) {
        const page = files[new URL(helpUrl).pathname.slice(1)]!;
        expect(page).toContain(`TIERBOOK.${id}`);
        expect(page).not.toMatch(/<script|style=|\son\w+=/);
      }
    }
    expect(
      english.functions.find(({ id }) => id === "NEXTCONTACT")!.parameters.map(({ optional }) => optional ?? false),
    ).toEqual([false, false, false, false, true]);
  });

  test.each(languages)("no function has two arguments of one name: %s", (lang) => {
    for (const [id, { parameters }] of Object.entries(functionHelp)) {
      const names = parameters.map(({ name }) => name[lang]);
      expect([id, ...new Set(names)]).toEqual([id, ...names]);
    }
  });

  test.each(languages)("the worked examples are true: %s", (lang) => {
    setFunctionLanguage(lang);
    const told = Object.entries(functionHelp).map(([id, help]) => [id, help.example.result[lang]]);
    const computed = Object.entries(functionHelp).map(([id, help]) => {
      const { args } = readCall(help.example.formula[lang], { TierBands: bandsIn(lang) });
      const call = customFunctions[id as keyof typeof customFunctions] as (...all: unknown[]) => unknown;
      return [id, asTold(call(...args), help.example.result[lang], lang)];
    });
    expect(computed).toEqual(told);
  });

  test("the list of functions in the handbook is complete", () => {
    const page = readFileSync(join(__dirname, "../../docs/functions.md"), "utf8");
    const named = [...page.matchAll(/^\| `([A-Z]+)\(/gm)].map(([, id]) => id);
    expect(named.sort()).toEqual(Object.keys(customFunctions).sort());
  });
});
