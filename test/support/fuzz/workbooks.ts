/** Fuzzed: .xlsx and .xlsm files as the import and the command line read them, part by part and as a whole. */
import { zipSync } from "fflate";
import { parseFormula } from "../../../embedded/calc/parse";
import { readWorkbook, writeWorkbook } from "../../../embedded/files";
import { FileSource } from "../../../embedded/files/source";
import { formulaFromFile, formulaToFile } from "../../../embedded/files/formulaText";
import { formulaFault } from "../../../embedded/model/formula/check";
import { tokenize } from "../../../embedded/model/formula/tokens";
import type { Random } from "../../../embedded/sample/random";
import { readFileSource } from "../../../src/import";
import { areaRef, parseArea, parseAreas } from "../../../src/import/xlsx/cellRefs";
import { isDateFormat } from "../../../src/import/xlsx/numberFormats";
import { readSharedStrings } from "../../../src/import/xlsx/sharedStrings";
import { findSheetData } from "../../../src/import/xlsx/readSheets";
import { scanSheetData } from "../../../src/import/xlsx/sheetScan";
import { decodePart, outlineOf, parseXml, serialize } from "../../../src/import/xlsx/xml";
import { listZip, unpackEntry } from "../../../src/import/xlsx/zip";
import { foreignParts } from "../foreignWorkbook";
import { simpleParts } from "../xlsxPackage";
import { anyText, inherited, mutatedBytes, mutatedText } from "./make";
import { must, resultOrSentence, same, type FuzzTarget } from "./target";

const encoder = new TextEncoder();
const macros = Uint8Array.from({ length: 300 }, (_, at) => (at * 7) % 251);
/** The date of every entry: a case is the same whenever it is made. */
const epoch = new Date(2020, 0, 1);
const macroPart = "xl/vbaProject.bin";

/** A workbook with macros and one of nearly everything else. */
const macroParts: Readonly<Record<string, string>> = {
  ...foreignParts,
  "xl/_rels/workbook.xml.rels": (foreignParts["xl/_rels/workbook.xml.rels"] ?? "").replace(
    "</Relationships>",
    '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
  ),
};

