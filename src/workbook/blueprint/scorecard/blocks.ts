/** What the charts of the Scorecard are drawn from: native formulas beside the table, a first row of names, then a row a point. */
import { scorecardSheetText as text } from "../../../locales/scorecardSheet";
import { listById } from "../../../policy/catalogue";
import { dateFormat, generalFormat, shareFormat } from "../formats";
import { parameter } from "../lookup";
import { basisColumns, basisHolds } from "../orderFormulas";
import { kpiIds } from "../../../kpis/registry";
import { exactly } from "../references";
import type { Panel, PanelCell, PlannedChart, Scope } from "../types";
import { caption, formula, label } from "./cells";
import { bookLine, isYes } from "./line";
import { periodBack, trendLength } from "./periods";
import { customersOf, tiers } from "./tierCounts";

const anchor = "TB_ScorecardBlocks";

/** A column of a block: its name, and the formula of each of its points. */
interface Series {
  readonly name: PanelCell["content"];
  readonly points: readonly ((scope: Scope) => string)[];
  readonly format?: string;
}

interface Block {
  readonly chart: Omit<PlannedChart, "anchor" | "row" | "column" | "rows" | "columns" | "from" | "to">;
  readonly series: readonly Series[];
  readonly needs: readonly string[];
}

const named =
  (words: (typeof text)[keyof typeof text]): PanelCell["content"] =>
  (scope) =>
    words[scope.lang];
const points = (count: number, make: (scope: Scope, at: number) => string): Series["points"] =>
  Array.from({ length: count }, (_, at) => (scope: Scope) => `IFERROR(${make(scope, at)},"")`);

/** Moves of the period into a tier, from those before it (up from worse ones, down from better ones). */
function moves(scope: Scope, at: number, which: "up" | "down"): string {
  const [tier, others] = [tiers[at] ?? "", which === "up" ? tiers.slice(at + 1, 4) : tiers.slice(0, at)];
  if (tier === "unrated" || others.length === 0) return '""';
  const column = (key: string): string => scope.column(`TierReviews.${key}`);
  const days = `${column("reviewDate")},">="&${scope.name("periodStart")},${column("reviewDate")},"<"&(${scope.name("periodEnd")}+1)`;
  return others
    .map(
      (old) =>
        `COUNTIFS(${column("newTier")},${scope.label("tier", tier)},${column("oldTier")},${scope.label("tier", old)},${days})`,
    )
    .join("+");
}

const tierBlock: Block = {
  chart: {
    name: "TB_Chart_tiers",
    title: text.tiersTitle,
    type: "ColumnClustered",
    colors: ["#1F4E5F", "#9DB8C4", "#2E8B57", "#C0504D"],
  },
  needs: ["Accounts.tier", "Accounts.computedTier"],
  series: [
    { name: named(text.tier), points: points(5, (scope, at) => scope.label("tier", tiers[at] ?? "")) },
    {
      name: named(text.now),
      points: points(5, (scope, at) => customersOf(scope, "Accounts.tier", tiers[at] ?? "unrated")),
    },
    {
      name: named(text.computed),
      points: points(5, (scope, at) => customersOf(scope, "Accounts.computedTier", tiers[at] ?? "unrated")),
    },
    {
      name: named(text.up),
      points: points(5, (scope, at) => (scope.has("TierReviews") ? moves(scope, at, "up") : '""')),
    },
    {
      name: named(text.down),
      points: points(5, (scope, at) => (scope.has("TierReviews") ? moves(scope, at, "down") : '""')),
    },
  ],
};

/** Stages of developments that are under way; without that pack the customers by their class. */
const stages = listById.get("devStage5")?.values ?? [];
const classes = listById.get("accountClass")?.values ?? [];
const staged = (scope: Scope): boolean => scope.has("Development.stage");

const ownedBy = (scope: Scope, column: string): string =>
  `${scope.column(column)},IF(${scope.name("owner")}="","*",${exactly(scope.name("owner"))})`;

