/** Cards in words and numbers, and what a signed card is read from: score/shown, snapshots, weights, lights, targets, trend. */
import { parsePeriod } from "../../../src/calendar";
import {
  appraisedPeople,
  figureOf,
  kpiIds,
  ranking,
  scorecardOf,
  trendOf,
  type KpiId,
  type KpiResult,
} from "../../../src/kpis";
import { attainmentOf } from "../../../src/kpis/score/attainment";
import { catalogueLine, kpiLines, type KpiLine } from "../../../src/kpis/score/book";
import { cardRow } from "../../../src/kpis/score/cardRow";
import { closePeriod, freezeRevisits } from "../../../src/kpis/score/closing";
import { lightAt, lightOf, progressOf } from "../../../src/kpis/score/light";
import { scoreRow } from "../../../src/kpis/score/row";
import { plainRanking, plainScorecard, shownFigure, shownLight, shownShare } from "../../../src/kpis/score/shown";
import { closedCard, closedResult } from "../../../src/kpis/score/snapshots";
import { targetOf } from "../../../src/kpis/score/target";
import { refusal, weighed } from "../../../src/kpis/score/weights";
import { say } from "../../../src/locales/format";
import type { Lang, Message } from "../../../src/locales/types";
import type { CellValue } from "../../../src/policy/values";
import { dataset, day, type PolicyOptions, type Row } from "../support";
import type { Tables } from "./figures";

const said = (message: Message | null): string | null => message && say("en-US", message);
const period = parsePeriod("2026-Q1")!;
const scope = { period, owner: null };
const error = { error: "#N/A" };
const sold: Tables = {
  Accounts: [{ accountId: "1", accountName: "甲", owner: "张三", isKeyAccount: true }],
  Orders: [{ accountId: "1", orderDate: day("2026-02-02"), amount: 800, profit: 80, salesperson: "张三" }],
};
const book = (...rows: readonly Row[]): Tables => ({
  ...sold,
  KpiBook: rows.map((row) => ({ on: true, weight: 0.5, periodType: "quarter", role: null, target: null, ...row })),
});
const data = (tables: Tables, today = "2026-04-01", policy: PolicyOptions = {}) => dataset(tables, today, policy);

test.each<[Lang, KpiId | "X", number | null, string]>([
  ["en-US", "K1", 0.85674, "85.7%"],
  ["en-US", "K1", 0, "0%"],
  ["en-US", "K1", null, ""],
  // A rating is one, though the aid beside it is a share.
  ["en-US", "K11", 0.854, "0.85"],
  ["en-US", "S1", 1234567.891, "1,234,567.89"],
  ["en-US", "K3", 2, "2"],
  ["en-US", "X", 0.85674, "0.8567"],
])("a figure in %s, %s: %p is %p", (lang, id, value, expected) => expect(shownFigure(lang, id, value)).toBe(expected));
test("shares and lights in words", () => {
  expect([shownShare("en-US", 0.8567), shownShare("en-US", 1), shownShare("en-US", null)]).toEqual([
    "85.7%",
    "100%",
    "",
  ]);
  expect((["green", "yellow", "red", "notEvaluable"] as const).map((light) => shownLight("en-US", light))).toEqual([
    "▲ green",
    "► yellow",
    "▼ red",
    "– not evaluable",
  ]);
  expect(shownLight("zh-CN", "green")).toBe("▲达成");
});

