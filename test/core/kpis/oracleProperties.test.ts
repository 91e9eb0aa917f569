/** What parts of a period say of the whole: amounts and counts of events add up, customers counted once a period at most. */
import fc from "fast-check";
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions, type KpiId } from "../../../src/kpis";
import { dataset } from "../support";
import { book, owner, policy, today } from "./generated";

const months = ["2025-10", "2025-11", "2025-12"];

test("months add up to their quarter in amounts and events; a customer of two months counts once in the quarter", () => {
  fc.assert(
    fc.property(book, owner, (tables, who) => {
      const data = dataset(tables, today, policy);
      const figure = (id: KpiId, label: string): number | null =>
        kpiFunctions[id](data, { period: parsePeriod(label)!, owner: who }).actual;
      const parts = (id: KpiId): readonly (number | null)[] => months.map((label) => figure(id, label));
      const sum = (id: KpiId): number => parts(id).reduce<number>((total, one) => total + (one ?? 0), 0);
      for (const id of ["S1", "S2", "K5"] as const)
        expect([id, figure(id, "2025-Q4")?.toFixed(4)]).toEqual([id, sum(id).toFixed(4)]);
      for (const id of ["D1", "D3"] as const) {
        const whole = figure(id, "2025-Q4");
        if (whole === null) continue;
        expect([id, whole <= sum(id), whole >= Math.max(...parts(id).map((one) => one ?? 0))]).toEqual([
          id,
          true,
          true,
        ]);
      }
    }),
    { numRuns: 40 },
  );
});
