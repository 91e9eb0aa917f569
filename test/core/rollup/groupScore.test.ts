/** The score of a department over several workbooks: from combined figures and targets, or none with the reason. */
import { kpiIds, type KpiId } from "../../../src/kpis";
import { rollupText } from "../../../src/locales/rollup";
import type { CombinedFigure } from "../../../src/rollup/combine";
import type { Scoring } from "../../../src/rollup/figures";
import { groupCard } from "../../../src/rollup/groupScore";

const line = (more: Partial<Scoring> = {}): Scoring => ({
  category: "quant",
  weight: 1,
  direction: "higher",
  cap: 1.2,
  floor: 0,
  zeroRule: "reweight",
  worst: null,
  best: null,
  stepPenalty: null,
  due: true,
  usual: true,
  target: 100,
  fromPlan: true,
  ...more,
});
const figure = (id: KpiId, actual: number | null): CombinedFigure => ({
  id,
  numerator: actual,
  denominator: null,
  actual,
  target: null,
  reason: actual === null ? { text: rollupText.nothingToDivide } : null,
  books: 2,
  asked: 2,
});
const figures = (actuals: Partial<Record<KpiId, number>>): readonly CombinedFigure[] =>
  kpiIds.map((id) => figure(id, actuals[id] ?? null));
const part = (book: string, lines: Partial<Record<KpiId, Scoring>>) => ({
  book,
  scoring: kpiIds.map((id) => lines[id] ?? null),
});

test("targets of plans are added and measure the sum; the total weighs what could be scored", () => {
  const share = line({ target: 0.5, fromPlan: false, weight: 3 });
  const parts = [
    part("甲", { S1: line({ target: 100 }), M1: share }),
    part("乙", { S1: line({ target: 200.1 }), M1: share }),
  ];
  const card = groupCard(parts, figures({ S1: 150.05, M1: 0.4 }), null);
  expect(card.scores.get("S1")).toEqual({ target: 300.1, score: 0.5, reason: null });
  expect(card.scores.get("M1")).toEqual({ target: 0.5, score: 0.8, reason: null });
  expect([card.total, card.reason]).toEqual([0.725, null]);
  expect([...card.scores.keys()].sort()).toEqual(["M1", "S1"]);
});

test.each<[string, Partial<Record<KpiId, Scoring>>, Partial<Record<KpiId, Scoring>>, keyof typeof rollupText]>([
  ["another weight", { S1: line() }, { S1: line({ weight: 2 }) }, "otherScoring"],
  ["no such line", { S1: line() }, {}, "otherScoring"],
  ["a target that was typed for one", { S1: line() }, { S1: line({ fromPlan: false }) }, "targetNotOfPlan"],
  ["no target in one plan", { S1: line() }, { S1: line({ target: null, fromPlan: false }) }, "targetNotOfPlan"],
  ["limits of one book", { S1: line({ worst: 0, best: 9 }) }, { S1: line({ worst: 0, best: 9 }) }, "limitsOfOne"],
  ["a line that is not used as usual", { S1: line() }, { S1: line({ usual: false }) }, "unusualScoring"],
])("%s: no score, with the reason", (_name, first, second, reason) => {
  const { scores, total } = groupCard([part("甲", first), part("乙", second)], figures({ S1: 150 }), null);
  expect(scores.get("S1")).toMatchObject({ score: null, reason: { text: rollupText[reason] } });
  expect(total).toBeNull();
});

test("shares whose targets differ have none in common; a figure that is open has no score", () => {
  const parts = [
    part("甲", { M1: line({ target: 0.5 }), S1: line() }),
    part("乙", { M1: line({ target: 0.6 }), S1: line() }),
  ];
  const { scores, total, reason } = groupCard(parts, figures({ M1: 0.4 }), null);
  expect(scores.get("M1")).toMatchObject({
    score: null,
    reason: { text: rollupText.otherTarget, args: { book: "乙" } },
  });
  expect(scores.get("S1")).toMatchObject({ score: null, reason: { text: rollupText.nothingToDivide } });
  expect(total).toBeNull();
  expect(reason).not.toBeNull();
});

test("what bars the department, such as a member in two books, bars score and total", () => {
  const why = { text: rollupText.memberTwice, args: { name: "李" } };
  const card = groupCard([part("甲", { S1: line() }), part("乙", { S1: line() })], figures({ S1: 150 }), why);
  expect([card.scores.get("S1")?.score, card.total, card.reason]).toEqual([null, null, why]);
});
