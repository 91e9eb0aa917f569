/** Recalculation by the score, for an owner, for selected rows, with approval; undo of a run that is not the last. */
import { serialFromIso } from "../../src/calendar";
import { recalculateTiers, type RecalculateOptions } from "../../src/commands/recalculateTiers";
import { selectedAccounts } from "../../src/commands/selectedAccounts";
import { setUp } from "../../src/commands/setUp";
import { readTierData } from "../../src/commands/tierData";
import { tierRuns } from "../../src/commands/tierRuns";
import { undoRecalculation } from "../../src/commands/undoRecalculation";
import { customFunctions } from "../../src/functions";
import { tierHistory } from "../../src/tiers";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { addRows, columnCells, limits, openBookFile, place, typeInto } from "../support/smallBook";

const asOf = serialFromIso("2026-03-31") as number;
const columns = [
  "accountId",
  "accountName",
  "owner",
  "tier",
  "purchasingPower",
  "purchaseFrequency",
  "growthPotential",
];
const rows = [
  ["K1", "海风贸易", "李敏", "A级", "强", "较低", "低"],
  ["K2", "山城机电", "李敏", "D级", "强", "高", null],
  ["K3", "北方纸业", "王芳", null, null, null, "高"],
  ["K4", "江南食品", "王芳", "B级", "较弱", "较低", "低"],
];

let file: Uint8Array;
let excel: EmbeddedExcel;
beforeAll(async () => {
  const made = await startEmbeddedExcel({ locale: "zh-CN" });
  made.client.associateFunctions(customFunctions);
  const policyFile = {
    packs: ["orders"],
    profile: "full" as const,
    parameters: { ...limits, "tier.scheme": "score", "tier.scoreAMin": 3.6 },
  };
  await made.client.run((context) => setUp(context, { lang: "zh-CN", policyFile }));
  await addRows(made, "Accounts", columns, rows);
  file = await made.save();
  made.dispose();
}, 60_000);
beforeEach(async () => {
  excel = await openBookFile(file);
});
afterEach(() => excel.dispose());

const recalc = (options: RecalculateOptions = {}) =>
  excel.client.run((context) => recalculateTiers(context, { asOf, user: "赵强", ...options }));
const tiers = (): unknown[] => columnCells(excel, "Accounts", "级别");
const moved = ({ moves }: Awaited<ReturnType<typeof recalc>>): unknown[] =>
  moves.map(({ accountId, from, to }) => [accountId, from, to]);
const setParameter = (id: string, value: string): Promise<void> =>
  typeInto(excel, excel.client, "Parameters", "值", columnCells(excel, "Parameters", "参数").indexOf(id), value);

test("the score gives the tier: cells, preview and log agree, and a score that cannot be said is blank", async () => {
  expect(columnCells(excel, "Accounts", "级别评分")).toEqual([2, 4, "", 1]);
  expect(columnCells(excel, "Accounts", "测算级别")).toEqual(["C级", "A级", "", "D级"]);
  const result = await recalc();
  expect(result.model).toBe("score");
  expect(moved(result)).toEqual([
    ["K1", "A", "C"],
    ["K4", "B", "D"],
    ["K2", "D", "A"],
  ]);
  expect(result.notEvaluable.map(({ accountId, reason }) => [accountId, reason])).toEqual([
    ["K3", expect.stringContaining("还缺：购买能力、购买频率")],
  ]);
  expect(tiers()).toEqual(["C级", "A级", null, "D级"]);
  expect(columnCells(excel, "TierReviews", "测算级别")).toEqual(["C级", "D级", "A级"]);
  // A limit changed on the sheet reaches the cells by itself: a score of 2 is B from 2 on.
  await setParameter("tier.scoreBMin", "2");
  expect(columnCells(excel, "Accounts", "测算级别")).toEqual(["B级", "A级", "", "D级"]);
});

