/** The sheet on the screen: what the model holds is drawn, what a person does reaches the model, what it refuses is taken back. */
import { mkdtempSync, readFileSync, existsSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import webpack from "webpack";
import type { Host, HostClient } from "../../embedded/host";
import type { SheetView } from "../../embedded/page/sheetView";
import { browserFlags, findBrowser } from "../../scripts/browser";

/** What the page of this test puts on its window. */
interface Probe {
  host: Host;
  view: SheetView;
  remote: HostClient;
  sheetId: string;
  otherId: string;
  refused: string[];
}
declare global {
  interface Window {
    probe: Probe;
  }
}

const root = resolve(__dirname, "../..");
const types: Record<string, string> = { ".js": "text/javascript", ".css": "text/css" };
const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><style>html,body,#sheet{height:100%;margin:0}</style><div id="sheet"></div><script src="/page.js"></script>`;

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

function bundle(): Promise<void> {
  const options = { transpileOnly: true, compilerOptions: { noEmit: false, rootDir: root } };
  return new Promise((done, failed) => {
    webpack(
      {
        mode: "development",
        devtool: false,
        context: root,
        entry: { page: join(__dirname, "sheetView/page.ts") },
        output: { path: folder, publicPath: "/" },
        resolve: { extensions: [".ts", ".tsx", ".js"] },
        experiments: { css: true },
        module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, loader: "ts-loader", options }] },
      },
      (error, stats) =>
        error || stats?.hasErrors() ? failed(error ?? new Error(stats?.toString("errors-only"))) : done(),
    );
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sheet-view-"));
  await bundle();
  server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = join(folder, path);
    if (path === "/") return response.writeHead(200, { "content-type": "text/html" }).end(html);
    if (!existsSync(file)) return response.writeHead(404).end();
    return response
      .writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" })
      .end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  page = await browser.newPage({ viewport: { width: 1000, height: 520 } });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => "probe" in window, undefined, { timeout: 60_000 });
}, 240_000);

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The middle of visible cells at the widths this page sets, in pixels. */
const columns = { B: 130, C: 240, E: 400 } as const;
const lines = { 2: 50, 3: 71 } as const;
const click = (column: keyof typeof columns, line: keyof typeof lines, clickCount = 1): Promise<void> =>
  page.mouse.click(columns[column], lines[line], { clickCount });

const held = (row: number, column: number): Promise<unknown> =>
  page.evaluate(
    async ([r, c]) => {
      await window.probe.host.idle();
      return window.probe.host.workbook.sheet(window.probe.sheetId).grid.get(r as number, c as number)?.value ?? null;
    },
    [row, column],
  );
const displayed = (row: number, column: number): Promise<string> =>
  page.evaluate(([r, c]) => window.probe.view.displayed(r as number, c as number), [row, column]);
const fillOf = (row: number, column: number): Promise<string> =>
  page.evaluate(([r, c]) => window.probe.view.fillOf(r as number, c as number), [row, column]);
/** Waits until a cell on the screen shows the text. */
const untilShown = (row: number, column: number, text: string): Promise<unknown> =>
  page.waitForFunction(
    ([r, c, wanted]) => window.probe.view.displayed(r as number, c as number) === wanted,
    [row, column, text],
    { timeout: 40_000 },
  );

test("values, number formats, table look and conditional formats are drawn", async () => {
  expect([await displayed(1, 2), await displayed(1, 3), await displayed(1, 4), await displayed(1, 5)]).toEqual([
    "1,250,000.00",
    "2024-01-01",
    "63千",
    "#DIV/0!",
  ]);
  expect(
    [await fillOf(0, 0), await fillOf(1, 3), await fillOf(4, 3), await fillOf(6, 1)].map((fill) => fill.toUpperCase()),
  ).toEqual(["#4472C4", "#FFC7CE", "", "#FFF2CC"]);
});

test("typing goes to the model and everything that depends on it is drawn", async () => {
  // The first click hands the keyboard to the grid, which takes it a moment later; a second one finds it ready.
  await click("E", 3);
  await page.waitForTimeout(1500);
  await click("C", 2);
  await page.waitForTimeout(300);
  await page.keyboard.type("2000000");
  await page.keyboard.press("Enter");
  await untilShown(1, 2, "2,000,000.00");
  await untilShown(1, 4, "100千");
  expect([await held(1, 2), await held(1, 4), await held(6, 2)]).toEqual([2_000_000, 100_000, 2_571_000.5]);
  await page.keyboard.type("=C2*2");
  await page.keyboard.press("Enter");
  await untilShown(2, 2, "4,000,000.00");
});

test("a formula is edited as a formula, and leaving the cell changes nothing", async () => {
  await click("E", 2, 2);
  await page.waitForTimeout(500);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
  const formula = await page.evaluate(
    () => window.probe.host.workbook.sheet(window.probe.sheetId).grid.get(1, 4)?.formula,
  );
  expect(formula).toBe("=[@年销售额]*Rate");
});

test("Delete clears, undo brings back", async () => {
  await click("B", 2);
  await page.waitForTimeout(300);
  await page.keyboard.press("Delete");
  await untilShown(1, 1, "");
  expect(await held(1, 1)).toBeNull();
  await page.keyboard.press("Control+z");
  await untilShown(1, 1, "A");
  expect(await held(1, 1)).toBe("A");
});

test("the list of a validation offers its choices; choosing one is an edit", async () => {
  await page.mouse.click(163, lines[2]);
  await page.getByText("D", { exact: true }).click();
  await untilShown(1, 1, "D");
  expect(await held(1, 1)).toBe("D");
});

test("somebody else's edit is drawn", async () => {
  await page.evaluate(() => {
    const { host, remote, sheetId } = window.probe;
    return host.edit(remote, (editor) =>
      editor.cells.setValues(sheetId, { row: 2, column: 0, rowCount: 1, columnCount: 3 }, [["远程修改", "D", 5]]),
    );
  });
  await untilShown(2, 0, "远程修改");
  await untilShown(2, 2, "5.00");
});

test("an edit the model refuses is taken back", async () => {
  await page.evaluate(() => {
    const { host, remote, sheetId, view } = window.probe;
    window.probe.refused = [];
    view.onRefused = (error) => window.probe.refused.push((error as Error).message);
    return host.edit(remote, (editor) => editor.sheets.protect(sheetId));
  });
  await page.waitForTimeout(500);
  await click("C", 2);
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.probe.refused.length > 0);
  await untilShown(1, 2, "2,000,000.00");
  expect(await held(1, 2)).toBe(2_000_000);
});

test("a click on a sheet's tab makes it active, a sheet added elsewhere appears", async () => {
  await page.getByText("Policy", { exact: true }).first().click();
  await page.waitForFunction(() => window.probe.host.workbook.activeSheetId === window.probe.otherId);
  await page.evaluate(() => {
    const { host, remote } = window.probe;
    return host.edit(remote, (editor) => {
      const added = editor.sheets.add("新表");
      editor.cells.setValues(added.id, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, [["hello"]]);
      editor.sheets.activate(added.id);
    });
  });
  await untilShown(0, 0, "hello");
  await page.getByText("新表", { exact: true }).first().waitFor({ timeout: 20_000 });
  expect(complaints).toEqual([]);
});
