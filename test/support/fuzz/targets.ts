/** Every parser of the product that is fuzzed, as a table. */
import { cellTargets } from "./cells";
import { logTargets } from "./logs";
import { policyTargets } from "./policies";
import { textTargets } from "./texts";
import { workbookTargets } from "./workbooks";
import type { FuzzTarget } from "./target";

export const fuzzTargets: readonly FuzzTarget[] = [
  ...cellTargets,
  ...textTargets,
  ...workbookTargets,
  ...policyTargets,
  ...logTargets,
];

/** @throws Error naming what there is */
export function targetNamed(name: string): FuzzTarget {
  const target = fuzzTargets.find((one) => one.name === name);
  if (!target) throw new Error(`no target ${name}; there are ${fuzzTargets.map((one) => one.name).join(", ")}`);
  return target;
}
