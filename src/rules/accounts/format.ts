/** ACC-12: cells are written in one form: phone, e-mail, lists, spaces, dates. */
import { accountText, commonText } from "../../locales/rules";
import { isSerialDate } from "../../calendar/serial";
import type { LocalText } from "../../locales/types";
import { tableByKey } from "../../policy/catalogue";
import type { CellValue } from "../../policy/values";
import { isBlank, plainCell } from "../../policy/values";
import { columnName, shown } from "../define";
import { listCells } from "../shared/cells";
import type { RuleContext } from "../types";

/** No phone number or address is longer; a longer text is not put to a pattern. */
const longest = 254;
const mailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const fullWidthSpace = /\u3000/;

/** The company's own lists: with no values in them nothing can be compared. */
const ownLists = [
  ["region", "region"],
  ["industry", "industry"],
] as const;

/** Columns a person fills with dates. */
const dateColumns = (tableByKey.get("Accounts")?.columns ?? []).filter(
  ({ type, filledBy }) => (type === "date" || type === "dateTime") && filledBy !== "formula",
);

/** ACC-12. */
export function uniformFormat(context: RuleContext): void {
  const { column, data, policy, rows, has, fail } = context;
  const failAt = (row: number, key: string, text: LocalText): void =>
    fail({
      table: "Accounts",
      row,
      column: key,
      message: { text, args: { column: columnName(`Accounts.${key}`), found: shown(column(`Accounts.${key}`)[row]) } },
    });
  const pattern = phonePattern(policy.text("format.phoneRegex"));
  const matches = (expression: RegExp, cell: CellValue | undefined): boolean => {
    const text = plainCell(cell);
    return text.length <= longest && expression.test(text);
  };
  const phones = column("Accounts.phone");
  const mails = column("Accounts.email");
  // Lists are read as codes; spaces are to be seen in the cells as they are.
  const spaced = ["accountName", "phone", "email", "region", "industry"].map((key) => ({
    key,
    cells: data.raw.Accounts?.columns[key] ?? [],
  }));
  const dates = dateColumns
    .filter(({ key }) => has(`Accounts.${key}`))
    .map(({ key }) => ({ key, cells: column(`Accounts.${key}`) }));
  const listed = ownLists.flatMap(([key, list]) => listColumn(context, key, list));

  for (const row of rows("Accounts")) {
    if (!isBlank(phones[row]) && !matches(pattern, phones[row])) failAt(row, "phone", accountText.phoneForm);
    if (!isBlank(mails[row]) && !matches(mailPattern, mails[row])) failAt(row, "email", accountText.mailForm);
    for (const { key, cells } of spaced) {
      const cell = cells[row];
      if (typeof cell !== "string" || isBlank(cell)) continue;
      if (cell !== cell.trim() || fullWidthSpace.test(cell)) failAt(row, key, accountText.spaces);
    }
    for (const { key, known } of listed) if (!known(row)) failAt(row, key, commonText.notInList);
    for (const { key, cells } of dates) {
      const cell = cells[row];
      if (isBlank(cell) || isSerialDate(cell)) continue;
      failAt(row, key, typeof cell === "string" ? accountText.dateAsText : accountText.notADate);
    }
  }
}

function phonePattern(source: string | null): RegExp {
  return new RegExp(source ?? "", "u");
}

/** A column with a list of the company's own; a gap when that list has no values yet. */
function listColumn(
  { column, policy, allRows, notEvaluable }: RuleContext,
  key: string,
  list: string,
): readonly { readonly key: string; readonly known: (row: number) => boolean }[] {
  const cells = column(`Accounts.${key}`);
  const codeOf = listCells(policy, list);
  const rows = allRows("Accounts");
  const used = rows.some((row) => !isBlank(cells[row]));
  if (!used) return [];
  const lists = column("Lists.list");
  const hasValues = lists.some((cell) => cell === list) || rows.some((row) => typeof codeOf(cells[row]) === "string");
  if (!hasValues) {
    notEvaluable(["Lists.list"], {
      table: "Accounts",
      row: rows.find((row) => !isBlank(cells[row])) ?? 0,
      reason: { text: accountText.listEmpty, args: { column: columnName(`Accounts.${key}`) } },
    });
    return [];
  }
  return [{ key, known: (row) => isBlank(cells[row]) || codeOf(cells[row]) !== undefined }];
}
