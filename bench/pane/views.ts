/**
 * How long the real views keep the pane from drawing and typing in a workbook of 100,000 customers: Chromium's long-task entries of
 * the pane's own frame, which has a process of its own as in Excel, while somebody goes through every view and searches for a customer.
 */
import type { Frame, Page } from "playwright-core";
import { startServer } from "../../embedded/page/server";
import { paneOf, showView } from "../../scripts/pane";
import { views } from "../../src/taskpane/views/registry";
import { openBrowser } from "./startTime";

/** Longest that a view may block, milliseconds. */
export const limit = 100;
/** Longest wait until search answers what was typed, milliseconds. */
export const searchLimit = 50;
/** The view is at rest when nothing of it was busy for so long, milliseconds. */
const rest = 1500;
const patience = 1_200_000;

/** What one step did to the pane, milliseconds. */
export interface Step {
  readonly name: string;
  /** Until it was at rest. */
  readonly took: number;
  readonly tasks: readonly number[];
}

interface Watched {
  tasks?: number[];
  busyAt?: number;
}

/** Runs in the pane before its scripts: keeps its long tasks, and when it was last seen to be busy. */
function watch(): void {
  const own = window as unknown as Watched;
  own.tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) own.tasks?.push(duration);
    own.busyAt = performance.now();
  }).observe({ type: "longtask", buffered: true });
  new MutationObserver(() => (own.busyAt = performance.now())).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    characterData: true,
  });
}

async function settled(frame: Frame): Promise<void> {
  await frame.waitForFunction(
    (quiet) => {
      const own = window as unknown as Watched;
      const busy = [...document.querySelectorAll("[role=progressbar]:not([aria-valuenow]), [aria-busy=true]")];
      if (busy.some((node) => node.checkVisibility())) own.busyAt = performance.now();
      return performance.now() - (own.busyAt ?? 0) > quiet;
    },
    rest,
    { timeout: patience, polling: 200 },
  );
}

/**
 * Does something in the pane.
 * @returns how long it took until the pane was at rest, and its long tasks
 */
export async function step(frame: Frame, name: string, work: () => Promise<unknown>): Promise<Step> {
  await frame.evaluate(() => {
    const own = window as unknown as Watched;
    own.tasks = [];
    own.busyAt = performance.now();
  });
  const begin = Date.now();
  await work();
  await settled(frame);
  const tasks = await frame.evaluate(() => (window as unknown as Watched).tasks ?? []);
  return { name, took: Date.now() - begin - rest, tasks };
}

/** Opens a file in the page as a person does; the pane's frame, connected. */
export async function openFile(page: Page, file: string): Promise<Frame> {
  page.setDefaultTimeout(patience);
  const chosen = page.waitForEvent("filechooser");
  await page.click("[data-action=open]");
  await (await chosen).setFiles(file);
  await page.waitForFunction(
    (name) => document.querySelector(".file")?.textContent === name,
    file.split(/[\\/]/).pop(),
    { polling: 500 },
  );
  await page.waitForSelector(".connection[data-state=connected]", { state: "attached", timeout: patience });
  return paneOf(page);
}

/** Milliseconds from the last letter typed to the list that answers it, for each word. */
export async function searchTimes(frame: Frame, words: readonly string[]): Promise<readonly number[]> {
  const field = frame.locator("input[type=search]:visible").first();
  const times: number[] = [];
  for (const word of words) {
    await field.fill("");
    await settled(frame);
    for (const letter of word) {
      const time = await field.evaluate(
        (node, text) =>
          new Promise<number>((resolve) => {
            const input = node as HTMLInputElement;
            const seen = new MutationObserver(() => {
              seen.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - begin));
            });
            seen.observe(document.querySelector("main > [role=tabpanel]:not([hidden])") ?? document.body, {
              childList: true,
              subtree: true,
              characterData: true,
            });
            // As typing does: React keeps its own copy of `value` and would pass over one set by a script.
            const typed = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
            const begin = performance.now();
            typed?.set?.call(input, input.value + text);
            input.dispatchEvent(new InputEvent("input", { bubbles: true, data: text }));
            setTimeout(() => resolve(Number.NaN), 5000);
          }),
        letter,
      );
      times.push(time);
    }
  }
  return times;
}

/** Every view and each of its parts, once. */
export async function goThrough(frame: Frame, tell: (step: Step) => void | Promise<void>): Promise<void> {
  for (const { id } of views) {
    await tell(await step(frame, id, () => showView(frame, id)));
    const parts = frame.locator(`main > [role="tabpanel"]:not([hidden]) [role=tab]`);
    for (let at = 1; at < (await parts.count()); at++) {
      const part = parts.nth(at);
      const name = await part.innerText();
      await tell(await step(frame, `${id}: ${name}`, () => part.click()));
    }
  }
}

/**
 * Opens a workbook in the embedded Excel of a build and goes through the views.
 * @param root folder that is served
 */
export async function throughViews(root: string, file: string, work: (frame: Frame) => Promise<void>): Promise<void> {
  const server = await startServer(root, 0);
  const browser = await openBrowser();
  try {
    const page = await (
      await browser.newContext({ locale: "zh-CN", viewport: { width: 1400, height: 860 } })
    ).newPage();
    await page.addInitScript(watch);
    await page.goto(`${server.address}/?book=new&ownProcess`);
    await paneOf(page);
    await work(await openFile(page, file));
  } finally {
    await browser.close();
    await server.close();
  }
}
