/** Our own engine over the same rows: turning them into columns, translating labels to codes, and checking, each by itself. */
import { buildDataset, type Dataset } from "../../src/kpis";
import { parsePolicy } from "../../src/policy";
import type { CellValue } from "../../src/policy/values";
import { checkDataset, ruleEntries, type RuleEntry } from "../../src/rules";
import { today } from "../../test/support/company/calendar";
import { companyRawPolicy } from "../../test/support/company/policy";
import { constraints, ruleIds, type Condition } from "./constraints";
import type { Violation } from "./handLoop";
import { columns, type Cell } from "./register";

const { policy } = parsePolicy(companyRawPolicy());
const twelve: readonly RuleEntry[] = ruleEntries.filter(({ id }) => ruleIds.includes(id));

/** Columns of which the rules ask whether they are filled. */
const asked = new Set(constraints.flatMap(({ broken }) => blankColumns(broken)));

function blankColumns(condition: Condition): readonly string[] {
  if (condition.kind === "any" || condition.kind === "all") return condition.of.flatMap(blankColumns);
  return condition.kind === "blank" ? [condition.column] : [];
}

/** Rows as columns, list and yes/no cells translated, filled cells marked: done once, however many rules follow. */
export function encode(values: readonly (readonly Cell[])[]): Dataset {
  const cells = columns.map(() => new Array<CellValue>(values.length));
  for (let row = 0; row < values.length; row++) {
    const read = values[row] ?? [];
    for (let column = 0; column < columns.length; column++) cells[column]![row] = read[column] ?? null;
  }
  const byKey = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? []]));
  const tables = { Accounts: { key: "Accounts", rowCount: values.length, columns: byKey } };
  const data = buildDataset(tables, policy, today);
  data.filledRows("Accounts");
  for (const column of columns) {
    data.column(`Accounts.${column}`);
    if (asked.has(column)) data.filledCells(`Accounts.${column}`);
  }
  return data;
}

/** The twelve rules over translated columns; findings come with message, expected value, clause and order. */
export const check = (data: Dataset): readonly Violation[] =>
  checkDataset(data, twelve).findings.map(({ rule, row, column }) => ({ rule, row: row ?? -1, column: column ?? "" }));
