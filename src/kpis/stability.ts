/** Stability of the cooperation with a key account: contract months left, and months with orders. Clause: 001 大客户考核方案 三3. */
import { addMonths, dateParts, isSerialDate } from "../calendar/serial";
import type { Policy } from "../policy/types";
import type { Dataset } from "./dataset";
import { orderHistory, twelveMonthsFrom } from "./history";
import { once, perDataset } from "./memo";
import { orderState } from "./orderLines";

/** Weights of months left and of months with orders; null when `ka.stabilityWeights` is no pair of shares. */
export function stabilityWeights(policy: Policy): readonly [number, number] | null {
  const [left, ordered, ...more] = policy.words("ka.stabilityWeights").map(Number);
  if (left === undefined || ordered === undefined || more.length > 0) return null;
  return left >= 0 && ordered >= 0 && left + ordered > 0 ? [left, ordered] : null;
}

const monthOf = (serial: number): number => {
  const { year, month } = dateParts(serial);
  return year * 12 + month;
};

/** Number of calendar months with an order within the last twelve months, by row of Accounts. */
const monthsWithOrders = (data: Dataset, from: number): Int32Array =>
  once(data, "monthsWithOrders", () => {
    const { count, orderDate, account } = data.orders();
    const months = new Int32Array(data.rowCount("Accounts"));
    const seen = new Int32Array(months.length);
    const first = monthOf(from);
    for (let row = 0; row < count; row++) {
      const date = orderDate[row] ?? Number.NaN;
      const of = account[row] ?? -1;
      if (of < 0 || !(date >= from && date <= data.today)) continue;
      // The first month may be cut: its days count with the last month, so that there are twelve.
      const bit = 1 << ((monthOf(date) - first) % 12);
      if (((seen[of] ?? 0) & bit) !== 0) continue;
      seen[of] = (seen[of] ?? 0) | bit;
      months[of] = (months[of] ?? 0) + 1;
    }
    return months;
  });

/** 1 for accounts with an order that may be of any month, or may be none. */
const unclearAccounts = perDataset((data: Dataset): Uint8Array => {
  const { count, order, account } = data.orders();
  const marks = new Uint8Array(data.rowCount("Accounts"));
  for (let row = 0; row < count; row++) {
    const of = account[row] ?? -1;
    if (of >= 0 && order[row] === orderState.unclear) marks[of] = 1;
  }
  return marks;
});

/** Whole months from today to the end of a contract, none below zero. */
function monthsLeft(signed: number, months: number, today: number): number {
  let left = 0;
  while (left < months) {
    const end = addMonths(signed, months - left - 1);
    if (end === null || end <= today) break;
    left++;
  }
  const next = addMonths(signed, months);
  return next === null || next <= today ? 0 : Math.min(months, left + 1);
}

/**
 * Stability, from 0 to 1.
 * @param account row of Accounts
 * @returns null when contract or orders of the last twelve months cannot say it
 */
export function stability(data: Dataset, account: number, [left, ordered]: readonly [number, number]): number | null {
  const signed = data.column("Accounts.contractDate")?.[account];
  const months = data.column("Accounts.contractMonths")?.[account];
  const today = Math.floor(data.today);
  const from = twelveMonthsFrom(today);
  if (!isSerialDate(signed) || typeof months !== "number" || !(months >= 1) || from === null) return null;
  if (!data.hasTable("Orders") || orderHistory(data.policy, from) !== "ok") return null;
  if (unclearAccounts(data)[account] === 1) return null;
  const share = monthsLeft(Math.floor(signed), Math.floor(months), today) / Math.floor(months);
  return (left * share + (ordered * (monthsWithOrders(data, from)[account] ?? 0)) / 12) / (left + ordered);
}
