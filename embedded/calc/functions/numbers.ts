/** Rounding and text lengths exactly as Excel does them. */
import { longestText } from "../../model/input";
import type { CellValue } from "../../model/types";
import type { NativeFunction } from "../evaluate";
import { error, isError, toNumber, toText } from "../values";

/** Rounds the decimal a person sees (15 digits), not its binary neighbour: ROUND(1.005,2) is 1.01. */
function decimal(work: (value: number) => number): NativeFunction["scalar"] {
  return ([first = null, second = null]) => {
    const value = toNumber(first);
    if (isError(value)) return value;
    const digits = toNumber(second);
    if (isError(digits)) return digits;
    const places = Math.trunc(digits);
    const size = shift(Math.abs(Number(value.toPrecision(15))), places);
    const rounded = shift(work(Number(size.toPrecision(15))), -places);
    return Number.isFinite(rounded) ? (value < 0 ? 0 - rounded : rounded) : value;
  };
}

/** Moves the decimal point in the written number, so that no binary error comes in. */
function shift(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

const one = (work: (value: number) => CellValue): NativeFunction => ({
  min: 1,
  max: 1,
  scalar: ([arg = null]) => {
    const value = toNumber(arg);
    return isError(value) ? value : work(value);
  },
});

function remainder([first = null, second = null]: readonly CellValue[]): CellValue {
  const value = toNumber(first);
  if (isError(value)) return value;
  const divisor = toNumber(second);
  if (isError(divisor)) return divisor;
  return divisor === 0 ? error("#DIV/0!") : value - divisor * Math.floor(value / divisor);
}

/** Parts of a text in UTF-16 units, as Excel counts. */
function slice(pick: (text: string, a: number, b: number) => CellValue, absent: number): NativeFunction["scalar"] {
  return ([first = null, second, third]) => {
    const text = toText(first);
    if (typeof text !== "string") return text;
    const a = second === undefined || second === null ? absent : toNumber(second);
    if (isError(a)) return a;
    const b = third === undefined ? 0 : toNumber(third);
    if (isError(b)) return b;
    return a < 0 || b < 0 ? error("#VALUE!") : pick(text, Math.trunc(a), Math.trunc(b));
  };
}

/** SUBSTITUTE: every occurrence, or the n-th alone; capitals count. */
function substitute([first = null, second = null, third = null, which]: readonly CellValue[]): CellValue {
  const text = toText(first);
  if (typeof text !== "string") return text;
  const old = toText(second);
  if (typeof old !== "string") return old;
  const put = toText(third);
  if (typeof put !== "string") return put;
  const nth = which === undefined ? null : toNumber(which);
  if (isError(nth)) return nth;
  if (nth !== null && nth < 1) return error("#VALUE!");
  if (old === "" || !text.includes(old)) return text;
  const parts = text.split(old);
  let result = text;
  if (nth === null) result = parts.join(put);
  else {
    const at = Math.trunc(nth);
    if (at < parts.length) result = parts.slice(0, at).join(old) + put + parts.slice(at).join(old);
  }
  return result.length > longestText ? error("#VALUE!") : result;
}

export const numberFunctions: Readonly<Record<string, NativeFunction>> = {
  SUBSTITUTE: { min: 3, max: 4, scalar: substitute },
  ROUND: { min: 2, max: 2, scalar: decimal((value) => Math.floor(value + 0.5)) },
  ROUNDUP: { min: 2, max: 2, scalar: decimal(Math.ceil) },
  ROUNDDOWN: { min: 2, max: 2, scalar: decimal(Math.floor) },
  INT: one(Math.floor),
  ABS: one(Math.abs),
  MOD: { min: 2, max: 2, scalar: remainder },
  LEN: {
    min: 1,
    max: 1,
    scalar: ([arg = null]) => {
      const text = toText(arg);
      return typeof text === "string" ? text.length : text;
    },
  },
  LEFT: { min: 1, max: 2, scalar: slice((text, count) => text.slice(0, count), 1) },
  RIGHT: { min: 1, max: 2, scalar: slice((text, count) => (count === 0 ? "" : text.slice(-count)), 1) },
  MID: {
    min: 3,
    max: 3,
    scalar: slice((text, start, count) => (start < 1 ? error("#VALUE!") : text.slice(start - 1, start - 1 + count)), 0),
  },
};
