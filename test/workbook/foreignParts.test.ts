/** Set-up in a workbook with charts, a pivot table, names, validation and parts nobody knows: what is not ours stays as it is. */
import { strFromU8, unzipSync } from "fflate";
import { setUp } from "../../src/commands/setUp";
import { customFunctions } from "../../src/functions";
import { startEmbeddedExcel } from "../../embedded/node";
import { foreignWorkbook } from "../support/foreignWorkbook";

/** Parts of the package that list what is in the workbook: sheets, relations, types, styles, texts. Set-up has to add to them. */
const lists = [
  "[Content_Types].xml",
  "_rels/.rels",
  "docProps/app.xml",
  "docProps/core.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/workbook.xml",
  "xl/styles.xml",
  "xl/sharedStrings.xml",
  "xl/webextensions/_rels/taskpanes.xml.rels",
  "xl/webextensions/taskpanes.xml",
];
/** The order of calculation is dropped when formulas come in; Excel writes it again. */
const dropped = ["xl/calcChain.xml"];

/** Byte for byte, but for the mark of the sheet in front: set-up brings its own sheet to the front, as Excel itself would. */
const same = (before: Uint8Array, after: Uint8Array): boolean =>
  Buffer.from(before).equals(Buffer.from(after)) ||
  strFromU8(before).replace(' tabSelected="1"', "") === strFromU8(after);

test("every other part comes through set-up byte for byte, and the lists keep what they listed", async () => {
  const file = foreignWorkbook();
  const excel = await startEmbeddedExcel({ file, locale: "zh-CN" });
  excel.client.associateFunctions(customFunctions);
  await excel.client.run((context) => setUp(context, { lang: "zh-CN" }));
  const before = unzipSync(file);
  const after = unzipSync(await excel.save());
  excel.dispose();

  const names = Object.keys(before).filter((name) => !lists.includes(name) && !dropped.includes(name));
  expect(names.some((name) => name.includes("chart"))).toBe(true);
  expect(names.some((name) => name.includes("pivot"))).toBe(true);
  const changed = names.filter((name) => !after[name] || !same(before[name] ?? new Uint8Array(), after[name]));
  expect(changed).toEqual([]);

  const text = (parts: Record<string, Uint8Array>, name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const sheets = [...text(before, "xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1]);
  const kept = [...text(after, "xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1]);
  expect(sheets.length).toBeGreaterThan(0);
  expect(kept).toEqual(expect.arrayContaining(sheets));
  const definedNames = [...text(before, "xl/workbook.xml").matchAll(/<definedName [^>]*>[^<]*<\/definedName>/g)].map(
    String,
  );
  // A sheet's name may be quoted where it was not: that is the same reference.
  const plain = (names: string): string => names.replace(/'/g, "");
  const namesAfter = plain(text(after, "xl/workbook.xml"));
  expect(definedNames.filter((name) => !namesAfter.includes(plain(name)))).toEqual([]);
}, 120_000);
