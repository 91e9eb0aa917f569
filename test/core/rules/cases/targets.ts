/** Cases of family TGT, by topic. */
import { joinCases } from "../joinCases";
import { targetBasisCases } from "./targets/basis";
import { targetChangeCases } from "./targets/changes";
import { targetGrowthCases } from "./targets/growth";
import { targetKeyCases } from "./targets/keys";
import { keyAccountTargetCases } from "./targets/keyAccounts";
import { keyAccountMoreCases } from "./targets/keyAccountsMore";
import { targetMoreCases } from "./targets/more";
import { staffingCases } from "./targets/staffing";

export const targetsCases = joinCases(
  targetKeyCases,
  targetBasisCases,
  targetChangeCases,
  keyAccountTargetCases,
  staffingCases,
  targetGrowthCases,
  targetMoreCases,
  keyAccountMoreCases,
);
