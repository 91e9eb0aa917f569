/** Two rows that are one customer: nothing is lost, nothing refers to the row that went, and what is left can be planned again. */
import * as fc from "fast-check";
import { duplicatePairs } from "../../../src/daily/duplicates";
import { mergePlan, type MergePlan, type PlannedCell } from "../../../src/daily/merge";
import { buildDataset, type Dataset } from "../../../src/kpis";
import { parsePolicy } from "../../../src/policy";
import { isBlank, plainCell, type BookTables, type CellValue } from "../../../src/policy/values";
import { book, day, rawPolicy, type Row } from "../support";

const policy = parsePolicy(rawPolicy()).policy;
const dataOf = (tables: BookTables): Dataset => buildDataset(tables, policy, day("2026-03-16"));

const person = ["accountName", "taxId", "phone", "address", "expectedAnnualSales", "class", "note"] as const;
const value = fc.constantFrom<CellValue>(null, "", "甲", "乙", "潜在客户", "potential", 5, 0, "5");
const account = fc.record(
  Object.fromEntries(person.map((key) => [key, value])) as Record<(typeof person)[number], typeof value>,
);
const reference = fc.constantFrom<CellValue>("K1", "K2", "K3", "甲", "乙", "x", null);
const setting = fc.record({
  rows: fc.tuple(account, account, account),
  visits: fc.array(reference, { maxLength: 6 }),
  choices: fc.subarray([...person]),
  turn: fc.nat(2),
});

interface Setting {
  readonly rows: readonly Row[];
  readonly visits: readonly CellValue[];
}
const tablesOf = ({ rows, visits }: Setting, order = [0, 1, 2]): BookTables =>
  book({
    Accounts: order.map((at) => ({ accountId: `K${at + 1}`, status: null, ...rows[at] })),
    Visits: visits.map((accountId, at) => ({ visitId: `V${at}`, accountId })),
  });

function written(tables: BookTables, cells: readonly PlannedCell[]): BookTables {
  const result: Record<string, BookTables[string]> = { ...tables };
  for (const { table, row, column, to } of cells) {
    const own = result[table] as BookTables[string];
    const values = (own.columns[column] ?? []).map((cell, at) => (at === row ? to : cell));
    result[table] = { ...own, columns: { ...own.columns, [column]: values } };
  }
  return result;
}
const cellsOf = ({ note, references, values, marks }: MergePlan): PlannedCell[] => [
  ...note,
  ...references,
  ...values,
  ...marks,
];

test("no value is lost: it stands in the row that stays, or is told as a difference", () => {
  fc.assert(
    fc.property(setting, ({ choices, ...one }) => {
      const tables = tablesOf(one);
      const plan = mergePlan(dataOf(tables), 0, 1, new Set(choices));
      const after = dataOf(written(tables, cellsOf(plan)));
      for (const column of person) {
        const kept = plainCell(after.raw.Accounts?.columns[column]?.[0]);
        for (const row of [0, 1]) {
          const before = tables.Accounts?.columns[column]?.[row];
          if (isBlank(before)) continue;
          const told = plan.differences.find((each) => each.column === column);
          const stands = column === "note" ? kept.includes(plainCell(before)) : kept === plainCell(before);
          const code = (data: Dataset, at: number): CellValue => data.column(`Accounts.${column}`)?.[at] ?? null;
          const inOtherWords = column === "class" && code(after, 0) === code(dataOf(tables), row);
          expect(stands || inOtherWords || [told?.keep, told?.drop].includes(before)).toBe(true);
        }
      }
    }),
  );
});

