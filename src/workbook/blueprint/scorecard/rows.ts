/** Rows of the Scorecard, one a KPI of the choice: every figure a formula that anybody can open. */
import { cellFunctions } from "../../../kpis/cellFunctions";
import type { KpiId } from "../../../kpis/registry";
import { isKpiId, kpiIds } from "../../../kpis/registry";
import { kpiDefinitions } from "../../../locales/kpiDefinitions";
import { scorecardSheetText } from "../../../locales/scorecardSheet";
import { installedKpis, kpiById, type Choice } from "../../../policy/catalogue";
import { policyRows } from "../dataNames";
import { usedLists } from "../policyRows";
import { exactly, quoted } from "../references";
import type { PlannedCell, Scope, TablePlan } from "../types";
import { attainment, paced, planShares, rowStanding } from "./attainment";
import { columnArguments, figureCall, type FigurePart } from "./figure";
import { bookCell, bookCellOrBlank, isDirection, isYes, isZeroRule, limit } from "./line";
import { nativeFigures } from "./native";
import { trendLength } from "./periods";

const cell = (scope: Scope, key: string): string => scope.cell(`Scorecard.${key}`);
const orBlank = (expression: string): string => `=IFERROR(${expression},"")`;

/** What was stored of the row's KPI when the period was closed; "" for none. */
function signed(scope: Scope, id: KpiId, key: "weight" | "score" | "actual"): string {
  const column = (name: string): string => scope.column(`ScorecardSnapshots.${name}`);
  const owner = `IF(${scope.name("owner")}="","=",${exactly(scope.name("owner"))})`;
  const which =
    `${column("kpiId")},${quoted(id)},${column("kind")},${scope.label("snapshotKind", "closing")},${column("period")},${exactly(scope.name("period"))},` +
    `${column("owner")},${owner},${column("closedAt")},${scope.name("closedAt")}`;
  return `IF(COUNTIFS(${which},${column(key)},"<>")=0,"",SUMIFS(${column(key)},${which}))`;
}

const whileOpen = (scope: Scope, id: KpiId, key: "weight" | "score" | "actual", open: string): string =>
  `=IFERROR(IF(${scope.name("closedAt")}<>"",${signed(scope, id, key)},${open}),"")`;

/** The figure from numerator and denominator as they stand; for ratings the cell itself, which asks the core. */
function figure(scope: Scope, id: KpiId): string {
  const [part, whole] = [cell(scope, "numerator"), cell(scope, "denominator")];
  const { by, id: name } = cellFunctions[id];
  if (by === "rating") return cell(scope, "actual");
  if (by === "count") return part;
  if (scope.figures === "values") return `${part}/${whole}`;
  return by === "card" ? `TIERBOOK.KPIRATE(${quoted(id)},${part},${whole})` : `TIERBOOK.${name}(${part},${whole})`;
}

/** Too few answers stand as parts beside a figure that says nothing: dividing them again would say it. */
const asksTheCore: ReadonlySet<KpiId> = new Set(["M4"]);

function actual(scope: Scope, id: KpiId, live: (part: FigurePart) => PlannedCell): PlannedCell {
  const { by } = cellFunctions[id];
  if (by === "rating" || asksTheCore.has(id)) return live("actual");
  const [part, whole] = [cell(scope, "numerator"), cell(scope, "denominator")];
  // What was signed may stand without its parts.
  if (by === "count") return { formula: whileOpen(scope, id, "actual", `IF(ISNUMBER(${part}),${part},"")`) };
  // Nothing to divide by is no error but "not evaluable"; the reason says so.
  const known = scope.figures === "values" ? `AND(ISNUMBER(${part}),N(${whole})>0)` : `COUNT(${part},${whole})=2`;
  return { formula: orBlank(`IF(${known},${figure(scope, id)},"")`) };
}

const reasoned = (scope: Scope): string => `${cell(scope, "reason")}<>""`;

/** 1 is the target reached. A plan of zero has no ratio: then its amount is measured by the rule for zero. */
function completion(scope: Scope, id: KpiId): PlannedCell {
  const own = cell(scope, "actual");
  const usual = `IF(ISNUMBER(${own}),${attainment(scope, id, own)},"")`;
  const [part, whole] = [cell(scope, "numerator"), cell(scope, "denominator")];
  const zero = `IF(${isZeroRule(scope, id, "full")},IF(${part}>=0,1,0),"")`;
  const all = planShares.has(id)
    ? `IF(AND(ISNUMBER(${part}),ISNUMBER(${whole}),ROUND(N(${whole}),4)=0),${zero},${usual})`
    : usual;
  return { formula: orBlank(`IF(OR(${scope.name("closedAt")}<>"",${reasoned(scope)}),"",${all})`) };
}

