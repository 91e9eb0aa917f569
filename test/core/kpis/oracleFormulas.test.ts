/** Figures and tiers a second way: plain formulas over the same tables, computed by LibreOffice. Counts and amounts agree exactly. */
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions, type KpiId } from "../../../src/kpis";
import { comparable } from "../../../src/kpis/rounding";
import { defaultSettings, paretoLimitsOf, rateAccounts, tierClasses, scales, type ModelId } from "../../../src/tiers";
import { companyDataset, companyRows } from "../../support/company";
import { developers } from "../../support/company/people";
import { computed, placesOf, type Formulas, type SheetPlan } from "./oracleWorkbook";

const data = companyDataset(companyRows(2), { "ka.newPerMonth": 1, "pareto.valueShare": 0.6 });
const period = parsePeriod("2026-Q1")!;
const [start, today] = [period.start, Math.floor(data.today)];
const end = Math.min(period.end, today);
const months = data.policy.number("churn.inactiveMonths")!;
const tolerance = data.policy.number("visit.lateToleranceDays") ?? 0;
const [a, b, c] = ["tier.aMin", "tier.bMin", "tier.cMin"].map((id) => data.policy.number(id)!);
const limits = paretoLimitsOf(data.policy, "value")!.map(({ valueShare }) => valueShare!);

/** Points of a factor by nested conditions; a blank one has none. */
const pointsOf = (cell: string, list: string): string =>
  Object.entries(scales[list] ?? {}).reduceRight(
    (rest, [code, value]) => `IF(${cell}="${code}",${value},${rest})`,
    "0",
  );
const factors = [
  ["{purchasingPower}", "powerLevel"],
  ["{purchaseFrequency}", "frequencyLevel"],
  ["{growthPotential}", "level3"],
] as const;
const sum = factors.map(([cell, list]) => pointsOf(cell, list)).join("+");
/** Third of the matrix that the mean of two factors lies in; both must be known. */
const third = (...cells: readonly (readonly [string, string])[]): string => {
  const mean = `ROUND((${cells.map(([cell, list]) => pointsOf(cell, list)).join("+")})/2,4)`;
  return `IF(${mean}>=3,2,IF(${mean}>=2,1,0))`;
};
const [power, frequency, growth] = factors;
const recognition = ["{recognition}", "level3"] as const;
const filled = factors.map(([cell]) => `IF(${cell}="",0,1)`).join("+");
const byLimits = (cell: string, ...least: readonly number[]): string =>
  least.reduceRight((rest, limit, place) => `IF(${cell}>=${limit},"${tierClasses[place]}",${rest})`, '"D"');

const ordinary = (of: (ref: string) => string): string =>
  `${of("Orders.isSample")},"<>1",${of("Orders.isReturn")},"<>1"`;
/** An order names its customer by number or by name. */
const last = (bound: string): string => {
  const by = (own: string): string =>
    `MAXIFS(${at("Orders.orderDate")},${at("Orders.accountId")},${own},${at("Orders.orderDate")},"${bound}",${ordinary(at)})`;
  return `MAX(${by("{accountId}")},${by("{accountName}")})`;
};
const silent = (cell: string): string => `(EDATE(${cell},${months})+1)`;

const orderColumns = ["orderDate", "accountId", "amount", "cost", "profit", "salesperson", "isSample", "isReturn"];
const accountColumns = [
  ...[
    "accountId",
    "accountName",
    "owner",
    "class",
    "status",
    "isKeyAccount",
    "contractDate",
    "lostDate",
    "expectedAnnualSales",
  ],
  ...["purchasingPower", "purchaseFrequency", "growthPotential", "recognition", "intentLevel", "channelClass"],
];
/** Tables without their computed columns; those are formulas over these. */
const tables: Record<string, SheetPlan> = {
  Orders: { columns: orderColumns },
  Accounts: { columns: accountColumns },
  Visits: {
    columns: [
      ...["date", "actualDate", "visitor", "status", "origin", "failReason", "contactKind", "mode", "how"],
      ...["who", "topic", "place", "plannedStart", "purpose"],
    ],
  },
  Complaints: { columns: ["receivedDate", "accountId", "isEffective"] },
  Development: { columns: ["accountId", "owner", "result", "resultDate"] },
  Surveys: { columns: ["date", "accountId", "score", "scaleMin", "scaleMax"] },
  ServiceCosts: { columns: ["date", "owner", "amount", "budget"] },
};
const at = placesOf(data, tables);
const sales = at("Accounts.expectedAnnualSales");
const share = `(SUMIF(${sales},">"&{expectedAnnualSales})/SUMIF(${sales},">0"))`;
const models: Readonly<Partial<Record<ModelId, string>>> = {
  sales: `IF({expectedAnnualSales}="","unrated",${byLimits("{expectedAnnualSales}", a!, b!, c!)})`,
  score: `IF((${filled})<0.6*3,"",${byLimits(`ROUND((${sum})/MAX(1,${filled}),4)`, 3.5, 2.5, 1.5)})`,
  pareto: `IF({expectedAnnualSales}="","unrated",IF({expectedAnnualSales}<=0,"D",${limits.reduceRight(
    (rest, limit, place) => `IF(${share}<${limit}-0.000000001,"${tierClasses[place]}",${rest})`,
    '"D"',
  )}))`,
  portfolio: `IF(OR(${[power, growth, recognition, frequency].map(([cell]) => `${cell}=""`).join(",")}),"",MID("DDCBA",1+${third(power, growth)}+${third(recognition, frequency)},1))`,
  intent: `IF({intentLevel}="none","C",IF(AND({intentLevel}="high",{purchasingPower}="strong"),"A",IF(AND({intentLevel}="some",{purchasingPower}="average"),"B","")))`,
  channel: `IF({channelClass}="","",{channelClass})`,
};
const plans: Record<string, SheetPlan> = {
  ...tables,
  Orders: { columns: orderColumns, computed: { net: "IF({isReturn}=1,-ABS({amount}),{amount})" } },
  Accounts: {
    columns: accountColumns,
    computed: {
      before: last(`<${start}`),
      until: last(`<=${end}`),
      base: `IF(AND({before}>=EDATE(${start},-12),OR({lostDate}="",{lostDate}>=${start}),${silent("{before}")}>=${start}),1,0)`,
      lost: `IF({base}=0,0,IF(OR(AND({lostDate}<>"",{lostDate}<=${end}),AND(${silent("{until}")}>=${start},${silent("{until}")}<=${end})),1,0))`,
      ...models,
    },
  },
};
const of = placesOf(data, plans);

