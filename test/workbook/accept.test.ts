/** Accepting findings: counted apart, gone from the check cells, until the review cycle ends or a cell changes. */
import { addMonths, isoDate, serialFromIso } from "../../src/calendar";
import { acceptFindings, withdrawAcceptance } from "../../src/commands/acceptFindings";
import { checkEntries } from "../../src/commands/checkEntries";
import { startLiveCheck, type LiveFindings } from "../../src/workbook/live";
import type { EmbeddedExcel } from "../../embedded/node";
import { columnCells, smallBook, typeInto } from "../support/smallBook";

const asOf = serialFromIso("2026-03-31") as number;
const until = addMonths(asOf, 3) as number;
let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await smallBook();
});
afterEach(() => excel.dispose());

const check = (options: Parameters<typeof checkEntries>[1] = {}) =>
  excel.client.run((context) => checkEntries(context, { asOf, ...options }));
/** K002 is A but computed as B. */
const wrongTier = async (day = asOf) => {
  const result = await check({ asOf: day });
  const of = <T extends { rule: string; row: number | null }>(list: readonly T[]): T | undefined =>
    list.find(({ rule, row }) => rule === "TIR-02" && row === 2);
  return { result, open: of(result.findings), accepted: of(result.accepted) };
};
const accept = async (reason = "等年度复核") => {
  const { open } = await wrongTier();
  if (!open) throw new Error("nothing to accept");
  return excel.client.run((context) => acceptFindings(context, [open], { user: "李敏", reason, asOf }));
};

test("an accepted finding is counted apart, and its check cell is cleared", async () => {
  const before = await wrongTier();
  await check({ writeChecks: true });
  expect(columnCells(excel, "Accounts", "检查")[1]).not.toBeNull();
  expect(await accept()).toMatchObject({ count: 1, until });
  const { result, open, accepted } = await wrongTier();
  expect(open).toBeUndefined();
  expect(accepted?.acceptance).toMatchObject({ by: "李敏", reason: "等年度复核", until });
  expect(result.counts.accepted).toBe(1);
  expect(result.counts.warn).toBe(before.result.counts.warn - 1);
  await check({ writeChecks: true });
  expect(String(columnCells(excel, "Accounts", "检查")[1] ?? "")).not.toContain("测算为B级");
});

test("it holds on its last day and not on the next", async () => {
  await accept();
  expect((await wrongTier(until)).accepted).toBeDefined();
  const { open } = await wrongTier(until + 1);
  expect(open?.lapsed).toMatchObject({ why: "expired", by: "李敏", until });
});

test("it falls away when a cell of the finding changes, and stands when another does", async () => {
  await accept();
  await typeInto(excel, excel.client, "Accounts", "联系人", 1, "陈刚");
  expect((await wrongTier()).accepted).toBeDefined();
  await typeInto(excel, excel.client, "Accounts", "预计年销售额", 1, "290000");
  expect((await wrongTier()).open?.lapsed).toMatchObject({ why: "changed", by: "李敏" });
});

test("the row may move; another row does not inherit it", async () => {
  await accept();
  await typeInto(excel, excel.client, "Accounts", "客户编号", 1, "K900");
  const { open } = await wrongTier();
  expect(open).toBeDefined();
  expect(open?.lapsed).toBeUndefined();
});

test("it can be taken back, and given again", async () => {
  await accept();
  const { accepted } = await wrongTier();
  if (!accepted) throw new Error("not accepted");
  await excel.client.run((context) => withdrawAcceptance(context, [accepted], { user: "赵强" }));
  expect((await wrongTier()).open?.lapsed).toBeUndefined();
  await accept("再等一季");
  expect((await wrongTier()).accepted?.acceptance.reason).toBe("再等一季");
});

test("without a name or a reason nothing is written", async () => {
  const { open } = await wrongTier();
  if (!open) throw new Error("nothing to accept");
  const log = columnCells(excel, "AuditLog", "记录编号").length;
  const attempt = (user: string, reason: string) =>
    excel.client.run((context) => acceptFindings(context, [open], { user, reason, asOf }));
  await expect(attempt(" ", "x")).rejects.toThrow("Enter your name");
  await expect(attempt("李敏", "  ")).rejects.toThrow("Say why");
  expect(columnCells(excel, "AuditLog", "记录编号")).toHaveLength(log);
});

test("the report lists it with who, until when and why", async () => {
  await accept();
  await check({ reportSheet: true });
  const grid = excel.host.workbook.sheetByName("检查结果")?.grid;
  const texts: string[] = [];
  grid?.forEach((_row, _column, cell) => texts.push(String(cell.value)));
  expect(texts).toContain("已接受（1）");
  expect(texts.some((text) => text.includes(`李敏接受至${isoDate(until)}：等年度复核`))).toBe(true);
});

test("live checking knows it too", async () => {
  const today = (await check({})).asOf;
  const { open } = await wrongTier(today);
  if (!open) throw new Error("nothing to accept");
  // Live checking judges by the real day.
  await excel.client.run((context) => acceptFindings(context, [open], { user: "李敏", reason: "x" }));
  const told: LiveFindings[] = [];
  const live = await startLiveCheck({
    run: (work) => excel.client.run(work),
    onFindings: (found) => told.push(found),
    delay: 10,
  });
  await typeInto(excel, excel.client, "Accounts", "联系人", 1, "陈刚");
  await excel.host.idle();
  await live.settled();
  expect(told).toHaveLength(1);
  expect(told[0]?.findings.map(({ rule }) => rule)).not.toContain("TIR-02");
  await live.stop();
});
