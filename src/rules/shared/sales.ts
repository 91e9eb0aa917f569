/** Which rows of Orders are sales. */
import { yes } from "./keyAccounts";
import type { SheetContext } from "./sheetContext";

/**
 * @returns for a row of Orders: a sale is neither sample nor return; null where one of the two marks cannot be read
 */
export function salesRows({ column }: Pick<SheetContext, "column">): (row: number) => boolean | null {
  const samples = column("Orders.isSample");
  const returns = column("Orders.isReturn");
  return (row) => {
    const sample = yes(samples[row]);
    const back = yes(returns[row]);
    if (sample === true || back === true) return false;
    return sample === null || back === null ? null : true;
  };
}
