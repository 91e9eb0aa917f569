/** The log of edits: what a person changes stands in AuditLog, important changes in AccountChanges, days beside them. */
import { checkEntries } from "../../src/commands/checkEntries";
import { importRows } from "../../src/commands/importRows";
import { recalculateTiers } from "../../src/commands/recalculateTiers";
import { setUp } from "../../src/commands/setUp";
import { nowSerial } from "../../src/workbook/journal";
import { startLiveCheck, type LiveCheck } from "../../src/workbook/live";
import type { EmbeddedExcel } from "../../embedded/node";
import { customFunctions } from "../../src/functions";
import { columnByRef } from "../../src/policy/catalogue";
import { startEmbeddedExcel } from "../../embedded/node";
import { addRows, columnCells, limits, place, typeInto } from "../support/smallBook";
import { quickExcel } from "../support/quickExcel";

/** A full book with three customers, two developments and a target, made once. */
async function makeBook(): Promise<Uint8Array> {
  const excel = await startEmbeddedExcel({ locale: "zh-CN" });
  excel.client.associateFunctions(customFunctions);
  await excel.client.run((context) =>
    setUp(context, {
      lang: "zh-CN",
      policyFile: { packs: ["core", "development", "newCustomers"], profile: "full", parameters: limits },
    }),
  );
  await addRows(
    excel,
    "Accounts",
    ["accountId", "accountName", "class", "owner", "phone", "status"],
    [
      ["K001", "海风贸易", "潜在客户", "李敏", "13800000001", "正常"],
      ["K002", "山城机电", "潜在客户", "李敏", null, "正常"],
      ["K003", "北方纸业", null, "王芳", null, "正常"],
    ],
  );
  await addRows(
    excel,
    "Development",
    ["devId", "accountId", "owner", "stage"],
    [
      ["D1", "K001", "李敏", "潜在客户识别"],
      ["D2", "K002", "李敏", "潜在客户识别"],
    ],
  );
  await addRows(excel, "PlanTargets", ["targetId", "metric", "targetValue"], [["T1", "销售金额", 10]]);
  const file = await excel.save();
  excel.dispose();
  return file;
}

const header = (ref: string): string => columnByRef(ref)?.label["zh-CN"] ?? ref;

