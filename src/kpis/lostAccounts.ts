/** K3, key accounts lost: in the opening base, and lost in the period by their lost date or by months without orders. Clause: 004 indicator 3. */
import { addMonths, isoDate } from "../calendar/serial";
import type { Period } from "../calendar/period";
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import { isBlank, plainCell } from "../policy/values";
import { dateCell } from "./contact";
import type { Dataset } from "./dataset";
import { unresolved } from "./accountIndex";
import { lineState } from "./orderLines";
import type { KpiResult, KpiScope } from "./result";
import { undefinedKpi } from "./result";

/** A key account that was lost: row of Accounts, how, and its last order. */
export interface LostAccount {
  readonly row: number;
  readonly by: "lostDate" | "inactive";
  readonly lastOrder: number | null;
}

export interface LostAccountsResult extends KpiResult {
  /** Key accounts of the opening base. */
  readonly base: number;
  readonly lost: readonly LostAccount[];
}

/**
 * Key accounts lost in a period (K3). Base: key accounts with an order (samples left out) in the twelve months before the period that
 * were not lost before. Lost by inactivity: the day after `churn.inactiveMonths` without order lies in the period, and no order came since.
 * @param data tables and evaluation date; what comes after it is not looked at
 * @param scope period; an owner's accounts are those with Accounts.owner
 */
export function lostKeyAccounts(data: Dataset, scope: KpiScope): LostAccountsResult {
  const none = (reason: Message): LostAccountsResult => ({ ...undefinedKpi(reason), base: 0, lost: [] });
  const missing = ["Orders.accountId", "Orders.orderDate", "Accounts.isKeyAccount"].filter(
    (ref) => data.column(ref) === undefined,
  );
  if (missing.length > 0) return none({ text: kpiText.missingTable, args: { tables: missing.join(", ") } });
  const months = data.policy.number("churn.inactiveMonths");
  if (months === null || months < 1) return none({ text: kpiText.noChurnMonths });
  const { period, owner } = scope;
  if (period.start > data.today) return none({ text: kpiText.futurePeriod });
  const gap = historyGap(data, period, months);
  if (gap) return none(gap);

  const key = data.column("Accounts.isKeyAccount") ?? [];
  if (key.some((cell) => !isBlank(cell) && typeof cell !== "boolean")) return none({ text: kpiText.flagUnreadable });
  const owners = data.column("Accounts.owner") ?? [];
  const lostDates = data.column("Accounts.lostDate") ?? [];
  const end = Math.min(period.end, Math.floor(data.today));
  const baseFrom = addMonths(period.start, -12) ?? 0;
  const orders = lastOrders(data, period.start, end, key);
  if (orders.bad > 0) return none({ text: kpiText.badOrders, args: { count: orders.bad } });

  const lost: LostAccount[] = [];
  let base = 0;
  for (let row = 0; row < key.length; row++) {
    if (key[row] !== true) continue;
    if (owner !== null && plainCell(owners[row]) !== owner) continue;
    const before = orders.before[row] ?? Number.NaN;
    if (!(before >= baseFrom)) continue;
    const lostDate = dateCell(lostDates[row]);
    if (lostDate === undefined) return none({ text: kpiText.lostDateUnreadable });
    if (lostDate !== null && lostDate < period.start) continue;
    if ((silentFrom(before, months) ?? Number.POSITIVE_INFINITY) < period.start) continue;
    base++;
    const last = orders.until[row] ?? Number.NaN;
    const silent = silentFrom(last, months);
    if (lostDate !== null && lostDate <= end) lost.push({ row, by: "lostDate", lastOrder: last });
    else if (silent !== null && silent >= period.start && silent <= end)
      lost.push({ row, by: "inactive", lastOrder: last });
  }
  return { actual: lost.length, numerator: lost.length, denominator: null, target: null, reason: null, base, lost };
}

/** First day on which an account has been without orders for the months. */
function silentFrom(lastOrder: number, months: number): number | null {
  const limit = Number.isNaN(lastOrder) ? null : addMonths(lastOrder, months);
  return limit === null ? null : limit + 1;
}

/** The opening base may not reach back before orders.completeSince plus the churn months. */
function historyGap(data: Dataset, period: Period, months: number): Message | null {
  const since = data.policy.number("orders.completeSince");
  if (since === null) return { text: kpiText.ordersUnknown };
  const from = addMonths(period.start, -12);
  const needed = addMonths(since, months);
  return from !== null && needed !== null && from >= needed
    ? null
    : {
        text: kpiText.ordersShort,
        args: {
          since: isoDate(since),
          from: isoDate(from === null ? period.start : (addMonths(from, -months) ?? from)),
        },
      };
}

function lastOrders(data: Dataset, start: number, end: number, key: readonly unknown[]) {
  const lines = data.orders();
  const customers = data.column("Orders.accountId") ?? [];
  const count = data.rowCount("Accounts");
  const before = new Float64Array(count).fill(Number.NaN);
  const until = new Float64Array(count).fill(Number.NaN);
  const cells = data.column("Orders.orderDate") ?? [];
  let bad = 0;
  for (let row = 0; row < lines.count; row++) {
    const account = lines.account[row] ?? unresolved.blank;
    const date = lines.orderDate[row] ?? Number.NaN;
    if (Number.isNaN(date)) {
      const unreadable =
        account >= 0 &&
        key[account] === true &&
        lines.state[row] !== lineState.left &&
        dateCell(cells[row]) === undefined;
      if (unreadable) bad++;
      continue;
    }
    if (
      account === unresolved.ambiguous &&
      date <= end &&
      data.accounts.candidates(customers[row]).some((one) => key[one] === true)
    )
      bad++;
    if (account < 0 || date > end) continue;
    if (!((until[account] ?? Number.NaN) >= date)) until[account] = date;
    if (date < start && !((before[account] ?? Number.NaN) >= date)) before[account] = date;
  }
  return { before, until, bad };
}
