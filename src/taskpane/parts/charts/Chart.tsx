import { Button, Spinner } from "@fluentui/react-components";
import { Suspense, lazy, useState, type ReactNode } from "react";
import { chartText } from "../../../locales/charts";
import { useLanguage } from "../../language";
import { useLayout } from "../layout";
import { ChartTable } from "./ChartTable";
import type { ChartModel } from "./model";

// Drawn only once somebody asks for a chart.
const ChartFigure = lazy(() => import(/* webpackChunkName: "charts" */ "./ChartFigure"));

/**
 * Figures as a chart and as a table, one at a time.
 * @param start what is shown first; nothing where the view says the same already
 * @param table the view's own table, where it says more than the chart's figures
 */
export function Chart({
  model,
  start = null,
  table,
}: {
  model: ChartModel;
  start?: "chart" | "table" | null;
  table?: ReactNode;
}) {
  const layout = useLayout();
  const { t } = useLanguage();
  const [shown, setShown] = useState(start);
  const drawn = shown === "chart";
  const { title } = model;
  return (
    <div className={layout.group}>
      <div>
        <Button
          size="small"
          aria-label={t(drawn ? chartText.tableOf : chartText.chartOf, { title })}
          onClick={() => setShown(drawn ? "table" : "chart")}
        >
          {t(drawn ? chartText.showTable : chartText.showChart)}
        </Button>
      </div>
      {drawn && (
        <Suspense fallback={<Spinner size="tiny" label={t(chartText.loading)} />}>
          <ChartFigure model={model} />
        </Suspense>
      )}
      {shown === "table" && (table ?? <ChartTable model={model} />)}
    </div>
  );
}