function inStage(scope: Scope, at: number): string {
  const [column, list, values, owner] = staged(scope)
    ? (["Development.stage", "devStage5", stages, "Development.owner"] as const)
    : (["Accounts.class", "accountClass", classes, "Accounts.owner"] as const);
  const value = values[at];
  if (!value) return '""';
  const which = `${scope.column(column)},${scope.label(list, value.code)}`;
  // Those with a result are no longer under way; of one that is, the result is blank or says so.
  const results = staged(scope) && scope.has("Development.result") ? ['""', scope.label("devResult", "open")] : [];
  const ways = results.map((result) => `,${scope.column("Development.result")},${result}`);
  const count = (of: string): string =>
    (ways.length > 0 ? ways : [""]).map((way) => `COUNTIFS(${which}${way}${of})`).join("+");
  if (!scope.has(owner)) return count("");
  return `IF(${scope.name("owner")}="",${count("")},${count(`,${ownedBy(scope, owner)}`)})`;
}

const stageName = (scope: Scope, at: number): string => {
  const value = (staged(scope) ? stages : classes)[at];
  return value ? scope.label(staged(scope) ? "devStage5" : "accountClass", value.code) : '""';
};

const funnelBlock: Block = {
  chart: { name: "TB_Chart_pipeline", title: text.funnelTitle, type: "BarClustered", colors: ["#1F7A8C"] },
  needs: ["Accounts.class"],
  series: [
    { name: named(text.stage), points: points(stages.length, stageName) },
    { name: named(text.customers), points: points(stages.length, inStage) },
  ],
};

const topCustomers = 20;

const paretoBlock: Block = {
  chart: {
    name: "TB_Chart_pareto",
    title: text.paretoTitle,
    type: "ColumnClustered",
    colors: ["#9DB8C4", "#C0504D"],
    share: true,
  },
  needs: ["Accounts.salesLast12Months", "Orders.amount"],
  series: [
    { name: named(text.rank), points: points(topCustomers, (_scope, at) => `"${at + 1}"`) },
    {
      name: named(text.sales),
      points: points(topCustomers, (scope, at) => {
        const sales = scope.column("Accounts.salesLast12Months");
        return `IF(COUNTIF(${sales},">0")>${at},LARGE(${sales},${at + 1}),"")`;
      }),
      format: "#,##0",
    },
    {
      name: named(text.cumulative),
      points: points(topCustomers, (scope, at) => {
        const sales = scope.column("Accounts.salesLast12Months");
        const first = Array.from({ length: at + 1 }, (_, rank) => rank + 1).join(",");
        // Where there are fewer customers all of them have all of it.
        const share = `SUM(LARGE(${sales},{${first}}))/SUMIF(${sales},">0")`;
        return `IF(COUNTIF(${sales},">0")>${at},${share},IF(COUNTIF(${sales},">0")>0,1,""))`;
      }),
      format: shareFormat,
    },
  ],
};

/** First day of a month of the fiscal year that holds the period. */
function monthStart(scope: Scope, at: number): string {
  const end = scope.name("periodEnd");
  const first = `IFERROR(MAX(1,${parameter(scope, "calendar.fiscalYearStart")}),1)`;
  return `DATE(YEAR(${end})-(MONTH(${end})<${first}),${first}+${at},1)`;
}

const ofOwner = (scope: Scope, column: string): string =>
  `((${scope.name("owner")}="")+(${scope.column(column)}=${scope.name("owner")})>0)`;

