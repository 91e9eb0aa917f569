/** Gates: what must be there before a development stands at a stage or phase (DEV-03, 04, 07, 09 to 12, 15, 17). */
import { developmentText as texts } from "../../locales/rules";
import type { LocalText, MessageArgs } from "../../locales/types";
import type { Policy } from "../../policy/types";
import type { CellValue } from "../../policy/values";
import { columnName, filled, shown, shownAnswer } from "../define";
import { eachAccountRow } from "../shared/accountRows";
import { knownValue, unknownWord } from "../shared/listValues";
import { yes } from "../shared/keyAccounts";
import { unreadable } from "../shared/report";
import { failMissing } from "../shared/required";
import type { RuleContext } from "../types";
import { from, kaFrom, step } from "./stages";
import type { Applies } from "./stages";

const table = "Development";

/** A cell that must be filled and, where said, hold something that will do. */
interface Need {
  readonly key: string;
  readonly met?: (cell: CellValue | undefined, policy: Policy) => boolean;
  /** What is wrong with a filled cell; {column} and {found} are given. */
  readonly wrong?: LocalText;
  readonly args?: (policy: Policy) => MessageArgs;
}

const plain = (...keys: readonly string[]): readonly Need[] => keys.map((key) => ({ key }));
const yesNeeded = (key: string): Need => ({ key, met: (cell) => cell === true, wrong: texts.mustBeYes });

/** One finding names what is missing, one each what will not do. */
function judge(context: RuleContext, needs: readonly Need[], row: number): void {
  const { column, policy, fail } = context;
  const missing = needs.flatMap(({ key }, index) => (filled(column(`${table}.${key}`)[row]) ? [] : [index]));
  if (missing.length > 0)
    failMissing(
      context,
      table,
      row,
      needs.map(({ key }) => key),
      missing,
    );
  for (const { key, met, wrong, args } of needs) {
    const cell = column(`${table}.${key}`)[row];
    if (!met || !wrong || !filled(cell) || met(cell, policy)) continue;
    const own = args?.(policy) ?? {};
    fail({
      table,
      row,
      column: key,
      message: { text: wrong, args: { column: columnName(`${table}.${key}`), found: shownAnswer(cell), ...own } },
    });
  }
}

/** A check of the rows to which it applies. */
const gate =
  (needs: readonly Need[], applies: (context: RuleContext) => Applies) =>
  (context: RuleContext): void => {
    const concerns = applies(context);
    for (const row of context.rows(table)) {
      const answer = concerns(row);
      if (typeof answer === "string") unreadable(context, table, row, answer);
      else if (answer) judge(context, needs, row);
    }
  };

const inRange =
  (least: number, most: number) =>
  (cell: CellValue | undefined): boolean =>
    typeof cell === "number" && cell >= least && cell <= most;

/** DEV-03: what the need survey brought, before negotiating. */
export const surveyDone = gate(plain("need", "painPoints", "solution"), (context) =>
  from(context, "stage", step.negotiation),
);

/** DEV-04: the terms agreed, before signing. */
export const termsRecorded = gate(plain("price", "deliveryTerm", "afterSalesTerm"), (context) =>
  from(context, "stage", step.contract),
);

/** DEV-07: what the first phase finds out. */
export const firstPhase = gate(
  [
    ...plain("yearsInOperation", "scale", "operatingStatus", "supplierOverview", "changeReason"),
    {
      key: "needUrgency",
      met: (cell, policy) => knownValue(policy, "level3")(cell),
      wrong: texts.notListed,
    },
    { key: "opportunityExists", met: (cell) => typeof cell === "boolean", wrong: texts.yesOrNo },
  ],
  (context) => from(context, "kaPhase", 2),
);

/** DEV-09: somebody inside, enough information, a clear need. */
export const secondPhase = gate(
  [...plain("coachContact"), yesNeeded("infoSufficient"), yesNeeded("needClear")],
  (context) => from(context, "kaPhase", 3),
);

/** DEV-10: chance, obstacles, cost and procedure. */
export const thirdPhase = gate(
  [
    { key: "winProbability", met: inRange(0, 1), wrong: texts.shareWrong },
    ...plain("obstacles"),
    { key: "expectedCost", met: inRange(0, Number.MAX_VALUE), wrong: texts.amountWrong },
    ...plain("devProcedure"),
  ],
  (context) => from(context, "kaPhase", 4),
);

/** DEV-11: a decision maker, and a relation that is good enough. */
export const fourthPhase = gate(
  [
    ...plain("decisionMaker"),
    {
      key: "relationLevel",
      met: (cell, policy) => typeof cell === "number" && cell >= (policy.number("stage.minRelation") ?? 0),
      wrong: texts.relationLow,
      args: (policy) => ({ least: policy.number("stage.minRelation") ?? 0 }),
    },
  ],
  (context) => from(context, "kaPhase", 5),
);

const activities = ["execMeetingDate", "siteVisitDate", "systemSupport"];

/** DEV-12: a key account was won with at least one of the activities of the last phase. */
export function lastPhase(context: RuleContext): void {
  const { column, rows, fail } = context;
  const last = from(context, "kaPhase", 5);
  for (const row of rows(table)) {
    const answer = last(row);
    if (typeof answer === "string") unreadable(context, table, row, answer);
    if (answer !== true || column("Development.result")[row] !== "won") continue;
    if (activities.some((key) => filled(column(`${table}.${key}`)[row]))) continue;
    fail({ table, row, column: "execMeetingDate", message: { text: texts.noActivity } });
  }
}

/** DEV-15: competitors, where we are better and where not, for key accounts. */
export function competitorsAnalysed(context: RuleContext): void {
  const needs = plain("competitors", "ourAdvantage", "ourWeakness");
  const third = from(context, "kaPhase", 3);
  const key = context.column("Accounts.isKeyAccount");
  for (const row of context.rows(table)) {
    const answer = third(row);
    if (typeof answer === "string") unreadable(context, table, row, answer);
  }
  eachAccountRow(
    context,
    { table, when: (row) => third(row) === true, applies: (account) => yes(key[account]) },
    (row) => judge(context, needs, row),
  );
}

/** DEV-17: advantages are among the six; a key-account development has at least one from its third phase on. */
export function advantagesChosen(context: RuleContext): void {
  const { column, rows, policy, fail } = context;
  const unknown = unknownWord(policy, "advantage");
  const cells = column("Development.advantages");
  const third = kaFrom(context, 3);
  for (const row of rows(table)) {
    const word = unknown(cells[row]);
    if (word !== null) {
      const args = { column: columnName("Development.advantages"), found: shown(word) };
      fail({ table, row, column: "advantages", message: { text: texts.notListed, args } });
      continue;
    }
    if (filled(cells[row])) continue;
    const answer = third(row);
    if (typeof answer === "string") unreadable(context, table, row, answer);
    else if (answer) failMissing(context, table, row, ["advantages"], [0]);
  }
}
