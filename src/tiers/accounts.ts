/** Rows of Accounts that hold an account. */
import { perDataset } from "../kpis/memo";
import type { Dataset } from "../kpis/dataset";
import { isBlank } from "../policy/values";

/** 1 for every row with a number or a name. */
export const accountMarks = perDataset((data: Dataset): Uint8Array => {
  const ids = data.column("Accounts.accountId");
  const names = data.column("Accounts.accountName");
  const marks = new Uint8Array(data.rowCount("Accounts"));
  for (let row = 0; row < marks.length; row++) if (!isBlank(ids?.[row]) || !isBlank(names?.[row])) marks[row] = 1;
  return marks;
});
