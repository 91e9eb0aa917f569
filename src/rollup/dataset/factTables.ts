/** What the rows mean together: cells that name several customers, changes of class, targets in force, plans that were frozen, what was signed. */
import { addDuration } from "../../calendar/duration";
import { addMonths, isSerialDate } from "../../calendar/serial";
import { approvedOverrides, gradeColumn, lastCompleted } from "../../kpis/cadenceCoverage";
import { historyOf } from "../../kpis/classHistory";
import { columnCells } from "../../kpis/columns";
import { cadences } from "../../kpis/contact";
import type { Dataset } from "../../kpis/dataset";
import { startOfCadence } from "../../kpis/derived";
import { lookbackMonths, newCustomers } from "../../kpis/newCustomers";
import { unresolved } from "../../kpis/accountIndex";
import { toTenThousandths } from "../../kpis/money";
import { keyPlans } from "../../kpis/planTargets";
import { planStanding } from "../../kpis/plansInForce";
import { isKpiId } from "../../kpis/registry";
import { appraisedPeople } from "../../kpis/score/ranking";
import { closedCard } from "../../kpis/score/snapshots";
import { targetInForce, targetPeriod } from "../../kpis/targetInForce";
import { contactDays } from "../../kpis/visitDays";
import type { Duration } from "../../policy/types";
import { isBlank, isErrorCell, plainCell, type CellValue } from "../../policy/values";
import { periodsOf } from "./calendarTables";
import { rowsOf, tableOf, type SetColumn, type SetRows, type SetTable, type SetValue } from "./types";

const day = (name: string, meaning: string): SetColumn => ({ name, type: "whole", unit: "serial day", meaning });
const text = (name: string, meaning: string): SetColumn => ({ name, type: "text", unit: "", meaning });
const whole = (name: string, meaning: string): SetColumn => ({ name, type: "whole", unit: "", meaning });
const number = (name: string, meaning: string, unit = ""): SetColumn => ({ name, type: "number", unit, meaning });

type Rows = readonly (readonly SetValue[])[];

/** A table with how its rows are made. */
interface Fact {
  readonly table: SetTable;
  readonly rows: (data: Dataset, named: readonly string[] | null) => Rows;
}

const name = (cell: CellValue | undefined): string => (isErrorCell(cell) ? "" : plainCell(cell));

/** Tables whose customer column figures follow. */
const withCustomers = ["Orders", "Visits", "Complaints", "FeedbackItems", "Surveys", "Development", "NewCustomerApps"];

const candidates: Fact = {
  table: tableOf("Candidates", "the customers that a cell may mean which names several", [
    text("table_name", "table of the cell"),
    whole("row_no", "its row"),
    whole("account_row", "row of Accounts it may mean"),
  ]),
  rows: (data) =>
    withCustomers.flatMap((table) => {
      const accounts = data.accountRows(`${table}.accountId`);
      const cells = columnCells(data, `${table}.accountId`);
      return Array.from(data.filledRows(table)).flatMap((row) =>
        accounts?.[row] === unresolved.ambiguous
          ? data.accounts.candidates(cells[row]).map((account): SetValue[] => [table, row, account])
          : [],
      );
    }),
};

const classChanges: Fact = {
  table: tableOf("ClassChanges", "logged changes of class and status of a customer, in order", [
    text("field", "class or status"),
    whole("account_row", "row of Accounts"),
    whole("step", "1 for the first change of the customer"),
    day("at_day", "day of the change"),
    text("old_code", "code before; '' for blank"),
    text("new_code", "code after; '' for blank"),
  ]),
  rows: (data) =>
    (["class", "status"] as const).flatMap((field) => {
      const history = historyOf(data, field);
      return Array.from(data.filledRows("Accounts")).flatMap((row) =>
        history
          .changes(row)
          .map(({ at, from, to }, step): SetValue[] => [field, row, step + 1, Math.floor(at), from, to]),
      );
    }),
};

