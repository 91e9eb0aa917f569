/** Last contact, contact due and computed tier of an account, as formulas; the same as `kpis/derived.ts` and `tiers/`. */
import { choice } from "./lookup";
import { accountCriteria } from "./orderFormulas";
import { schemeIsScore, tierOfScore } from "./scoreFormulas";
import type { Scope } from "./types";

/** `lastContactDate`: the latest done contact up to today, whatever its kind (ruling 8); the day itself where it differs from the plan. */
export function lastContactDate(scope: Scope): string {
  const { id, name, nameIsOne } = accountCriteria(scope);
  const done = `${scope.column("Visits.status")},${scope.label("visitStatus", "done")}`;
  const today = scope.name("today");
  const planned = scope.column("Visits.date");
  const actual = scope.column("Visits.actualDate");
  const latest = (criterion: string): string => {
    const who = `${scope.column("Visits.accountId")},${criterion},${done}`;
    return `MAXIFS(${actual},${who},${actual},"<"&(${today}+1)),MAXIFS(${planned},${who},${actual},"=",${planned},"<"&(${today}+1))`;
  };
  const day = `INT(MAX(${latest(id)},IF(${nameIsOne},MAX(${latest(name)}),0)))`;
  return `=IF(OR(NOT(ISNUMBER(${today})),${scope.cell("Accounts.accountId")}=""),"",IF(${day}=0,"",${day}))`;
}

/** A cell of the row, or "" where it is blank: a reference to a blank cell would arrive as 0. */
const orBlank = (cell: string): string => `IF(${cell}="","",${cell})`;

const startOf = (scope: Scope): string => {
  const effective = scope.cell("Accounts.tierEffectiveDate");
  return `IF(${effective}<>"",${effective},${orBlank(scope.cell("Accounts.createdDate"))})`;
};

/** The account's own interval, "" where nobody approved it. */
const overrideOf = (scope: Scope): string => {
  if (!scope.has("Accounts.cadenceOverrideDays")) return '""';
  const days = scope.cell("Accounts.cadenceOverrideDays");
  return `IF(AND(ISNUMBER(${days}),${scope.cell("Accounts.cadenceOverrideApprover")}<>""),${days},"")`;
};

/** A done contact of the account whose date cannot be read: the due date would be a guess. */
function uncertain(scope: Scope): string {
  const { id, name } = accountCriteria(scope);
  const actual = scope.column("Visits.actualDate");
  const unreadable = (criterion: string): string => {
    const who = `${scope.column("Visits.accountId")},${criterion},${scope.column("Visits.status")},${scope.label("visitStatus", "done")}`;
    const planned = `${who},${actual},"="`;
    // All less those with a date: programs differ in what a wildcard takes for text.
    return (
      `COUNTIFS(${who},${actual},"<>")-COUNTIFS(${who},${actual},">0")` +
      `+COUNTIFS(${planned})-COUNTIFS(${planned},${scope.column("Visits.date")},">0")`
    );
  };
  return `${unreadable(id)}+${unreadable(name)}>0`;
}

/** `contactDueDate`: the later of last contact and start, plus the tier's interval or the approved one. */
export function contactDueDate(scope: Scope): string {
  const tier = scope.cell("Accounts.tier");
  const status = scope.cell("Accounts.status");
  const last = scope.cell("Accounts.lastContactDate");
  const active = `OR(${status}="",${status}=${scope.label("accountStatus", "active")})`;
  const idle = `OR(${tier}="",${tier}=${scope.label("tier", "unrated")},NOT(${active}),AND(${last}="",${startOf(scope)}=""),${uncertain(scope)})`;
  const due =
    scope.mode === "functions"
      ? `TIERBOOK.NEXTCONTACT(${last},${startOf(scope)},${tier},${scope.table("TierBands")},${overrideOf(scope)})`
      : nativeDue(scope, tier, last);
  return `=IF(${idle},"",${due})`;
}

/** The same by EDATE and the intervals that the Policy sheet reads out of TierBands. */
function nativeDue(scope: Scope, tier: string, last: string): string {
  const from = `MAX(N(${last}),N(${startOf(scope)}))`;
  const row = `MATCH(${tier},${scope.column("TierBands.tier")},0)`;
  const days = `INDEX(${scope.name("cadenceDays")},${row})`;
  const months = `INDEX(${scope.name("cadenceMonths")},${row})`;
  const own = overrideOf(scope);
  return `IF(ISNUMBER(${own}),${from}+${own},IF(ISNUMBER(${days}),${from}+${days},IF(ISNUMBER(${months}),EDATE(${from},${months}),NA())))`;
}

/** `computedTier`: by the score, or by typed sales or those of the last twelve months, as `tier.scheme` and `tier.salesSource` say now. */
export function computedTier(scope: Scope): string {
  const entered = scope.cell("Accounts.expectedAnnualSales");
  const tierOf =
    scope.mode === "functions"
      ? (sales: string): string => `TIERBOOK.TIER(${orBlank(sales)},${scope.table("TierBands")})`
      : (sales: string): string => nativeTier(scope, sales);
  // A row without a name is no customer yet.
  const bySales = (): string => {
    if (!scope.has("Orders") || !scope.has("Accounts.salesLast12Months")) return tierOf(entered);
    const ordered = scope.cell("Accounts.salesLast12Months");
    return `IF(${scope.name("salesSource")}=${choice(scope, "tier.salesSource", "last12Months")},${tierOf(ordered)},${tierOf(entered)})`;
  };
  return `=IF(${scope.cell("Accounts.accountName")}="","",IF(${schemeIsScore(scope)},${tierOfScore(scope)},${bySales()}))`;
}

/** The band of a sales figure; #N/A while a limit is blank or out of order. */
function nativeTier(scope: Scope, sales: string): string {
  const from = (row: number): string => `INDEX(${scope.column("TierBands.minSales")},${row})`;
  const label = (row: number): string => `INDEX(${scope.column("TierBands.tier")},${row})`;
  const limits = `AND(COUNT(${from(1)},${from(2)},${from(3)})=3,${from(1)}>${from(2)},${from(2)}>${from(3)},${from(3)}>=0)`;
  const band = [1, 2, 3].reduceRight(
    (rest, row) => `IF(ROUND(${sales},4)>=${from(row)},${label(row)},${rest})`,
    label(4),
  );
  return `IF(${sales}="",${label(5)},IF(AND(ISNUMBER(${sales}),${limits}),${band},NA()))`;
}
