/** The policy as policy.json and as texts that two versions are compared by. */
import { canonicalPolicy, parsePolicy, policyContent, readPolicyFile, withPolicyFile } from "../../../src/policy";
import { UserError } from "../../../src/locales/userError";
import type { CellValue } from "../../../src/policy/values";
import { day, rawPolicy } from "../support";

const parametersOf = (parameters: Readonly<Record<string, CellValue>>): unknown =>
  policyContent(rawPolicy({ parameters })).file.parameters;
const limits = { "tier.aMin": 1000000, "tier.bMin": 500000, "tier.cMin": 100000 };

describe("parameters", () => {
  test.each([
    ["tier.aMin", "200万", 2000000],
    ["tier.hysteresisPct", "10%", 0.1],
    ["orders.completeSince", day("2017-01-01"), "2017-01-01"],
    ["visit.morningMeetingTime", 8.5 / 24, "08:30"],
    ["visit.morningMeetingTime", 13 / 24, "13:00"],
    ["visit.morningMeetingTime", 0.9999, "23:59"],
    ["stage.allowSkip", "否", false],
    ["cadence.A", "2周", "14 days"],
    ["cadence.D", 1, "1 quarter"],
    ["cadence.mode", "按自然周期", "calendar"],
    ["plan.requiredMetrics", "销售金额、潜在客户数量", "salesAmount,potentialCount"],
    ["ka.managerRole", "经理", "经理"],
  ] satisfies [string, CellValue, unknown][])("%s: %j goes out as %j", (id, cell, value) => {
    expect(parametersOf({ [id]: cell })).toEqual({ ...limits, [id]: value });
    // And comes back as what it was.
    const back = withPolicyFile(rawPolicy(), readPolicyFile({ parameters: { [id]: value } }));
    expect(policyContent(back).file.parameters).toEqual({ ...limits, [id]: value });
    expect(parsePolicy(back).problems).toEqual([]);
  });

  test("blank, unknown and the profile are left out, what cannot be read is named", () => {
    const { file, unreadable } = policyContent(
      rawPolicy({
        parameters: { "tier.aMin": null, "tier.bMin": "viel", "no.such": 1, "policy.profile": "full", today: "soon" },
      }),
    );
    expect(file.parameters).toEqual({ "tier.cMin": 100000 });
    expect(unreadable).toEqual(["制度设置!tier.bMin", "制度设置!today"]);
  });

  test("those without a row have their defaults beside the file", () => {
    const { defaults } = policyContent(rawPolicy({ parameters: { "visit.followUpDays": null } }));
    expect(defaults).toMatchObject({
      "tier.hysteresisPct": 0,
      "stage.allowSkip": false,
      "cadence.A": "7 days",
      "cadence.D": "1 quarter",
      "ka.focusIndustries": "石油,燃气,煤炭,机械",
    });
    const present = ["visit.followUpDays", "tier.aMin", "tier.reviewMonths", "today"].filter((id) => id in defaults);
    expect(present).toEqual([]);
  });
});

describe("packs, rules and holidays", () => {
  test("packs in the catalogue's order, core always, unknown ones never", () => {
    expect(policyContent(rawPolicy({ packs: ["service", "huge", "orders"], profile: "full" })).file).toMatchObject({
      packs: ["core", "orders", "service"],
      profile: "full",
    });
  });

  test("rules that are switched or weigh otherwise than in the catalogue", () => {
    const rules = [
      { id: "ACC-01", on: "否", severity: null, where: "H1" },
      { id: "ACC-15", on: null, severity: "建议", where: "H2" },
      { id: "ACC-05", on: true, severity: "error", where: "H3" },
      { id: "TIR-05", on: " ", severity: "", where: "H4" },
      { id: "TIR-01", on: null, severity: "必须改", where: "H5" },
      { id: "ZZZ-99", on: "vielleicht", severity: null, where: "H6" },
      { id: "TIR-02", on: "vielleicht", severity: null, where: "H7" },
      { id: "TIR-06", on: null, severity: "schlimm", where: "H8" },
      { id: "TIR-10", on: true, severity: 3, where: "H9" },
    ];
    const { file, unreadable } = policyContent(rawPolicy({ rules }));
    expect(file.rules).toEqual({
      "ACC-01": { on: false },
      "ACC-15": { severity: "info" },
      "ACC-05": { on: true },
      "TIR-10": { on: true },
    });
    expect(unreadable).toEqual(["H7", "H8", "H9"]);
  });

  test("days off and make-up days", () => {
    const holidays = [
      { date: day("2026-10-01") + 0.5, isWorkday: null, where: "A1" },
      { date: "2026年10月10日", isWorkday: "是", where: "A2" },
      { date: " ", isWorkday: "maybe", where: "A3" },
      { date: "国庆", isWorkday: null, where: "A4" },
      { date: day("2026-10-02"), isWorkday: "maybe", where: "A5" },
      { date: true, isWorkday: null, where: "A6" },
    ];
    const { file, unreadable } = policyContent(rawPolicy({ holidays }));
    expect(file.holidays).toEqual([
      { date: "2026-10-01", kind: "off" },
      { date: "2026-10-10", kind: "work" },
    ]);
    expect(unreadable).toEqual(["A4", "A5", "A6"]);
  });
});

