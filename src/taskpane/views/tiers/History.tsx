import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { isoDate } from "../../../calendar";
import type { Dataset } from "../../../kpis";
import { paneText } from "../../../locales/pane";
import { tiersPaneText } from "../../../locales/tiersPane";
import { plainCell } from "../../../policy/values";
import { tierHistory, type HistoryKind } from "../../../tiers";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import { Chart } from "../../parts/charts/Chart";
import { historyChart } from "./charts";
import { tierName } from "./words";

const kindText: Readonly<Record<HistoryKind, (typeof tiersPaneText)[keyof typeof tiersPaneText]>> = {
  first: tiersPaneText.kindFirst,
  moved: tiersPaneText.kindMoved,
  decided: tiersPaneText.kindDecided,
  held: tiersPaneText.kindHeld,
  agreed: tiersPaneText.kindAgreed,
};

/** Every review of an account, the latest first. @param row of Accounts */
export function History({ data, row, onClose }: { data: Dataset; row: number; onClose: () => void }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const entries = tierHistory(data, row);
  const cell = (key: string): string => plainCell(data.column(`Accounts.${key}`)?.[row] ?? null);
  const title = `${t(tiersPaneText.historyOf)}: ${cell("accountName") || cell("accountId")}`;
  return (
    <section className={layout.group}>
      <div className={layout.spread}>
        <Subtitle2 as="h3" className={layout.title}>
          {title}
        </Subtitle2>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {t(paneText.close)}
        </Button>
      </div>
      {entries.length === 0 && <Text>{t(tiersPaneText.historyNone)}</Text>}
      {entries.length > 1 && <Chart model={historyChart(lang, entries)} />}
      <LongList items={entries} label={title}>
        {(entry) => (
          <div className={layout.card}>
            <div className={layout.spread}>
              <Text weight="semibold">{isoDate(entry.asOf)}</Text>
              <Text size={200}>{t(kindText[entry.kind])}</Text>
            </div>
            <Text>
              {entry.from === entry.to
                ? tierName(lang, entry.to)
                : `${tierName(lang, entry.from)} → ${tierName(lang, entry.to)}`}
              {entry.computed !== null &&
                entry.computed !== entry.to &&
                ` (${t(tiersPaneText.computedAs, { tier: tierName(lang, entry.computed) })})`}
            </Text>
            {entry.reason !== "" && <Text size={200}>{entry.reason}</Text>}
            {entry.reviewer !== "" && (
              <Text size={200} className={layout.muted}>
                {entry.reviewer}
              </Text>
            )}
          </div>
        )}
      </LongList>
    </section>
  );
}
