import { Badge, Button, Text } from "@fluentui/react-components";
import type { PlanSummary } from "../../../commands/readPlans";
import { undecidedStates, type PlanState } from "../../../daily/planCards";
import { standsInTheWay } from "../../../daily/planSteps";
import { planPaneText as texts } from "../../../locales/planPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { codeName } from "../../../policy/codeName";
import { spanOf, stateName } from "../../../daily/planWords";

/** States that somebody has to do something about stand out. */
const colors: Readonly<Partial<Record<PlanState, "warning" | "danger" | "brand" | "success">>> = {
  submitted: "warning",
  rejected: "danger",
  unclear: "danger",
  executing: "brand",
  amended: "brand",
  approved: "success",
};

export function StateBadge({ card }: { card: PlanSummary["card"] }) {
  const { lang } = useLanguage();
  return (
    <Badge appearance="tint" color={colors[card.state] ?? "informative"}>
      {stateName(lang, card)}
    </Badge>
  );
}

/** A plan in the list. */
export function PlanRow({ plan, onOpen }: { plan: PlanSummary; onOpen: () => void }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const { card, findings } = plan;
  const name = card.name === "" ? t(texts.noName) : card.name;
  const waiting = card.changes.filter(({ state }) => undecidedStates.includes(state)).length;
  const errors = findings.filter(standsInTheWay).length;
  return (
    <div className={layout.card}>
      <div className={layout.row}>
        <StateBadge card={card} />
        <Button
          size="small"
          appearance="transparent"
          className={layout.word}
          aria-label={t(texts.open, { name })}
          onClick={onOpen}
        >
          {name}
        </Button>
      </div>
      <Text size={200}>
        {[codeName(lang, "planType", card.type), spanOf(lang, card)].filter((word) => word !== "").join(" · ")}
      </Text>
      <Text size={200} className={layout.muted}>
        {t(texts.summary, {
          targets: card.targets.length,
          done: card.actionsDone,
          all: card.actionCount,
          errors,
        })}
      </Text>
      {waiting > 0 && <Text size={200}>{t(texts.waiting, { count: waiting })}</Text>}
    </div>
  );
}
