/** K3 key accounts lost, M1 churn rate, M2 retention rate. Clauses: 004 indicator 3, 002 六(二)2. */
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import type { Churn, LostAccount, Wanted } from "./churn";
import { churn } from "./churn";
import type { Dataset } from "./dataset";
import { everyAccount, keyAccounts } from "./keyAccounts";
import type { KpiResult, KpiScope } from "./result";
import { plainKpi, ratioKpi, undefinedKpi } from "./result";
import { blocked, partialNote, spanOf } from "./scope";

export type { LostAccount } from "./churn";

export interface LostAccountsResult extends KpiResult {
  /** Key accounts of the opening base. */
  readonly base: number;
  readonly lost: readonly LostAccount[];
}

/** Both counts (CON-17), and that a period that is not over may still see more losses. */
function notes(data: Dataset, scope: KpiScope, { dated, silent }: Churn): readonly Message[] {
  return [
    ...partialNote(spanOf(data, scope)),
    ...(dated + silent > 0 ? [{ text: kpiText.lostBothCounts, args: { dated, silent } }] : []),
  ];
}

/**
 * Key accounts lost in a period (K3).
 * @param data tables and evaluation date; what comes after it is not looked at
 * @param scope period; an owner's accounts are those with Accounts.owner
 */
export function lostKeyAccounts(data: Dataset, scope: KpiScope): LostAccountsResult {
  const none = (reason: Message): LostAccountsResult => ({ ...undefinedKpi(reason), base: 0, lost: [] });
  const gap = blocked(data, scope, ["Orders.accountId", "Orders.orderDate", "Accounts.isKeyAccount"]);
  if (gap) return none(gap);
  const key = keyAccounts(data);
  if ("text" in key) return none(key);
  const found = churn(data, scope, { name: "key", marks: key });
  if ("text" in found) return none(found);
  const lost = found.lost();
  return { ...plainKpi(lost.length, { notes: notes(data, scope, found) }), base: found.base, lost };
}

const everybody = (data: Dataset): Wanted => ({ name: "all", marks: everyAccount(data) });

/** M1, churn rate: accounts of the opening base lost in the period over the base. A period that is not over is not scaled up. */
export function churnRate(data: Dataset, scope: KpiScope): KpiResult {
  const found = churn(data, scope, everybody(data));
  if ("text" in found) return undefinedKpi(found);
  return ratioKpi(
    found.dated + found.silent,
    found.base,
    { text: kpiText.noBaseAccounts },
    { notes: notes(data, scope, found) },
  );
}

/** M2, retention rate: customers at the end less those gained over the base; those won back are not counted, so it is 1 less M1. */
export function retentionRate(data: Dataset, scope: KpiScope): KpiResult {
  const found = churn(data, scope, everybody(data));
  if ("text" in found) return undefinedKpi(found);
  const kept = found.base - found.dated - found.silent;
  return ratioKpi(kept, found.base, { text: kpiText.noBaseAccounts }, { notes: notes(data, scope, found) });
}
