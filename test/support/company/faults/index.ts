/** One fault a computed rule. To add a rule is to add one here. */
import { accountFaults } from "./accounts";
import { keyAccountFaults } from "./keyAccounts";
import { developmentFaults } from "./development";
import { indicatorFaults } from "./indicators";
import { newCustomerFaults } from "./newCustomers";
import { planFaults } from "./plan";
import { serviceFaults } from "./service";
import { targetFaults } from "./targets";
import type { Fault } from "./types";
import { contactFaults } from "./contact";
import { visitFaults } from "./visits";

export type { Fault };
export { commit, datasetAfter, findingsIn, rowsFor } from "./commit";

export const faults: readonly Fault[] = [
  ...planFaults,
  ...targetFaults,
  ...accountFaults,
  ...keyAccountFaults,
  ...visitFaults,
  ...contactFaults,
  ...serviceFaults,
  ...developmentFaults,
  ...newCustomerFaults,
  ...indicatorFaults,
];
