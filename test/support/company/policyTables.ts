/** The tables of the Policy sheet and the closed figures. */
import type { Row } from "../../core/support";
import { exampleHolidays } from "../../../src/calendar/holidays/example";
import { kpis } from "../../../src/policy/catalogue";
import { days, today } from "./calendar";
import { boss, developers } from "./people";
import { companyRawPolicy } from "./policy";

export const parameterRows = (): readonly Row[] =>
  companyRawPolicy().parameters.map(({ id, value }) => ({ parameterId: id, name: id, value }));

export const holidayRows: readonly Row[] = exampleHolidays(today, "zh-CN").map((row) => ({ ...row }));

/** The KPIs that count, with their weights. */
export const weights: Readonly<Record<string, number>> = { S1: 0.4, S2: 0.2, D1: 0.2, M4: 0.2 };

/** Ratings and the size of the market, typed for the year. */
export const kpiInputs: readonly Row[] = developers.flatMap(({ name: owner }, index): readonly Row[] => {
  const typed = { period: "2026", owner, rater: boss, ratedDate: days("2026-03-10") };
  return [
    { ...typed, inputId: `KI-${index}-1`, kpiId: "K9", rating: "good" },
    { ...typed, inputId: `KI-${index}-2`, kpiId: "S4", marketSize: 20_000_000, basis: "协会年报" },
  ];
});

const source: Readonly<Record<string, string>> = { K5: "service", K8: "finance" };

export const kpiBook: readonly Row[] = kpis.map((kpi) => ({
  kpiId: kpi.id,
  name: kpi.label["zh-CN"],
  on: kpi.id in weights,
  category: kpi.category,
  kpiGroup: kpi.group || null,
  periodType: kpi.cycles.includes("month") ? "month" : (kpi.cycles[0] ?? null),
  weight: weights[kpi.id] ?? null,
  target: null,
  direction: kpi.direction || "higher",
  cap: 1.2,
  floor: 0,
  zeroRule: "reweight",
  dataSource: source[kpi.id] ?? "register",
  definition: kpi.label["zh-CN"],
  role: null,
}));

const snapshot = (snapshotId: string, period: string, owner: string, kpiId: string, more: Row = {}): Row => ({
  snapshotId,
  period,
  owner,
  kpiId,
  kind: "closing",
  asOf: days("2026-01-08"),
  policyVersion: "1",
  closedBy: boss,
  closedAt: days("2026-01-08") + 0.5,
  ...more,
});

/** The closed quarter and year. */
export const snapshots: readonly Row[] = ["2025-Q4", "2025", "2026-01", "2026-02"].flatMap((period) =>
  developers.map(({ name }, index) => snapshot(`SN-${period}-${index}`, period, name, "S1", { actual: 100_000 })),
);
