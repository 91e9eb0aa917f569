/** Recency, frequency and money of the accounts, as a tier model. */
import { modelText } from "../../locales/tiersModels";
import { tierText } from "../../locales/tiers";
import type { Dataset } from "../../kpis/dataset";
import { twelveMonthsFrom } from "../../kpis/history";
import { atFourDecimals } from "../../kpis/money";
import type { CellValue } from "../../policy/values";
import { isBlank, plainCell } from "../../policy/values";
import { accountMarks } from "../accounts";
import { salesReason } from "../amounts";
import type { TierSettings } from "../settings";
import { bandCode, bandLimits } from "./bandCodes";
import { notEvaluableRatings } from "./none";
import { checkBreaks, rfmScores } from "./rfm";
import { checkScoreLimits } from "./score";
import type { Ratings, TierModel } from "./types";
import { notRated, tierClasses, unratedCode } from "./types";

/** Orders of the last twelve months by account, counted by order number (a blank number by itself); samples and returns left out. */
function ordersOfYear(data: Dataset): Int32Array {
  const today = Math.floor(data.today);
  const from = twelveMonthsFrom(today) ?? Number.POSITIVE_INFINITY;
  const lines = data.orders();
  const numbers: readonly CellValue[] = data.column("Orders.orderId") ?? [];
  const counts = new Int32Array(data.rowCount("Accounts"));
  const seen = new Set<string>();
  lines.account.forEach((account, row) => {
    const day = lines.orderDate[row] ?? Number.NaN;
    if (account < 0 || !(day >= from && day <= today)) return;
    const number = numbers[row];
    const key = `${account}\n${plainCell(number)}`;
    if (!isBlank(number) && seen.has(key)) return;
    seen.add(key);
    counts[account] = (counts[account] ?? 0) + 1;
  });
  return counts;
}

function rate(data: Dataset, settings: TierSettings): Ratings {
  const marks = accountMarks(data);
  const count = marks.length;
  const wrong = (settings.rfmBreaks && checkBreaks(settings.rfmBreaks)) ?? checkScoreLimits(settings.rfmLimits);
  if (wrong) return notEvaluableRatings(count, tierClasses, wrong);
  const figures = data.figures();
  const orders = ordersOfYear(data);
  const today = Math.floor(data.today);
  const sales = figures.salesLast12Months;
  const bought = (row: number): boolean =>
    marks[row] === 1 && !Number.isNaN(sales[row] ?? Number.NaN) && (orders[row] ?? 0) > 0;
  const recency = Float64Array.from(marks, (_, row) =>
    bought(row) ? today - (figures.lastOrderDate[row] ?? Number.NaN) : Number.NaN,
  );
  const scores = rfmScores({ recency, frequency: orders, monetary: sales }, settings.rfmBreaks);
  const means = Float64Array.from(scores.recency, (r, row) =>
    r === 0 ? Number.NaN : atFourDecimals((r + (scores.frequency[row] ?? 0) + (scores.monetary[row] ?? 0)) / 3),
  );
  const codes = marks.map((mark, row) => {
    const mean = means[row] ?? Number.NaN;
    if (!Number.isNaN(mean)) return bandCode(mean, settings.rfmLimits);
    return mark === 1 && figures.salesProblem(row) === null ? unratedCode : notRated;
  });
  return {
    classes: tierClasses,
    codes,
    figures: means,
    limits: bandLimits(settings.rfmLimits),
    problem: null,
    reason: (row) => {
      const problem = figures.salesProblem(row);
      if (problem !== null) return salesReason(problem, data);
      if (!bought(row)) return { text: modelText.rfmNoOrder };
      return {
        text: modelText.rfmScored,
        args: {
          days: recency[row] ?? 0,
          orders: orders[row] ?? 0,
          sales: sales[row] ?? 0,
          r: scores.recency[row] ?? 0,
          f: scores.frequency[row] ?? 0,
          m: scores.monetary[row] ?? 0,
          mean: means[row] ?? 0,
          tier: tierText[tierClasses[codes[row] ?? unratedCode] ?? "unrated"],
        },
      };
    },
  };
}

/** RFM as a tier model, for comparison and what-if; no scheme of the catalogue names it. */
export const rfmModel: TierModel = { id: "rfm", name: modelText.rfm, field: "tier", clause: "", bySales: false, rate };