/** Sales targets of a month: those typed for months; in a year without any, those of quarters or of the year in equal parts. */
function planned(scope: Scope, at: number): string {
  const column = (key: string): string => scope.column(`PlanTargets.${key}`);
  const [from, to] = [monthStart(scope, at), monthStart(scope, at + 1)];
  const [yearFrom, yearTo] = [monthStart(scope, 0), monthStart(scope, 12)];
  const leaf = scope.has("PlanTargets.parentTargetId")
    ? `*(COUNTIF(${column("parentTargetId")},${column("targetId")})=0)`
    : "";
  const metric = `(${column("metric")}=${scope.label("metric", "salesAmount")})*ISNUMBER(${column("periodStart")})*${ofOwner(scope, "PlanTargets.owner")}${leaf}`;
  const of = (kind: string): string => `${metric}*(${column("periodType")}=${scope.label("periodType", kind)})`;
  const any = (kind: string): string =>
    `SUMPRODUCT(${of(kind)}*(${column("periodStart")}>=${yearFrom})*(${column("periodStart")}<${yearTo}))>0`;
  const sum = (kind: string, parts: number): string => {
    const inside = `${of(kind)}*(${column("periodStart")}<${to})*(${column("periodEnd")}>=${from})`;
    const effective = column("effectiveTarget");
    return (
      `(SUMPRODUCT(${inside}*ISNUMBER(${effective}),${effective})` +
      `+SUMPRODUCT(${inside}*(1-ISNUMBER(${effective})),${column("targetValue")}))/${parts}`
    );
  };
  return `IF(${any("month")},${sum("month", 1)},IF(${any("quarter")},${sum("quarter", 3)},IF(${any("year")},${sum("year", 12)},"")))`;
}

/** Net sales of a month by the company's basis, credited to the salesperson; nothing for months that have not begun. */
function sold(scope: Scope, at: number): string {
  const [date, amount] = basisColumns(scope);
  const [from, to] = [monthStart(scope, at), monthStart(scope, at + 1)];
  const lines = `(${date}>=${from})*(${date}<${to})*(1-${isYes(scope, "Orders.isSample")})*${ofOwner(scope, "Orders.salesperson")}`;
  const returned = isYes(scope, "Orders.isReturn");
  const net = `SUMPRODUCT(${lines}*(1-${returned}),${amount})-SUMPRODUCT(${lines}*${returned},ABS(${amount}))`;
  return `IF(AND(ISNUMBER(${scope.name("today")}),${scope.name("today")}>=${from},${basisHolds(scope)}),${net},"")`;
}

const monthName = (scope: Scope, at: number): string =>
  `YEAR(${monthStart(scope, at)})&"-"&TEXT(MONTH(${monthStart(scope, at)}),"00")`;

const planBlock: Block = {
  chart: { name: "TB_Chart_plan", title: text.planTitle, type: "ColumnClustered", colors: ["#9DB8C4", "#1F4E5F"] },
  needs: ["Orders.amount", "PlanTargets.periodStart", "PlanTargets.effectiveTarget"],
  series: [
    { name: named(text.month), points: points(12, monthName) },
    { name: named(text.plan), points: points(12, planned), format: "#,##0" },
    { name: named(text.actual), points: points(12, sold), format: "#,##0" },
  ],
};

const chosenKpi = (scope: Scope): string => `MATCH(${scope.name("trendKpi")},${scope.column("Scorecard.kpiId")},0)`;

const trendBlock: Block = {
  chart: { name: "TB_Chart_trend", title: text.trendTitle, type: "LineMarkers", colors: ["#1F4E5F"] },
  needs: ["Scorecard.trend1"],
  series: [
    { name: named(text.period), points: points(trendLength, (scope, at) => periodBack(scope, trendLength - 1 - at)) },
    {
      name: (scope) => ({
        formula: `=IFERROR(INDEX(${scope.column("Scorecard.kpiName")},${chosenKpi(scope)})&"",${scope.name("trendKpi")}&"")`,
      }),
      // A blank would be drawn as zero; #N/A leaves a gap in the line.
      points: Array.from({ length: trendLength }, (_, at) => (scope: Scope) => {
        const cell = `INDEX(${scope.column(`Scorecard.trend${at + 1}`)},${chosenKpi(scope)})`;
        return `IF(ISNUMBER(${cell}),${cell},NA())`;
      }),
    },
  ],
};

