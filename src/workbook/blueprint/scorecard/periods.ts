/** Periods in native formulas: first and last day, kind, and the periods before one. They say the same as `calendar/period.ts`. */
import { periodDay, periodKind } from "../planFormulas";
import type { Scope } from "../types";

/** How many periods the trend shows, the one of the panel included. */
export const trendLength = 8;

/** Twelve months up to one: "2026-09-R12". */
const rolling = (period: string): string => `MID(${period},9,1)="R"`;

const year = (period: string): string => `VALUE(LEFT(${period},4))`;
const month = (period: string): string => `VALUE(MID(${period},6,2))`;
const four = (expression: string): string => `TEXT(${expression},"0000")`;
const two = (expression: string): string => `TEXT(${expression},"00")`;

/** First or last day of the panel's period; "" while it is none. */
export function panelDay(scope: Scope, which: "start" | "end"): string {
  const period = scope.name("period");
  const own =
    which === "start" ? `DATE(${year(period)},${month(period)}-11,1)` : `DATE(${year(period)},${month(period)}+1,0)`;
  return `IFERROR(IF(${rolling(period)},${own},${periodDay(scope, period, which)}),"")`;
}

/** Label of the kind of the panel's period. */
export function panelKind(scope: Scope): string {
  const period = scope.name("period");
  return `IFERROR(IF(${rolling(period)},${scope.label("periodType", "year")},${periodKind(scope, period)}),"")`;
}

/**
 * The period `back` periods before the panel's, as the product writes it; "" while there is none.
 * @param back 0 is the panel's own
 */
export function periodBack(scope: Scope, back: number): string {
  const period = scope.name("period");
  if (back === 0) return `${period}&""`;
  const sign = `MID(${period},6,1)`;
  const numbered = (letter: string, parts: number): string => {
    const at = `(${year(period)}*${parts}+VALUE(MID(${period},7,1))-1-${back})`;
    return `${four(`INT(${at}/${parts})`)}&"-${letter}"&(MOD(${at},${parts})+1)`;
  };
  const first = `DATE(${year(period)},${month(period)}-${back},1)`;
  const months = `YEAR(${first})&"-"&${two(`MONTH(${first})`)}`;
  // A week belongs to the year of its Thursday.
  const thursday = `(${scope.name("periodStart")}-${7 * back}+3)`;
  const weeks = `YEAR(${thursday})&"-W"&${two(`INT((${thursday}-DATE(YEAR(${thursday}),1,1))/7)+1`)}`;
  const day = `(DATE(${year(period)},${month(period)},VALUE(MID(${period},9,2)))-${back})`;
  const days = `YEAR(${day})&"-"&${two(`MONTH(${day})`)}&"-"&${two(`DAY(${day})`)}`;
  return (
    `IFERROR(IF(${period}="","",IF(${rolling(period)},${months}&"-R12",IF(LEN(${period})=4,${four(`${year(period)}-${back}`)},` +
    `IF(${sign}="H",${numbered("H", 2)},IF(${sign}="Q",${numbered("Q", 4)},IF(${sign}="W",${weeks},` +
    `IF(LEN(${period})=7,${months},${days}))))))),"")`
  );
}
