/** How a script or a test finds its way about the page of the embedded Excel: the pane's frame, its views, its words. */
import type { Frame, Locator, Page } from "playwright-core";
import type { PaneRequest } from "../src/commands/paneRequest";
import { say } from "../src/locales/format";
import type { Lang, LocalText, MessageArgs } from "../src/locales/types";

/** Waits until the pane's office.js has connected, and gives its frame. */
export async function paneOf(page: Page): Promise<Frame> {
  await page.waitForSelector(".connection[data-state=connected]", { state: "attached", timeout: 60_000 });
  const frame = page.frames().find((candidate) => candidate.url().includes("/taskpane.html"));
  if (!frame) throw new Error("The page has no pane.");
  await frame.waitForSelector("#root > *", { timeout: 30_000 });
  return frame;
}

/** Shows a view by its tab, or from the menu of the views without room for a tab. */
export async function showView(pane: Frame, id: PaneRequest["view"]): Promise<void> {
  const tab = pane.locator(`[role=tab][data-view=${id}]`);
  await tab.waitFor({ state: "attached" });
  if (await tab.isVisible()) return tab.click();
  await pane.getByTestId("more-views").click();
  await pane.locator(`[role=menuitem][data-view=${id}]`).click();
}

/**
 * One of the pane's sentences as a pattern: numbers and names that are not given may be anything, words that go by a number are either
 * of the two. What may be anything is bounded: several endless ones in a row would be tried for minutes on a long text.
 */
export function sentence(lang: Lang, text: LocalText, args: MessageArgs = {}): RegExp {
  const plain = say(lang, text, args).replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(
    plain.replace(/\{\w+\\\|([^{}|\\]*)\\\|([^{}|\\]*)\}/g, "(?:$1|$2)").replace(/\{\w+\}/g, ".{0,120}"),
  );
}

/** Somebody's hand and eye at the pane: presses, fills and reads what is in sight, by its words. */
export class PaneHand {
  constructor(
    readonly page: Page,
    readonly pane: Frame,
    readonly lang: Lang,
  ) {}

  readonly inSight = (role: "button" | "tab" | "checkbox" | "radio", text: LocalText, args?: MessageArgs): Locator =>
    this.pane
      .getByRole(role, { name: whole(sentence(this.lang, text, args)) })
      .filter({ visible: true })
      .first();

  readonly press = (text: LocalText, args?: MessageArgs): Promise<void> => this.inSight("button", text, args).click();

  readonly see = (text: LocalText, args?: MessageArgs): Promise<void> =>
    this.pane
      .getByText(sentence(this.lang, text, args))
      .filter({ visible: true })
      .first()
      .waitFor();

  /** A field by the words above it. */
  readonly field = (text: LocalText): Locator =>
    this.pane
      .getByLabel(whole(sentence(this.lang, text)))
      .filter({ visible: true })
      .first();
}

const whole = (words: RegExp): RegExp => new RegExp(`^${words.source}\\*?$`);
