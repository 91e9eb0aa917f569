/** What the Policy sheet says of tiers and grades: TIR-01, 08, 10. */
import { approximateDays } from "../../calendar/duration";
import { tierText } from "../../locales/tiers";
import { tierRuleText } from "../../locales/rules";
import type { Message } from "../../locales/types";
import { mapPairs } from "../../policy/mapPairs";
import { checkBands } from "../../tiers/bands";
import { durationName } from "./durationName";
import type { RuleContext } from "../types";

/** Parameters with the lower limits. */
export const limits = ["tier.aMin", "tier.bMin", "tier.cMin"];

/** A finding at a parameter's cell; the cell is not named where table Parameters was not read. */
function failAt({ column, fail }: RuleContext, parameter: string, message: Message, expected?: Message): void {
  const row = column("Parameters.parameterId").indexOf(parameter);
  fail({
    table: "Parameters",
    row: row < 0 ? null : row,
    column: "value",
    message,
    ...(expected ? { expected } : {}),
  });
}

/** TIR-01: the three limits fall from A to C; blank ones are gaps, which the engine reports. */
export function limitsOrdered(context: RuleContext): void {
  const [a, b, c] = limits.map((id) => context.policy.number(id));
  const problem = checkBands(a ?? null, b ?? null, c ?? null);
  if (problem) failAt(context, "tier.aMin", problem);
}

const grades = ["A", "B", "C"] as const;

/** TIR-08: each lead grade has a cycle in whole days above zero and a mode of contact. */
export function gradesFollowedUp(context: RuleContext): void {
  const { policy } = context;
  const cycles = mapPairs(policy.text("leadGrade.cycleDays"));
  const modes = mapPairs(policy.text("leadGrade.mode"));
  const days = (grade: string): number => Number(cycles.get(grade) ?? Number.NaN);
  const withoutCycle = grades.filter((grade) => !(Number.isInteger(days(grade)) && days(grade) > 0));
  const withoutMode = grades.filter((grade) => policy.listCode("contactMode", modes.get(grade) ?? "") === null);
  const args = (missing: readonly string[]) => ({ grades: missing.join(" / ") });
  if (withoutCycle.length > 0)
    failAt(
      context,
      "leadGrade.cycleDays",
      { text: tierRuleText.gradeCycle, args: args(withoutCycle) },
      { text: tierRuleText.gradeCycleShape },
    );
  if (withoutMode.length > 0)
    failAt(
      context,
      "leadGrade.mode",
      { text: tierRuleText.gradeMode, args: args(withoutMode) },
      { text: tierRuleText.gradeModeShape },
    );
}

const graded = ["A", "B", "C", "D"] as const;

/** TIR-10: a lower tier is not contacted more often than a higher one; durations are compared, not numbers (ruling 2). */
export function cadencesOrdered(context: RuleContext): void {
  const { policy } = context;
  for (let index = 1; index < graded.length; index++) {
    const [higher, lower] = [graded[index - 1] ?? "A", graded[index] ?? "D"];
    const [often, seldom] = [policy.duration(`cadence.${higher}`), policy.duration(`cadence.${lower}`)];
    if (!often || !seldom || approximateDays(often) <= approximateDays(seldom)) continue;
    failAt(
      context,
      `cadence.${lower}`,
      {
        text: tierRuleText.cadenceOrder,
        args: {
          lower: tierText[lower],
          higher: tierText[higher],
          seldom: durationName(seldom),
          often: durationName(often),
        },
      },
      { text: tierRuleText.cadenceWanted },
    );
  }
}
