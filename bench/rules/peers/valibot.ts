/** valibot: lists as pick lists of their columns, everything that looks at several columns as a check that always runs. */
import * as v from "valibot";
import type { Candidate } from "../candidate";
import { constraints } from "../constraints";
import type { Violation } from "../handLoop";
import { columns, type RowObject } from "../register";
import { allowedValues, predicate } from "./predicate";

const single = constraints.filter(({ broken }) => allowedValues(broken) !== null);
const fields = Object.fromEntries(
  columns.map((column) => {
    const own = single.find((constraint) => constraint.column === column);
    return [column, own ? v.picklist([...(allowedValues(own.broken) ?? [])], own.rule) : v.unknown()];
  }),
);
const checks = constraints
  .filter(({ broken }) => allowedValues(broken) === null)
  .map(({ rule, column, broken }) => {
    const isBroken = predicate(broken);
    return v.rawCheck<RowObject>(({ dataset, addIssue }) => {
      const cells = dataset.value as RowObject;
      if (isBroken(cells))
        addIssue({
          message: rule,
          path: [{ type: "object", origin: "value", input: cells, key: column, value: null }],
        });
    });
  });

const schema = v.object(fields);
const pipeline = v.pipe(schema, ...(checks as [never]));

export const candidate: Candidate = {
  name: "valibot",
  note: "without eval",
  run: (rows) => {
    const found: Violation[] = [];
    for (const [row, cells] of rows.entries()) {
      const { issues } = v.safeParse(pipeline, cells);
      for (const { message, path } of issues ?? []) found.push({ rule: message, row, column: String(path?.[0]?.key) });
    }
    return found;
  },
};
