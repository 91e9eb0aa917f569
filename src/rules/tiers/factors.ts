/** What stands behind a tier, and the two other schemes with letters (CON-03): TIR-03, 04, 07, 09. */
import { tierText } from "../../locales/tiers";
import { commonText, tierRuleText } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { isTier } from "../../tiers/bands";
import { columnName, filled, plainText, shown } from "../define";
import { listCells } from "../shared/cells";
import { unlisted } from "../shared/coded";
import { listName } from "../shared/listNames";
import { people } from "../shared/people";
import { failNotListed, unreadable } from "../shared/report";
import { failMissing, lacking } from "../shared/required";
import type { RuleContext } from "../types";

const factors = [
  ["purchasingPower", "powerLevel"],
  ["purchaseFrequency", "frequencyLevel"],
  ["growthPotential", "level3"],
] as const;

/** TIR-03: a graded account has the three factors of grading, each from its scale; they weigh more where they make the tier. */
export function factorsRecorded(context: RuleContext): void {
  const { column, rows, policy } = context;
  const tiers = column("Accounts.tier");
  const keys = factors.map(([key]) => key);
  const missingOf = lacking(context, "Accounts", keys);
  const unknown = factors.map(([key, list]) => unlisted(context, `Accounts.${key}`, list));
  const severity = policy.text("tier.scheme") === "score" ? "warn" : "info";
  for (const row of rows("Accounts")) {
    const tier = tiers[row];
    if (isBlank(tier) || tier === "unrated") continue;
    if (!isTier(tier)) {
      unreadable(context, "Accounts", row, "tier");
      continue;
    }
    const missing = missingOf(row);
    if (missing !== null) failMissing(context, "Accounts", row, keys, missing, severity);
    for (let index = 0; index < keys.length; index++)
      if (unknown[index]?.(row)) failNotListed(context, "Accounts", row, keys[index] ?? "", severity);
  }
}

/** TIR-04: an A has strong purchasing power and buys often, a D is not strong. */
export function factorsAgree(context: RuleContext): void {
  const { column, rows, policy, fail } = context;
  const tiers = column("Accounts.tier");
  const powers = column("Accounts.purchasingPower");
  const frequencies = column("Accounts.purchaseFrequency");
  const powerOf = listCells(policy, "powerLevel");
  const frequencyOf = listCells(policy, "frequencyLevel");
  const differs = (row: number, tier: "A" | "D", key: string, list: string, code: string): void => {
    const args = { tier: tierText[tier], column: columnName(`Accounts.${key}`), found: listName(list, code) };
    fail({
      table: "Accounts",
      row,
      column: key,
      message: { text: tierRuleText.factorDiffers, args },
      expected: { text: tierRuleText.checkFactor },
    });
  };
  for (const row of rows("Accounts")) {
    const tier = tiers[row];
    if (tier !== "A" && tier !== "D") {
      if (!isBlank(tier) && !isTier(tier)) unreadable(context, "Accounts", row, "tier");
      continue;
    }
    const power = powerOf(powers[row]);
    if (typeof power !== "string") unreadable(context, "Accounts", row, "purchasingPower");
    else if ((power === "strong") === (tier === "D")) differs(row, tier, "purchasingPower", "powerLevel", power);
    if (tier === "D") continue;
    const frequency = frequencyOf(frequencies[row]);
    if (typeof frequency !== "string") unreadable(context, "Accounts", row, "purchaseFrequency");
    else if (frequency !== "high") differs(row, tier, "purchaseFrequency", "frequencyLevel", frequency);
  }
}

type Grade = "A" | "B" | "C";

/** The grade by intent and purchasing power, as far as the clause names it; the others are left to a person. */
function gradeOf(intent: string, power: string | null): Grade | null {
  if (intent === "none") return "C";
  if (intent === "high" && power === "strong") return "A";
  return intent === "some" && power === "average" ? "B" : null;
}

/** TIR-07: where the workbook grades by intent, the grade is the one that intent and purchasing power give. */
export function gradeAgrees(context: RuleContext): void {
  const { column, rows, policy, fail, notEvaluable } = context;
  if (policy.text("tier.scheme") !== "intent") return;
  const grades = column("Accounts.leadGrade");
  const intents = column("Accounts.intentLevel");
  const powers = column("Accounts.purchasingPower");
  const gradeCell = listCells(policy, "leadGrade");
  const intentOf = listCells(policy, "intentLevel");
  const powerOf = listCells(policy, "powerLevel");
  for (const row of rows("Accounts")) {
    const grade = gradeCell(grades[row]);
    const intent = intentOf(intents[row]);
    const power = powerOf(powers[row]);
    if (grade === undefined) {
      unreadable(context, "Accounts", row, "leadGrade");
      continue;
    }
    if (typeof intent !== "string" || (typeof power !== "string" && intent !== "none")) {
      unreadable(context, "Accounts", row, typeof intent === "string" ? "purchasingPower" : "intentLevel");
      continue;
    }
    const expected = gradeOf(intent, power ?? null);
    if (expected === null) {
      const args = { intent: listName("intentLevel", intent), power: listName("powerLevel", power ?? "") };
      notEvaluable(["Accounts.leadGrade"], { table: "Accounts", row, reason: { text: tierRuleText.gradeOpen, args } });
    } else if (grade !== expected)
      fail({
        table: "Accounts",
        row,
        column: "leadGrade",
        message:
          grade === null
            ? { text: tierRuleText.gradeMissing }
            : { text: tierRuleText.gradeDiffers, args: { found: listName("leadGrade", grade) } },
        expected: { text: tierRuleText.gradeExpected, args: { grade: listName("leadGrade", expected) } },
      });
  }
}

/** Words by which Team.role names the specialist for special channels; the catalogue has no parameter for it. */
const specialChannel = /特殊渠道|特殊通路|特渠|特通|special[\s-]?channel/i;

/** TIR-09: the channel class is C1, C2 or blank; C1 is developed by a specialist for special channels. */
export function channelKnown(context: RuleContext): void {
  const { column, rows, policy, fail, notEvaluable } = context;
  const classes = column("Accounts.channelClass");
  const owners = column("Accounts.owner");
  const roles = column("Team.role");
  const codeOf = listCells(policy, "channelClass");
  const team = people(context);
  for (const row of rows("Accounts")) {
    const code = codeOf(classes[row]);
    if (code === undefined) failNotListed(context, "Accounts", row, "channelClass");
    if (code !== "C1") continue;
    const person = team.rowOf(owners[row]);
    const role = person === null ? null : plainText(roles[person]);
    if (!filled(owners[row])) {
      unreadable(context, "Accounts", row, "owner");
    } else if (role === null)
      notEvaluable([person === null ? "Team.name" : "Team.role"], {
        table: "Accounts",
        row,
        reason: {
          text: person === null ? commonText.personUnknown : tierRuleText.roleMissing,
          args: { person: shown(owners[row]) },
        },
      });
    else if (!specialChannel.test(role))
      fail({
        table: "Accounts",
        row,
        column: "owner",
        message: { text: tierRuleText.notSpecialist, args: { person: shown(owners[row]), role: shown(role) } },
        expected: { text: tierRuleText.specialistWanted },
      });
  }
}
