/** The frame client against the unmodified office.js in a real browser: handshake, batches, events, functions, ribbon. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import webpack from "webpack";
import { libraryFolder } from "../../embedded/clients/library";
import { NodeClient } from "../../embedded/clients/nodeClient";
import { suppliedMembers } from "../../embedded/clients/nodeOffice";
import { browserFlags, findBrowser } from "../../scripts/browser";
import { openTiny } from "../host/tinyBook";

const here = join(__dirname, "frame");
const trust = `<script>addEventListener("message", (e) => e.source.postMessage('{"hostUserTrusted":true}', e.origin))</script>`;
const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript" };

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;
let origin: string;

/** Bundles the host page. */
function bundle(): Promise<void> {
  const rule = {
    test: /\.ts$/,
    loader: "ts-loader",
    options: { transpileOnly: true, compilerOptions: { noEmit: false } },
  };
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: "development",
        devtool: false,
        entry: join(here, "host.ts"),
        output: { path: folder, filename: "host.js" },
        resolve: { extensions: [".ts", ".js"] },
        module: { rules: [rule] },
      },
      (error, stats) => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
        else resolve();
      },
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "frame-"));
  await bundle();
  const files = (path: string) =>
    path.startsWith("/office-js/")
      ? join(libraryFolder(), path.slice("/office-js/".length))
      : join(path === "/host.js" ? folder : here, path);
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const fixed =
      pathname === "/"
        ? `<!doctype html><script src="/host.js"></script><body></body>`
        : pathname.endsWith("AgaveErrorUX/index.html")
          ? trust
          : undefined;
    const file = files(pathname);
    if (fixed === undefined && !(existsSync(file) && statSync(file).isFile())) return response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": fixed === undefined ? (types[extname(file)] ?? "application/octet-stream") : "text/html",
    });
    response.end(fixed ?? readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the host page with one pane, and gives the pane's frame once the add-in is ready. */
async function open(settings: object = {}): Promise<Frame> {
  await page.goto(origin);
  await page.evaluate(`start(${JSON.stringify(settings)})`);
  const pane = page.frames().find((frame) => frame.url().includes("pane.html"));
  if (!pane) throw new Error("There is no pane.");
  await pane.evaluate("ready");
  return pane;
}

const seen = async (pane: Frame, count: number): Promise<unknown> => {
  await pane.waitForFunction(`seen.length >= ${count}`);
  return pane.evaluate("seen");
};

test("handshake: host, platform, language, requirement sets", async () => {
  const pane = await open({
    locale: "zh-TW",
    requirementSets: { ExcelApi: "1.12", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", CustomFunctions: "1.6" },
  });
  expect(await pane.evaluate("info")).toMatchObject({
    host: "Excel",
    platform: "OfficeOnline",
    addin: { visibilityMode: "Taskpane" },
  });
  expect(
    await pane.evaluate(
      "[Office.context.displayLanguage, Office.context.requirements.isSetSupported('ExcelApi', '1.12'), Office.context.requirements.isSetSupported('ExcelApi', '1.13')]",
    ),
  ).toEqual(["zh-TW", true, false]);
  // An Excel before CustomFunctions 1.7 takes the results one by one.
  expect(await page.evaluate("call('TWICE', [[21]])")).toEqual([42]);
});

test("batches, events local and remote, own writes", async () => {
  const pane = await open();
  expect(await pane.evaluate("write('A1', 7)")).toBe("done");
  expect(await seen(pane, 1)).toEqual([{ address: "A1", source: "Local", triggerSource: "ThisLocalAddin", value: 7 }]);
  await page.evaluate("typeHere('typed')");
  await page.evaluate("typeElsewhere('elsewhere')");
  expect(await seen(pane, 3)).toMatchObject([
    {},
    { address: "A1", source: "Local", triggerSource: "Unknown" },
    { source: "Remote", value: "elsewhere" },
  ]);
});

test("custom functions with error and message", async () => {
  await open();
  expect(await page.evaluate("call('TWICE', [[4]])")).toEqual([8]);
  expect(await page.evaluate("call('REFUSE')")).toEqual([{ error: "#N/A", message: "why" }]);
});

test("a ribbon button runs its action until completed; one without function says so", async () => {
  const pane = await open();
  await page.evaluate("client.invokeAction('stamp', 'Button1')");
  expect(await pane.evaluate("write('C1', 1)")).toBe("done");
  expect(await page.evaluate("host.workbook.sheets[0].cells.get('0,1')")).toBe("Button1");
  expect(await page.evaluate("client.invokeAction('nobody', 'Button2').catch((error) => error.message)")).toContain(
    "Button2",
  );
});

test("refusals reach the add-in under the codes of Excel", async () => {
  const pane = await open({ payloadLimit: 6000 });
  expect(await pane.evaluate("write('A1', 'x'.repeat(6000))")).toBe("RequestPayloadSizeLimitExceeded");
  await page.evaluate("void (host.faults.cellEditing = true)");
  expect(await pane.evaluate("write('A1', 1)")).toBe("InvalidOperationInCellEditMode");
  await page.evaluate("void (host.faults.cellEditing = false, host.faults.failBatch(1, 'GeneralException'))");
  expect(await pane.evaluate("write('A1', 1)")).toBe("GeneralException");
});

test("a page that loads again is connected again", async () => {
  const pane = await open();
  await pane.evaluate("(window.old = true, location.reload())");
  await pane.waitForFunction("!window.old && window.ready");
  await pane.evaluate("ready");
  expect(await pane.evaluate("write('A1', 'again')")).toBe("done");
});

test("what the Node client supplies of Office is what the browser has", async () => {
  const pane = await open();
  const host = await openTiny();
  const node = new NodeClient(host, "li");
  const scope = node.Office as unknown as Record<string, unknown>;
  const step = (value: unknown, name: string): unknown => (value as Record<string, unknown> | undefined)?.[name];
  for (const member of suppliedMembers) {
    const theirs = await pane.evaluate(`typeof Office.${member} === "function" ? "a function" : Office.${member}`);
    const ours = member.split(".").reduce<unknown>(step, scope);
    expect([member, theirs]).toEqual([member, typeof ours === "function" ? "a function" : ours]);
  }
  expect(await node.Office.onReady()).toEqual(await pane.evaluate("info"));
  host.dispose();
});
