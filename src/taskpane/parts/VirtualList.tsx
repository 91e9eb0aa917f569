import { makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, position: "relative" },
  item: { position: "absolute", left: 0, right: 0, top: 0, paddingBottom: "6px" },
});

/** Pixels drawn above and below what is in sight, so that scrolling shows no blanks. */
const margin = 600;
/** Assumed height of an entry not drawn yet. */
const assumed = 92;

/**
 * A list of which only what is in sight is drawn: ten thousand entries cost what twenty do. Entries may have any height; each is
 * measured once it is drawn. It scrolls with the pane's main part.
 */
export function VirtualList<T>({
  items,
  keyOf,
  label,
  children,
}: {
  items: readonly T[];
  keyOf: (item: T, index: number) => string;
  label: string;
  children: (item: T) => ReactNode;
}) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const observer = useRef<ResizeObserver | null>(null);
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [sight, setSight] = useState({ top: 0, bottom: 1200 });

  const tops = useMemo(() => {
    const all = new Float64Array(items.length + 1);
    items.forEach((item, index) => {
      all[index + 1] = (all[index] ?? 0) + (heights.get(keyOf(item, index)) ?? assumed);
    });
    return all;
  }, [items, keyOf, heights]);

  useLayoutEffect(() => {
    const own = list.current;
    const scroller = own?.closest("main");
    if (!own || !scroller) return;
    const look = (): void => {
      const top = scroller.getBoundingClientRect().top - own.getBoundingClientRect().top;
      setSight((before) => {
        const next = { top: top - margin, bottom: top + scroller.clientHeight + margin };
        // A third of the margin may be used up before anything is drawn anew.
        const near = Math.abs(before.top - next.top) < margin / 3 && Math.abs(before.bottom - next.bottom) < margin / 3;
        return near ? before : next;
      });
    };
    look();
    scroller.addEventListener("scroll", look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(scroller);
    return () => {
      scroller.removeEventListener("scroll", look);
      resized.disconnect();
    };
  }, [items]);
  useEffect(() => () => observer.current?.disconnect(), []);

  /** Measures an entry as long as it is drawn. */
  const measure = useCallback((node: HTMLLIElement | null) => {
    observer.current ??= new ResizeObserver((entries) => {
      const seen = entries.flatMap(({ target }): [string, number][] => {
        const { key } = (target as HTMLElement).dataset;
        const height = (target as HTMLElement).offsetHeight;
        return key === undefined || height === 0 ? [] : [[key, height]];
      });
      setHeights((before) =>
        seen.every(([key, height]) => before.get(key) === height) ? before : new Map([...before, ...seen]),
      );
    });
    if (node) observer.current.observe(node);
  }, []);

  const first = Math.max(0, firstAfter(tops, sight.top) - 1);
  const last = Math.min(items.length, firstAfter(tops, sight.bottom));
  return (
    <ul ref={list} className={styles.list} aria-label={label} style={{ height: tops[items.length] ?? 0 }}>
      {items.slice(first, last).map((item, offset) => {
        const index = first + offset;
        const key = keyOf(item, index);
        return (
          <li
            key={key}
            ref={measure}
            data-key={key}
            className={styles.item}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${tops[index] ?? 0}px)` }}
          >
            {children(item)}
          </li>
        );
      })}
    </ul>
  );
}

/** Index of the first edge at or below a height; edges ascend. */
function firstAfter(tops: Float64Array, height: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) < height) low = middle + 1;
    else high = middle;
  }
  return low;
}
