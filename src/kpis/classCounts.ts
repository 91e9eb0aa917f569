/** D4 potential, D5 intent, D6 signed customers at the end of the period. Clause: 000 监控指标. */
import { isoDate, isSerialDate } from "../calendar/serial";
import { kpiText } from "../locales/kpis";
import { isBlank } from "../policy/values";
import { historyOf, isSigned, logColumns, unlogged } from "./classHistory";
import type { Dataset } from "./dataset";
import { isActive } from "./derived";
import { peopleOf, personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { plainKpi, undefinedKpi } from "./result";
import { blocked, notesOf, partialNote, spanOf } from "./scope";

/**
 * Active accounts of a class, as of the period's last day. While the period runs that is today, straight from the register; an earlier
 * day is read from the log of changes, and is not evaluable where the log begins later or does not lead to today's classes.
 */
const countOf =
  (isClass: (code: string) => boolean) =>
  (data: Dataset, scope: KpiScope): KpiResult => {
    const span = spanOf(data, scope);
    const past = scope.period.end < Math.floor(data.today);
    const gap = blocked(data, scope, ["Accounts.class", "Accounts.status", ...(past ? logColumns : [])]);
    if (gap) return undefinedKpi(gap);
    return past ? countThen(data, scope, isClass) : countNow(data, scope, span.to, isClass);
  };

function countNow(data: Dataset, scope: KpiScope, asOf: number, isClass: (code: string) => boolean): KpiResult {
  const classes = data.column("Accounts.class") ?? [];
  const status = data.column("Accounts.status") ?? [];
  const owners = peopleOf(data, "Accounts.owner");
  const person = personOf(data, scope);
  let count = 0;
  for (let row = 0; row < classes.length; row++) {
    const code = classes[row];
    if (typeof code !== "string" || !isClass(code) || !isActive(status[row])) continue;
    if (person === null || owners[row] === person) count++;
  }
  return plainKpi(count, { notes: partialNote({ ...spanOf(data, scope), to: asOf }) });
}

function countThen(data: Dataset, scope: KpiScope, isClass: (code: string) => boolean): KpiResult {
  const day = scope.period.end;
  const classes = historyOf(data, "class");
  if (classes.begins === null) return undefinedKpi({ text: kpiText.noClassLog });
  if (classes.begins > day)
    return undefinedKpi({ text: kpiText.logShort, args: { since: isoDate(classes.begins), date: isoDate(day) } });
  const states = historyOf(data, "status");
  const created = data.column("Accounts.createdDate") ?? [];
  const lost = data.column("Accounts.lostDate") ?? [];
  const owners = peopleOf(data, "Accounts.owner");
  const person = personOf(data, scope);
  let count = 0;
  let broken = 0;
  let undatedStatus = 0;
  for (const row of data.filledRows("Accounts")) {
    if (person !== null && owners[row] !== person) continue;
    const since = created[row];
    if (isSerialDate(since) && Math.floor(since) > day) continue;
    if (unlogged(data, classes, row)) broken++;
    else if (isClass(classes.at(row, day))) {
      const left = lost[row];
      const state = states.at(row, day);
      const active = state === "" || state === "active" || (isSerialDate(left) && Math.floor(left) > day);
      if (active) count++;
      else if (states.changes(row).length === 0 && isBlank(left)) undatedStatus++;
    }
  }
  return broken > 0
    ? undefinedKpi({ text: kpiText.classUnlogged, args: { count: broken } })
    : plainKpi(count, { notes: notesOf([kpiText.statusUndated, undatedStatus]) });
}

/** D4: potential customers. */
export const potentialCustomers = countOf((code) => code === "potential");
/** D5: intent customers. */
export const intentCustomers = countOf((code) => code === "intent");
/** D6: signed customers, won or key. */
export const signedCustomers = countOf(isSigned);
