/** What Excel takes as a data validation rule, prompt and error alert. */
import { hostErrors } from "../../protocol/hostError";
import { formulaFault } from "../formula/check";
import type { ValidationData } from "../types";

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];
const comparing = ["wholeNumber", "decimal", "date", "time", "textLength"];
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_LIST = 255;

const refuse = (what: string): never => {
  throw hostErrors.invalidArgument(what);
};

function assertOperand(value: unknown): void {
  if (typeof value === "number") return;
  if (typeof value !== "string" || value === "") refuse("A rule compares with a number, a text or a formula.");
  else if (value.startsWith("=")) {
    const fault = formulaFault(value);
    if (fault) refuse(fault);
  }
}

/**
 * @param rule exactly one of wholeNumber, decimal, date, time, textLength, list, custom, as Excel.DataValidationRule
 * @throws InvalidArgument
 */
export function assertRule(rule: ValidationData["rule"]): void {
  const [kind, ...more] = Object.keys(rule);
  const detail = kind === undefined ? undefined : rule[kind];
  if (kind === undefined || detail === undefined || more.length > 0)
    return refuse("A validation has exactly one rule.");
  if (comparing.includes(kind)) {
    const { operator, formula1, formula2 } = detail;
    if (!operators.includes(String(operator))) refuse(`"${String(operator)}" is no operator of a rule.`);
    assertOperand(formula1);
    if (operator === "Between" || operator === "NotBetween") assertOperand(formula2);
    return;
  }
  if (kind === "list") {
    const { source } = detail;
    if (typeof source !== "string" || source === "") return refuse("A list needs a source.");
    if (!source.startsWith("=") && source.length > MAX_LIST) refuse("A list written out holds at most 255 characters.");
    if (source.startsWith("=")) assertOperand(source);
    return;
  }
  if (kind !== "custom") refuse(`"${kind}" is no validation rule.`);
  const { formula } = detail;
  if (typeof formula !== "string" || !formula.startsWith("=")) refuse("A custom rule needs a formula.");
  assertOperand(formula);
}

/**
 * @throws InvalidArgument when a title is longer than 32 or a message longer than 255 characters
 */
export function assertPrompt({ prompt, errorAlert }: Pick<ValidationData, "prompt" | "errorAlert">): void {
  for (const part of [prompt, errorAlert]) {
    if (!part) continue;
    if (part.title.length > MAX_TITLE) refuse("The title of a validation message holds at most 32 characters.");
    if (part.message.length > MAX_MESSAGE) refuse("A validation message holds at most 255 characters.");
  }
  if (errorAlert && !["Stop", "Warning", "Information"].includes(errorAlert.style))
    refuse(`"${errorAlert.style}" is no alert style.`);
}
