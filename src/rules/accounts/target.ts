/** Target customers, ACC-29, 30, 31: target = (quality and spending) and/or not buying now, as target.combine says (CON-02). */
import { addMonths, isoDate } from "../../calendar/serial";
import { accountText } from "../../locales/rules";
import type { Message } from "../../locales/types";
import { orderHistory } from "../../kpis/history";
import { listById } from "../../policy/catalogue";
import type { CellValue } from "../../policy/values";
import { columnName, shown } from "../define";
import { listCells, numberCell, yesNoCell } from "../shared/cells";
import { unreadable } from "../shared/report";
import type { RuleContext } from "../types";
import { dealings } from "./dealings";
import { openClasses, wonClasses } from "./each";

/** What one of the three says of an account: met, not met, or which column keeps it open. */
type Answer =
  | { readonly state: "met" }
  | { readonly state: "notMet"; readonly column: string; readonly message: Message; readonly expected?: Message }
  | { readonly state: "open"; readonly column: string; readonly message: Message };

type Condition = (row: number) => Answer;

const met: Answer = { state: "met" };

/** Quality: organisation, doing well, paying on time, credit at least target.minCredit. The first "no" counts before an unknown. */
function quality({ column, policy }: RuleContext): Condition {
  const types = column("Accounts.accountType");
  const well = column("Accounts.operatingWell");
  const punctual = column("Accounts.paymentPunctual");
  const credits = column("Accounts.creditRating");
  const typeOf = listCells(policy, "accountType");
  const creditOf = listCells(policy, "creditLevel");
  // The list runs from best to worst.
  const ranks = new Map((listById.get("creditLevel")?.values ?? []).map(({ code }, index) => [code, index]));
  const worst = ranks.get(policy.text("target.minCredit") ?? "good") ?? 0;
  const flag = (cell: CellValue | undefined): boolean | null => yesNoCell(cell) ?? null;
  return (row) => {
    const type = typeOf(types[row]);
    const rank = ranks.get(creditOf(credits[row]) ?? "");
    const answers: readonly (readonly [string, CellValue | undefined, boolean | null])[] = [
      ["accountType", types[row], typeof type === "string" ? type === "enterprise" || type === "institution" : null],
      ["operatingWell", well[row], flag(well[row])],
      ["paymentPunctual", punctual[row], flag(punctual[row])],
      ["creditRating", credits[row], rank === undefined ? null : rank <= worst],
    ];
    const found = answers.find(([, , yes]) => yes === false) ?? answers.find(([, , yes]) => yes === null);
    if (!found) return met;
    const [key, cell, yes] = found;
    const args = { column: columnName(`Accounts.${key}`), found: shown(cell) };
    return yes === false
      ? { state: "notMet", column: key, message: { text: accountText.targetQuality, args } }
      : { state: "open", column: key, message: { text: accountText.targetUnknown, args } };
  };
}

/** Spending a month: the lower limit until target.standardFrom, the standard from that day on; without that day only what is clear. */
function spending({ column, policy, today }: RuleContext): Condition {
  const amounts = column("Accounts.monthlySpend");
  const low = policy.number("target.monthlySpendMin") ?? 0;
  const standard = policy.number("target.monthlySpendStandard") ?? 0;
  const from = policy.number("target.standardFrom");
  return (row) => {
    const amount = numberCell(amounts[row]);
    const key = "monthlySpend";
    if (typeof amount !== "number") {
      const args = { column: columnName(`Accounts.${key}`), found: shown(amounts[row]) };
      return { state: "open", column: key, message: { text: accountText.targetUnknown, args } };
    }
    const limit = from === null ? (amount < low ? low : standard) : today >= from ? standard : low;
    if (amount >= limit) return met;
    const args = { amount, limit };
    return from === null && amount >= low
      ? { state: "open", column: key, message: { text: accountText.standardUndated, args } }
      : { state: "notMet", column: key, message: { text: accountText.spendsLess, args } };
  };
}

