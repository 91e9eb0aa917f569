/** VIS-17 and VIS-23: how contacts are made, and how many visits. */
import { isPeriodType, readPeriod } from "../../calendar/period";
import { addMonths } from "../../calendar/serial";
import { unresolved } from "../../kpis/accountIndex";
import { targetChangeColumns, targetInForce } from "../../kpis/targetInForce";
import { visitResultText } from "../../locales/rules";
import { filled, plainText, rule } from "../define";
import { yes } from "../shared/keyAccounts";
import { visitRows } from "../shared/visitRows";
import type { RuleContext, RuleEntry } from "../types";

/** VIS-17: of the done contacts with key accounts in the twelve months up to today enough were visits or meetings. */
function faceToFace(context: RuleContext): void {
  const { column, data, allRows, policy, today, fail, notEvaluable } = context;
  const { contactDate } = visitRows(context);
  const accounts = data.accountRows("Visits.accountId");
  const customers = column("Visits.accountId");
  const status = column("Visits.status");
  const modes = column("Visits.mode");
  const key = column("Accounts.isKeyAccount");
  const from = addMonths(today, -12) ?? 0;
  const least = policy.number("visit.kaFaceShare") ?? 0;
  let total = 0;
  let face = 0;
  let unclear = 0;
  for (const row of allRows("Visits")) {
    if (status[row] !== "done") continue;
    const account = accounts?.[row] ?? unresolved.blank;
    const day = contactDate(row);
    const inside = day === null || (day > from && day <= today);
    if (account === unresolved.ambiguous && inside) {
      if (data.accounts.candidates(customers[row]).some((one) => yes(key[one]) !== false)) unclear++;
    } else if (account >= 0 && inside) {
      const isKey = yes(key[account]);
      if (isKey === false) continue;
      if (isKey === null || day === null) unclear++;
      else {
        total++;
        if (modes[row] === "visit" || modes[row] === "meeting") face++;
      }
    }
  }
  const gap = (text: typeof visitResultText.noKaContacts | typeof visitResultText.kaContactsUnclear): void =>
    notEvaluable(["Visits.date"], { table: "Visits", row: 0, reason: { text, args: { count: unclear } } });
  if (unclear > 0) return gap(visitResultText.kaContactsUnclear);
  if (total === 0) return gap(visitResultText.noKaContacts);
  // Shares are compared after rounding to four decimals.
  if (Math.round((face / total) * 10000) >= Math.round(least * 10000)) return;
  const percent = (share: number): number => Math.round(share * 1000) / 10;
  const args = { face, total, percent: percent(face / total), least: percent(least) };
  fail({ table: "Visits", row: null, column: "mode", message: { text: visitResultText.faceShareLow, args } });
}

/** Days of the done visits of each visitor, ascending, and how many of theirs have no readable day. */
function visitDays(context: RuleContext): ReadonlyMap<string, { readonly days: number[]; undated: number }> {
  const { column, allRows } = context;
  const { isVisit, contactDate } = visitRows(context);
  const people = column("Visits.visitor");
  const status = column("Visits.status");
  const found = new Map<string, { readonly days: number[]; undated: number }>();
  for (const row of allRows("Visits")) {
    const person = plainText(people[row]);
    if (person === null || status[row] !== "done" || !isVisit(row)) continue;
    let own = found.get(person);
    if (!own) found.set(person, (own = { days: [], undated: 0 }));
    const day = contactDate(row);
    if (day === null) own.undated++;
    else own.days.push(day);
  }
  for (const { days } of found.values()) days.sort((a, b) => a - b);
  return found;
}

/** How many of ascending days come before a day. */
function countBefore(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const cycles: ReadonlySet<string> = new Set(["day", "week", "month"]);
/** A target for one of these only cannot be compared with all visits of a person. */
const dimensions = ["region", "product", "accountId"];

/** VIS-23: a person's targets for visits a day, week or month, once the period is over. */
function visitLoad(context: RuleContext): void {
  const { column, data, allRows, policy, today, fail, notEvaluable } = context;
  const cell = (key: string, row: number) => column(`PlanTargets.${key}`)[row];
  const yearStart = policy.number("calendar.fiscalYearStart") ?? 1;
  const visits = visitDays(context);
  let targets = 0;
  for (const row of allRows("PlanTargets")) {
    if (cell("metric", row) !== "visitCount") continue;
    targets++;
    const type = cell("periodType", row);
    const period = readPeriod(cell("period", row), isPeriodType(type) ? type : null, yearStart);
    if (period !== null && !cycles.has(period.type)) continue;
    const target = targetInForce(data, row, period?.end ?? today);
    const person = plainText(cell("owner", row));
    const partial = dimensions.some((key) => filled(cell(key, row)));
    if (period === null || typeof target !== "number" || person === null || partial) {
      const reason = { text: visitResultText.visitTargetUnclear };
      notEvaluable(["PlanTargets.targetValue"], { table: "PlanTargets", row, reason });
      continue;
    }
    if (period.end >= today) continue;
    const own = visits.get(person);
    const count = own ? countBefore(own.days, period.end + 1) - countBefore(own.days, period.start) : 0;
    if (count >= target) continue;
    if (own && count + own.undated >= target) {
      const reason = { text: visitResultText.visitsUnclear, args: { person, count: own.undated } };
      notEvaluable(["Visits.date"], { table: "PlanTargets", row, reason });
      continue;
    }
    const args = { person, period: period.label, count, target };
    fail({ table: "PlanTargets", row, column: "targetValue", message: { text: visitResultText.visitsFew, args } });
  }
  if (targets === 0)
    notEvaluable(["PlanTargets.targetValue"], {
      table: "PlanTargets",
      row: 0,
      reason: { text: visitResultText.noVisitTargets },
    });
}

export const loadRules: readonly RuleEntry[] = [
  rule({
    id: "VIS-17",
    title: visitResultText.vis17Title,
    help: visitResultText.vis17Help,
    reads: ["Visits.actualDate", "Accounts.accountId", "Accounts.accountName"],
    check: faceToFace,
  }),
  rule({
    id: "VIS-23",
    title: visitResultText.vis23Title,
    help: visitResultText.vis23Help,
    // What is compared with the visits is the row of the target.
    columns: [
      ...["visitor", "status", "date"].map((key) => `Visits.${key}`),
      ...["metric", "owner", "periodType", "period", "targetValue"].map((key) => `PlanTargets.${key}`),
    ],
    reads: [
      ...["actualDate", "contactKind", "mode"].map((key) => `Visits.${key}`),
      ...["planId", "effectiveTarget", ...dimensions].map((key) => `PlanTargets.${key}`),
      ...targetChangeColumns,
    ],
    check: visitLoad,
  }),
];
