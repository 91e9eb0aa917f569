/** Every KPI has a second way of being computed and a named test for each of its edge conventions; tier models a second way too. */
import { kpiIds, type KpiId } from "../../../src/kpis";
import { comparable, decimalsOf, roundedAt } from "../../../src/kpis/rounding";
import { modelIds, type ModelId } from "../../../src/tiers";
import { day, type Row } from "../support";
import { testFigures } from "./figures";
import { naive } from "./naive/figures";
import { sourceOf } from "./oracleWorkbook";

type Convention = "zero" | "open" | "history";
/** File and name of the test. */
type Named = readonly [file: string, name: string];

const customers = (name: string): Named => ["customers.test.ts", name];
const keys = (name: string): Named => ["keyAccounts.test.ts", name];
const edges = (name: string): Named => ["edges.test.ts", name];
const sales = (name: string): Named => ["sales.test.ts", name];
const here = (name: string): Named => ["oracleConventions.test.ts", name];

/**
 * Conventions of the catalogue, those that a KPI has: nothing to divide by or nothing there, a period that is not over (or what is
 * left open in it), and history that does not reach back.
 */
const conventions: Readonly<Record<KpiId, Readonly<Partial<Record<Convention, Named>>>>> = {
  K1: {
    zero: keys("a target of zero with sales: no rate, and a note"),
    open: ["../kpis.test.ts", "pace goes by working days"],
  },
  K2: { zero: keys("not decided") },
  K3: {
    zero: here("nobody lost is a count of zero"),
    open: edges("the first day of silence is the day of the loss; before it the count is provisional"),
    history: ["../kpis.test.ts", "history must reach back for base and months"],
  },
  K4: { zero: keys("a plan of zero"), open: keys("pace by working days: 53 of 64") },
  K5: {
    zero: here("no complaint is a count of zero"),
    open: keys("key accounts, own fault, received in the period; undecided ones beside it"),
  },
  K6: { zero: edges("nothing due is no 100 %"), open: keys("a deadline of today is not over") },
  K7: { zero: keys("nobody planned"), open: edges("pace by the day planned: one of two was due and was met") },
  K8: { zero: keys("nothing at all"), open: edges("half of the budget after 53 of 64 working days") },
  K9: { zero: edges("no key accounts: the rating stands, the data say nothing") },
  K10: { zero: ["score.test.ts", "K10 without a rating is re-spread, or blocks the total where the book says so"] },
  K11: {
    zero: edges("no responses: the rating stands, the data say nothing"),
    open: keys("rated; too few answers are told"),
  },
  K12: {
    zero: edges("no question due: the rating stands, the data say nothing"),
    open: keys("rated; half of the questions in time"),
  },
  D1: {
    zero: here("no application is a count of zero"),
    open: customers("refused, waiting, not recognised"),
    history: customers("history a day too short: not new by default"),
  },
  D2: {
    zero: customers("nobody created"),
    open: customers("a cohort younger than the median sales cycle is immature"),
  },
  D3: {
    zero: here("nobody won is a count of zero"),
    open: customers("key accounts won, each once; five a month for the department, pro rata"),
  },
  D4: {
    zero: here("no potential customer is a count of zero"),
    open: edges("as of the evaluation date while the period runs"),
    history: customers("a log that begins later"),
  },
  D5: { zero: here("no intent customer is a count of zero"), open: customers("between intent and signed") },
  D6: { zero: here("no signed customer is a count of zero"), open: customers("won and key") },
  D7: { zero: edges("nobody became intent"), open: customers("of those in February none yet") },
  M1: {
    zero: customers("nobody in the base"),
    open: edges("a period that is not over is not scaled up"),
    history: here("churn: orders a day short of base and months"),
  },
  M2: { zero: edges("nobody in the base"), history: here("retention: orders a day short of base and months") },
  M3: { zero: edges("no active customer"), history: here("complaint rate: nobody vouches for the orders") },
  M4: { zero: customers("four are too few") },
  M5: { zero: edges("nobody ordered"), history: customers("nobody vouches for the orders") },
  S1: { zero: sales("somebody nobody knows sold nothing"), history: sales("complete from the second day on") },
  S2: { zero: sales("neither profit nor cost") },
  S3: {
    zero: sales("a base of zero"),
    open: sales("the same days of the year before"),
    history: sales("history that begins a day later"),
  },
  S4: { zero: sales("a size of zero") },
  S5: { zero: sales("nobody signed") },
  S6: { zero: sales("nothing ended"), open: sales("won over those with a result; open ones are in neither") },
  V1: {
    zero: ["../kpis.test.ts", "nothing due is not evaluable"],
    open: edges("nothing due yet: plans to come are left out"),
  },
  V2: {
    zero: customers("all in grace"),
    open: customers("on time to the day, a day late, in grace, paused, ungraded"),
  },
  V3: { zero: customers("no visits") },
  V4: { zero: edges("the only window is open still"), open: customers("not on its last day") },
};

