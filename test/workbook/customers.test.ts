/** Customers in a workbook: merged, handed over, applied for. Previewed, gone on with after a failure, taken back; others lose nothing. */
import type { EmbeddedExcel } from "../../embedded/node";
import { applyNewCustomer, undoApplication } from "../../src/commands/applyNewCustomer";
import { handOver, previewHandOver, undoHandOver } from "../../src/commands/handOver";
import { applyMerge, previewMerge, undoMerge } from "../../src/commands/mergeAccounts";
import { customerDetail, readCustomerList, readCustomers } from "../../src/commands/readCustomers";
import { serialFromIso } from "../../src/calendar";
import { applicationOf, newCustomerList, type ApplicationCells } from "../../src/daily/newCustomers";
import { customersText } from "../../src/locales/customers";
import { say } from "../../src/locales/format";
import { writeAnnounced } from "../../src/workbook/loggedCells";
import { readTables } from "../../src/workbook/read";
import { openBook } from "../../src/workbook/recognise";
import { addRows, allCells, columnCells, openBookFile, smallBook, typeInto } from "../support/smallBook";

const asOf = serialFromIso("2026-03-16") ?? 0;
const logs = ["AuditLog", "AccountChanges"];
let file: Uint8Array;
let excel: EmbeddedExcel;

beforeAll(async () => {
  const accounts = [
    { id: "K001", name: "海风贸易", sales: 1_200_000, tier: "A级" },
    { id: "K002", name: "海風貿易", sales: 300_000 },
    { id: "K003", name: "北方纸业", sales: 50_000 },
  ];
  const made = await smallBook({ accounts, parameters: { "orders.completeSince": "2020-01-01" } });
  await addRows(
    made,
    "Orders",
    ["lineId", "orderId", "orderDate", "accountId", "amount", "salesperson"],
    [["L1", "S-7", asOf - 20, "北方纸业", 800, "王五"]],
  );
  await addRows(
    made,
    "Visits",
    ["visitId", "accountId", "date", "visitor", "status"],
    [
      ["V1", "海風貿易", asOf - 3, "李敏", "已访"],
      ["V2", "K002", asOf + 2, "李敏", "待访"],
      ["V3", "北方纸业", asOf - 1, "李敏", "已访"],
      ["V4", "K002", asOf - 9, null, "已访"],
    ],
  );
  await typeInto(made, made.client, "Accounts", "电话", 1, "021-5550");
  await typeInto(made, made.client, "Accounts", "下一步", 0, "寄样品");
  file = await made.save();
  made.dispose();
});
beforeEach(async () => {
  excel = await openBookFile(file);
});
afterEach(() => excel.dispose());

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel.client.run(work);
const pair = { keep: "K001", drop: "K002", user: "李敏", asOf };
const customers = (): unknown[] => columnCells(excel, "Visits", "客户").slice(0, 4);

test("a customer is found and its card shows what the workbook holds", async () => {
  await typeInto(excel, excel.client, "Accounts", "预计年销售额", 1, "约30万");
  const { entries, refs } = await run((context) => readCustomerList(context));
  expect(entries.map(({ name }) => name)).toEqual(["海风贸易", "海風貿易", "北方纸业"]);
  const read = await run((context) => readCustomers(context, { asOf }));
  const detail = customerDetail(read, refs[1] ?? "", "zh-CN");
  expect(detail?.card).toMatchObject({ id: "K002", name: "海風貿易", owner: "李敏", lastContact: asOf - 3 });
  expect(detail?.card.visits.map(({ day }) => day)).toEqual([asOf + 2, asOf - 3, asOf - 9]);
  expect(detail?.card.open).toMatchObject([{ table: "Visits", day: asOf + 2, person: "李敏" }]);
  expect(detail?.findings.map(({ column }) => column)).toContain("expectedAnnualSales");
  expect(detail?.contact).toBeNull();
  expect(customerDetail(read, "K999", "zh-CN")).toBeNull();
});

test("a merge moves what refers to the other row, marks it, loses nothing, and is taken back", async () => {
  const before = allCells(excel, logs);
  const preview = await run((context) => previewMerge(context, pair));
  expect(allCells(excel, logs)).toEqual(before);
  expect(preview.references).toEqual([{ sheet: "拜访", rows: 3 }]);
  expect(preview.lines.map(({ column, stays }) => [column, stays])).toEqual([
    ["accountName", "keep"],
    ["phone", "fill"],
    ["expectedAnnualSales", "keep"],
  ]);
  const done = await run((context) => applyMerge(context, preview, pair));
  await excel.host.idle();
  expect(done.conflicts).toEqual([]);
  expect(customers()).toEqual(["K001", "K001", "北方纸业", "K001"]);
  expect(columnCells(excel, "Accounts", "客户名称").slice(0, 2)).toEqual(["海风贸易", "海風貿易（已并入 K001）"]);
  expect(columnCells(excel, "Accounts", "电话").slice(0, 2)).toEqual(["021-5550", null]);
  const values = columnCells(excel, "AccountChanges", "原值");
  expect(values).toEqual(expect.arrayContaining(["K002", "海風貿易", "300000"]));

  const undone = await run((context) => undoMerge(context, { user: "陈刚", asOf }));
  await excel.host.idle();
  expect(undone).toMatchObject({ written: done.written, conflicts: [], batch: done.batch });
  expect(allCells(excel, logs)).toEqual(before);
  expect(await run((context) => undoMerge(context))).toMatchObject({ written: 0, batch: null });
});

