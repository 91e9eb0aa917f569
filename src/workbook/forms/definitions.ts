/** The forms that can be filled and printed. A further form of the catalogue is one more entry here. */
import { visitsOfDay } from "../../daily/daySheet";
import type { Dataset } from "../../kpis/dataset";
import { formText } from "../../locales/forms";
import { tableByKey } from "../../policy/catalogue";
import { isSerialDate } from "../../calendar/serial";
import { plainCell } from "../../policy/values";
import { planSections } from "./plan";
import type { FormChoice, FormDefinition, PageRows } from "./types";

/** Rows of a table that have one of the wanted ids; all filled ones where none is named. */
function rowsById(data: Dataset, table: string, ids: readonly string[] | undefined): readonly number[] {
  const rows = [...data.filledRows(table)];
  if (ids === undefined) return rows;
  const cells = data.column(`${table}.${tableByKey.get(table)?.idColumn ?? ""}`) ?? [];
  const wanted = new Set(ids);
  return rows.filter((row) => wanted.has(plainCell(cells[row])));
}

/** A page for each row of a table. */
const pageForEach =
  (table: string) =>
  (data: Dataset, { ids }: FormChoice): readonly PageRows[] =>
    rowsById(data, table, ids).map((row) => ({ [table]: [row] }));

/** The visits of a day, or those named: a page each. Nobody wants the whole log on paper. */
function visitPages(data: Dataset, { day, person, ids }: FormChoice): readonly PageRows[] {
  const rows =
    day === undefined ? rowsById(data, "Visits", ids ?? []) : visitsOfDay(data, day, person).flatMap((own) => own.rows);
  return rows.map((row) => ({ Visits: [row] }));
}

/** A development with its contacts, by date. */
function developmentPages(data: Dataset, { ids }: FormChoice): readonly PageRows[] {
  const own = data.column("Development.devId") ?? [];
  const of = data.column("Visits.devId") ?? [];
  const dates = data.column("Visits.date") ?? [];
  const day = (row: number): number => {
    const cell = dates[row];
    return isSerialDate(cell) ? cell : Number.MAX_VALUE;
  };
  return rowsById(data, "Development", ids).map((row) => {
    const id = plainCell(own[row]);
    const visits = id === "" ? [] : [...data.filledRows("Visits")].filter((visit) => plainCell(of[visit]) === id);
    return { Development: [row], Visits: visits.sort((a, b) => day(a) - day(b) || a - b) };
  });
}

/** K1 to K12 as the KpiBook has them. */
function kpiPages(data: Dataset): readonly PageRows[] {
  const ids = data.column("KpiBook.kpiId") ?? [];
  const rows = [...data.filledRows("KpiBook")].filter((row) => /^K\d+$/.test(plainCell(ids[row])));
  return rows.length === 0 ? [] : [{ KpiBook: rows }];
}

const noRoom = { lines: 0, least: 0 } as const;

export const formDefinitions: readonly FormDefinition[] = [
  {
    key: "routeSheet",
    layout: "lines",
    landscape: true,
    // Together 648 of the 773 points that A4 across leaves: fonts differ from machine to machine.
    widths: {
      "Visits.routeOrder": 30,
      "Visits.departTime": 38,
      "Visits.plannedStart": 38,
      "Visits.accountId": 84,
      "Visits.who": 46,
      "Visits.topic": 78,
      "Visits.place": 74,
      "Visits.purpose": 78,
      "Visits.mode": 44,
      "Visits.minGoal": 64,
      "Visits.returnTime": 38,
      "Visits.status": 36,
    },
    room: { lines: 2, least: 8 },
    signatures: [formText.signVisitor, formText.signSupervisor, formText.signDate],
    pages: (data, { day, person }) =>
      day === undefined ? [] : visitsOfDay(data, day, person).map(({ rows }) => ({ Visits: rows })),
  },
  {
    key: "visitForm",
    layout: "card",
    landscape: false,
    widths: {},
    room: noRoom,
    signatures: [formText.signVisitor, formText.signSupervisor, formText.signDate],
    pages: visitPages,
  },
  {
    key: "kaDevelopmentForm",
    layout: "lines",
    landscape: true,
    widths: {
      "Visits.date": 66,
      "Visits.stayMinutes": 48,
      "Visits.who": 80,
      "Visits.mode": 70,
      "Visits.stepReached": 82,
      "Visits.customerAttitude": 62,
      "Visits.note": 240,
    },
    room: { lines: 2, least: 8 },
    signatures: [formText.signCompiled, formText.signReviewed, formText.signApproved],
    pages: developmentPages,
  },
  {
    key: "newCustomerForm",
    layout: "card",
    landscape: false,
    widths: {},
    room: noRoom,
    signatures: [formText.signApplicant, formText.signManager, formText.signMarket],
    pages: pageForEach("NewCustomerApps"),
  },
  {
    key: "kpiTable",
    layout: "lines",
    landscape: true,
    widths: {
      "KpiBook.category": 70,
      "KpiBook.name": 150,
      "KpiBook.periodType": 60,
      "KpiBook.definition": 250,
      "KpiBook.dataSource": 110,
    },
    room: noRoom,
    signatures: [],
    pages: kpiPages,
  },
  {
    key: "planForm",
    layout: "sections",
    landscape: false,
    widths: {},
    room: noRoom,
    signatures: [formText.signCompiled, formText.signReviewed, formText.signApproved],
    pages: (data, { ids = [] }) => rowsById(data, "Plans", ids).map((row) => ({ Plans: [row] })),
    reads: ["Plans", "PlanTargets", "PlanActions", "PlanResources", "PlanReviews", "PlanChanges"],
    sections: (data, { Plans: rows = [] }, lang) => rows.flatMap((row) => planSections(data, row, lang)),
  },
];

/** By key of the form. */
export const formByKey: ReadonlyMap<string, FormDefinition> = new Map(formDefinitions.map((form) => [form.key, form]));
