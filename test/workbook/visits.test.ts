/** Day sheet, contacts, a planned week and QuickLog in a workbook: written, run again after a failure, beside somebody else, taken back. */
import { logCommand, logContact, previewContact, undoVisits } from "../../src/commands/logContact";
import { planCommand, previewWeek, submitWeek, writeWeek, type PlannedEntry } from "../../src/commands/planWeek";
import { printDaySheet } from "../../src/commands/printDaySheet";
import { previewQuickLog, takeOverQuickLog } from "../../src/commands/takeOverQuickLog";
import { setUp } from "../../src/commands/setUp";
import { serialFromIso } from "../../src/calendar";
import type { Contact } from "../../src/daily/contact";
import { customFunctions, functionOptions } from "../../src/functions";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { addRows, columnCells, openBookFile, typeInto } from "../support/smallBook";

const day = (iso: string): number => serialFromIso(iso) as number;
const monday = day("2026-03-02");

let file: Uint8Array;
beforeAll(async () => {
  const made = await startEmbeddedExcel({ locale: "zh-CN" });
  made.client.associateFunctions(customFunctions, { functions: [], ...functionOptions });
  await made.client.run((context) =>
    setUp(context, { lang: "zh-CN", policyFile: { packs: ["core"], parameters: { today: "2026-03-02" } } }),
  );
  await addRows(
    made,
    "Accounts",
    ["accountId", "accountName", "owner", "region", "contactName", "tier", "createdDate"],
    [
      ["K001", "海风贸易", "李敏", null, "王经理", "A级", day("2026-01-05")],
      ["K002", "山城机电", "李敏", null, null, "B级", day("2026-02-20")],
      ["K003", "北方纸业", null, null, null, "C级", day("2026-02-27")],
    ],
  );
  await addRows(
    made,
    "Visits",
    ["visitId", "date", "visitor", "accountId", "status", "mode", "topic"],
    [["V00001", monday + 1, "李敏", "海风贸易", "待访", "当面拜访", "报价"]],
  );
  file = await made.save();
  made.dispose();
});

let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await openBookFile(file);
});
afterEach(() => excel.dispose());

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel.client.run(work);
const visits = (header: string): unknown[] => columnCells(excel, "Visits", header);
const contact: Contact = {
  date: monday,
  customer: "K002",
  visitor: "李敏",
  who: "陈工",
  mode: "wechat",
  kind: "",
  outcome: "done",
  failReason: "",
  attitude: "warm",
  keyPoints: "=要样品",
  opinion: "价格偏高",
  nextStep: "寄样品",
  nextDate: monday + 9,
};

test("a contact becomes one row with its words and times, and is taken back while nobody has edited it", async () => {
  const before = visits("客户");
  const { findings, planned, same } = await run((context) => previewContact(context, contact));
  expect(planned).toEqual([]);
  expect(same).toBeNull();
  expect(findings.every(({ table, row }) => table === "Visits" && row === 2)).toBe(true);
  expect(visits("客户")).toEqual(before);

  const done = await run((context) => logContact(context, contact, { user: "李敏" }));
  expect(done.summary).toContain("山城机电");
  const row = [
    "日期",
    "拜访人",
    "客户",
    "如何进行",
    "状态",
    "要点",
    "客户看法",
    "下一步",
    "约定日期",
    "客户态度",
    "计划内外",
  ];
  expect(row.map((header) => visits(header)[1])).toEqual([
    monday,
    "李敏",
    "山城机电",
    "微信",
    "已访",
    "=要样品",
    "价格偏高",
    "寄样品",
    monday + 9,
    "热情",
    "计划外",
  ]);
  expect(typeof visits("填报时间")[1]).toBe("number");
  expect((await run((context) => previewContact(context, contact))).same).toContain("!A");

  // The check has said something of the row since: that is nobody's edit.
  await typeInto(excel, excel.client, "Visits", "检查", 1, "✗ VIS-20");
  const undone = await run((context) => undoVisits(context, { batch: done.batch as string, command: logCommand }));
  expect(undone).toMatchObject({ rows: 1, left: [] });
  expect(visits("客户")).toEqual([...before, null]);
  expect([visits("拜访编号")[1], visits("检查")[1]]).toEqual([null, null]);
  await expect(
    run((context) => undoVisits(context, { batch: done.batch as string, command: logCommand })),
  ).rejects.toThrow();
});

