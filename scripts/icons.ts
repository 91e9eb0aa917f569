/** `npm run icons`: draws assets/icons/<name>-<size>.png from assets/icons/src/<name>.svg with an installed browser. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium } from "playwright-core";
import { browserFlags, findBrowser } from "./browser";
import { commandIconSizes, productIconSizes } from "./manifest/icons";

const folder = join(__dirname, "../assets/icons");

async function draw(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  const page = await browser.newPage();
  for (const file of readdirSync(join(folder, "src")).filter((name) => name.endsWith(".svg"))) {
    const name = basename(file, ".svg");
    const svg = readFileSync(join(folder, "src", file), "utf8");
    for (const size of name === "product" ? productIconSizes : commandIconSizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

draw().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
