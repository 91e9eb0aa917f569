/** Accounts by tier, as decided: the distribution the Scorecard shows. */
import type { Tier } from "../policy/types";
import { isTier } from "../policy/tier";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";

/** How many accounts hold each tier; an account without tier, or with an unknown one, counts as unrated. */
export function tierDistribution(data: Dataset): Readonly<Record<Tier, number>> {
  const tiers: Record<Tier, number> = { A: 0, B: 0, C: 0, D: 0, unrated: 0 };
  const column = columnCells(data, "Accounts.tier");
  for (let row = 0; row < data.rowCount("Accounts"); row++) {
    if (data.isBlankRow("Accounts", row)) continue;
    const tier = column[row];
    tiers[isTier(tier) ? tier : "unrated"]++;
  }
  return tiers;
}
