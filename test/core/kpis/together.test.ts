/** Figures that come from one pass for many periods are those of each period asked for by itself, row by row. */
import fc from "fast-check";
import { parsePeriod, type Period } from "../../../src/calendar";
import { kpiFunctions, type Dataset, type KpiId } from "../../../src/kpis";
import { accountDays } from "../../../src/kpis/accountDays";
import { monthPlaces } from "../../../src/kpis/monthSums";
import { peopleOf } from "../../../src/kpis/people";
import { limitsReached } from "../../../src/kpis/periodTally";
import { siblings } from "../../../src/kpis/siblings";
import { dataset, day } from "../support";
import { book, owners, policy, today } from "./generated";

const labels = ["2025-01", "2025-07", "2025-12", "2026-02", "2026-03", "2025-Q2", "2026-Q1", "2025-H1", "2025-H2"];
const of = (label: string): Period => parsePeriod(label)!;
/** The same days as a period that has no others beside it. */
const alone = (period: Period): Period => ({ ...period, type: "week" });
const runs = { numRuns: Math.min(15, Number(process.env.PROPERTY_RUNS ?? 15)) };

test("churn, active, loyal and key customers: a month beside the others of its year as by itself", () => {
  fc.assert(
    fc.property(book, (tables) => {
      const data = dataset(tables, today, policy);
      for (const id of ["M1", "M2", "M3", "M5", "K3"] as const)
        for (const period of labels.map(of))
          for (const owner of [...owners, null, "王五"])
            expect([id, period.label, owner, kpiFunctions[id](data, { period, owner })]).toEqual([
              id,
              period.label,
              owner,
              kpiFunctions[id](data, { period: alone(period), owner }),
            ]);
    }),
    runs,
  );
});

test("sales and visits of whole months are those of their days", () => {
  fc.assert(
    fc.property(book, (tables) => {
      const data = dataset(tables, today, policy);
      const days = ({ start, end }: Period): readonly Period[] =>
        Array.from({ length: end - start + 1 }, (_, at) => ({
          type: "day",
          start: start + at,
          end: start + at,
          label: "",
        }));
      const sum = (id: KpiId, periods: readonly Period[], owner: string | null, part: "numerator" | "denominator") =>
        periods.reduce((total, period) => total + (kpiFunctions[id](data, { period, owner })[part] ?? 0), 0);
      for (const period of ["2025-07", "2026-02", "2025-Q2"].map(of))
        for (const owner of [...owners, null, "王五"]) {
          const whole = kpiFunctions.V1(data, { period, owner });
          expect(whole.numerator).toBe(sum("V1", days(period), owner, "numerator"));
          expect(whole.denominator).toBe(sum("V1", days(period), owner, "denominator"));
          const sold = kpiFunctions.S1(data, { period, owner });
          if (sold.reason === null) expect(sold.actual).toBeCloseTo(sum("S1", days(period), owner, "numerator"), 6);
        }
    }),
    { numRuns: Math.min(5, runs.numRuns) },
  );
});

const orders = [
  { orderDate: day("2026-03-01"), salesperson: "张三" },
  { orderDate: day("2026-02-28"), salesperson: "李四" },
  { orderDate: day("2022-04-01"), salesperson: "张三" },
  { orderDate: day("2022-03-31"), salesperson: "张三" },
  { orderDate: day("2026-04-01"), salesperson: "张三" },
  { orderDate: null, salesperson: "张三" },
  { orderDate: day("2026-02-01"), salesperson: null },
];
function placed(data: Dataset) {
  const days = Float64Array.from(orders, ({ orderDate }) => orderDate ?? Number.NaN);
  return monthPlaces(data, days, peopleOf(data, "Orders.salesperson"));
}
const made = () => dataset({ Orders: orders }, "2026-03-16", policy);
function among(person: number | null, from: string, to: string): number | null {
  const counted = placed(made());
  const ones = new Float64Array(counted.size);
  for (const place of orders.map((_, row) => counted.placeOf(row))) if (place >= 0) ones[place]!++;
  return counted.add(ones, person, day(from), day(to));
}