describe("edits are logged", () => {
  let file: Uint8Array;
  let excel: EmbeddedExcel;
  let errors: unknown[];
  let live: LiveCheck;
  const today = Math.floor(nowSerial());
  const watch = async (): Promise<void> => {
    live = await startLiveCheck({
      run: (work) => excel.client.run(work),
      onFindings: () => undefined,
      onError: (error) => errors.push(error),
      user: () => "李敏",
      delay: 10,
    });
  };
  beforeAll(async () => {
    file = await makeBook();
  });
  beforeEach(async () => {
    // What is logged is what people type; live checking beside a calculation is live.test.ts.
    excel = await quickExcel(file);
    errors = [];
    await watch();
  });
  afterEach(async () => {
    await live.stop();
    excel.dispose();
    expect(errors).toEqual([]);
  });
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 3; round++) {
      await excel.host.idle();
      await live.settled();
    }
    await excel.host.idle();
  };
  const cells = (ref: string): unknown[] => columnCells(excel, ref.split(".")[0] ?? "", header(ref));
  const cell = (ref: string, row: number): unknown => cells(ref)[row];
  const type = async (ref: string, row: number, text: string, client = excel.client): Promise<void> => {
    await typeInto(excel, client, ref.split(".")[0] ?? "", header(ref), row, text);
    await settle();
  };
  /** Pastes a matrix of values at a cell of a table, as a person does. */
  const paste = async (
    ref: string,
    row: number,
    values: readonly (readonly unknown[])[],
    client = excel.client,
  ): Promise<void> => {
    const { sheetId, rect, column } = place(excel, ref.split(".")[0] ?? "", header(ref));
    const area = { row: rect.row + 1 + row, column, rowCount: values.length, columnCount: values[0]?.length ?? 0 };
    await excel.host.edit(client.attached, (editor) => editor.cells.setValues(sheetId, area, values));
    await settle();
  };
  /** Rows of a log as one text each, blanks as "". */
  const lines = (table: string, keys: readonly string[]): string[] => {
    const columns = keys.map((key) => cells(`${table}.${key}`));
    return (columns[0] ?? []).map((_, row) => columns.map((column) => String(column[row] ?? "")).join("|"));
  };
  const logged = (command = "edit"): string[] =>
    lines("AuditLog", ["command", "sheet", "rowId", "field", "oldValue", "newValue"])
      .filter((line) => line.startsWith(`${command}|`))
      .map((line) => line.slice(command.length + 1));
  const important = (): string[] =>
    lines("AccountChanges", ["accountId", "changeType", "field", "oldValue", "newValue", "updatedDate"]).filter(
      (line) => !line.startsWith("|"),
    );
  const notEvaluable = async (rules: readonly string[]): Promise<string[]> => {
    const result = await excel.client.run((context) => checkEntries(context));
    return result.notEvaluable.map(({ rule }) => rule).filter((rule) => rules.includes(rule));
  };

  test("one cell: old and new as codes, who and when; the day of the change beside it", async () => {
    await type("Accounts.class", 0, "意向客户");
    expect(logged()).toEqual(["Accounts|K001|class|potential|intent"]);
    expect(cell("Accounts.classChangedDate", 0)).toBe(today);
    const at = cells("AuditLog.at")
      .filter((value) => typeof value === "number")
      .at(-1) as number;
    expect(Math.abs(at - nowSerial())).toBeLessThan(1 / 24);
    expect(cells("AuditLog.user")).toContain("李敏");
    await type("Accounts.class", 0, "潜在客户");
    expect(logged()).toEqual(["Accounts|K001|class|potential|intent", "Accounts|K001|class|intent|potential"]);
  });

  test("the same value again, another wording of it and the check cell are no edits", async () => {
    await type("Accounts.class", 0, "潜在客户");
    await type("Accounts.class", 0, "potential");
    await type("Accounts.check", 0, "看过");
    expect(logged()).toEqual([]);
  });

  test("a first entry is logged without a day of change", async () => {
    await type("Accounts.class", 2, "潜在客户");
    expect(logged()).toEqual(["Accounts|K003|class||potential"]);
    expect(cell("Accounts.classChangedDate", 2)).toBeNull();
  });

  test("a day typed in the same edit stands", async () => {
    const { column } = place(excel, "Development", header("Development.stage"));
    const next = place(excel, "Development", header("Development.stageEnteredDate")).column;
    expect(next).toBe(column + 1);
    await paste("Development.stage", 0, [["首次接触", 46000]]);
    expect(cell("Development.stageEnteredDate", 0)).toBe(46000);
    expect(cell("Development.prevStage", 0)).toBe("潜在客户识别");
    await type("Development.stage", 0, "需求调研");
    expect(cell("Development.stageEnteredDate", 0)).toBe(today);
    expect(cell("Development.prevStage", 0)).toBe("首次接触");
  });

  test("important changes of a customer get their record; what is entered first does not", async () => {
    await type("Accounts.phone", 0, "13900000009");
    await type("Accounts.phone", 1, "13900000008");
    await type("Accounts.legalRep", 0, "陈刚");
    await type("Accounts.legalRep", 0, "陈强");
    expect(important()).toEqual([
      `K001|联系方式|phone|13800000001|13900000009|${today}`,
      `K001|管理层变动|legalRep|陈刚|陈强|${today}`,
    ]);
  });

  test("a paste over many cells: each with what it held", async () => {
    await paste("Accounts.class", 0, [["意向客户"], ["潜在客户"], ["意向客户"]]);
    expect(logged()).toEqual(["Accounts|K001|class|potential|intent", "Accounts|K003|class||intent"]);
    expect(cells("Accounts.classChangedDate").slice(0, 3)).toEqual([today, null, null]);
  });

  test("hundreds of rows take as many round trips as a few", async () => {
    const names = Array.from({ length: 600 }, (_, row) => [`客户${row}`]);
    await paste("Accounts.accountName", 3, names);
    expect(logged()).toEqual([]);
    const trips = async (work: () => Promise<void>): Promise<number> => {
      const before = excel.host.counters.roundTrips;
      await work();
      return excel.host.counters.roundTrips - before;
    };
    const label = ["潜在客户"];
    const few = await trips(() => paste("Accounts.class", 3, [label, label]));
    const many = await trips(() => paste("Accounts.class", 5, new Array<string[]>(598).fill(label)));
    expect(many).toBe(few);
    expect(logged()).toHaveLength(600);
    expect(logged()[599]).toBe("Accounts|客户599|class||potential");
  });

  test("headers renamed, columns moved: the key is logged", async () => {
    const { table, sheetId } = place(excel, "Accounts", header("Accounts.class"));
    const id = table.columns.find(({ name }) => name === header("Accounts.class"))?.id ?? 0;
    await excel.host.edit(excel.client.attached, (editor) => {
      editor.tables.renameColumn(table.id, id, "分组");
      editor.tables.moveColumn(table.id, id, 12);
    });
    await settle();
    expect(sheetId).toBe(table.sheetId);
    await typeInto(excel, excel.client, "Accounts", "分组", 0, "意向客户");
    await settle();
    expect(logged()).toEqual(["Accounts|K001|class|potential|intent"]);
  });

  test("a colleague's edit writes nothing, and what it left is the old value of the next one", async () => {
    const colleague = excel.attachClient("赵强");
    const trips = excel.host.counters.roundTrips;
    await type("Accounts.class", 0, "意向客户", colleague);
    expect(excel.host.counters.roundTrips).toBe(trips);
    expect(logged()).toEqual([]);
    await type("Accounts.class", 0, "成交客户");
    expect(logged()).toEqual(["Accounts|K001|class|intent|won"]);
  });

  test("what a colleague wrote in between is not guessed", async () => {
    const colleague = excel.attachClient("赵强");
    await paste("Accounts.class", 0, [["意向客户"], ["意向客户"]], colleague);
    await paste("Accounts.class", 0, [["成交客户"], ["成交客户"], ["潜在客户"]]);
    expect(logged()).toEqual([
      "Accounts|K001|class||won",
      "Accounts|K002|class||won",
      "Accounts|K003|class||potential",
    ]);
    expect(cells("Accounts.classChangedDate").slice(0, 3)).toEqual([null, null, null]);
  });

  test("of two panes only that of the editor writes", async () => {
    const colleague = excel.attachClient("赵强");
    const other = await startLiveCheck({
      run: (work) => colleague.run(work),
      onFindings: () => undefined,
      onError: (error) => errors.push(error),
      user: () => "赵强",
      delay: 10,
    });
    await type("Accounts.class", 0, "意向客户");
    await other.settled();
    await settle();
    expect(logged()).toEqual(["Accounts|K001|class|potential|intent"]);
    await other.stop();
  });

  test("rows deleted, inserted and sorted are no edits; rows below keep their past", async () => {
    const { sheetId, rect, table } = place(excel, "Accounts", header("Accounts.class"));
    await excel.host.edit(excel.client.attached, (editor) => editor.tables.deleteRows(table.id, 0, 1));
    await settle();
    await excel.host.edit(excel.client.attached, (editor) =>
      editor.tables.sort(table.id, [{ key: 0, ascending: false }]),
    );
    await settle();
    expect(logged()).toEqual([]);
    const row = cells("Accounts.accountId").indexOf("K002");
    await paste("Accounts.class", row, [["意向客户"]]);
    expect(logged()).toEqual(["Accounts|K002|class|potential|intent"]);
    await excel.host.edit(excel.client.attached, (editor) =>
      editor.cells.clear(sheetId, { ...rect, row: rect.row + 1 + row, rowCount: 1 }, "Contents"),
    );
    await settle();
    expect(logged()).toHaveLength(1);
  });

  test("a development without a number gets one, so that its log is found again", async () => {
    await paste("Development.accountId", 2, [["K003"]]);
    await type("Development.stage", 2, "潜在客户识别");
    const id = cell("Development.devId", 2);
    expect(id).toMatch(/^D\d{5}$/);
    expect(logged()).toEqual([`Development|${String(id)}|stage||identify`]);
  });

  test("stages entered one after the other can be judged, a skipped one is found", async () => {
    const dev01 = async (): Promise<string[]> => {
      const result = await excel.client.run((context) => checkEntries(context));
      return result.findings.filter(({ rule }) => rule === "DEV-01").map(({ row }) => String(row));
    };
    await type("Development.stage", 0, "首次接触");
    await type("Development.stage", 0, "需求调研");
    expect(logged()).toEqual([
      "Development|D1|stage|identify|firstContact",
      "Development|D1|stage|firstContact|needSurvey",
    ]);
    expect(await notEvaluable(["DEV-01", "ACC-34", "GOV-07"])).toEqual(["ACC-34", "GOV-07"]);
    expect(await dev01()).toEqual([]);
    await type("Development.stage", 0, "潜在客户识别");
    await type("Development.stage", 0, "合同签订");
    expect(await dev01()).toEqual(["1"]);
    await type("Accounts.class", 0, "意向客户");
    expect(await notEvaluable(["DEV-01", "ACC-34", "GOV-07"])).toEqual([]);
  });

  test("a log that cannot be written loses nothing and stops no check", async () => {
    const { sheetId } = place(excel, "AuditLog", header("AuditLog.entryId"));
    await excel.host.edit(excel.client.attached, (editor) => editor.sheets.protect(sheetId));
    await type("Accounts.class", 0, "意向客户");
    expect(errors.length).toBeGreaterThan(0);
    expect(logged()).toEqual([]);
    await excel.host.edit(excel.client.attached, (editor) => editor.sheets.unprotect(sheetId));
    await type("Accounts.class", 1, "意向客户");
    expect(logged()).toEqual(["Accounts|K001|class|potential|intent", "Accounts|K002|class|potential|intent"]);
    errors = [];
  });

  test("our own commands are not logged twice; an import logs the cells it changes", async () => {
    await excel.client.run((context) => recalculateTiers(context, { asOf: today }));
    await settle();
    expect(logged()).toEqual([]);
    const bytes = new TextEncoder().encode(
      "客户编号,客户名称,客户分类,电话\nK001,海风贸易,意向客户,13900000001\nK009,新户,潜在客户,1\n",
    );
    const load = (): Promise<unknown> =>
      excel.client.run((context) => importRows(context, { table: "Accounts", source: { name: "a.csv", bytes } }));
    await load();
    await settle();
    expect(logged()).toEqual([]);
    const changes = (): string[] => logged("import").filter((line) => /^Accounts\|K/.test(line));
    const entries = changes();
    expect(entries).toEqual(["Accounts|K001|class|potential|intent", "Accounts|K001|phone|13800000001|13900000001"]);
    expect(cell("Accounts.classChangedDate", 0)).toBe(today);
    expect(important()).toEqual([`K001|联系方式|phone|13800000001|13900000001|${today}`]);
    await load();
    expect(changes()).toEqual(entries);
    await type("Accounts.class", 0, "成交客户");
    expect(logged()).toEqual(["Accounts|K001|class|intent|won"]);
  });

  test("an import that broke off at any action leaves one past when it is run again", async () => {
    const bytes = new TextEncoder().encode("客户编号,客户名称,客户分类,电话\nK001,海风贸易,意向客户,13900000001\n");
    const load = (): Promise<unknown> =>
      excel.client.run((context) => importRows(context, { table: "Accounts", source: { name: "a.csv", bytes } }));
    const before = excel.host.counters.actions;
    await load();
    const actions = excel.host.counters.actions - before;
    let broken = 0;
    for (let action = 1; action <= actions; action += Math.ceil(actions / 8)) {
      await live.stop();
      excel.dispose();
      excel = await quickExcel(file);
      await watch();
      excel.host.faults.failAction(action);
      await load().catch(() => broken++);
      excel.host.faults.clear();
      await load();
      expect(important()).toEqual([`K001|联系方式|phone|13800000001|13900000001|${today}`]);
      expect(cell("Accounts.classChangedDate", 0)).toBe(today);
      const result = await excel.client.run((context) => checkEntries(context));
      const rules = ["ACC-34", "GOV-07"];
      expect(result.findings.filter(({ rule }) => rules.includes(rule))).toEqual([]);
      expect(result.notEvaluable.filter(({ rule }) => rules.includes(rule))).toEqual([]);
    }
    expect(broken).toBeGreaterThan(5);
  });
});
