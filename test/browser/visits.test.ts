/**
 * The visits in a real browser, in Chinese: a contact is logged, a week proposed, written and submitted, the day sheet made, rows from
 * phones taken over; each beside a colleague. Pictures go to test/output, to be looked at.
 */
import { quickText } from "../../src/locales/quickLog";
import { visitsText } from "../../src/locales/visits";
import { visitsPaneText as texts } from "../../src/locales/visitsPane";
import { columnByRef } from "../../src/policy/catalogue";
import { day } from "../core/support";
import { morning, morningBook } from "../support/morningBook";
import { showView, startPreview, type Preview } from "./support/openPage";
import { Person, slow } from "./support/person";

const lang = "zh-CN";
const today = day(morning);

let preview: Preview;
let manager: Person;
beforeAll(async () => {
  const [started, book] = await Promise.all([startPreview(), morningBook()]);
  preview = started;
  manager = await Person.at(await preview.open(`book=sample&lang=${lang}&pane=320`, book), lang);
  await showView(manager.pane, "visits");
  await manager.pane.getByPlaceholder(texts.customerHint[lang]).waitFor();
}, slow);
afterAll(() => preview.close());

const part = (id: string) => manager.pane.locator(`[role=tab][data-part=${id}]`).filter({ visible: true }).click();
/** A field by the name of its column in Visits. */
const cell = (key: string) => {
  const label = columnByRef(`Visits.${key}`)?.label;
  if (!label) throw new Error(`no column ${key}`);
  return manager.field(label);
};
const choose = async (typed: string, name: string): Promise<void> => {
  await manager.pane.getByPlaceholder(texts.customerHint[lang]).filter({ visible: true }).fill(typed);
  await manager.pane.locator("li button", { hasText: name }).filter({ visible: true }).click();
};
const fits = async (name: string): Promise<void> => {
  for (const width of [270, 320]) {
    await manager.resize(width);
    await manager.picture(`visits-${name}-${width}`);
    expect(await manager.standingOut()).toEqual([]);
  }
};

test(
  "a contact is logged from a short form: what it lacks is said, what is due stands in the log, undo takes it back",
  async () => {
    await manager.press(texts.log);
    await manager.see(visitsText.needed);
    await choose("hfmy", "海风贸易");
    await manager.field(texts.person).selectOption("李敏");
    await cell("mode").selectOption("wechat");
    await cell("customerAttitude").selectOption("warm");
    await cell("keyPoints").fill("=报价已发");
    await cell("nextStep").fill("寄样品");
    await cell("nextDate").fill("2026-03-20");
    await fits("1-log");
    await manager.press(texts.log);
    await manager.see(visitsText.logged, { date: morning, customer: "海风贸易" });
    const row = ["日期", "拜访人", "客户", "如何进行", "状态", "客户态度", "要点", "下一步", "约定日期"];
    expect(await manager.row("Visits", 6, row)).toEqual([
      ...[today, "李敏", "海风贸易", "微信", "已访", "热情", "=报价已发", "寄样品", today + 4],
    ]);
    // What was done is said where the person looks, though the button stands at the end of a long form.
    const { y } = (await manager.inSight("button", texts.undo).boundingBox()) ?? { y: -1 };
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(manager.page.viewportSize()?.height ?? 0);
    await manager.picture("visits-2-logged-320");
    await manager.press(texts.undo);
    await manager.see(visitsText.undone, { count: 1 });
    expect((await manager.column("Visits", "客户"))[6] ?? "").toBe("");
  },
  slow,
);

test(
  "a contact that was planned goes into its row; a colleague who answered it first is not written over",
  async () => {
    await choose("山城", "山城机电");
    await cell("mode").selectOption("visit");
    await cell("keyPoints").fill("看了样品");
    await manager.press(texts.log);
    await manager.inSight("radio", texts.intoRow, { date: "2026-03-13" }).check();
    await manager.inSight("button", texts.log).or(manager.inSight("button", texts.logAnyway)).waitFor();
    await fits("3-planned");
    await manager.colleagueTypes("Visits", "状态", 1, "取消");
    await manager.inSight("button", texts.log).or(manager.inSight("button", texts.logAnyway)).click();
    await manager.see(visitsText.changedMeanwhile);
    expect(await manager.row("Visits", 1, ["状态", "要点"])).toEqual(["取消", ""]);
  },
  slow,
);

