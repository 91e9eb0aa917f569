/** What reviewing tiers reads: accounts, their orders and visits, earlier reviews. */
import type { Book } from "./book";
import { readTables, type ReadOptions, type ReadRequest } from "./read";
import type { Snapshots } from "./snapshot";

/** Formula columns of Accounts that are written as values where the table is too large for formulas. */
export const computedColumns = [
  "computedTier",
  "salesLast12Months",
  "lastContactDate",
  "contactDueDate",
  "firstTransDate",
  "lastOrderDate",
  "repeatOrders",
] as const;

const requests: readonly ReadRequest[] = [
  {
    table: "Accounts",
    columns: [
      "accountId",
      "accountName",
      "tier",
      "tierEffectiveDate",
      "expectedAnnualSales",
      "tierOverrideReason",
      "leadGrade",
      "status",
      "createdDate",
      "cadenceOverrideDays",
      "cadenceOverrideApprover",
      ...computedColumns,
    ],
  },
  {
    table: "Orders",
    columns: [
      "orderId",
      "orderDate",
      "accountId",
      "amount",
      "isSample",
      "isReturn",
      "shipDate",
      "invoiceDate",
      "collectedDate",
      "collectedAmount",
      "lineId",
    ],
  },
  { table: "Visits", columns: ["accountId", "date", "actualDate", "status"] },
  {
    table: "TierReviews",
    columns: ["reviewId", "accountId", "reviewDate", "asOf", "oldTier", "newTier", "computedTier", "heldBy"],
  },
];

/** Reads the tables that decide tiers; those not installed are absent. */
export const readAccounts = (
  context: Excel.RequestContext,
  book: Book,
  options: ReadOptions = {},
): Promise<Snapshots> => readTables(context, book, requests, options);