describe("a card as plain data", () => {
  const given = book({ kpiId: "S1", target: 1000 }, { kpiId: "S2", dataSource: "账" }, { kpiId: "K10", weight: 0.1 });
  test("days as text, texts in the language, reasons and notes said", () => {
    const whole = { ...scope, owner: " 张三 ", team: null, region: null, product: null };
    const card = scorecardOf(
      data({ ...given, Orders: [...given.Orders!, { ...given.Orders![0]!, salesperson: null }] }),
      whole,
      {
        policyVersion: "7",
      },
    );
    const plain = plainScorecard(card, "en-US");
    const { kpis, total, ...head } = plain;
    expect(head).toEqual({
      ...{ period: "2026-Q1", asOf: "2026-04-01", owner: "张三", team: null, region: null, product: null },
      ...{ policyVersion: "7", elapsed: 1, closedAt: null },
    });
    expect(kpis.map(({ id, actual, reason, dataSource }) => [id, actual, reason, dataSource])).toEqual([
      ["K10", null, "Not installed: KPI inputs", expect.anything()],
      ["S1", 800, null, expect.anything()],
      ["S2", 80, "There is no target", "账"],
    ]);
    expect(kpis[1]).toMatchObject({
      ...{ numerator: 800, denominator: null, target: 1000, pace: 0.8, score: 0.8, weight: 0.5, status: "onTrack" },
      ...{ category: "quant", cycle: "quarter", spreadWeight: 1, weightedScore: 0.8, attainment: 0.8, light: "yellow" },
      notes: ["1 order names no salesperson and is in nobody's figure"],
    });
    for (const [at, { name, definition }] of kpis.entries())
      expect([name, definition]).toEqual([card.rows[at]!.name["en-US"], card.rows[at]!.definition["en-US"]]);
    expect(total).toEqual({
      score: null,
      evaluableWeight: 0.4545,
      reason: "Only 45.45 % of the weight can be scored; below 60 % there is no total",
    });
    expect(plainScorecard(card, "zh-CN").kpis[2]?.reason).toBe(say("zh-CN", card.rows[2]!.reason!));
  });
  test("a data source that nobody names; a total; a day of closing", () => {
    const card = scorecardOf(data(book({ kpiId: "S1", target: 1000, weight: 1 })), scope);
    const bare = { ...card, rows: card.rows.map((row) => ({ ...row, dataSource: null })) };
    const at = (closed: number) => plainScorecard({ ...bare, closed: { at: closed, by: "财务" } }, "en-US");
    expect(at(day("2026-04-02") + 0.5)).toMatchObject({ closedAt: "2026-04-02", kpis: [{ dataSource: null }] });
    expect(at(0).closedAt).toBeNull();
    expect(plainScorecard(card, "en-US").total).toEqual({ score: 0.8, evaluableWeight: 1, reason: null });
  });
  test("a ranking", () => {
    const ranked = ranking(data(book({ kpiId: "S1", target: 1000, weight: 1 })), period);
    expect(plainRanking(ranked, "en-US")).toEqual([
      {
        ...{ rank: 1, owner: "张三", total: 0.8, evaluableWeight: 1, reason: null },
        causes: [{ id: "S1", score: 0.8, spreadWeight: 1, weightedScore: 0.8, againstMean: 0 }],
      },
    ]);
    const none = ranking(data(book({ kpiId: "S2", weight: 1 })), period);
    expect(plainRanking(none, "en-US")).toEqual([
      {
        ...{ rank: null, owner: "张三", total: null, evaluableWeight: 0, causes: [] },
        reason: "Only 0 % of the weight can be scored; below 60 % there is no total",
      },
    ]);
  });
});

test("what sets a person apart: the weightiest first, up or down; a KPI without a score is no cause", () => {
  const two: Tables = {
    ...book(
      { kpiId: "S1", target: 1000, weight: 0.2 },
      { kpiId: "S2", target: 100, weight: 0.6 },
      { kpiId: "K10", weight: 0.2 },
    ),
    Orders: ["张三", "李四"].map((salesperson, at) => ({
      ...sold.Orders![0]!,
      ...{ salesperson, amount: [1000, 200][at]!, profit: [20, 80][at]! },
    })),
  };
  expect(
    ranking(data(two), period).map(({ owner, causes }) => [
      owner,
      causes.map(({ id, againstMean }) => [id, againstMean]),
    ]),
  ).toEqual([
    [
      "李四",
      [
        ["S2", 0.225],
        ["S1", -0.1],
      ],
    ],
    [
      "张三",
      [
        ["S2", -0.225],
        ["S1", 0.1],
      ],
    ],
  ]);
});
test("of a region and a product the cards are narrowed; of a team nobody knows there is nobody", () => {
  const cut = {
    ...book({ kpiId: "S1", target: 1000, weight: 1 }),
    Orders: [{ ...sold.Orders![0]!, region: "华东", product: "泵" }],
  };
  const totals = (more: object) =>
    ranking(data(cut), period, more).map(({ total, card }) => [total, card.region, card.product]);
  expect([totals({}), totals({ region: "华北" }), totals({ product: "泵" }), totals({ team: "三部" })]).toEqual([
    [[0.8, null, null]],
    [[0, "华北", null]],
    [[0.8, null, "泵"]],
    [],
  ]);
});
test("who is named by a customer, by an order or by a visit alone", () => {
  const named: Tables = {
    Accounts: [{ accountId: "1", owner: "甲" }],
    Orders: [{ accountId: "1", salesperson: "乙" }],
    Visits: [{ accountId: "1", visitor: "丙" }],
  };
  expect(appraisedPeople(data(named))).toEqual(["甲", "乙", "丙"].sort());
  const Team = ["甲", "乙", "丙", "丁"].map((name, at) => ({ name, active: at !== 1 }));
  expect(appraisedPeople(data({ ...named, Team }))).toEqual(["甲", "丙"].sort());
});
test("who has left, or is in the team twice, or is named by nobody", () => {
  const Team = [
    { name: "张三", active: null },
    { name: "张三", active: true },
    { name: "李四", active: true },
  ];
  expect(ranking(data({ ...book({ kpiId: "S1", target: 1000 }), Team }), period).map(({ owner }) => owner)).toEqual([
    "张三",
  ]);
});

