/** What people type for the Scorecard: ratings, the size of the market, and which KPIs count how much. */
import { kpiDefinitions } from "../../src/locales/kpiDefinitions";
import type { LocalText } from "../../src/locales/types";
import { kpis, listById } from "../../src/policy/catalogue";
import type { KpiEntry } from "../../src/policy/types";
import { director, owners } from "./people";
import { day, numbered, type SampleRow, type SampleTables } from "./rows";
import type { StoryDays } from "./storyDays";

/** KPIs that count, with their share. */
const weights: Readonly<Record<string, number>> = {
  K1: 0.2,
  S1: 0.25,
  D1: 0.1,
  M2: 0.1,
  V1: 0.1,
  K7: 0.1,
  K6: 0.05,
  S6: 0.1,
};

/** Goals where the plans name none. */
const goals: Readonly<Record<string, number>> = { D1: 4, M2: 0.95, V1: 0.85, K6: 0.9, S6: 0.5, V2: 0.8, V4: 0.7 };

const ratings = ["excellent", "good", "good", "fair", "good"] as const;

export function figureTables({ quarters, running, asOf }: StoryDays): SampleTables {
  const years = new Set([...quarters, running].map(({ label }) => label.slice(0, 4)));
  const periods = [
    ...quarters.map((period) => ({ ...period, share: 0.25 })),
    ...[...years].map((label) => ({ label, share: 1, end: asOf })),
  ];
  const rows = periods.flatMap(({ label, end, share }) => {
    const typed = { period: label, ratedDate: day(Math.min(end + 3, asOf)), rater: director };
    return [
      ...owners.flatMap((owner, at) =>
        ["K9", "K10", "K11", "K12"].map((kpiId, index) => ({
          ...typed,
          owner,
          kpiId,
          rating: ratings[(at + index) % ratings.length] ?? null,
        })),
      ),
      { ...typed, owner: null, kpiId: "S4", marketSize: 320_000_000 * share, basis: "行业协会年报" },
    ];
  });
  return {
    KpiInputs: rows.map((row, index): SampleRow => ({
      inputId: numbered("KI", index),
      rating: null,
      marketSize: null,
      basis: null,
      ...row,
    })),
    KpiBook: kpis
      .filter(({ id }) => id !== "K2")
      .map((kpi, index): SampleRow => ({
        kpiId: kpi.id,
        on: true,
        periodType: kpi.cycles.includes("quarter") ? "quarter" : (kpi.cycles[0] ?? null),
        // Fault (KPI-22): of some nobody said where the figure comes from.
        dataSource: index % 11 === 10 ? null : sourceOf(kpi),
        definition: (kpiDefinitions as Readonly<Record<string, LocalText>>)[kpi.id]?.["zh-CN"] ?? null,
        weight: weights[kpi.id] ?? null,
        target: goals[kpi.id] ?? null,
      })),
  };
}

/** Who delivers the figure, as a code of the list. */
const sourceOf = ({ dataSource }: KpiEntry): string | null =>
  listById.get("dataSource")?.values.find(({ label }) => label["zh-CN"] === dataSource?.["zh-CN"])?.code ?? null;
