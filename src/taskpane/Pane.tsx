import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { onPaneRequest, type PaneRequest } from "../commands/paneRequest";
import { paneText } from "../locales/pane";
import type { Lang } from "../locales/types";
import { focusOn, useKeptFocus } from "./focus";
import { keep, readKept } from "./kept";
import { useLanguage } from "./language";
import { Navigation } from "./Navigation";
import { Notice } from "./parts/Status";
import { Toasts } from "./toasts";
import { isOpen, useBook } from "./useBook";
import { Loading, ViewPanel } from "./ViewPanel";
import { views, type ViewEntry, type ViewId } from "./views/registry";
import type { Asked } from "./views/viewProps";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0 },
  body: { flexGrow: 1, overflowY: "auto", overflowX: "hidden" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  notice: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
});

const viewIds = views.map(({ id }) => id);
/** Kept under this name: the view in sight. */
const viewName = "view";

/** The view to begin with where no button asked for one: the one seen last, and Start where there is no Tierbook yet. */
const firstView = (open: boolean): ViewId =>
  open ? (readKept(viewName, viewIds) ?? views[0]?.id ?? "start") : "start";

/** Navigation, and the view in sight above those that were seen before. */
export function Pane({ onBook }: { onBook: (lang: Lang) => void }) {
  const styles = useStyles();
  const { t } = useLanguage();
  const book = useBook(onBook);
  const [asked, setAsked] = useState<(PaneRequest & { readonly turn: number }) | null>(null);
  /** Number of the last request that came from Excel's ribbon. */
  const [called, setCalled] = useState(0);
  const [seen, setSeen] = useState<ReadonlySet<ViewId>>(new Set());
  // Every request has a number of its own, so that pressing a button twice runs twice.
  const go = useCallback(
    (request: PaneRequest) => setAsked((last) => ({ ...request, turn: (last?.turn ?? 0) + 1 })),
    [],
  );
  /** The view stays, what it was asked for is done: nothing runs again when it is drawn anew. */
  const forget = useCallback(() => setAsked((last) => last && { view: last.view, turn: last.turn }), []);
  useEffect(
    () =>
      onPaneRequest((request) => {
        go(request);
        setCalled((count) => count + 1);
      }),
    [go],
  );

  const { looked } = book;
  const open = isOpen(book);
  if (looked && asked === null) setAsked({ view: firstView(open), turn: 0 });
  const [wasOpen, setWasOpen] = useState(open);
  if (wasOpen !== open) {
    setWasOpen(open);
    if (!open) forget();
  }

  const view = asked?.view ?? null;
  if (view !== null && !seen.has(view)) setSeen(new Set([...seen, view]));
  const body = useViewChange(view);
  useCalledFocus(body, called);
  const whole = useRef<HTMLDivElement>(null);
  useKeptFocus(whole);
  const current = views.find(({ id }) => id === view);

  const panel = (entry: ViewEntry) => {
    const request: Asked | null = asked?.view === entry.id ? { run: undefined, about: undefined, ...asked } : null;
    const common = { asked: request, visible: entry.id === view, go };
    const shared = { name: t(entry.text), onRetry: forget };
    if (!entry.needsBook) return <ViewPanel key={entry.id} {...shared} load={entry.load} props={{ ...common, book }} />;
    return isOpen(book) && <ViewPanel key={entry.id} {...shared} load={entry.load} props={{ ...common, book }} />;
  };
  return (
    <div ref={whole} className={styles.pane}>
      {/* Excel draws the product's name above the pane; for a screen reader it heads the page. */}
      <header className={styles.unseen}>
        <h1>{t(paneText.product)}</h1>
      </header>
      <Navigation view={view} onView={(next) => go({ view: next })} />
      <Toasts>
        <main ref={body} className={styles.body}>
          {book.refused && (
            <div className={styles.notice}>
              <Notice intent="error">{t(book.refused)}</Notice>
            </div>
          )}
          {!looked && current?.needsBook !== false && <Loading />}
          {looked && !open && !book.refused && current?.needsBook === true && (
            <div className={styles.notice}>
              <Notice intent="info">{t(paneText.notABook)}</Notice>
              <Button appearance="primary" onClick={() => go({ view: "start" })}>
                {t(paneText.toStart)}
              </Button>
            </div>
          )}
          {/* Views stay mounted while hidden: results are still there when one comes back to them. */}
          {views.filter(({ id }) => seen.has(id)).map(panel)}
        </main>
      </Toasts>
    </div>
  );
}

/**
 * What a change of view brings with it: each view scrolls to where it was left; the focus goes to the new view where it would be lost
 * with the old one; the view is kept for the next time.
 * @returns for the element that scrolls
 */
function useViewChange(view: ViewId | null) {
  const body = useRef<HTMLElement>(null);
  const before = useRef<ViewId | null>(null);
  const tops = useRef(new Map<ViewId, number>());
  useEffect(() => {
    const own = body.current;
    const note = (): void => {
      if (before.current && own) tops.current.set(before.current, own.scrollTop);
    };
    own?.addEventListener("scroll", note, { passive: true });
    return () => own?.removeEventListener("scroll", note);
  }, []);
  useLayoutEffect(() => {
    const own = body.current;
    const first = before.current === null;
    before.current = view;
    if (own === null || view === null) return;
    own.scrollTop = tops.current.get(view) ?? 0;
    keep(viewName, view);
    const active = document.activeElement;
    const lost = active === null || active === document.body || active.closest("[hidden]") !== null;
    if (!first && lost && document.hasFocus()) focusOn(panelOf(own));
  }, [view]);
  return body;
}

/** The view in sight; where there is none yet, the place for it. */
const panelOf = (body: HTMLElement): HTMLElement =>
  body.querySelector<HTMLElement>('[role="tabpanel"]:not([hidden])') ?? body;

/** Whoever pressed a button of the ribbon goes on in the view it leads to: the focus comes from the ribbon into the pane. */
function useCalledFocus(body: RefObject<HTMLElement>, called: number): void {
  useLayoutEffect(() => {
    if (called > 0 && body.current) focusOn(panelOf(body.current));
  }, [body, called]);
}
