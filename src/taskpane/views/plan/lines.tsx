import { Badge, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isoDate } from "../../../calendar/serial";
import {
  undecidedStates,
  type PlanActionLine,
  type PlanChangeLine,
  type PlanResourceLine,
  type PlanReviewLine,
} from "../../../daily/planCards";
import { planPaneText as texts } from "../../../locales/planPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { codeName } from "../../../policy/codeName";
import { share } from "../../../daily/planWords";

/** A line of a plan: what it is, and below it the rest in one row of words. */
function Line({ title, words, children }: { title: string; words: readonly string[]; children?: ReactNode }) {
  const layout = useLayout();
  const rest = words.filter((word) => word !== "").join(" · ");
  return (
    <div className={layout.card}>
      <Text size={200} weight="semibold">
        {title}
      </Text>
      {rest !== "" && <Text size={200}>{rest}</Text>}
      {children}
    </div>
  );
}

export function ActionLine({ action }: { action: PlanActionLine }) {
  const { lang, t } = useLanguage();
  const { task, owner, due, status, progress, late } = action;
  const words = [
    codeName(lang, "actionStatus", status),
    progress === null ? "" : t(texts.progress, { share: share(lang, progress) }),
    owner,
    due === null ? "" : t(texts.due, { date: isoDate(due) }),
  ];
  return (
    <Line title={task} words={words}>
      {late > 0 && (
        <div>
          <Badge color="danger">{t(texts.late, { days: late })}</Badge>
        </div>
      )}
    </Line>
  );
}

export function ResourceLine({ resource }: { resource: PlanResourceLine }) {
  const { lang, t } = useLanguage();
  const { kind, item, amount, quantity } = resource;
  const words = [
    amount === null ? "" : t(texts.money, { amount }),
    quantity === null ? "" : t(texts.quantity, { amount: quantity }),
  ];
  return (
    <Line title={[codeName(lang, "resourceType", kind), item].filter((word) => word !== "").join(" ")} words={words} />
  );
}

export function ReviewLine({ review }: { review: PlanReviewLine }) {
  const { lang, t } = useLanguage();
  const { kind, periodEnd, day, conclusion } = review;
  const words = [
    periodEnd === null ? "" : t(texts.reviewOf, { end: isoDate(periodEnd) }),
    day === null ? "" : t(texts.reviewedOn, { day: isoDate(day) }),
    conclusion,
  ];
  return <Line title={codeName(lang, "reviewType", kind)} words={words} />;
}

/** A change with what it changes, its state, and its steps. */
export function ChangeLine({ change, children }: { change: PlanChangeLine; children?: ReactNode }) {
  const { lang, t } = useLanguage();
  const { kind, state, target, from, to, reason, effect, approvalNo } = change;
  const number = (value: number | null): string =>
    value === null ? t(texts.unknown) : new Intl.NumberFormat(lang).format(value);
  const decided = state === "rejected" ? t(texts.changeRejected) : codeName(lang, "approvalState", state);
  const words = [
    kind === "planAdjustment" ? "" : t(texts.changeValues, { from: number(from), to: number(to) }),
    undecidedStates.includes(state) ? t(texts.changePending) : decided,
    effect === null ? "" : t(texts.effectFrom, { date: isoDate(effect) }),
    approvalNo === "" ? "" : t(texts.document, { no: approvalNo }),
    reason,
  ];
  return (
    <Line title={[codeName(lang, "changeKind", kind), target].filter((word) => word !== "").join(" ")} words={words}>
      {children}
    </Line>
  );
}
