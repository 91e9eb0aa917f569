/**
 * The morning round in a real browser, in Chinese: what is due, answered with a click and taken back, moved to another day, beside a
 * colleague who edits the same rows; the round itself in English too. Pictures go to test/output, to be looked at.
 */
import { dueText } from "../../src/locales/due";
import { operationsText } from "../../src/locales/operations";
import { todayPaneText as texts } from "../../src/locales/todayPane";

import { day } from "../core/support";
import type { Lang } from "../../src/locales/types";
import { inLanguage, morning, morningBook } from "../support/morningBook";
import { Person, slow } from "./support/person";
import { startPreview, type Preview } from "./support/openPage";

const lang = "zh-CN";
const today = day(morning);

let preview: Preview;
let manager: Person;
beforeAll(async () => {
  const [started, book] = await Promise.all([startPreview(), morningBook()]);
  preview = started;
  manager = await Person.at(await preview.open(`book=sample&lang=${lang}&pane=320`, book), lang);
  await tab("overdue").waitFor();
}, slow);
afterAll(() => preview.close());

const tab = (part: string) => manager.pane.locator(`[role=tab][data-part=${part}]`);
/** Waits until a part has so many lines: what was written has been read again then. */
const lines = (part: string, count: number) =>
  tab(part)
    .filter({ hasText: new RegExp(`\\D${count}(\\D|$)`) })
    .waitFor();
const card = (kind: string, subject: string) =>
  manager.pane.locator(`[data-kind=${kind}]`, { hasText: subject }).filter({ visible: true });
/** Chooses an answer from the menu of a card. */
const answer = async (kind: string, subject: string, id: string): Promise<void> => {
  await card(kind, subject)
    .getByRole("button", { name: new RegExp(`^${texts.answer[lang]}`) })
    .click();
  await manager.pane.locator(`[role=menuitem][data-answer=${id}]`).click();
};
const undo = () => manager.press(texts.undo);

test(
  "what is due stands there when the pane opens, the most urgent first, with reason and owner",
  async () => {
    for (const [part, count] of Object.entries({ all: 7, overdue: 4, today: 2, soon: 1, waiting: 0 }))
      await lines(part, count);
    const subjects = manager.pane.locator("[data-kind] a, [data-kind] button.fui-Link");
    expect((await subjects.allTextContents()).slice(0, 4)).toEqual(["山城机电", "平川物流", "山城机电", "海风贸易"]);
    await card("contact", "海风贸易").getByText("已超最迟联系日3天（A级，间隔7天）").waitFor();
    await manager.picture("today-1-due-320");
    await manager.pane.getByLabel(texts.owner[lang]).selectOption("赵强");
    await lines("all", 3);
    await manager.pane.getByLabel(texts.owner[lang]).selectOption("");
    await lines("all", 7);
  },
  slow,
);

test(
  "one click writes the contact into the log; undo takes it back",
  async () => {
    const row = ["日期", "拜访人", "客户", "如何进行", "状态", "计划内外"];
    await answer("contact", "海风贸易", "phoned");
    await manager.see(texts.answered, { subject: "海风贸易", answer: dueText.phoned[lang] });
    await lines("overdue", 3);
    expect(await card("contact", "海风贸易").count()).toBe(0);
    expect(await manager.row("Visits", 6, row)).toEqual([today, "李敏", "海风贸易", "电话", "已访", "计划外"]);
    await manager.picture("today-2-answered-320");
    await undo();
    await lines("overdue", 4);
    await card("contact", "海风贸易").waitFor();
    expect((await manager.column("Visits", "客户"))[6] ?? "").toBe("");
  },
  slow,
);

test(
  "by keyboard alone: a line is answered, the focus goes on in the list, undo takes it back and leads to the line again",
  async () => {
    const { keyboard } = manager.page;
    const inFocus = (subject: string) =>
      manager.pane.waitForFunction(
        (name) => document.activeElement?.closest("[data-kind]")?.textContent.includes(name) === true,
        subject,
      );
    await manager.pane.locator("[role=tab][data-view=today]").focus();
    await manager.keyTo(
      card("contact", "海风贸易").getByRole("button", { name: new RegExp(`^${texts.answer[lang]}`) }),
    );
    await keyboard.press("Enter");
    await manager.keyTo(manager.pane.locator("[role=menuitem][data-answer=wechat]"), "ArrowDown");
    await keyboard.press("Enter");
    await manager.see(texts.answered, { subject: "海风贸易", answer: dueText.wechat[lang] });
    await lines("overdue", 3);
    // The place of the line that is gone is the next one's.
    await inFocus("平川物流");
    await manager.keyTo(manager.inSight("button", texts.undo), "Shift+Tab");
    await keyboard.press("Enter");
    await lines("overdue", 4);
    await inFocus("海风贸易");
  },
  slow,
);

test(
  "a planned visit moves to another day only when the day is said; its row says so and a new one waits",
  async () => {
    await answer("visit", "山城机电", "reschedule");
    await manager.press(texts.write);
    await manager.see(dueText.noDay);
    await manager.picture("today-3-form-320");
    await manager.field(texts.newDay).fill("2026-03-18");
    await manager.press(texts.write);
    await manager.see(texts.answered, { subject: "山城机电" });
    await lines("overdue", 3);
    expect((await manager.column("Visits", "状态")).slice(0, 7)).toEqual([
      ...["已访", "改期", "已访", "已访", "待访", "已访", "待访"],
    ]);
    expect(await manager.row("Visits", 6, ["日期", "客户", "谈什么"])).toEqual([today + 2, "山城机电", "样品"]);
    await undo();
    await lines("overdue", 4);
    expect(await manager.row("Visits", 1, ["状态", "未访原因"])).toEqual(["待访", ""]);
  },
  slow,
);

