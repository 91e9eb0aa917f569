/** What both books are made with: lines of a file, and rows of tables that the files do not have. */
import { day, type Row } from "../../core/support";

export interface RealBook {
  readonly name: string;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** Evaluation day, periods and people to ask for. */
  readonly today: string;
  readonly periods: readonly string[];
  readonly people: readonly (string | null)[];
}

export type Line = Readonly<Record<string, string>>;
export const text = (line: Line, key: string): string => line[key] ?? "";
export const number = (line: Line, key: string): number => Number(text(line, key));
export const byDay =
  (key: string) =>
  (a: Line, b: Line): number =>
    text(a, key) < text(b, key) ? -1 : text(a, key) > text(b, key) ? 1 : 0;
export const groups = (lines: readonly Line[], key: string): ReadonlyMap<string, readonly Line[]> => {
  const found = new Map<string, Line[]>();
  for (const line of lines) found.set(text(line, key), [...(found.get(text(line, key)) ?? []), line]);
  return found;
};
/** The word of a number: the first below the first limit, the last from the last limit on. */
export const word = (value: number, limits: readonly number[], words: readonly string[]): string =>
  words[limits.filter((limit) => value >= limit).length] ?? "";
const quarterOf = (iso: string): string => `${iso.slice(0, 4)}-Q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`;
export const plans: readonly Row[] = [{ planId: "P", planType: "KA" }];
export const ratings = (period: string): readonly Row[] =>
  ["K9", "K10", "K11", "K12"].map((kpiId) => ({
    kpiId,
    period,
    owner: null,
    rating: "good",
    value: null,
    marketSize: null,
  }));

/** Targets of a person and quarter: the sales of the quarter before, and a number of customers to win. */
export function targets(
  orders: readonly Row[],
  quarters: readonly string[],
  isoOf: (row: Row) => string,
): readonly Row[] {
  const sums = new Map<string, number>();
  for (const row of orders) {
    const key = `${String(row.salesperson)} ${quarterOf(isoOf(row))}`;
    sums.set(key, (sums.get(key) ?? 0) + Math.round(row.amount as number));
  }
  const people = [...new Set(orders.map((row) => String(row.salesperson)))];
  return people.flatMap((owner) =>
    quarters.slice(1).flatMap((period, at): Row[] => {
      const own = { planId: "P", periodType: "quarter", period, owner, effectiveTarget: null };
      const before = sums.get(`${owner} ${quarters[at]}`) ?? 0;
      return [
        { ...own, metric: "salesAmount", targetValue: before, effectiveTarget: before > 1000 ? before + 500 : null },
        { ...own, metric: "signedCount", targetValue: 5 },
      ];
    }),
  );
}

/** Costs: one line a person and month, so much a row of theirs; a budget with the first month of a quarter. */
export function costs(lines: readonly Line[], person: string, date: string, each: number): readonly Row[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (text(line, date) === "") continue;
    const key = `${text(line, person)}|${text(line, date).slice(0, 7)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const budgeted = new Set<string>();
  return [...counts].sort().map(([key, count]): Row => {
    const [owner = "", month = ""] = key.split("|");
    const quarter = `${owner} ${quarterOf(month)}`;
    const budget = budgeted.has(quarter) ? null : 40 * each;
    budgeted.add(quarter);
    return { date: day(`${month}-15`), period: null, owner, category: "travel", amount: count * each, budget };
  });
}
