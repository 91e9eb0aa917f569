/**
 * The check view in a real browser: tabs, filters, explanations, safe fixes with undo, acceptance, report sheet, thousands of
 * findings. Screenshots at the pane's usual widths go to test/output, to be looked at.
 */
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { checkPaneText } from "../../src/locales/checkPane";
import { paneText } from "../../src/locales/pane";
import type { Lang, LocalText, MessageArgs } from "../../src/locales/types";
import { paneOf, pictures, sentence, startPreview, type Preview } from "./support/openPage";

const slow = 180_000;

let preview: Preview;
beforeAll(async () => {
  preview = await startPreview();
}, slow);
afterAll(() => preview.close());

class CheckPage {
  constructor(
    readonly page: Page,
    readonly pane: Frame,
    private readonly lang: Lang,
  ) {}
  /** Presses a button of the ribbon. */
  readonly ribbon = (id: string) => this.page.click(`[data-id="Tierbook.${id}"]`);
  readonly by = (role: "button" | "tab" | "checkbox", text: LocalText, args?: MessageArgs) =>
    this.pane
      .getByRole(role, { name: sentence(this.lang, text, args) })
      .filter({ visible: true })
      .first();
  readonly press = (text: LocalText, args?: MessageArgs) => this.by("button", text, args).click({ timeout: slow });
  readonly tab = (text: LocalText) => this.by("tab", text).click({ timeout: slow });
  readonly see = (text: LocalText, args?: MessageArgs) =>
    this.pane
      .getByText(sentence(this.lang, text, args))
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: slow });
  /** The number on a tab. */
  readonly count = async (text: LocalText): Promise<number> =>
    Number(/\d[\d,]*/.exec((await this.by("tab", text).textContent()) ?? "")?.[0].replace(/,/g, ""));
  /** Waits for the end of what runs. */
  readonly idle = () =>
    this.by("button", paneText.runCheck).and(this.pane.locator(":enabled")).waitFor({ timeout: slow });
  /** Writes a cell of a table as a text, as a paste would. */
  readonly paste = (table: string, column: number, row: number, text: string) =>
    this.pane.evaluate(
      ([name, at, line, value]) =>
        Excel.run(async (context) => {
          const cell = context.workbook.tables.getItem(name).getDataBodyRange().getCell(line, at);
          cell.numberFormat = [["@"]];
          cell.values = [[value]];
          await context.sync();
        }),
      [table, column, row, text] as const,
    );
  readonly value = (table: string, column: number, row: number): Promise<unknown> =>
    this.pane.evaluate(
      ([name, at, line]) =>
        Excel.run(async (context) => {
          const cell = context.workbook.tables.getItem(name).getDataBodyRange().getCell(line, at);
          cell.load("values");
          await context.sync();
          return cell.values[0]?.[0] as unknown;
        }),
      [table, column, row] as const,
    );
  readonly picture = (name: string) => this.pane.locator("#root").screenshot({ path: join(pictures, `${name}.png`) });
}

const open = async (lang: Lang, query = ""): Promise<CheckPage> => {
  const page = await preview.open(`book=sample&lang=${lang}${query}`);
  return new CheckPage(page, await paneOf(page), lang);
};

/** Place of a column by its header. */
const columnOf = (pane: Frame, table: string, header: string): Promise<number> =>
  pane.evaluate(
    ([name, title]) =>
      Excel.run(async (context) => {
        const head = context.workbook.tables.getItem(name ?? "").getHeaderRowRange();
        head.load("values");
        await context.sync();
        return (head.values[0] ?? []).indexOf(title);
      }),
    [table, header],
  );

/** Findings of ACC-19: two customers that the sample has twice, two with names alike, and the two of one name below. */
const sameCustomers = 8;

