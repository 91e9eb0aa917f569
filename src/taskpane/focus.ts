/**
 * Nobody at the keyboard loses their place. A button that is disabled while its command runs gets the focus back; where it is gone by
 * then, or stays disabled, the focus goes to the heading above it. Excel on the web leaves the pane at a Tab from a place that is no tab
 * stop (office.js keeps a list of its own), so every such place is made one for as long as it has the focus.
 */
import { useEffect, type RefObject } from "react";

/** What office.js takes for a tab stop. */
const stops = ["a[href]", "button", "input", "select", "textarea", "[tabindex]"]
  .map((each) => `${each}:not(:disabled):not([tabindex="-1"])`)
  .join(",");
const headings = "h2, h3, h4";

/** Marks a part of the pane that leads the focus itself. */
export const ownFocus = "data-own-focus";

const inSight = (node: Element): boolean => node.isConnected && node.checkVisibility({ visibilityProperty: true });
const usable = (node: Element): boolean => inSight(node) && !node.matches(":disabled");

/** Puts the focus on an element, also on one that is no control, without scrolling. */
export function focusOn(node: HTMLElement): void {
  if (!node.matches(stops)) {
    const before = node.getAttribute("tabindex");
    node.setAttribute("tabindex", "0");
    const back = (): void =>
      before === null ? node.removeAttribute("tabindex") : node.setAttribute("tabindex", before);
    node.addEventListener("blur", back, { once: true });
  }
  node.focus({ preventScroll: true });
}

/** Told when a command has ended: what is disabled then stays so. */
const ended = new Set<() => void>();
export const commandEnded = (): void => ended.forEach((tell) => tell());

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** The heading a place stands under, looked for from the inside out; of a place that is gone, the first one around it. */
function headingOf(place: HTMLElement, around: readonly HTMLElement[]): HTMLElement | undefined {
  for (const up of around) {
    const there = [...up.querySelectorAll<HTMLElement>(headings)].filter(inSight);
    const before = there.filter((one) => one.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
    const found = (place.isConnected ? before.at(-1) : undefined) ?? there[0];
    if (found) return found;
  }
  return undefined;
}

/** Keeps the focus of everything inside `root`. */
export function useKeptFocus(root: RefObject<HTMLElement>): void {
  useEffect(() => (root.current ? keepFocus(root.current) : undefined), [root]);
}

/** @returns the function that ends it */
function keepFocus(root: HTMLElement): () => void {
  /** What had the focus last, and what stood around it, from the inside out. */
  let last: HTMLElement | null = null;
  let around: HTMLElement[] = [];
  /** It was disabled or removed under the person's hands; a person who leaves it on purpose is not fetched back. */
  let taken = false;
  let waiting = true;
  let frame = 0;

  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    // A view that says itself where the focus goes on is left to it.
    if (target.closest(`[${ownFocus}]`)) {
      last = null;
      return;
    }
    last = target;
    taken = false;
    waiting = true;
    around = [];
    for (let up = target.parentElement; up !== null && up !== root; up = up.parentElement) around.push(up);
  };
  const mend = (): void => {
    if (!taken || last === null || !document.hasFocus() || !isLost()) return;
    if (usable(last)) focusOn(last);
    else if (!inSight(last) || !waiting) focusOn(headingOf(last, around.filter(inSight)) ?? root);
  };
  // The browser takes the focus away only when it draws, and a view may have a place of its own for it: both come first.
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => setTimeout(mend));
  };
  const changes = new MutationObserver(() => {
    if (last !== null && !usable(last)) taken = true;
    if (taken) soon();
  });
  const end = (): void => {
    waiting = false;
    soon();
  };
  /** Tab goes on from where the focus was, or from the place that is no tab stop. */
  const tab = (event: KeyboardEvent): void => {
    if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return;
    const from = isLost() ? last : document.activeElement;
    if (from === null || !root.contains(from) || (!isLost() && from.matches(stops))) return;
    const side = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
    const there = [...root.querySelectorAll<HTMLElement>(stops)].filter(
      (stop) => (from.compareDocumentPosition(stop) & side) !== 0 && usable(stop),
    );
    const next = there.at(event.shiftKey ? -1 : 0);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  };

  ended.add(end);
  root.addEventListener("focusin", note);
  window.addEventListener("focus", soon);
  document.addEventListener("keydown", tab, true);
  changes.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled", "hidden"] });
  return () => {
    cancelAnimationFrame(frame);
    changes.disconnect();
    ended.delete(end);
    root.removeEventListener("focusin", note);
    window.removeEventListener("focus", soon);
    document.removeEventListener("keydown", tab, true);
  };
}
