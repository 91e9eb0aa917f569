import { Subtitle1, Subtitle2, Text } from "@fluentui/react-components";
import { isoDate } from "../../../calendar";
import type { KpiId } from "../../../kpis/registry";
import type { Scorecard, ScorecardRow, TrendPoint } from "../../../kpis/score";
import { shownFigure, shownLight, shownShare } from "../../../kpis/score/shown";
import { formatNumber } from "../../../locales/format";
import { cardText } from "../../../locales/kpiCard";
import { scorecardPaneText as text } from "../../../locales/scorecardPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Chart } from "../../parts/charts/Chart";
import { LongList } from "../../parts/LongList";
import { planChart } from "./charts";
import { Trend } from "./Trend";

/** A scorecard: total with the share of weight behind it, data date, state, then every KPI with its reason. */
export function CardTable({ card, trend }: { card: Scorecard; trend: (id: KpiId) => readonly TrendPoint[] }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const { score, evaluableWeight, reason } = card.total;
  const whose = [card.owner, card.team, card.region, card.product].filter((part) => part !== null);
  const title = t(text.kpisTitle, { count: card.rows.length });
  return (
    <section className={layout.group}>
      <Subtitle2 as="h3" className={layout.title}>
        {[card.period.label, ...(whose.length === 0 ? [t(text.everybody)] : whose)].join(" · ")}
      </Subtitle2>
      <div className={layout.row}>
        <Subtitle1>{score === null ? t(text.noTotal) : t(text.total, { score: formatNumber(lang, score) })}</Subtitle1>
        {evaluableWeight !== null && <Text>{t(text.evaluable, { share: shownShare(lang, evaluableWeight) })}</Text>}
      </div>
      {reason && <Text>{t(reason)}</Text>}
      <Text size={200} className={layout.muted}>
        {t(cardText.asOf, { date: isoDate(card.asOf) })}
        {" · "}
        {card.closed
          ? t(cardText.closed, { date: isoDate(card.closed.at), by: card.closed.by })
          : t(cardText.elapsed, { share: shownShare(lang, card.elapsed) })}
      </Text>
      {card.rows.some(({ attainment }) => attainment !== null) && <Chart model={planChart(lang, card.rows)} />}
      <Trend rows={card.rows} trend={trend} />
      <LongList items={card.rows} label={title}>
        {(row) => <KpiCard row={row} />}
      </LongList>
    </section>
  );
}

function KpiCard({ row }: { row: ScorecardRow }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const figure = (value: number | null): string => (value === null ? t(text.none) : shownFigure(lang, row.id, value));
  const why = [...(row.reason ? [row.reason] : []), ...row.notes];
  return (
    <div className={layout.card}>
      <div className={layout.spread}>
        <Text weight="semibold">
          {row.id} {t(row.name)}
        </Text>
        <Text size={200}>{shownLight(lang, row.light)}</Text>
      </div>
      <div className={layout.spread}>
        <Text size={200}>{t(text.figure, { value: figure(row.actual) })}</Text>
        <Text size={200}>{t(text.target, { value: figure(row.target) })}</Text>
      </div>
      <div className={layout.spread}>
        <Text size={200}>
          {t(text.score, { value: row.score === null ? t(text.none) : formatNumber(lang, row.score) })}
        </Text>
        <Text size={200} className={layout.muted}>
          {t(text.weight, { value: row.weight === null ? t(text.none) : shownShare(lang, row.weight) })}
        </Text>
      </div>
      {why.map((message, at) => (
        <Text key={at} size={200} className={layout.muted}>
          {t(message)}
        </Text>
      ))}
    </div>
  );
}
