/** KA-01, KA-02, KA-03: who is a key account, by figures and by the five elements (CON-06). */
import { keyAccountText as texts } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { toTenThousandths } from "../../kpis/money";
import { unresolved } from "../../kpis/accountIndex";
import { isBlank, plainCell } from "../../policy/values";
import { columnName, joined, plainText } from "../define";
import type { Maybe } from "../shared/accountRows";
import { numberCell } from "../shared/cells";
import { yes } from "../shared/keyAccounts";
import { unreadable } from "../shared/report";
import { failMissing } from "../shared/required";
import { salesRows } from "../shared/sales";
import type { RuleContext } from "../types";

const table = "Accounts";

const either = (...parts: readonly Maybe[]): Maybe =>
  parts.includes(true) ? true : parts.includes(null) ? null : false;
const both = (...parts: readonly Maybe[]): Maybe =>
  parts.includes(false) ? false : parts.includes(null) ? null : true;

/** How the four conditions combine; c1 focus industry, c2 newly funded, c3 deal, c4 advertising. */
const modes: Readonly<Record<string, (c1: Maybe, c2: Maybe, c3: Maybe, c4: Maybe) => Maybe>> = {
  anyOne: (c1, c2, c3, c4) => either(c1, c2, c3, c4),
  companyAndDeal: (c1, c2, c3, c4) => both(either(c1, c2), either(c3, c4)),
  companyDealAndAd: (c1, c2, c3, c4) => both(either(c1, c2), c3, c4),
};

/** Largest order of each account in ten-thousandths (its lines added by order number), and accounts with lines that cannot be read. */
function largestDeals({ column, data, allRows, rowCount }: RuleContext) {
  const largest = new Float64Array(rowCount(table)).fill(Number.NaN);
  const unclear = new Uint8Array(rowCount(table));
  const accounts = data.accountRows("Orders.accountId");
  const customers = column("Orders.accountId");
  const amounts = column("Orders.amount");
  const sale = salesRows({ column });
  const numbers = column("Orders.orderId");
  const sums = new Map<string, number>();
  for (const row of allRows("Orders")) {
    const sold = sale(row);
    if (sold === false || isBlank(amounts[row])) continue;
    const amount = numberCell(amounts[row]);
    const account = accounts?.[row] ?? unresolved.blank;
    if (account < 0 || typeof amount !== "number" || sold === null) {
      for (const one of account >= 0 ? [account] : data.accounts.candidates(customers[row])) unclear[one] = 1;
      continue;
    }
    const key = `${account}\n${isBlank(numbers[row]) ? `#${row}` : plainCell(numbers[row])}`;
    const sum = (sums.get(key) ?? 0) + toTenThousandths(amount);
    sums.set(key, sum);
  }
  for (const [key, sum] of sums) {
    const account = Number(key.slice(0, key.indexOf("\n")));
    if (!((largest[account] ?? Number.NaN) >= sum)) largest[account] = sum;
  }
  return { largest, unclear };
}

