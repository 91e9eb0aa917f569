import { useEffect, useRef, useState } from "react";
import { compute, type Subject } from "../../../jobs/job";
import { whatIfJob, type DraftArgs, type DraftOutcome } from "../../../jobs/whatIf";

/**
 * What a draft comes to, computed where jobs are done. While somebody types, the outcome before stays; drafts that were overtaken
 * meanwhile are passed over.
 * @returns null until the first is there
 */
export function useOutcome(subject: Subject, draft: DraftArgs): DraftOutcome | null {
  const [outcome, setOutcome] = useState<DraftOutcome | null>(null);
  const wanted = useRef<{ readonly subject: Subject; readonly draft: DraftArgs } | null>(null);
  const working = useRef(false);
  useEffect(() => {
    wanted.current = { subject, draft };
    if (!working.current) void follow();

    async function follow(): Promise<void> {
      working.current = true;
      try {
        for (let next = wanted.current; next !== null; next = wanted.current) {
          wanted.current = null;
          const found = await compute(whatIfJob, next.subject, next.draft);
          setOutcome(found);
        }
      } catch (error) {
        // As if it had happened while drawing: the view says that it failed, and the other views go on.
        setOutcome(() => {
          throw error;
        });
      } finally {
        working.current = false;
      }
    }
  }, [subject, draft]);
  return outcome;
}