/** Not buying: no purchase in the months of target.inactiveMonths; needs orders that reach back so far (ruling 12). */
function notBuying(context: RuleContext): Condition {
  const { data, policy, today } = context;
  const months = policy.number("target.inactiveMonths") ?? 0;
  const bought = dealings(context);
  const open = (column: string, text: keyof typeof accountText): Answer => ({
    state: "open",
    column,
    message: { text: accountText[text] },
  });
  if (bought === null) return () => open("Orders.accountId", "noOrdersTable");
  const before = addMonths(today, -months);
  const history = before === null ? "short" : orderHistory(policy, before + 1);
  const last = data.figures().lastOrderDate;
  return (row) => {
    const date = last[row] ?? Number.NaN;
    const free = Number.isNaN(date) ? null : addMonths(date, months);
    if (free !== null && free > today)
      return {
        state: "notMet",
        column: "isTarget",
        message: { text: accountText.boughtLately, args: { date: isoDate(date), months } },
        expected: { text: accountText.targetFrom, args: { date: isoDate(free) } },
      };
    if (bought.unclear[row] === 1) return open("Orders.accountId", "ordersUnclear");
    if (bought.undated[row] === 1) return open("Orders.orderDate", "orderUndated");
    if (history !== "ok") return open("orders.completeSince", history === "blank" ? "historyBlank" : "ordersShort");
    return met;
  };
}

const conditions = { "ACC-29": quality, "ACC-30": spending, "ACC-31": notBuying } as const;
type TargetRule = keyof typeof conditions;
const ids = Object.keys(conditions) as TargetRule[];

/** The other side of the "or", as one answer: both parts of a definition must hold, so one that fails decides. */
const both = (a: Answer, b: Answer): Answer["state"] =>
  a.state === "notMet" || b.state === "notMet" ? "notMet" : a.state === "open" || b.state === "open" ? "open" : "met";

/**
 * ACC-29, 30, 31. With target.combine OR a failure counts only where the other definition fails too.
 * An unknown quality is a warning (ACC-29), the others cannot be judged.
 */
export const targetCondition =
  (id: TargetRule) =>
  (context: RuleContext): void => {
    const { column, rows, policy, fail, notEvaluable } = context;
    const flags = column("Accounts.isTarget");
    const classes = column("Accounts.class");
    const classOf = listCells(policy, "accountClass");
    const either = policy.text("target.combine") === "OR";
    const own = conditions[id](context);
    const [firstOther, secondOther] = (id === "ACC-31" ? [quality, spending] : [notBuying, notBuying]).map((make) =>
      either ? make(context) : () => met,
    );
    // The advice on customers won is given once, by the first of the three that is on.
    const advises = ids.find((known) => policy.ruleOn(known)) === id;
    const gap = (row: number, key: string, message: Message): void =>
      notEvaluable([key.includes(".") ? key : `Accounts.${key}`], { table: "Accounts", row, reason: message });

    for (const row of rows("Accounts")) {
      const target = yesNoCell(flags[row]);
      if (target === undefined) unreadable(context, "Accounts", row, "isTarget");
      if (target !== true) continue;
      const code = classOf(classes[row]);
      if (code === undefined) unreadable(context, "Accounts", row, "class");
      if (typeof code !== "string") continue;
      if (wonClasses.has(code) && advises)
        fail({
          table: "Accounts",
          row,
          column: "isTarget",
          message: { text: accountText.targetWon },
          expected: { text: accountText.clearTarget },
          severity: "info",
        });
      if (!openClasses.has(code)) continue;
      const answer = own(row);
      if (answer.state === "met") continue;
      if (either && firstOther && secondOther) {
        const other = both(firstOther(row), secondOther(row));
        if (other === "met") continue;
        if (other === "open") {
          gap(row, answer.column, { text: accountText.otherDefinitionOpen });
          continue;
        }
      }
      if (answer.state === "open" && id !== "ACC-29") gap(row, answer.column, answer.message);
      else
        fail({
          table: "Accounts",
          row,
          column: answer.column,
          message: answer.message,
          expected: (answer.state === "notMet" ? answer.expected : undefined) ?? { text: accountText.mendOrClear },
          ...(answer.state === "open" ? { severity: "warn" as const } : {}),
        });
    }
  };
