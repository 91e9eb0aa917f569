/** The Scorecard's formulas: every KPI has all of them, none is too long for Excel, and no custom function stands on a chain of others. */
import { ArrayFormulas } from "../../embedded/files/arrayFormulas";
import { kpiIds } from "../../src/kpis/registry";
import { languages, type Lang } from "../../src/locales/types";
import { installedColumns, installedKpis, installedTables, packs, tableByKey } from "../../src/policy/catalogue";
import { columnFormula } from "../../src/workbook/blueprint/columnFormulas";
import { dataNames } from "../../src/workbook/blueprint/dataNames";
import { cellNames } from "../../src/workbook/blueprint/names";
import { makeScope } from "../../src/workbook/blueprint/scope";
import { longestFormula } from "../../src/workbook/blueprint/scorecard/figure";
import { nativeFigures } from "../../src/workbook/blueprint/scorecard/native";
import { figureWay, type FigureWay } from "../../src/workbook/blueprint/scorecard/way";
import { sheetPlans } from "../../src/workbook/blueprint/sheets";
import type { PlannedCell, Scope } from "../../src/workbook/blueprint/types";
import { formulaRowLimit } from "../../src/workbook/book";

const everything = { packs: packs.map(({ code }) => code), profile: "full" as const };

function scopeOf(lang: Lang, figures: FigureWay = "formulas"): Scope {
  const tables = installedTables(everything);
  const columns = tables.flatMap((table) =>
    installedColumns(table, everything).map((column) => [`${table.key}.${column.key}`, column.label[lang]] as const),
  );
  return makeScope({
    lang,
    mode: figures === "formulas" ? "functions" : "compatible",
    salesBasis: "order",
    figures,
    tableNames: new Map(tables.map(({ key }) => [key, key])),
    headers: new Map(columns),
    initial: { today: 46097, period: "2026-Q1" },
    names: new Map(),
  });
}

const plans = sheetPlans(everything);
const sheet = plans.find(({ key }) => key === "Scorecard");
const plan = sheet?.tables[0];
if (!sheet || !plan) throw new Error("no Scorecard");

const text = (cell: PlannedCell | undefined): string =>
  typeof cell === "object" && cell !== null && "formula" in cell ? cell.formula : "";

/** Rows by KPI, cells by column key. */
function rowsOf(scope: Scope): ReadonlyMap<string, Readonly<Record<string, PlannedCell>>> {
  return new Map(
    plan!.rows(scope).map((row) => {
      const cells = Object.fromEntries(plan!.columns.map((column, at) => [column.key, row[at] ?? null]));
      return [String(cells["kpiId"]), cells];
    }),
  );
}

test.each(languages)("%s: a row for every KPI, every figure a formula that Excel takes", (lang) => {
  const scope = scopeOf(lang);
  const rows = rowsOf(scope);
  expect([...rows.keys()]).toEqual(kpiIds.filter((id) => installedKpis(everything).some((kpi) => kpi.id === id)));
  for (const [id, cells] of rows) {
    for (const part of ["numerator", "target", "reason"])
      expect(text(cells[part])).toContain(`TIERBOOK.KPIFIGURE("${id}","${part}"`);
    expect(text(cells["score"])).toContain(`TIERBOOK.KPISCORE("${id}",`);
    for (const key of [
      "actual",
      "completion",
      "weightedScore",
      "status",
      "weight",
      "trend1",
      "trend8",
      "period",
      "owner",
    ])
      expect([id, key, text(cells[key]).startsWith("=")]).toEqual([id, key, true]);
    for (const [key, cell] of Object.entries(cells)) {
      expect([id, key, text(cell).length <= longestFormula]).toEqual([id, key, true]);
      // A call with 255 arguments at most: KPIFIGURE has seven before the pairs.
      expect([id, (text(cell).match(/"[A-Z][A-Za-z]+\.[a-zA-Z]+",/g) ?? []).length * 2 + 7 <= 255]).toEqual([id, true]);
    }
  }
});

test("without the add-in's functions: native formulas where they say the same, values of a date otherwise", () => {
  const rows = rowsOf(scopeOf("zh-CN", "values"));
  for (const [id, cells] of rows) {
    for (const cell of Object.values(cells)) expect(text(cell)).not.toContain("TIERBOOK.");
    expect([id, text(cells["numerator"]) !== ""]).toEqual([id, id in nativeFigures]);
    expect(text(cells["score"])).not.toBe("");
  }
  expect(figureWay("functions", () => formulaRowLimit / 4)).toBe("formulas");
  expect(figureWay("functions", () => formulaRowLimit)).toBe("values");
  expect(figureWay("compatible", () => 0)).toBe("values");
});

