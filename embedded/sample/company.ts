/**
 * A believable company as rows by table: customers, visits, orders, applications, targets, people. The same seed and date
 * give the same rows. Faults that the check should find are put in on purpose, each named where it is made.
 */
import { addMonths, dateParts, isoDate, isWorkday, serialOf } from "../../src/calendar";
import { seededRandom, type Random } from "./random";
import { samplePolicy } from "./policy";
import * as words from "./vocabulary";

export type SampleRow = Readonly<Record<string, string | number | boolean | null>>;

/** Rows by table key; columns by their keys, list values as codes, dates as ISO text. */
export type SampleTables = Readonly<Record<string, readonly SampleRow[]>>;

export interface SampleOptions {
  readonly seed?: number;
  /** The day the company is seen on, serial date. */
  readonly asOf: number;
  readonly accounts?: number;
  readonly visits?: number;
  readonly orders?: number;
}

const noHolidays: ReadonlyMap<number, boolean> = new Map();

interface Customer {
  id: string;
  name: string;
  invoiceName: string;
  owner: string;
  region: string;
  contact: string;
  /** Typical amount of one order, 0 for customers who have not bought. */
  orderSize: number;
  class: string;
  isKeyAccount: boolean;
}

/** Makes the sample's rows. */
export function buildSample({
  seed = 20250901,
  asOf,
  accounts = 120,
  visits = 900,
  orders = 2500,
}: SampleOptions): SampleTables {
  const random = seededRandom(seed);
  const customers = makeCustomers(random, accounts);
  const orderRows = makeOrders(random, customers, orders, asOf);
  return {
    Team: makeTeam(asOf),
    Absences: makeAbsences(asOf),
    Accounts: makeAccounts(random, customers, orderRows, asOf),
    Orders: orderRows,
    Visits: makeVisits(random, customers, visits, asOf),
    NewCustomerApps: makeApplications(random, customers, orderRows),
    PlanTargets: makeTargets(asOf),
  };
}

const day = (serial: number): string => isoDate(serial);

function makeCustomers(random: Random, count: number): Customer[] {
  const owners = words.team
    .filter((person) => person.active && person.role !== "销售内勤")
    .map((person) => person.name);
  const customers: Customer[] = [];
  const used = new Set<string>();
  while (customers.length < count) {
    const place = random.pick(words.cities);
    const trade = random.pick(words.trades);
    const name = `${place.city}${random.pick(words.nameParts)}${random.pick(words.nameEnds)}${trade.word}${random.pick(words.legalForms)}`;
    if (used.has(name)) continue;
    used.add(name);
    const number = customers.length + 1;
    const bought = random.chance(0.72);
    // Order sizes spread over three powers of ten, so that all four tiers occur.
    const orderSize = bought ? Math.round(10 ** (3.2 + random.next() * 1.9)) : 0;
    customers.push({
      id: `C${String(number).padStart(5, "0")}`,
      name,
      invoiceName: name,
      owner: random.pick(owners),
      region: place.region,
      contact: random.pick(words.surnames) + random.pick(words.givenNames),
      orderSize,
      class: bought ? "won" : random.chance(0.5) ? "intent" : "potential",
      isKeyAccount: orderSize > 45000,
    });
  }
  return customers;
}

function makeTeam(asOf: number): SampleRow[] {
  return words.team.map((person, index) => ({
    personId: `P${String(index + 1).padStart(5, "0")}`,
    name: person.name,
    department: person.department,
    role: person.role,
    level: person.level,
    active: person.active,
    hireDate: day((addMonths(asOf, -24) ?? asOf) + index * 11),
  }));
}

function makeAbsences(asOf: number): SampleRow[] {
  return [
    { absenceId: "A00001", person: "吴敏", from: day(asOf - 20), to: day(asOf - 16), kind: "leave" },
    { absenceId: "A00002", person: "黄志强", from: day(asOf - 6), to: day(asOf - 5), kind: "sick" },
  ];
}

function makeOrders(random: Random, customers: readonly Customer[], count: number, asOf: number): SampleRow[] {
  const buyers = customers.filter((customer) => customer.orderSize > 0);
  const start = addMonths(asOf, -21) ?? asOf - 640;
  const rows: SampleRow[] = [];
  for (let index = 0; index < count; index++) {
    const customer = random.pick(buyers);
    const orderDate = random.integer(start, asOf - 1);
    const amount = Math.max(100, Math.round(customer.orderSize * (0.4 + random.next() * 1.2)));
    const collected = random.chance(0.85) && orderDate < asOf - 45;
    rows.push({
      lineId: `L${String(index + 1).padStart(5, "0")}`,
      orderId: `SO${dateParts(orderDate).year}${String(index + 1).padStart(5, "0")}`,
      orderDate: day(orderDate),
      // Fault (KPI-15): now and then an order names a customer that is not in the register.
      accountId: index % 613 === 400 ? "散客（未建档）" : customer.name,
      product: random.pick(words.products),
      quantity: random.integer(1, 60),
      // Fault (KPI-15): one amount was typed in 万元.
      amount: index === 777 ? amount / 10000 : amount,
      cost: Math.round(amount * (0.68 + random.next() * 0.16)),
      salesperson: customer.owner,
      isSample: random.chance(0.015),
      isReturn: random.chance(0.01),
      invoiceDate: random.chance(0.9) ? day(Math.min(asOf, orderDate + random.integer(1, 12))) : null,
      collectedAmount: collected ? amount : null,
      collectedDate: collected ? day(orderDate + random.integer(20, 45)) : null,
    });
  }
  return rows.sort((a, b) => String(a.orderDate).localeCompare(String(b.orderDate)));
}

