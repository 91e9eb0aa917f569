/** Whether a text is a formula Excel would take: operands and operators in turn, brackets closed. */
import type { Token } from "./tokens";
import { isItem, tokenize } from "./tokens";

const operands = new Set<Token["kind"]>(["string", "number", "error", "boolean", "name", "reference", "structured"]);
const prefix = new Set(["+", "-", "@"]);
const postfix = new Set(["%", "#"]);

/** What is wrong with the formula, or undefined. Names and functions may be unknown: they give #NAME?, not a refusal. */
export function formulaFault(formula: string): string | undefined {
  if (formula.length > 8192) return "The formula is longer than 8,192 characters.";
  const tokens = tokenize(formula)
    .slice(1)
    .filter((token) => token.kind !== "space");
  if (tokens.length === 0) return "The formula is empty.";
  const open: ("(" | "call" | "{")[] = [];
  let operandNext = true;
  let closed = false;
  let call = false;
  for (const token of tokens) {
    const fault = `Unexpected "${token.text}" in the formula.`;
    if (token.kind === "unknown") return fault;
    if (token.kind === "structured" && !token.items.every(isItem)) return fault;
    if (operands.has(token.kind)) {
      if (!operandNext) return fault;
      operandNext = false;
    } else if (token.kind === "function") {
      if (!operandNext) return fault;
      call = true;
      continue;
    } else if (token.kind === "open") {
      // What a call gives may itself be called, =LAMBDA(x,x+1)(2); otherwise an opening bracket stands where an operand may.
      if (!operandNext && !(token.text === "(" && closed)) return fault;
      open.push(token.text === "{" ? "{" : call || !operandNext ? "call" : "(");
      operandNext = true;
      call = false;
    } else if (token.kind === "close") {
      const opened = open.pop();
      if (opened === undefined || (opened === "{") !== (token.text === "}")) return fault;
      // Arguments of a call may be left out: =IF(A1,1,).
      if (operandNext && opened !== "call") return fault;
      operandNext = false;
      closed = true;
      continue;
    } else if (token.kind === "separator") {
      const inside = open[open.length - 1];
      if (inside === undefined || (token.text === ";" && inside !== "{")) return fault;
      if (operandNext && inside !== "call") return fault;
      operandNext = true;
    } else if (operandNext ? !prefix.has(token.text) : token.text === "@") {
      return fault;
    } else if (!operandNext && !postfix.has(token.text)) {
      operandNext = true;
    }
    closed = false;
  }
  if (open.length > 0) return "A bracket of the formula is not closed.";
  return operandNext ? "The formula ends before its last operand." : undefined;
}
