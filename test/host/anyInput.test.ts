/** What fuzzing and reading with its eyes found, kept: each was once another error, a wrong value, or far too slow. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBytes } from "../../embedded/cli/files";
import { parseCommandLine } from "../../embedded/cli/options";
import { readWorkbook } from "../../embedded/files";
import { formulaFromFile, formulaToFile } from "../../embedded/files/formulaText";
import { readInput } from "../../embedded/model/input";
import { toCsv } from "../../embedded/sample/csv";
import { subjectOf } from "../../src/commands/planSubject";
import { convertCell, headerKey, parseDelimited, readFileSource } from "../../src/import";
import { XlsxError } from "../../src/import/xlsx";
import { decodePart, parseXml, textOf } from "../../src/import/xlsx/xml";
import { UserError } from "../../src/locales/userError";
import { columnByRef, parameterById } from "../../src/policy/catalogue";
import { listLabels } from "../../src/policy/listLabels";
import { readParameter } from "../../src/policy/readParameter";
import type { CellValue } from "../../src/policy/values";
import { traceOf } from "../../src/workbook/importTrace";
import { toExcel } from "../../src/workbook/writeText";
import { policyOf } from "../core/support";
import { packParts, simpleParts } from "../support/xlsxPackage";

const sheet = (body: string): Uint8Array => packParts(simpleParts(`<sheetData>${body}</sheetData>`));
const convert = (ref: string, value: CellValue, power = 0): unknown => {
  const column = columnByRef(ref);
  if (!column) throw new Error(ref);
  const converted = convertCell({ value }, column, { policy: policyOf(), lang: "zh-CN" }, power);
  return "problem" in converted ? "problem" : converted.value;
};

test("names that every object answers to are words like any other", () => {
  const boolean = "Accounts.isKeyAccount";
  expect(["是", "constructor", "valueOf", "__proto__"].map((word) => convert(boolean, word))).toEqual([
    "是",
    "problem",
    "problem",
    "problem",
  ]);
  expect(() => parseXml("<a>&constructor;</a>")).toThrow(XlsxError);
  expect(() => parseCommandLine(["check", "a.xlsx", "--constructor", "x"])).toThrow(UserError);
});

test("a number that its column's unit carries out of range is no number", () => {
  expect(convert("Orders.amount", 1e308, 4)).toBe("problem");
  expect(convert("Orders.amount", "1.5", 4)).toBe(15000);
  expect(() => readFileSource({ name: "a.xlsx", bytes: sheet('<row r="1"><c r="A1"><v>1e999</v></c></row>') })).toThrow(
    XlsxError,
  );
});

test("a formula sign is guarded in exported CSV, full-width and over several lines, and the guard is taken away by the import", () => {
  const texts = ["=1+1", "+A1\nx", "＝1", "'=1", "-abc", "@SUM(A1)", "'plain"];
  const bytes = toCsv(texts.map((note) => ({ note, id: "1" })));
  const guarded = new TextDecoder().decode(bytes).split("\r\n").slice(1, 3);
  expect(guarded[0]).toBe(`"'=1+1",1`);
  expect(
    readFileSource({ name: "a.csv", bytes })
      .rows.slice(1)
      .map(({ cells }) => cells[0]?.value),
  ).toEqual(texts);
  expect(["＝1", "１２"].map((text) => toExcel(text))).toEqual(["'＝1", "'１２"]);
});

test("a header of a megabyte of brackets or spaces is none, at once", () => {
  const long = ["(".repeat(1_000_000), `金额(${" ".repeat(1_000_000)}`];
  expect(long.map(headerKey)).toEqual(["", ""]);
  expect(headerKey("金额（万元）")).toBe("金额");
});

test("a cell with more comments than calls fit on the stack is read", () => {
  expect(textOf(parseXml(`<a>${"x<!-- c -->".repeat(50_000)}</a>`))).toBe("x".repeat(50_000));
  const { rows } = readFileSource({
    name: "a.xlsx",
    bytes: sheet(`<row r="1"><c r="A1" t="str"><v>${"y<!-- c -->".repeat(50_000)}</v></c></row>`),
  });
  expect(rows[0]?.cells[0]?.value).toBe("y".repeat(50_000));
});

test("a small file that would fill the memory is refused before it does", () => {
  const far = Array.from({ length: 1000 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`);
  expect(() => readFileSource({ name: "a.xlsx", bytes: sheet(far.join("")) })).toThrow(XlsxError);
  expect(() => parseDelimited("a,".repeat(1_000_000), "a.csv")).toThrow(/columns/);
  expect(() => parseDelimited(",\n".repeat(5_000_000), "a.csv")).toThrow(/million cells/);
  const folder = mkdtempSync(join(tmpdir(), "tierbook-"));
  try {
    // A line of a gigabyte, of which nothing stands on the disk.
    const file = join(folder, "line.csv");
    writeFileSync(file, "");
    truncateSync(file, 2 ** 30);
    expect(() => readBytes(file)).toThrow(/1,024 MB/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("cells between far ones stay blank, rows without content are left out", () => {
  const bytes = sheet(
    `<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>2</v></c></row><row r="90000"><c r="B90000"><v>3</v></c></row>`,
  );
  const { rows } = readFileSource({ name: "a.xlsx", bytes });
  expect(rows.map(({ row, cells }) => [row, cells.map(({ value }) => value)])).toEqual([
    [1, [1, null, null, 2]],
    [90000, [null, 3, null, null]],
  ]);
});

test("a log that somebody edited gives plain cells and whole subjects, or nothing", () => {
  const trace = (added: string): unknown =>
    traceOf({
      batch: "b",
      command: "import",
      subject: "",
      user: "",
      at: null,
      done: true,
      entries: [
        {
          table: "Accounts",
          rowId: "1",
          field: "imported",
          oldValue: "",
          newValue: `|{"columns":["accountId"],"added":[[${added}]],"cells":[],"joined":[]}|`,
        },
      ],
    });
  expect(trace('{"error":"#N/A"}')).not.toBeNull();
  expect(["{}", '{"error":1}', "[]"].map(trace)).toEqual([null, null, null]);
  expect(subjectOf('submit 2025-12-09/m ["P1",{}]')).toEqual({ step: "submit", ref: "P1", input: {} });
  expect(
    ['["P1"]', '["P1",null]', "[1,{}]", "{}", "7"].map((json) => subjectOf(`submit 2025-12-09/m ${json}`)),
  ).toEqual(Array(5).fill(null));
});

test("a list of separators alone is a gap, in the cell as in the file", () => {
  const entry = parameterById.get("new.managerRoles");
  if (!entry) throw new Error("no such parameter");
  const read = (cell: string): unknown => readParameter(entry, cell, listLabels([], "zh-CN"));
  expect([read("、"), read(" 总监 、")]).toEqual([{ value: null }, { value: ["总监"] }]);
});

test("a function newer than the list keeps its prefix when its formula is written again", () => {
  const shown = (stored: string): string => formulaToFile(formulaFromFile(stored));
  expect(["_xlfn.NEWER(A1)", "_xlfn.XLOOKUP(A1,B:B,C:C)"].map(shown)).toEqual([
    "_xlfn.NEWER(A1)",
    "_xlfn.XLOOKUP(A1,B:B,C:C)",
  ]);
});

test("a sheet whose part is missing is a broken file, not an empty sheet that loses what is written there", () => {
  const parts = simpleParts("<sheetData/>");
  expect(readWorkbook(packParts(parts)).sheets).toHaveLength(1);
  Reflect.deleteProperty(parts, "xl/worksheets/sheet1.xml");
  expect(() => readWorkbook(packParts(parts))).toThrow(XlsxError);
});

test("a word for yes or no with a space behind it and a month before a comma stay the texts they are", () => {
  const texts = ["FALSE \r", "true\t", "true ", "Feb , 2023"];
  expect(texts.map((text) => readInput(toExcel(text), "General").value)).toEqual(texts);
});

test("control characters no XML may hold make a part broken, as in Excel, raw or as a reference", () => {
  for (const part of ["<a b='\u001c'/>", "<a>\u0000</a>", "<a>\ufffe</a>"])
    expect(() => decodePart(new TextEncoder().encode(part), "x")).toThrow(XlsxError);
  for (const part of ["<a>&#x1C;</a>", "<a b='&#11;'/>", "<a>&#xD800;</a>"])
    expect(() => parseXml(part)).toThrow(XlsxError);
  expect(textOf(parseXml(decodePart(new TextEncoder().encode("<a>\t\n&#13;</a>"), "x")))).toBe("\t\n\r");
});

test("# behind a call or a space, @ before a sign, brackets or an array mean in the file what they mean in the cell", () => {
  expect(
    ["=TIERBOOK.TIER([@a],T)#", "=(A1)#", "=A1 #", "=T[a]#", "=@A1#", "=@-T+1", "=@(A1:A3)+1", "=@{1,2}+1"].map((f) =>
      formulaToFile(f),
    ),
  ).toEqual([
    "_xlfn.ANCHORARRAY(_xldudf_TIERBOOK_TIER([[#This Row],[a]],T))",
    "_xlfn.ANCHORARRAY((A1))",
    "_xlfn.ANCHORARRAY(A1 )",
    "_xlfn.ANCHORARRAY(T[a])",
    "_xlfn.SINGLE(_xlfn.ANCHORARRAY(A1))",
    "_xlfn.SINGLE(-T)+1",
    "_xlfn.SINGLE((A1:A3))+1",
    "_xlfn.SINGLE({1,2})+1",
  ]);
});