function makeAccounts(random: Random, customers: Customer[], orders: readonly SampleRow[], asOf: number): SampleRow[] {
  const since = day(addMonths(asOf, -12) ?? asOf - 365);
  const sales = new Map<string, number>();
  for (const order of orders) {
    if (String(order.orderDate) <= since) continue;
    sales.set(String(order.accountId), (sales.get(String(order.accountId)) ?? 0) + Number(order.amount));
  }
  const rows = customers.map((customer, index): SampleRow => {
    const lastYear = sales.get(customer.name) ?? 0;
    const expected =
      customer.orderSize === 0
        ? random.integer(2, 40) * 10000
        : Math.round((lastYear * (0.9 + random.next() * 0.3)) / 1000) * 1000;
    const trade = words.trades.find((entry) => customer.name.includes(entry.word));
    return {
      accountId: customer.id,
      accountName: customer.name,
      invoiceName: customer.invoiceName,
      taxId: `91${String(440600000000000 + index * 7919).padStart(15, "0")}M`,
      class: customer.class,
      isKeyAccount: customer.isKeyAccount,
      isKaProspect: customer.class === "intent" && random.chance(0.3),
      // Fault (ACC-15): some intent customers have nobody, or somebody who has left.
      owner:
        customer.class === "intent" && index % 9 === 0
          ? null
          : customer.class === "intent" && index % 11 === 0
            ? "马超"
            : customer.owner,
      region: customer.region,
      contactName: customer.contact,
      phone: `138${String(10000000 + index * 7717).slice(0, 8)}`,
      accountType: "enterprise",
      legalRep: random.pick(words.surnames) + random.pick(words.givenNames),
      businessScope: trade?.scope ?? "",
      address: `${customer.name.slice(0, 2)}市工业大道${random.integer(1, 300)}号`,
      industry: trade?.industry ?? "",
      status: "active",
      createdDate: day(asOf - random.integer(200, 700)),
      // Fault (TIR-02): one expected amount was typed in 万元, a few are blank.
      expectedAnnualSales: index === 17 ? expected / 10000 : index % 37 === 5 ? null : expected,
      ...decidedTier(random, expected, asOf),
      nextStep: random.chance(0.6) ? random.pick(words.nextSteps) : null,
      nextContactDate: random.chance(0.4) ? day(asOf + random.integer(1, 21)) : null,
    };
  });
  return [...rows, ...duplicates(customers, rows)];
}

/** The tier of the last review: mostly what the sales said then, some customers not graded yet. */
function decidedTier(random: Random, expected: number, asOf: number): SampleRow {
  if (random.chance(0.12)) return { tier: null, tierEffectiveDate: null };
  const then = expected * (0.8 + random.next() * 0.35);
  const { "tier.aMin": a, "tier.bMin": b, "tier.cMin": c } = samplePolicy.parameters;
  const tier = then >= a ? "A" : then >= b ? "B" : then >= c ? "C" : "D";
  return { tier, tierEffectiveDate: day(asOf - random.integer(60, 150)) };
}

/** Fault (ACC-19): two customers were entered a second time, one of them under another owner. They replace the last two. */
function duplicates(customers: Customer[], rows: SampleRow[]): SampleRow[] {
  const removed = rows.splice(rows.length - 2, 2);
  return removed.map((row, index) => {
    const twin = rows[index * 5 + 3];
    const customer = customers[index * 5 + 3];
    return {
      ...row,
      accountName: twin?.accountName ?? null,
      invoiceName: twin?.invoiceName ?? null,
      owner: index === 0 ? "徐磊" : (customer?.owner ?? null),
    };
  });
}

