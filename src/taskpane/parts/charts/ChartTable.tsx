import { makeStyles, tokens } from "@fluentui/react-components";
import type { ChartModel } from "./model";

/** Tables of figures in the pane. */
export const useTableStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  head: { textAlign: "right", fontWeight: tokens.fontWeightSemibold, padding: tokens.spacingHorizontalXXS },
  first: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: tokens.spacingHorizontalXXS,
    // A period or day keeps its line beside a long reason.
    minWidth: "5.5em",
  },
  cell: {
    textAlign: "right",
    padding: tokens.spacingHorizontalXXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The figures of a chart, for reading. */
export function ChartTable({ model }: { model: ChartModel }) {
  const styles = useTableStyles();
  const { title, head, series, rows } = model;
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col" className={styles.first}>
            {head}
          </th>
          {series.map((each) => (
            <th key={each} scope="col" className={styles.head}>
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, words }, at) => (
          <tr key={at}>
            <th scope="row" className={styles.first}>
              {label}
            </th>
            {words.map((word, column) => (
              <td key={column} className={styles.cell}>
                {word}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
