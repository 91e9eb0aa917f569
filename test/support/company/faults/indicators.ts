/** Faults of family KPI, and of GOV where it is about the Scorecard. */
import { days } from "../calendar";
import { add, clear, clearWhere, rowWhere } from "./books";
import { alone, cell, is, parameter, type Fault } from "./types";

/** Somebody typed over a figure of the Scorecard. */
const typedOver = (rule: string, kpi: string, key = "actual"): Fault =>
  cell(rule, "Scorecard", { [key]: 77 }, is("kpiId", kpi));

const typed = (kpi: string) => is("kpiId", kpi);
const on = is("on", true);
const firstOn = (books: Parameters<NonNullable<Fault["change"]>>[0]): number => rowWhere(books, "KpiBook", on);
const atParameter =
  (rule: string, id: string): Extract<Fault["found"], (...args: never[]) => unknown> =>
  (books) => [`${rule} Parameters value@${rowWhere(books, "Parameters", is("parameterId", id))}`];

export const indicatorFaults: readonly Fault[] = [
  typedOver("KPI-01", "K1"),
  parameter("KPI-02", { "kpi.02.definition": "待定" }, atParameter("KPI-02", "kpi.02.definition")),
  typedOver("KPI-03", "K3"),
  typedOver("KPI-04", "K4"),
  typedOver("KPI-05", "K5"),
  typedOver("KPI-06", "K6"),
  typedOver("KPI-07", "K7"),
  typedOver("KPI-08", "K8"),
  cell("KPI-09", "KpiInputs", { rater: null }, typed("K9")),
  cell("KPI-10", "KpiInputs", { ratedDate: null }, typed("K10")),
  cell("KPI-11", "KpiInputs", { ratedDate: days("2026-03-17") }, typed("K11")),
  cell("KPI-12", "KpiInputs", { rater: null }, typed("K12")),
  typedOver("KPI-13", "D5"),
  typedOver("KPI-14", "M5"),
  cell("KPI-15", "Orders", { accountId: "查无此厂" }, (row) => String(row.orderId).endsWith("-7")),
  cell("KPI-16", "Accounts", { newProjectInterest: null }, is("isKeyAccount", true)),
  cell("KPI-17", "KpiInputs", { basis: null }, typed("S4")),
  cell("KPI-18", "Accounts", { contractMonths: 12 }, is("isKeyAccount", true), ["KPI-18 Accounts contractDate"]),
  cell("KPI-19", "Scorecard", { weightedScore: 0.93 }, (row) => row.weight !== null),
  {
    rule: "KPI-20",
    table: "ScorecardSnapshots",
    where: is("period", "2026-02"),
    change: (books, row) => clear(books.ScorecardSnapshots?.slice(row, row + 1) ?? []),
    // The two rows of a month stand in the order of Team.
    found: (books) =>
      ["张伟", "李娜"].flatMap((name, person) =>
        rowWhere(books, "ScorecardSnapshots", (row) => row.period === "2026-02" && row.owner === name) < 0
          ? [`KPI-20 Team name@${person}`]
          : [],
      ),
    alone: true,
  },
  alone(
    cell("KPI-21", "KpiBook", { weight: 0.3 }, typed("S1"), (books) => [`KPI-21 KpiBook weight@${firstOn(books)}`]),
  ),
  cell("KPI-22", "KpiBook", { definition: null }, on),
  typedOver("KPI-23", "S5"),
  cell("KPI-24", "KpiBook", { direction: null }, on),
  {
    // One developer's target is four times what was planned, and so is the part of the whole.
    rule: "KPI-25",
    table: "PlanTargets",
    where: is("targetId", "K-1-0", "K-1-1"),
    set: { targetValue: 1_000_000, effectiveTarget: 1_000_000, baselineValue: 1_000_000 / 1.2 },
    change: (books) => {
      const whole = { targetValue: 1_250_000, effectiveTarget: 1_250_000, baselineValue: 1_250_000 / 1.2 };
      for (const target of books.PlanTargets ?? []) if (target.targetId === "K-1") Object.assign(target, whole);
    },
    found: (books, row) => {
      const owner = books.PlanTargets?.[row]?.owner;
      const at = rowWhere(books, "Scorecard", (line) => line.kpiId === "K1" && line.owner === owner);
      return [`KPI-25 Scorecard actual@${at}`];
    },
    alone: true,
  },
  {
    rule: "KPI-26",
    table: "ScorecardSnapshots",
    where: is("period", "2025-Q4"),
    change: (books) => clearWhere(books, "ScorecardSnapshots", is("period", "2025-Q4")),
    found: ["KPI-26 ScorecardSnapshots period@-"],
    alone: true,
  },
  {
    rule: "KPI-27",
    table: "KpiBook",
    where: typed("M4"),
    set: { on: false, weight: null },
    change: (books) => {
      for (const line of books.KpiBook ?? []) if (line.kpiId === "S1") line.weight = 0.6;
    },
    found: (books) => [`KPI-27 KpiBook on@${firstOn(books)}`],
    alone: true,
  },
  {
    // Somebody changed a tier by hand after it was logged: the log still tells the other one.
    rule: "GOV-07",
    table: "AuditLog",
    where: (row) => row.field === "tier" && row.newValue === "D",
    change: (books, row) =>
      add(books, "AuditLog", books.AuditLog?.[row], {
        entryId: `L-x${row}`,
        newValue: "C",
        at: days("2026-03-09") + 0.5,
      }),
    found: (books, row) => [
      `GOV-07 Accounts tier@${rowWhere(books, "Accounts", is("accountId", books.AuditLog?.[row]?.rowId))}`,
    ],
  },
  typedOver("GOV-08", "S6", "numerator"),
  {
    rule: "GOV-09",
    table: "Scorecard",
    where: typed("D1"),
    change: (books, row) => {
      const line = books.Scorecard?.[row];
      const others = books.Scorecard?.filter((other) => other.owner === line?.owner && other.period === line?.period);
      // The number of new customers makes room for the sum of sales, which is there anyway.
      if (line && others) Object.assign(line, { kpiId: "V1", category: "quant", actual: null, numerator: null });
    },
    found: (books, row) => [
      `GOV-09 Scorecard kpiId@${rowWhere(books, "Scorecard", is("owner", books.Scorecard?.[row]?.owner))}`,
    ],
  },
  {
    rule: "PLN-35",
    table: "Scorecard",
    where: is("period", "2026-Q1"),
    change: (books) => {
      for (const line of books.Scorecard ?? [])
        if (line.period === "2026-Q1" && line.kpiGroup === "development") line.kpiGroup = "sales";
    },
    found: (books) => [`PLN-35 Scorecard kpiGroup@${rowWhere(books, "Scorecard", is("period", "2026-Q1"))}`],
    alone: true,
  },
  {
    rule: "PLN-36",
    table: "Scorecard",
    where: (row) => row.period === "2026",
    change: (books, row) => {
      const line = books.Scorecard?.[row];
      for (const other of books.Scorecard ?? [])
        if (other.owner === line?.owner && other.period === line?.period) other.category = "quant";
    },
    found: (books, row) => {
      const line = books.Scorecard?.[row];
      const first = rowWhere(
        books,
        "Scorecard",
        (other) => other.owner === line?.owner && other.period === line?.period,
      );
      return [`PLN-36 Scorecard category@${first}`];
    },
    alone: true,
  },
  parameter("PLN-30", { "review.phaseMonths": 6 }, atParameter("PLN-30", "appraisal.phaseMonths")),
  {
    // A visit target of a day that is over, far above what anybody did.
    rule: "VIS-23",
    table: "PlanTargets",
    where: is("periodType", "day"),
    change: (books, row) => {
      const day = { periodStart: days("2026-03-13"), periodEnd: days("2026-03-13"), period: "2026-03-13" };
      add(books, "PlanTargets", books.PlanTargets?.[row], {
        ...day,
        targetId: `X-${row}`,
        targetValue: 99,
        effectiveTarget: 99,
      });
    },
    found: (books, row) => [
      `VIS-23 PlanTargets targetValue@${rowWhere(books, "PlanTargets", is("targetId", `X-${row}`))}`,
    ],
  },
];
