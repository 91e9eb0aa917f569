/** The Scorecard of both developers: figures as the tables give them, blank where they give none. */
import { parsePeriod, type PeriodType } from "../../../src/calendar";
import type { Dataset } from "../../../src/kpis";
import { isKpiId, kpiFunctions } from "../../../src/kpis/registry";
import { kpiById } from "../../../src/policy/catalogue";
import type { Row } from "../../core/support";
import { days } from "./calendar";
import { boss, developers } from "./people";
import { weights } from "./policyTables";

/** One card a year with everything that is appraised yearly, one for the quarter with the rest. */
const cards: readonly { readonly period: string; readonly type: PeriodType; readonly kpis: readonly string[] }[] = [
  {
    period: "2026",
    type: "year",
    kpis: ["K3", "K9", "K10", "K11", "K12", "D1", "D4", "M4", "M5", "S1", "S2", "S4"],
  },
  {
    period: "2026-Q1",
    type: "quarter",
    kpis: ["K1", "K4", "K5", "K6", "K7", "K8", "D5", "D6", "S1", "S2", "S5", "S6"],
  },
];

/**
 * Rows of the Scorecard.
 * @param data the books without a Scorecard
 */
export const scorecard = (data: Dataset): readonly Row[] =>
  developers.flatMap(({ name: owner }) =>
    cards.flatMap(({ period: label, type, kpis }) =>
      kpis.map((id, index): Row => {
        const kpi = kpiById.get(id);
        const period = parsePeriod(label, 1);
        if (!kpi || !period || !isKpiId(id)) throw new Error(`no KPI ${id} for ${label}`);
        const figure = kpiFunctions[id](data, { period, owner });
        const weight = weights[id] ?? null;
        return {
          no: index + 1,
          category: kpi.category,
          kpiName: kpi.label["zh-CN"],
          kpiGroup: kpi.group || null,
          kpiId: id,
          periodType: type,
          period: label,
          owner,
          target: figure.target,
          actual: figure.actual,
          numerator: figure.numerator,
          denominator: figure.denominator,
          weight,
          score: weight === null ? null : 1,
          weightedScore: weight,
          rater: kpi.category === "qual" ? boss : null,
          ratedDate: kpi.category === "qual" ? days("2026-03-10") : null,
        };
      }),
    ),
  );