test("nothing refers to the row that went, and who meant the one that stays still does", () => {
  fc.assert(
    fc.property(setting, ({ choices, ...one }) => {
      const tables = tablesOf(one);
      const before = dataOf(tables);
      const after = dataOf(written(tables, cellsOf(mergePlan(before, 0, 1, new Set(choices)))));
      const now = [...(after.accountRows("Visits.accountId") ?? [])];
      const was = [...(before.accountRows("Visits.accountId") ?? [])];
      expect(now).not.toContain(1);
      was.forEach((account, row) => {
        if (account === 0 || account === 1) expect(now[row]).toBe(0);
      });
    }),
  );
});

test("broken off anywhere and planned again it ends in the same state; then nothing is left to do", () => {
  fc.assert(
    fc.property(setting, fc.nat(12), ({ choices, ...one }, done) => {
      const chosen = new Set(choices);
      const tables = tablesOf(one);
      const cells = cellsOf(mergePlan(dataOf(tables), 0, 1, chosen));
      const whole = written(tables, cells);
      const part = written(tables, cells.slice(0, done));
      const again = written(part, cellsOf(mergePlan(dataOf(part), 0, 1, chosen)));
      expect(again).toEqual(whole);
      expect(cellsOf(mergePlan(dataOf(whole), 0, 1, chosen))).toEqual([]);
    }),
  );
});

test("the order of rows changes nothing", () => {
  fc.assert(
    fc.property(setting, ({ choices, turn, ...one }) => {
      const order = [0, 1, 2].map((at) => (at + turn) % 3);
      const plan = (tables: BookTables, place: (row: number) => number) => {
        const { differences, ...stages } = mergePlan(dataOf(tables), place(0), place(1), new Set(choices));
        const id = ({ table, row, ...cell }: PlannedCell) => ({
          ...cell,
          ...{ table, id: plainCell(tables[table]?.columns[table === "Accounts" ? "accountId" : "visitId"]?.[row]) },
        });
        return { differences, cells: cellsOf({ differences, ...stages }).map(id) };
      };
      expect(plan(tablesOf(one, order), (row) => order.indexOf(row))).toEqual(plan(tablesOf(one), (row) => row));
    }),
  );
});

test("data of persons go into no note", () => {
  const rows = [
    { accountName: "甲", phone: "1", address: "A", note: null },
    { accountName: "甲", phone: "2", address: "B", note: "旧" },
  ];
  const plan = mergePlan(dataOf(tablesOf({ rows, visits: [] }, [0, 1])), 0, 1, new Set());
  expect(plan.differences.map(({ column }) => column)).toEqual(["phone", "address"]);
  expect(plainCell(plan.note[0]?.to)).toBe("旧\n并入 K2 甲：地址 B");
});

test("pairs: many rows with one telephone number are paired with one of them, not each with each", () => {
  const rows = Array.from({ length: 30 }, (_, at): Row => ({
    accountName: `客户${String.fromCharCode(0x4e00 + at * 97)}`,
    phone: "无",
  }));
  const order = rows.map((_, at) => at);
  const pairs = duplicatePairs(dataOf(tablesOf({ rows, visits: [] }, order))).filter(({ key }) => key === "phone");
  expect(pairs).toHaveLength(29);
  expect(new Set(pairs.flatMap(({ keep, drop }) => [keep, drop])).size).toBe(30);
});

test("pairs: the surest first, each once, whatever the order of rows", () => {
  const rows: readonly Row[] = [
    { accountName: "海风贸易有限公司", taxId: "T1", region: "华东" },
    { accountName: "海风", taxId: "T1", region: "华东" },
    { accountName: "海風貿易有限公司", taxId: null, region: "华东" },
  ];
  const pairs = (order: readonly number[]): string[] =>
    duplicatePairs(dataOf(tablesOf({ rows, visits: [] }, [...order]))).map(
      ({ keep, drop, key }) => `${(order[drop] ?? 0) + 1}>${(order[keep] ?? 0) + 1} ${key}`,
    );
  expect(pairs([0, 1, 2])).toEqual(["2>1 taxId", "3>1 null"]);
  expect(pairs([2, 1, 0])).toEqual(pairs([0, 1, 2]));
});
