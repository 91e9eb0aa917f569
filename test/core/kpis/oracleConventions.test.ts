/** Every KPI has a second way of being computed and a named test for each of its edge conventions; tier models a second way too. */
import { kpiIds, type KpiId } from "../../../src/kpis";
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

/** Where a KPI is computed a second time, but for those of naive/figures.ts. */
const elsewhere: Readonly<Partial<Record<KpiId, Named>>> = {
  D2: ["naiveConversion.test.ts", "D2"],
  D7: ["naiveConversion.test.ts", "D7"],
};

test("every KPI is computed a second, independent way", () => {
  const without = kpiIds.filter((id) => {
    const other = elsewhere[id];
    return !(id in naive) && !(other && sourceOf(other[0]).includes(`"${other[1]}"`));
  });
  expect(without).toEqual([]);
});

/** Where a tier model is computed a second time. */
const models: Readonly<Record<ModelId, Named>> = {
  sales: ["oracleFormulas.test.ts", "sales: `IF"],
  score: ["oracleFormulas.test.ts", "score: `IF"],
  pareto: ["oracleFormulas.test.ts", "pareto: `IF"],
  intent: ["oracleFormulas.test.ts", "intent: `IF"],
  channel: ["oracleFormulas.test.ts", "channel: `IF"],
  rfm: ["../tiers/rfm.test.ts", "naive"],
  portfolio: ["../tiers/definitions.test.ts", "portfolio"],
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
