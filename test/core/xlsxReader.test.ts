import { unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { readSheetRows, readSheets, XlsxError } from "../../src/import/xlsx";
import { areaRef, parseArea } from "../../src/import/xlsx/cellRefs";
import { isDateFormat } from "../../src/import/xlsx/numberFormats";
import {
  decodeXString,
  encodeXString,
  escapeAttribute,
  escapeText,
  outlineOf,
  parseXml,
  serialize,
  textOf,
} from "../../src/import/xlsx/xml";
import { listZip, packEntry, unpackEntry, writeZip } from "../../src/import/xlsx/zip";
import { packParts, simpleParts } from "../support/xlsxPackage";

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return "no error";
};
const sheet = (body: string, more = {}): Uint8Array => packParts(simpleParts(`<sheetData>${body}</sheetData>`, more));
const rows = (body: string, more = {}) => readSheetRows(sheet(body, more), "Data");

describe("reading sheets for the import", () => {
  it("reads every cell type, with dates told apart from numbers", () => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="4"/></cellXfs></styleSheet>`;
    const more = {
      "xl/styles.xml": styles,
      "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>甲公司 &amp; Co</t></si><si><r><t>红</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 色</t></r><rPh sb="0" eb="1"><t>hong</t></rPh></si><si/></sst>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://x/styles" Target="styles.xml"/></Relationships>`,
    };
    const { values, isDate } = rows(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="1"><v>45000</v></c><c r="D1" s="2"><v>45000.5</v></c><c r="E1" s="3"><v>1.5E3</v></c></row>` +
        `<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3" t="str"><f>"a"&amp;"b"</f><v>a_x000D_b</v></c><c r="D3" t="inlineStr"><is><t>内联</t></is></c><c r="E3" t="d"><v>2017-12-31</v></c><c r="H3" s="1"/></row>`,
      more,
    );
    expect(values).toEqual([
      ["甲公司 & Co", "红 色", 45000, 45000.5, 1500],
      [null, null, null, null, null],
      [true, { error: "#N/A" }, "a\rb", "内联", 43100],
    ]);
    expect(isDate).toEqual([
      [false, false, true, true, false],
      [false, false, false, false, false],
      [false, false, false, false, true],
    ]);
  });

  it("takes prefixed names, missing references, comments and CDATA", () => {
    const parts = simpleParts("");
    parts["xl/worksheets/sheet1.xml"] =
      `<x:worksheet xmlns:x="urn:m"><x:sheetData ><!-- <c> --><x:row><x:c><x:v>1</x:v></x:c><!--x--><x:c t="str"><x:v><![CDATA[a<b]]></x:v></x:c ></x:row><x:row r="3"><x:c r='B3'><!-- v --><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(readSheetRows(packParts(parts)).values).toEqual([
      [1, "a<b"],
      [null, null],
      [null, 2],
    ]);
  });

  it("lists sheets with visibility and the 1904 flag", () => {
    const workbook = `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="一" sheetId="1" r:id="rId1"/><sheet name="隐" sheetId="2" state="hidden" r:id="rId1"/></sheets></workbook>`;
    expect(readSheets(packParts(simpleParts("", { "xl/workbook.xml": workbook })))).toEqual([
      { name: "一", visible: true, date1904: true },
      { name: "隐", visible: false, date1904: true },
    ]);
  });

  it("refuses what is no workbook, each fault by name", () => {
    const good = sheet("");
    const ole = new Uint8Array(2048);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const locked = ole.slice();
    Buffer.from("EncryptedPackage", "utf16le").copy(locked, 1024);
    const flipped = good.slice();
    const at = listZip(good).get("xl/workbook.xml")?.packed;
    if (at) flipped[at.byteOffset - good.byteOffset + 20] = (at[20] ?? 0) ^ 0xff;
    expect({
      text: codeOf(() => readSheets(new TextEncoder().encode("客户,金额\n甲,1\n"))),
      empty: codeOf(() => readSheets(new Uint8Array(0))),
      xls: codeOf(() => readSheets(ole)),
      password: codeOf(() => readSheets(locked)),
      otherZip: codeOf(() => readSheets(zipSync({ "a.txt": new Uint8Array(3) }))),
      cut: codeOf(() => readSheets(good.subarray(0, good.length - 30))),
      flipped: codeOf(() => readSheets(flipped)),
      noWorkbook: codeOf(() => readSheets(packParts({ ...simpleParts(""), "xl/workbook.xml": "<document/>" }))),
      xlsb: codeOf(() =>
        readSheets(
          packParts({
            "_rels/.rels": `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
            "xl/workbook.bin": "x",
          }),
        ),
      ),
      unclosed: codeOf(() => rows(`<row r="1"><c r="A1"><v>1</v></row>`)),
      badNumber: codeOf(() => rows(`<row r="1"><c r="A1"><v>one</v></c></row>`)),
      badRef: codeOf(() => rows(`<row r="1"><c r="A9"><v>1</v></c></row>`)),
      noString: codeOf(() => rows(`<row r="1"><c r="A1" t="s"><v>7</v></c></row>`)),
      doctype: codeOf(() =>
        readSheets(packParts({ ...simpleParts(""), "xl/workbook.xml": `<!DOCTYPE a [<!ENTITY x "y">]><workbook/>` })),
      ),
      entity: codeOf(() => rows(`<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>`)),
      noSheet: codeOf(() => readSheetRows(good, "Other")),
      far: codeOf(() =>
        rows(`<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
      ),
    }).toEqual({
      text: "notZip",
      empty: "notZip",
      xls: "oldFormat",
      password: "passwordProtected",
      otherZip: "notWorkbook",
      cut: "notZip",
      flipped: "broken",
      noWorkbook: "notWorkbook",
      xlsb: "binaryFormat",
      unclosed: "broken",
      badNumber: "broken",
      badRef: "broken",
      noString: "broken",
      doctype: "unsafeXml",
      entity: "broken",
      noSheet: "sheetNotFound",
      far: "tooLarge",
    });
    const error = new XlsxError("broken", "xl/a.xml");
    expect(
      [error.in("zh-CN"), error.in("zh-TW"), error.in("en-US")].every((sentence) => sentence.includes("xl/a.xml")),
    ).toBe(true);
  });

  it("refuses zip bombs, also those that lie about their size", () => {
    const bomb = zipSync({ "a.xml": new Uint8Array(40 * 1024 * 1024) });
    expect(codeOf(() => listZip(bomb))).toBe("tooLarge");
    const limits = { totalSize: 1000, entrySize: 900, ratio: 1e9, ratioFrom: 0, entries: 3 };
    expect(codeOf(() => listZip(zipSync({ a: new Uint8Array(901) }), limits))).toBe("tooLarge");
    expect(codeOf(() => listZip(zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) }), limits))).toBe("tooLarge");
    expect(
      codeOf(() =>
        listZip(
          zipSync({ a: new Uint8Array(1), b: new Uint8Array(1), c: new Uint8Array(1), d: new Uint8Array(1) }),
          limits,
        ),
      ),
    ).toBe("tooLarge");
    const entry = packEntry("a", new Uint8Array(5000));
    expect(codeOf(() => unpackEntry({ ...entry, size: 100 }))).toBe("broken");
  });
});

describe("zip", () => {
  it("is read by another library, and reads what another one wrote", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z客户]{1,8}$/), fc.uint8Array({ maxLength: 300 }), { maxKeys: 5 }),
        (parts) => {
          const bytes = writeZip(Object.entries(parts).map(([name, part]) => packEntry(name, part)));
          expect(Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, [...part]]))).toEqual(
            Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, [...part]])),
          );
          const listed = listZip(zipSync(parts));
          for (const [name, part] of Object.entries(parts))
            expect([...unpackEntry(listed.get(name) ?? packEntry("", new Uint8Array(1)))]).toEqual([...part]);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("XML", () => {
  const text = fc.string({ unit: "binary", maxLength: 12 });

  it("carries any text through attributes and content, seen by another parser too", () => {
    fc.assert(
      fc.property(text, (value) => {
        const safe = encodeXString(value);
        const xml = `<a v="${escapeAttribute(safe)}"><b>${escapeText(safe)}</b></a>`;
        const root = parseXml(xml);
        expect(decodeXString(root.attributes["v"] ?? "")).toBe(value);
        expect(decodeXString(textOf(root))).toBe(value);
        expect(parseXml(serialize(root))).toEqual(root);
        let seen = "";
        const other = new SaxesParser();
        other.on("text", (piece) => (seen += piece));
        other.write(xml).close();
        expect(seen).toBe(textOf(root));
      }),
    );
  });

  it("finds the same documents broken as another parser does", () => {
    const piece = fc.constantFrom(
      "<a>",
      "</a>",
      "<b x='1'>",
      "</b>",
      "<b/>",
      "text",
      "&amp;",
      "&",
      "<",
      "<!-- c -->",
      '<a y="2" y="3"/>',
      "<a z=1/>",
      "<![CDATA[<x>]]>",
      "</a >",
      "]",
      ">",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const xml = `<r>${pieces.join("")}</r>`;
        const errors: Error[] = [];
        const other = new SaxesParser();
        other.on("error", (error) => errors.push(error));
        other.write(xml).close();
        expect(codeOf(() => parseXml(xml))).toBe(errors.length === 0 ? "no error" : "broken");
      }),
      { numRuns: 2000 },
    );
  });

  it("knows where the children of a root stand", () => {
    const xml = `<?xml version="1.0"?><w a=">"><x/><sheetData><row/></sheetData><y><y>1</y></y></w>`;
    expect(outlineOf(xml, ["sheetData"]).children.map(({ start, end }) => xml.slice(start, end))).toEqual([
      "<x/>",
      "<sheetData><row/></sheetData>",
      "<y><y>1</y></y>",
    ]);
  });
});

describe("references and formats", () => {
  it("reads areas and writes them back", () => {
    expect(["A1", "$B$2:D9", "A:C", "3:4", "XFD1048576"].map(parseArea)).toEqual([
      { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      { row: 1, column: 1, rowCount: 8, columnCount: 3 },
      { row: 0, column: 0, rowCount: 1048576, columnCount: 3 },
      { row: 2, column: 0, rowCount: 2, columnCount: 16384 },
      { row: 1048575, column: 16383, rowCount: 1, columnCount: 1 },
    ]);
    expect(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A:3", "客户"].map(parseArea)).toEqual(
      Array(9).fill(undefined),
    );
    expect(areaRef({ row: 1, column: 26, rowCount: 2, columnCount: 2 })).toBe("AA2:AB3");
  });

  it.each([
    ["yyyy-mm-dd", true],
    ["General", false],
    ["0.00", false],
    ['0"天"', false],
    ["[Red]0;[Blue]-0", false],
    ['#,##0.00,,"亿"', false],
    ["[h]:mm", true],
    ["[$-804]yyyy年m月", true],
    ["0.00E+00", false],
    ['0.0,"万"', false],
    ["m/d", true],
    ["@", false],
    ["\\d0", false],
    ['"day "0', false],
  ])("format %s is a date: %s", (format, expected) => expect(isDateFormat(format)).toBe(expected));
});
