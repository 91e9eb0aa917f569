/** K9 to K12, rated by a person with a computed aid beside the rating, and K2, the figure that the company defines itself. */
import { filledShare, isUnused } from "../../../src/kpis/qualitative";
import type { CellValue } from "../../../src/policy/values";
import { day, type Row } from "../support";
import { testFigures, type Tables } from "./figures";

const error = { error: "#N/A" };
const rating = (value: CellValue, more: Row = {}): Row => ({
  ...{ kpiId: "K10", period: "2026-Q1", owner: null, accountId: null, rating: value, value: null, ...more },
});
const rated = (...rows: readonly Row[]): Tables => ({ KpiInputs: rows });
const noRating = "There is no rating for the period";
const zhang = (value: CellValue, more: Row = {}) => rating(value, { owner: "张三", ...more });
const li = (value: CellValue, more: Row = {}) => rating(value, { owner: "李四", ...more });
const customer = (accountId: CellValue, more: Row = {}): Row => ({
  ...{ accountId, accountName: "甲", legalRep: "王", phone: "1", email: null, businessScope: "泵", address: "沪" },
  ...{ owner: "张三", isKeyAccount: true, ...more },
});
const file = (accounts: readonly Row[], ...rows: readonly Row[]): Tables => ({ ...rated(...rows), Accounts: accounts });
const k9 = rating("良", { kpiId: "K9" });
const twelve = rating("优", { kpiId: "K12" });
const question = (repliedAt: CellValue): Row => ({
  ...{ accountId: "1", kind: "question", receivedAt: day("2026-02-02"), repliedAt, owner: null },
});

