import { Button, Checkbox, Field, Input, Select, Subtitle2, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { isoDate } from "../../../calendar";
import { handOver, previewHandOver, undoHandOver, type HandOverPreview } from "../../../commands/handOver";
import type { AccountsWritten } from "../../../commands/takeBack";
import type { HandoverAccount } from "../../../daily/handover";
import { ownersNamed } from "../../../daily/handover";
import { customersPaneText as texts } from "../../../locales/customersPane";
import { paneText } from "../../../locales/pane";
import { tableByKey } from "../../../policy/catalogue";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import { Outcome } from "./Outcome";
import { afterUndo, afterWriting, nextToUndo, type OwnRuns } from "./ownRuns";
import type { PanelProps } from "./panelProps";

const keyOf = ({ id, name }: HandoverAccount): string => (id === "" ? name : id);

/** A salesperson's customers go to somebody else, with what is open shown before. */
export function HandOverPanel({ command, read, load, onWritten }: PanelProps) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [preview, setPreview] = useState<HandOverPreview | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<AccountsWritten | null>(null);
  const [own, setOwn] = useState<OwnRuns>(null);
  const owners = useMemo(() => (read === null ? [] : ownersNamed(read.data)), [read]);
  const chosen = preview?.accounts.filter((account) => !left.has(keyOf(account))) ?? [];
  const people = { from, to: to.trim() };

  const look = async (): Promise<void> => {
    setDone(null);
    const found = await command.run((context, progress, signal) =>
      previewHandOver(context, { ...people, lang, signal }, progress),
    );
    if (!found) return;
    setPreview(found);
    setLeft(new Set());
  };
  const finish = (result: AccountsWritten | null, runs: OwnRuns): void => {
    if (!result) return;
    setDone(result);
    setOwn(runs);
    setPreview(null);
    onWritten();
  };
  const write = async (): Promise<void> => {
    const result = await command.run((context, progress, signal) =>
      handOver(context, { ...people, ids: chosen.map(keyOf), lang, signal }, progress),
    );
    finish(result, afterWriting(own, result?.batch ?? null));
  };
  const undo = async (): Promise<void> => {
    const options = { ...nextToUndo(own), lang };
    const result = await command.run((context, _progress, signal) => undoHandOver(context, { ...options, signal }));
    finish(result, afterUndo(own));
  };
  const toggle = (key: string, on: boolean): void =>
    setLeft((before) => new Set(on ? [...before].filter((one) => one !== key) : [...before, key]));
  const title = t(texts.handTitle, { count: preview?.accounts.length ?? 0 });
  return (
    <>
      <Text>{t(texts.handIntro)}</Text>
      {read === null ? (
        <div className={layout.row}>
          <Button disabled={command.running} onClick={load}>
            {t(texts.handLoad)}
          </Button>
        </div>
      ) : (
        <>
          <Field label={t(texts.handFrom)}>
            <Select
              value={from}
              onChange={(_, { value }) => {
                setFrom(value);
                setPreview(null);
              }}
            >
              <option value="">{t(texts.choose)}</option>
              {owners.map((owner) => (
                <option key={owner} value={owner}>
                  {owner}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t(texts.handTo)}>
            <Input
              className={layout.stretch}
              value={to}
              onChange={(_, { value }) => {
                setTo(value);
                setPreview(null);
              }}
            />
          </Field>
          <div className={layout.row}>
            <Button
              disabled={command.running || from === "" || people.to === "" || people.to === from}
              onClick={() => void look()}
            >
              {t(texts.handPreview)}
            </Button>
            <Button disabled={command.running} onClick={() => void undo()}>
              {t(texts.handUndo)}
            </Button>
          </div>
        </>
      )}
      {done && <Outcome summary={done.summary} conflicts={done.conflicts} onClose={() => setDone(null)} />}
      {preview && preview.accounts.length === 0 && <Text>{t(texts.handNone, { from })}</Text>}
      {preview && preview.accounts.length > 0 && (
        <>
          <Subtitle2 as="h3" className={layout.title}>
            {title}
          </Subtitle2>
          {preview.history.length > 0 && (
            <Text size={200}>
              {t(texts.handHistory, {
                from,
                list: preview.history.map((one) => t(texts.sheetRows, { ...one })).join(t(paneText.listComma)),
              })}
            </Text>
          )}
          <LongList items={preview.accounts} label={title}>
            {(account) => (
              <div className={layout.card}>
                <Checkbox
                  label={[account.name, account.id].filter((text) => text !== "").join(" · ")}
                  checked={!left.has(keyOf(account))}
                  onChange={(_, { checked }) => toggle(keyOf(account), checked === true)}
                />
                {account.agreed !== null && (
                  <Text size={200}>{t(texts.agreed, { date: isoDate(account.agreed) })}</Text>
                )}
                {account.open.map(({ table, row, day, person, what }) => (
                  <Text key={`${table}/${row}`} size={200}>
                    {[tableByKey.get(table)?.title[lang] ?? table, day === null ? "" : isoDate(day), person, what]
                      .filter((text) => text !== "")
                      .join(" · ")}
                  </Text>
                ))}
              </div>
            )}
          </LongList>
          <Text size={200}>{t(texts.handRule)}</Text>
          <div className={layout.row}>
            <Button appearance="primary" disabled={command.running || chosen.length === 0} onClick={() => void write()}>
              {t(texts.handWrite, { count: chosen.length })}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
