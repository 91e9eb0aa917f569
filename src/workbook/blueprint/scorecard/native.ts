/** Figures in native formulas, where they count exactly what the core counts: for programs without the add-in, and for large books. */
import type { KpiId } from "../../../kpis/registry";
import { basisColumns, basisHolds } from "../orderFormulas";
import { parameter } from "../lookup";
import { exactly } from "../references";
import type { Scope } from "../types";
import { bookNumber, isYes } from "./line";

export interface NativeFigure {
  /** Formula expressions without "=". */
  readonly numerator: (scope: Scope) => string;
  readonly denominator: (scope: Scope) => string;
  readonly target: (scope: Scope) => string;
}

/** Rows of the person of the panel; all where the cell is blank. */
const ofOwner = (scope: Scope, column: string): string =>
  `((${scope.name("owner")}="")+(${scope.column(column)}=${scope.name("owner")})>0)`;

/** K1: sales of key accounts in the period, by the basis the company chose; a customer cell holds number or name. */
function keyAccountSales(scope: Scope): string {
  const [date, amount] = basisColumns(scope);
  const customer = scope.column("Orders.accountId");
  const key = scope.column("Accounts.isKeyAccount");
  const matched = (column: string, value: string): string =>
    `COUNTIFS(${scope.column(column)},${exactly(customer)},${key},${value})`;
  const isKey = ["Accounts.accountId", "Accounts.accountName"]
    .flatMap((column) => [matched(column, scope.yes), matched(column, "TRUE")])
    .join("+");
  const lines =
    `(${date}>=${scope.name("periodStart")})*(${date}<${scope.name("periodEnd")}+1)*(${customer}<>"")*(${isKey}>0)` +
    `*(1-${isYes(scope, "Orders.isSample")})*${ofOwner(scope, "Orders.salesperson")}`;
  const returned = isYes(scope, "Orders.isReturn");
  return (
    `IF(AND(ISNUMBER(${scope.name("periodStart")}),${basisHolds(scope)}),` +
    `ROUND(SUMPRODUCT(${lines}*(1-${returned}),${amount})-SUMPRODUCT(${lines}*${returned},ABS(${amount})),4),"")`
  );
}

/** K1: targets in force of the lowest-level sales rows of key-account plans, of the Scorecard's cycle, period and person. */
function keyAccountTarget(scope: Scope): string {
  const plans = `COUNTIFS(${scope.column("Plans.planId")},${scope.column("PlanTargets.planId")},${scope.column("Plans.planType")},${scope.label("planType", "KA")})`;
  const leaf = scope.has("PlanTargets.parentTargetId")
    ? `*(COUNTIF(${scope.column("PlanTargets.parentTargetId")},${scope.column("PlanTargets.targetId")})=0)`
    : "";
  const rows =
    `(${scope.column("PlanTargets.metric")}=${scope.label("metric", "salesAmount")})*(${scope.column("PlanTargets.periodType")}=${scope.name("periodType")})` +
    `*(${scope.column("PlanTargets.period")}=${scope.name("period")})*(${plans}>0)${leaf}*${ofOwner(scope, "PlanTargets.owner")}`;
  const effective = scope.column("PlanTargets.effectiveTarget");
  return (
    `SUMPRODUCT(${rows}*ISNUMBER(${effective}),${effective})` +
    `+SUMPRODUCT(${rows}*(1-ISNUMBER(${effective})),${scope.column("PlanTargets.targetValue")})`
  );
}

/** Is the contact a visit? Kind visit; or by its mode where the kind is blank, a revisit or a follow-up (`kpis/visitDays`). */
function isVisit(scope: Scope): string {
  const cells = (ref: string): string | null => (scope.has(ref) ? scope.column(ref) : null);
  const [kind, mode] = [cells("Visits.contactKind"), cells("Visits.mode")];
  const byMode = mode === null ? "0" : `(${mode}=${scope.label("contactMode", "visit")})`;
  const without = mode === null ? "1" : `((${mode}="")+${byMode}>0)`;
  if (kind === null) return without;
  const ofKind = (code: string): string => `(${kind}=${scope.label("contactKind", code)})`;
  return `(${ofKind("visit")}+(${kind}="")*${without}+(${ofKind("revisit")}+${ofKind("followUp")})*${byMode}>0)`;
}

/** V1: planned visits of the period whose day is over. */
function plannedVisits(scope: Scope): string {
  const date = scope.column("Visits.date");
  return (
    `(${scope.column("Visits.origin")}=${scope.label("visitOrigin", "planned")})*(${date}>=${scope.name("periodStart")})` +
    `*(${date}<=${scope.name("periodEnd")})*(${date}<${scope.name("today")})*${isVisit(scope)}*${ofOwner(scope, "Visits.visitor")}`
  );
}

const dated = (scope: Scope, expression: string): string =>
  `IF(AND(ISNUMBER(${scope.name("periodStart")}),ISNUMBER(${scope.name("today")})),${expression},"")`;

function visitsOnPlan(scope: Scope): string {
  const date = scope.column("Visits.date");
  const actual = scope.column("Visits.actualDate");
  const tolerance = `IFERROR(N(${parameter(scope, "visit.lateToleranceDays")}),0)`;
  const onTime = `((${actual}="")+(ABS(${actual}-${date})<=${tolerance})>0)`;
  return dated(
    scope,
    `SUMPRODUCT(${plannedVisits(scope)}*(${scope.column("Visits.status")}=${scope.label("visitStatus", "done")})*${onTime})`,
  );
}

function visitsDue(scope: Scope): string {
  const reason = scope.column("Visits.failReason");
  const byCustomer =
    `(${scope.column("Visits.status")}=${scope.label("visitStatus", "cancelled")})` +
    `*((${reason}=${scope.label("visitFailReason", "absent")})+(${reason}=${scope.label("visitFailReason", "refused")}))`;
  return dated(scope, `SUMPRODUCT(${plannedVisits(scope)}*(1-${byCustomer}))`);
}

/** A completion is measured against the whole plan unless the company sets another share. */
const wholePlan =
  (id: KpiId) =>
  (scope: Scope): string =>
    `IFERROR(${bookNumber(scope, id, "target", "1")},1)`;

/** KPIs that the sheet can compute without a function of ours; of the others it holds dated values there. */
export const nativeFigures: Readonly<Partial<Record<KpiId, NativeFigure>>> = {
  K1: { numerator: keyAccountSales, denominator: keyAccountTarget, target: wholePlan("K1") },
  V1: { numerator: visitsOnPlan, denominator: visitsDue, target: wholePlan("V1") },
};
