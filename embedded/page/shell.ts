import type { Lang } from "../../src/locales/types";
import { h } from "./dom";

/** The places of the page; each is filled by its own file. */
export interface Shell {
  readonly title: HTMLElement;
  readonly ribbon: HTMLElement;
  readonly formula: HTMLElement;
  readonly sheet: HTMLElement;
  readonly pane: HTMLElement;
  readonly paneFrame: HTMLElement;
  readonly paneTitle: HTMLElement;
  readonly status: HTMLElement;
  /** Shows or hides the pane; its frame lives on, as a shared runtime does. */
  showPane(visible: boolean): void;
  setPaneWidth(pixels: number): void;
}

const narrowest = 200;

/** Lays out the page: title, ribbon, formula bar, sheet beside pane, status. */
export function buildShell(): Shell {
  const title = h("header", { className: "title" });
  const ribbon = h("nav", { className: "ribbon" });
  const formula = h("div", { className: "formula" });
  const sheet = h("main", { className: "sheet" });
  const grip = h("div", { className: "grip", role: "separator", "aria-orientation": "vertical" });
  const paneTitle = h("span");
  const close = h("button", { title: "×", "aria-label": "×" }, "×");
  const paneFrame = h("div");
  const pane = h("aside", { className: "pane" }, h("header", {}, paneTitle, close), paneFrame);
  const status = h("footer", { className: "status" });
  document.body.replaceChildren(title, ribbon, formula, h("div", { className: "work" }, sheet, grip, pane), status);

  const setPaneWidth = (pixels: number): void => {
    pane.style.width = `${Math.max(narrowest, Math.round(pixels))}px`;
  };
  const showPane = (visible: boolean): void => {
    pane.classList.toggle("hidden", !visible);
    grip.classList.toggle("hidden", !visible);
  };
  grip.addEventListener("pointerdown", (down) => {
    const width = pane.getBoundingClientRect().width;
    grip.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => setPaneWidth(width + down.clientX - event.clientX);
    grip.addEventListener("pointermove", move);
    grip.addEventListener("lostpointercapture", () => grip.removeEventListener("pointermove", move), { once: true });
  });
  close.addEventListener("click", () => showPane(false));
  return { title, ribbon, formula, sheet, pane, paneFrame, paneTitle, status, showPane, setPaneWidth };
}

/** Widths of the pane: Windows 320, Mac 270, web 350, and one dragged wide. */
export const paneWidths = [270, 320, 350, 600] as const;

/** What the person at the page chose; kept by the browser from visit to visit. */
export interface Preferences {
  lang: Lang;
  theme: "light" | "dark";
  paneWidth: number;
}

const storageKey = "tierbook.page";

/** Preferences of the last visit, over the defaults; `?lang=`, `?theme=` and `?pane=` of the address go before them. */
export function readPreferences(defaults: Preferences): Preferences {
  const asked = new URLSearchParams(location.search);
  const stored = JSON.parse(localStorage.getItem(storageKey) ?? "{}") as Partial<Preferences>;
  const fromAddress = {
    lang: asked.get("lang"),
    theme: asked.get("theme"),
    paneWidth: asked.get("pane") && Number(asked.get("pane")),
  };
  const named = Object.fromEntries(Object.entries(fromAddress).filter(([, value]) => value));
  return { ...defaults, ...stored, ...named };
}

export function storePreferences(preferences: Preferences): void {
  localStorage.setItem(storageKey, JSON.stringify(preferences));
}
