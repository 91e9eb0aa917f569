/** Codes of tiers and their order. */
import type { Tier } from "./types";

/** Tiers from best to worst; a higher rank is better. */
export const tierRank: Readonly<Record<Tier, number>> = { A: 4, B: 3, C: 2, D: 1, unrated: 0 };

/** Is it the code of a tier? */
export const isTier = (code: unknown): code is Tier => typeof code === "string" && Object.hasOwn(tierRank, code);
