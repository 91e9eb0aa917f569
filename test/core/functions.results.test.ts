/** What the functions give and refuse, each by its table of cases, and their agreement with the core on generated data. */
import fc from "fast-check";
import { customFunctions, setFunctionLanguage } from "../../src/functions";
import { onceByContent } from "../../src/functions/policyArgument";
import { churnRate } from "../../src/kpis/lostAccounts";
import { kpiFunctions, kpiIds } from "../../src/kpis";
import { cellFunctions } from "../../src/kpis/cellFunctions";
import { weighed } from "../../src/kpis/score/weights";
import { paretoClasses } from "../../src/tiers/models/pareto";
import { paretoLimitsFrom } from "../../src/tiers/settings";
import { tierClasses } from "../../src/tiers/models/types";
import { languages } from "../../src/locales/types";
import { day, dataset } from "./support";
import { errorCell, otherCases, ratioCases, type FunctionCase } from "./functions.cases";
import { fault, FunctionError, withFunctionRuntime } from "./functionCalls";

withFunctionRuntime();

/** Arguments with the error cell as the runtime hands it over. */
const handed = (value: unknown): unknown =>
  value === errorCell ? new FunctionError("#REF!") : Array.isArray(value) ? value.map(handed) : value;

const call = ({ id, args }: Pick<FunctionCase, "id" | "args">): unknown =>
  (customFunctions[id as keyof typeof customFunctions] as (...all: unknown[]) => unknown)(...args.map(handed));

const cases = [...ratioCases, ...otherCases];
const isFault = (gives: unknown): gives is string => typeof gives === "string" && gives.startsWith("#");

describe.each([...new Set(cases.map(({ id }) => id))])("%s", (id) => {
  const own = cases.filter((one) => one.id === id);
  test.each(own.map((one, index) => [index + 1, one] as const))("case %i", (_, one) => {
    setFunctionLanguage("en-US");
    if (!isFault(one.gives)) return expect(call(one)).toEqual(one.gives);
    const found = fault(() => call(one));
    // The code alone: the sentence is the core's and told elsewhere, but there must be one.
    const bare = one.gives.trimEnd().length < 8 && one.gives !== "#REF! ";
    return bare
      ? expect([found.startsWith(one.gives), found.length > one.gives.length]).toEqual([true, true])
      : expect(found).toBe(one.gives);
  });
  test("has a case of a figure, of an error cell and of a wrong argument", () => {
    const ends = own.map(({ gives }) => (isFault(gives) ? gives.slice(0, 4) : "figure"));
    expect(ends).toEqual(expect.arrayContaining(["figure", "#REF", "#VAL"]));
  });
});

test("every function that is not older has cases, and every sentence is said in all languages", () => {
  const older = ["TIER", "TIERREASON", "NEXTCONTACT", "CONTACTSTATUS", "COMPLETIONRATE"];
  expect([...new Set(cases.map(({ id }) => id)), ...older].sort()).toEqual(Object.keys(customFunctions).sort());
  for (const lang of languages) {
    setFunctionLanguage(lang);
    for (const one of cases) if (isFault(one.gives)) expect(fault(() => call(one))).not.toMatch(/[{}]|undefined|NaN/);
  }
});

test("every KPI has its function, and the ratios divide as the card does", () => {
  expect(Object.keys(cellFunctions)).toEqual([...kpiIds]);
  for (const [kpi, { id, by }] of Object.entries(cellFunctions)) {
    expect(customFunctions).toHaveProperty(id);
    if (by === "ratio")
      expect([id, call({ id, args: [3, 8] })]).toEqual([id, call({ id: "KPIRATE", args: [kpi, 3, 8] })]);
    if (by === "card") expect(call({ id, args: [kpi, 3, 8] })).toBe(0.375);
  }
});