const person = (ref: string, who: string | null): string => (who === null ? "1" : `(${of(ref)}="${who}")`);
const within = (ref: string, to = end): string => `(${of(ref)}>=${start})*(${of(ref)}<=${to})`;
const product = (...terms: readonly string[]): string => `SUMPRODUCT(${terms.join("*")})`;

/** Numerator and denominator of a figure; a denominator of "1" makes it a count or an amount. */
type Parts = readonly [numerator: string, denominator: string];
const isVisit = `((${of("Visits.contactKind")}="visit")+(${of("Visits.contactKind")}<>"visit")*(${of("Visits.mode")}="visit")>0)`;
const kept = `(${of("Orders.isSample")}<>1)`;
const elements = ["who", "topic", "place", "plannedStart", "purpose"].map((key) => `(${of(`Visits.${key}`)}<>"")`);
const met = `(${elements.join("+")}+((${of("Visits.mode")}<>"")+(${of("Visits.how")}<>"")>0))`;

const kpis: Readonly<Partial<Record<KpiId, (who: string | null) => Parts>>> = {
  S1: (who) => [product(within("Orders.orderDate"), kept, person("Orders.salesperson", who), of("Orders.net")), "1"],
  S2: (who) => [
    product(
      within("Orders.orderDate"),
      kept,
      person("Orders.salesperson", who),
      `((${of("Orders.profit")}<>"")*${of("Orders.profit")}+(${of("Orders.profit")}="")*(${of("Orders.net")}-${of("Orders.cost")}))`,
    ),
    "1",
  ],
  S5: (who) => {
    const signed = `${of("Accounts.contractDate")},">=${start}",${of("Accounts.contractDate")},"<=${end}"`;
    const owner = who === null ? "" : `,${of("Accounts.owner")},"${who}"`;
    const by = (name: string): string =>
      `COUNTIFS(${of(`Accounts.${name}`)},${of("Orders.accountId")},${signed}${owner})`;
    return [
      product(within("Orders.orderDate"), kept, of("Orders.net"), `(${by("accountId")}+${by("accountName")})`),
      `COUNTIFS(${signed}${owner})`,
    ];
  },
  S6: (who) => {
    const mine = product(within("Development.resultDate"), person("Development.owner", who), "RESULT");
    const result = (...codes: readonly string[]): string =>
      mine.replace("RESULT", `(${codes.map((code) => `(${of("Development.result")}="${code}")`).join("+")})`);
    return [result("won"), result("won", "lost", "terminated")];
  },
  K3: (who) => [product(`(${of("Accounts.isKeyAccount")}=1)`, person("Accounts.owner", who), of("Accounts.lost")), "1"],
  M1: (who) => [
    product(person("Accounts.owner", who), of("Accounts.lost")),
    product(person("Accounts.owner", who), of("Accounts.base")),
  ],
  M2: (who) => [
    product(person("Accounts.owner", who), `(${of("Accounts.base")}-${of("Accounts.lost")})`),
    product(person("Accounts.owner", who), of("Accounts.base")),
  ],
  M3: (who) => [
    product(
      within("Complaints.receivedDate"),
      `(${of("Complaints.isEffective")}=1)`,
      `COUNTIFS(${of("Accounts.accountId")},${of("Complaints.accountId")}${who === null ? "" : `,${of("Accounts.owner")},"${who}"`})`,
    ),
    product(person("Accounts.owner", who), `(${of("Accounts.until")}>EDATE(${end},-${months}))`),
  ],
  M4: (who) => {
    const owner = who === null ? "" : `,${of("Accounts.owner")},"${who}"`;
    const mine = `COUNTIFS(${of("Accounts.accountId")},${of("Surveys.accountId")}${owner})`;
    const normal = `((${of("Surveys.score")}-${of("Surveys.scaleMin")})/(${of("Surveys.scaleMax")}-${of("Surveys.scaleMin")}))`;
    return [product(within("Surveys.date"), mine, normal), product(within("Surveys.date"), mine)];
  },
  K5: (who) => [
    product(
      within("Complaints.receivedDate"),
      `(${of("Complaints.isEffective")}=1)`,
      `COUNTIFS(${of("Accounts.accountId")},${of("Complaints.accountId")},${of("Accounts.isKeyAccount")},1${who === null ? "" : `,${of("Accounts.owner")},"${who}"`})`,
    ),
    "1",
  ],
  K8: (who) => [
    product(within("ServiceCosts.date"), person("ServiceCosts.owner", who), of("ServiceCosts.amount")),
    product(within("ServiceCosts.date", period.end), person("ServiceCosts.owner", who), of("ServiceCosts.budget")),
  ],
  D3: (who) => {
    const dates = `${of("Development.resultDate")},">=${start}",${of("Development.resultDate")},"<=${end}"`;
    const owner = who === null ? "" : `,${of("Development.owner")},"${who}"`;
    const won = `COUNTIFS(${of("Development.accountId")},${of("Accounts.accountId")},${of("Development.result")},"won",${dates}${owner})`;
    return [product(`(${of("Accounts.isKeyAccount")}=1)`, `(${won}>0)`), "1"];
  },
  ...Object.fromEntries(
    (
      [
        ["D4", ["potential"]],
        ["D5", ["intent"]],
        ["D6", ["won", "key"]],
      ] as const
    ).map(([id, codes]) => [
      id,
      (who: string | null): Parts => [
        product(
          person("Accounts.owner", who),
          `(${codes.map((code) => `(${of("Accounts.class")}="${code}")`).join("+")})`,
          `((${of("Accounts.status")}="active")+(${of("Accounts.status")}="")>0)`,
        ),
        "1",
      ],
    ]),
  ),
  V1: (who) => {
    const refused = `(${of("Visits.status")}="cancelled")*((${of("Visits.failReason")}="absent")+(${of("Visits.failReason")}="refused")>0)`;
    const due = [
      within("Visits.date", Math.min(end, today - 1)),
      `(${of("Visits.origin")}="planned")`,
      isVisit,
      person("Visits.visitor", who),
      `(1-${refused})`,
    ];
    const late = `ABS((${of("Visits.actualDate")}<>"")*(INT(${of("Visits.actualDate")})-INT(${of("Visits.date")})))`;
    return [product(...due, `(${of("Visits.status")}="done")`, `(${late}<=${tolerance})`), product(...due)];
  },
  V3: (who) => {
    const counted = `((${of("Visits.status")}="planned")+(${of("Visits.status")}="done")+(${of("Visits.status")}="")>0)`;
    const visits = [within("Visits.date", period.end), isVisit, counted, person("Visits.visitor", who)];
    return [product(...visits, met), `6*${product(...visits)}`];
  },
};

