import { useEffect, useRef, type RefObject } from "react";

interface FocusOn {
  /** For the element around the list. */
  readonly list: RefObject<HTMLDivElement>;
  /** A card is answered: its place in the list, from 0. */
  readonly answerAt: (place: number) => void;
  /** An answer is taken back. */
  readonly goOn: () => void;
}

/**
 * Where the focus goes on when the card it was on is answered and gone: to the one that takes its place; after undo back to it. A person
 * at the keyboard works down the list that way. Nothing is taken from a focus that is elsewhere.
 * @param running does a command run?
 */
export function useFocusOn(running: boolean): FocusOn {
  const list = useRef<HTMLDivElement>(null);
  const at = useRef(0);
  const lost = useRef(false);
  useEffect(() => {
    if (running || !lost.current) return;
    lost.current = false;
    const active = document.activeElement;
    if (!document.hasFocus() || (active !== null && active !== document.body)) return;
    const cards = list.current?.querySelectorAll("li") ?? [];
    const place = (card: Element): number => Number(card.getAttribute("aria-posinset")) - 1;
    const next = [...cards].find((card) => place(card) >= at.current) ?? [...cards].at(-1);
    next?.querySelector("button")?.focus();
  });
  const goOn = (): void => {
    lost.current = true;
  };
  const answerAt = (place: number): void => {
    at.current = place;
    goOn();
  };
  return { list, goOn, answerAt };
}
