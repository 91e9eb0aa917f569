/** Cases of family TGT, by topic. */
import { joinCases } from "../joinCases";
import { targetBasisCases } from "./targets/basis";
import { targetChangeCases } from "./targets/changes";
import { targetGrowthCases } from "./targets/growth";
import { targetKeyCases } from "./targets/keys";
import { keyAccountTargetCases } from "./targets/keyAccounts";
import { unclearKeyAccountCases } from "./targets/keyAccountsUnclear";
import { unclearTargetCases } from "./targets/unclear";
import { staffingCases } from "./targets/staffing";

export const targetsCases = joinCases(
  targetKeyCases,
  targetBasisCases,
  targetChangeCases,
  keyAccountTargetCases,
  staffingCases,
  targetGrowthCases,
  unclearTargetCases,
  unclearKeyAccountCases,
);
