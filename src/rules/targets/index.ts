/** Rules of family TGT: targets, how they are set, changed and reached. */
import type { RuleEntry } from "../types";
import { basisRules } from "./basis";
import { changeRules } from "./changes";
import { growthRules } from "./growth";
import { keyAccountCountRules } from "./keyAccountCount";
import { keyAccountRules } from "./keyAccounts";
import { keyRules } from "./keys";
import { staffingRules } from "./staffing";

/** In the order of their numbers. */
export const targetRules: readonly RuleEntry[] = [
  ...keyRules,
  ...basisRules,
  ...changeRules,
  ...keyAccountRules,
  ...keyAccountCountRules,
  ...staffingRules,
  ...growthRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
