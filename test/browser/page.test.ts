import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { filesBelow } from "../../scripts/build/hashes";
import { ribbonGroups } from "../../scripts/manifest/layout";
import { ribbonActions } from "../../src/commands/ribbon";
import { ribbonText } from "../../src/locales/ribbon";
import { languages } from "../../src/locales/types";
import { paneOf, root, startPreview, type Preview } from "./support/openPage";

let preview: Preview;
beforeAll(async () => {
  preview = await startPreview();
});
afterAll(() => preview.close());

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const cdn = "https://appsforoffice.microsoft.com";

describe("what is served", () => {
  test("every file of the add-in byte for byte, but for the address of office.js in the page", async () => {
    const { folder, prefix } = preview.addin;
    const files = filesBelow(folder);
    expect(files.length).toBeGreaterThan(50);
    for (const name of files) {
      const answer = await fetch(`${preview.server.address}${prefix}${name}`);
      const served = new Uint8Array(await answer.arrayBuffer());
      const built = readFileSync(join(folder, name));
      if (name !== "taskpane.html") expect([name, hash(served)]).toEqual([name, hash(built)]);
      else {
        const text = new TextDecoder().decode(served);
        expect(text).not.toBe(built.toString());
        // The script's address and the origin in two directives are all that differs.
        const parts = built.toString().split(cdn);
        expect(parts).toHaveLength(4);
        const [head = "", frames = "", script = "", rest = ""] = parts;
        expect(text).toBe(
          `${head}'self'${frames}'self'${script}/office-js/office.js${rest.replace("/lib/1/hosted/office.js", "")}`,
        );
      }
    }
  });

  test("office.js as Microsoft publishes it", async () => {
    for (const name of ["office.js", "excel-web-16.00.js"]) {
      const served = new Uint8Array(await (await fetch(`${preview.server.address}/office-js/${name}`)).arrayBuffer());
      expect(hash(served)).toBe(hash(readFileSync(join(root, "node_modules/@microsoft/office-js/dist", name))));
    }
  });

  test("nothing outside its folders", async () => {
    for (const path of [
      "/..%2fpackage.json",
      "/page/..%2f..%2fpackage.json",
      "/office-js/..%2f..%2fpackage.json",
      "/%E0%A4%A",
    ])
      expect((await fetch(preview.server.address + path)).status).toBeGreaterThanOrEqual(400);
  });
});

describe("the ribbon", () => {
  test.each(languages)("is drawn from the manifest in %s", async (lang) => {
    const page = await preview.open(`book=new&lang=${lang}`);
    await page.waitForSelector(".control");
    const drawn = await page.$$eval(".group", (groups) =>
      groups.map((group) => ({
        label: group.querySelector(".group-label")?.textContent,
        controls: [...group.querySelectorAll(".control")].map((control) => [
          control.querySelector(":scope > span")?.textContent,
          control.querySelector(".supertip span")?.textContent,
        ]),
      })),
    );
    expect(await page.textContent(".tab")).toBe(ribbonText.tab[lang]);
    expect(drawn).toEqual(
      ribbonGroups.map(({ id, controls }) => ({
        label: ribbonText[id][lang],
        controls: controls.map((control) => [ribbonText[control.id][lang], ribbonText[control.tip][lang]]),
      })),
    );
    const icons = await page.$$eval(".control img", (images) =>
      images.map((image) => (image as HTMLImageElement).naturalWidth),
    );
    expect(new Set(icons)).toEqual(new Set([32]));
    await page.context().close();
  });
});

