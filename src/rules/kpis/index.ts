/** Rules of family KPI: indicators, weights, appraisal. */
import { kpiRuleText } from "../../locales/rules";
import type { KpiId } from "../../kpis/registry";
import { targetChangeColumns } from "../../kpis/targetInForce";
import { ruleIndexById } from "../../policy/catalogue";
import { rule } from "../define";
import type { RuleContext, RuleEntry } from "../types";
import { agrees } from "./agree";
import { monthlyAppraisals, phasesClosed } from "./appraisals";
import { conventions, defined } from "./book";
import { appraised, sizedMarket, stable, taskCompleted } from "./keyAppraisal";
import { lostAccounts } from "./lost";
import { ordersBelong } from "./orders";
import { missingIndicator, rating } from "./ratings";
import { composite, namedIndicators, weightsComplete } from "./weights";

/** What every comparison with the Scorecard reads. */
const scorecard = ["Scorecard.kpiId", "Scorecard.period", "Scorecard.actual"];
const besides = [
  "Scorecard.periodType",
  "Scorecard.owner",
  "Scorecard.target",
  "Scorecard.numerator",
  "Scorecard.denominator",
  "Scorecard.completion",
  "ScorecardSnapshots.kind",
  "ScorecardSnapshots.period",
  "ScorecardSnapshots.owner",
  "ScorecardSnapshots.kpiId",
  "ScorecardSnapshots.actual",
];

/** Figures whose denominator is a target: approved changes move it. */
const byTarget: ReadonlySet<KpiId> = new Set(["K1", "K4"]);

/** `columns` that must be there; everything else that the catalogue names is read where it is installed. */
function needs(id: string, columns: readonly string[], more: readonly string[] = []) {
  const known = ruleIndexById.get(id);
  const all = new Set([...(known?.columns ?? []), ...(known?.reads ?? []), ...more]);
  return { columns, reads: [...all].filter((ref) => !columns.includes(ref)) };
}

type Texts = Pick<RuleEntry, "title" | "help">;

/**
 * A rule that the Scorecard agrees with the figures. Only the Scorecard must be installed: a figure whose own tables are missing says
 * so itself, row by row, and the others of the same rule are still judged.
 */
const figure = (
  id: string,
  texts: Texts,
  kpis: readonly KpiId[],
  check: (context: RuleContext) => void = agrees(...kpis),
): RuleEntry => {
  const changes = kpis.some((kpi) => byTarget.has(kpi)) ? targetChangeColumns : [];
  return rule({ id, ...texts, ...needs(id, scorecard, [...besides, ...changes]), check });
};

const t = kpiRuleText;

