/**
 * Tries a package as users get it: its files byte for byte under its own path, with the headers it asks for, on a server of their own; the
 * embedded Excel on another. office.js is answered for Microsoft's address from node_modules, so that nothing leaves this computer.
 */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Page, type Route } from "playwright-core";
import { handleFiles, packagedAddin, startServer, trustPage } from "../../embedded/page/server";
import { type ribbonActions } from "../../src/commands/ribbon";
import { paneText } from "../../src/locales/pane";
import { officeJsOf, policyOf } from "../build/csp";
import { browserFlags, findBrowser } from "../browser";
import { PaneHand, paneOf } from "../pane";
import { headersFor } from "./headers";

/** How long the whole may take on a busy machine. */
const patience = 120_000;

/** The five rows of TierBands, as a formula hands them over. */
const bands = [
  ["A级", 100, "", "1周", ""],
  ["B级", 50, 100, "2周", ""],
  ["C级", 10, 50, "1个月", ""],
  ["D级", "", 10, "3个月", ""],
  ["未定级", "", "", "", ""],
];

/**
 * @param root the repository, already built
 * @param folder the package
 * @returns what went wrong; nothing where the pane loads, sets up a new workbook and answers a function
 */
export async function checkPackage(root: string, folder: string): Promise<string[]> {
  const addin = packagedAddin(folder);
  const html = readFileSync(join(folder, "taskpane.html"), "utf8");
  const policy = policyOf(html);
  const files = createServer(handleFiles(folder, addin.prefix, (path) => headersFor(policy, path)));
  await new Promise<void>((resolve) => files.listen(0, "localhost", resolve));
  const origin = `http://localhost:${(files.address() as AddressInfo).port}`;
  const excel = await startServer(root, 0, addin);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  const faults: string[] = [];
  try {
    const page = await (await browser.newContext({ locale: "zh-CN" })).newPage();
    page.setDefaultTimeout(patience);
    await watch(page, [origin, excel.address], faults);
    await serveOfficeJs(page, root, new URL(officeJsOf(html), `${origin}${addin.prefix}`), origin);
    await page.goto(`${excel.address}/?book=new&lang=zh-CN&addin=${encodeURIComponent(origin)}`);
    await work(page, `${origin}${addin.prefix}taskpane.html`, faults);
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  } finally {
    await browser.close();
    await excel.close();
    files.closeAllConnections();
    files.close();
  }
  return faults;
}

/** Notes what a user would not see: errors, refused files, what the policy blocked, requests elsewhere. */
async function watch(page: Page, own: readonly string[], faults: string[]): Promise<void> {
  await page.exposeFunction("reportViolation", (text: string) => faults.push(`the policy blocked ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("response", (answer) => {
    if (answer.status() >= 400) faults.push(`${answer.status()} ${answer.url()}`);
  });
  // Everything else is refused here and told; office.js gets a route of its own, which is asked first.
  await page.route(
    (url) => /^https?:$/.test(url.protocol) && !own.includes(url.origin),
    (route) => {
      faults.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
}

/** Answers for the address of office.js, and for the page by which office.js asks whether a host without https can be trusted. */
async function serveOfficeJs(page: Page, root: string, address: URL, own: string): Promise<void> {
  const library = join(root, "node_modules/@microsoft/office-js/dist");
  const base = new URL(".", address);
  const answer = (route: Route): Promise<void> => {
    const path = new URL(route.request().url()).pathname.slice(base.pathname.length).toLowerCase();
    if (path === "agaveerrorux/index.html") return route.fulfill({ contentType: "text/html", body: trustPage });
    if (address.origin === own) return route.continue();
    const file = join(library, path);
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  };
  await page.route((url) => url.href.startsWith(base.href), answer);
}

/** Opens the pane, sets up, asks a function; as in Excel, only with the ribbon and formulas. */
async function work(page: Page, paneAddress: string, faults: string[]): Promise<void> {
  const pane = await paneOf(page);
  if (!pane.url().startsWith(paneAddress)) faults.push(`The pane is ${pane.url()}, not ${paneAddress}`);
  await page.click(`[data-id="Tierbook.${"setUp" satisfies keyof typeof ribbonActions}"]`);
  const hand = new PaneHand(page, pane, "zh-CN");
  await hand.press(paneText.runSetUp);
  await hand.see(paneText.setUpDone);
  const tables = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.load("items/name");
      await context.sync();
      return tables.items.map(({ name }) => name);
    }),
  );
  if (!tables.includes("Accounts")) faults.push(`Set up made the tables ${tables.join(", ")}`);
  const answer = await page.evaluate(
    (table) =>
      window.tierbookPage?.session?.host.functions.invoke([
        { name: "TIERBOOK.TIER", args: [120, table], address: "Sheet1!A1" },
      ]),
    bands,
  );
  if (answer?.[0] !== "A级") faults.push(`=TIERBOOK.TIER(120, TierBands) gave ${JSON.stringify(answer)}`);
}
