/** Who the sample's customers are: what they buy, from when to when, and how they came from prospect to customer. */
import { addMonths } from "../../src/calendar";
import { owners } from "./people";
import type { Random } from "./random";
import { numbered } from "./rows";
import { updateDays, type StoryDays } from "./storyDays";
import * as words from "./vocabulary";

export type CustomerClass = "potential" | "intent" | "won";

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly region: string;
  readonly contact: string;
  /** Typical amount of one order, 0 for customers who have not bought. */
  readonly orderSize: number;
  readonly isKeyAccount: boolean;
  readonly created: number;
  /** First and last day of its orders; null for customers who have not bought. */
  readonly buys: readonly [from: number, to: number] | null;
  /** Its first order lies so little back that it counts as new. */
  readonly isNew: boolean;
  /** Classes with the day from which they hold, oldest first. */
  readonly classes: readonly (readonly [from: number, CustomerClass])[];
}

/** Days before today on which new customers bought first: an application is due, overdue, waiting, or long settled. */
const newcomers = [8, 26, 33, 24, 55, 76, 104, 128, 155, 190, 220, 245];

export function makeCustomers(random: Random, count: number, days: StoryDays): readonly Customer[] {
  const customers: Customer[] = [];
  const used = new Set<string>();
  while (customers.length < count) {
    const place = random.pick(words.cities);
    const trade = random.pick(words.trades);
    const name = `${place.city}${random.pick(words.nameParts)}${random.pick(words.nameEnds)}${trade.word}${random.pick(words.legalForms)}`;
    if (used.has(name)) continue;
    used.add(name);
    const index = customers.length;
    const bought = random.chance(0.72);
    // Order sizes spread over three powers of ten, so that all four tiers occur.
    const orderSize = bought ? Math.round(10 ** (3.2 + random.next() * 1.9)) : 0;
    const life = bought ? buyer(random, index, days) : prospect(random, index, days);
    customers.push({
      id: numbered("C", index),
      name,
      owner: random.pick(owners),
      region: place.region,
      contact: random.pick(words.surnames) + random.pick(words.givenNames),
      orderSize,
      isKeyAccount: orderSize > 45000,
      ...life,
    });
  }
  return customers;
}

type Life = Pick<Customer, "created" | "buys" | "isNew" | "classes">;

/** A customer who buys: for years, only lately, or not any more. */
function buyer(random: Random, index: number, days: StoryDays): Life {
  const { asOf, ordersSince, quarters } = days;
  const newcomer = index % 8 === 4 ? newcomers[Math.floor(index / 8)] : undefined;
  if (newcomer !== undefined) {
    const first = asOf - newcomer;
    const created = first - random.integer(60, 95);
    return { created, buys: [first, asOf - 1], isNew: true, classes: steps(days, created, "potential", first) };
  }
  const created = random.integer(ordersSince - 300, ordersSince - 10);
  // Fault (KPI-03, churn): some have not bought for half a year.
  const stopped = quarters[index % 2]?.start ?? asOf;
  const last = index % 10 === 7 ? (addMonths(stopped + random.integer(5, 80), -6) ?? stopped) : asOf - 1;
  return { created, buys: [ordersSince, last], isNew: false, classes: [[created, "won"]] };
}

/** One who has not bought: a prospect of old, one of the last quarter, some of them with an intent since. */
function prospect(random: Random, index: number, days: StoryDays): Life {
  const recent = index % 3 === 0;
  const start = days.quarters[index % 2]?.start ?? days.setUp;
  const created = recent ? start + random.integer(2, 25) : days.setUp - random.integer(20, 500);
  const classes = random.chance(0.5)
    ? recent
      ? steps(days, created, "potential", null)
      : ([[created, "intent"]] as const)
    : ([[created, "potential"]] as const);
  return { created, buys: null, isNew: false, classes };
}

/** From prospect to intent, and to customer at the first order: each step is seen when the register is brought up to date. */
function steps(
  days: StoryDays,
  created: number,
  first: CustomerClass,
  won: number | null,
): readonly (readonly [number, CustomerClass])[] {
  const intent = updateDays(days).find((update) => update > created + 20);
  const found: (readonly [number, CustomerClass])[] = [[created, first]];
  if (intent !== undefined && (won === null || intent < won)) found.push([intent, "intent"]);
  if (won !== null) found.push([won, "won"]);
  return found;
}

/** The class a customer had on a day. */
export function classOn({ classes }: Customer, on: number): CustomerClass {
  const known = classes.filter(([from]) => from <= on);
  return (known[known.length - 1] ?? classes[0])?.[1] ?? "potential";
}
