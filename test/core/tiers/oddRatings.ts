/** What every model says of odd accounts, row by row in words: under odd settings, without a column, with words where figures belong. */
import { say } from "../../../src/locales/format";
import type { CellValue } from "../../../src/policy/values";
import { modelIds, type ModelId } from "../../../src/tiers/models/types";
import { rateAccounts } from "../../../src/tiers/registry";
import { defaultSettings, type TierSettings } from "../../../src/tiers/settings";
import { dataset, day, type PolicyOptions, type Row } from "../support";

type Tables = Readonly<Record<string, readonly Row[]>>;
const long = "很".repeat(70);
const error = { error: "#N/A" };

const keys =
  "accountId accountName expectedAnnualSales purchasingPower purchaseFrequency growthPotential recognition intentLevel channelClass";
const accounts: readonly Row[] = (
  [
    ["1", "甲", 2000000, "strong", "high", "high", "high", "high", "C1"],
    ["2", "乙", 600000, "ratherStrong", "ratherHigh", "medium", "medium", "some", "C2"],
    ["3", "丙", 600000, "average", "moderate", "low", "low", "none", null],
    ["4", "丁", 100, "weak", "low", null, "low", "high", "C3"],
    ["5", "戊", 0, "average", null, null, null, "some", long],
    ["6", "己", -5, null, null, null, null, null, error],
    ["7", "庚", null, long, "high", "high", "high", long, null],
    [null, null, 900, "strong", "high", "high", "high", "high", "C1"],
    [null, "壬", 900.00004, "strong", error, "low", "high", error, null],
    ["10", "癸", 900, 4, "high", "low", "high", "some", 5],
    ["11", "子", 300, "average", "low", "low", "medium", "some", null],
    ["12", "丑", 50, "strong", "low", "medium", error, "high", null],
  ] as const
).map((cells: readonly CellValue[]) => Object.fromEntries(keys.split(" ").map((key, at) => [key, cells[at] ?? null])));

const order = (accountId: CellValue, date: CellValue, amount: CellValue, orderId: CellValue): Row => ({
  accountId,
  orderDate: date,
  amount,
  orderId,
});
const orders: readonly Row[] = [
  order("1", day("2026-03-31"), 500, "a"),
  order("1", day("2026-03-01"), 500, "a"),
  order("1", day("2025-04-01"), 70, null),
  order("2", day("2025-12-01"), 300, "b"),
  order("2", day("2025-12-01"), 20, null),
  order("3", day("2025-03-31"), 900, "c"),
  order("4", day("2026-02-01"), -20, "d"),
  order("壬", day("2026-01-15"), 40, "e"),
  order("10", day("2026-04-01"), 40, "f"),
  order("11", day("2025-08-08"), 10, "g"),
  order("99", day("2025-08-08"), 10, "h"),
  order(null, day("2025-08-08"), 10, "i"),
];
const tables: Tables = { Accounts: accounts, Orders: orders };

/** The tables with a column changed in every row; "gone" leaves it out. */
const spoilt = (table: string, key: string, cell: CellValue): Tables => ({
  ...tables,
  [table]: tables[table]!.map(({ [key]: _, ...rest }): Row => (cell === "gone" ? rest : { ...rest, [key]: cell })),
});
const oneRow = (row: number, more: Row): Tables => ({
  ...tables,
  Accounts: accounts.map((one, at) => (at === row ? { ...one, ...more } : one)),
});

const weights = (...of: readonly number[]): TierSettings["factors"] =>
  defaultSettings.factors.map(({ ref }, at) => ({ ref, weight: of[at] ?? 1 }));
