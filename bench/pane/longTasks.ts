/**
 * How long views keep the pane from drawing and typing in a workbook of 100,000 customers: the long-task entries of Chromium while what
 * they compute runs in a page that holds nothing else, neither the embedded Excel nor its sheet, so that every entry is the pane's own.
 * The rows (as many visits and orders as customers) are made in the page; reading them and drawing are not measured.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./builds";
import type { Blocking } from "./computations";
import { openBrowser } from "./startTime";

/** Longest that a view may block, milliseconds. */
const limit = 100;

/** Measures and prints. @returns whether no computation blocked longer than the limit */
export async function longTasks(rows = 100_000): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "tierbook-tasks-"));
  const browser = await openBrowser();
  try {
    await run({
      mode: "production",
      devtool: false,
      entry: { computations: join(__dirname, "computations.ts") },
      output: { path: folder, filename: "[name].js" },
      resolve: { extensions: [".ts", ".tsx", ".js"] },
      module: {
        rules: [
          {
            test: /\.tsx?$/,
            loader: "ts-loader",
            options: { transpileOnly: true, compilerOptions: { noEmit: false } },
          },
        ],
      },
      performance: { hints: false },
    });
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.addScriptTag({ path: join(folder, "computations.js") });
    const seen = await page.evaluate(
      (count) => (window as unknown as { measure: (rows: number) => Promise<readonly Blocking[]> }).measure(count),
      rows,
    );
    console.log(`tasks of the pane at ${rows} customers, ms      longest  over ${limit} ms`);
    for (const { name, longest, over } of seen)
      console.log(`  ${name.padEnd(44)}${String(Math.round(longest)).padStart(7)}${String(over).padStart(13)}`);
    return seen.every(({ over }) => over === 0);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
