/**
 * The tiers view in a real browser: a what-if moves the distribution and writes nothing until it is taken over. Screenshots go to
 * test/output, to be looked at.
 */
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { tiersPaneText } from "../../src/locales/tiersPane";
import type { LocalText, MessageArgs } from "../../src/locales/types";
import { paneOf, pictures, sentence, showView, startPreview, type Preview } from "./support/openPage";

const slow = 180_000;

let preview: Preview;
beforeAll(async () => {
  preview = await startPreview();
}, slow);
afterAll(() => preview.close());

/** The value of a parameter, read by the pane's own office.js. */
const parameter = (pane: Frame, id: string): Promise<unknown> =>
  pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const rows = context.workbook.tables.getItem("Parameters").getDataBodyRange();
        rows.load("values");
        await context.sync();
        return rows.values.find(([name]) => name === wanted)?.[2] as unknown;
      }),
    id,
  );

describe.each(["zh-CN", "en-US"] as const)("what if, in %s at 320 pixels", (lang) => {
  let page: Page;
  let pane: Frame;
  const shown = (text: LocalText, args?: MessageArgs) =>
    pane
      .getByText(sentence(lang, text, args))
      .filter({ visible: true })
      .first();
  const picture = (name: string) =>
    pane.locator("#root").screenshot({ path: join(pictures, `tiers-${lang}-${name}.png`) });
  const tab = (text: LocalText) =>
    pane
      .getByRole("tab", { name: sentence(lang, text), exact: true })
      .filter({ visible: true })
      .first()
      .click({ timeout: slow });

  beforeAll(async () => {
    page = await preview.open(`book=sample&lang=${lang}&pane=320`);
    pane = await paneOf(page);
  }, slow);
  afterAll(() => page.context().close());

  test(
    "a higher limit moves customers on the screen only; taken over, it stands on the Policy sheet",
    async () => {
      const before = await parameter(pane, "tier.aMin");
      await showView(pane, "tiers");
      await tab(tiersPaneText.partWhatIf);
      const table = pane.getByRole("table", { name: sentence(lang, tiersPaneText.distribution) });
      await table.waitFor({ timeout: slow });
      await shown(tiersPaneText.noFlows).waitFor({ timeout: slow });
      const inA = async (): Promise<string> => await table.locator("tbody tr").first().locator("td").last().innerText();
      const unchanged = await inA();
      await pane.locator('[data-parameter="tier.aMin"] input').fill("900000000");
      await shown(tiersPaneText.flows).waitFor({ timeout: slow });
      expect(await inA()).toBe(`0 (−${unchanged})`);
      expect(await parameter(pane, "tier.aMin")).toBe(before);
      await picture("1-what-if");
      await shown(tiersPaneText.changes).scrollIntoViewIfNeeded();
      await picture("2-changes");
      await pane.getByRole("button", { name: sentence(lang, tiersPaneText.takeOver) }).click();
      await shown(tiersPaneText.takenOver).waitFor({ timeout: slow });
      expect(await parameter(pane, "tier.aMin")).toBe(900_000_000);
      await shown(tiersPaneText.noFlows).waitFor({ timeout: slow });
    },
    slow,
  );

  test(
    "the other parts have their place",
    async () => {
      await tab(tiersPaneText.partDecide);
      await picture("3-decide");
      await tab(tiersPaneText.partReviews);
      await shown(tiersPaneText.historySelected).waitFor({ timeout: slow });
      await picture("4-reviews");
      await tab(tiersPaneText.partRuns);
      await pane.getByRole("button", { name: sentence(lang, tiersPaneText.runsLoad) }).click();
      await picture("5-runs");
      const wide = await pane.evaluate(
        () => document.querySelector("main")!.scrollWidth - document.querySelector("main")!.clientWidth,
      );
      expect(wide).toBe(0);
    },
    slow,
  );

  test("nothing went wrong unseen", () => {
    expect(preview.errors).toEqual([]);
    expect(preview.violations).toEqual([]);
  });
});
