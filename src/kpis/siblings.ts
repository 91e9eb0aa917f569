/** Periods that are asked for together: figures of one month are mostly followed by those of the others, so one pass serves them all. */
import { addMonths, dateParts } from "../calendar/serial";
import type { Dataset } from "./dataset";
import { once } from "./memo";
import type { KpiScope } from "./result";
import { spanOf, type Span } from "./scope";

/** The periods of one length in twelve months that have begun, in order. */
export interface Siblings {
  /** The same name always stands for the same periods. */
  readonly name: string;
  readonly spans: readonly Span[];
  /** Which of them was asked for. */
  readonly at: number;
}

/** Months of a type of period; other periods are asked for one by one. */
const lengths: Readonly<Partial<Record<KpiScope["period"]["type"], number>>> = { month: 1, quarter: 3, halfYear: 6 };

/** @param scope its period has begun */
export function siblings(data: Dataset, scope: KpiScope): Siblings {
  const { type, start } = scope.period;
  const own = spanOf(data, scope);
  const alone: Siblings = { name: `${start} ${own.to}`, spans: [own], at: 0 };
  const months = lengths[type];
  if (months === undefined) return alone;
  const { year, month } = dateParts(start);
  // Quarters and half years of a fiscal year may begin in any month: the twelve months begin with the first of them in a year.
  const before = Math.floor((month - 1) / months);
  const name = `${type} ${year} ${(month - 1) % months}`;
  const spans = once(data, `siblings ${name}`, () => {
    const starts = Array.from({ length: 12 / months + 1 }, (_, one) => addMonths(start, (one - before) * months) ?? 0);
    return starts
      .slice(0, -1)
      .filter((from) => from <= data.today)
      .map((from, one) =>
        spanOf(data, { ...scope, period: { ...scope.period, start: from, end: (starts[one + 1] ?? 0) - 1 } }),
      );
  });
  const at = spans.findIndex(({ from, to }) => from === start && to === own.to);
  return at < 0 ? alone : { name, spans, at };
}
