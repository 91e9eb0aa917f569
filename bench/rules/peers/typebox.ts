/** TypeBox: one compiled check a constraint, since its compiled checks answer yes or no. Compiling needs eval. */
import { Kind, Type, TypeRegistry, type TSchema } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";
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

TypeRegistry.Set<{ days: Days }>("DaysOver", ({ days }, value) => {
  const row = value as RowObject;
  return daysOver(row[days.from], row[days.to], days.limit);
});

const blank = Type.Union([Type.Null(), Type.RegExp(/^\s*$/)]);
const oneOf = (values: readonly string[]): TSchema => Type.Union(values.map((value) => Type.Literal(value)));
const property = (column: string, schema: TSchema): TSchema => Type.Object({ [column]: schema });

function typeOf(condition: Condition): TSchema {
  switch (condition.kind) {
    case "blank":
      return property(condition.column, blank);
    case "filled":
      return property(condition.column, Type.Not(blank));
    case "true":
      return property(condition.column, Type.Literal(true));
    case "notTrue":
      return property(condition.column, Type.Not(Type.Literal(true)));
    case "in":
      return property(condition.column, oneOf(condition.values));
    case "notIn":
      return property(condition.column, Type.Not(oneOf(condition.values)));
    case "below":
      return property(condition.column, Type.Number({ exclusiveMaximum: condition.limit }));
    case "daysOver":
      return Type.Unsafe({ [Kind]: "DaysOver", days: condition });
    case "any":
      return Type.Union(condition.of.map(typeOf));
    case "all":
      return Type.Intersect(condition.of.map(typeOf));
  }
}

const checks = constraints.map(({ rule, column, broken }) => ({
  rule,
  column,
  broken: TypeCompiler.Compile(typeOf(broken)),
}));

export const candidate: Candidate = {
  name: "typebox",
  note: "compiled, a check a constraint; needs eval",
  run: (rows) => {
    const found: Violation[] = [];
    for (const [row, cells] of rows.entries())
      for (const { rule, column, broken } of checks) if (broken.Check(cells)) found.push({ rule, row, column });
    return found;
  },
};
