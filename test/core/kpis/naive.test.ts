/** Every KPI and every score a second, independent way, on made-up workbooks. */
import fc from "fast-check";
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions, kpiIds, type KpiId } from "../../../src/kpis";
import { dataset, day, type Row } from "../support";
import type { Tables } from "./figures";
import { book, owner, policy, today } from "./generated";
import { agree } from "./naive/agree";
import { naive } from "./naive/figures";

/** Answers some days after the question, and a plan frozen for the quarter: what the generator leaves out. */
const completed = (tables: Tables): Tables => ({
  ...tables,
  FeedbackItems: (tables.FeedbackItems ?? []).map((row, at): Row => ({
    ...row,
    repliedAt: at % 4 === 3 ? null : (row.receivedAt as number) + at,
  })),
  ScorecardSnapshots: [
    {
      kind: "planFrozen",
      kpiId: "K7",
      period: "2026-Q1",
      owner: null,
      closedAt: day("2026-01-01"),
      frozenKeys: (tables.Visits ?? [])
        .filter((_, at) => at % 2 === 0)
        .map(({ visitId }) => String(visitId))
        .join(","),
    },
  ],
});

const compared = kpiIds.filter((id) => id in naive);
const periods = fc.constantFrom("2026-Q1", "2026-03", "2025-Q4", "2026-02", "2025");

/** Compares every KPI of a workbook. @returns those that were numbers */
function compare(made: Tables, label: string, who: string | null): readonly KpiId[] {
  const tables = completed(made);
  const data = dataset(tables, today, policy);
  const period = parsePeriod(label)!;
  const question = { tables, label, start: period.start, end: period.end, today: day(today), who };
  return compared.filter((id) => {
    return agree(id, kpiFunctions[id](data, { period, owner: who }), naive[id]!(question));
  });
}

test("naive: every KPI by a loop over rows, written from its definition", () => {
  fc.assert(
    fc.property(book, periods, owner, (made, label, who) => void compare(made, label, who)),
    { numRuns: 50 },
  );
});

test("naive: every figure was a number at least once; a comparison of reasons only would prove nothing", () => {
  const said = fc
    .sample(book, { numRuns: 40, seed: 7 })
    .flatMap((made) => ["2026-Q1", "2025"].flatMap((label) => compare(made, label, null)));
  expect(compared.filter((id) => !said.includes(id))).toEqual([]);
});
