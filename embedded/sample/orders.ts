/** Orders of the sample: more of them from year to year, samples and returns among them. */
import { dateParts } from "../../src/calendar";
import type { Customer } from "./customers";
import type { Random } from "./random";
import { day, numbered, type SampleRow } from "./rows";
import * as words from "./vocabulary";

/** How orders gather towards today: 1 would spread them evenly. */
const growth = 0.72;

export function orderRows(
  random: Random,
  customers: readonly Customer[],
  count: number,
  asOf: number,
): readonly SampleRow[] {
  const buyers = customers.flatMap((customer) => (customer.buys ? [{ customer, buys: customer.buys }] : []));
  const firsts = buyers.filter(({ customer }) => customer.isNew);
  const rows = Array.from({ length: count }, (_, index): SampleRow => {
    const first = firsts[index];
    const { customer, buys } = first ?? random.pick(buyers);
    const [from, to] = buys;
    const date = first ? from : from + Math.floor((to - from + 1) * random.next() ** growth);
    return order(random, customer, date, index, first !== undefined, asOf);
  });
  return rows.sort((a, b) => String(a.orderDate).localeCompare(String(b.orderDate)));
}

function order(
  random: Random,
  customer: Customer,
  date: number,
  index: number,
  isFirst: boolean,
  asOf: number,
): SampleRow {
  const amount = Math.max(100, Math.round(customer.orderSize * (0.4 + random.next() * 1.2)));
  const collected = random.chance(0.85) && date < asOf - 45;
  const invoiced = random.chance(0.9);
  return {
    lineId: numbered("L", index),
    orderId: `SO${dateParts(date).year}${String(index + 1).padStart(5, "0")}`,
    orderDate: day(date),
    // Fault (KPI-15): now and then an order names a customer that is not in the register.
    accountId: !isFirst && index % 613 === 400 ? "散客（未建档）" : customer.name,
    product: random.pick(words.products),
    quantity: random.integer(1, 60),
    // Fault (KPI-15): one amount was typed in 万元.
    amount: index === 777 ? amount / 10000 : amount,
    cost: Math.round(amount * (0.68 + random.next() * 0.16)),
    salesperson: customer.owner,
    isSample: !isFirst && random.chance(0.015),
    isReturn: !isFirst && random.chance(0.01),
    invoiceDate: invoiced ? day(Math.min(asOf, date + random.integer(1, 12))) : null,
    invoiceNo: invoiced ? `FP${String(30000 + index)}` : null,
    collectedAmount: collected ? amount : null,
    collectedDate: collected ? day(date + random.integer(20, 45)) : null,
  };
}