/** A sheet as a file for import holds it. */
const plainParts = simpleParts(
  `<dimension ref="A1:D3"/><sheetData><row r="1" spans="1:4"><c r="A1" t="inlineStr"><is><t>客户名称</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="str"><v>金额</v></c><c r="D1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><r><t>甲</t></r><r><t>公司</t></r></is></c><c r="B2" s="1"><v>45000.5</v></c><c r="C2"><f>1+1</f><v>1.5E3</v></c><c r="D2" t="b"><v>1</v></c></row><row r="3"><c r="A3" t="e"><v>#N/A</v></c><!-- c --><c r="B3" t="d"><v>2017-12-31</v></c><c r="D3"/></row></sheetData>`,
  {
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://x/styles" Target="styles.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst><si><t>成交日期</t></si><si><r><t xml:space="preserve">红 </t></r><rPh sb="0" eb="1"><t>hong</t></rPh><r><t>色_x000D_</t></r></si></sst>`,
    "xl/styles.xml": `<styleSheet><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
  },
) as Record<string, string>;

/** What stands in the parts, and what should not. */
const marks = [
  "<c>",
  "</c>",
  "<row>",
  '<row r="',
  '"',
  "'",
  "/>",
  ">",
  "<",
  "</",
  '<c r="XFD1048576"><v>1</v></c>',
  '<c r="A1048577"/>',
  "<v>",
  "</v>",
  "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
  '<!ENTITY a "&b;&b;">',
  "&x;",
  "&constructor;",
  "&#x110000;",
  "&#0;",
  "&lt;",
  "<?xml",
  "?>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  ' date1904="1"',
  ' ref="A1:XFD1048576"',
  ' sqref=""',
  "A1:A1048576",
  "rId1",
  "rId999",
  "../",
  "-1",
  "99999999999",
  "1e999",
  "NaN",
  ' t="',
  ' r:id=""',
  "xmlns:",
  ...inherited,
];

const encoded = (parts: Readonly<Record<string, string>>): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)]));
const seeds = [plainParts, macroParts].map((texts) => ({ texts, bytes: encoded(texts), names: Object.keys(texts) }));
const packed = seeds.map(({ bytes }) => zipSync({ ...bytes, [macroPart]: macros }, { level: 6, mtime: epoch }));

/** A package of which some parts, or some bytes of the whole, were changed. */
function anyPackage(random: Random, which: number, alsoBytes = 0.15): Uint8Array {
  const seed = seeds[which] as (typeof seeds)[number];
  if (random.chance(alsoBytes)) return mutatedBytes(packed[which] as Uint8Array, random);
  const parts: Record<string, Uint8Array> = { ...seed.bytes, [macroPart]: macros };
  for (let left = random.pick([1, 1, 1, 2]); left > 0; left--) {
    const name = random.chance(0.5)
      ? random.pick(seed.names.filter((one) => /sheet1|workbook\.xml|table1|shared/.test(one)))
      : random.pick(seed.names);
    const damage = random.integer(0, 19);
    if (damage === 0) parts[name] = new Uint8Array(0);
    else if (damage === 1) Reflect.deleteProperty(parts, name);
    else parts[name] = encoder.encode(changedXml(seed.texts[name] ?? "", random));
  }
  return zipSync(parts, { level: 0, mtime: epoch });
}

/** XML with tags, attributes or characters changed. */
function changedXml(xml: string, random: Random): string {
  if (random.chance(0.4)) return mutatedText(xml, random, marks);
  // An attribute's or a text's value is exchanged: the XML stays whole, what it says does not.
  const places = [...xml.matchAll(/(?<==")[^"]*(?=")|(?<=>)[^<]+(?=<)/g)];
  const place = places[random.integer(0, Math.max(0, places.length - 1))];
  if (!place || random.chance(0.15)) return withoutTag(xml, random);
  const value = random.pick([
    () => "",
    () => random.pick(marks).replace(/[<&"]/g, ""),
    () => anyText(random).replace(/[<&"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/g, ""),
    () => String(random.integer(-2, 2 ** random.integer(1, 40))),
  ])();
  return xml.slice(0, place.index) + value + xml.slice(place.index + place[0].length);
}

/** XML without one of its attributes or elements. */
function withoutTag(xml: string, random: Random): string {
  const found = [...xml.matchAll(/ [\w:]+="[^"]*"|<(\w+)\b[^<>]*\/>|<([\w:]+)\b[^<>]*>[^<]*<\/\2>/g)];
  const at = found[random.integer(0, Math.max(0, found.length - 1))];
  return at ? xml.slice(0, at.index) + xml.slice(at.index + at[0].length) : "";
}

const formulas = [
  "=SUM(Accounts[预计年销售额])",
  "=TIERBOOK.TIER([@预计年销售额],TierBands)",
  "=IFERROR(VLOOKUP(A1,'My Sheet'!$B$2:$D$9,2,FALSE),\"\")",
  '={1,2;3,"a"}',
  "=A1:B2 C3",
  "=-A1^2%",
  "=LET(x,1,x+1)",
  "=Table1[[#This Row],[a]:[b]]",
  "=[1]Sheet1!A1",
  '=1E+5&"x""y"',
  "=#REF!+#N/A",
  "=_xlfn.SINGLE(A1#)",
];
const formulaMarks = [
  "(",
  ")",
  "[",
  "]",
  "[[",
  "#",
  "@",
  "!",
  "'",
  '"',
  "{",
  "}",
  ",",
  ";",
  ":",
  "$",
  "&",
  "^",
  "%",
  "(((((((((((",
  "IF(",
  "A1",
  "XFE1",
  "R1C1",
  "#REF!",
  "1e",
  "<>",
  ...inherited,
];

export const workbookTargets: readonly FuzzTarget[] = [
  {
    name: "xlsxImport",
    contract: "typed cells of a sheet within Excel's grid, texts that stay texts, or a sentence",
    cases: 15_000,
    run: (random, given) => {
      const bytes = anyPackage(random, random.chance(0.8) ? 0 : 1);
      given(bytes);
      const sheet = random.chance(0.7) ? undefined : random.pick(["Data", "销售", "Other", anyText(random)]);
      const table = resultOrSentence(() =>
        readFileSource({ name: "a.xlsx", bytes, ...(sheet === undefined ? {} : { sheet }) }),
      );
      for (const { row, cells } of table?.rows ?? []) {
        must(row >= 1 && row <= 1_048_576 && cells.length <= 16_384, "inside Excel's grid");
        for (const { value } of cells) must(typeof value !== "number" || Number.isFinite(value), "a finite number");
      }
    },
  },
  {
    name: "workbookFile",
    contract: "a workbook that is written and read again with its macros byte for byte, or a sentence",
    cases: 4_000,
    run: (random, given) => {
      const bytes = anyPackage(random, random.chance(0.2) ? 0 : 1, 0.1);
      given(bytes);
      const model = resultOrSentence(() => readWorkbook(bytes));
      const [sheet] = model?.sheets ?? [];
      if (!model || !sheet) return;
      const hasCells = model.source instanceof FileSource && model.source.sheets.get(sheet.id)?.part !== "";
      const isOpen = hasCells && !sheet.protection.protected;
      const place = { row: 5000, column: 30, rowCount: 1, columnCount: 1 };
      if (isOpen) model.editor({ clientId: null, by: "api" }).cells.setValues(sheet.id, place, [["'=1+1"]]);
      // Stored instead of packed: packing takes most of the time and is tried elsewhere.
      const written = resultOrSentence(() => writeWorkbook(model, { deflate: (part) => part }));
      if (!written) return;
      const again = readWorkbook(written);
      const cell = again.sheets[0]?.grid.get(place.row, place.column);
      if (isOpen) must(cell?.value === "=1+1" && cell.formula === undefined, "the text a text");
      const kept = [bytes, written].map((file) =>
        resultOrSentence(() => [...listZip(file).values()].filter(({ name }) => name === macroPart).map(unpackEntry)),
      );
      same(
        kept[1]?.map((part) => [...part]),
        kept[0]?.map((part) => [...part]),
        "the macros",
      );
    },
  },
  {
    name: "zip",
    contract: "entries of the size and checksum they announce, or a sentence",
    cases: 15_000,
    run: (random, given) => {
      const bytes = mutatedBytes(random.pick(packed), random);
      given(bytes);
      const entries = resultOrSentence(() => listZip(bytes));
      for (const entry of entries?.values() ?? []) {
        const part = resultOrSentence(() => unpackEntry(entry));
        must(part === undefined || part.length === entry.size, "the size announced");
      }
    },
  },
  {
    name: "xml",
    contract: "a tree that is written and read again the same, shared strings and cells; or a sentence",
    cases: 30_000,
    run: (random, given) => {
      const { texts, names } = random.pick(seeds);
      const changed = changedXml(texts[random.pick(names)] ?? "", random);
      given(changed);
      const xml = resultOrSentence(() => decodePart(encoder.encode(changed), "part.xml"));
      if (xml === undefined) return;
      const root = resultOrSentence(() => parseXml(xml));
      if (root) same(parseXml(serialize(root)), root, "the tree written and read again");
      resultOrSentence(() => outlineOf(xml, ["sheetData"]));
      resultOrSentence(() => readSharedStrings(xml));
      resultOrSentence(() => {
        const data = findSheetData(xml);
        if (data)
          scanSheetData(xml, data, {
            cell: ({ row, column }) => must(row >= 0 && column >= 0 && column < 16_384, "inside the grid"),
          });
      });
    },
  },
  {
    name: "references",
    contract: "areas inside the grid that read back from their text, or none; formats are of dates or not",
    cases: 60_000,
    run: (random, given) => {
      const text = mutatedText(
        random.pick(["A1", "$B$2:D9", "A:C", "3:4", "XFD1048576", "A1 B2:C3", "yyyy-mm-dd", "[h]:mm", '0"天";[Red]-0']),
        random,
        ["$", ":", "A", "XFD", "1048576", "0", " ", "[", '"', "\\", "h"],
      );
      given(text);
      for (const area of [parseArea(text), ...parseAreas(text)])
        if (area) same(parseArea(areaRef(area)), area, "the area read again");
      must([true, false].includes(isDateFormat(text)), "yes or no");
    },
  },
  {
    name: "formulas",
    contract: "a formula read, or what is wrong with it; to the file and back it stays the same text",
    cases: 40_000,
    run: (random, given) => {
      const text = random.chance(0.9)
        ? mutatedText(random.pick(formulas), random, formulaMarks)
        : `=${anyText(random, formulaMarks)}`;
      given(text);
      const fault = formulaFault(text.startsWith("=") ? text : `=${text}`);
      const tokens = tokenize(text);
      same(
        tokens
          .map((token) => token.text)
          .join("")
          .replace(/^=/, ""),
        text.replace(/^=/, ""),
        "the tokens put together",
      );
      if (fault !== undefined) return;
      parseFormula(text);
      const stored = formulaToFile(text);
      same(
        formulaToFile(formulaFromFile(stored)).toLowerCase(),
        stored.toLowerCase(),
        "the formula to the file and back",
      );
    },
  },
];