/** KA-01: the mark agrees with the conditions; what is blank is not met, what cannot be read leaves it open where it decides. */
export function byFigures(context: RuleContext): void {
  const { column, rows, policy } = context;
  const combine = modes[policy.text("ka.combineMode") ?? ""];
  if (!combine) return context.notEvaluable(["ka.combineMode"]);
  const words = policy.words("ka.focusIndustries");
  const focus = new Set([...words, ...words.map((word) => policy.listCode("industry", word) ?? word)]);
  const least = toTenThousandths(policy.number("ka.minDeal") ?? 0);
  const lowest = policy.number("ka.topRank") ?? 0;
  const deals = largestDeals(context);
  const industries = column("Accounts.industry");
  const ranks = column("Accounts.industryRank");
  const typed = column("Accounts.dealMinAmount");
  const funded = column("Accounts.newlyFunded");
  const ads = column("Accounts.adOnTop3");

  const ranked = (row: number): Maybe => {
    if (!focus.has(plainText(industries[row]) ?? "")) return false;
    const rank = numberCell(ranks[row]);
    return rank === undefined ? null : rank !== null && rank >= 1 && rank <= lowest;
  };
  const large = (row: number): Maybe => {
    const largest = deals.largest[row] ?? Number.NaN;
    if (largest >= least) return true;
    if (deals.unclear[row] === 1) return null;
    if (!Number.isNaN(largest)) return false;
    const amount = numberCell(typed[row]);
    return amount === undefined ? null : amount !== null && toTenThousandths(amount) >= least;
  };
  for (const row of rows(table)) {
    const conditions = [
      { met: ranked(row), name: texts.conditionIndustry, key: "industryRank" },
      { met: yes(funded[row]), name: texts.conditionFunded, key: "newlyFunded" },
      { met: large(row), name: texts.conditionDeal, key: "dealMinAmount" },
      { met: yes(ads[row]), name: texts.conditionAd, key: "adOnTop3" },
    ] as const;
    const [c1, c2, c3, c4] = conditions.map(({ met }) => met);
    const computed = combine(c1 ?? null, c2 ?? null, c3 ?? null, c4 ?? null);
    const open = conditions.find(({ met }) => met === null);
    if (computed === null && open) {
      // An amount may be unclear in Orders or in the register.
      if (open.key === "dealMinAmount" && deals.unclear[row] === 1)
        context.notEvaluable(["Orders.amount"], { table, row, reason: { text: texts.ordersUnclear } });
      else unreadable(context, table, row, open.key);
      continue;
    }
    agrees(
      context,
      row,
      computed === true,
      conditions.flatMap(({ met, name }) => (met === true ? [name] : [])),
    );
  }
}

const elements = [
  "elemBigLongOrder",
  "elemStrategicProject",
  "elemInfluence",
  "elemTechAbsorption",
  "elemMarketPower",
] as const;

/** KA-02: the mark agrees with the number of elements. */
export function byElements(context: RuleContext): void {
  const { column, rows, policy } = context;
  const least = policy.number("ka.minElements") ?? 1;
  const cells = elements.map((key) => column(`${table}.${key}`));
  for (const row of rows(table)) {
    const answers = cells.map((column) => yes(column[row]));
    const count = answers.filter((answer) => answer === true).length;
    const open = answers.indexOf(null);
    if (open >= 0 && count < least && count + answers.filter((answer) => answer === null).length >= least) {
      unreadable(context, table, row, elements[open] ?? "elemBigLongOrder");
      continue;
    }
    const met = elements.filter((_, index) => answers[index] === true);
    agrees(
      context,
      row,
      count >= least,
      met.map((key) => columnName(`${table}.${key}`)),
    );
  }
}

/** Compares a result with the mark. */
function agrees(context: RuleContext, row: number, computed: boolean, met: readonly LocalText[]): void {
  const marked = yes(context.column("Accounts.isKeyAccount")[row]);
  if (marked === null) return unreadable(context, table, row, "isKeyAccount");
  if (marked === computed) return;
  context.fail({
    table,
    row,
    column: "isKeyAccount",
    message:
      met.length === 0
        ? { text: texts.noneMet }
        : { text: computed ? texts.notMarked : texts.tooFewMet, args: { met: joined(met) } },
    expected: { text: computed ? texts.markIt : texts.unmarkIt },
  });
}

/** KA-03: the element "large and long" rests on a contract long enough. */
export function longContract(context: RuleContext): void {
  const { column, rows, policy, fail } = context;
  const least = policy.number("ka.minContractMonths") ?? 0;
  const claimed = column("Accounts.elemBigLongOrder");
  const contracts = column("Accounts.contractMonths");
  for (const row of rows(table)) {
    const claim = yes(claimed[row]);
    if (claim === null) unreadable(context, table, row, "elemBigLongOrder");
    if (claim !== true) continue;
    const length = numberCell(contracts[row]);
    if (length === null) failMissing(context, table, row, ["contractMonths"], [0]);
    else if (length === undefined) unreadable(context, table, row, "contractMonths");
    else if (length < least)
      fail({
        table,
        row,
        column: "contractMonths",
        message: { text: texts.contractShort, args: { found: length, least } },
        expected: { text: texts.contractExpected },
      });
  }
}
