/** KA-04, KA-05, KA-06, KA-12, KA-14: what is known of key accounts. */
import { commonText, keyAccountText as texts } from "../../locales/rules";
import { unresolved } from "../../kpis/accountIndex";
import { isBlank } from "../../policy/values";
import { columnName, filled, joined, plainText, shown } from "../define";
import { archiveComplete } from "../accounts/archive";
import { reviewedInTime } from "../accounts/freshness";
import { numberOf } from "../development/stages";
import { listCells, numberCell, wordsOf } from "../shared/cells";
import { yes } from "../shared/keyAccounts";
import { unreadable } from "../shared/report";
import { failMissing, missingAt } from "../shared/required";
import type { RuleContext } from "../types";
import { keyAccountRows } from "./each";

const table = "Accounts";
const consultative = ["operatingStatus", "annualCategoryBudget", "currentNeeds", "usedSuppliers", "supplierCount"];
/** Words that say there is none. */
const nobody: ReadonlySet<string> = new Set(["无", "無", "没有", "沒有", "暂无", "暫無", "none", "no"]);

/** KA-04: five answers, and as many suppliers as are named. */
export function consultativeProfile(context: RuleContext): void {
  const { column, fail } = context;
  const cells = consultative.map((key) => column(`${table}.${key}`));
  for (const row of keyAccountRows(context)) {
    const missing = missingAt(cells, row);
    if (missing) failMissing(context, table, row, consultative, missing);
    const named = new Set(wordsOf(cells[3]?.[row]));
    const count = numberCell(cells[4]?.[row]);
    if (named.size === 0 || count === null) continue;
    if (count === undefined) {
      unreadable(context, table, row, "supplierCount");
      continue;
    }
    const [only] = named;
    const real = named.size === 1 && nobody.has((only ?? "").toLowerCase()) ? 0 : named.size;
    if (count !== real)
      fail({
        table,
        row,
        column: "supplierCount",
        message: { text: texts.suppliersDiffer, args: { count, named: real } },
        expected: { text: texts.suppliersExpected },
      });
  }
}

interface Reached {
  readonly place: number;
  /** A development of the customer is at a stage that cannot be read. */
  readonly unclear: boolean;
}

/** The furthest a customer's developments have come that were not lost, by row of Accounts. */
function furthest(context: RuleContext): ReadonlyMap<number, Reached> {
  const { column, data, allRows } = context;
  const accounts = data.accountRows("Development.accountId");
  const results = column("Development.result");
  const number = numberOf(context);
  const found = new Map<number, Reached>();
  for (const row of allRows("Development")) {
    const account = accounts?.[row] ?? unresolved.blank;
    if (account < 0 || results[row] === "lost" || results[row] === "terminated") continue;
    const { place } = number(row);
    const known = found.get(account);
    found.set(account, {
      place: Math.max(known?.place ?? 0, place ?? 0),
      unclear: known?.unclear === true || place === undefined,
    });
  }
  return found;
}

/** Key accounts whose development has come to a number or beyond. */
function* developedKeyAccounts(context: RuleContext, least: number): Iterable<number> {
  const reached = furthest(context);
  for (const row of keyAccountRows(context)) {
    const known = reached.get(row);
    if (!known) continue;
    // A stage that cannot be read only matters where no other one reaches far enough.
    if (known.place >= least) yield row;
    else if (known.unclear) {
      const reason = { text: texts.stageUnclear };
      context.notEvaluable(["Development.stage"], { table, row, reason });
    }
  }
}

const metrics = ["currentRatio", "netMargin", "returnOnAssets", "collectionDays", "inventoryDays"];
const notAvailable =
  /^(不适用|不適用|无法取得|無法取得|未取得|未提供|没有|沒有|无|無|暂无|暫無|n\/?a|not available|none|-|—)$/i;

/** KA-05: five figures of a key account under development, or a word that they cannot be had. */
export function financialProfile(context: RuleContext): void {
  const { column, fail } = context;
  const cells = metrics.map((key) => column(`${table}.${key}`));
  for (const row of developedKeyAccounts(context, 3)) {
    const missing = missingAt(cells, row);
    if (missing) failMissing(context, table, row, metrics, missing);
    metrics.forEach((key, index) => {
      const cell = cells[index]?.[row];
      if (!filled(cell) || typeof numberCell(cell) === "number" || notAvailable.test(plainText(cell) ?? "")) return;
      fail({
        table,
        row,
        column: key,
        message: { text: texts.noFigure, args: { column: columnName(`${table}.${key}`), found: shown(cell) } },
        expected: { text: texts.figureExpected },
      });
    });
  }
}

