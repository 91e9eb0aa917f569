/** The cases of every family, and what checking says of one. */
import { checkDataset, ruleById } from "../../../src/rules";
import type { CheckResult } from "../../../src/rules";
import { packs } from "../../../src/policy/catalogue";
import { dataset } from "../support";
import type { Case, RuleCases } from "./cases";
import { planCases } from "./cases/plan";
import { targetsCases } from "./cases/targets";
import { accountsCases } from "./cases/accounts";
import { tiersCases } from "./cases/tiers";
import { visitsCases } from "./cases/visits";
import { contactCases } from "./cases/contact";
import { serviceCases } from "./cases/service";
import { developmentCases } from "./cases/development";
import { keyAccountsCases } from "./cases/keyAccounts";
import { newCustomersCases } from "./cases/newCustomers";
import { governanceCases } from "./cases/governance";
import { kpisCases } from "./cases/kpis";

export const cases: RuleCases = {
  ...planCases,
  ...targetsCases,
  ...accountsCases,
  ...tiersCases,
  ...visitsCases,
  ...contactCases,
  ...serviceCases,
  ...developmentCases,
  ...keyAccountsCases,
  ...newCustomersCases,
  ...kpisCases,
  ...governanceCases,
};

const everything = { profile: "full" as const, packs: packs.map(({ code }) => code) };

/** One rule over the tables of a case. */
export const check = (id: string, { tables, policy, today }: Case): CheckResult =>
  checkDataset(dataset(tables, today ?? "2026-03-16", { ...everything, ...policy }), [ruleById.get(id)!]);