test("every edge convention of every KPI has a named test", () => {
  const missing = kpiIds.flatMap((id) => {
    const own = Object.values(conventions[id]);
    const gone = own.filter(([file, name]) => !sourceOf(file).includes(`"${name}"`));
    return own.length === 0 || !conventions[id].zero ? [`${id} has none`] : gone.map(([, name]) => `${id}: ${name}`);
  });
  expect(missing).toEqual([]);
});

/** What the catalogue remarks beside them: who and what counts, and what does not. */
const remarks: Readonly<Partial<Record<KpiId, readonly Named[]>>> = {
  K1: [
    ["../kpis.test.ts", "key accounts' sales up to today against the leaf targets of key-account plans"],
    ["targets.test.ts", "K1 moves with the approved change"],
  ],
  K2: [keys("unused"), keys("the company's own value")],
  K3: [
    edges("lost on that day, and told by which count"),
    ["../kpis.test.ts", "lost before the period, lost by its date, back again, samples"],
  ],
  K4: [
    keys("under no plan: told, not counted"),
    keys("actions due in the period, done by its end; a cancelled one stays planned"),
  ],
  K5: [keys("the mark stands over the cause")],
  K6: [
    keys("questions and ordinary customers are left out"),
    keys("on the last day, the day after, not at all"),
    keys("hours by the clock"),
  ],
  K7: [
    keys("planned customers revisited; an ad hoc one is none, a later plan neither"),
    keys("ad hoc counts where the policy says so"),
    keys("five planned are asked for"),
    keys("nothing frozen for the period"),
  ],
  K8: [keys("spent without budget earns the floor"), keys("quarters of a year; the year's own budget stands")],
  K9: [keys("rated, beside what the files hold")],
  K10: [keys("the mean of several customers' ratings at two decimals")],
  D1: [customers("an order within the three years: not new; exactly three years is inside")],
  D2: [customers("no log of classes"), customers("opening stock: signed within the period")],
  D4: [customers("at a past end, from the log; created later left out")],
  D6: [customers("lost since, and paused since an unknown day")],
  D7: [edges("no log of classes")],
  M1: [customers("silence of six months, a lost date, won back in time, a new customer, a sample")],
  M2: [customers("one less churn; those won back are not counted")],
  M3: [customers("over customers with an order in the six months before"), customers("over orders, by number")],
  M4: [customers("a score off its scale")],
  M5: [customers("orders on two days over any"), customers("by retention")],
  S1: [
    sales("credited to the order's salesperson; lines of nobody are told"),
    sales("net of returns whatever their sign, without samples, up to today"),
    ...["by shipment", "by invoice", "by collection"].map(sales),
  ],
  S2: [sales("profit, else amount less cost; a return takes its profit back")],
  S3: [sales("the whole period once it is over")],
  S5: [sales("orders of the accounts that signed in the period")],
  V1: [
    ["../kpis.test.ts", "done on their day among planned ones whose day is over, without those the customer cancelled"],
  ],
  V2: [customers("by the calendar the last whole week counts"), customers("at the end of a past month")],
  V3: [customers("all six, or how instead of mode; one without purpose and place; cancelled left out")],
  V4: [
    customers("a follow-up needs none; a date without a mode is none"),
    customers("the window is over the day after"),
  ],
};

test("what the catalogue remarks of a KPI has a named test", () => {
  const gone = Object.values(remarks).flatMap((own) =>
    own.filter(([file, name]) => !sourceOf(file).includes(`"${name}"`)).map(([, name]) => name),
  );
  expect(gone).toEqual([]);
});

/** KPIs by the decimals at which they are compared; the others are shares: four. */
const decimals: Readonly<Record<number, readonly string[]>> = {
  0: ["K3", "K5", "D1", "D3", "D4", "D5", "D6"],
  2: ["K9", "K10", "K11", "K12", "S1", "S2", "S5"],
};
test.each(kpiIds)("rounding: %s is kept as computed and compared at the decimals of its unit", (id) => {
  const places = Object.keys(decimals).find((key) => decimals[Number(key)]?.includes(id));
  expect(decimalsOf(id)).toBe(Number(places ?? 4));
  expect(comparable(id, 1.23456789)).toBe({ 0: 1, 2: 1.23, 4: 1.2346 }[Number(places ?? 4)]);
});
test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [2.5, 0, 3],
  [0.00005, 4, 0.0001],
  [0.000049, 4, 0],
  [-0.000049, 4, 0],
  [1e15 + 0.5, 2, 1e15 + 0.5],
  [Number.POSITIVE_INFINITY, 2, Number.POSITIVE_INFINITY],
])("rounding: %p at %p decimals is %p", (value, places, expected) => expect(roundedAt(value, places)).toBe(expected));

