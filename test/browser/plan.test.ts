/**
 * The plans in a real browser, a manager's short story: what a plan is, its next step with what the rules ask for, a change of a target
 * asked for, which waits and does not count, and undo. Pictures at 320 and 270 pixels, in Chinese and English, go to test/output.
 */
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { planPaneText as texts } from "../../src/locales/planPane";
import type { Lang, LocalText } from "../../src/locales/types";
import { planBook } from "../support/planBook";
import { paneOf, pictures, sentence, showView, startPreview, type Preview } from "./support/openPage";

const slow = 180_000;

let preview: Preview;
let book: Buffer;
beforeAll(async () => {
  preview = await startPreview();
  book = Buffer.from(await planBook());
}, slow);
afterAll(() => preview.close());

const story = async (lang: Lang, width: 270 | 320): Promise<void> => {
  const context = await preview.browser.newContext({ viewport: { width: 1400, height: 860 } });
  const page = await context.newPage();
  await page.route("**/page/sample.xlsx", (route) => route.fulfill({ body: book }));
  await page.goto(`${preview.server.address}/?book=sample&lang=${lang}&pane=${width}`);
  const pane: Frame = await paneOf(page);
  const press = (text: LocalText) =>
    pane
      .getByRole("button", { name: sentence(lang, text) })
      .filter({ visible: true })
      .first()
      .click({ timeout: slow });
  const see = (text: LocalText) =>
    pane.getByText(sentence(lang, text)).filter({ visible: true }).first().waitFor({ timeout: slow });
  const fill = (text: LocalText, value: string) =>
    pane.getByLabel(sentence(lang, text)).filter({ visible: true }).first().fill(value);
  const picture = (name: string) =>
    pane.locator("#root").screenshot({ path: join(pictures, `plan-${lang}-${width}-${name}.png`) });

  await showView(pane, "plan");
  await see(texts.summary);
  await picture("list");
  await press(texts.open);
  await see(texts.targets);
  await picture("card");
  await press(texts.submit);
  await see(texts.gatePassed);
  await press(texts.submit);
  await press(texts.approve);
  await see(texts.noApprovalNo);
  await picture("approve");
  await press(texts.cancel);
  await press(texts.request);
  await fill(texts.newValue, "450");
  await fill(texts.reason, "市场变化");
  await fill(texts.expected, "可完成");
  await picture("request");
  await press(texts.ask);
  await see(texts.targetPending);
  await see(texts.changePending);
  await picture("pending");
  await press(texts.undo);
  await pane.getByText(sentence(lang, texts.targetPending)).first().waitFor({ state: "detached", timeout: slow });
  await context.close();
};

test("plans in Chinese at 320 pixels", () => story("zh-CN", 320), slow);
test("plans in English at 270 pixels", () => story("en-US", 270), slow);
