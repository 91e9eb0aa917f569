/** The second page: what each KPI of the table is, where it comes from, its parts, and why one could not be judged. */
import { scorecardSheetText as text } from "../../../locales/scorecardSheet";
import { generalFormat } from "../formats";
import type { Panel, PanelCell, Scope } from "../types";
import { caption, formula, label } from "./cells";
import { mostRows } from "./rows";

/** Columns of the list: caption, column of the table, width in points. */
const columns = [
  { words: text.no, key: "no", width: 34, text: false },
  { words: text.kpi, key: "kpiName", width: 190, text: true },
  { words: text.definition, key: "definition", width: 420, text: true },
  { words: text.source, key: "dataSource", width: 96, text: true },
  { words: text.numerator, key: "numerator", width: 84, text: false },
  { words: text.denominator, key: "denominator", width: 84, text: false },
  { words: text.actual, key: "actual", width: 70, text: false },
  { words: text.reason, key: "reason", width: 400, text: true },
] as const;

/** The table's cell of a line; what the company typed as definition goes before the catalogue's. */
function cellOf(scope: Scope, key: string, line: number): string {
  const cell = `INDEX(${scope.column(`Scorecard.${key}`)},${line})`;
  if (key !== "definition") return cell;
  const own = `INDEX(${scope.column("KpiBook.definition")},MATCH(INDEX(${scope.column("Scorecard.kpiId")},${line}),${scope.column("KpiBook.kpiId")},0))`;
  return `IF(IFERROR(${own}="",TRUE),${cell},${own})`;
}

const cells: readonly PanelCell[] = Array.from({ length: mostRows }, (_, line) =>
  columns.map(({ key, text: isText }, column) =>
    formula(
      line + 3,
      column,
      (scope) => {
        const cell = cellOf(scope, key, line + 1);
        return isText ? `IFERROR(${cell}&"","")` : `IFERROR(IF(ISNUMBER(${cell}),ROUND(${cell},4),""),"")`;
      },
      { format: generalFormat, look: { plain: true, wrap: true, ...(isText ? {} : { align: "Center" as const }) } },
    ),
  ),
).flat();

/** Rows and columns of the page, from the anchor. */
export const whySize = { rows: mostRows + 3, columns: columns.length } as const;

/** Anchor stands right of the table, below everything that is beside it. */
export const scorecardWhy: Panel = {
  anchor: "TB_ScorecardWhy",
  row: 66,
  column: 34,
  rightOfTables: true,
  widths: columns.map(({ width }) => width),
  cells: [
    caption(0, 0, text.why),
    label(1, 0, text.whyHint),
    ...columns.map(({ words }, column) => caption(2, column, words)),
    ...cells,
  ],
};
