/** Computed columns of PlanTargets: the dates of a period and how far a target is. */
import { parameter } from "./lookup";
import { basisColumns, basisHolds } from "./orderFormulas";
import type { Scope } from "./types";

/**
 * First or last day of a period written 2026, 2026-H2, 2026-Q4, 2026-11, 2026-W48 or 2026-11-30 (the forms of `calendar/period.ts`).
 * Half years and quarters count from the fiscal year's first month.
 * @param period formula expression of the text
 */
export function periodDay(scope: Scope, period: string, which: "start" | "end"): string {
  const year = `VALUE(LEFT(${period},4))`;
  const number = `VALUE(MID(${period},7,2))`;
  const first = `IFERROR(MAX(1,${parameter(scope, "calendar.fiscalYearStart")}),1)`;
  const sign = `MID(${period},6,1)`;
  const months = (offset: string, count: number): string =>
    which === "start" ? `DATE(${year},${first}+${offset},1)` : `DATE(${year},${first}+${offset}+${count},0)`;
  const week = `DATE(${year},1,4)-WEEKDAY(DATE(${year},1,4),2)+1+7*(${number}-1)${which === "end" ? "+6" : ""}`;
  const month = `VALUE(MID(${period},6,2))`;
  const calendarMonth = which === "start" ? `DATE(${year},${month},1)` : `DATE(${year},${month}+1,0)`;
  const day = `DATE(${year},${month},VALUE(MID(${period},9,2)))`;
  return (
    `IF(${period}="","",IF(LEN(${period})=4,${months("0", 12)},IF(${sign}="H",${months(`6*(${number}-1)`, 6)},` +
    `IF(${sign}="Q",${months(`3*(${number}-1)`, 3)},IF(${sign}="W",${week},IF(LEN(${period})=7,${calendarMonth},${day}))))))`
  );
}

/** Label of the kind of a period. */
export function periodKind(scope: Scope, period: string): string {
  const sign = `MID(${period},6,1)`;
  const label = (code: string): string => scope.label("periodType", code);
  return (
    `IF(${period}="","",IF(LEN(${period})=4,${label("year")},IF(${sign}="H",${label("halfYear")},IF(${sign}="Q",${label("quarter")},` +
    `IF(${sign}="W",${label("week")},IF(LEN(${period})=7,${label("month")},${label("day")}))))))`
  );
}

export const periodStart = (scope: Scope): string =>
  `=IFERROR(${periodDay(scope, scope.cell("PlanTargets.period"), "start")},"")`;
export const periodEnd = (scope: Scope): string =>
  `=IFERROR(${periodDay(scope, scope.cell("PlanTargets.period"), "end")},"")`;

/** Share of the period that is over. */
export function timeElapsed(scope: Scope): string {
  const start = scope.cell("PlanTargets.periodStart");
  const end = scope.cell("PlanTargets.periodEnd");
  const today = scope.name("today");
  return `=IF(AND(ISNUMBER(${start}),ISNUMBER(${end}),ISNUMBER(${today})),MAX(0,MIN(1,(${today}-${start}+1)/(${end}-${start}+1))),"")`;
}

/** Target in force: the effective one where a command stored it, else the typed one. */
const target = (scope: Scope): string => {
  const effective = scope.cell("PlanTargets.effectiveTarget");
  return `IF(ISNUMBER(${effective}),${effective},${scope.cell("PlanTargets.targetValue")})`;
};

export const completionRate = (scope: Scope): string => {
  const actual = scope.cell("PlanTargets.actual");
  const share =
    scope.mode === "functions" ? `TIERBOOK.COMPLETIONRATE(${actual},${target(scope)})` : `${actual}/${target(scope)}`;
  return `=IF(AND(ISNUMBER(${actual}),N(${target(scope)})>0),${share},"")`;
};

export const gap = (scope: Scope): string => {
  const actual = scope.cell("PlanTargets.actual");
  return `=IF(AND(ISNUMBER(${actual}),ISNUMBER(${target(scope)})),${actual}-${target(scope)},"")`;
};

/** Actual of a row about sales: net sales in its period, of its owner and customer where they are named. Other metrics stay blank. */
export function actual(scope: Scope): string {
  if (!scope.has("Orders")) return '=""';
  const [date, amount] = basisColumns(scope);
  const start = scope.cell("PlanTargets.periodStart");
  const end = scope.cell("PlanTargets.periodEnd");
  const owner = scope.cell("PlanTargets.owner");
  const who = `((${owner}="")+(${scope.column("Orders.salesperson")}=${owner})>0)`;
  const region = scope.cell("PlanTargets.region");
  const product = scope.cell("PlanTargets.product");
  const dated = `(${date}>=${start})*(${date}<${end}+1)`;
  const yes = (column: string): string => `((${scope.column(column)}=${scope.yes})+(${scope.column(column)}=TRUE)>0)`;
  const kept = `${dated}*(1-${yes("Orders.isSample")})*${who}*((${product}="")+(${scope.column("Orders.product")}=${product})>0)`;
  const sales = `SUMPRODUCT(${kept}*(1-${yes("Orders.isReturn")}),${amount})-SUMPRODUCT(${kept}*${yes("Orders.isReturn")},ABS(${amount}))`;
  const covers = scope.has("PlanTargets.accountId") ? `${scope.cell("PlanTargets.accountId")}=""` : "TRUE";
  return (
    `=IF(AND(${scope.cell("PlanTargets.metric")}=${scope.label("metric", "salesAmount")},ISNUMBER(${start}),ISNUMBER(${end}),${region}="",${covers},` +
    `${basisHolds(scope)}),${sales},"")`
  );
}
