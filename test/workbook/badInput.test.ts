/**
 * Workbooks that commands cannot work with, through the commands themselves: one sentence in each language, and the whole
 * workbook as it was.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { serialFromIso } from "../../src/calendar";
import { checkEntries } from "../../src/commands/checkEntries";
import { importRows } from "../../src/commands/importRows";
import { recalculateTiers } from "../../src/commands/recalculateTiers";
import { setUp } from "../../src/commands/setUp";
import { undoRecalculation } from "../../src/commands/undoRecalculation";
import { importText } from "../../src/locales/import";
import { operationsText } from "../../src/locales/operations";
import { setUpMessage } from "../../src/locales/setup";
import { languages } from "../../src/locales/types";
import { UserError } from "../../src/locales/userError";
import { startLiveCheck } from "../../src/workbook/live";
import type { EmbeddedExcel } from "../../embedded/node";
import { differences, dumpBook } from "../support/bookDump";
import { filledBook, officeBook } from "../support/faultScenarios";
import { made, quickExcel } from "../support/quickExcel";
import { columnCells, place } from "../support/smallBook";

const asOf = serialFromIso("2026-03-31") as number;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (text: string | Uint8Array, name = "客户.csv"): { name: string; bytes: Uint8Array } => ({
  name,
  bytes: typeof text === "string" ? encode(text) : text,
});

type Command = (context: Excel.RequestContext) => Promise<unknown>;
const importing =
  (source: { name: string; bytes: Uint8Array }): Command =>
  (context) =>
    importRows(context, { table: "Accounts", source });
const commands = {
  setUp: (context) => setUp(context, {}),
  import: importing(file("客户编号,客户名称,预计年销售额\nK090,新客户,5\n")),
  check: (context) => checkEntries(context, { asOf, writeChecks: true }),
  recalculation: (context) => recalculateTiers(context, { asOf }),
  undo: (context) => undoRecalculation(context),
} as const satisfies Record<string, Command>;
type Name = keyof typeof commands;

const edit = (excel: EmbeddedExcel, work: Parameters<EmbeddedExcel["host"]["edit"]>[1]): Promise<unknown> =>
  excel.host.edit(excel.client.attached, work);
const sheetOf = (excel: EmbeddedExcel, table: string): string => excel.host.workbook.tableByName(table)?.sheetId ?? "";
const deleteColumn =
  (table: string, header: string) =>
  (excel: EmbeddedExcel): Promise<unknown> => {
    const { table: data, column, rect } = place(excel, table, header);
    return edit(excel, (editor) => editor.tables.deleteColumn(data.id, data.columns[column - rect.column]?.id ?? 0));
  };

interface BadBook {
  readonly name: string;
  readonly spoil: (excel: EmbeddedExcel) => Promise<unknown>;
  /** Command → the message it ends with; commands not named cope. */
  readonly refused: Partial<Record<Name, object>>;
}

const badBooks: readonly BadBook[] = [
  {
    name: "protected sheet",
    spoil: (excel) => edit(excel, (editor) => editor.sheets.protect(sheetOf(excel, "Accounts"))),
    refused: {
      // A check finds nothing to write there.
      setUp: setUpMessage.sheetProtected,
      import: operationsText.sheetProtected,
      recalculation: operationsText.sheetProtected,
      undo: operationsText.sheetProtected,
    },
  },
  {
    name: "protected log",
    spoil: (excel) => edit(excel, (editor) => editor.sheets.protect(sheetOf(excel, "AuditLog"))),
    refused: {
      setUp: setUpMessage.sheetProtected,
      // It could not be taken back.
      import: operationsText.sheetProtected,
      recalculation: operationsText.sheetProtected,
      undo: operationsText.sheetProtected,
    },
  },
  {
    name: "locked structure and a sheet that is missing",
    spoil: (excel) =>
      edit(excel, (editor) => {
        editor.sheets.remove(sheetOf(excel, "QuickLog"));
        editor.book.protectStructure();
      }),
    refused: { setUp: setUpMessage.structureLocked },
  },
  {
    name: "deleted tier column",
    spoil: deleteColumn("Accounts", "级别"),
    refused: { recalculation: operationsText.columnMissing, undo: operationsText.columnMissing },
  },
  {
    name: "deleted name column",
    spoil: deleteColumn("Accounts", "客户名称"),
    refused: { import: operationsText.columnMissing, recalculation: operationsText.columnMissing },
  },
  {
    name: "headers pasted a second time",
    spoil: (excel) => {
      const { sheetId, rect } = place(excel, "Accounts", "客户名称");
      const first = { ...rect, rowCount: 1 };
      return edit(excel, (editor) =>
        editor.cells.copy({ sheetId, rect: first }, { sheetId, rect: { ...first, row: rect.row + 1 } }),
      );
    },
    refused: {
      import: operationsText.secondHeader,
      check: operationsText.secondHeader,
      recalculation: operationsText.secondHeader,
      undo: operationsText.secondHeader,
    },
  },
  {
    name: "deleted log table",
    spoil: (excel) => edit(excel, (editor) => editor.sheets.remove(sheetOf(excel, "AuditLog"))),
    refused: { recalculation: operationsText.tableMissing, undo: operationsText.tableMissing },
  },
];

