import { Text } from "@fluentui/react-components";
import type { MonthStanding } from "../../../daily/dueMonth";
import { shownFigure, shownShare } from "../../../kpis/score/shown";
import { todayPaneText as text } from "../../../locales/todayPane";
import { useLanguage } from "../../language";

/** How the month stands, in one line: sales against the plan and the pace, or why that cannot be said. */
export function MonthLine({ month }: { month: MonthStanding | null }) {
  const { lang, t } = useLanguage();
  if (!month) return null;
  const { period, sales, salesReason, target, targetReason, pace } = month;
  const args = { month: period.label, sales: shownFigure(lang, "S1", sales) };
  if (sales === null) return <Text>{t(text.monthNone, { ...args, reason: salesReason ? t(salesReason) : "" })}</Text>;
  if (target === null || target <= 0)
    return <Text>{t(text.monthSales, { ...args, reason: targetReason ? t(targetReason) : "" })}</Text>;
  const share = shownShare(lang, sales / target);
  const words = pace === null ? text.paceUnknown : pace >= 1 ? text.paceAhead : text.paceBehind;
  return (
    <Text>
      {t(text.month, {
        ...args,
        target: shownFigure(lang, "S1", target),
        share,
        pace: t(words, { pace: shownShare(lang, pace) }),
      })}
    </Text>
  );
}
