import { useEffect, useRef } from "react";

/**
 * Does `work` once for each press of a ribbon button.
 * @param turn number of the press, null while this view was not asked for anything
 */
export function useRequest(turn: number | null, work: () => void): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    if (turn !== null) latest.current();
  }, [turn]);
}
