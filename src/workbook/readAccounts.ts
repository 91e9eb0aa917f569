/** What reviewing tiers reads: accounts, their orders and visits, earlier reviews. */
import type { Policy } from "../policy/types";
import type { Book } from "./book";
import { readTables, type ReadOptions, type ReadRequest } from "./read";
import type { Snapshots } from "./snapshot";

/**
 * Computed columns of Accounts that are written as values where they hold no formula: the table is too large, no formula can say
 * them exactly (archiveCompleteness, lastOrderBefore, newness, repeatOrders), or none without a custom function (tierScore).
 */
export const computedColumns = [
  "tierScore",
  "computedTier",
  "salesLast12Months",
  "lastContactDate",
  "contactDueDate",
  "firstTransDate",
  "lastOrderDate",
  "repeatOrders",
  "lastOrderBefore",
  "newness",
  "monthlySales",
  "archiveCompleteness",
] as const;

const requests = (policy: Policy): readonly ReadRequest[] => [
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
      "class",
      "contractNo",
      "taxId",
      "accountType",
      "email",
      // What the other tier models, contracts and a selection by owner rest on.
      "owner",
      "purchasingPower",
      "purchaseFrequency",
      "growthPotential",
      "recognition",
      "contractDate",
      "contractMonths",
      // Completeness of the file looks at what the company asks for.
      ...policy.words("account.requiredBasic"),
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
    columns: [
      "reviewId",
      "accountId",
      "reviewDate",
      "asOf",
      "oldTier",
      "newTier",
      "computedTier",
      "heldBy",
      "reason",
      // For the history of an account.
      "reviewer",
      "salesUsed",
    ],
  },
];

/**
 * Reads the tables that decide tiers and the computed columns; those not installed are absent.
 * @param policy the workbook's policy: it names the columns that a file must have
 */
export const readAccounts = (
  context: Excel.RequestContext,
  book: Book,
  policy: Policy,
  options: ReadOptions = {},
): Promise<Snapshots> => readTables(context, book, requests(policy), options);
