/** The built pane in a workbook of 100,000 customers: how long each view keeps it from drawing and typing, and how fast search answers. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { showView } from "../../scripts/pane";
import { largeBook } from "./largeBook";
import { goThrough, limit, searchLimit, searchTimes, step, throughViews, type Step } from "./views";

const asOf = 45_930; // 2025-09-30
/** What somebody types to find a customer: characters of a name, and initials. */
const words = ["东家", "瑞达", "hd"];

/** Measures and prints. @returns whether no view blocked longer than the limit and search was in time */
export async function wholePane(customers = 100_000): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "tierbook-views-"));
  try {
    const file = join(folder, "large.xlsx");
    writeFileSync(file, await largeBook({ accounts: customers, visits: customers / 2, orders: customers / 2 }, asOf));
    const steps: Step[] = [];
    let times: readonly number[] = [];
    console.log(`the pane at ${customers} customers, ms              at rest after  longest task  over ${limit}`);
    const tell = (seen: Step): void => {
      steps.push(seen);
      const over = seen.tasks.filter((time) => time > limit).length;
      const longest = Math.round(Math.max(0, ...seen.tasks));
      console.log(
        `  ${seen.name.padEnd(44)}${String(seen.took).padStart(15)}${String(longest).padStart(14)}${String(over).padStart(10)}`,
      );
    };
    await throughViews(join(__dirname, "../.."), file, async (frame) => {
      tell(await step(frame, "the workbook opened", async () => undefined));
      await goThrough(frame, tell);
      await showView(frame, "customers");
      await frame.locator("main > [role=tabpanel]:not([hidden]) [role=tab]").first().click();
      times = await searchTimes(frame, words);
    });
    const slowest = Math.max(...times);
    console.log(
      `  search, from a letter to its answer, ms: ${times.map((time) => time.toFixed(0)).join(" ")} (at most ${searchLimit})`,
    );
    return steps.every(({ tasks }) => tasks.every((time) => time <= limit)) && slowest <= searchLimit;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
