/** Merging customers in a workbook: previewed, written once, gone on with after a failure, taken back; others lose nothing. */
import type { EmbeddedExcel } from "../../embedded/node";
import { applyMerge, previewMerge, undoMerge } from "../../src/commands/mergeAccounts";
import { customerDetail, readCustomerList, readCustomers } from "../../src/commands/readCustomers";
import { serialFromIso } from "../../src/calendar";
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
  const made = await smallBook({ accounts });
  await addRows(
    made,
    "Visits",
    ["visitId", "accountId", "date", "visitor", "status"],
    [
      ["V1", "海風貿易", asOf - 3, "李敏", "已访"],
      ["V2", "K002", asOf + 2, "李敏", "待访"],
      ["V3", "北方纸业", asOf - 1, "李敏", "已访"],
      ["V4", "K002", asOf - 9, "陈刚", "已访"],
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
  await run((context) => applyMerge(context, again, pair));
  await typeInto(excel, excel.client, "Visits", "客户", 0, "K003");
  const undone = await run((context) => undoMerge(context));
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
  const tried = [0.25, 0.5, 0.75, 0.999].map((share) => all[Math.floor(all.length * share)] ?? 1);
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
