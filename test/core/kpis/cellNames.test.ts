/** What cells of the Scorecard name: columns that the catalogue knows, and functions that are registered. */
import { kpiIds } from "../../../src/kpis";
import { kpiColumns } from "../../../src/kpis/cellColumns";
import { cellFunctions } from "../../../src/kpis/cellFunctions";
import { columnByRef } from "../../../src/policy/catalogue";
import { customFunctions } from "../../../src/functions";

test.each(kpiIds.map((id) => ({ id })))("$id", ({ id }) => {
  const columns = kpiColumns[id];
  expect(columns.length).toBeGreaterThan(20);
  expect(new Set(columns).size).toBe(columns.length);
  expect(columns.filter((ref) => columnByRef(ref) === undefined)).toEqual([]);
  expect(Object.keys(customFunctions)).toContain(cellFunctions[id].id);
});
