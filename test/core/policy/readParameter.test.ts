/** One parameter's cell: what it may hold, up to the limits, and what is said of the rest. */
import { isTier, listLabels, parameterById, parameterRange, readParameter } from "../../../src/policy";
import { isBlank, plainCell, type CellValue } from "../../../src/policy/values";

const labels = listLabels([{ list: "strategyType", code: "own", text: "自办展会", active: true }], "zh-CN");
const read = (id: string, cell: CellValue): unknown => readParameter(parameterById.get(id)!, cell, labels);

const longest = "x".repeat(2000);

describe("is read", () => {
  test.each([
    ["tier.aMin", 0, 0],
    ["tier.aMin", 9e11, 9e11],
    ["tier.aMin", "100万 元", 1000000],
    ["tier.aMin", "5 yuan", 5],
    ["target.monthlySpendMin", "1000 元/月", 1000],
    ["calendar.fiscalYearStart", 1, 1],
    ["calendar.fiscalYearStart", 12, 12],
    ["stage.minRelation", 5, 5],
    ["invoice.day", 31, 31],
    ["amount.outlierRatio", 2, 2],
    ["amount.outlierRatio", 1e12, 1e12],
    ["tier.downgradePeriods", 100, 100],
    ["tier.upgradePeriods", 100, 100],
    ["visit.followUpDays", 1000000, 1000000],
    ["visit.followUpDays", "7天", 7],
    ["visit.kaInfoMin", "5 项(共9项)", 5],
    ["tier.hysteresisPct", 1, 1],
    ["ka.salesGrowthTarget", 10, 10],
    ["score.cap", 10, 10],
    ["cadence.A", 7, { count: 7, unit: "day" }],
    ["cadence.C", 2, { count: 2, unit: "month" }],
    ["cadence.C", "2", { count: 2, unit: "month" }],
    ["cadence.D", 1, { count: 1, unit: "quarter" }],
    ["cadence.D", "6周", { count: 42, unit: "day" }],
    ["today", 43100.75, 43100],
    ["today", "2017-12-31 18:00", 43100],
    ["today", 2958465, 2958465],
    ["today", "9999-12-31 18:00", 2958465],
    ["visit.morningMeetingTime", 0, 0],
    ["visit.morningMeetingTime", 0.999, 0.999],
    ["visit.morningMeetingTime", "12:00", 0.5],
    ["cadence.mode", "Rolling", "rolling"],
    ["cadence.mode", "按自然周期", "calendar"],
    ["target.minCredit", "good", "good"],
    ["plan.requiredStrategies", "product;自办展会", ["product", "own"]],
    ["visit.materials", " 资料、,宣传单 ", ["资料", "宣传单"]],
    ["visit.materials", longest, [longest]],
    ["ka.managerRole", " 经理(大客户 ", "经理(大客户"],
    ["ka.managerRole", 7, "7"],
    ["format.phoneRegex", "^1\\d{10}$", "^1\\d{10}$"],
    ["stage.allowSkip", "是", true],
    ["stage.allowSkip", false, false],
    ["leadGrade.cycleDays", "A=3", "A=3"],
    ["tier.aMin", null, null],
    ["tier.aMin", "　", null],
  ] satisfies [string, CellValue, unknown][])("%s: %j is %j", (id, cell, value) =>
    expect(read(id, cell)).toEqual({ value }),
  );
});

