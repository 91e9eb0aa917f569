/** Custom functions in cells, through office.js's own runtime in the embedded Excel: they compute, spill, say #N/A, and follow their inputs. */
import { customFunctions, setFunctionLanguage } from "../../src/functions";
import { functionHelp } from "../../src/locales/functions";
import { generateFunctionMetadata } from "../../scripts/metadata/functions";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import type { FunctionMetadata } from "../../embedded/protocol/functionRelay";

const metadata = JSON.parse(
  generateFunctionMetadata("https://example.test")["functions.json"] ?? "",
) as FunctionMetadata;

/** A sheet with cells and formulas, its functions described as Excel reads them. */
async function sheetWith(cells: Readonly<Record<string, readonly (readonly unknown[])[]>>): Promise<EmbeddedExcel> {
  setFunctionLanguage("en-US");
  const excel = await startEmbeddedExcel({ locale: "en-US" });
  excel.client.associateFunctions(customFunctions, metadata);
  await write(excel, cells);
  return excel;
}

async function write(
  excel: EmbeddedExcel,
  cells: Readonly<Record<string, readonly (readonly unknown[])[]>>,
): Promise<void> {
  await excel.client.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const [address, formulas] of Object.entries(cells)) sheet.getRange(address).formulas = formulas as unknown[][];
    await context.sync();
  });
  await excel.host.idle();
}

const read = (excel: EmbeddedExcel, address: string): Promise<unknown[][]> =>
  excel.client.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });

test("a ratio adds up its ranges, says #N/A where nothing is to divide by, and follows its inputs", async () => {
  const excel = await sheetWith({
    "A1:B3": [
      [3, 40],
      ["", ""],
      [1, 40],
    ],
    "D1:D3": [
      ["=TIERBOOK.CHURNRATE(A1:A3,B1:B3)"],
      ["=TIERBOOK.CHURNRATE(A1,B1)"],
      ['=TIERBOOK.KPIRATE("M1",A1:A3,80)'],
    ],
  });
  try {
    expect(await read(excel, "D1:D3")).toEqual([[0.05], [0.075], [0.05]]);
    await write(excel, { A3: [[5]] });
    expect(await read(excel, "D1:D3")).toEqual([[0.1], [0.075], [0.1]]);
    await write(excel, { "B1:B3": [[0], [""], [0]] });
    expect((await read(excel, "D1:D2")).flat()).toEqual(["#N/A", "#N/A"]);
    await write(excel, { "A1:B1": [["3", "40"]], A3: [["=1/0"]], B3: [[40]] });
    expect((await read(excel, "D1:D2")).flat()).toEqual(["#DIV/0!", 0.075]);
    await write(excel, { A1: [["'three"]] });
    expect((await read(excel, "D2")).flat()).toEqual(["#VALUE!"]);
  } finally {
    excel.dispose();
  }
});

test("scores, totals and the policy as an argument: a changed parameter changes the score", async () => {
  const excel = await sheetWith({
    "A1:C3": [
      ["score.cap", "cap", 1.2],
      ["light.red", "red", 0.8],
      ["light.yellow", "yellow", 1],
    ],
    "E1:F3": [
      ['=TIERBOOK.KPISCORE("S1",900,500,"","","","","","","",A1:C3)', 0.6],
      ['=TIERBOOK.KPISCORE("M1",0.1,0.1)', 0.2],
      ["", 0.2],
    ],
    "H1:H3": [
      ["=TIERBOOK.WEIGHTEDTOTAL(E1:E3,F1:F3)"],
      ["=TIERBOOK.EVALUABLESHARE(E1:E3,F1:F3)"],
      ["=TIERBOOK.KPISTATUS(0.9,A1:C3)"],
    ],
  });
  try {
    expect(await read(excel, "E1:E2")).toEqual([[1.2], [1]]);
    expect(await read(excel, "H1:H3")).toEqual([[1.15], [0.8], ["yellow"]]);
    await write(excel, { "C1:C3": [[1.6], [0.8], [0.9]] });
    expect(await read(excel, "H1:H3")).toEqual([[1.45], [0.8], ["green"]]);
  } finally {
    excel.dispose();
  }
});

test("a cell of the scorecard: an error cell among the columns is a cell that cannot be read, a blank one is none", async () => {
  const cell = (part: string): string =>
    `=TIERBOOK.KPIFIGURE("S1","${part}","2026-Q1",H1:K1,DATE(2026,3,31),F1:G1,"","Orders.orderDate",A1:A4,"Orders.amount",IF(B1:B4="","",B1:B4),"Orders.salesperson",C1:C4)`;
  const excel = await sheetWith({
    "A1:C4": [
      [46023, 1000, "Ann"],
      [46053, 2000, "Bob"],
      ["", "", ""],
      [46113, 4000, "Bob"],
    ],
    "F1:G1": [["orders.completeSince", 43831]],
    "M1:M3": [[cell("numerator")], [cell("denominator")], [cell("reason")]],
  });
  const cells = async (): Promise<unknown[]> => (await read(excel, "M1:M3")).flat();
  try {
    expect(await cells()).toEqual([3000, "#N/A", "There is no target"]);
    await write(excel, { H1: [["Bob"]] });
    expect(await cells()).toEqual([2000, "#N/A", "There is no target"]);
    // Bob's order of the period cannot be read; one of April says nothing of the quarter.
    await write(excel, { B4: [["=1/0"]] });
    expect(await cells()).toEqual([2000, "#N/A", "There is no target"]);
    await write(excel, { B2: [["=1/0"]] });
    expect(await cells()).toEqual(["#N/A", "#N/A", "1 order of the period has an unclear date, amount or customer"]);
    await write(excel, { H1: [["Eve"]] });
    expect(await cells()).toEqual(["#VALUE!", "#VALUE!", "#VALUE!"]);
  } finally {
    excel.dispose();
  }
});

test("tiers spill from one call", async () => {
  const excel = await sheetWith({
    "A1:A3": [[700], [200], [4]],
    C1: [["=TIERBOOK.PARETO(A1:A3)"]],
    "E1:E2": [[46023], [46053]],
    "F1:F2": [[1000], [2000]],
    G1: [["=TIERBOOK.NETSALES(E1:E2,F1:F2,DATE(2026,1,1),DATE(2026,1,15))"]],
  });
  try {
    expect((await read(excel, "C1:C3")).flat()).toEqual(["tier A", "tier A", "tier D"]);
    expect(await read(excel, "G1")).toEqual([[1000]]);
    await write(excel, { A1: [[10]] });
    expect((await read(excel, "C1:C3")).flat()).toEqual(["tier B", "tier A", "tier C"]);
  } finally {
    excel.dispose();
  }
});

test("the worked examples with figures as arguments compute in a cell", async () => {
  const plain = Object.entries(functionHelp).filter(
    ([, { example }]) =>
      !/[{]|TierBands|DATE/.test(example.formula["en-US"]) && /^[\d.]+$/.test(example.result["en-US"]),
  );
  expect(plain.length).toBeGreaterThan(15);
  const formulas = plain.map(([, { example }]) => [example.formula["en-US"]]);
  const excel = await sheetWith({ [`A1:A${formulas.length}`]: formulas });
  try {
    expect((await read(excel, `A1:A${formulas.length}`)).flat()).toEqual(
      plain.map(([, { example }]) => Number(example.result["en-US"])),
    );
  } finally {
    excel.dispose();
  }
});
