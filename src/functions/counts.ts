/** Custom functions that count and add up by columns: what stands above or below the line of a KPI. */
import { functionParts } from "../locales/functionsParts";
import { functionText } from "../locales/functions";
import { kpiText } from "../locales/kpis";
import { lostKeyAccounts } from "../kpis/lostAccounts";
import type { LostAccountsResult } from "../kpis/lostAccounts";
import { newCustomers } from "../kpis/newCustomers";
import type { KpiId } from "../kpis/registry";
import type { CellValue } from "../policy/values";
import { shown } from "./answer";
import { blank, neededDate, notAvailable, wordArgument } from "./faults";
import { accountsOf, always, asked, daysOf, figureOf, tableOf } from "./figures";
import { policyArgument } from "./policyArgument";
import { columnOf } from "./ranges";

const parts = functionParts;

/** A column that may be left out. */
const optional = (value: unknown, read: () => readonly CellValue[], key: string) =>
  blank(value) ? {} : { [key]: read() };

/** Order lines by day: amounts, which of them are samples or returns, and what else an answer needs of them. */
function linesOf(
  [dates, amounts, samples, returns]: readonly [unknown, unknown, unknown, unknown],
  more: Readonly<Record<string, readonly CellValue[]>> = {},
) {
  return tableOf("Orders", {
    orderDate: columnOf(dates, "date", parts.orderDates.name),
    amount: columnOf(amounts, "number", parts.amounts.name),
    ...more,
    ...optional(samples, () => columnOf(samples, "flag", parts.samples.name), "isSample"),
    ...optional(returns, () => columnOf(returns, "flag", parts.returns.name), "isReturn"),
  });
}

/**
 * Adds up the net sales of the days: without samples, returns taken off.
 * @customfunction NETSALES
 * @param dates Column of days.
 * @param amounts Column of amounts.
 * @param from First day.
 * @param to Last day.
 * @param [samples] Column of yes and no.
 * @param [returns] Column of yes and no.
 * @returns An amount.
 */
export function netSales(
  dates: any[][],
  amounts: any[][],
  from: any,
  to: any,
  samples?: any[][],
  returns?: any[][],
): number {
  const orders = linesOf([dates, amounts, samples, returns]);
  return shown(figureOf("S1", { tables: [orders], days: daysOf(from, to) }));
}

/**
 * Adds up the profit of the days: amount less cost, or the profit typed.
 * @customfunction NETPROFIT
 * @param dates Column of days.
 * @param amounts Column of amounts.
 * @param costs Column of costs.
 * @param from First day.
 * @param to Last day.
 * @param [samples] Column of yes and no.
 * @param [returns] Column of yes and no.
 * @param [profits] Column of profits.
 * @returns An amount.
 */
export function netProfit(
  dates: any[][],
  amounts: any[][],
  costs: any[][],
  from: any,
  to: any,
  samples?: any[][],
  returns?: any[][],
  profits?: any[][],
): number {
  const orders = linesOf([dates, amounts, samples, returns], {
    cost: columnOf(costs, "number", parts.costs.name),
    ...optional(profits, () => columnOf(profits, "number", parts.profits.name), "profit"),
  });
  return shown(figureOf("S2", { tables: [orders], days: daysOf(from, to) }));
}

function churnOf(
  customers: unknown,
  lostDates: unknown,
  orderCustomers: unknown,
  orderDates: unknown,
  from: unknown,
  to: unknown,
  policy: unknown,
): LostAccountsResult {
  const names = columnOf(customers, "any", parts.customerNames.name);
  const accounts = tableOf("Accounts", {
    accountName: names,
    lostDate: columnOf(lostDates, "date", parts.lostDates.name),
  });
  const tables = [
    { ...accounts, columns: { ...accounts.columns, isKeyAccount: always(true, accounts.rowCount) } },
    ordersOf(orderCustomers, orderDates),
  ];
  const { data, scope } = asked({ tables, days: daysOf(from, to), policy: policyArgument(policy) });
  return lostKeyAccounts(data, scope);
}

const ordersOf = (customers: unknown, dates: unknown) =>
  tableOf("Orders", {
    accountId: columnOf(customers, "any", parts.orderCustomers.name),
    orderDate: columnOf(dates, "date", parts.orderDates.name),
  });

/**
 * Counts the customers of the opening base that were lost in the days.
 * @customfunction LOSTCUSTOMERS
 * @param customers Column of customers.
 * @param lostDates Their lost dates.
 * @param orderCustomers Customers of the orders.
 * @param orderDates Days of the orders.
 * @param from First day.
 * @param to Last day.
 * @param policy The rows of table Parameters.
 * @returns A number of customers.
 */
export function lostCustomers(
  customers: any[][],
  lostDates: any[][],
  orderCustomers: any[][],
  orderDates: any[][],
  from: any,
  to: any,
  policy: any[][],
): number {
  return shown(churnOf(customers, lostDates, orderCustomers, orderDates, from, to, policy));
}

/**
 * Counts the customers that were trading when the days began.
 * @customfunction OPENINGCUSTOMERS
 * @param customers Column of customers.
 * @param lostDates Their lost dates.
 * @param orderCustomers Customers of the orders.
 * @param orderDates Days of the orders.
 * @param from First day.
 * @param to Last day.
 * @param policy The rows of table Parameters.
 * @returns A number of customers.
 */