/** Runs a command that is to fail; what it said, and what it did to the workbook. */
async function refusal(excel: EmbeddedExcel, command: Command): Promise<{ error: unknown; changes: string[] }> {
  const before = dumpBook(excel.host.workbook);
  const error = await excel.client.run(command).then(
    () => null,
    (reason: unknown) => reason,
  );
  await excel.host.idle();
  return { error, changes: differences(before, dumpBook(excel.host.workbook)) };
}

/** A sentence a person can read, in every language. */
function expectSentence(error: unknown, message: object): void {
  if (!(error instanceof UserError)) throw error instanceof Error ? error : new Error(`no UserError: ${String(error)}`);
  expect(error.text).toBe(message);
  for (const lang of languages) {
    const sentence = error.in(lang);
    expect(sentence).toMatch(/[。.]$/);
    expect(sentence).not.toMatch(/[{}\n]|undefined|null|\[object/);
  }
}

describe("a Tierbook that was spoilt", () => {
  let whole: Uint8Array;
  beforeAll(async () => {
    whole = await made(
      (excel) => excel.client.run((context) => recalculateTiers(context, { asOf: asOf - 1 })),
      await filledBook(),
    );
  });

  test.each(badBooks)("$name", async ({ spoil, refused }) => {
    const bad = await made(async (excel) => spoil(excel), whole);
    for (const name of Object.keys(commands) as Name[]) {
      const excel = await quickExcel(bad);
      const { error, changes } = await refusal(excel, commands[name]);
      excel.dispose();
      const message = refused[name];
      if (message === undefined) expect({ name, error }).toEqual({ name, error: null });
      else {
        expect({ name, changes }).toEqual({ name, changes: [] });
        expectSentence(error, message);
      }
    }
  });

  test("a renamed table is known by its id, and gets its name back", async () => {
    const bad = await made(
      (excel) =>
        edit(excel, (editor) => editor.tables.rename(excel.host.workbook.tableByName("Accounts")?.id ?? 0, "Kunden")),
      whole,
    );
    const excel = await quickExcel(bad);
    const result = await excel.client.run((context) => recalculateTiers(context, { asOf, dryRun: true }));
    expect(result.accounts).toBe(5);
    const again = await excel.client.run((context) => setUp(context, {}));
    expect(again.notes.map(({ text }) => text["en-US"])).toEqual(["Table {from} was given its name {to} back."]);
    expect(columnCells(excel, "Accounts", "客户名称")).toContain("海风贸易");
    excel.dispose();
  });

  test("a check that has to write to several sheets writes to none when one is protected", async () => {
    const bad = await made(
      (excel) => edit(excel, (editor) => editor.sheets.protect(sheetOf(excel, "Visits"))),
      await filledBook(),
    );
    const excel = await quickExcel(bad);
    const { error, changes } = await refusal(excel, commands.check);
    expect(changes).toEqual([]);
    expectSentence(error, operationsText.sheetProtected);
    excel.dispose();
  });

  test("a sales figure that is an error cell is not evaluable, with the reason", async () => {
    const bad = await made(async (excel) => {
      const { sheetId, rect, column } = place(excel, "Accounts", "预计年销售额");
      await edit(excel, (editor) =>
        editor.cells.setFormulas(sheetId, { row: rect.row + 1, column, rowCount: 1, columnCount: 1 }, [["#N/A"]]),
      );
    }, whole);
    const excel = await quickExcel(bad);
    const result = await excel.client.run((context) => recalculateTiers(context, { asOf, dryRun: true }));
    const open = result.notEvaluable.filter(({ accountId }) => accountId === "K001");
    expect(open).toHaveLength(1);
    expect(open[0]?.reason).toContain("#N/A");
    expect(result.moves.map(({ accountId }) => accountId)).not.toContain("K001");
    excel.dispose();
  });
});

describe("a workbook that counts its dates from 1904", () => {
  const from1904 = (file: Uint8Array): Uint8Array => {
    const parts = unzipSync(file);
    const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    const bare = book.replace(/<workbookPr[^>]*\/>/, "");
    parts["xl/workbook.xml"] = strToU8(bare.replace(/(<workbook\b[^>]*>)/, '$1<workbookPr date1904="1"/>'));
    return zipSync(parts);
  };
  const books = {
    "a Tierbook": async () =>
      made((excel) => excel.client.run((context) => recalculateTiers(context, { asOf })), await filledBook()),
    "somebody's own": officeBook,
  };

  test.each(Object.entries(books))("%s is refused by every command", async (_name, book) => {
    const excel = await quickExcel(from1904(await book()));
    expect(excel.host.workbook.date1904).toBe(true);
    for (const name of Object.keys(commands) as Name[]) {
      const { error, changes } = await refusal(excel, commands[name]);
      expect({ name, changes }).toEqual({ name, changes: [] });
      expectSentence(error, setUpMessage.dates1904);
    }
    excel.dispose();
  });

  test("live checking does not begin in it", async () => {
    const excel = await quickExcel(from1904(await filledBook()));
    const start = startLiveCheck({ run: (work) => excel.client.run(work), onFindings: () => undefined });
    expectSentence(await start.catch((error: unknown) => error), setUpMessage.dates1904);
    excel.dispose();
  });
});

test("a workbook that is no Tierbook", async () => {
  const excel = await quickExcel(await officeBook());
  for (const name of ["import", "check", "recalculation", "undo"] as const) {
    const { error, changes } = await refusal(excel, commands[name]);
    expect({ name, changes }).toEqual({ name, changes: [] });
    expectSentence(error, setUpMessage.noTierbook);
  }
  await edit(excel, (editor) => editor.book.protectStructure());
  const { error, changes } = await refusal(excel, commands.setUp);
  expect(changes).toEqual([]);
  expectSentence(error, setUpMessage.structureLocked);
  excel.dispose();
});

describe("a file that cannot be imported", () => {
  let excel: EmbeddedExcel;
  beforeAll(async () => {
    excel = await quickExcel(await filledBook());
  });
  afterAll(() => excel.dispose());

  test.each([
    ["empty", file(""), importText.emptyFile],
    ["only headers", file("客户编号,客户名称\n"), importText.noRows],
    ["another encoding", file(new Uint8Array([0x81, 0x20, 0xff, 0xfe, 0x80, 0x30, 0xff])), importText.badEncoding],
    [
      "a picture",
      file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]), "客户.png"),
      importText.binaryFile,
    ],
    ["no header", file("1,2,3\n4,5,6\n"), importText.noHeader],
    ["two header rows", file("客户编号,客户名称\n客户编号,客户名称\nK090,新客户\n"), importText.twoHeaders],
    ["one header twice", file("客户名称,客户名称\n甲,乙\n"), importText.duplicateHeader],
    ["quotes that do not close", file('客户编号,客户名称\nK090,"新客户\n'), importText.openQuote],
  ])("%s", async (_name, source, message) => {
    const { error, changes } = await refusal(excel, importing(source));
    expect(changes).toEqual([]);
    expectSentence(error, message);
  });

  test("error cells and text dates: the row is left out and says why", async () => {
    const rows =
      "客户编号,客户名称,预计年销售额,建档日期\nK091,甲,#N/A,2024-01-01\nK092,乙,5,2024-13-45\nK093,丙,五百万左右,\n";
    const before = dumpBook(excel.host.workbook);
    const result = await excel.client.run((context) =>
      importRows(context, { table: "Accounts", source: file(rows), lang: "en-US" }),
    );
    expect(result).toMatchObject({ read: 3, inserted: 0, updated: 0 });
    expect(result.skipped.map(({ row }) => row)).toEqual([2, 3, 4]);
    for (const { reason } of result.skipped) expect(reason.length).toBeGreaterThan(10);
    expect(differences(before, dumpBook(excel.host.workbook))).toEqual([]);
  });
});
