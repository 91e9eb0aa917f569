/** Attainment and standing of a figure in native formulas; the same as `kpis/score/attainment.ts`, `row.ts` and `light.ts`. */
import type { KpiId } from "../../../kpis/registry";
import { decimalsOf } from "../../../kpis/rounding";
import { flows } from "../../../kpis/score/target";
import { scorecardSheetText } from "../../../locales/scorecardSheet";
import { parameter } from "../lookup";
import { quoted } from "../references";
import type { Scope } from "../types";
import { bookCell, isDirection, isOff, isZeroRule } from "./line";

/** Completions of a plan whose target may be zero: then there is no ratio, and the zero rule speaks. */
export const planShares: ReadonlySet<KpiId> = new Set(["K1", "K4"]);

/**
 * How far a figure attains its target: 1 is the target reached; "" where that cannot be said.
 * @param figure formula expression of a number
 */
export function attainment(scope: Scope, id: KpiId, figure: string): string {
  const target = scope.cell("Scorecard.target");
  const actual = `ROUND(${figure},${decimalsOf(id)})`;
  const number = (column: "worst" | "best" | "stepPenalty"): string | null =>
    scope.has(`KpiBook.${column}`) ? bookCell(scope, id, column) : null;
  const [worst, best, step] = [number("worst"), number("best"), number("stepPenalty")];

  const atZero = `IF(${isZeroRule(scope, id, "full")},IF(${actual}>=0,1,0),"")`;
  const higher = `IF(ISNUMBER(${target}),IF(ROUND(${target},4)=0,${atZero},IF(${target}>0,ROUND(${actual}/${target},4),"")),"")`;

  const mirrored = `IF(ISNUMBER(${target}),IF(ROUND(${target},4)>0,ROUND(2-${actual}/${target},4),""),"")`;
  const steps = step
    ? `IF(ISNUMBER(${step}),IF(${step}>=0,ROUND(1-MAX(0,${actual}-N(${target}))*${step},4),""),${mirrored})`
    : mirrored;
  const lower =
    worst && best
      ? `IF(AND(ISNUMBER(${worst}),ISNUMBER(${best})),IF(${worst}>${best},ROUND((${worst}-${actual})/(${worst}-${best}),4),""),${steps})`
      : steps;

  const band = best ? between(target, best, actual) : '""';
  return `IF(${isDirection(scope, id, "lower")},${lower},IF(${isDirection(scope, id, "band")},${band},${higher}))`;
}

/** All is well between two ends; outside, each part of the nearer end that is missing or too much costs its share. */
function between(one: string, other: string, actual: string): string {
  const [low, high] = [`MIN(${one},${other})`, `MAX(${one},${other})`];
  const outside = `MAX(${low}-${actual},${actual}-${high},0)`;
  const near = `ABS(IF(${actual}<${low},${low},${high}))`;
  const measure = `IF(${near}=0,MAX(ABS(${low}),ABS(${high})),${near})`;
  return `IF(AND(ISNUMBER(${one}),ISNUMBER(${other})),IF(${outside}=0,1,IF(${measure}>0,ROUND(1-${outside}/${measure},4),"")),"")`;
}

/** KPIs whose figure says its own pace, a share to be measured by its own target. */
const ownPace: ReadonlySet<KpiId> = new Set(["K1", "K4", "K7", "K8"]);

/** Can a KPI have a pace at all? */
export const paced = (id: KpiId): boolean => flows.has(id) || ownPace.has(id);

const words = scorecardSheetText;

/** Arrow and word of a standing, as it stands in a cell. */
export const standings = {
  ahead: words.ahead,
  onTrack: words.onTrack,
  behind: words.behind,
  notEvaluable: words.notEvaluable,
  off: words.off,
} as const;

/** Arrow and word by the limits `light.red` and `light.yellow`. @param value expression of a number; anything else is not evaluable */
function standing(scope: Scope, value: string): string {
  const word = (key: keyof typeof standings): string => quoted(standings[key][scope.lang]);
  const [red, yellow] = [parameter(scope, "light.red"), parameter(scope, "light.yellow")];
  const at = `ROUND(0+${value},4)`;
  // A figure that lies on no side of a blank limit has no colour.
  const found = `IF(${at}<${red},${word("behind")},IF(${at}<${yellow},${word("onTrack")},${word("ahead")}))`;
  return `IFERROR(IF(COUNT(${red},${yellow})=2,${found},${word("notEvaluable")}),${word("notEvaluable")})`;
}

/**
 * The standing of a row: by pace while the period runs, by attainment when it is over; of a closed period by its score. A KPI that
 * the KPI book does not use is no gap and says so.
 */
export function rowStanding(scope: Scope, id: KpiId): string {
  const [pace, completion, score] = ["pace", "completion", "score"].map((key) => scope.cell(`Scorecard.${key}`)) as [
    string,
    string,
    string,
  ];
  // An amount's pace is an attainment already; a share's is measured as the share itself.
  const now = flows.has(id) ? pace : ownPace.has(id) ? `IFERROR(0+${attainment(scope, id, pace)},${completion})` : null;
  const open = now === null ? completion : `IF(ISNUMBER(${pace}),${now},${completion})`;
  const word = (key: keyof typeof standings): string => quoted(standings[key][scope.lang]);
  // No attainment yet a score: the worst one, for spending without a budget.
  const without = `IF(ISNUMBER(${score}),${word("behind")},${word("notEvaluable")})`;
  return `IF(${scope.name("closedAt")}<>"",${standing(scope, score)},IF(${isOff(scope, id)},${word("off")},IF(ISNUMBER(${completion}),${standing(scope, open)},${without})))`;
}
