/** The one place where a function ends with an error of Excel's, and how arguments are read. */
import { functionText } from "../locales/functions";
import { say } from "../locales/format";
import type { LocalText, Message, MessageArgs } from "../locales/types";
import { listLabels } from "../policy/listLabels";
import { functionLanguage } from "./language";

/** #N/A with the reason: the figure cannot be said. */
export function notAvailable(message: LocalText | Message, args: MessageArgs = {}): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, say(functionLanguage(), message, args));
}

/** #VALUE! with a sentence: an argument is of the wrong kind. */
export function wrongArgument(message: LocalText | Message, args: MessageArgs = {}): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, say(functionLanguage(), message, args));
}

/** Blank: omitted, an empty cell, or text of spaces only. Excel on the desktop hands an empty cell over as 0; formulas of ours pass "". */
export const blank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/** A single cell handed over as a 1×1 range counts as the cell. An error cell is passed on as it is. */
export function scalar(value: unknown): unknown {
  const cell: unknown =
    Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1
      ? value[0][0]
      : value;
  if (isErrorValue(cell)) throw cell;
  if (Array.isArray(cell)) throw wrongArgument(functionText.oneCell);
  return cell;
}

/** Is it an error cell as the runtime hands it over? */
export const isErrorValue = (value: unknown): boolean =>
  typeof CustomFunctions !== "undefined" && value instanceof CustomFunctions.Error;

/**
 * A number argument.
 * @param name the parameter's name as `functionText` knows it
 * @returns the number, null for blank
 */
export function numberArgument(value: unknown, name: LocalText): number | null {
  const cell = scalar(value);
  if (blank(cell)) return null;
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  throw wrongArgument(functionText.notNumber, { name: name[functionLanguage()], found: String(cell).slice(0, 60) });
}

/** A number argument that must be there. @throws #N/A while it is blank */
export function neededNumber(value: unknown, name: LocalText): number {
  const number = numberArgument(value, name);
  if (number === null) throw notAvailable(functionText.blankArgument, { name });
  return number;
}

/** A date argument that must be there. @throws #N/A while it is blank */
export function neededDate(value: unknown, name: LocalText): number {
  const date = dateArgument(value, name);
  if (date === null) throw notAvailable(functionText.blankArgument, { name });
  return date;
}

/** A word of a value list: its code, or its label in any language; null for blank. @throws #VALUE! for a word the list has not */
export function wordArgument(value: unknown, list: string, name: LocalText): string | null {
  const cell = scalar(value);
  if (blank(cell) || cell === 0) return null;
  const code = typeof cell === "string" ? labels.code(list, cell) : null;
  if (code === null) throw wrongArgument(functionText.notInList, { name, found: String(cell).slice(0, 60) });
  return code;
}

/** Codes and labels of the value lists; what a company added to them is not known here. */
const labels = listLabels([], "zh-CN");

/** A date argument as a serial day; blank and 0 (an empty cell on the desktop) are null. */
export function dateArgument(value: unknown, name: LocalText): number | null {
  const cell = scalar(value);
  if (blank(cell) || cell === 0) return null;
  if (typeof cell === "number" && cell >= 1 && cell < 2958466) return Math.floor(cell);
  throw wrongArgument(functionText.notDate, { name: name[functionLanguage()], found: String(cell).slice(0, 60) });
}
