import { Badge, Button, Field, Input, Subtitle2, Text, Title3 } from "@fluentui/react-components";
import { useState } from "react";
import { isoDate, serialFromIso } from "../../calendar";
import { recalculateTiers } from "../../commands/recalculateTiers";
import type { ConflictNote, RecalculateResult, TierMove, UndoResult } from "../../commands/results";
import { undoRecalculation } from "../../commands/undoRecalculation";
import { formatNumber } from "../../locales/format";
import { paneText } from "../../locales/pane";
import { listById } from "../../policy/catalogue";
import type { Tier } from "../../policy/types";
import { useLanguage } from "../language";
import { useLayout } from "../parts/layout";
import { LongList } from "../parts/LongList";
import { Notice, Status } from "../parts/Status";
import { useCommand } from "../useCommand";
import { useRequest } from "../useRequest";

const directionText = { down: paneText.moveDown, up: paneText.moveUp, first: paneText.moveFirst } as const;
const directionColor = { down: "danger", up: "success", first: "informative" } as const;
const tierOrder: readonly Tier[] = ["A", "B", "C", "D", "unrated"];

/** Shows who would move and why, writes it when confirmed, and undoes the last run. */
export function TiersView({ preview: previewTurn, undo: undoTurn }: { preview: number | null; undo: number | null }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const command = useCommand();
  const [date, setDate] = useState("");
  const [preview, setPreview] = useState<RecalculateResult | null>(null);
  const [applied, setApplied] = useState<RecalculateResult | null>(null);
  const [undone, setUndone] = useState<UndoResult | null>(null);
  const asOf = date.trim() === "" ? null : serialFromIso(date.trim());
  const badDate = date.trim() !== "" && asOf === null;
  const dateOption = asOf === null ? {} : { asOf };

  const clear = (): void => {
    setPreview(null);
    setApplied(null);
    setUndone(null);
  };
  const runPreview = async (): Promise<void> => {
    clear();
    setPreview(
      await command.run((context, progress, signal) =>
        recalculateTiers(context, { ...dateOption, dryRun: true, lang, signal }, progress),
      ),
    );
  };
  const runApply = async (): Promise<void> => {
    // The preview's own date: what was shown is what is written, also past midnight.
    const shown = preview ? { asOf: preview.asOf } : dateOption;
    clear();
    setApplied(
      await command.run((context, progress, signal) => recalculateTiers(context, { ...shown, lang, signal }, progress)),
    );
  };
  const runUndo = async (): Promise<void> => {
    clear();
    setUndone(await command.run((context, progress, signal) => undoRecalculation(context, { lang, signal }, progress)));
  };
  useRequest(previewTurn, () => void runPreview());
  useRequest(undoTurn, () => void runUndo());

  return (
    <div className={layout.view}>
      <Title3 as="h2" className={layout.title}>
        {t(paneText.viewTiers)}
      </Title3>
      <Text>{t(paneText.tiersIntro)}</Text>
      <Field
        label={t(paneText.asOf)}
        hint={t(paneText.asOfHint)}
        {...(badDate ? { validationMessage: t(paneText.badDate), validationState: "error" as const } : {})}
      >
        <Input value={date} placeholder="2025-12-31" onChange={(_, data) => setDate(data.value)} />
      </Field>
      <div className={layout.row}>
        <Button appearance="primary" disabled={command.running || badDate} onClick={() => void runPreview()}>
          {t(paneText.runPreview)}
        </Button>
        <Button disabled={command.running} onClick={() => void runUndo()}>
          {t(paneText.runUndo)}
        </Button>
      </div>
      <Status command={command} />
      {preview && <Preview result={preview} busy={command.running} onApply={() => void runApply()} />}
      {applied && (
        <>
          <Notice intent="success">{t(paneText.applied, { count: applied.changed })}</Notice>
          <Conflicts notes={applied.conflicts} />
        </>
      )}
      {undone && <Undone result={undone} />}
    </div>
  );
}

function Preview({ result, busy, onApply }: { result: RecalculateResult; busy: boolean; onApply: () => void }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const count = (direction: TierMove["direction"]): number =>
    result.moves.filter((move) => move.direction === direction).length;
  const tierName = (tier: Tier): string =>
    listById.get("tier")?.values.find((value) => value.code === tier)?.label[lang] ?? tier;
  const title = t(paneText.movesTitle, {
    count: result.moves.length,
    up: count("up"),
    down: count("down"),
    first: count("first"),
  });
  const heldTitle = t(paneText.heldTitle, { count: result.held.length });
  const gapTitle = t(paneText.notEvaluableTitle, { count: result.notEvaluable.length });
  return (
    <section className={layout.group}>
      <Text weight="semibold">{result.moves.length > 0 ? title : t(paneText.noMoves)}</Text>
      <Text size={200}>
        {isoDate(result.asOf)} · {t(paneText.tierCounts)}:{" "}
        {tierOrder.map((tier) => `${tierName(tier)} ${result.tiers[tier]}`).join(t(paneText.listComma))}
      </Text>
      {result.moves.length > 0 && (
        <Button appearance="primary" disabled={busy} onClick={onApply}>
          {t(paneText.runApply, { count: result.moves.length })}
        </Button>
      )}
      <LongList items={result.moves} label={title}>
        {(move) => <MoveCard move={move} tierName={tierName} />}
      </LongList>
      {result.held.length > 0 && (
        <>
          <Subtitle2 as="h3" className={layout.title}>
            {heldTitle}
          </Subtitle2>
          <LongList items={result.held} label={heldTitle}>
            {(held) => (
              <div className={layout.card}>
                <Text weight="semibold">{held.accountName || held.accountId}</Text>
                <Text size={200}>{held.reason}</Text>
              </div>
            )}
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
                <Text weight="semibold">{gap.accountId}</Text>
                <Text size={200}>{gap.reason}</Text>
              </div>
            )}
          </LongList>
        </>
      )}
    </section>
  );
}

function MoveCard({ move, tierName }: { move: TierMove; tierName: (tier: Tier) => string }) {
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
        {move.from === null ? "—" : tierName(move.from)} → {tierName(move.to)}
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

function Conflicts({ notes }: { notes: readonly ConflictNote[] }) {
  const { t } = useLanguage();
  if (notes.length === 0) return null;
  return (
    <Notice intent="warning">
      {t(paneText.conflictsTitle, { count: notes.length })}
      {notes.slice(0, 20).map((note, index) => (
        <div key={index}>{note.message}</div>
      ))}
    </Notice>
  );
}

function Undone({ result }: { result: UndoResult }) {
  const { t } = useLanguage();
  if (result.batch === null) return <Notice intent="info">{t(paneText.nothingToUndo)}</Notice>;
  const user = result.user === "" ? "" : t(paneText.undoneBy, { user: result.user });
  return (
    <>
      <Notice intent="success">
        {t(paneText.undone, {
          user,
          at: result.at === null ? "" : isoDate(Math.floor(result.at)),
          count: result.restored,
        })}
      </Notice>
      <Conflicts notes={result.conflicts} />
    </>
  );
}
