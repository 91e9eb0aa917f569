import { useEffect, useState } from "react";
import { buildSearch, withInitials, type SearchEntry, type SearchIndex } from "../../../daily/search";
import { inSlices } from "../../../workbook/slices";

/**
 * The index over customers: by names first, by initials as soon as their dictionary is there.
 * @param entries customers, null before they were read
 * @returns the index, and whether the dictionary could not be loaded
 */
export function useSearch(entries: readonly SearchEntry[] | null): {
  readonly index: SearchIndex | null;
  readonly withoutInitials: boolean;
} {
  const [index, setIndex] = useState<SearchIndex | null>(null);
  const [withoutInitials, setWithout] = useState(false);
  useEffect(() => {
    if (entries === null) return;
    const stop = new AbortController();
    const build = async (): Promise<void> => {
      const named = await inSlices(buildSearch(entries), stop.signal);
      if (named === null) return;
      setIndex(named);
      try {
        const { initialsOf } = await import(/* webpackChunkName: "pinyin" */ "../../../daily/initials");
        const whole = await inSlices(withInitials(named, initialsOf), stop.signal);
        if (whole !== null) setIndex(whole);
        setWithout(false);
      } catch (error) {
        console.error(error);
        setWithout(true);
      }
    };
    void build();
    return () => stop.abort();
  }, [entries]);
  return { index, withoutInitials };
}
