import { useCallback, useEffect, useRef, useState } from "react";
import { paneText } from "../locales/pane";
import type { Lang, Message } from "../locales/types";
import type { CellValue } from "../policy/values";
import type { Book } from "../workbook/book";
import type { LiveCheck, LiveFindings } from "../workbook/live";

/** What the pane knows of the open workbook. */
export interface PaneBook {
  /** Whether the workbook has been looked at; until then nothing is known of it. */
  readonly looked: boolean;
  /** The recognised book, null where the workbook is no Tierbook. */
  readonly book: Book | null;
  /** Why the workbook cannot be worked with at all (its dates, a newer version); null where it can, or is merely no Tierbook. */
  readonly refused: Message | null;
  /** Ids of must-fill parameters that are blank. */
  readonly gaps: readonly string[];
  /** What stands in the cells of Parameters, by id: what answers are decided on. */
  readonly typed: Readonly<Record<string, CellValue>>;
  /** Findings of the rows edited last on this machine. */
  readonly live: LiveFindings | null;
  readonly refresh: () => Promise<void>;
}

/** Whether the workbook is a Tierbook that can be worked with. */
export const isOpen = (book: PaneBook): book is PaneBook & { readonly book: Book } => book.book !== null;

/** What one look at the workbook tells. */
export type Seen = Pick<PaneBook, "looked" | "book" | "gaps" | "typed" | "refused">;
/** Of a workbook that is none of ours. */
export const nothingSeen: Seen = { looked: true, book: null, gaps: [], typed: {}, refused: null };

/** Looks at the workbook once what that takes has been loaded. */
async function look(onBook: (lang: Lang) => void): Promise<Seen> {
  try {
    return await (await import(/* webpackChunkName: "book" */ "./look")).look(onBook);
  } catch (error) {
    console.error(error);
    return { ...nothingSeen, refused: { text: paneText.viewNotLoaded, args: {} } };
  }
}

/** Switches live checking on. The rules are half of the pane, so they load once the workbook is recognised and the view drawn. */
async function startChecking(onFindings: (found: LiveFindings) => void): Promise<LiveCheck> {
  const { startLiveCheck } = await import(/* webpackChunkName: "live" */ "../workbook/live");
  return startLiveCheck({ run: (work) => Excel.run(work), onFindings });
}

/**
 * Recognises the open workbook, and keeps live checking on while it is a Tierbook.
 * @param onBook told the workbook's language each time it was recognised; must keep its identity
 */
export function useBook(onBook: (lang: Lang) => void): PaneBook {
  const [state, setState] = useState<Seen>({ ...nothingSeen, looked: false });
  const [live, setLive] = useState<LiveFindings | null>(null);
  const checking = useRef<Promise<LiveCheck | null> | null>(null);

  const refresh = useCallback(async () => {
    const seen = await look(onBook);
    setState(seen);
    if (!seen.book) return;
    checking.current ??= startChecking(setLive).catch((error: unknown) => {
      console.error(error);
      checking.current = null;
      return null;
    });
  }, [onBook]);

  useEffect(() => {
    void refresh();
    return () => {
      void checking.current?.then((check) => check?.stop());
      checking.current = null;
    };
  }, [refresh]);

  return { ...state, live, refresh };
}
