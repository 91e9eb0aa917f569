/** The bracket part of a structured reference: [Col], [@Col], [@], [[#Headers],[A]:[B]], [#All], … */
import type { TableRows } from "./ast";

export interface TablePart {
  rows: TableRows;
  /** Column names, unescaped; both absent = all columns. */
  first?: string;
  last?: string;
  /** Position behind the closing bracket. */
  end: number;
}

const specifiers: Readonly<Record<string, TableRows>> = {
  "#data": "data",
  "#all": "all",
  "#headers": "headers",
  "#totals": "totals",
  "#this row": "thisRow",
};
const pairs: Readonly<Record<string, TableRows>> = {
  "headers+data": "headersAndData",
  "data+headers": "headersAndData",
  "data+totals": "dataAndTotals",
  "totals+data": "dataAndTotals",
};

/**
 * @param text the formula
 * @param at where the opening bracket stands
 * @returns what is referred to, or undefined when the brackets make no sense
 */
export function readTableReference(text: string, at: number): TablePart | undefined {
  let position = at + 1;
  const rows: TableRows[] = [];
  const columns: string[] = [];
  const space = (): void => {
    while (/\s/.test(text[position] ?? "")) position += 1;
  };
  /** Reads up to the closing bracket, taking the escapes away; leaves the position behind the bracket. */
  const name = (): string | undefined => {
    let read = "";
    for (; position < text.length; position += 1) {
      const letter = text[position] as string;
      if (letter === "'" && position + 1 < text.length) {
        position += 1;
        read += text[position] as string;
      } else if (letter === "]") {
        position += 1;
        return read;
      } else if (letter === "[") return undefined;
      else read += letter;
    }
    return undefined;
  };
  const done = (): TablePart | undefined => {
    const which = rows.length === 0 ? "data" : rows.length === 1 ? rows[0] : pairs[rows.join("+")];
    return which && columns.length <= 2
      ? { rows: which, first: columns[0], last: columns[1] ?? columns[0], end: position }
      : undefined;
  };
  space();
  if (text[position] === "@") {
    rows.push("thisRow");
    position += 1;
    space();
    if (text[position] === "]") {
      position += 1;
      return done();
    }
  }
  if (text[position] !== "[") {
    const single = name();
    if (single === undefined) return undefined;
    const specifier = specifiers[single.trim().toLowerCase()];
    if (specifier && rows.length === 0) rows.push(specifier);
    else if (single.trim() !== "") columns.push(single);
    return done();
  }
  for (;;) {
    space();
    if (text[position] !== "[") return undefined;
    position += 1;
    const escaped = text[position] === "'";
    const item = name();
    if (item === undefined) return undefined;
    const specifier = escaped ? undefined : specifiers[item.trim().toLowerCase()];
    if (specifier) rows.push(specifier);
    else columns.push(item);
    space();
    const separator = text[position];
    position += 1;
    if (separator === "]") return done();
    if (separator !== "," && separator !== ":") return undefined;
  }
}
