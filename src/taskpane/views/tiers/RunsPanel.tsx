import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { isoDate } from "../../../calendar";
import type { UndoResult } from "../../../commands/results";
import { tierRuns, type TierRun } from "../../../commands/tierRuns";
import { undoRecalculation } from "../../../commands/undoRecalculation";
import { recalcText } from "../../../locales/recalc";
import { tiersPaneText } from "../../../locales/tiersPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import type { CommandState } from "../../useCommand";
import { Undone } from "./Outcome";

/** Past recalculations, each with what an undo would set back. */
export function RunsPanel({
  command,
  onWritten,
  name,
}: {
  command: CommandState;
  onWritten: () => void;
  name: string;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [runs, setRuns] = useState<readonly TierRun[] | null>(null);
  const [undone, setUndone] = useState<UndoResult | null>(null);
  const list = async (): Promise<void> => {
    setUndone(null);
    const found = await command.run((context, _progress, signal) => tierRuns(context, { lang, signal }));
    if (found) setRuns(found);
  };
  const undo = async (batch: string): Promise<void> => {
    setUndone(null);
    const done = await command.run(async (context, progress, signal) => ({
      result: await undoRecalculation(context, { lang, batch, user: name.trim(), signal }, progress),
      runs: await tierRuns(context, { lang, signal }),
    }));
    if (!done) return;
    setUndone(done.result);
    setRuns(done.runs);
    onWritten();
  };
  return (
    <>
      <Text>{t(tiersPaneText.runsIntro)}</Text>
      <div className={layout.row}>
        <Button disabled={command.running} onClick={() => void list()}>
          {t(tiersPaneText.runsLoad)}
        </Button>
      </div>
      {undone && <Undone result={undone} />}
      {runs?.length === 0 && <Text>{t(tiersPaneText.runsNone)}</Text>}
      {runs && (
        <LongList items={runs} label={t(tiersPaneText.partRuns)}>
          {(run) => <RunCard run={run} busy={command.running} onUndo={() => void undo(run.batch)} />}
        </LongList>
      )}
    </>
  );
}

function RunCard({ run, busy, onUndo }: { run: TierRun; busy: boolean; onUndo: () => void }) {
  const layout = useLayout();
  const { t } = useLanguage();
  const day = (serial: number | null): string => (serial === null ? "?" : isoDate(Math.floor(serial)));
  const { changed, laterRun: later, gone } = run.contradicted;
  return (
    <div className={layout.card}>
      <Text weight="semibold">
        {t(tiersPaneText.runTitle, { at: day(run.at), user: run.user || recalcText.somebody })}
      </Text>
      <Text size={200}>{t(tiersPaneText.runAsOf, { asOf: day(run.asOf), count: run.accounts })}</Text>
      {run.owner !== "" && <Text size={200}>{t(tiersPaneText.runOwner, { owner: run.owner })}</Text>}
      {run.document !== "" && <Text size={200}>{t(tiersPaneText.runDocument, { document: run.document })}</Text>}
      <Text size={200}>{t(tiersPaneText.runCan, { restorable: run.restorable, changed, later, gone })}</Text>
      <div className={layout.row}>
        <Button size="small" disabled={busy || run.restorable === 0} onClick={onUndo}>
          {t(tiersPaneText.runUndo)}
        </Button>
      </div>
    </div>
  );
}
