/** Does the class of an account fit what the register holds? ACC-05, 06, 07. */
import { isoDate } from "../../calendar/serial";
import { accountText } from "../../locales/rules";
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { orderHistory } from "../../kpis/history";
import { isBlank } from "../../policy/values";
import { filled, shown } from "../define";
import { unreadable } from "../shared/report";
import { failMissing, missingAt } from "../shared/required";
import type { RuleContext } from "../types";
import { dealings } from "./dealings";
import { eachOfClass, wonClasses } from "./each";

const contract = ["contractNo", "contractDate"];

/** ACC-05: a won customer has a contract, and a purchase; the purchase may still come for some days after the contract. */
export function wonNeedsContract(context: RuleContext): void {
  const { column, policy, today, fail, notEvaluable } = context;
  const cells = contract.map((key) => column(`Accounts.${key}`));
  const dates = column("Accounts.contractDate");
  const grace = policy.number("won.orderGraceDays") ?? 0;
  const bought = dealings(context);
  if (bought === null) notEvaluable(["Orders.accountId"]);
  eachOfClass(context, wonClasses, (row) => {
    const signed = dateCell(dates[row]);
    const missing = missingAt(cells, row);
    if (missing !== null) failMissing(context, "Accounts", row, contract, missing);
    else if (signed === undefined)
      fail({
        table: "Accounts",
        row,
        column: "contractDate",
        message: { text: accountText.notADate, args: { found: shown(dates[row]) } },
      });
    if (bought === null || bought.ordered[row] === 1) return;
    const gap = (key: string, text: keyof typeof accountText): void =>
      notEvaluable([key], { table: "Accounts", row, reason: { text: accountText[text] } });
    if (bought.unclear[row] === 1) return gap("Orders.accountId", "ordersUnclear");
    // Purchases before the day from which Orders is complete need not be there.
    if (typeof signed === "number" && orderHistory(policy, signed) === "short")
      return gap("orders.completeSince", "ordersShort");
    const late = typeof signed === "number" && today > signed + grace;
    fail({
      table: "Accounts",
      row,
      column: "class",
      message: { text: accountText.noOrderYet },
      expected: { text: accountText.orderOrClass, args: { days: grace } },
      ...(late ? {} : { severity: "warn" as const }),
    });
  });
}

const intent: ReadonlySet<string> = new Set(["intent"]);
const negotiating: ReadonlySet<string> = new Set(["negotiation", "contract"]);

/** ACC-06: a customer with intent wants to buy, is being negotiated with, and was contacted lately. */
export function intentIsLive(context: RuleContext): void {
  const { column, has, data, policy, today, fail, notEvaluable } = context;
  const intents = column("Accounts.purchaseIntent");
  const changed = column("Accounts.classChangedDate");
  const limit = policy.number("intent.staleDays") ?? 0;
  const figures = data.figures();
  const talks = has("Development.accountId") && has("Development.stage") ? negotiations(context) : null;
  if (talks === null) notEvaluable(["Development.stage"]);
  eachOfClass(context, intent, (row) => {
    if (intents[row] === "none")
      fail({
        table: "Accounts",
        row,
        column: "purchaseIntent",
        message: { text: accountText.intentWithoutIntent },
        expected: { text: accountText.intentOrClass },
      });
    if (talks !== null && !talks.open.has(row)) {
      if (talks.unclear.has(row))
        notEvaluable(["Development.stage"], {
          table: "Accounts",
          row,
          reason: { text: accountText.developmentUnclear },
        });
      else
        fail({
          table: "Accounts",
          row,
          column: "class",
          message: { text: accountText.noNegotiation },
          expected: { text: accountText.negotiationOrClass },
        });
    }
    const last = figures.lastContactDate[row] ?? Number.NaN;
    const since = Number.isNaN(last) ? dateCell(changed[row]) : last;
    if (typeof since === "number" && today - since <= limit) return;
    if (figures.contactUncertain[row] === 1)
      return notEvaluable(["Visits.date"], { table: "Accounts", row, reason: { text: accountText.contactUnclear } });
    if (typeof since !== "number") return unreadable(context, "Accounts", row, "classChangedDate");
    fail({
      table: "Accounts",
      row,
      column: "class",
      message: { text: accountText.intentStale, args: { days: today - since, date: isoDate(since) } },
      expected: { text: accountText.contactWithin, args: { days: limit } },
    });
  });
}

/** Accounts with an open development from negotiation on, and those of which that cannot be said. */
function negotiations({ column, data, allRows }: RuleContext): {
  readonly open: ReadonlySet<number>;
  readonly unclear: ReadonlySet<number>;
} {
  const accounts = data.accountRows("Development.accountId");
  const customers = column("Development.accountId");
  const stages = column("Development.stage");
  const status = column("Development.status");
  const open = new Set<number>();
  const unclear = new Set<number>();
  for (const row of allRows("Development")) {
    const stage = stages[row];
    const state = status[row];
    const going = state === "open" || isBlank(state);
    const reached = typeof stage === "string" && negotiating.has(stage);
    const account = accounts?.[row] ?? unresolved.blank;
    if (account === unresolved.ambiguous) {
      if (going) for (const candidate of data.accounts.candidates(customers[row])) unclear.add(candidate);
    } else if (going && reached) open.add(account);
    else if ((going && !isBlank(stage) && !filled(stage)) || (!isBlank(state) && !filled(state))) unclear.add(account);
  }
  return { open, unclear };
}

const potential: ReadonlySet<string> = new Set(["potential"]);

/** ACC-07: a potential customer has neither contract nor purchase. */
export function potentialHasNone(context: RuleContext): void {
  const { column, data, fail, notEvaluable } = context;
  const contracts = column("Accounts.contractNo");
  const bought = dealings(context);
  if (bought === null) notEvaluable(["Orders.accountId"]);
  const figures = data.figures();
  eachOfClass(context, potential, (row) => {
    const number = contracts[row];
    if (filled(number))
      fail({
        table: "Accounts",
        row,
        column: "contractNo",
        message: { text: accountText.potentialContract, args: { found: shown(number) } },
        expected: { text: accountText.changeClass },
      });
    else if (!isBlank(number)) unreadable(context, "Accounts", row, "contractNo");
    if (bought === null) return;
    if (bought.ordered[row] === 1) {
      const last = figures.lastOrderDate[row] ?? Number.NaN;
      fail({
        table: "Accounts",
        row,
        column: "class",
        message: Number.isNaN(last)
          ? { text: accountText.potentialOrders }
          : { text: accountText.potentialOrdersLast, args: { date: isoDate(last) } },
        expected: { text: accountText.changeClassOrReactivate },
      });
    } else if (bought.unclear[row] === 1)
      notEvaluable(["Orders.accountId"], { table: "Accounts", row, reason: { text: accountText.ordersUnclear } });
  });
}
