import fc from "fast-check";
import { isoDate } from "../../src/calendar";
import { policyText } from "../../src/locales/policy";
import { UserError } from "../../src/locales/userError";
import { listLabels, lists, parameters, parsePolicy, readPolicyFile, withPolicyFile } from "../../src/policy";
import type { CellValue } from "../../src/policy/values";
import { languages } from "../../src/locales/types";
import { day, policyOf, rawPolicy } from "./support";

const read = (id: string, value: CellValue) => parsePolicy(rawPolicy({ parameters: { [id]: value } }));

describe("parameters", () => {
  test.each([
    ["tier.aMin", "1,000,000", 1000000],
    ["tier.aMin", "100万", 1000000],
    ["tier.aMin", "１００萬元", 1000000],
    ["tier.aMin", "1.15万", 11500],
    ["tier.hysteresisPct", "10%", 0.1],
    ["tier.hysteresisPct", 0.1, 0.1],
    ["visit.reportWorkdays", "1个工作日", null],
    ["visit.reportWorkdays", "1工作日", 1],
    ["visit.morningMeetingTime", "08:30", 8.5 / 24],
    ["visit.morningMeetingTime", 0.25, 0.25],
    ["orders.completeSince", "2017-01-01", day("2017-01-01")],
    ["orders.completeSince", day("2017-01-01"), day("2017-01-01")],
    ["churn.inactiveMonths", "6个月", 6],
  ])("%s typed as %j", (id, value, expected) => {
    const { policy, problems } = read(id, value);
    expect(policy.number(id)).toBe(expected);
    expect(problems).toHaveLength(expected === null ? 1 : 0);
  });

  test.each([
    ["tier.aMin", "1.000.000", "ambiguousNumber"],
    ["tier.aMin", "12,34", "ambiguousNumber"],
    ["tier.aMin", "很多", "notNumber"],
    ["tier.aMin", -1, "negative"],
    ["tier.aMin", true, "notNumber"],
    ["visit.reportWorkdays", 1.5, "notInteger"],
    ["tier.hysteresisPct", 10, "outOfRange"],
    ["calendar.fiscalYearStart", 13, "outOfRange"],
    ["orders.completeSince", "5.1.2017", "notDate"],
    ["visit.morningMeetingTime", 8.5, "notTime"],
    ["tier.scheme", "everything", "notOption"],
    ["calendar.rollHoliday", "maybe", "notBoolean"],
    ["cadence.A", "often", "notDuration"],
    ["plan.requiredMetrics", "salesAmount,nonsense", "notOption"],
    ["format.phoneRegex", "(", "notPattern"],
    ["tier.cMin", { error: "#REF!" }, "errorCell"],
    ["unknown.one", 1, "unknownParameter"],
  ] satisfies [string, CellValue, keyof typeof policyText][])(
    "%s refuses %j and names the cell: %s",
    (id, value, text) => {
      const { policy, problems } = read(id, value);
      expect(problems).toHaveLength(1);
      const pattern = policyText[text]["zh-CN"]
        .split(/\{\w+\}/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
        .join(".*");
      expect(problems[0]!.message["zh-CN"]).toMatch(new RegExp(`^${pattern}$`, "s"));
      expect(problems[0]).toMatchObject({ where: `制度设置!${id}`, parameter: id });
      for (const lang of languages) expect(problems[0]!.message[lang]).not.toMatch(/[{}]/);
      expect(policy.isGap(id)).toBe(true);
    },
  );

  test("a cleared cell is a gap, a parameter without a row has its default", () => {
    expect(read("visit.followUpDays", null).policy.number("visit.followUpDays")).toBeNull();
    expect(policyOf().number("visit.followUpDays")).toBe(7);
    expect(policyOf().number("orders.completeSince")).toBeNull();
  });

  test("durations keep their unit", () => {
    const policy = policyOf({ parameters: { "cadence.A": 10, "cadence.C": "6周" } });
    expect(policy.duration("cadence.A")).toEqual({ count: 10, unit: "day" });
    expect(policy.duration("cadence.C")).toEqual({ count: 42, unit: "day" });
    expect(policy.duration("cadence.D")).toEqual({ count: 1, unit: "quarter" });
  });

  test("choices are read by code and by label in any language", () => {
    for (const text of ["last12Months", "近12个月订单", "近12個月訂單", "Orders of the last twelve months"]) {
      expect(read("tier.salesSource", text).policy.text("tier.salesSource")).toBe("last12Months");
    }
    expect(read("plan.requiredMetrics", "销售金额、潜在客户数量").policy.words("plan.requiredMetrics")).toEqual([
      "salesAmount",
      "potentialCount",
    ]);
  });

  test("the same parameter twice with different values is a gap and a problem", () => {
    const raw = rawPolicy();
    const { policy, problems } = parsePolicy({
      ...raw,
      parameters: [...raw.parameters, { id: "tier.aMin", value: 5, where: "制度设置!C9" }],
    });
    expect(policy.number("tier.aMin")).toBeNull();
    expect(problems.map(({ where }) => where)).toEqual(["制度设置!C9"]);
  });

  test("nothing a cell can hold makes reading throw", () => {
    const anyCell = fc.oneof(
      fc.string(),
      fc.string({ unit: "grapheme" }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant({ error: "#N/A" }),
      fc.constant("😀".repeat(16000)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...parameters.map(({ id }) => id)), anyCell, (id, value) => {
        const { policy, problems } = read(id, value);
        return policy.isGap(id) || problems.length === 0;
      }),
      { numRuns: 500 },
    );
  });
});

describe("rules, holidays, lists", () => {
  test("profile and pack decide, RuleBook overrides the profile only", () => {
    const rules = [
      { id: "ACC-01", on: "否", severity: null, where: "x" },
      { id: "TIR-05", on: true, severity: "建议", where: "x" },
      { id: "CMP-02", on: true, severity: null, where: "x" },
    ];
    const policy = policyOf({ rules });
    expect(["ACC-01", "ACC-15", "TIR-05", "CMP-02", "NOPE"].map((id) => policy.ruleOn(id))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect([policy.severity("TIR-05"), policy.severity("ACC-15")]).toEqual(["info", "error"]);
  });

  test("wrong switches and days are named", () => {
    const { problems } = parsePolicy(
      rawPolicy({
        rules: [
          { id: "ACC-01", on: "vielleicht", severity: "schlimm", where: "制度设置!H3" },
          { id: "ZZZ-99", on: true, severity: null, where: "制度设置!H4" },
        ],
        holidays: [
          { date: "国庆", isWorkday: null, where: "节假日!A2" },
          { date: "2026-10-10", isWorkday: "是", where: "节假日!A3" },
        ],
      }),
    );
    expect(problems.map(({ where }) => where)).toEqual(["制度设置!H3", "制度设置!H3", "制度设置!H4", "节假日!A2"]);
  });

  test("make-up days are worked, days off are not", () => {
    const { holidays } = policyOf({
      holidays: [
        { date: day("2026-10-01"), isWorkday: null, where: "" },
        { date: "2026年10月10日", isWorkday: "是", where: "" },
      ],
    });
    expect([...holidays].map(([serial, worked]) => [isoDate(serial), worked])).toEqual([
      ["2026-10-01", false],
      ["2026-10-10", true],
    ]);
  });

  test("every label leads to its code in every language, unless two values share it", () => {
    const labels = listLabels([], "en-US");
    for (const list of lists) {
      for (const lang of languages) {
        const words = list.values.map((value) => value.label[lang].trim().toLowerCase());
        for (const value of list.values) {
          if (words.filter((word) => word === value.label[lang].trim().toLowerCase()).length > 1) continue;
          const code = labels.code(list.id, value.label[lang]);
          const isOtherCode = list.values.some(
            (other) => other.code.toLowerCase() === value.label[lang].trim().toLowerCase() && other !== value,
          );
          if (!isOtherCode) expect([list.id, lang, code]).toEqual([list.id, lang, value.code]);
        }
      }
    }
  });

  test("the company's own values and wordings", () => {
    const labels = listLabels(
      [
        { list: "region", code: "", text: "华东", active: true },
        { list: "visitStatus", code: "done", text: "已完成拜访", active: true },
      ],
      "zh-CN",
    );
    expect(labels.code("region", " 华东 ")).toBe("华东");
    expect(labels.code("visitStatus", "已完成拜访")).toBe("done");
    expect(labels.code("visitStatus", "已访")).toBe("done");
    expect(labels.label("visitStatus", "done")).toBe("已完成拜访");
    expect(labels.code("visitStatus", "x")).toBeNull();
  });
});

describe("policy.json", () => {
  test("overrides what it names and keeps the rest", () => {
    const file = readPolicyFile({
      packs: ["service"],
      profile: "standard",
      parameters: { "tier.aMin": 2000000 },
      rules: { "ACC-05": { on: false } },
      holidays: [{ date: "2026-10-01", kind: "off" }],
    });
    const { policy, problems } = parsePolicy(withPolicyFile(rawPolicy(), file));
    expect(problems).toEqual([]);
    expect([
      policy.number("tier.aMin"),
      policy.number("tier.bMin"),
      policy.profile,
      policy.packs.has("service"),
      policy.packs.has("orders"),
      policy.ruleOn("ACC-05"),
    ]).toEqual([2000000, 500000, "standard", true, true, false]);
    expect(policy.holidays.get(day("2026-10-01"))).toBe(false);
  });
  test.each([
    [{ parametres: {} }],
    [{ profile: "huge" }],
    [{ holidays: [{ date: "2026-10-01", kind: "maybe" }] }],
    [[]],
    [null],
  ])("%j is refused", (json) => {
    expect(() => readPolicyFile(json)).toThrow(UserError);
  });
});
