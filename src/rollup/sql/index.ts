/** The KPIs of the Scorecard as standard SQL over the data set: shared views, one query a KPI, and what was signed over both. */
import { kpiIds, type KpiId } from "../../kpis/registry";
import { customerKpis } from "./customers";
import { growthKpis } from "./growth";
import { kpiSelect } from "./kpi";
import { salesKpis } from "./sales";
import { typedKpis } from "./typed";
import { views, type SqlView } from "./views";
import { visitKpis } from "./visits";

export { views, type SqlView };

const selects = new Map(
  [...salesKpis, ...customerKpis, ...visitKpis, ...growthKpis, ...typedKpis].map((kpi) => [kpi.id, kpiSelect(kpi)]),
);

/** M5 is what the company chose: repeat customers, M2, or M4. */
const loyalty = `SELECT q.book, q.owner, q.period, 'M5' AS kpi, q.numerator, q.denominator, q.actual, q.reason
FROM kpi_M5_repeat q
JOIN Policy p ON p.book = q.book
WHERE COALESCE(p.kpi_loyaltyDef, '') NOT IN ('retention', 'survey')
UNION ALL
SELECT q.book, q.owner, q.period, 'M5' AS kpi, q.numerator, q.denominator, q.actual, q.reason
FROM kpi_M2 q
JOIN Policy p ON p.book = q.book
WHERE p.kpi_loyaltyDef = 'retention'
UNION ALL
SELECT q.book, q.owner, q.period, 'M5' AS kpi, q.numerator, q.denominator, q.actual, q.reason
FROM kpi_M4 q
JOIN Policy p ON p.book = q.book
WHERE p.kpi_loyaltyDef = 'survey'`;

/** KPIs that have no query, with the reason; none today. */
export const withoutSql: Readonly<Partial<Record<KpiId, string>>> = {};

/** One view a KPI, in an order in which none asks for a later one. Columns: book, owner, period, kpi, numerator, denominator, actual, reason. */
export const kpiViews: readonly SqlView[] = kpiIds
  .filter((id) => withoutSql[id] === undefined)
  .flatMap((id): readonly SqlView[] => {
    const select = selects.get(id) ?? "";
    const meaning = `${id}, computed from the rows`;
    return id === "M5"
      ? [
          { name: "kpi_M5_repeat", meaning: "repeat customers of the period, one of the three meanings of M5", select },
          { name: "kpi_M5", meaning, select: loyalty },
        ]
      : [{ name: `kpi_${id}`, meaning, select }];
  });

const computed = kpiIds
  .filter((id) => withoutSql[id] === undefined)
  .map((id) => `SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_${id}`)
  .join("\nUNION ALL\n");

/** All KPIs as the Scorecard has them: what was signed for a closed period stands. */
export const scorecardView: SqlView = {
  name: "scorecard",
  meaning: "every KPI of every person and period; what was signed for a closed period stands",
  select: `SELECT q.book, q.owner, q.period, q.kpi,
  CASE WHEN c.book IS NULL THEN q.numerator ELSE c.numerator END AS numerator,
  CASE WHEN c.book IS NULL THEN q.denominator ELSE c.denominator END AS denominator,
  CASE WHEN c.book IS NULL THEN q.actual ELSE c.actual END AS actual,
  CASE WHEN c.book IS NULL THEN q.reason WHEN c.actual IS NULL THEN 'closedOpen' END AS reason
FROM (
${computed}
) q
LEFT JOIN ClosedFigures c ON c.book = q.book AND c.owner = q.owner AND c.period = q.period AND c.kpi = q.kpi`,
};

/** A view as a statement. */
export const createView = ({ name, meaning, select }: SqlView): string =>
  `-- ${name}: ${meaning}.\nCREATE VIEW ${name} AS\n${select.trim()};\n`;

/** Every view in the order in which they are made. */
export const allViews: readonly SqlView[] = [...views, ...kpiViews, scorecardView];