test("what somebody changes after the preview stops the merge, what they change after it is not taken back", async () => {
  const preview = await run((context) => previewMerge(context, pair));
  await typeInto(excel, excel.client, "Accounts", "下一步", 0, "先打电话");
  const before = allCells(excel, logs);
  const refused = await run((context) => applyMerge(context, preview, pair));
  expect(refused).toMatchObject({ written: 0, batch: null });
  expect(refused.conflicts.map(({ rowId, column }) => [rowId, column])).toEqual([["K001", "nextStep"]]);
  expect(allCells(excel, logs)).toEqual(before);

  const again = await run((context) => previewMerge(context, pair));
  const done = await run((context) => applyMerge(context, again, pair));
  await typeInto(excel, excel.client, "Visits", "客户", 0, "K003");
  // A run that somebody names is taken back, or none.
  expect(await run((context) => undoMerge(context, { batch: "a colleague's" }))).toMatchObject({ written: 0 });
  const undone = await run((context) => undoMerge(context, done.batch === null ? {} : { batch: done.batch }));
  expect(undone.conflicts).toHaveLength(1);
  expect(customers()).toEqual(["K003", "K002", "北方纸业", "K002"]);
});

test("a merge that fails anywhere is finished by running it again", async () => {
  const preview = await run((context) => previewMerge(context, pair));
  const first = excel.host.counters.actions;
  const points = new Set<number>();
  excel.host.workbook.subscribe(({ origin }) => {
    if (origin.by === "api") points.add(excel.host.counters.actions - first);
  });
  await run((context) => applyMerge(context, preview, pair));
  await excel.host.idle();
  const wanted = allCells(excel, logs);
  const all = [...points];
  const tried = [0.5, 0.9].map((share) => all[Math.floor(all.length * share)] ?? 1);
  for (const point of new Set(tried)) {
    excel.dispose();
    excel = await openBookFile(file);
    const same = await run((context) => previewMerge(context, pair));
    excel.host.faults.failAction(point);
    await expect(run((context) => applyMerge(context, same, pair))).rejects.toMatchObject({ code: "GeneralException" });
    const done = await run((context) => applyMerge(context, same, pair));
    await excel.host.idle();
    expect({ point, conflicts: done.conflicts }).toEqual({ point, conflicts: [] });
    expect({ point, cells: allCells(excel, logs) }).toEqual({ point, cells: wanted });
  }
  await run((context) => undoMerge(context));
  expect(customers()).toEqual(["海風貿易", "K002", "北方纸业", "K002"]);
});

const owners = (): unknown[] => columnCells(excel, "Accounts", "负责人").slice(0, 3);
const visitors = (): unknown[] => columnCells(excel, "Visits", "拜访人").slice(0, 4);
const hand = { from: "李敏", to: "陈刚", user: "周经理", asOf };

test("customers are handed over with their history left behind, and taken back", async () => {
  const before = allCells(excel, logs);
  const preview = await run((context) => previewHandOver(context, hand));
  expect(preview.accounts.map(({ id, open }) => [id, open.length])).toEqual([
    ["K001", 0],
    ["K002", 1],
    ["K003", 0],
  ]);
  expect(preview.history).toEqual([{ sheet: "拜访", rows: 1 }]);
  expect(allCells(excel, logs)).toEqual(before);
  // Somebody gives one of them to a third person in between.
  await typeInto(excel, excel.client, "Accounts", "负责人", 2, "王五");
  const done = await run((context) => handOver(context, { ...hand, ids: ["K001", "K002", "K003"] }));
  expect(done).toMatchObject({ written: 3, conflicts: [] });
  expect(owners()).toEqual(["陈刚", "陈刚", "王五"]);
  expect(visitors()).toEqual(["李敏", "李敏", "李敏", "李敏"]);
  expect(columnCells(excel, "AccountChanges", "字段").filter((field) => field === "owner")).toHaveLength(2);
  expect(columnCells(excel, "Orders", "业务员")[0]).toBe("王五");

  await typeInto(excel, excel.client, "Accounts", "负责人", 1, "王五");
  const undone = await run((context) => undoHandOver(context));
  expect(undone).toMatchObject({ written: 2, batch: done.batch });
  expect(undone.summary).toBe(say("zh-CN", customersText.undoneLeft, { count: 2, left: 1 }));
  expect(undone.conflicts.map(({ rowId }) => rowId)).toEqual(["K002"]);
  expect(owners()).toEqual(["李敏", "王五", "王五"]);
  // The log tells of the one that went back, not of the one that was left alone.
  const told = columnCells(excel, "AccountChanges", "字段").map((field, row) => [
    field,
    columnCells(excel, "AccountChanges", "客户")[row],
    columnCells(excel, "AccountChanges", "新值")[row],
  ]);
  expect(told.filter(([field]) => field === "owner").slice(2)).toEqual([["owner", "K001", "李敏"]]);
});