test("a row that somebody edited since is not taken back", async () => {
  const done = await run((context) => logContact(context, contact));
  await typeInto(excel, excel.client, "Visits", "何处", 1, "客户办公室");
  const undone = await run((context) => undoVisits(context, { batch: done.batch as string, command: logCommand }));
  expect(undone).toMatchObject({ rows: 0, left: [done.visitId] });
  expect(visits("要点")[1]).toBe("=要样品");
  expect(visits("何处")[1]).toBe("客户办公室");
});

test("a failure at any action: running it again leaves one row, logged whole", async () => {
  const first = excel.host.counters.actions;
  const points = new Set<number>();
  excel.host.workbook.subscribe(({ origin }) => {
    if (origin.by === "api") points.add(excel.host.counters.actions - first);
  });
  await run((context) => logContact(context, contact));
  // One in eight: opening a workbook costs more than the command.
  for (const point of [...points].filter((_, at, all) => at % 8 === 0 || at === all.length - 1)) {
    const again = await openBookFile(file);
    again.host.faults.failAction(point);
    await expect(again.client.run((context) => logContact(context, contact))).rejects.toBeDefined();
    again.host.faults.clear();
    await again.client.run((context) => logContact(context, contact));
    expect(columnCells(again, "Visits", "客户").filter((cell) => cell === "山城机电")).toHaveLength(1);
    const fields = columnCells(again, "AuditLog", "字段");
    expect(fields.filter((field) => field === "keyPoints")).toHaveLength(1);
    again.dispose();
  }
  expect(points.size).toBeGreaterThan(3);
});

test("the outcome of a planned visit goes into its row, unless somebody has changed it since the preview", async () => {
  const missed: Contact = { ...contact, customer: "海风贸易", mode: "visit", outcome: "missed", failReason: "absent" };
  const { planned } = await run((context) => previewContact(context, missed));
  expect(planned.map(({ ref, date }) => [ref, date])).toEqual([["V00001", monday + 1]]);
  const into = planned[0]!;
  await typeInto(excel, excel.client, "Visits", "谈什么", 0, "付款");
  const refused = await run((context) => logContact(context, missed, { into }));
  expect(refused.batch).toBeNull();
  expect(visits("状态")[0]).toBe("待访");
  expect(visits("谈什么")[0]).toBe("付款");

  const now = (await run((context) => previewContact(context, missed))).planned[0]!;
  // All is written, only the journal's last row is not; the minute after it is tried again.
  const minute = jest.spyOn(Date.prototype, "getMinutes").mockReturnValue(10);
  const stop = excel.host.workbook.subscribe(({ origin }) => {
    if (origin.by === "api" && visits("未访原因")[0] === "客户不在" && !excel.host.faults.pending)
      excel.host.faults.failBatch(1);
  });
  await expect(run((context) => logContact(context, missed, { into: now }))).rejects.toBeDefined();
  stop();
  minute.mockReturnValue(11);
  const done = await run((context) => logContact(context, missed, { into: now }));
  minute.mockRestore();
  expect([visits("状态")[0], visits("未访原因")[0], visits("谈什么")[0]]).toEqual(["未访", "客户不在", "付款"]);
  expect(visits("客户").filter((cell) => cell !== null)).toHaveLength(1);
  await run((context) => undoVisits(context, { batch: done.batch as string, command: logCommand }));
  expect([visits("状态")[0], visits("未访原因")[0], visits("要点")[0]]).toEqual(["待访", null, null]);
});

