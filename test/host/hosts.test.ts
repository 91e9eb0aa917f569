/** The Excels that can be played: what they refuse, what they keep quiet about, and that manifest and page agree with them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { habitNamed, hostHabits, playedHosts, settingsOf } from "../../embedded/protocol/hosts";
import { compareVersions } from "../../embedded/protocol/settings";
import { withTables } from "../../scripts/docs/hosts";

const root = join(__dirname, "../..");
let excel: EmbeddedExcel | undefined;
afterEach(() => excel?.dispose());

/** An Excel by its name, with a first sheet. */
async function open(name: string): Promise<EmbeddedExcel> {
  return (excel = await startEmbeddedExcel({ settings: settingsOf(name) }));
}

test("every habit has a source and settings, every Excel has habits that there are", () => {
  for (const { source, settings } of hostHabits) {
    expect(source).toMatch(/^https:\/\//);
    expect(Object.keys(settings).length).toBeGreaterThan(0);
  }
  for (const { habits } of playedHosts) for (const id of habits) expect(habitNamed(id).id).toBe(id);
  expect(() => settingsOf("excel2016")).toThrow(/excel2021/);
});

test("the manifest asks for what the floor has, no more and no less, and every Excel has that", () => {
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  const asked = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, set = "", version = ""]) => [
    set,
    version,
  ]);
  expect(asked.length).toBeGreaterThan(0);
  const floor = playedHosts[0]?.requirementSets ?? {};
  for (const [set = "", version = ""] of asked) {
    expect(floor[set]).toBe(version);
    for (const { requirementSets } of playedHosts)
      expect(compareVersions(requirementSets[set] ?? "0", version)).toBeGreaterThanOrEqual(0);
  }
});

test("the page has the tables that the data gives", () => {
  const page = readFileSync(join(root, "docs/hosts.md"), "utf8");
  const words = (text: string): string => text.replace(/[\s|-]+/g, " ");
  expect(words(page)).toBe(words(withTables(page)));
});

test.each([
  ["excel2021", "#NAME?"],
  ["web", 3],
])("a function newer than Excel 2021 on %s", async (name, shown) => {
  const { client, host } = await open(name);
  const value = await client.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    cell.formulas = [["=LAMBDA(x,x+1)(2)", "=LET(x,1,x+1)"]];
    await context.sync();
    await host.idle();
    cell.load("values");
    await context.sync();
    return cell.values;
  });
  expect(value).toEqual([[shown, 2]]);
});

test("a member newer than Excel 2021 is refused there, and the newest says that it has its set", async () => {
  const { client } = await open("excel2021");
  expect(client.Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(client.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  const asked = client.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("valuesAsJson");
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "ApiNotFound" });
  excel?.dispose();
  expect((await open("web")).client.Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
});

test.each([
  [true, ["B1"]],
  [false, ["A1", "B1"]],
])("a value picked from a list raises no event where picks are silent: %s", async (silentPicks, expected) => {
  const { client, host } = (excel = await startEmbeddedExcel({ settings: { silentPicks } }));
  const told: string[] = [];
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
    sheet.onChanged.add((event) => Promise.resolve(void told.push(event.address)));
    await context.sync();
  });
  const sheetId = host.workbook.activeSheetId;
  await host.edit(client.attached, (editor) => editor.cells.typeText(sheetId, 0, 0, "乙"));
  await host.edit(client.attached, (editor) => editor.cells.typeText(sheetId, 0, 1, "5"));
  await host.idle();
  expect(told).toEqual(expected);
});
