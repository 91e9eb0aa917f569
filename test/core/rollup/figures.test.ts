/** Figures of several workbooks: what is masked changes none, what is added equals the whole, what cannot be added is not guessed. */
import fc from "fast-check";
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions, kpiIds, type KpiId } from "../../../src/kpis";
import { combinations, FigureSum } from "../../../src/rollup/combine";
import { bookDataset, bookFigures, type Figure } from "../../../src/rollup/figures";
import { withoutPersonal } from "../../../src/rollup/taken";
import { companyDataset, companyRows, type Books } from "../../support/company";
import { companyRawPolicy } from "../../support/company/policy";
import { today } from "../../support/company/calendar";
import { dataset, day, type Row } from "../support";

const books: Books = companyRows(1);

/** A figure of a data set, as the roll-up has it. */
const figure = (data: ReturnType<typeof dataset>, id: KpiId, period: string, owner: string | null = null): Figure => {
  const { numerator, denominator, actual, target, reason } = kpiFunctions[id](data, {
    period: parsePeriod(period)!,
    owner,
  });
  return { id, numerator, denominator, actual, target, score: null, reason };
};

describe("what personal columns hold", () => {
  const data = companyDataset(books);
  const masked = bookDataset(withoutPersonal(data.raw), companyRawPolicy(), today);

  test.each(["2025-Q4", "2026-Q1"])("its absence changes no figure of %s", (period) => {
    const question = { period, asOf: today };
    const whole = bookFigures(data, question);
    expect(bookFigures(masked, question)).toEqual(whole);
    expect(whole.sets.filter(({ owner }) => owner !== null).length).toBeGreaterThan(1);
    expect(whole.sets.flatMap(({ figures }) => figures).filter(({ actual }) => actual !== null).length).toBeGreaterThan(
      40,
    );
  });

  test("none of it is left in the tables, nor in the log of changes", () => {
    const secret = "13900001234";
    const rows: Books = {
      ...books,
      Accounts: books.Accounts!.map((row) => ({ ...row, phone: secret })),
      Contacts: [{ ...books.Contacts![0], name: secret }],
      AuditLog: [
        { ...books.AuditLog![0], sheet: "Accounts", field: "phone", oldValue: secret, newValue: secret },
        { ...books.AuditLog![0], sheet: "Accounts", rowId: `name:${secret}`, field: "tier", newValue: "A" },
        { ...books.AuditLog![0], sheet: "?", field: "?", newValue: secret },
      ],
    };
    const { raw } = companyDataset(rows);
    expect(JSON.stringify(raw)).toContain(secret);
    const safe = withoutPersonal(raw);
    expect(JSON.stringify(safe)).not.toContain(secret);
    // Tiers and classes that changed are still told: figures count them.
    expect(safe.AuditLog?.columns.newValue?.[1]).toBe("A");
  });
});

const said: Figure = {
  ...{ id: "S1", numerator: 5, denominator: null, actual: 5 },
  ...{ target: null, score: null, reason: null },
};

describe("figures of several workbooks", () => {
  const people = ["陈", "林", "王", "赵"] as const;
  const accountsOf = (owner: string): readonly Row[] =>
    [1, 2, 3].map((number) => ({
      accountId: `${owner}${number}`,
      accountName: `${owner}号客户${number}`,
      owner,
      isKeyAccount: number === 1,
      status: "正常",
      createdDate: day("2020-01-01"),
    }));
  const order = fc.record({
    owner: fc.constantFrom(...people),
    customer: fc.integer({ min: 1, max: 3 }),
    day: fc.integer({ min: day("2025-01-01"), max: day("2026-09-30") }),
    cents: fc.integer({ min: 1, max: 10_000_000 }),
  });
  const options = { parameters: { "orders.completeSince": day("2015-01-01"), "churn.inactiveMonths": 6 } };
  const booksOf = (orders: readonly Row[], owners: readonly string[]) =>
    dataset(
      {
        Accounts: owners.flatMap(accountsOf),
        Orders: orders.filter(({ salesperson }) => owners.includes(String(salesperson))),
      },
      "2026-09-30",
      options,
    );
  const ids = ["K3", "M1", "M2", "M5", "S1", "S3"] as const;

  test("split by their managers they add up to the whole, in any order", () => {
    let said = 0;
    fc.assert(
      fc.property(fc.array(order, { minLength: 4, maxLength: 24 }), fc.boolean(), (drawn, backwards) => {
        const orders = drawn.map(({ owner, customer, day: date, cents }, at): Row => ({
          orderId: String(at),
          lineId: String(at),
          accountId: `${owner}${customer}`,
          orderDate: date,
          amount: cents / 100,
          salesperson: owner,
        }));
        const whole = booksOf(orders, people);
        const parts = people.map((owner) => ({ owner, data: booksOf(orders, [owner]) }));
        if (backwards) parts.reverse();
        for (const id of ids) {
          const sum = new FigureSum(id);
          for (const { owner, data } of parts) sum.add(owner, figure(data, id, "2026-Q3"));
          const { actual, numerator, denominator, asked } = sum.result();
          const expected = figure(whole, id, "2026-Q3");
          expect([asked, numerator, denominator]).toEqual([people.length, expected.numerator, expected.denominator]);
          // A base of nothing in one workbook alone makes the sum not evaluable, never another figure.
          if (actual !== null) expect(actual).toBe(expected.actual);
          if (actual !== null) said++;
        }
      }),
      { numRuns: 15 },
    );
    expect(said).toBeGreaterThan(20);
  });

  test("every KPI says how it is added; what is typed is not", () => {
    expect(Object.keys(combinations).sort()).toEqual([...kpiIds].sort());
    const typed: Figure = {
      id: "K10",
      numerator: null,
      denominator: null,
      actual: 4,
      target: null,
      score: null,
      reason: null,
    };
    const sum = new FigureSum("K10");
    sum.add("甲", typed);
    expect(sum.result()).toMatchObject({ actual: 4, books: 1, asked: 1, reason: null });
    sum.add("乙", typed);
    expect(sum.result().actual).toBeNull();
  });

  test("one workbook that cannot say its part takes the figure away and is named", () => {
    const reason = { text: { "zh-CN": "缺", "zh-TW": "缺", "en-US": "missing" } };
    const sum = new FigureSum("S1");
    sum.add("甲", said);
    sum.add("乙", { ...said, numerator: null, actual: null, reason });
    const result = sum.result();
    expect(result).toMatchObject({ actual: null, numerator: 5, books: 1, asked: 2 });
    expect(result.reason?.args).toMatchObject({ book: "乙", reason });
  });

  test("the same period of another business year is not added", () => {
    const sum = new FigureSum("S1");
    sum.add("甲", said, { text: { "zh-CN": "不同", "zh-TW": "不同", "en-US": "other" } });
    expect(sum.result()).toMatchObject({ actual: null, books: 0, asked: 1 });
  });
});
