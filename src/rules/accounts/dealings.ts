/** What Orders says of each account's purchases: samples and returns are none. */
import { unresolved } from "../../kpis/accountIndex";
import { isSerialDate } from "../../calendar/serial";
import { salesRows } from "../shared/sales";
import type { SheetContext } from "../shared/sheetContext";

/** One mark an account (row of Accounts). */
export interface Dealings {
  /** 1: there is at least one purchase, whenever. */
  readonly ordered: Uint8Array;
  /** 1: a line may be a purchase of this account, but its customer or its flags cannot be read. */
  readonly unclear: Uint8Array;
  /** 1: a purchase of this account has no readable date. */
  readonly undated: Uint8Array;
}

/** @returns null when table Orders is not installed */
export function dealings({ column, data, has, allRows, rowCount }: SheetContext): Dealings | null {
  if (!has("Orders.accountId")) return null;
  const count = rowCount("Accounts");
  const ordered = new Uint8Array(count);
  const unclear = new Uint8Array(count);
  const undated = new Uint8Array(count);
  const accounts = data.accountRows("Orders.accountId");
  const customers = column("Orders.accountId");
  const dates = column("Orders.orderDate");
  const sale = salesRows({ column });
  for (const row of allRows("Orders")) {
    const sold = sale(row);
    if (sold === false) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    if (account === unresolved.ambiguous) {
      for (const candidate of data.accounts.candidates(customers[row])) unclear[candidate] = 1;
    } else if (account >= 0) {
      if (sold === null) unclear[account] = 1;
      else {
        ordered[account] = 1;
        if (!isSerialDate(dates[row])) undated[account] = 1;
      }
    }
  }
  return { ordered, unclear, undated };
}
