/** How many customers a tier has, in native formulas. */
import type { Tier } from "../../../policy/types";
import type { Scope } from "../types";

export const tiers: readonly Tier[] = ["A", "B", "C", "D", "unrated"];

/** Customers of a tier; those without any count as unrated. */
export const customersOf = (scope: Scope, column: string, tier: Tier): string => {
  const cells = scope.column(column);
  const listed = `COUNTIF(${cells},${scope.label("tier", tier)})`;
  if (tier !== "unrated" || column !== "Accounts.tier") return listed;
  return `${listed}+SUMPRODUCT((${scope.column("Accounts.accountName")}<>"")*(${cells}=""))`;
};

/** Customers of the register. */
export const customers = (scope: Scope): string => `SUMPRODUCT((${scope.column("Accounts.accountName")}<>"")*1)`;
