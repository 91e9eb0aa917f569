/** The twelve rules as data for the libraries: what makes a row break a rule. Ours are the product's own; the hand loop is code. */
import { contractMonths, labels, recordWithin, type Column } from "./register";

/** A condition on one row; all kinds that the twelve rules need. */
export type Condition =
  | { readonly kind: "blank" | "filled" | "true" | "notTrue"; readonly column: Column }
  | { readonly kind: "in" | "notIn"; readonly column: Column; readonly values: readonly string[] }
  | { readonly kind: "below"; readonly column: Column; readonly limit: number }
  | { readonly kind: "daysOver"; readonly from: Column; readonly to: Column; readonly limit: number }
  | { readonly kind: "any" | "all"; readonly of: readonly Condition[] };

export interface Constraint {
  readonly rule: string;
  /** Where the violation stands. */
  readonly column: Column;
  /** A row that meets this breaks the rule. */
  readonly broken: Condition;
}

const blank = (column: Column): Condition => ({ kind: "blank", column });
const filled = (column: Column): Condition => ({ kind: "filled", column });
const isTrue = (column: Column): Condition => ({ kind: "true", column });
const all = (...of: readonly Condition[]): Condition => ({ kind: "all", of });
const any = (...of: readonly Condition[]): Condition => ({ kind: "any", of });
const anyBlank = (...of: readonly Column[]): Condition => any(...of.map(blank));
const isIn = (column: Column, values: readonly string[]): Condition => ({ kind: "in", column, values });
/** Filled with what its list does not know. */
const unknown = (column: Column, list: string): Condition =>
  all(filled(column), { kind: "notIn", column, values: labels(list) });
/** Blank, or unknown to its list. */
const notListed = (column: Column, list: string): Condition => ({ kind: "notIn", column, values: labels(list) });

const pursued = isIn("class", labels("accountClass", ["intent", "won", "key"]));
const graded = isIn("tier", labels("tier", ["A", "B", "C", "D"]));
const keyOrProspect = any(isTrue("isKeyAccount"), isTrue("isKaProspect"));

export const constraints: readonly Constraint[] = [
  {
    rule: "ACC-02",
    column: "need",
    broken: all(pursued, anyBlank("need", "purchasingPower", "purchaseIntent")),
  },
  { rule: "ACC-02", column: "purchasingPower", broken: all(pursued, unknown("purchasingPower", "powerLevel")) },
  { rule: "ACC-02", column: "purchaseIntent", broken: all(pursued, unknown("purchaseIntent", "intentLevel")) },
  { rule: "ACC-04", column: "class", broken: notListed("class", "accountClass") },
  {
    rule: "ACC-08",
    column: "isKeyAccount",
    broken: all(isIn("class", labels("accountClass", ["key"])), { kind: "notTrue", column: "isKeyAccount" }),
  },
  {
    rule: "ACC-08",
    column: "kaReason",
    broken: all(any(isIn("class", labels("accountClass", ["key"])), isTrue("isKeyAccount")), blank("kaReason")),
  },
  {
    rule: "ACC-16",
    column: "planId",
    broken: all(
      isIn("class", labels("accountClass", ["potential"])),
      any(blank("status"), isIn("status", labels("accountStatus", ["active"]))),
      anyBlank("planId", "devGoal", "nextStep"),
    ),
  },
  { rule: "ACC-17", column: "sourceChannel", broken: notListed("sourceChannel", "sourceChannel") },
  {
    rule: "ACC-17",
    column: "referrer",
    broken: all(
      isIn("sourceChannel", labels("sourceChannel", ["customerReferral", "partnerReferral"])),
      blank("referrer"),
    ),
  },
  {
    rule: "ACC-20",
    column: "createdDate",
    broken: { kind: "daysOver", from: "firstContactDate", to: "createdDate", limit: recordWithin },
  },
  { rule: "ACC-21", column: "accountName", broken: anyBlank("accountName", "phone", "need", "budgetRange") },
  { rule: "ACC-22", column: "maintainer", broken: all(blank("maintainer"), blank("owner")) },
  { rule: "ACC-28", column: "accountType", broken: notListed("accountType", "accountType") },
  {
    rule: "ACC-33",
    column: "productCategory",
    broken: all(keyOrProspect, blank("productCategory"), blank("customerNature"), blank("serviceContent")),
  },
  {
    rule: "TIR-03",
    column: "purchasingPower",
    broken: all(graded, anyBlank("purchasingPower", "purchaseFrequency", "growthPotential")),
  },
  { rule: "TIR-03", column: "purchasingPower", broken: all(graded, unknown("purchasingPower", "powerLevel")) },
  { rule: "TIR-03", column: "purchaseFrequency", broken: all(graded, unknown("purchaseFrequency", "frequencyLevel")) },
  { rule: "TIR-03", column: "growthPotential", broken: all(graded, unknown("growthPotential", "level3")) },
  {
    rule: "KA-03",
    column: "contractMonths",
    broken: all(
      isTrue("elemBigLongOrder"),
      any(blank("contractMonths"), { kind: "below", column: "contractMonths", limit: contractMonths }),
    ),
  },
];

/** Ids of the rules, in the order of their first constraint. */
export const ruleIds: readonly string[] = [...new Set(constraints.map(({ rule }) => rule))];
