/**
 * A manager's stories in a real browser, from an empty workbook on: first run to scorecard, a wrong import taken back, a colleague at
 * work at the same time, the month's end. Told in Chinese with the pointer, every press counted, and in English with nothing but the
 * keyboard. Pictures of how each ends go to test/output, to be looked at.
 */
import { checkPaneText } from "../../src/locales/checkPane";
import { closingText } from "../../src/locales/closing";
import { importUndoText } from "../../src/locales/importUndo";
import { cardText } from "../../src/locales/kpiCard";
import { fixText } from "../../src/locales/fixes";
import { paneText } from "../../src/locales/pane";
import { policyPaneText } from "../../src/locales/policyPane";
import { scorecardPaneText } from "../../src/locales/scorecardPane";
import { columnByRef, tableByKey } from "../../src/policy/catalogue";
import { sentence } from "../../scripts/pane";
import { startPreview, type Preview } from "./support/openPage";
import { Manager, type Hand } from "./support/manager";

/** A story is many steps; longer than a single one takes on a busy machine. */
const slow = 300_000;

let preview: Preview;
beforeAll(async () => {
  preview = await startPreview();
}, slow);
afterAll(() => preview.close());

/** The quarter that is over, and a month of it: the figures do not depend on the day of the test. */
const now = new Date();
const ended = new Date(now.getFullYear(), Math.floor(now.getMonth() / 3) * 3 - 3, 1);
const month = (away: number): string => {
  const day = new Date(ended.getFullYear(), ended.getMonth() + away, 1);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}`;
};
const period = `${ended.getFullYear()}-Q${ended.getMonth() / 3 + 1}`;

const customers = [
  "客户名称,负责人,客户分类,预计年销售额（万元）,大客户",
  "甲公司,林晓东,成交客户,120,是",
  "乙公司,林晓东,成交客户,50,是",
  "丙公司,林晓东,意向客户,8,否",
];
// 乙 bought the last time seven months before the quarter's second month: it was lost in the quarter.
const orders = [
  "订单号,订单日期,客户,金额,业务员",
  `D1,${month(0)}-15,甲公司,300000,林晓东`,
  `D2,${month(-5)}-10,乙公司,120000,林晓东`,
  `D3,${month(1)}-20,甲公司,81000.5,林晓东`,
];
const answers: Readonly<Record<string, string>> = {
  "tier.aMin": "100万",
  "tier.bMin": "400000",
  "tier.cMin": "100,000",
  "orders.completeSince": `${ended.getFullYear() - 2}-01-01`,
};

describe.each([
  ["zh-CN", "pointer"],
  ["en-US", "keyboard"],
] as const)("in %s with the %s", (lang, hand: Hand) => {
  let manager: Manager;
  const header = (ref: string): string => columnByRef(ref)?.label[lang] ?? ref;
  const cells = async (ref: string): Promise<unknown[]> =>
    (await manager.column(ref.split(".")[0] ?? "", header(ref))).slice(0, 8);
  const picture = (name: string) => manager.picture(`story-${lang}-${name}-320`);
  const tiers = lang === "zh-CN" ? ["A级", "B级", "D级"] : ["tier A", "tier B", "tier D"];
  /** Chooses a file and looks at what it would bring. */
  const look = async (name: string, lines: readonly string[]): Promise<void> => {
    const opened = manager.page.waitForEvent("filechooser");
    await manager.pressed(paneText.chooseFile);
    const file = { name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n"), "utf8") };
    await (await opened).setFiles(file);
    await manager.pressed(paneText.runImportPreview);
  };
  const into = (table: string) =>
    manager.choose(manager.field(paneText.importTo), tableByKey.get(table)?.title[lang] ?? table);
  /** Every filled cell of the tables people fill, as it stands. */
  const everything = (): Promise<unknown> =>
    manager.pane.evaluate(() =>
      Excel.run(async (context) => {
        const ranges = ["Accounts", "Orders", "Visits"].map((name) =>
          context.workbook.tables.getItem(name).getDataBodyRange().load("values"),
        );
        await context.sync();
        const filled = (row: unknown[]): boolean => row.filter((cell) => cell !== "").length > 2;
        return ranges.map(({ values }) => (values as unknown[][]).filter(filled));
      }),
    );
  const sheetCells = (name: string): Promise<unknown[][]> =>
    manager.pane.evaluate(
      (sheet) =>
        Excel.run(async (context) => {
          const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
          used.load("values");
          await context.sync();
          return used.values as unknown[][];
        }),
      name,
    );
  const figure = (id: string) =>
    manager.pane.locator("li", { hasText: new RegExp(`^${id} `) }).filter({ visible: true });

  beforeAll(async () => {
    manager = await Manager.begin(await preview.open(`book=new&lang=${lang}&pane=320`), lang, hand);
  }, slow);
  afterAll(() => manager.page.context().close());

  test(
    "first run: from an empty workbook to a scorecard, in at most forty clicks",
    async () => {
      const clicks = await manager.countClicks();
      await manager.ribbon("setUp");
      await manager.pressed(paneText.runSetUp);
      await manager.see(paneText.setUpDone);
      await manager.pressed(policyPaneText.toPolicy);
      const question = manager.pane.locator("[data-parameter]").filter({ visible: true });
      for (let left = 8; left > 0;) {
        await question.first().waitFor();
        const ids = await question.evaluateAll((nodes) =>
          nodes.map((node) => node.getAttribute("data-parameter") ?? ""),
        );
        for (const id of ids) {
          const field = manager.pane.locator(`[data-parameter="${id}"]`);
          const answer = answers[id];
          if (answer === undefined) await manager.use(field.getByRole("button"));
          else await manager.type(field.locator("input"), answer);
        }
        await manager.pressed(paneText.saveAnswers);
        left -= ids.length;
        await manager.pane.locator(`[data-parameter="${ids[0]}"]`).waitFor({ state: "detached" });
      }

      await manager.ribbon("importRows");
      await look("客户.csv", customers);
      await manager.see(paneText.importSummary, { read: 3, inserted: 3, updated: 0, unchanged: 0, skipped: 0 });
      await manager.pressed(paneText.runImport, { inserted: 3, updated: 0 });
      await manager.see(paneText.importDone, { inserted: 3, updated: 0 });
      await into("Orders");
      await look("订单.csv", orders);
      await manager.pressed(paneText.runImport, { inserted: 3, updated: 0 });
      await manager.see(paneText.importDone, { inserted: 3, updated: 0 });

      await manager.ribbon("checkEntries");
      await manager.see(paneText.checkCounts);
      await manager.pane.getByText("PLN-19").filter({ visible: true }).first().waitFor();
      await manager.ribbon("recalculateTiers");
      await manager.see(paneText.movesTitle, { count: 3, up: 0, down: 0, first: 3 });
      expect((await cells("Accounts.tier")).slice(0, 3)).toEqual(["", "", ""]);
      await manager.pressed(paneText.runApply, { count: 3 });
      await manager.see(paneText.applied, { count: 3 });
      expect((await cells("Accounts.tier")).slice(0, 3)).toEqual(tiers);

      await manager.ribbon("showScorecard");
      await manager.inSight("button", scorecardPaneText.show).and(manager.pane.locator(":enabled")).waitFor();
      await manager.type(manager.field(scorecardPaneText.period), period);
      await manager.pressed(scorecardPaneText.refresh);
      await manager.pane.getByRole("heading", { name: period }).waitFor();
      const used = await clicks();
      await picture("1-scorecard");
      expect(used).toBeGreaterThanOrEqual(hand === "pointer" ? 20 : 0);
      expect(used).toBeLessThanOrEqual(hand === "pointer" ? 40 : 0);

      // In the pane: one of the two key accounts was lost. On the sheet: what was sold, month by month, and the tiers.
      expect(await figure("K3").innerText()).toMatch(sentence(lang, scorecardPaneText.figure, { value: "1" }));
      const name = tableByKey.get("Scorecard")?.sheet[lang] ?? "";
      await manager.pane.waitForFunction(
        ([sheet, first]) =>
          Excel.run(async (context) => {
            const used = context.workbook.worksheets.getItem(sheet ?? "").getUsedRange();
            used.load("values");
            await context.sync();
            return used.values.some((row) => row[row.indexOf(first) + 2] === 300_000);
          }),
        [name, month(0)],
      );
      const sheet = await sheetCells(name);
      const sold = (of: string): unknown =>
        sheet.flatMap((row) => (row.includes(of) ? [row[row.indexOf(of) + 2]] : []))[0];
      expect([sold(month(0)), sold(month(1)), sold(month(2))]).toEqual([300_000, 81_000.5, 0]);
    },
    slow,
  );

  test(
    "a wrong import is taken back with one press, and the workbook is as before; what a colleague typed since stays",
    async () => {
      const before = await everything();
      const wrong = [customers[0] ?? "", "甲公司,错人,意向客户,1,否", "丁公司,错人,意向客户,2,否"];
      await manager.ribbon("importRows");
      await into("Accounts");
      await look("客户.csv", customers);
      await manager.see(paneText.importSummary, { read: 3, inserted: 0, updated: 0, unchanged: 3, skipped: 0 });
      await look("错.csv", wrong);
      await manager.see(paneText.importSummary, { read: 2, inserted: 1, updated: 1, unchanged: 0, skipped: 0 });
      expect(await everything()).toEqual(before);
      await manager.pressed(paneText.runImport, { inserted: 1, updated: 1 });
      await manager.see(paneText.importDone, { inserted: 1, updated: 1 });
      expect(await everything()).not.toEqual(before);
      await manager.pressed(importUndoText.undo);
      await manager.see(importUndoText.undone, { count: 2 });
      expect(await everything()).toEqual(before);

      await look("错.csv", wrong);
      await manager.pressed(paneText.runImport, { inserted: 1, updated: 1 });
      await manager.see(paneText.importDone, { inserted: 1, updated: 1 });
      await manager.colleagueTypes("Accounts", header("Accounts.phone"), 3, "021-5550");
      await manager.pressed(importUndoText.undo);
      await manager.see(importUndoText.left, { count: 1, left: 1 });
      expect((await cells("Accounts.accountName")).slice(0, 4)).toEqual(["甲公司", "乙公司", "丙公司", "丁公司"]);
      expect((await cells("Accounts.owner"))[0]).toBe("林晓东");
      expect(String((await cells("Accounts.phone"))[3])).toBe("021-5550");
      await picture("2-import-undone");
    },
    slow,
  );

  test(
    "a colleague types between check, fix and recalculation: nothing of theirs is lost, and the pane says so",
    async () => {
      // As a paste leaves them: two amounts that are texts.
      for (const [row, text] of [
        [1, "'５０万"],
        [2, "'８万"],
      ] as const)
        await manager.colleagueTypes("Accounts", header("Accounts.expectedAnnualSales"), row, text);
      await manager.ribbon("checkEntries");
      await manager.use(manager.inSight("tab", checkPaneText.tabFixes));
      await manager.inSight("button", checkPaneText.fixThese).waitFor();
      await manager.colleagueTypes("Accounts", header("Accounts.expectedAnnualSales"), 1, "900000");
      await manager.pressed(checkPaneText.fixThese);
      await manager.see(fixText.gone);
      expect((await cells("Accounts.expectedAnnualSales")).slice(1, 3)).toEqual([900_000, 80_000]);

      await manager.ribbon("recalculateTiers");
      await manager.inSight("button", paneText.runApply).waitFor();
      const tier = tiers[0] ?? "";
      await manager.colleagueTypes("Accounts", header("Accounts.tier"), 3, tier);
      await manager.pressed(paneText.runApply);
      await manager.see(paneText.conflictsTitle);
      expect((await cells("Accounts.tier")).slice(0, 4)).toEqual([...tiers, tier]);
      await picture("3-colleague");
    },
    slow,
  );

  test(
    "the month's end: checked, recalculated, undone and done again, closed and finalised; an order edited later moves nothing",
    async () => {
      await manager.colleagueTypes("Accounts", header("Accounts.expectedAnnualSales"), 2, "2000000");
      await manager.ribbon("checkEntries");
      await manager.see(paneText.checkCounts);
      await manager.ribbon("recalculateTiers");
      await manager.see(paneText.movesTitle, { up: 1 });
      const before = await cells("Accounts.tier");
      await manager.pressed(paneText.runApply);
      await manager.see(paneText.applied);
      const moved = await cells("Accounts.tier");
      expect(moved).not.toEqual(before);
      await manager.ribbon("undoRecalculation");
      await manager.see(paneText.undone);
      expect(await cells("Accounts.tier")).toEqual(before);
      await manager.ribbon("recalculateTiers");
      await manager.pressed(paneText.runApply);
      await manager.see(paneText.applied);
      expect(await cells("Accounts.tier")).toEqual(moved);

      await manager.ribbon("closePeriod");
      await manager.see(scorecardPaneText.closeTitle);
      await manager.type(manager.field(scorecardPaneText.yourName), "赵总");
      await manager.pressed(scorecardPaneText.confirmClose);
      await manager.see(closingText.closeDone, { period, count: 1 });
      await manager.see(cardText.closed, { by: "赵总" });
      await manager.pressed(scorecardPaneText.finalise);
      await manager.field(scorecardPaneText.fileName).waitFor();
      const stored = await manager.column("ScorecardSnapshots", header("ScorecardSnapshots.actual"));
      await manager.colleagueTypes("Orders", header("Orders.orderDate"), 1, `${month(1)}-11`);
      await manager.pressed(scorecardPaneText.show);
      await manager.see(cardText.closed, { by: "赵总" });
      expect(await figure("K3").innerText()).toMatch(sentence(lang, scorecardPaneText.figure, { value: "1" }));
      expect(await manager.column("ScorecardSnapshots", header("ScorecardSnapshots.actual"))).toEqual(stored);
      await picture("4-month-end");
    },
    slow,
  );

  test("nothing went wrong unseen", () => {
    expect(preview.errors).toEqual([]);
    expect(preview.violations).toEqual([]);
    expect(preview.foreignRequests).toEqual([]);
  });
});