/** Score between floor and cap. It reads numerator and denominator themselves: no chain of functions grows longer than two. */
function score(scope: Scope, id: KpiId): PlannedCell {
  const [part, whole] = [cell(scope, "numerator"), cell(scope, "denominator")];
  const [cap, floor] = [limit(scope, id, "cap"), limit(scope, id, "floor")];
  // Money spent without a budget earns the worst score.
  const floored = id === "K8" ? `IF(AND(N(${part})>0,ISNUMBER(${whole}),N(${whole})<=0),${floor},"")` : '""';
  const done = cell(scope, "completion");
  const native = `IF(ISNUMBER(${done}),MIN(${cap},MAX(${floor},${done})),"")`;
  const open = scope.figures === "values" ? native : scored(scope, id);
  return { formula: whileOpen(scope, id, "score", `IF(${reasoned(scope)},${floored},${open})`) };
}

function scored(scope: Scope, id: KpiId): string {
  const [part, whole] = [cell(scope, "numerator"), cell(scope, "denominator")];
  const column = (key: string): string => bookCellOrBlank(scope, id, key);
  const rest = `${column("cap")},${column("floor")},${column("zeroRule")},${column("worst")},${column("best")},${column("stepPenalty")},${policyRows(scope)}`;
  const call = (value: string, target: string, direction: string): string =>
    `TIERBOOK.KPISCORE(${quoted(id)},${value},${target},${direction},${rest})`;
  const usual = call(figure(scope, id), cell(scope, "target"), column("direction"));
  if (!planShares.has(id)) return usual;
  const zero = call(part, "0", scope.label("kpiDirection", "higher"));
  return `IF(AND(ISNUMBER(${whole}),ROUND(N(${whole}),4)=0),${zero},${usual})`;
}

/** Rank of a cycle: a KPI of a longer one is not appraised in a shorter period. */
export const cycles = ["day", "week", "month", "quarter", "halfYear", "year"] as const;

const isDue = (scope: Scope): string => {
  const rank = (expression: string): string =>
    `MATCH(${expression},{${cycles.map((code) => scope.label("periodType", code)).join(",")}},0)`;
  return `IFERROR(${rank(cell(scope, "periodType"))}<=${rank(scope.name("periodType"))},TRUE)`;
};

/**
 * What the KPI brings to the total: its weight's share of the weight that could be scored, times the score. A KPI that must be scored
 * and could not be says so instead; then there is no total.
 */
function weightedScore(scope: Scope, id: KpiId): PlannedCell {
  const [own, weight] = [cell(scope, "score"), cell(scope, "weight")];
  const known = `SUMIFS(${scope.column("Scorecard.weight")},${scope.column("Scorecard.score")},">-1E+9")`;
  const value = `IF(N(${weight})>0,${weight}*${own}/${known},"")`;
  const numbers = ["weight", "cap", "floor", "target", "worst", "best", "stepPenalty"].filter((key) =>
    scope.has(`KpiBook.${key}`),
  );
  const unread = numbers.map(
    (key) => `AND(${bookCell(scope, id, key)}<>"",NOT(ISNUMBER(${bookCell(scope, id, key)})))`,
  );
  const ids = scope.column("KpiBook.kpiId");
  const on = scope.has("KpiBook.on") ? `*${isYes(scope, "KpiBook.on")}` : "";
  const same = scope.has("KpiBook.role") ? `*(${scope.column("KpiBook.role")}=${bookCell(scope, id, "role")}&"")` : "";
  const problem = `OR(SUMPRODUCT((${ids}=${quoted(id)})*1${on}${same})>1,N(${bookCell(scope, id, "weight")})<0,${unread.join(",")})`;
  const qualitative = kpiById.get(id)?.category === "qual";
  const atZero = planShares.has(id)
    ? `,AND(ISNUMBER(${cell(scope, "denominator")}),N(${cell(scope, "denominator")})=0)`
    : "";
  const higher = `NOT(OR(${isDirection(scope, id, "lower")},${isDirection(scope, id, "band")}))`;
  const zero = `OR(AND(${higher},ISNUMBER(${cell(scope, "target")}),ROUND(N(${cell(scope, "target")}),4)=0)${atZero})`;
  const open = qualitative ? `NOT(ISNUMBER(${cell(scope, "actual")}))` : zero;
  const must = `AND(N(${weight})>0,${isDue(scope)},${isZeroRule(scope, id, "error")},${open})`;
  const blocked = `IF(AND(${scope.name("closedAt")}="",OR(${problem},${must})),${quoted(scorecardSheetText.must[scope.lang])},"")`;
  return { formula: orBlank(`IF(ISNUMBER(${own}),${value},${blocked})`) };
}