/** Every formula of a set-up workbook by the place it stands in: "Accounts.computedTier", "Scorecard.score K1", "TB_Today". */
function allFormulas(scope: Scope): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { tables, panels } of plans) {
    for (const table of tables) {
      const rows = table.keyColumns ? table.rows(scope) : [];
      table.columns.forEach((column, at) => {
        const ref = `${table.entry.key}.${column.key}`;
        const own = columnFormula(ref, scope);
        if (own !== null) found.set(ref, own);
        rows.forEach((row, line) => {
          if (text(row[at]) !== "") found.set(`${ref} ${line}`, text(row[at]));
        });
      });
    }
    for (const panel of panels)
      panel.cells.forEach((cell, at) => {
        const formula = (cell.needs ?? []).every((ref) => scope.has(ref)) ? text(cell.content(scope)) : "";
        if (formula !== "") found.set(`${panel.anchor} ${at} ${cell.name ?? ""}`, formula);
      });
  }
  return found;
}

/** Formulas with what the names of columns stand for in their place. */
function withMeanings(scope: Scope): ReadonlyMap<string, string> {
  const names = [...dataNames(scope)].sort(([one], [other]) => other.length - one.length);
  return new Map(
    [...allFormulas(scope)].map(([place, formula]) => [
      place,
      names.reduce((text, [name, meaning]) => text.replaceAll(name, meaning.slice(1)), formula),
    ]),
  );
}

test("no custom function depends on more than one other level of custom functions", () => {
  const scope = scopeOf("zh-CN");
  const formulas = withMeanings(scope);
  expect(formulas.get("Scorecard.numerator 24")).toContain(`IF(${scope.column("Orders.amount")}="","",`);
  expect([...formulas.values()].filter((formula) => formula.includes("TIERBOOK.")).length).toBeGreaterThan(200);
  const places = [...formulas.keys()];
  /** Formulas that one names: cells of its row, columns, defined names. */
  const named = (place: string, formula: string): readonly string[] => {
    const [ref = "", line] = place.split(" ");
    const table = ref.split(".")[0] ?? "";
    const refs = (tableByKey.get(table)?.columns ?? [])
      .filter((column) => formula.includes(scope.cell(`${table}.${column.key}`)))
      .map((column) => `${table}.${column.key}`);
    const own = refs.map((one) => (line === undefined ? one : `${one} ${line}`));
    const whole = [...tableByKey.values()].flatMap(({ key, columns }) =>
      formula.includes(`${key}[`)
        ? columns
            .filter((column) => formula.includes(scope.column(`${key}.${column.key}`)))
            .map((column) => `${key}.${column.key}`)
        : [],
    );
    const names = places.filter((other) => other.startsWith("TB_") && formulaNames(other, formula));
    return [
      ...own,
      ...places.filter((other) => whole.some((one) => other === one || other.startsWith(`${one} `))),
      ...names,
    ];
  };
  const formulaNames = (other: string, formula: string): boolean => {
    const name = other.split(" ")[2] ?? "";
    return name !== "" && formula.includes(scope.name(name as Parameters<Scope["name"]>[0]));
  };
  const levels = new Map<string, number>();
  const level = (place: string, above: readonly string[]): number => {
    const known = levels.get(place);
    const formula = formulas.get(place);
    if (known !== undefined || formula === undefined || above.includes(place)) return known ?? 0;
    const below = Math.max(0, ...named(place, formula).map((other) => level(other, [...above, place])));
    const own = below + (formula.includes("TIERBOOK.") ? 1 : 0);
    levels.set(place, own);
    return own;
  };
  const deep = places.filter((place) => (formulas.get(place) ?? "").includes("TIERBOOK.") && level(place, []) > 2);
  expect(deep).toEqual([]);
  expect(Math.max(...levels.values())).toBe(2);
});

/** Names of several cells; all other names of cells are of one. */
const blocks: ReadonlySet<string> = new Set([
  cellNames.kpiLines,
  cellNames.scope,
  cellNames.trendPeriods,
  cellNames.cadenceDays,
  cellNames.cadenceMonths,
]);

test.each(languages)("%s: no formula needs the mark of a dynamic array, which other programs compute anew", (lang) => {
  for (const figures of ["formulas", "values"] as const) {
    const scope = scopeOf(lang, figures);
    const meanings = dataNames(scope);
    const marks = new ArrayFormulas(
      (name) => meanings.get(name) ?? (blocks.has(name) || /^TB_(List|Ref)_/.test(name) ? "=$A$1:$A$9" : "=$A$1"),
    );
    const formulas = [...allFormulas(scope)].map(
      ([place, formula]) => [place, `=${formula.replace(/^=/, "")}`] as const,
    );
    expect(formulas.filter(([, formula]) => marks.needsMark(formula))).toEqual([]);
    expect(formulas.some(([, formula]) => formula.includes("TB_Data.Orders.amount"))).toBe(figures === "formulas");
  }
  // The same arguments without names would need it.
  expect(new ArrayFormulas(() => undefined).needsMark('=TIERBOOK.X(IF(A1:A9="","",A1:A9))')).toBe(true);
});