describe("what was signed", () => {
  const closing = (more: Row = {}): Row => ({
    ...{ kind: "closing", period: "2026-Q1", owner: null, kpiId: "S1", target: 1000, actual: 700, numerator: 700 },
    ...{ denominator: null, weight: 1, score: 0.7, asOf: day("2026-04-01"), policyVersion: "3", closedBy: "财务" },
    ...{ closedAt: day("2026-04-02") + 0.5, ...more },
  });
  const cardOf = (rows: readonly Row[], owner: string | null = null, policy: PolicyOptions = {}, label = "2026-Q1") =>
    closedCard(data({ ...book({ kpiId: "S1" }), ScorecardSnapshots: rows }, "2026-06-30", policy), {
      period: parsePeriod(label, Number(policy.parameters?.["calendar.fiscalYearStart"] ?? 1))!,
      owner,
    });

  test("the rows of the period and person; numbers that cannot be read are none", () => {
    expect(cardOf([closing(), closing({ kpiId: " s2 ", actual: "?", score: null })])).toEqual({
      ...{ at: day("2026-04-02") + 0.5, asOf: day("2026-04-01"), by: "财务", policyVersion: "3" },
      figures: new Map([
        ["S1", { target: 1000, actual: 700, numerator: 700, denominator: null, weight: 1, score: 0.7 }],
        ["S2", { target: 1000, actual: null, numerator: 700, denominator: null, weight: 1, score: null }],
      ]),
    });
  });
  test.each<[string, Row, string | null]>([
    ["another period", { period: "2026-Q2" }, null],
    ["no period", { period: "soon" }, null],
    ["another person", { owner: "李四" }, null],
    ["a frozen plan", { kind: "planFrozen" }, null],
    ["a row of no kind", { kind: null }, null],
    ["a period cut by region", {}, "region"],
  ])("none: %s", (_, more, by) => {
    const whole = { ...scope, ...(by ? { [by]: "华东" } : {}) };
    expect(closedCard(data({ ...sold, ScorecardSnapshots: [closing(more)] }), whole)).toBeNull();
  });
  test.each<[string, CellValue, string | null, boolean]>([
    ["a person", " 张三 ", "张三", true],
    ["as asked with spaces", "张三", " 张三 ", true],
    ["an error is nobody's name", error, null, true],
    ["a blank cell", " ", null, true],
    ["everybody's is no person's", null, "张三", false],
  ])("whose: %s", (_, owner, asked, found) => expect(cardOf([closing({ owner })], asked) !== null).toBe(found));
  test("a day of the period stands for it, also in a fiscal year", () => {
    expect(cardOf([closing({ period: day("2026-02-02") })])).not.toBeNull();
    const april = { parameters: { "calendar.fiscalYearStart": 4 } };
    expect(cardOf([closing()], null, april)?.at).toBe(day("2026-04-02") + 0.5);
    expect(cardOf([closing({ period: day("2026-05-05") })], null, april)?.figures.size).toBe(1);
    expect(cardOf([closing({ period: day("2026-02-02") })], null, april)).toBeNull();
  });
  test("the first of several stands, by the moment of closing, else by the data date; without either they are last", () => {
    const first = (...rows: readonly Row[]) => {
      const card = cardOf(rows);
      return [card?.figures.get("S1")?.actual, card?.at, card?.asOf];
    };
    const late = closing({ closedAt: day("2026-04-09"), actual: 1 });
    const early = closing({ closedAt: null, asOf: day("2026-04-05"), actual: 2 });
    const never = closing({ closedAt: "soon", asOf: null, actual: 3 });
    expect([first(late, early, never), first(never, late), first(never)]).toEqual([
      [2, day("2026-04-05"), day("2026-04-05")],
      [1, day("2026-04-09"), day("2026-04-01")],
      [3, 0, 0],
    ]);
  });
  test("a KPI that nobody knows is none; without the table there is none", () => {
    expect(cardOf([closing({ kpiId: "X9" })])?.figures.size).toBe(0);
    expect(cardOf([closing({ kpiId: error }), closing()])?.figures.size).toBe(1);
    expect(closedCard(data(sold), scope)).toBeNull();
  });
  test("as a result, and as a row of the card that the book no longer has", () => {
    const given = {
      ...book({ kpiId: "V1" }),
      ScorecardSnapshots: [
        closing(),
        closing({ kpiId: "S2", actual: null, score: null }),
        closing({ kpiId: "S3", score: null }),
      ],
    };
    const signed = data(given, "2026-06-30");
    expect(closedResult(signed, "S1", scope)).toEqual({
      target: 1000,
      actual: 700,
      numerator: 700,
      denominator: null,
      reason: null,
    });
    expect(said(closedResult(signed, "S2", scope)!.reason)).toBe("Not evaluable when the period was closed");
    expect(closedResult(signed, "V1", scope)).toBeNull();
    expect(figureOf(signed, "S1", scope)).toMatchObject({ actual: 700 });
    const card = scorecardOf(signed, scope);
    expect(card.rows.map(({ id, light, status, reason }) => [id, light, status, said(reason)])).toEqual([
      ["S1", "red", "behind", null],
      ["S2", "notEvaluable", "notEvaluable", "Not evaluable when the period was closed"],
      ["S3", "notEvaluable", "notEvaluable", "Not scored when the period was closed"],
    ]);
    expect(card.rows[0]).toMatchObject({
      attainment: null,
      pace: null,
      spreadWeight: 1,
      weightedScore: 0.7,
      notes: [],
    });
    expect([cardRow(signed, "S2", scope), cardRow(signed, "V1", scope)]).toEqual([card.rows[1], null]);
  });
  test("closing twice, closing somebody else, closing nothing", () => {
    const options = { at: day("2026-04-02"), by: "财务", policyVersion: "3" };
    const open = { ...book({ kpiId: "S1", target: 1000 }), ScorecardSnapshots: [closing()] };
    expect(said(closePeriod(data(open), scope, options).refused)).toBe("The period is closed already");
    const own = closePeriod(data(open), { period, owner: " 张三 " }, options);
    expect(own.rows.map(({ snapshotId, owner, score, frozenKeys }) => [snapshotId, owner, score, frozenKeys])).toEqual([
      ["C/2026-Q1/张三/S1", "张三", 0.8, null],
    ]);
    expect(
      closePeriod(data({ ...open, ScorecardSnapshots: [closing({ owner: "李四" })] }), scope, options).rows[0],
    ).toMatchObject({
      ...{ snapshotId: "C/2026-Q1/*/S1", owner: null, asOf: day("2026-04-01"), kind: "closing" },
    });
    expect(freezeRevisits(data({ Visits: [{ visitId: "V1" }] }), scope, options)).toMatchObject({ rows: [] });
    expect(said(freezeRevisits(data({}), scope, options).refused)).toBe("Not installed: Visits");
  });
});

