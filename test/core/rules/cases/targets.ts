/** Cases of family TGT, by topic. */
import type { RuleCases } from "../cases";
import { targetBasisCases } from "./targets/basis";
import { targetChangeCases } from "./targets/changes";
import { targetGrowthCases } from "./targets/growth";
import { targetKeyCases } from "./targets/keys";
import { keyAccountTargetCases } from "./targets/keyAccounts";
import { staffingCases } from "./targets/staffing";

export const targetsCases: RuleCases = {
  ...targetKeyCases,
  ...targetBasisCases,
  ...targetChangeCases,
  ...keyAccountTargetCases,
  ...staffingCases,
  ...targetGrowthCases,
};
