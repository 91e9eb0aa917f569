import { Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { KpiId } from "../../../kpis/registry";
import type { ScorecardRow, TrendPoint } from "../../../kpis/score";
import { scorecardPaneText as text } from "../../../locales/scorecardPane";
import { useLanguage } from "../../language";
import { Chart } from "../../parts/charts/Chart";
import { kpiName, trendChart } from "./charts";

/** How a KPI stood in the last eight periods; figures of earlier periods are computed only for the one that is chosen. */
export function Trend({ rows, trend }: { rows: readonly ScorecardRow[]; trend: (id: KpiId) => readonly TrendPoint[] }) {
  const { lang, t } = useLanguage();
  const [id, setId] = useState("");
  const row = rows.find((one) => one.id === id);
  const model = useMemo(() => row && trendChart(lang, row, trend(row.id)), [lang, row, trend]);
  return (
    <>
      <Field label={t(text.trend)}>
        <Select value={row ? id : ""} onChange={(_, data) => setId(data.value)}>
          <option value="">{t(text.trendChoose)}</option>
          {rows.map((one) => (
            <option key={one.id} value={one.id}>
              {kpiName(lang, one)}
            </option>
          ))}
        </Select>
      </Field>
      {model && (
        <Chart
          key={id}
          model={model}
          // Where no period has a figure the reasons are all there is to see.
          start={model.rows.some(({ values }) => values[0] !== null) ? "chart" : "table"}
        />
      )}
    </>
  );
}
