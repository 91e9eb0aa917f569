import { Button, Field, Radio, RadioGroup, Subtitle2, Text } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { applyMerge, previewMerge, type MergePreview } from "../../../commands/mergeAccounts";
import type { AccountsWritten } from "../../../commands/takeBack";
import { customersPaneText as texts } from "../../../locales/customersPane";
import { paneText } from "../../../locales/pane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import type { CommandState } from "../../useCommand";

/** Two rows side by side: what stays, cell by cell, and what follows. */
export function MergeForm({
  keep,
  drop,
  command,
  onSwap,
  onClose,
  onWritten,
}: {
  keep: string;
  drop: string;
  command: CommandState;
  onSwap: () => void;
  onClose: () => void;
  onWritten: (result: AccountsWritten) => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [choices, setChoices] = useState<readonly string[]>([]);
  const [preview, setPreview] = useState<MergePreview | null>(null);
  const { run } = command;
  const look = useCallback(
    (chosen: readonly string[]) =>
      run((context, progress, signal) =>
        previewMerge(context, { keep, drop, choices: chosen, lang, signal }, progress),
      ),
    [run, keep, drop, lang],
  );
  useEffect(() => {
    let gone = false;
    void look([]).then((found) => !gone && setPreview(found));
    return () => {
      gone = true;
    };
  }, [look]);
  const choose = async (column: string, value: string): Promise<void> => {
    const next = [...choices.filter((one) => one !== column), ...(value === "drop" ? [column] : [])];
    const found = await look(next);
    if (!found) return;
    setChoices(next);
    setPreview(found);
  };
  const write = async (): Promise<void> => {
    if (!preview) return;
    const done = await run((context, progress, signal) =>
      applyMerge(context, preview, { keep, drop, choices, lang, signal }, progress),
    );
    if (done) onWritten(done);
  };
  // A preview that failed leaves nothing to show: the way back to the list stays.
  if (preview === null)
    return (
      <div className={layout.row}>
        <Button disabled={command.running} onClick={onClose}>
          {t(paneText.close)}
        </Button>
      </div>
    );
  const shown = (text: string): string => (text === "" ? t(texts.blank) : text);
  const listed = preview.references.map((one) => t(texts.sheetRows, { ...one }));
  return (
    <section className={layout.card}>
      <Subtitle2 as="h3" className={layout.title}>
        {t(texts.mergeTitle, { keep: preview.keep.name || keep, drop: preview.drop.name || drop })}
      </Subtitle2>
      <Text size={200}>{t(texts.mergeIds, { keep, drop })}</Text>
      <Text size={200}>{t(preview.lines.length === 0 ? texts.mergeSame : texts.mergeChoose)}</Text>
      {preview.lines.map((line) =>
        line.free ? (
          <Field key={line.column} label={line.header}>
            <RadioGroup
              value={line.stays === "drop" ? "drop" : "keep"}
              disabled={command.running}
              onChange={(_, { value }) => void choose(line.column, value)}
            >
              <Radio value="keep" label={shown(line.keep)} />
              <Radio value="drop" label={shown(line.drop)} />
            </RadioGroup>
          </Field>
        ) : (
          <Text key={line.column} size={200}>
            {t(line.stays === "fill" ? texts.mergeFill : texts.mergeKept, {
              column: line.header,
              keep: shown(line.keep),
              drop: line.drop,
              value: line.drop,
            })}
          </Text>
        ),
      )}
      {listed.length > 0 && (
        <Text size={200}>{t(texts.mergeReferences, { list: listed.join(t(paneText.listComma)) })}</Text>
      )}
      <Text size={200}>{t(texts.mergeMark, { drop })}</Text>
      <div className={layout.row}>
        <Button appearance="primary" disabled={command.running} onClick={() => void write()}>
          {t(texts.mergeWrite)}
        </Button>
        <Button disabled={command.running} onClick={onSwap}>
          {t(texts.swap)}
        </Button>
        <Button disabled={command.running} onClick={onClose}>
          {t(paneText.close)}
        </Button>
      </div>
    </section>
  );
}
