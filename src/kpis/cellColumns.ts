/**
 * Which columns a KPI reads: what a cell that asks `TIERBOOK.KPIFIGURE` for its figure, target, pace and reason hands over. A figure
 * over just these columns is the figure over the whole workbook; a test holds the two together.
 */
import type { KpiId } from "./registry";

const of = (table: string, ...keys: readonly string[]): readonly string[] => keys.map((key) => `${table}.${key}`);

/** What every KPI reads: whose the customers are, who is in which team, the lines of the KPI book, what was signed, own words of lists. */
const always: readonly string[] = [
  ...of("Accounts", "accountId", "accountName", "owner", "region"),
  ...of("Team", "name", "department", "role"),
  ...of("KpiBook", "kpiId", "on", "role", "periodType", "weight", "target", "direction", "cap", "floor", "zeroRule"),
  ...of("KpiBook", "worst", "best", "stepPenalty"),
  ...of("ScorecardSnapshots", "snapshotId", "kind", "period", "owner", "kpiId", "target", "actual", "numerator"),
  ...of("ScorecardSnapshots", "denominator", "weight", "score", "asOf", "policyVersion", "closedBy", "closedAt"),
  ...of("Lists", "list", "code", "text"),
];

const keyMark = of("Accounts", "isKeyAccount");
const orderDays = of("Orders", "orderId", "accountId", "orderDate", "isSample", "isReturn");
const orderLines = [
  ...orderDays,
  ...of("Orders", "amount", "shipDate", "invoiceDate", "collectedDate", "collectedAmount"),
];
const sales = [...orderLines, ...of("Orders", "salesperson", "region", "product")];
const churn = [...orderLines, ...of("Accounts", "lostDate")];
const targets = [
  ...of("PlanTargets", "targetId", "planId", "parentTargetId", "metric", "periodType", "period", "owner", "region"),
  ...of("PlanTargets", "product", "targetValue", "effectiveTarget", "baselineValue", "declaredGrowthPct", "growthMode"),
  ...of("Plans", "planId", "planName", "planType", "version", "status", "periodStart", "periodEnd"),
  ...of("PlanChanges", "targetId", "changeKind", "newValue", "approvalStatus", "approvalDate", "effectiveDate"),
];
const visits = of("Visits", "visitId", "accountId", "visitor", "date", "actualDate", "status", "contactKind", "mode");
const visitRegion = of("Visits", "region");
const developments = of("Development", "accountId", "owner", "result", "resultDate");
const complaints = of("Complaints", "accountId", "receivedDate", "isEffective", "causeType");
const feedback = of("FeedbackItems", "accountId", "owner", "kind", "receivedAt", "repliedAt");
const surveys = of("Surveys", "accountId", "date", "score", "scaleMin", "scaleMax");
const inputs = of("KpiInputs", "inputId", "kpiId", "period", "owner", "accountId");
const ratings = [...inputs, ...of("KpiInputs", "rating")];
const log = of("AuditLog", "entryId", "sheet", "rowId", "field", "oldValue", "newValue", "at", "command");
const classes = [...of("Accounts", "class", "status", "classChangedDate", "createdDate", "lostDate"), ...log];

/** Columns of a customer's file that `account.requiredBasic` may name where K9's aid is asked of cells. */
export const fileColumns: readonly string[] = of(
  "Accounts",
  ...["accountId", "accountName", "invoiceName", "taxId", "legalRep", "accountType", "businessScope", "address"],
  ...["contactName", "phone", "email", "industry", "segment", "source", "referrer", "owner", "region", "class", "tier"],
  ...["status", "expectedAnnualSales", "need", "creditRating", "contractNo", "contractDate", "customerNature", "note"],
);

const own: Readonly<Record<KpiId, readonly string[]>> = {
  K1: [...keyMark, ...sales, ...targets],
  K2: [...inputs, ...of("KpiInputs", "value")],
  K3: [...keyMark, ...churn],
  K4: [
    ...keyMark,
    ...of("Accounts", "planId"),
    ...developments,
    ...of("Development", "planType"),
    ...of("PlanActions", "planId", "owner", "dueDate", "completedDate", "status"),
    ...targets,
  ],
  K5: [...keyMark, ...complaints],
  K6: [...keyMark, ...feedback],
  K7: [...keyMark, ...visits, ...of("Visits", "origin"), ...visitRegion, ...of("ScorecardSnapshots", "frozenKeys")],
  K8: of("ServiceCosts", "accountId", "date", "period", "owner", "category", "amount", "budget"),
  K9: [...keyMark, ...fileColumns, ...of("Accounts", "archiveCompleteness"), ...ratings],
  K10: ratings,
  K11: [...keyMark, ...surveys, ...ratings],
  K12: [...keyMark, ...feedback, ...ratings],
  D1: [
    ...of("Accounts", "taxId"),
    ...of("NewCustomerApps", "accountId", "customerName", "applicant", "firstTransDate", "recognised", "status"),
    ...orderLines,
  ],
  D2: [...classes, ...targets],
  D3: [...keyMark, ...developments],
  D4: [...classes, ...targets],
  D5: [...classes, ...targets],
  D6: [...classes, ...targets],
  D7: [...classes, ...targets],
  M1: churn,
  M2: churn,
  M3: [...complaints, ...orderLines],
  M4: [...surveys, ...targets],
  M5: orderLines,
  S1: [...sales, ...targets],
  S2: [...sales, ...of("Orders", "cost", "profit")],
  S3: [...sales, ...targets],
  S4: [...sales, ...inputs, ...of("KpiInputs", "marketSize", "basis")],
  S5: [...of("Accounts", "contractDate"), ...orderLines, ...targets],
  S6: developments,
  V1: [...visits, ...visitRegion, ...of("Visits", "origin", "failReason")],
  V2: [
    ...of("Accounts", "class", "status", "tier", "leadGrade", "tierEffectiveDate", "createdDate"),
    ...of("Accounts", "cadenceOverrideDays", "cadenceOverrideApprover"),
    ...visits,
  ],
  V3: [...visits, ...visitRegion, ...of("Visits", "who", "topic", "place", "plannedStart", "purpose", "how")],
  V4: [
    ...keyMark,
    ...of("Accounts", "isKaProspect"),
    ...visits,
    ...visitRegion,
    ...of("Visits", "followUpDate", "followUpMode"),
  ],
};

/** Columns a KPI reads, "Orders.amount". One that the workbook lacks is left out: then the core says which are missing. */
export const kpiColumns: Readonly<Record<KpiId, readonly string[]>> = Object.fromEntries(
  Object.entries(own).map(([id, columns]) => [id, [...new Set([...always, ...columns])]]),
) as unknown as Record<KpiId, readonly string[]>;

/**
 * Open value lists whose words the figures compare: what a company typed below their headings on sheet Lists. Handed over like a column,
 * as "Lists.region" and the cells below the heading (name `TB_List_region`); only these three have columns among those above.
 */
export const ownLists = ["region", "product", "contactMode"] as const;
