/** The regions of Excel's window for a person at the keyboard: Ctrl+F6 goes from ribbon to sheet to pane, with Shift the other way. */
import type { PaneExit } from "../clients/frameClient";
import type { Shell } from "./shell";

const regions = ["ribbon", "sheet", "pane"] as const;
type Region = (typeof regions)[number];

/** Where in a region the focus goes, in the page's own elements. */
const entry: Readonly<Record<Exclude<Region, "pane">, string>> = {
  ribbon: "button:enabled",
  sheet: "[contenteditable=true]",
};

/**
 * Listens for Ctrl+F6.
 * @param focusPane brings the focus into the pane's own page
 * @returns what is to be told when the keyboard leaves the pane
 */
export function connectRegions(shell: Shell, focusPane: () => void): (way: PaneExit) => void {
  const enter = (region: Region): void => {
    if (region === "pane") return focusPane();
    // The pane keeps the focus of the window until something outside has it.
    shell[region].querySelector<HTMLElement>(entry[region])?.focus();
  };
  const go = (from: Region, step: 1 | -1): void => {
    const open = regions.filter((region) => region !== "pane" || !shell.pane.classList.contains("hidden"));
    enter(open[(open.indexOf(from) + step + open.length) % open.length] ?? "sheet");
  };
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || !event.ctrlKey) return;
      event.preventDefault();
      event.stopPropagation();
      const here = regions.find((region) => shell[region].contains(document.activeElement));
      if (here === undefined) enter(event.shiftKey ? "pane" : "ribbon");
      else go(here, event.shiftKey ? -1 : 1);
    },
    true,
  );
  const leave: Readonly<Record<PaneExit, () => void>> = {
    // Nothing of the page stands behind the pane; before it stands the button that closes it.
    tab: () => enter("ribbon"),
    tabBack: () => shell.pane.querySelector<HTMLElement>("header button")?.focus(),
    region: () => go("pane", 1),
    regionBack: () => go("pane", -1),
  };
  return (way) => leave[way]();
}