testFigures({
  K10: [
    {
      what: "one rating",
      tables: rated(rating("优")),
      gives: { actual: 1, numerator: null, denominator: null, target: null, notes: [] },
    },
    ...(["优", "良", "中", "差"] as const).map((word, at) => ({
      what: `the scale: ${word}`,
      tables: rated(rating(word)),
      gives: { actual: [1, 0.8, 0.6, 0][at]! },
    })),
    {
      what: "for everybody the rows that name nobody",
      tables: rated(rating("优"), zhang("差")),
      gives: { actual: 1, notes: [] },
    },
    {
      what: "without such rows all of them, to two decimals",
      tables: rated(zhang("优"), li("良"), rating("良", { owner: "王五" })),
      gives: { actual: 0.87, notes: ["Mean of 3 ratings"] },
    },
    { what: "a person's", tables: rated(rating("优"), zhang("差"), li("良")), owner: "李四", gives: { actual: 0.8 } },
    {
      what: "a person without one",
      tables: rated(rating("优"), zhang("差")),
      owner: "李四",
      gives: { actual: null, reason: noRating },
    },
    { what: "none at all", tables: rated(), gives: { actual: null } },
    {
      what: "blank ones are none",
      tables: rated(rating(null), rating(" "), rating("优")),
      gives: { actual: 1, notes: [] },
    },
    {
      what: "of another KPI or period",
      tables: rated(rating("优", { kpiId: "K9" }), rating("优", { period: "2026-Q2" })),
      gives: { actual: null, reason: noRating },
    },
    {
      what: "a person twice",
      tables: rated(zhang("优"), zhang("优")),
      owner: "张三",
      gives: { actual: null, reason: "KPI inputs has several rows for the same period and person" },
    },
    {
      what: "everybody twice",
      tables: rated(rating("优"), rating("良")),
      gives: { actual: null, reason: "KPI inputs has several rows for the same period and person" },
    },
    {
      what: "twice for one customer",
      tables: rated(zhang("优", { accountId: "1" }), zhang("良", { accountId: " 1" })),
      owner: "张三",
      gives: { actual: null, reason: "KPI inputs has several rows for the same period and person" },
    },
    {
      what: "customer by customer",
      tables: rated(zhang("优", { accountId: "1" }), zhang("良", { accountId: "2" })),
      owner: "张三",
      gives: { actual: 0.9, notes: ["Mean of 2 ratings"] },
    },
    {
      what: "one that is not on the scale among others",
      tables: rated(zhang("优"), li("超好")),
      gives: { actual: null, reason: "A rating is not on the scale" },
    },
    { what: "an error", tables: rated(rating(error)), gives: { actual: null, reason: "A rating is not on the scale" } },
    {
      what: "no scale",
      tables: rated(rating("优")),
      policy: { parameters: { "kpi.qualScale": "优,良" } },
      gives: { actual: null, reason: "The rating scale is not filled" },
    },
    {
      what: "a scale in labels, full width, with spaces",
      tables: rated(zhang("优"), li("良")),
      policy: { parameters: { "kpi.qualScale": "优：0.9; 良 = 0.7" } },
      gives: { actual: 0.8 },
    },
    {
      what: "a word of one's own, with spaces",
      tables: rated(rating("棒")),
      policy: { parameters: { "kpi.qualScale": "棒 =0.95" } },
      gives: { actual: 0.95 },
    },
    {
      what: "a value left open is not zero",
      tables: rated(rating("良")),
      policy: { parameters: { "kpi.qualScale": "优=1,良=" } },
      gives: { actual: null, reason: "A rating is not on the scale" },
    },
    { what: "no table", tables: {}, gives: { actual: null, reason: "Not installed: KPI inputs" } },
    {
      what: "no columns",
      tables: { KpiInputs: [{ owner: null, value: 1 }] },
      gives: { actual: null, reason: "Not installed: KPI inputs·KPI id, KPI inputs·Period, KPI inputs·Rating" },
    },
    {
      what: "before the period",
      tables: rated(rating("优")),
      today: "2025-12-31",
      gives: { actual: null, reason: "The period has not begun" },
    },
  ],
  K9: [
    {
      what: "all required fields of the one key account",
      tables: file([customer("1")], k9),
      gives: { actual: 0.8, numerator: 1, denominator: 1, notes: ["The data say 100 %"] },
    },
    {
      what: "the mean of the key accounts, others left aside",
      tables: file(
        [
          customer("1"),
          customer("2", { address: null, legalRep: " " }),
          customer("3", { isKeyAccount: false, address: null }),
        ],
        k9,
      ),
      gives: { actual: 0.8, numerator: 1.6, denominator: 2, notes: ["The data say 80 %"] },
    },
    {
      what: "an e-mail for a phone; an error fills nothing",
      tables: file(
        [
          customer("1", { phone: null, email: "a@b" }),
          customer("2", { phone: null }),
          customer("3", { address: error }),
        ],
        k9,
      ),
      gives: { actual: 0.8, numerator: 2.6, denominator: 3 },
    },
    {
      what: "the share typed by hand stands",
      tables: file(
        [customer("1", { archiveCompleteness: 0.25, address: null }), customer("2", { archiveCompleteness: "half" })],
        k9,
      ),
      gives: { actual: 0.8, numerator: 1.25, denominator: 2 },
    },
    {
      what: "of a person's customers",
      tables: file([customer("1"), customer("2", { owner: "李四", address: null })], li("良", { kpiId: "K9" })),
      owner: "李四",
      gives: { actual: 0.8, numerator: 0.8, denominator: 1 },
    },
    {
      what: "fields of the company's own choice",
      tables: file([customer("1", { taxId: null })], k9),
      policy: { parameters: { "account.requiredBasic": "accountName,taxId" } },
      gives: { actual: 0.8, numerator: 0.5, denominator: 1 },
    },
    {
      what: "no fields",
      tables: file([customer("1")], k9),
      policy: { parameters: { "account.requiredBasic": "" } },
      gives: {
        actual: 0.8,
        numerator: null,
        denominator: null,
        notes: ["The data say nothing: The required basic fields are not filled"],
      },
    },
    {
      what: "no key accounts",
      tables: file([customer("1", { isKeyAccount: null })], k9),
      gives: { actual: 0.8, numerator: 0, denominator: 0, notes: ["The data say nothing: There are no key accounts"] },
    },
    {
      what: "a mark that cannot be read",
      tables: file([customer("1", { isKeyAccount: "perhaps" })], k9),
      gives: {
        actual: 0.8,
        numerator: null,
        denominator: null,
        notes: ["The data say nothing: A key-account mark in Accounts cannot be read"],
      },
    },
    {
      what: "no customers",
      tables: rated(k9),
      gives: { actual: 0.8, notes: ["The data say nothing: Not installed: Prospects"] },
    },
    {
      what: "without a rating the aid stands beside the reason",
      tables: file([customer("1")], rating("优")),
      gives: {
        actual: null,
        numerator: 1,
        denominator: 1,
        target: null,
        reason: noRating,
        notes: ["The data say 100 %"],
      },
    },
    {
      what: "a mean of ratings is told before the aid",
      tables: file([customer("1")], zhang("优", { kpiId: "K9" }), li("良", { kpiId: "K9" })),
      gives: { actual: 0.9, notes: ["Mean of 2 ratings", "The data say 100 %"] },
    },
  ],
  K12: [
    {
      what: "questions of key accounts in time",
      tables: {
        ...file([customer("1")], twelve),
        FeedbackItems: [question(day("2026-02-03")), question(null), question(null)],
      },
      policy: { parameters: { "question.limit": 3 } },
      gives: { actual: 1, numerator: 1, denominator: 3, notes: ["The data say 33.33 %"] },
    },
  ],
  K11: [
    {
      what: "satisfaction of key accounts",
      tables: {
        ...file([customer("1")], rating("优", { kpiId: "K11" })),
        Surveys: [{ accountId: "1", date: day("2026-02-02"), score: 5, scaleMin: 1, scaleMax: 5 }],
      },
      policy: { parameters: { "survey.minResponses": 1 } },
      gives: { actual: 1, notes: ["The data say 100 %"] },
    },
  ],
  K2: [
    {
      what: "neither defined nor unused",
      tables: rated(),
      gives: { actual: null, reason: "Indicator 2 is neither defined nor marked as unused" },
    },
    {
      what: "unused",
      tables: rated(rating(null, { kpiId: "K2", value: 5 })),
      policy: { parameters: { "kpi.02.definition": " 不用 " } },
      gives: { actual: null, reason: "Indicator 2 is not used" },
    },
    ...(
      [
        ["a value", 5, {}, { actual: 5, numerator: 5, denominator: null }],
        ["zero is a value", 0, {}, { actual: 0 }],
        ["no value", null, {}, { actual: null, reason: "KPI inputs has no value for the period" }],
        ["of another KPI", 5, { kpiId: "K3" }, { actual: null, reason: "KPI inputs has no value for the period" }],
        ["an error", error, {}, { actual: null, reason: "The value in KPI inputs cannot be read" }],
      ] as const
    ).map(([what, value, more, gives]) => ({
      what,
      tables: rated(rating(null, { kpiId: "K2", value, ...more })),
      policy: { parameters: { "kpi.02.definition": "新项目数" } },
      gives,
    })),
    {
      what: "no table",
      tables: {},
      policy: { parameters: { "kpi.02.definition": "新项目数" } },
      gives: { actual: null, reason: "Not installed: KPI inputs" },
    },
    {
      what: "no columns",
      tables: { KpiInputs: [{ owner: null, rating: null }] },
      policy: { parameters: { "kpi.02.definition": "新项目数" } },
      gives: { actual: null, reason: "Not installed: KPI inputs·KPI id, KPI inputs·Period, KPI inputs·Value" },
    },
  ],
});

test.each<[string | null, boolean]>([
  ["unused", true],
  [" Unused ", true],
  ["不用", true],
  ["不使用", true],
  ["未使用", true],
  ["停用", true],
  ["不启用", true],
  ["不啟用", true],
  ["新项目数", false],
  ["", false],
  [null, false],
])("%p marks K2 as unused: %p", (definition, is) => expect(isUnused(definition)).toBe(is));

test("filled over required fields: any column of a field meets it", () => {
  const columns: readonly (readonly (readonly CellValue[])[])[] = [
    [[1, null, 0]],
    [
      [" ", "x", error],
      ["y", "", null],
    ],
    [[null, null, false]],
  ];
  expect([0, 1, 2, 3].map((row) => filledShare(columns, row) * 3)).toEqual([2, 1, 2, 0]);
});
