import { Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { tiersPaneText } from "../../../locales/tiersPane";
import type { DraftOutcome } from "../../../jobs/whatIf";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Chart } from "../../parts/charts/Chart";
import { useTableStyles } from "../../parts/charts/ChartTable";
import { Notice } from "../../parts/Status";
import { distributionChart } from "./charts";
import { tierName, tierOrder } from "./words";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalL } });

/** How many customers have which tier, as decided, as computed and under the change, and who goes where. */
export function Distribution({ outcome }: { outcome: DraftOutcome }) {
  const styles = useStyles();
  const cells = useTableStyles();
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const { decided, computed, flows, moved, held, problem } = outcome;
  const difference = (now: number, then: number): string =>
    then === now ? String(then) : `${then} (${then > now ? "+" : "−"}${Math.abs(then - now)})`;
  const rows = [
    ...tierOrder.map((tier) => ({
      name: tierName(lang, tier),
      decided: String(decided[tier]),
      now: computed.now.tiers[tier],
      then: computed.then.tiers[tier],
    })),
    {
      name: t(tiersPaneText.notEvaluable),
      decided: "",
      now: computed.now.notEvaluable,
      then: computed.then.notEvaluable,
    },
  ];
  const table = (
    <table className={cells.table} aria-label={t(tiersPaneText.distribution)}>
      <thead>
        <tr>
          <th scope="col" className={cells.first}>
            {t(tiersPaneText.columnTier)}
          </th>
          {[tiersPaneText.columnDecided, tiersPaneText.columnNow, tiersPaneText.columnThen].map((text, index) => (
            <th key={index} scope="col" className={cells.head}>
              {t(text)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, decided: before, now, then }) => (
          <tr key={name}>
            <th scope="row" className={cells.first}>
              {name}
            </th>
            <td className={cells.cell}>{before}</td>
            <td className={cells.cell}>{now}</td>
            <td className={cells.cell}>{difference(now, then)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <section className={layout.group}>
      <Subtitle2 as="h3" className={layout.title}>
        {t(tiersPaneText.distribution)}
      </Subtitle2>
      {problem && <Notice intent="warning">{t(problem)}</Notice>}
      <Chart model={distributionChart(lang, outcome)} start="table" table={table} />
      <Text>{t(tiersPaneText.wouldMove, { ...moved, held })}</Text>
      {flows.length === 0 ? (
        <Text>{t(tiersPaneText.noFlows)}</Text>
      ) : (
        <>
          <Text weight="semibold">{t(tiersPaneText.flows)}</Text>
          <ul className={styles.list} aria-label={t(tiersPaneText.flows)}>
            {flows.map(({ from, to, count }) => (
              <li key={`${from}-${to}`}>
                {t(tiersPaneText.flow, {
                  from: from === null ? tiersPaneText.notEvaluable : tierName(lang, from),
                  to: to === null ? tiersPaneText.notEvaluable : tierName(lang, to),
                  count,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
