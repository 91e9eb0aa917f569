/** The log of contacts: every developer sees every customer once in each of the two weeks before the evaluation. */
import type { Row } from "../../core/support";
import type { Customer } from "./accounts";
import { days, today, workdaysBetween } from "./calendar";
import { developers } from "./people";

const weeks = [
  { from: days("2026-03-02"), before: days("2026-03-07") },
  { from: days("2026-03-09"), before: days("2026-03-14") },
];
const minute = 1 / 1440;
const developed = new Set(["intent", "prospect", "key"]);
const bought = new Set(["won", "fresh", "key"]);

/** Id of the open development of a customer that has one. */
export const devIdOf = (customer: Customer): string | null =>
  developed.has(customer.kind) ? `DEV-${customer.id}` : null;

/** One done visit. `place` is the place in the day's route, from 0. */
function visit(customer: Customer, date: number, place: number, week: number): Row {
  const start = (9 * 60 + place * 45) * minute;
  const followed = (customer.kind === "prospect" || customer.kind === "key") && week === 0;
  return {
    visitId: `V-${customer.id}-${week + 1}`,
    date,
    actualDate: null,
    visitor: customer.owner,
    routeOrder: place + 1,
    plannedStart: start,
    plannedEnd: start + 30 * minute,
    actualStart: start,
    actualEnd: start + 30 * minute,
    stayMinutes: 30,
    departTime: start - 20 * minute,
    returnTime: start + 40 * minute,
    accountId: customer.index % 2 === 0 ? customer.id : customer.name,
    who: "马经理",
    topic: "新泵试用",
    place: customer.region,
    region: customer.region,
    purpose: "inform,learn",
    mode: "visit",
    how: null,
    minGoal: "约定试机日",
    status: "done",
    keyPoints: "同意试机",
    customerOpinion: "价格可谈",
    nextStep: "送样机",
    preContactDate: date,
    preMeetingDate: date,
    prepCustomerData: true,
    prepAnalysis: true,
    prepSalesKit: true,
    materialsReady: "资料,宣传单,名片,记录本",
    origin: "planned",
    planSubmittedAt: date + 8 / 24,
    reportSubmittedAt: date + 18 / 24,
    supervisorConfirmedBy: null,
    supervisorConfirmedAt: null,
    companions: null,
    failReason: null,
    followUpDate: followed ? date + 4 : null,
    followUpMode: followed ? "phone" : null,
    nextDate: days("2026-03-20"),
    customerAttitude: "warm",
    creditJudgement: "good",
    contactKind: bought.has(customer.kind) ? "revisit" : "visit",
    contactLevel: "executive",
    devId: devIdOf(customer),
    productShown: "泵",
    stepReached: "show",
  };
}

/** Visits of both weeks, by day and route. */
export function visits(all: readonly Customer[]): readonly Row[] {
  return developers.flatMap(({ name }) => {
    const mine = all.filter(({ owner }) => owner === name);
    return weeks.flatMap(({ from, before }, week) => {
      const dates = workdaysBetween(from, before);
      return dates.flatMap((date, day) =>
        mine
          .filter((_, place) => place % dates.length === day)
          .map((customer, place) => visit(customer, date, place, week)),
      );
    });
  });
}

export const commitments = (rows: readonly Row[]): readonly Row[] =>
  rows.slice(0, 4).map((row, index) => ({
    commitmentId: `CM-${index + 1}`,
    visitId: row.visitId ?? null,
    content: "两周内送样机",
    owner: row.visitor ?? null,
    dueDate: today + 4,
    status: "open",
  }));

export const careActivities: readonly Row[] = [
  { activityId: "CA-1", type: "festival", date: days("2026-02-10"), accounts: "华东客户", note: null },
];

export const receptions = (rows: readonly Row[]): readonly Row[] => [
  {
    receptionId: "RC-1",
    visitId: rows[0]?.visitId ?? null,
    date: rows[0]?.date ?? null,
    accountId: rows[0]?.accountId ?? null,
    purpose: "看厂",
    planNote: "两小时",
    itemsReady: "样机",
  },
];
