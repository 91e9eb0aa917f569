/** The criteria of COUNTIF, SUMIFS and their family. */
import type { CellValue } from "../../model/types";
import { compareText, foldText, isError, numberOfText, sameNumber } from "../values";

export interface Criterion {
  /** Whether a cell's value meets it. */
  test: (value: CellValue) => boolean;
  /** For plain equality: the key of `indexKey` that every match has; undefined when all cells must be looked at. */
  key?: string;
}

const operatorPattern = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;

/** The key under which equal values meet: numbers and texts that look like the same number share one. */
export function indexKey(value: CellValue): string | undefined {
  if (typeof value === "number") return `n${Number(value.toPrecision(15))}`;
  if (typeof value === "string") {
    const number = value === "" ? undefined : numberOfText(value);
    return number === undefined ? `t${foldText(value)}` : `n${Number(number.toPrecision(15))}`;
  }
  if (typeof value === "boolean") return `b${String(value)}`;
  return undefined;
}

/**
 * Builds the test of one criterion as Excel understands it.
 * @param wanted the criterion's value: a number, a text with an operator and wildcards, …; blank counts as 0
 */
export function criterion(wanted: CellValue): Criterion {
  if (wanted === null) return equalNumber(0);
  if (typeof wanted === "number") return equalNumber(wanted);
  if (typeof wanted === "boolean") return { test: (value) => value === wanted, key: `b${String(wanted)}` };
  if (isError(wanted)) return { test: (value) => isError(value) && value.error === wanted.error };
  const [, operator = "", operand = ""] = operatorPattern.exec(wanted) ?? [];
  if (operand === "") return emptyOperand(operator);
  const number = numberOfText(operand);
  const truth = /^true$/i.test(operand) ? true : /^false$/i.test(operand) ? false : undefined;
  if (operator === "" || operator === "=" || operator === "<>") {
    const equal =
      number !== undefined
        ? equalNumber(number)
        : truth !== undefined
          ? { test: (value: CellValue) => value === truth, key: `b${String(truth)}` }
          : operand.startsWith("#") && /^#[A-Z/0!?]+$/i.test(operand)
            ? { test: (value: CellValue) => isError(value) && value.error === operand.toUpperCase() }
            : equalText(operand);
    return operator === "<>" ? { test: (value) => !equal.test(value) } : equal;
  }
  if (number !== undefined)
    return {
      test: (value) => typeof value === "number" && ordered(operator, sameNumber(value, number) ? 0 : value - number),
    };
  if (truth !== undefined)
    return { test: (value) => typeof value === "boolean" && ordered(operator, Number(value) - Number(truth)) };
  return { test: (value) => typeof value === "string" && ordered(operator, compareText(value, operand)) };
}

function emptyOperand(operator: string): Criterion {
  if (operator === "") return { test: (value) => value === null || value === "" };
  if (operator === "=") return { test: (value) => value === null };
  if (operator === "<>") return { test: (value) => value !== null };
  return { test: () => false };
}

function equalNumber(wanted: number): Criterion {
  return {
    test: (value) =>
      typeof value === "number"
        ? sameNumber(value, wanted)
        : typeof value === "string" && value !== "" && numberOfText(value) === wanted,
    key: indexKey(wanted),
  };
}

function equalText(pattern: string): Criterion {
  if (!/[*?]/.test(pattern)) {
    const folded = foldText(pattern);
    return { test: (value) => typeof value === "string" && foldText(value) === folded, key: `t${folded}` };
  }
  const expression = wildcard(pattern);
  return { test: (value) => typeof value === "string" && expression.test(value) };
}

/** A whole-text pattern with * and ?, ~ taking their meaning away, without case. */
export function wildcard(pattern: string): RegExp {
  const source = pattern.replace(
    /~([*?~])|([*?])|([\\^$.|+()[\]{}])/g,
    (_, literal?: string, wild?: string, special?: string) =>
      literal ? `\\${literal}` : wild ? (wild === "*" ? "[\\s\\S]*" : "[\\s\\S]") : `\\${special ?? ""}`,
  );
  return new RegExp(`^${source}$`, "iu");
}

function ordered(operator: string, order: number): boolean {
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}
