/** Faults of family VIS. */
import { days } from "../calendar";
import type { Row } from "../../../core/support";
import type { Books } from "..";
import { accountOf, leaveRoute, rowWhere, seenOnce } from "./books";
import { cell, is, type Fault } from "./types";

const prospectVisit =
  (week: number) =>
  (row: Row, books: Books): boolean =>
    accountOf(books, row)?.isKaProspect === true && String(row.visitId).endsWith(`-${week}`);

/** Is it the last stop of the day's route? */
const isLast = (books: Books, { visitor, date, routeOrder }: Row): boolean =>
  books.Visits?.every(
    (other) => other.visitor !== visitor || other.date !== date || !(Number(other.routeOrder) > Number(routeOrder)),
  ) ?? false;

/** Visits of the first week to customers of a class. */
const firstOf =
  (kind: string) =>
  (row: Row, books: Books): boolean =>
    accountOf(books, row)?.class === kind && String(row.visitId).endsWith("-1");

export const visitFaults: readonly Fault[] = [
  {
    // All plans of a person for a day were handed in at noon; told at the first of them.
    rule: "VIS-01",
    table: "Visits",
    where: (row) => Number(row.date) > days("2026-03-02"),
    change: (books, row) => {
      const line = books.Visits?.[row];
      for (const visit of books.Visits ?? [])
        if (visit.visitor === line?.visitor && visit.date === line?.date)
          Object.assign(visit, { planSubmittedAt: Number(visit.date) + 0.5, origin: "adhoc" });
    },
    found: (books, row) => {
      const line = books.Visits?.[row];
      const first = rowWhere(books, "Visits", ({ visitor, date }) => visitor === line?.visitor && date === line?.date);
      return [`VIS-01 Visits planSubmittedAt@${first}`];
    },
    alone: true,
  },
  cell("VIS-02", "Visits", { topic: null }),
  cell("VIS-03", "Visits", { stayMinutes: 31, actualEnd: null }),
  cell("VIS-04", "Visits", { routeOrder: 99 }, (row, books) => isLast(books, row)),
  cell("VIS-05", "Visits", { materialsReady: "资料" }),
  cell("VIS-06", "Visits", { minGoal: null }),
  // V3 counts the six elements, the purpose among them: the word outside its list is graver than the rule.
  cell("VIS-07", "Visits", { purpose: "闲聊" }, undefined, ["TYPE Visits purpose", "VIS-07 Visits purpose"]),
  cell("VIS-08", "Visits", { preContactDate: null }),
  cell("VIS-09", "Commitments", { dueDate: null }),
  {
    rule: "VIS-10",
    table: "Visits",
    where: prospectVisit(1),
    // A specialist went there instead, as the only stop of the day.
    change: (books, row) => {
      const visit = books.Visits?.[row];
      if (!visit) return;
      leaveRoute(books, visit);
      Object.assign(visit, { visitor: "钱进", routeOrder: 1 });
    },
    found: ["VIS-10 Visits visitor"],
    alone: true,
  },
  cell("VIS-11", "Visits", { preMeetingDate: null }, prospectVisit(1)),
  cell("VIS-12", "Visits", { prepAnalysis: false }, prospectVisit(1)),
  cell("VIS-13", "Contacts", { infoCompany: null }),
  cell("VIS-14", "Visits", { customerOpinion: null }, prospectVisit(1)),
  cell("VIS-15", "Visits", { reportSubmittedAt: days("2026-03-14") }, is("date", days("2026-03-03"))),
  {
    rule: "VIS-16",
    table: "Visits",
    where: prospectVisit(1),
    set: { followUpMode: null },
    // A later visit in the week after would have been follow-up enough.
    change: (books, row) => seenOnce(books, accountOf(books, books.Visits?.[row] ?? {}), 0),
  },
  cell("VIS-18", "Visits", { accountId: "查无此厂", devId: null }, firstOf("potential"), ["VIS-18 Visits accountId"]),
  {
    rule: "VIS-17",
    table: "Visits",
    where: (row, books) => accountOf(books, row)?.isKeyAccount === true,
    policy: { "visit.kaFaceShare": 1 },
    change: (books, row) => {
      const visit = books.Visits?.[row];
      if (!visit) return;
      leaveRoute(books, visit);
      Object.assign(visit, { mode: "phone", routeOrder: null });
    },
    found: ["VIS-17 Visits mode@-"],
    alone: true,
  },
  {
    // A reception is no stop of the route.
    rule: "VIS-20",
    table: "Visits",
    where: firstOf("potential"),
    change: (books, row) => {
      const visit = books.Visits?.[row];
      if (!visit) return;
      leaveRoute(books, visit);
      Object.assign(visit, { contactKind: "reception", routeOrder: null });
    },
    found: ["VIS-20 Visits followUpDate"],
  },
  cell("VIS-19", "Visits", { failReason: null, status: "missed" }, firstOf("potential")),
  cell("VIS-21", "Visits", { creditJudgement: null }, is("date", days("2026-03-03"))),
  cell("DEV-24", "Visits", { stepReached: null }, prospectVisit(1)),
];
