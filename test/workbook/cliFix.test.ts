/** `tierbook fix` and `tierbook check --report` on files. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../embedded/files";
import { smallBook } from "../support/smallBook";
import { tierbookIn } from "../support/commandLine";

let folder: string;
let source: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-"));
  source = join(folder, "source.xlsx");
  const excel = await smallBook({
    accounts: [
      { id: "K001", name: "海风贸易　", sales: "30万", tier: "tier A" },
      { id: "K002", name: "山城机电", sales: 5 },
    ],
  });
  writeFileSync(source, await excel.save());
  excel.dispose();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tierbook = tierbookIn("zh-CN");
const fresh = (name: string): string => {
  const file = join(folder, name);
  copyFileSync(source, file);
  return file;
};

interface Told {
  fixes: { kind: string; row: number; from: string; to: string | number }[];
  written: number;
}

test("a dry run shows, a run writes, an undo takes back", async () => {
  const book = fresh("a.xlsx");
  const before = readFileSync(book);
  const dry = await tierbook("fix", book, "--dry-run", "--json");
  const told = JSON.parse(dry.out) as Told;
  expect(told.fixes.map(({ kind, row, to }) => [kind, row, to])).toEqual([
    ["trim", 1, "海风贸易"],
    ["listLabel", 1, "A级"],
    ["number", 1, 300_000],
  ]);
  expect([told.written, readFileSync(book).equals(before)]).toEqual([0, true]);

  const done = await tierbook("fix", book);
  expect(done.code).toBe(0);
  expect(done.out).toContain("“30万” → “300000”");
  expect(done.out).toContain("已修正 3 个单元格");
  expect((JSON.parse((await tierbook("fix", book, "--dry-run", "--json")).out) as Told).fixes).toEqual([]);

  const undone = await tierbook("fix", book, "--undo", "--json");
  expect(JSON.parse(undone.out)).toMatchObject({ written: 3, conflicts: [] });
  expect((JSON.parse((await tierbook("fix", book, "--dry-run", "--json")).out) as Told).fixes).toHaveLength(3);
});

test("only the kinds named; an unknown one is refused", async () => {
  const book = fresh("b.xlsx");
  expect(JSON.parse((await tierbook("fix", book, "--kinds", "trim", "--json")).out)).toMatchObject({ written: 1 });
  const wrong = await tierbook("fix", book, "--kinds", "spelling");
  expect([wrong.code, wrong.out]).toEqual([2, ""]);
  expect(wrong.err).toContain("halfWidth");
});

test("check writes a report only when asked, into another file", async () => {
  const book = fresh("c.xlsx");
  const before = readFileSync(book);
  const out = join(folder, "report.xlsx");
  await tierbook("check", book, "--as-of", "2026-03-31", "--report", "--out", out);
  expect(readFileSync(book).equals(before)).toBe(true);
  const report = readWorkbook(new Uint8Array(readFileSync(out))).sheetByName("检查结果");
  expect(report?.grid.get(0, 0)?.value).toBe("检查填写 · 截至2026-03-31");
  expect(report?.pageLayout.rowBreaks).toHaveLength(1);
});
