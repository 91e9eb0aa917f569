import { Subtitle2, Text } from "@fluentui/react-components";
import type { RankedOwner } from "../../../kpis/score";
import { shownShare } from "../../../kpis/score/shown";
import { formatNumber } from "../../../locales/format";
import { scorecardPaneText as text } from "../../../locales/scorecardPane";
import { whyOf } from "../../../workbook/rankingRows";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";

/** Who stands where, and why. */
export function RankingList({ ranking }: { ranking: readonly RankedOwner[] }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const title = t(text.rankingTitle, { count: ranking.length });
  return (
    <section className={layout.group}>
      <Subtitle2 as="h3" className={layout.title}>
        {title}
      </Subtitle2>
      <LongList items={ranking} label={title}>
        {(place) => (
          <div className={layout.card}>
            <div className={layout.spread}>
              <Text weight="semibold">{place.owner}</Text>
              <Text>{place.rank === null ? t(text.unplaced) : t(text.place, { rank: place.rank })}</Text>
            </div>
            {place.total !== null && (
              <div className={layout.spread}>
                <Text size={200}>{t(text.total, { score: formatNumber(lang, place.total) })}</Text>
                <Text size={200} className={layout.muted}>
                  {t(text.evaluable, { share: shownShare(lang, place.evaluableWeight) })}
                </Text>
              </div>
            )}
            <Text size={200}>{place.reason ? t(place.reason) : whyOf(place, lang)}</Text>
          </div>
        )}
      </LongList>
    </section>
  );
}
