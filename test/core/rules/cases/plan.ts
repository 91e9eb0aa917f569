/** Cases of family PLN, by topic. */
import type { RuleCases } from "../cases";
import { actionCases } from "./plan/actions";
import { appraisalCases } from "./plan/appraisal";
import { approvalCases } from "./plan/approval";
import { changeCases } from "./plan/changes";
import { partsCases } from "./plan/parts";
import { researchCases } from "./plan/research";
import { reviewCases } from "./plan/reviews";
import { strategyCases } from "./plan/strategy";
import { trackingCases } from "./plan/tracking";

export const planCases: RuleCases = {
  ...partsCases,
  ...approvalCases,
  ...researchCases,
  ...strategyCases,
  ...actionCases,
  ...trackingCases,
  ...reviewCases,
  ...changeCases,
  ...appraisalCases,
};
