/** NEW-05, NEW-07, NEW-08, NEW-13: what a recognised application carries: two signatures, the archive, the register, the reward. */
import { isoDate } from "../../calendar/serial";
import { commonText, newCustomerText } from "../../locales/rules";
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { columnName, filled, plainText, shown } from "../define";
import { yesNoCell } from "../shared/cells";
import { people } from "../shared/people";
import { failMissing, missingAt } from "../shared/required";
import { unreadable } from "../shared/report";
import { teamRoles } from "../shared/roles";
import type { RuleContext } from "../types";

const table = "NewCustomerApps";
const signatures = ["salesManager", "salesManagerDate", "marketReviewer", "marketDate"];

/** Rows with recognised = yes; a mark that is neither yes nor no is told as a gap. */
function* recognisedRows(context: RuleContext): Iterable<number> {
  const recognised = context.column("NewCustomerApps.recognised");
  for (const row of context.rows(table)) {
    if (recognised[row] === true) yield row;
    else if (yesNoCell(recognised[row]) === undefined) unreadable(context, table, row, "recognised");
  }
}

/** NEW-05: sales manager and market department recognised it, by their place in Team and not before the application. */
export function twoRecognitions(context: RuleContext): void {
  const { column, policy, fail, notEvaluable } = context;
  const roles = teamRoles(context);
  if (roles.empty) return notEvaluable(["Team.name"]);
  const managers = new Set(policy.words("new.managerRoles"));
  const reviewers = new Set(policy.words("new.reviewerRoles"));
  const cells = signatures.map((key) => column(`${table}.${key}`));
  const inDepartment = ofDepartment(context, policy.text("new.reviewerDepartment") ?? "");
  for (const row of recognisedRows(context)) {
    const missing = missingAt(cells, row);
    if (missing) failMissing(context, table, row, signatures, missing);
    if (filled(cells[0]?.[row])) roles.require(table, row, "salesManager", managers);
    if (filled(cells[2]?.[row]) && inDepartment(row) && reviewers.size > 0)
      roles.require(table, row, "marketReviewer", reviewers);

    const applied = dateCell(column("NewCustomerApps.applicationDate")[row]);
    for (const key of ["salesManagerDate", "marketDate"]) {
      const signed = dateCell(column(`${table}.${key}`)[row]);
      if (signed === null) continue;
      if (signed === undefined) unreadable(context, table, row, key);
      else if (typeof applied !== "number") unreadable(context, table, row, "applicationDate");
      else if (signed < applied)
        fail({
          table,
          row,
          column: key,
          message: {
            text: newCustomerText.signedBefore,
            args: { column: columnName(`${table}.${key}`), signed: isoDate(signed), applied: isoDate(applied) },
          },
          expected: { text: newCustomerText.signAfter },
        });
    }
  }
}

/** Does the reviewer of a row belong to the department? Tells a finding or a gap where not. */
function ofDepartment(context: RuleContext, department: string): (row: number) => boolean {
  const { column, fail, notEvaluable } = context;
  const team = people(context);
  const departments = column("Team.department");
  const reviewers = column("NewCustomerApps.marketReviewer");
  return (row) => {
    const named = team.named(reviewers[row]);
    const found = named ? [...new Set([...named.active, ...named.gone].map((one) => plainText(departments[one])))] : [];
    if (found.length === 1 && found[0] === department) return true;
    const args = { person: shown(reviewers[row]), department, found: found[0] ?? "" };
    if (named && (found.length > 1 || found[0] === null))
      notEvaluable(["Team.department"], { table, row, reason: { text: newCustomerText.departmentUnclear, args } });
    else
      fail({
        table,
        row,
        column: "marketReviewer",
        message: { text: named ? newCustomerText.departmentOther : commonText.personUnknown, args },
        expected: { text: newCustomerText.departmentExpected, args },
      });
    return false;
  };
}

/** NEW-07: the form of a recognised customer is in the archive, on or after the market department's day. */
export function archived(context: RuleContext): void {
  const { column, fail } = context;
  for (const row of recognisedRows(context)) {
    const day = dateCell(column("NewCustomerApps.archiveDate")[row]);
    const signed = dateCell(column("NewCustomerApps.marketDate")[row]);
    if (day === null) {
      failMissing(context, table, row, ["archiveDate"], [0]);
      continue;
    }
    if (day === undefined) unreadable(context, table, row, "archiveDate");
    else if (typeof signed !== "number") unreadable(context, table, row, "marketDate");
    else if (day < signed)
      fail({
        table,
        row,
        column: "archiveDate",
        message: { text: newCustomerText.archivedBefore, args: { day: isoDate(day), signed: isoDate(signed) } },
        expected: { text: newCustomerText.archiveAfter },
      });
  }
}

/** NEW-08: a recognised customer is in the register, and marked there. */
export function inRegister(context: RuleContext): void {
  const { column, data, fail } = context;
  const accounts = data.accountRows("NewCustomerApps.accountId");
  const marked = column("Accounts.isNewRecognised");
  for (const row of recognisedRows(context)) {
    const account = accounts?.[row] ?? unresolved.blank;
    const found = shown(column("NewCustomerApps.accountId")[row]);
    if (account >= 0) {
      if (marked[account] === true) continue;
      if (yesNoCell(marked[account]) === undefined) {
        unreadable(context, "Accounts", account, "isNewRecognised");
        continue;
      }
      const message = { text: newCustomerText.notMarked, args: { found } };
      fail({ table, row, column: "accountId", message, expected: { text: newCustomerText.markRegister } });
    } else
      fail({
        table,
        row,
        column: "accountId",
        message:
          account === unresolved.blank
            ? { text: commonText.blank, args: { column: columnName("NewCustomerApps.accountId") } }
            : { text: commonText.accountUnclear, args: { found } },
        expected: { text: newCustomerText.enterRegister },
      });
  }
}

/** NEW-13: a reward is due exactly where the customer was recognised; how much is another policy's. */
export function rewardDue(context: RuleContext): void {
  const { column, rows, fail } = context;
  const amounts = column("NewCustomerApps.rewardAmount");
  const months = column("NewCustomerApps.rewardMonth");
  for (const row of rows(table)) {
    const recognised = yesNoCell(column("NewCustomerApps.recognised")[row]);
    const due = yesNoCell(column("NewCustomerApps.rewardEligible")[row]);
    if (recognised === undefined || due === undefined) {
      unreadable(context, table, row, recognised === undefined ? "recognised" : "rewardEligible");
      continue;
    }
    const expected = { text: newCustomerText.rewardExpected };
    if ((recognised === true) !== (due === true)) {
      const text = recognised === true ? newCustomerText.rewardMissing : newCustomerText.rewardUndue;
      fail({ table, row, column: "rewardEligible", message: { text }, expected });
    } else if (recognised !== true && (filled(months[row]) || (filled(amounts[row]) && amounts[row] !== 0))) {
      const key = filled(amounts[row]) && amounts[row] !== 0 ? "rewardAmount" : "rewardMonth";
      fail({ table, row, column: key, message: { text: newCustomerText.rewardUndue }, expected });
    }
  }
}
