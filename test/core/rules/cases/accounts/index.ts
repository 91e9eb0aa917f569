/** Cases of family ACC. */
import { joinCases } from "../../joinCases";
import { accessCases } from "./access";
import { classCases } from "./classes";
import { dataCases } from "./data";
import { freshnessCases } from "./freshness";
import { unclearCases } from "./unclear";
import { ownerCases } from "./owners";
import { targetCases } from "./targets";

export const accountsCases = joinCases(
  dataCases,
  classCases,
  freshnessCases,
  ownerCases,
  accessCases,
  targetCases,
  unclearCases,
);
