/** Whom a plan is for and by which strategies. Clauses: 000 客戶定位, 客戶細分, 制定開發策略. */
import { planText } from "../../locales/rules";
import { isBlank, isErrorCell } from "../../policy/values";
import { filled, plainText, rule, shown } from "../define";
import { listCells } from "../shared/cells";
import { knownValue } from "../shared/listValues";
import { listName } from "../shared/listNames";
import { failNotListed, unreadable } from "../shared/report";
import { allFilled } from "../shared/required";
import type { RuleContext, RuleEntry } from "../types";
import { kindsMissing } from "./completeness";
import { eachPlan, rowsOfPlans } from "./plans";
import { wordsListed } from "./words";

/** Plans that left their writer's desk; a draft is still being written. */
const handedIn: ReadonlySet<string> = new Set(["submitted", "approved", "executing", "amended", "closed"]);

/** PLN-07: each target group is described by four things, and a plan handed in has a group. */
function targetGroups(context: RuleContext): void {
  const table = "PlanTargetGroups";
  allFilled(context, table, ["industry", "scale", "region", "needType"]);
  const groups = rowsOfPlans(context, table);
  eachPlan(context, context.allRows("Plans"), handedIn, (plan) => {
    if (groups.of(plan).length > 0) return;
    const args = { part: planText.partGroups, plan: shown(context.column("Plans.planId")[plan]) };
    if (groups.unclear(plan))
      return context.notEvaluable([`${table}.planId`], {
        table: "Plans",
        row: plan,
        reason: { text: planText.partUnclear, args },
      });
    context.fail({
      table: "Plans",
      row: plan,
      column: "status",
      message: { text: planText.partMissing, args },
      expected: { text: planText.addPart, args },
    });
  });
}

/** PLN-08: a customer that belongs to a plan has a segment of the list. */
function segmentGiven(context: RuleContext): void {
  const plans = context.column("Accounts.planId");
  const segments = context.column("Accounts.segment");
  const known = knownValue(context.policy, "planSegment");
  for (const row of context.rows("Accounts")) {
    if (isErrorCell(plans[row])) unreadable(context, "Accounts", row, "planId");
    if (filled(plans[row]) && !known(segments[row])) failNotListed(context, "Accounts", row, "segment");
  }
}

/** PLN-09: a plan with strategies has all four kinds, each with words. */
function strategyKinds(context: RuleContext): void {
  const table = "PlanStrategies";
  const required = context.policy.words("plan.requiredStrategies");
  const content = context.column("PlanStrategies.content");
  const kinds = context.column("PlanStrategies.strategyType");
  const byPlan = rowsOfPlans(context, table);
  for (const plan of context.allRows("Plans")) {
    const rows = byPlan.of(plan);
    const odd = rows.find((row) => isErrorCell(kinds[row]) || isErrorCell(content[row]));
    if (odd !== undefined) {
      unreadable(context, table, odd, isErrorCell(kinds[odd]) ? "strategyType" : "content");
      continue;
    }
    for (const kind of required) {
      const own = rows.filter((row) => kinds[row] === kind);
      const first = own[0];
      if (first === undefined || own.some((row) => plainText(content[row]) !== null)) continue;
      const message = { text: planText.strategyWithoutWords, args: { kind: listName("strategyType", kind) } };
      context.fail({ table, row: first, column: "content", message, expected: { text: planText.describeStrategy } });
    }
    kindsMissing(context, { table, column: "strategyType", list: "strategyType", required, rows });
  }
}

/** PLN-10 and PLN-11: what a channel or promotion strategy names stands in its list. */
const strategyWords =
  (type: string, key: string, list: string) =>
  (context: RuleContext): void => {
    const typeOf = listCells(context.policy, "strategyType");
    const types = context.column("PlanStrategies.strategyType");
    const cells = context.column(`PlanStrategies.${key}`);
    wordsListed(context, { table: "PlanStrategies", key, list }, (row) => {
      const found = typeOf(types[row]);
      if (found === undefined && !isBlank(cells[row])) unreadable(context, "PlanStrategies", row, "strategyType");
      return found === type;
    });
  };

export const strategyRules: readonly RuleEntry[] = [
  rule({
    id: "PLN-07",
    title: planText.pln07Title,
    help: planText.pln07Help,
    // That a plan has a group at all is seen from the plan's side.
    reads: ["Plans.planId", "Plans.planName", "Plans.status"],
    check: targetGroups,
  }),
  rule({ id: "PLN-08", title: planText.pln08Title, help: planText.pln08Help, check: segmentGiven }),
  rule({
    id: "PLN-09",
    title: planText.pln09Title,
    help: planText.pln09Help,
    reads: ["Plans.planId", "Plans.planName"],
    check: strategyKinds,
  }),
  rule({
    id: "PLN-10",
    title: planText.pln10Title,
    help: planText.pln10Help,
    check: strategyWords("channel", "channelTypes", "salesChannel"),
  }),
  rule({
    id: "PLN-11",
    title: planText.pln11Title,
    help: planText.pln11Help,
    check: strategyWords("promotion", "promotionTypes", "promotionType"),
  }),
];
