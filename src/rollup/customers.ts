/** The customers of a workbook as far as others need to know them: by what they are the same, and what the dates say. */
import { isSerialDate } from "../calendar/serial";
import { columnCells } from "../kpis/columns";
import type { Dataset } from "../kpis/dataset";
import { unresolved } from "../kpis/accountIndex";
import { dateCell } from "../kpis/contact";
import { newCustomers } from "../kpis/newCustomers";
import type { Message } from "../locales/types";
import { tableByKey } from "../policy/catalogue";
import { isErrorCell, plainCell, type CellValue } from "../policy/values";
import { idPrefix } from "../import/ids";
import { folded } from "../rules/fixes/script";

/** By what two customers are the same, the surest first. */
export const identityKinds = ["taxId", "accountId", "name"] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** A customer of a workbook with the dates that tell who was first. */
export interface BookCustomer {
  readonly accountId: string;
  readonly name: string;
  readonly owner: string;
  readonly identities: Readonly<Partial<Record<IdentityKind, string>>>;
  readonly created: number | null;
  readonly firstContact: number | null;
  readonly firstOrder: number | null;
  readonly lastOrder: number | null;
}

/** An application for a new customer, with what its own workbook's orders say. */
export interface Claim {
  readonly appNo: string;
  readonly applicant: string;
  /** Row of `customers`; below zero where the application names none of them. */
  readonly customer: number;
  readonly named: string;
  readonly identities: BookCustomer["identities"];
  readonly firstDeal: number | null;
  readonly state: "new" | "notNew" | "unknown";
  readonly reason: Message | null;
}

/** Does a number look like those that Tierbook makes? Every workbook counts them from one: they say nothing across workbooks. */
const accounts = tableByKey.get("Accounts");
const made = new RegExp(`^${accounts ? idPrefix(accounts) : ""}\\d{1,15}$`);

/** Shorter texts in a tax number's cell are words such as "none". */
const shortestTaxId = 8;

const text = (cell: CellValue | undefined): string => (isErrorCell(cell) ? "" : plainCell(cell));

function identitiesOf(id: string, tax: string, name: string): BookCustomer["identities"] {
  const taxId = folded(tax);
  const accountId = made.test(id) ? "" : folded(id);
  return {
    ...(taxId.length < shortestTaxId ? {} : { taxId }),
    ...(accountId === "" ? {} : { accountId }),
    ...(folded(name) === "" ? {} : { name: folded(name) }),
  };
}

/** The customers of a workbook, and a customer's place by its row. */
export function bookCustomers(data: Dataset): {
  readonly customers: readonly BookCustomer[];
  readonly placeOf: ReadonlyMap<number, number>;
} {
  const column = (key: string): readonly CellValue[] => columnCells(data, `Accounts.${key}`);
  const [ids, names, taxes, owners] = [column("accountId"), column("accountName"), column("taxId"), column("owner")];
  const [created, contacted] = [column("createdDate"), column("firstContactDate")];
  const spans = orderSpans(data);
  const placeOf = new Map<number, number>();
  const customers: BookCustomer[] = [];
  const day = (cell: CellValue | undefined): number | null => (isSerialDate(cell) ? Math.floor(cell) : null);
  for (const row of data.filledRows("Accounts")) {
    const [accountId, name] = [text(ids[row]), text(names[row])];
    const span = spans.get(row);
    placeOf.set(row, customers.length);
    customers.push({
      accountId,
      name,
      owner: text(owners[row]),
      identities: identitiesOf(accountId, text(taxes[row]), name),
      created: day(created[row]),
      firstContact: day(contacted[row]),
      firstOrder: span?.first ?? null,
      lastOrder: span?.last ?? null,
    });
  }
  return { customers, placeOf };
}

/** First and last day of the orders by row of Accounts; samples and returns are no orders. */
function orderSpans(data: Dataset): ReadonlyMap<number, { readonly first: number; readonly last: number }> {
  const spans = new Map<number, { first: number; last: number }>();
  const accounts = data.accountRows("Orders.accountId");
  const column = (key: string): readonly CellValue[] => columnCells(data, `Orders.${key}`);
  const [dates, samples, returns] = [column("orderDate"), column("isSample"), column("isReturn")];
  for (const row of data.filledRows("Orders")) {
    const account = accounts?.[row] ?? unresolved.blank;
    const date = dates[row];
    if (account < 0 || !isSerialDate(date) || samples[row] === true || returns[row] === true) continue;
    const day = Math.floor(date);
    const span = spans.get(account);
    if (!span) spans.set(account, { first: day, last: day });
    else {
      if (day < span.first) span.first = day;
      if (day > span.last) span.last = day;
    }
  }
  return spans;
}

/** The applications for new customers that somebody may still be paid for: those that were refused are left out. */
export function bookClaims(
  data: Dataset,
  customers: readonly BookCustomer[],
  placeOf: ReadonlyMap<number, number>,
): readonly Claim[] {
  if (!data.hasTable("NewCustomerApps")) return [];
  const column = (key: string): readonly CellValue[] => columnCells(data, `NewCustomerApps.${key}`);
  const [numbers, names, applicants] = [column("appNo"), column("customerName"), column("applicant")];
  const [deals, recognised] = [column("firstTransDate"), column("recognised")];
  const accounts = data.accountRows("NewCustomerApps.accountId");
  const history = newCustomers(data);
  return [...data.filledRows("NewCustomerApps")].flatMap((row): readonly Claim[] => {
    if (recognised[row] === false) return [];
    const account = accounts?.[row] ?? unresolved.blank;
    const customer = placeOf.get(account) ?? -1;
    const deal = dateCell(deals[row]);
    const firstDeal = typeof deal === "number" ? deal : null;
    const own = account >= 0 && firstDeal !== null ? history.judge(account, firstDeal) : null;
    const named = text(names[row]) || (customers[customer]?.name ?? "");
    return [
      {
        appNo: text(numbers[row]),
        applicant: text(applicants[row]),
        customer,
        named,
        identities: customers[customer]?.identities ?? identitiesOf("", "", named),
        firstDeal,
        state: own?.state ?? "unknown",
        reason: own?.reason ?? null,
      },
    ];
  });
}
