/** Computed columns of Accounts that no formula can say exactly: recalculation writes them as values of its date. */
import { atFourDecimals } from "../../kpis/money";
import { newnessNow } from "../../kpis/newness";
import type { Dataset } from "../types";
import type { CellValue } from "../../policy/values";
import { sheetContext } from "../shared/sheetContext";
import { archiveCompleteness } from "./completeness";
import { dealings } from "./dealings";

/** What a column holds for a row of Accounts (0-based), list values as codes; null where it cannot be said. */
export type AccountColumn = (row: number) => CellValue;

/** By key of the column: how its values are prepared. */
export const accountColumns = {
  archiveCompleteness: (data: Dataset): AccountColumn => archiveCompleteness(sheetContext(data)),
  lastOrderBefore: (data: Dataset): AccountColumn => ordered(data, (row) => newnessNow(data, row)?.before ?? null),
  newness: (data: Dataset): AccountColumn => ordered(data, (row) => newnessNow(data, row)?.state ?? null),
  repeatOrders: (data: Dataset): AccountColumn => {
    const bought = dealings(sheetContext(data));
    if (bought === null) return () => null;
    const counts = data.figures().repeatOrders();
    return (row) => (bought.unclear[row] === 1 || bought.undated[row] === 1 ? null : (counts[row] ?? null));
  },
  /** A twelfth of the sales of twelve months. */
  monthlySales: (data: Dataset): AccountColumn => {
    const sales = data.figures().salesLast12Months;
    return (row) => {
      const sum = sales[row] ?? Number.NaN;
      return Number.isNaN(sum) ? null : atFourDecimals(sum / 12);
    };
  },
} as const satisfies Readonly<Record<string, (data: Dataset) => AccountColumn>>;

/** Without Orders nothing is known of purchases. */
const ordered = (data: Dataset, value: AccountColumn): AccountColumn => (data.hasTable("Orders") ? value : () => null);
