/** The catalogue: what tables, columns, lists, parameters, KPIs and rules there are. Data only; the company's values are in `Policy`. */
export { columnByRef, columnGroups, forms, localText, tableByKey, tables } from "./tables";
export { listById, lists, packs, profileIncludes, profiles } from "./lists";
export { kpiById, kpis, parameterById, parameters } from "./parameters";
export {
  installedColumns, installedKpis, installedParameters, installedTables, isConfidential, isPrivate, parameterPack, questions, ruleEnabled,
  ruleIndex, ruleIndexById, type Choice,
} from "./installed";
export { followingCells, importantChanges, loggedColumns, loggedTableByKey, loggedTables, type LoggedTable } from "./loggedColumns";
