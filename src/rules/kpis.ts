/** Rules of family KPI: indicators and weights. */
import { isPeriodType, parsePeriod, periodContaining, readPeriod } from "../calendar/period";
import { isoDate } from "../calendar/serial";
import { kpiRuleText } from "../locales/rules";
import { unresolved } from "../kpis/accountIndex";
import { lostKeyAccounts } from "../kpis/lostAccounts";
import { lineState, salesColumns } from "../kpis/orderLines";
import { isBlank, plainCell } from "../policy/values";
import { columnName, plainText, rule, shown } from "./define";
import { outliers } from "./outliers";
import type { RuleContext, RuleEntry } from "./types";

/** KPI-03: key accounts gone silent have their loss recorded, and the Scorecard's K3 agrees with orders and register. */
function lostAccounts({ column, data, rows, policy, today, fail, notEvaluable }: RuleContext): void {
  const yearStart = policy.number("calendar.fiscalYearStart") ?? 1;
  const book = column("KpiBook.kpiId").indexOf("K3");
  const own = book < 0 ? null : column("KpiBook.periodType")[book];
  const cycle = isPeriodType(own) ? own : policy.words("kpi.03.cycle").find(isPeriodType);
  const period = periodContaining(cycle ?? "month", today, yearStart);
  if (!period) return notEvaluable(["today"]);
  const now = lostKeyAccounts(data, { period, owner: null });
  if (now.reason) notEvaluable(["orders.completeSince"], { table: "Accounts", row: 0, reason: now.reason });
  for (const { row, by, lastOrder } of now.lost) {
    if (by !== "inactive") continue;
    fail({
      table: "Accounts",
      row,
      column: "lostDate",
      message: {
        text: kpiRuleText.lostUnrecorded,
        args: { last: isoDate(lastOrder ?? 0), months: policy.number("churn.inactiveMonths") ?? 0 },
      },
      expected: { text: kpiRuleText.recordLoss },
    });
  }
  const ids = column("Scorecard.kpiId");
  for (const row of rows("Scorecard")) {
    const found = column("Scorecard.actual")[row];
    if (ids[row] !== "K3" || typeof found !== "number") continue;
    const type = column("Scorecard.periodType")[row];
    const cell = column("Scorecard.period")[row];
    const shownPeriod = isBlank(cell)
      ? period
      : (readPeriod(cell, isPeriodType(type) ? type : null, yearStart) ?? parsePeriod(plainCell(cell), yearStart));
    if (!shownPeriod) continue;
    const result = lostKeyAccounts(data, { period: shownPeriod, owner: plainText(column("Scorecard.owner")[row]) });
    if (result.actual === null || result.actual === found) continue;
    fail({
      table: "Scorecard",
      row,
      column: "actual",
      message: { text: kpiRuleText.lostDiffers, args: { found, actual: result.actual } },
    });
  }
}

/** KPI-15: every order belongs to one known customer and can be read; unusual amounts are questioned. */
function ordersBelong({ column, data, rows, policy, fail }: RuleContext): void {
  const lines = data.orders();
  const [dateColumn, amountColumn] = salesColumns(policy.text("sales.basis"));
  const keyOf = (ref: string): string => ref.slice(ref.indexOf(".") + 1);
  const customers = column("Orders.accountId");
  const judged = [...rows("Orders")];
  for (const row of judged) {
    const account = lines.account[row] ?? unresolved.blank;
    if (account < 0) {
      const text =
        account === unresolved.ambiguous
          ? kpiRuleText.orderAmbiguous
          : account === unresolved.unknown
            ? kpiRuleText.orderUnknown
            : kpiRuleText.orderNoCustomer;
      fail({ table: "Orders", row, column: "accountId", message: { text, args: { found: shown(customers[row]) } } });
    }
    const state = lines.state[row];
    const bad =
      state === lineState.badDate
        ? { key: keyOf(dateColumn), text: kpiRuleText.orderBadDate }
        : state === lineState.badAmount
          ? { key: keyOf(amountColumn), text: kpiRuleText.orderBadAmount }
          : null;
    if (bad)
      fail({
        table: "Orders",
        row,
        column: bad.key,
        message: { text: bad.text, args: { found: shown(column(`Orders.${bad.key}`)[row]) } },
      });
    if (state === lineState.badFlag) {
      const flag =
        isBlank(column("Orders.isSample")[row]) || typeof column("Orders.isSample")[row] === "boolean"
          ? "isReturn"
          : "isSample";
      const message = {
        text: kpiRuleText.orderBadFlag,
        args: { column: columnName(`Orders.${flag}`), found: shown(column(`Orders.${flag}`)[row]) },
      };
      fail({ table: "Orders", row, column: flag, message });
    }
  }
  const counted = judged.filter((row) => column("Orders.isSample")[row] !== true);
  for (const { row, amount, median, side } of outliers(
    column(amountColumn),
    policy.number("amount.outlierRatio") ?? 1000,
    counted,
  )) {
    fail({
      table: "Orders",
      row,
      column: keyOf(amountColumn),
      severity: "warn",
      message: { text: side === "high" ? kpiRuleText.amountHigh : kpiRuleText.amountLow, args: { amount, median } },
    });
  }
}

