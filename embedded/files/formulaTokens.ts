/**
 * The pieces of a formula's text, as far as translating between the file's and Excel's own form needs them. Joined again
 * they give the text back.
 */
export interface FormulaToken {
  /** string: "…"; quoted: '…'; bracket: […] with what is nested; error: #N/A; word: names, numbers, cell references; other: one character. */
  kind: "string" | "quoted" | "bracket" | "error" | "word" | "other";
  text: string;
}

const word = /[\p{L}\p{N}\p{M}_.$\\?]+/uy;
const error =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!)/iy;

/** Splits a formula (with or without its "="). */
export function tokenize(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  const push = (kind: FormulaToken["kind"], end: number): void => {
    tokens.push({ kind, text: formula.slice(at, end) });
    at = end;
  };
  while (at < formula.length) {
    const first = formula.charAt(at);
    if (first === '"' || first === "'") push(first === '"' ? "string" : "quoted", quotedEnd(formula, at, first));
    else if (first === "[") push("bracket", bracketEnd(formula, at));
    else {
      word.lastIndex = error.lastIndex = at;
      if (word.test(formula)) push("word", word.lastIndex);
      else if (error.test(formula)) push("error", error.lastIndex);
      else push("other", at + 1);
    }
  }
  return tokens;
}

/** Behind the closing quote; a doubled quote is a character of the text. */
function quotedEnd(formula: string, at: number, quote: string): number {
  for (let i = at + 1; i < formula.length; i++) {
    if (formula.charAt(i) !== quote) continue;
    if (formula.charAt(i + 1) !== quote) return i + 1;
    i++;
  }
  return formula.length;
}

/** Behind the bracket that closes the one at `at`; an apostrophe takes the meaning from the character after it. */
function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    const c = formula.charAt(i);
    if (c === "'") i++;
    else if (c === "[") depth++;
    else if (c === "]" && --depth === 0) return i + 1;
  }
  return formula.length;
}
