/** Rows by day and person: borders, order, rows without day or person. */
import { periodRows } from "../../../src/kpis/periodRows";

const days = Float64Array.from([30, 10, Number.NaN, 20, 20, 10, 5]);
const people = Int32Array.from([0, 1, 0, 1, 0, -1, 0]);
const rows = () =>
  periodRows(
    days,
    () => people,
    (row) => row !== 6,
  );
const list = (person: number | null, from: number, to: number) => [...rows().within(person, from, to)];

test.each([
  ["everybody, both borders inside", null, 10, 20, [1, 5, 3, 4]],
  ["just outside", null, 11, 19, []],
  ["one day", null, 30, 30, [0]],
  ["a person", 0, 1, 99, [4, 0]],
  ["another", 1, 10, 19, [1]],
  ["a person without rows", 2, 1, 99, []],
  ["nobody by number", -1, 1, 99, []],
])("%s", (_, person, from, to, found) => expect(list(person, from, to)).toEqual(found));

test("rows without a day are told apart, by person too", () => {
  expect([...rows().undated(null)]).toEqual([2]);
  expect([...rows().undated(0)]).toEqual([2]);
  expect([...rows().undated(1)]).toEqual([]);
});

test("days far apart are sorted as well", () => {
  const far = Float64Array.from([2900000, 1, 50000]);
  expect([
    ...periodRows(
      far,
      () => new Int32Array(3),
      () => true,
    ).within(0, 1, 2900000),
  ]).toEqual([1, 2, 0]);
});
