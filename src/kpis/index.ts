/** Figures: derived columns of accounts and one function a KPI. */
export { accountIndex, unresolved, type AccountIndex } from "./accountIndex";
export { buildDataset, type Dataset } from "./dataset";
export { accountFigures, type AccountFigures, type SalesProblem, type UnresolvedOrders } from "./derived";
export { cadences, contactDue, dateCell } from "./contact";
export { orderHistory, twelveMonthsFrom } from "./history";
export { newCustomers, type NewCustomers, type NewnessAnswer } from "./newCustomers";
export { atFourDecimals, fromTenThousandths, toTenThousandths } from "./money";
export { lineState, orderLines, salesColumns, type OrderLines } from "./orderLines";
export { lostKeyAccounts, type LostAccount, type LostAccountsResult } from "./lostAccounts";
export { effectiveTarget, salesPlanCompletion, type SalesPlanResult } from "./salesPlan";
export { tierDistribution } from "./tierDistribution";
export { visitPlanCompletion } from "./visitPlan";
export type { KpiResult, KpiScope } from "./result";
export { isKpiId, kpiFunctions, kpiIds, type KpiFunction, type KpiId } from "./registry";
export { elapsedShare, paceOf, spanOf, type Span } from "./scope";
export { plainTarget, planTarget } from "./planTargets";
