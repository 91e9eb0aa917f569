/** Computed columns by "Table.column": which formula stands in them. Columns that are not named here are filled by commands. */
import { computedTier, contactDueDate, lastContactDate } from "./contactFormulas";
import { contactCount } from "./developmentFormulas";
import { firstTransDate, lastOrderDate, salesLast12Months } from "./orderFormulas";
import { actual, completionRate, gap, periodEnd, periodStart, timeElapsed } from "./planFormulas";
import { tierScore } from "./scoreFormulas";
import { devValue, isEffective, monthlySales, rewardEligible, setByRole, valueInputs } from "./rowFormulas";
import type { Scope } from "./types";

interface ColumnFormula {
  readonly formula: (scope: Scope) => string;
  /** Tables and columns without which the formula cannot be written. */
  readonly needs: readonly string[];
  /** No formula in the other mode, because it needs a custom function; a recalculation writes values there. */
  readonly mode?: "functions";
}

export const columnFormulas: Readonly<Record<string, ColumnFormula>> = {
  "Accounts.salesLast12Months": { formula: salesLast12Months, needs: ["Orders"] },
  "Accounts.firstTransDate": { formula: firstTransDate, needs: ["Orders"] },
  "Accounts.lastOrderDate": { formula: lastOrderDate, needs: ["Orders"] },
  "Accounts.tierScore": { formula: tierScore, needs: ["Parameters"], mode: "functions" },
  "Accounts.computedTier": { formula: computedTier, needs: ["TierBands"] },
  "Accounts.lastContactDate": { formula: lastContactDate, needs: ["Visits"] },
  "Accounts.contactDueDate": {
    formula: contactDueDate,
    needs: ["TierBands", "Visits", "Accounts.status", "Accounts.tierEffectiveDate", "Accounts.createdDate"],
  },
  "Accounts.monthlySales": { formula: monthlySales, needs: ["Orders", "Accounts.salesLast12Months"] },
  "Development.devValue": { formula: devValue, needs: valueInputs },
  "Development.contactCount": {
    formula: contactCount,
    needs: [
      "Visits.devId",
      "Visits.actualDate",
      "Development.devId",
      "Development.startDate",
      "Development.resultDate",
    ],
  },
  "NewCustomerApps.rewardEligible": { formula: rewardEligible, needs: ["NewCustomerApps.recognised"] },
  "Complaints.isEffective": { formula: isEffective, needs: ["Complaints.causeType"] },
  "PlanTargets.setByRole": { formula: setByRole, needs: ["PlanTargets.setBy", "Team.name", "Team.role"] },
  "PlanTargets.periodStart": { formula: periodStart, needs: [] },
  "PlanTargets.periodEnd": { formula: periodEnd, needs: [] },
  "PlanTargets.timeElapsed": { formula: timeElapsed, needs: ["PlanTargets.periodStart"] },
  "PlanTargets.actual": { formula: actual, needs: ["PlanTargets.periodStart"] },
  "PlanTargets.completionRate": { formula: completionRate, needs: [] },
  "PlanTargets.gap": { formula: gap, needs: [] },
  "Lists.listCode": { formula: (scope) => `=${scope.cell("Lists.list")}&"."&${scope.cell("Lists.code")}`, needs: [] },
};

/** Excel takes no longer formula. */
const longest = 8192;

/**
 * The formula of a computed column.
 * @param ref "Accounts.computedTier"
 * @returns with its leading "=", null when the column has none, the workbook lacks what it reads or long headers make it too long for Excel
 */
export function columnFormula(ref: string, scope: Scope): string | null {
  const entry = columnFormulas[ref];
  if (!entry?.needs.every((need) => scope.has(need))) return null;
  if (entry.mode !== undefined && entry.mode !== scope.mode) return null;
  const formula = entry.formula(scope);
  return formula.length > longest ? null : formula;
}
