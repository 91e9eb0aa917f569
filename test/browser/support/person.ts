import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { PaneHand, paneOf } from "../../../scripts/pane";
import type { Lang } from "../../../src/locales/types";
import { pictures } from "./openPage";

/** Longest time of a test, on a busy machine. */
export const slow = 180_000;
/** Longest wait for one state: shorter, so that what was waited for is told. */
export const patience = 60_000;

/** Is the focus there? Of a list of tabs: on one of them. */
export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate(
    (node) =>
      node === document.activeElement ||
      (node.getAttribute("role") === "tablist" && node.contains(document.activeElement)),
  );

/** Somebody at the pane who also looks into the workbook through the pane's own office.js, and has a colleague. */
export class Person extends PaneHand {
  static async at(page: Page, lang: Lang): Promise<Person> {
    page.setDefaultTimeout(patience);
    return new Person(page, await paneOf(page), lang);
  }

  /** Presses Tab (or another key) until the focus is on what is looked for; nothing but the keyboard. */
  readonly keyTo = async (target: Locator, key = "Tab"): Promise<void> => {
    const most = 60;
    for (let presses = 0; presses < most; presses++) {
      await this.page.keyboard.press(key);
      if (await hasFocus(target)) return;
    }
    throw new Error(`${most} times ${key} did not lead there`);
  };

  /** The pane alone; pictures go to test/output, to be looked at. */
  readonly picture = (name: string): Promise<unknown> =>
    this.pane.locator("#root").screenshot({ path: join(pictures, `${name}.png`) });

  /** Makes the pane 270, 320, … pixels wide. */
  readonly resize = (width: number): Promise<unknown> =>
    this.page.selectOption(".title label:nth-of-type(3) select", String(width));

  /** What of the view in sight stands out of the pane to the right; what a part inside the pane clips on purpose does not. */
  readonly standingOut = (): Promise<string[]> =>
    this.pane.locator("main").evaluate((main) => {
      const edge = main.getBoundingClientRect().right + 1;
      const outside = (node: Element): boolean => node.clientWidth > 0 && node.getBoundingClientRect().right > edge;
      const clipped = (node: Element): boolean => {
        for (let up = node.parentElement; up !== null && up !== main; up = up.parentElement)
          if (getComputedStyle(up).overflowX !== "visible" && up.getBoundingClientRect().right <= edge) return true;
        return false;
      };
      return [...main.querySelectorAll("*")]
        .filter((node) => outside(node) && node.checkVisibility({ visibilityProperty: true }) && !clipped(node))
        .map((node) => `${node.outerHTML.slice(0, 120)} … “${node.textContent.slice(0, 60)}”`);
    });

  /** The cells of a column. */
  readonly column = (table: string, header: string): Promise<unknown[]> =>
    this.pane.evaluate(
      ([name, title]) =>
        Excel.run(async (context) => {
          const cells = context.workbook.tables.getItem(name).columns.getItem(title).getDataBodyRange();
          cells.load("values");
          await context.sync();
          return cells.values.map((row) => row[0] as unknown);
        }),
      [table, header] as const,
    );

  /** A row of a table by the headers asked for; 0 is the first. */
  readonly row = async (table: string, row: number, headers: readonly string[]): Promise<unknown[]> => {
    const cells: unknown[] = [];
    for (const header of headers) cells.push((await this.column(table, header))[row]);
    return cells;
  };

  /** Somebody else types into a cell of a table, elsewhere: nothing of it goes through this person's hands. */
  readonly colleagueTypes = async (table: string, header: string, row: number, text: string): Promise<void> => {
    const place = await this.pane.evaluate(
      ([name, title, at]) =>
        Excel.run(async (context) => {
          const column = context.workbook.tables.getItem(name).columns.getItem(title);
          const cell = column.getDataBodyRange().getCell(at, 0);
          cell.load("rowIndex,columnIndex");
          cell.worksheet.load("name");
          await context.sync();
          return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
        }),
      [table, header, row] as const,
    );
    await this.page.evaluate(
      async ({ sheet, row: at, column, entry, lang }) => {
        const session = window.tierbookPage?.session;
        const id = session?.host.workbook.sheetByName(sheet)?.id;
        if (!session || id === undefined) throw new Error(`No sheet ${sheet}.`);
        await session.editAsColleague("colleague", (editor) => editor.cells.typeText(id, at, column, entry, lang));
      },
      { ...place, entry: text, lang: this.lang },
    );
  };
}
