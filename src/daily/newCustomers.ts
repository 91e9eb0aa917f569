/**
 * Which customers are new and have to be applied for, with the proof that they are, and the application as far as it is known. Newness,
 * look-back and limit are those of the rules (NEW-01, NEW-02, NEW-18).
 */
import { isoDate } from "../calendar/serial";
import { dateCell } from "../kpis/contact";
import type { Dataset } from "../kpis/dataset";
import { newCustomers as histories } from "../kpis/newCustomers";
import { listById } from "../policy/catalogue";
import type { Message } from "../locales/types";
import { isBlank, plainCell, type CellValue } from "../policy/values";
import { applications } from "../rules/newCustomers/register";
import { lastDayToApply } from "../rules/newCustomers/application";
import { rowsOfAccount } from "./customerCard";

/** A reminder comes so many days before the month for applying ends. */
export const remindDays = 7;
/** What was missed longer ago than this many days is left to the check (NEW-18). */
const lateDays = 31;

export interface NewCustomer {
  /** Row of Accounts, 0-based: the first one of a customer kept twice. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** Day of the first deal, serial. */
  readonly deal: number;
  /** Last day to apply, and days left until then; below zero when it is over. */
  readonly limit: number;
  readonly left: number;
  /** new: the orders prove it; unknown: they cannot carry it, `reason` says why. */
  readonly state: "new" | "unknown";
  readonly reason: Message | null;
  /** First day that was searched, serial, and orders found before the deal. */
  readonly searchedFrom: number;
  readonly found: number;
  /** Row of NewCustomerApps; null where nobody has applied. */
  readonly application: number | null;
  /** An application may mean this customer or another. */
  readonly perhaps: boolean;
  /** Nobody has applied, and the month ends within the days of a reminder. */
  readonly remind: boolean;
}

/**
 * Customers whose month for applying is under way, or ended lately without an application.
 * @returns the most urgent first; customers that are not new are left out
 */
export function newCustomerList(data: Dataset): readonly NewCustomer[] {
  const history = histories(data);
  const today = Math.floor(data.today);
  const { byCustomer, perhaps } = applications(
    { data, column: (ref) => data.column(ref) ?? [], allRows: (table) => data.filledRows(table) },
    history,
  );
  const text = (key: string, row: number): string => plainCell(data.column(`Accounts.${key}`)?.[row]);
  const list: NewCustomer[] = [];
  for (const row of data.filledRows("Accounts")) {
    // A customer kept twice is judged once.
    if (history.sameCustomer(row) !== row) continue;
    const deal = history.firstDeal(row, today);
    const limit = deal === null ? null : lastDayToApply(data.policy, deal);
    if (deal === null || limit === null || limit < today - lateDays) continue;
    const { state, reason } = history.judge(row, deal);
    if (state === "notNew") continue;
    const before = history.lastBefore(row, deal) ?? 0;
    const application = byCustomer.get(row)?.find(({ first }) => first === null || first > before)?.row ?? null;
    const left = limit - today;
    if (application !== null && left < 0) continue;
    list.push({
      ...{ row, deal, limit, left, state, reason, application },
      id: text("accountId", row),
      name: text("accountName", row),
      owner: text("owner", row),
      searchedFrom: history.lookbackFrom(deal),
      found: history.ordersFound(row, deal),
      perhaps: perhaps.has(row),
      remind: application === null && left >= 0 && left <= remindDays,
    });
  }
  return list.sort((a, b) => a.left - b.left || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.row - b.row));
}

/** Cells of a row of NewCustomerApps by column key; what is not known is left out. */
export type ApplicationCells = Readonly<Record<string, CellValue>>;

/**
 * The application as far as the workbook knows it. The day of applying is left to who hands it in, and what the company thinks of the
 * customer to who thinks it; the history is filled only where the orders prove it.
 */
export function applicationOf(data: Dataset, one: NewCustomer): ApplicationCells {
  const { row, deal, state, found, searchedFrom, id, name } = one;
  const account = (key: string): CellValue => data.raw.Accounts?.columns[key]?.[row] ?? null;
  const orders = histories(data).ordersOn(row, deal);
  const order = (key: string): string =>
    orders.map((line) => plainCell(data.column(`Orders.${key}`)?.[line])).find((text) => text !== "") ?? "";
  const cells: Record<string, CellValue> = {
    accountId: id === "" ? name : account("accountId"),
    customerName: name,
    invoiceName: account("invoiceName"),
    applicant: order("salesperson") || one.owner,
    firstTransDate: deal,
    firstTransNo: order("orderId"),
    status: data.policy.listLabel("approvalState", "pending"),
    infoPath: ["sourceChannel", "source", "referrer"]
      .map((key) => plainCell(account(key)))
      .filter((text) => text !== "")
      .join("；"),
    ...contacts(data, row, deal),
    evalCredit: account("creditRating"),
    ...(state === "new"
      ? {
          historyChecked: true,
          historyFrom: searchedFrom,
          historyTo: deal - 1,
          historyCheckDate: Math.floor(data.today),
          historyOrdersFound: found,
        }
      : {}),
  };
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => !isBlank(value)));
}

/** How the customer was contacted up to the deal, a line a contact, and what was said. */
function contacts(data: Dataset, account: number, deal: number): ApplicationCells {
  const cell = (key: string, row: number): CellValue => data.column(`Visits.${key}`)?.[row] ?? null;
  const label = (list: string, code: string): string =>
    listById.get(list)?.values.find((value) => value.code === code)?.label[data.policy.lang] ?? code;
  const done = rowsOfAccount(data, "Visits", account)
    .flatMap((row) => {
      const day = dateCell(cell("actualDate", row)) ?? dateCell(cell("date", row));
      return cell("status", row) === "done" && typeof day === "number" && day <= deal ? [{ row, day }] : [];
    })
    .sort((a, b) => a.day - b.day || a.row - b.row);
  const lines = (words: (row: number) => readonly string[]): string =>
    done
      .flatMap(({ row, day }) => {
        const said = words(row).filter((word) => word !== "");
        return said.length === 0 ? [] : [[isoDate(day), ...said].join(" ")];
      })
      .join("\n");
  return {
    contactProcess: lines((row) => [
      label("contactMode", plainCell(cell("mode", row))) || label("visitStatus", "done"),
      plainCell(cell("visitor", row)),
    ]),
    negotiationContent: lines((row) => [plainCell(cell("keyPoints", row))]),
  };
}