describe("the pane", () => {
  let page: Page;
  beforeAll(async () => {
    page = await preview.open("book=new&lang=zh-CN");
  });
  afterAll(() => page.context().close());

  test("connects through the real office.js and knows its host", async () => {
    const pane = await paneOf(page);
    const seen = await pane.evaluate(() => ({
      host: Office.context.host,
      platform: Office.context.platform,
      language: Office.context.displayLanguage,
      floor: (["ExcelApi:1.14", "SharedRuntime:1.1", "CustomFunctionsRuntime:1.3"] as const).map((set) =>
        Office.context.requirements.isSetSupported(...(set.split(":") as [string, string])),
      ),
    }));
    expect(seen).toEqual({ host: "Excel", platform: "OfficeOnline", language: "zh-CN", floor: [true, true, true] });
  });

  const buttons = Object.keys(ribbonActions);
  const enabled = (on: Page): Promise<string[]> =>
    on.$$eval(".control:enabled", (nodes) => nodes.map((node) => (node as HTMLElement).dataset["id"] ?? ""));

  test("leaves only the buttons that make an empty workbook a Tierbook", async () => {
    await paneOf(page);
    await page.waitForSelector('[data-id="Tierbook.checkEntries"]:disabled');
    expect(await enabled(page)).toEqual(["Tierbook.openPane", "Tierbook.setUp"]);
  });

  test("is asked by every button of the ribbon and answers; in a Tierbook none is grey", async () => {
    const sample = await preview.open("lang=zh-CN");
    await (await paneOf(sample)).waitForSelector("[data-part=overdue]");
    expect(await enabled(sample)).toHaveLength(buttons.length + 1);
    for (const id of buttons) {
      await sample.click(`[data-id="Tierbook.${id}"]`);
      await sample.waitForFunction(
        (wanted) => document.querySelector(".status")?.getAttribute("data-completed") === wanted,
        `Tierbook.${id}`,
      );
    }
    expect(await sample.$(".message.error")).toBeNull();
    await sample.context().close();
  }, 180_000);

  test("opens again from the ribbon after it was closed, without being loaded again", async () => {
    const pane = await paneOf(page);
    await pane.evaluate(() => document.body.setAttribute("data-mark", "same page"));
    await page.click(".pane header button");
    expect(await page.isVisible(".pane iframe")).toBe(false);
    await page.click('[data-id="Tierbook.openPane"]');
    expect(await page.isVisible(".pane iframe")).toBe(true);
    expect(await pane.evaluate(() => document.body.getAttribute("data-mark"))).toBe("same page");
  });

  test("takes the widths of Excel on Mac, Windows and the web", async () => {
    for (const width of [270, 320, 350, 600]) {
      await page.selectOption(".title label:nth-of-type(3) select", String(width));
      expect(await page.$eval(".pane iframe", (frame) => Math.round(frame.getBoundingClientRect().width))).toBe(width);
    }
  });

  test("switches a button of the ribbon off and on", async () => {
    const pane = await paneOf(page);
    const update = (enabled: boolean): Promise<void> =>
      pane.evaluate(
        (on) =>
          Office.ribbon.requestUpdate({
            tabs: [{ id: "Tierbook.tab", controls: [{ id: "Tierbook.checkEntries", enabled: on }] }],
          }),
        enabled,
      );
    await update(false);
    await page.waitForSelector('[data-id="Tierbook.checkEntries"]:disabled');
    await update(true);
    await page.waitForSelector('[data-id="Tierbook.checkEntries"]:enabled');
  });

  test("a colleague's entry reaches the workbook and shows in the status", async () => {
    await page.click('[data-action="secondPerson"]');
    await page.fill("dialog [name=cell]", "B2");
    await page.fill("dialog [name=entry]", "来自同事");
    await page.click("dialog button[type=submit]");
    await page.waitForFunction(() => document.querySelector(".message")?.textContent.includes("B2"));
    await page.click("dialog button[type=button]");
    const pane = await paneOf(page);
    const value = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2").load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    );
    expect(value).toEqual([["来自同事"]]);
  });
});