test("what cannot be taken back because its table is gone is told", async () => {
  await run((context) => handOver(context, hand));
  await run(async (context) => {
    context.workbook.tables.getItem("Visits").convertToRange();
    await context.sync();
  });
  const undone = await run((context) => undoHandOver(context));
  expect(undone).toMatchObject({ written: 3, conflicts: [{ rowId: "V4", column: "visitor" }] });
  expect(undone.conflicts[0]?.message).toBe("「拜访」里已没有“V4”这一行（或整张表），无法恢复。");
  expect(owners()).toEqual(["李敏", "李敏", "李敏"]);
});

test("a handover that fails half way is finished by running it again", async () => {
  const first = excel.host.counters.actions;
  const points: number[] = [];
  excel.host.workbook.subscribe(({ origin }) => {
    if (origin.by === "api") points.push(excel.host.counters.actions - first);
  });
  await run((context) => handOver(context, hand));
  await excel.host.idle();
  const wanted = allCells(excel, logs);
  for (const point of [points[Math.floor(points.length * 0.7)] ?? 1]) {
    excel.dispose();
    excel = await openBookFile(file);
    excel.host.faults.failAction(point);
    await expect(run((context) => handOver(context, hand))).rejects.toMatchObject({ code: "GeneralException" });
    await run((context) => handOver(context, hand));
    await excel.host.idle();
    expect({ point, cells: allCells(excel, logs) }).toEqual({ point, cells: wanted });
  }
  // Taken back, and broken off as soon as that is done: the log of changes tells of it all the same.
  const stop = excel.host.workbook.subscribe(() => {
    const ends = columnCells(excel, "AuditLog", "新值").filter((text) => text === "done");
    if (ends.length === 2 && !excel.host.faults.pending) excel.host.faults.failBatch(1);
  });
  await expect(run((context) => undoHandOver(context))).rejects.toBeDefined();
  stop();
  expect(owners()).toEqual(["李敏", "李敏", "李敏"]);
  expect(columnCells(excel, "AccountChanges", "字段").filter((field) => field === "owner")).toHaveLength(6);
});

test("a row without a number is not taken for the one that stands in its place by then", async () => {
  await typeInto(excel, excel.client, "Visits", "拜访编号", 3, "");
  const { written, refused } = await run(async (context) => {
    const book = await openBook(context);
    const snapshots = await readTables(context, book, [{ table: "Visits" }]);
    await typeInto(excel, excel.client, "Visits", "日期", 3, "2026-03-15");
    const cells = [{ table: "Visits", row: 3, column: "visitor", from: null, to: "李敏" }];
    const open = { batch: "handOver-1-row", command: "handOver", subject: "李敏>陈刚", user: "" };
    return writeAnnounced(context, book, open, snapshots, [cells], {});
  });
  expect([written, refused.length, visitors()[3]]).toEqual([0, 1, null]);
});

test("an application is filled from what is known, once, and taken back while nobody has edited it", async () => {
  const before = allCells(excel, logs);
  const cells = async (): Promise<ApplicationCells> => {
    const { data } = await run((context) => readCustomers(context, { asOf }));
    const [one] = newCustomerList(data);
    if (!one) throw new Error("nobody is new");
    expect(one).toMatchObject({ id: "K003", state: "new", deal: asOf - 20 });
    return applicationOf(data, one);
  };
  const seen = await cells();
  const apply = (known: ApplicationCells) => run((context) => applyNewCustomer(context, "K003", known, { asOf }));
  // The order gets another number after the preview.
  await typeInto(excel, excel.client, "Orders", "订单号", 0, "S-8");
  expect(await apply(seen)).toMatchObject({ appNo: null, batch: null });
  await typeInto(excel, excel.client, "Orders", "订单号", 0, "S-7");
  expect(allCells(excel, logs)).toEqual(before);

  excel.host.faults.failAction(120);
  const failed = await apply(seen).then(
    () => false,
    () => true,
  );
  const done = await apply(seen);
  const numbers = columnCells(excel, "NewCustomerApps", "申请编号").filter((cell) => cell !== null);
  expect(numbers).toHaveLength(1);
  expect(columnCells(excel, "NewCustomerApps", "首次交易凭证号")[0]).toBe("S-7");
  expect(columnCells(excel, "NewCustomerApps", "申请日期")[0]).toBeNull();
  expect(await apply(seen)).toMatchObject({ appNo: null });
  expect(failed).toBe(true);

  expect(done.appNo).toBe(numbers[0]);
  const undone = await run((context) => undoApplication(context, done.batch ?? ""));
  expect(undone).toMatchObject({ rows: 1, left: [] });
  expect(columnCells(excel, "NewCustomerApps", "首次交易凭证号")[0]).toBeNull();
});
