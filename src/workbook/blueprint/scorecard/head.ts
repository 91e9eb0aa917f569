/** The head of the Scorecard beside period and person: team, region, product, total, state of the period, lines to sign on. */
import { scorecardPrompt, scorecardSheetText as text } from "../../../locales/scorecardSheet";
import { kpiIds } from "../../../kpis/registry";
import { leastEvaluable } from "../../../kpis/score/weights";
import type { LocalText } from "../../../locales/types";
import { dateFormat, shareFormat, textFormat } from "../formats";
import type { CellName } from "../names";
import { exactly, literally, quoted } from "../references";
import type { Panel, PanelCell, PanelInput, Scope } from "../types";
import { formula, label } from "./cells";
import { isYes } from "./line";
import { cycles } from "./rows";

const entry = (
  row: number,
  column: number,
  name: CellName,
  input: PanelInput,
  first: PanelCell["content"] = () => null,
): PanelCell => ({
  row,
  column,
  kind: "entry",
  content: first,
  format: textFormat,
  name,
  input,
});

const said = (scope: Scope, words: LocalText): string => quoted(words[scope.lang]);

/** Working days of the period up to its end or up to today, with days off and make-up days of Holidays. */
function workingDays(scope: Scope, to: string): string {
  const from = scope.name("periodStart");
  const usual = `NETWORKDAYS(${from},${to})`;
  if (!scope.has("Holidays")) return usual;
  const date = scope.column("Holidays.date");
  const worked = scope.has("Holidays.isWorkday") ? isYes(scope, "Holidays.isWorkday") : "0";
  const inside = `ISNUMBER(${date})*(${date}>=${from})*(${date}<=${to})`;
  // Day 2 was a Monday.
  const plain = `(MOD(${date}-2,7)<5)`;
  return `${usual}-SUMPRODUCT(${inside}*${plain}*(1-${worked}))+SUMPRODUCT(${inside}*(1-${plain})*${worked})`;
}

/** Share of the period's working days that have begun. */
function elapsed(scope: Scope): string {
  const [from, to, today] = [scope.name("periodStart"), scope.name("periodEnd"), scope.name("today")];
  const whole = workingDays(scope, to);
  const gone = `IF(${today}<${from},0,${workingDays(scope, `MIN(${to},INT(${today}))`)})`;
  return `IFERROR(IF(${today}="","",(${gone})/(${whole})),"")`;
}

/** Role of the person in Team; "?" where people of that name have several. */
function role(scope: Scope): string {
  const owner = scope.name("owner");
  if (!scope.has("Team.role")) return '""';
  const [names, roles] = [scope.column("Team.name"), scope.column("Team.role")];
  const own = `INDEX(${roles},MATCH(${literally(owner)},${names},0))&""`;
  const one = `COUNTIFS(${names},${exactly(owner)},${roles},${exactly(own)})+COUNTIFS(${names},${exactly(owner)},${roles},"=")`;
  return `IFERROR(IF(${owner}="","",IF(${one}>=COUNTIF(${names},${exactly(owner)}),${own},"?")),"")`;
}

const weights = (scope: Scope): string => scope.column("Scorecard.weight");
const scores = (scope: Scope): string => scope.column("Scorecard.score");

/** Weight of the KPIs that are appraised in such a period. */
function weightDue(scope: Scope): string {
  const labels = cycles.map((code) => scope.label("periodType", code));
  const rank = `IFERROR(MATCH(${scope.name("periodType")},{${labels.join(",")}},0),${cycles.length})`;
  const longer = labels
    .slice(1)
    .map(
      (cycle, at) => `(${rank}<${at + 2})*SUMIFS(${weights(scope)},${scope.column("Scorecard.periodType")},${cycle})`,
    );
  return `SUM(${weights(scope)})-IF(${scope.name("closedAt")}<>"",0,${longer.join("+")})`;
}

const evaluable = (scope: Scope): string =>
  `IFERROR(IF(${weightDue(scope)}>0,ROUND(SUMIFS(${weights(scope)},${scores(scope)},">-1E+9")/(${weightDue(scope)}),4),""),"")`;

const isBlocked = (scope: Scope): string =>
  `OR(COUNTIF(${scope.column("Scorecard.weightedScore")},${said(scope, text.must)})>0,${scope.name("role")}="?")`;