function makeVisits(random: Random, customers: readonly Customer[], count: number, asOf: number): SampleRow[] {
  const visitors: readonly string[] = words.team
    .filter((person) => person.active && person.role === "开发员")
    .map((person) => person.name);
  const rows: SampleRow[] = [];
  for (let index = 0; index < count; index++) {
    const customer = random.pick(customers);
    const date = workday(random.integer(asOf - 180, asOf + 7), asOf);
    const past = date < asOf;
    const mode = random.chance(0.7) ? "visit" : random.pick(["wechat", "phone"]);
    const planned = random.chance(0.86);
    const done = past && random.chance(0.84);
    const hour = random.integer(9, 16);
    const submitted = planned
      ? `${day(date)} 08:${String(random.integer(0, 25)).padStart(2, "0")}`
      : `${day(date)} 1${random.integer(0, 5)}:20`;
    rows.push({
      visitId: `V${String(index + 1).padStart(5, "0")}`,
      date: day(date),
      visitor: visitors.includes(customer.owner) ? customer.owner : random.pick(visitors),
      plannedStart: `${String(hour).padStart(2, "0")}:${random.pick(["00", "30"])}`,
      accountId: customer.name,
      who: customer.contact,
      // Fault (VIS-02): some plans lack what to talk about, or where.
      topic: index % 23 === 7 ? null : random.pick(words.topics),
      place: index % 29 === 11 ? null : random.pick(words.places),
      purpose: random.pick(["rapport", "inform", "learn", "stimulate", "credit"]),
      mode,
      contactKind: mode === "visit" ? "visit" : mode === "phone" ? "call" : "wechat",
      origin: planned ? "planned" : "adhoc",
      // Fault (VIS-19): a few visits of the past were never answered.
      status: !past
        ? "planned"
        : done
          ? "done"
          : index % 17 === 3
            ? "planned"
            : random.pick(["missed", "rescheduled", "cancelled"]),
      failReason: past && !done && index % 17 !== 3 ? random.pick(["absent", "route", "internal", "other"]) : null,
      // Fault (VIS-15): some reports say nothing, or came late.
      keyPoints: done && index % 19 !== 4 ? random.pick(words.keyPoints) : null,
      customerOpinion: done && random.chance(0.5) ? random.pick(words.opinions) : null,
      nextStep: done && random.chance(0.7) ? random.pick(words.nextSteps) : null,
      planSubmittedAt: submitted,
      reportSubmittedAt: done ? `${day(date + (index % 31 === 9 ? 6 : random.chance(0.2) ? 1 : 0))} 18:05` : null,
      // Fault (VIS-16): key accounts are not always asked afterwards.
      followUpDate:
        done && customer.isKeyAccount && index % 3 !== 0 && date + 5 < asOf ? day(date + random.integer(2, 6)) : null,
      followUpMode: done && customer.isKeyAccount && index % 3 !== 0 && date + 5 < asOf ? "phone" : null,
    });
  }
  return rows.sort((a, b) => String(a.date).localeCompare(String(b.date)));
}

/** The working day at or before a date; future ones stay in the future. */
function workday(date: number, asOf: number): number {
  const step = date >= asOf ? 1 : -1;
  let serial = date;
  while (!isWorkday(serial, noHolidays)) serial += step;
  return serial;
}

function makeApplications(random: Random, customers: readonly Customer[], orders: readonly SampleRow[]): SampleRow[] {
  const newcomers = customers.filter((customer) => customer.orderSize > 0).slice(4, 16);
  return newcomers.map((customer, index) => {
    const first = orders.find((order) => order.accountId === customer.name && order.isSample === false);
    const firstDate = serialFromIso(String(first?.orderDate ?? ""));
    // Faults: NEW-02 every fourth application came after a month; NEW-04 every fifth names the customer otherwise.
    const applied = firstDate === null ? null : firstDate + (index % 4 === 3 ? 45 : random.integer(3, 25));
    return {
      appNo: `N${String(index + 1).padStart(5, "0")}`,
      accountId: customer.name,
      customerName: index % 5 === 2 ? customer.name.replace("有限公司", "") : customer.name,
      invoiceName: customer.invoiceName,
      applicant: customer.owner,
      firstTransDate: first?.orderDate ?? null,
      firstTransNo: first?.orderId ?? null,
      applicationDate: applied === null ? null : day(applied),
      recognised: index % 4 !== 3,
      status: index % 4 === 3 ? "pending" : "approved",
    };
  });
}

function serialFromIso(text: string): number | null {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return serialOf(year, month, date);
}

function makeTargets(asOf: number): SampleRow[] {
  const { year, month } = dateParts(asOf);
  const quarter = Math.ceil(month / 3);
  // Fault (PLN-19): there is no target for intent customers.
  const metrics = [
    { metric: "potentialCount", targetValue: 30 },
    { metric: "signedCount", targetValue: 20 },
    { metric: "salesAmount", targetValue: 9000000 },
  ];
  return metrics.map(({ metric, targetValue }, index) => ({
    targetId: `T${String(index + 1).padStart(5, "0")}`,
    metric,
    owner: "周建国",
    periodType: "quarter",
    period: `${year}-Q${quarter}`,
    baselineValue: Math.round(targetValue * 0.85),
    targetValue,
  }));
}
