/** Which accounts are key accounts. */
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import { isBlank } from "../policy/values";
import type { Dataset } from "./dataset";
import { once } from "./memo";

/** 1 for a key account, by row of Accounts. A message when a mark cannot be read: then nobody knows who is one. */
export const keyAccounts = (data: Dataset): Uint8Array | Message =>
  once(data, "keyAccounts", () => {
    const cells = data.column("Accounts.isKeyAccount") ?? [];
    const key = new Uint8Array(data.rowCount("Accounts"));
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row];
      if (cell === true) key[row] = 1;
      else if (!isBlank(cell) && cell !== false) return { text: kpiText.flagUnreadable };
    }
    return key;
  });

/** Every account, in the shape of `keyAccounts`. */
export const everyAccount = (data: Dataset): Uint8Array =>
  once(data, "everyAccount", () => new Uint8Array(data.rowCount("Accounts")).fill(1));
