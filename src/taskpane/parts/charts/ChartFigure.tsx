import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { chartText } from "../../../locales/charts";
import { useLanguage } from "../../language";
import { useLayout } from "../layout";
import { barOf, joined, pointsOf, scaleOf, type ChartModel, type ChartRow, type ChartScale } from "./model";

const forced = "@media (forced-colors: active)";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  rows: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  // Short figures keep their line; long ones take two before what they are about is squeezed.
  figures: { flexShrink: 0, maxWidth: "60%", textAlign: "right" },
  bar: { display: "block", width: "100%", height: "12px", overflow: "visible" },
  line: { display: "block", width: "100%", height: "120px", overflow: "visible" },
  plot: { padding: `${tokens.spacingVerticalXS} 0` },
  ends: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  key: { display: "inline-block", width: "12px", height: "12px", marginRight: tokens.spacingHorizontalXS },
  // Solid or hollow, not by colour alone.
  solid: {
    fill: tokens.colorBrandForeground1,
    stroke: tokens.colorBrandForeground1,
    [forced]: { fill: "CanvasText", stroke: "CanvasText" },
  },
  hollow: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStrokeAccessible,
    [forced]: { fill: "Canvas", stroke: "CanvasText" },
  },
  axis: { stroke: tokens.colorNeutralStroke1, [forced]: { stroke: "GrayText" } },
  mark: { stroke: tokens.colorNeutralForeground1, [forced]: { stroke: "Highlight" } },
});

/** More bars than these are a list: the table has them all. */
const most = 30;

/** A chart, drawn. Its name for screen readers says what it shows; the figures are in the table. */
export default function ChartFigure({ model }: { model: ChartModel }) {
  const styles = useStyles();
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const { title, series, kind, mark } = model;
  const rows = kind === "bars" ? model.rows.slice(0, most) : model.rows;
  const scale = scaleOf(model);
  const name = t(chartText.name, {
    title,
    series: series.join(lang === "en-US" ? ", " : "、"),
    first: rows[0]?.label ?? "",
    last: rows[rows.length - 1]?.label ?? "",
  });
  return (
    <figure className={styles.figure}>
      {series.length > 1 && (
        <div className={layout.row} aria-hidden>
          {series.map((each, at) => (
            <Text key={each} size={200}>
              <svg className={styles.key}>
                <rect x="1" y="1" width="10" height="10" className={lookOf(styles, series, at)} />
              </svg>
              {each}
            </Text>
          ))}
        </div>
      )}
      <div role="img" aria-label={name}>
        {kind === "bars" ? (
          <div className={styles.rows}>
            {rows.map((row, at) => (
              <Bars key={at} row={row} scale={scale} model={model} />
            ))}
          </div>
        ) : (
          <Line rows={rows} scale={scale} model={model} />
        )}
      </div>
      {rows.length < model.rows.length && <Text size={200}>{t(chartText.more, { count: rows.length })}</Text>}
      {mark && (
        <Text size={200} className={layout.muted}>
          {mark.words}
        </Text>
      )}
    </figure>
  );
}

const lookOf = (styles: ReturnType<typeof useStyles>, series: readonly string[], at: number): string =>
  at === series.length - 1 ? styles.solid : styles.hollow;

/** A row of bars: what it is, and each series with its figure in words. */
function Bars({ row, scale, model }: { row: ChartRow; scale: ChartScale; model: ChartModel }) {
  const styles = useStyles();
  const layout = useLayout();
  const { series, mark } = model;
  return (
    <div className={styles.row}>
      <div className={layout.spread}>
        <Text size={200}>{row.label}</Text>
        <Text size={200} className={styles.figures}>
          {row.words.join(" → ")}
        </Text>
      </div>
      {row.values.map((value, at) => {
        const bar = value === null || !Number.isFinite(value) ? null : barOf(scale, value);
        return (
          <svg key={at} className={styles.bar} aria-hidden>
            <line x1="0%" x2="100%" y1="11.5" y2="11.5" className={styles.axis} />
            {bar && (
              <rect
                x={`${bar.from}%`}
                width={`${bar.length}%`}
                y="1"
                height="10"
                className={lookOf(styles, series, at)}
              />
            )}
            {mark && (
              <line
                x1={`${scale.at(mark.value)}%`}
                x2={`${scale.at(mark.value)}%`}
                y1="-2"
                y2="14"
                strokeWidth="2"
                className={styles.mark}
              />
            )}
          </svg>
        );
      })}
    </div>
  );
}

/** Points in a row of time, joined where they follow each other. */
function Line({ rows, scale, model }: { rows: readonly ChartRow[]; scale: ChartScale; model: ChartModel }) {
  const styles = useStyles();
  const layout = useLayout();
  const { lang } = useLanguage();
  const { series, ends } = model;
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  const [upper, lower] = ends ?? [number.format(scale.high), number.format(scale.low)];
  const edge = mergeClasses(styles.ends, layout.muted);
  return (
    <>
      <Text size={200} className={layout.muted}>
        {upper}
      </Text>
      <div className={styles.plot}>
        <svg className={styles.line} aria-hidden>
          {[0, 50, 100].map((height) => (
            <line key={height} x1="0%" x2="100%" y1={`${height}%`} y2={`${height}%`} className={styles.axis} />
          ))}
          {series.map((each, at) => {
            const points = pointsOf(rows, at, scale);
            const look = lookOf(styles, series, at);
            return (
              <g key={each} className={look}>
                {joined(points).map(([from, to]) => (
                  <line
                    key={from.row}
                    x1={`${from.x}%`}
                    y1={`${from.y}%`}
                    x2={`${to.x}%`}
                    y2={`${to.y}%`}
                    strokeWidth="2"
                  />
                ))}
                {points.map(({ x, y, row }) => (
                  <circle key={row} cx={`${x}%`} cy={`${y}%`} r="4" strokeWidth="2" />
                ))}
              </g>
            );
          })}
        </svg>
      </div>
      <Text size={200} className={layout.muted}>
        {lower}
      </Text>
      <div className={edge}>
        <Text size={200}>{rows[0]?.label}</Text>
        <Text size={200}>{rows.length > 1 && rows[rows.length - 1]?.label}</Text>
      </div>
    </>
  );
}
