/**
 * Fifty managers' books through the pane in Chromium, the pane in a process of its own as in Excel: how long reading and writing take, and
 * the long tasks of its one thread meanwhile. The embedded Excel has the other process; what it needs is in the times, not in the tasks.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Frame } from "playwright-core";
import { builtAddin, startServer } from "../../embedded/page/server";
import { browserFlags, findBrowser } from "../../scripts/browser";
import { PaneHand, paneOf, showView } from "../../scripts/pane";
import { rollupPaneText } from "../../src/locales/rollupPane";
import { rollupViewText as texts } from "../../src/locales/rollupView";
import { filled, managerBook, template } from "../../test/support/rollupBooks";

const size = { customers: 100, visits: 400, orders: 800 };
/** Longest that the pane may be held, milliseconds. */
const limit = 100;
const patience = 3_000_000;

/** The long tasks since the last time, milliseconds each. */
const tasksOf = (pane: Frame): Promise<readonly number[]> =>
  pane.evaluate(() => {
    const page = window as unknown as { tasks?: number[] };
    const seen = page.tasks;
    page.tasks = [];
    if (seen) return seen;
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => page.tasks?.push(duration))).observe({
      entryTypes: ["longtask"],
    });
    return [];
  });

/** Measures and prints. @returns whether no task was longer than the limit */
export async function paneRollup(sizes: readonly number[]): Promise<boolean> {
  const [count = 50] = sizes;
  const root = join(__dirname, "../..");
  const folder = mkdtempSync(join(tmpdir(), "tierbook-team-"));
  const from = await template("zh-CN");
  const files = Array.from({ length: count }, (_, number) => {
    const path = join(folder, `台账${number}.xlsx`);
    writeFileSync(path, managerBook(from, number, size).file);
    return path;
  });
  const server = await startServer(root, 0, builtAddin(root));
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 860 }, locale: "zh-CN" });
    page.setDefaultTimeout(patience);
    const body = Buffer.from(filled(from, {}));
    await page.route("**/page/sample.xlsx", (route) => route.fulfill({ body }));
    await page.goto(`${server.address}/?book=sample&lang=zh-CN&ownProcess=1`);
    const pane = await paneOf(page);
    const hand = new PaneHand(page, pane, "zh-CN");
    await showView(pane, "rollup");
    const rows = count * (size.customers + size.visits + size.orders);
    console.log(`pane, ${count} books, ${rows} rows          s  longest task, ms  over ${limit} ms`);
    let over = 0;
    const step = async (name: string, work: () => Promise<void>): Promise<void> => {
      await tasksOf(pane);
      const start = performance.now();
      await work();
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const tasks = await tasksOf(pane);
      const long = tasks.filter((each) => each > limit).length;
      over += long;
      const longest = Math.round(Math.max(0, ...tasks));
      console.log(
        `  ${name.padEnd(28)}${seconds.padStart(8)}${String(longest).padStart(18)}${String(long).padStart(13)}`,
      );
    };
    const read = async (): Promise<void> => {
      await hand.press(texts.read);
      await hand.see(texts.found);
    };
    const write = async (): Promise<void> => {
      await pane.getByRole("button", { name: /^写入部门表/ }).click();
      await hand.see(rollupPaneText.summary);
    };
    const pick = (): Promise<void> => pane.getByTestId("rollup-files").setInputFiles(files);
    await pick();
    await step("read and add up", read);
    await step("write", write);
    for (let number = 0; number < Math.min(10, count); number++)
      writeFileSync(files[number] ?? "", managerBook(from, number, size, 1).file);
    await pick();
    await step("read again, ten changed", read);
    await step("write again", write);
    return over === 0;
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
