/** What the tiers of the comparison rest on: the limits of the made-up company and the product's own factors. */

import { columnByRef } from "../../src/policy/catalogue";
import { defaultSettings, policyBands } from "../../src/tiers";
import { policy } from "../kpis/tierbook";

const bands = policyBands(policy);
if ("problem" in bands) throw new Error("the company has no limits");

export const limits = bands.bands;

/** Column of Accounts, its value list and weight. */
export const factors = defaultSettings.factors.map(({ ref, weight }) => ({
  key: ref.slice(ref.indexOf(".") + 1),
  list: columnByRef(ref)?.list ?? "",
  weight,
}));
