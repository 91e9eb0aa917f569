/**
 * The customers view in a real browser: found by initials as one types, its card, a merge previewed, the other parts. Screenshots go to
 * test/output, to be looked at.
 */
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { customersPaneText as texts } from "../../src/locales/customersPane";
import type { LocalText, MessageArgs } from "../../src/locales/types";
import { paneOf, pictures, sentence, showView, startPreview, type Preview } from "./support/openPage";

const slow = 180_000;

let preview: Preview;
beforeAll(async () => {
  preview = await startPreview();
}, slow);
afterAll(() => preview.close());

describe.each([
  ["zh-CN", 320],
  ["zh-CN", 270],
] as const)("in %s at %i pixels", (lang, width) => {
  let page: Page;
  let pane: Frame;
  const shown = (text: LocalText, args?: MessageArgs) =>
    pane
      .getByText(sentence(lang, text, args))
      .filter({ visible: true })
      .first();
  const picture = (name: string) =>
    pane.locator("#root").screenshot({ path: join(pictures, `customers-${lang}-${width}-${name}.png`) });
  const press = (text: LocalText) =>
    pane
      .getByRole("button", { name: new RegExp(`^${sentence(lang, text).source}$`) })
      .filter({ visible: true })
      .first()
      .click({ timeout: slow });
  const tab = (text: LocalText) =>
    pane
      .getByRole("tab", { name: sentence(lang, text), exact: true })
      .filter({ visible: true })
      .first()
      .click({ timeout: slow });
  const search = () => pane.getByRole("searchbox", { name: sentence(lang, texts.search) });
  const fits = async (): Promise<void> =>
    expect(
      await pane.evaluate(
        () => document.querySelector("main")!.scrollWidth - document.querySelector("main")!.clientWidth,
      ),
    ).toBe(0);

  beforeAll(async () => {
    page = await preview.open(`book=sample&lang=${lang}&pane=${width}`);
    pane = await paneOf(page);
    await showView(pane, "customers");
    await shown(texts.ready).waitFor({ timeout: slow });
  }, slow);
  afterAll(() => page.context().close());

  test(
    "a customer is found by the initials of its name and opened",
    async () => {
      const name = await pane.evaluate(() =>
        Excel.run(async (context) => {
          const column = context.workbook.tables.getItem("Accounts").columns.getItemAt(0).getDataBodyRange();
          column.load("values");
          await context.sync();
          return String(column.values[0]?.[0]);
        }),
      );
      const { initialsOf } = await import("../../src/daily/initials");
      await search().fill(initialsOf(name)[0] ?? "");
      const hit = pane.getByRole("button", { name: new RegExp(name) }).first();
      await hit.waitFor({ timeout: slow });
      await picture("1-found");
      await hit.click();
      await shown(texts.nextTitle).waitFor({ timeout: slow });
      await picture("2-card");
      await fits();
      await press(texts.back);
      expect(await search().inputValue()).not.toBe("");
    },
    slow,
  );

  test(
    "a pair is previewed; the other parts have their place",
    async () => {
      await tab(texts.partDuplicates);
      await press(texts.reload);
      await picture("3-duplicates");
      await fits();
      await press(texts.preview);
      await shown(texts.mergeMark).waitFor({ timeout: slow });
      await picture("4-merge");
      await fits();
      await tab(texts.partHandOver);
      const from = pane.getByRole("combobox", { name: sentence(lang, texts.handFrom) });
      await from.waitFor({ timeout: slow });
      await from.selectOption({ index: 1 });
      await pane.getByRole("textbox", { name: sentence(lang, texts.handTo) }).fill("周敏");
      await press(texts.handPreview);
      await shown(texts.handRule).waitFor({ timeout: slow });
      await picture("5-handover");
      await fits();
      await tab(texts.partNew);
      await shown(texts.newIntro).waitFor({ timeout: slow });
      await picture("6-new");
      await fits();
    },
    slow,
  );

  test("nothing went wrong unseen", () => {
    expect(preview.errors).toEqual([]);
    expect(preview.violations).toEqual([]);
  });
});
