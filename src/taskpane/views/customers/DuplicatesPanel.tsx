import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { undoMerge } from "../../../commands/mergeAccounts";
import type { CustomerData } from "../../../commands/readCustomers";
import type { AccountsWritten } from "../../../commands/takeBack";
import { duplicatePairs, type DuplicatePair } from "../../../daily/duplicates";
import { customersPaneText as texts } from "../../../locales/customersPane";
import { columnByRef } from "../../../policy/catalogue";
import { plainCell } from "../../../policy/values";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import { MergeForm } from "./MergeForm";
import { Outcome } from "./Outcome";
import { afterUndo, afterWriting, nextToUndo, type OwnRuns } from "./ownRuns";
import type { PanelProps } from "./panelProps";

interface Chosen {
  readonly keep: string;
  readonly drop: string;
}

/** Customers kept twice: found, compared, merged, and taken back. */
export function DuplicatesPanel({ command, read, load, onWritten }: PanelProps) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [done, setDone] = useState<AccountsWritten | null>(null);
  const [own, setOwn] = useState<OwnRuns>(null);
  const pairs = useMemo(() => (read === null ? [] : duplicatePairs(read.data)), [read]);
  const written = (result: AccountsWritten, runs: OwnRuns): void => {
    setDone(result);
    setOwn(runs);
    // What was not written is previewed again.
    setChosen(null);
    onWritten();
  };
  const undo = async (): Promise<void> => {
    setDone(null);
    const options = { ...nextToUndo(own), lang };
    const result = await command.run((context, _progress, signal) => undoMerge(context, { ...options, signal }));
    if (result) written(result, afterUndo(own));
  };
  const title = t(texts.duplicatesTitle, { count: pairs.length });
  return (
    <>
      <Text>{t(texts.duplicatesIntro)}</Text>
      <div className={layout.row}>
        <Button disabled={command.running} onClick={load}>
          {t(read === null ? texts.duplicatesFind : texts.reload)}
        </Button>
        <Button disabled={command.running} onClick={() => void undo()}>
          {t(texts.mergeUndo)}
        </Button>
      </div>
      {done && <Outcome summary={done.summary} conflicts={done.conflicts} onClose={() => setDone(null)} />}
      {chosen && (
        <MergeForm
          key={`${chosen.drop}>${chosen.keep}`}
          {...chosen}
          command={command}
          onSwap={() => setChosen({ keep: chosen.drop, drop: chosen.keep })}
          onClose={() => setChosen(null)}
          onWritten={(result) => written(result, afterWriting(own, result.batch))}
        />
      )}
      {read !== null && pairs.length === 0 && <Text>{t(texts.duplicatesNone)}</Text>}
      {read !== null && pairs.length > 0 && chosen === null && (
        <>
          <Subtitle2 as="h3" className={layout.title}>
            {title}
          </Subtitle2>
          <LongList items={pairs} label={title}>
            {(pair) => <Pair pair={pair} read={read} busy={command.running} onChoose={setChosen} />}
          </LongList>
        </>
      )}
    </>
  );
}

function Pair({
  pair,
  read,
  busy,
  onChoose,
}: {
  pair: DuplicatePair;
  read: CustomerData;
  busy: boolean;
  onChoose: (chosen: Chosen) => void;
}) {
  const layout = useLayout();
  const { t } = useLanguage();
  const text = (key: string, row: number): string => plainCell(read.data.column(`Accounts.${key}`)?.[row]);
  const shown = (row: number): string =>
    ["accountName", "accountId", "owner"]
      .map((key) => text(key, row))
      .filter((word) => word !== "")
      .join(" · ");
  const why =
    pair.key === null
      ? t(texts.alike)
      : t(texts.sameColumn, { column: columnByRef(`Accounts.${pair.key}`)?.label ?? pair.key });
  return (
    <div className={layout.card}>
      <Text size={200} weight="semibold">
        {why}
      </Text>
      <Text size={200}>{shown(pair.keep)}</Text>
      <Text size={200}>{shown(pair.drop)}</Text>
      <div className={layout.row}>
        <Button
          size="small"
          disabled={busy}
          onClick={() => onChoose({ keep: text("accountId", pair.keep), drop: text("accountId", pair.drop) })}
        >
          {t(texts.preview)}
        </Button>
      </div>
    </div>
  );
}
