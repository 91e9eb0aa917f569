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
  /** The run written from here that can be taken back; without one it is the workbook's last. */
  const [own, setOwn] = useState<string | null>(null);
  const pairs = useMemo(() => (read === null ? [] : duplicatePairs(read.data)), [read]);
  const written = (result: AccountsWritten, batch: string | null): void => {
    setDone(result);
    setOwn(batch);
    // What was not written is previewed again.
    setChosen(null);
    onWritten();
  };
  const undo = async (): Promise<void> => {
    setDone(null);
    const named = own === null ? {} : { batch: own };
    const result = await command.run((context, _progress, signal) => undoMerge(context, { ...named, lang, signal }));
    if (result) written(result, null);
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
          onWritten={(result) => written(result, result.batch ?? own)}
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
