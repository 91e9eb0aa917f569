/** Cases of family PLN, by topic. */
import { joinCases } from "../joinCases";
import { actionCases } from "./plan/actions";
import { actionMoreCases } from "./plan/actionsMore";
import { appraisalCases } from "./plan/appraisal";
import { approvalCases } from "./plan/approval";
import { changeCases } from "./plan/changes";
import { changeMoreCases } from "./plan/changesMore";
import { customerMoreCases } from "./plan/customersMore";
import { partsCases } from "./plan/parts";
import { partsMoreCases } from "./plan/partsMore";
import { researchCases } from "./plan/research";
import { reviewCases } from "./plan/reviews";
import { reviewMoreCases } from "./plan/reviewsMore";
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
  partsMoreCases,
  actionMoreCases,
  reviewMoreCases,
  changeMoreCases,
  customerMoreCases,
);
