/**
 * A believable company as rows by table: customers, orders, contacts, plans, complaints, developments, applications, people. The same
 * seed and date give the same rows. Faults that the check should find are put in on purpose, each named where it is made.
 */
import { makeCustomers } from "./customers";
import { developmentTables } from "./development";
import { figureTables } from "./figures";
import { applicationRows } from "./newCustomers";
import { orderRows } from "./orders";
import { absenceRows, teamRows } from "./people";
import { planTables } from "./plans";
import { seededRandom } from "./random";
import { Register } from "./register";
import type { SampleTables } from "./rows";
import { serviceTables } from "./service";
import { storyDays, type StoryDays } from "./storyDays";
import { visitRows } from "./visits";

export interface SampleOptions {
  readonly seed?: number;
  /** The day the company is seen on, serial date. */
  readonly asOf: number;
  readonly accounts?: number;
  readonly visits?: number;
  readonly orders?: number;
}

export interface Sample {
  readonly days: StoryDays;
  /** Everything but the register of customers, as it stands at last. */
  readonly tables: SampleTables;
  readonly register: Register;
}

/** Makes the sample's rows. */
export function buildSample({
  seed = 20250901,
  asOf,
  accounts = 120,
  visits = 1000,
  orders = 2500,
}: SampleOptions): Sample {
  const days = storyDays(asOf);
  const random = seededRandom(seed);
  // Two of the rows are customers that stand in the register twice.
  const customers = makeCustomers(random, accounts - 2, days);
  const orderTable = orderRows(random, customers, orders, asOf);
  return {
    days,
    register: new Register(customers, orderTable, days),
    tables: {
      Team: teamRows(asOf),
      Absences: absenceRows(asOf),
      // The long tables first: what others compute from them is computed once then, not with every piece of the file.
      Orders: orderTable,
      Visits: visitRows(random, customers, visits, days),
      ...planTables(days),
      ...developmentTables(random, customers, days),
      NewCustomerApps: applicationRows(customers, orderTable, days),
      ...serviceTables(random, customers, days),
      ...figureTables(days),
    },
  };
}