const people = [null, ...developers.map(({ name }) => name)];
const key = (id: string, who: string | null, part: number): string => `${id} ${who ?? "everybody"} ${part}`;
const figures: Formulas = Object.fromEntries(
  Object.entries(kpis).flatMap(([id, parts]) =>
    people.flatMap((who) => parts(who).map((formula, part) => [key(id, who, part), formula] as const)),
  ),
);

const shown = computed(data, plans, figures);

test.each(Object.keys(kpis) as KpiId[])("oracle: %s by formulas that LibreOffice computes", (id) => {
  for (const who of people) {
    const found = kpiFunctions[id](data, { period, owner: who });
    const [numerator, denominator] = [0, 1].map((part) => shown.figures[key(id, who, part)]);
    expect([id, who, typeof numerator, typeof denominator]).toEqual([id, who, "number", "number"]);
    // Amounts hold four decimals, counts are whole: equal at that, not nearly equal.
    expect([id, who, found.numerator?.toFixed(4)]).toEqual([id, who, Number(numerator).toFixed(4)]);
    if (found.denominator !== null) expect([id, who, found.denominator]).toEqual([id, who, denominator]);
    if (Number(denominator) === 0) expect(found.actual).toBeNull();
    else expect(comparable(id, found.actual!)).toBe(comparable(id, Number(numerator) / Number(denominator)));
  }
});

test("oracle: the company's figures are not all zero", () => {
  const some = (Object.keys(kpis) as KpiId[]).filter((id) => Number(shown.figures[key(id, null, 0)]) !== 0);
  expect(some.length).toBeGreaterThanOrEqual(12);
});

test.each(Object.keys(models) as ModelId[])("oracle: tiers by %s, a plain formula a row", (model) => {
  const { classes, codes } = rateAccounts(data, model, defaultSettings);
  const expected = shown.column("Accounts", model).map((cell) => cell ?? "");
  expect(Array.from(codes, (code) => classes[code] ?? "")).toEqual(expected);
});
