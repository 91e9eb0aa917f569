/** Customers in several workbooks, claims of new ones, keys of rows: what several workbooks say together. */
import fc from "fast-check";
import { judgeClaim, type OtherAnswer } from "../../../src/rollup/claims";
import { bookClaims, bookCustomers } from "../../../src/rollup/customers";
import { otherPolicies } from "../../../src/rollup/findings";
import { PolicyDifferences, policyValues } from "../../../src/rollup/policyDifferences";
import { planRows, repeatedKeys, takenRows } from "../../../src/rollup/rows";
import { SharedCustomers } from "../../../src/rollup/sharedCustomers";
import { takenTables } from "../../../src/rollup/taken";
import { columnByRef, tableByKey } from "../../../src/policy/catalogue";
import { dataset, day, rawPolicy, type Row } from "../support";

const today = "2026-09-30";
const customersOf = (rows: readonly Row[], orders: readonly Row[] = []) =>
  bookCustomers(dataset({ Accounts: rows, Orders: orders }, today)).customers;

describe("the same customer in several workbooks", () => {
  test("by tax number, by a number of the company's own, by the name in either script; not by numbers every workbook makes", () => {
    const shared = new SharedCustomers();
    shared.add(
      0,
      customersOf([
        { accountId: "C00001", accountName: "华东贸易", taxId: "91310000ＭＡ1" },
        { accountId: "ERP-77", accountName: "甲" },
        { accountId: "C00003", accountName: "台北電子 有限公司" },
        { accountId: "C00004", accountName: "独一", taxId: "无" },
      ]),
    );
    shared.add(
      1,
      customersOf([
        { accountId: "C00001", accountName: "别家", taxId: "无" },
        { accountId: "erp-77", accountName: "乙" },
        { accountId: "C00003", accountName: "另一家", taxId: "91310000MA1" },
        { accountId: "C00004", accountName: "台北电子有限公司" },
      ]),
    );
    expect(shared.found()).toEqual([
      {
        places: [
          { book: 0, customer: 0 },
          { book: 1, customer: 2 },
        ],
        by: ["taxId"],
      },
      {
        places: [
          { book: 0, customer: 1 },
          { book: 1, customer: 1 },
        ],
        by: ["accountId"],
      },
      {
        places: [
          { book: 0, customer: 2 },
          { book: 1, customer: 3 },
        ],
        by: ["name"],
      },
    ]);
  });

  test("each group spans workbooks, and what is equal is in one group", () => {
    const customer = fc.record({
      name: fc.constantFrom("甲", "乙", "丙", "丁", "戊"),
      tax: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(customer, { maxLength: 5 }), { maxLength: 5 }), (drawn) => {
        const shared = new SharedCustomers();
        drawn.forEach((rows, book) =>
          shared.add(
            book,
            rows.map(({ name, tax }) => ({ identities: { name, ...(tax > 0 ? { taxId: `tax number ${tax}` } : {}) } })),
          ),
        );
        const groups = shared.found();
        const groupOf = new Map<string, number>(
          groups.flatMap(({ places }, group) => places.map((p) => [`${p.book}/${p.customer}`, group] as const)),
        );
        for (const { places } of groups) expect(new Set(places.map(({ book }) => book)).size).toBeGreaterThan(1);
        const all = drawn.flatMap((rows, book) => rows.map((row, at) => ({ ...row, book, place: `${book}/${at}` })));
        for (const a of all)
          for (const b of all) {
            if (a.book >= b.book || (a.name !== b.name && (a.tax === 0 || a.tax !== b.tax))) continue;
            expect(groupOf.get(a.place)).toBeDefined();
            expect(groupOf.get(a.place)).toBe(groupOf.get(b.place));
          }
      }),
      { numRuns: 150 },
    );
  });

  test("dates are the evidence; samples and returns are no orders", () => {
    const [customer] = customersOf(
      [{ accountId: "1", accountName: "甲", createdDate: day("2024-01-02"), firstContactDate: day("2024-01-05") }],
      [
        { accountId: "1", orderDate: day("2023-01-01"), isSample: true },
        { accountId: "甲", orderDate: day("2025-03-01") },
        { accountId: "1", orderDate: day("2025-01-01") },
        { accountId: "1", orderDate: day("2026-01-01"), isReturn: true },
      ],
    );
    expect(customer).toMatchObject({
      created: day("2024-01-02"),
      firstContact: day("2024-01-05"),
      firstOrder: day("2025-01-01"),
      lastOrder: day("2025-03-01"),
    });
  });
});

