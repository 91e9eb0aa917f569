import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { browserFlags, findBrowser } from "../../../scripts/browser";
import {
  builtAddin,
  packagedAddin,
  startServer,
  type RunningServer,
  type ServedAddin,
} from "../../../embedded/page/server";

export { paneOf, sentence, showView } from "../../../scripts/pane";

export const root = join(__dirname, "../../..");
/** Where pictures of the pages go, to be looked at. */
export const pictures = join(root, "test/output");

/** A browser and a server of its own for one test file. */
export interface Preview {
  readonly server: RunningServer;
  /** The add-in's files and the path they are served under. */
  readonly addin: Pick<ServedAddin, "folder" | "prefix">;
  readonly browser: Browser;
  /** Addresses asked for that are not the server's own, over all pages. */
  readonly foreignRequests: string[];
  /** Violations of a content security policy, over all pages and frames. */
  readonly violations: string[];
  /** Uncaught errors of the pages and frames. */
  readonly errors: string[];
  /** Opens the page; `query` such as "lang=en-US&book=new". `book`: a workbook's file in the place of the sample. */
  open(query?: string, book?: Buffer): Promise<Page>;
  close(): Promise<void>;
}

/** A folder made by `npm run package` that takes the place of dist/: the tests then try what is going to be published. */
const packaged = process.env["TIERBOOK_PACKAGE"];

/** Starts both. The build must be there, as `npm test` makes it. */
export async function startPreview(): Promise<Preview> {
  for (const built of ["dist/taskpane.html", "build/page/index.html"])
    if (!existsSync(join(root, built))) throw new Error(`${built} is missing: npm run build`);
  const addin = packaged ? packagedAddin(packaged) : builtAddin(root);
  mkdirSync(pictures, { recursive: true });
  const server = await startServer(root, 0, addin);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  const foreignRequests: string[] = [];
  const violations: string[] = [];
  const errors: string[] = [];

  const open = async (query = "", book?: Buffer): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 1400, height: 860 },
      locale: "zh-CN",
      acceptDownloads: true,
    });
    const page = await context.newPage();
    await page.exposeFunction("reportViolation", (text: string) => violations.push(text));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation;
        report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
      });
    });
    page.on("request", (request) => {
      const url = request.url();
      if (/^(https?|wss?):/.test(url) && !url.startsWith(server.address)) foreignRequests.push(url);
    });
    page.on("pageerror", (error) => errors.push(error.message));
    if (book) await page.route("**/page/sample.xlsx", (route) => route.fulfill({ body: book }));
    await page.goto(`${server.address}/?${query}`);
    return page;
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  return { server, addin, browser, foreignRequests, violations, errors, open, close };
}
