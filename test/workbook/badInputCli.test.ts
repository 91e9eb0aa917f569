/** Bad files at the command line: exit code 2, one sentence in the language asked for, nothing on stdout, the book byte for byte the same. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../embedded/cli/run";
import { cliText } from "../../embedded/cli/text";
import { say } from "../../src/locales/format";
import { importText } from "../../src/locales/import";
import { operationsText } from "../../src/locales/operations";
import { setUpMessage } from "../../src/locales/setup";
import { languages, type Lang, type LocalText, type MessageArgs } from "../../src/locales/types";
import { xlsxText } from "../../src/locales/xlsx";
import { filledBook, officeBook } from "../support/faultScenarios";
import { made } from "../support/quickExcel";
import { place } from "../support/smallBook";
import { packParts, simpleParts } from "../support/xlsxPackage";

let folder: string;
const at = (name: string): string => join(folder, name);
const write = (name: string, content: Uint8Array | string): void => writeFileSync(at(name), content);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-bad-"));
  const book = await filledBook();
  const spoilt = (work: Parameters<typeof made>[0], from: Uint8Array): Promise<Uint8Array> => made(work, from);
  write("book.xlsx", book);
  write("text.xlsx", "客户,电话");
  write("empty.xlsx", "");
  write(
    "old.xlsx",
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
  );
  write("zip.xlsx", packParts({ "readme.txt": "no workbook" }));
  write("cut.xlsx", book.subarray(0, Math.floor(book.length / 2)));
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheet =
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>客户名称</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>';
  write(
    "mac.xlsx",
    packParts(
      simpleParts(sheet, {
        "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${rel}"><workbookPr date1904="1"/><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      }),
    ),
  );
  write("plain.xlsx", await officeBook());
  write(
    "structure.xlsx",
    await spoilt(
      ({ host, client }) => host.edit(client.attached, (editor) => editor.book.protectStructure()),
      await officeBook(),
    ),
  );
  write(
    "protected.xlsx",
    await spoilt(
      (excel) =>
        excel.host.edit(excel.client.attached, (editor) =>
          editor.sheets.protect(place(excel, "Accounts", "级别").sheetId),
        ),
      book,
    ),
  );
  write(
    "column.xlsx",
    await spoilt((excel) => {
      const { table, column, rect } = place(excel, "Accounts", "级别");
      return excel.host.edit(excel.client.attached, (editor) =>
        editor.tables.deleteColumn(table.id, table.columns[column - rect.column]?.id ?? 0),
      );
    }, book),
  );
  write("good.csv", "客户编号,客户名称\nK090,新客户\n");
  write("empty.csv", "");
  write("broken.csv", new Uint8Array([0x81, 0x20, 0xff, 0xfe, 0x80, 0x30, 0xff]));
  write("headers.csv", "客户编号,客户名称\n客户编号,客户名称\nK090,新客户\n");
  write("policy.json", "{\n not json");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function tierbook(words: readonly string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(words, { result: (text) => out.push(text), message: (text) => err.push(text) }, "en-US");
  return { code, out, err };
}

type Case = readonly [name: string, words: readonly string[], message: LocalText, args: MessageArgs];
const imported = (book: string, from: string): string[] => ["import", book, "--table", "Accounts", "--from", from];
/** File names stand for files in the folder. */
const cases: readonly Case[] = [
  ["missing file", ["recalc", "none.xlsx"], cliText.noFile, { file: "none.xlsx" }],
  ["not an xlsx", ["check", "text.xlsx"], xlsxText.notZip, {}],
  ["empty file", ["recalc", "empty.xlsx"], xlsxText.notZip, {}],
  ["old format", ["recalc", "old.xlsx"], xlsxText.oldFormat, {}],
  ["zip without a workbook", ["recalc", "zip.xlsx"], xlsxText.notWorkbook, {}],
  ["half a file", ["recalc", "cut.xlsx"], xlsxText.notZip, {}],
  ["1904 dates", ["recalc", "mac.xlsx"], cliText.date1904, { file: "mac.xlsx" }],
  ["set up 1904 dates", ["setup", "mac.xlsx"], cliText.date1904, { file: "mac.xlsx" }],
  ["no Tierbook", ["recalc", "plain.xlsx"], setUpMessage.noTierbook, {}],
  ["locked structure", ["setup", "structure.xlsx"], setUpMessage.structureLocked, {}],
  ["protected sheet", ["recalc", "protected.xlsx"], operationsText.sheetProtected, { sheet: "客户档案" }],
  [
    "import into a protected sheet",
    imported("protected.xlsx", "good.csv"),
    operationsText.sheetProtected,
    { sheet: "客户档案" },
  ],
  ["deleted column", ["recalc", "column.xlsx"], operationsText.columnMissing, { sheet: "客户档案", column: "级别" }],
  ["missing import file", imported("book.xlsx", "none.csv"), cliText.noFile, { file: "none.csv" }],
  ["empty import file", imported("book.xlsx", "empty.csv"), importText.emptyFile, { file: "empty.csv" }],
  [
    "wrong encoding",
    imported("book.xlsx", "broken.csv"),
    importText.badEncoding,
    { file: "broken.csv", encoding: "GB18030" },
  ],
  [
    "two header rows",
    imported("book.xlsx", "headers.csv"),
    importText.twoHeaders,
    { file: "headers.csv", first: 1, second: 2 },
  ],
  ["import from 1904 dates", imported("book.xlsx", "mac.xlsx"), importText.date1904, { file: "mac.xlsx" }],
  [
    "policy that is no JSON",
    ["setup", "book.xlsx", "--policy", "policy.json"],
    cliText.badJson,
    { file: "policy.json", line: "2" },
  ],
];

const content = (): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(at(name)).toString("base64")]));

describe.each(languages)("in %s", (lang: Lang) => {
  test.each(cases)("%s", async (_name, words, message, args) => {
    const before = content();
    const { code, out, err } = await tierbook([
      ...words.map((word) => (/\.(xlsx|csv|json)$/.test(word) ? at(word) : word)),
      "--lang",
      lang,
    ]);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
    const sentence = (err[0] ?? "").split(folder + "/").join("");
    expect(sentence).toBe(say(lang, message, args));
    expect(sentence).not.toMatch(/[{}\n]|undefined|\[object/);
    expect(content()).toEqual(before);
  });
});