export const kpiRules: readonly RuleEntry[] = [
  figure("KPI-01", { title: t.kpi01Title, help: t.kpi01Help }, ["K1"]),
  rule({
    id: "KPI-02",
    title: t.kpi02Title,
    help: t.kpi02Help,
    ...needs("KPI-02", ["Parameters.parameterId", "Parameters.value"], ["KpiInputs.kpiId"]),
    check: missingIndicator,
  }),
  rule({
    id: "KPI-03",
    title: t.kpi03Title,
    help: t.kpi03Help,
    // Losses that nobody recorded are found without a Scorecard too.
    ...needs(
      "KPI-03",
      ["Accounts.isKeyAccount", "Orders.accountId", "Orders.orderDate"],
      [...besides, "KpiBook.kpiId", "KpiBook.periodType"],
    ),
    check: lostAccounts,
  }),
  figure("KPI-04", { title: t.kpi04Title, help: t.kpi04Help }, ["K4"]),
  figure("KPI-05", { title: t.kpi05Title, help: t.kpi05Help }, ["K5"]),
  figure("KPI-06", { title: t.kpi06Title, help: t.kpi06Help }, ["K6"]),
  figure("KPI-07", { title: t.kpi07Title, help: t.kpi07Help }, ["K7"]),
  figure("KPI-08", { title: t.kpi08Title, help: t.kpi08Help }, ["K8"]),
  ...(["K9", "K10", "K11", "K12"] as const).map((kpi, at) => {
    const texts = [
      { title: t.kpi09Title, help: t.kpi09Help },
      { title: t.kpi10Title, help: t.kpi10Help },
      { title: t.kpi11Title, help: t.kpi11Help },
      { title: t.kpi12Title, help: t.kpi12Help },
    ][at] as Texts;
    const id = `KPI-${String(at + 9).padStart(2, "0")}`;
    const inputs = ["KpiInputs.kpiId", "KpiInputs.period", "KpiInputs.rating"];
    const more = [...besides, ...scorecard, "KpiInputs.owner", "KpiInputs.rater", "KpiInputs.ratedDate"];
    return rule({ id, ...texts, ...needs(id, inputs, more), check: rating(kpi) });
  }),
  figure("KPI-13", { title: t.kpi13Title, help: t.kpi13Help }, ["D1", "D2", "D3", "D4", "D5", "D6"]),
  figure("KPI-14", { title: t.kpi14Title, help: t.kpi14Help }, ["M1", "M2", "M3", "M4", "M5"]),
  rule({
    id: "KPI-15",
    title: t.kpi15Title,
    help: t.kpi15Help,
    // The catalogue says aggregate; every order is judged by itself, so an edited one is checked at once.
    scope: "set",
    ...needs(
      "KPI-15",
      ["Orders.accountId", "Orders.orderDate", "Orders.amount", "Accounts.accountName"],
      ["Accounts.accountId", "Orders.salesperson", ...scorecard, ...besides],
    ),
    check: ordersBelong,
  }),
  rule({
    id: "KPI-16",
    title: t.kpi16Title,
    help: t.kpi16Help,
    ...needs(
      "KPI-16",
      ["Scorecard.kpiId", "Scorecard.period", "Scorecard.owner", "Accounts.isKeyAccount"],
      ["Accounts.status", "Accounts.contractDate", "Accounts.contractMonths", "Accounts.newProjectInterest"],
    ),
    check: appraised,
  }),
  rule({
    id: "KPI-17",
    title: t.kpi17Title,
    help: t.kpi17Help,
    ...needs(
      "KPI-17",
      ["KpiInputs.kpiId", "KpiInputs.period", "KpiInputs.marketSize", "KpiInputs.basis", "KpiInputs.ratedDate"],
      ["KpiInputs.owner", ...scorecard, ...besides],
    ),
    check: sizedMarket,
  }),
  rule({
    id: "KPI-18",
    title: t.kpi18Title,
    help: t.kpi18Help,
    ...needs(
      "KPI-18",
      ["Accounts.isKeyAccount", "Accounts.contractMonths", "Accounts.contractDate"],
      ["Accounts.status", "Orders.accountId", "Orders.orderDate"],
    ),
    check: stable,
  }),
  rule({
    id: "KPI-19",
    title: t.kpi19Title,
    help: t.kpi19Help,
    ...needs("KPI-19", ["Scorecard.weight", "Scorecard.score"], ["Scorecard.weightedScore"]),
    check: composite,
  }),
  rule({
    id: "KPI-20",
    title: t.kpi20Title,
    help: t.kpi20Help,
    ...needs(
      "KPI-20",
      [
        "ScorecardSnapshots.period",
        "ScorecardSnapshots.owner",
        "ScorecardSnapshots.kind",
        "Team.name",
        "Accounts.owner",
      ],
      ["Scorecard.periodType", "Team.active", "Team.hireDate", "Accounts.status"],
    ),
    check: monthlyAppraisals,
  }),
  rule({
    id: "KPI-21",
    title: t.kpi21Title,
    help: t.kpi21Help,
    ...needs("KPI-21", ["KpiBook.kpiId", "KpiBook.on", "KpiBook.weight"]),
    check: weightsComplete,
  }),
  rule({
    id: "KPI-22",
    title: t.kpi22Title,
    help: t.kpi22Help,
    ...needs(
      "KPI-22",
      ["KpiBook.kpiId", "KpiBook.periodType", "KpiBook.definition", "KpiBook.dataSource"],
      ["KpiBook.on"],
    ),
    check: defined,
  }),
  figure("KPI-23", { title: t.kpi23Title, help: t.kpi23Help }, ["D7", "S5"]),
  rule({
    id: "KPI-24",
    title: t.kpi24Title,
    help: t.kpi24Help,
    ...needs("KPI-24", ["KpiBook.kpiId", "KpiBook.direction"], ["KpiBook.on"]),
    check: conventions,
  }),
  figure("KPI-25", { title: t.kpi25Title, help: t.kpi25Help }, ["K1"], taskCompleted),
  rule({
    id: "KPI-26",
    title: t.kpi26Title,
    help: t.kpi26Help,
    ...needs("KPI-26", ["ScorecardSnapshots.period", "ScorecardSnapshots.kind"], ["ScorecardSnapshots.owner"]),
    check: phasesClosed,
  }),
  rule({
    id: "KPI-27",
    title: t.kpi27Title,
    help: t.kpi27Help,
    ...needs("KPI-27", ["KpiBook.kpiId", "KpiBook.on"]),
    check: namedIndicators,
  }),
];
