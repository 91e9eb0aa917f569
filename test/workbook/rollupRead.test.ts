/** A manager's workbook read from its file alone says what Excel says of it; what cannot be read is said by name. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { parsePolicy } from "../../src/policy";
import { refusal, type FindingCode } from "../../src/rollup/findings";
import { readManagerBook } from "../../src/rollup/readBook";
import { openBook } from "../../src/workbook/recognise";
import { readRawPolicy } from "../../src/workbook/policySheet";
import { readTables } from "../../src/workbook/read";
import { addRows, openBookFile, smallBook } from "../support/smallBook";

let file: Uint8Array;
beforeAll(async () => {
  const excel = await smallBook();
  await addRows(
    excel,
    "Visits",
    ["visitId", "date", "accountId", "status", "who"],
    [["V1", 46000, "海风贸易", "已访", "周"]],
  );
  file = await excel.save();
  excel.dispose();
});

const codeOf = (bytes: Uint8Array): FindingCode | null => {
  try {
    readManagerBook(bytes);
    return null;
  } catch (error) {
    const { code, weight, message } = refusal(error, bytes);
    expect([weight, message.text["zh-CN"] !== ""]).toEqual(["refused", true]);
    return code;
  }
};
/** The file with parts put in, changed or (null) taken out. */
const changed = (parts: Readonly<Record<string, ((text: string) => string) | null>>): Uint8Array => {
  const all = unzipSync(file);
  for (const [name, change] of Object.entries(parts))
    if (change === null) delete all[name];
    else all[name] = strToU8(change(new TextDecoder().decode(all[name] ?? new Uint8Array())));
  return zipSync(all);
};

test("tables, policy and language are those that Excel gives", async () => {
  const read = readManagerBook(file);
  const excel = await openBookFile(file);
  const told = await excel.client.run(async (context) => {
    const book = await openBook(context);
    const tables = await readTables(
      context,
      book,
      Object.keys(read.tables).map((table) => ({ table })),
    );
    return { lang: book.lang, tables, policy: await readRawPolicy(context, book) };
  });
  excel.dispose();
  expect([read.lang, read.blueprint, read.policyVersion]).toEqual([told.lang, 1, "1"]);
  const cells = (tables: typeof read.tables) =>
    Object.fromEntries(Object.entries(tables).map(([key, { rowCount, columns }]) => [key, { rowCount, columns }]));
  expect(cells(read.tables)).toEqual(cells(told.tables));
  expect(read.policy).toEqual(told.policy);
  expect(parsePolicy(read.policy).problems).toEqual([]);
  expect(read.tables.Accounts?.columns.accountName).toContain("海风贸易");
  expect(read.tables.Visits?.rowCount).toBe(1);
});

test("a workbook without its description is recognised by its tables", () => {
  const settings = Object.keys(unzipSync(file)).filter((name) => name.includes("webextensions"));
  expect(settings.length).toBeGreaterThan(0);
  const read = readManagerBook(changed(Object.fromEntries(settings.map((name) => [name, null]))));
  expect([read.blueprint, read.lang, read.tables.Accounts?.rowCount]).toEqual([null, "zh-CN", 5]);
});

test("every kind of file that cannot be taken is told apart", () => {
  const settings = Object.keys(unzipSync(file)).find((name) => /webextension\d*\.xml$/.test(name)) ?? "";
  const encrypted = new Uint8Array(4096);
  encrypted.set([0xd0, 0xcf, 0x11, 0xe0]);
  Array.from("EncryptedPackage").forEach((letter, at) => encrypted.set([letter.charCodeAt(0), 0], 512 + 2 * at));
  expect(codeOf(encrypted)).toBe("locked");
  expect(codeOf(strToU8("客户,电话"))).toBe("otherFormat");
  expect(codeOf(file.slice(0, file.length >> 1))).toBe("damaged");
  expect(codeOf(changed({ "xl/tables/table1.xml": () => "<table" }))).toBe("damaged");
  expect(
    codeOf(
      changed({
        "xl/workbook.xml": (xml) => xml.replace(/<workbookPr[^>]*>|(?=<sheets>)/, '<workbookPr date1904="1"/>'),
      }),
    ),
  ).toBe("dates1904");
  expect(
    codeOf(changed({ [settings]: (xml) => xml.replace(/version\\&quot;:1|version\\":1/, (text) => `${text}9`) })),
  ).toBe("newerBlueprint");
  expect(codeOf(file)).toBeNull();
  expect(() => refusal(new TypeError("a fault of ours"), file)).toThrow(TypeError);
});
