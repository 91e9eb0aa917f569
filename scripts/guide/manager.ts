/** The manager in the pictures of the guide: a hand at the pane that also presses the ribbon, brings files and turns sheets. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Locator, Page } from "playwright-core";
import type { PaneRequest } from "../../src/commands/paneRequest";
import { paneText } from "../../src/locales/pane";
import type { Lang, LocalText } from "../../src/locales/types";
import { visitsPaneText } from "../../src/locales/visitsPane";
import { columnByRef, tableByKey } from "../../src/policy/catalogue";
import { PaneHand, paneOf, sentence, showView } from "../pane";

export class Manager extends PaneHand {
  static async at(page: Page, lang: Lang): Promise<Manager> {
    return new Manager(page, await paneOf(page), lang);
  }

  readonly ribbon = (id: string): Promise<void> => this.page.click(`[data-id="Tierbook.${id}"]`);

  readonly view = (id: PaneRequest["view"]): Promise<void> => showView(this.pane, id);

  /** A part of the view in sight. */
  readonly part = (id: string): Promise<void> =>
    this.pane.locator(`[role=tab][data-part=${id}]`).filter({ visible: true }).click();

  /** Shows a table's sheet beside the pane. */
  readonly sheet = (table: string): Promise<void> => this.activate(tableByKey.get(table)?.title[this.lang] ?? table);

  readonly activate = (name: string): Promise<void> =>
    this.pane.evaluate(
      (sheet) =>
        Excel.run(async (context) => {
          // The first cell, so that name box and formula bar go with the sheet.
          context.workbook.worksheets.getItem(sheet).getRange("A1").select();
          await context.sync();
        }),
      name,
    );

  /** Chooses a file of the guide, previews it and waits until the preview stands there. */
  readonly previewFile = async (path: string, table?: string): Promise<void> => {
    await this.pane
      .getByTestId("import-file")
      .setInputFiles({ name: basename(path), mimeType: "text/csv", buffer: readFileSync(path) });
    if (table) await this.field(paneText.importTo).selectOption(table);
    await this.press(paneText.runImportPreview);
    await this.see(paneText.importSummary);
  };

  /** A field by the name of its column. */
  readonly cell = (column: string): Locator => {
    const label = columnByRef(column)?.label;
    if (!label) throw new Error(`There is no column ${column}.`);
    return this.field(label);
  };

  /** Types into the search for a customer, and takes the first hit. */
  readonly chooseCustomer = async (typed: string): Promise<void> => {
    await this.pane.getByPlaceholder(visitsPaneText.customerHint[this.lang]).filter({ visible: true }).fill(typed);
    await this.pane.locator("li button").filter({ visible: true }).first().click();
  };

  /** Takes away what would cover something: the tip of a ribbon button, and what was said at the foot of the pane. */
  readonly clear = async (): Promise<void> => {
    await this.page.mouse.move(1, 1);
    const said = this.pane.locator("[role=status] button").filter({ visible: true });
    while ((await said.count()) > 0) await said.first().click();
  };

  /** Scrolls the pane until a text is near its top, or in its middle. */
  readonly bringUp = (text: LocalText, block: "start" | "center" = "start"): Promise<void> =>
    this.pane
      .locator("main")
      .getByText(sentence(this.lang, text))
      .filter({ visible: true })
      .first()
      .evaluate((node, where) => node.scrollIntoView({ block: where }), block);
}
