import { areaRef, parseAreas } from "../../src/import/xlsx/cellRefs";
import {
  attribute,
  child,
  decodeXString,
  elements,
  encodeXString,
  escapeAttribute,
  escapeText,
  flag,
  serialize,
  textOf,
  type XmlElement,
} from "../../src/import/xlsx/xml";
import type { ValidationData } from "../model/types";
import { formulaFromFile, formulaToFile } from "./formulaText";
import { apiName } from "./styleNames";

/** API name → file name of the kinds of rule. */
const kinds: Readonly<Record<string, string>> = {
  wholeNumber: "whole",
  decimal: "decimal",
  list: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

/** API name → file name of the comparisons; also those of conditional formats. */
export const comparisons: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

const alertStyles: Readonly<Record<string, string>> = { Stop: "stop", Warning: "warning", Information: "information" };

/** A bound of a rule as the API gives it: a number, or a formula. */
const boundFromFile = (stored: string): number | string =>
  stored.trim() !== "" && Number.isFinite(Number(stored)) ? Number(stored) : formulaFromFile(stored);

function boundToFile(bound: unknown): string | undefined {
  if (bound === undefined || bound === null || bound === "") return undefined;
  const text = String(bound);
  if (text.startsWith("=")) return formulaToFile(text);
  if (Number.isFinite(Number(text))) return text;
  return `"${text.replace(/"/g, '""')}"`;
}

/** Reads the data validations of a worksheet; rules that let anything in (input messages only) become an empty custom rule `any`. */
export function readValidations(container: XmlElement | undefined): { data: ValidationData; raw: string }[] {
  return elements(container, "dataValidation").map((element) => {
    const formula = (name: string): string => textOf(child(element, name));
    const text = (name: string): string => decodeXString(attribute(element, name) ?? "");
    const kind = apiName(kinds, attribute(element, "type"));
    const data: ValidationData = {
      areas: parseAreas(attribute(element, "sqref") ?? ""),
      rule: kind === undefined ? {} : { [kind]: readRule(kind, element, formula("formula1"), formula("formula2")) },
      ignoreBlanks: flag(element, "allowBlank"),
      prompt: { showPrompt: flag(element, "showInputMessage"), title: text("promptTitle"), message: text("prompt") },
      errorAlert: {
        showAlert: flag(element, "showErrorMessage"),
        style: (apiName(alertStyles, attribute(element, "errorStyle") ?? "stop") ?? "Stop") as
          "Stop" | "Warning" | "Information",
        title: text("errorTitle"),
        message: text("error"),
      },
    };
    return { data, raw: serialize(element) };
  });
}

function readRule(kind: string, element: XmlElement, first: string, second: string): Record<string, unknown> {
  if (kind === "custom") return { formula: formulaFromFile(first) };
  if (kind === "list") {
    const literal = /^"([^]*)"$/.exec(first.trim())?.[1];
    return {
      inCellDropDown: !flag(element, "showDropDown"),
      source: literal === undefined ? formulaFromFile(first) : literal.replace(/""/g, '"'),
    };
  }
  const rule: Record<string, unknown> = {
    formula1: boundFromFile(first),
    operator: apiName(comparisons, attribute(element, "operator") ?? "between") ?? "Between",
  };
  if (second !== "") rule["formula2"] = boundFromFile(second);
  return rule;
}

/**
 * Writes the data validations of a worksheet.
 * @param validations of the model
 * @param kept text of rules that are unchanged since loading, by their JSON
 */
export function writeValidations(validations: readonly ValidationData[], kept: ReadonlyMap<string, string>): string {
  const items = validations
    .filter((item) => item.areas.length > 0)
    .map((item) => kept.get(JSON.stringify(item)) ?? writeOne(item));
  return items.length === 0 ? "" : `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

function writeOne(item: ValidationData): string {
  const [kind, rule] = Object.entries(item.rule)[0] ?? [undefined, {}];
  const attributes: (string | undefined)[] = [kind && kinds[kind] && `type="${kinds[kind]}"`];
  const formulas: (string | undefined)[] = [];
  if (kind === "list") {
    const source = String(rule["source"] ?? "");
    if (rule["inCellDropDown"] === false) attributes.push('showDropDown="1"');
    formulas.push(source.startsWith("=") ? formulaToFile(source) : `"${source.replace(/"/g, '""')}"`);
  } else if (kind === "custom") formulas.push(formulaToFile(String(rule["formula"] ?? "")));
  else if (kind !== undefined) {
    const operator = comparisons[String(rule["operator"] ?? "Between")] ?? "between";
    if (operator !== "between") attributes.push(`operator="${operator}"`);
    formulas.push(boundToFile(rule["formula1"]), boundToFile(rule["formula2"]));
  }
  const { prompt, errorAlert: alert } = item;
  // Excel's own defaults when nothing was set: messages on, style Stop.
  if (alert && alert.style !== "Stop") attributes.push(`errorStyle="${alertStyles[alert.style] ?? "stop"}"`);
  if (item.ignoreBlanks) attributes.push('allowBlank="1"');
  if (prompt?.showPrompt ?? true) attributes.push('showInputMessage="1"');
  if (alert?.showAlert ?? true) attributes.push('showErrorMessage="1"');
  const text = (name: string, value: string | undefined, most: number): void => {
    if (value) attributes.push(`${name}="${escapeAttribute(encodeXString(value.slice(0, most)))}"`);
  };
  // The format's own limits; a longer text makes Excel call the file damaged.
  text("errorTitle", alert?.title, 32);
  text("error", alert?.message, 255);
  text("promptTitle", prompt?.title, 32);
  text("prompt", prompt?.message, 255);
  attributes.push(`sqref="${item.areas.map(areaRef).join(" ")}"`);
  const body = formulas
    .map((formula, i) => (formula === undefined ? "" : `<formula${i + 1}>${escapeText(formula)}</formula${i + 1}>`))
    .join("");
  return `<dataValidation ${attributes.filter(Boolean).join(" ")}>${body}</dataValidation>`;
}