test("every KPI is computed a second, independent way", () => {
  expect(kpiIds.filter((id) => !(id in naive))).toEqual([]);
  for (const id of ["D2", "D7"]) expect(sourceOf("naiveConversion.test.ts")).toContain(`"${id}"`);
});

/** Where a tier model is computed a second time. */
const models: Readonly<Record<ModelId, Named>> = {
  sales: ["oracleFormulas.test.ts", "sales: `IF"],
  score: ["oracleFormulas.test.ts", "score: `IF"],
  pareto: ["oracleFormulas.test.ts", "pareto: `IF"],
  intent: ["oracleFormulas.test.ts", "intent: `IF"],
  channel: ["oracleFormulas.test.ts", "channel: `IF"],
  rfm: ["../tiers/definitions.test.ts", "byRfm("],
  portfolio: ["oracleFormulas.test.ts", "portfolio: `IF"],
};

test.each(modelIds)("tier model %s is computed a second, independent way", (model) => {
  const [file, text] = models[model];
  expect(sourceOf(file)).toContain(text);
});

const complete = { parameters: { "orders.completeSince": day("2020-01-01"), "churn.inactiveMonths": 6 } };
const accounts: readonly Row[] = [
  {
    ...{ accountId: "1", accountName: "甲", owner: "张三", isKeyAccount: true, class: null, status: "正常" },
    ...{ lostDate: null, createdDate: day("2025-01-01"), classChangedDate: null },
  },
];
const orders: readonly Row[] = [{ accountId: "1", orderDate: day("2026-02-01"), amount: 1 }];
const old: readonly Row[] = [{ accountId: "1", orderDate: day("2025-12-01"), amount: 1 }];
/** The first period of 2026 needs orders from the first half of 2024 on: twelve months of base and six of silence. */
const since = (iso: string) => ({
  parameters: { "orders.completeSince": day(iso), "churn.inactiveMonths": 6 },
});

testFigures({
  K3: [
    {
      what: "nobody lost is a count of zero",
      tables: { Accounts: accounts, Orders: orders },
      policy: complete,
      gives: { actual: 0 },
    },
  ],
  K5: [
    {
      what: "no complaint is a count of zero",
      tables: {
        Accounts: accounts,
        Complaints: [{ accountId: "1", receivedDate: day("2025-12-31"), causeType: "员工", isEffective: true }],
      },
      gives: { actual: 0 },
    },
  ],
  D1: [
    {
      what: "no application is a count of zero",
      tables: {
        Accounts: accounts,
        Orders: orders,
        NewCustomerApps: [
          {
            ...{ accountId: "1", firstTransDate: day("2025-12-31"), recognised: true },
            ...{ applicant: "张三", status: "已批准", customerName: null },
          },
        ],
      },
      policy: complete,
      gives: { actual: 0 },
    },
  ],
  D3: [
    {
      what: "nobody won is a count of zero",
      tables: {
        Accounts: accounts,
        Development: [
          { accountId: "1", owner: "张三", result: "开发成功", resultDate: day("2025-12-31"), planType: null },
        ],
      },
      gives: { actual: 0 },
    },
  ],
  D4: [{ what: "no potential customer is a count of zero", tables: { Accounts: accounts }, gives: { actual: 0 } }],
  D5: [{ what: "no intent customer is a count of zero", tables: { Accounts: accounts }, gives: { actual: 0 } }],
  D6: [{ what: "no signed customer is a count of zero", tables: { Accounts: accounts }, gives: { actual: 0 } }],
  M1: [
    {
      what: "churn: orders just complete for base and months",
      tables: { Accounts: accounts, Orders: old },
      policy: since("2024-07-01"),
      gives: { actual: 0, denominator: 1 },
    },
    {
      what: "churn: orders a day short of base and months",
      tables: { Accounts: accounts, Orders: old },
      policy: since("2024-07-02"),
      gives: { actual: null },
    },
  ],
  M2: [
    {
      what: "retention: orders a day short of base and months",
      tables: { Accounts: accounts, Orders: old },
      policy: since("2024-07-02"),
      gives: { actual: null },
    },
  ],
  M3: [
    {
      what: "complaint rate: nobody vouches for the orders",
      tables: {
        Accounts: accounts,
        Orders: orders,
        Complaints: [{ accountId: "1", receivedDate: day("2026-02-02"), causeType: "员工", isEffective: true }],
      },
      policy: { parameters: { "churn.inactiveMonths": 6 } },
      gives: { actual: null },
    },
  ],
});