const targets: Fact = {
  table: tableOf(
    "Targets",
    "targets of the plan by the value in force on the day of evaluation or the period's last day",
    [
      whole("row_no", "row of PlanTargets"),
      text("metric", "code of list metric"),
      text("period_type", "kind of period"),
      day("start_day", "first day; blank where the period cannot be read"),
      day("end_day", "last day"),
      text("owner", "person, '' for none"),
      text("region", "region, '' for none"),
      text("product", "product, '' for none"),
      text("target_id", "its number, '' for none"),
      text("parent_id", "number of the target it is part of, '' for none"),
      whole("key_plan", "1: of a key-account plan"),
      text("standing", "yes: its plan counts; no: not approved or replaced; unclear"),
      text("state", "value, none (nothing is typed) or unreadable"),
      number("in_force_e4", "the value in force", "ten-thousandths"),
    ],
  ),
  rows: (data) => {
    const cell = (key: string, row: number): CellValue | undefined => columnCells(data, `PlanTargets.${key}`)[row];
    const keys = keyPlans(data);
    return Array.from(data.filledRows("PlanTargets"), (row): SetValue[] => {
      const period = targetPeriod(data, row);
      const value = period ? targetInForce(data, row, period.end) : undefined;
      return [
        row,
        plainCell(cell("metric", row)),
        plainCell(cell("periodType", row)),
        period?.start ?? null,
        period?.end ?? null,
        ...["owner", "region", "product"].map((key) => name(cell(key, row))),
        plainCell(cell("targetId", row)),
        plainCell(cell("parentTargetId", row)),
        keys.has(plainCell(cell("planId", row))) ? 1 : 0,
        planStanding(data, cell("planId", row)),
        value === undefined ? "unreadable" : value === null ? "none" : "value",
        typeof value === "number" ? toTenThousandths(value) : null,
      ];
    });
  },
};

/** Separators between the keys that closing stores. */
const between = /[\s,;，；、]+/;

const frozen: Fact = {
  table: tableOf(
    "FrozenVisits",
    "plans of revisits as they were frozen: one row a visit, or one without visit where none was found",
    [
      whole("snapshot_row", "row of ScorecardSnapshots"),
      text("owner", "person, '' for everybody"),
      number("taken_at", "when it was frozen; blank where nobody can read it", "serial day with time"),
      text("visit_id", "number of the visit; '' for a plan without any"),
      whole("visit_row", "row of Visits; blank when it is gone"),
    ],
  ),
  rows: (data) => {
    const column = (key: string): readonly CellValue[] => columnCells(data, `ScorecardSnapshots.${key}`);
    const [kinds, ids, keys, owners] = [column("kind"), column("kpiId"), column("frozenKeys"), column("owner")];
    const visits = new Map(columnCells(data, "Visits.visitId").map((id, row) => [plainCell(id), row]));
    return Array.from(data.filledRows("ScorecardSnapshots")).flatMap((row) => {
      if (kinds[row] !== "planFrozen" || !(isBlank(ids[row]) || plainCell(ids[row]).toUpperCase() === "K7")) return [];
      const taken = [column("closedAt")[row], column("asOf")[row]].find(isSerialDate) ?? null;
      const head = [row, name(owners[row]), typeof taken === "number" ? taken : null];
      const found = plainCell(keys[row])
        .split(between)
        .filter((key) => key !== "");
      return found.length === 0
        ? [[...head, "", null]]
        : found.map((key): SetValue[] => [...head, key, visits.get(key) ?? null]);
    });
  },
};

const closed: Fact = {
  table: tableOf("ClosedFigures", "what was signed for periods that are closed: it stands, whatever the rows say now", [
    text("owner", "person, '' for everybody"),
    text("period", "as in Periods"),
    text("kpi", "its id"),
    number("numerator", "as signed"),
    number("denominator", "as signed"),
    number("actual", "as signed"),
  ]),
  rows: (data, named) =>
    ["", ...appraisedPeople(data)].flatMap((owner) =>
      periodsOf(data, named).flatMap((period) => {
        const card = closedCard(data, { period, owner: owner === "" ? null : owner });
        return [...(card?.figures ?? [])].flatMap(([id, { numerator, denominator, actual }]): Rows =>
          isKpiId(id) ? [[owner, period.label, id, numerator, denominator, actual]] : [],
        );
      }),
    ),
};

/** First day whose order still counts as trade at a deal: the corresponding day itself is inside. */
function countsFrom(deal: number, months: number | null): number {
  if (months === null) return 1;
  let first = Math.max(1, (addMonths(deal, -months) ?? 1) - 40);
  while ((addMonths(first, months) ?? Number.POSITIVE_INFINITY) < deal) first++;
  return first;
}

const applications: Fact = {
  table: tableOf(
    "Applications",
    "applications for new customers with their customer and the days that are looked back to",
    [
      whole("row_no", "row of NewCustomerApps"),
      whole("account_row", "row of Accounts, by number, else by name; below zero for none"),
      whole("customer_row", "first row of Accounts that is the same customer"),
      day("counts_from", "an order from this day on, before the first deal, makes the customer no new one"),
      day("history_from", "orders must be complete from this day on"),
    ],
  ),
  rows: (data) => {
    const accounts = data.accountRows("NewCustomerApps.accountId");
    const names = columnCells(data, "NewCustomerApps.customerName");
    const dates = columnCells(data, "NewCustomerApps.firstTransDate");
    const customers = newCustomers(data);
    const months = lookbackMonths(data.policy);
    return Array.from(data.filledRows("NewCustomerApps"), (row): SetValue[] => {
      const own = accounts?.[row] ?? unresolved.blank;
      const account = own === unresolved.blank ? data.accounts.rowOf(names[row]) : own;
      const deal = dates[row];
      const days = isSerialDate(deal)
        ? [countsFrom(Math.floor(deal), months), customers.lookbackFrom(Math.floor(deal))]
        : [null, null];
      return [row, account, account < 0 ? null : customers.sameCustomer(account), ...days];
    });
  },
};

