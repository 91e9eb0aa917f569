/** Formulas in R1C1 notation, as `formulasR1C1` reads and writes them. */
import { sheetPrefix } from "../address";
import type { Rect } from "../types";
import { rewriteTokens } from "./references";
import type { Corner } from "./tokens";
import { referenceText } from "./write";

const part = (letter: "R" | "C", index: number | undefined, fixed: boolean, home: number): string => {
  if (index === undefined) return "";
  if (fixed) return `${letter}${index + 1}`;
  return index === home ? letter : `${letter}[${index - home}]`;
};

/** "=R[-1]C*2" of "=A1*2" in A2. */
export function toR1C1(formula: string, row: number, column: number): string {
  const corner = (c: Corner): string => part("R", c.row, c.rowFixed, row) + part("C", c.column, c.columnFixed, column);
  return rewriteTokens(formula, (token) => {
    if (token.kind !== "reference") return undefined;
    const sheet = token.sheetName === undefined ? "" : sheetPrefix(token.sheetName);
    const first = corner(token.first);
    const second = token.second ? corner(token.second) : undefined;
    return (
      sheet +
      (second === undefined || (second === first && (token.first.row === undefined || token.first.column === undefined))
        ? first
        : `${first}:${second}`)
    );
  });
}

const cell = String.raw`R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?`;
const reference = new RegExp(
  String.raw`("(?:[^"]|"")*")|(\[[^\]]*\])|(?<![\p{L}\p{N}_.$'])(${cell})(?::(${cell}))?(?![\p{L}\p{N}_.([])`,
  "giu",
);

/** "=A1*2" of "=R[-1]C*2" in A2. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const corner = (text: string): Corner => {
    const [, r = "", c = ""] = /^R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?$/i.exec(text) ?? [];
    const index = (given: string, home: number): number =>
      given === "" ? home : given.startsWith("[") ? home + Number(given.slice(1, -1)) : Number(given) - 1;
    return {
      row: index(r, row),
      column: index(c, column),
      rowFixed: r !== "" && !r.startsWith("["),
      columnFixed: c !== "" && !c.startsWith("["),
    };
  };
  return formula.replace(
    reference,
    (
      all,
      quoted: string | undefined,
      bracketed: string | undefined,
      first: string | undefined,
      second: string | undefined,
    ) => {
      if (quoted !== undefined || bracketed !== undefined || first === undefined) return all;
      return referenceText({ first: corner(first), ...(second === undefined ? {} : { second: corner(second) }) });
    },
  );
}

/** A matrix (or one value) of R1C1 formulas for an area, in A1 notation; other values stay. */
export function fromR1C1Matrix(value: unknown, area: Rect): unknown {
  const one = (item: unknown, row: number, column: number): unknown =>
    typeof item === "string" && item.startsWith("=") ? fromR1C1(item, row, column) : item;
  if (!Array.isArray(value))
    return Array.from({ length: area.rowCount }, (_r, i) =>
      Array.from({ length: area.columnCount }, (_c, j) => one(value, area.row + i, area.column + j)),
    );
  return (value as unknown[]).map((line, i) =>
    Array.isArray(line) ? line.map((item: unknown, j) => one(item, area.row + i, area.column + j)) : line,
  );
}
