/** The command line on files: shapes, exit codes, sentences, and files that are whole at every moment. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { smallBook } from "../support/smallBook";
import { tierbookIn } from "../support/commandLine";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tierbook = tierbookIn("en-US");
const at = (name: string): string => join(folder, name);

describe("words", () => {
  test.each([
    [["frobnicate"], "frobnicate"],
    [["check"], "workbook file"],
    [["check", "a.xlsx", "b.xlsx"], "b.xlsx"],
    [["check", "a.xlsx", "--colour"], "--colour"],
    [["recalc", "a.xlsx", "--as-of", "31.12.2017"], "31.12.2017"],
    [["recalc", "a.xlsx", "--as-of"], "--as-of"],
    [["setup", "a.xlsx", "--lang", "de"], "zh-CN, zh-TW, en-US"],
    [["import", "a.xlsx", "--from", "x.csv"], "--table"],
    [["recalc", "missing.xlsx"], "missing.xlsx"],
    [["recalc", "table.csv"], "table.csv"],
  ])("%j is refused in one sentence", async (words, part) => {
    const { code, out, err } = await tierbook(...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(part);
    expect(err.split("\n")).toHaveLength(1);
  });

  test("the sentence is in the language asked for", async () => {
    expect((await tierbook("check", "missing.xlsx", "--lang", "zh-CN")).err).toBe("找不到文件“missing.xlsx”。");
  });

  test("rules as one JSON document", async () => {
    const { code, out } = await tierbook("rules", "--json");
    const rules = JSON.parse(out) as Record<string, unknown>[];
    expect(code).toBe(0);
    expect(rules.map(({ id }) => id)).toContain("ACC-01");
    expect(Object.keys(rules[0] ?? {}).sort()).toEqual([
      "clause",
      "columns",
      "family",
      "id",
      "kind",
      "pack",
      "parameters",
      "priority",
      "profile",
      "severity",
    ]);
  });
});

describe("a book", () => {
  test("set up, imported, recalculated, checked; the second run leaves the file as it is", async () => {
    const policy = at("policy.json");
    writeFileSync(
      policy,
      JSON.stringify({ parameters: { "tier.aMin": 1000000, "tier.bMin": 300000, "tier.cMin": 50000 } }),
    );
    const book = at("book.xlsx");
    const made = await tierbook("setup", book, "--lang", "en-US", "--policy", policy);
    expect([made.code, existsSync(book)]).toEqual([0, true]);

    const csv = at("accounts.csv");
    writeFileSync(
      csv,
      "Customer no.,Customer,Expected annual sales,Shoe size\nK1,North Mill,1200000,44\nK2,South Mill,40000,41\nK3,,5000,40\n",
    );
    const imported = await tierbook("import", book, "--table", "Accounts", "--from", csv, "--json");
    expect(imported.code).toBe(0);
    expect(JSON.parse(imported.out)).toMatchObject({
      table: "Accounts",
      read: 3,
      inserted: 2,
      updated: 0,
      unmatched: ["Shoe size"],
    });
    expect(imported.err).toContain("Shoe size");

    const preview = await tierbook("recalc", book, "--as-of", "2026-03-31", "--dry-run", "--json");
    const bytes = readFileSync(book);
    expect(JSON.parse(preview.out)).toEqual({
      asOf: "2026-03-31",
      accounts: 2,
      changed: 2,
      tiers: { A: 1, B: 0, C: 0, D: 1, unrated: 0 },
      moves: [
        { accountId: "K1", accountName: "North Mill", from: null, to: "A", reason: expect.any(String) as string },
        { accountId: "K2", accountName: "South Mill", from: null, to: "D", reason: expect.any(String) as string },
      ],
      notEvaluable: [],
    });
    const done = await tierbook("recalc", book, "--as-of", "2026-03-31", "--json");
    expect(JSON.parse(done.out)).toEqual(JSON.parse(preview.out));
    const written = readFileSync(book);
    expect(written.equals(bytes)).toBe(false);
    const again = await tierbook("recalc", book, "--as-of", "2026-03-31", "--json");
    expect(JSON.parse(again.out)).toMatchObject({ changed: 0, moves: [] });
    expect(readFileSync(book).equals(written)).toBe(true);

    const checked = await tierbook("check", book, "--as-of", "2026-03-31", "--json");
    const report = JSON.parse(checked.out) as {
      counts: Record<string, number>;
      findings: Record<string, unknown>[];
      profile: string;
    };
    expect(report.profile).toBe("basic");
    expect(checked.code).toBe((report.counts.error ?? 0) > 0 ? 1 : 0);
    for (const finding of report.findings) {
      expect(Object.keys(finding).sort()).toEqual([
        "cell",
        "clause",
        "column",
        "found",
        "history",
        "message",
        "row",
        "rule",
        "severity",
        "table",
      ]);
    }
    expect(readFileSync(book).equals(written)).toBe(true);
    const chinese = await tierbook("check", book, "--lang", "zh-CN");
    expect(chinese.out).toMatch(/必须改\d+项/);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("what cannot be done leaves the file as it was", async () => {
    const excel = await smallBook();
    const row = excel.host.workbook.tableByName("Accounts");
    await excel.host.edit(excel.client.attached, (editor) => editor.sheets.protect(row?.sheetId ?? ""));
    const book = at("locked.xlsx");
    writeFileSync(book, await excel.save());
    excel.dispose();
    const before = readFileSync(book);
    const { code, out, err } = await tierbook("recalc", book, "--json");
    expect([code, out]).toEqual([2, ""]);
    // The workbook's own language, although the terminal speaks English.
    expect(err).toContain("工作表「客户档案」受保护");
    expect(readFileSync(book).equals(before)).toBe(true);
  });

  test("a file that is none, a workbook that is no Tierbook, one that Excel has open", async () => {
    writeFileSync(at("text.xlsx"), "hello");
    expect(await tierbook("recalc", at("text.xlsx"))).toMatchObject({ code: 2, out: "" });
    copyFileSync(at("locked.xlsx"), at("open.xlsx"));
    writeFileSync(at("~$open.xlsx"), "");
    const open = await tierbook("recalc", at("open.xlsx"));
    expect(open).toMatchObject({ code: 2, out: "" });
    expect(open.err).toContain("open in Excel");
    expect(await tierbook("check", folder)).toMatchObject({ code: 2, out: "" });
  });
});
