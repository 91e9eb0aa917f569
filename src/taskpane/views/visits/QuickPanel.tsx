import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import {
  previewQuickLog,
  takeOverQuickLog,
  type QuickEntry,
  type QuickPreview,
} from "../../../commands/takeOverQuickLog";
import { visitsPaneText as texts } from "../../../locales/visitsPane";
import { goToCell } from "../../goToCell";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import { Notice } from "../../parts/Status";
import type { CommandState } from "../../useCommand";

/** Rows of QuickLog with what they were matched to; those that are clear are picked, likenesses wait for a tick. */
export function QuickPanel({ command, user }: { command: CommandState; user: string }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [preview, setPreview] = useState<QuickPreview | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<QuickEntry>>(new Set());
  const [said, setSaid] = useState<{ readonly text: string; readonly warning: boolean } | null>(null);
  const look = async (): Promise<void> => {
    const seen = await command.run((context, progress, signal) => previewQuickLog(context, { lang, signal }, progress));
    if (!seen) return;
    setPreview(seen);
    setPicked(new Set(seen.entries.filter(({ state }) => state === "ready")));
  };
  const take = async (): Promise<void> => {
    const result = await command.run((context, progress, signal) =>
      takeOverQuickLog(context, [...picked], { lang, user, signal }, progress),
    );
    if (!result) return;
    setSaid({ text: result.summary, warning: result.left.length > 0 });
    await look();
  };
  const toggle = (entry: QuickEntry, on: boolean): void =>
    setPicked((before) => {
      const next = new Set(before);
      if (on) next.add(entry);
      else next.delete(entry);
      return next;
    });
  return (
    <>
      <Text>{t(texts.quickIntro)}</Text>
      <div className={layout.row}>
        <Button
          appearance={preview ? "secondary" : "primary"}
          disabled={command.running}
          onClick={() => {
            setSaid(null);
            void look();
          }}
        >
          {t(texts.quickLook)}
        </Button>
        {preview && preview.entries.length > 0 && (
          <Button appearance="primary" disabled={command.running || picked.size === 0} onClick={() => void take()}>
            {t(texts.quickTake, { count: picked.size })}
          </Button>
        )}
      </div>
      {said && (
        <div className={layout.told}>
          <Notice intent={said.warning ? "warning" : "success"} onClose={() => setSaid(null)}>
            {said.text}
          </Notice>
        </div>
      )}
      {preview && <Text role="status">{preview.summary}</Text>}
      {preview && preview.entries.length > 0 && (
        <LongList items={preview.entries} label={preview.summary}>
          {(entry) => (
            <div className={layout.card}>
              {entry.state === "open" ? (
                <Text weight="semibold">{t(texts.quickWaits)}</Text>
              ) : (
                <Checkbox
                  checked={picked.has(entry)}
                  label={entry.customer}
                  aria-label={t(texts.quickRow, { cell: entry.cell, customer: entry.customer })}
                  onChange={(_, { checked }) => toggle(entry, checked === true)}
                />
              )}
              <Text size={200}>{[...entry.shown, entry.person].filter((text) => text !== "").join(" · ")}</Text>
              {entry.notes.map((note, at) => (
                <Text key={at} size={200} className={layout.muted}>
                  {note}
                </Text>
              ))}
              <div>
                <Button
                  size="small"
                  appearance="transparent"
                  className={layout.word}
                  onClick={() => void command.run((context) => goToCell(context, entry.cell))}
                >
                  {t(texts.goTo)} {entry.cell}
                </Button>
              </div>
            </div>
          )}
        </LongList>
      )}
    </>
  );
}
