/** ajv: one JSON schema, compiled with allErrors. Compiling needs eval, which a strict content security policy forbids. */
import Ajv, { type AnySchema } from "ajv";
import type { Candidate } from "../candidate";
import { constraints, type Condition } from "../constraints";
import type { Violation } from "../handLoop";
import type { RowObject } from "../register";
import { daysOver } from "./predicate";

interface Days {
  readonly from: keyof RowObject;
  readonly to: keyof RowObject;
  readonly limit: number;
}

const blank = { type: ["null", "string"], pattern: "^\\s*$" };
const property = (column: string, schema: AnySchema): AnySchema => ({ properties: { [column]: schema } });

function schemaOf(condition: Condition): AnySchema {
  switch (condition.kind) {
    case "blank":
      return property(condition.column, blank);
    case "filled":
      return property(condition.column, { not: blank });
    case "true":
      return property(condition.column, { const: true });
    case "notTrue":
      return property(condition.column, { not: { const: true } });
    case "in":
      return property(condition.column, { enum: condition.values });
    case "notIn":
      return property(condition.column, { not: { enum: condition.values } });
    case "below":
      return property(condition.column, { type: "number", exclusiveMaximum: condition.limit });
    case "daysOver":
      return { daysOver: condition };
    case "any":
      return { anyOf: condition.of.map(schemaOf) };
    case "all":
      return { allOf: condition.of.map(schemaOf) };
  }
}

const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addKeyword({
  keyword: "daysOver",
  compile: (days: Days) => (row: RowObject) => daysOver(row[days.from], row[days.to], days.limit),
});
const validate = ajv.compile<RowObject>({ allOf: constraints.map(({ broken }) => ({ not: schemaOf(broken) })) });
const byPath = new Map(constraints.map((constraint, index) => [`#/allOf/${index}/not`, constraint]));

export const candidate: Candidate = {
  name: "ajv",
  note: "compiled, allErrors; needs eval",
  run: (rows) => {
    const found: Violation[] = [];
    for (const [row, cells] of rows.entries()) {
      if (validate(cells)) continue;
      for (const { schemaPath } of validate.errors ?? []) {
        const broken = byPath.get(schemaPath);
        if (broken) found.push({ rule: broken.rule, row, column: broken.column });
      }
    }
    return found;
  },
};
