/** Edges of cards, books and closings that no other file names. */
import { parsePeriod } from "../../../src/calendar";
import { freezeRevisits, ranking, scorecardOf, appraisedPeople, type KpiResult } from "../../../src/kpis";
import { attainmentOf } from "../../../src/kpis/score/attainment";
import { catalogueLine, kpiLines } from "../../../src/kpis/score/book";
import { cardRow } from "../../../src/kpis/score/cardRow";
import { attainmentOfFigure } from "../../../src/kpis/score/row";
import { say } from "../../../src/locales/format";
import type { Message } from "../../../src/locales/types";
import { dataset, day, type Row } from "../support";
import type { Tables } from "./figures";

const said = (message: Message | null): string | null => message && say("en-US", message);
const period = parsePeriod("2026-Q1")!;
const scope = { period, owner: null };
const error = { error: "#N/A" };
const conventions = { worst: null, best: null, stepPenalty: null, zeroRule: "reweight" } as const;
const sold: Tables = {
  Accounts: [{ accountId: "1", accountName: "甲", owner: "张三" }],
  Orders: [{ accountId: "1", orderDate: day("2026-02-02"), amount: 800, profit: 80, salesperson: "张三" }],
};
const withBook = (...rows: readonly Row[]): Tables => ({
  ...sold,
  KpiBook: rows.map((row) => ({ on: true, weight: 0.5, periodType: "quarter", role: null, ...row })),
});
const data = (tables: Tables, today = "2026-04-01") => dataset(tables, today);

describe("attainment", () => {
  test("one that has no bounds is none", () => {
    const found = attainmentOf(1e308, 0.001, { ...conventions, direction: "higher" });
    expect([found.value, "reason" in found && said(found.reason)]).toEqual([
      null,
      "The target is not above zero, so there is no score",
    ]);
  });
  test("nothing where nothing is asked for lies inside the band", () =>
    expect(attainmentOf(0, 0, { ...conventions, direction: "band", best: 0 })).toEqual({ value: 1 }));
  test.each([
    ["qual", "error", true],
    ["qual", "reweight", false],
    ["quant", "error", false],
  ] as const)("no figure and no reason: %s, %s", (category, zeroRule, blocks) => {
    const none: KpiResult = { actual: null, numerator: null, denominator: null, target: null, reason: null };
    const line = { ...conventions, direction: "higher", id: "K10", category, zeroRule } as const;
    expect(attainmentOfFigure(line, none, 1)).toMatchObject({ value: null, blocks });
  });
});

describe("the KPI book", () => {
  test("cells with errors: no line of that KPI, no role, no text of one's own", () => {
    const { lines, problem } = kpiLines(
      data({
        ...withBook(
          { kpiId: error },
          { kpiId: "S1", definition: error, dataSource: error, kpiGroup: error, role: error },
          { kpiId: "S2", role: "销售代表" },
        ),
        Team: [
          { name: error, role: "销售代表" },
          { name: "张三", role: error },
        ],
      }),
      { period, owner: "张三" },
    );
    expect(problem).toBeNull();
    expect(lines.map(({ id, problem: own }) => [id, own])).toEqual([["S1", null]]);
    const plain = catalogueLine(data(sold), "S1");
    expect(lines[0]).toMatchObject({
      definition: plain.definition,
      dataSource: plain.dataSource,
      group: plain.group,
      name: plain.name,
      category: "quant",
    });
  });
  test("texts of one's own stand over those of the catalogue", () => {
    const typed = { kpiId: "S1", definition: " 净额 ", dataSource: "自己的系统", kpiGroup: "growth" };
    const [line] = kpiLines(data(withBook(typed)), scope).lines;
    expect(line).toMatchObject({
      definition: { "zh-CN": "净额", "en-US": "净额" },
      dataSource: { "zh-CN": "自己的系统" },
      group: "growth",
    });
  });
  test("two roles are named with the person; nobody has none, whatever rows without a name say", () => {
    const tables = {
      ...withBook({ kpiId: "S1" }, { kpiId: "S2", role: "大客户经理" }),
      Team: [
        { name: "张三", role: "销售代表" },
        { name: "张三", role: "大客户经理" },
        { name: null, role: "大客户经理" },
        { name: null, role: "销售代表" },
      ],
    };
    const twice = kpiLines(data(tables), { period, owner: " 张三 " });
    expect([said(twice.problem), twice.lines.map(({ id }) => id)]).toEqual([expect.stringContaining("张三"), ["S1"]]);
    for (const owner of [null, "", " "]) {
      const nobody = kpiLines(data(tables), { period, owner });
      expect([nobody.problem, nobody.lines.map(({ id }) => id)]).toEqual([null, ["S1"]]);
    }
  });
  test("without a book all KPIs, for somebody of two roles too", () => {
    const Team = ["销售代表", "大客户经理"].map((role) => ({ name: "张三", role }));
    const { lines, problem } = kpiLines(data({ ...sold, Team }), { period, owner: "张三" });
    expect([lines.length, problem]).toEqual([34, null]);
  });
  test("a KPI that the book no longer names is the catalogue's, whatever stands in its first rows", () => {
    const other = data(withBook({ kpiId: "K1", weight: "?" }, { kpiId: "K1", target: 7, weight: 0.9 }));
    expect(catalogueLine(other, "S1")).toMatchObject({ weight: null, target: null, problem: null });
  });
  test.each([
    [1, 0, null],
    [0.5, 0.4, null],
    [0.4, 0.4, "The cap 0.4 is not above the floor 0.4"],
  ])("a cap of %p and a floor of %p", (cap, floor, problem) => {
    const [line] = kpiLines(data(withBook({ kpiId: "S1", cap, floor })), scope).lines;
    expect(said(line!.problem)).toBe(problem);
  });
});