describe("before the pane is there", () => {
  test("functions answer and buttons of the ribbon are heard; the pane then opens where the button leads", async () => {
    const context = await preview.browser.newContext({ locale: "zh-CN" });
    const page = await context.newPage();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route("**/pane.*.js*", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${preview.server.address}/?book=new&lang=zh-CN`);
    await page.waitForSelector(".connection[data-state=connected]", { state: "attached", timeout: 60_000 });
    // The five rows of TierBands, as a formula hands them over.
    const bands = [
      ["A级", 100, "", "1周", ""],
      ["B级", 50, 100, "2周", ""],
      ["C级", 10, 50, "1个月", ""],
      ["D级", "", 10, "3个月", ""],
      ["未定级", "", "", "", ""],
    ];
    const answers = await page.evaluate(
      (table) =>
        window.tierbookPage?.session?.host.functions.invoke(
          [120, 7].map((sales) => ({ name: "TIERBOOK.TIER", args: [sales, table], address: "Sheet1!A1" })),
        ),
      bands,
    );
    expect(answers).toEqual(["A级", "D级"]);
    await page.click('[data-id="Tierbook.importRows"]');
    await page.waitForSelector('.status[data-completed="Tierbook.importRows"]');
    const frame = await (await page.waitForSelector(".pane iframe")).contentFrame();
    expect(await frame?.textContent("#root")).toBe("");
    letGo();
    await frame?.waitForSelector("[role=tab][data-view=import][aria-selected=true]");
    await context.close();
  });
});

describe("the content security policy", () => {
  test("is in force, and the add-in lives under it with no request but its own files and office.js", async () => {
    const page = await preview.open("lang=en-US");
    const pane = await paneOf(page);
    await pane.waitForSelector("[data-part=overdue]");
    for (const id of ["setUp", "importRows", "checkEntries", "recalculateTiers"]) {
      await page.click(`[data-id="Tierbook.${id}"]`);
      await page.waitForFunction(
        (wanted) => document.querySelector(".status")?.getAttribute("data-completed") === wanted,
        `Tierbook.${id}`,
      );
    }
    expect(preview.violations).toEqual([]);
    expect(preview.foreignRequests).toEqual([]);
    expect(preview.errors).toEqual([]);

    // A file of the add-in's own may run; code that it makes from text may not.
    const probe = `try { (0, eval)("document.body.dataset.eval = 'ran'") } catch { document.body.dataset.eval = "refused" }
      try { new Function("document.body.dataset.made = 'ran'")() } catch { document.body.dataset.made = "refused" }`;
    await page.route("**/probe.js", (route) => route.fulfill({ contentType: "text/javascript", body: probe }));
    const tried = await pane.evaluate(async () => {
      const load = (src: string): Promise<string> =>
        new Promise((resolve) => {
          const script = Object.assign(document.createElement("script"), { src });
          script.onload = () => resolve("ran");
          script.onerror = () => resolve("refused");
          document.body.append(script);
        });
      const own = await load("probe.js");
      const foreign = await load("https://example.invalid/x.js");
      const script = document.createElement("script");
      script.textContent = "document.body.dataset.inline = 'ran'";
      document.body.append(script);
      const button = document.createElement("button");
      button.setAttribute("onclick", "document.body.dataset.handler = 'ran'");
      document.body.append(button);
      button.click();
      const style = document.createElement("style");
      style.textContent = "body { letter-spacing: 7px }";
      document.head.append(style);
      const sent = await fetch("https://example.invalid/").then(
        () => "sent",
        () => "refused",
      );
      const { inline = "refused", handler = "refused", eval: evaluated, made } = document.body.dataset;
      return {
        own,
        foreign,
        inline,
        handler,
        evaluated,
        made,
        style: getComputedStyle(document.body).letterSpacing,
        sent,
      };
    });
    expect(tried).toEqual({
      own: "ran",
      foreign: "refused",
      inline: "refused",
      handler: "refused",
      evaluated: "refused",
      made: "refused",
      style: "normal",
      sent: "refused",
    });
    // The browser reports a violation a moment after it refused.
    const directives = (): string[] => preview.violations.map((violation) => violation.split(" ")[0] ?? "").sort();
    const expected = [
      "connect-src",
      "script-src",
      "script-src",
      "script-src-attr",
      "script-src-elem",
      "script-src-elem",
      "style-src-elem",
    ];
    for (let waited = 0; waited < 50 && directives().length < expected.length; waited += 1)
      await page.waitForTimeout(100);
    expect(directives()).toEqual(expected);
    await page.context().close();
  }, 90_000);
});