test("a week: proposed, written once, submitted, taken back", async () => {
  const { proposals, days } = await run((context) => previewWeek(context, { from: monday, person: "李敏", perDay: 3 }));
  expect(days.map(({ off }) => off)).toEqual([null, null, null, null, null, "holiday", "holiday"]);
  expect(proposals.map(({ customer }) => customer)).toEqual(["山城机电"]);
  const entry: PlannedEntry = {
    customer: "山城机电",
    date: monday + 1,
    start: 0.375,
    who: "陈工",
    topic: "样品",
    place: "客户办公室",
    purposes: ["inform", "learn"],
    mode: "visit",
    minGoal: "定下试用时间",
  };
  await expect(run((context) => writeWeek(context, "李敏", [{ ...entry, who: " " }]))).rejects.toThrow();
  const done = await run((context) => writeWeek(context, "李敏", [entry]));
  expect(done.written).toBe(1);
  expect(visits("访问目的")[1]).toBe("传达资料、商品信息；获取需求信息、听取意见");
  expect([visits("状态")[1], visits("计划内外")[1], visits("站次")[1]]).toEqual(["待访", "计划内", 1]);
  // Somebody planned the same day meanwhile: nothing is written twice.
  expect(await run((context) => writeWeek(context, "李敏", [{ ...entry, topic: "别的" }]))).toMatchObject({
    written: 0,
  });

  // Two more, broken off once they are announced; a colleague plans the first of them before it is tried again.
  const two = [
    { ...entry, customer: "海风贸易", date: monday + 2 },
    { ...entry, customer: "北方纸业", date: monday + 3 },
  ];
  const stop = excel.host.workbook.subscribe(() => {
    const announced = columnCells(excel, "AuditLog", "新值").includes("北方纸业");
    if (announced && !excel.host.faults.pending) excel.host.faults.failBatch(1);
  });
  await expect(run((context) => writeWeek(context, "李敏", two))).rejects.toBeDefined();
  stop();
  excel.host.faults.clear();
  const other = { ...entry, customer: "海风贸易", date: monday + 2, topic: "付款" };
  await run((context) => writeWeek(context, "陈刚", [other]));
  expect(await run((context) => writeWeek(context, "李敏", two))).toMatchObject({ written: 1 });
  expect(visits("客户").slice(1)).toEqual(["山城机电", "海风贸易", "北方纸业"]);
  expect(visits("谈什么").slice(2)).toEqual(["付款", "样品"]);

  const week = { person: "李敏", from: monday, to: monday + 6 };
  expect(await run((context) => submitWeek(context, week))).toMatchObject({ written: 3, conflicts: [] });
  const times = visits("计划提交时间");
  expect(times.filter((time) => typeof time === "number")).toHaveLength(3);
  expect(await run((context) => submitWeek(context, week))).toMatchObject({ written: 0, batch: null });
  // The plan was submitted since: the row is somebody's work now.
  const undone = await run((context) => undoVisits(context, { batch: done.batch as string, command: planCommand }));
  expect(undone.rows).toBe(0);
});

test("the day sheet shows the day's visits and is set up for A4 across", async () => {
  expect((await run((context) => printDaySheet(context, { day: monday }))).sheet).toBeNull();
  const result = await run((context) => printDaySheet(context, { day: monday + 1, person: "李敏" }));
  expect(result).toMatchObject({ pages: 1, sheet: "业务去向表" });
  const sheet = excel.host.workbook.sheets.find(({ name }) => name === "业务去向表")!;
  const texts: unknown[] = [];
  sheet.grid.forEach((_row, _column, cell) => texts.push(cell.value));
  expect(texts).toEqual(expect.arrayContaining(["业务去向表", "拜访人：李敏", "海风贸易", "报价", "本人签字："]));
  expect(sheet.pageLayout).toMatchObject({ orientation: "Landscape", paperSize: "A4" });
  // Again, over the earlier one.
  await run((context) => printDaySheet(context, { day: monday + 1 }));
  expect(excel.host.workbook.sheets.filter(({ name }) => name.startsWith("业务去向表"))).toHaveLength(1);
});

