/** Writes references back as text, in the form Excel shows. */
import { columnName, sheetPrefix } from "../address";
import type { Corner, ReferenceToken, StructuredToken } from "./tokens";

function cornerText(corner: Corner): string {
  const column = corner.column === undefined ? "" : `${corner.columnFixed ? "$" : ""}${columnName(corner.column)}`;
  const row = corner.row === undefined ? "" : `${corner.rowFixed ? "$" : ""}${corner.row + 1}`;
  return column + row;
}

/** "Plan!$A$1:B2" of a reference. */
export function referenceText(reference: Pick<ReferenceToken, "sheetName" | "first" | "second">): string {
  const sheet = reference.sheetName === undefined ? "" : sheetPrefix(reference.sheetName);
  return `${sheet}${cornerText(reference.first)}${reference.second ? `:${cornerText(reference.second)}` : ""}`;
}

/** Characters that stand behind an apostrophe inside brackets. */
const escapeColumn = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");
/** Names that need brackets of their own behind "@". */
const special = /[\s[\](){}#'"@$^&*+=\-<>/\\,:;.!?%|~`]/;

/** "Acc[[#Headers],[Sales]]", "[@Sales]" … of a structured reference. */
export function structuredText({
  tableName = "",
  items,
  columns,
}: Pick<StructuredToken, "tableName" | "items" | "columns">): string {
  const names = columns.map(escapeColumn);
  const range = names.map((name) => `[${name}]`).join(":");
  const [only] = names;
  if (items.length === 1 && items[0] === "#This Row") {
    const simple = columns.length === 1 && !special.test(columns[0] ?? "");
    return `${tableName}[@${simple ? only : range}]`;
  }
  if (items.length === 0) return `${tableName}[${columns.length === 2 ? range : (only ?? "")}]`;
  if (items.length === 1 && columns.length === 0) return `${tableName}[${items[0]}]`;
  return `${tableName}[${[...items.map((item) => `[${item}]`), ...(range ? [range] : [])].join(",")}]`;
}