export function openingCustomers(
  customers: any[][],
  lostDates: any[][],
  orderCustomers: any[][],
  orderDates: any[][],
  from: any,
  to: any,
  policy: any[][],
): number {
  const found = churnOf(customers, lostDates, orderCustomers, orderDates, from, to, policy);
  shown(found);
  return found.base;
}

/**
 * Says whether a customer is new at its first deal.
 * @customfunction NEWCUSTOMER
 * @param firstDeal Day of the first deal.
 * @param orderDates Days of the customer's orders.
 * @param policy The rows of table Parameters.
 * @returns TRUE or FALSE.
 */
export function isNewCustomer(firstDeal: any, orderDates: any[][], policy: any[][]): boolean {
  const dates = columnOf(orderDates, "date", parts.orderDates.name).filter((cell) => cell !== null);
  const deal = neededDate(firstDeal, parts.firstDeal.name);
  const tables = [accountsOf(["1"]), tableOf("Orders", { accountId: always("1", dates.length), orderDate: dates })];
  const { data } = asked({ tables, days: { from: deal, to: deal }, policy: policyArgument(policy) });
  const { state, reason } = newCustomers(data).judge(0, deal);
  if (state === "unknown") throw notAvailable(reason ?? { text: kpiText.ordersUnknown });
  return state === "new";
}

/**
 * Counts the recognised new customers with their first deal in the days.
 * @customfunction NEWCUSTOMERS
 * @param customers Column of customers.
 * @param firstDeals Days of their first deals.
 * @param recognised Column of yes and no.
 * @param orderCustomers Customers of the orders.
 * @param orderDates Days of the orders.
 * @param from First day.
 * @param to Last day.
 * @param policy The rows of table Parameters.
 * @returns A number of customers.
 */
export function newCustomersOf(
  customers: any[][],
  firstDeals: any[][],
  recognised: any[][],
  orderCustomers: any[][],
  orderDates: any[][],
  from: any,
  to: any,
  policy: any[][],
): number {
  const names = columnOf(customers, "any", parts.customerNames.name);
  const applications = tableOf("NewCustomerApps", {
    accountId: names,
    firstTransDate: columnOf(firstDeals, "date", parts.firstDeals.name),
    recognised: columnOf(recognised, "flag", parts.recognised.name),
  });
  const tables = [accountsOf(names), applications, ordersOf(orderCustomers, orderDates)];
  return shown(figureOf("D1", { tables, days: daysOf(from, to), policy: policyArgument(policy) }));
}

/**
 * Counts the complaints received in the days that were our own fault.
 * @customfunction EFFECTIVECOMPLAINTS
 * @param received Column of days.
 * @param effective Column of yes and no; blank: by the cause.
 * @param from First day.
 * @param to Last day.
 * @param [causes] Column of causes.
 * @returns A number of complaints.
 */
export function complaintsOf(received: any[][], effective: any[][], from: any, to: any, causes?: any[][]): number {
  const dates = columnOf(received, "date", parts.received.name);
  const marks = columnOf(effective, "flag", parts.effectiveMarks.name);
  const complaints = tableOf("Complaints", {
    receivedDate: dates,
    isEffective: marks,
    ...optional(causes, () => columnOf(causes, "word", parts.causes.name), "causeType"),
  });
  const rows = { ...complaints, columns: { ...complaints.columns, accountId: always("1", complaints.rowCount) } };
  return shown(figureOf("K5", { tables: [accountsOf(["1"]), rows], days: daysOf(from, to) }));
}

/**
 * Counts the customers won in the days.
 * @customfunction CUSTOMERSWON
 * @param customers Column of customers.
 * @param results Column of results of development.
 * @param resultDates Days of the results.
 * @param from First day.
 * @param to Last day.
 * @returns A number of customers.
 */
export function customersWon(customers: any[][], results: any[][], resultDates: any[][], from: any, to: any): number {
  const names = columnOf(customers, "any", parts.customerNames.name);
  const developments = tableOf("Development", {
    accountId: names,
    result: columnOf(results, "word", parts.results.name),
    resultDate: columnOf(resultDates, "date", parts.resultDates.name),
  });
  return shown(figureOf("D3", { tables: [accountsOf(names), developments], days: daysOf(from, to) }));
}

/** Which KPI counts a class. */
const classKpis: Readonly<Record<string, KpiId>> = { potential: "D4", intent: "D5", won: "D6", key: "D6" };

/**
 * Counts the active customers of a class; won customers and key accounts are counted together.
 * @customfunction CLASSCOUNT
 * @param classes Column of classes.
 * @param statuses Column of states.
 * @param which The class to be counted.
 * @returns A number of customers.
 */
export function classCount(classes: any[][], statuses: any[][], which: any): number {
  const code = wordArgument(which, "accountClass", parts.accountClass.name);
  const kpi = code === null ? undefined : classKpis[code];
  if (!kpi) throw notAvailable(functionText.blankArgument, { name: parts.accountClass.name });
  const accounts = tableOf("Accounts", {
    class: columnOf(classes, "word", parts.classes.name),
    status: columnOf(statuses, "word", parts.statuses.name),
  });
  return shown(figureOf(kpi, { tables: [accounts], days: { from: 1, to: 1 } }));
}
