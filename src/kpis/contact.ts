/** When an account must be contacted again: one formula for contactDueDate, COM-01 to COM-04 and V2. */
import { addDuration } from "../calendar/duration";
import { isSerialDate } from "../calendar/serial";
import { mapPairs } from "../policy/mapPairs";
import type { Duration, Policy } from "../policy/types";
import type { CellValue } from "../policy/values";
import { isBlank } from "../policy/values";

/** The interval by tier or lead grade; null where the policy has none. */
export type Cadence = ReadonlyMap<string, Duration | null>;

/** Intervals by tier, or by lead grade when `tier.scheme` is intent. */
export function cadences(policy: Policy): Cadence {
  if (policy.text("tier.scheme") !== "intent") {
    return new Map(["A", "B", "C", "D"].map((tier) => [tier, policy.duration(`cadence.${tier}`)]));
  }
  return new Map(
    [...mapPairs(policy.text("leadGrade.cycleDays"))].flatMap(([grade, days]): [string, Duration][] => {
      const count = Number(days);
      return Number.isInteger(count) && count > 0 ? [[grade, { count, unit: "day" }]] : [];
    }),
  );
}

/**
 * Contact due: the later of last contact and start, plus the interval; counting starts on the day after.
 * @param lastContact serial day, null when there was none
 * @param start when the tier took effect, else when the account was created; null when unknown
 * @param interval the tier's interval
 * @param overrideDays approved own interval in days, null for none
 * @returns serial day, null when neither day is known
 */
export function contactDue(
  lastContact: number | null,
  start: number | null,
  interval: Duration,
  overrideDays: number | null,
): number | null {
  if (lastContact === null && start === null) return null;
  const from = Math.max(lastContact ?? 0, start ?? 0);
  return addDuration(from, overrideDays === null ? interval : { count: overrideDays, unit: "day" });
}

/** A date cell: the serial day, null when blank, undefined when it cannot be read. */
export function dateCell(cell: CellValue | undefined): number | null | undefined {
  if (isBlank(cell)) return null;
  return isSerialDate(cell) ? Math.floor(cell) : undefined;
}
