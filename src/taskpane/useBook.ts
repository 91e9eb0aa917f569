import { useCallback, useEffect, useRef, useState } from "react";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import { questions } from "../policy/catalogue";
import type { Book } from "../workbook/book";
import type { LiveCheck, LiveFindings } from "../workbook/live";
import { startLiveCheck } from "../workbook/live";
import { readPolicy } from "../workbook/policySheet";
import { openBook } from "../workbook/recognise";

/** What the pane knows of the open workbook. */
export interface PaneBook {
  /** The recognised book, null where the workbook is no Tierbook. */
  readonly book: Book | null;
  /** Ids of must-fill parameters that are blank. */
  readonly gaps: readonly string[];
  /** Findings of the rows edited last on this machine. */
  readonly live: LiveFindings | null;
  readonly refresh: () => Promise<void>;
}

async function look(onBook: (lang: Lang) => void): Promise<{ book: Book; gaps: string[] } | null> {
  try {
    return await Excel.run(async (context) => {
      const book = await openBook(context);
      // Labels that functions put into cells are the workbook's, whatever language Excel itself speaks.
      onBook(book.lang);
      const { policy } = await readPolicy(context, book);
      const asked = questions({ packs: [...book.packs], profile: book.profile });
      const gaps = asked.map((entry) => entry.id).filter((id) => policy.isGap(id));
      return { book, gaps };
    });
  } catch (error) {
    // A workbook that is no Tierbook is nothing unusual; anything else is for the console.
    if (!(error instanceof UserError)) console.error(error);
    return null;
  }
}

/**
 * Recognises the open workbook, and keeps live checking on while it is a Tierbook.
 * @param onBook told the workbook's language each time it was recognised; must keep its identity
 */
export function useBook(onBook: (lang: Lang) => void): PaneBook {
  const [state, setState] = useState<{ book: Book | null; gaps: readonly string[] }>({ book: null, gaps: [] });
  const [live, setLive] = useState<LiveFindings | null>(null);
  const checking = useRef<Promise<LiveCheck | null> | null>(null);

  const refresh = useCallback(async () => {
    const seen = await look(onBook);
    setState(seen ?? { book: null, gaps: [] });
    if (!seen) return;
    checking.current ??= startLiveCheck({ run: (work) => Excel.run(work), onFindings: setLive }).catch(
      (error: unknown) => {
        console.error(error);
        checking.current = null;
        return null;
      },
    );
    await checking.current;
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