test(
  "what a colleague answered in between stays as it is, and the pane says so",
  async () => {
    await manager.colleagueTypes("Visits", "状态", 1, "取消");
    await answer("visit", "山城机电", "doneToday");
    await manager.see(operationsText.conflictChanged, { found: "取消" });
    expect(await manager.row("Visits", 1, ["状态", "实际日期"])).toEqual(["取消", ""]);
    await lines("overdue", 3);

    await manager.colleagueTypes("Visits", "日期", 3, "2026-03-15");
    await answer("contact", "江南食品", "wechat");
    await manager.see(texts.contactMeanwhile, { subject: "江南食品", date: "2026-03-15" });
    expect((await manager.column("Visits", "客户")).filter((name) => name === "江南食品")).toHaveLength(1);
    await manager.picture("today-4-colleague-320");
  },
  slow,
);

test(
  "an answer that a colleague has edited since is not taken back over the edit",
  async () => {
    await answer("visit", "平川物流", "doneToday");
    await manager.see(texts.answered, { subject: "平川物流" });
    await manager.colleagueTypes("Visits", "要点", 4, "对过账了");
    await manager.colleagueTypes("Visits", "状态", 4, "未访");
    await undo();
    await manager.see(texts.undoneLeft, { left: 1 });
    expect(await manager.row("Visits", 4, ["状态", "要点"])).toEqual(["未访", "对过账了"]);
  },
  slow,
);

test(
  "a line leads to its row",
  async () => {
    await card("agreed", "东湖电子").getByRole("button", { name: "东湖电子", exact: true }).click();
    await manager.pane.waitForFunction(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.getActiveCell();
        cell.load("address");
        await context.sync();
        return cell.address === "拜访!X9";
      }),
    );
  },
  slow,
);

test.each([270, 320])(
  "nothing stands out of the pane at %d pixels",
  async (width) => {
    await manager.resize(width);
    for (const part of ["all", "waiting", "worst", "gaps"]) {
      await tab(part).click();
      if (part === "worst")
        await manager.pane
          .getByText(/[A-Z]{3}-\d\d/)
          .or(manager.pane.getByText(texts.noErrors[lang]))
          .filter({ visible: true })
          .first()
          .waitFor();
      await manager.picture(`today-5-${part}-${width}`);
      expect(await manager.standingOut()).toEqual([]);
    }
  },
  slow,
);

test(
  "in English, over an English book: what is due, a click that writes, a visit moved, both taken back",
  async () => {
    const lang: Lang = "en-US";
    const book = await morningBook(undefined, lang);
    const words = inLanguage(lang);
    const reader = await Person.at(await preview.open(`book=sample&lang=${lang}&pane=320`, book), lang);
    const count = (part: string, lines: number) =>
      reader.pane.locator(`[role=tab][data-part=${part}]`, { hasText: new RegExp(`\\D${lines}(\\D|$)`) }).waitFor();
    const choose = async (kind: string, subject: string, id: string): Promise<void> => {
      const line = reader.pane.locator(`[data-kind=${kind}]`, { hasText: subject }).filter({ visible: true });
      await line.getByRole("button", { name: new RegExp(`^${texts.answer[lang]}`) }).click();
      await reader.pane.locator(`[role=menuitem][data-answer=${id}]`).click();
    };
    const cells = (row: number, keys: readonly string[]) =>
      reader.row(
        "Visits",
        row,
        keys.map((key) => words.header("Visits", key)),
      );
    for (const [part, lines] of Object.entries({ all: 7, overdue: 4, today: 2, soon: 1, waiting: 0 }))
      await count(part, lines);
    await choose("contact", "海风贸易", "phoned");
    await reader.see(texts.answered, { subject: "海风贸易", answer: dueText.phoned[lang] });
    await count("overdue", 3);
    expect(await cells(6, ["date", "visitor", "accountId", "mode", "status", "origin"])).toEqual([
      today,
      "李敏",
      "海风贸易",
      "phone",
      "done",
      "ad hoc",
    ]);
    await reader.press(texts.undo);
    await count("overdue", 4);
    await choose("visit", "山城机电", "reschedule");
    await reader.field(texts.newDay).fill("2026-03-18");
    await reader.press(texts.write);
    await count("overdue", 3);
    expect(await cells(1, ["status"])).toEqual(["rescheduled"]);
    expect(await cells(6, ["date", "accountId"])).toEqual([today + 2, "山城机电"]);
    await reader.picture("today-6-english-320");
    await reader.press(texts.undo);
    await count("overdue", 4);
    expect(await cells(1, ["status"])).toEqual(["planned"]);
    await reader.page.context().close();
  },
  slow,
);

test("nothing went wrong unseen", () => {
  expect(preview.errors).toEqual([]);
  expect(preview.violations).toEqual([]);
  expect(preview.foreignRequests).toEqual([]);
});