describe("as texts", () => {
  test("every decision under its own key", () => {
    const texts = canonicalPolicy({
      file: {
        packs: ["core", "orders"],
        profile: "full",
        parameters: { "tier.aMin": 5, "stage.allowSkip": false },
        rules: { "ACC-05": { on: false, severity: "info" } },
        holidays: [{ date: "2026-10-01", kind: "off" }],
      },
      unreadable: [],
      defaults: { "tier.aMin": 9, "cadence.A": "7 days" },
    });
    expect(texts).toEqual({
      packs: "core,orders",
      "tier.aMin": "5",
      "stage.allowSkip": "false",
      "cadence.A": "7 days",
      "ACC-05": "on=false severity=info",
      "2026-10-01": "off",
      "policy.profile": "full",
    });
  });
  test("an empty file is the basic profile", () =>
    expect(canonicalPolicy({ file: {}, unreadable: [], defaults: {} })).toEqual({
      packs: "",
      "policy.profile": "basic",
    }));
});

describe("policy.json over the workbook", () => {
  const raw = rawPolicy({
    rules: [
      { id: "ACC-01", on: true, severity: "建议", where: "H1" },
      { id: "ACC-15", on: true, severity: null, where: "H2" },
      { id: "constructor", on: true, severity: null, where: "H3" },
    ],
    holidays: [{ date: day("2026-10-02"), isWorkday: null, where: "A1" }],
  });

  test("what it names is replaced where it stands in the file, the rest stays", () => {
    const over = withPolicyFile(raw, {
      parameters: { "tier.aMin": 7 },
      rules: { "ACC-01": { on: false }, "ACC-15": { severity: "warn" }, "ACC-05": { on: true } },
      holidays: [
        { date: "2026-10-01", kind: "off" },
        { date: "2026-10-10", kind: "work" },
      ],
    });
    expect(over.parameters.slice(-2)).toEqual([
      { id: "tier.cMin", value: 100000, where: "制度设置!tier.cMin" },
      { id: "tier.aMin", value: 7, where: "policy.json: parameters.tier.aMin" },
    ]);
    expect(over.parameters.filter(({ id }) => id === "tier.aMin")).toHaveLength(1);
    expect(over.rules).toEqual([
      { id: "constructor", on: true, severity: null, where: "H3" },
      { id: "ACC-01", on: false, severity: "建议", where: "policy.json: rules.ACC-01" },
      { id: "ACC-15", on: true, severity: "warn", where: "policy.json: rules.ACC-15" },
      { id: "ACC-05", on: true, severity: null, where: "policy.json: rules.ACC-05" },
    ]);
    expect(over.holidays).toEqual([
      ...raw.holidays,
      { date: "2026-10-01", isWorkday: false, where: "policy.json: holidays.0" },
      { date: "2026-10-10", isWorkday: true, where: "policy.json: holidays.1" },
    ]);
  });

  test("an empty file changes nothing", () => expect(withPolicyFile(raw, {})).toEqual(raw));

  test.each([
    [{ rules: { "ACC-01": { on: "no" } } }, "rules.ACC-01.on"],
    [{ holidays: [{ date: 5, kind: "off" }] }, "holidays.0.date"],
    [[], "/"],
  ])("%j is refused with the place", (json, where) => {
    const refused = (): unknown => readPolicyFile(json);
    expect(refused).toThrow(UserError);
    try {
      refused();
    } catch (error) {
      const { args } = error as UserError;
      expect(args).toMatchObject({ where });
      expect(String(args["detail"])).toMatch(/expected/i);
    }
  });
});
