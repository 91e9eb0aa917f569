import { Button, Field, Select, Subtitle2, Text } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { isoDate } from "../../../calendar";
import { savePolicy, type SavePolicyResult } from "../../../commands/policy";
import type { TierData } from "../../../commands/tierData";
import { tiersPaneText } from "../../../locales/tiersPane";
import { parameterById } from "../../../policy/catalogue";
import { tierModelOf, tierModels } from "../../../tiers";
import type { TierModelId } from "../../../tiers/models/types";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LeftAlone } from "../../parts/LeftAlone";
import { Notice } from "../../parts/Status";
import type { CommandState } from "../../useCommand";
import { AnswerField } from "../../parts/AnswerField";
import { Distribution } from "./Distribution";
import { useOutcome } from "./useOutcome";
import { draftChanges, fieldsOf, initialText, schemes, shownText, whatIfModels, type DraftChange } from "./draft";

/** Change limits, weights or the model and see the distribution move; written only when taken over into the policy. */
export function WhatIfPanel({
  command,
  book,
  load,
  name,
}: {
  command: CommandState;
  book: TierData | null;
  load: () => void;
  name: string;
}) {
  const layout = useLayout();
  const { t } = useLanguage();
  const [written, setWritten] = useState<SavePolicyResult | null>(null);
  const take = async (parameters: Readonly<Record<string, DraftChange["value"]>>): Promise<void> => {
    setWritten(null);
    const saved = await command.run((context, progress, signal) =>
      savePolicy(context, { policyFile: { parameters }, seen: book?.typed ?? {}, user: name.trim(), signal }, progress),
    );
    if (!saved) return;
    setWritten(saved);
    load();
  };
  return (
    <>
      <Text>{t(tiersPaneText.whatIfIntro)}</Text>
      <div className={layout.row}>
        <Button disabled={command.running} onClick={load}>
          {t(book === null ? tiersPaneText.load : tiersPaneText.reload)}
        </Button>
        {book && <Text size={200}>{t(tiersPaneText.readAt, { asOf: isoDate(book.data.today) })}</Text>}
      </div>
      {written && <LeftAlone notes={written.left.map(({ text }) => t(text))} />}
      {written && (
        <Notice intent="success" onClose={() => setWritten(null)}>
          {t(tiersPaneText.takenOver, { count: written.changed, version: written.version })}
        </Notice>
      )}
      {book && <Draft book={book} busy={command.running} onTake={(parameters) => void take(parameters)} />}
    </>
  );
}

function Draft({
  book,
  busy,
  onTake,
}: {
  book: TierData;
  busy: boolean;
  onTake: (parameters: Readonly<Record<string, DraftChange["value"]>>) => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const { data } = book;
  const inForce = tierModelOf(data.policy).id as TierModelId;
  const [model, setModel] = useState<TierModelId>(inForce);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const { changes, wrong } = useMemo(
    () => draftChanges(model, texts, data.policy, lang),
    [model, texts, data.policy, lang],
  );
  const drafted = useDeferredValue(changes);
  const draft = useMemo(
    () => ({ model, policy: Object.fromEntries(drafted.map(({ entry, value }) => [entry.id, value])) }),
    [model, drafted],
  );
  const outcome = useOutcome(book.subject, draft);
  const scheme = model !== inForce && schemes.includes(model) ? parameterById.get("tier.scheme") : undefined;
  const parameters = Object.fromEntries<DraftChange["value"]>([
    ...(scheme ? [[scheme.id, model] as const] : []),
    ...changes.map(({ entry, value }) => [entry.id, value] as const),
  ]);
  const shown = [
    ...(scheme ? [{ entry: scheme, old: data.policy.text(scheme.id) ?? "", text: model }] : []),
    ...changes,
  ];
  return (
    <>
      <Field label={t(tiersPaneText.model)}>
        <Select value={model} onChange={(_, { value }) => setModel(value as TierModelId)}>
          {whatIfModels.map((id) => (
            <option key={id} value={id}>
              {id === inForce ? t(tiersPaneText.modelInForce, { model: tierModels[id].name }) : t(tierModels[id].name)}
            </option>
          ))}
        </Select>
      </Field>
      {!schemes.includes(model) && <Text size={200}>{t(tiersPaneText.comparisonOnly)}</Text>}
      {outcome && <Distribution outcome={outcome} />}
      {fieldsOf(model).map((entry) => (
        <AnswerField
          key={entry.id}
          entry={entry}
          text={texts[entry.id] ?? initialText(entry, data.policy)}
          onChange={(text) => setTexts({ ...texts, [entry.id]: text })}
        />
      ))}
      {shown.length > 0 && (
        <section className={layout.group}>
          <Subtitle2 as="h3" className={layout.title}>
            {t(tiersPaneText.changes)}
          </Subtitle2>
          {shown.map(({ entry, old, text }) => (
            <Text key={entry.id} size={200}>
              {t(tiersPaneText.change, {
                name: entry.label,
                old: shownText(entry, old, lang) || tiersPaneText.blank,
                value: shownText(entry, text, lang) || tiersPaneText.blank,
              })}
            </Text>
          ))}
        </section>
      )}
      <div className={layout.row}>
        <Button appearance="primary" disabled={busy || wrong || shown.length === 0} onClick={() => onTake(parameters)}>
          {t(tiersPaneText.takeOver)}
        </Button>
        <Button
          disabled={shown.length === 0 && !wrong}
          onClick={() => {
            setTexts({});
            setModel(inForce);
          }}
        >
          {t(tiersPaneText.reset)}
        </Button>
      </div>
    </>
  );
}
