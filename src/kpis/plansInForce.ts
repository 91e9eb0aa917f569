/** Which plans count: approved ones, and of several versions of a plan the latest of them. Clauses: 000 審批, 調整程序 2. */
import type { CellValue } from "../policy/values";
import { isBlank, plainCell } from "../policy/values";
import type { AccountIndex } from "./accountIndex";
import { accountIndex, unresolved } from "./accountIndex";
import { dateCell } from "./contact";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { perDataset } from "./memo";

/** "yes": its targets count. "no": not approved, or replaced by a later version. "unclear": nobody can tell. */
export type PlanStanding = "yes" | "no" | "unclear";

/** Status of a plan to what it says of its targets; a blank status says nothing against them. */
const byStatus: ReadonlyMap<string, PlanStanding> = new Map([
  ["", "yes"],
  ["approved", "yes"],
  ["executing", "yes"],
  ["amended", "yes"],
  ["closed", "yes"],
  ["draft", "no"],
  ["submitted", "no"],
  ["rejected", "no"],
]);

/** Version of a row: 1 where blank, NaN where it is no whole number from 1. */
const versionOf = (cell: CellValue | undefined): number => {
  if (isBlank(cell)) return 1;
  const number = typeof cell === "string" && /^\d+$/.test(cell.trim()) ? Number(cell) : cell;
  return typeof number === "number" && Number.isInteger(number) && number >= 1 ? number : Number.NaN;
};

interface PlanRow {
  readonly row: number;
  /** Its status says that it counts; one that cannot be read may. */
  readonly sure: boolean;
  readonly version: number;
  /** First and last day; open ends where the dates are blank or cannot be read. */
  readonly from: number;
  readonly to: number;
}

const overlap = (one: PlanRow, other: PlanRow): boolean => one.from <= other.to && other.from <= one.to;

/** Standing of every row of Plans. */
const standings = perDataset((data: Dataset): readonly PlanStanding[] => {
  const column = (key: string): readonly CellValue[] => columnCells(data, `Plans.${key}`);
  const [names, types, versions] = [column("planName"), column("planType"), column("version")];
  const [status, starts, ends] = [column("status"), column("periodStart"), column("periodEnd")];
  const found = Array.from(
    { length: data.rowCount("Plans") },
    (_, row) => byStatus.get(plainCell(status[row])) ?? "unclear",
  );
  const families = new Map<string, PlanRow[]>();
  found.forEach((standing, row) => {
    const name = plainCell(names[row]);
    if (standing === "no" || name === "") return;
    const from = dateCell(starts[row]) ?? Number.NEGATIVE_INFINITY;
    const to = dateCell(ends[row]) ?? Number.POSITIVE_INFINITY;
    const plan = { row, sure: standing === "yes", version: versionOf(versions[row]), from, to };
    const key = `${name}\n${plainCell(types[row])}`;
    const family = families.get(key);
    if (family) family.push(plan);
    else families.set(key, [plan]);
  });
  for (const family of families.values()) {
    for (const plan of family) {
      const rivals = family.filter((other) => other !== plan && overlap(plan, other));
      if (rivals.some(({ version, sure }) => sure && version > plan.version)) found[plan.row] = "no";
      // Two of the same version, a version in words, a later one whose status cannot be read: what replaces what is not said.
      else if (rivals.some(({ version }) => !(version < plan.version))) found[plan.row] = "unclear";
    }
  }
  return found;
});

const planIndex = perDataset((data: Dataset): AccountIndex =>
  accountIndex(data.column("Plans.planId"), data.column("Plans.planName"), false),
);

/**
 * Does the plan that a cell names count?
 * @param cell number or name of a plan, as in PlanTargets.planId
 * @returns "yes" too for a blank cell and for a plan that is not in the table: such a target stands by itself
 */
export function planStanding(data: Dataset, cell: CellValue | undefined): PlanStanding {
  const row = planIndex(data).rowOf(cell);
  if (row >= 0) return standings(data)[row] ?? "yes";
  if (row !== unresolved.ambiguous) return "yes";
  // Versions of one plan may share a number or name; none of them counting is the only clear answer.
  const all = planIndex(data)
    .candidates(cell)
    .map((one) => standings(data)[one]);
  return all.every((one) => one === "no") ? "no" : "unclear";
}