test("only an owner's accounts, only selected rows; somebody without account is refused", async () => {
  expect(moved(await recalc({ owner: "王芳" }))).toEqual([["K4", "B", "D"]]);
  await expect(recalc({ owner: "李明" })).rejects.toMatchObject({ name: "UserError", args: { owner: "李明" } });
  const { rect } = place(excel, "Accounts", "级别");
  const accounts = await excel.client.run(async (context) => {
    const sheet = context.workbook.tables.getItem("Accounts").worksheet;
    sheet.getRangeByIndexes(rect.row + 2, rect.column, 1, 1).select();
    await context.sync();
    return selectedAccounts(context);
  });
  expect(accounts).toEqual(["K2"]);
  const preview = await recalc({ accounts, dryRun: true });
  expect([preview.accounts, moved(preview)]).toEqual([1, [["K2", "D", "A"]]]);
  await recalc({ accounts });
  expect(tiers()).toEqual(["A级", "A级", null, "D级"]);
  await excel.client.run(async (context) => {
    context.workbook.worksheets.getItem("制度设置").getRange("A1").select();
    await context.sync();
    await expect(selectedAccounts(context)).rejects.toMatchObject({ name: "UserError" });
  });
});

test("a downgrade waits for approval; approved, just that move is written under the document's number", async () => {
  await setParameter("tier.approval", "仅降级");
  const first = await recalc();
  expect(moved(first)).toEqual([["K2", "D", "A"]]);
  const waiting = first.held.filter(({ kind }) => kind === "pending");
  expect(waiting.map(({ key, tier, to }) => [key, tier, to])).toEqual([
    ["K1", "A", "C"],
    ["K4", "B", "D"],
  ]);
  const approved = [{ key: "K1", from: "A" as const, to: "C" as const }];
  await expect(recalc({ approved, document: " " })).rejects.toMatchObject({ name: "UserError" });
  // What is proposed now is another move than the one approved: nothing is written.
  expect((await recalc({ approved: [{ key: "K4", from: "B", to: "C" }], document: "SP-1" })).changed).toBe(0);
  expect(moved(await recalc({ approved, document: "SP-2026-07" }))).toEqual([["K1", "A", "C"]]);
  expect(tiers()).toEqual(["C级", "A级", null, "B级"]);
  expect(columnCells(excel, "TierReviews", "理由").at(-1)).toMatch(/审批单号 SP-2026-07/);
  const [last] = await excel.client.run((context) => tierRuns(context));
  expect(last).toMatchObject({ document: "SP-2026-07", accounts: 1, restorable: 1, asOf });
});

test("an earlier run is undone for the accounts that no later run or edit decided again", async () => {
  await recalc();
  await typeInto(excel, excel.client, "Accounts", "购买频率", 0, "高");
  await typeInto(excel, excel.client, "Accounts", "发展潜力", 0, "高");
  await recalc({ asOf: asOf + 1 });
  await typeInto(excel, excel.client, "Accounts", "级别", 3, "C级");
  expect(tiers()).toEqual(["A级", "A级", null, "C级"]);
  const before = await excel.client.run((context) => tierRuns(context));
  expect(before.map(({ accounts, restorable, contradicted }) => [accounts, restorable, contradicted])).toEqual([
    [1, 1, { changed: 0, laterRun: 0, gone: 0 }],
    [3, 1, { changed: 1, laterRun: 1, gone: 0 }],
  ]);
  const batch = before[1]?.batch ?? "";
  const undone = await excel.client.run((context) => undoRecalculation(context, { batch, user: "王芳" }));
  expect([undone.batch, undone.restored]).toEqual([batch, 1]);
  expect(undone.conflicts.map(({ rowId }) => rowId).sort()).toEqual(["K1", "K4"]);
  expect(tiers()).toEqual(["A级", "D级", null, "C级"]);
  const after = await excel.client.run((context) => tierRuns(context));
  expect(after.map(({ batch: left }) => left)).toEqual([before[0]?.batch]);
  // Asked for again, it is no run to undo any more.
  expect((await excel.client.run((context) => undoRecalculation(context, { batch }))).batch).toBeNull();
  const { data, names } = await excel.client.run((context) => readTierData(context));
  expect(tierHistory(data, names.indexOf("K2")).map(({ kind, to, reviewer }) => [kind, to, reviewer])).toEqual([
    ["decided", "D", "王芳"],
    ["moved", "A", "赵强"],
  ]);
});
