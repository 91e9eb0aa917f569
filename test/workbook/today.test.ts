/** The day's list in a workbook: answers write the right cells, what a colleague did in between is never overwritten, undo sets back. */
import { answerDue, undoAnswer, type AnswerOptions } from "../../src/commands/answerDue";
import { readToday, type TodayLine } from "../../src/commands/readToday";
import type { AnswerInput } from "../../src/daily/dueAnswers";
import type { EmbeddedExcel } from "../../embedded/node";
import { day } from "../core/support";
import { addRows, allCells, columnCells, smallBook, typeInto } from "../support/smallBook";

/** A Monday. */
const asOf = day("2026-03-16");
const accounts = [
  { id: "K001", name: "海风贸易", sales: 1_200_000, tier: "A级" },
  { id: "K002", name: "山城机电", sales: 300_000, tier: "B级" },
];

let excel: EmbeddedExcel;
let colleague: EmbeddedExcel["client"];
beforeEach(async () => {
  excel = await smallBook({ accounts, parameters: { "visit.reportWorkdays": 1 } });
  await addRows(
    excel,
    "Visits",
    ["visitId", "date", "visitor", "accountId", "status", "mode", "who", "topic"],
    [
      ["V1", day("2026-03-06"), "李敏", "海风贸易", "已访", "电话", "陈总", "价格"],
      ["V2", day("2026-03-13"), "李敏", "山城机电", "待访", "当面拜访", "周工", "样品"],
    ],
  );
  colleague = excel.attachClient("赵强");
});
afterEach(() => excel.dispose());

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel.client.run(work);
const look = () => run((context) => readToday(context, { asOf }));
const lineOf = async (kind: string): Promise<TodayLine> => {
  const { lines } = await look();
  const found = lines.find((line) => line.kind === kind);
  if (!found) throw new Error(`no line of ${kind}: ${lines.map((line) => line.kind).join()}`);
  return found;
};
const answer = (line: TodayLine, id: string, input: AnswerInput = {}, options: AnswerOptions = {}) =>
  run((context) => answerDue(context, line, id, input, { asOf, ...options }));
const visits = (header: string): unknown[] => columnCells(excel, "Visits", header);

test("the list says what, when and whose, with the place of its cell", async () => {
  const { lines, month } = await look();
  expect(lines.map(({ kind, group, subject, owner, reason }) => [kind, group, subject, owner, reason])).toEqual([
    ["visit", "overdue", "山城机电", "李敏", "已超计划日3天"],
    ["contact", "overdue", "海风贸易", "李敏", "已超最迟联系日3天（A级，间隔7天）"],
  ]);
  expect(lines.map(({ cell }) => cell.replace(/\d+$/, ""))).toEqual([
    expect.stringMatching(/^拜访!/),
    expect.stringMatching(/^客户档案!/),
  ]);
  expect(month?.period.label).toBe("2026-03");
  expect(await run((context) => readToday(context, { asOf, owner: "王强" }))).toMatchObject({ lines: [] });
});

test("phoned today: a row in the log, the line is gone; undo, and it is back", async () => {
  const before = allCells(excel, ["AuditLog", "Visits"]);
  const { batches, summary } = await answer(await lineOf("contact"), "phoned", {}, { user: "李敏" });
  expect(allCells(excel, ["AuditLog", "Visits"])).toEqual(before);
  expect(summary).toBe("已写入：海风贸易，今天打了电话");
  expect([visits("客户")[2], visits("日期")[2], visits("拜访人")[2]]).toEqual(["海风贸易", asOf, "李敏"]);
  expect([visits("如何进行")[2], visits("状态")[2], visits("计划内外")[2]]).toEqual(["电话", "已访", "计划外"]);
  expect((await look()).lines.map(({ kind }) => kind)).not.toContain("contact");

  const undone = await run((context) => undoAnswer(context, batches));
  expect(undone).toMatchObject({ rows: 1, left: 0 });
  expect((await look()).lines.map(({ kind }) => kind)).toContain("contact");
  expect(allCells(excel, ["AuditLog", "Visits"])).toEqual(before);
  expect(visits("客户").filter((name) => name !== null)).toEqual(["海风贸易", "山城机电"]);
});

test("a colleague logged a contact in between: nothing is written", async () => {
  const line = await lineOf("contact");
  await typeInto(excel, colleague, "Visits", "日期", 0, "2026-03-15");
  const before = visits("日期");
  const { batches, summary } = await answer(line, "visited");
  expect(batches).toEqual([]);
  expect(summary).toContain("2026-03-15");
  expect(visits("日期")).toEqual(before);
});

test("a visit moves to another day: its row says so, a new one is planned; a day that is over is refused", async () => {
  const line = await lineOf("visit");
  await expect(answer(line, "reschedule", { day: asOf })).rejects.toThrow();
  const { batches } = await answer(line, "reschedule", { day: day("2026-03-18"), reason: "absent" });
  expect(visits("状态").slice(0, 3)).toEqual(["已访", "改期", "待访"]);
  expect([visits("未访原因")[1], visits("日期")[2], visits("客户")[2], visits("谈什么")[2]]).toEqual([
    "客户不在",
    day("2026-03-18"),
    "山城机电",
    "样品",
  ]);
  expect(await lineOf("visit")).toMatchObject({ group: "soon", days: -2 });
  // The new row is gone when it breaks off; again, and the old one follows.
  const stop = excel.host.workbook.subscribe(() => {
    if (excel.host.faults.pending || visits("状态")[2] !== null) return;
    if (columnCells(excel, "AuditLog", "新值").filter((text) => text === "done").length > 2)
      excel.host.faults.failBatch(1);
  });
  await expect(run((context) => undoAnswer(context, batches))).rejects.toBeDefined();
  stop();
  excel.host.faults.clear();
  expect(await run((context) => undoAnswer(context, batches))).toMatchObject({ rows: 1, left: 0 });
  expect(visits("状态").filter((status) => status !== null)).toEqual(["已访", "待访"]);
});

