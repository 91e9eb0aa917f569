import { Button, Checkbox, Field, Input, Subtitle2, Text } from "@fluentui/react-components";
import { isoDate } from "../../../calendar";
import type { ClosedNote, ClosingResult } from "../../../commands/closePeriod";
import { closingText } from "../../../locales/closing";
import { cardText } from "../../../locales/kpiCard";
import { paneText } from "../../../locales/pane";
import { scorecardPaneText as text } from "../../../locales/scorecardPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";

export type ClosingKind = "close" | "freeze";
const words = {
  close: { title: text.closeTitle, confirm: text.confirmClose },
  freeze: { title: text.freezeTitle, confirm: text.confirmFreeze },
} as const;

/** What a closing (or freezing) would store, and the name it is signed with. */
export function ClosingPanel({
  kind,
  preview,
  everyone,
  onEveryone,
  name,
  setName,
  busy,
  onConfirm,
}: {
  kind: ClosingKind;
  preview: ClosingResult;
  everyone: boolean;
  onEveryone: (everyone: boolean) => void;
  name: string;
  setName: (name: string) => void;
  busy: boolean;
  onConfirm: () => void;
}) {
  const layout = useLayout();
  const { t } = useLanguage();
  const some = preview.notes.some(({ refused }) => refused === null);
  return (
    <section className={layout.group}>
      <Subtitle2 as="h3" className={layout.title}>
        {t(words[kind].title)}
      </Subtitle2>
      <Text>{preview.summary}</Text>
      <Text size={200} className={layout.muted}>
        {t(cardText.asOf, { date: isoDate(preview.asOf) })}
      </Text>
      <Checkbox
        checked={everyone}
        disabled={busy}
        label={t(text.everyone)}
        onChange={(_, data) => onEveryone(data.checked === true)}
      />
      <LongList items={preview.notes} label={t(words[kind].title)}>
        {(note) => <NoteCard note={note} />}
      </LongList>
      {some && (
        <>
          <Field label={t(text.yourName)} required>
            <Input value={name} onChange={(_, data) => setName(data.value)} />
          </Field>
          <Button appearance="primary" disabled={busy || name.trim() === ""} onClick={onConfirm}>
            {t(words[kind].confirm)}
          </Button>
        </>
      )}
    </section>
  );
}

function NoteCard({ note: { owner, rows, open, refused } }: { note: ClosedNote }) {
  const layout = useLayout();
  const { t } = useLanguage();
  const names = open.map(({ id, name }) => `${id} ${name}`).join(t(paneText.listComma));
  return (
    <div className={layout.card}>
      <div className={layout.spread}>
        <Text weight="semibold">{owner ?? t(closingText.everybody)}</Text>
        {refused === null && <Text size={200}>{t(text.rows, { count: rows })}</Text>}
      </div>
      {refused !== null && <Text size={200}>{refused}</Text>}
      {open.length > 0 && (
        <Text size={200} className={layout.muted}>
          {t(text.open, { names })}
        </Text>
      )}
    </div>
  );
}
