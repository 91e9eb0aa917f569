import { useCallback, useEffect, useRef, useState } from "react";
import { setUpMessage } from "../locales/setup";
import type { Lang, Message } from "../locales/types";
import { UserError } from "../locales/userError";
import { questions } from "../policy/catalogue";
import type { CellValue } from "../policy/values";
import type { Book } from "../workbook/book";
import type { LiveCheck, LiveFindings } from "../workbook/live";
import { readPolicy } from "../workbook/policySheet";
import { openBook } from "../workbook/recognise";

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

type Seen = Pick<PaneBook, "looked" | "book" | "gaps" | "typed" | "refused">;
const nothing: Seen = { looked: true, book: null, gaps: [], typed: {}, refused: null };

async function look(onBook: (lang: Lang) => void): Promise<Seen> {
  try {
    return await Excel.run(async (context) => {
      const book = await openBook(context);
      // Labels that functions put into cells are the workbook's, whatever language Excel itself speaks.
      onBook(book.lang);
      const { policy, typed } = await readPolicy(context, book);
      const asked = questions({ packs: [...book.packs], profile: book.profile });
      const gaps = asked.map((entry) => entry.id).filter((id) => policy.isGap(id));
      return { looked: true, book, gaps, typed, refused: null };
    });
  } catch (error) {
    // A workbook that is no Tierbook is nothing unusual; what cannot be worked with is told, anything else is for the console.
    if (!(error instanceof UserError)) console.error(error);
    else if (error.text !== setUpMessage.noTierbook)
      return { ...nothing, refused: { text: error.text, args: error.args } };
    return nothing;
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
  const [state, setState] = useState<Seen>({ ...nothing, looked: false });
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
