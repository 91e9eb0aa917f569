import { Badge, Text } from "@fluentui/react-components";
import type { HeldTier, TierMove } from "../../../commands/results";
import { formatNumber } from "../../../locales/format";
import { paneText } from "../../../locales/pane";
import { tiersPaneText } from "../../../locales/tiersPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { tierName } from "./words";

const directionText = { down: paneText.moveDown, up: paneText.moveUp, first: paneText.moveFirst } as const;
const directionColor = { down: "danger", up: "success", first: "informative" } as const;

/** A tier that changes, with the reason as one may say it to the customer. */
export function MoveCard({ move }: { move: TierMove }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const figure = (value: number | null): string => (value === null ? t(paneText.noFigure) : formatNumber(lang, value));
  return (
    <div className={layout.card}>
      <div className={layout.spread}>
        <Text weight="semibold">{move.accountName || move.accountId}</Text>
        <Badge color={directionColor[move.direction]}>{t(directionText[move.direction])}</Badge>
      </div>
      <Text>
        {tierName(lang, move.from)} → {tierName(lang, move.to)}
        {move.computed !== move.to && ` (${t(tiersPaneText.computedAs, { tier: tierName(lang, move.computed) })})`}
      </Text>
      <Text size={200}>{move.reason}</Text>
      <div className={layout.spread}>
        <Text size={200} className={layout.muted}>
          {t(paneText.salesEntered)}: {figure(move.enteredSales)}
        </Text>
        <Text size={200} className={layout.muted}>
          {t(paneText.salesLast12)}: {figure(move.salesLast12Months)}
        </Text>
      </div>
    </div>
  );
}

/** A tier that is kept, with why. */
export function HeldCard({ held }: { held: HeldTier }) {
  const layout = useLayout();
  const { lang } = useLanguage();
  return (
    <div className={layout.card}>
      <div className={layout.spread}>
        <Text weight="semibold">{held.accountName || held.accountId}</Text>
        <Text size={200}>{tierName(lang, held.tier)}</Text>
      </div>
      <Text size={200}>{held.reason}</Text>
    </div>
  );
}