const settings: Readonly<Record<string, Partial<TierSettings>>> = {
  "other weights": { factors: weights(3, 0, 1), attractiveness: weights(0, 1), strength: weights(1, 0) },
  "a weight below zero": { factors: weights(-1, 3, 3), attractiveness: weights(-1, 3) },
  "weights of zero": { factors: weights(0, 0, 0), strength: weights(0, 0) },
  "weights without bounds": { factors: weights(Number.POSITIVE_INFINITY), strength: weights(Number.POSITIVE_INFINITY) },
  "a column nobody knows": { factors: [...weights(1, 1), { ref: "Accounts.nobody", weight: 1 }] },
  "a column of numbers": { factors: [{ ref: "Accounts.expectedAnnualSales", weight: 1 }] },
  "all must be known": { leastConfidence: 1 },
  "nothing need be known": { leastConfidence: 0 },
  "limits of the score the wrong way": { scoreLimits: { a: 1, b: 2, c: 3 }, rfmLimits: { a: 1, b: 2, c: 3 } },
  "limits of the score on the figures": { scoreLimits: { a: 4, b: 2.8333, c: 1.6667 } },
  "limits of the matrix alike": { portfolioLimits: { medium: 2, high: 2 } },
  "limits of the matrix on the figures": { portfolioLimits: { medium: 2.5, high: 4 } },
  "shares of customers": { paretoBy: "count" },
  "both shares": { paretoBy: "both" },
  "own Pareto limits": { paretoLimits: [{ valueShare: 0.5 }, { count: 3 }, { valueShare: 1 }] },
  "falling Pareto limits": { paretoLimits: [{ valueShare: 0.8 }, { valueShare: 0.5 }] },
  "a Pareto limit beyond all": { paretoLimits: [{ valueShare: 1.1 }] },
  "four Pareto limits": { paretoLimits: [{ count: 1 }, { count: 2 }, { count: 3 }, { count: 4 }] },
  "one Pareto limit": { paretoLimits: [{ valueShare: 1 }] },
  "breaks of RFM": {
    rfmBreaks: { recency: [30, 60, 90, 120], frequency: [1, 2, 3, 4], monetary: [10, 100, 300, 1000] },
  },
  "breaks of RFM that do not rise": {
    rfmBreaks: { recency: [30, 30, 90, 120], frequency: [1, 2, 3, 4], monetary: [1, 2, 3, 4] },
  },
};
const policies: Readonly<Record<string, PolicyOptions["parameters"]>> = {
  "no limit of A": { "tier.aMin": null },
  "sales of twelve months": { "tier.salesSource": "last12Months" },
  "orders since later": { "orders.completeSince": day("2025-04-02") },
  "orders since nobody knows when": { "orders.completeSince": null },
  "no share of sales": { "pareto.valueShare": null },
  "a weight in words": { "tier.weightPower": "?" },
  "a floor in words": { "tier.contractFloor": "?" },
  "a scheme in words": { "tier.scheme": "?" },
};
const books: Readonly<Record<string, Tables>> = {
  "no orders": { Accounts: accounts },
  "no order at all": { ...tables, Orders: [] },
  "orders without numbers": spoilt("Orders", "orderId", "gone"),
  "orders without a day that can be read": spoilt("Orders", "orderDate", "?"),
  "orders without amounts": spoilt("Orders", "amount", error),
  "sales in words": oneRow(2, { expectedAnnualSales: "很多" }),
  "the first row's sales in words": oneRow(0, { expectedAnnualSales: "很多" }),
  "all without sales": spoilt("Accounts", "expectedAnnualSales", null),
  "all with sales of zero": spoilt("Accounts", "expectedAnnualSales", 0),
  "sales beyond counting": spoilt("Accounts", "expectedAnnualSales", 1e14),
  "two of a number": oneRow(1, { accountId: "1" }),
  ...Object.fromEntries(keys.split(" ").map((key) => [`without ${key}`, spoilt("Accounts", key, "gone")])),
};

/** Class, figure and reason of every row, after what concerns them all. */
function said(
  model: ModelId,
  given: Tables,
  parameters: PolicyOptions["parameters"] = {},
  more = {},
): readonly string[] {
  const data = dataset(given, "2026-03-31", {
    profile: "full",
    parameters: { "orders.completeSince": day("2020-01-01"), ...parameters },
  });
  const ratings = rateAccounts(
    data,
    model,
    Object.keys(more).length === 0 ? undefined : { ...defaultSettings, ...more },
  );
  const head = `${ratings.classes.join(",")} limits ${String(ratings.limits?.join(","))} ${ratings.problem ? say("en-US", ratings.problem) : ""}`;
  if (ratings.problem) return [head, `1 ${ratings.codes[0]} ${ratings.figures[0]} ${say("en-US", ratings.reason(0))}`];
  return [
    head,
    ...[...ratings.codes].map(
      (code, row) =>
        `${row + 1} ${ratings.classes[code] ?? "-"} ${ratings.figures[row]} ${say("en-US", ratings.reason(row))}`,
    ),
  ];
}

/** What all models say: of the accounts as they are, and what differs otherwise. */
export function ratingsSaid(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    modelIds.flatMap((model) => {
      const plain = said(model, tables);
      const ways: readonly (readonly [string, readonly string[]])[] = [
        ...Object.entries(settings).map(([name, more]) => [name, said(model, tables, {}, more)] as const),
        ...Object.entries(policies).map(([name, more]) => [name, said(model, tables, more)] as const),
        ...Object.entries(books).map(([name, given]) => [name, said(model, given)] as const),
      ];
      const differing = ways.map(
        ([name, lines]) => [`${model}: ${name}`, lines.filter((line) => !plain.includes(line))] as const,
      );
      return [[model, plain] as const, ...differing.filter(([, lines]) => lines.length > 0)];
    }),
  );
}
