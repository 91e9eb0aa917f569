/**
 * Which formulas Excel stores as dynamic array formulas. A formula without that mark is read as one of the time before them: where a range
 * stands and one value is meant, Excel takes the cell of the same row or column (and shows "@"), so `IF(A1:A9="","",A1:A9)` as an argument
 * would silently become another figure. Excel marks a formula that would mean something else without; so does this. What an argument of a
 * built-in function took before dynamic arrays is a fact of the format (MS-XLSX, [ECMA-376] 18.17; LibreOffice's xlformula.cxx has the same).
 */
import { walk, type FormulaNode } from "../calc/ast";
import { parseFormula } from "../calc/parse";
import type { WorkbookModel } from "../model/contract";
import { isAddInFunction } from "./formulaText";

/** One value; an array written out, which every Excel computed as such; a range, or what may be several values. */
type Shape = "one" | "constant" | "many";

/** What a name of the workbook stands for: its formula, or undefined where nothing is known of it. */
export type NameFormula = (name: string) => string | undefined;

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Functions that take ranges in every argument and give one value. */
const overRanges = words(`
  SUM AVERAGE AVERAGEA MIN MINA MAX MAXA COUNT COUNTA COUNTBLANK PRODUCT SUMSQ MEDIAN MODE STDEV STDEVP STDEVA STDEVPA VAR VARP VARA VARPA
  AVEDEV DEVSQ GEOMEAN HARMEAN KURT SKEW AND OR XOR ROWS COLUMNS AREAS N T ISREF GCD LCM MODE.SNGL STDEV.S STDEV.P VAR.S VAR.P SKEW.P CONCAT
  IRR MULTINOMIAL SERIESSUM TYPE CELL PHONETIC
`);
/** Functions whose arguments were arrays always: nothing inside is cut to one value. */
const overArrays = words(`
  SUMPRODUCT SUMX2MY2 SUMX2PY2 SUMXMY2 MMULT MDETERM MINVERSE TRANSPOSE FREQUENCY CORREL COVAR PEARSON RSQ SLOPE INTERCEPT STEYX FORECAST
  COVARIANCE.P COVARIANCE.S LINEST LOGEST TREND GROWTH PROB TTEST FTEST ZTEST CHITEST
`);
/** Those of them that give several values. */
const givesArrays = words("MMULT MINVERSE TRANSPOSE FREQUENCY LINEST LOGEST TREND GROWTH");
/** Functions that hand on what they choose; an array around them never reached into them. */
const choosers = words("IF CHOOSE IFERROR IFNA IFS SWITCH");
/** Built-in functions made for dynamic arrays, and those that give a reference whose size nobody knows beforehand. */
const dynamic = words(`
  FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND GROUPBY
  PIVOTBY MAP SCAN REDUCE BYROW BYCOL MAKEARRAY LET LAMBDA XLOOKUP TEXTSPLIT STOCKHISTORY MUNIT MODE.MULT INDIRECT OFFSET
`);

type Takes = (at: number) => boolean;
const alike = (names: string, takes: Takes): Record<string, Takes> =>
  Object.fromEntries([...words(names)].map((name) => [name, takes]));

/** Arguments (0-based) that take a range; the others take one value. */
const rangeArguments: Readonly<Record<string, Takes>> = {
  ...alike("MATCH XMATCH VLOOKUP HLOOKUP RANK RANK.EQ RANK.AVG", (at) => at === 1),
  ...alike("LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC", (at) => at === 0),
  ...alike("PERCENTRANK TRIMMEAN COUNTIF INDEX", (at) => at === 0),
  ...alike("SUMIFS AVERAGEIFS MINIFS MAXIFS", (at) => at === 0 || at % 2 === 1),
  ...alike("COUNTIFS", (at) => at % 2 === 0),
  ...alike("SUMIF AVERAGEIF", (at) => at !== 1),
  ...alike("SUBTOTAL NPV LOOKUP IF CHOOSE", (at) => at > 0),
  ...alike("AGGREGATE TEXTJOIN NETWORKDAYS.INTL WORKDAY.INTL", (at) => at > 1),
  ...alike("NETWORKDAYS WORKDAY", (at) => at === 2),
  ...alike("ROW COLUMN", () => true),
};

/** Whether formulas need the mark; of one workbook, formula by formula once. */
export class ArrayFormulas {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly nameFormula: NameFormula) {}

  /** @param formula with its leading "=", as Excel shows it; one that cannot be read needs no mark */
  needsMark(formula: string): boolean {
    const known = this.known.get(formula);
    if (known !== undefined) return known;
    const tree = parseFormula(formula);
    const reading = new Reading(this.nameFormula);
    const needs = tree !== null && (reading.shape(tree, false) !== "one" || reading.isCut);
    this.known.set(formula, needs);
    return needs;
  }
}

