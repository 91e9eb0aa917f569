/** What the journal says a step of a plan was about: enough to go on with it, and to tell later why a plan was sent back. */
import { isoDate } from "../calendar/serial";
import type { StepInput } from "../daily/planSteps";

export interface StepSubject {
  readonly step: string;
  /** What names the row. */
  readonly ref: string;
  readonly input: StepInput;
}

/**
 * @param today serial day
 * @param mark tells two of the same step, row and day apart; without blanks
 */
export const subjectText = ({ step, ref, input }: StepSubject, today: number, mark = ""): string =>
  `${step} ${isoDate(today)}/${mark} ${JSON.stringify([ref, input])}`;

/** The same read back; null for a text of another kind. */
export function subjectOf(text: string): StepSubject | null {
  const [, step, json] = /^(\w+) \S+ (.*)$/s.exec(text) ?? [];
  if (step === undefined || json === undefined) return null;
  try {
    const parts = JSON.parse(json) as unknown;
    const [ref, input] = Array.isArray(parts) ? (parts as readonly unknown[]) : [];
    if (typeof ref !== "string" || typeof input !== "object" || input === null) return null;
    return { step, ref, input };
  } catch {
    // Somebody typed into the log: the step is not known any more.
    return null;
  }
}