/** The interval of every graded customer with the day it counts from; null for the others. */
function intervalsOf(
  data: Dataset,
): readonly ({ row: number; own: Duration; start: number | null | undefined } | null)[] {
  const intervals = cadences(data.policy);
  const grades = columnCells(data, gradeColumn(data));
  const [effective, created] = ["tierEffectiveDate", "createdDate"].map((key) => columnCells(data, `Accounts.${key}`));
  const overrides = approvedOverrides(data);
  return Array.from(data.filledRows("Accounts"), (row) => {
    const interval = intervals.get(plainCell(grades[row]));
    const days = overrides[row] ?? 0;
    if (!interval) return null;
    return {
      row,
      own: days === 0 ? interval : { count: days, unit: "day" },
      start: startOfCadence(effective?.[row], created?.[row]),
    };
  });
}

const cadence: Fact = {
  table: tableOf(
    "Cadence",
    "graded customers: the days from which their interval of contact runs, and when the next contact is due",
    [
      whole("account_row", "row of Accounts"),
      text(
        "kind",
        "start: its tier took effect, or it was created; contact: a done contact; open: no start is known; unclear: it cannot be read",
      ),
      day("from_day", "the day; blank where there is none"),
      day("due_day", "the interval later; blank beyond the calendar"),
    ],
  ),
  rows: (data) => {
    const accounts = data.accountRows("Visits.accountId");
    const status = columnCells(data, "Visits.status");
    const days = contactDays(data);
    const contacts = new Map<number, Set<number>>();
    for (const row of data.filledRows("Visits")) {
      const [account, at] = [accounts?.[row] ?? -1, days[row] ?? Number.NaN];
      if (status[row] !== "done" || account < 0 || Number.isNaN(at)) continue;
      contacts.set(account, (contacts.get(account) ?? new Set<number>()).add(at));
    }
    return intervalsOf(data).flatMap((one): Rows => {
      if (!one) return [];
      const { row, own, start } = one;
      const head: SetValue[] =
        start === undefined
          ? [row, "unclear", null, null]
          : start === null
            ? [row, "open", null, null]
            : [row, "start", start, addDuration(start, own)];
      return [
        head,
        ...[...(contacts.get(row) ?? [])].map((at): SetValue[] => [row, "contact", at, addDuration(at, own)]),
      ];
    });
  },
};

const windows: Fact = {
  table: tableOf(
    "CadenceWindows",
    "with cadence.mode calendar: the last interval that was over at the end of each period",
    [
      whole("account_row", "row of Accounts"),
      text("period", "as in Periods"),
      day("from_day", "first day"),
      day("to_day", "last day"),
    ],
  ),
  rows: (data, named) => {
    if (data.policy.text("cadence.mode") !== "calendar") return [];
    const yearStart = data.policy.number("calendar.fiscalYearStart") ?? 1;
    const figures = data.accountRows("Visits.accountId");
    const status = columnCells(data, "Visits.status");
    const days = contactDays(data);
    return intervalsOf(data).flatMap((one): Rows => {
      if (!one || one.start === undefined) return [];
      const { row, own, start } = one;
      return periodsOf(data, named).flatMap((period): Rows => {
        const asOf = Math.min(period.end, Math.floor(data.today));
        let last: number | null = null;
        if (start === null)
          for (const visit of data.filledRows("Visits")) {
            const at = days[visit] ?? Number.NaN;
            if (figures?.[visit] === row && status[visit] === "done" && at <= asOf && at > (last ?? 0)) last = at;
          }
        const over = lastCompleted(start ?? last ?? asOf, asOf, own, yearStart);
        return over ? [[row, period.label, ...over]] : [];
      });
    });
  },
};

const facts: readonly Fact[] = [candidates, classChanges, targets, frozen, closed, applications, cadence, windows];

export const factTables: readonly SetTable[] = facts.map(({ table }) => table);

/** @param named periods asked for; null for those of two years */
export const factRows = (data: Dataset, named: readonly string[] | null): readonly SetRows[] =>
  facts.map(({ table, rows }) => rowsOf(table, rows(data, named)));