describe("the check view, in Chinese", () => {
  let check: CheckPage;
  beforeAll(async () => {
    check = await open("zh-CN", "&pane=350");
    // Two customers of one name, and an amount that came as text.
    const name = await columnOf(check.pane, "Accounts", "客户名称");
    await check.paste("Accounts", name, 1, String(await check.value("Accounts", name, 0)));
    await check.paste("Accounts", await columnOf(check.pane, "Accounts", "预计年销售额"), 1, "５０万");
  }, slow);
  afterAll(() => check.page.context().close());

  test(
    "findings, gaps and fixes each have a tab with their number",
    async () => {
      await check.ribbon("checkEntries");
      await check.see(paneText.checkCounts);
      await check.idle();
      // Its policy lets the pane have a worker, and the check was computed by it.
      expect(check.page.workers().map((worker) => worker.url())).toContainEqual(
        expect.stringMatching(/\/computing\.\w+\.js$/),
      );
      expect(await check.count(checkPaneText.tabOpen)).toBeGreaterThan(1);
      expect(await check.count(checkPaneText.tabGaps)).toBeGreaterThan(1);
      // The other one is a name in Traditional characters in the Quick log; it is not ticked by itself.
      expect(await check.count(checkPaneText.tabFixes)).toBe(2);
      await check.picture("check-zh-CN-1-open");
    },
    slow,
  );

  test(
    "filters narrow the list, a finding is explained, its cell is selected",
    async () => {
      const all = await check.count(checkPaneText.tabOpen);
      await check.pane
        .locator('[data-filter="rule"] select, select[data-filter="rule"]')
        .first()
        .selectOption("=ACC-19");
      await check.see(checkPaneText.shown, { count: sameCustomers, total: all });
      await check.press(checkPaneText.explain);
      await check.see(checkPaneText.howTo);
      await check.see(paneText.clause, { clause: "002" });
      await check.picture("check-zh-CN-2-explained");
      await check.press(paneText.goToCell);
      await check.idle();
      await check.pane.locator('select[data-filter="rule"]').first().selectOption("*");
    },
    slow,
  );

  test(
    "a fix is previewed, written and undone",
    async () => {
      const sales = await columnOf(check.pane, "Accounts", "预计年销售额");
      await check.tab(checkPaneText.tabFixes);
      const amount = sentence("zh-CN", checkPaneText.fixChange, { from: "５０万", to: "500000" });
      await check.pane.getByText(amount).first().waitFor({ timeout: slow });
      await check.picture("check-zh-CN-3-fixes");
      await check.press(checkPaneText.fixThese, { count: 1 });
      await check.press(checkPaneText.fixUndo);
      await check.idle();
      expect(await check.value("Accounts", sales, 1)).toBe("５０万");
      await check.press(checkPaneText.fixThese, { count: 1 });
      await check.pane.getByText(amount).first().waitFor({ state: "detached", timeout: slow });
      expect(await check.count(checkPaneText.tabFixes)).toBe(1);
      expect(await check.value("Accounts", sales, 1)).toBe(500_000);
    },
    slow,
  );

  test(
    "a finding is accepted with name and reason, and taken back",
    async () => {
      await check.tab(checkPaneText.tabOpen);
      const before = await check.count(checkPaneText.tabOpen);
      await check.press(checkPaneText.accept);
      await check.pane.locator("textarea").first().fill("两家分公司");
      await check.pane.locator("input[maxlength='60']").first().fill("李敏");
      await check.picture("check-zh-CN-4-accept");
      await check.pane.getByRole("button", { name: "接受", exact: true }).first().click();
      await check.tab(checkPaneText.tabAccepted);
      await check.see(checkPaneText.acceptedBy, { by: "李敏" });
      expect(await check.count(checkPaneText.tabOpen)).toBe(before - 1);
      await check.press(checkPaneText.withdraw);
      const card = check.pane.locator("[class*=card], li").filter({ visible: true }).first();
      await card.getByRole("button", { name: "收回" }).last().click();
      await check.see(checkPaneText.noAccepted);
      expect(await check.count(checkPaneText.tabOpen)).toBe(before);
    },
    slow,
  );

  test(
    "gaps name what is missing and lead to it",
    async () => {
      await check.tab(checkPaneText.tabGaps);
      await check.see(checkPaneText.gapMissing);
      await check.picture("check-zh-CN-5-gaps");
    },
    slow,
  );

  test(
    "the ribbon writes the report sheet",
    async () => {
      await check.ribbon("checkReport");
      const names = (): Promise<string[]> =>
        check.pane.evaluate(() =>
          Excel.run(async (context) => {
            const { worksheets } = context.workbook;
            worksheets.load("items/name");
            await context.sync();
            return worksheets.items.map(({ name }) => name);
          }),
        );
      // The button is free until the ribbon's command has reached the pane: the sheet itself says that it is done.
      const last = Date.now() + slow / 2;
      while (!(await names()).includes("检查结果") && Date.now() < last) await check.idle();
      expect(await names()).toContain("检查结果");
      await check.idle();
    },
    slow,
  );
});

