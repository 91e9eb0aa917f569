/** The rules of the policy and the engine that runs them. */
export * from "./types";
export { cellTypeRule, isFilledByPeople } from "./cellTypes";
export {
  checkAll,
  checkDataset,
  checkRows,
  checkRowsOf,
  deadlinesOf,
  tablesForRows,
  type CheckOptions,
  type EditedRows,
  type RuleDeadline,
} from "./engine";
export { ruleById, ruleEntries, ruleListing, type RuleListing } from "./entries";
export { buildDataset } from "../kpis/dataset";