test("a planned visit gets its outcome and its reason; taken back, it waits again", async () => {
  const line = await lineOf("visit");
  const outcomes = [
    ["doneToday", {}, ["已访", asOf, null]],
    ["doneAsPlanned", {}, ["已访", null, null]],
    ["cancel", { reason: "refused" }, ["取消", null, "客户拒访"]],
    ["missed", { reason: "absent" }, ["未访", null, "客户不在"]],
  ] as const;
  for (const [id, input, cells] of outcomes) {
    const { batches } = await answer(line, id, input);
    expect([visits("状态")[1], visits("实际日期")[1], visits("未访原因")[1]]).toEqual(cells);
    expect((await look()).lines.map(({ kind }) => kind)).not.toContain("visit");
    await run((context) => undoAnswer(context, batches));
    expect(await lineOf("visit")).toMatchObject({ ref: line.ref, reason: line.reason, seen: line.seen });
  }
  await expect(answer(line, "cancel")).rejects.toThrow();
});

test("what a colleague types into a row while it is being taken back keeps the row's id", async () => {
  const { batches } = await answer(await lineOf("visit"), "reschedule", { day: day("2026-03-18"), reason: "absent" });
  const [id] = visits("拜访编号").slice(2);
  const { host } = excel;
  const process = host.processBatch.bind(host);
  let typed = false;
  host.processBatch = async (client, body) => {
    const emptied = visits("客户")[2] === null && visits("拜访编号")[2] === id;
    if (!typed && emptied) {
      typed = true;
      await typeInto(excel, colleague, "Visits", "客户看法", 2, "要降价");
    }
    return process(client, body);
  };
  const undone = await run((context) => undoAnswer(context, batches));
  host.processBatch = process;
  expect([visits("拜访编号")[2], visits("客户看法")[2]]).toEqual([id, "要降价"]);
  expect(undone).toMatchObject({ left: 1 });
});

test("a colleague answered the planned visit in between: nothing is written, also no row", async () => {
  const line = await lineOf("visit");
  await typeInto(excel, colleague, "Visits", "状态", 1, "取消");
  await typeInto(excel, colleague, "Visits", "未访原因", 1, "内部原因");
  const before = allCells(excel, ["AuditLog"]);
  for (const id of ["doneToday", "reschedule", "cancel"]) {
    const { batches, summary } = await answer(line, id, { day: day("2026-03-18"), reason: "absent" });
    expect([id, batches, summary !== ""]).toEqual([id, [], true]);
    expect(allCells(excel, ["AuditLog"])).toEqual(before);
  }
});

test("rows sorted in between: the answer finds its row; a row that is gone is told", async () => {
  const line = await lineOf("visit");
  await colleague.run(async (context) => {
    context.workbook.tables.getItem("Visits").sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  expect(visits("客户").slice(0, 2)).toEqual(["山城机电", "海风贸易"]);
  await answer(line, "doneAsPlanned");
  expect(visits("状态").slice(0, 2)).toEqual(["已访", "已访"]);

  const contact = await lineOf("contact");
  await typeInto(excel, colleague, "Accounts", "客户编号", 0, "K777");
  expect((await answer(contact, "phoned")).summary).toContain("已被删除或移走");
});

test("an agreed date stands beside the day that the tier asks for (ruling 16)", async () => {
  const line = await lineOf("contact");
  // Without the column for its reason an own interval is not offered.
  expect(line.answers).toEqual(["phoned", "visited", "wechat", "agree"]);
  await answer(line, "agree", { day: day("2026-03-20") });
  expect(columnCells(excel, "Accounts", "约定日期")[0]).toBe(day("2026-03-20"));
  expect(await lineOf("agreed")).toMatchObject({ group: "soon", days: -4 });
  expect(await lineOf("contact")).toMatchObject({ group: "overdue", days: 3 });
  // Somebody else agreed on another day meanwhile.
  const agreed = await lineOf("agreed");
  await typeInto(excel, colleague, "Accounts", "约定日期", 0, "2026-03-19");
  expect((await answer(agreed, "agree", { day: day("2026-03-21") })).batches).toEqual([]);
  expect(columnCells(excel, "Accounts", "约定日期")[0]).toBe(day("2026-03-19"));
});

test("a run that broke off is finished by answering again, without a second row", async () => {
  const line = await lineOf("contact");
  for (const k of [14, 20, 26]) {
    excel.host.faults.failAction(k);
    await expect(answer(line, "visited")).rejects.toMatchObject({ code: "GeneralException" });
    const { batches } = await answer(line, "visited");
    expect(visits("客户").filter((name) => name === "海风贸易")).toHaveLength(2);
    expect((await look()).lines.map(({ kind }) => kind)).not.toContain("contact");
    await run((context) => undoAnswer(context, batches));
  }
});
