/** One fault a computed rule. To add a rule is to add one here. */
import { accountFaults } from "./accounts";
import { developmentFaults } from "./development";
import { planFaults, targetFaults } from "./plan";
import { serviceFaults } from "./service";
import type { Fault } from "./types";
import { visitFaults } from "./visits";

export type { Fault };

export const faults: readonly Fault[] = [
  ...planFaults,
  ...targetFaults,
  ...accountFaults,
  ...visitFaults,
  ...serviceFaults,
  ...developmentFaults,
];