/** Has KpiBook a KPI with weight that has no row on this sheet, such as one imported that the profile leaves out? */
function isIncomplete(scope: Scope): string {
  const every = `{${kpiIds.map(quoted).join(",")}}`;
  const lines = `${scope.column("KpiBook.kpiId")},${every},${scope.column("KpiBook.weight")},">0"`;
  const on = (value: string): string => `COUNTIFS(${lines},${scope.column("KpiBook.on")},${value})`;
  const weighed = scope.has("KpiBook.on") ? `(${on(scope.yes)}+${on("TRUE")})` : `COUNTIFS(${lines})`;
  return `SUMPRODUCT((COUNTIF(${scope.column("Scorecard.kpiId")},${every})=0)*${weighed})>0`;
}

const total = (scope: Scope): string => {
  const share = scope.name("evaluable");
  return `IF(ISNUMBER(${share}),IF(OR(${share}<${leastEvaluable},${isBlocked(scope)},${isIncomplete(scope)}),"",ROUND(SUM(${scope.column("Scorecard.weightedScore")}),4)),"")`;
};

const totalNote = (scope: Scope): string => {
  const share = scope.name("evaluable");
  const reason = `IF(${isIncomplete(scope)},${said(scope, text.noTotalRows)},IF(NOT(ISNUMBER(${share})),${said(scope, text.noTotalWeights)},IF(${isBlocked(scope)},${said(scope, text.noTotalBlocked)},IF(${share}<${leastEvaluable},${said(scope, text.noTotalShare)},""))))`;
  return `IF(ISNUMBER(${scope.name("totalScore")}),IF(${share}<1,${said(scope, text.spread)},""),${reason})`;
};

const big = { size: 14, bold: true } as const;

/** A line to sign on, of three cells. */
const signature = (row: number, words: LocalText): readonly PanelCell[] => [
  label(row, 6, words),
  ...[7, 8].map((column): PanelCell => ({ row, column, kind: "line", content: () => null })),
];

/** Anchor stands beside the panel with period and person. */
export const scorecardHead: Panel = {
  anchor: "TB_ScorecardHead",
  row: 2,
  column: 6,
  beside: "TB_ScorecardPanel",
  cells: [
    label(0, 0, text.team),
    entry(0, 1, "team", { title: text.team, words: scorecardPrompt.team }),
    label(1, 0, text.region),
    entry(1, 1, "region", { title: text.region, words: scorecardPrompt.part, list: "region" }),
    label(2, 0, text.product),
    entry(2, 1, "product", { title: text.product, words: scorecardPrompt.part, list: "product" }),
    label(3, 0, text.trendKpi),
    entry(3, 1, "trendKpi", { title: text.trendKpi, words: scorecardPrompt.trendKpi }, (scope) =>
      scope.has("Orders") ? "K1" : "V1",
    ),
    label(0, 3, text.elapsed),
    formula(0, 4, elapsed, { name: "elapsed", format: shareFormat }),
    label(1, 3, text.state),
    formula(1, 4, (scope) => `IF(${scope.name("closedAt")}="",${said(scope, text.open)},${scope.name("closedAt")})`, {
      format: dateFormat,
    }),
    label(2, 3, text.version),
    formula(2, 4, (scope) => scope.name("policyVersion"), { format: "0" }),
    label(3, 3, text.role),
    formula(3, 4, role, { name: "role" }),
    label(0, 6, text.totalScore, { look: big }),
    formula(0, 7, total, { name: "totalScore", format: "0.0%", look: big }),
    label(1, 6, text.evaluable, { look: big }),
    formula(1, 7, evaluable, { name: "evaluable", format: "0.0%", look: big }),
    formula(2, 6, totalNote, { look: { plain: true } }),
    formula(3, 6, valuesNote, { look: { plain: true } }),
    ...signature(5, text.preparedBy),
    ...signature(6, text.reviewedBy),
    ...signature(7, text.approvedBy),
    formula(8, 6, chartsNote, { look: { plain: true } }),
  ],
};

function valuesNote(scope: Scope): string {
  if (scope.figures === "formulas") return '""';
  const day = scope.name("valuesAt");
  const shown = `YEAR(${day})&"-"&TEXT(MONTH(${day}),"00")&"-"&TEXT(DAY(${day}),"00")`;
  return `${said(scope, text.valuesAt)}&" "&IF(${day}="",${said(scope, text.valuesNever)},${shown})`;
}

function chartsNote(scope: Scope): string {
  const cut = `${scope.name("team")}&${scope.name("region")}&${scope.name("product")}`;
  return `IF(${cut}="","",${said(scope, text.chartsWhole)})`;
}
