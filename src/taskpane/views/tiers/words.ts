/** Tiers in the words of the reader. */
import type { Lang } from "../../../locales/types";
import { listById } from "../../../policy/catalogue";
import type { Tier } from "../../../policy/types";

export const tierOrder: readonly Tier[] = ["A", "B", "C", "D", "unrated"];

/** Label of a tier; a dash where there is none. */
export const tierName = (lang: Lang, tier: Tier | null): string =>
  tier === null ? "—" : (listById.get("tier")?.values.find(({ code }) => code === tier)?.label[lang] ?? tier);
