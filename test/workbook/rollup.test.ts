/** `tierbook rollup` on generated workbooks: totals as counted, bad books named, only changed ones read again, nothing personal out. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize } from "node:v8";
import { inflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { readSheetRows, readSheets } from "../../src/import/xlsx";
import type { Lang } from "../../src/locales/types";
import { tierbookIn } from "../support/commandLine";
import { lockedFile, managerBook, secret, template, type Counted, type Template } from "../support/rollupBooks";

const size = { customers: 20, visits: 30, orders: 120 };
const langs: readonly Lang[] = ["zh-CN", "zh-TW", "en-US"];
const count = 9;
let folder: string;
let templates: readonly Template[];
const counted: Counted[] = [];
const tierbook = tierbookIn("zh-CN");
const at = (name: string): string => join(folder, name);
const out = (): string => at("部门.xlsx");

interface Result {
  read: number;
  books: {
    book: string;
    taken: boolean;
    rows: Record<string, number>;
    findings: { code: string; message: string }[];
  }[];
  scorecards: {
    owner: string | null;
    team: string | null;
    kpis: { id: string; actual: number | null; books: number }[];
  }[];
  shared: { by: string[]; books: string[] }[];
  claims: { book: string; state: string; by: string | null }[];
}
const rollup = async (...more: string[]): Promise<Result> => {
  const period = more.includes("--period") ? [] : ["--period", "2025-Q3"];
  const words = [at("books"), "--out", out(), "--as-of", "2025-12-31", "--json", ...period, ...more];
  const { code, out: text, err } = await tierbook("rollup", ...words);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(text) as Result;
};
const make = (number: number, edition = 0): void => {
  const { file, counted: sums } = managerBook(templates[number % 3]!, number, size, edition);
  writeFileSync(at(`books/台账${number}.xlsx`), file);
  counted[number] = sums;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-rollup-"));
  mkdirSync(at("books/附"), { recursive: true });
  const packs = ["core", "orders", "newCustomers"];
  templates = [await template(langs[0]!, packs), await template(langs[1]!, packs), await template(langs[2]!, packs)];
  for (let number = 0; number < count; number++) make(number);
  writeFileSync(at("books/锁.xlsx"), lockedFile());
  writeFileSync(at("books/半.xlsx"), readFileSync(at("books/台账1.xlsx")).subarray(0, 20_000));
  writeFileSync(at("books/附/台账2 (1).xlsx"), readFileSync(at("books/台账2.xlsx")));
  writeFileSync(at("books/~$台账1.xlsx"), "Excel");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const figure = (result: Result, who: { owner?: string; team?: string }, id: string) =>
  result.scorecards
    .find(({ owner, team }) =>
      who.owner === undefined ? owner === null && team === (who.team ?? null) : owner === who.owner,
    )
    ?.kpis.find((kpi) => kpi.id === id);
const sum = (some: readonly Counted[]): number => some.reduce((cents, one) => cents + one.cents, 0) / 100;

function expectTotals(result: Result): void {
  expect(figure(result, {}, "S1")).toMatchObject({ actual: sum(counted), books: count });
  for (const one of counted) expect(figure(result, { owner: one.owner }, "S1")?.actual).toBe(one.cents / 100);
  for (const team of new Set(counted.map((one) => one.team)))
    expect(figure(result, { team }, "S1")?.actual).toBe(sum(counted.filter((one) => one.team === team)));
}

test("totals are those counted when generating; bad books are named and harm nothing; the second run reads what changed", async () => {
  const first = await rollup("--workers", "2");
  expect(first.read).toBe(count + 3);
  const findings = new Map(first.books.map(({ book, findings: all }) => [book, all.map(({ code }) => code)]));
  expect(findings.get("锁")).toEqual(["locked"]);
  expect(findings.get("半")).toEqual(["damaged"]);
  expect(findings.get("附/台账2 (1)")).toEqual(["copy"]);
  expect(findings.get("台账1")).toEqual(["otherLanguage"]);
  expect(findings.get("台账0")).toEqual([]);
  expect(first.books.filter(({ taken }) => taken)).toHaveLength(count);
  for (const { rows } of first.books.filter(({ taken }) => taken))
    expect(rows).toMatchObject({ Accounts: size.customers, Visits: size.visits, Orders: size.orders });
  expectTotals(first);
  // Two customers of each book but the first are the next book's as well; what is new for one is not new for both.
  expect(first.shared).toHaveLength(2 * (count - 1));
  expect(first.shared[0]?.by).toEqual(["taxId"]);
  expect(first.claims.map(({ book }) => book)).toHaveLength(count - 1);
  expect(first.claims.every(({ state }) => state === "refuted")).toBe(true);

  expect((await rollup("--workers", "1")).read).toBe(0);
  make(4, 1);
  make(7, 1);
  const second = await rollup("--workers", "1");
  expect(second.read).toBe(2);
  expectTotals(second);
  // Another period is computed from what is kept.
  const other = await rollup("--workers", "1", "--period", "2025-Q2");
  expect(other.read).toBe(0);
  expect(figure(other, {}, "S1")?.actual).not.toBe(figure(second, {}, "S1")?.actual);
  rmSync(at("books/台账8.xlsx"));
  counted.pop();
  const without = await rollup("--workers", "1");
  expect([without.read, without.books.some(({ book }) => book === "台账8")]).toEqual([0, false]);
  expect(figure(without, {}, "S1")).toMatchObject({ actual: sum(counted), books: count - 1 });
});

test("the department's workbook holds the rows of every book with its name", () => {
  const bytes = new Uint8Array(readFileSync(out()));
  expect(readSheets(bytes).map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "台账清单",
      "台账问题",
      "部门考核",
      "同一客户",
      "新客户申报核对",
      "制度差异",
      "取用范围",
      "客户档案",
    ]),
  );
  const { values } = readSheetRows(bytes, "客户档案");
  expect(values).toHaveLength(1 + (count - 1) * size.customers);
  expect(values[0]?.slice(0, 2)).toEqual(["台账", "台账行号"]);
  expect(new Set(values.slice(1).map(([book]) => book)).size).toBe(count - 1);
});

test("no personal column is in any output, nor beside it", async () => {
  const needle = Buffer.from(secret);
  /** The tables of a file of rows, each packed by itself behind a list of where it stands. */
  const rowParts = (file: string): readonly string[] => {
    const bytes = readFileSync(file);
    const start = 4 + bytes.readUInt32LE(0);
    const places = JSON.parse(bytes.toString("utf8", 4, start)) as Record<string, [number, number]>;
    return Object.values(places).map(([from, to]) =>
      JSON.stringify(deserialize(inflateRawSync(bytes.subarray(start + from, start + to)))),
    );
  };
  const plain = (file: string): Buffer[] => {
    const bytes = readFileSync(file);
    if (file.endsWith(".xlsx")) return Object.values(unzipSync(bytes)).map((part) => Buffer.from(part));
    return file.endsWith(".json") || file.endsWith(".rows") ? [bytes] : [inflateRawSync(bytes)];
  };
  const texts = (file: string): string =>
    file.endsWith(".tables") || file.endsWith(".figures")
      ? JSON.stringify(deserialize(inflateRawSync(readFileSync(file))))
      : file.endsWith(".rows")
        ? rowParts(file).join("\n")
        : "";
  const kept = (): string[] => readdirSync(`${out()}.rollup`).map((name) => join(`${out()}.rollup`, name));
  const found = (files: readonly string[]): string[] =>
    files.filter((file) => plain(file).some((part) => part.includes(needle)) || texts(file).includes(secret));
  expect(found([at("books/台账1.xlsx")])).toHaveLength(1);
  expect(kept().length).toBeGreaterThan(count);
  // What is searched is readable: a customer's name is found in the same files.
  for (const kind of [".rows", ".tables", ".figures"])
    expect(kept().some((file) => file.endsWith(kind) && texts(file).includes("有限公司"))).toBe(true);
  expect(found([out(), ...kept()])).toEqual([]);
  // Figures alone keep no row and no name.
  const bare = await rollup("--workers", "1", "--figures-only");
  expect(figure(bare, {}, "S1")?.actual).toBe(sum(counted));
  expect(kept().filter((name) => /\.(rows|tables)$/.test(name))).toEqual([]);
  expect(kept().filter((name) => texts(name).includes("有限公司"))).toEqual([]);
  expect(Object.values(unzipSync(readFileSync(out()))).some((part) => Buffer.from(part).includes("有限公司"))).toBe(
    false,
  );
});

test.each([
  [["rollup"], "rollup"],
  [["rollup", "missing", "--out", "x.xlsx"], "missing"],
  [["rollup", "books", "--tables", "AuditLog", "--out", "x.xlsx"], "AuditLog"],
  [["rollup", "books", "--period", "2025-Q7", "--out", "x.xlsx"], "2025-Q7"],
  [["rollup", "books"], "--out"],
])("%j is refused in one sentence", async (words, part) => {
  const { code, err } = await tierbook(...words.map((word) => (word === "books" ? at("books") : word)));
  expect([code, err.split("\n").length, err.includes(part)]).toEqual([2, 1, true]);
});

test("what would be taken is listed first", async () => {
  const { code, out: text } = await tierbook("rollup", at("books"), "--list", "--tables", "Accounts");
  expect(code).toBe(0);
  expect(text.split("\n")).toHaveLength(2);
  expect(text.split("\n")[1]).toBe("  留在台账里的列: 联系人, 电话, 法定代表人, 邮箱");
});
