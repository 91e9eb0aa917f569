/** Which columns hold numbers of documents, phones and the like, and which hold names. */
import type { ColumnEntry, Policy } from "../../policy/types";

/** Text columns that hold codes: digits, letters and signs that belong in half-width form. */
const codes: ReadonlySet<string> = new Set([
  "phone",
  "email",
  "taxId",
  "invoiceNo",
  "contractNo",
  "approvalNo",
  "orderId",
  "firstTransNo",
  "proposalRef",
  "qualityReportRef",
  "consentRef",
  "currency",
  "period",
  "revisionMark",
  "ruleId",
  "kpiId",
  "rewardMonth",
  "code",
]);

/** Columns that hold a customer's name: compared by name.normalise, so respelled only where that says so. */
const names: ReadonlySet<string> = new Set(["accountName", "customerName", "invoiceName"]);

/** Columns that name a customer though the dictionary calls them text. */
const customers: ReadonlySet<string> = new Set(["QuickLog.accountId"]);

/** Does the cell refer to a customer? */
export const refersToAccount = (table: string, column: ColumnEntry): boolean =>
  column.type === "accountRef" || customers.has(`${table}.${column.key}`);

/** Is it a column of codes? The row's own number and references to other rows are. */
export const holdsCodes = (column: ColumnEntry, idColumn: string): boolean =>
  column.type === "ref" || (column.type === "text" && (codes.has(column.key) || column.key === idColumn));

/** Is it a column of names whose width may be changed under this policy? */
export const holdsLooseNames = (column: ColumnEntry, policy: Policy): boolean =>
  names.has(column.key) && policy.text("name.normalise") === "normalised";
