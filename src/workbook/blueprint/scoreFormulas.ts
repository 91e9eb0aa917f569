/** The weighted score of an account and the tier it gives, as formulas; the same as `tiers/models/score.ts`. */
import { parameterById } from "../../policy/catalogue";
import { defaultSettings } from "../../tiers/settings";
import { policyRows } from "./dataNames";
import { choice, parameter } from "./lookup";
import type { Scope } from "./types";

/** A parameter of our own: a blank cell is the product's reading. */
function own(scope: Scope, id: string): string {
  const cell = parameter(scope, id);
  return `IF(${cell}="",${String(parameterById.get(id)?.default)},${cell})`;
}

/** Does the score give the tier? The cell may hold the choice's label or its code. */
export function schemeIsScore(scope: Scope): string {
  const cell = parameter(scope, "tier.scheme");
  return `IFERROR(OR(${cell}="score",${cell}=${choice(scope, "tier.scheme", "score")}),FALSE)`;
}

/** `tierScore` where the score gives the tier; blank where it cannot be said, and in a scheme without score. */
export function tierScore(scope: Scope): string {
  // A factor whose column is not installed is missing.
  const inputs = defaultSettings.factors.map(({ ref }) =>
    scope.has(ref) ? `IF(${scope.cell(ref)}="","",${scope.cell(ref)})` : '""',
  );
  const score = `TIERBOOK.TIERSCORE(${inputs.join(",")},${policyRows(scope)})`;
  return `=IF(${scope.cell("Accounts.accountName")}="","",IF(${schemeIsScore(scope)},IFERROR(${score},""),""))`;
}

/** The tier of the row's score; blank while there is none or the limits cannot be used. */
export function tierOfScore(scope: Scope): string {
  if (!scope.has("Accounts.tierScore")) return '""';
  const score = scope.cell("Accounts.tierScore");
  const tier =
    scope.mode === "functions"
      ? `TIERBOOK.SCORETIER(${score},${policyRows(scope)},${scope.table("TierBands")})`
      : nativeTierOfScore(scope, score);
  return `IF(${score}="","",IFERROR(${tier},""))`;
}

/** The same without custom functions. */
function nativeTierOfScore(scope: Scope, score: string): string {
  const limit = (id: string): string => own(scope, id);
  const [a, b, c] = [limit("tier.scoreAMin"), limit("tier.scoreBMin"), limit("tier.scoreCMin")];
  const label = (row: number): string => `INDEX(${scope.column("TierBands.tier")},${row})`;
  const step = (from: string): string => `(ROUND(${score},4)>=${from})`;
  const usable = `AND(ISNUMBER(${score}),COUNT(${a},${b},${c})=3,${a}>${b},${b}>${c})`;
  return `IF(${usable},CHOOSE(1+${[c, b, a].map(step).join("+")},${[4, 3, 2, 1].map(label).join(",")}),"")`;
}