test.each<[number | null, number | null, number | null, string]>([
  [null, 0.8, 1, "notEvaluable"],
  [0.9, null, 1, "notEvaluable"],
  [0.9, 0.8, null, "notEvaluable"],
  [0.79994, 0.8, 1, "red"],
  [0.79995, 0.8, 1, "yellow"],
  [0.99994, 0.8, 1, "yellow"],
  [0.99995, 0.8, 1, "green"],
  [-1, 0.8, 1, "red"],
])("the light of %p between %p and %p", (value, red, yellow, expected) =>
  expect(lightAt(value, red, yellow)).toBe(expected),
);
test("by the limits of the policy", () => {
  const own = data({}, "2026-04-01", { parameters: { "light.red": 0.5, "light.yellow": 0.6 } });
  expect([0.4, 0.5, 0.6].map((value) => [lightOf(own, value), progressOf(own, value)])).toEqual([
    ["red", "behind"],
    ["yellow", "onTrack"],
    ["green", "ahead"],
  ]);
  expect(progressOf(own, null)).toBe("notEvaluable");
});

test.each<[string, readonly (number | null)[], readonly (number | null)[], object]>([
  ["in proportion", [1, 3], [1, 0.5], { spread: [0.25, 0.75], parts: [0.25, 0.375], total: 0.625, evaluable: 1 }],
  [
    "to the others",
    [0.2, 0.6, 0.2],
    [1, null, 0.5],
    { spread: [0.5, null, 0.5], parts: [0.5, null, 0.25], total: 0.75, evaluable: 0.4 },
  ],
  [
    "no weight, or one below zero, is none",
    [null, 0, -1, 1],
    [1, 1, 1, 0],
    { spread: [null, null, null, 1], parts: [null, null, null, 0], total: 0, evaluable: 1 },
  ],
  ["nothing at all", [null], [1], { spread: [null], parts: [null], total: 0, evaluable: null }],
  ["no score", [1], [null], { spread: [null], parts: [null], total: 0, evaluable: 0 }],
  ["four decimals", [1, 1, 1], [1, 1, 0], { total: 0.6667 }],
  ["a third", [1, 2], [1, null], { evaluable: 0.3333 }],
])("weights: %s", (_, weights, scores, expected) => expect(weighed(weights, scores)).toMatchObject(expected));
test("why there is no total", () =>
  expect([refusal(true, null), refusal(false, null), refusal(true, 0.6), refusal(true, 0.5999)].map(said)).toEqual([
    "None of the KPIs with a weight is appraised in this period",
    "No weight is typed, so there is no total",
    null,
    "Only 59.99 % of the weight can be scored; below 60 % there is no total",
  ]));