test.each<[string, number | null, string, string, number | null]>([
  ["a month of a person", 0, "2026-03-01", "2026-03-31", 1],
  ["a month of everybody and nobody", null, "2026-02-01", "2026-02-28", 2],
  ["a month of nobody", -1, "2026-02-01", "2026-02-28", 1],
  ["a quarter", null, "2026-01-01", "2026-03-31", 3],
  ["the first month of all that are kept", 0, "2022-04-01", "2022-04-30", 1],
  ["all that are kept", null, "2022-04-01", "2026-03-31", 4],
  ["a person without rows", 7, "2026-03-01", "2026-03-31", 0],
  ["a month that is not kept any more", 0, "2022-03-01", "2022-03-31", null],
  ["a month to come", 0, "2026-04-01", "2026-04-30", null],
  ["no whole month: the end", 0, "2026-03-01", "2026-03-30", null],
  ["no whole month: the beginning", 0, "2026-03-02", "2026-03-31", null],
  ["no days at all", 0, "2026-03-01", "2026-02-28", null],
])("rows by month: %s", (_, person, from, to, found) => expect(among(person, from, to)).toBe(found));

test("rows by month: a name a row leaves fewer months, a day outside the calendar none", () => {
  const many = Array.from({ length: 40_000 }, (_, at) => ({ orderDate: day("2026-03-01"), salesperson: `p${at}` }));
  const crowd = dataset({ Orders: many }, "2026-03-16", policy);
  const days = new Float64Array(many.length).fill(day("2026-03-01"));
  const { size, placeOf } = monthPlaces(crowd, days, peopleOf(crowd, "Orders.salesperson"));
  expect(size).toBe(40_001 * 5);
  expect(Math.max(...Array.from({ length: 100 }, (_, row) => placeOf(row)))).toBe(100 * 5 + 4);
  expect(monthPlaces({ ...made(), today: 0 }, new Float64Array(3).fill(1), new Int32Array(3)).size).toBe(0);
});

test("how many limits a day has reached", () => {
  const reached = limitsReached([10, 12, 12, 20]);
  expect([9, 10, 11, 12, 19, 20, 99].map(reached)).toEqual([0, 1, 1, 3, 3, 4, 4]);
  expect([4, 5, 6].map(limitsReached([5]))).toEqual([0, 1, 1]);
});

test.each([
  ["2026-03", 3, 2],
  ["2025-11", 12, 10],
  ["2025-Q3", 4, 2],
  ["2026-Q1", 1, 0],
  ["2025-H2", 2, 1],
  ["2025", 1, 0],
  ["2026-W10", 1, 0],
])("the periods beside %s that have begun", (label, count, at) => {
  const { spans, at: own } = siblings(made(), { period: of(label), owner: null });
  expect([spans.length, own]).toEqual([count, at]);
  expect(spans[own]).toEqual({
    from: of(label).start,
    to: Math.min(of(label).end, made().today),
    partial: of(label).end > made().today,
  });
  for (let one = 1; one < spans.length; one++) expect(spans[one]?.from).toBe((spans[one - 1]?.to ?? 0) + 1);
});

test("quarters of a fiscal year stand beside their own", () => {
  const february = { ...of("2025-Q2"), start: day("2025-05-01"), end: day("2025-07-31") };
  const { spans, at } = siblings(made(), { period: february, owner: null });
  expect([spans.map(({ from }) => from), at]).toEqual([
    ["2025-02-01", "2025-05-01", "2025-08-01", "2025-11-01"].map(day),
    1,
  ]);
});

test("days of a customer come in order, many as few", () => {
  const days = Float64Array.from({ length: 100 }, (_, row) => ((row * 37) % 50) + 1);
  const account = Int32Array.from(days, (_, row) => (row < 60 ? 1 : row < 80 ? 0 : -1));
  const rows = Array.from(days.keys());
  const found = accountDays(rows, days, account, 3);
  const sorted = (from: number, to: number) => [...days.slice(from, to)].sort((a, b) => a - b);
  expect([...found.days]).toEqual([...sorted(60, 80), ...sorted(0, 60)]);
  expect([...found.starts.slice(0, 4)]).toEqual([0, 20, 80, 80]);
  expect([found.latest(1, 7), found.latest(2, 99), found.latest(0, 0)]).toEqual([7, Number.NaN, Number.NaN]);
  expect([found.any(1, 3, 3), found.any(2, 1, 50)]).toEqual([true, false]);
});