/** KPI-21: per role the weights of the KPIs that are on add up to one; a role's own row replaces the one for everyone. */
function weightsComplete({ column, rows, fail, notEvaluable }: RuleContext): void {
  const ids = column("KpiBook.kpiId");
  const on = column("KpiBook.on");
  const weights = column("KpiBook.weight");
  const roles = column("KpiBook.role");
  const active = [...rows("KpiBook")].filter((row) => on[row] === true && !isBlank(ids[row]));
  if (active.every((row) => isBlank(weights[row]))) return notEvaluable(["KpiBook.weight"]);
  let unreadable = false;
  for (const row of active) {
    const weight = weights[row];
    if (isBlank(weight) || (typeof weight === "number" && weight >= 0 && weight <= 1)) continue;
    unreadable = true;
    fail({
      table: "KpiBook",
      row,
      column: "weight",
      message: { text: kpiRuleText.weightNotNumber, args: { found: shown(weight) } },
    });
  }
  if (unreadable) return;
  const roleOf = (row: number): string => plainText(roles[row]) ?? "";
  for (const role of new Set(active.map(roleOf))) {
    const own = active.filter((row) => roleOf(row) === role);
    const replaced = new Set(own.map((row) => plainText(ids[row])));
    const all =
      role === "" ? own : [...own, ...active.filter((row) => roleOf(row) === "" && !replaced.has(plainText(ids[row])))];
    const sum = all.reduce((total, row) => total + (typeof weights[row] === "number" ? weights[row] : 0), 0);
    if (Math.abs(sum - 1) <= 0.0001 + 1e-12) continue;
    fail({
      table: "KpiBook",
      row: own[0] ?? null,
      column: "weight",
      message: {
        text: role === "" ? kpiRuleText.weightSum : kpiRuleText.weightSumRole,
        args: { role, sum: Math.round(sum * 10000) / 100 },
      },
    });
  }
}

export const kpiRules: readonly RuleEntry[] = [
  rule({
    id: "KPI-03",
    title: kpiRuleText.kpi03Title,
    help: kpiRuleText.kpi03Help,
    clause: "004 2.1 指标3",
    severity: "error",
    pack: "orders",
    scope: "aggregate",
    table: "Scorecard",
    columns: ["Accounts.isKeyAccount", "Orders.accountId", "Orders.orderDate"],
    reads: [
      "Accounts.lostDate",
      "Orders.isSample",
      "Scorecard.kpiId",
      "Scorecard.period",
      "Scorecard.periodType",
      "Scorecard.owner",
      "Scorecard.actual",
      "KpiBook.kpiId",
      "KpiBook.periodType",
    ],
    parameters: ["churn.inactiveMonths", "kpi.03.cycle", "orders.completeSince"],
    mustFill: ["churn.inactiveMonths", "orders.completeSince"],
    check: lostAccounts,
  }),
  rule({
    id: "KPI-15",
    title: kpiRuleText.kpi15Title,
    help: kpiRuleText.kpi15Help,
    clause: "002 六(二)3",
    severity: "error",
    pack: "orders",
    scope: "set",
    table: "Orders",
    columns: ["Orders.accountId", "Orders.orderDate", "Orders.amount", "Accounts.accountName"],
    reads: [
      "Accounts.accountId",
      "Orders.isSample",
      "Orders.isReturn",
      "Orders.shipDate",
      "Orders.invoiceDate",
      "Orders.collectedDate",
      "Orders.collectedAmount",
    ],
    parameters: ["sales.basis", "amount.outlierRatio"],
    check: ordersBelong,
  }),
  rule({
    id: "KPI-21",
    title: kpiRuleText.kpi21Title,
    help: kpiRuleText.kpi21Help,
    clause: "002 五(一)2",
    severity: "error",
    scope: "set",
    table: "KpiBook",
    columns: ["KpiBook.kpiId", "KpiBook.on", "KpiBook.weight"],
    reads: ["KpiBook.role"],
    parameters: ["kpi.weights"],
    check: weightsComplete,
  }),
];