describe("the functions agree with the core on generated data", () => {
  const customers = ["甲", "乙", "丙", "丁"];
  const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
  const policy = [
    ["churn.inactiveMonths", 6],
    ["orders.completeSince", day("2020-01-01")],
  ];
  const order = fc.record({
    customer: fc.constantFrom(...customers),
    date: fc.integer({ min: day("2024-06-01"), max: day("2026-04-30") }),
    amount: fc.integer({ min: -100_000, max: 1_000_000 }).map((cents) => cents / 100),
  });

  test("sales, churn and opening base by columns", () =>
    fc.assert(
      fc.property(
        fc.array(order, { maxLength: 20 }),
        fc.array(fc.option(fc.integer({ min: day("2025-10-01"), max: day("2026-04-30") })), {
          minLength: 4,
          maxLength: 4,
        }),
        (orders, lost) => {
          const [from, to] = [day("2026-01-01"), day("2026-03-31")];
          const scope = { period: { type: "quarter", start: from, end: to, label: "2026-Q1" }, owner: null } as const;
          const data = dataset(
            {
              Accounts: customers.map((accountName, row) => ({
                accountName,
                lostDate: lost[row] ?? null,
                isKeyAccount: true,
              })),
              Orders: orders.map(({ customer, date, amount }) => ({ accountId: customer, orderDate: date, amount })),
            },
            "2026-03-31",
            { parameters: { "churn.inactiveMonths": 6, "orders.completeSince": day("2020-01-01") } },
          );
          const dates = column(orders.map(({ date }) => date));
          const amounts = column(orders.map(({ amount }) => amount));
          if (orders.length === 0) return;
          expect(customFunctions.NETSALES(dates as never, amounts as never, from, to)).toBe(
            kpiFunctions.S1(data, scope).actual,
          );
          const args = [
            column(customers),
            column(lost.map((one) => one ?? "")),
            column(orders.map(({ customer }) => customer)),
            dates,
            from,
            to,
            policy,
          ] as never[];
          const core = churnRate(data, scope);
          const ask = customFunctions as unknown as Record<string, (...all: unknown[]) => number>;
          const [gone, base] = [ask.LOSTCUSTOMERS!(...args), ask.OPENINGCUSTOMERS!(...args)];
          expect([gone, base]).toEqual([kpiFunctions.K3(data, scope).actual, core.denominator]);
          if (base === 0) return;
          expect(ask.CHURNRATE!(gone, base)).toBe(core.actual);
          expect(ask.CHURNRATE!(gone, base) + ask.RETENTIONRATE!(base - gone, base)).toBeCloseTo(1, 12);
        },
      ),
      { numRuns: 60 },
    ));

  test("Pareto classes and weighted totals, in any order of rows", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            sales: fc.integer({ min: -5, max: 900 }),
            score: fc.option(fc.double({ min: 0, max: 1.2, noNaN: true })),
            weight: fc.integer({ min: 0, max: 5 }),
          }),
          { minLength: 1, maxLength: 30 },
        ),
        (rows) => {
          setFunctionLanguage("en-US");
          const sales = rows.map((row) => row.sales);
          if (sales.some((one) => one > 0)) {
            const { classes } = paretoClasses(sales, paretoLimitsFrom(0.8, null)!);
            expect(customFunctions.PARETO(column(sales) as never)).toEqual(
              column([...classes].map((code) => `tier ${tierClasses[code] ?? ""}`)),
            );
          }
          const scores = rows.map(({ score }) => score);
          const core = weighed(
            rows.map(({ weight }) => weight),
            scores,
          );
          const args = (list: typeof rows) =>
            [column(list.map(({ score }) => score ?? "")), column(list.map(({ weight }) => weight))] as never[];
          const ask = customFunctions as unknown as Record<string, (...all: unknown[]) => number>;
          if (core.evaluable === null) return;
          expect(ask.EVALUABLESHARE!(...args(rows))).toBe(core.evaluable);
          expect(ask.EVALUABLESHARE!(...args([...rows].reverse()))).toBe(core.evaluable);
          if (core.evaluable < 0.6) return;
          expect(ask.WEIGHTEDTOTAL!(...args(rows))).toBe(core.total);
          expect(ask.WEIGHTEDTOTAL!(...args([...rows].reverse()))).toBe(core.total);
        },
      ),
      { numRuns: 100 },
    ));
});

test("the same content is read once, other content anew, and only the latest are kept", () => {
  let reads = 0;
  const read = onceByContent((rows) => {
    reads++;
    return rows.length;
  });
  const rows = (value: number): number[][] => [[value], [2]];
  expect([read(rows(1)), read(rows(1)), reads]).toEqual([2, 2, 1]);
  setFunctionLanguage("en-US");
  read(rows(1));
  expect(reads).toBe(2);
  for (let value = 0; value < 20; value++) read(rows(value));
  expect(reads).toBe(21);
  read(rows(19));
  expect(reads).toBe(21);
  read(rows(3));
  expect(reads).toBe(22);
});
