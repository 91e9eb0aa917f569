/** KPI-15: orders that sales figures can be made of, and S1 and S2 on the Scorecard. */
import { kpiRuleText } from "../../locales/rules";
import { unresolved } from "../../kpis/accountIndex";
import { lineState, salesColumns } from "../../kpis/orderLines";
import { isBlank } from "../../policy/values";
import { columnName, shown } from "../define";
import { outliers } from "../outliers";
import type { RuleContext } from "../types";
import { agrees } from "./agree";

const scorecard = agrees("S1", "S2");

/** KPI-15: every order belongs to one known customer and can be read; unusual amounts are questioned. */
export function ordersBelong(context: RuleContext): void {
  const { column, data, rows, policy, fail } = context;
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
  scorecard(context);
}
