/** Rules of family PLN: the plan, from its parts to its appraisal. */
import type { RuleEntry } from "../types";
import { actionRules } from "./actions";
import { appraisalRules } from "./appraisal";
import { approvalRules } from "./approval";
import { changeRules } from "./changes";
import { completenessRules } from "./completeness";
import { metricRules } from "./metrics";
import { prospectRules } from "./prospects";
import { researchRules } from "./research";
import { reviewRules } from "./reviews";
import { strategyRules } from "./strategy";
import { trackingRules } from "./tracking";

/** In the order of their numbers. */
export const planRules: readonly RuleEntry[] = [
  ...completenessRules,
  ...approvalRules,
  ...researchRules,
  ...strategyRules,
  ...actionRules,
  ...trackingRules,
  ...metricRules,
  ...reviewRules,
  ...changeRules,
  ...appraisalRules,
  ...prospectRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
