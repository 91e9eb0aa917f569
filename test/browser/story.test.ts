/**
 * A manager's stories in a real browser: the shipped page on Microsoft's office.js, every command by clicking. Screenshots go
 * to test/output, to be looked at.
 */
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { paneText } from "../../src/locales/pane";
import { policyPaneText } from "../../src/locales/policyPane";
import type { Lang, LocalText, MessageArgs } from "../../src/locales/types";
import { paneOf, pictures, sentence, showView, startPreview, type Preview } from "./support/openPage";

const slow = 120_000;

let preview: Preview;
beforeAll(async () => {
  preview = await startPreview();
}, slow);
afterAll(() => preview.close());

const button = (lang: Lang, text: LocalText, args?: MessageArgs) => ({
  name: sentence(lang, text, args),
  exact: false,
});

/** What a cell of the active workbook holds, read by the pane's own office.js. */
const cells = (pane: Frame, table: string, column: string): Promise<unknown[]> =>
  pane.evaluate(
    ([name, header]) =>
      Excel.run(async (context) => {
        const range = context.workbook.tables
          .getItem(name ?? "")
          .columns.getItem(header ?? "")
          .getDataBodyRange();
        range.load("values");
        await context.sync();
        return range.values.map((row) => row[0] as unknown);
      }),
    [table, column],
  );

describe.each(["zh-CN", "en-US"] as const)("a manager's morning in %s", (lang) => {
  let page: Page;
  let pane: Frame;
  const see = (text: LocalText, args?: MessageArgs) =>
    pane
      .getByText(sentence(lang, text, args))
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: slow });
  const press = (text: LocalText, args?: MessageArgs) =>
    pane
      .getByRole("button", button(lang, text, args))
      .filter({ visible: true })
      .first()
      .click({ timeout: slow });
  const ribbon = (id: string) => page.click(`[data-id="Tierbook.${id}"]`);
  const picture = (name: string) => page.screenshot({ path: join(pictures, `${lang}-${name}.png`) });

  beforeAll(async () => {
    page = await preview.open(`book=new&lang=${lang}`);
    pane = await paneOf(page);
  }, slow);
  afterAll(() => page.context().close());

  test(
    "an empty workbook is set up from the ribbon",
    async () => {
      await ribbon("setUp");
      await press(paneText.runSetUp);
      await see(paneText.setUpDone);
      await see(paneText.questionsTitle, { count: 8 });
      await picture("1-set-up");
    },
    slow,
  );

  test(
    "customers come in from a file, with a preview first, and the second time nothing does",
    async () => {
      await ribbon("importRows");
      const rows = [
        "客户名称,负责人,客户分类,预计年销售额（万元）",
        "甲公司,林晓东,成交客户,120",
        "乙公司,林晓东,成交客户,50",
        "丙公司,,意向客户,8",
      ];
      const file = { name: "客户.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\r\n"), "utf8") };
      await pane.getByTestId("import-file").setInputFiles(file);
      await press(paneText.runImportPreview);
      await see(paneText.importSummary, { read: 3, inserted: 3, updated: 0, unchanged: 0, skipped: 0 });
      await picture("2-import");
      await press(paneText.runImport, { inserted: 3, updated: 0 });
      await see(paneText.importDone, { inserted: 3, updated: 0 });
      await press(paneText.runImportPreview);
      await see(paneText.importSummary, { read: 3, inserted: 0, updated: 0, unchanged: 3, skipped: 0 });
    },
    slow,
  );

  test(
    "the company's figures are answered, and the check says what to mend",
    async () => {
      await showView(pane, "start");
      await press(policyPaneText.toPolicy);
      const answers: [string, string][] = [
        ["tier.aMin", "100万"],
        ["tier.bMin", "400000"],
        ["tier.cMin", "100,000"],
      ];
      for (const [id, answer] of answers) await pane.locator(`[data-parameter="${id}"] input`).fill(answer);
      await press(paneText.saveAnswers);
      await see(paneText.answersSaved);
      await ribbon("checkEntries");
      await see(paneText.checkCounts);
      await pane.getByText("PLN-19").locator("visible=true").first().waitFor({ timeout: slow });
      await picture("3-check");
    },
    slow,
  );

  test(
    "tiers are recalculated after a preview, and undone",
    async () => {
      const tier = lang === "zh-CN" ? ["A级", "B级", "D级"] : ["tier A", "tier B", "tier D"];
      const header = lang === "zh-CN" ? "级别" : "Tier";
      await ribbon("recalculateTiers");
      await see(paneText.movesTitle, { count: 3, up: 0, down: 0, first: 3 });
      expect(await cells(pane, "Accounts", header)).toEqual(["", "", ""]);
      await picture("4-preview");
      await press(paneText.runApply, { count: 3 });
      await see(paneText.applied, { count: 3 });
      expect(await cells(pane, "Accounts", header)).toEqual(tier);
      await picture("5-applied");
      await ribbon("undoRecalculation");
      await see(paneText.undone);
      expect(await cells(pane, "Accounts", header)).toEqual(["", "", ""]);
    },
    slow,
  );

  test("nothing went wrong unseen", () => {
    expect(preview.errors).toEqual([]);
    expect(preview.violations).toEqual([]);
    expect(preview.foreignRequests).toEqual([]);
  });
});
