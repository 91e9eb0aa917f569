/** `tierbook policy`: out of a book and into another one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tierbookIn } from "../support/commandLine";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tierbook = tierbookIn("en-US");

test("export and import", async () => {
  const [book, policy] = [join(folder, "book.xlsx"), join(folder, "policy.json")];
  expect((await tierbook("setup", book, "--lang", "zh-CN")).code).toBe(0);
  writeFileSync(policy, JSON.stringify({ parameters: { "tier.aMin": 1_000_000 } }));
  const imported = await tierbook("policy", "import", book, "--policy", policy, "--json");
  expect([imported.code, imported.err, JSON.parse(imported.out)]).toEqual([
    0,
    "",
    { version: 2, changed: 1, left: [] },
  ]);
  const shown = await tierbook("policy", "export", book);
  expect([shown.code, JSON.parse(shown.out)]).toEqual([
    0,
    expect.objectContaining({
      version: 2,
      profile: "basic",
      parameters: expect.objectContaining({ "tier.aMin": 1_000_000 }) as unknown,
    }),
  ]);
  expect((await tierbook("policy", "export", book, "--out", policy)).code).toBe(0);
  expect(JSON.parse(readFileSync(policy, "utf8"))).toEqual(JSON.parse(shown.out));
});

test("what cannot be done is said in one sentence", async () => {
  for (const words of [["policy"], ["policy", "print", "a.xlsx"], ["policy", "import", "missing.xlsx"]]) {
    const { code, out, err } = await tierbook(...words);
    expect([code, out, err.split("\n").length]).toEqual([2, "", 1]);
  }
});