describe("claims of new customers", () => {
  test("an application is judged by its own orders first; one that was refused is no claim", () => {
    const data = dataset(
      {
        Accounts: [{ accountId: "1", accountName: "甲" }],
        Orders: [{ accountId: "1", orderDate: day("2026-05-01"), amount: 1 }],
        NewCustomerApps: [
          { appNo: "N1", accountId: "1", firstTransDate: day("2026-05-01"), applicant: "陈" },
          { appNo: "N2", accountId: "1", firstTransDate: day("2026-06-01"), applicant: "陈" },
          { appNo: "N3", accountId: "1", firstTransDate: day("2026-05-01"), recognised: false },
        ],
      },
      today,
      { parameters: { "orders.completeSince": day("2010-01-01"), "new.lookbackYears": 3 } },
    );
    const { customers, placeOf } = bookCustomers(data);
    const claims = bookClaims(data, customers, placeOf);
    expect(claims.map(({ appNo, state, customer }) => [appNo, state, customer])).toEqual([
      ["N1", "new", 0],
      ["N2", "notNew", 0],
    ]);
  });

  const answer = (book: string, state: OtherAnswer["state"], last: number | null = null): OtherAnswer => ({
    book,
    state,
    last,
    reason: null,
  });
  const claim = { state: "new", reason: null } as const;
  test.each([
    ["nobody else has it", judgeClaim(claim, [], []), { state: "confirmed", book: null }],
    ["another one has no order", judgeClaim(claim, [answer("乙", "new")], []), { state: "confirmed" }],
    [
      "others have orders: the latest is told",
      judgeClaim(claim, [answer("乙", "notNew", 5), answer("丙", "notNew", 9), answer("丁", "unknown")], ["戊"]),
      { state: "refuted", book: "丙", last: 9 },
    ],
    ["two claim it", judgeClaim(claim, [answer("乙", "new")], ["乙"]), { state: "contested", book: "乙" }],
    ["orders of another cannot tell", judgeClaim(claim, [answer("乙", "unknown")], []), { state: "open", book: "乙" }],
    ["its own cannot tell", judgeClaim({ ...claim, state: "unknown" }, [], []), { state: "open", book: null }],
    ["its own refute it", judgeClaim({ ...claim, state: "notNew" }, [], ["乙"]), { state: "refuted", book: null }],
  ])("%s", (_, judged, expected) => {
    expect(judged).toMatchObject(expected);
  });
});

describe("rows", () => {
  const orders = takenTables({}).find(({ table }) => table.key === "Orders")!;

  test("no personal column is taken, no log, and figures alone bring no row", () => {
    const all = takenTables({});
    expect(all.flatMap(({ columns }) => columns).filter(({ personal }) => personal)).toEqual([]);
    expect(all.map(({ table }) => table.kind).filter((kind) => kind !== "data")).toEqual([]);
    const accounts = all.find(({ table }) => table.key === "Accounts")!;
    expect(accounts.kept.map(({ key }) => key)).toEqual(["contactName", "phone", "legalRep", "email"]);
    expect(takenTables({ figuresOnly: true })).toEqual([]);
    expect(takenTables({ tables: ["Orders"] }).map(({ table }) => table.key)).toEqual(["Orders"]);
  });

  test("every row has a key of its own, and a second time nothing is to be done", () => {
    const id = fc.constantFrom(null, "A", "A#2", "B", "#1");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(id, fc.integer()), { maxLength: 12 }),
        fc.array(fc.tuple(id, fc.integer())),
        (a, b) => {
          const rowsOf = (drawn: readonly (readonly [string | null, number])[]) =>
            takenRows(dataset({ Orders: drawn.map(([lineId, amount]) => ({ lineId, amount })) }, today), orders);
          const [first, second] = [rowsOf(a), rowsOf(b)];
          const keys = first.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          const stored = new Map(first.map(({ key, cells }) => [key, cells]));
          expect(planRows(stored, first)).toEqual({ inserted: [], updated: [], unchanged: first.length, gone: [] });
          const plan = planRows(stored, second);
          const after = new Map(stored);
          for (const key of plan.gone) after.delete(key);
          for (const { key, cells } of [...plan.inserted, ...plan.updated]) after.set(key, cells);
          expect([...after].sort()).toEqual(second.map(({ key, cells }) => [key, cells]).sort());
        },
      ),
      { numRuns: 100 },
    );
  });

  test("list cells come as codes whatever the language; repeated numbers are counted", () => {
    const data = dataset(
      {
        Orders: [
          { lineId: "1", isSample: "是" },
          { lineId: "1", isSample: "No" },
          { lineId: null, amount: 1 },
        ],
      },
      today,
    );
    const at = orders.columns.indexOf(columnByRef("Orders.isSample")!);
    expect(takenRows(data, orders).map(({ cells }) => cells[at])).toEqual([true, false, null]);
    expect(repeatedKeys(data, tableByKey.get("Orders")!)).toBe(1);
  });
});

describe("policies", () => {
  test("the commonest version is the measure; of two as common the higher", () => {
    const { common, findings } = otherPolicies(
      new Map([
        ["甲", "3"],
        ["乙", "10"],
        ["丙", ""],
      ]),
    );
    expect(common).toBe("10");
    expect([...findings.keys()]).toEqual(["甲"]);
  });

  test("values differ by what they mean, not by the language they are written in", () => {
    const differences = new PolicyDifferences();
    const values = (lang: "zh-CN" | "en-US", yes: string, aMin: number) =>
      policyValues(rawPolicy({ lang, parameters: { "new.excludeSamples": yes, "tier.aMin": aMin, today: aMin } }));
    differences.add("甲", values("zh-CN", "是", 1_000_000));
    differences.add("乙", values("en-US", "Yes", 1_000_000));
    differences.add("丙", values("en-US", "Yes", 2_000_000));
    expect(differences.found()).toEqual([
      {
        parameter: "tier.aMin",
        values: [
          { value: "1000000", count: 2, books: ["甲", "乙"] },
          { value: "2000000", count: 1, books: ["丙"] },
        ],
      },
    ]);
  });
});
