/** Rules that no cell can prove: a person confirms them in table Attestations (ruling 18), and a confirmation expires. */
import { addMonths, isoDate, isSerialDate } from "../calendar/serial";
import { attestedText } from "../locales/rules";
import { plainText, rule, shown } from "./define";
import type { RuleContext, RuleEntry } from "./types";

const columns = ["Attestations.ruleId", "Attestations.person", "Attestations.confirmed", "Attestations.confirmedDate"];

/** A confirmation holds for the months of a review phase. */
const validMonths = "review.phaseMonths";

/** The latest dated row of Attestations for a rule that names a person; null when there is none. */
function latest({ column, allRows, today }: RuleContext, id: string): { row: number; date: number } | null {
  let found: { row: number; date: number } | null = null;
  for (const row of allRows("Attestations")) {
    const date = column("Attestations.confirmedDate")[row];
    const named = plainText(column("Attestations.person")[row]) !== null;
    if (plainText(column("Attestations.ruleId")[row]) !== id || !named || !isSerialDate(date) || date > today) continue;
    if (!found || date >= found.date) found = { row, date };
  }
  return found;
}

/** Not judged without a confirmation, found when it was denied or has expired. */
function confirmed(context: RuleContext, id: string): void {
  const { column, policy, today, fail, notEvaluable } = context;
  const last = latest(context, id);
  const expected = { text: attestedText.confirmAgain };
  if (!last)
    return notEvaluable(["Attestations"], { table: "Attestations", row: 0, reason: { text: attestedText.none } });
  const { row, date } = last;
  const answer = column("Attestations.confirmed")[row];
  if (answer === false) {
    const args = { person: shown(column("Attestations.person")[row]), date: isoDate(date) };
    return fail({
      table: "Attestations",
      row,
      column: "confirmed",
      message: { text: attestedText.denied, args },
      expected,
    });
  }
  if (answer !== true)
    return notEvaluable(["Attestations.confirmed"], {
      table: "Attestations",
      row,
      reason: { text: attestedText.none },
    });
  const until = addMonths(date, policy.number(validMonths) ?? 0);
  if (until === null || today <= until) return;
  const message = { text: attestedText.expired, args: { until: isoDate(until) } };
  fail({ table: "Attestations", row, column: "confirmedDate", message, expected });
}

/**
 * A rule that is confirmed by a person. Not evaluable until somebody did; a confirmation holds for review.phaseMonths, its last
 * day included.
 * @param entry id and texts
 */
export const attested = (entry: Pick<RuleEntry, "id" | "title" | "help">): RuleEntry =>
  rule({
    ...entry,
    columns,
    parameters: [validMonths],
    check: (context) => confirmed(context, entry.id),
  });
