/**
 * What an account's orders come to, as formulas. They say the same as `kpis/derived.ts`: lines of (today − 12 months, today], samples
 * left out, returns negative whatever their sign, and nothing at all where the data cannot carry a figure.
 */
import { choice } from "./lookup";
import { exactly, not } from "./references";
import type { Scope } from "./types";

/** Columns that carry date and amount for a choice of `sales.basis`. */
const bases = {
  order: ["Orders.orderDate", "Orders.amount"],
  ship: ["Orders.shipDate", "Orders.amount"],
  invoice: ["Orders.invoiceDate", "Orders.amount"],
  collected: ["Orders.collectedDate", "Orders.collectedAmount"],
} as const;

export type SalesBasis = keyof typeof bases;

/** Columns of date and amount for a basis, as structured references. */
export const basisColumns = (scope: Scope): readonly [string, string] => {
  const [date, amount] = bases[scope.salesBasis];
  return [scope.column(date), scope.column(amount)];
};

/** The basis of the formulas is still the one of the Policy sheet; otherwise they show nothing until set-up writes them anew. */
export const basisHolds = (scope: Scope): string =>
  `${scope.name("salesBasis")}=${choice(scope, "sales.basis", scope.salesBasis)}`;

/** Criteria pairs that leave samples out; a truth value and the word both count. */
export const notSample = (scope: Scope): string =>
  `,${scope.column("Orders.isSample")},${not(scope.yes)},${scope.column("Orders.isSample")},"<>TRUE"`;

/** Criteria of this row's account by number and by name; a name that several accounts have means none of them. */
export const accountCriteria = (scope: Scope): { id: string; name: string; nameIsOne: string } => {
  const id = exactly(scope.cell("Accounts.accountId"));
  const name = exactly(scope.cell("Accounts.accountName"));
  return {
    id,
    name,
    nameIsOne: `AND(COUNTIF(${scope.column("Accounts.accountName")},${name})=1,COUNTIF(${scope.column("Accounts.accountId")},${name})=0)`,
  };
};

/** Adds up what `part` counts for the account's number and for its name. */
const both = (scope: Scope, part: (criterion: string) => string): string => {
  const { id, name, nameIsOne } = accountCriteria(scope);
  return `${part(id)}+IF(${nameIsOne},${part(name)},0)`;
};

/** `salesLast12Months`: "" where the history is too short, a line cannot be read or a name is not unique. */
export function salesLast12Months(scope: Scope): string {
  const today = scope.name("today");
  const from = `EDATE(${today},-12)`;
  const customer = scope.column("Orders.accountId");
  const [date, amount] = basisColumns(scope);
  const inside = `,${date},">="&(${from}+1),${date},"<"&(${today}+1)`;
  const returned = scope.column("Orders.isReturn");
  const kept = notSample(scope);
  const positiveReturn = (criterion: string, yes: string): string =>
    `2*SUMIFS(${amount},${customer},${criterion}${inside}${kept},${returned},${yes},${amount},">0")`;
  // A return counts negative: the sum holds it with its own sign, so twice the positive ones are taken off.
  const net = both(
    scope,
    (criterion) =>
      `SUMIFS(${amount},${customer},${criterion}${inside}${kept})-${positiveReturn(criterion, scope.yes)}-${positiveReturn(criterion, "TRUE")}`,
  );
  // All less the readable ones: programs differ in what a wildcard takes for text. A blank date is a line that is not yet shipped,
  // invoiced or collected; an order has its date.
  const dated = scope.salesBasis === "order" ? "" : `,${date},"<>"`;
  const unreadable = both(
    scope,
    (criterion) =>
      `COUNTIFS(${customer},${criterion}${dated}${kept})-COUNTIFS(${customer},${criterion},${date},">0"${kept})` +
      `+COUNTIFS(${customer},${criterion}${inside}${kept})-COUNTIFS(${customer},${criterion}${inside}${kept},${amount},">=-1E+15")`,
  );
  const { name } = accountCriteria(scope);
  const ambiguous = `AND(COUNTIF(${scope.column("Accounts.accountName")},${name})>1,COUNTIF(${customer},${name})>0)`;
  const known = `AND(ISNUMBER(${today}),ISNUMBER(${scope.name("ordersFrom")}),${basisHolds(scope)},${scope.cell("Accounts.accountId")}<>"")`;
  return `=IF(${known},IF(OR(${scope.name("ordersFrom")}>${from}+1,${ambiguous},${unreadable}>0),"",ROUND(${net},4)),"")`;
}

/** First, last or count of the account's own orders up to today; samples and returns left out. */
function orderDates(scope: Scope, find: (criterion: string, rest: string) => string, join: string): string {
  const { id, name, nameIsOne } = accountCriteria(scope);
  const customer = scope.column("Orders.accountId");
  const returned = scope.column("Orders.isReturn");
  const rest = `${notSample(scope)},${returned},${not(scope.yes)},${returned},"<>TRUE",${scope.column("Orders.orderDate")},"<"&(${scope.name("today")}+1)`;
  const part = (criterion: string): string => find(`${customer},${criterion}`, rest);
  return `${join}(${part(id)},IF(${nameIsOne},${part(name)},${join === "MIN" ? "2958465" : "0"}))`;
}

const shown = (scope: Scope, date: string, none: string): string =>
  `=IF(OR(NOT(ISNUMBER(${scope.name("today")})),${scope.cell("Accounts.accountId")}=""),"",IF(${date}${none},"",${date}))`;

export const lastOrderDate = (scope: Scope): string =>
  shown(
    scope,
    orderDates(scope, (who, rest) => `MAXIFS(${scope.column("Orders.orderDate")},${who}${rest})`, "MAX"),
    "=0",
  );

export const firstTransDate = (scope: Scope): string => {
  const date = scope.column("Orders.orderDate");
  // MINIFS gives 0 where nothing matches: that is no date.
  const first = (who: string, rest: string): string =>
    `IF(COUNTIFS(${who}${rest})=0,2958465,MINIFS(${date},${who}${rest}))`;
  return shown(scope, orderDates(scope, first, "MIN"), "=2958465");
};
