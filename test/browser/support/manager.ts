import type { Locator, Page } from "playwright-core";
import { paneOf } from "../../../scripts/pane";
import type { Lang, LocalText, MessageArgs } from "../../../src/locales/types";
import { Person, hasFocus, patience } from "./person";

/** How somebody works: with the pointer, or with nothing but the keyboard. */
export type Hand = "pointer" | "keyboard";

/**
 * Somebody who tells a whole story with one hand or the other: buttons, fields, lists and the ribbon are used alike. At the keyboard
 * that is Tab, arrows, Enter, typing, and Ctrl+F6, Excel's own key from its sheet to the ribbon and the pane; the focus is never put
 * anywhere.
 */
export class Manager extends Person {
  hand: Hand = "pointer";

  static async begin(page: Page, lang: Lang, hand: Hand): Promise<Manager> {
    page.setDefaultTimeout(patience);
    const manager = new Manager(page, await paneOf(page), lang);
    manager.hand = hand;
    return manager;
  }

  /** Presses a button or chooses a tab. */
  readonly use = async (target: Locator): Promise<void> => {
    if (this.hand === "pointer") return target.click();
    await this.reach(target);
    await this.page.keyboard.press("Enter");
  };

  /** Presses a button by its words. */
  readonly pressed = (text: LocalText, args?: MessageArgs): Promise<void> =>
    this.use(this.inSight("button", text, args));

  /** Fills a field. */
  readonly type = async (field: Locator, text: string): Promise<void> => {
    if (this.hand === "pointer") {
      await field.click();
      return field.fill(text);
    }
    await this.reach(field);
    if ((await field.getAttribute("type")) === "date") return this.typeDay(field, text);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.insertText(text);
  };

  /** A date field takes year, month and day one by one, in the order of the browser's own language. */
  private readonly typeDay = async (field: Locator, day: string): Promise<void> => {
    const [year = "", month = "", date = ""] = day.split("-");
    const { keyboard } = this.page;
    for (const parts of [
      [month, date, year],
      [year, month, date],
      [date, month, year],
    ]) {
      for (let back = 0; back < 2; back++) await keyboard.press("ArrowLeft");
      for (const part of parts) {
        await keyboard.type(part);
        // A year of four digits could go on; month and day are left by themselves.
        if (part === year && part !== parts.at(-1)) await keyboard.press("ArrowRight");
      }
      if ((await field.inputValue()) === day) return;
    }
    throw new Error(`${day} could not be typed`);
  };

  /** Chooses from a list. */
  readonly choose = async (list: Locator, label: string): Promise<void> => {
    if (this.hand === "pointer") {
      await list.click();
      await list.selectOption({ label });
      return;
    }
    await this.reach(list);
    const steps = await list.evaluate((node, name) => {
      const { options, selectedIndex } = node as HTMLSelectElement;
      return [...options].findIndex(({ text }) => text === name) - selectedIndex;
    }, label);
    for (let step = 0; step < Math.abs(steps); step++)
      await this.page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
  };

  /** Presses a button of the ribbon; at the keyboard the focus comes into the pane with that. */
  readonly ribbon = async (id: string): Promise<void> => {
    const button = this.page.locator(`[data-id="Tierbook.${id}"]`);
    if (this.hand === "pointer") return button.click();
    await this.keyTo(this.page.locator(".ribbon button:enabled").first(), "Control+F6");
    await this.keyTo(button);
    await this.page.keyboard.press("Enter");
    await this.pane.waitForFunction(() => document.hasFocus() && document.activeElement !== document.body);
  };

  /** Counts what the pointer does from now on, in the page and in the pane; a choice from a list counts as two clicks. */
  readonly countClicks = async (): Promise<() => Promise<number>> => {
    for (const frame of [this.page.mainFrame(), this.pane])
      await frame.evaluate((hand) => {
        const shared = window.top as unknown as { clicks?: number };
        const one = (): void => {
          shared.clicks = (shared.clicks ?? 0) + 1;
        };
        addEventListener("pointerdown", one, true);
        if (hand === "pointer")
          addEventListener("change", ({ target }) => target instanceof HTMLSelectElement && one(), true);
      }, this.hand);
    return () => this.page.evaluate(() => (window as unknown as { clicks?: number }).clicks ?? 0);
  };

  /** With Tab towards where it stands, from where the focus is; the last of the way with arrows where it is one of several tabs. */
  private readonly reach = async (target: Locator): Promise<void> => {
    await target.and(this.pane.locator(":enabled, a")).waitFor();
    await this.pane.waitForFunction(() => document.hasFocus() && document.activeElement !== document.body);
    const way = await target.evaluate((node) => {
      const at = document.activeElement ?? document.body;
      if (at === node) return null;
      return at.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING ? "Shift+Tab" : "Tab";
    });
    if (way === null) return;
    const list = this.pane.locator("[role=tablist]", { has: target });
    if ((await list.count()) === 0) return this.keyTo(target, way);
    await this.keyTo(list, way);
    if (!(await hasFocus(target))) await this.keyTo(target, "ArrowRight");
  };
}
