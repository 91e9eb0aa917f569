/** A condition as a function, for libraries whose rules are functions. */
import type { Condition } from "../constraints";
import type { Cell, RowObject } from "../register";

const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");

/** Days from one date to another are more than the limit; anything that is no date says nothing. */
export const daysOver = (from: unknown, to: unknown, limit: number): boolean =>
  typeof from === "number" && typeof to === "number" && Math.floor(to) - Math.floor(from) > limit;

export function predicate(condition: Condition): (row: RowObject) => boolean {
  switch (condition.kind) {
    case "blank":
      return (row) => isBlank(row[condition.column]);
    case "filled":
      return (row) => !isBlank(row[condition.column]);
    case "true":
      return (row) => row[condition.column] === true;
    case "notTrue":
      return (row) => row[condition.column] !== true;
    case "in":
    case "notIn": {
      const values: ReadonlySet<Cell> = new Set(condition.values);
      const { column } = condition;
      return condition.kind === "in" ? (row) => values.has(row[column]) : (row) => !values.has(row[column]);
    }
    case "below":
      return (row) => {
        const cell = row[condition.column];
        return typeof cell === "number" && cell < condition.limit;
      };
    case "daysOver":
      return (row) => daysOver(row[condition.from], row[condition.to], condition.limit);
    case "any": {
      const tests = condition.of.map(predicate);
      return (row) => tests.some((test) => test(row));
    }
    case "all": {
      const tests = condition.of.map(predicate);
      return (row) => tests.every((test) => test(row));
    }
  }
}

/** What a single column must hold, where a constraint is about nothing else: the values allowed. */
export const allowedValues = (condition: Condition): readonly string[] | null =>
  condition.kind === "notIn" ? condition.values : null;