/** In the order of the page, each with the columns of the sheet that its chart covers. */
const blocks: readonly (readonly [Block, number, number])[] = [
  [tierBlock, 0, 2],
  [funnelBlock, 3, 6],
  [paretoBlock, 7, 10],
  [planBlock, 11, 13],
  [trendBlock, 14, 14],
];

/** Columns of the helpers on the left: scope for functions, lines of KpiBook, closing, day of values. */
const firstBlock = 4;

/** First column (from the anchor) of each block; one is left blank between two. */
const places = blocks.map((_, index) =>
  blocks.slice(0, index).reduce((column, [block]) => column + block.series.length + 1, firstBlock),
);

function blockCells(block: Block, column: number): readonly PanelCell[] {
  const { needs } = block;
  return [
    { ...caption(0, column, block.chart.title), needs },
    ...block.series.flatMap(({ name, points: all, format }, at): PanelCell[] => [
      {
        row: 1,
        column: column + at,
        kind: block === trendBlock && at === 1 ? "formula" : "label",
        content: name,
        needs,
        look: { plain: true },
      },
      ...all.map((make, row): PanelCell => ({
        row: row + 2,
        column: column + at,
        kind: "formula",
        content: (scope) => ({ formula: `=${make(scope)}` }),
        needs,
        format: format ?? generalFormat,
        look: { plain: true },
        ...(block === trendBlock && at === 0 && row === 0
          ? { name: "trendPeriods" as const, nameRows: trendLength }
          : {}),
      })),
    ]),
  ];
}

const helpers: readonly PanelCell[] = [
  label(1, 0, text.scope),
  ...(["owner", "team", "region", "product"] as const).map((part, at) =>
    formula(2 + at, 0, (scope) => `IF(${scope.name(part)}="","",${scope.name(part)})`, {
      format: generalFormat,
      look: { plain: true },
      ...(at === 0 ? { name: "scope" as const, nameRows: 4 } : {}),
    }),
  ),
  label(7, 0, text.state),
  formula(8, 0, closedAt, { name: "closedAt", format: dateFormat, look: { plain: true } }),
  {
    row: 10,
    column: 0,
    kind: "line",
    content: () => null,
    name: "valuesAt",
    format: dateFormat,
    look: { plain: true },
  },
  label(1, 2, text.lines),
  ...kpiIds.map((id, at) =>
    formula(2 + at, 2, (scope) => bookLine(scope, id), {
      format: "0",
      look: { plain: true },
      ...(at === 0 ? { name: "kpiLines" as const, nameRows: kpiIds.length } : {}),
    }),
  ),
];

/** When period and person were closed for the first time: what was signed does not move. Parts of the company are not closed. */
function closedAt(scope: Scope): string {
  const column = (key: string): string => scope.column(`ScorecardSnapshots.${key}`);
  const owner = `IF(${scope.name("owner")}="","=",${exactly(scope.name("owner"))})`;
  const which =
    `${column("kind")},${scope.label("snapshotKind", "closing")},${column("period")},${exactly(scope.name("period"))},` +
    `${column("owner")},${owner}`;
  const whole = `${scope.name("team")}&${scope.name("region")}&${scope.name("product")}=""`;
  return `IFERROR(IF(AND(${whole},${scope.name("period")}<>"",COUNTIFS(${which})>0),MINIFS(${column("closedAt")},${which}),""),"")`;
}

/** Anchor stands right of the table. */
export const scorecardBlocks: Panel = {
  anchor,
  row: 2,
  column: 44,
  rightOfTables: true,
  cells: [...helpers, ...blocks.flatMap(([block], index) => blockCells(block, places[index] ?? 0))],
};

/** Charts of the sheet, each over its block; those whose tables are not installed are left out. */
export const scorecardCharts: readonly (PlannedChart & { readonly needs: readonly string[] })[] = blocks.map(
  ([block, from, to], index) => ({
    ...block.chart,
    anchor,
    row: 1,
    column: places[index] ?? 0,
    rows: 1 + (block.series[0]?.points.length ?? 0),
    columns: block.series.length,
    from,
    to,
    needs: block.needs,
  }),
);
