/** Which rows a filter lets through, by the criteria objects of Excel's API. */
import { hostErrors } from "../protocol/hostError";
import type { Cell } from "./types";

/** A cell as a filter sees it: what it holds and what it shows. */
export interface FilterCell {
  cell: Cell | undefined;
  text: string;
}

type Criteria = Record<string, unknown>;
type Test = (item: FilterCell) => boolean;

const numberOf = (item: FilterCell): number | undefined =>
  typeof item.cell?.value === "number" ? item.cell.value : undefined;

/** Tests by `filterOn`; each gets all cells of the column for criteria that compare them with one another. */
const tests: Record<string, (criteria: Criteria, all: readonly FilterCell[]) => Test> = {
  Values: ({ values }) => {
    const wanted = new Set((Array.isArray(values) ? values : []).map((value) => String(value).toLowerCase()));
    return (item) => wanted.has(item.text.toLowerCase());
  },
  Custom: ({ criterion1, criterion2, operator }) => {
    const first = customTest(criterion1);
    if (criterion2 === undefined || criterion2 === null || criterion2 === "") return first;
    const second = customTest(criterion2);
    return operator === "Or" ? (item) => first(item) || second(item) : (item) => first(item) && second(item);
  },
  TopItems: ({ criterion1 }, all) => among(all, Number(criterion1), -1),
  BottomItems: ({ criterion1 }, all) => among(all, Number(criterion1), 1),
  TopPercent: ({ criterion1 }, all) => among(all, share(all, criterion1), -1),
  BottomPercent: ({ criterion1 }, all) => among(all, share(all, criterion1), 1),
  Dynamic: ({ dynamicCriteria }, all) => {
    const numbers = all.map(numberOf).filter((value) => value !== undefined);
    const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    if (dynamicCriteria === "AboveAverage") return (item) => (numberOf(item) ?? -Infinity) > average;
    if (dynamicCriteria === "BelowAverage") return (item) => (numberOf(item) ?? Infinity) < average;
    throw hostErrors.notImplemented(`a filter by ${String(dynamicCriteria)}`);
  },
};

const share = (all: readonly FilterCell[], percent: unknown): number =>
  Math.max(1, Math.floor((all.filter((item) => numberOf(item) !== undefined).length * Number(percent)) / 100));

function among(all: readonly FilterCell[], count: number, direction: 1 | -1): Test {
  const sorted = all
    .map(numberOf)
    .filter((value) => value !== undefined)
    .sort((a, b) => (a - b) * direction);
  const edge = sorted[Math.min(count, sorted.length) - 1];
  return (item) =>
    edge !== undefined && numberOf(item) !== undefined && ((numberOf(item) as number) - edge) * direction <= 0;
}

const comparisons: Record<string, (difference: number) => boolean> = {
  "=": (difference) => difference === 0,
  "<>": (difference) => difference !== 0,
  ">": (difference) => difference > 0,
  "<": (difference) => difference < 0,
  ">=": (difference) => difference >= 0,
  "<=": (difference) => difference <= 0,
};

function customTest(criterion: unknown): Test {
  const [, operator = "=", operand = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(String(criterion)) ?? [];
  const compare = comparisons[operator] as (difference: number) => boolean;
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (!Number.isNaN(number))
    return (item) => (numberOf(item) === undefined ? operator === "<>" : compare((numberOf(item) as number) - number));
  if (operator === "=" || operator === "<>") {
    const pattern = wildcard(operand);
    return (item) => pattern.test(item.text) === (operator === "=");
  }
  return (item) =>
    item.text !== "" &&
    numberOf(item) === undefined &&
    compare(item.text.localeCompare(operand, "en", { sensitivity: "accent" }));
}

/** Excel's * and ? (behind ~ as they are), over the whole text without case. */
export function wildcard(pattern: string): RegExp {
  const source = pattern.replace(
    /~([*?~])|([*?])|([\\^$.|+()[\]{}/-])/g,
    (all, escaped: string | undefined, wild: string | undefined) =>
      escaped !== undefined ? `\\${escaped}` : wild === "*" ? "[\\s\\S]*" : wild === "?" ? "[\\s\\S]" : `\\${all}`,
  );
  return new RegExp(`^${source}$`, "iu");
}

/**
 * A test for one column.
 * @throws NotImplemented for criteria the embedded Excel does not know (colours, icons), InvalidArgument for none
 */
export function filterTest(criteria: Criteria, all: readonly FilterCell[]): Test {
  const on = criteria["filterOn"];
  if (typeof on !== "string") throw hostErrors.invalidArgument("The filter criteria say no filterOn.");
  const make = tests[on];
  if (!make) throw hostErrors.notImplemented(`a filter on ${on}`);
  return make(criteria, all);
}
