/** VIS-05, 08 and 12: what is ready before a visit. */
import { isoDate } from "../../calendar/serial";
import { dateCell } from "../../kpis/contact";
import { commonText, visitPlanText, visitText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { isBlank, plainCell } from "../../policy/values";
import { columnName, joined, rule, shown } from "../define";
import { eachAccountRow } from "../shared/accountRows";
import { kaTargets, yes } from "../shared/keyAccounts";
import { visitRows } from "../shared/visitRows";
import type { RuleContext, RuleEntry } from "../types";

export interface DueVisits {
  /** A visit that was made or whose day has come; also one whose day cannot be read. */
  readonly due: (row: number) => boolean;
  /** Not made yet, and its day cannot be read: tells the gap. */
  readonly undecided: (row: number) => boolean;
}

/**
 * Visits whose preparation is due. A blank day is left to VIS-02.
 * @param context the rule's context
 * @param calledOff codes of Visits.status that need no preparation any more
 */
export function dueVisits(context: RuleContext, calledOff: ReadonlySet<unknown>): DueVisits {
  const { column, today, notEvaluable } = context;
  const { isVisit, contactDate } = visitRows(context);
  const status = column("Visits.status");
  const dates = column("Visits.date");
  return {
    due: (row) => {
      const state = status[row];
      if (calledOff.has(state) || !isVisit(row)) return false;
      if (state === "done") return true;
      const day = contactDate(row);
      return day === null ? !isBlank(dates[row]) : day <= today;
    },
    undecided: (row) => {
      if (status[row] === "done" || contactDate(row) !== null) return false;
      notEvaluable(["Visits.date"], { table: "Visits", row, reason: { text: visitText.noContactDate } });
      return true;
    },
  };
}

const notMade: ReadonlySet<unknown> = new Set(["cancelled", "missed", "rescheduled"]);
const separators = /[,;，；、\n]/;

/** VIS-05: everything of the company's list is packed. Words are compared as they are, outer spaces left aside. */
function materialsReady(context: RuleContext): void {
  const { column, rows, policy, fail } = context;
  const { due, undecided } = dueVisits(context, notMade);
  const needed = policy.words("visit.materials");
  const cells = column("Visits.materialsReady");
  /** What each distinct text lacks, in words; null when nothing. */
  const known = new Map<string, LocalText | null>();
  const lacking = (text: string): LocalText | null => {
    const ready = new Set(text.split(separators).map((word) => word.trim()));
    const missing = needed.filter((word) => !ready.has(word));
    return missing.length === 0
      ? null
      : joined(missing.map((word) => ({ "zh-CN": word, "zh-TW": word, "en-US": word })));
  };
  for (const row of rows("Visits")) {
    if (!due(row) || undecided(row)) continue;
    const text = plainCell(cells[row]);
    let missing = known.get(text);
    if (missing === undefined) known.set(text, (missing = lacking(text)));
    if (missing === null) continue;
    const message = { text: commonText.missing, args: { columns: missing } };
    fail({ table: "Visits", row, column: "materialsReady", message });
  }
}

/** VIS-08: an appointment was made, at the latest on the day. */
function announced(context: RuleContext): void {
  const { column, rows, fail, notEvaluable } = context;
  const { contactDate } = visitRows(context);
  const { due, undecided } = dueVisits(context, notMade);
  const before = column("Visits.preContactDate");
  for (const row of rows("Visits")) {
    if (!due(row) || undecided(row)) continue;
    const day = contactDate(row);
    const contact = dateCell(before[row]);
    const found = typeof contact === "number" ? isoDate(contact) : shown(before[row]);
    const args = { column: columnName("Visits.preContactDate"), found };
    const at = (text: LocalText): void =>
      fail({ table: "Visits", row, column: "preContactDate", message: { text, args } });
    if (contact === null) at(commonText.blank);
    else if (contact === undefined) at(commonText.unreadable);
    else if (day === null)
      notEvaluable(["Visits.date"], { table: "Visits", row, reason: { text: visitText.noContactDate } });
    else if (contact > day) at(visitPlanText.preContactLate);
  }
}

const kit = ["prepCustomerData", "prepAnalysis", "prepSalesKit"];
const cancelled: ReadonlySet<unknown> = new Set(["cancelled"]);

/** VIS-12: data collected and analysed, sales kit ready, by the day of the visit. */
function kaPrepared(context: RuleContext): void {
  const { column, fail } = context;
  const columns = kit.map((key) => column(`Visits.${key}`));
  const { due, undecided } = dueVisits(context, cancelled);
  eachAccountRow(context, { table: "Visits", when: due, applies: kaTargets(context) }, (row) => {
    if (undecided(row) || columns.every((cells) => cells[row] === true)) return;
    const missing = kit.filter((_, index) => columns[index]?.[row] !== true);
    const strange = missing.find((key) => yes(column(`Visits.${key}`)[row]) === null);
    const key = strange ?? missing[0] ?? "prepCustomerData";
    const names = joined(missing.map((name) => columnName(`Visits.${name}`)));
    fail({ table: "Visits", row, column: key, message: { text: visitPlanText.notPrepared, args: { columns: names } } });
  });
}

const kinds = ["Visits.contactKind", "Visits.mode", "Visits.actualDate"];
const names = ["Accounts.accountId", "Accounts.accountName"];

export const preparationRules: readonly RuleEntry[] = [
  rule({
    id: "VIS-05",
    title: visitPlanText.vis05Title,
    help: visitPlanText.vis05Help,
    // Ready by the day: date and status say whether that has come.
    columns: ["Visits.materialsReady", "Visits.date", "Visits.status"],
    reads: kinds,
    check: materialsReady,
  }),
  rule({
    id: "VIS-08",
    title: visitPlanText.vis08Title,
    help: visitPlanText.vis08Help,
    columns: ["Visits.preContactDate", "Visits.date", "Visits.status"],
    reads: kinds,
    check: announced,
  }),
  rule({
    id: "VIS-12",
    title: visitPlanText.vis12Title,
    help: visitPlanText.vis12Help,
    columns: ["accountId", "status", "date", ...kit].map((key) => `Visits.${key}`).concat("Accounts.isKeyAccount"),
    reads: [...kinds, "Accounts.isKaProspect", ...names],
    check: kaPrepared,
  }),
];
