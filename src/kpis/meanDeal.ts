/** S5, mean deal: sales of the period to accounts that signed in it, over their number. Clause: 000 評估方法 1. */
import { kpiText } from "../locales/kpis";
import { isBlank } from "../policy/values";
import type { AccountRows } from "./accountRows";
import { accountRows, daysOf } from "./accountRows";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { perDataset } from "./memo";
import { fromTenThousandths } from "./money";
import { lineState, salesColumns } from "./orderLines";
import { peopleOf, personOf } from "./people";
import { periodRows } from "./periodRows";
import type { KpiResult, KpiScope } from "./result";
import { ratioKpi, undefinedKpi } from "./result";
import { blocked, partialNote, shortOrders, spanOf } from "./scope";

/** Accounts by contract date; a date that cannot be read leaves the account among the undated ones. */
const signed = perDataset((data: Dataset) => {
  const cells = columnCells(data, "Accounts.contractDate");
  return periodRows(
    daysOf(data, "Accounts.contractDate"),
    () => peopleOf(data, "Accounts.owner"),
    (row) => !isBlank(cells[row]),
  );
});

/** Lines that count by `sales.basis`, by the owner of their account. */
const customerLines = perDataset((data: Dataset): AccountRows => {
  const { state, date } = data.orders();
  return accountRows(data, "Orders.accountId", date, null, (row) => state[row] !== lineState.left);
});

/**
 * Mean deal (S5). Both parts go by the account's owner: it is a mean over customers, not a credit for sales.
 * @returns not evaluable when nobody signed, or when lines of a signed account cannot be read
 */
export function meanDeal(data: Dataset, scope: KpiScope): KpiResult {
  const gap =
    blocked(data, scope, [
      "Accounts.contractDate",
      "Orders.accountId",
      ...salesColumns(data.policy.text("sales.basis")),
    ]) ?? shortOrders(data, scope.period.start, false);
  if (gap) return undefinedKpi(gap);
  const span = spanOf(data, scope);
  const person = personOf(data, scope);
  const undated = signed(data).undated(person).length;
  if (undated > 0) return undefinedKpi({ text: kpiText.badContracts, args: { count: undated } });
  const accounts = new Set(signed(data).within(person, span.from, span.to));
  const { state, amount, account } = data.orders();
  let sum = 0;
  let bad = 0;
  const add = (row: number): void => {
    if (!accounts.has(account[row] ?? -1)) return;
    if (state[row] === lineState.counts) sum += amount[row] ?? 0;
    else bad++;
  };
  if (accounts.size > 0) {
    const lines = customerLines(data);
    lines.within(person, span.from, span.to).forEach(add);
    lines.undated(person).forEach(add);
    const wanted = new Uint8Array(data.rowCount("Accounts"));
    for (const one of accounts) wanted[one] = 1;
    bad += lines.ambiguous(person, span.from, span.to, wanted);
  }
  const total = fromTenThousandths(sum);
  if (bad > 0) return undefinedKpi({ text: kpiText.badOrders, args: { count: bad } }, { denominator: accounts.size });
  if (Number.isNaN(total)) return undefinedKpi({ text: kpiText.tooLarge });
  return ratioKpi(total, accounts.size, { text: kpiText.noneSigned }, { notes: partialNote(span) });
}
