/** D4 potential, D5 intent, D6 signed customers at the end of the period. Clause: 000 监控指标. */
import { isoDate, isSerialDate } from "../calendar/serial";
import { kpiText } from "../locales/kpis";
import { isBlank, plainCell } from "../policy/values";
import { historyOf, isSigned, logColumns, unlogged } from "./classHistory";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { isActive } from "./derived";
import { ownerTally } from "./ownerTally";
import { personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { plainKpi, undefinedKpi } from "./result";
import { blocked, notesOf, partialNote, spanOf } from "./scope";

/**
 * Active accounts of a class, as of the period's last day. While the period runs that is today, straight from the register; an earlier
 * day is read from the log of changes, and is not evaluable where the log begins later or does not lead to today's classes.
 * @param name names the classes
 */
const countOf =
  (name: string, isClass: (code: string) => boolean) =>
  (data: Dataset, scope: KpiScope): KpiResult => {
    const past = scope.period.end < Math.floor(data.today);
    const gap = blocked(data, scope, ["Accounts.class", "Accounts.status", ...(past ? logColumns : [])]);
    if (gap) return undefinedKpi(gap);
    return past ? countThen(data, scope, name, isClass) : countNow(data, scope, name, isClass);
  };

/** How a customer counts. `broken`: its class of the day is not known; `undated`: it left on a day that nobody wrote down. */
const states = { outside: 0, counts: 1, broken: 2, undated: 3 } as const;

function countNow(data: Dataset, scope: KpiScope, name: string, isClass: (code: string) => boolean): KpiResult {
  const classes = columnCells(data, "Accounts.class");
  const status = columnCells(data, "Accounts.status");
  const tally = ownerTally(data, `${name} now`, 2, (row) =>
    isClass(plainCell(classes[row])) && isActive(status[row]) ? states.counts : states.outside,
  );
  const count = tally.of(personOf(data, scope))[states.counts] ?? 0;
  return plainKpi(count, { notes: partialNote(spanOf(data, scope)) });
}

function countThen(data: Dataset, scope: KpiScope, name: string, isClass: (code: string) => boolean): KpiResult {
  const day = scope.period.end;
  const classes = historyOf(data, "class");
  if (classes.begins === null) return undefinedKpi({ text: kpiText.noClassLog });
  if (classes.begins > day)
    return undefinedKpi({ text: kpiText.logShort, args: { since: isoDate(classes.begins), date: isoDate(day) } });
  const history = historyOf(data, "status");
  const created = columnCells(data, "Accounts.createdDate");
  const lost = columnCells(data, "Accounts.lostDate");
  const untraced = unlogged(data);
  const stateOf = (row: number): number => {
    const since = created[row];
    if (isSerialDate(since) && Math.floor(since) > day) return states.outside;
    if (untraced[row] === 1) return states.broken;
    if (!isClass(classes.at(row, day))) return states.outside;
    const left = lost[row];
    const state = history.at(row, day);
    if (state === "" || state === "active" || (isSerialDate(left) && Math.floor(left) > day)) return states.counts;
    return history.changes(row).length === 0 && isBlank(left) ? states.undated : states.outside;
  };
  const tally = ownerTally(data, `${name} ${day}`, 4, stateOf, data.filledRows("Accounts"));
  const counts = tally.of(personOf(data, scope));
  const broken = counts[states.broken] ?? 0;
  return broken > 0
    ? undefinedKpi({ text: kpiText.classUnlogged, args: { count: broken } })
    : plainKpi(counts[states.counts] ?? 0, { notes: notesOf([kpiText.statusUndated, counts[states.undated] ?? 0]) });
}

/** D4: potential customers. */
export const potentialCustomers = countOf("potential", (code) => code === "potential");
/** D5: intent customers. */
export const intentCustomers = countOf("intent", (code) => code === "intent");
/** D6: signed customers, won or key. */
export const signedCustomers = countOf("signed", isSigned);