describe("what a KPI is measured by", () => {
  const of = (
    id: KpiId,
    line: Partial<KpiLine>,
    result: Partial<KpiResult> = {},
    type: "month" | "quarter" = "quarter",
  ) => {
    const none: KpiResult = { actual: 1, numerator: 1, denominator: 1, target: null, reason: null };
    const { target, reason } = targetOf({ ...catalogueLine(data(sold), id), ...line }, { ...none, ...result }, type);
    return [target, said(reason)];
  };
  const other = "The target in the KPI book is one of another cycle";
  /** Shares of a plan, a budget or a scale: all of it. */
  const shares: ReadonlySet<KpiId> = new Set(["K1", "K4", "K7", "K8", "K9", "K10", "K11", "K12", "V1"]);
  /** What adds up over time. */
  const sums: ReadonlySet<KpiId> = new Set(["K2", "K3", "K5", "D1", "D3", "S1", "S2"]);
  test.each([...kpiIds])("%s", (id) => {
    const typed = { target: 5, cycle: "month" } as const;
    expect(of(id, { target: null })).toEqual([shares.has(id) ? 1 : null, null]);
    expect(of(id, typed, { target: 9 })).toEqual([shares.has(id) ? 5 : 9, null]);
    expect(of(id, typed)).toEqual(sums.has(id) ? [null, other] : [5, null]);
    expect([of(id, typed, {}, "month"), of(id, { ...typed, cycle: null })]).toEqual([
      [5, null],
      [5, null],
    ]);
  });
});