describe("is refused", () => {
  const beyond = (min: number, max: number): object => ({ problem: "outOfRange", args: { min, max } });
  test.each([
    ["tier.aMin", 9.1e11, beyond(0, 9e11)],
    ["tier.aMin", Number.NaN, beyond(0, 9e11)],
    ["tier.aMin", -0.01, { problem: "negative" }],
    ["tier.aMin", false, { problem: "notNumber" }],
    ["tier.aMin", "5天", { problem: "notNumber" }],
    ["tier.aMin", "1,23", { problem: "ambiguousNumber" }],
    ["tier.aMin", { error: "#N/A" }, { problem: "errorCell" }],
    ["tier.aMin", "1".repeat(2001), { problem: "tooLong", args: { length: 2001, max: 2000 } }],
    ["calendar.fiscalYearStart", 0, beyond(1, 12)],
    ["calendar.fiscalYearStart", 13, beyond(1, 12)],
    ["stage.minRelation", 6, beyond(1, 5)],
    ["invoice.day", 32, beyond(1, 31)],
    ["amount.outlierRatio", 1.9, beyond(2, 1e12)],
    ["tier.downgradePeriods", 0, beyond(1, 100)],
    ["tier.upgradePeriods", 101, beyond(1, 100)],
    ["visit.followUpDays", 1000001, beyond(0, 1e6)],
    ["visit.followUpDays", 7.5, { problem: "notInteger" }],
    ["tier.hysteresisPct", 1.1, beyond(0, 1)],
    ["ka.salesGrowthTarget", 10.1, beyond(0, 10)],
    ["score.cap", 10.1, beyond(0, 10)],
    ["cadence.A", 0, { problem: "notDuration" }],
    ["cadence.A", -7, { problem: "negative" }],
    ["cadence.A", 7.5, { problem: "notInteger" }],
    ["cadence.A", true, { problem: "notDuration" }],
    ["cadence.A", "often", { problem: "notDuration" }],
    ["cadence.A", 1000001, { problem: "notDuration" }],
    ["today", 0, { problem: "notDate" }],
    ["today", true, { problem: "notDate" }],
    ["today", "2017-02-29", { problem: "notDate" }],
    ["visit.morningMeetingTime", 1, { problem: "notTime" }],
    ["visit.morningMeetingTime", -0.1, { problem: "notTime" }],
    ["visit.morningMeetingTime", "0.5", { problem: "notTime" }],
    ["visit.morningMeetingTime", false, { problem: "notTime" }],
    ["cadence.mode", "never", { problem: "notOption" }],
    ["plan.requiredStrategies", "product, x", { problem: "notOption", args: { found: "x" } }],
    ["format.phoneRegex", "(", { problem: "notPattern" }],
    // A pattern is read strictly: a stray backslash is a slip.
    ["format.phoneRegex", "\\-", { problem: "notPattern" }],
    ["visit.materials", `${longest}x`, { problem: "tooLong", args: { length: 2001, max: 2000 } }],
    ["stage.allowSkip", "maybe", { problem: "notBoolean" }],
  ] satisfies [string, CellValue, object][])("%s: %j", (id, cell, problem) => expect(read(id, cell)).toEqual(problem));
});

test("ranges are those of the parameter, else of its type", () => {
  const ids = ["stage.minRelation", "tier.hysteresisPct", "score.cap", "visit.followUpDays", "tier.aMin"];
  expect(ids.map((id) => parameterRange(parameterById.get(id)!))).toEqual([
    [1, 5],
    [0, 1],
    [0, 10],
    [0, 1e6],
    [0, 9e11],
  ]);
});

describe("cells", () => {
  test("blank is nothing, an empty text and spaces of any kind", () => {
    const blank: readonly (CellValue | undefined)[] = [null, undefined, "", " ", "　", "\u00a0\t\n", "\ufeff"];
    expect(blank.map(isBlank)).toEqual(blank.map(() => true));
    const filled: readonly CellValue[] = [0, false, "x", " x", "　x", "😀", "￥", { error: "#N/A" }];
    expect(filled.map(isBlank)).toEqual(filled.map(() => false));
  });
  test("a cell as plain text", () => {
    const cells: readonly (CellValue | undefined)[] = [null, undefined, " x ", 7, true, { error: "#N/A" }];
    expect(cells.map(plainCell)).toEqual(["", "", "x", "7", "true", "#N/A"]);
  });
  test("only the codes of tiers are tiers", () => {
    expect(["A", "unrated", "a", "toString", 4, null, ["A"]].map(isTier)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
