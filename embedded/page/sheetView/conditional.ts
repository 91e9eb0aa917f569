/** Which conditional formats apply to a cell now. */
import type { FormulaCalculator } from "../../calc";
import type { SheetModel } from "../../model/contract";
import { holds } from "../../model/rect";
import type { CellValue, ConditionalFormatData } from "../../model/types";
import type { Layer } from "./look";

type Evaluate = FormulaCalculator["evaluate"];

/** Finds the effect of a sheet's conditional formats; made anew for each drawing. */
export class ConditionalLook {
  private readonly formats: ConditionalFormatData[];
  private readonly layers = new Map<string, Layer>();
  private readonly counts = new Map<ConditionalFormatData, Map<string, number>>();

  constructor(
    private readonly sheet: SheetModel,
    private readonly evaluate: Evaluate | undefined,
  ) {
    this.formats = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  }

  /** The formats that apply, the first one winning part by part. */
  at(row: number, column: number, value: CellValue): Layer | undefined {
    let found: Layer | undefined;
    for (const format of this.formats) {
      if (!format.format || !format.areas.some((area) => holds(area, row, column))) continue;
      if (!this.applies(format, row, column, value)) continue;
      const { fillColor, fontColor, bold, italic } = format.format;
      found = {
        fill: found?.fill ?? fillColor,
        color: found?.color ?? fontColor,
        bold: found?.bold ?? bold,
        italic: found?.italic ?? italic,
      };
      if (format.stopIfTrue) break;
    }
    return found && this.shared(found);
  }

  /** Equal effects are one object. */
  private shared(layer: Layer): Layer {
    const key = `${layer.fill ?? ""},${layer.color ?? ""},${layer.bold ?? ""},${layer.italic ?? ""}`;
    const known = this.layers.get(key);
    if (known) return known;
    this.layers.set(key, layer);
    return layer;
  }

  private applies(format: ConditionalFormatData, row: number, column: number, value: CellValue): boolean {
    const { detail } = format;
    const text = (key: string): string =>
      typeof detail[key] === "string" || typeof detail[key] === "number" ? String(detail[key]) : "";
    switch (format.type.toLowerCase()) {
      case "custom":
        return truthy(this.compute(format, text("formula"), row, column));
      case "cellvalue":
        return this.compares(
          format,
          text("operator"),
          value,
          this.compute(format, text("formula1"), row, column),
          detail["formula2"] === undefined ? null : this.compute(format, text("formula2"), row, column),
        );
      case "containstext":
        return containsText(text("operator"), shown(value), text("text"));
      case "presetcriteria":
        return this.preset(format, text("criterion"), value);
      default:
        return false;
    }
  }

  private compute(format: ConditionalFormatData, formula: string, row: number, column: number): CellValue {
    if (!this.evaluate || formula === "") return null;
    const first = format.areas.reduce((a, b) => (b.row < a.row || (b.row === a.row && b.column < a.column) ? b : a));
    const result = this.evaluate(
      formula,
      { sheetId: this.sheet.id, row, column },
      { row: first.row, column: first.column },
    );
    return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
  }

  private compares(
    format: ConditionalFormatData,
    operator: string,
    value: CellValue,
    low: CellValue,
    high: CellValue,
  ): boolean {
    if (value === null || (typeof value === "object" && "error" in value)) return false;
    const order = (other: CellValue): number | undefined =>
      typeof value === "number" && typeof other === "number"
        ? value - other
        : typeof value === "string" && typeof other === "string"
          ? value.toLowerCase().localeCompare(other.toLowerCase())
          : undefined;
    const a = order(low);
    const b = order(high);
    const between = a !== undefined && b !== undefined && a >= 0 && b <= 0;
    const tests: Readonly<Record<string, boolean>> = {
      equalto: a === 0,
      notequalto: a !== 0,
      greaterthan: a !== undefined && a > 0,
      lessthan: a !== undefined && a < 0,
      greaterthanorequal: a !== undefined && a >= 0,
      lessthanorequal: a !== undefined && a <= 0,
      between,
      notbetween: !between,
    };
    return tests[operator.toLowerCase()] ?? false;
  }

  private preset(format: ConditionalFormatData, criterion: string, value: CellValue): boolean {
    const blank = value === null || value === "";
    const failed = typeof value === "object" && value !== null && "error" in value;
    const tests: Readonly<Record<string, () => boolean>> = {
      blanks: () => blank,
      nonblanks: () => !blank,
      errors: () => failed,
      nonerrors: () => !failed,
      duplicatevalues: () => !blank && this.count(format, value) > 1,
      uniquevalues: () => !blank && this.count(format, value) === 1,
    };
    return tests[criterion.toLowerCase()]?.() ?? false;
  }

  private count(format: ConditionalFormatData, value: CellValue): number {
    let counts = this.counts.get(format);
    if (!counts) {
      const made = new Map<string, number>();
      for (const area of format.areas)
        this.sheet.grid.forEach((_r, _c, cell) => {
          const key = shown(cell.value).toLowerCase();
          made.set(key, (made.get(key) ?? 0) + 1);
        }, area);
      this.counts.set(format, (counts = made));
    }
    return counts.get(shown(value).toLowerCase()) ?? 0;
  }
}

const truthy = (value: CellValue): boolean => value === true || (typeof value === "number" && value !== 0);

function shown(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

function containsText(operator: string, text: string, wanted: string): boolean {
  const [a, b] = [text.toLowerCase(), wanted.toLowerCase()];
  const tests: Readonly<Record<string, boolean>> = {
    contains: a.includes(b),
    notcontains: !a.includes(b),
    beginswith: a.startsWith(b),
    endswith: a.endsWith(b),
  };
  return tests[operator.toLowerCase()] ?? a.includes(b);
}
