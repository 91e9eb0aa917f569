/** zod without eval: lists as enums of their columns, everything that looks at several columns as a refinement that always runs. */
import { z } from "zod";
import type { Candidate } from "../candidate";
import { constraints } from "../constraints";
import type { Violation } from "../handLoop";
import { columns, type RowObject } from "../register";
import { allowedValues, predicate } from "./predicate";

z.config({ jitless: true });

const single = constraints.filter(({ broken }) => allowedValues(broken) !== null);
const fields = Object.fromEntries(
  columns.map((column) => {
    const own = single.find((constraint) => constraint.column === column);
    return [column, own ? z.enum([...(allowedValues(own.broken) ?? [])], { error: own.rule }) : z.unknown()];
  }),
);
let schema: z.ZodType = z.object(fields);
for (const { rule, column, broken } of constraints) {
  if (allowedValues(broken) !== null) continue;
  const isBroken = predicate(broken);
  // Without `when` a refinement is silent as soon as any field has failed.
  schema = schema.refine((row) => !isBroken(row as RowObject), { path: [column], error: rule, when: () => true });
}

export const candidate: Candidate = {
  name: "zod",
  note: "without eval; refinements told to run whatever failed before",
  run: (rows) => {
    const found: Violation[] = [];
    for (const [row, cells] of rows.entries()) {
      const { error } = schema.safeParse(cells);
      for (const issue of error?.issues ?? [])
        found.push({ rule: issue.message, row, column: String(issue.path[0] ?? "") });
    }
    return found;
  },
};
