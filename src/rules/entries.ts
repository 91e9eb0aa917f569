/** Every rule that is built, family by family. To add a rule is to add an entry to its family's file. */
import { accountRules } from "./accounts";
import { contactRules } from "./contact";
import { developmentRules } from "./development";
import { governanceRules } from "./governance";
import { keyAccountRules } from "./keyAccounts";
import { kpiRules } from "./kpis";
import { newCustomerRules } from "./newCustomers";
import { planRules } from "./plan";
import { serviceRules } from "./service";
import { targetRules } from "./targets";
import { tierRules } from "./tiers";
import type { RuleEntry } from "./types";
import { visitRules } from "./visits";

/** Rules in the catalogue's order of families. */
export const ruleEntries: readonly RuleEntry[] = [
  ...planRules,
  ...targetRules,
  ...accountRules,
  ...keyAccountRules,
  ...tierRules,
  ...developmentRules,
  ...visitRules,
  ...contactRules,
  ...serviceRules,
  ...newCustomerRules,
  ...kpiRules,
  ...governanceRules,
];

/** Rule by id: "ACC-01". */
export const ruleById: ReadonlyMap<string, RuleEntry> = new Map(ruleEntries.map((rule) => [rule.id, rule]));

/** A rule as the command line lists it: shape of `rules --json` (design, section 8). */
export interface RuleListing {
  readonly id: string;
  readonly family: string;
  readonly priority: RuleEntry["priority"];
  readonly severity: RuleEntry["severity"];
  readonly profile: RuleEntry["profile"];
  readonly pack: string;
  readonly kind: RuleEntry["kind"];
  readonly parameters: readonly string[];
  readonly columns: readonly string[];
  readonly clause: string;
}

/** The built rules as the command line lists them. */
export const ruleListing = (): readonly RuleListing[] =>
  ruleEntries.map((rule) => ({
    id: rule.id,
    family: rule.family,
    priority: rule.priority,
    severity: rule.severity,
    profile: rule.profile,
    pack: rule.pack,
    kind: rule.kind,
    parameters: rule.parameters,
    columns: [...rule.columns, ...(rule.reads ?? [])],
    clause: rule.clause,
  }));
