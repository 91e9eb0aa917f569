import { views, type ViewId } from "../../../src/taskpane/views/registry";
import { showView } from "./openPage";
import type { Person } from "./person";

/** The view that is shown; those seen before stay beside it, hidden. */
export const sight = 'main > [role="tabpanel"]:not([hidden])';

/** What stands in a view once it has read what it shows at first. */
const loaded: Partial<Record<ViewId, string>> = {
  today: "[data-part=overdue]",
  visits: "input[type=date]",
  customers: "input[type=search]",
};

/**
 * Shows every view, one after the other.
 * @param parts whether every part of each is shown as well
 * @param look called for each: "plan", then "plan-2" for the second part
 */
export async function everyView(
  { pane }: Person,
  { parts }: { parts: boolean },
  look: (part: string) => Promise<void>,
): Promise<void> {
  for (const { id } of views) {
    await showView(pane, id);
    await pane
      .locator(`${sight} ${loaded[id] ?? "h2"}`)
      .first()
      .waitFor();
    const [first, ...others] = parts ? await pane.locator(`${sight} [role=tab]`).all() : [];
    // A view seen before is still at its last part.
    await first?.click();
    await look(id);
    for (const [at, tab] of others.entries()) {
      await tab.click();
      await look(`${id}-${at + 2}`);
    }
  }
}
