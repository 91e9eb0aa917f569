/** json-rules-engine: one rule a constraint, one run a row. */
import { Engine, type NestedCondition } from "json-rules-engine";
import type { Candidate } from "../candidate";
import { constraints, type Condition } from "../constraints";
import type { Violation } from "../handLoop";
import type { RowObject } from "../register";
import { daysOver } from "./predicate";

const isBlank = (cell: unknown): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");

function conditionOf(condition: Condition): NestedCondition {
  switch (condition.kind) {
    case "blank":
    case "filled":
      return { fact: condition.column, operator: "blank", value: condition.kind === "blank" };
    case "true":
      return { fact: condition.column, operator: "equal", value: true };
    case "notTrue":
      return { fact: condition.column, operator: "notEqual", value: true };
    case "in":
    case "notIn":
      return { fact: condition.column, operator: condition.kind, value: condition.values };
    case "below":
      return { fact: condition.column, operator: "below", value: condition.limit };
    case "daysOver":
      return { fact: "row", operator: "daysOver", value: condition };
    case "any":
      return { any: condition.of.map(conditionOf) };
    case "all":
      return { all: condition.of.map(conditionOf) };
  }
}

const engine = new Engine();
engine.addOperator("blank", (cell: unknown, wanted: boolean) => isBlank(cell) === wanted);
engine.addOperator("below", (cell: unknown, limit: number) => typeof cell === "number" && cell < limit);
engine.addOperator("daysOver", (row: RowObject, days: Extract<Condition, { kind: "daysOver" }>) =>
  daysOver(row[days.from], row[days.to], days.limit),
);
for (const { rule, column, broken } of constraints)
  engine.addRule({ conditions: { all: [conditionOf(broken)] }, event: { type: rule, params: { column } } });

export const candidate: Candidate = {
  name: "json-rules-engine",
  note: "one run a row",
  rows: 2000,
  run: async (rows) => {
    const found: Violation[] = [];
    for (const [row, cells] of rows.entries()) {
      const { events } = await engine.run({ ...cells, row: cells });
      for (const { type, params } of events) found.push({ rule: type, row, column: String(params?.column) });
    }
    return found;
  },
};
