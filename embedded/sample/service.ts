/** Complaints with open and answered deadlines, opinions and questions, service costs, surveys. */
import { addWorkdays, isWorkday } from "../../src/calendar";
import type { Customer } from "./customers";
import { clerk, owners } from "./people";
import type { Random } from "./random";
import { day, numbered, type SampleRow, type SampleTables } from "./rows";
import type { StoryDays } from "./storyDays";

const noHolidays: ReadonlyMap<number, boolean> = new Map();
const workdaysFrom = (serial: number, count: number): number => addWorkdays(serial, count, noHolidays) ?? serial;

/** The n-th working day before a day. */
function workdaysBefore(serial: number, count: number): number {
  let found = serial;
  for (let left = count; left > 0;) if (isWorkday(--found, noHolidays)) left--;
  return found;
}

const grounds = ["封边开胶，要求换货", "色差明显", "少送两件", "送货迟了三天", "五金件生锈", "发票抬头开错"] as const;

export function serviceTables(random: Random, customers: readonly Customer[], days: StoryDays): SampleTables {
  const buyers = customers.filter(({ buys, isNew }) => buys !== null && !isNew);
  const keyAccounts = buyers.filter(({ isKeyAccount }) => isKeyAccount);
  return {
    Complaints: complaints(random, buyers, keyAccounts, days),
    FeedbackItems: feedback(random, buyers, keyAccounts, days),
    ServiceCosts: costs(random, keyAccounts, days),
    Surveys: surveys(random, buyers, keyAccounts, days),
  };
}

/** Days on which something happened: a few in each closed quarter, a few in the last weeks. */
function daysOf({ quarters, running, asOf }: StoryDays, each: number): readonly number[] {
  return [...quarters, running].flatMap(({ start, end }) =>
    Array.from({ length: each }, (_, index) => start + 4 + Math.floor((index * (end - start - 8)) / each)).filter(
      (date) => date < asOf - 14,
    ),
  );
}

function complaints(
  random: Random,
  buyers: readonly Customer[],
  keyAccounts: readonly Customer[],
  days: StoryDays,
): readonly SampleRow[] {
  const settled = daysOf(days, 4).map((received, index): SampleRow => {
    const customer = index % 3 === 0 ? random.pick(keyAccounts) : random.pick(buyers);
    const handed = workdaysFrom(received, 1);
    // Fault (CMP-02): every fifth solution came late.
    const solved = workdaysFrom(handed, index % 5 === 4 ? 6 : 2);
    return {
      ...complaint(customer, received, index),
      responsibleDept: index % 2 === 0 ? "品质部" : "物流部",
      firstContactDate: day(workdaysFrom(received, 1)),
      transferDate: day(handed),
      solutionDate: day(solved),
      causeType: (["company", "staff", "customer", "third", "company"] as const)[index % 5] ?? null,
      resolved: true,
      closedDate: day(solved + 1),
      revisitDate: day(solved + 4),
    };
  });
  const { asOf } = days;
  const [one, two, three, four] = [1, 4, 7, 10].map((at) => buyers[at]);
  // One of today, one that somebody has answered, one handed over and waiting for its solution, one that was forgotten.
  const open = [
    one && complaint(one, asOf, settled.length),
    two && {
      ...complaint(two, workdaysBefore(asOf, 1), settled.length + 1),
      firstContactDate: day(asOf),
      transferDate: day(asOf),
      responsibleDept: "品质部",
    },
    three && {
      ...complaint(three, workdaysBefore(asOf, 3), settled.length + 2),
      firstContactDate: day(workdaysBefore(asOf, 2)),
      transferDate: day(workdaysBefore(asOf, 2)),
      responsibleDept: "物流部",
    },
    four && complaint(four, workdaysBefore(asOf, 6), settled.length + 3),
  ];
  return [...settled, ...open.filter((row) => row !== undefined)];
}

const complaint = (customer: Customer, received: number, index: number): SampleRow => ({
  complaintId: numbered("CP", index),
  receivedDate: day(received),
  accountId: customer.name,
  details: grounds[index % grounds.length] ?? "",
  resolved: false,
});

function feedback(
  random: Random,
  buyers: readonly Customer[],
  keyAccounts: readonly Customer[],
  days: StoryDays,
): readonly SampleRow[] {
  return daysOf(days, 9).map((received, index) => {
    const customer = index % 2 === 0 ? random.pick(keyAccounts) : random.pick(buyers);
    // Fault (CMP-07): every sixth answer came after the standard time.
    const replied = received + (index % 6 === 5 ? 6 : 1);
    return {
      feedbackId: numbered("FB", index),
      receivedAt: `${day(received)} 09:40`,
      accountId: customer.name,
      kind: (["opinion", "question", "suggestion"] as const)[index % 3] ?? null,
      content: ["希望缩短交期", "问封边工艺的质保年限", "建议每季度寄一次样册"][index % 3] ?? "",
      owner: index % 4 === 0 ? clerk : customer.owner,
      repliedAt: `${day(replied)} 15:10`,
    };
  });
}

/** What serving key accounts costs, and the budget of each quarter. */
function costs(
  random: Random,
  keyAccounts: readonly Customer[],
  { quarters, running, asOf }: StoryDays,
): readonly SampleRow[] {
  const rows = [...quarters, running].flatMap(({ label, start, end }) =>
    owners.flatMap((owner, index) => {
      const customer = keyAccounts.find((account) => account.owner === owner) ?? keyAccounts[0];
      const date = Math.min(start + 15 + index * 9, end);
      if (!customer || date >= asOf) return [];
      return ["上门维修", "样册样板"].map((category, kind) => ({
        date: day(date),
        period: label,
        accountId: customer.name,
        owner,
        category,
        amount: random.integer(6, 24) * 100,
        budget: kind === 0 ? 2400 : 1500,
      }));
    }),
  );
  return rows.map((row, index) => ({ costId: numbered("SC", index), ...row }));
}

function surveys(
  random: Random,
  buyers: readonly Customer[],
  keyAccounts: readonly Customer[],
  days: StoryDays,
): readonly SampleRow[] {
  return daysOf(days, 14).map((date, index) => {
    const customer = index % 2 === 0 ? keyAccounts[(index / 2) % keyAccounts.length] : random.pick(buyers);
    return {
      surveyId: numbered("SV", index),
      date: day(date),
      accountId: customer?.name ?? null,
      score: random.integer(6, 10),
      scaleMin: 0,
      scaleMax: 10,
      comment: index % 4 === 0 ? "交货准时，希望多些新款" : null,
    };
  });
}