describe("a line with its figure", () => {
  const half = "2026-02-10";
  const scored = (line: Partial<KpiLine>, result: Partial<KpiResult>, today = half) => {
    const whole = data(sold, today);
    const none: KpiResult = { actual: null, numerator: null, denominator: null, target: null, reason: null };
    const { row, due, blocks } = scoreRow(
      whole,
      scope,
      { ...catalogueLine(whole, "S1"), weight: 1, ...line },
      { ...none, ...result },
    );
    return { ...row, due, blocks };
  };
  const share = 29 / 64;
  test("pace: of what adds up by the working days; none where less is better, without a target, or of a share", () => {
    const sum = { actual: 100, target: 400 };
    expect(scored({}, sum).pace).toBeCloseTo(0.25 / share, 12);
    expect(scored({}, sum)).toMatchObject({ light: "red", status: "behind", attainment: 0.25 });
    expect(scored({}, { actual: 200, target: 400 })).toMatchObject({ light: "red", status: "ahead" });
    for (const [line, result] of [
      [{ direction: "lower" }, sum],
      [{}, { actual: 100, target: 0 }],
      [{}, { actual: 100, target: -1 }],
      [{}, { actual: 100 }],
      [{}, { target: 400 }],
      [{ id: "D4" }, sum],
    ] as const)
      expect(scored(line, result).pace).toBeNull();
    expect(scored({ direction: "lower" }, { ...sum, pace: 3 }).pace).toBe(3);
  });
  test("the pace of a share stands against its own target", () => {
    const found = scored({ id: "K1", target: 0.5 }, { actual: 0.3, pace: 0.6 });
    expect([found.attainment, found.pace, found.status, found.light]).toEqual([0.6, 0.6, "ahead", "red"]);
    expect(scored({ id: "K1", target: 2 }, { actual: 3, pace: 0.6 })).toMatchObject({
      status: "behind",
      light: "green",
    });
    expect(scored({ id: "K1", target: 0.5 }, { actual: 0.3 })).toMatchObject({ status: "behind", pace: null });
  });
  test("a problem of the line comes first, and forbids the total whatever the weight", () => {
    const problem = { text: { "zh-CN": "x", "zh-TW": "x", "en-US": "x" } };
    expect(scored({ problem, weight: null }, { actual: 1, target: 1 })).toMatchObject({
      score: null,
      reason: problem,
      blocks: true,
      due: true,
    });
    expect(scored({ problem }, { scoring: "floor", reason: { text: problem.text } })).toMatchObject({
      score: null,
      light: "notEvaluable",
    });
  });
  test("a longer cycle is not due; the same and a shorter one are", () => {
    expect(
      (["day", "week", "month", "quarter", "halfYear", "year", null] as const).map(
        (cycle) => scored({ cycle }, { actual: 1, target: 1 }).due,
      ),
    ).toEqual([...[true, true, true, true, false, false, true]]);
    expect(said(scored({ cycle: "halfYear" }, { actual: 1, target: 1 }).reason)).toMatch(/^Appraised by the half/);
    expect(
      scored({ cycle: "year" }, { scoring: "floor", reason: { text: { "zh-CN": "x", "zh-TW": "x", "en-US": "x" } } })
        .score,
    ).toBeNull();
  });
  test("the floor is earned with the figure's own reason", () => {
    const reason = { text: { "zh-CN": "x", "zh-TW": "x", "en-US": "x" } };
    expect(scored({ floor: 0.2 }, { scoring: "floor", reason })).toMatchObject({
      ...{ score: 0.2, light: "red", status: "behind", reason, attainment: null, blocks: false },
    });
  });
  test("a zero target that is not allowed forbids the total, unless the line has no weight", () => {
    const line = { id: "K1", zeroRule: "error" } as const;
    const zero = { numerator: 0, denominator: 0, reason: { text: { "zh-CN": "x", "zh-TW": "x", "en-US": "x" } } };
    expect([1, 0, null].map((weight) => scored({ ...line, weight }, zero).blocks)).toEqual([true, false, false]);
    expect(scored({ id: "K1", zeroRule: "full" }, zero)).toMatchObject({ attainment: 1, score: 1 });
    expect(scored({ id: "K1", zeroRule: "full" }, { ...zero, numerator: -1 })).toMatchObject({ attainment: 0 });
    // Without the plan's sum nobody knows that it is zero; other shares have no such rule.
    expect(scored({ id: "K1", zeroRule: "full" }, { ...zero, denominator: null }).attainment).toBeNull();
    expect(scored({ id: "K1", zeroRule: "full" }, { ...zero, numerator: null }).attainment).toBeNull();
    expect(scored({ id: "K7", zeroRule: "full" }, zero).attainment).toBeNull();
    expect(scored({ id: "K1", zeroRule: "full" }, { ...zero, denominator: 1 }).attainment).toBeNull();
  });
  test("a target of another cycle is the reason only where there is a figure", () => {
    const line = { target: 5, cycle: "month" } as const;
    const none = { text: { "zh-CN": "x", "zh-TW": "x", "en-US": "x" } };
    expect(said(scored(line, { actual: 5 }).reason)).toBe("The target in the KPI book is one of another cycle");
    expect(scored(line, { reason: none }).reason).toEqual(none);
    expect(said(scored(line, { actual: 5, scoring: "none" }).reason)).toBe("Shown, not scored");
    expect(scored({ ...line, direction: "lower", worst: 10, best: 0 }, { actual: 5 })).toMatchObject({
      attainment: 0.5,
      reason: null,
    });
  });
});

