import fc from "fast-check";
import Papa from "papaparse";
import { decodeText } from "../../src/import/decode";
import { guessDelimiter, parseDelimited } from "../../src/import/delimited";
import { headerPower } from "../../src/import/number";
import { UserError } from "../../src/locales/userError";

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const out = new Uint8Array(text.length * 2);
  const view = new DataView(out.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return out;
};
/** 客户,金额 CRLF 华东,1 in GB18030, written out by hand from the code table. */
const gb = bytes(0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a, 0xbb, 0xaa, 0xb6, 0xab, 0x2c, 0x31);

describe("encodings", () => {
  const text = "客户,金额\r\n华东,1";
  test.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with mark", utf8(`\ufeff${text}`)],
    ["UTF-16 little endian with mark", utf16(`\ufeff${text}`, true)],
    ["UTF-16 big endian with mark", utf16(`\ufeff${text}`, false)],
    ["GB18030", gb],
  ])("%s is found by itself", (_name, data) => {
    expect(decodeText(data, "a.csv")).toBe(text);
  });

  test("UTF-16 without a mark is found by its zero bytes", () => {
    const plain = "name,amount\r\nAcme,12\r\n";
    expect(decodeText(utf16(plain, true), "a.csv")).toBe(plain);
    expect(decodeText(utf16(plain, false), "a.csv")).toBe(plain);
  });

  test("Big5 is read when chosen", () => {
    expect(decodeText(bytes(0xab, 0xc8, 0xa4, 0xe1), "a.csv", "big5")).toBe("客戶");
  });

  test.each([
    ["bytes that are no text in the encoding chosen", bytes(0xff, 0x30), "utf-8" as const],
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), "auto" as const],
    ["bytes that no encoding explains", bytes(0x61, 0x2c, 0xff, 0xff, 0x0a), "auto" as const],
  ])("%s give one sentence", (_name, data, encoding) => {
    expect(() => decodeText(data, "a.csv", encoding)).toThrow(UserError);
  });
});

describe("delimited text", () => {
  test.each([
    ["comma", "a,b,c\n1,2,3\n4,5,6", ","],
    ["semicolon with decimal commas", "a;b;c\n1,5;2,5;3\n4,1;5;6", ";"],
    ["tab", "a\tb\n1,2\t3", "\t"],
    ["pipe", "a|b\n1|2", "|"],
    ["commas inside quotes", '"x,y,z";b\n"1,2,3";c', ";"],
    ["one column", "a\n1\n2", ","],
  ])("%s is found", (_name, text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  test("quotes, doubled quotes and line breaks inside fields", () => {
    const rows = parseDelimited('name,note\r\n"A ""B""","line 1\r\nline 2"\r\n\r\nC,d', "a.csv");
    expect(rows).toEqual([
      { row: 1, cells: ["name", "note"] },
      { row: 2, cells: ['A "B"', "line 1\r\nline 2"] },
      { row: 4, cells: ["C", "d"] },
    ]);
  });

  test("Excel's own separator line is honoured", () => {
    expect(parseDelimited("sep=;\r\na;b,c\r\n1;2", "a.csv")[0]).toEqual({ row: 2, cells: ["a", "b,c"] });
  });

  test("a quotation mark that is never closed names its line", () => {
    expect(() => parseDelimited('a,b\n1,"2\n3,4', "a.csv")).toThrow(/line 2/);
  });

  test("more columns than Excel has", () => {
    expect(() => parseDelimited(",".repeat(16384), "a.csv", ",")).toThrow(UserError);
  });

  test("whatever is written as CSV is read back", () => {
    const cell = fc.string({ unit: "binary" }).map((text) => text.replace(/[\r\u0000]/g, ""));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }),
        fc.constantFrom(",", ";", "\t", "|"),
        (rows, delimiter) => {
          const text = Papa.unparse(rows, { delimiter, newline: "\n", quotes: true });
          const filled = rows.filter((row) => row.some((value) => value.trim() !== ""));
          expect(parseDelimited(text, "a.csv", delimiter).map((row) => row.cells)).toEqual(filled);
        },
      ),
    );
  });
});

describe("units in a header", () => {
  test.each([
    ["金额（万元）", 4],
    ["金额(万)", 4],
    ["销售额【亿元】", 8],
    ["金额（单位：万元）", 4],
    ["金额（仟元）", 3],
    ["金额", 0],
    ["金额（元）", 0],
    ["万元金额", 0],
  ])("%s", (header, power) => {
    expect(headerPower(header)).toBe(power);
  });
});
