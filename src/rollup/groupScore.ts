/**
 * The score of a department whose people stand in several workbooks: from its combined figures and targets, where every workbook scores
 * them alike and the targets can be put together; else not evaluable with the reason.
 *
 * | figure | target of the department |
 * |---|---|
 * | adds up | the sum of the plans' targets, where every workbook has one; one typed in the KPI book says nothing of several books |
 * | is a share | the same in every workbook |
 */
import { fromTenThousandths, toTenThousandths } from "../kpis/money";
import { comparable } from "../kpis/rounding";
import { attainmentOf, scoreOf } from "../kpis/score/attainment";
import { refusal, weighed } from "../kpis/score/weights";
import { kpiIds, type KpiId } from "../kpis/registry";
import { rollupText } from "../locales/rollup";
import type { Message } from "../locales/types";
import { combinations, type CombinedFigure } from "./combine";
import type { Scoring } from "./figures";

/** A figure's target and score, or why it has no score. */
export interface GroupScore {
  readonly target: number | null;
  readonly score: number | null;
  readonly reason: Message | null;
}

export interface GroupCard {
  readonly scores: ReadonlyMap<KpiId, GroupScore>;
  readonly total: number | null;
  /** Why there is no total. */
  readonly reason: Message | null;
}

interface Part {
  readonly book: string;
  readonly scoring: readonly (Scoring | null)[];
}

/** What must be equal for figures of two workbooks to be scored as one. */
const conventionsOf = ({ target: _target, fromPlan: _fromPlan, usual: _usual, ...line }: Scoring): string =>
  JSON.stringify(line);

/**
 * @param parts the department's scoring in each workbook
 * @param figures its combined figures, in the order of the KPIs
 * @param barred why nothing of it may be scored, such as a person who stands in two of the workbooks; null when it may
 */
export function groupCard(
  parts: readonly Part[],
  figures: readonly CombinedFigure[],
  barred: Message | null,
): GroupCard {
  const scored = kpiIds.map((id, at) => {
    const lines = parts.map(({ book, scoring }) => ({ book, line: scoring[at] ?? null }));
    const figure = figures[at];
    const weight = lines[0]?.line?.due === true ? lines[0].line.weight : null;
    const score = figure ? scoreFigure(id, lines, figure, barred) : null;
    return { id, at, weight, score };
  });
  const shown = scored.flatMap(({ id, score }) => (score ? [[id, score] as const] : []));
  const { total, evaluable } = weighed(
    scored.map(({ weight }) => weight),
    scored.map(({ score }) => score?.score ?? null),
  );
  const typed = parts.some(({ scoring }) => scoring.some((line) => (line?.weight ?? 0) > 0));
  // Weights that differ say of no figure how much it counts; a rating that must be there may not be left out.
  const open = scored.find(
    ({ at, score }) => (score?.score ?? null) === null && parts.some(({ scoring }) => blocks(scoring[at])),
  );
  const reason = barred ?? differing(parts) ?? open?.score?.reason ?? refusal(typed, evaluable);
  return { scores: new Map(shown), total: reason ? null : total, reason };
}

/** A rating that is missing keeps a card from having a total where the policy says so. */
const blocks = (line: Scoring | null | undefined): boolean =>
  line?.due === true && line.zeroRule === "error" && line.category === "qual" && (line.weight ?? 0) > 0;

/** The first workbook whose weights or conventions are others than the first one's. */
function differing(parts: readonly Part[]): Message | null {
  const textOf = ({ scoring }: Part): string => scoring.map((line) => (line ? conventionsOf(line) : "")).join();
  const [first] = parts;
  const other = first && parts.find((part) => textOf(part) !== textOf(first));
  return other ? { text: rollupText.otherScoring, args: { book: other.book } } : null;
}

/** @returns null where no workbook has the KPI on its card */
function scoreFigure(
  id: KpiId,
  lines: readonly { readonly book: string; readonly line: Scoring | null }[],
  figure: CombinedFigure,
  barred: Message | null,
): GroupScore | null {
  const [first] = lines;
  if (!first || lines.every(({ line }) => line === null)) return null;
  const none = (reason: Message | null, target: number | null = null): GroupScore => ({ target, score: null, reason });
  if (figure.actual === null) return none(figure.reason);
  if (barred) return none(barred);
  const own = first.line ? conventionsOf(first.line) : "";
  const other = lines.find(({ line }) => (line ? conventionsOf(line) : "") !== own);
  if (other || !first.line) return none({ text: rollupText.otherScoring, args: { book: (other ?? first).book } });
  const unusual = lines.find(({ line }) => line?.usual !== true);
  if (unusual) return none({ text: rollupText.unusualScoring, args: { book: unusual.book } });
  const { line } = first;
  if (!line.due) return none(null);
  const summed = combinations[id] === "sum";
  // A limit of one workbook says nothing of a sum of several.
  if (summed && (line.direction !== "higher" || line.worst !== null || line.best !== null || line.stepPenalty !== null))
    return none({ text: rollupText.limitsOfOne });
  const target = combinedTarget(lines, summed);
  if ("text" in target) return none(target);
  const attained = attainmentOf(comparable(id, figure.actual), target.target, line);
  return attained.value === null
    ? none(attained.reason, target.target)
    : { target: target.target, score: scoreOf(attained.value, line), reason: null };
}

/** The department's target, or why it has none. */
function combinedTarget(
  lines: readonly { readonly book: string; readonly line: Scoring | null }[],
  summed: boolean,
): { readonly target: number | null } | Message {
  const targets = lines.map(({ line }) => line?.target ?? null);
  if (targets.every((target) => target === null)) return { target: null };
  if (!summed) {
    const other = lines.find(({ line }) => (line?.target ?? null) !== targets[0]);
    return other ? { text: rollupText.otherTarget, args: { book: other.book } } : { target: targets[0] ?? null };
  }
  const without = lines.find(({ line }) => line?.fromPlan !== true);
  if (without) return { text: rollupText.targetNotOfPlan, args: { book: without.book } };
  return { target: fromTenThousandths(targets.reduce<number>((sum, one) => sum + toTenThousandths(one ?? 0), 0)) };
}