/** Level-1 cells: they ask the core. Without the add-in, or in a large book, native formulas or values of a date. */
function liveCells(
  scope: Scope,
  id: KpiId,
  lists: ReadonlySet<string>,
): (part: FigurePart, period?: string) => PlannedCell {
  if (scope.figures === "values") return () => null;
  const columns = columnArguments(scope, id, lists);
  return (part, period) => ({ formula: orBlank(figureCall(scope, id, part, columns, period)) });
}

function nativeCells(scope: Scope, id: KpiId): Readonly<Record<string, PlannedCell>> {
  const own = nativeFigures[id];
  if (!own || scope.figures === "formulas") return {};
  // Native formulas know persons only.
  const whole = `${scope.name("team")}&${scope.name("region")}&${scope.name("product")}=""`;
  const value = (make: (scope: Scope) => string): PlannedCell => ({
    formula: orBlank(`IF(${whole},${make(scope)},"")`),
  });
  const open = quoted(scorecardSheetText.openFigure[scope.lang]);
  return {
    numerator: value(own.numerator),
    denominator: value(own.denominator),
    target: value(own.target),
    reason: { formula: `=IF(ISNUMBER(${cell(scope, "actual")}),"",${open})` },
  };
}

function trendCells(
  scope: Scope,
  id: KpiId,
  live: ReturnType<typeof liveCells>,
): Readonly<Record<string, PlannedCell>> {
  const chosen = `OR(${scope.name("trendKpi")}="",${scope.name("trendKpi")}=${quoted(id)})`;
  const before = Array.from({ length: trendLength - 1 }, (_, at) => {
    const asked = live("actual", `INDEX(${scope.name("trendPeriods")},${at + 1})`);
    const made =
      typeof asked === "object" && asked !== null && "formula" in asked
        ? { formula: `=IF(${chosen},${asked.formula.slice(1)},"")` }
        : asked;
    return [`trend${at + 1}`, made] as const;
  });
  return { ...Object.fromEntries(before), [`trend${trendLength}`]: { formula: `=${cell(scope, "actual")}` } };
}

function rowCells(scope: Scope, id: KpiId, lists: ReadonlySet<string>): Readonly<Record<string, PlannedCell>> {
  const live = liveCells(scope, id, lists);
  const book = (column: string): PlannedCell => ({ formula: orBlank(bookCellOrBlank(scope, id, column)) });
  return {
    category: book("category"),
    kpiName: {
      formula: orBlank(
        `INDEX(${scope.column("KpiBook.name")},MATCH(${quoted(id)},${scope.column("KpiBook.kpiId")},0))`,
      ),
    },
    periodType: book("periodType"),
    weight: { formula: whileOpen(scope, id, "weight", bookCellOrBlank(scope, id, "weight")) },
    target: live("target"),
    numerator: live("numerator"),
    denominator: cellFunctions[id].by === "count" ? null : live("denominator"),
    actual: actual(scope, id, live),
    completion: completion(scope, id),
    score: score(scope, id),
    weightedScore: weightedScore(scope, id),
    status: { formula: `=${rowStanding(scope, id)}` },
    dataSource: book("dataSource"),
    definition: kpiDefinitions[id][scope.lang],
    ...trendCells(scope, id, live),
    pace: paced(id) ? live("pace") : null,
    reason: live("reason"),
    period: { formula: `=${scope.name("period")}&""` },
    owner: { formula: `=${scope.name("owner")}&""` },
    kpiId: id,
    kpiGroup: book("kpiGroup"),
    ...nativeCells(scope, id),
  };
}

/** One row a KPI of the choice, in the catalogue's order. */
export const scorecardRows = (choice: Choice, columns: TablePlan["columns"]) => {
  const ids = installedKpis(choice).flatMap(({ id }) => (isKpiId(id) ? [id] : []));
  const lists = new Set(usedLists(choice).map(({ id }) => id));
  return (scope: Scope): readonly (readonly PlannedCell[])[] =>
    ids.map((id, at) => {
      const cells = { no: at + 1, ...rowCells(scope, id, lists) } as Readonly<Record<string, PlannedCell>>;
      return columns.map((column) => cells[column.key] ?? null);
    });
};

/** Most rows there can be. */
export const mostRows = kpiIds.length;