/** KA-06: a decision maker with position; what is personal about people is never asked (CON-19). */
export function decisionMakerKnown(context: RuleContext): void {
  const { column, data, allRows, fail, notEvaluable } = context;
  const accounts = data.accountRows("Contacts.accountId");
  const customers = column("Contacts.accountId");
  const deciding = column("Contacts.isDecisionMaker");
  const positions = column("Contacts.position");
  const makers = new Map<number, { withPosition: number; without: number[]; unclear: number }>();
  for (const row of allRows("Contacts")) {
    const decides = yes(deciding[row]);
    if (decides === false) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    const meant = account >= 0 ? [account] : data.accounts.candidates(customers[row]);
    for (const one of meant) {
      const known = makers.get(one) ?? { withPosition: 0, without: [], unclear: 0 };
      makers.set(one, known);
      if (account < 0 || decides === null) known.unclear++;
      else if (filled(positions[row])) known.withPosition++;
      else known.without.push(row);
    }
  }
  for (const row of developedKeyAccounts(context, 4)) {
    const known = makers.get(row);
    if ((known?.withPosition ?? 0) > 0) continue;
    const [first] = known?.without ?? [];
    const expected = { text: texts.makerExpected };
    if (first !== undefined) {
      const args = { columns: columnName("Contacts.position") };
      fail({
        table: "Contacts",
        row: first,
        column: "position",
        message: { text: commonText.missing, args },
        expected,
      });
    } else if ((known?.unclear ?? 0) > 0)
      notEvaluable(["Contacts.isDecisionMaker"], { table, row, reason: { text: texts.makerUnclear } });
    else fail({ table, row, column: "isKeyAccount", message: { text: texts.noMaker }, expected });
  }
}

/** KA-12: the checks of ACC-13 and ACC-09, for key accounts alone. */
export function archiveCurrent(context: RuleContext): void {
  const key = Int32Array.from(keyAccountRows(context));
  const forKey: RuleContext = { ...context, rows: (of) => (of === table ? key : context.rows(of)) };
  archiveComplete(forKey);
  reviewedInTime(forKey);
}

/** KA-14: who passed the screening has a place of its own with its owner in its region, who failed has none. */
export function screenedRanked(context: RuleContext): void {
  const { column, rows, allRows, policy, fail } = context;
  const resultOf = listCells(policy, "screenResult");
  const results = column("Accounts.screenResult");
  const ranks = column("Accounts.priorityRank");
  const owners = column("Accounts.owner");
  const regions = column("Accounts.region");
  const placeOf = (row: number): string =>
    JSON.stringify([plainText(owners[row]), plainText(regions[row]), ranks[row]]);
  const taken = new Map<string, number>();
  for (const row of allRows(table))
    if (resultOf(results[row]) === "pass" && typeof numberCell(ranks[row]) === "number")
      taken.set(placeOf(row), (taken.get(placeOf(row)) ?? 0) + 1);
  for (const row of rows(table)) {
    const result = resultOf(results[row]);
    if (result === undefined) unreadable(context, table, row, "screenResult");
    if (result !== "pass" && result !== "fail") continue;
    const rank = numberCell(ranks[row]);
    const args = { found: shown(ranks[row]) };
    const found = (text: (typeof texts)[keyof typeof texts]): void =>
      fail({ table, row, column: "priorityRank", message: { text, args } });
    if (result === "fail") {
      if (!isBlank(ranks[row])) found(texts.rankUndue);
    } else if (rank === null) failMissing(context, table, row, ["priorityRank"], [0]);
    else if (rank === undefined) found(texts.rankNoNumber);
    else if ((taken.get(placeOf(row)) ?? 0) > 1)
      fail({
        table,
        row,
        column: "priorityRank",
        message: {
          text: texts.rankTwice,
          args: { ...args, group: joined([columnName("Accounts.owner"), columnName("Accounts.region")]) },
        },
      });
  }
}
