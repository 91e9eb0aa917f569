/** The tables of the Policy sheet and the closed figures. */
import type { Row } from "../../core/support";
import { exampleHolidays } from "../../../src/calendar/holidays/example";
import { kpis, parameters as parameterEntries } from "../../../src/policy/catalogue";
import { days, today } from "./calendar";
import { boss, developers } from "./people";
import { companyRawPolicy } from "./policy";

/** Every parameter has its row, as on the Policy sheet; what the company left as it was shows the default. */
export function parameterRows(): readonly Row[] {
  const own = new Map(companyRawPolicy().parameters.map(({ id, value }) => [id, value]));
  return parameterEntries.map(({ id, default: usual, label }) => ({
    parameterId: id,
    name: label["zh-CN"],
    value: own.get(id) ?? usual ?? null,
  }));
}

export const holidayRows: readonly Row[] = exampleHolidays(today, "zh-CN").map((row) => ({ ...row }));

/** The KPIs that count, with their weights. */
export const weights: Readonly<Record<string, number>> = { S1: 0.4, S2: 0.2, D1: 0.2, M4: 0.2 };

/** Ratings and the size of the market, typed for the year. */
export const kpiInputs: readonly Row[] = developers.flatMap(({ name: owner }, index): readonly Row[] => {
  const typed = { period: "2026", owner, rater: boss, ratedDate: days("2026-03-10") };
  return [
    ...["K9", "K10", "K11", "K12"].map((kpiId) => ({
      ...typed,
      inputId: `KI-${index}-${kpiId}`,
      kpiId,
      rating: "good",
    })),
    { ...typed, inputId: `KI-${index}-S4`, kpiId: "S4", marketSize: 20_000_000, basis: "协会年报" },
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

const closed = ["2025-Q4", "2025", "2026-01", "2026-02"];

/** The closed quarter, year and months, and the plan of revisits as it stood on the first working day of the quarter. */
export const snapshots = (visits: readonly Row[]): readonly Row[] =>
  developers.flatMap(({ name }, index) => [
    ...closed.map((period) => snapshot(`SN-${period}-${index}`, period, name, "S1", { actual: 100_000 })),
    snapshot(`SN-plan-${index}`, "2026-Q1", name, "K7", {
      kind: "planFrozen",
      asOf: days("2026-01-05"),
      closedAt: days("2026-01-05") + 0.4,
      frozenKeys: visits
        .filter(({ visitor, contactKind }) => visitor === name && contactKind === "revisit")
        .map(({ visitId }) => visitId)
        .join(","),
    }),
  ]);
