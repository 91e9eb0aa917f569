/** Ratings where nobody can be rated. */
import type { Message } from "../../locales/types";
import type { Ratings } from "./types";
import { notRated } from "./types";

/** @param problem why */
export const notEvaluableRatings = (count: number, classes: readonly string[], problem: Message): Ratings => ({
  classes,
  codes: new Uint8Array(count).fill(notRated),
  figures: new Float64Array(count).fill(Number.NaN),
  limits: null,
  problem,
  reason: () => problem,
});
