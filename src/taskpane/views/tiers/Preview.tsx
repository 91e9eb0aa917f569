import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { isoDate } from "../../../calendar";
import type { RecalculateResult, TierMove } from "../../../commands/results";
import type { ApprovedMove } from "../../../commands/tierScope";
import { paneText } from "../../../locales/pane";
import { tiersPaneText } from "../../../locales/tiersPane";
import { tierModels } from "../../../tiers";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import { Notice } from "../../parts/Status";
import { HeldCard, MoveCard } from "./MoveCard";
import { Waiting } from "./Waiting";
import { tierName, tierOrder } from "./words";

/** Who would move and why, who is kept, what waits for approval, what cannot be judged. */
export function Preview({
  result,
  busy,
  onApply,
  onApprove,
}: {
  result: RecalculateResult;
  busy: boolean;
  onApply: () => void;
  onApprove: (approved: readonly ApprovedMove[], document: string) => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const count = (direction: TierMove["direction"]): number =>
    result.moves.filter((move) => move.direction === direction).length;
  const title = t(paneText.movesTitle, {
    count: result.moves.length,
    up: count("up"),
    down: count("down"),
    first: count("first"),
  });
  const waiting = result.held.filter(({ kind }) => kind === "pending");
  const held = result.held.filter(({ kind }) => kind !== "pending");
  const heldTitle = t(paneText.heldTitle, { count: held.length });
  const gapTitle = t(paneText.notEvaluableTitle, { count: result.notEvaluable.length });
  return (
    <section className={layout.group}>
      {result.problem !== null && <Notice intent="warning">{result.problem}</Notice>}
      <Text weight="semibold">{result.moves.length > 0 ? title : t(paneText.noMoves)}</Text>
      <Text size={200}>
        {isoDate(result.asOf)} · {t(tierModels[result.model].name)} ·{" "}
        {t(tiersPaneText.ofAccounts, { count: result.accounts })}
      </Text>
      <Text size={200}>
        {t(paneText.tierCounts)}:{" "}
        {tierOrder.map((tier) => `${tierName(lang, tier)} ${result.tiers[tier]}`).join(t(paneText.listComma))}
      </Text>
      {result.moves.length > 0 && (
        <Button appearance="primary" disabled={busy} onClick={onApply}>
          {t(paneText.runApply, { count: result.moves.length })}
        </Button>
      )}
      <LongList items={result.moves} label={title}>
        {(move) => <MoveCard move={move} />}
      </LongList>
      {waiting.length > 0 && <Waiting held={waiting} busy={busy} onApprove={onApprove} />}
      {held.length > 0 && (
        <>
          <Subtitle2 as="h3" className={layout.title}>
            {heldTitle}
          </Subtitle2>
          <LongList items={held} label={heldTitle}>
            {(one) => <HeldCard held={one} />}
          </LongList>
        </>
      )}
      {result.notEvaluable.length > 0 && (
        <>
          <Subtitle2 as="h3" className={layout.title}>
            {gapTitle}
          </Subtitle2>
          <LongList items={result.notEvaluable} label={gapTitle}>
            {(gap) => (
              <div className={layout.card}>
                <Text weight="semibold">{gap.accountName || gap.accountId}</Text>
                <Text size={200}>{gap.reason}</Text>
              </div>
            )}
          </LongList>
        </>
      )}
    </section>
  );
}
