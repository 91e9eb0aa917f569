/** V4, follow-up within a week: visits to key accounts and prospects whose window is over. Clause: 001 经销商方案 六6; VIS-16. */
import { isSerialDate } from "../calendar/serial";
import { kpiText } from "../locales/kpis";
import { isBlank } from "../policy/values";
import { accountDays, type AccountDays } from "./accountDays";
import { unresolved } from "./accountIndex";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { perDataset } from "./memo";
import { personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { ratioKpi, undefinedKpi } from "./result";
import { blocked, notesOf, partialNote, spanOf } from "./scope";
import { contactDays, contactRows, isVisit } from "./visitDays";

/** Accounts that must be followed up: key accounts and key-account prospects. null when a mark cannot be read. */
const targets = perDataset((data: Dataset): Uint8Array | null => {
  const columns = ["isKeyAccount", "isKaProspect"].map((key) => columnCells(data, `Accounts.${key}`));
  const target = new Uint8Array(data.rowCount("Accounts"));
  for (const cells of columns) {
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row];
      if (cell === true) target[row] = 1;
      else if (cell !== false && !isBlank(cell)) return null;
    }
  }
  return target;
});

/** Days of done phone calls and visits by account. */
const contacts = perDataset((data: Dataset): AccountDays => {
  const rows = contactRows(data);
  const modes = columnCells(data, "Visits.mode");
  const met = rows
    .within(null, 1, Math.floor(data.today))
    .filter((row) => modes[row] === "phone" || modes[row] === "visit");
  return accountDays(met, contactDays(data), rows.account, data.rowCount("Accounts"));
});

/**
 * One-week follow-up rate (V4): of the done visits, not themselves follow-ups, whose window of `visit.followUpDays` is over, those with
 * a follow-up date inside it and its mode, or with a later call or visit inside it.
 */
export function followUpRate(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, [
    "Visits.accountId",
    "Visits.status",
    "Visits.date",
    "Visits.followUpDate",
    "Visits.followUpMode",
    "Accounts.isKeyAccount",
  ]);
  if (gap) return undefinedKpi(gap);
  const target = targets(data);
  if (!target) return undefinedKpi({ text: kpiText.flagUnreadable });
  const [kinds, modes, dates, how] = ["contactKind", "mode", "followUpDate", "followUpMode"].map((key) =>
    columnCells(data, `Visits.${key}`),
  );
  const window = data.policy.number("visit.followUpDays") ?? 0;
  const today = Math.floor(data.today);
  const rows = contactRows(data);
  const days = contactDays(data);
  const person = personOf(data, scope);
  const span = spanOf(data, scope);
  const last = Math.min(span.to, today - window - 1);
  const counts = (row: number): boolean => kinds?.[row] !== "followUp" && isVisit(kinds?.[row], modes?.[row]);
  const unclear =
    rows.undated(person).filter((row) => counts(row) && target[rows.account[row] ?? -1] === 1).length +
    rows.ambiguous(person, span.from, last, target);
  if (unclear > 0) return undefinedKpi({ text: kpiText.visitUnreadable, args: { count: unclear } });
  let due = 0;
  let followed = 0;
  let stray = 0;
  for (const row of rows.within(person, span.from, last)) {
    if (!counts(row)) continue;
    const account = rows.account[row] ?? unresolved.blank;
    if (account === unresolved.blank || account === unresolved.unknown) stray++;
    if (target[account] !== 1) continue;
    due++;
    const day = days[row] ?? 0;
    const date = dates?.[row];
    const after = isSerialDate(date) ? Math.floor(date) - day : -1;
    const mode = how?.[row];
    const written = after >= 0 && after <= window && (mode === "phone" || mode === "visit");
    if (written || contacts(data).any(account, day + 1, day + window)) followed++;
  }
  const notes = [...partialNote(span), ...notesOf([kpiText.strayRows, stray])];
  return ratioKpi(followed, due, { text: kpiText.noVisitsClosed }, { notes });
}
