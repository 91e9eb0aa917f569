/** What a manager has made of a proposal so far: picked or not, and the six elements. */
import { missingElements, type PlannedEntry, type ProposedVisit } from "../../../commands/planWeek";

export interface WeekDraft extends PlannedEntry {
  readonly picked: boolean;
}

/** A proposal as it begins: what is known of the customer, on the day that was found for it. */
export const draftOf = ({ proposal, customer, who, topic, place }: ProposedVisit, from: number): WeekDraft => ({
  picked: false,
  customer,
  date: proposal.day ?? from,
  start: null,
  who,
  topic,
  place,
  purposes: [],
  mode: "visit",
  minGoal: "",
});

/** "09:30" for a fraction of the day; "" for none. */
export function clockText(start: number | null): string {
  if (start === null) return "";
  const minutes = Math.round(start * 1440);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** The fraction of the day for "09:30"; null for anything else. */
export function clockOf(text: string): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  return match ? (Number(match[1]) * 60 + Number(match[2])) / 1440 : null;
}

/** Picked and with all six elements. */
export const isReady = (draft: WeekDraft): boolean => draft.picked && missingElements(draft).length === 0;
