/** Contracts of accounts: whether one runs today. */
import { addMonths, lastSerial } from "../calendar/serial";
import type { Dataset } from "../kpis/dataset";
import { dateCell } from "../kpis/contact";
import { isBlank } from "../policy/values";

/**
 * The last day of the contract that runs today.
 * @param row of Accounts
 * @returns serial day; null where none runs, undefined where a contract is named whose date or months are blank or cannot be read
 */
export function contractUntil(data: Dataset, row: number): number | null | undefined {
  const number = data.column("Accounts.contractNo")?.[row];
  const date = data.column("Accounts.contractDate")?.[row];
  const months = data.column("Accounts.contractMonths")?.[row];
  if (isBlank(number) && isBlank(date) && isBlank(months)) return null;
  const from = dateCell(date);
  if (typeof from !== "number" || typeof months !== "number" || !Number.isInteger(months) || months < 1)
    return undefined;
  // Twelve months from 1 January end on 31 December; one beyond the year 9999 ends with the calendar.
  const last = (addMonths(from, months) ?? lastSerial + 1) - 1;
  const today = Math.floor(data.today);
  return from <= today && today <= last ? last : null;
}
