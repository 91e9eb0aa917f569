/**
 * The month's end in a real browser, in Chinese: the figures of a period and a person, a closing that is signed and that later entries do
 * not move, the final copy. Pictures go to test/output, to be looked at.
 */
import { closingText } from "../../src/locales/closing";
import { cardText } from "../../src/locales/kpiCard";
import { scorecardPaneText as texts } from "../../src/locales/scorecardPane";
import { scorecardBook } from "../support/scorecardBook";
import { showView, startPreview, type Preview } from "./support/openPage";
import { Person, slow } from "./support/person";

const lang = "zh-CN";
const period = "2026-Q1";

let preview: Preview;
let manager: Person;
beforeAll(async () => {
  const [started, book] = await Promise.all([startPreview(), scorecardBook()]);
  preview = started;
  manager = await Person.at(await preview.open(`book=sample&lang=${lang}&pane=320`, Buffer.from(book)), lang);
  await showView(manager.pane, "scorecard");
  await manager.inSight("button", texts.show).waitFor();
}, slow);
afterAll(() => preview.close());

/** The card of a figure. */
const figure = (id: string) => manager.pane.locator("li", { hasText: new RegExp(`^${id} `) }).filter({ visible: true });
const fits = async (name: string): Promise<void> => {
  for (const width of [270, 320]) {
    await manager.resize(width);
    await manager.picture(`scorecard-${name}-${width}`);
    expect(await manager.standingOut()).toEqual([]);
  }
};
/** Shows the card of a person, and waits until it is that one's. */
const show = async (): Promise<void> => {
  await manager.press(texts.show);
  await manager.pane.getByRole("heading", { name: `${period} · 李敏` }).waitFor();
};

test(
  "a period and a person are chosen, and their figures stand there with target, weight and score",
  async () => {
    await manager.pane.getByLabel(texts.period[lang]).fill(period);
    await manager.press(texts.show);
    await manager.pane.getByRole("heading", { name: `${period} · ${texts.everybody[lang]}` }).waitFor();
    await manager.field(texts.owner).selectOption("李敏");
    await show();
    await fits("1-card");
    const sales = await figure("K1").innerText();
    for (const words of ["80%", "50%"]) expect(sales).toContain(words);
    expect(await figure("V1").innerText()).toContain("100%");
  },
  slow,
);

test(
  "what changed after the preview is not stored; the closing is signed, and later entries do not move it",
  async () => {
    await manager.press(texts.close);
    await manager.see(texts.closeTitle);
    const confirm = manager.inSight("button", texts.confirmClose);
    expect(await confirm.isDisabled()).toBe(true);
    await manager.field(texts.yourName).fill("赵总");
    await fits("2-closing");
    await manager.colleagueTypes("Orders", "金额", 0, "81000");
    await confirm.click();
    await manager.see(closingText.figuresMoved);
    expect((await manager.column("ScorecardSnapshots", "指标编号")).filter((id) => id !== "")).toEqual([]);

    await manager.press(texts.close);
    await confirm.click();
    await manager.see(closingText.closeDone, { period, count: 1 });
    expect(await figure("K1").innerText()).toContain("90%");
    await manager.see(cardText.closed, { by: "赵总" });
    expect(await manager.column("ScorecardSnapshots", "指标编号")).toEqual(expect.arrayContaining(["K1", "V1"]));
    await manager.picture("scorecard-3-closed-320");
    await manager.colleagueTypes("Orders", "金额", 0, "1");
    await show();
    await manager.see(cardText.closed, { by: "赵总" });
    expect(await figure("K1").innerText()).toContain("90%");
  },
  slow,
);

test(
  "the Scorecard is written for the person, and its final copy is a sheet of its own",
  async () => {
    await manager.press(texts.refresh);
    await manager.pane.locator(".fui-MessageBar").filter({ visible: true }).first().waitFor();
    await manager.press(texts.finalise);
    const file = manager.field(texts.fileName);
    await file.waitFor();
    expect(await file.inputValue()).toBe("考核表_2026Q1_李敏.xlsx");
    await fits("4-final");
    const sheets = await manager.pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    );
    expect(sheets.filter((name) => name.includes("2026Q1"))).toHaveLength(1);
  },
  slow,
);

test("nothing went wrong unseen", () => {
  expect(preview.errors).toEqual([]);
  expect(preview.violations).toEqual([]);
  expect(preview.foreignRequests).toEqual([]);
});
