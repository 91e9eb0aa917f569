/** Every tier model a second way over a CRM export and a visit log (test/support/realBooks): exactly the same class for every account. */
import type { CellValue } from "../../../src/policy/values";
import { modelIds, type ModelId } from "../../../src/tiers/models/types";
import { rateAccounts } from "../../../src/tiers/registry";
import { crmBook, visitBook } from "../../support/realBooks";
import { dataset, day, type Row } from "../support";
import { byChannel, byIntent, byMatrix, byPareto, byRfm, bySales, byScore, type Account } from "./naive";

const books = [
  { ...crmBook(), today: "2017-12-31", limits: [150000, 110000, 80000] },
  { ...visitBook(), limits: [3000000, 2000000, 1200000] },
];
const weights = [3, 2, 1];

const expected: Readonly<
  Record<ModelId, (rows: readonly Account[], orders: readonly Row[], book: (typeof books)[number]) => unknown>
> = {
  sales: (rows, _, { limits }) => bySales(rows, limits),
  score: (rows) => byScore(rows, weights, [3.5, 2.5, 1.5]),
  pareto: byPareto,
  portfolio: (rows) => byMatrix(rows, 2, 3),
  intent: byIntent,
  channel: byChannel,
  rfm: (rows, orders, { today }) => {
    const places = new Map(rows.map(({ accountId }, at) => [accountId, at]));
    const kept = orders.filter((row) => row.isSample !== true && row.isReturn !== true);
    const lines = kept.map((row) => ({
      account: places.get(row.accountId ?? null) ?? -1,
      daysAgo: day(today) - (row.orderDate as number),
      amount: row.amount as number,
    }));
    return byRfm(
      rows.length,
      lines.filter(({ daysAgo }) => daysAgo >= 0 && daysAgo < 365),
    );
  },
};

describe(books.map(({ name }) => name).join(" and "), () => {
  test.each(modelIds)(
    "tiers by %s are those of its definition, account by account, and of several classes",
    (model) => {
      const seen = new Set<string | null>();
      for (const book of books) {
        const [a, b, c] = book.limits as [number, number, number];
        const parameters: Record<string, CellValue> = {
          ...{ "tier.aMin": a, "tier.bMin": b, "tier.cMin": c, "orders.completeSince": day("2010-01-01") },
          ...{ "tier.weightPower": 3, "tier.weightFrequency": 2, "tier.weightGrowth": 1 },
        };
        // Returns lower the money of RFM; the definition beside it knows orders only.
        const orders = (book.tables.Orders ?? []).filter((row) => row.isReturn !== true);
        const Accounts = book.tables.Accounts ?? [];
        const { classes, codes } = rateAccounts(
          dataset({ Accounts, Orders: orders }, book.today, { parameters }),
          model,
        );
        const found = Array.from(codes, (code) => classes[code] ?? null);
        expect([book.name, found]).toEqual([book.name, expected[model](Accounts, orders, book)]);
        for (const one of found) seen.add(one);
      }
      expect(seen.size).toBeGreaterThan(1);
    },
  );
});
