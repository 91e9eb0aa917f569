import { columnIndex, columnName, maxColumns, maxRows } from "../../src/import/xlsx/cellRefs";
import { tokenize, type FormulaToken } from "./formulaTokens";
import { futurePrefix } from "./futureFunctions";

/**
 * Formulas in the form of the file and in the form Excel shows, which is the model's:
 *
 * | file | model |
 * |---|---|
 * | `_xldudf_TIERBOOK_TIER(x)` | `TIERBOOK.TIER(x)` |
 * | `_xlfn.XLOOKUP(…)`, `_xlfn._xlws.FILTER(…)` | `XLOOKUP(…)`, `FILTER(…)` |
 * | `_xlfn.LET(_xlpm.x,1,_xlpm.x)` | `LET(x,1,x)` |
 * | `Accounts[[#This Row],[Sales]]` | `[@Sales]` inside the table, `Accounts[@Sales]` elsewhere |
 * | `Accounts[Sales]` | `[Sales]` inside the table |
 * | `_xlfn.ANCHORARRAY(A1)`, `_xlfn.SINGLE(A1)` | `A1#`, `@A1` |
 */

// Characters that make Excel put a column name in brackets of its own behind "@".
const special = /[\s,:.[\]#'"{}$^&*+=\-><()%/@!~?`;\\|]/;
const thisRow = /^\[\[#This Row\]\s*,\s*(.+)\]$/is;
const atRow = /^\[@(.*)\]$/s;
const addInFunction = /^_xldudf_([^_]+)_(.+)$/i;

/**
 * A formula of the file as Excel shows it.
 * @param stored text of the file, without "="
 * @param table name of the table the cell stands in, if any
 * @returns the formula with its leading "="
 */
export function formulaFromFile(stored: string, table?: string): string {
  if (!/_xl|\[/.test(stored)) return `=${stored}`;
  const tokens = tokenize(stored);
  const out: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as FormulaToken;
    const next = tokens[i + 1];
    if (token.kind === "word" && next?.text === "(") {
      const wrapped = /^_xlfn\.(ANCHORARRAY|SINGLE)$/i.exec(token.text);
      const end = wrapped ? simpleOperandEnd(tokens, i + 2) : -1;
      if (wrapped && tokens[end]?.text === ")") {
        const operand = formulaFromFile(
          tokens
            .slice(i + 2, end)
            .map((t) => t.text)
            .join(""),
          table,
        ).slice(1);
        out.push(wrapped[1]?.toUpperCase() === "SINGLE" ? `@${operand}` : `${operand}#`);
        i = end;
      } else out.push(shownFunction(token.text));
    } else if (token.kind === "word" && next?.kind === "bracket") {
      const shown = shownReference(next.text);
      const isOwn = table !== undefined && token.text.toLowerCase() === table.toLowerCase();
      out.push(isOwn ? shown : token.text + shown);
      i++;
    } else out.push(token.kind === "word" ? token.text.replace(/^_xlpm\./i, "") : token.text);
  }
  return `=${out.join("")}`;
}

function shownFunction(name: string): string {
  const addIn = addInFunction.exec(name);
  if (addIn) return `${addIn[1] ?? ""}.${addIn[2] ?? ""}`;
  const plain = name.replace(/^_xlfn\.(?:_xlws\.)?/i, "");
  // What is not known here, and an operator whose operand is no plain reference, stays in the file's form, as in an older Excel: shown
  // without its prefix it would be written without it.
  return futurePrefix(plain) === "" ? name : plain;
}

/** `[[#This Row],[Sales]]` → `[@Sales]`; anything else as it is. */
function shownReference(bracket: string): string {
  if (/^\[#This Row\]$/i.test(bracket)) return "[@]";
  const inner = thisRow.exec(bracket)?.[1];
  if (inner === undefined) return bracket;
  const single = /^\[((?:'.|[^[\]'])*)\]$/s.exec(inner)?.[1];
  return single !== undefined && !special.test(single) ? `[@${single}]` : `[@${inner}]`;
}

/** Index behind a plain operand (reference, sheet reference, structured reference, area) that starts at `from`; -1 when there is none. */
function simpleOperandEnd(tokens: readonly FormulaToken[], from: number): number {
  let i = from;
  let hasOperand = false;
  for (; i < tokens.length; i++) {
    const { kind, text } = tokens[i] as FormulaToken;
    if (kind === "word" || kind === "quoted" || kind === "bracket") hasOperand = true;
    else if (text !== "!" && text !== ":") break;
  }
  return hasOperand ? i : -1;
}

/**
 * A formula as Excel shows it in the form of the file.
 * @param formula with or without its leading "="
 * @param table name of the table the cell stands in: what `[@Sales]` means
 * @returns text for the file, without "="
 */
export function formulaToFile(formula: string, table?: string): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  const tokens = tokenize(text);
  const locals = localNames(tokens);
  const out: string[] = [];
  const closers: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as FormulaToken;
    const next = tokens[i + 1];
    const previous = tokens[i - 1];
    if (token.kind === "word") {
      if (next?.text === "(" && previous?.text !== "!")
        out.push(locals.has(token.text.toLowerCase()) ? `_xlpm.${token.text}` : storedFunction(token.text));
      else
        out.push(
          locals.has(token.text.toLowerCase()) && previous?.text !== "!" && next?.text !== "!"
            ? `_xlpm.${token.text}`
            : token.text,
        );
    } else if (token.kind === "bracket") {
      const isExternal = previous?.kind !== "word" && (next?.kind === "word" || next?.kind === "quoted");
      const owner = previous?.kind === "word" || isExternal ? "" : (table ?? "");
      out.push(owner + storedReference(token.text));
    } else if (token.text === "#" && out.length > 0) {
      const start = operandStart(tokens, i);
      const back = i - start;
      const operand = out.splice(out.length - back, back).join("");
      out.push(`_xlfn.ANCHORARRAY(${operand})`, ...Array<string>(back - 1).fill(""), "");
    } else if (token.text === "@") {
      out.push("_xlfn.SINGLE(");
      closers.push(operandEnd(tokens, i + 1));
    } else out.push(token.text);
    while (closers[closers.length - 1] === i + 1) {
      closers.pop();
      out[out.length - 1] += ")";
    }
  }
  return out.join("");
}

/** Index of the first token of the reference, call or bracketed part that ends before `end`. */
function operandStart(tokens: readonly FormulaToken[], end: number): number {
  let start = end - 1;
  const text = (at: number): string => tokens[at]?.text ?? "";
  while (start > 0 && /^[\s%#]$/.test(text(start))) start--;
  if (/^[)}]$/.test(text(start))) {
    for (let depth = 0; start > 0; start--) {
      if (/^[)}]$/.test(text(start))) depth++;
      if (/^[({]$/.test(text(start)) && --depth === 0) break;
    }
    if (text(start) === "(" && tokens[start - 1]?.kind === "word") start--;
  } else if (tokens[start]?.kind === "bracket" && tokens[start - 1]?.kind === "word") start--;
  while (text(start - 1) === "!" || text(start) === "!") start--;
  return start;
}

/** Index behind the operand of "@": a reference, a function call with its arguments or a part in brackets, signs before it. */
function operandEnd(tokens: readonly FormulaToken[], from: number): number {
  let start = from;
  while (/^[\s+\-@]$/.test(tokens[start]?.text ?? "")) start++;
  const opens = (at: number): boolean => /^[({]$/.test(tokens[at]?.text ?? "");
  let end = opens(start) ? start : simpleOperandEnd(tokens, start);
  if (end < 0) end = Math.min(start + 1, tokens.length);
  else if (opens(end)) end = closingEnd(tokens, end);
  while (tokens[end]?.text === "#") end++;
  return end;
}

/** Index behind the bracket that closes the one at `from`. */
function closingEnd(tokens: readonly FormulaToken[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const { text } = tokens[at] as FormulaToken;
    if (/^[({]$/.test(text)) depth++;
    if (/^[)}]$/.test(text) && --depth === 0) return at + 1;
  }
  return tokens.length;
}

function storedFunction(name: string): string {
  if (/^_xl/i.test(name)) return name;
  return isAddInFunction(name) ? `_xldudf_${name.replace(/\./g, "_")}` : futurePrefix(name) + name;
}

/** Whether a function (as Excel shows its name) is an add-in's: of the built-in ones only a few have a dot. */
export const isAddInFunction = (name: string): boolean =>
  name.indexOf(".") > 0 &&
  !/^(_xl.*|ERROR\.TYPE|NETWORKDAYS\.INTL|WORKDAY\.INTL|ISO\.CEILING|ECMA\.CEILING)$/i.test(name) &&
  futurePrefix(name) === "";

/** `[@Sales]` → `[[#This Row],[Sales]]`; anything else as it is. */
function storedReference(bracket: string): string {
  const inner = atRow.exec(bracket)?.[1];
  if (inner === undefined) return bracket;
  if (inner === "") return "[#This Row]";
  return inner.startsWith("[") ? `[[#This Row],${inner}]` : `[[#This Row],[${inner}]]`;
}

/** The names LET and LAMBDA give to values inside the formula, in lower case. */
function localNames(tokens: readonly FormulaToken[]): Set<string> {
  const names = new Set<string>();
  tokens.forEach((token, i) => {
    const kind = token.kind === "word" && tokens[i + 1]?.text === "(" ? token.text.toUpperCase() : "";
    if (kind !== "LET" && kind !== "LAMBDA") return;
    let depth = 0;
    let argument = 0;
    for (let at = i + 1; at < tokens.length; at++) {
      const { text, kind: what } = tokens[at] as FormulaToken;
      if (text === "(" || text === "{") depth++;
      else if (text === ")" || text === "}") {
        if (--depth === 0) return;
      } else if (depth === 1 && text === ",") argument++;
      else if (depth === 1 && what === "word" && (kind === "LAMBDA" || argument % 2 === 0) && standsAlone(tokens, at))
        names.add(text.toLowerCase());
    }
  });
  return names;
}

/** Whether the word is a whole argument followed by another one. */
function standsAlone(tokens: readonly FormulaToken[], at: number): boolean {
  let before = at - 1;
  let after = at + 1;
  while (tokens[before]?.text === " ") before--;
  while (tokens[after]?.text === " ") after++;
  const isName = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(tokens[at]?.text ?? "");
  return isName && /^[(,]$/.test(tokens[before]?.text ?? "") && tokens[after]?.text === ",";
}

const cellWord = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;
const columnWord = /^(\$?)([A-Za-z]{1,3})$/;
const rowWord = /^(\$?)([0-9]{1,7})$/;
const wrap = (value: number, size: number): number => ((value % size) + size) % size;

/**
 * A shared formula as it stands in another cell of its range: relative references move along and wrap at the sheet's end.
 * @param stored text of the first cell, in the form of the file
 */
export function shiftFormula(stored: string, rows: number, columns: number): string {
  const tokens = tokenize(stored);
  const moveColumn = (dollar: string, letters: string): string =>
    dollar + (dollar ? letters : columnName(wrap(columnIndex(letters) + columns, maxColumns)));
  const moveRow = (dollar: string, digits: string): string =>
    dollar + (dollar ? digits : String(wrap(Number(digits) - 1 + rows, maxRows) + 1));
  return tokens
    .map(({ kind, text }, i) => {
      if (kind !== "word") return text;
      const next = tokens[i + 1]?.text;
      if (next === "(" || next === "!" || tokens[i + 1]?.kind === "bracket") return text;
      const cell = cellWord.exec(text);
      if (cell && columnIndex(cell[2] ?? "") < maxColumns)
        return moveColumn(cell[1] ?? "", cell[2] ?? "") + moveRow(cell[3] ?? "", cell[4] ?? "");
      const partner = next === ":" ? tokens[i + 2] : tokens[i - 1]?.text === ":" ? tokens[i - 2] : undefined;
      const column = columnWord.exec(text);
      if (column && partner && columnWord.test(partner.text)) return moveColumn(column[1] ?? "", column[2] ?? "");
      const row = rowWord.exec(text);
      if (row && partner && rowWord.test(partner.text)) return moveRow(row[1] ?? "", row[2] ?? "");
      return text;
    })
    .join("");
}
