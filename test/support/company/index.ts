/** A made-up company whose books are in order: every rule can be judged, and none finds anything. */
import { buildDataset, type Dataset } from "../../../src/kpis";
import { parsePolicy } from "../../../src/policy";
import { tables as catalogueTables } from "../../../src/policy/catalogue";
import type { BookTables, CellValue } from "../../../src/policy/values";
import type { Row } from "../../core/support";
import { accountRows, customers } from "./accounts";
import { today } from "./calendar";
import * as contacts from "./contacts";
import * as control from "./control";
import * as dealings from "./dealings";
import * as development from "./development";
import { absences, team } from "./people";
import * as plans from "./plans";
import { companyRawPolicy } from "./policy";
import { scorecard } from "./scorecard";
import { holidayRows, kpiBook, kpiInputs, parameterRows, snapshots } from "./policyTables";

/** A row that a test may change. */
export type OpenRow = Record<string, CellValue>;
export type Books = Record<string, OpenRow[]>;

/**
 * The company's tables as rows, all keys of a table in every row, so that a test may change any cell.
 * @param sets customers of every kind a developer has
 */
export function companyRows(sets: number): Books {
  const all = customers(sets);
  const accounts = accountRows(all);
  const visits = contacts.visits(all);
  const raw: Readonly<Record<string, readonly Row[]>> = {
    Plans: plans.plans,
    PlanTargets: plans.targets,
    PlanActions: plans.actions,
    PlanTargetGroups: plans.targetGroups,
    PlanStrategies: plans.strategies,
    PlanResources: plans.resources,
    Research: plans.research,
    PlanReviews: plans.planReviews,
    PlanChanges: plans.planChanges,
    ProgressReports: plans.progressReports,
    PlanIssues: plans.planIssues,
    Accounts: accounts,
    Visits: visits,
    Commitments: contacts.commitments(visits),
    CareActivities: contacts.careActivities,
    Receptions: contacts.receptions(visits),
    Development: development.countedDevelopments(all, visits),
    Samples: development.samples(all),
    NewCustomerApps: development.applications(all),
    Contacts: development.people(all),
    ResourceRequests: development.resourceRequests(all),
    Orders: dealings.orders(all),
    Invoices: dealings.invoices,
    Complaints: dealings.complaints(all),
    FeedbackItems: dealings.feedback(all),
    ServiceCosts: dealings.serviceCosts(all),
    Surveys: dealings.surveys(all),
    Alerts: dealings.alerts(all),
    Documents: dealings.documents,
    AccessLog: control.accessLog(all),
    Inspections: control.inspections,
    Meetings: control.meetings,
    Attestations: control.attestations,
    Parameters: parameterRows(),
    KpiBook: kpiBook,
    Holidays: holidayRows,
    KpiInputs: kpiInputs,
    ScorecardSnapshots: snapshots(visits),
    Team: team,
    Absences: absences,
    TierReviews: control.tierReviews(accounts),
    AuditLog: [
      ...development.tierLog(accounts),
      ...development.classLog(all),
      ...development.stageLog(all),
      ...development.phaseLog(all),
    ],
    AccountChanges: control.accountChanges(all),
  };
  return recalculated(allKeys(raw));
}

/** What formulas would show: the Scorecard follows every change of the other tables. */
export function recalculated(books: Books): Books {
  const { Scorecard: _, ...others } = books;
  return { ...books, Scorecard: allKeys({ Scorecard: scorecard(companyDataset(others)) }).Scorecard ?? [] };
}

/** Rows with every key of their table. */
const allKeys = (raw: Readonly<Record<string, readonly Row[]>>): Books =>
  Object.fromEntries(
    catalogueTables.map(({ key, columns }) => [
      key,
      (raw[key] ?? []).map((row) => Object.fromEntries(columns.map((column) => [column.key, row[column.key] ?? null]))),
    ]),
  );

/**
 * The rows as the rules see them, with the company's policy.
 * @param parameters parameters that differ from the company's
 */
export function companyDataset(rows: Books, parameters: Readonly<Record<string, CellValue>> = {}): Dataset {
  const { policy } = parsePolicy(companyRawPolicy(parameters));
  const tables: BookTables = Object.fromEntries(
    catalogueTables.map(({ key, columns }) => {
      const lines = rows[key] ?? [];
      const cells = columns.map((column) => [column.key, lines.map((row) => row[column.key] ?? null)] as const);
      return [key, { key, rowCount: lines.length, columns: Object.fromEntries(cells) }];
    }),
  );
  return buildDataset(tables, policy, today);
}
