/** Faults of families VIS and COM. */
import { days } from "../calendar";
import type { Row } from "../../../core/support";
import type { Books, OpenRow } from "..";
import { cell, is, type Fault } from "./types";

const prospectVisit =
  (week: number) =>
  (row: Row, books: Books): boolean => {
    const account = (books.Accounts ?? []).find(({ accountId, accountName }) =>
      [accountId, accountName].includes(row.accountId ?? ""),
    );
    return account?.isKaProspect === true && String(row.visitId).endsWith(`-${week}`);
  };

/** No contact of a customer any more, and the day its cadence counts from moved back. */
const silence =
  (from: string) =>
  (books: Parameters<NonNullable<Fault["change"]>>[0], row: number): void => {
    const account = books.Accounts?.[row];
    const mine = (cell: unknown): boolean => cell === account?.accountId || cell === account?.accountName;
    for (const visit of books.Visits ?? [])
      if (mine(visit.accountId)) visit.accountId = books.Accounts?.[0]?.accountId ?? null;
    if (account)
      Object.assign(account, { tierEffectiveDate: days(from), createdDate: days(from), firstContactDate: days(from) });
  };

export const visitFaults: readonly Fault[] = [
  cell(
    "VIS-01",
    "Visits",
    { planSubmittedAt: days("2026-03-03") + 0.5, origin: "adhoc" },
    is("date", days("2026-03-03")),
  ),
  cell("VIS-02", "Visits", { topic: null }),
  cell("VIS-03", "Visits", { stayMinutes: 31, actualEnd: null }),
  cell("VIS-04", "Visits", { routeOrder: 9 }, is("routeOrder", 3)),
  cell("VIS-05", "Visits", { materialsReady: "资料" }),
  cell("VIS-06", "Visits", { minGoal: null }),
  cell("VIS-07", "Visits", { purpose: "闲聊" }),
  cell("VIS-08", "Visits", { preContactDate: null }),
  cell("VIS-09", "Commitments", { dueDate: null }),
  cell(
    "VIS-10",
    "Visits",
    { visitor: "钱进", routeOrder: 1 },
    (row, books) => prospectVisit(1)(row, books) && row.routeOrder === 3,
  ),
  cell("VIS-11", "Visits", { preMeetingDate: null }, prospectVisit(1)),
  cell("VIS-12", "Visits", { prepAnalysis: false }, prospectVisit(1)),
  cell("VIS-13", "Contacts", { infoCompany: null }),
  cell("VIS-14", "Visits", { customerOpinion: null }, prospectVisit(1)),
  cell("VIS-15", "Visits", { reportSubmittedAt: days("2026-03-14") }, is("date", days("2026-03-03"))),
  cell("VIS-16", "Visits", { followUpMode: null }, prospectVisit(1)),
  cell("VIS-19", "Visits", { failReason: null, status: "missed" }),
  cell("VIS-21", "Visits", { creditJudgement: null }, is("date", days("2026-03-03"))),
  cell("VIS-24", "Visits", { stepReached: null }, prospectVisit(1)),
  cell("COM-05", "Visits", { mode: "飞鸽" }),
  cell("COM-06", "Accounts", { cadenceOverrideReason: null, cadenceOverrideDays: 5 }),
  cell("COM-10", "Accounts", { nextContactMode: null }, is("class", "intent")),
  cell("COM-11", "Visits", { visitor: null }, is("routeOrder", 3)),
  {
    rule: "COM-13",
    table: "Accounts",
    where: (row) => row.class === "won" && row.newness === "existing",
    set: { upsellNote: null },
    change: (books, row) => {
      const account = books.Accounts?.[row];
      const mine = (order: OpenRow): boolean =>
        order.accountId === account?.accountId || order.accountId === account?.accountName;
      // The first order and no other; nothing else looks at how many there are.
      let seen = 0;
      books.Orders = (books.Orders ?? []).filter((order) => !mine(order) || seen++ === 0);
    },
  },
  {
    rule: "COM-01",
    table: "Accounts",
    where: is("tier", "A"),
    change: silence("2026-03-02"),
    found: ["COM-01 Accounts contactDueDate"],
  },
];
