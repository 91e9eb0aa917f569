/** Defined names of the workbook: English and fixed, all with the prefix `TB_`, so that formulas mean the same in every language. */

/** Names of single cells and of panels' first cells. */
export const cellNames = {
  /** Date that the sheets count from; written by commands, never a formula. */
  today: "TB_Today",
  /** Label of the chosen `tier.salesSource`. */
  salesSource: "TB_SalesSource",
  /** Label of the chosen `sales.basis`. */
  salesBasis: "TB_SalesBasis",
  /** `orders.completeSince`, blank where it is a gap. */
  ordersFrom: "TB_OrdersFrom",
  /** First day, and first day after the last, of the period of the Scorecard. */
  period: "TB_Period",
  owner: "TB_Owner",
  periodStart: "TB_PeriodStart",
  periodEnd: "TB_PeriodEnd",
  periodType: "TB_PeriodType",
  /** Whose figures, beside `owner`: a department, a region, a product; blank is all of them. */
  team: "TB_Team",
  region: "TB_Region",
  product: "TB_Product",
  /** The four cells that functions take the scope from: owner, team, region, product. */
  scope: "TB_Scope",
  /** Share of the period's working days that have begun. */
  elapsed: "TB_Elapsed",
  /** Moment at which period and person were closed; blank while they are open. */
  closedAt: "TB_ClosedAt",
  /** Role of the person, as lines of KpiBook name it. */
  role: "TB_Role",
  /** Place of each KPI's line in KpiBook, in the catalogue's order. */
  kpiLines: "TB_KpiLines",
  /** Day of the figures where the Scorecard holds values instead of formulas; written by commands. */
  valuesAt: "TB_ValuesAt",
  /** Number of the KPI whose trend is drawn; blank: all of them are computed. */
  trendKpi: "TB_TrendKpi",
  /** The last eight periods, oldest first. */
  trendPeriods: "TB_TrendPeriods",
  /** Score of the card, and the share of the weight that could be scored. */
  totalScore: "TB_TotalScore",
  evaluable: "TB_Evaluable",
  /** Months a new customer may be applied for after the first deal. */
  applyMonths: "TB_ApplyMonths",
  /** Version of the policy: raised by one with every change; written by commands. */
  policyVersion: "TB_PolicyVersion",
  /** Days or months of the contact interval, one cell a row of TierBands. */
  cadenceDays: "TB_CadenceDays",
  cadenceMonths: "TB_CadenceMonths",
} as const;

export type CellName = keyof typeof cellNames;

/** Name behind the drop-down of a value list: "TB_List_visitStatus". */
export const listName = (list: string): string => `TB_List_${list}`;

/** Name of the heading cell of a list's column on sheet Lists. */
export const listHeadName = (list: string): string => `TB_Head_${list}`;

/** Name behind the drop-down of a reference: "TB_Ref_Team_name" for "Team.name". */
export const referenceName = (ref: string): string => `TB_Ref_${ref.replace(".", "_")}`;

/** Is a defined name one of ours? */
export const isOurName = (name: string): boolean => /^TB_/i.test(name);
