/** Cases of family PLN, by topic. */
import { joinCases } from "../joinCases";
import { actionCases } from "./plan/actions";
import { unclearActionCases } from "./plan/actionsUnclear";
import { appraisalCases } from "./plan/appraisal";
import { approvalCases } from "./plan/approval";
import { changeCases } from "./plan/changes";
import { unclearChangeCases } from "./plan/changesUnclear";
import { customerOrderCases } from "./plan/customerOrders";
import { partsCases } from "./plan/parts";
import { unclearPartCases } from "./plan/partsUnclear";
import { researchCases } from "./plan/research";
import { reviewCases } from "./plan/reviews";
import { unclearReviewCases } from "./plan/reviewsUnclear";
import { strategyCases } from "./plan/strategy";
import { trackingCases } from "./plan/tracking";

export const planCases = joinCases(
  partsCases,
  approvalCases,
  researchCases,
  strategyCases,
  actionCases,
  trackingCases,
  reviewCases,
  changeCases,
  appraisalCases,
  unclearPartCases,
  unclearActionCases,
  unclearReviewCases,
  unclearChangeCases,
  customerOrderCases,
);
