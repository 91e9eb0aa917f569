/** Programs that compute sheets: each is given the same cells and formulas and gives back what one sheet shows. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils, write, type WorkSheet } from "@e965/xlsx";
import { HyperFormula } from "hyperformula";
import { initSync, Model } from "@ironcalc/wasm";
import type { Engine, Shown } from "../engines";
import type { Grids } from "../formulas";
import type { Cell } from "../sheets";

export const hyperFormula: Engine = (grids, sheet) => {
  const cells = Object.fromEntries(Object.entries(grids).map(([name, rows]) => [name, rows.map((row) => [...row])]));
  const engine = HyperFormula.buildFromSheets(cells, { licenseKey: "gpl-v3", maxRows: 1_100_000, maxColumns: 100 });
  const values = engine.getSheetValues(engine.getSheetId(sheet) ?? 0);
  engine.destroy();
  return values;
};

let started = false;

export const ironCalc: Engine = (grids, sheet) => {
  if (!started) {
    const require = createRequire(__filename);
    initSync({ module: readFileSync(join(require.resolve("@ironcalc/wasm"), "../wasm_bg.wasm")) });
    started = true;
  }
  const model = new Model("bench", "en", "UTC", "en");
  model.pauseEvaluation();
  const names = Object.keys(grids);
  names.forEach((name, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
  });
  names.forEach((name, index) =>
    grids[name]!.forEach((row, at) =>
      row.forEach((cell, column) => {
        if (cell !== null) model.setUserInput(index, at + 1, column + 1, String(cell));
      }),
    ),
  );
  model.resumeEvaluation();
  model.evaluate();
  const of = names.indexOf(sheet);
  const values = grids[sheet]!.map((row, at) =>
    row.map((_, column) => model.getFormattedCellValue(of, at + 1, column + 1)),
  );
  model.free();
  return values;
};

const worksheet = (rows: readonly (readonly Cell[])[]): WorkSheet =>
  utils.aoa_to_sheet(
    rows.map((row) =>
      row.map((cell) =>
        typeof cell === "string" && cell.startsWith("=") ? { t: "n", f: formula(cell.slice(1)) } : cell,
      ),
    ),
  );

/** Functions that came after the file format bear a prefix in files. */
const formula = (text: string): string => text.replace(/\b(MAXIFS|MINIFS|IFS)\(/g, "_xlfn.$1(");

function file(grids: Grids): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(grids)) utils.book_append_sheet(book, worksheet(rows), name);
  return write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Uint8Array;
}

/** Opens, computes and saves a book; starting the program and an empty book are taken off its time, writing the file is not in it. */
export function libreOffice(grids: Grids, sheet: string): Shown {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const convert = (name: string, bytes: Uint8Array): number => {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = [
      profile,
      "--headless",
      "--convert-to",
      "xlsx",
      "--outdir",
      join(folder, "out"),
      join(folder, name),
    ];
    const start = performance.now();
    execFileSync("soffice", options, { stdio: "pipe" });
    return performance.now() - start;
  };
  try {
    const empty = file({ [sheet]: [[1]] });
    // The first start makes a profile.
    convert("empty.xlsx", empty);
    const idle = convert("empty.xlsx", empty);
    const time = convert("in.xlsx", file(grids)) - idle;
    const book = read(readFileSync(join(folder, "out", "in.xlsx")));
    return { cells: utils.sheet_to_json(book.Sheets[sheet]!, { header: 1, raw: true }), time: Math.max(time, 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
