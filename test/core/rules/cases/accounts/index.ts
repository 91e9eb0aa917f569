/** Cases of family ACC. */
import type { RuleCases } from "../../cases";
import { accessCases } from "./access";
import { classCases } from "./classes";
import { dataCases } from "./data";
import { freshnessCases } from "./freshness";
import { ownerCases } from "./owners";
import { targetCases } from "./targets";

export const accountsCases: RuleCases = {
  ...dataCases,
  ...classCases,
  ...freshnessCases,
  ...ownerCases,
  ...accessCases,
  ...targetCases,
};