test("a trend where the calendar begins has fewer periods", () => {
  const points = trendOf(data(sold), "S1", { period: parsePeriod("1900-Q2")!, owner: null });
  expect(points.map(({ period: own, closed }) => [own.label, closed])).toEqual([
    ["1900-Q1", false],
    ["1900-Q2", false],
  ]);
  const one = trendOf(data(sold, "2026-01-31"), "S1", { period: parsePeriod("2026-02")!, owner: null }, 1);
  expect(one.map(({ actual, reason }) => [actual, said(reason)])).toEqual([[null, "The period has not begun"]]);
});
test("the quarters of a trend are those of the fiscal year", () => {
  const later = data(sold, "2026-06-30", { parameters: { "calendar.fiscalYearStart": 2 } });
  const points = trendOf(later, "S1", { period: parsePeriod("2026-Q1", 2)!, owner: null }, 2);
  expect(points.map(({ period: { label, start }, actual }) => [label, start, actual])).toEqual([
    ["2025-Q4", day("2025-11-01"), 0],
    ["2026-Q1", day("2026-02-01"), 800],
  ]);
});

describe("a line of the book", () => {
  const lineOf = (row: Row, policy: PolicyOptions = {}, more: Tables = {}, owner: string | null = null) =>
    kpiLines(data({ ...book({ kpiId: "S1", ...row }), ...more }, "2026-04-01", policy), { period, owner }).lines[0]!;
  test("its numbers, and the policy's where it has none", () => {
    const numbers = { worst: 9, best: 2, stepPenalty: 0.1, cap: 1.1, floor: 0.2, target: 5 };
    expect(lineOf(numbers)).toMatchObject({ ...numbers, problem: null });
    const own = { parameters: { "score.cap": 1.3, "score.floor": 0.1 } };
    expect(lineOf({}, own)).toMatchObject({ cap: 1.3, floor: 0.1, worst: null, best: null, stepPenalty: null });
  });
  test("a weight of zero is one, the words of its source are the list's", () => {
    expect(lineOf({ weight: 0 })).toMatchObject({ weight: 0, problem: null });
    const lists = [{ list: "dataSource", code: "erp", text: "系统", active: true }];
    expect(lineOf({ dataSource: "系统" }, { lists }).dataSource).toMatchObject({ "en-US": "系统" });
    expect(lineOf({ dataSource: null }).dataSource).toEqual(catalogueLine(data(sold), "S1").dataSource);
  });
  test("a blank role beside a role is none", () => {
    const Team = [
      { name: "张三", role: "销售代表" },
      { name: "张三", role: null },
    ];
    expect(lineOf({ role: "销售代表" }, {}, { Team }, "张三")).toMatchObject({ id: "S1" });
    expect(kpiLines(data({ ...book({ kpiId: "S1" }), Team }), { period, owner: "张三" }).problem).toBeNull();
  });
  test.each<[string, Partial<KpiLine>, number, number | null, number | null]>([
    ["a worst value alone is no scale", { worst: 9 }, 1, 2, 1.5],
    ["nor is a best one", { best: 1 }, 1, 2, 1.5],
    ["a penalty of nothing", { stepPenalty: 0 }, 5, 2, 1],
  ])("the less the better: %s", (_, more, actual, target, expected) =>
    expect(
      attainmentOf(actual, target, {
        ...catalogueLine(data(sold), "K5"),
        ...{ worst: null, best: null, stepPenalty: null, direction: "lower" },
        ...more,
      }).value,
    ).toBe(expected),
  );
});
