import type { Locator, Page } from "playwright-core";
import { paneOf } from "../../../scripts/pane";
import type { Lang } from "../../../src/locales/types";
import { Person, patience } from "./person";

/** Somebody who tells a whole story with the pointer, every press and choice of which can be counted. */
export class Manager extends Person {
  static override async at(page: Page, lang: Lang): Promise<Manager> {
    page.setDefaultTimeout(patience);
    return new Manager(page, await paneOf(page), lang);
  }

  /** Fills a field. */
  readonly type = async (field: Locator, text: string): Promise<void> => {
    await field.click();
    await field.fill(text);
  };

  /** Chooses from a list. */
  readonly choose = async (list: Locator, label: string): Promise<void> => {
    await list.click();
    await list.selectOption({ label });
  };

  /** Presses a button of the ribbon. */
  readonly ribbon = (id: string): Promise<void> => this.page.locator(`[data-id="Tierbook.${id}"]`).click();

  /** Counts what the pointer does from now on, in the page and in the pane; a choice from a list counts as two clicks. */
  readonly countClicks = async (): Promise<() => Promise<number>> => {
    for (const frame of [this.page.mainFrame(), this.pane])
      await frame.evaluate(() => {
        const shared = window.top as unknown as { clicks?: number };
        const one = (): void => {
          shared.clicks = (shared.clicks ?? 0) + 1;
        };
        addEventListener("pointerdown", one, true);
        addEventListener("change", ({ target }) => target instanceof HTMLSelectElement && one(), true);
      });
    return () => this.page.evaluate(() => (window as unknown as { clicks?: number }).clicks ?? 0);
  };
}
