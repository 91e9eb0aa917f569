/** Rewrites what formulas point at, when cells move, are copied, or sheets and tables change. */
import { MAX_COLUMNS, MAX_ROWS } from "../rect";
import type { Rect } from "../types";
import type { Corner, ReferenceToken, StructuredToken, Token } from "./tokens";
import { remember, tokenize } from "./tokens";
import { referenceText, structuredText } from "./write";

/** Rewrites tokens; a token answered with undefined stays as it is. */
export function rewriteTokens(formula: string, rewrite: (token: Token) => string | undefined): string {
  const tokens = tokenize(formula);
  let made: Token[] | undefined;
  let likeBefore = true;
  for (const [index, token] of tokens.entries()) {
    const text = rewrite(token);
    if (text === undefined || text === token.text) continue;
    made ??= [...tokens];
    const parts: readonly Token[] = likeBefore && token.kind === "structured" ? tokenize(text) : [];
    const only: Token | undefined = parts.length === 1 ? parts[0] : undefined;
    likeBefore = only !== undefined && bracketsOnly(token, only);
    made[index] = only ?? { kind: "unknown", text };
  }
  if (!made) return formula;
  const rewritten = made.map(({ text }) => text).join("");
  // A long formula in which one column got another name is not cut anew.
  if (likeBefore) remember(rewritten, made);
  return rewritten;
}

/** Whether two structured references differ only in their brackets: then the text around them reads as before. */
function bracketsOnly(before: Token, after: Token): boolean {
  const head = (text: string): string => text.slice(0, text.indexOf("["));
  return before.kind === "structured" && after.kind === "structured" && head(before.text) === head(after.text);
}

/** The area an A1 reference covers. */
export function referenceRect({ first, second = first }: Pick<ReferenceToken, "first" | "second">): Rect {
  const span = (a: number | undefined, b: number | undefined, all: number): [number, number] =>
    a === undefined || b === undefined ? [0, all] : [Math.min(a, b), Math.abs(a - b) + 1];
  const [row, rowCount] = span(first.row, second.row, MAX_ROWS);
  const [column, columnCount] = span(first.column, second.column, MAX_COLUMNS);
  return { row, column, rowCount, columnCount };
}

/**
 * Rewrites the A1 references of a formula.
 * @param formula the formula
 * @param homeSheet name of the sheet a reference without sheet means
 * @param map the new area of (sheet name, area): null when its cells are gone, the same object when nothing changes
 */
export function mapReferences(
  formula: string,
  homeSheet: string | undefined,
  map: (sheetName: string, area: Rect) => Rect | null,
): string {
  if (!hasReferences(tokenize(formula))) return formula;
  return rewriteTokens(formula, (token) => {
    if (token.kind !== "reference") return undefined;
    const sheetName = token.sheetName ?? homeSheet;
    if (sheetName === undefined) return undefined;
    const area = referenceRect(token);
    const mapped = map(sheetName, area);
    if (mapped === area) return undefined;
    return mapped === null ? brokenReference(token) : withArea(token, mapped);
  });
}

const withReferences = new WeakMap<readonly Token[], boolean>();

/** Long formulas that only name tables and names are met with every row that somebody inserts. */
function hasReferences(tokens: readonly Token[]): boolean {
  const known = withReferences.get(tokens) ?? tokens.some(({ kind }) => kind === "reference");
  withReferences.set(tokens, known);
  return known;
}

/** "#REF!" with the sheet it was on, as Excel leaves it. */
function brokenReference(token: ReferenceToken): string {
  const bang = token.text.lastIndexOf("!");
  return bang < 0 ? "#REF!" : `${token.text.slice(0, bang + 1)}#REF!`;
}

