/** V1, visit plan completion: planned visits done on their day, among those whose day is over. Clause: 003 D4a article 2. */
import { isSerialDate } from "../calendar/serial";
import { kpiText } from "../locales/kpis";
import { isBlank } from "../policy/values";
import type { Dataset } from "./dataset";
import type { KpiResult, KpiScope } from "./result";
import { undefinedKpi } from "./result";

/**
 * Visit plan completion (V1). Visits that the customer cancelled (status cancelled because absent or refused) are left out.
 * @param data tables and evaluation date
 * @param scope period and visitor
 */
export function visitPlanCompletion(data: Dataset, scope: KpiScope): KpiResult {
  const missing = ["Visits.origin", "Visits.date", "Visits.status"].filter((ref) => data.column(ref) === undefined);
  if (missing.length > 0) return undefinedKpi({ text: kpiText.missingTable, args: { tables: missing.join(", ") } });
  const column = (key: string) => data.column(`Visits.${key}`) ?? [];
  const origin = column("origin");
  const dates = column("date");
  const actual = column("actualDate");
  const status = column("status");
  const reasons = column("failReason");
  const kinds = column("contactKind");
  const modes = column("mode");
  const visitors = column("visitor");
  const tolerance = data.policy.number("visit.lateToleranceDays") ?? 0;
  let due = 0;
  let done = 0;
  let unreadable = 0;
  for (let row = 0; row < data.rowCount("Visits"); row++) {
    if (origin[row] !== "planned") continue;
    const kind = kinds[row];
    const mode = modes[row];
    const isVisit =
      kind === "visit" ||
      (isBlank(kind) && isBlank(mode)) ||
      ((isBlank(kind) || kind === "revisit" || kind === "followUp") && mode === "visit");
    if (!isVisit) continue;
    const person = visitors[row];
    if (scope.owner !== null && (typeof person !== "string" || person.trim() !== scope.owner)) continue;
    const date = dates[row];
    if (!isSerialDate(date)) {
      unreadable++;
      continue;
    }
    const day = Math.floor(date);
    if (day < scope.period.start || day > scope.period.end || day >= Math.floor(data.today)) continue;
    if (status[row] === "cancelled" && (reasons[row] === "absent" || reasons[row] === "refused")) continue;
    due++;
    if (status[row] !== "done") continue;
    const own = isBlank(actual[row]) ? date : actual[row];
    if (!isSerialDate(own)) unreadable++;
    else if (Math.abs(Math.floor(own) - day) <= tolerance) done++;
  }
  if (unreadable > 0)
    return undefinedKpi(
      { text: kpiText.visitUnreadable, args: { count: unreadable } },
      { numerator: done, denominator: due },
    );
  if (due === 0) return undefinedKpi({ text: kpiText.noneDue }, { numerator: 0, denominator: 0 });
  return { actual: done / due, numerator: done, denominator: due, target: null, reason: null };
}
