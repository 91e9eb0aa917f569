/** Every KPI a second way over data that nobody made for this product: a CRM export and a visit log (test/support/realBooks). */
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions, kpiIds, type KpiId } from "../../../src/kpis";
import { say } from "../../../src/locales/format";
import { crmBook, visitBook } from "../../support/realBooks";
import { dataset, day } from "../support";
import { policy } from "./generated";
import { agree } from "./naive/agree";
import { naive } from "./naive/figures";

/** Why a figure has no number there: nothing else may be the reason. */
const reasons: Readonly<Partial<Record<KpiId, RegExp>>> = {
  K1: /^There is no target for the period$/,
  K2: /^KPI inputs has no value for the period$/,
  K4: /^There is no target for the period$/,
  K6: /^No feedback of the period is due yet$/,
  K7: /^(No revisit plan was frozen at the start of the period|Not installed: Visits, Scorecard log)$/,
  K8: /^(There is neither budget nor spending in the period|[\d,]+ was spent without a budget)$/,
  K9: /^There is no rating for the period$/,
  K10: /^There is no rating for the period$/,
  K11: /^There is no rating for the period$/,
  K12: /^There is no rating for the period$/,
  D2: /^There is no customer to convert in the period$/,
  D7: /^There is no customer to convert in the period$/,
  M1: /^No customer ordered in the twelve months before the period$/,
  M2: /^No customer ordered in the twelve months before the period$/,
  M3: /^There are no active customers in the period$/,
  M4: /^Only 0 answers, fewer than 1$/,
  M5: /^There are no active customers in the period$/,
  S2: /^\d+ orders have neither profit nor cost$/,
  S3: /^Sales of the same period a year before are not above zero$/,
  S4: /^No market size is typed for the period in KPI inputs$/,
  S5: /^No customer signed in the period$/,
  S6: /^No development of the period has a result$/,
  V1: /^(No planned visit of the period is due yet|Not installed: Visits)$/,
  V2: /^Not installed: Prospects·Tier, Visits$/,
  V3: /^(There are no visits in the period|Not installed: Visits)$/,
  V4: /^(No visit of the period has its follow-up window behind it|Not installed: Visits)$/,
};
const complete = (iso: string) => ({ parameters: { ...policy.parameters, "orders.completeSince": day(iso) } });
const books = [crmBook(), visitBook()].map((made) => ({
  ...made,
  data: dataset(made.tables, made.today, complete("2010-01-01")),
}));

describe(books.map(({ name }) => name).join(" and "), () => {
  test.each(kpiIds)("naive: %s by a loop over rows, and a number at least once", (id) => {
    let numbers = 0;
    for (const { data, tables, today, periods, people } of books)
      for (const label of periods)
        for (const who of people) {
          const period = parsePeriod(label)!;
          const found = kpiFunctions[id](data, { period, owner: who });
          const question = { tables, label, start: period.start, end: period.end, today: day(today), who };
          if (agree(id, found, naive[id]!(question), label, who)) numbers++;
          else expect([id, say("en-US", found.reason!)]).toEqual([id, expect.stringMatching(reasons[id] ?? /^$/)]);
        }
    expect(numbers).toBeGreaterThan(0);
  });
});

test.each<[string, readonly KpiId[]]>([
  ["2017-Q3", ["K3", "M1", "M2"]],
  ["2017-03", ["K3", "D1", "M3"]],
])(
  "orders that are complete from March 2017 on: in %s %j look back further and have no figure, the rest is the same",
  (label, gone) => {
    const { tables, today, data: long } = books[0]!;
    const short = dataset(tables, today, complete("2017-03-01"));
    const scope = { period: parsePeriod(label)!, owner: null };
    const said = kpiIds.map((id) => [id, kpiFunctions[id](short, scope), kpiFunctions[id](long, scope)] as const);
    expect(said.flatMap(([id, one, other]) => (one.actual === null && other.actual !== null ? [id] : []))).toEqual(
      gone,
    );
    for (const [id, one, other] of said) if (one.actual !== null) expect([id, one]).toEqual([id, other]);
  },
);