function withArea(token: ReferenceToken, area: Rect): string {
  const second = token.second ?? token.first;
  const swapRows = (token.first.row ?? 0) > (second.row ?? 0);
  const swapColumns = (token.first.column ?? 0) > (second.column ?? 0);
  const place = (corner: Corner, atEnd: (swapped: boolean) => boolean): Corner => ({
    ...corner,
    ...(corner.row === undefined ? {} : { row: area.row + (atEnd(swapRows) ? area.rowCount - 1 : 0) }),
    ...(corner.column === undefined ? {} : { column: area.column + (atEnd(swapColumns) ? area.columnCount - 1 : 0) }),
  });
  return referenceText({
    ...token,
    first: place(token.first, (swapped) => swapped),
    ...(token.second ? { second: place(token.second, (swapped) => !swapped) } : {}),
  });
}

/** The formula as it reads after being copied by so many rows and columns; references that leave the sheet become #REF!. */
export function offsetReferences(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (corner: Corner): Corner | null => {
    const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows;
    const column = corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns;
    if ((row ?? 0) < 0 || (row ?? 0) >= MAX_ROWS || (column ?? 0) < 0 || (column ?? 0) >= MAX_COLUMNS) return null;
    return { ...corner, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
  };
  return rewriteTokens(formula, (token) => {
    if (token.kind !== "reference") return undefined;
    const first = move(token.first);
    const second = token.second ? move(token.second) : undefined;
    return first === null || second === null
      ? brokenReference(token)
      : referenceText({ ...token, first, ...(second ? { second } : {}) });
  });
}

/** Rewrites the sheet before references, names and errors; null = the sheet is gone. */
export function renameSheetIn(formula: string, from: string, to: string | null): string {
  const same = (name: string | undefined): boolean => name !== undefined && name.toLowerCase() === from.toLowerCase();
  return rewriteTokens(formula, (token) => {
    if (token.kind === "structured" || token.sheetName === undefined || !same(token.sheetName)) return undefined;
    if (to === null) return "#REF!";
    if (token.kind === "reference") return referenceText({ ...token, sheetName: to });
    const bang = token.text.lastIndexOf("!", token.kind === "error" ? token.text.length - 2 : undefined);
    return quoted(to) + token.text.slice(bang + 1);
  });
}

const quoted = (sheetName: string): string =>
  referenceText({ sheetName, first: { rowFixed: false, columnFixed: false } });

/**
 * Rewrites structured references.
 * @param rewrite gets the token with the table it means (`around` for one without name) and gives the parts it shall
 *   have, a plain text instead, or undefined to leave it
 */
export function mapStructured(
  formula: string,
  around: string | undefined,
  rewrite: (
    token: StructuredToken,
    tableName: string,
  ) => Pick<StructuredToken, "tableName" | "items" | "columns"> | string | undefined,
): string {
  return rewriteTokens(formula, (token) => {
    if (token.kind !== "structured") return undefined;
    const tableName = token.tableName ?? around;
    const result = tableName === undefined ? undefined : rewrite(token, tableName);
    return result === undefined || typeof result === "string" ? result : structuredText(result);
  });
}

/** Rewrites a name (defined name or table standing alone). */
export function renameNameIn(formula: string, from: string, to: string): string {
  return rewriteTokens(formula, (token) =>
    token.kind === "name" && token.sheetName === undefined && token.text.toLowerCase() === from.toLowerCase()
      ? to
      : undefined,
  );
}

/**
 * The formula with the table named in every structured reference, for readers that know no surroundings:
 * `[@Sales]` becomes `Acc[@Sales]`.
 */
export function nameTables(formula: string, tableName: string): string {
  return mapStructured(formula, tableName, (token) =>
    token.tableName === undefined ? { ...token, tableName } : undefined,
  );
}

/**
 * A formula that comes from the surroundings of one table into those of another (or of none), as Excel shows it there:
 * the name of the table left appears, the name of the table entered goes.
 */
export function changeSurroundings(formula: string, from: string | undefined, to: string | undefined): string {
  if (from === to || !formula.includes("[")) return formula;
  const named = from === undefined ? formula : nameTables(formula, from);
  if (to === undefined) return named;
  return mapStructured(named, undefined, ({ tableName, ...parts }) =>
    tableName?.toLowerCase() === to.toLowerCase() ? parts : undefined,
  );
}
