/**
 * From navigation to usable, in Chromium. The page runs in the embedded Excel as an add-in does, on office.js, from an origin of
 * its own: Chromium gives it a process of its own, so that the host's drawing does not count. Every run is a browser context of its
 * own: nothing is cached.
 */
import { chromium, type Browser } from "playwright-core";
import { startServer } from "../../embedded/page/server";
import { browserFlags, findBrowser } from "../../scripts/browser";

/** Milliseconds since the frame's navigation. */
export interface StartTimes {
  /** office.js is ready: no add-in can do anything before. */
  readonly office: number;
  /** The tabs are drawn and take clicks. */
  readonly usable: number;
  /** The first view stands in the place of its skeleton; NaN where there are no views. */
  readonly view: number;
  /** Files asked for before it was usable. */
  readonly files: readonly string[];
}

interface Marks {
  office?: number;
  usable?: number;
  view?: number;
}

/** Runs in the frame before its scripts, and notes when things are there. */
function noteTimes(): void {
  const marks: Marks = {};
  (window as unknown as { marks: Marks }).marks = marks;
  const look = (): void => {
    if (marks.office === undefined && typeof Office !== "undefined" && "onReady" in Office) {
      marks.office = Number.NaN;
      void Office.onReady().then(() => (marks.office = performance.now()));
    }
    if (marks.usable === undefined && document.querySelector("[role=tab]:not([disabled])"))
      marks.usable = performance.now();
    if (marks.view === undefined && document.querySelector("[role=tabpanel] button")) marks.view = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: [...browserFlags, "--site-per-process"] });

async function once(browser: Browser, address: string, hasViews: boolean): Promise<StartTimes> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1400, height: 860 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteTimes);
    await page.goto(`${address}/?book=new&ownProcess`);
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (!frame) throw new Error("The page has no pane.");
    await frame.waitForSelector(hasViews ? "[role=tabpanel] button" : "[role=tab]", { timeout: 60_000 });
    await frame.waitForFunction(() => (window as unknown as { marks: Marks }).marks.office);
    return await frame.evaluate(() => {
      const {
        office = Number.NaN,
        usable = Number.NaN,
        view = Number.NaN,
      } = (window as unknown as { marks: Marks }).marks;
      const files = performance.getEntriesByType("resource").filter(({ startTime }) => startTime < usable);
      return { office, usable, view, files: files.map(({ name }) => new URL(name).pathname) };
    });
  } finally {
    await context.close();
  }
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * Median times of two builds, run in turns so that both meet the same machine.
 * @param roots folders to serve, as `Build.root`; the first has views
 */
export async function startTimes(roots: readonly string[], runs: number): Promise<readonly StartTimes[]> {
  const browser = await openBrowser();
  const servers = await Promise.all(roots.map((root) => startServer(root, 0)));
  try {
    const seen: StartTimes[][] = roots.map(() => []);
    // The first turn warms the machine and is not counted.
    for (let turn = 0; turn <= runs; turn++)
      for (const [index, server] of servers.entries()) {
        const times = await once(browser, server.address, index === 0);
        if (turn > 0) seen[index]?.push(times);
      }
    return seen.map((times) => ({
      office: middle(times.map(({ office }) => office)),
      usable: middle(times.map(({ usable }) => usable)),
      view: middle(times.map(({ view }) => view)),
      files: [...new Set(times.flatMap(({ files }) => files))],
    }));
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  }
}
