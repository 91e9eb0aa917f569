/** GOV-08 and GOV-09: what the Scorecard must show about customers and about each salesperson. */
import { isPeriodType, readPeriod } from "../../calendar/period";
import type { KpiFunction } from "../../kpis/registry";
import { satisfaction } from "../../kpis/surveys";
import { closeRate } from "../../kpis/wins";
import { kpiById } from "../../policy/catalogue";
import { governanceText } from "../../locales/rules";
import { plainCell } from "../../policy/values";
import { columnName, plainText, rule, shown } from "../define";
import type { RuleContext, RuleEntry } from "../types";

const appraised: readonly {
  readonly kpi: string;
  readonly figure: KpiFunction;
  readonly absent: typeof governanceText.noCloseRate | typeof governanceText.noSatisfaction;
}[] = [
  { kpi: "S6", figure: closeRate, absent: governanceText.noCloseRate },
  { kpi: "M4", figure: satisfaction, absent: governanceText.noSatisfaction },
];

/** Figures are stored unrounded and compared after rounding to four decimals. */
const rounded = (value: number): number => Math.round(value * 10000) / 10000;

/** GOV-08: close rate and satisfaction stand on the Scorecard, for a period of the cycle, as the tables give them. */
function resourcesAppraised(context: RuleContext): void {
  const { column, data, rows, allRows, policy, fail, notEvaluable } = context;
  const cycle = policy.text("resource.appraisalCycle");
  const yearStart = policy.number("calendar.fiscalYearStart") ?? 1;
  const ids = column("Scorecard.kpiId");
  const periods = column("Scorecard.period");
  const owners = column("Scorecard.owner");
  const present = new Set<string>();
  for (const row of allRows("Scorecard")) present.add(plainCell(ids[row]));
  for (const { kpi, absent } of appraised)
    if (!present.has(kpi)) fail({ table: "Scorecard", row: null, column: "kpiId", message: { text: absent } });

  for (const row of rows("Scorecard")) {
    const figure = appraised.find(({ kpi }) => kpi === plainCell(ids[row]))?.figure;
    if (!figure) continue;
    const type = column("Scorecard.periodType")[row];
    const period = readPeriod(periods[row], isPeriodType(type) ? type : null, yearStart);
    if (!period) {
      const args = { found: shown(periods[row]) };
      notEvaluable(["Scorecard.period"], {
        table: "Scorecard",
        row,
        reason: { text: governanceText.periodUnreadable, args },
      });
      continue;
    }
    // A KPI that has no such cycle is appraised by its own.
    const inCycle = kpiById.get(plainCell(ids[row]))?.cycles.includes(cycle ?? "") ?? false;
    if (inCycle && period.type !== cycle) {
      const args = { cycle: policy.listLabel("periodType", cycle ?? ""), period: period.label };
      fail({ table: "Scorecard", row, column: "period", message: { text: governanceText.otherCycle, args } });
      continue;
    }
    const now = figure(data, { period, owner: plainText(owners[row]) });
    if (now.reason !== null) {
      notEvaluable(["Scorecard.kpiId"], { table: "Scorecard", row, reason: now.reason });
      continue;
    }
    for (const key of ["numerator", "denominator"] as const) {
      const cell = column(`Scorecard.${key}`)[row];
      const actual = now[key];
      if (actual === null || (typeof cell === "number" && rounded(cell) === rounded(actual))) continue;
      const args = { column: columnName(`Scorecard.${key}`), found: shown(cell), actual };
      fail({ table: "Scorecard", row, column: key, message: { text: governanceText.figureDiffers, args } });
    }
  }
}

/** GOV-09: whoever has a Scorecard has the number of new customers on it. */
function newCustomersShown(context: RuleContext): void {
  const { column, allRows, fail, notEvaluable } = context;
  const ids = column("Scorecard.kpiId");
  const owners = column("Scorecard.owner");
  const people = new Map<string, { row: number; shows: boolean }>();
  for (const row of allRows("Scorecard")) {
    const person = plainText(owners[row]);
    if (person === null) continue;
    const known = people.get(person);
    const shows = plainCell(ids[row]) === "D1";
    if (!known) people.set(person, { row, shows });
    else if (shows) known.shows = true;
  }
  if (people.size === 0)
    return notEvaluable(["Scorecard.owner"], {
      table: "Scorecard",
      row: 0,
      reason: { text: governanceText.noScorecardOwner },
    });
  for (const [person, { row, shows }] of people) {
    if (shows) continue;
    const message = { text: governanceText.noNewCustomers, args: { person: shown(person) } };
    fail({ table: "Scorecard", row, column: "kpiId", message });
  }
}

export const scorecardRules: readonly RuleEntry[] = [
  rule({
    id: "GOV-08",
    title: governanceText.gov08Title,
    help: governanceText.gov08Help,
    // The figures say themselves what they lack; satisfaction needs the pack with the surveys.
    columns: ["kpiId", "period", "owner", "numerator", "denominator"].map((key) => `Scorecard.${key}`),
    reads: [
      "Scorecard.periodType",
      "Surveys.accountId",
      "Surveys.date",
      "Surveys.score",
      "Surveys.scaleMin",
      "Surveys.scaleMax",
      "Development.accountId",
      "Development.owner",
      "Development.result",
      "Development.resultDate",
    ],
    check: resourcesAppraised,
  }),
  rule({ id: "GOV-09", title: governanceText.gov09Title, help: governanceText.gov09Help, check: newCustomersShown }),
];
