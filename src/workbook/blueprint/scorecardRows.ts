/** Rows of the Scorecard: each figure with its numerator and denominator as formulas that anybody can open. */
import { setUpText } from "../../locales/setup";
import type { LocalText } from "../../locales/types";
import { installedKpis, type Choice } from "../../policy/catalogue";
import { basisColumns, basisHolds } from "./orderFormulas";
import { parameter } from "./lookup";
import { exactly, quoted } from "./references";
import type { PlannedCell, Scope, TablePlan } from "./types";

interface KpiFormulas {
  /** Formula expressions without "=". */
  readonly numerator: (scope: Scope) => string;
  readonly denominator: (scope: Scope) => string;
}

const yes = (scope: Scope, column: string): string =>
  `((${scope.column(column)}=${scope.yes})+(${scope.column(column)}=TRUE)>0)`;

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
    `*(1-${yes(scope, "Orders.isSample")})*${ofOwner(scope, "Orders.salesperson")}`;
  const returned = yes(scope, "Orders.isReturn");
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

/** V1: planned rows of the period whose day is over. */
function plannedVisits(scope: Scope): string {
  const date = scope.column("Visits.date");
  return (
    `(${scope.column("Visits.origin")}=${scope.label("visitOrigin", "planned")})*(${date}>=${scope.name("periodStart")})` +
    `*(${date}<=${scope.name("periodEnd")})*(${date}<${scope.name("today")})*${ofOwner(scope, "Visits.visitor")}`
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

/** KPIs that the sheet computes by itself. */
export const kpiFormulas: Readonly<Record<string, KpiFormulas>> = {
  K1: { numerator: keyAccountSales, denominator: keyAccountTarget },
  V1: { numerator: visitsOnPlan, denominator: visitsDue },
};

const fromKpiBook = (scope: Scope, id: string, column: string): string =>
  `INDEX(${scope.column(`KpiBook.${column}`)},MATCH(${quoted(id)},${scope.column("KpiBook.kpiId")},0))`;

const orBlank = (expression: string): string => `=IFERROR(IF(${expression}="","",${expression}),"")`;

/** One row a KPI of the choice that the sheet can compute. */
export const scorecardRows =
  (choice: Choice, columns: TablePlan["columns"]) =>
  (scope: Scope): readonly (readonly PlannedCell[])[] =>
    installedKpis(choice)
      .filter((kpi) => kpi.id in kpiFormulas)
      .map((kpi, index) => {
        const formulas = kpiFormulas[kpi.id] as KpiFormulas;
        const [numerator, denominator, actual, target] = ["numerator", "denominator", "actual", "target"].map((key) =>
          scope.cell(`Scorecard.${key}`),
        ) as [string, string, string, string];
        // Nothing to divide by is no error but "not evaluable", which the status says.
        const rate = (part: string, whole: string): string =>
          `IF(AND(ISNUMBER(${part}),N(${whole})>0),${scope.mode === "functions" ? `TIERBOOK.COMPLETIONRATE(${part},${whole})` : `${part}/${whole}`},"")`;
        const book = (column: string): PlannedCell => ({ formula: orBlank(fromKpiBook(scope, kpi.id, column)) });
        const cells: Readonly<Record<string, PlannedCell>> = {
          no: index + 1,
          category: book("category"),
          kpiName: book("name"),
          periodType: { formula: `=${scope.name("periodType")}` },
          weight: book("weight"),
          // A completion rate is measured against the whole plan unless the company sets another target.
          target: {
            formula: `=IFERROR(IF(${fromKpiBook(scope, kpi.id, "target")}="",1,${fromKpiBook(scope, kpi.id, "target")}),1)`,
          },
          // A cell that cannot be read leaves the figure open; the check tells which one.
          numerator: { formula: `=IFERROR(${formulas.numerator(scope)},"")` },
          denominator: { formula: `=IFERROR(${formulas.denominator(scope)},"")` },
          actual: { formula: `=${rate(numerator, denominator)}` },
          completion: { formula: `=${rate(actual, target)}` },
          status: { formula: `=IF(ISNUMBER(${actual}),"",${scope.label("kpiStatus", "notEvaluable")})` },
          dataSource: book("dataSource"),
          definition: (setUpText.kpiDefinition as Readonly<Record<string, LocalText>>)[kpi.id]?.[scope.lang] ?? null,
          period: { formula: `=${scope.name("period")}` },
          owner: { formula: `=${scope.name("owner")}&""` },
          kpiId: kpi.id,
          kpiGroup: book("kpiGroup"),
        };
        return columns.map((column) => cells[column.key] ?? null);
      });