test(
  "thousands of findings: only what is in sight is drawn, and the end of the list is reached",
  async () => {
    const check = await open("en-US", "&pane=320");
    // A word where a date and where a number belongs, in every visit: a finding each.
    const columns = [await columnOf(check.pane, "Visits", "日期"), await columnOf(check.pane, "Visits", "站次")];
    await check.pane.evaluate(
      (places) =>
        Excel.run(async (context) => {
          const visits = context.workbook.tables.getItem("Visits");
          const bodies = places.map((at) => visits.columns.getItemAt(at).getDataBodyRange());
          for (const body of bodies) body.load("rowCount");
          await context.sync();
          for (const body of bodies) body.values = Array.from({ length: body.rowCount }, () => ["待定"]);
          await context.sync();
        }),
      columns,
    );
    await check.ribbon("checkEntries");
    await check.see(paneText.checkCounts);
    await check.idle();
    const total = await check.count(checkPaneText.tabOpen);
    expect(total).toBeGreaterThan(1000);
    const drawn = () => check.pane.locator("main ul[aria-label] > li").filter({ visible: true }).count();
    expect(await drawn()).toBeLessThan(60);
    await check.pane.locator("main").evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await check.pane.locator(`li[aria-posinset="${total}"]`).waitFor({ state: "attached", timeout: 20_000 });
    expect(await drawn()).toBeLessThan(60);
    await check.page.context().close();
  },
  slow * 2,
);

/** Themes and widths of the pane, some in each language. */
const looks = {
  "zh-CN": [
    ["light", 270],
    ["contrast", 320],
  ],
  "en-US": [
    ["light", 350],
    ["dark", 320],
    ["light", 270],
  ],
} as const;

describe.each(["zh-CN", "en-US"] as const)("in %s nothing stands out of the pane", (lang) => {
  let check: CheckPage;
  beforeAll(async () => {
    check = await open(lang);
    await check.ribbon("checkEntries");
    await check.see(paneText.checkCounts);
    await check.idle();
  }, slow);
  afterAll(() => check.page.context().close());

  test.each(looks[lang])(
    "%s, %d pixels",
    async (theme, width) => {
      await check.page.selectOption(".title label:nth-of-type(3) select", String(width));
      await check.page.emulateMedia({
        colorScheme: theme === "dark" ? "dark" : "light",
        forcedColors: theme === "contrast" ? "active" : "none",
      });
      for (const [part, text] of Object.entries(checkPaneText).filter(
        ([key]) => key.startsWith("tab") && key !== "tabs",
      )) {
        await check.tab(text);
        await check.picture(`check-${lang}-${theme}-${width}-${part}`);
        const over = await check.pane
          .locator("main")
          .evaluate((main) =>
            [...main.querySelectorAll("*")]
              .filter(
                (node) =>
                  node.clientWidth > 0 && node.getBoundingClientRect().right > main.getBoundingClientRect().right + 1,
              )
              .map((node) => `${node.tagName} ${node.textContent.slice(0, 40)}`),
          );
        expect(over).toEqual([]);
      }
    },
    slow,
  );
});

test("nothing went wrong unseen", () => {
  expect(preview.errors).toEqual([]);
  expect(preview.violations).toEqual([]);
  expect(preview.foreignRequests).toEqual([]);
});
