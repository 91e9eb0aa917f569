/** Key accounts as the register marks them: ACC-08, 33. */
import { accountText } from "../../locales/rules";
import { columnName, joined } from "../define";
import { yesNoCell } from "../shared/cells";
import { filledIn, listColumn } from "../shared/coded";
import { unreadable } from "../shared/report";
import { failMissing } from "../shared/required";
import type { RuleContext } from "../types";

/** ACC-08: what counts as a key account says so by its flag, the record of KA-01 and KA-02 (CON-05), and gives a reason. */
export function keyJustified(context: RuleContext): void {
  const { column, rows, fail } = context;
  const flags = column("Accounts.isKeyAccount");
  const reasons = filledIn(context, "Accounts.kaReason");
  const classOf = listColumn(context, "Accounts.class", "accountClass");
  for (const row of rows("Accounts")) {
    const flag = yesNoCell(flags[row]);
    const code = classOf(row);
    if (code === undefined && flag !== true) unreadable(context, "Accounts", row, "class");
    if (flag === undefined) unreadable(context, "Accounts", row, "isKeyAccount");
    if (code !== "key" && flag !== true) continue;
    if (flag === false || flag === null)
      fail({
        table: "Accounts",
        row,
        column: "isKeyAccount",
        message: { text: flag === null ? accountText.keyNotRecorded : accountText.keyDenied },
        expected: { text: accountText.recordKey },
      });
    if (reasons[row] !== 1) failMissing(context, "Accounts", row, ["kaReason"], [0]);
  }
}

const groupings = ["productCategory", "customerNature", "serviceContent"];

/** ACC-33: a key account, or a prospect of one, is grouped by product, nature or service. */
export function grouped(context: RuleContext): void {
  const { column, rows, fail } = context;
  const keys = column("Accounts.isKeyAccount");
  const prospects = column("Accounts.isKaProspect");
  const cells = groupings.map((key) => filledIn(context, `Accounts.${key}`));
  for (const row of rows("Accounts")) {
    const key = yesNoCell(keys[row]);
    const prospect = yesNoCell(prospects[row]);
    if (key !== true && prospect !== true) {
      if (key === undefined) unreadable(context, "Accounts", row, "isKeyAccount");
      else if (prospect === undefined) unreadable(context, "Accounts", row, "isKaProspect");
      continue;
    }
    if (cells.some((marks) => marks[row] === 1)) continue;
    const columns = joined(groupings.map((name) => columnName(`Accounts.${name}`)));
    fail({
      table: "Accounts",
      row,
      column: "productCategory",
      message: { text: accountText.notGrouped, args: { columns } },
      expected: { text: accountText.fillIn },
    });
  }
}