describe("QuickLog", () => {
  beforeEach(() =>
    addRows(
      excel,
      "QuickLog",
      ["quickId", "date", "accountId", "who", "mode", "keyPoints", "nextDate"],
      [
        ["Q1", monday - 1, "海风贸易", "王经理", "打电话", "催款", monday + 5],
        ["Q2", "2026年2月27日", "海風貿易", null, "微信", "发了报价", null],
        ["Q3", monday - 2, "无名公司", null, null, "来电", null],
      ],
    ),
  );
  const cells = (header: string): unknown[] => columnCells(excel, "QuickLog", header).slice(0, 3);

  test("rows are matched, taken over once, marked, and stay", async () => {
    // A row as people leave it: without a number.
    await typeInto(excel, excel.client, "QuickLog", "登记编号", 0, "");
    const { entries } = await run((context) => previewQuickLog(context));
    expect(entries.map(({ state, customer, person }) => [state, customer, person])).toEqual([
      ["ready", "海风贸易", "李敏"],
      ["confirm", "海风贸易", "李敏"],
      ["open", "", ""],
    ]);
    const typed = cells("要点");
    const done = await run((context) => takeOverQuickLog(context, entries.slice(0, 2)));
    expect(done).toMatchObject({ taken: 2, left: [] });
    expect(visits("要点").slice(1)).toEqual(["催款", "发了报价"]);
    expect(visits("如何进行").slice(1)).toEqual(["电话", "微信"]);
    expect(visits("日期").slice(1)).toEqual([monday - 1, day("2026-02-27")]);
    expect(cells("要点")).toEqual(typed);
    expect(cells("并入拜访编号")).toEqual([...visits("拜访编号").slice(1), null]);
    expect((await run((context) => previewQuickLog(context))).entries.map(({ state }) => state)).toEqual(["open"]);
    // The old preview once more: its rows are taken, nothing happens.
    expect(await run((context) => takeOverQuickLog(context, entries.slice(0, 2)))).toMatchObject({ taken: 0 });
    expect(visits("要点")).toHaveLength(3);
  });

  test("a row edited between preview and taking over stays, with what was typed", async () => {
    const { entries } = await run((context) => previewQuickLog(context));
    await typeInto(excel, excel.client, "QuickLog", "要点", 0, "已付款");
    const done = await run((context) => takeOverQuickLog(context, entries.slice(0, 2)));
    expect(done.taken).toBe(1);
    expect(done.left).toEqual([entries[0]?.cell]);
    expect(cells("要点")[0]).toBe("已付款");
    expect(cells("并入拜访编号")[0]).toBeNull();
    expect(visits("要点").slice(1)).toEqual(["发了报价"]);
  });

  test("broken off anywhere and run again from a new preview, nothing is there twice", async () => {
    const start = await excel.save();
    const first = excel.host.counters.actions;
    const points: number[] = [];
    excel.host.workbook.subscribe(({ origin }) => {
      const at = excel.host.counters.actions - first;
      if (origin.by === "api" && points[points.length - 1] !== at) points.push(at);
    });
    const all = async (book: EmbeddedExcel): Promise<unknown> =>
      book.client.run(async (context) => {
        const { entries } = await previewQuickLog(context);
        return takeOverQuickLog(
          context,
          entries.filter(({ state }) => state !== "open"),
        );
      });
    await all(excel);
    for (const point of points.filter((_, at) => at % 12 === 5)) {
      const book = await openBookFile(start);
      book.host.faults.failAction(point);
      await expect(all(book)).rejects.toBeDefined();
      book.host.faults.clear();
      await all(book);
      expect(columnCells(book, "Visits", "要点").filter((text) => text === "催款" || text === "发了报价")).toHaveLength(
        2,
      );
      expect(columnCells(book, "QuickLog", "并入拜访编号").filter((id) => id !== null)).toHaveLength(2);
      book.dispose();
    }
    expect(points.length).toBeGreaterThan(4);
  });
});
