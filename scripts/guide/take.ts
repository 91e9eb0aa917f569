/** Takes the pictures of the guide: a window of the embedded Excel a story, with a clock that stands on the guide's day. */
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { startServer } from "../../embedded/page/server";
import type { Lang } from "../../src/locales/types";
import { browserFlags, findBrowser } from "../browser";
import { Manager } from "./manager";
import { guideDay, type Story } from "./pictures";
import { smallPng } from "./smallPng";

const root = join(__dirname, "../..");
const size = { width: 1200, height: 760 };
const patience = 180_000;
/** Spinners end and sheets are drawn while nothing is asked for. */
const rest = 1_200;

/** The window as it was when something did not come. */
const stopped = join(root, "test/output/guide-stopped.png");

/** How often the pane asked is different at each run, so it does not show. */
const quiet = ".traffic { visibility: hidden }";

export interface Taken {
  readonly name: string;
  readonly png: Buffer;
}

/**
 * Takes the pictures of some stories in one language.
 * @param sample makes the sample's file; asked only where a story needs it
 * @param onPicture given each picture as soon as it is there
 */
export async function takePictures(
  stories: readonly Story[],
  lang: Lang,
  sample: (lang: Lang) => Promise<Buffer>,
  onPicture: (taken: Taken) => void,
): Promise<void> {
  const server = await startServer(root, 0);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  try {
    const book = stories.some((story) => story.book === "sample") ? await sample(lang) : undefined;
    for (const story of stories)
      await tell(browser, `${server.address}/?lang=${lang}&pane=350`, story, lang, book, onPicture);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function tell(
  browser: Browser,
  address: string,
  story: Story,
  lang: Lang,
  book: Buffer | undefined,
  onPicture: (taken: Taken) => void,
): Promise<void> {
  const context = await browser.newContext({ viewport: size, locale: lang, timezoneId: "Asia/Shanghai" });
  context.setDefaultTimeout(patience);
  await context.addInitScript(shiftClock, Date.parse(`${guideDay}T08:30:00+08:00`) - Date.now());
  const page = await context.newPage();
  if (book) await page.route("**/page/sample.xlsx", (route) => route.fulfill({ body: book }));
  await page.goto(`${address}&book=${story.book}`);
  const manager = await Manager.at(page, lang);
  await page.addStyleTag({ content: quiet });
  for (const { name, steps } of story.pictures) {
    try {
      await steps(manager);
    } catch (error) {
      await page.screenshot({ path: stopped });
      throw new Error(`${lang}/${name} could not be taken; ${stopped} shows why.`, { cause: error });
    }
    await manager.clear();
    await page.waitForTimeout(rest);
    onPicture({ name, png: smallPng(await page.screenshot({ animations: "disabled" })) });
  }
  await context.close();
}

/** Makes `new Date()` and `Date.now()` of a page say a later or earlier time that goes on. */
function shiftClock(by: number): void {
  const real = Date;
  window.Date = new Proxy(real, {
    construct: (target, given: unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [real.now() + by] : given, made) as Date,
    get: (target, key) => (key === "now" ? () => real.now() + by : (Reflect.get(target, key) as unknown)),
  });
}