test(
  "a week is proposed with reasons; one with all six elements is written and submitted",
  async () => {
    await part("week");
    await manager.field(texts.weekFrom).fill(morning);
    await manager.press(texts.propose);
    await manager.see(texts.proposals);
    const pick = manager.pane.getByRole("checkbox", { name: texts.pick[lang].replace("{name}", "江南食品") });
    await pick.check();
    await manager.see(texts.lacks);
    await cell("plannedStart").fill("09:30");
    await cell("topic").fill("续约");
    await cell("place").fill("客户办公室");
    await manager.pane.getByRole("group").getByRole("checkbox").filter({ visible: true }).first().check();
    await fits("4-week");
    const before = (await manager.column("Visits", "客户")).filter((name) => name === "江南食品").length;
    await manager.press(texts.writeWeek, { count: 1 });
    await manager.inSight("button", texts.undo).waitFor();
    const names = await manager.column("Visits", "客户");
    const written = names.lastIndexOf("江南食品");
    expect(names.filter((name) => name === "江南食品")).toHaveLength(before + 1);
    expect(await manager.row("Visits", written, ["拜访人", "谈什么", "何处", "状态", "如何进行"])).toEqual([
      ...["李敏", "续约", "客户办公室", "待访", "当面拜访"],
    ]);
    await manager.picture("visits-5-written-320");
    await manager.press(texts.submitWeek);
    await manager.pane.waitForFunction(
      (row) =>
        Excel.run(async (context) => {
          const cells = context.workbook.tables.getItem("Visits").columns.getItem("计划提交时间").getDataBodyRange();
          cells.load("values");
          await context.sync();
          return typeof cells.values[row]?.[0] === "number";
        }),
      written,
    );
  },
  slow,
);

test(
  "the day sheet of a person is made",
  async () => {
    await part("sheet");
    await manager.field(texts.person).selectOption("赵强");
    await manager.press(texts.printSheet);
    await manager.pane.getByText("业务去向表").filter({ visible: true }).first().waitFor();
    await fits("6-sheet");
    const sheets = await manager.pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    );
    expect(sheets.join()).toContain("去向表");
  },
  slow,
);

test(
  "rows from phones: the clear one is taken over, the likeness waits for a tick, the unknown stays; an edited one is left",
  async () => {
    await part("quick");
    await manager.press(texts.quickLook);
    await manager.see(quickText.found, { count: 3, ready: 1, confirm: 1, open: 1 });
    await fits("7-quick");
    await manager.pane
      .getByRole("checkbox", { name: /北方纸业$/ })
      .filter({ visible: true })
      .check();
    await manager.colleagueTypes("QuickLog", "要点", 0, "问了账期和折扣");
    await manager.press(texts.quickTake, { count: 2 });
    await manager.see(quickText.left, { count: 1 });
    expect((await manager.column("QuickLog", "并入拜访编号")).slice(0, 3).map((id) => id !== "")).toEqual([
      ...[false, true, false],
    ]);
    await manager.see(quickText.found, { count: 2, ready: 1, confirm: 0, open: 1 });
    await manager.press(texts.quickTake, { count: 1 });
    await manager.see(quickText.found, { count: 1, ready: 0, confirm: 0, open: 1 });
    expect(await manager.column("Visits", "要点")).toEqual(expect.arrayContaining(["问了账期和折扣", "样品收到"]));
    expect((await manager.column("QuickLog", "要点")).slice(0, 3)).toEqual(["问了账期和折扣", "样品收到", "再联系"]);
    await manager.picture("visits-8-taken-320");
  },
  slow,
);

test("nothing went wrong unseen", () => {
  expect(preview.errors).toEqual([]);
  expect(preview.violations).toEqual([]);
  expect(preview.foreignRequests).toEqual([]);
});