describe("a row by itself", () => {
  test("is the card's but for its share of the total; none where the card has none", () => {
    const open = data(withBook({ kpiId: "S1", target: 1000 }, { kpiId: "S2", target: 100 }));
    const [first] = scorecardOf(open, scope).rows;
    expect(first).toMatchObject({ spreadWeight: 0.5, weightedScore: 0.4 });
    expect(cardRow(open, "S1", scope)).toEqual({ ...first, spreadWeight: null, weightedScore: null });
    expect(cardRow(open, "S5", scope)).toBeNull();
  });
});

describe("the frozen plan", () => {
  const visits = (...ids: readonly string[]): Tables => ({
    Accounts: [{ accountId: "1", accountName: "甲", isKeyAccount: true, owner: "张三" }],
    Visits: ids.map((visitId) => ({
      visitId,
      accountId: "1",
      contactKind: "revisit",
      origin: "planned",
      date: day("2026-02-02"),
      status: "planned",
      visitor: "张三",
    })),
  });
  const kept = (...ids: readonly string[]) =>
    freezeRevisits(data(visits(...ids)), scope, { at: day("2026-01-01"), by: "财务", policyVersion: "1" }).rows.map(
      ({ frozenKeys, snapshotId }) => [snapshotId, String(frozenKeys)] as const,
    );
  test("is in order of its visits, whatever the order of the rows", () =>
    expect(kept("V3", "V1", "V2")).toEqual([["F/2026-Q1/*/K7", "V1,V2,V3"]]));
  test("a cell holds 30,000 characters with the comma, one more takes a second row", () => {
    const long = (letter: string, count: number): string => letter.repeat(count);
    expect(kept(long("a", 14999), long("b", 15000)).map(([, keys]) => keys.length)).toEqual([30000]);
    expect(kept(long("a", 15000), long("b", 15000)).map(([id, keys]) => [id, keys.length])).toEqual([
      ["F/2026-Q1/*/K7", 15000],
      ["F/2026-Q1/*/K7/2", 15000],
    ]);
    expect(kept(long("a", 30001)).map(([, keys]) => keys.length)).toEqual([30001]);
  });
});

describe("a ranking", () => {
  const team: Tables = {
    ...withBook({ kpiId: "S1", target: 1000, weight: 1 }),
    Accounts: [{ accountId: "1", accountName: "甲", owner: error }],
    Orders: ["张三", "李四", "王五", "赵六"].map((salesperson, at) => ({
      accountId: "1",
      orderDate: day("2026-02-02"),
      amount: [800, 500, 800, 200][at]!,
      salesperson,
    })),
  };
  test("cells with errors name nobody", () =>
    expect(appraisedPeople(data(team))).toEqual(["张三", "李四", "王五", "赵六"].sort()));
  test("the same total has the same rank, the next one counts on; what sets apart is told against the mean", () => {
    const ranks = ranking(data(team), period);
    expect(ranks.map(({ rank, owner, total }) => [rank, owner, total])).toEqual([
      [1, "张三", 0.8],
      [1, "王五", 0.8],
      [3, "李四", 0.5],
      [4, "赵六", 0.2],
    ]);
    expect(ranks.map(({ causes }) => causes[0]?.againstMean)).toEqual([0.225, 0.225, -0.075, -0.375]);
    expect(ranks.every(({ owner, card }) => card.owner === owner)).toBe(true);
  });
});
