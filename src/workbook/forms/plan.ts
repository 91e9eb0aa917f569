/** The development plan on one page: card, targets with what counts and what waits, actions, resources, reviews, boxes to sign. */
import { isoDate } from "../../calendar/serial";
import { planCard, type PlanActionLine, type PlanCard, type PlanTargetLine } from "../../daily/planCards";
import { metricValue, share, targetName, targetText } from "../../daily/planWords";
import type { Dataset } from "../../kpis/dataset";
import { formText } from "../../locales/forms";
import { formatNumber, say } from "../../locales/format";
import { cardText } from "../../locales/kpiCard";
import { planPaneText as texts } from "../../locales/planPane";
import type { Lang, LocalText } from "../../locales/types";
import { columnByRef } from "../../policy/catalogue";
import { codeName } from "../../policy/codeName";
import type { FormSection, SectionColumn } from "./types";

const dayText = (serial: number | null): string => (serial === null ? "" : isoDate(serial));
const amountText = (lang: Lang, amount: number | null): string => (amount === null ? "" : formatNumber(lang, amount));
const label = (lang: Lang, ref: string): string => columnByRef(ref)?.label[lang] ?? ref;

/** What was reached of a target, and whether that is in time. */
function reached(lang: Lang, { completion, pace, standing }: PlanTargetLine): string {
  const words = [
    completion === null ? "" : share(lang, completion),
    pace === null || standing === "notEvaluable" ? "" : say(lang, texts[standing], { pace: share(lang, pace) }),
  ];
  return words.filter((word) => word !== "").join(" · ");
}

/** The state of an action, and how late it is. */
function actionState(lang: Lang, { status, late }: PlanActionLine): string {
  const words = [codeName(lang, "actionStatus", status), late > 0 ? say(lang, texts.late, { days: late }) : ""];
  return words.filter((word) => word !== "").join(" · ");
}

/** An action that somebody still has to do. */
const isOpen = ({ status }: PlanActionLine): boolean => status !== "done" && status !== "cancelled";

/** The first of a list, in its order; those that matter more before the others where there is no room for all. */
function firstOf<T>(items: readonly T[], most: number, matters: (item: T) => boolean): readonly T[] {
  const kept = new Set([...items.filter(matters), ...items.filter((item) => !matters(item))].slice(0, most));
  return items.filter((item) => kept.has(item));
}

interface Part {
  readonly title: LocalText;
  readonly columns: readonly SectionColumn[];
  /** How many lines the page has room for: more would print too small to read. */
  readonly most: number;
  /** All lines of a plan, and those there is room for as cells. */
  readonly of: (
    card: PlanCard,
    most: number,
    lang: Lang,
  ) => { readonly count: number; readonly lines: readonly (readonly string[])[] };
}

/** One kind of rows of a plan as a part of the page. */
const part = <T>(
  title: LocalText,
  columns: readonly (readonly [ref: string, width: number])[],
  most: number,
  items: (card: PlanCard) => readonly T[],
  cells: (item: T, lang: Lang) => readonly string[],
  matters: (item: T) => boolean = () => true,
): Part => ({
  title,
  columns: columns.map(([ref, width]) => ({ ref, width })),
  most,
  of: (card, room, lang) => ({
    count: items(card).length,
    lines: firstOf(items(card), room, matters).map((item) => cells(item, lang)),
  }),
});

const parts: readonly Part[] = [
  part(
    texts.targets,
    [
      ["PlanTargets.metric", 3],
      ["PlanTargets.effectiveTarget", 4],
      ["PlanTargets.actual", 2],
      ["PlanTargets.completionRate", 3],
    ],
    12,
    ({ targets }) => targets,
    (target, lang) => [
      targetName(lang, target),
      targetText(lang, target),
      target.actual === null ? "" : metricValue(lang, target.metric, target.actual),
      reached(lang, target),
    ],
    ({ pending }) => pending.length > 0,
  ),
  part(
    texts.actions,
    [
      ["PlanActions.task", 4],
      ["PlanActions.owner", 2],
      ["PlanActions.dueDate", 2],
      ["PlanActions.status", 3],
      ["PlanActions.progressPct", 1],
    ],
    16,
    ({ actions }) => actions,
    (action, lang) => [
      action.task,
      action.owner,
      dayText(action.due),
      actionState(lang, action),
      action.progress === null ? "" : share(lang, action.progress),
    ],
    isOpen,
  ),
  part(
    texts.resources,
    [
      ["PlanResources.resourceType", 3],
      ["PlanResources.item", 5],
      ["PlanResources.amount", 2],
      ["PlanResources.quantity", 2],
    ],
    6,
    ({ resources }) => resources,
    ({ kind, item, amount, quantity }, lang) => [
      codeName(lang, "resourceType", kind),
      item,
      amountText(lang, amount),
      amountText(lang, quantity),
    ],
  ),
  part(
    texts.reviews,
    [
      ["PlanReviews.reviewType", 2],
      ["PlanReviews.periodEnd", 2],
      ["PlanReviews.reviewDate", 2],
      ["PlanReviews.conclusion", 6],
    ],
    6,
    ({ reviews }) => reviews,
    ({ kind, periodEnd, day, conclusion }, lang) => [
      codeName(lang, "reviewType", kind),
      dayText(periodEnd),
      dayText(day),
      conclusion,
    ],
  ),
];

/** A line of the page that is a sentence. */
const sentence = (title: string): FormSection => ({ title, columns: [], heads: [], lines: [] });

/**
 * The parts of a plan between the fields of its card and those of its approval.
 * @param row of Plans, 0-based
 */
export function planSections(data: Dataset, row: number, lang: Lang): readonly FormSection[] {
  const card = planCard(data, row);
  const filled = parts.flatMap(({ title, columns, most, of }): FormSection[] => {
    const { count, lines } = of(card, most, lang);
    const section = {
      title: say(lang, title, { count }),
      columns,
      heads: count === 0 ? [] : columns.map(({ ref }) => label(lang, ref)),
      lines,
    };
    const left = count - lines.length;
    return left === 0 ? [section] : [section, sentence(say(lang, formText.notAll, { count: left }))];
  });
  return [
    sentence(say(lang, cardText.asOf, { date: isoDate(Math.floor(data.today)) })),
    ...(card.unclear > 0 ? [sentence(say(lang, texts.mixed, { count: card.unclear }))] : []),
    ...filled,
  ];
}
