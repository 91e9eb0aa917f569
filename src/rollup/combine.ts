/** Figures of several workbooks as one: their parts are added, and what cannot be added is not evaluable rather than guessed. */
import { fromTenThousandths, toTenThousandths } from "../kpis/money";
import type { KpiId } from "../kpis/registry";
import { rollupText } from "../locales/rollup";
import type { Message } from "../locales/types";
import type { Figure } from "./figures";

/**
 * How the figures of several workbooks become one. "sum": counts and amounts add up; "ratio": numerators and denominators do;
 * "single": typed or rated by somebody for this workbook alone.
 */
export type Combination = "sum" | "ratio" | "single";

/** By KPI. Money is added in ten-thousandths, as everywhere. */
export const combinations: Readonly<Record<KpiId, Combination>> = {
  K1: "ratio",
  K2: "single",
  K3: "sum",
  K4: "ratio",
  K5: "sum",
  K6: "ratio",
  K7: "ratio",
  K8: "ratio",
  K9: "single",
  K10: "single",
  K11: "single",
  K12: "single",
  D1: "sum",
  D2: "ratio",
  D3: "sum",
  D4: "sum",
  D5: "sum",
  D6: "sum",
  D7: "ratio",
  M1: "ratio",
  M2: "ratio",
  M3: "ratio",
  M4: "ratio",
  M5: "ratio",
  S1: "sum",
  S2: "sum",
  S3: "ratio",
  // The same market may be typed in every workbook.
  S4: "single",
  S5: "ratio",
  S6: "ratio",
  V1: "ratio",
  V2: "ratio",
  V3: "ratio",
  V4: "ratio",
};

/** Their numerators are sums of shares, which have more than four decimals. */
const fractions: ReadonlySet<KpiId> = new Set(["M4"]);

/** A figure of several workbooks. */
export interface CombinedFigure extends Omit<Figure, "score"> {
  /** Workbooks whose part is in it, and workbooks that had to bring one. */
  readonly books: number;
  readonly asked: number;
}

/** Adds figures one workbook after the other; only sums are kept, whatever the number of workbooks. */
export class FigureSum {
  private numerator = 0;
  private denominator = 0;
  private books = 0;
  private asked = 0;
  private first: Figure | null = null;
  /** Why the only workbook cannot be taken as it is. */
  private barred: Message | null = null;
  private refused: { readonly book: string; readonly reason: Message } | null = null;

  constructor(private readonly id: KpiId) {}

  /** @param reason why the workbook cannot be added at all; null when it can */
  add(book: string, figure: Figure, reason: Message | null = null): void {
    this.asked++;
    this.first ??= figure;
    this.barred ??= reason;
    const why = reason ?? refusedPart(this.id, figure);
    if (why) {
      this.refused ??= { book, reason: why };
      return;
    }
    this.books++;
    const unit = fractions.has(this.id) ? (value: number): number => value * 10000 : toTenThousandths;
    this.numerator += unit(figure.numerator ?? 0);
    this.denominator += unit(figure.denominator ?? 0);
  }

  result(): CombinedFigure {
    const { id, books, asked, first, barred, refused } = this;
    const none = { id, numerator: null, denominator: null, actual: null, target: null, books, asked };
    // One workbook alone says what it says.
    if (first && asked === 1) {
      const { numerator, denominator, actual, target, reason } = first;
      if (barred) return { ...none, reason: barred };
      return { ...none, numerator, denominator, actual, target, reason, books: actual === null ? 0 : 1 };
    }
    if (combinations[id] === "single") return { ...none, reason: { text: rollupText.notAdded } };
    const isRatio = combinations[id] === "ratio";
    const numerator = fromTenThousandths(this.numerator);
    const denominator = isRatio ? fromTenThousandths(this.denominator) : null;
    const parts = { ...none, numerator, denominator };
    if (refused)
      return {
        ...parts,
        reason: { text: rollupText.partMissing, args: { ...refused, books, asked } },
      };
    if (denominator === null) return { ...parts, actual: numerator, reason: null };
    const actual = numerator / denominator;
    return denominator > 0 && Number.isFinite(actual)
      ? { ...parts, actual, reason: null }
      : { ...parts, reason: first?.reason ?? { text: rollupText.nothingToDivide } };
  }
}

/**
 * Why a workbook's figure cannot be added; null when it can. A part without a whole to divide by is no figure of its own, yet it counts
 * among the others: growth over nothing is growth of all.
 */
function refusedPart(id: KpiId, { numerator, denominator, actual, reason }: Figure): Message | null {
  const why = reason ?? { text: rollupText.notAdded };
  if (combinations[id] === "sum") return actual === null || numerator === null ? why : null;
  if (numerator === null || denominator === null) return why;
  return actual === null && denominator !== 0 ? why : null;
}