/** Whether formulas of a workbook need the mark; of names of sheets that are called alike the workbook's own counts, else any. */
export function arrayFormulasOf({ names }: Pick<WorkbookModel, "names">): ArrayFormulas {
  const known = new Map<string, string>();
  for (const { name, formula, sheetId } of names) {
    const key = name.toLowerCase();
    if (sheetId === undefined || !known.has(key)) known.set(key, formula);
  }
  return new ArrayFormulas((name) => known.get(name.toLowerCase()));
}

/** Whether a formula calls a function of an add-in, which exists only where there are dynamic arrays. */
export function callsAddIn(formula: string): boolean {
  if (!/\.[\p{L}\p{N}_.]+\(/u.test(formula)) return false;
  const tree = parseFormula(formula);
  let calls = false;
  if (tree) walk(tree, (node) => void (calls ||= node.kind === "call" && isAddInFunction(node.name)));
  return calls;
}

class Reading {
  /** Something would be cut to one value. */
  isCut = false;

  constructor(
    private readonly nameFormula: NameFormula,
    /** Names around this one. */
    private readonly depth = 0,
  ) {}

  /** @param inArray the formula around takes arrays: nothing is cut */
  shape(node: FormulaNode, inArray: boolean): Shape {
    switch (node.kind) {
      case "value":
        return "one";
      case "array":
        return node.rows.length > 1 || (node.rows[0]?.length ?? 0) > 1 ? "constant" : "one";
      case "area":
        return node.rect.rowCount * node.rect.columnCount > 1 ? "many" : "one";
      case "table": {
        const isOneRow = node.rows === "thisRow" || node.rows === "headers" || node.rows === "totals";
        return isOneRow && node.first !== undefined && node.first === node.last ? "one" : "many";
      }
      case "name":
        return this.named(node.name);
      case "prefix":
        return node.operator === "@" ? (this.shape(node.operand, inArray), "one") : this.value(node.operand, inArray);
      case "percent":
        return this.value(node.operand, inArray);
      case "binary":
        if (node.operator === ":" || node.operator === " ") return "many";
        return widest([this.value(node.left, inArray), this.value(node.right, inArray)]);
      case "call":
        return this.call(node.name.toUpperCase(), node.args, inArray);
      default:
        return "many";
    }
  }

  /** A part of which one value is meant. */
  private value(node: FormulaNode, inArray: boolean): Shape {
    const shape = this.shape(node, inArray);
    if (shape === "many" && !inArray) this.isCut = true;
    return shape;
  }

  private named(name: string): Shape {
    const formula = this.nameFormula(name);
    const tree = formula === undefined || this.depth > 20 ? null : parseFormula(formula);
    if (tree === null) return "many";
    // Names were computed as array formulas always: nothing in them is cut, whatever functions stand around.
    return new Reading(this.nameFormula, this.depth + 1).shape(tree, true);
  }

  private call(name: string, args: readonly (FormulaNode | null)[], around: boolean): Shape {
    const [isAddIn, isChooser, isArrays] = [isAddInFunction(name), choosers.has(name), overArrays.has(name)];
    const takesRange = rangeArguments[name] ?? (() => isAddIn || isArrays || overRanges.has(name));
    const inArray = around && !isChooser && !isAddIn;
    const shapes = { range: [] as Shape[], value: [] as Shape[] };
    args.forEach((arg, at) => {
      if (arg === null) return;
      const inside = inArray || isArrays || (name === "LOOKUP" && at > 0) || (name === "INDEX" && at === 0);
      if (takesRange(at)) shapes.range.push(this.shape(arg, inside));
      else shapes.value.push(this.value(arg, inside));
    });
    if (dynamic.has(name) || givesArrays.has(name)) return "many";
    if (name === "INDEX") return this.picksOne(args) ? widest(shapes.value) : "many";
    if (name !== "ROW" && name !== "COLUMN") return widest(isChooser ? Object.values(shapes).flat() : shapes.value);
    const [shape = "one"] = shapes.range;
    if (shape === "many" && !inArray) this.isCut = true;
    return shape;
  }

  /** Does INDEX pick one cell: by row out of one column, or by row and column? */
  private picksOne([from, row, column]: readonly (FormulaNode | null)[]): boolean {
    const picks = (node: FormulaNode | null | undefined): boolean =>
      node !== null && node !== undefined && !(node.kind === "value" && node.value === 0);
    return picks(row) && (picks(column) || (column === undefined && this.isColumn(from)));
  }

  private isColumn(node: FormulaNode | null | undefined): boolean {
    if (node?.kind === "area") return node.rect.columnCount === 1;
    if (node?.kind === "table") return node.first !== undefined && node.first === node.last;
    const formula = node?.kind === "name" ? this.nameFormula(node.name) : undefined;
    const meant = formula === undefined ? null : parseFormula(formula);
    return meant !== null && meant.kind !== "name" && this.isColumn(meant);
  }
}

const widest = (shapes: readonly Shape[]): Shape =>
  shapes.includes("many") ? "many" : shapes.includes("constant") ? "constant" : "one";
