/** NEW-01, NEW-06: a new customer is proved by the history of orders, and who recognised it looked there. */
import { addMonths, isoDate } from "../../calendar/serial";
import { newCustomerText } from "../../locales/rules";
import type { LocalText, MessageArgs } from "../../locales/types";
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { newCustomers } from "../../kpis/newCustomers";
import type { NewCustomers, NewnessAnswer } from "../../kpis/newCustomers";
import { commonText } from "../../locales/rules";
import { filled, shown } from "../define";
import { numberCell } from "../shared/cells";
import { failMissing } from "../shared/required";
import { unreadable } from "../shared/report";
import type { RuleContext } from "../types";

const table = "NewCustomerApps";

/** Words for an order inside the look-back. */
function notNew(
  { policy }: RuleContext,
  { last }: NewnessAnswer,
  first: number,
): { text: LocalText; args: MessageArgs } {
  const never = policy.text("new.definition") === "neverBought";
  return {
    text: never ? newCustomerText.boughtOnce : newCustomerText.boughtBefore,
    args: {
      last: isoDate(last ?? 0),
      first: isoDate(first),
      years: policy.number("new.lookbackYears") ?? 0,
    },
  };
}

/** The answer for an application; null where customer or first deal are unclear, which is told as a gap. */
function judged(
  context: RuleContext,
  history: NewCustomers,
  row: number,
): { readonly first: number; readonly answer: NewnessAnswer; readonly found: () => number } | null {
  const { column, data, notEvaluable } = context;
  const account = data.accountRows("NewCustomerApps.accountId")?.[row] ?? unresolved.blank;
  const first = dateCell(column("NewCustomerApps.firstTransDate")[row]);
  if (account < 0) {
    if (account === unresolved.blank) unreadable(context, table, row, "accountId");
    else {
      const found = shown(column("NewCustomerApps.accountId")[row]);
      notEvaluable(["Accounts.accountId"], {
        table,
        row,
        reason: { text: commonText.accountUnclear, args: { found } },
      });
    }
    return null;
  }
  if (typeof first !== "number") {
    unreadable(context, table, row, "firstTransDate");
    return null;
  }
  const answer = history.judge(account, first);
  if (answer.state === "unknown") {
    notEvaluable(answer.missing, { table, row, ...(answer.reason ? { reason: answer.reason } : {}) });
    return null;
  }
  return { first, answer, found: () => history.ordersFound(account, first) };
}

/** NEW-01: no order in the look-back before the first deal; applications already refused are left aside. */
export function reallyNew(context: RuleContext): void {
  const { column, data, rows, fail } = context;
  const status = column("NewCustomerApps.status");
  const history = newCustomers(data);
  for (const row of rows(table)) {
    if (status[row] === "rejected") continue;
    const found = judged(context, history, row);
    if (found?.answer.state !== "notNew") continue;
    fail({
      table,
      row,
      column: "firstTransDate",
      message: notNew(context, found.answer, found.first),
      expected: { text: newCustomerText.notRecognisable },
    });
  }
}

const documented = ["historyChecked", "historyFrom", "historyTo", "historyCheckDate", "historyOrdersFound"];

/** NEW-06: a recognised application says what was searched and when, found nothing, and Orders says the same. */
export function historyDocumented(context: RuleContext): void {
  const { column, data, has, rows, fail, notEvaluable } = context;
  const recognised = column("NewCustomerApps.recognised");
  const cells = documented.map((key) => column(`${table}.${key}`));
  const history = has("Orders.accountId") && has("Orders.orderDate") ? newCustomers(data) : null;
  for (const row of rows(table)) {
    if (recognised[row] !== true) continue;
    const missing = cells.flatMap((column, index) => (filled(column[row]) ? [] : [index]));
    if (missing.length > 0) failMissing(context, table, row, documented, missing);
    const found = (key: string, text: LocalText, args: MessageArgs = {}): void =>
      fail({ table, row, column: key, message: { text, args }, expected: { text: newCustomerText.checkHistory } });
    if (cells[0]?.[row] === false) found("historyChecked", newCustomerText.historyNotChecked);
    else if (filled(cells[0]?.[row]) && cells[0]?.[row] !== true) unreadable(context, table, row, "historyChecked");
    searchedDays(context, row, found);

    const typed = numberCell(cells[4]?.[row]);
    if (typed === undefined && filled(cells[4]?.[row])) unreadable(context, table, row, "historyOrdersFound");
    else if (typeof typed === "number" && typed !== 0)
      found("historyOrdersFound", newCustomerText.ordersTyped, { count: typed });
    if (!history) {
      notEvaluable(["Orders"], { table, row });
      continue;
    }
    const computed = judged(context, history, row);
    if (computed?.answer.state === "notNew" && typed === 0)
      found("historyOrdersFound", newCustomerText.ordersFound, {
        count: computed.found(),
        last: isoDate(computed.answer.last ?? 0),
      });
  }
}

/** The days searched cover the look-back up to the day before the deal, and the search came before the signature. */
function searchedDays(
  context: RuleContext,
  row: number,
  found: (key: string, text: LocalText, args: MessageArgs) => void,
): void {
  const { column, policy } = context;
  const day = (key: string): number | null | undefined => dateCell(column(`${table}.${key}`)[row]);
  const first = day("firstTransDate");
  const [from, to, checked, market] = ["historyFrom", "historyTo", "historyCheckDate", "marketDate"].map(day);
  const needed = typeof first === "number" ? addMonths(first, -12 * (policy.number("new.lookbackYears") ?? 0)) : null;
  if (needed !== null && typeof from === "number" && from > needed)
    found("historyFrom", newCustomerText.searchedFrom, { found: isoDate(from), needed: isoDate(needed) });
  if (typeof first === "number" && typeof to === "number" && to < first - 1)
    found("historyTo", newCustomerText.searchedTo, { found: isoDate(to), needed: isoDate(first - 1) });
  if (typeof checked === "number" && typeof market === "number" && checked > market)
    found("historyCheckDate", newCustomerText.searchedAfter, { found: isoDate(checked), signed: isoDate(market) });
  // What is blank is found as missing, here or by NEW-05; what is no date leaves the comparison open.
  for (const key of ["historyFrom", "historyTo", "historyCheckDate", "marketDate"])
    if (day(key) === undefined) unreadable(context, table, row, key);
}
